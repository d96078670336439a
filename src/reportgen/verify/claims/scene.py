"""Scenes: a sentence with what its words are about, and the ground that all of them stand on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from reportgen.estimates.model import Where
from reportgen.verify.claims.answers import Ids, answer_names
from reportgen.verify.claims.clauses import clauses, main_clauses
from reportgen.verify.claims.lexicon import FractionWords, QuantityWords
from reportgen.verify.claims.phrases import Hit, Matcher
from reportgen.verify.claims.results import Results
from reportgen.verify.claims.sentences import Reading, Sentence
from reportgen.verify.claims.speech import Speech
from reportgen.verify.claims.tokens import Token
from reportgen.verify.claims.values import Bound, Mention, Span, Standing, Year
from reportgen.verify.claims.words import Evidence, Vocabulary
from reportgen.verify.claims.years import year_of, years

_HEADING_WEIGHTS = (1.0, 0.4, 0.2)
_HOME = 0.9
"""The share of a chapter's numbers that must be of the block that it is on."""
_NEAR = 3
_COUNTS_OF_ITEMS = frozenset({"count", "recurring-leaders", "new-leaders"})


@dataclass(frozen=True)
class Ground:
    """What all scenes stand on: the text, the data, the words of both.

    others: of those whose answers stand beside a variant's own, by their filter.
    standings, mentions: what was found out about sentences, so that it is found out once.
    """

    reading: Reading
    results: Results
    vocabulary: Vocabulary
    speech: Speech
    others: Mapping[Where, Results] = field(default_factory=dict)
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
    def in_play(self) -> Mapping[str, frozenset[str]]:
        """By section: the items it has numbers or figures of, and those of its group."""
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
        words = [token.word for token in heading.tokens]
        groups = self.vocabulary.groups_named(words, self.results.groups)
        return (name for name, item in self.results.items.items() if item.group in groups)

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

    @cached_property
    def results(self) -> Results:
        """The data: of those whose shares the sentence prints, where they are not the variant's own."""
        others = self.ground.others
        numbers = (token.number.quantity for token in self.tokens if token.number is not None)
        printed = {one.where for one in numbers if one.unit in {"share", "pp"}} if others else set()
        where = printed.pop() if len(printed) == 1 else None
        return self.ground.results if where is None else others.get(where, self.ground.results)

    @cached_property
    def said(self) -> frozenset[str]:
        """Its words, each once."""
        return frozenset(token.word for token in self.tokens)

    def spans(self, name: str) -> list[Span]:
        """Give where the phrases of the grammar stand in it."""
        phrases = self.speech.words(name)
        return phrases.spans(self.tokens) if phrases.may_stand_in(self.said) else []

    def words(self, span: Span | None = None) -> str:
        """Give the text of some tokens."""
        start, end = span or (0, len(self.tokens))
        return " ".join(token.text for token in self.tokens[start:end])

    @cached_property
    def hits(self) -> tuple[Hit, ...]:
        """The claim words that are the author's own, in order; names of answers claim nothing."""
        found = [
            hit
            for hit in self.speech.matcher.hits(self.tokens)
            if not self.tokens[hit.start].guard and not self.tokens[hit.start].quoted
        ]
        if not any(isinstance(hit.meaning, QuantityWords) for hit in found):
            return tuple(found)
        named = {at for h in self.ground.answers.hits(self.tokens) for at in range(h.start, h.end)}
        return tuple(
            hit
            for hit in found
            if hit.start not in named or not isinstance(hit.meaning, QuantityWords)
        )

    @cached_property
    def counts(self) -> Mapping[int, int]:
        """Its whole numbers, bound or typed, by where they stand; years are none."""
        found = ((at, self.speech.count(token)) for at, token in enumerate(self.tokens))
        return {at: n for at, n in found if n is not None and self.year_of(at) is None}

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
        """The parts that marks and conjunctions make."""
        return clauses(self.tokens, self.speech.words("clause"))

    @cached_property
    def main_clauses(self) -> tuple[Span, ...]:
        """The parts that conjunctions and semicolons make."""
        return main_clauses(self.tokens, self.speech.words("clause"))

    def main_clause_at(self, at: int) -> Span:
        """Give the main clause that a token stands in."""
        return next(span for span in self.main_clauses if span[0] <= at < span[1])

    def clause_at(self, at: int) -> Span:
        """Give the clause that a token stands in."""
        return next(span for span in self.clauses if span[0] <= at < span[1])

    @cached_property
    def years(self) -> tuple[Year, ...]:
        """Its years, in order."""
        return tuple(years(self.tokens, self.speech, self.results.previous))

    def year_of(self, at: int) -> int | None:
        """Give the year that a token says; None for any other token."""
        return year_of(self.tokens[at])

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
        """The block the numbers of its chapter are of; "" where they are of several, or none."""
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
        return self.ground.vocabulary.block_nouns.get(stem, "")

    def nouns_in(self, start: int, end: int) -> tuple[int, ...]:
        """Give the words for parts of a set between two tokens."""
        return tuple(at for at in self.nouns if start <= at < end)

    def negated(self, hit: Hit) -> bool:
        """Whether a word of negation stands right before a claim word."""
        start = max(self.clause_at(hit.start)[0], hit.start - _NEAR)
        return self.speech.words("negation").within(self.tokens, start, hit.start)
