"""Bound words: what stands inside `[words]{claim="…"}` must say what its test says.

A test compares from left to right: what the words speak of stands on the left. "More", "risen",
"most" go with a larger left side, "fewer", "fallen", "fewest" with a smaller one, "unchanged" with
a limit on `abs(…)`, "no" with a number that is nought, "significant" with a test that finds
something. Words without such a side, and tests with `or`, are not compared.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from reportgen.manuscript.model import Claim
from reportgen.verify.claims.lexicon import (
    ComparisonWords,
    DirectionWords,
    EqualityWords,
    LevelWords,
    QuantityWords,
    RankWords,
    SignificanceWords,
)
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.results import Results
from reportgen.verify.claims.scene import Scene

_NEAR = 3
"""How far before the words a negation may stand."""
_SIDES = {"rise": "up", "more": "up", "high": "up", "better": "up", "easier": "up"}
_SIDES |= {"fall": "down", "less": "down", "low": "down", "worse": "down", "harder": "down"}
_POLAR = frozenset({"better", "worse", "harder", "easier"})
_OPPOSITE = {"up": "down", "down": "up", "none": "some", "some": "none"}
_COUNTING = {"risen": "up", "fallen": "down"}
_RANKS = frozenset({"rank", "class_rank"})
_VALUES = frozenset({"share", "change", "mean", "mean_number", "number", "lowest", "highest"})
_TESTS = frozenset({"correlated", "differs"})
_TESTED = frozenset({"correlating", "differing", "count"})


def unlike_their_tests(scene: Scene) -> Iterator[tuple[Claim, str]]:
    """Give the true claims of a sentence whose words say something else, with what is tested."""
    for claim in dict.fromkeys(token.claim for token in scene.tokens):
        tested = "" if claim is None or not claim.holds else _tested(scene, claim)
        if claim is not None and tested:
            yield claim, tested


def _tested(scene: Scene, claim: Claim) -> str:
    """Give which way a test goes where its words go another; "" where they agree."""
    own = [at for at, token in enumerate(scene.tokens) if token.claim is claim]
    begin, end = own[0], own[-1] + 1
    denied = scene.speech.words("negation").within(scene.tokens, max(0, begin - _NEAR), end)
    hits = scene.speech.matcher.hits(scene.tokens[begin:end])
    said = _said(hits, denied=denied)
    try:
        tree = ast.parse(claim.expression, mode="eval").body
    except SyntaxError:  # the vocabulary tells it
        return ""
    found = set(_sides(tree, _polarity(hits, tree, scene.results)))
    compared = {side for side in found if {side, _OPPOSITE.get(side, side)} & said} or (
        found if said & {"up", "down", "level"} and not found & {"none", "some"} else set()
    )
    return " and ".join(sorted(compared)) if not compared & said else ""


def _said(hits: tuple[Hit, ...], *, denied: bool) -> set[str]:
    """Give the sides that words name; a denied one is "none" of a test, and no other side."""
    meanings = [hit.meaning for hit in hits]
    none = denied or any(isinstance(m, QuantityWords) and m.none for m in meanings)
    tests = [m for m in meanings if isinstance(m, SignificanceWords)]
    if tests:
        return {"none" if none != tests[0].denied else "some"}
    if denied:
        return set()
    return {side for meaning in meanings if (side := _of_meaning(meaning))}


def _of_meaning(meaning: object) -> str:
    match meaning:
        case DirectionWords() | ComparisonWords():
            return _SIDES.get(meaning.to, "")
        case RankWords():
            return _SIDES[meaning.end]
        case LevelWords(moved=False) | EqualityWords():
            return "level"
        case QuantityWords(none=True):
            return "none"
        case QuantityWords() if meaning.all or meaning.several:
            return "some"
        case QuantityWords() if not meaning.differ:
            return "up" if meaning.more_than or meaning.at_least else "down"
    return ""


def _polarity(hits: tuple[Hit, ...], tree: ast.expr, results: Results) -> bool:
    """Whether words speak of better or worse, and of items of which less is better."""
    words = (hit.meaning for hit in hits)
    polar = any(isinstance(m, DirectionWords | ComparisonWords) and m.to in _POLAR for m in words)
    named = {n.value for n in ast.walk(tree) if isinstance(n, ast.Constant)}
    return polar and any(item in named and results.better(item) < 0 for item in results.items)


def _sides(tree: ast.expr, turned: bool) -> Iterator[str]:
    """Give the side that each part of a test is on; turned: a larger share is for the worse."""
    if isinstance(tree, ast.BoolOp) and isinstance(tree.op, ast.And):
        for part in tree.values:
            yield from _sides(part, turned)
    elif isinstance(tree, ast.UnaryOp) and isinstance(tree.op, ast.Not):
        if _call(tree.operand) in _TESTS:
            yield "none"
    elif _call(tree) in _TESTS:
        yield "some"
    elif isinstance(tree, ast.Compare) and len(tree.ops) == 1:
        side = _of_comparison(tree.left, tree.ops[0], tree.comparators[0])
        if side:
            yield _OPPOSITE[side] if turned and side in {"up", "down"} else side


def _of_comparison(left: ast.expr, op: ast.cmpop, right: ast.expr) -> str:
    name = _call(left)
    larger, equal = isinstance(op, ast.Gt | ast.GtE), isinstance(op, ast.Eq)
    if name == "abs":
        return "" if larger else "level"
    if name in _RANKS:
        return "down" if _asks_lowest(left) else "up"
    if name in _COUNTING and (larger or equal):
        return _COUNTING[name]
    if name in _TESTED and (larger or equal):
        return "none" if equal and isinstance(right, ast.Constant) and not right.value else "some"
    if name not in _VALUES or not (larger or isinstance(op, ast.Lt | ast.LtE)):
        return ""
    if name == "share" and _is_earlier(left) and not _is_earlier(right):
        larger = not larger
    return "up" if larger else "down"


def _call(node: ast.expr) -> str:
    is_call = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    return node.func.id if is_call else ""  # type: ignore[attr-defined]


def _asks_lowest(node: ast.expr) -> bool:
    return any(isinstance(n, ast.Constant) and n.value == "lowest" for n in ast.walk(node))


def _is_earlier(node: ast.expr) -> bool:
    return any(isinstance(n, ast.Name) and n.id == "previous" for n in ast.walk(node))
