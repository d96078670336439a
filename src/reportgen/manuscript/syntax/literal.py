"""What looks like markup but is printed as it stands: HTML tags, and attributes without a place."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>")
_NAMED = re.compile(r"\{\s*[#.][A-Za-z][^{}\n]*\}")
_PAIRS = re.compile(r"\{\s*[\w:-]+=[^{}\n]*\}")
_ENDS_MARKUP = frozenset("])*_`")


def literal_plugin(markdown: MarkdownIt) -> None:
    """Add the tokens `html_text` and `stray_attributes`; `content` is what stands there."""
    markdown.inline.ruler.before("autolink", "html_text", _html)
    markdown.inline.ruler.push("stray_attributes", _stray)


def _html(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "<":
        return False
    return _literal(state, _TAG.match(state.src, state.pos, state.posMax), "html_text", silent)


def _stray(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "{":
        return False
    match = _NAMED.match(state.src, state.pos, state.posMax)
    if match is None and state.pos > 0 and state.src[state.pos - 1] in _ENDS_MARKUP:
        match = _PAIRS.match(state.src, state.pos, state.posMax)
    return _literal(state, match, "stray_attributes", silent)


def _literal(state: StateInline, match: re.Match[str] | None, kind: str, silent: bool) -> bool:
    if match is None:
        return False
    if not silent:
        state.push(kind, "", 0).content = match.group()
    state.pos = match.end()
    return True
