"""Blocks: paragraphs, lists, quotations, and what else stands on lines of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from markdown_it.tree import SyntaxTreeNode

from reportgen.manuscript.elements.context import Context
from reportgen.manuscript.elements.div import div
from reportgen.manuscript.elements.image import image, lone_image
from reportgen.manuscript.elements.inline import inlines
from reportgen.manuscript.elements.table import table
from reportgen.manuscript.inline import is_blank
from reportgen.manuscript.model import Block, Image, ListBlock, Paragraph, Quotation

_NOT_HERE: Mapping[str, tuple[str, str, str]] = {
    "heading": (
        "nested-heading",
        "a heading cannot stand here",
        "headings stand at the left margin, outside lists, boxes and footnotes",
    ),
    "fence": ("code", "publications have no program code", "leave out the lines of ``` or ~~~"),
    "code_block": (
        "code",
        "a paragraph indented by four spaces would be program code",
        "indent it by three spaces at most",
    ),
    "hr": ("thematic-break", "a line of dashes or stars means nothing here", "use a heading"),
    "stray_fence": (
        "stray-fence",
        "this ::: closes nothing",
        "delete it, or give the ::: above its attributes",
    ),
}
"""What has no meaning, by type of node: rule, message, hint."""


def blocks(context: Context, nodes: Sequence[SyntaxTreeNode]) -> tuple[Block, ...]:
    """Take neighbouring nodes without headings, give their blocks; footnotes are left out.

    Adds `code`, `thematic-break`, `stray-fence`, `nested-heading`, `empty-entry`,
    `empty-quotation`, and what each element adds.
    """
    return tuple(block for node in nodes for block in _build(context, node))


def _build(context: Context, node: SyntaxTreeNode) -> Iterator[Block]:
    if node.type in _NOT_HERE:
        context.note(node, *_NOT_HERE[node.type])
    elif node.type == "div":
        yield from div(context, node, lambda nodes: blocks(context, nodes))
    elif node.type in _BUILDERS:
        block = _BUILDERS[node.type](context, node)
        if not isinstance(block, Paragraph) or not is_blank(block.content):
            yield block


def _paragraph(context: Context, node: SyntaxTreeNode) -> Paragraph | Image:
    alone = lone_image(node)
    if alone is not None:
        return image(context, alone)
    return Paragraph(inlines(context, node.children[0]), context.place(node))


def _list(context: Context, node: SyntaxTreeNode) -> ListBlock:
    entries = tuple(blocks(context, entry.children) for entry in node.children)
    for entry, built in zip(node.children, entries, strict=True):
        if not built:
            context.note(entry, "empty-entry", "the entry of the list is empty", "delete it")
    start = int(node.attrs.get("start", 1))
    return ListBlock(node.type == "ordered_list", entries, context.place(node), start)


def _quotation(context: Context, node: SyntaxTreeNode) -> Quotation:
    built = blocks(context, node.children)
    if not built:
        context.note(node, "empty-quotation", "the quotation is empty", "delete it")
    return Quotation(built, "", context.place(node))


def _table(context: Context, node: SyntaxTreeNode) -> Block:
    after = node.next_sibling
    return table(context, node, after if after is not None and after.type == "caption" else None)


_BUILDERS: Mapping[str, Callable[[Context, SyntaxTreeNode], Block]] = {
    "paragraph": _paragraph,
    "bullet_list": _list,
    "ordered_list": _list,
    "blockquote": _quotation,
    "table": _table,
}
