"""Setter: theme, fonts and the growing logical tree, as every element's setting needs them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from reportgen.cache import NO_CACHE, Cache
from reportgen.language import Language
from reportgen.manuscript.model import (
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
)
from reportgen.render.figures.kept import Draughtsman
from reportgen.render.pdf.attachments import SCHEME
from reportgen.render.pdf.strips import Panel, Strip, TextMark
from reportgen.render.pdf.structure import Element, Tree
from reportgen.render.typeface.fonts import NO_BREAK_SPACE, SOFT_HYPHEN, FontBook
from reportgen.render.typeface.model import Ink, Line, Measure, Run, Word
from reportgen.render.typeface.paragraph import balanced, set_paragraph
from reportgen.theme import Style, StyleName, Theme

MM = 72 / 25.4
"""Points in a millimetre."""


@dataclass(frozen=True, slots=True)
class Column:
    """Where text stands. x: left edge from the sheet's left, width: in pt; panel: behind it."""

    x: float
    width: float
    panel: Panel | None = None

    def inset(self, left: float, right: float = 0.0) -> Column:
        """Give the column narrowed from both sides, in pt."""
        return replace(self, x=self.x + left, width=self.width - left - right)


class Setter:
    """What setting an element needs: measures, fonts, words, the tree and its notes."""

    def __init__(
        self, theme: Theme, book: FontBook, language: Language, *, draft: bool = False,
        cache: Cache = NO_CACHE,
    ) -> None:  # fmt: skip
        self.draft = draft
        self.draughtsman = Draughtsman(theme, book, book.digest() if cache.folder else "", cache)
        self.theme = theme
        self.book = book
        self.language = language
        self.tree = Tree(language.code)
        self.panels = 0
        self.marked: list[str] = []
        self.noted: set[str] = set()
        page = theme.page
        full = Column(page.left * MM, (page.width - page.left - page.right) * MM)
        self.full = full
        self.text = full.inset(page.indent * MM)

    @contextmanager
    def within(self, column: Column) -> Iterator[None]:
        """Set what follows in a narrower column, headings and exhibits too."""
        before = self.full, self.text
        self.full = self.text = column
        try:
            yield
        finally:
            self.full, self.text = before

    @property
    def room(self) -> float:
        """Height of a page's text, in pt."""
        page = self.theme.page
        return (page.height - page.top - page.bottom) * MM

    def style(self, name: StyleName) -> Style:
        """Give a style of the theme."""
        return self.theme.styles[name]

    def ink(self, name: StyleName, leaf: int) -> Ink:
        """Give the ink of a style for a leaf of the tree (-1: artifact)."""
        style = self.theme.styles[name]
        return Ink(style.face, style.size, self.theme.colour(style.colour), leaf)

    def panel(self, column: Column, fill: str = "", bar: str = "", bar_width: float = 0) -> Panel:
        """Give a new panel as wide as the column."""
        self.panels += 1
        return Panel(self.panels, column.x, column.width, fill, bar, bar_width)

    # --- inline text ------------------------------------------------------------------------

    def words(
        self, content: Sequence[Inline], style: StyleName, element: Element
    ) -> list[Word | None]:
        """Take inline elements, give words; grows the leaves and inline elements of `element`."""
        ink = self.ink(style, -1)
        parts = list(self._runs(content, ink, element, _Leaf(self.tree, element)))
        return _divided(parts)

    def _runs(
        self, content: Sequence[Inline], ink: Ink, element: Element, leaf: _Leaf
    ) -> list[Run | None]:
        runs: list[Run | None] = []
        for inline in content:
            if isinstance(inline, Text):
                text = inline.text.replace(SOFT_HYPHEN, "")  # words are divided by patterns
                runs.append(Run(text, replace(ink, leaf=leaf.number())))
            elif isinstance(inline, Number):
                runs.append(Run(inline.text, replace(ink, leaf=leaf.number()), place=inline.place))
            elif isinstance(inline, LineBreak):
                runs.append(None)
            elif isinstance(inline, Claim | Waived):
                runs.extend(self._runs(inline.children, ink, element, leaf))
            elif isinstance(inline, Strong | Emphasis):
                face = "strong" if isinstance(inline, Strong) else "italic"
                runs.extend(self._runs(inline.children, replace(ink, face=face), element, leaf))
            else:
                runs.extend(self._marked(inline, ink, element))
                leaf.end()
        return runs

    def _marked(
        self, inline: Foreign | Reference | NoteMark | Link, ink: Ink, element: Element
    ) -> list[Run | None]:
        """Set what has an element of its own in the tree."""
        if isinstance(inline, Foreign):
            span = self.tree.add(element, "Span", lang=inline.lang)
            spoken = replace(ink, lang=inline.lang)
            return self._runs(inline.children, spoken, span, _Leaf(self.tree, span))
        if isinstance(inline, NoteMark):
            first = inline.note not in self.noted  # a note stands where it is marked first
            if first:
                self.noted.add(inline.note)
                self.marked.append(inline.note)
            reference = self.tree.add(element, "Reference")
            link = self.tree.add(reference, "Link", target=f"note-{inline.note}")
            mark = self.style("note_mark")
            raised = replace(
                self.ink("note_mark", self.tree.leaf(link)),
                rise=ink.size * 0.36, face=mark.face, link=f"note-{inline.note}",
            )  # fmt: skip
            return [Run(str(inline.number), raised, note=inline.note if first else "")]
        colour = self.theme.colour("link")
        if isinstance(inline, Reference):
            reference = self.tree.add(element, "Reference")
            link = self.tree.add(reference, "Link", target=inline.target)
            linked = replace(ink, leaf=self.tree.leaf(link), link=inline.target, colour=colour)
            return [Run(inline.text, linked)]
        role = "Annot" if inline.url.startswith(SCHEME) else "Link"
        link = self.tree.add(element, role, target=inline.url)
        linked = replace(ink, link=inline.url, colour=colour)
        return self._runs(inline.children, linked, link, _Leaf(self.tree, link))

    # --- lines to strips --------------------------------------------------------------------

    def lines(
        self, words: Sequence[Word | None], style: StyleName, width: float
    ) -> tuple[Line, ...]:
        """Break words into lines of a style."""
        look = self.style(style)
        measure = Measure(width, look.align, look.hyphenate)
        return (balanced if look.balance else set_paragraph)(words, measure, self.book)

    def strips(
        self, lines: Sequence[Line], style: StyleName, column: Column, *, keep: bool = False
    ) -> list[Strip]:
        """Give a strip a line; first and last two lines of a paragraph stay together.

        keep: the last line stays with what follows.
        """
        look = self.style(style)
        count = len(lines)
        baseline = self.baseline(style)
        return [
            Strip(
                look.leading,
                (TextMark(column.x, baseline, line),),
                before=look.before if number == 0 else 0.0,
                after=look.after if number == count - 1 else 0.0,
                keep=keep if number == count - 1 else (number == 0 or number == count - 2),
                panel=column.panel,
                notes=line.notes,
                places=line.places,
            )
            for number, line in enumerate(lines)
        ]

    def baseline(self, style: StyleName) -> float:
        """Where the baseline lies below a line's top, in pt: the letters centred in the leading."""
        look = self.style(style)
        ascent = self.book.ascent(look.face, look.size)
        descent = self.book.descent(look.face, look.size)
        return (look.leading - ascent - descent) / 2 + ascent

    def paragraph(
        self, content: Sequence[Inline], style: StyleName, element: Element, column: Column,
        *, keep: bool = False,
    ) -> list[Strip]:  # fmt: skip
        """Set inline elements as a paragraph whose leaves belong to `element`."""
        words = self.words(content, style, element)
        return self.strips(self.lines(words, style, column.width), style, column, keep=keep)

    def plain(
        self, text: str, style: StyleName, element: Element, column: Column, *, keep: bool = False
    ) -> list[Strip]:
        """Set plain characters as a paragraph."""
        return self.paragraph((Text(text),), style, element, column, keep=keep)


class _Leaf:
    """The leaf that neighbouring runs of plain text share; made when first needed."""

    def __init__(self, tree: Tree, element: Element) -> None:
        self.tree, self.element = tree, element
        self.current = -1

    def number(self) -> int:
        if self.current < 0:
            self.current = self.tree.leaf(self.element)
        return self.current

    def end(self) -> None:
        self.current = -1


def _divided(runs: Sequence[Run | None]) -> list[Word | None]:
    """Divide runs at spaces into words; runs that touch make one word.

    What stands on the two sides of an equals sign stays on one line ("N = 82").
    """
    words: list[Word | None] = []
    word: list[Run] = []

    def finish() -> None:
        if word:
            words.append(tuple(word))
            word.clear()

    for run in runs:
        if run is None:
            finish()
            words.append(None)
            continue
        text = run.text.replace(" = ", f"{NO_BREAK_SPACE}={NO_BREAK_SPACE}")
        for number, part in enumerate(text.split(" ")):
            if number:
                finish()
            if part:
                word.append(Run(part, run.ink, run.note, run.place))
    finish()
    return words
