"""Leaders: how many of the largest, listed above, were among the largest before as well."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.verify.claims import expressions
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.results import Results
from reportgen.verify.claims.rules.movement import Move
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.sets import compared, list_above
from reportgen.verify.claims.subjects import items_of
from reportgen.verify.claims.values import Span
from reportgen.verify.claims.verdicts import Verdict


def leaders(scene: Scene) -> Iterator[Verdict]:
    """Judge numbers of parts that return to a list of the largest, and of those new on it."""
    if not scene.counts:
        return
    words = scene.speech.words
    returning = scene.spans("returning")
    moves = _moves(scene) if returning else ()
    if not moves:
        return
    own = scene.clause_at(returning[0][0])
    for at in _counts(scene, own):
        yield _judged(scene, at, moves, returning=True)
    for clause in scene.clauses:
        if clause != own and words("new").within(scene.tokens, *clause):
            for at in _counts(scene, clause):
                yield _judged(scene, at, moves, returning=False)


def _moves(scene: Scene) -> tuple[Move, ...]:
    """Give the items of the list above with their places now and before."""
    results, subjects = scene.results, list_above(scene)
    items = items_of(subjects)
    if results.previous is None or len(items) < 2:
        return ()
    family = tuple(
        item for item in compared(scene, subjects, results.year) if _is_of_both(results, item)
    )
    return tuple(Move(results, item, family, len(items)) for item in items if item in family)


def _is_of_both(results: Results, item: str) -> bool:
    return results.asked(item, results.previous)


def _counts(scene: Scene, span: Span) -> list[int]:
    start, end = span
    return [at for at in scene.counts if start <= at < end and not scene.tokens[at].guard][:1]


def _judged(scene: Scene, at: int, moves: tuple[Move, ...], *, returning: bool) -> Verdict:
    listed = moves[0].listed
    before = [move.place(scene.results.previous) <= listed for move in moves]
    right = sum(before) if returning else listed - sum(before)
    sign = "<=" if returning else ">"
    count = scene.counts[at]
    test = " + ".join(f"({move.names[1]} {sign} {listed})" for move in moves)
    places = ((move.names[1], float(move.place(scene.results.previous))) for move in moves)
    truth = scene.speech.language.count_word(right)
    return Verdict(
        Hit(at, at + 1, None),
        "count",
        f"{test} == {count}",
        expressions.told(places),
        count == right,
        (),
        truth,
    )
