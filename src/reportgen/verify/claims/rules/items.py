"""Items: the words around a number must speak of its item, not of another one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from reportgen.verify.claims.near import link, linked, side_by_side, words_near
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.subjects import items_of, listed, spoken_of
from reportgen.verify.claims.values import Bound
from reportgen.verify.claims.words import Evidence
from reportgen.verify.claims.wrong import Wrong

_REST = 0.3
"""What a word of the rest of the sentence counts."""
_HEADING = 0.5
_UNSAID = 0.3
_OVERALL = 1.5
_TELLING = 2.5
"""What the words near a number must tell to speak of any item."""
_MARGIN = 1.0
"""By how much another item must fit better."""
_GIVEN_MARGIN = 1.5
"""The same where the number's item was spoken of before."""
_SURE = 0.9
"""How surely a word must be of a part to tell it from the whole."""
_LEAST = 0.3
"""The same where the words near the number tell nothing."""


def items(scene: Scene) -> Iterator[Wrong]:
    """Give the numbers whose words fit another item clearly better, or that nothing leads up to."""
    for bound in scene.bounds:
        partner = _partner(scene, bound)
        better = partner or _better(scene, bound)
        if better is not None:
            yield _wrong(scene, bound, better)


def _wrong(scene: Scene, bound: Bound, better: str) -> Wrong:
    labels = scene.results.basis.codebook.items
    said, given = labels[better].label, labels[bound.item].label
    message = f"the words speak of “{said}”, the number is of “{given}”"
    return Wrong(bound, "wrong-item", message, f"write {better!r}, or mend the words")


def _partner(scene: Scene, bound: Bound) -> str | None:
    """Give the item of the number that one is set against, where it is another.

    Words set it against another ("44 per cent against 37"), or it is of another wave and no word
    near it names an item ("44 per cent do, while it was 37 in 2020").
    """
    at = scene.bounds.index(bound)
    before = scene.bounds[at - 1] if at else None
    if before is None or before.item == bound.item:
        return None
    if link(scene, before, bound) or (before.year != bound.year and _is_untold(scene, bound)):
        return before.item
    return None


def _is_untold(scene: Scene, bound: Bound) -> bool:
    """Whether the words near a number name no item at all."""
    vocabulary = scene.ground.vocabulary
    words = (scene.tokens[at].word for at in words_near(scene, bound) if at not in scene.silent)
    return max(vocabulary.scores(vocabulary.evidence(words)).values(), default=0.0) < _LEAST


def _better(scene: Scene, bound: Bound) -> str | None:
    """Give the item that the words fit clearly better than the number's own; None where none."""
    if _is_listed(scene, bound):
        return None
    near = near_evidence(scene, bound)
    own, others = _scores(scene, bound, near)
    best = max(others, key=lambda item: others[item], default="")
    ahead = others.get(best, own) - own
    told = scene.ground.vocabulary.scores(near)
    given = bound.item in _given(scene, bound)
    if best and _is_whole_of(scene, bound, best, near):
        return None
    if max(told.values(), default=0.0) < _TELLING:
        return None if given else _unled(scene, bound, best if ahead > _LEAST else "")
    if not given:
        return best if ahead > _MARGIN else None
    nearer = told.get(best, 0.0) - told.get(bound.item, 0.0)
    return best if min(ahead, nearer) > _GIVEN_MARGIN else None


def _is_whole_of(scene: Scene, bound: Bound, part: str, near: Evidence) -> bool:
    """Whether a number is of a group as a whole, and no word is of the part of it alone."""
    results, profiles = scene.results, scene.ground.vocabulary.profiles
    codebook = results.basis.codebook.items
    if bound.item not in results.overall or codebook[part].group != codebook[bound.item].group:
        return False
    surely = {stem for stem, sure in near.items() if sure >= _SURE}
    return not surely & (profiles[part].all - profiles[bound.item].all)


def _unled(scene: Scene, bound: Bound, best: str) -> str | None:
    """Give what a number without telling words must be of: of what the number before it is."""
    earlier = [b.item for b in scene.bounds if b.at < bound.at]
    before = earlier or [b.item for one in scene.before[:1] for b in one.bounds]
    if before and not scene.spans("overall"):
        return before[-1]
    return best or None


def near_evidence(scene: Scene, bound: Bound) -> Evidence:
    """Give what the words near a number, and near those that say the same of its item, tell."""
    alike = (*linked(scene, bound), *side_by_side(scene, bound))
    tokens = [at for one in alike for at in words_near(scene, one)]
    words = (scene.tokens[at].word for at in tokens if at not in scene.silent)
    return scene.ground.vocabulary.evidence(words)


def _scores(scene: Scene, bound: Bound, near: Evidence) -> tuple[float, Mapping[str, float]]:
    """Give how well all the words fit the number's item, and the others."""
    vocabulary, results = scene.ground.vocabulary, scene.results
    taken = {at for b in scene.bounds for at in words_near(scene, b)}
    taken.update(scene.silent)
    words = [token.word for at, token in enumerate(scene.tokens) if at not in taken]
    evidence = dict(vocabulary.evidence(words, _REST, near))
    for stem, sure in scene.headings.items():
        evidence[stem] = max(evidence.get(stem, 0.0), sure * _HEADING)
    overall = bool(scene.spans("overall"))
    told = vocabulary.scores(evidence)

    def score(item: str) -> float:
        bonus = _OVERALL if overall and item in results.overall else 0.0
        return told.get(item, 0.0) + bonus - _UNSAID * vocabulary.unsaid(item, evidence)

    own = score(bound.item)
    beside = {bound.item, *(other.item for other in side_by_side(scene, bound))}
    likely = (i for i, said in told.items() if said + _OVERALL > own and i not in beside)
    return own, {item: score(item) for item in likely if results.asked(item, bound.year)}


def _is_listed(scene: Scene, bound: Bound) -> bool:
    """Whether the sentence says of all entries of its list what the number is of one of them."""
    if not scene.spans("below"):
        return False
    return bound.item in {item for entry in listed(scene.entries) for item in items_of(entry)}


def _given(scene: Scene, bound: Bound) -> frozenset[str]:
    """Give the items spoken of right before a number: in its sentence, else in the nearest.

    After a list, its entries are spoken of too.
    """
    earlier = frozenset(b.item for b in scene.bounds if b.at < bound.at)
    own = earlier or frozenset(items_of(spoken_of(scene, (0, bound.at))))
    for before in scene.before:
        found = [b.item for b in before.bounds] or _named(before)
        if found:
            return own | frozenset(found)
    beside = scene.entries_of(scene.sentence.follows) if scene.sentence.kind == "text" else ()
    return own | frozenset(item for entry in listed(beside) for item in items_of(entry))


def _named(scene: Scene) -> list[str]:
    """Give the items that a sentence names, taken as a whole and part by part."""
    tokens, joins = scene.tokens, scene.speech.lexicon.grammar.conjunctions
    cuts = [
        0,
        *(at for at, t in enumerate(tokens) if t.text == "," or t.word in joins),
        len(tokens),
    ]
    spans = [(0, len(tokens)), *pairwise(cuts)]
    return [item for span in spans for item in items_of(spoken_of(scene, span))]
