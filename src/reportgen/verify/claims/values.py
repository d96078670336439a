"""Values: what stands in a sentence - bound numbers, years, mentions of items."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportgen.exhibits.model import Quantity
from reportgen.manuscript.model import Number
from reportgen.verify.claims.results import Categories

Span = tuple[int, int]
"""From a token up to another."""

Standing = Literal["own", "near", "named", "none"]
"""`own`: a sentence has numbers or refers to a figure.  `near`: a neighbour of its paragraph, or
the list beside it, does.  `named`: it names items.  `none`: it is background."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A number that the survey gave, where it stands in a sentence.

    item: id in the codebook, "" for a measure's number.
    """

    at: int
    number: Number
    item: str

    @property
    def quantity(self) -> Quantity:
        """The number with its way back."""
        return self.number.quantity

    @property
    def categories(self) -> Categories:
        """What is added up."""
        return self.quantity.categories or None

    @property
    def year(self) -> int:
        """The wave it is of; of a change the later one."""
        edition = self.quantity.edition
        return edition[1] if isinstance(edition, tuple) else edition

    @property
    def is_share(self) -> bool:
        """Whether it is a share of an item."""
        return self.quantity.unit == "share" and bool(self.item)

    @property
    def is_change(self) -> bool:
        """Whether it is the change of a share."""
        return self.quantity.unit == "pp" and bool(self.item)


@dataclass(frozen=True, slots=True)
class Mention:
    """Items that words speak of equally well; at: the words."""

    items: tuple[str, ...]
    at: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """A year, or words for the earlier wave, in a sentence.

    since: whether it is what a change or comparison starts from.
    """

    start: int
    end: int
    year: int
    since: bool
