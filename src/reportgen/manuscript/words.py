"""Words: runs of characters and values to `Text` and `Number`, with the marks of good typography."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reportgen.exhibits.model import Quantity, Statement
from reportgen.manuscript.model import Inline, LineBreak, Number, Text
from reportgen.manuscript.source import MARKER, Filled, Value

_SPACES = re.compile(r"[ \t\n]+")
_THREE_DOTS = re.compile(r"(?<!\.)\.{3}(?!\.)")
_SPACED_HYPHEN = re.compile(r"(?<=[ \t\n\u00a0])-(?=[ \t\n\u00a0])")


def words(parts: Iterable[str | Inline], filled: Filled) -> tuple[Inline, ...]:
    """Take filled text and finished elements in turn, give elements only.

    White space becomes single spaces; "..." becomes an ellipsis and a spaced hyphen a dash, in
    what the author typed. A full stop after a value that ends with one ("44 pct.") is left out.
    """
    found: list[Inline] = []
    for part in _joined(parts):
        for inline in _split(part, filled) if isinstance(part, str) else (part,):
            _append(found, inline)
    return tuple(found)


def _joined(parts: Iterable[str | Inline]) -> Iterator[str | Inline]:
    """Join neighbouring text; no spaces stand around a forced new line."""
    text = ""
    for part in parts:
        if isinstance(part, str):
            text += part
            continue
        yield text.rstrip(" ") if isinstance(part, LineBreak) else text
        yield part
        text = ""
    yield text


def _split(text: str, filled: Filled) -> Iterator[Inline]:
    typed = _SPACED_HYPHEN.sub("–", _THREE_DOTS.sub("…", text))
    done = 0
    ended = False
    for match in MARKER.finditer(typed):
        yield from _typed(typed[done : match.start()], after_stop=ended)
        value = filled.value(match.group())
        yield from _value(value)
        done, ended = match.end(), str(value.content).endswith(".")
    yield from _typed(typed[done:], after_stop=ended)


def _typed(text: str, *, after_stop: bool) -> Iterator[Text]:
    if after_stop and text.startswith(".") and not text.startswith(".."):
        text = text[1:]
    if text:
        yield Text(_SPACES.sub(" ", text))


def _value(value: Value) -> Iterator[Text | Number]:
    content = value.content
    parts = content.parts if isinstance(content, Statement) else (content,)
    for part in parts:
        if isinstance(part, str):
            yield Text(_SPACES.sub(" ", part))
        else:
            yield Number(part if isinstance(part, Quantity) else _fact(part, value), value.place)


def _fact(number: int, value: Value) -> Quantity:
    """Bind a plain whole number to the name it goes by, so that the ledger can tell it."""
    name = value.expression.removeprefix("facts.")
    is_year = name in {"edition", "previous"}
    return Quantity(str(number), float(number), "year" if is_year else "number", "fact", name)


def merged(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """Join neighbouring text."""
    found: list[Inline] = []
    for inline in inlines:
        _append(found, inline)
    return tuple(found)


def _append(found: list[Inline], inline: Inline) -> None:
    """Append an element; text joins the text before it."""
    before = found[-1] if found else None
    if isinstance(inline, Text) and isinstance(before, Text):
        found[-1] = Text(_SPACES.sub(" ", before.text + inline.text))
    elif isinstance(inline, Text) and isinstance(before, LineBreak):
        found.append(Text(inline.text.lstrip(" ")))
    elif not (isinstance(inline, Text) and not inline.text):
        found.append(inline)
