"""Tested sets: "no significant differences between the regions", "significant in three areas"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reportgen.exhibits.speakers import exact_tests
from reportgen.verify.claims import expressions
from reportgen.verify.claims.lexicon import QuantityWords
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.quantifiers import noun_after
from reportgen.verify.claims.results import UNANSWERED
from reportgen.verify.claims.running import listed_in, named_wholes, running_list, whole_groups
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.sets import block_of
from reportgen.verify.claims.shown import Shown
from reportgen.verify.claims.subjects import items_of
from reportgen.verify.claims.verdicts import Verdict

_BACK = 5
"""How many sentences back what is tested may have been said."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What is tested. other: by item, the item, background number or variable it is tested with.

    classes: whether it is a variable, whose classes are compared.  items: all that are tested.
    """

    other: Callable[[str], str]
    classes: bool
    items: tuple[str, ...]

    def name(self, item: str) -> str:
        """Give the test of an item as an expression."""
        call = "differs" if self.classes else "correlated"
        return f"{call}({item!r}, {self.other(item)!r})"

    def significant(self, scene: Scene, item: str) -> bool:
        """Give its outcome. Raises one of UNANSWERED where it is not known."""
        test = exact_tests.differs if self.classes else exact_tests.correlated
        return test(scene.results.basis, item, self.other(item))


def over_set(scene: Scene, hit: Hit, *, denied: bool) -> Verdict | None:
    """Judge a word for significance of all that the sentence is about, or looks back to.

    None where it is not clear what is tested.
    """
    frame = next(iter(_frames(scene)), None)
    if frame is None or not frame.items:
        return None
    try:
        outcomes = {item: frame.significant(scene, item) for item in frame.items}
        return _judged(scene, hit, frame, outcomes, denied=denied)
    except UNANSWERED:
        return None


def _judged(
    scene: Scene, hit: Hit, frame: Frame, outcomes: dict[str, bool], *, denied: bool
) -> Verdict:
    listed = _listed(scene, outcomes)
    out = _excepted(scene, hit, outcomes)
    rest = tuple(item for item in outcomes if item not in out)
    count, several = _quantity(scene, hit)
    found = sum(outcomes[item] for item in rest)
    tests, holds = [], True
    if listed:
        tests += [frame.name(item) for item in listed]
        holds = all(outcomes[item] for item in listed)
    if denied or count is not None or several or not listed:
        wanted = 0 if denied else count if count is not None else len(rest)
        holds = holds and (found >= several if several else found == wanted)
        tests.append(
            f"{_counted(scene, frame, rest)} {f'>= {several}' if several else f'== {wanted}'}"
        )
    tests += [f"not {frame.name(item)}" for item in out]
    holds = holds and not any(outcomes[item] for item in out)
    significant = [item for item in outcomes if outcomes[item]]
    labels = scene.results.basis.codebook.items
    told = ", ".join(labels[item].label for item in significant) or "none"
    values = f"{len(significant)} of {len(outcomes)} are significant: {told}"
    return Verdict(hit, "significance", " and ".join(tests), values, holds, (), values)


def _counted(scene: Scene, frame: Frame, items: tuple[str, ...]) -> str:
    """Give how many of some items are significant, as an expression."""
    others = dict.fromkeys(frame.other(item) for item in items)
    if len(others) > 1:
        return " + ".join(frame.name(item) for item in items)
    named = expressions.items(scene.results, items)
    return f"{'differing' if frame.classes else 'correlating'}({named}, {next(iter(others))!r})"


def _listed(scene: Scene, outcomes: dict[str, bool]) -> tuple[str, ...]:
    """Give the items that the sentence lists, or, where it says "the differences", one before it."""
    own = items_of(listed_in(scene))
    if not own and scene.sentence.paragraph != _last_paragraph(scene):
        own = next((i for one in _before(scene) if (i := items_of(listed_in(one)))), ())
        own = () if _has_set(scene) else own
    return tuple(item for item in own if item in outcomes)


def _last_paragraph(scene: Scene) -> int:
    return scene.before[-1].sentence.paragraph if scene.before else -1


def _has_set(scene: Scene) -> bool:
    """Whether a sentence names a set, an exhibit or a variable by itself."""
    blocks = any(block_of(scene, at) is not None for at in scene.nouns)
    return blocks or bool(_exhibits(scene)) or bool(_variables(scene))


def _quantity(scene: Scene, hit: Hit) -> tuple[int | None, int]:
    """Give of how many parts it is said, and of how many at least, where that is said."""
    start, _ = scene.main_clause_at(hit.start)
    for at in range(start, hit.start):
        count = scene.speech.count(scene.tokens[at])
        if count is not None and noun_after(scene, at + 1)[0] == "parts":
            return count, 0
    words = (h.meaning for h in scene.hits if start <= h.start < hit.start)
    several = max((m.several for m in words if isinstance(m, QuantityWords)), default=0)
    return None, several


def _excepted(scene: Scene, hit: Hit, outcomes: dict[str, bool]) -> tuple[str, ...]:
    """Give the items that are left out: "in all areas but one"."""
    for _, end in scene.spans("except_"):
        stop = scene.clause_at(end)[1]
        return tuple(
            i
            for i in items_of(whole_groups(scene, running_list(scene, (end, stop))))
            if i in outcomes
        )
    others = scene.speech.words("others")
    if others.within(scene.tokens, 0, hit.start):
        before = (item for one in scene.before for item in named_wholes(one))
        return tuple(item for item in dict.fromkeys(before) if item in outcomes)
    return ()


def _frames(scene: Scene) -> Iterator[Frame]:
    """Give what may be tested, the likeliest first: by its exhibits, its words, what was before."""
    for one in (scene, *_before(scene)):
        for shown in _exhibits(one):
            yield _of_exhibit(scene, shown)
        for variable in _variables(one):
            yield _of_variable(scene, variable)
    for name in scene.sentence.chapter.figures:
        chart = scene.ground.reading.shown.get(name)
        if chart is not None and chart.tests:
            yield _of_exhibit(scene, chart)


def _before(scene: Scene) -> list[Scene]:
    sentences, at = scene.ground.reading.sentences, scene.sentence.index
    near = reversed(sentences[max(0, at - _BACK) : at])
    return [scene.ground.scene(one) for one in near if one.chapter is scene.sentence.chapter]


def _exhibits(scene: Scene) -> list[Shown]:
    known = scene.ground.reading.shown
    found = (known.get(token.target) for token in scene.tokens if token.target)
    return [one for one in found if one is not None and one.tests]


def _variables(scene: Scene) -> tuple[str, ...]:
    return scene.ground.vocabulary.backgrounds.variables(scene.tokens)


def _of_exhibit(scene: Scene, shown: Shown) -> Frame:
    if shown.by:
        return Frame(lambda _: shown.by, True, _within(scene, shown.items))
    pairs = dict(shown.correlated)
    return Frame(lambda item: pairs[item], False, _within(scene, tuple(pairs)))


def _of_variable(scene: Scene, variable: str) -> Frame:
    known, results = scene.ground.vocabulary.backgrounds, scene.results
    classes = bool(known.classes(variable))
    shown = scene.ground.reading.shown
    charts = [shown[name] for name in scene.sentence.chapter.figures if name in shown]
    own = next(
        (one.items for one in charts if variable in {one.by, *dict(one.correlated).values()}), ()
    )
    listed = items_of(listed_in(scene))
    blocks = {results.items[item].block for item in listed}
    family = tuple(
        i for i in results.items if i in results.overall and results.items[i].block in blocks
    )
    return Frame(
        lambda _: variable, classes, _within(scene, own or family or tuple(results.overall))
    )


def _within(scene: Scene, items: tuple[str, ...]) -> tuple[str, ...]:
    """Keep the items of the blocks that a sentence calls by name, where it does."""
    results = scene.results
    blocks = {block for at in scene.nouns if (block := block_of(scene, at)) is not None}
    named = tuple(item for item in items if results.items[item].block in blocks)
    return named or items
