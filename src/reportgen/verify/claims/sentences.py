"""Sentences: the running text of a document, each sentence with what stands around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from reportgen.errors import Place
from reportgen.exhibits.anatomy import items_of
from reportgen.manuscript.model import (
    Aside,
    Block,
    Document,
    ExhibitBlock,
    Inline,
    ListBlock,
    NoteMark,
    Paragraph,
    Section,
)
from reportgen.manuscript.walk import document_blocks, every_inline
from reportgen.verify.claims.shown import Shown, shown
from reportgen.verify.claims.tokens import Token, tokens

Kind = Literal["heading", "text", "entry"]

_ENDS = frozenset(".!?…")
_CLOSE = frozenset('”“"»)')


@dataclass(frozen=True, slots=True, eq=False)
class Chapter:
    """A section as its sentences know it: headings from the outermost to its own, and figures.

    headings: indices of sentences.  figures: ids of the figures placed in it.
    """

    id: str
    headings: tuple[int, ...]
    figures: tuple[str, ...]
    level: int


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """A sentence of running text, a heading, or (a sentence of) an entry of a list.

    index: in reading order.  paragraph: number of the stretch of text it stands in; all entries of
    a list and the paragraph before it are stretches of their own.  listing: number of the list that
    it is an entry of, else None; entry: which of its entries, from 0.
    leads: number of the list that it leads in, else None.  follows: number of the list right
    before its paragraph.
    """

    index: int
    tokens: tuple[Token, ...]
    kind: Kind
    chapter: Chapter
    paragraph: int
    listing: int | None = None
    entry: int = 0
    leads: int | None = None
    follows: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All sentences in reading order.

    lists: by number, the indices of each entry's sentences.  figures: the items that each figure
    shows, by its id.  shown: what those show that set other things than shares side by side.
    """

    sentences: tuple[Sentence, ...]
    lists: Mapping[int, tuple[tuple[int, ...], ...]]
    figures: Mapping[str, tuple[str, ...]]
    shown: Mapping[str, Shown] = field(default_factory=dict)

    def before(self, sentence: Sentence) -> Iterator[Sentence]:
        """Give the sentences before one in its paragraph, the nearest first."""
        for index in range(sentence.index - 1, -1, -1):
            if self.sentences[index].paragraph != sentence.paragraph:
                return
            yield self.sentences[index]

    def after(self, sentence: Sentence) -> Iterator[Sentence]:
        """Give the sentences after one in its paragraph, the nearest first."""
        for found in self.sentences[sentence.index + 1 :]:
            if found.paragraph != sentence.paragraph:
                return
            yield found

    def entries(self, listing: int | None) -> tuple[tuple[Sentence, ...], ...]:
        """Give the sentences of every entry of a list; () for None."""
        if listing is None:
            return ()
        return tuple(tuple(self.sentences[i] for i in entry) for entry in self.lists[listing])


def read(document: Document, abbreviations: frozenset[str]) -> Reading:
    """Take a document, give its sentences.

    What respondents or others say, the reference list, the colophon and what exhibits say of
    themselves is left out.
    """
    exhibits = {
        block.exhibit.id: block.exhibit
        for block in document_blocks(document)
        if isinstance(block, ExhibitBlock) and items_of(block.exhibit)
    }
    figures = {name: items_of(exhibit) for name, exhibit in exhibits.items()}
    reader = _Reader(document, abbreviations)
    for section in document.sections:
        if section.role != "references":
            reader.section(section, ())
    return Reading(tuple(reader.found), reader.lists, figures, shown(exhibits))


@dataclass(slots=True)
class _Reader:
    """Goes from front to back; footnotes are read after the block that marks them."""

    document: Document
    abbreviations: frozenset[str]
    found: list[Sentence] = field(default_factory=list)
    lists: dict[int, tuple[tuple[int, ...], ...]] = field(default_factory=dict)
    paragraphs: int = 0

    def section(self, section: Section, above: tuple[int, ...]) -> None:
        headings = (*above, len(self.found))
        chapter = Chapter(section.id, headings, _figures(section), section.level)
        self.add(section.title, section.place, "heading", chapter)
        self.blocks(section.blocks, chapter)
        for below in section.sections:
            self.section(below, headings)

    def blocks(self, blocks: Sequence[Block], chapter: Chapter) -> None:
        follows: int | None = None
        for at, block in enumerate(blocks):
            if isinstance(block, Paragraph) and block.style != "signature":
                leads = self.next_list(blocks[at + 1 :])
                self.add(block.content, block.place, "text", chapter, leads=leads, follows=follows)
                follows = None
                self.notes(block.content, chapter)
            elif isinstance(block, ListBlock):
                follows = self.listing(block, chapter)
            elif isinstance(block, Aside):
                self.blocks(block.blocks, chapter)

    def next_list(self, blocks: Sequence[Block]) -> int | None:
        """Give the number that the list right after a paragraph will have."""
        return len(self.lists) if blocks and isinstance(blocks[0], ListBlock) else None

    def listing(self, block: ListBlock, chapter: Chapter) -> int:
        number = len(self.lists)
        self.lists[number] = ()  # takes its number before lists within it do
        entries = []
        for entry, blocks in enumerate(block.entries):
            begin = len(self.found)
            for part in blocks:
                if isinstance(part, Paragraph):
                    self.add(
                        part.content, part.place, "entry", chapter, listing=number, entry=entry
                    )
                    self.notes(part.content, chapter)
                elif isinstance(part, ListBlock):
                    self.listing(part, chapter)
            entries.append(tuple(range(begin, len(self.found))))
        self.lists[number] = tuple(entries)
        return number

    def notes(self, content: Iterable[Inline], chapter: Chapter) -> None:
        for inline in every_inline(content):
            if isinstance(inline, NoteMark):
                self.blocks(self.document.notes[inline.note].blocks, chapter)

    def add(
        self,
        content: tuple[Inline, ...],
        place: Place,
        kind: Kind,
        chapter: Chapter,
        *,
        leads: int | None = None,
        follows: int | None = None,
        listing: int | None = None,
        entry: int = 0,
    ) -> None:
        self.paragraphs += 1
        split = list(_split(tokens(content, place, self.abbreviations)))
        for at, part in enumerate(split):
            last = at == len(split) - 1
            self.found.append(
                Sentence(
                    len(self.found),
                    part,
                    kind,
                    chapter,
                    self.paragraphs,
                    listing,
                    entry,
                    leads if last else None,
                    follows,
                )
            )


def _figures(section: Section) -> tuple[str, ...]:
    return tuple(
        block.exhibit.id
        for block in section.blocks
        if isinstance(block, ExhibitBlock) and items_of(block.exhibit)
    )


def _split(found: tuple[Token, ...]) -> Iterator[tuple[Token, ...]]:
    """Split tokens after the marks that end a sentence; a value's full stop ends one too."""
    begin = 0
    for at, token in enumerate(found):
        following = found[at + 1] if at + 1 < len(found) else None
        if following is not None and _ends(token, found[begin : at + 1]) and _begins(following):
            if following.text in _CLOSE or (token.number is not None and following.is_mark):
                continue
            yield found[begin : at + 1]
            begin = at + 1
    if begin < len(found):
        yield found[begin:]


def _ends(token: Token, so_far: tuple[Token, ...]) -> bool:
    if token.text in _CLOSE:
        return len(so_far) > 1 and so_far[-2].text in _ENDS
    if token.number is not None:
        return token.text.endswith(".")
    return token.text in _ENDS


def _begins(token: Token) -> bool:
    if token.number is not None or token.target:
        return True
    return token.text[0].isupper() or token.text[0].isdigit() or token.text in '”“"(«„'
