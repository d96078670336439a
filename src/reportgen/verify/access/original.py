"""Original: what the Document says that a reader of the PDF must be told, and in which order."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.errors import Place
from reportgen.exhibits.anatomy import kind_of, note_of, source_of
from reportgen.exhibits.model import BoxList, DefinitionTable, ListBox, NumberTable
from reportgen.language import Language
from reportgen.manuscript.model import (
    Aside,
    Bibliography,
    Block,
    Document,
    ExhibitBlock,
    Foreign,
    Image,
    Index,
    Inline,
    LineBreak,
    ListBlock,
    NoteMark,
    Number,
    Paragraph,
    PlainTable,
    Quotation,
    Reference,
    Section,
    Text,
    plain_text,
)
from reportgen.manuscript.walk import every_block, every_section
from reportgen.render.pdf.attachments import file_name
from reportgen.render.pdf.contents import numbered_figures
from reportgen.verify.access.number_tables import number_table_told
from reportgen.verify.access.reading.model import folded
from reportgen.verify.access.reading.pieces import FIGURE

BULLET = "•"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A piece of text that must be read. role: of the block that it stands in."""

    role: str
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure or image: its alternative text and caption."""

    alt: str
    caption: str
    place: Place


@dataclass(frozen=True, slots=True)
class Strange:
    """Words in another language than the publication's."""

    lang: str
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Original:
    """What is to be read. output: where what is not the manuscript's fault is told.

    headings, tables: their places, in reading order.
    """

    output: Place
    title: str
    language: str
    pieces: tuple[Wanted, ...]
    pictures: tuple[Picture, ...]
    strange: tuple[Strange, ...]
    headings: tuple[Place, ...]
    tables: tuple[Place, ...]


def expected_text(document: Document, language: Language) -> str:
    """Take a document, give all that is read, a line a piece; page numbers in lists left out.

    A footnote stands after the block that marks it, U+FFFC in place of a figure.
    """
    return "\n".join(piece.text for piece in take_original(document, language, "").pieces)


def take_original(document: Document, language: Language, output: str) -> Original:
    """Take a document and the name of its PDF, give what its reader must be told."""
    clerk = _Clerk(document, language)
    clerk.front()
    for section in document.sections:
        clerk.section(section)
    sections = tuple(every_section(document.sections))
    tables = [
        block.place
        for held in (document.colophon, *(section.blocks for section in sections))
        for block in every_block(held)
        if isinstance(block, PlainTable)
        or (isinstance(block, ExhibitBlock) and kind_of(block.exhibit) == "table")
    ]
    return Original(
        Place(output or "PDF"),
        document.meta.title,
        document.meta.language,
        tuple(clerk.pieces),
        tuple(clerk.pictures),
        tuple(clerk.strange),
        tuple(section.place for section in sections),
        tuple(tables),
    )


class _Clerk:
    """Writes down what is read; `_waiting` holds notes marked in the block that is not yet over."""

    def __init__(self, document: Document, language: Language) -> None:
        self._document, self._language = document, language
        self.pieces: list[Wanted] = []
        self.pictures: list[Picture] = []
        self.strange: list[Strange] = []
        self._waiting: list[str] = []
        self._noted: set[str] = set()

    def say(self, role: str, text: str, place: Place) -> None:
        plain = folded(text)
        if plain:
            self.pieces.append(Wanted(role, plain, place))

    # --- front matter -----------------------------------------------------------------------

    def front(self) -> None:
        """Write down cover, imprint, contents and list of figures."""
        document, word = self._document, self._language.word
        meta, place = document.meta, Place(document.meta.path)
        label = " · ".join(part for part in (meta.area, str(meta.edition), meta.variant) if part)
        for text in (meta.title, label, meta.subtitle, meta.publisher):
            self.say("P", text, place)
        self.blocks(document.colophon)
        self.say("H1", word("contents"), place)
        for section in (one for one in every_section(document.sections) if one.listed):
            self.say("TOCI", section.heading, section.place)
        lists = [(chapter, numbered_figures(chapter)) for chapter in document.sections]
        if any(figures for _, figures in lists):
            self.say("H1", word("list_of_figures"), place)
        for chapter, figures in lists:
            if figures and figures[0].appendix:
                self.say("TOCI", chapter.heading, chapter.place)
            for block in figures:
                self.say("TOCI", f"{block.number} {block.exhibit.title}", block.place)

    # --- sections and blocks ----------------------------------------------------------------

    def section(self, section: Section) -> None:
        number = section.heading.removesuffix(plain_text(section.title))
        title = self.inline(section.title, section.place)
        self.say(f"H{section.level}", number + title, section.place)
        self.notes()
        self.blocks(section.blocks)
        for below in section.sections:
            self.section(below)

    def blocks(self, blocks: tuple[Block, ...]) -> None:
        for block in blocks:
            self.block(block, "P")
            self.notes()

    def block(self, block: Block, role: str) -> None:
        match block:
            case Paragraph():
                self.say(role, self.inline(block.content, block.place), block.place)
            case ListBlock():
                for number, entry in enumerate(block.entries, start=block.start):
                    self.say("Lbl", f"{number}." if block.ordered else BULLET, block.place)
                    self.blocks(entry)
            case Quotation():
                for part in block.blocks:
                    self.block(part, role)
                if block.attribution:
                    self.say("P", f"– {block.attribution}", block.place)
            case Aside():
                self.say("P", block.caption, block.place)
                self.blocks(block.blocks)
            case PlainTable():
                self.table(block)
            case Image():
                self.picture(block.alt, block.caption, block.place)
                self.say("Caption", block.caption, block.place)
            case ExhibitBlock():
                self.exhibit(block)
            case Bibliography():
                for entry_of_list in block.entries:
                    text = self.inline(entry_of_list.content, block.place)
                    self.say("BibEntry", text, block.place)
            case Index():
                for letter in block.letters:
                    self.say("P", letter.letter, block.place)
                    for one in letter.entries:
                        self.say("TOCI" if one.target else "Caption", one.label, block.place)

    def table(self, table: PlainTable) -> None:
        self.say("Caption", table.caption, table.place)
        for cell in table.head:
            self.say("TH", self.inline(cell, table.place), table.place)
        for row in table.rows:
            for cell in row:
                self.say("TD", self.inline(cell, table.place), table.place)

    def notes(self) -> None:
        """Write down the footnotes that wait."""
        waiting, self._waiting = self._waiting, []
        for name in waiting:
            note = self._document.notes[name]
            place = next((block.place for block in note.blocks), Place(""))
            self.say("Lbl", str(note.number), place)
            for block in note.blocks:
                self.block(block, "P")

    # --- exhibits ---------------------------------------------------------------------------

    def exhibit(self, block: ExhibitBlock) -> None:
        place = block.place
        match block.exhibit:
            case ListBox() as box:
                self.say("P", block.caption, place)
                for part in (*box.lists, box.side) if box.side else box.lists:
                    self.box_list(part, place)
            case DefinitionTable() as table:
                self.say("Caption", block.caption, place)
                for name in table.columns:
                    self.say("TH", name, place)
                for term, description in table.rows:
                    self.say("TH", term, place)
                    self.say("TD", description, place)
            case NumberTable() as numbers:
                self.say("Caption", block.caption, place)
                for wording in numbers.wordings if block.caption or numbers.dense else ():
                    self.say("P", wording, place)
                for role, said in number_table_told(numbers):
                    self.say(role, said, place)
                self.below(block)
            case figure:
                self.say("Caption", block.caption, place)
                self.picture(str(figure.alt), block.caption, place)
                self.below(block)

    def below(self, block: ExhibitBlock) -> None:
        """Write down note and source, where there are any, and the name of the data file."""
        word, shown = self._language.word, block.exhibit
        if note_of(shown).parts:
            self.say("P", f"{word('note_prefix')} {note_of(shown)}", block.place)
        if source_of(shown):
            self.say("P", f"{word('source_prefix')} {source_of(shown)}", block.place)
        if not block.shared_data:
            self.say("P", f"{word('data_file')} {file_name(block, self._language)}", block.place)

    def box_list(self, part: BoxList, place: Place) -> None:
        self.say("P", part.heading, place)
        for entry in part.entries:
            self.say("Lbl", BULLET, place)
            self.say("LBody", entry, place)

    def picture(self, alt: str, caption: str, place: Place) -> None:
        self.pictures.append(Picture(alt, caption, place))
        self.pieces.append(Wanted("Figure", FIGURE, place))

    # --- inline text ------------------------------------------------------------------------

    def inline(self, content: tuple[Inline, ...], place: Place) -> str:
        """Give inline elements as they are read; footnote marks are read as their number."""
        return "".join(self.characters(inline, place) for inline in content)

    def characters(self, inline: Inline, place: Place) -> str:
        match inline:
            case Text() | Reference() | Number():
                return inline.text
            case NoteMark():
                if inline.note not in self._noted:
                    self._waiting.append(inline.note)
                    self._noted.add(inline.note)
                return str(inline.number)
            case LineBreak():
                return " "
        text = self.inline(inline.children, place)
        if isinstance(inline, Foreign):
            self.strange.append(Strange(inline.lang, folded(text), place))
        return text
