"""Attributes at the end of headings and captions: `## Title {#sec-x}`, `: Caption {#tbl-x}`."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from reportgen.manuscript.syntax.attributes import Attributes, read_attributes

_TRAILING = re.compile(r"(?<!\\)[ \t]*(?P<attributes>\{[^{}]*\})[ \t]*$")


def heading_plugin(markdown: MarkdownIt) -> None:
    """Give every `heading_open` and `caption_open` its `meta["attributes"]`.

    A paragraph after a table that begins with a colon is the table's caption.
    """
    markdown.core.ruler.after("block", "captions", _captions)
    markdown.core.ruler.after("captions", "heading_attributes", _heading_attributes)


def _captions(state: StateCore) -> None:
    for index, token in enumerate(state.tokens[:-3]):
        paragraph = state.tokens[index + 1 : index + 4]
        if token.type != "table_close" or paragraph[0].type != "paragraph_open":
            continue
        opening, inline, closing = paragraph
        if inline.content.startswith(":"):
            opening.type, closing.type = "caption_open", "caption_close"
            inline.content = inline.content[1:].lstrip()


def _heading_attributes(state: StateCore) -> None:
    for opening, inline in zip(state.tokens, state.tokens[1:], strict=False):
        if opening.type in {"heading_open", "caption_open"}:
            opening.meta["attributes"] = _take_attributes(inline)


def _take_attributes(inline: Token) -> Attributes:
    """Cut the attributes off the end of the text, and give them."""
    match = _TRAILING.search(inline.content)
    if match is None:
        return Attributes()
    inline.content = inline.content[: match.start()].rstrip()
    return read_attributes(match["attributes"])
