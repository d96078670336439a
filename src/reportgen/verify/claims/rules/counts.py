"""Counts: "the following eight areas", "these three", "four questions in figure 5"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportgen.verify.claims.mentions import mentions
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.quantifiers import noun_after
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.sets import block_of, list_above, previous
from reportgen.verify.claims.subjects import groups_of, items_of, listed, of_items
from reportgen.verify.claims.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class Counted:
    """A number of parts where it is said: "three new questions".

    hit: from the number to the noun.  fact: whether the publication says so itself.
    """

    hit: Hit
    count: int
    noun: int
    fact: bool


def counts(scene: Scene) -> Iterator[Verdict]:
    """Judge every number of parts in a sentence that can be counted."""
    for counted in _counted(scene):
        found = _judged(scene, counted)
        if found is not None:
            yield found


def _counted(scene: Scene) -> Iterator[Counted]:
    for at, token in enumerate(scene.tokens):
        count = scene.speech.count(token)
        if count is None or token.guard or token.quoted:
            continue
        noun, where = noun_after(scene, at + 1)
        statistic = token.number.quantity.statistic if token.number is not None else ""
        if noun == "parts" and statistic in _STRUCTURE:
            yield Counted(Hit(at, where + 1, None), count, where, statistic == "fact")


_STRUCTURE = frozenset({"", "groups", "topics", "blocks", "categories", "fact"})


def _judged(scene: Scene, counted: Counted) -> Verdict | None:
    if counted.fact:
        return None
    for find in (
        _new,
        _in_figure,
        _first,
        _in_list,
        _enumerated,
        _pointed_at,
        _under_heading,
        _structure,
    ):
        sizes = find(scene, counted)
        if sizes:
            return _verdict(scene, counted, sizes)
    return None


def _verdict(scene: Scene, counted: Counted, sizes: list[int]) -> Verdict:
    holds = counted.count in sizes
    right = counted.count if holds else sizes[0]
    words = scene.words((counted.hit.start, counted.hit.end))
    said = scene.speech.language.count_word(right)
    return Verdict(
        counted.hit,
        "count",
        f"{counted.count} == {right}",
        f"{words}: {right} are found",
        holds,
        (),
        f"{said} {scene.tokens[counted.noun].text}",
    )


def _new(scene: Scene, counted: Counted) -> list[int]:
    """Count the questions that the earlier wave did not ask."""
    near = counted.hit.start, min(counted.noun + 2, len(scene.tokens))
    if not scene.speech.words("new").within(scene.tokens, *near):
        return []
    results, figures = scene.results, scene.ground.reading.figures
    shown = [item for name in scene.figures for item in figures[name]]
    items = shown or [i for g in groups_of(scene) for i in results.within(g)]
    years = {y.year for y in scene.years if not y.since} or {results.year}
    if results.previous is None or not items:
        return []
    earlier = results.previous
    is_new = results.year in years
    return [sum(is_new and not results.asked(item, earlier) for item in items)]


def _in_figure(scene: Scene, counted: Counted) -> list[int]:
    """Count the items of the figure that the sentence refers to after the number."""
    figures = scene.ground.reading.figures
    for token in scene.tokens[counted.hit.end : counted.hit.end + 3]:
        if token.target in figures:
            return [len(figures[token.target])]
    return []


def _first(scene: Scene, counted: Counted) -> list[int]:
    """Allow as many of "the first" as the list above has."""
    if not scene.speech.words("first").within(scene.tokens, counted.hit.start, counted.noun):
        return []
    above = len(list_above(scene))
    return list(range(above, 0, -1)) if above else []


def _in_list(scene: Scene, counted: Counted) -> list[int]:
    """Count the entries of the list that the sentence, or the one after it, leads in."""
    if scene.entries and not _points_back(scene, counted):
        return [_entries(scene, counted)]
    following = scene.after[:1]
    if following and following[0].entries:
        stemmer = scene.ground.vocabulary.stemmer
        noun = stemmer.stem(scene.tokens[counted.noun].word)
        if any(stemmer.stem(token.word) == noun for token in following[0].tokens if token.word):
            return [len(following[0].entries)]
    return []


def _entries(scene: Scene, counted: Counted) -> int:
    """Count the entries of a list; where they name groups of a block, the groups that they name."""
    block, items = block_of(scene, counted.noun), scene.results.items
    named = [items_of(subjects) for subjects in listed(scene.entries)]
    groups = {items[one[0]].group for one in named if one and items[one[0]].block == block}
    return len(groups) if block is not None and all(named) else len(scene.entries)


def _points_back(scene: Scene, counted: Counted) -> bool:
    start = max(0, counted.hit.start - 3)
    return scene.speech.words("above").within(scene.tokens, start, counted.noun + 1)


def _enumerated(scene: Scene, counted: Counted) -> list[int]:
    """Count what stands after a colon: numbered items, quoted words, or parts of a running list."""
    colon = next(
        (at for at in range(counted.hit.end, len(scene.tokens)) if scene.tokens[at].text == ":"),
        None,
    )
    if colon is None:
        return []
    items = {b.item for b in scene.bounds if b.at > colon}
    if len(items) > 1:
        return [len(items)]
    after = scene.tokens[colon + 1 :]
    quotes = sum(token.text in '”“"' for token in after if token.is_mark)
    if quotes > 1:
        return [quotes // 2]
    if any(not token.quoted and token.number is not None for token in after):
        return []
    named = mentions(scene, (colon + 1, len(scene.tokens)))
    joins = [token for token in after if token.word in scene.speech.lexicon.grammar.conjunctions]
    commas = sum(token.text == "," for token in after)
    return [max(len(named), len(joins) + commas + 1)] if joins and named else []


def _pointed_at(scene: Scene, counted: Counted) -> list[int]:
    """Count the set that "these three", "the three areas" point back to."""
    start = counted.hit.start
    definite = (
        scene.tokens[start - 1].word in scene.speech.lexicon.grammar.definite if start else False
    )
    if not (definite or _points_back(scene, counted)) or block_of(scene, counted.noun):
        return []
    sets = (list_above(scene), previous(scene, start), of_items(b.item for b in scene.bounds))
    return [size for one in sets if (size := len(items_of(one))) > 1]


def _under_heading(scene: Scene, counted: Counted) -> list[int]:
    """Count the entries of the first list under a heading."""
    if scene.sentence.kind != "heading":
        return []
    for other in scene.ground.reading.sentences[scene.sentence.index + 1 :]:
        if other.chapter is not scene.sentence.chapter:
            return []
        if other.leads is not None:
            return [len(scene.ground.reading.entries(other.leads))]
    return []


def _structure(scene: Scene, counted: Counted) -> list[int]:
    """Count the questionnaire's own parts that the noun calls by name: groups, else topics of groups."""
    results = scene.results
    block = block_of(scene, counted.noun)
    if block is not None:
        return [len({i.group for i in results.items.values() if i.block == block and i.group})]
    if not scene.block_noun(counted.noun):
        return []
    items = {name: i for name, i in results.items.items() if i.block == scene.home}
    topics = {item.topic for item in items.values() if item.topic}
    overall = {item.topic for name, item in items.items() if name in results.overall and item.topic}
    return [len(topics - overall), len(topics)] if topics else []
