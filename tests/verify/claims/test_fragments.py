"""Small fragments, each with one slip or its clean twin, and the finding that is expected of it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # libraries

from libraries import Case, Libraries, cases

CASES = [(code, case) for code in ("da", "en") for case in cases(code)]


@pytest.mark.parametrize(("code", "case"), CASES, ids=[f"{code} {case}" for code, case in CASES])
def test_finds_what_is_wrong_and_nothing_else(
    libraries_in: Callable[[str], Libraries], code: str, case: Case
) -> None:
    problems = libraries_in(code).check(case.text).problems

    told = "\n".join(map(str, problems))
    assert [p.rule for p in problems] == [rule for rule, _ in case.expected], told
    for problem, (_, words) in zip(problems, case.expected, strict=True):
        assert words in problem.message, told


def test_there_are_many_fragments_and_none_twice() -> None:
    assert len(CASES) >= 60
    assert len({f"{code} {case}" for code, case in CASES}) == len(CASES)
