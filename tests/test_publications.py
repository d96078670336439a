"""The publications of this repository: nothing in their text is found, and next to nothing is waived."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from reportgen import publish
from reportgen.project import open_project

ROOT = Path(__file__).parents[1]
PROJECT = open_project(ROOT)
EDITIONS = [
    (name, year) for name in PROJECT.publications() for year in PROJECT.publication(name).editions
]


@pytest.mark.parametrize(("name", "edition"), EDITIONS)
def test_the_text_is_clean(name: str, edition: int) -> None:
    found = publish.check(ROOT, name, edition, pages=False)

    by = Counter(proof.resolved_by for proof in found.proofs)
    assert [str(problem) for problem in found.problems] == []
    assert by["waiver"] <= 5
    assert by["rule"] >= 0.95 * (by.total() - by["waiver"])
