"""Objects of a PDF as plain values, whatever kind they turn out to be."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from pikepdf import Array, Dictionary, Name, Object, Stream, String

from reportgen.verify.access.reading.model import Box, Key, Value

NOWHERE: Key = (0, 0)
"""Key of what is no object of its own."""


def key_of(held: object) -> Key:
    """Give number and generation of an object."""
    return held.objgen if isinstance(held, Object) else NOWHERE


def whole(held: object) -> int:
    """Give a whole number, -1 for anything else."""
    return held if isinstance(held, int) and not isinstance(held, bool) else -1


def true(held: object) -> bool:
    """Tell whether this is `true`."""
    return held is True


def name_of(held: object) -> str:
    """Give a name without its slash, "" for anything else."""
    return str(held).removeprefix("/") if isinstance(held, Name) else ""


def text_of(held: object) -> str:
    """Give a string's text, "" for anything else."""
    return str(held) if isinstance(held, String) else ""


def listed(held: object) -> list[object]:
    """Give the entries of an array; anything else is one entry, None is none."""
    if held is None:
        return []
    return list(held) if isinstance(held, Array) else [held]


def mapped(held: object) -> Mapping[str, object]:
    """Give the entries of a dictionary by name (with slash), none for anything else."""
    return dict(held.items()) if isinstance(held, Dictionary | Stream) else {}


def box_of(held: object) -> Box:
    """Give a rectangle, an empty one for anything else."""
    lengths = [value for value in map(value_of, listed(held)) if isinstance(value, float)]
    left, bottom, right, top = lengths if len(lengths) == 4 else (0.0, 0.0, 0.0, 0.0)
    return left, bottom, right, top


def value_of(held: object) -> Value:
    """Give an attribute's value; names are without slash, numbers floating."""
    if isinstance(held, bool):
        return held
    if isinstance(held, int | float | Decimal):
        return float(held)
    if isinstance(held, Array):
        return tuple(value_of(entry) for entry in listed(held))
    return name_of(held) or str(held)
