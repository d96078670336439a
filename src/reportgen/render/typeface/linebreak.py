"""Optimum-fit line breaking: widths and break points in, the best set of breaks out.

After Knuth and Plass (1981), "Breaking paragraphs into lines", reduced to what prose needs: boxes,
word spaces, hyphens. A first pass tries without hyphens; only where that leaves a line too loose
does a second pass divide words, and only for words wider than the measure a third one anywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

INFINITE = float("inf")
HYPHEN_COST = 0.012
"""Cost of a hyphen, in squared shares of the measure: as bad as a line 11 % short."""
TWO_HYPHENS_COST = 0.03
EMERGENCY_COST = 1.0
"""Cost of dividing a word where it should not be: as bad as an empty line."""
SHORT_LAST_LINE = 0.06
"""A last line shorter than this share of the measure costs as much as a hyphen."""
RAGGED_TOLERANCE = 0.13
"""Longest gap at the right that the first pass takes, as a share of the measure."""
STRETCH_TOLERANCE = 1.0
"""Largest stretch of a word space that the first pass takes in justified text, in spaces."""
SHRINK = 0.12
"""How much a word space of justified text may shrink, as a share of it."""


@dataclass(frozen=True, slots=True)
class Break:
    """A place where a line may end.

    end: width up to here when the line ends here, hyphen included, in pt from the paragraph's start.
    start: width up to the first letter of a line that begins here.
    spaces: word spaces up to the start.  cost: 0 at a space.  hyphen: whether a hyphen is set.
    word, position: index of the word the next line begins with, and of its first character there.
    """

    end: float
    start: float
    spaces: int
    cost: float
    hyphen: bool
    word: int
    position: int


START = Break(0.0, 0.0, 0, 0.0, hyphen=False, word=0, position=0)
"""Where a paragraph begins."""


def break_lines(
    breaks: Sequence[Break], measure: float, space: float,
    *, justify: bool, tolerant: bool, even: bool = False,
) -> list[int] | None:  # fmt: skip
    """Take possible breaks, give the indexes of those to use, last one included.

    breaks: first is the paragraph's start (start = 0), last its end.  measure, space: in pt.
    tolerant: accept lines of any looseness; otherwise give None when some line would be looser than
    the first pass takes.  even: a short last line costs as much as any other.
    """
    best = [0.0] + [INFINITE] * (len(breaks) - 1)
    came_from = [0] * len(breaks)
    final = len(breaks) - 1
    for b in range(1, len(breaks)):
        end, hyphen, extra = breaks[b].end, breaks[b].hyphen, breaks[b].cost
        end_spaces = breaks[b].spaces - (0 if breaks[b].position else 1)  # none at the line's end
        last = b == final and not even
        for a in range(b - 1, -1, -1):
            slack = measure - (end - breaks[a].start)
            gaps = end_spaces - breaks[a].spaces
            if slack < -1e-6 and (not justify or slack < -SHRINK * space * gaps):
                if end - breaks[a].start > measure * 1.3:
                    break
                continue
            if best[a] == INFINITE:
                continue
            if justify:
                cost = _stretch_cost(slack, gaps, space, last, tolerant)
            else:
                cost = _ragged_cost(slack / measure, last, tolerant)
            if cost is None:
                continue
            cost += best[a] + extra
            if hyphen and breaks[a].hyphen:
                cost += TWO_HYPHENS_COST
            if cost < best[b]:
                best[b], came_from[b] = cost, a
    return _way_back(came_from) if best[final] < INFINITE else None


def first_fit(breaks: Sequence[Break], measure: float) -> list[int]:
    """Break greedily; what fits nowhere overflows (a single glyph wider than the measure)."""
    chosen: list[int] = []
    start = 0
    for index in range(1, len(breaks)):
        if breaks[index].end - breaks[start].start > measure and index - 1 > start:
            start = index - 1
            chosen.append(start)
    return [*chosen, len(breaks) - 1]


def _way_back(came_from: Sequence[int]) -> list[int]:
    chosen = [len(came_from) - 1]
    while came_from[chosen[-1]]:
        chosen.append(came_from[chosen[-1]])
    return chosen[::-1]


def _ragged_cost(short: float, last: bool, tolerant: bool) -> float | None:
    """Give the cost of a line `short` of the measure by that share; None where too loose."""
    if last:
        return HYPHEN_COST if short > 1 - SHORT_LAST_LINE else 0.0
    if not tolerant and short > RAGGED_TOLERANCE:
        return None
    return short * short


def _stretch_cost(
    slack: float, gaps: int, space: float, last: bool, tolerant: bool
) -> float | None:
    """Give the cost of stretching or shrinking `gaps` word spaces by `slack` in all."""
    if last and slack >= 0:
        return 0.0
    stretch = slack / (gaps * space) if gaps > 0 else (9.0 if slack > space else 0.0)
    if not tolerant and stretch > STRETCH_TOLERANCE:
        return None
    ratio = abs(stretch) / (STRETCH_TOLERANCE if stretch > 0 else SHRINK)
    return 0.01 * min(ratio, 30.0) ** 3 + 0.002
