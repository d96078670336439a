"""Reading: existing prose as a document, every typed number bound as it was suggested."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reportgen.errors import Place
from reportgen.exhibits.model import Exhibit, Quantity, Statement
from reportgen.manuscript.model import (
    Block,
    Document,
    ExhibitBlock,
    Inline,
    ListBlock,
    Meta,
    Number,
    Paragraph,
    Section,
    Text,
    Waived,
)
from reportgen.manuscript.source import Source
from reportgen.verify.literal_words import HIDDEN
from reportgen.verify.suggest.model import Suggestion
from reportgen.verify.suggest.passages import Passage, passages

Said = Callable[[str], Quantity | Statement | str | int | None]
"""Gives what an expression gives, None where it gives nothing."""

_BOUND = re.compile(
    r"\{\{\s*(?P<expression>.*?)\s*\}\}"
    r"|\[(?P<words>[^\[\]\n]*)\]\{[^}\n]*?(?P<key>value|claim|waive)=\"(?P<value>[^\"\n]*)\"[^}\n]*\}",
    re.DOTALL,
)
_FILTER = re.compile(r"\s*\|\s*\w+\s*\Z")


@dataclass(frozen=True, slots=True)
class Reader:
    """Makes a document of prose.

    said: gives what expressions give.  exhibits: the figures that prose may refer to, by id.
    """

    source: Source
    found: Sequence[Suggestion]
    said: Said
    exhibits: Mapping[str, Exhibit]

    def document(self, language: str, edition: int) -> Document:
        """Give the document: its headings, paragraphs, lists and footnotes in the order of the text."""
        path = self.source.path
        meta = Meta("", "", "", "", language, edition, "", edition, "", (), path)
        top = _Part(0, (), Place(path, 1, 1))
        above = [top]
        for one in passages(self.source.text):
            if one.kind == "heading":
                above = [part for part in above if part.level < one.level]
                part = _Part(one.level, tuple(self._content(one)), self.source.place(one.start))
                above[-1].below.append(part)
                above.append(part)
            else:
                self._add(above[-1], one)
        return Document(meta, (), tuple(_numbered(top)), {})

    def _add(self, part: _Part, passage: Passage) -> None:
        place = self.source.place(passage.start)
        paragraph = Paragraph(tuple(self._content(passage)), place)
        last = part.blocks[-1] if part.blocks else None
        for id_ in sorted(passage.exhibits & self.exhibits.keys() - part.shown):
            part.shown.add(id_)
            part.figures.append(ExhibitBlock(self.exhibits[id_], 0, "", place))
        if passage.kind == "entry" and isinstance(last, ListBlock):
            part.blocks[-1] = ListBlock(False, (*last.entries, (paragraph,)), last.place)
        elif passage.kind == "entry":
            part.blocks.append(ListBlock(False, ((paragraph,),), place))
        else:
            part.blocks.append(paragraph)

    def _content(self, passage: Passage) -> Iterator[Inline]:
        done, end = 0, len(passage.text)
        for begin, stop, given in self._bound(passage):
            if begin >= done:
                yield from self._typed(passage, done, begin)
                yield from given
                done = stop
        yield from self._typed(passage, done, end)

    def _bound(self, passage: Passage) -> Iterator[tuple[int, int, tuple[Inline, ...]]]:
        """Give where numbers stand, suggested and bound, with what they are, in order."""
        told = [
            (match.start(), match.end(), tuple(self._of(match, passage)))
            for match in _BOUND.finditer(passage.text)
        ]
        starts = [one.start for one in self.found]
        first = bisect_right(starts, passage.start - 1)
        last = bisect_right(starts, passage.start + len(passage.text))
        for one in self.found[first:last]:
            if one.bindings:
                span = one.start - passage.start, one.end - passage.start
                told.append((*span, tuple(self._given(one.bindings[0].expression, one.place))))
        yield from sorted(told, key=lambda one: one[:2])

    def _of(self, match: re.Match[str], passage: Passage) -> Iterator[Inline]:
        place = self.source.place(passage.start + match.start())
        if match["key"] in {"claim", "waive"}:
            yield Waived((Text(match["words"], place),), match["value"], place)
        else:
            yield from self._given(match["value"] or match["expression"] or "", place)

    def _given(self, expression: str, place: Place) -> Iterator[Inline]:
        try:
            content = self.said(_FILTER.sub("", expression))
        except (SyntaxError, KeyError, AssertionError, TypeError, ValueError):
            return  # not an expression of the vocabulary
        for part in content.parts if isinstance(content, Statement) else (content,):
            if isinstance(part, Quantity):
                yield Number(part, place)
            elif part is not None:
                yield Text(str(part), place)

    def _typed(self, passage: Passage, begin: int, end: int) -> Iterator[Text]:
        """Give what the author typed between two characters, without what is no prose."""
        written = self.source.text[passage.start : passage.start + len(passage.text)]
        for match in re.finditer(rf"[^{HIDDEN}\n]+|\n", _open(passage, written)[begin:end]):
            if match[0] == "\n":
                yield Text(" ")
            else:
                at = passage.start + begin + match.start()
                yield Text(match[0], self.source.place(at))


def _open(passage: Passage, written: str) -> str:
    """Give the open text of a passage with its line breaks."""
    return "".join("\n" if b == "\n" else a for a, b in zip(passage.open, written, strict=True))


@dataclass(slots=True)
class _Part:
    """A section while it grows."""

    level: int
    title: tuple[Inline, ...]
    place: Place
    blocks: list[Block] = field(default_factory=list)
    figures: list[Block] = field(default_factory=list)
    shown: set[str] = field(default_factory=set)
    below: list[_Part] = field(default_factory=list)


def _numbered(top: _Part) -> Iterable[Section]:
    """Give the parts as sections, each with an id of its own; what stands above the first heading too."""
    ids = iter(range(1_000_000))

    def section(part: _Part, level: int) -> Section:
        name = f"part-{next(ids)}"
        below = tuple(section(one, level + 1) for one in part.below)
        blocks = (*part.blocks, *part.figures)
        return Section(name, level, "", part.title, blocks, below, "chapter", part.place)

    if top.blocks:
        yield section(_Part(0, (), top.place, top.blocks, top.figures), 1)
    yield from (section(one, 1) for one in top.below)
