"""Scenes: a sentence with what its words are about - clauses, bound numbers, years, claim words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from reportgen.exhibits.model import Quantity
from reportgen.manuscript.model import Number
from reportgen.verify.claims.answers import Ids, answer_names
from reportgen.verify.claims.lexicon import FractionWords, QuantityWords
from reportgen.verify.claims.phrases import Hit, Matcher
from reportgen.verify.claims.results import Categories, Results
from reportgen.verify.claims.sentences import Reading, Sentence
from reportgen.verify.claims.speech import Speech
from reportgen.verify.claims.tokens import Token
from reportgen.verify.claims.words import Evidence, Vocabulary

Span = tuple[int, int]
"""From a token up to another."""

Standing = Literal["own", "near", "named", "none"]
"""`own`: a sentence has numbers or refers to a figure.  `near`: a neighbour of its paragraph, or the
list beside it, does.  `named`: it names items.  `none`: it is background."""

_HEADING_WEIGHTS = (1.0, 0.4, 0.2)
_HOME = 0.9
"""The share of a chapter's numbers that must be of the block that it is on."""
_NAMED = 0.45
"""How much of a group's name words must say to name it."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A number that the survey gave, where it stands in a sentence.

    item: id in the codebook, "" for a measure's number.
    """

    at: int
    number: Number
    item: str

    @property
    def quantity(self) -> Quantity:
        """The number with its way back."""
        return self.number.quantity

    @property
    def categories(self) -> Categories:
        """What is added up."""
        return self.quantity.categories or None

    @property
    def year(self) -> int:
        """The wave it is of; of a change the later one."""
        edition = self.quantity.edition
        return edition[1] if isinstance(edition, tuple) else edition

    @property
    def is_share(self) -> bool:
        """Whether it is a share of an item."""
        return self.quantity.unit == "share" and bool(self.item)

    @property
    def is_change(self) -> bool:
        """Whether it is the change of a share."""
        return self.quantity.unit == "pp" and bool(self.item)


@dataclass(frozen=True, slots=True)
class Mention:
    """Items that words speak of equally well; at: the words."""

    items: tuple[str, ...]
    at: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """A year, or words for the earlier wave, in a sentence.

    since: whether it is what a change or comparison starts from.
    """

    start: int
    end: int
    year: int
    since: bool


@dataclass(frozen=True)
class Ground:
    """What all scenes stand on: the text, the data, the words of both.

    standings, mentions: what was found out about sentences, so that it is found out once.
    """

    reading: Reading
    results: Results
    vocabulary: Vocabulary
    speech: Speech
    _scenes: dict[int, Scene] = field(default_factory=dict, repr=False)
    standings: dict[int, Standing] = field(default_factory=dict, repr=False)
    mentions: dict[tuple[int, Span], tuple[Mention, ...]] = field(default_factory=dict, repr=False)

    @cached_property
    def answers(self) -> Matcher:
        """Finds the names of answers."""
        scales = self.results.basis.codebook.scales.values()
        return answer_names(scales, self.speech.lexicon.boxes)

    def scene(self, sentence: Sentence) -> Scene:
        """Give the scene of a sentence."""
        found = self._scenes.get(sentence.index)
        if found is None:
            found = self._scenes[sentence.index] = Scene(self, sentence)
        return found

    @cached_property
    def block_nouns(self) -> Mapping[str, str]:
        """By the stem of the noun that a block is called by: the block."""
        stem = self.vocabulary.stemmer.stem
        blocks = self.results.basis.codebook.blocks.items()
        return {stem(label.lower().split()[-1]): block for block, label in blocks}

    @cached_property
    def in_play(self) -> Mapping[str, frozenset[str]]:
        """By section: the items that it has numbers or figures of, and those of the group it is about."""
        found: dict[str, set[str]] = {}
        for sentence in self.reading.sentences:
            items = found.setdefault(sentence.chapter.id, set())
            if sentence.kind == "heading":
                items.update(self._about(sentence))
            scene = self.scene(sentence)
            items.update(bound.item for bound in scene.bounds)
            for figure in (*scene.figures, *sentence.chapter.figures):
                items.update(self.reading.figures.get(figure, ()))
        return {chapter: frozenset(items) for chapter, items in found.items()}

    def _about(self, heading: Sentence) -> Iterator[str]:
        groups = self.groups_named([token.word for token in heading.tokens])
        return (name for name, item in self.results.items.items() if item.group in groups)

    def groups_named(self, words: Sequence[str]) -> tuple[str, ...]:
        """Give the groups that words name, those that they name most of; () where they name none."""
        vocabulary = self.vocabulary
        evidence = vocabulary.evidence(words)
        covered = {
            group: vocabulary.coverage(stems, evidence)
            for group, stems in vocabulary.groups.items()
            if group in self.results.groups
        }
        best = max(covered.values(), default=0.0)
        return tuple(g for g, c in covered.items() if c >= max(_NAMED, best - 0.01))

    @cached_property
    def home(self) -> Mapping[int, str]:
        """By heading of the highest level: the block that its numbers are of, but for a few."""
        found: dict[int, Counter[str]] = {}
        items = self.results.basis.codebook.items
        for sentence in self.reading.sentences:
            counter = found.setdefault(sentence.chapter.headings[0], Counter())
            counter.update(items[b.item].block for b in self.scene(sentence).bounds)
        first = {h: counter.most_common(1)[0] for h, counter in found.items() if counter}
        return {h: block for h, (block, n) in first.items() if n >= _HOME * found[h].total()}

    @cached_property
    def leads(self) -> Mapping[int, int]:
        """By list: the sentence that leads it in."""
        return {s.leads: s.index for s in self.reading.sentences if s.leads is not None}

    def lead_of(self, sentence: Sentence) -> Scene | None:
        """Give the scene of the sentence that leads in the list of an entry."""
        index = None if sentence.listing is None else self.leads.get(sentence.listing)
        return None if index is None else self.scene(self.reading.sentences[index])


@dataclass(frozen=True)
class Scene:
    """A sentence and what its words are about."""

    ground: Ground
    sentence: Sentence

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Its words, marks and numbers."""
        return self.sentence.tokens

    @property
    def speech(self) -> Speech:
        """The words of the language."""
        return self.ground.speech

    @property
    def results(self) -> Results:
        """The data."""
        return self.ground.results

    def words(self, span: Span | None = None) -> str:
        """Give the text of some tokens."""
        start, end = span or (0, len(self.tokens))
        return " ".join(token.text for token in self.tokens[start:end])

    @cached_property
    def hits(self) -> tuple[Hit, ...]:
        """The claim words that are the author's own, in order."""
        return tuple(
            hit
            for hit in self.speech.matcher.hits(self.tokens)
            if not self.tokens[hit.start].guard and not self.tokens[hit.start].quoted
        )

    @cached_property
    def numbers(self) -> tuple[Bound, ...]:
        """The numbers that the answers gave: shares, changes, counts of items."""
        return tuple(self._numbers())

    def _numbers(self) -> Iterator[Bound]:
        items = self.results.basis.codebook.items
        for at, token in enumerate(self.tokens):
            if token.number is None:
                continue
            found = token.number.quantity
            if found.unit in {"share", "pp"} or found.statistic in _COUNTS_OF_ITEMS:
                item = found.item if found.item in items else ""
                yield Bound(at, token.number, item)

    @cached_property
    def bounds(self) -> tuple[Bound, ...]:
        """The shares and changes of items among them."""
        return tuple(b for b in self.numbers if b.is_share or b.is_change)

    def bounds_in(self, span: Span) -> tuple[Bound, ...]:
        """Give the shares and changes that stand between two tokens."""
        return tuple(b for b in self.bounds if span[0] <= b.at < span[1])

    @cached_property
    def clauses(self) -> tuple[Span, ...]:
        """The parts that commas, colons, dashes, brackets and some conjunctions make."""
        clause = self.speech.words("clause")
        cuts = [0]
        for at, token in enumerate(self.tokens):
            if token.is_mark and token.text in ",;:–()":
                cuts.append(at + 1)
            elif at and clause.at(self.tokens, at) is not None:
                cuts.append(at)
        edges = [*dict.fromkeys(cuts), len(self.tokens)]
        return tuple(
            (start, end) for start, end in zip(edges, edges[1:], strict=False) if end > start
        )

    @cached_property
    def main_clauses(self) -> tuple[Span, ...]:
        """The parts that "while", "but" and semicolons make."""
        clause = self.speech.words("clause")
        cuts = [0]
        for at, token in enumerate(self.tokens):
            if at and (token.text == ";" or clause.at(self.tokens, at) is not None):
                cuts.append(at)
        return tuple(zip(cuts, [*cuts[1:], len(self.tokens)], strict=True))

    def main_clause_at(self, at: int) -> Span:
        """Give the main clause that a token stands in."""
        return next(span for span in self.main_clauses if span[0] <= at < span[1])

    def clause_at(self, at: int) -> Span:
        """Give the clause that a token stands in."""
        return next(span for span in self.clauses if span[0] <= at < span[1])

    @cached_property
    def years(self) -> tuple[Year, ...]:
        """Its years, in order."""
        return tuple(self._years())

    def _years(self) -> Iterator[Year]:
        at = 0
        while at < len(self.tokens):
            found = self._year_at(at)
            if found is not None:
                yield found
            at = at + 1 if found is None else found.end

    def _year_at(self, at: int) -> Year | None:
        """Give the year that begins at a token: "since 2020", "2020", "than before", "then"."""
        words, previous = self.speech.words, self.results.previous
        end = words("since").at(self.tokens, at)
        year = None if end is None else self.year_of(end)
        if end is not None and year is not None:
            return Year(at, end + 1, year, since=True)
        year = self.year_of(at)
        if year is not None:
            return Year(at, at + 1, year, since=False)
        for name in ("than_before", "then") if previous is not None else ():
            end = words(name).at(self.tokens, at)
            if end is not None:
                return Year(at, end, previous or 0, since=name == "than_before")
        return None

    def year_of(self, at: int) -> int | None:
        """Give the year that a token says; None for any other token."""
        if not 0 <= at < len(self.tokens):
            return None
        token = self.tokens[at]
        if token.number is not None:
            quantity = token.number.quantity
            return int(quantity.value or 0) if quantity.unit == "year" else None
        is_year = token.word.isdigit() and len(token.word) == 4 and token.word[:2] in {"19", "20"}
        return int(token.word) if is_year else None

    @cached_property
    def figures(self) -> tuple[str, ...]:
        """The figures that it refers to."""
        known = self.ground.reading.figures
        return tuple(token.target for token in self.tokens if token.target in known)

    @property
    def in_play(self) -> frozenset[str]:
        """The items that its section has numbers or figures of."""
        return self.ground.in_play[self.sentence.chapter.id]

    @property
    def home(self) -> str:
        """The block that the numbers of its chapter are of; "" where they are of several, or none."""
        return self.ground.home.get(self.sentence.chapter.headings[0], "")

    @cached_property
    def headings(self) -> Evidence:
        """What the headings above it speak of, the nearest the surest."""
        evidence: Evidence = {}
        above = reversed(self.sentence.chapter.headings)
        for weight, index in zip(_HEADING_WEIGHTS, above, strict=False):
            words = (token.word for token in self.ground.reading.sentences[index].tokens)
            evidence = self.ground.vocabulary.evidence(words, weight, evidence)
        return evidence

    @cached_property
    def entries(self) -> tuple[tuple[Scene, ...], ...]:
        """The scenes of the entries of the list that it leads in."""
        return self.entries_of(self.sentence.leads)

    def entries_of(self, listing: int | None) -> tuple[tuple[Scene, ...], ...]:
        """Give the scenes of the entries of a list."""
        return tuple(
            tuple(self.ground.scene(sentence) for sentence in entry)
            for entry in self.ground.reading.entries(listing)
        )

    @cached_property
    def before(self) -> tuple[Scene, ...]:
        """The sentences before it in its paragraph, the nearest first."""
        return tuple(self.ground.scene(s) for s in self.ground.reading.before(self.sentence))

    @cached_property
    def after(self) -> tuple[Scene, ...]:
        """The sentences after it in its paragraph, the nearest first."""
        return tuple(self.ground.scene(s) for s in self.ground.reading.after(self.sentence))

    def answers(self, span: Span) -> tuple[Ids, ...]:
        """Give the answers that the words between two tokens name, quoted or not, in order."""
        hits = self.ground.answers.hits(self.tokens[slice(*span)])
        return tuple(hit.meaning for hit in hits if isinstance(hit.meaning, tuple))

    @cached_property
    def nouns(self) -> tuple[int, ...]:
        """The words for parts of a set: "areas", "questions", and what the blocks are called."""
        parts, tokens = self.speech.words("parts"), self.tokens
        return tuple(
            at
            for at, token in enumerate(tokens)
            if token.is_word and (parts.at(tokens, at) is not None or self.block_noun(at))
        )

    @cached_property
    def silent(self) -> frozenset[int]:
        """The words that say nothing of any item: words for parts, fractions, quantities."""
        said = (h for h in self.hits if isinstance(h.meaning, FractionWords | QuantityWords))
        return frozenset(self.nouns) | {at for hit in said for at in range(hit.start, hit.end)}

    def block_noun(self, at: int) -> str:
        """Give the block that a noun is the name of; "" for any other word."""
        stem = self.ground.vocabulary.stemmer.stem(self.tokens[at].word)
        return self.ground.block_nouns.get(stem, "")

    def nouns_in(self, start: int, end: int) -> tuple[int, ...]:
        """Give the words for parts of a set between two tokens."""
        return tuple(at for at in self.nouns if start <= at < end)

    def negated(self, hit: Hit) -> bool:
        """Whether a word of negation stands right before a claim word."""
        start = max(self.clause_at(hit.start)[0], hit.start - _NEAR)
        return self.speech.words("negation").within(self.tokens, start, hit.start)


_NEAR = 3
_COUNTS_OF_ITEMS = frozenset({"count", "recurring-leaders", "new-leaders"})
