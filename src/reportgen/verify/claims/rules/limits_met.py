"""Limits met: "seven of them, where more than 35 per cent …" - as many as the measure counts."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.verify.claims import expressions
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.quantifiers import noun_after
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.values import Bound
from reportgen.verify.claims.verdicts import Verdict


def limits_met(scene: Scene) -> Iterator[Verdict]:
    """Judge the numbers of parts that stand before a limit by the measure that has the limit."""
    for bound in scene.numbers:
        counted = scene.results.counted(bound.quantity.item)
        if bound.quantity.statistic == "limit" and counted is not None:
            yield from _judged(scene, bound, counted)


def _judged(scene: Scene, bound: Bound, counted: tuple[str, ...]) -> Iterator[Verdict]:
    name, said = bound.quantity.item, _counts_before(scene, bound)
    if not said:
        return
    first = said[-1]
    if len(said) > 1 and _are_out_of(scene, *said[-2:]):
        first, total = said[-2:]
        all_of_them = scene.results.considered(name)
        among = expressions.items(scene.results, all_of_them)
        yield _verdict(scene, total, f"count({among}, at_least=0)", len(all_of_them))
    if not _is_of(scene, first, name):
        yield _verdict(scene, first, f"count({name!r})", len(counted))


def _verdict(scene: Scene, at: int, name: str, found: int) -> Verdict:
    count = scene.counts[at]
    truth = scene.speech.language.count_word(found)
    values = expressions.told([(name, found)])
    return Verdict(
        Hit(at, at + 1, None), "count", f"{name} == {count}", values, count == found, (), truth
    )


def _counts_before(scene: Scene, bound: Bound) -> list[int]:
    """Give where numbers of parts stand in the clause of a limit and in the one before it."""
    at = scene.clauses.index(scene.clause_at(bound.at))
    start = scene.clauses[max(at - 1, 0)][0]
    return [n for n in scene.counts if start <= n < bound.at and _counts_parts(scene, n)]


def _counts_parts(scene: Scene, at: int) -> bool:
    token = scene.tokens[at]
    if token.guard or token.quoted:
        return False
    part = scene.speech.out_of.at(scene.tokens, at + 1) is not None
    return part or noun_after(scene, at + 1)[0] in {"parts", "them"}


def _are_out_of(scene: Scene, first: int, second: int) -> bool:
    """Whether two numbers are those of "four out of five"."""
    return scene.speech.out_of.at(scene.tokens, first + 1) == second


def _is_of(scene: Scene, at: int, measure: str) -> bool:
    """Whether a number is that of the measure itself."""
    number = scene.tokens[at].number
    return number is not None and number.quantity.item == measure
