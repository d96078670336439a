"""Swap answers between respondents until correlations and group means come out as wanted.

Swaps keep every count. All sums are exact integers; only the last divisions and roots are floating,
one by one and correctly rounded, so that the same swaps are made on every platform.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

CLOSE = 0.004
"""How near a correlation must come: safely within the second decimal."""

STEPS = 500

Integers = NDArray[np.int64]
Numbers = NDArray[np.float64]


class NotReachedError(Exception):
    """Swapping did not reach what is wanted."""


@dataclass(frozen=True, slots=True)
class Goal:
    """A correlation that the answers must have with `values`, one beside each answer.

    among: the positions that count, None for all.
    """

    values: Sequence[int]
    r: float
    among: Sequence[int] | None = None


@dataclass(frozen=True, slots=True)
class Groups:
    """What must hold of the groups that `of` makes, one beside each answer.

    most: the largest part of the variance that may lie between groups; 1 for any.
    sums: the wanted sum of the answers of some groups.
    """

    of: Sequence[str]
    most: float = 1.0
    sums: Mapping[str, int] = field(default_factory=dict)


def swapped(
    answers: Sequence[int], goals: Sequence[Goal], groups: Sequence[Groups] = ()
) -> list[int]:
    """Give the answers in another order that meets the goals: each step the swap that helps most.

    Raises NotReachedError when no swap helps any more.
    """
    current = np.array(answers, dtype=np.int64)
    far = float(_after(current, goals, groups)[0, 0])
    for _ in range(STEPS):
        if far <= 0:
            return [int(answer) for answer in current]
        distances = _after(current, goals, groups)
        first, second = divmod(int(distances.argmin()), len(current))
        if distances[first, second] >= far:
            break
        far = float(distances[first, second])
        current[[first, second]] = current[[second, first]]
    raise NotReachedError(f"still {far:.4f} away")


def _after(answers: Integers, goals: Sequence[Goal], groups: Sequence[Groups]) -> Numbers:
    """Give how far the answers are from what is wanted after each swap; the diagonal is no swap."""
    parts = [_from_goal(answers, goal) for goal in goals]
    for group in groups:
        parts.extend(_from_groups(answers, group))
    total = np.zeros((len(answers), len(answers)))
    for part in parts:
        total = total + np.maximum(part, 0.0)
    return total


def _gain(answers: Integers) -> Integers:
    """Give what the answer at i rises by when it is swapped with the one at j."""
    gain: Integers = answers[None, :] - answers[:, None]
    return gain


def _from_goal(answers: Integers, goal: Goal) -> Numbers:
    x = np.array(goal.values, dtype=np.int64)
    counted = np.zeros(len(answers), dtype=np.int64)
    counted[list(range(len(answers)) if goal.among is None else goal.among)] = 1
    x, n, gain = x * counted, int(counted.sum()), _gain(answers)
    given = counted[:, None] - counted[None, :]
    sx, sxx = int(x.sum()), int((x * x).sum())
    squares = answers * answers
    sy = int((answers * counted).sum()) + gain * given
    syy = int((squares * counted).sum()) + _gain(squares) * given
    sxy = int((x * answers).sum()) + gain * (x[:, None] - x[None, :])
    spread = (n * sxx - sx * sx) * (n * syy - sy * sy)
    r = (n * sxy - sx * sy) / np.sqrt(spread.astype(np.float64))
    far: Numbers = np.abs(r - goal.r) - CLOSE
    return far


def _from_groups(answers: Integers, groups: Groups) -> Iterator[Numbers]:
    """Give how far the means of groups are from what is wanted, each wish for itself."""
    n, total, gain = len(answers), int(answers.sum()), _gain(answers)
    squares = int((answers * answers).sum())
    between = np.zeros(gain.shape)
    for group in sorted(set(groups.of)):
        inside = np.array([name == group for name in groups.of], dtype=np.int64)
        sums = int((answers * inside).sum()) + gain * (inside[:, None] - inside[None, :])
        between = between + (sums * sums) / int(inside.sum())
        if group in groups.sums:
            yield np.abs(sums - groups.sums[group]) / n
    yield (n * between - total * total) / (n * squares - total * total) - groups.most
