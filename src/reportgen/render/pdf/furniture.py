"""Running head and foot: what every page says of the publication and of itself."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from reportgen.render.pdf.pages import Page
from reportgen.render.pdf.setter import MM, Setter
from reportgen.render.pdf.strips import FillMark, Mark, TextMark
from reportgen.render.typeface.model import Fragment, Line

SEPARATOR = " | "
GAP = 20.0
"""Between the title and the heading of a running head, in pt."""
LONG_TITLE = 0.56
"""Part of the head's width that a title may take at a long heading's cost."""
DRAFT_SIZE = 15.0
"""Of the word on every page of a draft, in pt."""


def furnish(page: Page, setter: Setter, title: str) -> Page:
    """Give the page with its running head and foot; the cover has none, an opening no head.

    Every page of a draft is marked as such.
    """
    draft = (_draft(setter, page),) if setter.draft else ()
    if page.kind == "cover":
        return replace(page, furniture=draft)
    measures = setter.theme.page
    full = setter.full
    foot = (measures.height - measures.foot) * MM
    label = f"{setter.language.word('page')}{SEPARATOR}{page.number}"
    marks: list[Mark] = [_right(setter, label, full.x + full.width, foot)]
    if page.kind == "text" and not page.opening:
        head = measures.head * MM
        ink = setter.ink("running", -1)
        taken = min(setter.book.width(title, ink.face, ink.size), full.width * LONG_TITLE)
        text = shortened(setter, page.heading, full.width - taken - GAP)
        heading = _right(setter, text, full.x + full.width, head)
        room = full.width - heading.line.width - GAP
        marks.append(_left(setter, title, full.x, head, room))
        marks.append(heading)
        rule = setter.theme.colour("rule")
        marks.append(FillMark(full.x, head + 6.0, full.width, 0.5, rule))
    return replace(page, furniture=(*draft, *marks))


def _draft(setter: Setter, page: Page) -> TextMark:
    """Say at the left of the foot that the page is a draft."""
    theme, word = setter.theme, setter.language.word("draft")
    y = theme.page.height - theme.page.foot
    on_field = page.kind == "cover" and theme.cover.field * theme.page.height >= y
    colour = theme.colour("paper" if on_field else "accent")
    ink = replace(setter.ink("running", -1), face="strong", size=DRAFT_SIZE, colour=colour)
    width = setter.book.width(word, ink.face, ink.size)
    return TextMark(setter.full.x, y * MM, Line((Fragment(0.0, word, ink, width),), width))


def _left(setter: Setter, text: str, x: float, y: float, room: float) -> TextMark:
    ink = setter.ink("running", -1)
    text = shortened(setter, text, room)
    width = setter.book.width(text, ink.face, ink.size)
    return TextMark(x, y, Line((Fragment(0.0, text, ink, width),), width))


def _right(setter: Setter, text: str, right: float, y: float) -> TextMark:
    ink = setter.ink("running", -1)
    width = setter.book.width(text, ink.face, ink.size)
    return TextMark(right - width, y, Line((Fragment(0.0, text, ink, width),), width))


def shortened(setter: Setter, text: str, room: float) -> str:
    """Cut a running head at a word where it is too long, with an ellipsis."""
    ink = setter.ink("running", -1)
    if setter.book.width(text, ink.face, ink.size) <= room:
        return text
    words = text.split()
    while len(words) > 1 and setter.book.width(" ".join(words) + " …", ink.face, ink.size) > room:
        words.pop()
    if len(words) > 1:
        return " ".join(words) + " …"
    return _cut(setter, words[0], room)


def _cut(setter: Setter, word: str, room: float) -> str:
    """Cut a single word that is too long for a running head."""
    ink, book = setter.ink("running", -1), setter.book
    lengths = range(1, len(word))
    fitting = bisect_right(
        lengths, room, key=lambda n: book.width(f"{word[:n]}…", ink.face, ink.size)
    )
    return f"{word[:fitting]}…"
