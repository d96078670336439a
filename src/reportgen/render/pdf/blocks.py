"""Blocks in order: each kind of block to the module that sets it."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.errors import Problems
from reportgen.manuscript.model import (
    Aside,
    Bibliography,
    Block,
    Document,
    ExhibitBlock,
    Image,
    Index,
    ListBlock,
    Paragraph,
    PlainTable,
    Quotation,
)
from reportgen.render.pdf import (
    bibliography,
    boxes,
    exhibits,
    images,
    index,
    lists,
    quotations,
    tables,
)
from reportgen.render.pdf.notes import set_notes
from reportgen.render.pdf.setter import Column, Setter
from reportgen.render.pdf.strips import Strip, placed
from reportgen.render.pdf.structure import Element
from reportgen.theme import StyleName


class BlockPress:
    """Sets any block; blocks that hold blocks call it back."""

    def __init__(self, setter: Setter, document: Document) -> None:
        self.setter = setter
        self.document = document
        self.notes: dict[str, tuple[Strip, ...]] = {}
        self.problems = Problems()

    def set(self, blocks: Sequence[Block], parent: Element, column: Column) -> list[Strip]:
        """Set blocks one after the other; their footnotes follow each in the tree."""
        strips: list[Strip] = []
        self._set_notes(parent)  # of the heading above
        for number, block in enumerate(blocks):
            follows = blocks[number + 1] if number + 1 < len(blocks) else None
            strips.extend(placed(self._one(block, follows, parent, column), block.place))
            self._set_notes(parent)
        return strips

    def _set_notes(self, parent: Element) -> None:
        self.notes.update(set_notes(self.setter, self.document, parent, self.set))

    def set_as(
        self, blocks: Sequence[Block], style: StyleName, parent: Element, column: Column
    ) -> list[Strip]:
        """Set blocks with their paragraphs in another style (the imprint's small print)."""
        strips: list[Strip] = []
        for block in blocks:
            if isinstance(block, Paragraph):
                element = self.setter.tree.add(parent, "P")
                lines = self.setter.paragraph(block.content, style, element, column)
                strips.extend(placed(lines, block.place))
                self._set_notes(parent)
            else:
                strips.extend(self.set((block,), parent, column))
        return strips

    def _one(
        self, block: Block, follows: Block | None, parent: Element, column: Column
    ) -> list[Strip]:
        setter = self.setter
        match block:
            case Paragraph():
                element = setter.tree.add(parent, "P")
                keep = isinstance(follows, ListBlock)
                return setter.paragraph(block.content, block.style, element, column, keep=keep)
            case ListBlock():
                return lists.set_list(setter, block, parent, column, self.set)
            case Quotation():
                return quotations.set_quotation(setter, block, parent, column, self.set)
            case Aside():
                return boxes.set_aside(setter, block, parent, self.set)
            case PlainTable():
                with self.problems.gathered():
                    return tables.set_plain_table(setter, block, parent)
                return [Strip(0.0, ())]
            case Image():
                with self.problems.gathered():
                    return images.set_image(setter, block, parent)
                return [Strip(0.0, ())]
            case ExhibitBlock():
                with self.problems.gathered():
                    return exhibits.set_exhibit(setter, block, parent)
                return [Strip(0.0, ())]
            case Bibliography():
                return bibliography.set_bibliography(setter, block, parent, column)
            case Index():
                return index.set_index(setter, block, parent, column)
