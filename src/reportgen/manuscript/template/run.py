"""Runs: how far a template gets, in steps, processor time and memory, and what it has printed."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence, Sized
from dataclasses import dataclass, field

from jinja2.runtime import Context

from reportgen.exhibits.model import Quantity, Statement
from reportgen.manuscript.source import MOST, VALUE

MOST_STEPS = 20_000
"""How many expressions, calls, loop rounds and operations one fragment may take."""
MOST_SECONDS = 0.6
"""How much processor time one fragment may take, all its runs together."""
LONGEST_VALUE = 20_000
"""How many characters or entries one value may have."""
LONGEST_TEXT = 2_000_000
"""How many characters one fragment may grow to."""


class Exhausted(Exception):  # noqa: N818 - the template's fault, not ours
    """A template takes too long or gives too much."""


class UnknownName(Exception):  # noqa: N818 - as above
    """An expression names what does not exist; `name` as written."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


@dataclass(frozen=True, slots=True)
class Answer:
    """What a call of the vocabulary gave. call: as it may be written ("share('x', year=2020)")."""

    call: str
    value: object


@dataclass(slots=True)
class Run:
    """One run of one template.

    until: processor time at which it ends.  passed_over: tags that are left out, by number.
    tag: the tag that runs.  printed: every value, with the tag that printed it.
    called: every call of the vocabulary: its name, its first argument if that is a text, its tag.
    kept: of an expression that prints nothing, its value.  answers: what its calls gave; None where
    nobody asks.
    """

    until: float
    passed_over: frozenset[int] = frozenset()
    tag: int = 0
    steps: int = 0
    printed: list[tuple[Quantity | Statement | str | int, int]] = field(default_factory=list)
    kept: object = None
    called: list[tuple[str, str, int]] = field(default_factory=list)
    answers: list[Answer] | None = None

    def spend(self, steps: int = 1) -> None:
        """Count steps; raises Exhausted when there are none left."""
        self.steps += steps
        if self.steps > MOST_STEPS:
            raise Exhausted(f"the template takes more than {MOST_STEPS} steps")
        if time.thread_time() > self.until:
            raise Exhausted(f"the template takes more than {MOST_SECONDS} seconds")

    def print(self, value: Quantity | Statement | str | int) -> str:
        """Note a printed value, give the character that stands for it."""
        if len(self.printed) >= MOST:
            raise Exhausted(f"the template prints more than {MOST} values")
        self.printed.append((value, self.tag))
        return chr(VALUE + len(self.printed) - 1)

    def note(
        self, name: str, args: Sequence[object], named: Mapping[str, object], value: object
    ) -> None:
        """Note a call, and what it gave where that is asked for."""
        first = next(iter((*args, *named.values())), "")
        self.called.append((name, first if isinstance(first, str) else "", self.tag))
        if self.answers is None:
            return
        shown = [*map(repr, args), *(f"{key}={one!r}" for key, one in named.items())]
        self.answers.append(Answer(f"{name}({', '.join(shown)})", value))


def deadline() -> float:
    """Give the processor time by which a fragment that begins now must have ended."""
    return time.thread_time() + MOST_SECONDS


def run_of(context: Context) -> Run:
    """Give the run that a template's context belongs to."""
    run = context.parent["_run"]
    assert isinstance(run, Run)  # noqa: S101 - `sandbox.py` puts it there
    return run


def measured(length: int) -> None:
    """Raise Exhausted for a value that would be too long."""
    if length > LONGEST_VALUE:
        raise Exhausted(f"a value has more than {LONGEST_VALUE} characters or entries")


def length_of(value: Sized) -> int:
    """Give how many entries a value has; Exhausted where there are more than can be counted."""
    try:
        return len(value)
    except OverflowError:
        raise Exhausted("a list has too many entries") from None
