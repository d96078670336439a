"""Only: "the only area where fewer …" - true of these parts of a set and of no other."""

from __future__ import annotations

from reportgen.verify.claims import expressions
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.predicates import Predicate
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.sets import named
from reportgen.verify.claims.subjects import Subjects, items_of, said
from reportgen.verify.claims.verdicts import Outcome, Verdict


def only_these(scene: Scene, hit: Hit, predicate: Predicate, also: tuple[Hit, ...] = ()) -> Outcome:
    """Judge what is said of some parts of a set only; None where nothing is called the only one."""
    spans = scene.speech.words("only").spans(scene.tokens, 0, hit.start)
    noun = next((at for _, end in spans for at in scene.nouns_in(end, end + 2)), None)
    if noun is None:
        return None
    family = [s for s in named(scene, noun) if predicate.test(s) is not None]
    ours = _named_elsewhere(scene, hit, frozenset(items_of(family)))
    if not ours:
        return None
    true = {s.item for s in family if predicate.test(s)}
    tests = [
        f"{predicate.counted(family)} == {len(ours)}",
        f"{predicate.counted(ours)} == {len(ours)}",
    ]
    values = expressions.told((predicate.name(s), predicate.value(s)) for s in family)
    return Verdict(
        hit,
        predicate.rule,
        " and ".join(tests),
        values,
        true == set(items_of(ours)),
        tuple(family),
        also=(Hit(*spans[-1], meaning=None), *also),
    )


def _named_elsewhere(scene: Scene, hit: Hit, family: frozenset[str]) -> Subjects:
    """Give the parts of a set that the other clauses name, the last clause first."""
    own = scene.clause_at(hit.start)
    others = (said(scene, span) for span in reversed(scene.clauses) if span != own)
    parts = (tuple(s for s in found if s.item in family) for found in others)
    return next((found for found in parts if found), ())
