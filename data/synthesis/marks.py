"""Give the marks of an item of multiple response their respondents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .chance import Scores
from .ranking import highest


def spread_marks(
    marks: Mapping[str, int], scores: Mapping[str, Scores], among: Sequence[int]
) -> dict[str, set[int]]:
    """Give who marks each choice: as many as stated, by score, and everyone among them marks one.

    Respondents who come out with no mark get one from those with most, of the choice that
    they are nearest to marking.
    """
    marked = {choice: set(highest(scores[choice], count, among)) for choice, count in marks.items()}
    for i in [i for i in among if not any(i in who for who in marked.values())]:
        _hand_over(marked, scores, i)
    return marked


def _hand_over(marked: dict[str, set[int]], scores: Mapping[str, Scores], i: int) -> None:
    """Let one respondent take over a mark from one who has others left."""
    held = {j: sum(j in who for who in marked.values()) for who in marked.values() for j in who}
    offers = [
        (held[j], float(scores[choice][i] - scores[choice][j]), choice, j)
        for choice, who in marked.items()
        for j in sorted(who)
        if held[j] > 1
    ]
    _, _, choice, giver = max(offers)
    marked[choice].remove(giver)
    marked[choice].add(i)
