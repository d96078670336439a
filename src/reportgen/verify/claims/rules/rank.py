"""Rank: the largest, the smallest, the three largest, one of the smallest."""

from __future__ import annotations

from reportgen.verify.claims import expressions
from reportgen.verify.claims.answers import BOTTOM
from reportgen.verify.claims.lexicon import RankWords
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.quantifiers import quantifier_of
from reportgen.verify.claims.ranked import ranked_subjects
from reportgen.verify.claims.rules.classes import of_classes
from reportgen.verify.claims.rules.order import order_of
from reportgen.verify.claims.rules.rank_of_choices import by_choice
from reportgen.verify.claims.rules.rank_of_groups import by_group
from reportgen.verify.claims.rules.ranking import Ranking
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.sets import compared
from reportgen.verify.claims.standing import describes, is_background, unless_named
from reportgen.verify.claims.subjects import Subjects, items_of
from reportgen.verify.claims.verdicts import Outcome, Verdict

_NEAR = 2
"""How many words after "other" the parts are that it is said of."""


def rank(scene: Scene, hit: Hit) -> Outcome:
    """Judge a superlative."""
    words = hit.meaning
    if not isinstance(words, RankWords):
        return None
    found = of_classes(scene, hit, words)
    if found is not None or is_background(scene, hit):
        return found
    if describes(scene, hit) and not scene.entries:
        return None
    return ranked(scene, hit, words)


def ranked(scene: Scene, hit: Hit, words: RankWords) -> Outcome:
    """Judge that what the sentence is about stands at an end of what it is compared with."""
    year = year_of(scene, hit)
    of_choices = by_choice(scene, hit, words, year)
    if of_choices is not None:
        return of_choices
    leaders = int(scene.speech.threshold(scene.speech.lexicon.leaders))
    subjects = ranked_subjects(scene, hit, leaders)
    of_groups = by_group(scene, hit, words, subjects, year)
    if of_groups is not None:
        return of_groups
    verdicts = [_judged(scene, hit, words, one, year) for one in _by_set(scene, subjects, year)]
    judged = [verdict for verdict in verdicts if verdict is not None]
    if not judged:
        return unless_named(scene, hit, "rank", "rank('…', ['…']) == 1")
    order = order_of(scene, words, year) if scene.entries else None
    truths = dict.fromkeys(v.truth for v in judged)
    if order is not None and not order.holds and all(v.holds for v in judged):
        truths = {order.truth: None}
    told = [v.values for v in judged] + ([] if order is None else [order.values])
    tests = [v.test for v in judged] + ([] if order is None else [order.test])
    return Verdict(
        hit,
        "rank",
        " and ".join(dict.fromkeys(tests)),
        "; ".join(dict.fromkeys(told)),
        all(v.holds for v in judged) and (order is None or order.holds),
        tuple(s for v in judged for s in v.subjects),
        "; ".join(truths),
    )


def _denied(scene: Scene, hit: Hit) -> bool:
    """Whether a superlative is denied, also from before its clause ("not the area that most …")."""
    start = scene.clause_at(hit.start)[0]
    relative = scene.speech.words("describes").at(scene.tokens, start) is not None
    before = scene.speech.words("negation").within(scene.tokens, max(0, start - 5), start)
    return scene.negated(hit) or (relative and before) or _of_others(scene, hit)


def _of_others(scene: Scene, hit: Hit) -> bool:
    """Whether it is said of others than those spoken of before ("it was two other areas …")."""
    if scene.entries or scene.bounds:
        return False
    spans = scene.speech.words("different").spans(scene.tokens, 0, hit.start)
    return any(scene.nouns_in(end, end + _NEAR) for _, end in spans)


def year_of(scene: Scene, hit: Hit) -> int:
    """Give the wave that a claim word speaks of: the year said in its clause, else at the start."""
    results = scene.results
    clause = scene.clause_at(hit.start)
    said = [y for y in scene.years if not y.since and y.year in {results.year, results.previous}]
    own = [y for y in said if clause[0] <= y.start < clause[1] or hit.start <= y.start < hit.end]
    first = [y for y in said if y.start <= 1]
    for year in (*own, *first):
        return year.year
    return results.year


def _by_set(scene: Scene, subjects: Subjects, year: int) -> list[Subjects]:
    """Split subjects that stand for the same things in several groups."""
    results = scene.results
    groups = dict.fromkeys(results.items[s.item].group for s in subjects if s.item in results.items)
    if len(groups) < 2 or all(s.item in results.overall for s in subjects):
        return [subjects] if subjects else []
    if set(items_of(subjects)) <= set(results.across(subjects[0].item, year)):
        one_each = [tuple(s for s in subjects if results.items[s.item].group == g) for g in groups]
        return one_each if not scene.bounds else [subjects]
    return [tuple(s for s in subjects if results.items[s.item].group == g) for g in groups]


def _judged(
    scene: Scene, hit: Hit, words: RankWords, subjects: Subjects, year: int
) -> Verdict | None:
    results, items = scene.results, items_of(subjects)
    bottom = BOTTOM in scene.answers(scene.clause_at(hit.start))
    ranking = Ranking(results, words, year, items, compared(scene, subjects, year), bottom)
    if not ranking.is_known:
        return None
    among = _among(scene, hit, len(items))
    holds, test = ranking.holds(among=among), ranking.expression(among=among)
    quantified = quantifier_of(scene, hit)
    if _denied(scene, hit) or (quantified is not None and quantified.words.none):
        holds, test = not holds, f"not ({test})"
    values = expressions.told((ranking.name(item), value) for item, value in ranking.ends)
    labels = results.basis.codebook.items
    truth = ", ".join(
        f"{labels[item].label} ({expressions.number(value)})" for item, value in ranking.ends
    )
    return Verdict(hit, "rank", test, values, holds, subjects, truth)


def _among(scene: Scene, hit: Hit, count: int) -> int:
    """Give how many places "one of the largest" takes in; 0 where it is not said."""
    among = scene.speech.words("among")
    start = max(0, scene.clause_at(hit.start)[0] - 5)
    if not among.within(scene.tokens, start, hit.start):
        return 0
    return max(int(scene.speech.threshold(scene.speech.lexicon.leaders)), count)
