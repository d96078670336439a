"""Counts: "the following eight areas", "these three", "four questions in figure 5"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reportgen.verify.claims.lexicon import RankWords
from reportgen.verify.claims.mentions import mentions
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.quantifiers import noun_after
from reportgen.verify.claims.rules.structure import consists, for_each, parts_of_questionnaire
from reportgen.verify.claims.running import running_list
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.sets import block_of, list_above, previous
from reportgen.verify.claims.subjects import groups_of, items_of, of_items
from reportgen.verify.claims.verdicts import Verdict

Finder = Callable[[Scene, "Counted"], list[int]]
"""Gives the sizes that a number of parts may have, the likeliest first; () where it cannot tell."""

_WORD = re.compile(r"[^\W_]+")
_STRUCTURE = frozenset({"groups", "topics", "blocks", "categories"})


@dataclass(frozen=True, slots=True)
class Counted:
    """A number of parts where it is said: "three new questions".

    hit: from the number to the noun.  bound: whether a measure of the questionnaire gave it.
    """

    hit: Hit
    count: int
    noun: int
    bound: bool


def counts(scene: Scene) -> Iterator[Verdict]:
    """Judge every number of parts in a sentence that can be counted."""
    for counted in _counted(scene):
        sizes = next((sizes for find in _FINDERS if (sizes := find(scene, counted))), [])
        if sizes:
            yield _verdict(scene, counted, sizes)


def _counted(scene: Scene) -> Iterator[Counted]:
    for at, token in enumerate(scene.tokens):
        count = scene.speech.count(token)
        if count is None or token.guard or token.quoted:
            continue
        noun, where = noun_after(scene, at + 1)
        bound = token.number is not None
        structural = token.number is None or token.number.quantity.statistic in _STRUCTURE
        if noun == "parts" and structural:
            yield Counted(Hit(at, where + 1, None), count, where, bound)


def _verdict(scene: Scene, counted: Counted, sizes: list[int]) -> Verdict:
    holds = counted.count in sizes
    right = counted.count if holds else sizes[0]
    words = scene.words((counted.hit.start, counted.hit.end))
    truth = f"{scene.speech.language.count_word(right)} {scene.tokens[counted.noun].text}"
    test, values = f"{counted.count} == {right}", f"{words}: {right} are found"
    return Verdict(counted.hit, "count", test, values, holds, (), truth)


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
    only = [len(figures[name]) for name in scene.figures]
    judged = consists(scene, counted.hit.start) and not scene.bounds and len(only) == 1
    return only if judged and not counted.bound else []


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
    block, items = block_of(scene, counted.noun), scene.results.items.values()
    groups = {item.group for item in items if block is not None and item.block == block}
    named = [_groups_of(scene, entry, groups) for entry in scene.entries]
    if not all(len(one) == 1 for one in named):
        return len(scene.entries)
    return len({group for one in named for group in one})


def _groups_of(scene: Scene, entry: tuple[Scene, ...], among: set[str]) -> tuple[str, ...]:
    """Give the groups that an entry of a list names best."""
    words = [token.word for one in entry[:1] for token in one.tokens if token.is_word]
    return scene.ground.vocabulary.groups_named(words, among) if among else ()


def _points_back(scene: Scene, counted: Counted) -> bool:
    start = max(0, counted.hit.start - 3)
    return scene.speech.words("above").within(scene.tokens, start, counted.noun + 1)


def _is_definite(scene: Scene, counted: Counted) -> bool:
    """Whether it says that these are all: "the three areas"."""
    before = scene.tokens[counted.hit.start - 1].word if counted.hit.start else ""
    return before in scene.speech.lexicon.grammar.definite


def _enumerated(scene: Scene, counted: Counted) -> list[int]:
    """Count what stands after a colon: numbered items, quoted words, or parts of a running list."""
    rest = range(counted.hit.end, len(scene.tokens))
    colon = next((at for at in rest if scene.tokens[at].text == ":"), None)
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
    parts = running_list(scene, (colon + 1, len(scene.tokens)))
    if len(parts) < len(joins) + commas + 1:  # some names hold an "and"
        return [len(parts)] if named else []
    return [max(len(named), len(parts))] if joins and named else []


def _pointed_at(scene: Scene, counted: Counted) -> list[int]:
    """Count the set that "these three", "the three areas" point back to, or are all of."""
    if (
        counted.bound
        or _is_described(scene, counted)
        or not (_is_definite(scene, counted) or _points_back(scene, counted))
    ):
        return []
    start = counted.hit.start
    sets = (list_above(scene), previous(scene, start), of_items(b.item for b in scene.bounds))
    sizes = [size for one in sets if (size := len(items_of(one))) > 1]
    return sizes + parts_of_questionnaire(scene, counted.noun)


def _is_described(scene: Scene, counted: Counted) -> bool:
    """Whether a rank says which parts are meant ("the three areas that most find hard")."""
    start = counted.noun + 1
    if scene.tokens[start : start + 1] and scene.tokens[start].text == ",":
        start += 1
    if scene.speech.words("describes").at(scene.tokens, start) is None:
        return False
    clause = scene.clause_at(start)
    return any(
        isinstance(h.meaning, RankWords) and clause[0] <= h.start < clause[1] for h in scene.hits
    )


def _under_heading(scene: Scene, _: Counted) -> list[int]:
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
    """Count the questionnaire's parts, where a measure counted them or something consists of them.

    A sentence about a figure speaks of what that shows.
    """
    whole = counted.bound or (consists(scene, counted.hit.start) and not scene.figures)
    return parts_of_questionnaire(scene, counted.noun) if whole else []


def _for_each(scene: Scene, counted: Counted) -> list[int]:
    """Count the questions for each group."""
    return for_each(scene, counted.noun)


_FINDERS: tuple[Finder, ...] = (
    _for_each,
    _new,
    _in_figure,
    _first,
    _in_list,
    _enumerated,
    _pointed_at,
    _under_heading,
    _structure,
)
