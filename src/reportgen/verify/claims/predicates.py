"""Predicates: what a claim says of one share, to be tested of many."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from reportgen.verify.claims.subjects import Subject


@dataclass(frozen=True, slots=True)
class Predicate:
    """What is said of each part of a set.

    rule: kind of claim.  test: whether it is true of a share, None where that is not known.
    value: what decides it, and `name` its expression.  counted: expression of how many of some
    items it is true of.
    """

    rule: str
    test: Callable[[Subject], bool | None]
    value: Callable[[Subject], Fraction | None]
    name: Callable[[Subject], str]
    counted: Callable[[Sequence[Subject]], str]
