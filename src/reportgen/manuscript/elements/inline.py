"""Inline elements: what stands within a line of text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from markdown_it.tree import SyntaxTreeNode

from reportgen.manuscript.elements.citation import citation
from reportgen.manuscript.elements.context import Context
from reportgen.manuscript.elements.link import link
from reportgen.manuscript.model import Emphasis, Foreign, Inline, LineBreak, NoteMark, Strong
from reportgen.manuscript.syntax.attributes import attributes_of
from reportgen.manuscript.words import words

_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")

Part = str | Inline


def inlines(context: Context, node: SyntaxTreeNode) -> tuple[Inline, ...]:
    """Take a node of text (a run, or an element within it), give its content.

    Adds `html` (a warning), `stray-attributes`, `code`, `image-in-text`, `unknown-attribute`, and
    what links, citations and references add.
    """
    parts = [part for child in node.children for part in _parts(context, child)]
    return words(parts, context.fragment.filled)


def _parts(context: Context, node: SyntaxTreeNode) -> Iterator[Part]:
    if node.type == "text":
        yield node.content
    elif node.type in {"softbreak", "hardbreak"}:
        yield " " if node.type == "softbreak" else LineBreak()
    elif node.type in {"em", "strong"}:
        kind = Emphasis if node.type == "em" else Strong
        yield kind(inlines(context, node))
    else:
        yield from _BUILDERS[node.type](context, node)


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


def _span(context: Context, node: SyntaxTreeNode) -> Sequence[Part]:
    content = inlines(context, node)
    attributes = attributes_of(node.nester_tokens.opening)  # type: ignore[union-attr] # a pair
    odd = attributes.unknown((), ("lang",)) + ((f"#{attributes.id}",) if attributes.id else ())
    for name in odd:
        message = f"words have no attribute {name}"
        context.note(node, "unknown-attribute", message, "[words]{lang=en} is what there is")
    lang = attributes.pairs.get("lang", "")
    if lang and not _LANGUAGE_TAG.fullmatch(lang):
        message = f'"{lang}" is not the code of a language'
        context.note(node, "unknown-attribute", message, "codes are like en, de or en-GB")
    return (Foreign(lang, content),) if lang else content


_BUILDERS: Mapping[str, Callable[[Context, SyntaxTreeNode], Sequence[Part]]] = {
    "html_text": _html,
    "stray_attributes": _stray,
    "code_inline": _code,
    "image": _image,
    "footnote_ref": _note_mark,
    "span": _span,
    "citation": citation,
    "link": lambda context, node: link(context, node, inlines(context, node)),
}
