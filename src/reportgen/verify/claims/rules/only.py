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
    """Judge what is said of some parts of a set only; None where nothing is said to be the only one."""
    spans = scene.speech.words("only").spans(scene.tokens, 0, hit.start)
    noun = next((at for _, end in spans for at in scene.nouns_in(end, end + 2)), None)
    if noun is None:
        return None
    known = [s for s in named(scene, noun) if predicate.test(s) is not None]
    ours = _named_elsewhere(scene, hit)
    if not known or not ours:
        return None
    true = {s.item for s in known if predicate.test(s)}
    test = f"{predicate.counted(known)} == {len(items_of(ours))}"
    pairs = [(predicate.name(s), predicate.value(s)) for s in known]
    only = Hit(*spans[-1], meaning=None)
    return Verdict(
        hit,
        predicate.rule,
        test,
        expressions.told(pairs),
        true == set(items_of(ours)),
        tuple(known),
        also=(only, *also),
    )


def _named_elsewhere(scene: Scene, hit: Hit) -> Subjects:
    """Give what the other clauses of the sentence name."""
    own = scene.clause_at(hit.start)
    group = {item for item in items_of(named(scene, own[0]))}
    for span in reversed(scene.clauses):
        found = said(scene, span) if span != own else ()
        if found:
            return tuple(s for s in found if s.item in group) or found
    return ()
