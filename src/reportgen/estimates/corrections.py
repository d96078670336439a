"""The correction for many comparisons, and the word on significance that follows from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

import numpy as np

from reportgen.config import Correction, Significance
from reportgen.estimates.model import Correlation, HypothesisTest
from reportgen.estimates.weights import Floats

Tested = TypeVar("Tested", Correlation, HypothesisTest)


def correct(found: Iterable[Tested], rules: Significance) -> tuple[Tested, ...]:
    """Take the tests of one family, give them with `adjusted_p`, `level` and `significant`.

    Tests without p (suppressed, undefined) are not of the family. Without correction `adjusted_p`
    stays None and p itself is held against the level.
    """
    tests = list(found)
    held = [test.p for test in tests if test.p is not None]
    adjusted = iter(adjust(np.array(held), rules.correction).tolist())
    return tuple(
        replace(test, level=rules.level) if test.p is None else _judged(test, next(adjusted), rules)
        for test in tests
    )


def adjust(p: Floats, correction: Correction) -> Floats:
    """Give the adjusted p of each, in the order given, at most 1."""
    return np.minimum(_CORRECTIONS[correction](p), 1.0)


def _judged(test: Tested, adjusted: float, rules: Significance) -> Tested:
    return replace(
        test,
        adjusted_p=None if rules.correction == "none" else adjusted,
        level=rules.level,
        significant=adjusted < rules.level,
    )


def _none(p: Floats) -> Floats:
    return p


def _bonferroni(p: Floats) -> Floats:
    return p * len(p)


def _holm(p: Floats) -> Floats:
    order = np.argsort(p, kind="stable")
    stepped = np.maximum.accumulate(p[order] * np.arange(len(p), 0, -1))
    return _back(stepped, order)


def _benjamini_hochberg(p: Floats) -> Floats:
    order = np.argsort(p, kind="stable")[::-1]
    stepped = np.minimum.accumulate(p[order] * len(p) / np.arange(len(p), 0, -1))
    return _back(stepped, order)


def _back(stepped: Floats, order: np.ndarray[tuple[int], np.dtype[np.intp]]) -> Floats:
    adjusted = np.empty_like(stepped)
    adjusted[order] = stepped
    return adjusted


_CORRECTIONS: Mapping[Correction, Callable[[Floats], Floats]] = {
    "none": _none,
    "bonferroni": _bonferroni,
    "holm": _holm,
    "benjamini-hochberg": _benjamini_hochberg,
}
