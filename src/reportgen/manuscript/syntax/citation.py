"""Cross references and citations: `@fig-x`, `[-@fig-x]`, `[@vive2019, s. 12; @b]`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

KEY = r"\w+(?:[-:.+/_]+\w+)*"

_BARE = re.compile(rf"@(?P<key>{KEY})")
_BRACKETS = re.compile(r"\[(?P<parts>[^\[\]]*)\](?![({])")
_PART = re.compile(
    rf"(?P<before>(?:[^@]*\s)?)(?P<bare>-?)@(?P<key>{KEY})(?P<after>[^@]*)", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Cited:
    """One `@key`, with what is written before and after it in the same brackets.

    bare: without the word or name ("7" for "figur 7").
    """

    key: str
    before: str = ""
    after: str = ""
    bare: bool = False


def citation_plugin(markdown: MarkdownIt) -> None:
    """Add the token `citation`: `meta["cited"]` (tuple of Cited), `meta["brackets"]` (bool)."""
    markdown.inline.ruler.before("link", "citation", _in_brackets)
    markdown.inline.ruler.before("link", "reference", _in_text)


def _in_text(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "@":
        return False
    match = _BARE.match(state.src, state.pos, state.posMax)
    if match is None or (state.pos > 0 and re.match(r"\w", state.src[state.pos - 1])):
        return False
    if not silent:
        token = state.push("citation", "", 0)
        token.meta = {"cited": (Cited(match["key"]),), "brackets": False}
    state.pos = match.end()
    return True


def _in_brackets(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "[":
        return False
    match = _BRACKETS.match(state.src, state.pos, state.posMax)
    if match is None or "@" not in match["parts"]:
        return False
    parts = [_PART.fullmatch(part.strip()) for part in match["parts"].split(";")]
    if not all(parts):
        return False
    if not silent:
        token = state.push("citation", "", 0)
        token.meta = {"cited": tuple(_cited(part) for part in parts if part), "brackets": True}
    state.pos = match.end()
    return True


def _cited(part: re.Match[str]) -> Cited:
    return Cited(part["key"], part["before"].strip(), part["after"], bool(part["bare"]))
