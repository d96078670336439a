"""Places: where a node of the syntax tree stands in the fragment as its author wrote it."""

from __future__ import annotations

import re

from markdown_it.tree import SyntaxTreeNode

from reportgen.errors import Place
from reportgen.manuscript.source import Filled

_AFTER_BRACKET = frozenset({"link", "span"})
"""Nodes that the parser notes one character late."""

_CONTAINERS = re.compile(r"^(?:[ \t>]|[-+*][ \t]|\d+[.)][ \t])+")
"""Marks of the lists and quotations that a row of a table stands in."""


def place(filled: Filled, node: SyntaxTreeNode) -> Place:
    """Give where a block, or an element within a line, begins."""
    text = text_around(node)
    if text is None:
        return _block_place(filled, node)
    if node is text or node is text.parent or node.map is None:
        return place_in(filled, text, 0)
    back = 1 if node.type in _AFTER_BRACKET and node.info != "auto" else 0
    return place_in(filled, text, node.map[0] - back)


def line_of(node: SyntaxTreeNode) -> int:
    """Give the line of the filled text that a node stands on, from 0.

    Unlike its place, it tells the rounds of a loop apart.
    """
    at: SyntaxTreeNode | None = text_around(node) or node
    while at is not None and not at.is_root and at.map is None:
        at = at.parent
    return at.map[0] if at is not None and not at.is_root and at.map else 0


def text_around(node: SyntaxTreeNode) -> SyntaxTreeNode | None:
    """Give the run of text that a node belongs to; None for a block."""
    at: SyntaxTreeNode | None = node
    if node.type in {"paragraph", "th", "td"} and node.children:
        at = node.children[0]
    while at is not None and at.type != "inline":
        at = at.parent
    return at


def _block_place(filled: Filled, node: SyntaxTreeNode) -> Place:
    at: SyntaxTreeNode | None = node
    while at is not None and not at.is_root and at.map is None:
        at = at.parent
    if at is None or at.is_root or at.map is None:
        return filled.place(0, 0)
    line = filled.lines[at.map[0]]
    markup = at.markup if at.is_nested or at.token else ""
    column = line.find(markup) if markup else -1
    if column < 0:
        column = len(line) - len(line.lstrip())
    while column > 0 and line[column - 1].isdigit():  # the number of a list, before its full stop
        column -= 1
    return filled.place(at.map[0], column)


def place_in(filled: Filled, inline: SyntaxTreeNode, position: int) -> Place:
    """Give the place of a character of a run of text."""
    return filled.place_of(offset_in(filled, inline, position))


def offset_in(filled: Filled, inline: SyntaxTreeNode, position: int) -> int:
    """Give the offset in the filled text of a character of a run of text."""
    first = _first_line(filled, inline)
    before = inline.content[:position]
    row = before.count("\n")
    line = filled.lines[min(first + row, len(filled.lines) - 1)]
    content = inline.content.split("\n")[row]
    column = position - (before.rfind("\n") + 1)
    cell = inline.parent
    if cell is not None and cell.type in {"th", "td"}:
        return filled.offset(first, _column_in_cell(line, cell, column))
    return filled.offset(first + row, _begin(line, content) + column)


def _first_line(filled: Filled, inline: SyntaxTreeNode) -> int:
    """Give the line that a run of text begins on: lines of hard spaces before it were cut off."""
    first, last = (inline.map or (0, 0))[0], len(filled.lines) - 1
    while first < last and not _CONTAINERS.sub("", filled.lines[first]).strip():
        first += 1
    return first


def _begin(line: str, content: str) -> int:
    """Give where in its line a row of text begins: it ends the line, but for what was cut off."""
    shown, row = line.rstrip(), content.rstrip()
    return len(shown) - len(row) if shown.endswith(row) else max(line.find(row), 0)


def _column_in_cell(line: str, cell: SyntaxTreeNode, column: int) -> int:
    cells = list(cells_of(line))
    begin, text = cells[min(cell.siblings.index(cell), len(cells) - 1)]
    at = begin + len(text) - len(text.lstrip())
    for _ in range(column):
        at += 2 if line.startswith("\\|", at) else 1
    return at


def cells_of(line: str) -> list[tuple[int, str]]:
    """Take a row of a pipe table, give where each cell begins and what stands in it."""
    line = _CONTAINERS.sub(lambda match: " " * len(match[0]), line)
    ends = [match.start() for match in re.finditer(r"(?<!\\)\|", line)] + [len(line)]
    begins = [0, *(end + 1 for end in ends[:-1])]
    cells = [(begin, line[begin:end]) for begin, end in zip(begins, ends, strict=True)]
    if cells and not cells[0][1].strip():
        cells = cells[1:]
    return cells[:-1] if cells and not cells[-1][1].strip() else cells
