"""Proposals: which expression a typed number may stand for, the likeliest first.

Everything that the answers can print is known by what it prints. Among what prints the same, words
decide: those of the sentence, of what stands around it and of the headings, against those of the
item, its group and its topic.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property, lru_cache
from math import log, sqrt

from reportgen.answers.model import Item
from reportgen.config import CountMeasure, LeadersMeasure, SpanMeasure
from reportgen.estimates import UnanswerableError
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.errors import VocabularyError
from reportgen.exhibits.model import Quantity
from reportgen.exhibits.select import select_items
from reportgen.exhibits.speakers.measures import highest, limit, lowest, measure
from reportgen.rounding import half_up
from reportgen.verify.literal_words import Kind, Literal

_WORD = re.compile(r"[^\W\d_]{3,}")
_COMMON, _CLEAR = 0.5, 3.0
"""Prior of what is asked for oftenest; score from which words speak of one thing clearly."""
_STEM = 6
"""Letters by which words are taken for the same: a rough stem for any language."""


@dataclass(frozen=True, slots=True)
class Context:
    """What stands around a typed number.

    sentence: its own.  around: before it in the paragraph, and what leads to it.  headings: above.
    before, after: what stands in it on both sides of the number.  items: those of bound numbers and
    figures near.
    """

    sentence: str = ""
    around: str = ""
    headings: str = ""
    before: str = ""
    after: str = ""
    items: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Proposal:
    """An expression for `{{ … }}`, and how well it fits: more is better."""

    expression: str
    score: float


@dataclass(frozen=True, slots=True)
class Meant:
    """An expression that the words speak of, and the whole number that it prints."""

    expression: str
    value: Decimal


@dataclass(frozen=True, slots=True)
class _Candidate:
    """What can be printed. item: id, or name of a measure.  prior: what is asked for oftenest.

    categories: labels of what is asked for; () for the top or bottom box.  year: of a share.
    """

    expression: str
    item: str
    prior: float
    categories: tuple[str, ...] = ()
    year: int = 0


class Proposals:
    """Knows everything that the basis can print. in_year: words before the year of a number."""

    def __init__(self, basis: Basis, in_year: Sequence[str]) -> None:
        self._basis = basis
        year = rf"\b(?:{'|'.join(map(re.escape, in_year))})\s(?P<year>(?:19|20)\d\d)\b"
        self._year_behind = re.compile(rf"[^\d,;:]*?{year}", re.IGNORECASE)
        self._year_ahead = re.compile(rf"{year}\D*\Z", re.IGNORECASE)
        self._tables: dict[tuple[Kind, int], Mapping[Decimal, list[_Candidate]]] = {}

    def best(self, literal: Literal, context: Context, most: int = 3) -> tuple[Proposal, ...]:
        """Take a typed number and what stands around it, give what prints the same, best first."""
        if literal.value is None:
            return ()
        found = self._table(literal.kind, literal.decimals).get(abs(literal.value), ())
        scored = [Proposal(self._written(one, literal), self._score(one, context)) for one in found]
        return tuple(sorted(scored, key=lambda one: (-one.score, one.expression))[:most])

    def meant(self, literal: Literal, context: Context) -> Meant | None:
        """Give what the words speak of most clearly, whatever number was typed; None: of nothing."""
        if literal.value is None or literal.kind == "count":
            return None
        scored = (
            (self._score(one, context), value, one)
            for value, all_ in self._table(literal.kind, 0).items()
            for one in all_
            if one.prior >= _COMMON
        )
        best = max(scored, key=lambda one: one[0], default=None)
        if best is None or best[0] < _CLEAR:
            return None
        return Meant(best[2].expression, best[1])

    def _written(self, candidate: _Candidate, literal: Literal) -> str:
        if literal.in_words and candidate.expression.startswith("measure("):
            return candidate.expression.replace(")", ", words=True)")
        return candidate.expression

    # --- what can be printed ----------------------------------------------------------------

    def _table(self, kind: Kind, decimals: int) -> Mapping[Decimal, list[_Candidate]]:
        key = (kind, decimals)
        if key not in self._tables:
            table: dict[Decimal, list[_Candidate]] = {}
            for value, candidate in self._everything(kind):
                table.setdefault(abs(half_up(value, decimals)), []).append(candidate)
            self._tables[key] = table
        return self._tables[key]

    def _everything(self, kind: Kind) -> Iterator[tuple[Fraction | float, _Candidate]]:
        if kind == "percent":
            yield from self._shares()
            yield from self._measures("share")
        elif kind == "points":
            yield from self._changes()
        else:
            yield from self._measures("count")
            yield from self._bases()

    def _shares(self) -> Iterator[tuple[Fraction, _Candidate]]:
        for (item, year), tally in self._basis.estimates.tallies.items():
            scale = self._basis.codebook.scale_of(item)
            boxes = {"": (scale.top_box, 0.5), ", 'bottom'": (scale.bottom_box, 0.1)}
            single = {f", '{one.id}'": ((one.id,), 0.0) for one in scale.categories}
            when = self._when(year)
            for said, (categories, prior) in {**single, **boxes}.items():
                count = sum(tally.counts[one] for one in categories)
                if when is None or not tally.n or not categories or self._hidden(count, tally.n):
                    continue
                labels = tuple(scale.category(one).label for one in categories) if not prior else ()
                written = f"share('{item}'{said}{when})"
                yield (
                    Fraction(100 * count, tally.n),
                    _Candidate(written, item, prior, labels, year),
                )

    def _changes(self) -> Iterator[tuple[Fraction, _Candidate]]:
        now, before = self._basis.edition, self._basis.previous
        tallies = self._basis.estimates.tallies
        for item, year in tallies:
            earlier = tallies.get((item, before)) if before is not None else None
            if year != now or earlier is None or not earlier.n or not tallies[item, now].n:
                continue
            scale = self._basis.codebook.scale_of(item)
            for said, box in (("", scale.top_box), (", 'bottom'", scale.bottom_box)):
                counts = [sum(one.counts[c] for c in box) for one in (tallies[item, now], earlier)]
                bases = (tallies[item, now].n, earlier.n)
                if not any(self._hidden(*pair) for pair in zip(counts, bases, strict=True)):
                    change = Fraction(counts[0], bases[0]) - Fraction(counts[1], bases[1])
                    prior = 0.1 if said else 0.5
                    yield 100 * change, _Candidate(f"change('{item}'{said})", item, prior, (), now)

    def _hidden(self, count: int, base: int) -> bool:
        """Whether a share is suppressed: what is not printed is not proposed."""
        least = self._basis.estimates.minimum_count
        return 0 < count < least or base < least

    def _measures(self, unit: str) -> Iterator[tuple[float, _Candidate]]:
        for name, wanted in self._basis.publication.measures.items():
            says: dict[str, Callable[[Basis, str], Quantity]] = {"measure": measure}
            if isinstance(wanted, SpanMeasure):
                says = {"lowest": lowest, "highest": highest}
            elif isinstance(wanted, CountMeasure):
                says |= {"limit": limit}
            for word, speaker in says.items():
                try:
                    found = speaker(self._basis, name)
                except (VocabularyError, UnanswerableError):
                    continue
                if found.value is not None and found.unit == unit:
                    value = found.value * 100 if unit == "share" else found.value
                    yield value, _Candidate(f"{word}('{name}')", name, 0.4, (), self._basis.edition)

    def _bases(self) -> Iterator[tuple[int, _Candidate]]:
        estimates = self._basis.estimates
        for year, count in estimates.respondents.items():
            when = self._when(year)
            if when is not None and not self._hidden(count, count):
                written = f"respondents({when.removeprefix(', ')})"
                yield count, _Candidate(written, "", 0.2, (), year)
        for (item, year), tally in estimates.tallies.items():
            when = self._when(year)
            if when is not None and tally.n and not self._hidden(tally.n, tally.n):
                yield tally.n, _Candidate(f"n('{item}'{when})", item, -0.2, (), year)

    def _when(self, year: int) -> str | None:
        """Give the argument that asks for a year; None for a wave that has no name."""
        if year == self._basis.edition:
            return ""
        return ", year=previous" if year == self._basis.previous else None

    # --- what fits --------------------------------------------------------------------------

    def _score(self, candidate: _Candidate, context: Context) -> float:
        said = self._said_of(candidate)
        known = self._rarity
        weights = _weights(context)
        shared = sum(weights.get(stem, 0.0) * known.get(stem, 0.0) for stem in said)
        whole = sqrt(sum(known.get(stem, 0.0) for stem in said) or 1.0)
        score = shared / whole + candidate.prior
        score += 0.8 * (candidate.item in context.items)
        return score + self._year_fit(candidate, context) + self._category_fit(candidate, context)

    def _year_fit(self, candidate: _Candidate, context: Context) -> float:
        """Compare the year with the one said beside the number; this edition's if none is.

        A year goes with a number when no other number stands between them.
        """
        if not candidate.year:
            return 0.0
        behind = self._year_behind.match(context.after)
        ahead = self._year_ahead.search(context.before)
        found = next((int(one["year"]) for one in (behind, ahead) if one), self._basis.edition)
        return 0.7 if candidate.year == found else 0.0

    def _category_fit(self, candidate: _Candidate, context: Context) -> float:
        labels = [label.lower() for label in candidate.categories]
        after = context.after.lower()
        places = [after.find(label) for label in labels]
        if not labels or min(places) < 0:
            return 0.0
        return 2.0 / (1 + min(places) / 40)

    def _said_of(self, candidate: _Candidate) -> frozenset[str]:
        if candidate.item in self._basis.codebook.items:
            return self._stems_of_items[candidate.item]
        return self._stems_of_measures.get(candidate.item, frozenset())

    @cached_property
    def _stems_of_items(self) -> Mapping[str, frozenset[str]]:
        return {i.id: _stems(" ".join(self._names(i))) for i in self._basis.codebook.items.values()}

    @cached_property
    def _stems_of_measures(self) -> Mapping[str, frozenset[str]]:
        """Give what all items of a measure have in common, or the name of the block it counts."""
        codebook, found = self._basis.codebook, {}
        for name, wanted in self._basis.publication.measures.items():
            if isinstance(wanted, CountMeasure | SpanMeasure | LeadersMeasure):
                items = select_items(codebook, wanted.items).items
                sets = [self._stems_of_items[item] for item in items]
                found[name] = frozenset.intersection(*sets) if sets else frozenset()
            else:
                block = getattr(wanted, "block", "")
                found[name] = _stems(codebook.blocks.get(block, codebook.unit_many))
        return found

    @cached_property
    def _rarity(self) -> Mapping[str, float]:
        """Give how much each stem tells: the fewer items it belongs to, the more."""
        counts = Counter(stem for stems in self._stems_of_items.values() for stem in stems)
        total = len(self._stems_of_items)
        return {stem: log(1 + total / count) for stem, count in counts.items()}

    def _names(self, item: Item) -> Iterable[str]:
        codebook = self._basis.codebook
        yield item.label
        yield item.questions.get(self._basis.edition, "")
        for part in (codebook.groups.get(item.group), codebook.topics.get(item.topic)):
            if part is not None:
                yield from (part.label, part.list_label)


@lru_cache(maxsize=8)
def _weights(context: Context) -> Mapping[str, float]:
    """Give what each stem near a number counts: those of its sentence most."""
    return {
        **dict.fromkeys(_stems(context.around), 0.4),
        **dict.fromkeys(_stems(context.headings), 0.6),
        **dict.fromkeys(_stems(context.sentence), 1.0),
    }


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(text.lower()))
