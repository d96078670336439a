"""Phrases: the patterns of the lexicon, and where they stand in a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from reportgen.verify.claims.tokens import Token

GAP = 4
"""How many words `…` stands for at most."""


@dataclass(frozen=True, slots=True)
class Step:
    """One word of a pattern.

    words: exact choices.  starts: choices that may end in anything.  number: any number.
    count: a number in words or digits.  gap: any few words.  optional: may be missing.
    """

    words: frozenset[str] = frozenset()
    starts: tuple[str, ...] = ()
    number: bool = False
    count: bool = False
    gap: bool = False
    optional: bool = False

    def fits(self, token: Token, counts: Mapping[str, int]) -> bool:
        """Whether a token is what the step stands for."""
        if self.number:
            return is_number(token)
        if self.count:
            return token.word in counts
        return token.word in self.words or (
            bool(self.starts) and token.word.startswith(self.starts)
        )


def is_number(token: Token) -> bool:
    """Whether a token is a number, bound or in digits."""
    return token.number is not None or token.word[:1].isdigit()


@dataclass(frozen=True, slots=True)
class Pattern:
    """A phrase of the lexicon and what it means."""

    steps: tuple[Step, ...]
    meaning: object


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase where it stands in a sentence: tokens from `start` up to `end`."""

    start: int
    end: int
    meaning: object


def pattern(phrase: str, meaning: object) -> Pattern:
    """Take a phrase of the lexicon, give its pattern."""
    return Pattern(tuple(_step(word) for word in phrase.split()), meaning)


def _step(word: str) -> Step:
    if word == "…":
        return Step(gap=True)
    if word == "#":
        return Step(number=True)
    if word == "{count}":
        return Step(count=True)
    optional = word.startswith("(") and word.endswith(")")
    choices = (word[1:-1] if optional else word).lower().split("|")
    exact = frozenset(choice for choice in choices if not choice.endswith("*"))
    starts = tuple(choice[:-1] for choice in choices if choice.endswith("*"))
    return Step(exact, starts, optional=optional)


@dataclass(frozen=True)
class Index:
    """Patterns, found by the word that they begin with. counts: number words."""

    patterns: tuple[Pattern, ...]
    counts: Mapping[str, int]

    @cached_property
    def _exact(self) -> Mapping[str, tuple[Pattern, ...]]:
        found: dict[str, tuple[Pattern, ...]] = {}
        for one in self.patterns:
            for word in one.steps[0].words:
                found[word] = (*found.get(word, ()), one)
        return found

    @cached_property
    def _by_letters(self) -> Mapping[str, tuple[tuple[str, Pattern], ...]]:
        """Patterns that begin with the start of a word, by its first two letters."""
        found: dict[str, tuple[tuple[str, Pattern], ...]] = {}
        for one in self.patterns:
            for start in one.steps[0].starts:
                found[start[:2]] = (*found.get(start[:2], ()), (start, one))
        return found

    @cached_property
    def _counting(self) -> tuple[Pattern, ...]:
        return tuple(one for one in self.patterns if one.steps[0].count)

    @cached_property
    def known(self) -> dict[str, tuple[Pattern, ...]]:
        """The patterns that words begin, as far as they were asked for."""
        return {"": ()}

    def beginning(self, word: str) -> tuple[Pattern, ...]:
        """Give the patterns that a word may begin."""
        found = self.known.get(word)
        if found is None:
            found = self.known[word] = self._beginning(word)
        return found

    def _beginning(self, word: str) -> tuple[Pattern, ...]:
        by_letters = self._by_letters.get(word[:2], ())
        found = tuple(one for start, one in by_letters if word.startswith(start))
        counting = self._counting if word in self.counts else ()
        return self._exact.get(word, ()) + found + counting

    def matches(self, tokens: Sequence[Token], at: int) -> list[tuple[int, Pattern]]:
        """Give the patterns that begin at a token, each with where it ends."""
        found = []
        for one in self.beginning(tokens[at].word):
            end = match(one.steps, tokens, at, self.counts)
            if end is not None:
                found.append((end, one))
        return found


@dataclass(frozen=True)
class Matcher:
    """Finds the patterns of a language in sentences.

    admits: whether a match counts, seen where it stands.
    """

    index: Index
    admits: Callable[[Sequence[Token], Hit], bool] = field(default=lambda _, __: True)

    def hits(self, tokens: Sequence[Token]) -> tuple[Hit, ...]:
        """Give the phrases of a sentence: the longest at each word, none overlapping."""
        found: list[Hit] = []
        at = 0
        while at < len(tokens):
            best = self.longest(tokens, at)
            if best is not None:
                found.append(best)
            at = at + 1 if best is None else best.end
        return tuple(found)

    def longest(self, tokens: Sequence[Token], at: int) -> Hit | None:
        """Give the longest phrase that begins at a word."""
        best: Hit | None = None
        for end, one in self.index.matches(tokens, at):
            if best is None or end > best.end:
                hit = Hit(at, end, one.meaning)
                best = hit if self.admits(tokens, hit) else best
        return best


def match(
    steps: Sequence[Step], tokens: Sequence[Token], at: int, counts: Mapping[str, int]
) -> int | None:
    """Give where a pattern that begins at a token ends; None where it does not stand there."""
    if not steps:
        return at
    step, rest = steps[0], steps[1:]
    if step.gap:
        ends = (match(rest, tokens, at + skip, counts) for skip in range(GAP + 1))
        return next((end for end in ends if end is not None), None)
    if at < len(tokens) and step.fits(tokens[at], counts):
        end = match(rest, tokens, at + 1, counts)
        if end is not None:
            return end
    return match(rest, tokens, at, counts) if step.optional else None


@dataclass(frozen=True)
class WordSet:
    """Phrases without meaning, to ask whether one of them stands somewhere."""

    index: Index

    @classmethod
    def of(cls, phrases: Iterable[str], counts: Mapping[str, int] | None = None) -> WordSet:
        """Make one of the lexicon's phrases."""
        return cls(Index(tuple(pattern(phrase, None) for phrase in phrases), counts or {}))

    @cached_property
    def _first(self) -> tuple[frozenset[str], tuple[str, ...]]:
        steps = [one.steps[0] for one in self.index.patterns]
        exact = frozenset(word for step in steps for word in step.words)
        return exact, tuple(start for step in steps for start in step.starts)

    def may_stand_in(self, words: frozenset[str]) -> bool:
        """Whether some words hold one that a phrase begins with; phrases begin with no number."""
        exact, starts = self._first
        return not exact.isdisjoint(words) or (
            bool(starts) and any(word.startswith(starts) for word in words)
        )

    def at(self, tokens: Sequence[Token], at: int) -> int | None:
        """Give where the longest phrase that begins at a token ends; None where none does."""
        if not 0 <= at < len(tokens):
            return None
        if not self.index.beginning(tokens[at].word):
            return None
        return max((end for end, _ in self.index.matches(tokens, at)), default=None)

    def spans(
        self, tokens: Sequence[Token], start: int = 0, end: int | None = None
    ) -> list[tuple[int, int]]:
        """Give where its phrases stand between two tokens."""
        stop = len(tokens) if end is None else min(end, len(tokens))
        known, beginning = self.index.known, self.index.beginning
        found = []
        at = max(start, 0)
        while at < stop:
            word = tokens[at].word
            begins = known[word] if word in known else beginning(word)
            ends = self.at(tokens, at) if begins else None
            if ends is None or ends > stop:
                at += 1
            else:
                found.append((at, ends))
                at = ends
        return found

    def within(self, tokens: Sequence[Token], start: int = 0, end: int | None = None) -> bool:
        """Whether one of its phrases stands between two tokens."""
        return bool(self.spans(tokens, start, end))
