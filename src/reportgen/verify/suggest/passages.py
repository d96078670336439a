"""Passages: the paragraphs, headings and list entries of a Markdown or plain text, as they stand.

The text need not be a fragment yet, so nothing is parsed or filled: every passage is a stretch of
the file, and what is no prose in it is hidden character by character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from reportgen.verify.literal_words import HIDDEN

_FRONT_MATTER = re.compile(r"---[ \t]*\n.*?^(?:---|\.\.\.)[ \t]*$\n?", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"(?P<mark>#{1,6})\s+")
_ENTRY = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+")
_NOTE = re.compile(r"\[\^[^\]]+\]:\s*")
_DIV = re.compile(r":{3,}\s*(?P<attributes>.*?)\s*$")
_CODE = re.compile(r"\s*(?:```|~~~)")
_ID = re.compile(r"[#@](?P<id>[A-Za-z]+-[\w-]*\w)")
_BOUND = re.compile(
    r"\{\{.*?\}\}|\[[^\[\]\n]*\]\{[^}\n]*(?:value|claim|waive)=.*?\}(?!\w)", re.DOTALL
)
_MASKED = re.compile(
    r"\{%.*?%\}|\{#.*?#\}|\{[#.][^}\n]*\}|\]\([^)\n]*\)|`[^`\n]*`|\[\^[^\]\n]*\]"
    r"|\[-?@[^\]\n]*\]|@[\w-]+\w|<https?:[^>\n]*>|\*\*|__",
    re.DOTALL,
)
Kind = Literal["text", "heading", "entry", "note"]

_WORDY = re.compile(r"'([^']+)'")


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of prose.

    start: in the file.  text: as long as its stretch, line breaks as spaces.  open: the same length,
    hidden where nothing is typed that could be bound.  headings: above it, outermost first.
    lead: the paragraph before it.  exhibits: ids of figures it refers to or that its section shows.
    named: texts in quotation marks within bound expressions: items that are near.
    kind, level: whether it is a paragraph, and of which level a heading is.
    """

    start: int
    text: str
    open: str
    headings: tuple[str, ...]
    lead: str = ""
    exhibits: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    kind: Kind = "text"
    level: int = 0


def passages(text: str) -> tuple[Passage, ...]:
    """Take the text of a file, give its passages in order; quotations and code are none."""
    front = _FRONT_MATTER.match(text)
    reader = _Reader(text)
    at = 0
    for line in text.splitlines(keepends=True):
        if front is None or at >= front.end():
            reader.line(at, line.rstrip("\n"))
        at += len(line)
    reader.close()
    return tuple(reader.placed())


@dataclass(slots=True)
class _Reader:
    """Collects lines to passages."""

    text: str
    found: list[tuple[Passage, int]] = field(default_factory=list)
    shown: dict[int, set[str]] = field(default_factory=dict)
    headings: tuple[tuple[int, str], ...] = ()
    section: int = 0
    begun: tuple[int, int] | None = None
    lead: str = ""
    kind: Kind = "text"
    skipping: str = ""

    def line(self, at: int, line: str) -> None:
        """Read a line that begins at an offset."""
        div = _DIV.match(line)
        if self.skipping:
            if (self.skipping == ":" and div) or (self.skipping == "`" and _CODE.match(line)):
                self.skipping = ""
        elif _CODE.match(line) or div:
            self.close()
            self.fence(line, div)
        elif not line.strip() or line.lstrip().startswith(">"):
            self.close()
        elif heading := _HEADING.match(line):
            self.heading(at, line, heading)
        elif mark := _ENTRY.match(line) or _NOTE.match(line):
            self.close()
            self.kind = "entry" if _ENTRY.match(line) else "note"
            self.begun = (at + mark.end(), at + len(line))
        else:
            self.begun = (at if self.begun is None else self.begun[0], at + len(line))

    def fence(self, line: str, div: re.Match[str] | None) -> None:
        """Read the beginning or the end of a div or of code."""
        if div is None:
            self.skipping = "`"
        elif ".quote" in div["attributes"]:
            self.skipping = ":"
        else:
            ids = _ID.findall(div["attributes"])
            self.shown.setdefault(self.section, set()).update(ids)

    def heading(self, at: int, line: str, mark: re.Match[str]) -> None:
        """Read a heading: a passage of its own, and above what follows."""
        self.close()
        level = len(mark["mark"])
        above = tuple(one for one in self.headings if one[0] < level)
        said = _words(line[mark.end() :])
        self.headings, self.section = (*above, (level, said)), self.section + 1
        self.lead = ""
        self.keep(at + mark.end(), at + len(line), "heading", level)

    def close(self) -> None:
        """End the passage that was begun."""
        if self.begun is None:
            return
        begin, end = self.begun
        self.keep(begin, end, self.kind)
        if self.kind != "entry":
            self.lead = _words(self.text[begin:end])
        self.begun, self.kind = None, "text"

    def keep(self, begin: int, end: int, kind: Kind, level: int = 0) -> None:
        own = self.text[begin:end]
        bound = _BOUND.findall(own)
        passage = Passage(
            begin,
            own.replace("\n", " "),
            _MASKED.sub(_hidden, _BOUND.sub(_hidden, own)).replace("\n", " "),
            tuple(said for _, said in self.headings),
            self.lead,
            frozenset(one.lower() for one in _ID.findall(own)),
            frozenset(name for one in bound for name in _WORDY.findall(one)),
            kind,
            level,
        )
        self.found.append((passage, self.section))

    def placed(self) -> Iterator[Passage]:
        """Give the passages with what their sections show."""
        shown: Mapping[int, set[str]] = self.shown
        for passage, section in self.found:
            yield replace(passage, exhibits=passage.exhibits | shown.get(section, set()))


def _words(text: str) -> str:
    """Give text without what is no prose."""
    return " ".join(_MASKED.sub(" ", _BOUND.sub(" ", text)).split())


def _hidden(match: re.Match[str]) -> str:
    return HIDDEN * len(match[0])
