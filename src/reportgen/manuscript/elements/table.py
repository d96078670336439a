"""Pipe tables, with the caption that may follow them."""

from __future__ import annotations

from typing import Literal

from markdown_it.tree import SyntaxTreeNode

from reportgen.manuscript.elements.context import Context
from reportgen.manuscript.elements.inline import inlines
from reportgen.manuscript.model import Inline, PlainTable
from reportgen.manuscript.number import Label
from reportgen.manuscript.syntax.attributes import Attributes
from reportgen.manuscript.syntax.places import cells_of

Alignment = Literal["l", "r", "c"]
Row = tuple[tuple[Inline, ...], ...]


def table(context: Context, node: SyntaxTreeNode, caption: SyntaxTreeNode | None) -> PlainTable:
    """Take a node `table` and its `caption`, give the table.

    Adds `table-row` where a row has more or fewer cells than the head, `empty-table`, and what
    captions add.
    """
    head, *bodies = node.children
    rows = [row for body in bodies for row in body.children]
    if not rows:
        context.note(
            node, "empty-table", "the table has a head and no rows", "add rows, or delete it"
        )
    for row in rows:
        _check_row(context, row, len(head.children[0].children))
    label, text, title = (None, "", ()) if caption is None else _caption(context, caption)
    return PlainTable(
        label.id if label else "",
        text,
        _cells(context, head.children[0]),
        tuple(_cells(context, row) for row in rows),
        tuple(_alignment(cell) for cell in head.children[0].children),
        context.place(node),
        number=int(label.number or 0) if label else 0,
        appendix=int(label.appendix or 0) if label else 0,
        title=title,
    )


def _cells(context: Context, row: SyntaxTreeNode) -> Row:
    return tuple(inlines(context, cell.children[0]) for cell in row.children)


def _alignment(cell: SyntaxTreeNode) -> Alignment:
    style = str(cell.attrs.get("style", ""))
    return "r" if style.endswith("right") else "c" if style.endswith("center") else "l"


def _check_row(context: Context, row: SyntaxTreeNode, columns: int) -> None:
    """Tell of a row that the parser would fill up or cut off."""
    line = context.fragment.filled.lines[row.map[0]] if row.map else ""
    count = len(cells_of(line))
    if count != columns:
        message = f"cells in this row: {count}, in the head of the table: {columns}"
        context.note(row, "table-row", message, "to print | in a cell write \\|")


def _caption(
    context: Context, node: SyntaxTreeNode
) -> tuple[Label | None, str, tuple[Inline, ...]]:
    """Give label, caption and its own words, none of them where it has no id; adds `missing-id`, `missing-caption`, `unknown-attribute`."""
    attributes: Attributes = node.meta["attributes"]
    for name in attributes.unknown(("unnumbered",), ()):
        message = f"captions have no attribute {name}"
        context.note(node, "unknown-attribute", message, "there are #id and .unnumbered")
    title = inlines(context, node.children[0])
    if not attributes.id or attributes.broken:
        hint = "end the caption with {#tbl-name}"
        context.note(node, "missing-id", "the caption of the table has no id", hint)
        return None, "", ()
    line = context.line(node)
    label = context.labels.by_line[line]
    if not label.title:
        hint = f": what the table shows {{#{attributes.id}}}"
        context.note(
            node, "missing-caption", "the caption of the table is empty", f"write “{hint}”"
        )
    return label, context.labels.caption(line, context.language), title
