"""Checks: what stands around every expression while it runs, and the filters authors may use.

The names with an underscore are put there by `dialect.py` and `expression.py`; no author can
write them. Values of the vocabulary stay bound to their numbers through every filter.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from jinja2 import pass_context
from jinja2.runtime import Context

from reportgen.exhibits.model import Quantity, Statement
from reportgen.manuscript.template.expression import Refused
from reportgen.manuscript.template.run import UnknownName, measured, run_of

Printable = Quantity | Statement | str | int


@pass_context
def _enter(context: Context, tag: int) -> bool:
    """Note which tag runs; False where it is passed over."""
    run = run_of(context)
    run.tag = tag
    run.spend()
    return tag not in run.passed_over


@pass_context
def _print(context: Context, value: object) -> str:
    """Give the character that stands for a printed value, "" for an empty text."""
    if not isinstance(value, Printable) or isinstance(value, bool):
        hint = "print what share(…), words(…) and the like give, a text or a whole number"
        raise Refused(f"{_kind(value)} cannot be printed", hint, "unprintable-value")
    return run_of(context).print(value) if str(value) else ""


@pass_context
def _keep(context: Context, value: object) -> str:
    """Keep the value of an expression that prints nothing."""
    run_of(context).kept = value
    return ""


@pass_context
def _plain(context: Context, value: object) -> object:
    """Let through what can be compared and calculated with; decimals become exact."""
    run_of(context).spend()
    if isinstance(value, Quantity | Statement):
        message = f'"{value}" is printed text, which cannot be compared or calculated with'
        raise Refused(message, "compare plain values: edition, previous, facts; join with ~")
    return Fraction(str(value)) if isinstance(value, float) else value


@pass_context
def _truth(context: Context, value: object) -> bool:
    """Give a condition as true or false."""
    return bool(_plain(context, value))


@pass_context
def _loop(context: Context, value: object) -> Sequence[object]:
    """Let through what can be looped over, and count its entries."""
    if not isinstance(value, list | tuple):
        raise Refused(f"{_kind(value)} cannot be looped over", "loop over a list: ['a', 'b']")
    run_of(context).spend(len(value))
    return value


def _unknown(name: str) -> object:
    raise UnknownName(name)


@pass_context
def _concat(context: Context, parts: Sequence[object]) -> Statement | str:
    """Join values to one text; bound numbers stay bound."""
    run_of(context).spend(len(parts))
    pieces: list[str | Quantity] = []
    for part in parts:
        if isinstance(part, Statement):
            pieces.extend(part.parts)
        elif isinstance(part, Quantity):
            pieces.append(part)
        elif isinstance(part, str | int) and not isinstance(part, bool):
            pieces.append(str(part))
        else:
            raise Refused(f"{_kind(part)} cannot be joined to a text")
    measured(sum(len(str(piece)) for piece in pieces))
    if any(isinstance(piece, Quantity) for piece in pieces):
        return Statement(tuple(pieces))
    return "".join(str(piece) for piece in pieces)


def _kind(value: object) -> str:
    """Say what a value is, in the author's words."""
    if isinstance(value, bool):
        return "true or false"
    decimals = "a number with decimals"
    names = {list: "a list", float: decimals, Fraction: decimals, str: "a text"}
    return names.get(type(value), "this value")


# --- filters ------------------------------------------------------------------------------------


def _capitalize(value: object) -> Printable:
    """Make the first letter a capital and leave the rest."""
    if isinstance(value, Quantity):
        return replace(value, text=_capital(value.text))
    if isinstance(value, Statement):
        first, *rest = value.parts
        capital = _capital(first) if isinstance(first, str) else _capitalize(first)
        return Statement((capital, *rest))  # type: ignore[arg-type] # a Quantity stays one
    return _capital(_text(value))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise Refused(f"{_kind(value)} is not a plain text")
    return value


def _length(value: object) -> int:
    if not isinstance(value, str | list | tuple):
        raise Refused(f"{_kind(value)} has no length")
    return len(value)


@pass_context
def _join(context: Context, values: object, between: str = "") -> Statement | str:
    """Join a list with a text between its entries."""
    if not isinstance(values, list | tuple):
        raise Refused(f"{_kind(values)} cannot be joined", "join a list: ['a', 'b'] | join(', ')")
    spaced = [part for value in values for part in (between, value)]
    return _concat(context, spaced[1:])


CHECKS: Mapping[str, Callable[..., object]] = {
    "_concat": _concat,
    "_enter": _enter,
    "_keep": _keep,
    "_loop": _loop,
    "_plain": _plain,
    "_print": _print,
    "_truth": _truth,
    "_unknown": _unknown,
}
"""Filters that only `dialect.py` and `expression.py` write."""

FILTERS: Mapping[str, Callable[..., object]] = {
    "capitalize": _capitalize,
    "join": _join,
    "length": _length,
    "lower": lambda value: _text(value).lower(),
    "upper": lambda value: _text(value).upper(),
}
"""Filters that authors may write; their names stand in `expression.FILTERS`."""
