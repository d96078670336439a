"""What a superlative is about: entries of a list, parts it points back to, or what it names."""

from __future__ import annotations

from reportgen.verify.claims.lexicon import QuantityWords, RankWords
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.quantifiers import noun_after
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.sets import block_of, list_above, previous
from reportgen.verify.claims.standing import describes
from reportgen.verify.claims.subjects import (
    Subjects,
    items_of,
    listed,
    of_items,
    spoken_of,
    whole,
)
from reportgen.verify.claims.values import Span

_TOPIC = 0.4
"""How much of a topic's name words must say to name it."""


def ranked_subjects(scene: Scene, hit: Hit, leaders: int) -> Subjects:
    """Give what a superlative is about; leaders: how many groups "the largest" are."""
    if scene.entries:
        return of_items(i for entry in listed(scene.entries) for i in items_of(entry))
    pointed = _pointed_at(scene)
    if pointed:
        return pointed
    numbers = of_items(b.item for b in scene.bounds_in(scene.main_clause_at(hit.start)))
    numbers = numbers or of_items(b.item for b in scene.bounds)
    return numbers or _named(scene, hit, leaders) or _neighbours(scene)


def _pointed_at(scene: Scene) -> Subjects:
    """Give the parts that "these three" or "the same two" point back to, or "two others" leave."""
    for start, end in scene.spans("above"):
        noun, at = noun_after(scene, end)
        if noun != "parts" and end - start < 2:
            continue
        counts = [scene.speech.count(token) for token in scene.tokens[end : at + 1]]
        found = previous(scene, start, next((c for c in counts if c is not None), None))
        if found:
            return found
    if any(scene.nouns_in(end, end + 2) for _, end in scene.spans("different")):
        return list_above(scene)
    return ()


def _named(scene: Scene, hit: Hit, leaders: int) -> Subjects:
    """Give what the sentence names; of several groups, where it speaks of those."""
    groups = _two_groups(scene) or _described_groups(scene, hit, leaders)
    found = spoken_of(scene, scene.main_clause_at(hit.start))
    found = found or spoken_of(scene, (0, len(scene.tokens)))
    if not groups:
        return found
    results = scene.results
    wanted = {results.aspect(s.item) for s in found} or set(topics_named(scene))
    return of_items(i for g in groups for i in results.within(g) if results.aspect(i) in wanted)


def topics_named(scene: Scene, span: Span | None = None) -> tuple[str, ...]:
    """Give the topics that the words between two tokens name, the surest first."""
    vocabulary = scene.ground.vocabulary
    tokens = scene.tokens[slice(*(span or (0, len(scene.tokens))))]
    evidence = vocabulary.evidence(token.word for token in tokens if token.is_word)
    topics = scene.results.basis.codebook.topics.values()
    covered = {
        t.id: vocabulary.coverage(vocabulary.stemmer.stems(t.label), evidence) for t in topics
    }
    named = (topic for topic, share in covered.items() if share >= _TOPIC)
    return tuple(sorted(named, key=lambda topic: -covered[topic]))


def _two_groups(scene: Scene) -> tuple[str, ...]:
    """Give the two groups that "both target groups" stand for."""
    items = scene.results.items
    for hit in scene.hits:
        words = hit.meaning
        both = isinstance(words, QuantityWords) and words.both
        if both and noun_after(scene, hit.end)[0] == "parts":
            found = items_of(previous(scene, hit.start, 2))
            return tuple(dict.fromkeys(items[i].group for i in found if i in items))
    return ()


def _described_groups(scene: Scene, hit: Hit, leaders: int) -> tuple[str, ...]:
    """Give the leading groups, where a clause before describes them ("for those that most …")."""
    results = scene.results
    for other in scene.hits:
        if other.start >= hit.start or not isinstance(other.meaning, RankWords):
            continue
        nouns = scene.nouns_in(0, other.start)
        block = block_of(scene, nouns[-1]) if nouns and describes(scene, other) else None
        whole_groups = [i for i in results.overall if results.items[i].block == block]
        sign = -1 if other.meaning.end == "high" else 1
        ordered = sorted(whole_groups, key=lambda i: sign * (results.share(i) or 0))
        if ordered:
            return tuple(results.items[i].group for i in ordered[:leaders])
    return ()


def _neighbours(scene: Scene) -> Subjects:
    """Give what the sentence after a headline, else the one before, is about."""
    around = scene.before[:1] or scene.after[:1]
    if scene.sentence.kind == "heading":
        following = scene.ground.reading.sentences[scene.sentence.index + 1 :][:1]
        own = [one for one in following if one.chapter is scene.sentence.chapter]
        around = tuple(scene.ground.scene(one) for one in own)
    for one in around:
        found = of_items(b.item for b in one.bounds[:1]) or whole(one)
        if found:
            return of_items(items_of(found))
    return ()
