"""The invented municipalities: region, size, population, and how they tend to answer.

The margins are those of the 98 real ones (29/17/22/19/11 by region, 58/33/7 by size); the cross
table is ours, without a cell that holds a single municipality. Only sums of uniform numbers are
used, so that the same bytes come out on every platform.
"""

from __future__ import annotations

from dataclasses import dataclass

from .chance import bell, generator

FRAME = {
    "hovedstaden": {"small": 18, "medium": 9, "large": 2},
    "sjaelland": {"small": 10, "medium": 7, "large": 0},
    "syddanmark": {"small": 12, "medium": 7, "large": 3},
    "midtjylland": {"small": 10, "medium": 7, "large": 2},
    "nordjylland": {"small": 8, "medium": 3, "large": 0},
}
"""How many municipalities exist, by region and size."""

POPULATION = {
    "small": (8_000, 49_000, 1_000),
    "medium": (50_000, 99_000, 1_000),
    "large": (100_000, 180_000, 10_000),
}
"""Lowest, highest and step of the invented population, by size."""


@dataclass(frozen=True, slots=True)
class Municipality:
    """One municipality of the frame.

    place: its number within its region and size, from 0.
    burden: how challenged it is in general (mean 0, variance 1).
    doubt: how readily it says "don't know".
    """

    id: str
    region: str
    size: str
    population: int
    place: int
    burden: float
    doubt: float


def draw_municipalities() -> tuple[Municipality, ...]:
    """Give the municipalities of the frame, sorted by id; ids say nothing about the order drawn."""
    cells = [
        (region, size, place)
        for region, sizes in FRAME.items()
        for size, count in sizes.items()
        for place in range(count)
    ]
    rng = generator("municipalities")
    numbers = rng.permutation(len(cells)) + 1
    shares = rng.random(len(cells))
    burden, doubt = bell(rng, len(cells)), bell(rng, len(cells))
    drawn = (
        Municipality(
            id=f"K{numbers[i]:03d}",
            region=region,
            size=size,
            population=_population(size, float(shares[i])),
            place=place,
            burden=float(burden[i]),
            doubt=float(doubt[i]),
        )
        for i, (region, size, place) in enumerate(cells)
    )
    return tuple(sorted(drawn, key=lambda municipality: municipality.id))


def _population(size: str, share: float) -> int:
    lowest, highest, step = POPULATION[size]
    return lowest + step * int(share * ((highest - lowest) // step + 1))
