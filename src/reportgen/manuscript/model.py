"""Document: the whole publication as a tree of frozen elements, numbered and resolved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from reportgen.errors import Place
from reportgen.exhibits.model import Exhibit
from reportgen.manuscript.index_entries import Index, IndexEntry, IndexLetter
from reportgen.manuscript.inline import (
    Claim,
    Emphasis,
    Foreign,
    Inline,
    LineBreak,
    Link,
    NoteMark,
    Number,
    Reference,
    Strong,
    Text,
    Waived,
    plain_text,
)
from reportgen.manuscript.source import Call

__all__ = [
    "Aside",
    "Bibliography",
    "BibliographyEntry",
    "Block",
    "Call",
    "Claim",
    "Document",
    "Emphasis",
    "ExhibitBlock",
    "Foreign",
    "Image",
    "Index",
    "IndexEntry",
    "IndexLetter",
    "Inline",
    "LineBreak",
    "Link",
    "ListBlock",
    "Meta",
    "Note",
    "NoteMark",
    "Number",
    "Paragraph",
    "PlainTable",
    "Quotation",
    "Reference",
    "Role",
    "Section",
    "Span",
    "Strong",
    "Text",
    "Waived",
    "plain_text",
]

# --- blocks ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. style: "body", "lead" (opening), "signature"."""

    content: tuple[Inline, ...]
    place: Place
    style: Literal["body", "lead", "signature"] = "body"


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A bulleted or numbered list; each entry is a tuple of blocks."""

    ordered: bool
    entries: tuple[tuple[Block, ...], ...]
    place: Place
    start: int = 1


@dataclass(frozen=True, slots=True)
class Quotation:
    """A respondent's or another's words; attribution is "" where none is printed."""

    blocks: tuple[Block, ...]
    attribution: str
    place: Place


@dataclass(frozen=True, slots=True)
class Aside:
    """An authored box with a title; numbered ones have number and caption ("Boks 2 – …").

    title: the caption's own words, as written.
    """

    id: str
    caption: str
    blocks: tuple[Block, ...]
    place: Place
    title: tuple[Inline, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """A cell of a table over several rows or columns; row counts from 0, -1 is the head."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class PlainTable:
    """A pipe table. alignments: one of l, r, c a column. caption: "Tabel 2 – …" or "".

    number, appendix: as an exhibit's.  title: the caption's own words, as written.
    spans: cells over several rows or columns; the cells they cover are empty and not read.
    """

    id: str
    caption: str
    head: tuple[tuple[Inline, ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]
    alignments: tuple[Literal["l", "r", "c"], ...]
    place: Place
    spans: tuple[Span, ...] = ()
    number: int = 0
    appendix: int = 0
    title: tuple[Inline, ...] = ()


@dataclass(frozen=True, slots=True)
class Image:
    """A picture file. path: absolute. alt: never empty. caption: "" where none.

    title: the caption's own words, as written.
    """

    id: str
    path: str
    alt: str
    caption: str
    place: Place
    title: tuple[Inline, ...] = ()


@dataclass(frozen=True, slots=True)
class ExhibitBlock:
    """An exhibit where it stands in the text.

    number: 7 for "Figur 7", 0 for an unnumbered one.  caption: "Figur 7 – title", "" where none.
    appendix: 3 for what is numbered within "Bilag 3", else 0.
    shared_data: whether its data are in one file with those of other tables.
    """

    exhibit: Exhibit
    number: int
    caption: str
    place: Place
    appendix: int = 0
    shared_data: bool = False


@dataclass(frozen=True, slots=True)
class BibliographyEntry:
    """One entry of the reference list, formatted. key: the citation's key, also its anchor."""

    key: str
    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Bibliography:
    """The reference list, sorted."""

    entries: tuple[BibliographyEntry, ...]
    place: Place


Block = (
    Paragraph
    | ListBlock
    | Quotation
    | Aside
    | PlainTable
    | Image
    | ExhibitBlock
    | Bibliography
    | Index
)

# --- the whole ------------------------------------------------------------------------------

Role = Literal["foreword", "introduction", "summary", "chapter", "appendix", "references"]


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: number and blocks."""

    id: str
    number: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands under it.

    level: 1 for chapters and their like.  number: "1.2", "Bilag 1" or "".
    title: as written.  role: of the chapter it belongs to.  columns: of a chapter's text.
    new_page: whether it begins on a page of its own, as every chapter does.
    listed: whether the contents list names it.
    """

    id: str
    level: int
    number: str
    title: tuple[Inline, ...]
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    role: Role
    place: Place
    columns: int = 1
    new_page: bool = False
    listed: bool = True

    @property
    def heading(self) -> str:
        """Number and title as printed ("1.2 …", "Bilag 1 – …")."""
        title = plain_text(self.title)
        if not self.number:
            return title
        return (
            f"{self.number} – {title}"
            if self.role == "appendix" and self.level == 1
            else f"{self.number} {title}"
        )


@dataclass(frozen=True, slots=True)
class Meta:
    """What cover, colophon, metadata and running heads say. path: of the file that says it."""

    title: str
    subtitle: str
    area: str
    publisher: str
    language: str
    edition: int
    variant: str
    year: int
    description: str
    keywords: tuple[str, ...]
    path: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """The publication before layout: what the fourth stage gives.

    colophon: blocks of the imprint page.  sections: chapters in reading order.
    notes: footnotes by id, numbered through the document.
    calls: of the vocabulary, by the fragments' templates, in their order.
    """

    meta: Meta
    colophon: tuple[Block, ...]
    sections: tuple[Section, ...]
    notes: Mapping[str, Note]
    calls: tuple[Call, ...] = ()
