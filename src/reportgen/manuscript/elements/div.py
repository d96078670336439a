"""Fenced divs: exhibits, boxes, quotations, opening lines, signatures, the reference list."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from markdown_it.tree import SyntaxTreeNode

from reportgen.errors import did_you_mean
from reportgen.exhibits.model import Quantity
from reportgen.manuscript.bibliography import bibliography_entries
from reportgen.manuscript.citations import REFERENCE_LIST
from reportgen.manuscript.elements.context import Context
from reportgen.manuscript.elements.inline import attribute_words
from reportgen.manuscript.model import (
    Aside,
    Bibliography,
    Block,
    ExhibitBlock,
    Inline,
    Number,
    Paragraph,
    Quotation,
    Text,
)
from reportgen.manuscript.source import MARKER
from reportgen.manuscript.syntax.attributes import Attributes

Inner = Callable[[Sequence[SyntaxTreeNode]], tuple[Block, ...]]
"""Builds the blocks within a div."""


_KEYS: Mapping[str, tuple[str, ...]] = {"box": ("title",), "quote": ("by",)}
_CLASSES = ("box", "quote", "lead", "signature")


def div(context: Context, node: SyntaxTreeNode, inner: Inner) -> tuple[Block, ...]:
    """Take a node `div`, give its blocks.

    Adds `unclosed-div`, `broken-attributes`, `unknown-div`, `unknown-attribute`, `unknown-exhibit`,
    `value-in-id`, `exhibit-content`, `empty-div`, `missing-title`, `nested-box`, `wrong-content`.
    """
    attributes: Attributes = node.meta["attributes"]
    if not node.meta["closed"]:
        hint = "end it with a line of three colons"
        context.note(node, "unclosed-div", "this ::: is never closed", hint)
    if attributes.broken:
        hint = 'write {.class #id key="value"}, values in double quotation marks'
        context.note(node, "broken-attributes", "the attributes cannot be read", hint)
        return inner(node.children)
    known = [name for name in attributes.classes if name in _CLASSES]
    if len(known) == 1:
        _check_attributes(context, node, attributes, known[0])
        return _with_class(context, node, known[0], inner(node.children))
    if attributes.id and not attributes.classes:
        return _by_id(context, node, attributes.id)
    return _unknown(context, node, attributes, inner)


def _check_attributes(
    context: Context, node: SyntaxTreeNode, attributes: Attributes, kind: str
) -> None:
    classes = (kind, "unnumbered") if kind == "box" else (kind,)
    odd = attributes.unknown(classes, _KEYS.get(kind, ()))
    if attributes.id and kind != "box":
        odd += (f"#{attributes.id}",)
    for name in odd:
        known = (".unnumbered", "#id", "title") if kind == "box" else _KEYS.get(kind, ())
        hint = f"known: {', '.join(known)}" if known else "leave it out"
        context.note(node, "unknown-attribute", f"a {kind} has no attribute {name}", hint)


def _unknown(
    context: Context, node: SyntaxTreeNode, attributes: Attributes, inner: Inner
) -> tuple[Block, ...]:
    names = ", ".join(f".{name}" for name in attributes.classes) or "no class and no id"
    hint = "there are .box, .quote, .lead, .signature"
    if len(attributes.classes) == 1:
        hint = did_you_mean(attributes.classes[0], _CLASSES)
    context.note(node, "unknown-div", f"a ::: with {names} means nothing", hint)
    return inner(node.children)


# --- by id ----------------------------------------------------------------------------------


def _by_id(context: Context, node: SyntaxTreeNode, id_: str) -> tuple[Block, ...]:
    if node.children:
        hint = "nothing stands between its two lines; the text goes above or below"
        context.note(node, "exhibit-content", f'"{id_}" is put here from elsewhere', hint)
    if id_ == REFERENCE_LIST:
        return (Bibliography(bibliography_entries(context.works.values()), context.place(node)),)
    if id_ in context.absent:
        return _instead(context, node, id_)
    exhibit = context.exhibits.get(id_)
    if MARKER.search(id_):
        context.note(node, "value-in-id", "an id cannot hold a value", "write the id out")
        return ()
    if exhibit is None:
        hint = did_you_mean(id_, context.exhibits) or f'add "{id_}:" to exhibits.yaml'
        context.note(node, "unknown-exhibit", f'exhibits.yaml has no "{id_}"', hint)
        return ()
    line = context.line(node)
    label, caption = context.labels.by_line[line], context.labels.caption(line, context.language)
    counted = int(label.number or 0), caption, context.place(node), int(label.appendix or 0)
    return (ExhibitBlock(exhibit, *counted),)


def _instead(context: Context, node: SyntaxTreeNode, id_: str) -> tuple[Block, ...]:
    """Give what stands in the place of an exhibit that is left out: nothing, or why."""
    place = context.place(node)
    said = context.instead.get(id_)
    if said is None or not said.parts:
        return ()
    content: list[Inline] = [
        Number(part, place) if isinstance(part, Quantity) else Text(part) for part in said.parts
    ]
    return (Paragraph(tuple(content), place),)


# --- by class -------------------------------------------------------------------------------


def _with_class(
    context: Context, node: SyntaxTreeNode, kind: str, blocks: tuple[Block, ...]
) -> tuple[Block, ...]:
    if not blocks:
        context.note(node, "empty-div", f"the {kind} is empty", "write its text between the lines")
    return _BY_CLASS[kind](context, node, blocks)


def _box(context: Context, node: SyntaxTreeNode, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    attributes: Attributes = node.meta["attributes"]
    if any(isinstance(block, Aside) for block in blocks):
        hint = "let one follow the other"
        context.note(node, "nested-box", "a box cannot stand in a box", hint)
    title = attributes.pairs.get("title", "").strip()
    caption, said = context.plain(title), attribute_words(context, node, title)
    if attributes.id and not caption:
        hint = 'add title="…", or leave out the id'
        context.note(node, "missing-title", "a box with an id needs a title", hint)
    if attributes.id:
        caption = context.labels.caption(context.line(node), context.language)
    return (Aside(attributes.id, caption, blocks, context.place(node), said),)


def _quote(context: Context, node: SyntaxTreeNode, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    attributes: Attributes = node.meta["attributes"]
    by = context.plain(attributes.pairs.get("by", "")).strip()
    return (Quotation(blocks, by, context.place(node)),)


def _lead(context: Context, node: SyntaxTreeNode, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return tuple(
        Paragraph(block.content, block.place, "lead")
        for block in _paragraphs(context, node, blocks, "lead")
    )


def _signature(
    context: Context, node: SyntaxTreeNode, blocks: tuple[Block, ...]
) -> tuple[Block, ...]:
    return tuple(
        Paragraph(block.content, block.place, "signature")
        for block in _paragraphs(context, node, blocks, "signature")
    )


def _paragraphs(
    context: Context, node: SyntaxTreeNode, blocks: tuple[Block, ...], kind: str
) -> list[Paragraph]:
    if any(not isinstance(block, Paragraph) for block in blocks):
        message = f"a {kind} has paragraphs only"
        context.note(node, "wrong-content", message, "put the rest outside")
    return [block for block in blocks if isinstance(block, Paragraph)]


_BY_CLASS: Mapping[
    str, Callable[[Context, SyntaxTreeNode, tuple[Block, ...]], tuple[Block, ...]]
] = {"box": _box, "quote": _quote, "lead": _lead, "signature": _signature}
