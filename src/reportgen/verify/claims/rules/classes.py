"""Classes: means of classes of respondents compared with each other ("larger in large towns")."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.exhibits.speakers import exact_tests
from reportgen.verify.claims import expressions
from reportgen.verify.claims.backgrounds import Named
from reportgen.verify.claims.lexicon import ComparisonWords, RankWords
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.quantifiers import quantifier_of
from reportgen.verify.claims.results import UNANSWERED
from reportgen.verify.claims.running import listed_above, whole_groups
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.subjects import Subjects, items_of
from reportgen.verify.claims.values import Span
from reportgen.verify.claims.verdicts import Verdict

_REACH = 6
"""How far behind "than" words for all the others may stand."""


@dataclass(frozen=True, slots=True)
class Contest:
    """A class against others of its variable. all: whether these are all the others."""

    own: Named
    others: tuple[str, ...]
    all: bool


def of_classes(scene: Scene, hit: Hit, words: ComparisonWords | RankWords) -> Verdict | None:
    """Judge that the mean of a class is larger or smaller than those of others.

    None where no class is named, or nothing that they have means of.
    """
    if scene.results.basis.estimates.where or scene.results.basis.beside:
        return None  # a variant's words for its own class stand beside shares
    start, end = _reach(scene, hit)
    contest = _contest(scene, hit, (start, end))
    if contest is None or _is_of_before(words):
        return None
    subjects, counted = _subjects(scene, hit, (start, end))
    if not subjects:
        return None
    more = (
        words.to in {"more", "harder"}
        if isinstance(words, ComparisonWords)
        else words.end == "high"
    )
    try:
        return _judged(scene, hit, contest, subjects, more, counted)
    except UNANSWERED:
        return None


def _is_of_before(words: ComparisonWords | RankWords) -> bool:
    return isinstance(words, RankWords) and (words.on != "share" or words.place != 1)


def _reach(scene: Scene, hit: Hit) -> Span:
    """Give the main clause of a claim word; a comma with a conjunction parts two of them."""
    tokens, joins = scene.tokens, scene.speech.lexicon.grammar.conjunctions
    cuts = [
        at + 1
        for at in range(len(tokens) - 1)
        if tokens[at].text in ",;" and tokens[at + 1].word in joins
    ]
    start = max((cut for cut in cuts if cut <= hit.start), default=0)
    return start, min((cut for cut in cuts if cut > hit.start), default=len(tokens))


def _contest(scene: Scene, hit: Hit, span: Span) -> Contest | None:
    """Give the class that a claim word is said of, and those that it is compared with."""
    known = scene.ground.vocabulary.backgrounds
    than = next(iter(scene.speech.words("than").spans(scene.tokens, hit.end, span[1])), None)
    named = known.named(scene.tokens, (span[0], span[1] if than is None else than[0]))
    after = [one for one in named if one.at >= hit.end]
    before = [one for one in named if one.at < hit.start]
    own = after[0] if after else before[-1] if before else None
    if own is None or len({one.value for one in named}) > 1:
        return None
    every = tuple(one for one in known.classes(own.variable) if one != own.value)
    if than is None:
        return Contest(own, every, True)
    if scene.speech.words("others").within(scene.tokens, than[1], than[1] + _REACH):
        return Contest(own, every, True)
    beside = known.named(scene.tokens, (than[1], span[1]))
    others = tuple(dict.fromkeys(one.value for one in beside if one.variable == own.variable))
    return Contest(own, others, set(others) == set(every)) if others else None


def _subjects(scene: Scene, hit: Hit, span: Span) -> tuple[Subjects, int | None]:
    """Give what is compared, and of how many areas it is said, where that is said."""
    quantified = quantifier_of(scene, hit)
    if quantified is not None and quantified.of_set and quantified.hit.start >= span[0]:
        counts = (
            scene.speech.count(token) for token in scene.tokens[quantified.hit.start : hit.start]
        )
        count = next((one for one in counts if one is not None), None)
        return listed_above(scene), count
    than = next(iter(scene.speech.words("than").spans(scene.tokens, hit.end, span[1])), None)
    end = span[1] if than is None else than[0]
    known = scene.ground.vocabulary.backgrounds
    taken = {at for one in known.named(scene.tokens, (span[0], end)) for at in (one.at, one.at + 1)}
    return whole_groups(scene, [(span[0], end)], taken), None


def _judged(
    scene: Scene, hit: Hit, contest: Contest, subjects: Subjects, more: bool, counted: int | None
) -> Verdict:
    basis, own = scene.results.basis, contest.own
    tests, values, holds = [], [], counted in {None, len(subjects)}
    for item in items_of(subjects):
        means = {
            value: exact_tests.mean(basis, item, within=(own.variable, value))
            for value in (own.value, *contest.others)
        }
        rest = [means[value] for value in contest.others]
        beaten = max(rest) if more else min(rest)
        wins = means[own.value] > beaten if more else means[own.value] < beaten
        holds = holds and wins
        order = "" if more else ", order='lowest'"
        if contest.all and (wins or means[own.value] != beaten):
            tests.append(f"class_rank({item!r}, {own.variable!r}, {own.value!r}{order}) == 1")
        else:
            tests += [_pair(item, own, value, ">" if more else "<") for value in contest.others]
        values += [(_mean(item, own.variable, value), float(mean)) for value, mean in means.items()]
    if counted is not None:
        tests.append(f"{counted} == {len(subjects)}")
    truth = "; ".join(f"{name} = {value:.3g}" for name, value in values)
    test = " and ".join(tests)
    return Verdict(hit, "classes", test, expressions.told_exactly(values), holds, (), truth)


def _mean(item: str, variable: str, value: str) -> str:
    return f"mean({item!r}, within=({variable!r}, {value!r}))"


def _pair(item: str, own: Named, other: str, sign: str) -> str:
    return f"{_mean(item, own.variable, own.value)} {sign} {_mean(item, own.variable, other)}"


def between_classes(scene: Scene, hit: Hit, *, denied: bool) -> Verdict | None:
    """Judge that the difference of a class to each of those named is significant, or not.

    None where the clause of the word names no class by itself.
    """
    start, end = _reach(scene, hit)
    known = scene.ground.vocabulary.backgrounds
    there = list(known.named(scene.tokens, (start, hit.start)))
    here = list(known.named(scene.tokens, (0, start)))
    if not there or len({one.variable for one in (*here, *there)}) > 1:
        return None
    values = [one.value for one in there]
    own = here[-1].value if here else values.pop(0)
    pairs = [(own, value) for value in dict.fromkeys(values) if value != own]
    taken = {at for one in (*here, *there) for at in (one.at, one.at + 1)}
    items = items_of(whole_groups(scene, [(0, start or end)], taken))
    if not pairs or not items:
        return None
    variable, basis = there[0].variable, scene.results.basis
    try:
        outcomes = {
            f"differs({item!r}, {variable!r}, groups={list(pair)!r})": exact_tests.differs(
                basis, item, variable, pair
            )
            for item in items
            for pair in pairs
        }
    except UNANSWERED:
        return None
    test = " and ".join(f"not {name}" if denied else name for name in outcomes)
    told = "; ".join(f"{name} is {str(found).lower()}" for name, found in outcomes.items())
    holds = all(found != denied for found in outcomes.values())
    return Verdict(hit, "significance", test, told, holds, (), told)
