"""Flow to Pages: parts on new pages, panels behind strips, page numbers where they are named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportgen.errors import Place
from reportgen.render.pdf.fill import Filled, PlacedStrip
from reportgen.render.pdf.flow import Flow, Part
from reportgen.render.pdf.foot import NOTE_GAP
from reportgen.render.pdf.frames import Sheet, fill_sheets
from reportgen.render.pdf.furniture import furnish
from reportgen.render.pdf.pages import Page, Pages
from reportgen.render.pdf.setter import MM, Setter
from reportgen.render.pdf.strips import (
    AnchorMark,
    FillMark,
    Mark,
    PageNumberMark,
    Panel,
    TextMark,
    moved,
)
from reportgen.render.typeface.model import Fragment, Line

BLEED = 8.0
"""How far a box's ground reaches past its text where a page divides it, in pt."""
RUNT = 5
"""A last page with fewer lines than this is avoided by setting the pages a little differently."""
LENT = (1, 2, -1, -2, -3, -4)
"""Lines that every page of a part is lent, in the order in which they are tried."""


def paginate(flow: Flow, setter: Setter, title: str) -> Pages:
    """Take the Flow, give the Pages. title: of the publication, for the running head."""
    pages: list[Page] = []
    for part in flow.parts:
        pages.extend(_set_part(part, flow, setter, len(pages) + 1))
    page_of = {
        mark.id: page.number
        for page in pages
        for mark in page.marks
        if isinstance(mark, AnchorMark)
    }
    places: dict[Place, int] = {}
    for page in pages:
        for mark in page.marks:
            if isinstance(mark, TextMark):
                for place in mark.line.places:
                    places.setdefault(place, page.number)
    finished = tuple(_numbered(page, page_of, setter) for page in pages)
    furnished = tuple(furnish(page, setter, title) for page in finished)
    return Pages(furnished, page_of, places)


def _set_part(part: Part, flow: Flow, setter: Setter, first: int) -> list[Page]:
    sheets, height = _without_runt(part, flow, setter.room, setter.style("body").leading)
    return [
        _page(part, sheet, first + number, part.opening and number == 0, height, setter)
        for number, sheet in enumerate(sheets)
    ]


def _without_runt(part: Part, flow: Flow, height: float, line: float) -> tuple[list[Sheet], float]:
    """Fill a part's pages, give them with the height of their text.

    A last page with few lines is avoided: every page takes a line or two more, so that there is one
    page less, or as many less as the last page needs.
    """
    sheets = fill_sheets(part, flow, height)
    if len(sheets) < 2 or sheets[-1].used >= RUNT * line:
        return sheets, height
    for lines in LENT:
        lent = height + lines * line
        tried = fill_sheets(part, flow, lent)
        enough = tried[-1].used >= RUNT * line and len(tried) == len(sheets)
        if len(tried) < len(sheets) or enough:
            return tried, lent
    return sheets, height


def _page(
    part: Part, sheet: Sheet, number: int, opening: bool, height: float, setter: Setter
) -> Page:
    top = setter.theme.page.top * MM
    marks: list[Mark] = [*part.backdrop] if opening else []
    if opening and part.lead:
        marks.extend(moved(mark, 0.0, top) for mark in part.lead.marks)
    for column, filled in enumerate(sheet.columns):
        placed = _column(filled, top + sheet.top, setter)
        marks.extend(moved(mark, column * part.pitch, 0.0) for mark in placed)
    return Page(number, part.kind, opening, part.heading, sheet.used / height, tuple(marks))


def _column(filled: Filled, top: float, setter: Setter) -> Iterator[Mark]:
    """Give the marks of one column, footnotes and the rule above them included."""
    yield from _panels(filled.placed, top)
    if filled.notes:
        y = top + filled.notes[0][1] - NOTE_GAP / 2
        first = next(m for m in filled.notes[0][0].marks if isinstance(m, TextMark))
        colour = setter.theme.colour("rule")
        yield FillMark(first.x, y, setter.text.width * 0.25, 0.6, colour)
    for strip, y in (*filled.placed, *filled.notes):
        yield from (moved(mark, 0.0, top + y) for mark in strip.marks)


def _panels(placed: Sequence[PlacedStrip], top: float) -> Iterator[Mark]:
    """Give the ground of each run of strips that share a panel."""
    start = 0
    while start < len(placed):
        panel = placed[start][0].panel
        stop = start + 1
        while stop < len(placed) and placed[stop][0].panel == panel:
            stop += 1
        if panel is not None:
            yield from _ground(panel, placed[start:stop], top)
        start = stop


def _ground(panel: Panel, run: Sequence[PlacedStrip], top: float) -> Iterator[Mark]:
    first, last = run[0], run[-1]
    y, bottom = first[1], last[1] + last[0].height
    if panel.fill:
        y -= 0.0 if not first[0].marks else BLEED
        bottom += 0.0 if not last[0].marks else BLEED
        yield FillMark(panel.x, top + y, panel.width, bottom - y, panel.fill)
    if panel.bar:
        yield FillMark(panel.x, top + y, panel.bar_width, bottom - y, panel.bar)


def _numbered(page: Page, page_of: dict[str, int], setter: Setter) -> Page:
    """Fill in the page numbers that lists name."""
    marks: list[Mark] = []
    for mark in page.marks:
        if isinstance(mark, PageNumberMark):
            marks.extend(_page_number(mark, page_of, setter))
        else:
            marks.append(mark)
    return replace(page, marks=tuple(marks))


def _page_number(mark: PageNumberMark, page_of: dict[str, int], setter: Setter) -> list[Mark]:
    text = str(page_of[mark.target])
    width = setter.book.width(text, mark.ink.face, mark.ink.size)
    number = Line((Fragment(0.0, text + " ", mark.ink, width),), width)
    ink = mark.leader_ink
    step = setter.book.width(". ", ink.face, ink.size)
    room = mark.right - 18.0 - mark.leader_from - 4.0
    dots = max(int(room / step), 0)
    marks: list[Mark] = []
    if dots > 1:
        leader = Line((Fragment(0.0, ". " * dots, ink, dots * step),), dots * step)
        marks.append(TextMark(mark.right - 18.0 - dots * step, mark.y, leader))
    marks.append(TextMark(mark.right - width, mark.y, number))
    return marks
