"""So many that are larger: "three questions that challenge more than the area does as a whole"."""

from __future__ import annotations

from typing import Literal

from reportgen.verify.claims import expressions
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.quantifiers import quantifier_of
from reportgen.verify.claims.rules.size import sizes_of
from reportgen.verify.claims.rules.whole_set import _enough
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.sets import named, previous
from reportgen.verify.claims.subjects import (
    Subject,
    Subjects,
    groups_of,
    listed,
    of_bound,
    pointing,
)
from reportgen.verify.claims.verdicts import Outcome, Verdict

To = Literal["more", "less", "harder", "easier"]


def counted_more(scene: Scene, hit: Hit, to: To, than: int | None) -> Outcome:
    """Judge that so many parts of a set are larger than the whole or than the number before.

    than: where what is compared with begins, None where that is left open.
    """
    if to not in {"more", "less"}:
        return None
    base = _whole(scene, than) if than is not None else _before(scene)
    if base is None:
        return None
    limit = base.share(scene.results)
    quantified = quantifier_of(scene, hit)
    count = _count(scene, hit)
    parts = _parts(scene, hit)
    known = [s for s in parts if s.share(scene.results) is not None and s.item != base.item]
    examples = [s for one in pointing(scene) for entry in listed(one.entries) for s in entry]
    if limit is None or not known or (quantified is None and count is None):
        return None
    sizes = sizes_of(scene, hit)
    true = [s for s in known if _beyond(scene, s, limit, to, sizes)]
    if quantified is not None and quantified.at > (count[1] if count else -1):
        holds, needed = _enough(scene.speech, quantified.words, len(true), len(known))
        also = (quantified.hit, *(size.hit for size in sizes))
    else:
        assert count is not None
        holds, needed = len(true) == count[0], f"== {count[0]}"
        also = tuple(size.hit for size in sizes)
    holds = holds and all(_beyond(scene, s, limit, to, sizes) for s in examples)
    family = expressions.items(scene.results, [s.item for s in known])
    name = expressions.share(scene.results, base)
    test = f"count({family}, more_than={expressions.number(limit * 100)}) {needed}"
    pairs = [(name, limit * 100)]
    pairs += [
        (expressions.share(scene.results, s), (s.share(scene.results) or 0) * 100) for s in known
    ]
    return Verdict(
        hit, "comparison", test, expressions.told(pairs), holds, (base, *known), also=also
    )


def _beyond(scene: Scene, subject: Subject, limit, to: To, sizes) -> bool:
    share = subject.share(scene.results)
    difference = ((share or 0) - limit) * 100
    beyond = difference > 0 if to == "more" else difference < 0
    return beyond and all(size.fits(difference) for size in sizes)


def _whole(scene: Scene, than: int) -> Subject | None:
    """Give the item about a group as a whole, where that is what is compared with."""
    if not scene.speech.words("overall").within(scene.tokens, than):
        return None
    for group in groups_of(scene):
        item = scene.results.of_group(group)
        if item is not None:
            return Subject(item)
    return None


def _before(scene: Scene) -> Subject | None:
    """Give the share that was said last before the sentence."""
    for one in scene.before:
        for bound in reversed(one.bounds):
            if bound.is_share:
                return of_bound(scene.results, bound)
    return None


def _count(scene: Scene, hit: Hit) -> tuple[int, int] | None:
    """Give the nearest count before a claim word in its sentence, and where it stands."""
    for at in range(hit.start - 1, -1, -1):
        found = scene.speech.count(scene.tokens[at])
        if found is not None and scene.year_of(at) is None:
            return found, at
    return None


def _parts(scene: Scene, hit: Hit) -> Subjects:
    nouns = scene.nouns_in(0, hit.start)
    return named(scene, nouns[-1]) if nouns else previous(scene, hit.start)
