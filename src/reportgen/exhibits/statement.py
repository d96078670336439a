"""Numbers as they are printed, and text that holds them."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.estimates.model import Unit, Where

Edition = int | tuple[int, int]


@dataclass(frozen=True, slots=True)
class Quantity:
    """An estimate with the text that is printed for it ("44 pct.", "syv", "hver anden").

    Fields other than `text` are those of `estimates.model.Estimate`.
    """

    text: str
    value: float | None
    unit: Unit
    statistic: str
    item: str = ""
    categories: tuple[str, ...] = ()
    edition: Edition = 0
    where: Where = ()
    n: int | None = None
    suppressed: bool = False

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Statement:
    """Running text with bound quantities: ("en stigning på ", Quantity("7 procentpoint", …))."""

    parts: tuple[str | Quantity, ...]

    def __str__(self) -> str:
        return "".join(str(part) for part in self.parts)

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """The bound numbers, in reading order."""
        return tuple(part for part in self.parts if isinstance(part, Quantity))
