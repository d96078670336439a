"""Everything that is checked comes together: by place, each thing once."""

from __future__ import annotations

from reportgen.errors import Place, Problem
from reportgen.verify import verify

TEXT = """\
{{ share('areas_strategy') }}, 45 pct., [steget]{claim="change('areas_strategy') > 0"},
[faldet]{claim="change('areas_strategy') < 0"} [44 pct.]{value="share('areas_strategy')"}.

::: {#fig-areas}
:::
"""
KNOWN = Problem(Place("a.md", 1, 1), "known", "of a stage before", "", "warning")


def test_literals_claims_and_consistency_are_joined_by_place(printed) -> None:
    made = printed(TEXT)

    found = verify(made.document, made.basis, None, (KNOWN, KNOWN))

    told = [(one.place.line, one.rule) for one in found.problems if one.place.path != "a.md"]
    assert found.problems[0] == KNOWN
    assert found.problems.count(KNOWN) == 1
    assert told == sorted(told)
    assert {(7, "unbound-number"), (8, "pinned-mismatch"), (10, "unreferenced-figure")} <= set(told)
    assert any(line == 8 and "claim" in rule for line, rule in told)


def test_what_is_bound_by_hand_is_proved_in_any_language(printed) -> None:
    made = printed(TEXT, language="en")

    found = verify(made.document, made.basis, None)

    assert [(one.words, one.holds, one.resolved_by) for one in found.proofs] == [
        ("steget", True, "hand"),
        ("faldet", False, "hand"),
    ]
    assert any(one.place.line == 8 and "claim" in one.rule for one in found.problems)


def test_the_ledger_has_pinned_numbers_and_those_within_bindings(printed) -> None:
    text = """\
[Halvdelen]{value="fraction('areas_strategy', form='part')"}, [op {{ share('areas_casework') }}]{claim="edition > 1"},
[af {{ n('areas_staff') }}]{waive="x"}
"""
    made = printed(text)

    found = verify(made.document, made.basis, None)

    assert [(one.text, one.item, one.page) for one in found.ledger] == [
        ("Halvdelen", "areas_strategy", 0),
        ("50 pct.", "areas_casework", 0),
        ("12", "areas_staff", 0),
    ]
