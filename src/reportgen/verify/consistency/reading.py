"""Reading: a document walked once from front to back, and what all checks look up in it."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property

from reportgen.errors import Place
from reportgen.exhibits.anatomy import all_numbers
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.errors import Locate
from reportgen.exhibits.model import Exhibit, Quantity
from reportgen.manuscript.model import Block, Document, ExhibitBlock, Section
from reportgen.manuscript.walk import every_section
from reportgen.term_specs import Terms
from reportgen.verify.consistency.evidence import Evidence
from reportgen.verify.consistency.lexicon import Kind as Shown
from reportgen.verify.consistency.lexicon import Lexicon
from reportgen.verify.consistency.numerals import Numerals, numerals
from reportgen.verify.consistency.passages import Passage
from reportgen.verify.consistency.sentences import Sentence, sentences
from reportgen.verify.consistency.wording import WORD


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """A figure, table or box where it stands.

    number: as printed, "" where it has none.  title: without "Figur 7 – ".
    order: how many passages stand before it.  items: ids that it shows, in order.
    """

    id: str
    kind: Shown
    number: str
    title: str
    block: Block
    sections: tuple[Section, ...]
    order: int
    items: tuple[str, ...]

    @property
    def place(self) -> Place:
        """Where it stands in its fragment."""
        return self.block.place

    @property
    def exhibit(self) -> Exhibit | None:
        """What is shown; None for what the author typed."""
        return self.block.exhibit if isinstance(self.block, ExhibitBlock) else None

    @property
    def appendix(self) -> str:
        """The number of the appendix that it is numbered in, "" elsewhere."""
        return appendix_of(self.sections)


@dataclass(frozen=True, slots=True)
class Printed:
    """A quantity where it is printed.

    number: as printed, None where it is in words.  owner: id of the figure or table, else "".
    """

    quantity: Quantity
    text: str
    number: Decimal | None
    place: Place
    owner: str


@dataclass(frozen=True)
class Reading:
    """What the checks read.

    passages, placed: in reading order.  locate: gives the place of a key path in the user's YAML.
    """

    document: Document
    basis: Basis
    lexicon: Lexicon
    terms: Terms
    passages: tuple[Passage, ...]
    placed: tuple[Placed, ...]
    locate: Locate

    @cached_property
    def folded(self) -> str:
        """All passages, one a line, in lower case."""
        return "\n".join(one.folded for one in self.passages)

    @cached_property
    def said(self) -> tuple[Passage, ...]:
        """The passages that are the author's own running text."""
        return tuple(one for one in self.passages if one.kind == "text")

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the author's own running text."""
        found = (sentences(one, self.lexicon.abbreviations) for one in self.said)
        return tuple(sentence for own in found for sentence in own)

    @cached_property
    def evidence(self) -> Evidence:
        """Finds the items behind numbers."""
        return Evidence(self.basis)

    @cached_property
    def words(self) -> tuple[tuple[str, ...], ...]:
        """The words of each passage, in lower case."""
        return tuple(tuple(WORD.findall(one.folded)) for one in self.passages)

    @cached_property
    def numerals(self) -> Numerals:
        """Reads numbers of the publication's language."""
        return numerals(self.basis.language, self.lexicon.numbers)

    @cached_property
    def shown(self) -> Mapping[str, Placed]:
        """Figures, tables and boxes by id."""
        return {one.id: one for one in self.placed if one.id}

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """Every section, each before those within it."""
        return tuple(every_section(self.document.sections))

    @cached_property
    def headings(self) -> Mapping[str, Passage]:
        """The heading of each section, by its id."""
        found = (one for one in self.passages if one.kind == "heading")
        return {one.sections[-1].id: one for one in found}

    @cached_property
    def introduced(self) -> Mapping[int, tuple[Passage, ...]]:
        """List entries and footnotes by the order of the passage that leads to them."""
        found: dict[int, list[Passage]] = {}
        for one in self.passages:
            if one.spot.before is not None:
                found.setdefault(one.spot.before.order, []).append(one)
        return {order: tuple(passages) for order, passages in found.items()}

    @cached_property
    def printed(self) -> tuple[Printed, ...]:
        """Every quantity that is printed or drawn: text, notes, tables, then exhibits."""
        value = cache(self.numerals.value)
        told = (
            Printed(number.quantity, number.text, value(number.text), number.place, one.owner)
            for one in self.passages
            for _, number in one.numbers
        )
        drawn = (
            Printed(quantity, quantity.text, value(quantity.text), one.place, one.id)
            for one in self.placed
            if one.exhibit is not None
            for quantity in all_numbers(one.exhibit)
        )
        return (*told, *drawn)

    def beside_publication(self, name: str) -> str:
        """Give the path of another file in the publication's folder."""
        return posixpath.join(posixpath.dirname(self.document.meta.path), name)

    def spec(self, placed: Placed, key: str) -> Place:
        """Give where exhibits.yaml says something of an exhibit; of others, where they stand."""
        if not isinstance(placed.block, ExhibitBlock):
            return placed.place
        return self.locate(self.beside_publication("exhibits.yaml"), ("exhibits", placed.id, key))


def appendix_of(sections: tuple[Section, ...]) -> str:
    """Give the number of the appendix that sections, from the outermost, stand in: "3", else ""."""
    chapter = sections[0] if sections else None
    if chapter is None or chapter.role != "appendix" or not chapter.number:
        return ""
    return chapter.number.rsplit(maxsplit=1)[-1]
