"""Fenced divs: `::: {.box}` … `:::`, as Pandoc has them, nested as deep as needed.

An opening fence has attributes, a closing one has none; so fences of one length nest.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

from reportgen.manuscript.syntax.attributes import Attributes, read_attributes

_OPENING = re.compile(r":{3,}[ \t]*(?P<attributes>\{.*\}|[^\s{}:]+)[ \t]*:*[ \t]*")
_CLOSING = re.compile(r":{3,}[ \t]*")


def div_plugin(markdown: MarkdownIt) -> None:
    """Add divs: tokens `div_open` and `div_close`, and `stray_fence` for a fence that closes none.

    `div_open` has `meta["attributes"]` (Attributes) and `meta["closed"]` (bool).
    """
    ends = ["paragraph", "reference", "blockquote", "list", "table"]
    markdown.block.ruler.before("fence", "div", _div, {"alt": ends})


def _div(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    line = _line(state, first)
    if not line.startswith(":::") or state.is_code_block(first):
        return False
    opening = _OPENING.fullmatch(line)
    if not opening and not _CLOSING.fullmatch(line):
        return False
    if silent:
        return True
    if opening:
        _push_div(state, first, last, _read(opening["attributes"]))
    else:
        token = state.push("stray_fence", "", 0)
        token.map = [first, first + 1]
        state.line = first + 1
    return True


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]


def _read(attributes: str) -> Attributes:
    if attributes.startswith("{"):
        return read_attributes(attributes)
    return Attributes(classes=(attributes,))


def _push_div(state: StateBlock, first: int, last: int, attributes: Attributes) -> None:
    end = _end(state, first, last)
    closed = end < last and bool(_CLOSING.fullmatch(_line(state, end)))
    parent, limit = state.parentType, state.lineMax
    state.parentType, state.lineMax = "div", end
    token = state.push("div_open", "div", 1)
    token.map = [first, end]
    token.markup = ":::"
    token.meta = {"attributes": attributes, "closed": closed}
    state.md.block.tokenize(state, first + 1, end)
    state.push("div_close", "div", -1)
    state.parentType, state.lineMax = parent, limit
    state.line = end + closed


def _end(state: StateBlock, first: int, last: int) -> int:
    """Give the line of the fence that closes a div, or where its surroundings end."""
    depth = 1
    for number in range(first + 1, last):
        line = _line(state, number)
        if line and state.sCount[number] < state.blkIndent:
            return number
        if state.is_code_block(number):
            continue
        if _CLOSING.fullmatch(line):
            depth -= 1
        elif _OPENING.fullmatch(line):
            depth += 1
        if depth == 0:
            return number
    return last
