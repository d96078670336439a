"""Places, problems, and the hint that names the nearest."""

from __future__ import annotations

import pytest

from reportgen.errors import (
    ManuscriptError,
    Place,
    Problem,
    Problems,
    ProjectError,
    ReportgenError,
    did_you_mean,
)


@pytest.mark.parametrize(
    ("place", "written"),
    [
        (Place("a.md"), "a.md"),
        (Place("a.md", 3), "a.md:3"),
        (Place("a.md", 3, 7), "a.md:3:7"),
    ],
)
def test_a_place_is_written_as_far_as_it_is_known(place: Place, written: str) -> None:
    assert str(place) == written


def test_a_problem_without_hint_is_one_line() -> None:
    problem = Problem(Place("a.md", 3), "rule", "What is wrong.", severity="warning")

    assert str(problem) == "a.md:3: warning[rule]: What is wrong."


def test_problems_are_raised_by_place_warnings_beside_errors() -> None:
    problems = Problems()
    problems.add(Place("b.md"), "late", "m")
    problems.add(Place("a.md", 9), "early", "m", severity="warning")
    problems.add(Place("b.md"), "late", "m")

    with pytest.raises(ManuscriptError) as caught:
        problems.raise_if_any(ManuscriptError)

    assert [problem.rule for problem in caught.value.problems] == ["early", "late"]


def test_warnings_alone_raise_nothing() -> None:
    problems = Problems()
    problems.add(Place("a.md"), "rule", "m", severity="warning")

    problems.raise_if_any(ReportgenError)


@pytest.mark.parametrize(
    ("name", "known", "hint"),
    [
        ("strategi", ["strategy", "casework"], 'did you mean "strategy"?'),
        ("xyz", ["strategy", "casework"], "known: strategy, casework"),
        ("zzz", [f"i{number}" for number in range(14)], "and 2 more"),
        ("xyz", [], ""),
    ],
)
def test_an_unknown_name_gets_the_nearest_or_the_known(
    name: str, known: list[str], hint: str
) -> None:
    found = did_you_mean(name, known)

    assert found.endswith(hint)
    assert bool(found) == bool(known)


def test_what_is_quoted_stays_on_its_line_and_steers_no_terminal() -> None:
    problem = Problem(Place("a.md", 1), "rule", "no\n“x\x1b[31m”\u2028here", "two\r\nlines\0")

    mark = "\N{REPLACEMENT CHARACTER}"
    told = f"a.md:1: error[rule]: no “x{mark}[31m” here\n    hint: two lines{mark}"
    assert str(problem) == told


def test_problems_of_several_readers_are_gathered() -> None:
    problems = Problems()
    one, two = (Problem(Place("a.md", line), "rule", "m") for line in (2, 1))

    with problems.gathered():
        raise ProjectError([one, one])
    with problems.gathered():
        raise ManuscriptError([two, one])

    assert list(problems) == [one, two]
    with pytest.raises(ProjectError) as raised:
        problems.raise_if_any(ProjectError)
    assert raised.value.problems == (two, one)


def test_only_errors_of_the_users_are_gathered() -> None:
    problems = Problems()

    with pytest.raises(KeyError), problems.gathered():
        raise KeyError("ours")

    assert list(problems) == []
