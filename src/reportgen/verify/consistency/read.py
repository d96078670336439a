"""Walking a document into its passages, and its figures, tables and boxes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from reportgen.errors import Place
from reportgen.exhibits.anatomy import items_of, kind_of, labels, note_of, source_of
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.build import whole_file
from reportgen.exhibits.errors import Locate
from reportgen.exhibits.model import Exhibit, Statement
from reportgen.manuscript.model import (
    Aside,
    Bibliography,
    Block,
    Document,
    ExhibitBlock,
    Image,
    Inline,
    ListBlock,
    NoteMark,
    Number,
    Paragraph,
    PlainTable,
    Quotation,
    Section,
    Text,
)
from reportgen.manuscript.walk import every_inline
from reportgen.term_specs import Terms
from reportgen.verify.consistency.lexicon import Kind as Shown
from reportgen.verify.consistency.lexicon import Lexicon
from reportgen.verify.consistency.passages import Kind, Passage, Spot, passage
from reportgen.verify.consistency.reading import Placed, Reading


def read(
    document: Document,
    basis: Basis,
    lexicon: Lexicon,
    terms: Terms,
    locate: Locate = whole_file,
) -> Reading:
    """Take a document, what it was made from and the words to know, give its reading."""
    dash = f" {basis.language.word('caption_dash')} "
    reader = _Reader(document, dash, frozenset(basis.codebook.items))
    reader.blocks(document.colophon, Spot(()))
    for section in document.sections:
        reader.section(section, ())
    found = tuple(reader.passages), tuple(reader.placed)
    return Reading(document, basis, lexicon, terms, *found, locate)


@dataclass(slots=True)
class _Reader:
    """Goes from front to back; a footnote is read right after the passage that holds its mark.

    dash: stands between number and title in a caption.  items: all ids of the questionnaire.
    """

    document: Document
    dash: str
    items: frozenset[str]
    passages: list[Passage] = field(default_factory=list)
    placed: list[Placed] = field(default_factory=list)

    def section(self, section: Section, above: tuple[Section, ...]) -> None:
        spot = Spot((*above, section))
        self.add(section.title, "heading", section.place, spot)
        self.blocks(section.blocks, spot)
        for below in section.sections:
            self.section(below, spot.sections)

    def blocks(self, blocks: Sequence[Block], spot: Spot) -> None:
        """Read blocks; the paragraph before a list introduces its entries."""
        before = spot.before
        for block in blocks:
            if isinstance(block, ListBlock):
                for entry in block.entries:
                    self.blocks(entry, replace(spot, before=before))
            else:
                before = self.block(block, spot)

    def block(self, block: Block, spot: Spot) -> Passage | None:
        spot = replace(spot, block=block)
        if isinstance(block, Paragraph):
            return self.add(
                block.content, "quotation" if spot.quoted else "text", block.place, spot
            )
        if isinstance(block, Quotation):
            self.blocks(block.blocks, replace(spot, quoted=True, before=None))
        elif isinstance(block, Aside):
            self.place(block.id, "box", block.caption, spot)
            self.blocks(block.blocks, replace(spot, before=None))
        elif isinstance(block, PlainTable):
            self.table(block, spot)
        elif isinstance(block, Image):
            self.place(block.id, "figure", block.caption, spot)
        elif isinstance(block, ExhibitBlock):
            self.exhibit(block, spot)
        elif isinstance(block, Bibliography):
            for entry in block.entries:
                own = replace(spot, owner=entry.key)
                self.add(entry.content, "works", block.place, own)
        return None

    def table(self, block: PlainTable, spot: Spot) -> None:
        rows = (block.head, *block.rows)
        numbers = [n for row in rows for cell in row for n in every_inline(cell)]
        items = [n.quantity.item for n in numbers if isinstance(n, Number) and n.quantity.item]
        self.place(block.id, "table", block.caption, spot, items=items)
        for row in rows:
            for cell in row:
                self.add(cell, "cell", block.place, replace(spot, owner=block.id))

    def exhibit(self, block: ExhibitBlock, spot: Spot) -> None:
        shown = block.exhibit
        number = str(block.number) if block.number else ""
        kind, items = kind_of(shown), items_of(shown)
        self.place(shown.id, kind, shown.title, spot, number=number, items=items)
        for content, of in _texts(shown, block.place):
            self.add(content, of, block.place, replace(spot, owner=shown.id))

    def place(
        self,
        id_: str,
        kind: Shown,
        caption: str,
        spot: Spot,
        *,
        number: str | None = None,
        items: Sequence[str] = (),
    ) -> None:
        """Note a figure, table or box; of an authored one the caption holds the number."""
        title = caption
        if number is None:
            head, dash, rest = caption.partition(self.dash)
            number, title = (head.split()[-1], rest) if id_ and dash else ("", caption)
        order, asked = len(self.passages), (item for item in items if item in self.items)
        unique = tuple(dict.fromkeys(asked))
        if spot.block is not None:
            block, sections = spot.block, spot.sections
            self.placed.append(Placed(id_, kind, number, title, block, sections, order, unique))
            if title:
                written = block.title if isinstance(block, Aside | PlainTable | Image) else ()
                own = replace(spot, owner=id_)
                self.add(written or (Text(title),), "caption", block.place, own)

    def add(self, content: tuple[Inline, ...], kind: Kind, place: Place, spot: Spot) -> Passage:
        """Read a passage, then the footnotes that it marks, each once."""
        read = passage(content, kind, place, spot, len(self.passages))
        self.passages.append(read)
        marks = (one.note for one in every_inline(content) if isinstance(one, NoteMark))
        for name in dict.fromkeys(marks):
            note = self.document.notes[name]
            self.blocks(note.blocks, Spot(spot.sections, before=read))
        return read


def _texts(exhibit: Exhibit, place: Place) -> Iterator[tuple[tuple[Inline, ...], Kind]]:
    """Give the texts of an exhibit other than its title."""
    kind: Kind = "cell" if kind_of(exhibit) == "table" else "label"
    yield from (((Text(label),), kind) for label in labels(exhibit))
    if note_of(exhibit).parts:
        yield _inlines(note_of(exhibit), place), "note"
    if source_of(exhibit):
        yield (Text(source_of(exhibit)),), "note"


def _inlines(said: Statement, place: Place) -> tuple[Inline, ...]:
    return tuple(
        Text(part) if isinstance(part, str) else Number(part, place) for part in said.parts
    )
