from __future__ import annotations

import pytest

from reportgen.verify.claims import check_claims
from reportgen.verify.trends import broken_items, check_trends, compared

SEVERITY = "youth_severity"


def told(made) -> list[str]:
    proofs = check_claims(made.document, made.basis).proofs
    return [
        f"{p.place.line} {p.rule} {p.message}"
        for p in check_trends(made.document, made.basis, proofs)
    ]


def test_only_items_asked_otherwise_are_broken(printed) -> None:
    assert broken_items(printed("Tekst.").basis) == {SEVERITY: ("reworded",)}


@pytest.mark.parametrize(
    "said",
    [
        "Det er {{ development('youth_severity') }}.",
        "Det er {{ change('youth_severity') }} mere.",
        "Andelen er {{ direction('youth_severity', rise='steget') }}.",
        "{% for item in ['youth_severity'] %}{{ change(item) }}{% endfor %}.",
        "Den er [vokset]{claim=\"change('youth_severity') > 0\"}.",
        "De er [vokset]{claim=\"risen('youth_*') > 0\"}.",
        "Den er [vokset]{claim=\"share('youth_severity') > share('youth_severity', year=previous)\"}.",
    ],
)
def test_a_development_of_it_is_an_error(printed, said: str) -> None:
    (found,) = told(printed(said))

    assert found.startswith("7 broken-trend ")
    assert found.endswith(
        "a development of youth_severity, but the question was reworded since 2020"
    )


@pytest.mark.parametrize(
    "said",
    [
        "Det er {{ development('youth_growth') }}.",
        "{% if asked_alike('youth_severity') %}Det er {{ change('youth_severity') }}.{% endif %}",
        "Det er {{ share('youth_severity') }} mod {{ share('youth_severity', year=previous) }} i 2020.",
        "Andelen er [høj]{claim=\"share('youth_severity') > 50\"}.",
    ],
)
def test_what_tells_no_development_of_it_may_stand(printed, said: str) -> None:
    assert told(printed(said)) == []


def test_one_sentence_is_told_once(printed) -> None:
    text = "Andelen er [steget]{claim=\"change('youth_severity') > 0\"} {{ change('youth_severity') }}."

    assert len(told(printed(text))) == 1


def test_the_hint_is_a_form_that_may_stand(printed) -> None:
    made = printed("Det er {{ change('youth_severity') }}.")
    (found,) = check_trends(made.document, made.basis, ())

    assert (
        "“{{ share('youth_severity') }} i {{ edition }} mod {{ share('youth_severity', year=previous) }} "
        "i {{ previous }}, hvor ordlyden var en anden”"
    ) in found.hint
    assert "{% if asked_alike('youth_severity') %}" in found.hint


def test_what_is_no_expression_compares_nothing(printed) -> None:
    assert compared("in words >", printed("Tekst.").basis) == ()
