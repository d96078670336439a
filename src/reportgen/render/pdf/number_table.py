"""Tables of numbers: spanners over heads, rows under their headings, note and source below.

A table that takes less than half a page is one piece, as a figure is. A longer one is divided
between rows, under its repeated head, with at least two rows on either side, and with some more
on the last page.
"""

from __future__ import annotations

from dataclasses import replace

from reportgen.exhibits.model import NumberRow, NumberTable, RowGroup
from reportgen.manuscript.model import ExhibitBlock, Text
from reportgen.render.pdf.number_cells import cell_marks, stub_lines
from reportgen.render.pdf.number_grid import PAD, Grid, grid_of
from reportgen.render.pdf.number_head import set_head
from reportgen.render.pdf.remarks import set_remarks
from reportgen.render.pdf.setter import Setter
from reportgen.render.pdf.strips import AnchorMark, FillMark, Mark, Strip, TextMark, stacked
from reportgen.render.pdf.structure import Element

PAD_Y = 3.2
"""Above and below the text of a row, in pt."""
HAIRLINE = 0.5
WHOLE, WHOLE_SHADED = 0.5, 0.85
"""A table that takes less than this part of a page is not divided; a shaded one is seen as a whole."""
TAIL, TAIL_PART = 4, 0.35
"""Rows that a divided table's last page has at least, and what part of all rows they are at most."""
AIR = 6.0
"""Between the table and its note, in pt."""


def set_number_table(
    setter: Setter, block: ExhibitBlock, table: NumberTable, parent: Element
) -> list[Strip]:
    """Set a table of numbers; its head is repeated on every page.

    Raises LayoutError for more columns than have room beside each other.
    """
    grid = grid_of(setter, table, block.place)
    holder = setter.tree.add(parent, "Div")
    element = setter.tree.add(holder, "Table")
    if str(table.summary):
        element.attributes["Table"] = {"Summary": str(table.summary)}
    above = _above(setter, block, table, element)
    head = set_head(setter, table, grid, element)
    repeated = (unread(head),)
    body = _tail(
        [
            strip
            for group in table.groups
            for strip in _group(setter, group, grid, element, repeated)
        ]
    )
    below = set_remarks(setter, block, holder)
    return _joined(setter, block, grid, [*above, head], body, below)


def _above(
    setter: Setter, block: ExhibitBlock, table: NumberTable, element: Element
) -> list[Strip]:
    """Set the caption, and what was asked."""
    if not block.caption and not table.wordings:
        return []
    holder = setter.tree.add(element, "Caption")
    strips: list[Strip] = []
    if block.caption:
        strips += setter.paragraph((Text(block.caption),), "caption", holder, setter.full)
    for wording in table.wordings:
        asked = setter.tree.add(holder, "P")
        strips += setter.plain(wording, "exhibit_note", asked, setter.full)
    return [replace(strip, keep=True) for strip in strips]


def _group(
    setter: Setter, group: RowGroup, grid: Grid, table: Element, head: tuple[Strip, ...]
) -> list[Strip]:
    """Set the rows under a heading; two of them stand together at its top and at its end.

    A page that goes on with the group repeats its heading under the table's head.
    """
    if not group.rows:
        return []
    body = setter.tree.add(table, "TBody")
    strips: list[Strip] = []
    if group.heading:
        strips = [_heading(setter, group.heading, grid, body, head)]
        head = (*head, unread(strips[0]))
    strips += [_row(setter, row, grid, body, head) for row in group.rows]
    first, last = int(bool(group.heading)), len(strips) - 1
    kept = {*range(first), first, last - 1} - {last}
    return [replace(strip, keep=at in kept) for at, strip in enumerate(strips)]


def _tail(strips: list[Strip]) -> list[Strip]:
    """Keep the last rows of a table together, so that no page has but one or two of them."""
    first = len(strips) - min(TAIL, int(len(strips) * TAIL_PART))
    return [
        replace(s, keep=True) if first <= n < len(strips) - 1 else s for n, s in enumerate(strips)
    ]


def _heading(
    setter: Setter, heading: str, grid: Grid, body: Element, head: tuple[Strip, ...]
) -> Strip:
    """Set a heading over the rows of a group, as wide as the table."""
    holder = setter.tree.add(body, "TR")
    element = setter.tree.add(holder, "TH")
    columns = len(grid.number) + 1
    element.attributes["Table"] = {"Scope": "Column", "ColSpan": columns}
    words = setter.words((Text(heading),), "table_stub", element)
    lines = setter.lines(words, "table_stub", grid.width - 2 * PAD)
    leading, baseline = setter.style("table_stub").leading, setter.baseline("table_stub")
    height = len(lines) * leading + 2 * PAD_Y
    text = (
        TextMark(grid.x + PAD, PAD_Y + n * leading + baseline, line) for n, line in enumerate(lines)
    )
    ground = FillMark(grid.x, 0.0, grid.width, height, setter.theme.colour("tint"))
    return Strip(height, (ground, *text, _rule(setter, grid, height)), head=head)


def _row(
    setter: Setter, row: NumberRow, grid: Grid, body: Element, head: tuple[Strip, ...]
) -> Strip:
    """Set a row; its numbers stand on the last line of its stub, or in the middle of shaded cells."""
    holder = setter.tree.add(body, "TR")
    lines = stub_lines(setter, row, grid, holder)
    leading, baseline = setter.style("table_cell").leading, setter.baseline("table_cell")
    height = max(len(lines), 1) * leading + 2 * PAD_Y
    marks: list[Mark] = []
    top = (height - leading) / 2 if grid.centred else height - PAD_Y - leading
    for n, cell in enumerate(row.cells):
        marks += cell_marks(setter, cell, n, grid, holder, top + baseline, height - HAIRLINE)
    marks += [
        TextMark(grid.stub_room().x, PAD_Y + n * leading + baseline, line)
        for n, line in enumerate(lines)
    ]
    return Strip(height, (*marks, _rule(setter, grid, height)), head=head)


def _rule(setter: Setter, grid: Grid, height: float) -> FillMark:
    colour = setter.theme.colour("rule")
    return FillMark(grid.x, height - HAIRLINE, grid.width, HAIRLINE, colour)


def _joined(
    setter: Setter, block: ExhibitBlock, grid: Grid, top: list[Strip], body: list[Strip],
    below: list[Strip],
) -> list[Strip]:  # fmt: skip
    """Put the parts together: as one piece that may float, or as rows that a page may end between."""
    anchor = AnchorMark(0.0, 0.0, block.exhibit.id)
    top[0] = replace(top[0], before=14.0, marks=(*top[0].marks, anchor))
    below[0] = replace(below[0], before=AIR)
    whole = stacked([*top, *body, *below])
    if whole.height <= (WHOLE_SHADED if grid.centred else WHOLE) * setter.room:
        return [replace(whole, before=16.0, after=18.0, keep=False, floats=True)]
    last = [replace(strip, keep=True) for strip in body[-1:]]
    return [*top, *body[:-1], *last, *below[:-1], replace(below[-1], after=18.0)]


def unread(strip: Strip) -> Strip:
    """Give the strip with its text outside the logical tree: it was read once already."""
    return replace(strip, marks=tuple(_unread(mark) for mark in strip.marks), head=())


def _unread(mark: Mark) -> Mark:
    if not isinstance(mark, TextMark):
        return mark
    fragments = tuple(replace(f, ink=replace(f.ink, leaf=-1, link="")) for f in mark.line.fragments)
    return replace(mark, line=replace(mark.line, fragments=fragments, notes=(), places=()))
