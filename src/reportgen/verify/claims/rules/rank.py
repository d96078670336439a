"""Rank: the largest, the smallest, the three largest, one of the smallest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from reportgen.verify.claims import expressions
from reportgen.verify.claims.lexicon import RankWords
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.quantifiers import quantifier_of
from reportgen.verify.claims.ranked import ranked_subjects
from reportgen.verify.claims.results import Results
from reportgen.verify.claims.rules.order import out_of_order
from reportgen.verify.claims.rules.rank_of_groups import by_group
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.sets import compared
from reportgen.verify.claims.standing import describes, is_background, unless_named
from reportgen.verify.claims.subjects import Subject, Subjects, items_of
from reportgen.verify.claims.verdicts import Outcome, Verdict


@dataclass(frozen=True, slots=True)
class Ranking:
    """Some items among others. values: what they are ranked by, the largest wanted first."""

    items: tuple[str, ...]
    values: dict[str, Fraction]

    def place(self, item: str) -> int:
        """Give the place of an item; equal values share a place."""
        return 1 + sum(value > self.values[item] for value in self.values.values())

    def ties(self, item: str) -> int:
        """Give how many items have the value of one."""
        return sum(value == self.values[item] for value in self.values.values())

    def holds(self, words: RankWords, *, among: int) -> bool:
        """Whether the items stand where the words say, and none that is as large is left out.

        among: 0, or how many places "one of the largest" takes in.
        """
        places = [self.place(item) for item in self.items]
        if among:
            return max(places) <= among
        if words.place > 1:
            return places == [words.place] and self.ties(self.items[0]) == 1
        last = max(self.items, key=self.place)
        left_out = self.place(last) + self.ties(last) - 1 > len(self.items)
        return max(places) <= len(self.items) and not left_out


def rank(scene: Scene, hit: Hit) -> Outcome:
    """Judge a superlative."""
    words = hit.meaning
    if not isinstance(words, RankWords) or is_background(scene, hit):
        return None
    if describes(scene, hit) and not scene.entries:
        return None
    return ranked(scene, hit, words)


def ranked(scene: Scene, hit: Hit, words: RankWords) -> Outcome:
    """Judge that what the sentence is about stands at an end of what it is compared with."""
    year = year_of(scene, hit)
    leaders = int(scene.speech.threshold(scene.speech.lexicon.leaders))
    subjects = ranked_subjects(scene, hit, leaders)
    of_groups = by_group(scene, hit, words, subjects, year)
    if of_groups is not None:
        return of_groups
    verdicts = [_judged(scene, hit, words, one, year) for one in _by_set(scene, subjects, year)]
    judged = [verdict for verdict in verdicts if verdict is not None]
    if not judged:
        return unless_named(scene, hit, "rank", "rank('…', ['…']) == 1")
    false_order = out_of_order(scene, hit, words, year) if scene.entries else None
    if false_order is not None and all(v.holds for v in judged):
        return false_order
    return Verdict(
        hit,
        "rank",
        " and ".join(dict.fromkeys(v.test for v in judged)),
        "; ".join(dict.fromkeys(v.values for v in judged)),
        all(v.holds for v in judged),
        tuple(s for v in judged for s in v.subjects),
        "; ".join(dict.fromkeys(v.truth for v in judged)),
    )


def _denied(scene: Scene, hit: Hit) -> bool:
    """Whether a superlative is denied, also from before its clause ("not the area that most …")."""
    start = scene.clause_at(hit.start)[0]
    relative = scene.speech.words("describes").at(scene.tokens, start) is not None
    before = scene.speech.words("negation").within(scene.tokens, max(0, start - 5), start)
    return scene.negated(hit) or (relative and before)


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
    results = scene.results
    family = compared(scene, subjects, year)
    values = {
        item: value for item in family if (value := _value(scene, words, item, year)) is not None
    }
    items = items_of(subjects)
    if len(values) <= len(items) or not set(items) <= set(values):
        return None
    ranking = Ranking(items, values)
    among = _among(scene, hit, len(items))
    holds = ranking.holds(words, among=among)
    quantified = quantifier_of(scene, hit)
    if _denied(scene, hit) or (quantified is not None and quantified.words.none):
        holds = not holds
    test = _expression(scene, words, ranking, year, among)
    told = [(expressions.share(results, Subject(i), year), abs(v) * 100) for i, v in _ends(ranking)]
    truth = ", ".join(
        f"{results.basis.codebook.items[i].label} ({expressions.number(abs(v) * 100)})"
        for i, v in _ends(ranking)
    )
    return Verdict(hit, "rank", test, expressions.told(told), holds, subjects, truth)


def _value(scene: Scene, words: RankWords, item: str, year: int) -> Fraction | None:
    """Give what an item is ranked by; the first in rank has the largest."""
    results = scene.results
    if words.on == "share":
        value = results.share(item, None, year)
    else:
        change = results.change(item)
        value = None if change is None else change / 100 * (1 if words.on == "rise" else -1)
    if value is None:
        return None
    return value if words.end == "high" else -value


def _among(scene: Scene, hit: Hit, count: int) -> int:
    """Give how many places "one of the largest" takes in; 0 where it is not said."""
    among = scene.speech.words("among")
    start = max(0, scene.clause_at(hit.start)[0] - 5)
    if not among.within(scene.tokens, start, hit.start):
        return 0
    return max(int(scene.speech.threshold(scene.speech.lexicon.leaders)), count)


def _ends(ranking: Ranking) -> Sequence[tuple[str, Fraction]]:
    """Give the first places and those of the items, with what they are ranked by."""
    ordered = sorted(ranking.values.items(), key=lambda pair: -pair[1])
    first = ordered[: len(ranking.items) + 1]
    return [*first, *(pair for pair in ordered if pair[0] in ranking.items and pair not in first)]


def _expression(scene: Scene, words: RankWords, ranking: Ranking, year: int, among: int) -> str:
    results = scene.results
    listed = expressions.items(results, tuple(ranking.values))
    when = "" if year == results.year else ", year=previous"
    order = "" if words.end == "high" else ", order='lowest'"
    if words.on != "share":
        return _of_change(words, ranking, among)
    limit = among or max(len(ranking.items), words.place)
    sign = "==" if limit == 1 or words.place > 1 else "<="
    tests = [f"rank({i!r}, {listed}{when}{order}) {sign} {limit}" for i in ranking.items]
    if not among and words.place == 1:
        tests.append(_no_tie(results, words, ranking, year))
    return " and ".join(filter(None, tests))


def _no_tie(results: Results, words: RankWords, ranking: Ranking, year: int) -> str:
    """Give the claim that the last of the items is beyond the first that is left out."""
    last = max(ranking.items, key=ranking.place)
    rival = _rival(ranking)
    pair = [expressions.share(results, Subject(item), year) for item in (last, rival)]
    return f"{pair[0]} {'>' if words.end == 'high' else '<'} {pair[1]}"


def _rival(ranking: Ranking) -> str:
    """Give the first of those that are left out."""
    others = [item for item in ranking.values if item not in ranking.items]
    return max(others, key=lambda item: ranking.values[item])


def _of_change(words: RankWords, ranking: Ranking, among: int) -> str:
    """Give the claim that some changes are the largest, against the largest that they must beat."""
    sign = ">" if (words.on == "rise") == (words.end == "high") else "<"
    rival = _rival(ranking)
    if among:
        ordered = sorted(ranking.values, key=lambda item: -ranking.values[item])
        rival, sign = ordered[min(among, len(ordered)) - 1], f"{sign}="
    return " and ".join(f"change({item!r}) {sign} change({rival!r})" for item in ranking.items)
