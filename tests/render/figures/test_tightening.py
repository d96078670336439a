"""The loosest layout that fits is taken, and no tighter one is made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from reportgen.render.figures.tightening import loosest


@dataclass
class Laid:
    height: float


def layouts(made: list[float]) -> Iterator[Laid]:
    for height in (300.0, 200.0, 100.0):
        made.append(height)
        yield Laid(height)


@pytest.mark.parametrize(
    ("room", "taken", "tried"),
    [(None, 300, 1), (300.0, 300, 1), (250.0, 200, 2), (100.0, 100, 3), (50.0, 100, 3)],
)
def test_the_first_that_fits_or_else_the_last(room, taken, tried):
    made: list[float] = []

    assert loosest(layouts(made), room).height == taken
    assert len(made) == tried


def test_there_must_be_one():
    with pytest.raises(ValueError, match="at least one"):
        loosest([], 100.0)
