"""Cross tables: what each class answered, and that what is withheld is not told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.answers import Survey, read_survey
from reportgen.estimates import Estimates, tally_survey
from reportgen.estimates.breakdown import break_down
from reportgen.estimates.cross_table import Column, CrossTable, cross_table
from reportgen.estimates.disclosure.protect import Told, protect
from reportgen.estimates.disclosure.table import Rule
from reportgen.estimates.population import Population

SurveyOf = Callable[..., Survey]

CODES = (4, 3, 2, 1, 8, 9)
"""Codes of the scale `degree`; respondents are of region nord and syd by turns."""


@pytest.fixture(scope="module")
def library_survey() -> Survey:
    return read_survey(Path(__file__).parents[1] / "fixtures/libraries", "data/libraries")


def table(survey: Survey, item: str = "areas_strategy", least: int = 0) -> CrossTable:
    """Give the table of an item when what is small is withheld in classes, and what would tell it."""
    whole = replace(tally_survey(survey), withheld=protect(survey, told_of(survey, least)))
    parts = break_down(whole, "region", least)
    return cross_table(whole, {"region": parts}, item, 2022)


def told_of(survey: Survey, least: int) -> Told:
    regions = survey.codebook.background["region"].values
    populations = [Population("region", name, name, (("region", name),)) for name in regions]
    return Told((Population(), *populations), Rule(0), Rule(least))


def strategy(survey_of: SurveyOf, nord: Sequence[int], syd: Sequence[int]) -> Survey:
    codes = [code for pair in zip(nord, syd, strict=True) for code in pair]
    return survey_of({2022: {"areas_strategy": codes}})


def told(column: Column) -> list[float | None]:
    return [found.value for found in column.shares]


def test_everyone_first_then_class_by_class(survey_of: SurveyOf) -> None:
    found = table(strategy(survey_of, [4, 4, 3, 2], [1, 1, 1, 8]))

    assert [column.n.value for column in found.columns] == [8, 4, 4]
    assert told(found.columns[1]) == [0.5, 0.25, 0.25, 0, 0, 0]
    assert [column.top and column.top.value for column in found.columns] == [3 / 8, 0.75, 0]
    assert found.columns[2].shares[3].where == (("region", "syd"),)
    assert found.columns[0].mean is None


def test_nothing_is_suppressed_where_nothing_is_small(survey_of: SurveyOf) -> None:
    found = table(strategy(survey_of, [4] * 4 + [1] * 4, [4] * 4 + [1] * 4), least=3)

    assert not any(share.suppressed for column in found.columns for share in column.shares)


def test_a_small_cell_takes_one_of_its_class_and_one_of_its_row_with_it(
    survey_of: SurveyOf,
) -> None:
    # very high: 1 in nord, 6 in syd
    found = table(strategy(survey_of, [4] + [3] * 9, [4] * 6 + [3] * 4), least=3)

    everyone, nord, syd = (told(column) for column in found.columns)
    assert nord[:2] == syd[:2] == [None, None]
    assert None not in everyone
    assert all(column.top and column.top.value == 1 for column in found.columns)


def test_a_decision_made_for_all_publications_is_kept(survey_of: SurveyOf) -> None:
    survey = strategy(survey_of, [4] + [3] * 9, [4] * 6 + [3] * 4)
    key, nord = ("areas_strategy", 2022), (("region", "nord"),)
    decided = {nord: {key: frozenset({("very_high",), ("high",)})}}
    whole = replace(tally_survey(survey, minimum_count=3), withheld=decided)

    found = cross_table(whole, {"region": break_down(whole, "region")}, *key)

    assert told(found.columns[1])[:2] == [None, None]
    assert None not in told(found.columns[0]) + told(found.columns[2])


def test_a_mean_that_would_tell_goes_with_its_answers(library_survey: Survey) -> None:
    found = table(library_survey, "lending__burden", least=3)

    gone = [any(share.suppressed for share in column.shares) for column in found.columns]
    assert True in gone
    assert [column.mean is not None and column.mean.suppressed for column in found.columns] == gone


def test_marks_are_told_beside_respondents(library_survey: Survey) -> None:
    whole = tally_survey(library_survey)
    found = cross_table(whole, {"region": break_down(whole, "region")}, "lending__forms", 2022)

    everyone = found.columns[0]
    assert everyone.top is None
    assert everyone.mean is None
    assert everyone.marks is not None
    marked = sum(share.count or 0 for share in everyone.shares)
    assert (
        everyone.marks.value
        == marked
        == sum(column.marks.value or 0 for column in found.columns[1:] if column.marks)
    )
    assert sum(share.value or 0 for share in everyone.shares) != 1


@given(
    nord=st.lists(st.sampled_from(CODES), min_size=9, max_size=9),
    syd=st.lists(st.sampled_from(CODES), min_size=9, max_size=9),
)
@settings(max_examples=60)
def test_no_cell_is_what_is_left_over(survey_of: SurveyOf, nord: list[int], syd: list[int]) -> None:
    found = table(strategy(survey_of, nord, syd), least=3)

    for at in range(len(CODES)):
        row = [column.shares[at].suppressed for column in found.columns]
        assert sum(row) != 1
    for column in found.columns[1:]:
        assert column.top is not None
        hidden = [share.suppressed for share in column.shares]
        assert sum(hidden[:2]) + column.top.suppressed != 1
        assert sum(hidden[2:]) + column.top.suppressed != 1


def test_whatever_is_told_is_what_was_counted(
    tiny_survey: Survey, tiny_estimates: Estimates
) -> None:
    whole = replace(tiny_estimates, withheld=protect(tiny_survey, told_of(tiny_survey, 3)))
    parts = {"region": break_down(whole, "region", 3)}
    open_parts = {"region": break_down(tiny_estimates, "region")}

    for item, year in whole.tallies:
        safe = cross_table(whole, parts, item, year)
        plain = cross_table(tiny_estimates, open_parts, item, year)
        for mine, theirs in zip(safe.columns, plain.columns, strict=True):
            for one, other in zip(mine.shares, theirs.shares, strict=True):
                assert one.suppressed or one.value == other.value
