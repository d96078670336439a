"""Sections: a fragment's headings and what stands under them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it.tree import SyntaxTreeNode

from reportgen.manuscript.elements.block import blocks
from reportgen.manuscript.elements.context import Context
from reportgen.manuscript.elements.inline import inlines
from reportgen.manuscript.inline import Inline, is_blank
from reportgen.manuscript.model import Section
from reportgen.manuscript.number import Label
from reportgen.manuscript.syntax.attributes import Attributes

DEEPEST = 3
"""The lowest level of heading."""

PAGED = 2
"""The level whose headings may ask for a page of their own; those of level 1 always have one."""


def section(context: Context) -> Section | None:
    """Give the fragment at hand as a section with its subsections; None where it has no heading.

    Adds `missing-title`, `text-before-title`, `second-title`, `deep-heading`, `skipped-level`,
    `empty-heading`, `unknown-attribute`, and what blocks add.
    """
    nodes = [node for node in context.fragment.tree.children if node.type != "footnote_reference"]
    headings = [index for index, node in enumerate(nodes) if node.type == "heading"]
    if not headings:
        place = context.fragment.filled.place(0, 0)
        hint = "begin it with a line “# Title {#id}”"
        context.problems.add(place, "missing-title", "the fragment has no heading", hint)
        blocks(context, nodes)
        return None
    _check_levels(context, [nodes[index] for index in headings])
    if headings[0]:
        hint = "move it below the heading"
        message = "text stands before the first heading"
        context.note(nodes[0], "text-before-title", message, hint)
        blocks(context, nodes[: headings[0]])
    return _section(context, nodes[headings[0] :])


def _level(heading: SyntaxTreeNode) -> int:
    return int(heading.tag[1:])


def _attributes(heading: SyntaxTreeNode) -> Attributes:
    found: Attributes = heading.meta["attributes"]
    return found


def _check_levels(context: Context, headings: Sequence[SyntaxTreeNode]) -> None:
    before = 0
    for index, heading in enumerate(headings):
        level = _level(heading)
        if index == 0 and level > 1:
            hint = "begin it with one #"
            context.note(heading, "missing-title", "the first heading is not the title", hint)
        elif index and level == 1:
            hint = "a fragment has one title: use ##, or make it a fragment of its own"
            context.note(heading, "second-title", "this is a second title", hint)
        elif level > DEEPEST:
            hint = f"{'#' * DEEPEST} is the lowest level; use bold words at the start of a line"
            context.note(heading, "deep-heading", "the heading is on too low a level", hint)
        elif level > before + 1:
            hint = f"write {'#' * (before + 1)}"
            context.note(heading, "skipped-level", "a level of heading is left out", hint)
        before = level


def _section(context: Context, nodes: Sequence[SyntaxTreeNode]) -> Section:
    """Build the section that begins with the first node, a heading."""
    heading, *rest = nodes
    end = next((at for at, node in enumerate(rest) if node.type == "heading"), len(rest))
    label = context.labels.by_line[context.line(heading)]
    title = inlines(context, heading.children[0])
    _check_heading(context, heading, title)
    return Section(
        label.id,
        _level(heading),
        _number(context, label),
        title,
        blocks(context, rest[:end]),
        tuple(_section(context, group) for group in _groups(rest[end:])),
        context.fragment.role or "chapter",
        label.place,
        new_page="new-page" in _attributes(heading).classes,
    )


def _number(context: Context, label: Label) -> str:
    if label.kind == "appendix" and label.number:
        return f"{context.language.word('appendix')} {label.number}"
    return label.number


def _check_heading(context: Context, heading: SyntaxTreeNode, title: tuple[Inline, ...]) -> None:
    attributes = _attributes(heading)
    if attributes.broken:
        hint = "write {#id} or {#id .unnumbered}"
        context.note(heading, "broken-attributes", "the attributes cannot be read", hint)
    known = ("unnumbered", "new-page") if _level(heading) == PAGED else ("unnumbered",)
    for name in attributes.unknown(known, ()):
        message = f"headings have no attribute {name}"
        hint = f"there are #id and {' and '.join(f'.{one}' for one in known)}"
        context.note(heading, "unknown-attribute", message, hint)
    if is_blank(title):
        context.note(heading, "empty-heading", "the heading is empty", "give it a title")


def _groups(nodes: Sequence[SyntaxTreeNode]) -> Iterator[Sequence[SyntaxTreeNode]]:
    """Split nodes that begin with a heading before every heading that is not below the first."""
    if not nodes:
        return
    top, begin = _level(nodes[0]), 0
    for at, node in enumerate(nodes):
        if at and node.type == "heading" and _level(node) <= top:
            yield nodes[begin:at]
            begin = at
    yield nodes[begin:]
