"""Verdicts: what a rule says of a claim word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.subjects import Subject


@dataclass(frozen=True, slots=True)
class Verdict:
    """A claim that could be tested.

    rule: kind of claim.  test: as an expression.  values: what it rests on.  subjects: for the true
    statement; truth: that statement, where it is not made from the subjects.  also: further claim
    words that the same test decides.
    """

    hit: Hit
    rule: str
    test: str
    values: str
    holds: bool
    subjects: tuple[Subject, ...] = ()
    truth: str = ""
    also: tuple[Hit, ...] = ()


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A claim word that counts, but has no numbers. proposal: a claim to bind it by."""

    hit: Hit
    rule: str
    proposal: str


Outcome = Verdict | Unresolved | None
"""None: the words claim nothing about the survey."""

Rule = Callable[[Scene, Hit], Outcome]
