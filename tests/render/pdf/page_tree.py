"""Pages written down as text, so that they can be compared and read."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.render.pdf.pages import Page, Pages
from reportgen.render.pdf.strips import (
    AnchorMark,
    DrawingMark,
    FillMark,
    ImageMark,
    Mark,
    PageNumberMark,
    TextMark,
)

LONGEST = 60


def page_tree(pages: Pages) -> str:
    """Write pages down, one mark a line: x and y in whole points, then what it shows."""
    return "\n".join(line for page in pages.pages for line in _page(page))


def _page(page: Page) -> Iterator[str]:
    opening = " opening" if page.opening else ""
    yield f"page {page.number} {page.kind}{opening}, {100 * page.filled:.0f} % full: {page.heading}"
    yield from (f"  {_mark(mark)}" for mark in page.marks)
    yield from (f"  ~ {_mark(mark)}" for mark in page.furniture)


def _mark(mark: Mark) -> str:
    match mark:
        case TextMark(x, y):
            text = line_text(mark)
            shown = f"{text[:LONGEST]}…" if len(text) > LONGEST else text
            return f"{x:3.0f} {y:3.0f} {shown.strip()}"
        case FillMark(x, y, width, height, colour):
            return f"{x:3.0f} {y:3.0f} fill {width:.0f} x {height:.0f} {colour}"
        case DrawingMark(x, y, drawing):
            return f"{x:3.0f} {y:3.0f} drawing {drawing.width:.0f} x {drawing.height:.0f}"
        case ImageMark(x, y, width, height):
            return f"{x:3.0f} {y:3.0f} picture {width:.0f} x {height:.0f}"
        case AnchorMark(x, y, name):
            return f"{x:3.0f} {y:3.0f} #{name}"
        case PageNumberMark(right, y, target):
            return f"{right:3.0f} {y:3.0f} page of #{target}"


def line_text(mark: TextMark) -> str:
    """Give a set line's characters."""
    return "".join(fragment.text for fragment in mark.line.fragments)


def page_lines(page: Page) -> list[TextMark]:
    """Give the set lines of a page from top to bottom, footnotes included, without head and foot."""
    lines = [mark for mark in page.marks if isinstance(mark, TextMark)]
    return sorted(lines, key=lambda mark: (round(mark.y, 1), mark.x))


def page_text(page: Page) -> str:
    """Give a page's text, a line a line."""
    return "\n".join(line_text(mark).strip() for mark in page_lines(page))
