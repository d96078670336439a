"""What a superlative is about: the entries of its list, the parts it points back to, or what it names."""

from __future__ import annotations

from reportgen.verify.claims.mentions import mentions
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.quantifiers import noun_after
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.sets import groups_of, previous
from reportgen.verify.claims.subjects import (
    Subject,
    Subjects,
    distinct,
    listed,
    of_bound,
    of_items,
    spoken_of,
    whole,
)


def ranked_subjects(scene: Scene, hit: Hit, year: int) -> tuple[Subjects, bool]:
    """Give what a superlative is about, and whether that is all there is of the largest."""
    if scene.entries:
        return distinct(s for entry in listed(scene.entries) for s in entry), True
    pointed = _pointed_at(scene, hit)
    if pointed:
        return pointed, True
    numbers = _numbers(scene, hit, year)
    if numbers:
        return numbers, True
    named = _named(scene, hit)
    if named:
        return named, True
    return _neighbours(scene), False


def _pointed_at(scene: Scene, hit: Hit) -> Subjects:
    """Give the parts that "these three" or "the same two" point back to."""
    words = scene.speech.words
    for start, end in words("above").spans(scene.tokens, 0, len(scene.tokens)):
        noun, at = noun_after(scene, end)
        if noun != "parts" and end - start < 2:
            continue
        counts = [scene.speech.count(token) for token in scene.tokens[end : at + 1]]
        count = next((c for c in counts if c is not None), None)
        found = previous(scene, start, count)
        if found:
            return found
    return ()


def _numbers(scene: Scene, hit: Hit, year: int) -> Subjects:
    """Give what the numbers of the sentence are of, where they are of the wave spoken of."""
    found = [of_bound(scene.results, b) for b in scene.bounds if b.is_share or b.is_change]
    return distinct(Subject(s.item) for s in found)


def _named(scene: Scene, hit: Hit) -> Subjects:
    """Give what the sentence names; a group's topic where only that is named."""
    found = spoken_of(scene, (0, len(scene.tokens)))
    groups = _two_groups(scene)
    if not groups:
        return found
    items = scene.results.items
    aspects = {scene.results.aspect(s.item) for s in found}
    return of_items(i for g in groups for i in scene.results.within(g) if scene.results.aspect(i) in aspects and items)


def _two_groups(scene: Scene) -> tuple[str, ...]:
    """Give the two groups that "both target groups" stand for."""
    for hit in scene.hits:
        words = hit.meaning
        if getattr(words, "both", False) and noun_after(scene, hit.end)[0] == "parts":
            found = previous(scene, hit.start, 2)
            items = scene.results.items
            return tuple(dict.fromkeys(items[s.item].group for s in found if s.item in items))
    return ()


def _neighbours(scene: Scene) -> Subjects:
    """Give what the sentence after a headline, else the one before, is about."""
    around = (*scene.after[:1], *scene.before[:1]) if not scene.before else scene.before[:1]
    for one in around:
        found = distinct(Subject(of_bound(scene.results, b).item) for b in one.bounds[:1])
        found = found or whole(one)
        if found:
            return found
    return ()


__all__ = ["groups_of", "mentions", "ranked_subjects"]
