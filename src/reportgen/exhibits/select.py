"""Which items are meant: ids and patterns such as `health_*__growth`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase

from reportgen.answers.model import Codebook
from reportgen.errors import did_you_mean


@dataclass(frozen=True, slots=True)
class Selection:
    """The items that patterns name, each once, and the patterns that name none, by position."""

    items: tuple[str, ...]
    unknown: tuple[tuple[int, str], ...]


def select_items(
    codebook: Codebook, patterns: Sequence[str], leave_out: Iterable[str] = ()
) -> Selection:
    """Give the items in the order of the patterns, those of one pattern in codebook order.

    A pattern is an id, or has `*` for any characters. Items that a pattern of `leave_out` names
    are not selected.
    """
    dropped = {item for pattern in leave_out for item in matching(codebook, pattern)}
    found = [matching(codebook, pattern) for pattern in patterns]
    items = dict.fromkeys(item for named in found for item in named if item not in dropped)
    missed = [(at, patterns[at]) for at, named in enumerate(found) if not named]
    return Selection(tuple(items), tuple(missed))


def matching(codebook: Codebook, pattern: str) -> tuple[str, ...]:
    """Give the ids that a pattern names, in codebook order; () when it names none."""
    if "*" not in pattern:
        return (pattern,) if pattern in codebook.items else ()
    plain = pattern.replace("[", "[[]").replace("?", "[?]")
    return tuple(item for item in codebook.items if fnmatchcase(item, plain))


def unknown_items(codebook: Codebook, pattern: str) -> tuple[str, str]:
    """Give message and hint for a pattern that names no item."""
    message = f'the codebook has no item "{pattern}"'
    if "*" in pattern:
        message = f'no item of the codebook matches "{pattern}"'
    return message, did_you_mean(pattern, codebook.items)
