"""How an annex report is arranged: its parts, how it is to be read, where each item is found."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.errors import Place
from reportgen.exhibits.statement import Statement


@dataclass(frozen=True, slots=True)
class Part:
    """A block of the questionnaire, or a group of a block: the exhibits in it, by id, then its parts."""

    id: str
    title: str
    exhibits: tuple[str, ...]
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Guide:
    """How the tables are to be read: paragraphs, exhibits by id, and what each sign stands for.

    head: of the table of signs.
    """

    title: str
    paragraphs: tuple[Statement, ...]
    exhibits: tuple[str, ...]
    head: tuple[str, str]
    signs: tuple[tuple[str, Statement], ...]


@dataclass(frozen=True, slots=True)
class IndexTerm:
    """An entry of the index: what is looked up, and the id of the exhibit that it leads to.

    place: where the codebook has it.
    """

    label: str
    exhibit: str
    place: Place


@dataclass(frozen=True, slots=True)
class Annex:
    """A report that is made from the questionnaire alone. index: in the questionnaire's order."""

    guide: Guide
    parts: tuple[Part, ...]
    index: tuple[IndexTerm, ...]
