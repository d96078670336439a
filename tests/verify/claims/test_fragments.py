"""Small fragments, each with one slip or its clean twin, and the finding that is expected of it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from conftest import Case, Libraries, cases

DANISH = cases("da")


@pytest.mark.parametrize("case", DANISH, ids=str)
def test_finds_what_is_wrong_and_nothing_else(libraries: Libraries, case: Case) -> None:
    problems = libraries.check(case.text).problems

    told = "\n".join(map(str, problems))
    assert [p.rule for p in problems] == [rule for rule, _ in case.expected], told
    for problem, (_, words) in zip(problems, case.expected, strict=True):
        assert words in problem.message, told


def test_there_are_many_fragments_and_none_twice() -> None:
    assert len(DANISH) >= 60
    assert len({str(case) for case in DANISH}) == len(DANISH)
