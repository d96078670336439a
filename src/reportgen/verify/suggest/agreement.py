"""Agreement: numbers that stand together are mostly about the same thing.

Every number starts from the fit of its own words. Then its candidates gain by what the numbers near
it seem to be about, weighed by how near they stand and how sure they are; a few rounds settle it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp

from reportgen.answers.model import Codebook
from reportgen.verify.suggest.candidates import Candidate

_ROUNDS = 3
_REACH = 160.0
"""Characters over which the pull of a neighbour falls to a third."""
_FARTHEST = 700
_PULL, _DOUBT = 1.6, 0.6
_SAME_ITEM, _SAME_GROUP, _SAME_TOPIC, _TWICE = 1.0, 0.35, 0.2, -0.6


@dataclass(frozen=True, slots=True)
class Standing:
    """A number with its candidates. start: in the file.  sentence: tells sentences apart."""

    start: int
    sentence: tuple[int, int]
    candidates: tuple[Candidate, ...]


def agreed(standing: Sequence[Standing], codebook: Codebook) -> tuple[tuple[Candidate, ...], ...]:
    """Take numbers in order, give their candidates as neighbours change their scores, best first."""
    fixed = [{one.expression: one.score for one in own.candidates} for own in standing]
    scores: list[Mapping[str, float]] = [*fixed]
    for _ in range(_ROUNDS):
        sure = [_sure(one) for one in scores]
        scores = [_pulled(at, standing, fixed[at], sure, codebook) for at in range(len(standing))]
    return tuple(
        tuple(
            sorted(
                (
                    Candidate(c.expression, c.said, round(told[c.expression], 6))
                    for c in own.candidates
                ),
                key=lambda one: (-one.score, one.expression),
            )
        )
        for own, told in zip(standing, scores, strict=True)
    )


def _sure(scores: Mapping[str, float]) -> Mapping[str, float]:
    """Give how likely each candidate is; those that hardly count are left out."""
    if not scores:
        return {}
    top = max(scores.values())
    weights = {name: exp((score - top) / _DOUBT) for name, score in scores.items()}
    whole = sum(weights.values())
    return {name: weight / whole for name, weight in weights.items() if weight > 0.02 * whole}


def _pulled(
    at: int,
    standing: Sequence[Standing],
    fixed: Mapping[str, float],
    sure: Sequence[Mapping[str, float]],
    codebook: Codebook,
) -> Mapping[str, float]:
    own = standing[at]
    told = dict(fixed)
    for other_at in _neighbours(standing, at):
        other = standing[other_at]
        weight = _PULL * exp(-abs(other.start - own.start) / _REACH)
        together = own.sentence == other.sentence
        likely = [(one, sure[other_at].get(one.expression, 0.0)) for one in other.candidates]
        known = [(one, share) for one, share in likely if share]
        for candidate in own.candidates:
            told[candidate.expression] += weight * sum(
                share * _alike(candidate, one, codebook, together=together) for one, share in known
            )
    return told


def _neighbours(standing: Sequence[Standing], at: int) -> Iterator[int]:
    """Give the numbers that stand near, nearest first on each side."""
    for others in (range(at - 1, -1, -1), range(at + 1, len(standing))):
        for other in others:
            if abs(standing[other].start - standing[at].start) > _FARTHEST:
                break
            yield other


def _alike(one: Candidate, other: Candidate, codebook: Codebook, *, together: bool) -> float:
    """Give how much one number speaks for another beside it."""
    own, near = one.quantity, other.quantity
    if own is None or near is None or not own.item or not near.item:
        return 0.0
    if own.item == near.item and own.item not in codebook.items:
        return _SAME_ITEM if one.expression != other.expression else 0.0  # ends of one measure
    if own.item == near.item:
        same = (own.categories, own.edition, own.statistic) == (
            near.categories,
            near.edition,
            near.statistic,
        )
        return _TWICE if same and together and one.expression == other.expression else _SAME_ITEM
    mine, its = codebook.items.get(own.item), codebook.items.get(near.item)
    if mine is None or its is None:
        return 0.0
    if mine.group and mine.group == its.group:
        return _SAME_GROUP
    return _SAME_TOPIC if mine.topic and mine.topic == its.topic else 0.0
