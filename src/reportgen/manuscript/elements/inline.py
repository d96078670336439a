"""Inline elements: what stands within a line of text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from markdown_it.tree import SyntaxTreeNode

from reportgen.manuscript.elements.citation import citation
from reportgen.manuscript.elements.context import Context
from reportgen.manuscript.elements.link import link
from reportgen.manuscript.elements.span import span
from reportgen.manuscript.model import Emphasis, Inline, LineBreak, NoteMark, Strong
from reportgen.manuscript.syntax.places import offset_in, place_in, text_around
from reportgen.manuscript.words import Typed, words

_PARTS_OF_CELLS = re.compile(r"\||[^|]+")
"""In a cell, a line in the text was typed with a backslash."""

Part = str | Inline


def inlines(context: Context, node: SyntaxTreeNode, begin: int = 0) -> tuple[Inline, ...]:
    """Take a node of text (a run, or an element within it), give its content.

    begin: in the run, of what the positions of its parts count from.
    Adds `html` (a warning), `stray-attributes`, `code`, `image-in-text`, `unknown-attribute`, and
    what links, citations and references add.
    """
    return words(_parts(context, node.children, begin), context.fragment.filled)


def attribute_words(context: Context, node: SyntaxTreeNode, text: str) -> tuple[Inline, ...]:
    """Take what an attribute on the line of a node says, give it as text and numbers."""
    filled, line = context.fragment.filled, (node.map or (0, 0))[0]
    column = filled.lines[line].find(text)
    return words([Typed(text, filled.offset(line, column) if column >= 0 else None)], filled)


def _parts(
    context: Context, nodes: Sequence[SyntaxTreeNode], start: int
) -> Iterator[Typed | Inline]:
    reached = 0
    for node in nodes:
        if node.type in {"text", "text_special", "softbreak"}:
            begin = max(reached, start + (node.map or (0, 0))[0])  # stars begin at the first
            reached = begin + len(node.content or " ")
            yield from _typed(context, node, begin)
        elif node.type == "hardbreak":
            yield LineBreak()
        elif node.type in {"em", "strong"}:
            kind = Emphasis if node.type == "em" else Strong
            yield kind(inlines(context, node, start))
        else:
            for part in _BUILDERS[node.type](context, node):
                yield _said_for(context, node, part) if isinstance(part, str) else part


def _typed(context: Context, node: SyntaxTreeNode, begin: int) -> Iterator[Typed]:
    """Give the characters of a node of text; begin: of the first, in the run of text."""
    filled, around = context.fragment.filled, text_around(node)
    assert around is not None  # noqa: S101 - text stands in a run of text
    if node.type == "text_special":
        yield Typed(node.content, place=place_in(filled, around, begin))
        return
    text = " " if node.type == "softbreak" else node.content
    for match in _PARTS_OF_CELLS.finditer(text):
        yield Typed(match[0], offset_in(filled, around, begin + match.start()))


def _said_for(context: Context, node: SyntaxTreeNode, text: str) -> Typed:
    """Give characters that are printed for an element."""
    return Typed(text, place=context.place(node))


def _html(context: Context, node: SyntaxTreeNode) -> Sequence[Part]:
    hint = "write *…* or **…** for emphasis; to print the characters without this, write \\<"
    message = f"{node.content} is printed as it stands: fragments have no HTML"
    context.note(node, "html", message, hint, "warning")
    return (node.content,)


def _stray(context: Context, node: SyntaxTreeNode) -> Sequence[Part]:
    message = f"the attributes {node.content} belong to nothing"
    hint = "they stand at the end of a heading or caption, or directly after [words]; or write \\{"
    context.note(node, "stray-attributes", message, hint)
    return (node.content,)


def _code(context: Context, node: SyntaxTreeNode) -> Sequence[Part]:
    hint = "use *…* for emphasis; to print a backtick write \\`"
    context.note(node, "code", "publications have no program code", hint)
    return (node.content,)


def _image(context: Context, node: SyntaxTreeNode) -> Sequence[Part]:
    hint = "give the image a paragraph of its own"
    context.note(node, "image-in-text", "an image cannot stand within a line", hint)
    return ()


def _note_mark(context: Context, node: SyntaxTreeNode) -> Sequence[Part]:
    note = context.notes.get(context.fragment, node)
    return () if note is None else (NoteMark(note.id, note.number),)


_BUILDERS: Mapping[str, Callable[[Context, SyntaxTreeNode], Sequence[Part]]] = {
    "html_text": _html,
    "stray_attributes": _stray,
    "code_inline": _code,
    "image": _image,
    "footnote_ref": _note_mark,
    "span": lambda context, node: span(context, node, inlines(context, node)),
    "citation": citation,
    "link": lambda context, node: link(context, node, inlines(context, node)),
}
