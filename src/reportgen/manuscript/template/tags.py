"""Tags: where each piece of text and each `{{ … }}` and `{% … %}` of a fragment begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from jinja2 import Environment, TemplateSyntaxError

from reportgen.errors import Problems
from reportgen.manuscript.source import Source

DEEPEST = 8
"""How deep `{% if %}` and `{% for %}` may be nested."""
MOST_TAGS = 2_000
"""How many tags one fragment may have."""

_OPENING = {"if": 1, "for": 1, "endif": -1, "endfor": -1, "elif": 0, "else": 0}
_BLOCK = re.compile(r"\{%[-+]?\s*(if|for|endif|endfor)\b")
_ONE_TAG = r"(?:\{%(?:(?!%\}).)*%\}|<!--(?:(?!-->).)*-->)"
_LINE_OF_TAGS = re.compile(
    rf"^[ \t]*(?P<tags>{_ONE_TAG}(?:[ \t]*{_ONE_TAG})*)[ \t]*$", re.MULTILINE | re.DOTALL
)
_GAP = re.compile(r"(?<=[}>])[ \t]+(?=\{%|<!--)")
_TAG = re.compile(r"\{\{(?:(?!\{\{|\{%|\}\}).)*(\}\})?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag that is evaluated: an expression, a condition or a loop.

    offset: of its first brace in the source.  expression: what stands in it.
    """

    offset: int
    expression: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of literal text.

    offset: of its first character that is kept.  kept: the part that is kept; lines that hold
    nothing but `{% … %}` and comments are left out whole.
    """

    offset: int
    kept: slice


@dataclass(slots=True)
class Tags:
    """The literal pieces and the tags, both in the order of the text."""

    pieces: list[Piece] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)


def read_tags(
    environment: Environment, source: Source, text: str, start: int, problems: Problems
) -> Tags | None:
    """Take the text of a fragment from `start` on, give its tags; None when it cannot be run.

    Adds `template-not-allowed` for statements that fragments do not have and for nesting too
    deep, `template-limit` for too many tags. Raises jinja2.TemplateSyntaxError.
    """
    found, depth, before = Tags(), 0, len(problems.found)
    alone = _tags_alone(text)
    inside, opened = "", 0
    for offset, kind, value in _tokens(environment, text):
        at = start + offset
        if kind == "data":
            found.pieces.append(_piece(value, offset, start, alone))
        elif kind in {"variable_begin", "block_begin"}:
            inside, opened = kind, at
        elif kind == "variable_end":
            expression = text[opened - start : offset].strip("{-+ \n\t")
            found.tags.append(Tag(opened, expression))
        elif kind == "name" and inside == "block_begin":
            inside = ""
            depth += _OPENING.get(value, 0)
            if value in {"if", "elif", "for"}:
                found.tags.append(Tag(opened, value))
            _check_statement(source, opened, value, depth, problems)
        if len(found.tags) > MOST_TAGS:
            message = f"the fragment has more than {MOST_TAGS} tags"
            problems.add(source.place(opened), "template-limit", message, "split it up")
            break
    return found if len(problems.found) == before else None


def _piece(text: str, offset: int, start: int, alone: _Alone) -> Piece:
    """Cut off what a piece shares with lines that hold nothing but tags."""
    begin, end = 0, len(text)
    if offset in alone.gaps:
        end = 0
    if offset in alone.ends:
        begin = len(text) - len(text.lstrip(" \t"))
        begin += text.startswith("\n", begin)
    if offset + end in alone.starts:
        end = max(begin, len(text.rstrip(" \t")))
    return Piece(start + offset + begin, slice(begin, end))


@dataclass(frozen=True, slots=True)
class _Alone:
    """Where the tags of lines that hold nothing else start and end, and the spaces between."""

    starts: frozenset[int]
    ends: frozenset[int]
    gaps: frozenset[int]


def _tags_alone(text: str) -> _Alone:
    found = list(_LINE_OF_TAGS.finditer(text))
    return _Alone(
        frozenset(match.start("tags") for match in found),
        frozenset(match.end("tags") for match in found),
        frozenset(
            match.start("tags") + gap.start()
            for match in found
            for gap in _GAP.finditer(match["tags"])
        ),
    )


def _check_statement(
    source: Source, offset: int, keyword: str, depth: int, problems: Problems
) -> None:
    if keyword not in _OPENING:
        message = f"fragments have no {{% {keyword} %}}"
        hint = "there are {% if %} and {% for %}, and {{ … }} for values"
        problems.add(source.place(offset), "template-not-allowed", message, hint)
    elif depth == DEEPEST + 1 and _OPENING[keyword] > 0:
        message = f"conditions and loops are nested more than {DEEPEST} deep"
        problems.add(source.place(offset), "template-not-allowed", message, "split them up")


def _tokens(environment: Environment, text: str) -> Iterator[tuple[int, str, str]]:
    """Give offset, kind and characters of every token; stripped white space lies between them."""
    at = 0
    for _, kind, value in environment.lexer.tokeniter(text, None):
        at = text.index(value, at)
        yield at, kind, value
        at += len(value)


def blame(
    environment: Environment,
    source: Source,
    text: str,
    start: int,
    fault: TemplateSyntaxError,
    problems: Problems,
) -> str | None:
    """Take a fault of the syntax, add `template-syntax` for every expression that has one.

    Gives the text with those expressions made harmless, of the same length; None where the fault
    lies in none of them, and what follows cannot be understood.
    """
    mended = []
    for match in _TAG.finditer(text):
        message = _fault_of(environment, match)
        if message:
            hint = "write {{ name }} or {{ name('what', 'it is about') }}"
            problems.add(source.place(start + match.start()), "template-syntax", message, hint)
            mended.append(match)
    if not mended:
        _blame_line(source, start, text, fault, problems)
    if not mended or any(match[1] is None for match in mended):
        return None
    for match in mended:
        neutral = "{{''" + " " * (len(match[0]) - 6) + "}}"
        text = text[: match.start()] + neutral + text[match.end() :]
    return text


def _fault_of(environment: Environment, match: re.Match[str]) -> str:
    """Say what is wrong in one `{{ … }}`; "" when nothing is."""
    if match[1] is None:
        return "this {{ is never closed with }}"
    try:
        environment.parse(match[0])
    except TemplateSyntaxError as fault:
        return f"the expression cannot be read: {fault.message}"
    except (ValueError, RecursionError):
        return "the expression cannot be read: it is too long"
    return ""


def _blame_line(
    source: Source, start: int, text: str, fault: TemplateSyntaxError, problems: Problems
) -> None:
    """Place a fault at the tag that has no partner, else at the first tag of the line."""
    alone = _alone(text)
    if alone is not None:
        offset, keyword = alone
        partner = keyword.removeprefix("end") if keyword.startswith("end") else f"end{keyword}"
        message = f"this {{% {keyword} %}} has no {{% {partner} %}}"
        hint = "every {% if %} ends with {% endif %}, every {% for %} with {% endfor %}"
        problems.add(source.place(start + offset), "template-syntax", message, hint)
        return
    lines = text.split("\n")
    line = min(max(fault.lineno, 1), len(lines)) - 1
    tag = re.search(r"\{[{%]|<!--", lines[line])
    offset = start + sum(len(one) + 1 for one in lines[:line]) + (tag.start() if tag else 0)
    message = f"the template cannot be read: {fault.message}"
    hint = "there are {% if … %}, {% for … in … %}, their ends, and {{ … }} for values"
    problems.add(source.place(offset), "template-syntax", message, hint)


def _alone(text: str) -> tuple[int, str] | None:
    """Find the first `{% if %}` or `{% for %}` that is not closed, or end that closes nothing."""
    opened: list[tuple[int, str]] = []
    for match in _BLOCK.finditer(text):
        here = (match.start(), match[1])
        if not match[1].startswith("end"):
            opened.append(here)
        elif not opened or match[1] != f"end{opened[-1][1]}":
            return opened[-1] if opened else here
        else:
            opened.pop()
    return opened[-1] if opened else None
