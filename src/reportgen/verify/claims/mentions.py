"""Mentions: which items of the questionnaire some words speak of, without any number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.values import Mention, Span
from reportgen.verify.claims.words import Evidence, Vocabulary

_ENOUGH = 2.2
"""What words must tell of an item to speak of it."""
_ELSEWHERE = 3.8
"""The same in a section without numbers."""
_ASIDE = 4.5
"""The same in a section with numbers of other items."""
_HERE = 1.0
"""What it adds that the section has numbers of an item."""
_UNSAID = 0.3
"""The price of an item's own words that are not said."""
_CONTEXT = 0.5
"""What a word of the heading counts."""
_OVERALL = 1.0
"""What "all in all" adds to the items about groups as wholes."""
_TIE = 0.35
"""How much less other items may be spoken of and be spoken of as well."""
_NAMED = 0.35
"""The share of what a label or a topic tells that must be said."""
_GROUP = 0.2
"""The share of what a group's name tells that must be said."""
_ASKED = 0.45
"""The share of what a question tells that must be said."""
_LEAST = 1.0
"""What words must tell that say all of a group's name."""
_WHOLE = 0.9
"""The share of a group's name that is all of it."""
_MOST = 6
"""How many mentions a sentence has at most."""
_SURE = 0.9
"""How surely a word must be of an item to tell it apart."""


def mentions(scene: Scene, span: Span) -> tuple[Mention, ...]:
    """Give what the words between two tokens speak of, in the order of the text.

    The item that explains the words best is taken first; the words it leaves are explained in turn.
    """
    known, key = scene.ground.mentions, (scene.sentence.index, span)
    if key not in known:
        known[key] = _mentions(scene, span)
    return known[key]


def _mentions(scene: Scene, span: Span) -> tuple[Mention, ...]:
    vocabulary = scene.ground.vocabulary
    left = {
        at: stems
        for at in range(*span)
        if at not in scene.silent and (stems := vocabulary.stems(scene.tokens[at].word))
    }
    found: list[Mention] = []
    overall = bool(scene.spans("overall"))
    while left and len(found) < _MOST:
        items = _best(scene, left, overall=overall, first=not found)
        if not items:
            break
        said = tuple(at for at, stems in left.items() if _speaks(vocabulary, stems, items[0]))
        words = [left[at] for at in said]
        items = tuple(i for i in items if all(_speaks(vocabulary, word, i) for word in words))
        if _is_firm(vocabulary, words, items[0]) or _tells_apart(scene, words, items):
            found.append(Mention(_of_group(scene, words, items), said))
        left = {at: stems for at, stems in left.items() if at not in said}
    here = [one for one in found if set(one.items) & scene.in_play]
    return tuple(sorted(here or found, key=lambda one: one.at))


def _of_group(scene: Scene, said: Sequence[Evidence], items: tuple[str, ...]) -> tuple[str, ...]:
    """Give all items of a group that is named as such and has none about the whole of it."""
    results, vocabulary = scene.results, scene.ground.vocabulary
    groups = {results.items[item].group for item in items}
    surest = [max(stems, key=lambda stem: stems[stem]) for stems in said]
    if len(groups) != 1 or results.overall & set(items):
        return items
    group = groups.pop()
    named = vocabulary.groups.get(group, frozenset())
    if not all(stem in named for stem in surest) or results.of_group(group):
        return items
    return results.within(group)


def _best(
    scene: Scene, left: Mapping[int, Evidence], *, overall: bool, first: bool
) -> tuple[str, ...]:
    """Give the items that the words left speak of best; () where they tell too little.

    Items that the section has no numbers of must be spoken of more clearly.
    """
    vocabulary, here = scene.ground.vocabulary, scene.in_play
    own = _surest(left.values())
    told = _told(scene, own, _ELSEWHERE if first and not here else _ASIDE)
    if not told:
        return ()
    context = vocabulary.scores(scene.headings)
    evidence = {**scene.headings, **own}
    ranked = {
        name: score
        + _CONTEXT * context.get(name, 0.0)
        + (_OVERALL if overall and name in scene.results.overall else 0.0)
        + (_HERE if name in here else 0.0)
        - _UNSAID * vocabulary.unsaid(name, evidence)
        for name, score in told.items()
    }
    best = max(ranked.values())
    return tuple(name for name, score in ranked.items() if best - score < _TIE)


def _surest(words: Iterable[Evidence]) -> dict[str, float]:
    """Give the stems of words, each with how surely any of them holds it."""
    found: dict[str, float] = {}
    for stems in words:
        for stem, sure in stems.items():
            found[stem] = max(found.get(stem, 0.0), sure)
    return found


def _told(scene: Scene, own: Evidence, elsewhere: float) -> Mapping[str, float]:
    """Give the items that words tell enough of, with how much; elsewhere: enough of other items."""
    vocabulary, here = scene.ground.vocabulary, scene.in_play
    return {
        name: score
        for name, score in vocabulary.scores(own).items()
        if name in scene.results.items
        and (
            score >= (_ENOUGH if name in here else elsewhere)
            or (score >= _LEAST and _names_group(vocabulary, own, name))
        )
    }


def _names_group(vocabulary: Vocabulary, said: Evidence, item: str) -> bool:
    """Whether words say all of a group's name, little as that may tell in a small survey."""
    return vocabulary.coverage(vocabulary.profiles[item].group, said) >= _WHOLE


def _is_firm(vocabulary: Vocabulary, said: Sequence[Evidence], item: str) -> bool:
    """Whether words name an item, its group or its topic rather than share a word with it."""
    evidence = _surest(said)
    profile = vocabulary.profiles[item]
    parts = (profile.own, profile.group, profile.topic, profile.asked - profile.group)
    shares = (_NAMED, _GROUP, _NAMED, _ASKED)
    told = zip(parts, shares, strict=True)
    return any(vocabulary.coverage(part, evidence) >= share for part, share in told)


def _tells_apart(scene: Scene, said: Sequence[Evidence], items: tuple[str, ...]) -> bool:
    """Whether a word of an item's own label is of no other item that the section has numbers of."""
    profiles, here = scene.ground.vocabulary.profiles, scene.in_play
    if len(items) > 1 or items[0] not in here:
        return False
    surest = {stem for stems in said for stem, sure in stems.items() if sure >= _SURE}
    own = surest & profiles[items[0]].own
    return bool(own) and not any(
        own & profiles[o].all for o in here if o in profiles and o != items[0]
    )


def _speaks(vocabulary: Vocabulary, stems: Evidence, item: str) -> bool:
    profile = vocabulary.profiles[item]
    return any(stem in profile.named or stem in profile.asked for stem in stems)
