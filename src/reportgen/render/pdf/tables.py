"""Tables: head on the accent colour, rows between hairlines, the head repeated on every page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from reportgen.errors import LayoutError, Problem
from reportgen.exhibits.model import DefinitionTable
from reportgen.manuscript.model import ExhibitBlock, Inline, PlainTable, Span, Text, plain_text
from reportgen.render.pdf.setter import Column, Setter
from reportgen.render.pdf.strips import AnchorMark, FillMark, Strip, TextMark
from reportgen.render.pdf.structure import Element
from reportgen.render.pdf.table_spans import HEAD, Spans, heightened, rules, spans_of
from reportgen.render.typeface.model import Fragment, Line, Measure
from reportgen.render.typeface.paragraph import set_paragraph
from reportgen.theme import StyleName

PAD_X, PAD_Y = 7.0, 5.0
"""Between a cell's edge and its text, in pt."""
LEAST_CELL = 12.0
"""Room for text in the narrowest cell, in pt: a few letters."""
HAIRLINE = 0.6
WHOLE_ROW_LINES = 14
"""A row of more lines than this may be divided between pages."""

Cell = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the cells stand.

    edges: left edges and the last right edge, in pt.  aligns: l, r, c.
    """

    edges: tuple[float, ...]
    aligns: tuple[str, ...]
    spans: Spans

    def cell(self, number: int, columns: int = 1) -> Column:
        """Give the room for the text of a cell over one or several columns."""
        left, right = self.edges[number], self.edges[number + columns]
        return Column(left + PAD_X, right - left - 2 * PAD_X)


def set_definition_table(
    setter: Setter, block: ExhibitBlock, table: DefinitionTable, parent: Element
) -> list[Strip]:
    """Set terms and descriptions; terms are row heads."""
    head: tuple[Cell, ...] = tuple((Text(name),) for name in table.columns)
    rows: list[tuple[Cell, ...]] = [((Text(a),), (Text(b),)) for a, b in table.rows]
    x, width = setter.full.x, setter.full.width
    columns = Columns((x, x + width * 0.3, x + width), ("l", "l"), spans_of(()))
    element = _table(setter, block.caption, parent)
    strips = _caption(setter, block.caption, table.id, element[1])
    anchor = "" if strips else table.id
    return [*strips, *_rows(setter, head, rows, columns, element[0], anchor, stub=True)]


def set_plain_table(setter: Setter, block: PlainTable, parent: Element) -> list[Strip]:
    """Set a pipe table; column widths follow the longest contents.

    Raises LayoutError for more columns than have room beside each other.
    """
    most = int(setter.full.width / (LEAST_CELL + 2 * PAD_X))
    if len(block.head) > most:
        message = f"the table has {len(block.head)} columns, and there is room for {most}"
        hint = "leave columns out, or turn rows and columns"
        raise LayoutError([Problem(block.place, "wide-table", message, hint)])
    columns = Columns(_edges(setter, block), block.alignments, spans_of(block.spans))
    element = _table(setter, block.caption, parent)
    strips = _caption(setter, block.caption, block.id, element[1])
    anchor = "" if strips else block.id
    return [
        *strips,
        *_rows(setter, block.head, block.rows, columns, element[0], anchor, stub=False),
    ]


def _table(setter: Setter, caption: str, parent: Element) -> tuple[Element, Element | None]:
    """Give the Table element and, when there is a caption, its Caption element."""
    element = setter.tree.add(parent, "Table")
    return element, setter.tree.add(element, "Caption") if caption else None


def _caption(setter: Setter, caption: str, anchor: str, element: Element | None) -> list[Strip]:
    if element is None:
        return []
    strips = setter.paragraph((Text(caption),), "caption", element, setter.full, keep=True)
    strips[0] = replace(strips[0], before=14.0, marks=(*strips[0].marks, *_anchor(anchor)))
    return [replace(strip, keep=True) for strip in strips]


def _anchor(name: str) -> tuple[AnchorMark, ...]:
    return (AnchorMark(0.0, 0.0, name),) if name else ()


def _rows(
    setter: Setter, head: tuple[Cell, ...], rows: Sequence[tuple[Cell, ...]], columns: Columns,
    element: Element, anchor: str, *, stub: bool,
) -> list[Strip]:  # fmt: skip
    """Set head and body; the first body row stays with the head."""
    holder = setter.tree.add(setter.tree.add(element, "THead"), "TR")
    cells = [_cell(setter, cell, columns, (HEAD, n), "TH", "Column", "table_head", holder)
             for n, cell in enumerate(head)]  # fmt: skip
    top = _row_strip(setter, cells, columns, "table_head")
    ground = FillMark(
        columns.edges[0], 0, columns.edges[-1] - columns.edges[0], top.height,
        setter.theme.colour("accent_dark"),
    )  # fmt: skip
    top = replace(top, marks=(ground, *top.marks, *_anchor(anchor)), keep=True, before=6.0)
    body = setter.tree.add(element, "TBody")
    repeated = (_as_artifact(top),)
    needs: list[tuple[Span, float]] = []
    made = [
        _row(setter, row, n, columns, body, repeated, needs, stub=stub)
        for n, row in enumerate(rows)
    ]
    strips = [top, *(strip for row in heightened(made, needs) for strip in row)]
    strips[-1] = replace(strips[-1], after=14.0)
    if len(rows) > 2:  # the last two rows stay together
        strips[-2] = replace(strips[-2], keep=True)
    return strips


def _row(
    setter: Setter, row: tuple[Cell, ...], number: int, columns: Columns, body: Element,
    head: tuple[Strip, ...], needs: list[tuple[Span, float]], *, stub: bool,
) -> list[Strip]:  # fmt: skip
    """Set a body row; `needs` gets the heights of cells that go on below it."""
    holder = setter.tree.add(body, "TR")
    cells, tall = [], []
    for column, cell in enumerate(row):
        first = stub and column == 0
        role, scope = ("TH", "Row") if first else ("TD", "")
        style: StyleName = "table_stub" if first else "table_cell"
        lines = _cell(setter, cell, columns, (number, column), role, scope, style, holder)
        span = columns.spans.of(number, column)
        cells.append(() if span.rows > 1 else lines)
        tall.append(lines if span.rows > 1 else ())
        if span.rows > 1:
            needs.append((span, len(lines) * setter.style("table_cell").leading + 2 * PAD_Y))
    longest = max((len(lines) for lines in cells), default=0)
    slices = longest > WHOLE_ROW_LINES and not any(tall)
    strips = _row_slices(setter, cells, columns) if slices else [
        _row_strip(setter, cells, columns, "table_cell")
    ]  # fmt: skip
    if any(tall):
        over = _row_strip(setter, tall, columns, "table_cell")
        strips[0] = replace(
            strips[0], marks=(*strips[0].marks, *over.marks),
            notes=(*strips[0].notes, *over.notes), places=(*strips[0].places, *over.places),
        )  # fmt: skip
    below, colour = columns.spans.open_below(number), setter.theme.colour("rule")
    lines_below = rules(columns.edges, below, strips[-1].height - HAIRLINE, HAIRLINE, colour)
    strips[-1] = replace(strips[-1], marks=(*strips[-1].marks, *lines_below))
    return [replace(strip, head=head) for strip in strips]


def _cell(
    setter: Setter, cell: Cell, columns: Columns, at: tuple[int, int], role: str, scope: str,
    style: StyleName, holder: Element,
) -> tuple[Line, ...]:  # fmt: skip
    """Set the cell at (row, column); nothing where another cell covers it."""
    if at in columns.spans.covered:
        return ()
    span, column = columns.spans.of(*at), at[1]
    element = setter.tree.add(holder, role)
    attributes: dict[str, str | int | list[float]] = {"Scope": scope} if scope else {}
    if span.rows > 1:
        attributes["RowSpan"] = span.rows
    if span.columns > 1:
        attributes["ColSpan"] = span.columns
    if attributes:
        element.attributes["Table"] = attributes
    words = setter.words(cell, style, element)
    align = {"r": "right", "c": "centre"}.get(columns.aligns[column], "left")
    room = columns.cell(column, span.columns).width
    return set_paragraph(words, Measure(room, align, setter.style(style).hyphenate), setter.book)


def _row_strip(
    setter: Setter, cells: Sequence[tuple[Line, ...]], columns: Columns, style: StyleName
) -> Strip:
    leading = setter.style(style).leading
    height = max((len(lines) for lines in cells), default=1) * leading + 2 * PAD_Y
    baseline = setter.baseline(style)
    marks = [
        TextMark(columns.cell(n).x, PAD_Y + i * leading + baseline, line)
        for n, lines in enumerate(cells)
        for i, line in enumerate(lines)
    ]
    everything = [line for lines in cells for line in lines]
    return Strip(
        height,
        tuple(marks),
        notes=tuple(note for line in everything for note in line.notes),
        places=tuple(place for line in everything for place in line.places),
    )


def _row_slices(setter: Setter, cells: Sequence[tuple[Line, ...]], columns: Columns) -> list[Strip]:
    """Divide a long row into strips of one line each, the first and last two kept together."""
    longest = max(len(lines) for lines in cells)
    strips = []
    for number in range(longest):
        slice_ = [lines[number : number + 1] for lines in cells]
        strip = _row_strip(setter, slice_, columns, "table_cell")
        top, bottom = number == 0, number == longest - 1
        height = strip.height - (0 if top else PAD_Y) - (0 if bottom else PAD_Y)
        shift = 0 if top else PAD_Y
        marks = tuple(replace(m, y=m.y - shift) for m in strip.marks if isinstance(m, TextMark))
        keep = top or number == longest - 2
        strips.append(replace(strip, height=height, marks=marks, keep=keep))
    return strips


def _as_artifact(strip: Strip) -> Strip:
    """Give the strip with all text outside the logical tree: it was read once already."""
    return replace(
        strip,
        marks=tuple(
            replace(mark, line=_unread(mark.line)) if isinstance(mark, TextMark) else mark
            for mark in strip.marks
            if not isinstance(mark, AnchorMark)
        ),
        notes=(),
        places=(),
    )


def _unread(line: Line) -> Line:
    fragments = tuple(
        Fragment(f.x, f.text, replace(f.ink, leaf=-1, link=""), f.width, f.spread)
        for f in line.fragments
    )
    return Line(fragments, line.width)


def _edges(setter: Setter, block: PlainTable) -> tuple[float, ...]:
    """Share the full width by what the cells need, none less than a twelfth."""
    look = setter.style("table_cell")
    full = setter.full
    count = len(block.head)
    need = [
        max(
            min(setter.book.width(plain_text(row[n]), look.face, look.size), full.width * 0.6)
            for row in (block.head, *block.rows)
        )
        + 2 * PAD_X
        for n in range(count)
    ]
    widths = _widths(need, full.width, full.width / max(count, 12))
    return (full.x, *(full.x + width for width in accumulate(widths)))


def _widths(need: Sequence[float], room: float, least: float) -> list[float]:
    """Share the room in proportion to the needs; what would get less than `least` gets that."""
    narrow: set[int] = set()
    while True:
        wanted = sum(width for n, width in enumerate(need) if n not in narrow)
        scale = (room - least * len(narrow)) / wanted if wanted else 0.0
        widths = [least if n in narrow else width * scale for n, width in enumerate(need)]
        if min(widths) >= least:
            return widths
        narrow |= {n for n, width in enumerate(widths) if width < least}
