"""Pages: the fragments by lines, where running text stands in them, and what a change to them is."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from counts import Counts
from world import World, numbers_of

from reportgen.errors import Place
from reportgen.manuscript.model import Number

ITEM = re.compile(r"'((?:org|tg|theme)_\w+__\w+)'")
TAG = re.compile(r"\{\{.*?\}\}")
_MARKED = re.compile(
    r"\{\{.*?\}\}|\{claim=\"[^\"]*\"\}|\]\([^)]*\)|\[@[^\]]*\]|@[A-Za-z][\w-]*|\{#[^}]*\}"
)
_DATA = re.compile(
    r"\{\{ *(?:share|change|development|direction|fraction|ranked|lowest|highest|measure|limit)\("
)
_TOLD = re.compile(r"\{\{ *(?:previous|edition)|@[Ff]ig-|^\*\*|^#")


@dataclass(frozen=True, slots=True)
class Mutant:
    """One thing changed. lines: new text by line (from 0); before, after: of the line concerned.

    true: why the text stays true, where own counting says so; "" if it is false now.
    beyond: whether the sentence is not about the answers there, so that they cannot refute it.
    specs: for exhibits.yaml, the exhibit, the key and its new text.
    """

    kind: str
    path: str
    line: int
    before: str
    after: str
    lines: tuple[tuple[int, str], ...] = ()
    true: str = ""
    beyond: bool = False
    specs: tuple[str, str, str] | None = None


@dataclass(frozen=True)
class Page:
    """A fragment by lines."""

    path: str
    lines: Sequence[str]

    @cached_property
    def prose(self) -> tuple[int, ...]:
        """The lines of the author's running text, headings among them; quotations are not."""
        found, quoted = [], False
        start = next(i for i in range(1, len(self.lines)) if self.lines[i] == "---") + 1
        for i in range(start, len(self.lines)):
            text = self.lines[i]
            if text.startswith(":::"):
                quoted = ".quote" in text or ".signature" in text
            elif text and not quoted and not text.startswith("[^"):
                found.append(i)
        return tuple(found)

    def block(self, line: int) -> range:
        """Give the lines of the paragraph or list around a line (from 0)."""
        begin, end = line, line + 1
        while begin and self.lines[begin - 1].strip():
            begin -= 1
        while end < len(self.lines) and self.lines[end].strip():
            end += 1
        return range(begin, end)

    def near(self, line: int) -> range:
        """Give its block; with a list the paragraphs beside it, with a heading what is below it."""
        own = self.block(line)
        begin, end = own.start, own.stop
        if self.lines[line].startswith("#") and end + 1 < len(self.lines):
            return range(begin, self.near(end + 1).stop)
        if begin >= 2 and (self._is_list(own) or self._is_list(self.block(begin - 2))):
            begin = self.block(begin - 2).start
        if end + 1 < len(self.lines) and self.lines[end + 1].strip():
            after = self.block(end + 1)
            if self._is_list(own) or self._is_list(after):
                end = after.stop
        return range(begin, end)

    def _is_list(self, block: range) -> bool:
        return self.lines[block.start].startswith(("- ", "1. "))

    def lists(self) -> Iterator[list[int]]:
        """Give the lines of each list, a line an entry."""
        entries = [i for i in self.prose if re.match(r"- |\d+\. ", self.lines[i])]
        while entries:
            own = [i for i in entries if i in self.block(entries[0])]
            yield own
            entries = entries[len(own) :]

    def has_data(self, line: int) -> bool:
        """Say whether a sentence has a number of the answers, a wave or a figure, or leads to one."""
        text = self.lines[line]
        if _DATA.search(text) or _TOLD.search(text):
            return True
        following = self.near(line)
        return text.endswith(":") and any(_DATA.search(self.lines[i]) for i in following)

    def near_data(self, line: int) -> bool:
        """Say whether it stands in a paragraph with such numbers, or beside such a list."""
        return any(_DATA.search(self.lines[i]) for i in self.near(line))

    def changed(
        self, kind: str, line: int, span: tuple[int, int], new: str, true: str = "",
        *, beyond: bool = False,
    ) -> Mutant:  # fmt: skip
        """Give the mutant in which a stretch of a line is other words."""
        before = self.lines[line]
        after = before[: span[0]] + new + before[span[1] :]
        return Mutant(kind, self.path, line + 1, before, after, ((line, after),), true, beyond)

    def typed(self, line: int) -> str:
        """Give a line with all that is not the author's words hidden, at its length."""
        return _MARKED.sub(lambda m: "\0" * len(m.group()), self.lines[line])


@dataclass(frozen=True)
class Clean:
    """The publication as it is, with its answers counted anew."""

    world: World
    counts: Counts
    rng: random.Random

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """The fragments."""
        return tuple(Page(path, text.split("\n")) for path, text in self.world.sources.items())

    @cached_property
    def page(self) -> Mapping[str, Page]:
        """The fragments by path."""
        return {one.path: one for one in self.pages}

    @cached_property
    def numbers(self) -> Mapping[Place, Number]:
        """Numbers by the place of their expression."""
        return numbers_of(self.world.document)

    def tags(self) -> Iterator[tuple[Page, int, re.Match[str], Number | None]]:
        """Give every expression of running text, and the number it prints, if it prints one."""
        for page in self.pages:
            for line in page.prose:
                for tag in TAG.finditer(page.lines[line]):
                    place = Place(page.path, line + 1, tag.start() + 1)
                    yield page, line, tag, self.numbers.get(place)

    def mutated(self, mutant: Mutant) -> str:
        """Give the whole text of a mutant's fragment."""
        lines = list(self.page[mutant.path].lines)
        for at, text in mutant.lines:
            lines[at] = text
        return "\n".join(lines)


def items_in(clean: Clean, text: str) -> list[str]:
    """Give the items that expressions name."""
    return [one for one in ITEM.findall(text) if one in clean.counts.codebook.items]


def like(word: str, new: str) -> str:
    """Give new words with a capital where the old ones had one."""
    return new[:1].upper() + new[1:] if word[:1].isupper() else new
