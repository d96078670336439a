"""Rows of a table under the names of the questionnaire's blocks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportgen.exhibit_specs import Stub
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.model import NumberRow, Quantity, RowGroup


def under_blocks(
    rows: Mapping[str, NumberRow], basis: Basis, *, spanners: bool
) -> tuple[RowGroup, ...]:
    """Take rows by their items, give them under their blocks' names, in the order of the rows.

    Without `spanners`, or where all items are of one block, there is one group without heading.
    """
    by_block: dict[str, list[NumberRow]] = {}
    for item, row in rows.items():
        by_block.setdefault(basis.codebook.items[item].block, []).append(row)
    if not spanners or len(by_block) < 2:
        return (RowGroup("", tuple(rows.values())),)
    blocks = basis.codebook.blocks
    return tuple(RowGroup(blocks[block], tuple(held)) for block, held in by_block.items())


def numbers_in(groups: tuple[RowGroup, ...]) -> tuple[Quantity, ...]:
    """Give the numbers of some rows, row by row."""
    cells = (cell for group in groups for row in group.rows for cell in row.cells)
    return tuple(cell.quantity for cell in cells if cell.quantity is not None)


def stub_head(items: Iterable[str], stub: Stub, basis: Basis) -> str:
    """Give the head over the stubs: the block's name over groups of one block."""
    word, codebook = basis.language.word, basis.codebook
    if stub == "item":
        return word("data_item")
    blocks = {codebook.items[item].block for item in items}
    return (
        codebook.blocks[blocks.pop()]
        if stub == "group" and len(blocks) == 1
        else word(f"stub_{stub}")
    )
