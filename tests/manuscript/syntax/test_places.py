"""Where elements stand, whatever they stand in."""

from __future__ import annotations

import pytest

from reportgen.errors import Problems
from reportgen.manuscript.source import Source
from reportgen.manuscript.syntax.parser import Markdown
from reportgen.manuscript.syntax.places import cells_of, place
from reportgen.manuscript.template import Names, Sandbox, fill

SANDBOX = Sandbox(Names({}, {"edition": 2022}, {}))
CONTAINERS = {
    "nothing": ("", ""),
    "quotation": ("> ", "> "),
    "tight quotation": (">", ">"),
    "bullet": ("- ", "  "),
    "number": ("12. ", "    "),
    "note": ("[^1]: ", "    "),
    "list in quotation": ("> - ", ">   "),
    "quotation in list": ("* > ", "  > "),
    "tab": ("-\t", "\t"),
    "lazy": ("> ", ""),
    "indented": ("   ", "   "),
}
ELEMENTS = {
    "reference": "@x",
    "citation": "[@x; @y]",
    "span": "[x]{lang=en}",
    "link": "[x](https://a.dk)",
    "address": "<https://a.dk>",
    "mark": "[^9]",
    "image": "![x](y)",
    "code": "`x`",
    "html": "<b>",
    "attributes": "{#x}",
}


@pytest.mark.parametrize("container", CONTAINERS.values(), ids=CONTAINERS)
@pytest.mark.parametrize("element", ELEMENTS.values(), ids=ELEMENTS)
def test_elements_in_containers(element: str, container: tuple[str, str]) -> None:
    first, rest = container
    lines = [
        f"{first}æ *b* \\* &amp; {{{{ edition }}}} {element} slut",
        f"{rest}så **{element}** {element}",
    ]
    source = Source("a.md", "\n".join(lines))
    problems = Problems()

    filled = fill(source, 0, SANDBOX, problems)
    assert filled is not None
    assert not problems.found
    tree = Markdown().tree(filled.text)
    found = [
        place(filled, node)
        for node in tree.walk()
        if node.type in {"citation", "span", "link", "footnote_ref", "image", "code_inline"}
        or node.type in {"html_text", "stray_attributes"}
    ]

    expected = [
        (number, column + 1)
        for number, line in enumerate(lines, 1)
        for column in range(len(line))
        if line.startswith(element, column)
    ]
    assert [(one.line, one.column) for one in found] == expected


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("| a | b |", [(1, " a "), (5, " b ")]),
        ("a | b", [(0, "a "), (3, " b")]),
        ("> | a | b", [(3, " a "), (7, " b")]),
        ("- 1. | a |", [(6, " a ")]),
        (r"| a \| b | c |", [(1, r" a \| b "), (10, " c ")]),
        ("|  | b |", [(1, "  "), (4, " b ")]),
        ("|", []),
    ],
)
def test_cells_of_a_row(row: str, cells: list[tuple[int, str]]) -> None:
    assert cells_of(row) == cells
