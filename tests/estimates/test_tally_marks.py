"""Counting multiple response: who marked what together."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.answers import Survey
from reportgen.answers.model import NO_ANSWER
from reportgen.estimates import MarkTally, Tally, marks_of, share, tally_survey

from .conftest import Made, Rows

patterns = st.lists(st.one_of(st.none(), st.tuples(*[st.booleans()] * 3)), min_size=1, max_size=40)
CHOICES = ("advice", "methods", "figures")


def rows_of(column: list[tuple[bool, ...] | None], weights: list[float] | None = None) -> Rows:
    """Make marks from what each respondent marked; None is one who did not answer."""
    cells = [(NO_ANSWER,) * 4 if row is None else (*map(int, row), 0) for row in column]
    by_choice = zip(*cells, strict=True)
    return Rows(help=dict(zip((*CHOICES, "none"), by_choice, strict=True)), weights=weights)


def test_respondents_are_counted_by_what_they_marked_together(made: Made) -> None:
    rows = Rows(
        help={
            "advice": [1, 1, 0, 0, NO_ANSWER, 1],
            "methods": [0, 1, 0, 0, NO_ANSWER, 0],
            "figures": [0, 0, 0, 0, NO_ANSWER, 0],
            "none": [0, 0, 0, 1, NO_ANSWER, 0],
        },
        weights=[1, 2, 4, 8, 16, 32],
    )
    tally = made(rows).marks["help", 2020]
    assert tally == MarkTally(
        "help",
        2020,
        (),
        {(): 1, ("none",): 1, ("advice",): 2, ("advice", "methods"): 1},
        {(): 4.0, ("none",): 8.0, ("advice",): 33.0, ("advice", "methods"): 2.0},
        {(): 16.0, ("none",): 64.0, ("advice",): 1025.0, ("advice", "methods"): 4.0},
    )
    assert tally.n == 5


def test_items_of_one_answer_have_no_marks_and_the_other_way_round(drawn_survey: Survey) -> None:
    estimates = tally_survey(drawn_survey)
    assert set(estimates.marks) == {("help", 2020), ("help", 2022)}
    assert not any(item == "help" for item, _ in estimates.tallies)
    assert all(isinstance(tally, Tally) for tally in estimates.tallies.values())


def test_a_filter_counts_only_those_it_lets_through(drawn_survey: Survey) -> None:
    parts = [tally_survey(drawn_survey, [("region", name)]) for name in "neswc"]
    whole = tally_survey(drawn_survey)
    for pattern, count in whole.marks["help", 2022].counts.items():
        assert count == sum(part.marks["help", 2022].counts.get(pattern, 0) for part in parts)


@settings(max_examples=60, deadline=None)
@given(patterns)
def test_marks_are_those_of_the_columns(made: Made, column) -> None:
    estimates = made(rows_of(column))
    answered = [row for row in column if row is not None]
    assert estimates.marks["help", 2020].n == len(answered)
    assert marks_of(estimates, "help", 2020).value == sum(map(sum, answered))
    for at, choice in enumerate(CHOICES):
        found = share(estimates, "help", (choice,), edition=2020)
        assert (found.count, found.n) == (sum(row[at] for row in answered), len(answered))


@settings(max_examples=60, deadline=None)
@given(patterns)
def test_the_share_of_several_choices_is_of_respondents(made: Made, column) -> None:
    """At least that of the largest choice, at most the sum, and never above 1."""
    estimates = made(rows_of(column))
    single = [share(estimates, "help", (one,), edition=2020).count or 0 for one in CHOICES]
    anyone = share(estimates, "help", CHOICES, edition=2020)
    assert max(single) <= (anyone.count or 0) <= min(sum(single), anyone.n or 0)
    assert anyone.count == sum(row is not None and any(row) for row in column)
