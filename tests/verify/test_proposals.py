"""Which expression a typed number may stand for: values decide first, then words."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.estimates import tally_survey
from reportgen.verify.literal_words import Literal
from reportgen.verify.proposals import Context, Proposals


@pytest.fixture
def proposals(printed) -> Proposals:
    return Proposals(printed("Tekst.").basis, ("i",))


def best(proposals: Proposals, literal: Literal, **context: object) -> list[str]:
    return [one.expression for one in proposals.best(literal, Context(**context), most=50)]


def percent(value: str) -> Literal:
    decimals = len(value.partition(".")[2])
    return Literal(f"{value} pct.", 0, "percent", Decimal(value), decimals)


def test_only_what_prints_the_same_is_proposed(proposals: Proposals) -> None:
    assert best(proposals, percent("45")) == [
        "share('youth_growth')",
        "share('youth_growth', 'bottom')",
        "share('youth_growth', 'high')",
    ]
    assert best(proposals, percent("45.5"))[0] == "share('youth_growth')"
    assert best(proposals, percent("43")) == []


def test_words_decide_between_equal_values(proposals: Proposals) -> None:
    strategy = best(proposals, percent("50"), sentence="Strategien er en udfordring for 50 pct.")
    casework = best(
        proposals, percent("50"), headings="Sagsbehandling", sentence="Det gælder 50 pct."
    )

    assert strategy[0] == "share('areas_strategy')"
    assert casework[0] == "share('areas_casework')"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("", " af dem, mod 70 pct. i 2020", "share('areas_casework')"),
        ("", " af dem i 2020", "share('areas_strategy', 'bottom', year=previous)"),
        ("I 2020 var det ", " af dem", "share('areas_strategy', 'bottom', year=previous)"),
    ],
)
def test_the_year_beside_a_number_decides(
    proposals: Proposals, before: str, after: str, expected: str
) -> None:
    found = best(proposals, percent("50"), before=before, after=after)

    assert (found[0].endswith("year=previous)")) == expected.endswith("year=previous)")


def test_a_category_that_is_named_decides(proposals: Proposals) -> None:
    after = " svarer ”i mindre grad”"

    found = best(proposals, percent("33"), sentence=f"Om strategien: 33 pct. {after}", after=after)

    assert found[0] == "share('areas_strategy', 'low')"


def test_changes_bases_and_measures(proposals: Proposals) -> None:
    points = Literal("10 procentpoint", 0, "points", Decimal(10))
    count = Literal("to", 0, "count", Decimal(2), in_words=True)
    base = Literal("12", 0, "count", Decimal(12))

    assert "change('areas_strategy')" in best(proposals, points)
    assert "measure('halves', words=True)" in best(proposals, count)
    assert best(proposals, base)[:2] == [
        "measure('answered')",
        "respondents()",
    ]


def test_what_words_speak_of_whatever_was_typed(proposals: Proposals) -> None:
    meant = proposals.meant(
        percent("51"), Context(sentence="Kontakt til de unge, sværere problemer")
    )

    assert meant is None or meant.expression.startswith("share('youth_")
    assert proposals.meant(percent("51"), Context()) is None
    assert proposals.meant(Literal("to", 0, "out-of", None), Context()) is None


def test_what_is_suppressed_is_not_proposed(tiny_survey, printed) -> None:
    basis = printed("Tekst.").basis
    hidden = replace(basis, estimates=tally_survey(tiny_survey, minimum_count=6))

    assert best(Proposals(hidden, ()), percent("45")) == []
