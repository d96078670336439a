"""Significance: a word that only a test may use - the test bound in the same sentence."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.exhibits.model import Quantity
from reportgen.verify.claims import expressions
from reportgen.verify.claims.lexicon import QuantityWords, SignificanceWords
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.results import Results
from reportgen.verify.claims.rules.classes import between_classes
from reportgen.verify.claims.rules.tested_sets import over_set
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.standing import is_background
from reportgen.verify.claims.subjects import items_of, nearest
from reportgen.verify.claims.values import Span
from reportgen.verify.claims.verdicts import Outcome, Unresolved, Verdict

_P = "p_"
"""What the statistic of a p-value begins with; its test follows."""


@dataclass(frozen=True, slots=True)
class Test:
    """A bound test. name: its expression as a claim; told: its number; significant: its outcome."""

    name: str
    told: tuple[str, float]
    significant: bool


def significance(scene: Scene, hit: Hit) -> Outcome:
    """Judge a word for significance by the correlations and p-values bound in its sentence.

    Means of classes of respondents call for the test between the classes. Without any, it is of
    the classes, or of all the items, that are spoken of; no test stands behind a share or a change
    by itself.
    """
    words = hit.meaning
    if not isinstance(words, SignificanceWords):
        return None
    whole = (0, len(scene.tokens))
    tests = _tests(scene, scene.main_clause_at(hit.start)) or _tests(scene, whole)
    denied = (scene.negated(hit) or _of_none(scene, hit)) != words.denied
    if not tests:
        found = between_classes(scene, hit, denied=denied) or over_set(scene, hit, denied=denied)
        return found or (None if words.loose else _unresolved(scene, hit))
    test = " and ".join(f"not {test.name}" if denied else test.name for test in tests)
    holds = all(test.significant != denied for test in tests)
    values = expressions.told_exactly(test.told for test in tests)
    truth = "; ".join(f"{test.name} is {str(test.significant).lower()}" for test in tests)
    return Verdict(hit, "significance", test, values, holds, (), truth)


def _unresolved(scene: Scene, hit: Hit) -> Outcome:
    if is_background(scene, hit):
        return None
    item = next(iter(items_of(nearest(scene, hit))), "…")
    denied = "not " if scene.negated(hit) or _of_none(scene, hit) else ""
    return Unresolved(hit, "significance", f"{denied}differs('{item}', '…')")


def _of_none(scene: Scene, hit: Hit) -> bool:
    """Whether the word is said of no part of a set ("none of the differences is significant")."""
    start, _ = scene.clause_at(hit.start)
    before = (h.meaning for h in scene.hits if start <= h.start < hit.start)
    return any(isinstance(words, QuantityWords) and words.none for words in before)


def _tests(scene: Scene, span: Span) -> tuple[Test, ...]:
    """Give the tests that are bound between two tokens."""
    numbers = (scene.tokens[at].number for at in range(*span))
    quantities = (number.quantity for number in numbers if number is not None)
    found = (_test(scene.results, quantity) for quantity in quantities)
    return tuple(test for test in dict.fromkeys(found) if test is not None)


def _test(results: Results, quantity: Quantity) -> Test | None:
    if quantity.statistic == "mean" and len(quantity.where) == 1:
        return _of_classes(results, quantity)
    if not quantity.categories or quantity.value is None:
        return None
    other = quantity.categories[0]
    arguments = f"{quantity.item!r}, {other!r}"
    if quantity.unit == "r":
        significant = results.correlated(quantity.item, other, quantity.edition)
        told = (f"r({arguments})", float(quantity.value))
        return None if significant is None else Test(f"correlated({arguments})", told, significant)
    if not quantity.statistic.startswith(_P):
        return None
    is_correlation = results.is_correlation(quantity.statistic.removeprefix(_P))
    name = "correlated" if is_correlation else "differs"
    level = results.basis.publication.settings.significance.level
    told = (f"p_value({arguments})" if is_correlation else "p", float(quantity.value))
    return Test(f"{name}({arguments})", told, quantity.value < level)


def _of_classes(results: Results, quantity: Quantity) -> Test | None:
    """Give the test between the classes of the variable that a mean is of one class of."""
    variable, edition = quantity.where[0][0], quantity.edition
    year = edition if isinstance(edition, int) else edition[1]
    significant = results.differs(quantity.item, variable, year)
    if significant is None:
        return None
    name = f"differs({quantity.item!r}, {variable!r})"
    return Test(name, (name, float(significant)), significant)
