"""Sets: the items that "these areas", "all questions" or "any other target group" stand for."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.subjects import (
    Subjects,
    distinct,
    groups_of,
    items_of,
    listed,
    of_bound,
    of_items,
    spoken_of,
)


def previous(scene: Scene, at: int, count: int | None = None) -> Subjects:
    """Give the set named last before a token ("these three"); of so many parts, if that is said."""
    found = [of_items(items_of(one)) for one in _earlier(scene, at) if len(items_of(one)) > 1]
    fitting = [one for one in found if count is None or len(items_of(one)) == count]
    return next(iter(fitting or found), ())


def _earlier(scene: Scene, at: int) -> Iterator[Subjects]:
    yield _counted(scene, at)
    yield distinct(of_bound(scene.results, b) for b in scene.bounds if b.at < at)
    yield spoken_of(scene, (0, at))
    if not scene.before:
        yield _list_before(scene)
    for before in scene.before:
        yield _counted(before, len(before.tokens))
        yield distinct(of_bound(scene.results, b) for b in before.bounds)
        yield spoken_of(before, (0, len(before.tokens)))
        yield _of_figure(before)
    if scene.before:
        yield together(scene)
        yield _list_before(scene)
    yield list_above(scene)


def together(scene: Scene) -> Subjects:
    """Give what all sentences before one in its paragraph have numbers of."""
    items = (b.item for one in reversed(scene.before) for b in one.bounds)
    return of_items(items)


def _counted(scene: Scene, at: int) -> Subjects:
    """Give the items that the nearest measure before a token counts or spans."""
    for bound in reversed(scene.numbers):
        if bound.at < at and not bound.item:
            items = scene.results.counted(bound.quantity.item)
            if items:
                return of_items(items)
    return ()


def _list_before(scene: Scene) -> Subjects:
    return distinct(s for entry in listed(scene.entries_of(scene.sentence.follows)) for s in entry)


def list_above(scene: Scene) -> Subjects:
    """Give what the entries of the nearest list above, in the same section, are about."""
    reading = scene.ground.reading
    for index in range(scene.sentence.index - 1, -1, -1):
        above = reading.sentences[index]
        if above.chapter is not scene.sentence.chapter:
            return ()
        if above.listing is not None and above.listing != scene.sentence.listing:
            return distinct(s for e in listed(scene.entries_of(above.listing)) for s in e)
    return ()


def _of_figure(scene: Scene) -> Subjects:
    figures = scene.ground.reading.figures
    return of_items(item for name in scene.figures for item in figures[name])


def named(scene: Scene, at: int) -> Subjects:
    """Give the set that a noun stands for ("all areas"): of a figure, of a group, or of a block."""
    results = scene.results
    shown = _of_figure(scene)
    if shown:
        return shown
    block = block_of(scene, at)
    if block is not None:
        return of_items(i for i in results.overall if results.items[i].block == block)
    parts = of_items(item for group in groups_of(scene) for item in results.within(group))
    return parts or next((found for one in scene.before[:1] if (found := _of_figure(one))), ())


def block_of(scene: Scene, at: int) -> str | None:
    """Give the block whose groups a noun calls by name ("target groups").

    In a chapter on another block, the name stands for what is asked about the groups there.
    """
    block = scene.block_noun(at)
    return None if not block or _has_topics_of_its_own(scene, block) else block


def _has_topics_of_its_own(scene: Scene, block: str) -> bool:
    items = scene.results.items.values()
    return scene.home not in {"", block} and any(i.topic for i in items if i.block == scene.home)


def compared(scene: Scene, subjects: Subjects, year: int) -> tuple[str, ...]:
    """Give the items that a rank is among: of a figure, of a block's groups, or of one group."""
    results = scene.results
    items = items_of(subjects)
    if not items or any(not results.asked(item, year) for item in items):
        return ()
    family = _figure_with(scene, items) or _family(scene, items, year)
    alike = results.alike(family, items[0])
    return tuple(item for item in alike if results.asked(item, year))


def _figure_with(scene: Scene, items: tuple[str, ...]) -> tuple[str, ...]:
    """Give the items of the figure that the sentence, or what leads it in, refers to."""
    figures = scene.ground.reading.figures
    lead = scene.ground.lead_of(scene.sentence)
    nearby = (scene, *scene.before[:2], *((lead,) if lead else ()))
    for one in nearby:
        for name in one.figures:
            if set(items) <= set(figures[name]):
                return figures[name]
    return ()


def _family(scene: Scene, items: tuple[str, ...], year: int) -> tuple[str, ...]:
    results = scene.results
    codebook = results.basis.codebook.items
    everything = bool(scene.spans("everything"))
    if everything:
        return tuple(results.items)
    across = results.across(items[0], year)
    if set(items) <= set(across) and (len(items) > 1 or items[0] in results.overall):
        return across
    within = results.within(codebook[items[0]].group, year)
    if set(items) <= set(within):
        return within
    blocks = {codebook[item].block for item in items}
    return tuple(i for i in codebook if codebook[i].block in blocks)
