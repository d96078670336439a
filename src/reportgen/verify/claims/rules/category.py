"""Category: the answers that words beside a number name must be the number's own."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.verify.claims.answers import BOTTOM, Ids
from reportgen.verify.claims.near import linked, words_near
from reportgen.verify.claims.phrases import WordSet
from reportgen.verify.claims.results import Results
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.values import Bound
from reportgen.verify.claims.wrong import Wrong


def categories(scene: Scene) -> Iterator[Wrong]:
    """Give the numbers whose answers are not those that the words name; unnamed is the top box."""
    for bound in scene.numbers:
        if not bound.quantity.categories or bound.quantity.unit not in {"share", "pp"}:
            continue
        if bound.quantity.statistic == "limit":
            continue
        wanted = said(scene, bound)
        if wanted is not None and not _fits(scene, bound, wanted):
            yield _wrong(scene, bound, wanted)
        elif (
            wanted is None
            and bound.item
            and bound.quantity.categories != scene.results.top(bound.item)
        ):
            yield _wrong(scene, bound, scene.results.top(bound.item))
        elif _is_polar(scene, bound):
            yield _polarity(scene, bound)


def said(scene: Scene, bound: Bound) -> Ids | None:
    """Give the answers that the words near a number name, or those of the rest of its sentence."""
    own = [
        bound,
        *(b for b in (linked(scene, bound) if bound in scene.bounds else ()) if b != bound),
    ]
    for one in own:
        found = _named(scene, one)
        if found is not None:
            return found
    earlier = [b for b in scene.numbers if b.at < bound.at]
    for one in reversed(earlier):
        found = _named(scene, one)
        if found is not None and _same_question(scene, one, bound):
            return found
    later = _after_all(scene, bound)
    return later


def _named(scene: Scene, bound: Bound) -> Ids | None:
    """Give the answers named between a number and its neighbours, those after it first."""
    near = words_near(scene, bound)
    after = [at for at in near if at > bound.at]
    before = [at for at in near if at < bound.at]
    for tokens in (after, before):
        found = scene.answers((tokens[0], tokens[-1] + 1)) if tokens else ()
        if found:
            return found[0] if tokens is after else found[-1]
    return None


def _same_question(scene: Scene, one: Bound, other: Bound) -> bool:
    """Whether a later number goes on with the answers of an earlier one ("and of …, 67 per cent")."""
    between = scene.tokens[one.at + 1 : other.at]
    answered = WordSet.of(scene.speech.lexicon.boxes.answered)
    return not answered.within(between)


def _after_all(scene: Scene, bound: Bound) -> Ids | None:
    """Give the answers named after the last number, for numbers that stand together before it."""
    later = [b for b in scene.numbers if b.at > bound.at]
    if not later:
        return None
    between = scene.tokens[bound.at + 1 : later[0].at]
    if len(between) > 2:
        return None
    return said(scene, later[0])


def _fits(scene: Scene, bound: Bound, wanted: Ids) -> bool:
    return set(_ids(scene.results, bound, wanted)) == set(bound.quantity.categories)


def _ids(results: Results, bound: Bound, wanted: Ids) -> Ids:
    """Give the ids meant; the name of the bottom box stands for that of the item's scale."""
    if wanted != BOTTOM:
        return wanted
    if bound.item:
        return results.bottom(bound.item)
    boxes = {s.bottom_box for s in results.basis.codebook.scales.values()}
    return bound.quantity.categories if bound.quantity.categories in boxes else BOTTOM


def _wrong(scene: Scene, bound: Bound, wanted: Ids) -> Wrong:
    ids = _ids(scene.results, bound, wanted)
    is_top = bool(bound.item) and ids == scene.results.top(bound.item)
    labels = _labels(scene.results, bound, ids)
    own = _labels(scene.results, bound, bound.quantity.categories)
    message = f"the words say {labels}, the number is of {own}"
    argument = "" if is_top else f", {ids[0]!r}" if len(ids) == 1 else f", {list(ids)!r}"
    hint = f"write share({bound.item!r}{argument})" if bound.item else ""
    return Wrong(bound, "wrong-category", message, hint)


def _labels(results: Results, bound: Bound, ids: Ids) -> str:
    scales = results.basis.codebook.scales.values()
    scale = results.basis.codebook.scale_of(bound.item) if bound.item else next(iter(scales))
    known = {c.id: c.label for c in scale.categories}
    return " + ".join(f"“{known.get(one, one)}”" for one in ids)


def _is_polar(scene: Scene, bound: Bound) -> bool:
    """Whether words for a challenge stand beside a number for which more is better."""
    if not bound.item or scene.results.better(bound.item) <= 0:
        return False
    challenged = WordSet.of(scene.speech.lexicon.boxes.challenged)
    return any(challenged.at(scene.tokens, at) is not None for at in words_near(scene, bound))


def _polarity(scene: Scene, bound: Bound) -> Wrong:
    item = scene.results.basis.codebook.items[bound.item]
    message = f"the words speak of a challenge, but a high degree of “{item.label}” is a strength"
    return Wrong(bound, "wrong-polarity", message, "name another item, or say what the share has")
