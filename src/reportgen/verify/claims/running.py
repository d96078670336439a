"""Running lists: "a, b and c" in a sentence, part by part, names that hold an "and" kept whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.subjects import Subjects, items_of, of_items
from reportgen.verify.claims.values import Span

_BACK = 6
"""How many sentences back a running list may stand that is pointed at."""
_SURE = 0.8
"""How surely a word must be of a group's name to tell the group apart."""
_LONGEST = 4
"""How many commas and conjunctions a name holds at most."""


def running_list(scene: Scene, span: Span) -> tuple[Span, ...]:
    """Give the parts of what commas and conjunctions join between two tokens."""
    tokens = scene.tokens
    joins = scene.speech.lexicon.grammar.conjunctions
    cuts = [at for at in range(*span) if tokens[at].text == "," or tokens[at].word in joins]
    edges = [span[0] - 1, *cuts, span[1]]
    pieces = [(a + 1, b) for a, b in pairwise(edges) if b > a + 1]
    found, at = [], 0
    while at < len(pieces):
        size = _whole_name(scene, pieces[at : at + _LONGEST])
        found.append((pieces[at][0], pieces[at + size - 1][1]))
        at += size
    return tuple(found)


def _whole_name(scene: Scene, pieces: list[Span]) -> int:
    """Give how many pieces the name that begins at the first is made of."""
    vocabulary = scene.ground.vocabulary
    names = vocabulary.joined_names
    stems = [vocabulary.stemmer.stems(scene.words(piece)) for piece in pieces]
    for size in range(2, len(pieces) + 1):
        together = frozenset().union(*stems[:size])
        if any(name <= together and all(name & one for one in stems[:size]) for name in names):
            return size
    return 1


def listed_in(scene: Scene) -> Subjects:
    """Give the groups, as wholes, that a running list after a colon names; () where none is."""
    colon = next((at for at, token in enumerate(scene.tokens) if token.text == ":"), None)
    if colon is None:
        return ()
    return whole_groups(scene, running_list(scene, (colon + 1, len(scene.tokens))))


def listed_above(scene: Scene) -> Subjects:
    """Give the groups that the nearest running list before a sentence names, in its section."""
    sentences = scene.ground.reading.sentences
    for index in range(scene.sentence.index - 1, max(-1, scene.sentence.index - _BACK), -1):
        if sentences[index].chapter is not scene.sentence.chapter:
            break
        found = listed_in(scene.ground.scene(sentences[index]))
        if len(found) > 1:
            return found
    return ()


def whole_groups(
    scene: Scene, parts: Iterable[Span], taken: frozenset[int] | set[int] = frozenset()
) -> Subjects:
    """Give the items about the groups, as wholes, that the parts of a running list name.

    taken: tokens that name something else.
    """
    return of_items(item for part in parts for item in _of_part(scene, part, taken))


def _of_part(scene: Scene, part: Span, taken: frozenset[int] | set[int]) -> Iterator[str]:
    results = scene.results
    among = tuple(group for group in results.groups if results.of_group(group) is not None)
    words = [
        scene.tokens[at].word for at in range(*part) if at not in taken and scene.tokens[at].is_word
    ]
    named = scene.ground.vocabulary.groups_named(words, among)
    named = named or _told_apart(scene, words, among)
    here = tuple(g for g in named if results.of_group(g) in scene.in_play)
    for group in here or named[:1]:
        item = results.of_group(group)
        if item is not None:
            yield item


def _told_apart(scene: Scene, words: list[str], among: tuple[str, ...]) -> tuple[str, ...]:
    """Give the group that has a word in its name that no other of them has."""
    vocabulary = scene.ground.vocabulary
    said = {stem for stem, sure in vocabulary.evidence(words).items() if sure >= _SURE}
    owners = {stem: [g for g in among if stem in vocabulary.groups[g]] for stem in said}
    own = dict.fromkeys(held[0] for held in owners.values() if len(held) == 1)
    return tuple(own) if len(own) == 1 else ()


def named_wholes(scene: Scene) -> tuple[str, ...]:
    """Give the items about groups, as wholes, that a sentence has numbers of, or else names."""
    results = scene.results
    numbers = (t.number.quantity.item for t in scene.tokens if t.number is not None)
    own = tuple(dict.fromkeys(item for item in numbers if item in results.overall))
    return own or items_of(whole_groups(scene, running_list(scene, (0, len(scene.tokens)))))
