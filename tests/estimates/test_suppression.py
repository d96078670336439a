"""When a number rests on too few."""

from __future__ import annotations

import pytest

from reportgen.estimates import Estimate
from reportgen.estimates.suppression import any_suppressed, too_few


@pytest.mark.parametrize(
    ("count", "minimum", "expected"),
    [(0, 5, False), (1, 5, True), (4, 5, True), (5, 5, False), (1, 0, False), (1, 1, False)],
)
def test_some_but_fewer_than_the_minimum(count: int, minimum: int, expected: bool) -> None:
    assert too_few(count, minimum) is expected


def test_one_suppressed_is_enough() -> None:
    shown, hidden = Estimate("n", "count", 1.0), Estimate("n", "count", None, suppressed=True)
    assert any_suppressed([shown, hidden])
    assert not any_suppressed([shown, shown])
    assert not any_suppressed([])
