"""Whether everything that has a number is referred to in the text."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.errors import Problem
from reportgen.exhibits.anatomy import kind_of
from reportgen.manuscript.model import (
    Aside,
    Block,
    Document,
    ExhibitBlock,
    Image,
    PlainTable,
    Reference,
)
from reportgen.manuscript.walk import document_blocks, document_inlines, written


def unreferenced(document: Document) -> Iterator[Problem]:
    """Take a document, give a warning for each numbered figure, table and box never referred to.

    Rules: `unreferenced-figure`, `unreferenced-table`, `unreferenced-box`.
    """
    targets = {one.target for one in document_inlines(document) if isinstance(one, Reference)}
    for block in document_blocks(written(document)):
        id_, kind = _numbered(block)
        if id_ and id_ not in targets:
            yield Problem(
                block.place,
                f"unreferenced-{kind}",
                f'nothing in the text refers to the {kind} "{id_}"',
                f"write @{id_} where the text speaks of it",
                "warning",
            )


def _numbered(block: Block) -> tuple[str, str]:
    """Give id and kind of a block that has a number; "" and "" for any other."""
    if isinstance(block, ExhibitBlock):
        return (block.exhibit.id if block.number else "", kind_of(block.exhibit))
    if isinstance(block, Aside):
        return block.id, "box"
    if isinstance(block, PlainTable):
        return block.id, "table"
    if isinstance(block, Image):
        return block.id, "figure"
    return "", ""
