"""Category: the answers that words beside a number name must be the number's own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.verify.claims.answers import BOTTOM, Ids
from reportgen.verify.claims.near import linked, words_near
from reportgen.verify.claims.results import Results
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.values import Bound
from reportgen.verify.claims.wrong import Wrong


def categories(scene: Scene) -> Iterator[Wrong]:
    """Give the numbers whose answers are not those that the words name; unnamed is the top box."""
    for bound in scene.numbers:
        found = bound.quantity
        if not found.categories or found.unit not in {"share", "pp"} or found.statistic == "limit":
            continue
        named = _said(scene, bound)
        wanted = _ids(scene.results, bound, named) if named else _unnamed(scene.results, bound)
        if set(wanted) != set(found.categories):
            yield _wrong(scene.results, bound, wanted)
        elif _is_polar(scene, bound):
            yield _polarity(scene.results, bound)


def _unnamed(results: Results, bound: Bound) -> Ids:
    """Give the answers that a number must be of where no words name any: the top box."""
    own = bound.quantity.categories
    if bound.item:
        return results.top(bound.item) or own
    boxes = [scale.top_box for scale in results.basis.codebook.scales.values() if scale.top_box]
    return own if own in boxes or not boxes else boxes[0]


def _said(scene: Scene, bound: Bound) -> Ids | None:
    """Give the answers that the words near a number name, else those of numbers it goes with."""
    alike = linked(scene, bound) if bound in scene.bounds else (bound,)
    earlier = [b for b in scene.numbers if b.at < bound.at and _goes_on(scene, b, bound)]
    for one in (*alike, *reversed(earlier)):
        found = _named(scene, one)
        if found is not None:
            return found
    later = next((b for b in scene.numbers if b.at > bound.at), None)
    return None if later is None or later.at - bound.at > 3 else _said(scene, later)


def _named(scene: Scene, bound: Bound) -> Ids | None:
    """Give the answers named between a number and its neighbours, those after it first."""
    near = words_near(scene, bound)
    after = _answers(scene, bound, [at for at in near if at > bound.at])
    before = _answers(scene, bound, [at for at in near if at < bound.at])
    return after[0] if after else before[-1] if before else None


def _answers(scene: Scene, bound: Bound, tokens: Sequence[int]) -> tuple[Ids, ...]:
    """Give the answers of the number's own scale that some neighbouring tokens name."""
    if not tokens:
        return ()
    found = scene.answers((tokens[0], tokens[-1] + 1))
    if not bound.item:
        return found
    scale = scene.results.basis.codebook.scale_of(bound.item)
    own = {category.id for category in scale.categories}
    return tuple(ids for ids in found if ids == BOTTOM or set(ids) <= own)


def _goes_on(scene: Scene, one: Bound, other: Bound) -> bool:
    """Whether a number goes on with the answers of an earlier one ("and of …, 67 per cent")."""
    return not scene.ground.speech.answered.within(scene.tokens, one.at + 1, other.at)


def _ids(results: Results, bound: Bound, named: Ids) -> Ids:
    """Give the ids meant; the name of the bottom box stands for that of the item's scale."""
    if named != BOTTOM:
        return named
    if bound.item:
        return results.bottom(bound.item)
    boxes = [scale.bottom_box for scale in results.basis.codebook.scales.values()]
    return bound.quantity.categories if bound.quantity.categories in boxes else boxes[0]


def _wrong(results: Results, bound: Bound, wanted: Ids) -> Wrong:
    own = _labels(results, bound, bound.quantity.categories)
    message = f"the words say {_labels(results, bound, wanted)}, the number is of {own}"
    if not bound.item:
        return Wrong(bound, "wrong-category", message, "")
    is_top = set(wanted) == set(results.top(bound.item))
    argument = "" if is_top else f", {wanted[0]!r}" if len(wanted) == 1 else f", {list(wanted)!r}"
    return Wrong(bound, "wrong-category", message, f"write share({bound.item!r}{argument})")


def _labels(results: Results, bound: Bound, ids: Ids) -> str:
    scales = results.basis.codebook.scales.values()
    scale = results.basis.codebook.scale_of(bound.item) if bound.item else next(iter(scales))
    known = {category.id: category.label for category in scale.categories}
    return " + ".join(f"“{known.get(one, one)}”" for one in ids)


def _is_polar(scene: Scene, bound: Bound) -> bool:
    """Whether words for a challenge stand beside a number for which more is better."""
    if not bound.item or scene.results.better(bound.item) <= 0:
        return False
    challenged = scene.ground.speech.challenged
    return any(challenged.at(scene.tokens, at) is not None for at in words_near(scene, bound))


def _polarity(results: Results, bound: Bound) -> Wrong:
    label = results.basis.codebook.items[bound.item].label
    message = f"the words speak of a challenge, but a high degree of “{label}” is a strength"
    return Wrong(bound, "wrong-polarity", message, "name another item, or say what the share has")
