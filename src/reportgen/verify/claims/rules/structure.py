"""Structure: how many parts the questionnaire has - blocks, groups, topics, questions for each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reportgen.config import StructureMeasure
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.sets import block_of
from reportgen.verify.claims.verdicts import Verdict

_REACH = 3
"""How many words may stand between a number and the blocks that it counts."""


def blocks(scene: Scene) -> Iterator[Verdict]:
    """Judge a number of blocks that the questionnaire is said to consist of."""
    words = scene.speech.words("blocks")
    for at, count in scene.counts.items():
        token = scene.tokens[at]
        if token.guard or token.quoted or not consists(scene, at):
            continue
        nouns = words.spans(scene.tokens, at + 1, at + 1 + _REACH)
        if nouns:
            yield _judged(scene, Hit(at, nouns[0][1], None), count)


def _judged(scene: Scene, hit: Hit, count: int) -> Verdict:
    found = _blocks(scene)
    said = scene.words((hit.start, hit.end))
    noun = scene.tokens[hit.end - 1].text
    truth = f"{scene.speech.language.count_word(found)} {noun}"
    test, values = f"{count} == {found}", f"{said}: {found} are found"
    return Verdict(hit, "count", test, values, count == found, (), truth)


def _blocks(scene: Scene) -> int:
    """Count the blocks with questions, those left out that a measure of the publication leaves."""
    results = scene.results
    measures = results.basis.publication.measures.values()
    kinds = (m for m in measures if isinstance(m, StructureMeasure) and m.kind == "blocks")
    left_out = next((set(measure.leave_out) for measure in kinds), set[str]())
    return len({item.block for item in results.items.values()} - left_out)


def consists(scene: Scene, at: int) -> bool:
    """Whether the clause says before a token that something consists of what follows."""
    start = scene.clause_at(at)[0]
    return scene.speech.words("consists").within(scene.tokens, start, at)


def parts_of_questionnaire(scene: Scene, noun: int) -> list[int]:
    """Count the parts a noun calls by name: the groups of a block, else the topics of groups."""
    results = scene.results
    block = block_of(scene, noun)
    if block is not None:
        return [len({i.group for i in results.items.values() if i.block == block and i.group})]
    if not scene.block_noun(noun):
        return []
    items = {name: i for name, i in results.items.items() if i.block == scene.home}
    topics = {item.topic for item in items.values() if item.topic}
    overall = {item.topic for name, item in items.items() if name in results.overall and item.topic}
    return [len(topics - overall), len(topics)] if topics else []


def for_each(scene: Scene, noun: int) -> list[int]:
    """Count the questions for each group, where a noun is followed by "for each target group"."""
    end = min(len(scene.tokens), noun + 1 + _REACH)
    every = scene.speech.words("every").spans(scene.tokens, noun + 1, end)
    if not every or scene.block_noun(noun):
        return []
    named = (scene.block_noun(at) for at in scene.nouns_in(every[0][1], every[0][1] + 2))
    block = next((name for name in named if name), "")
    sizes = Counter(i.group for i in scene.results.items.values() if i.block == block and i.group)
    return sorted(set(sizes.values())) if block else []
