"""Backgrounds: which background variables, and which of their classes of respondents, words name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from reportgen.answers.model import Codebook
from reportgen.verify.claims.stems import Stemmer
from reportgen.verify.claims.tokens import Token
from reportgen.verify.claims.values import Span

_LONGEST = 3
"""How many words a class is called by at most, the word for all classes left out."""
Stems = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A class of respondents where it is named. full: with the word that all classes share."""

    at: int
    variable: str
    value: str
    full: bool


@dataclass(frozen=True)
class Backgrounds:
    """The classes of a questionnaire's background variables, by what they are called.

    A class is called by its label up to a bracket or a comma. What all labels of a variable share
    ("small libraries", "large libraries") is the word for its classes.
    """

    codebook: Codebook
    stemmer: Stemmer

    def _stems(self, text: str) -> Stems:
        words = text.partition("(")[0].partition(",")[0].lower().split()
        return tuple(self.stemmer.stem(word) for word in words)

    @cached_property
    def _labels(self) -> Mapping[str, Mapping[str, Stems]]:
        found = {}
        for name, variable in self.codebook.background.items():
            if len(variable.values) > 1:
                labels = variable.values.items()
                found[name] = {value: self._stems(label) for value, label in labels}
        return found

    @cached_property
    def _shared(self) -> Mapping[str, frozenset[str]]:
        """By variable: the stems that all its classes' labels share."""
        return {
            name: frozenset.intersection(*(frozenset(stems) for stems in labels.values()))
            for name, labels in self._labels.items()
        }

    @cached_property
    def _own(self) -> Mapping[Stems, tuple[str, str]]:
        """What a class alone is called by: its variable and itself."""
        found: dict[Stems, tuple[str, str]] = {}
        for name, labels in self._labels.items():
            for value, stems in labels.items():
                own = tuple(stem for stem in stems if stem not in self._shared[name])
                if own and len(own) <= _LONGEST:
                    found[own] = name, value
        return found

    @cached_property
    def _first(self) -> frozenset[str]:
        return frozenset(stems[0] for stems in self._own)

    def classes(self, variable: str) -> tuple[str, ...]:
        """Give the classes of a variable; () for a number, or for what is no variable."""
        return tuple(self._labels.get(variable, ()))

    def label(self, variable: str, value: str) -> str:
        """Give the label of a class."""
        return self.codebook.background[variable].values[value]

    def variable_of(self, word: str) -> str:
        """Give the variable whose classes are all called by a word ("regions"); "" for none."""
        stem = self.stemmer.stem(word)
        return "" if stem in self._units else self._called.get(stem, "")

    @cached_property
    def _units(self) -> frozenset[str]:
        """The stems of what a respondent is called."""
        named = (self.codebook.unit_one, self.codebook.unit_many)
        return frozenset(self.stemmer.stem(text.lower()) for text in named)

    @cached_property
    def _called(self) -> Mapping[str, str]:
        """By the word for all its classes: a variable."""
        return {stem: name for name, shared in self._shared.items() for stem in shared}

    def variables(self, tokens: Sequence[Token]) -> tuple[str, ...]:
        """Give the variables that words name: by their label, or by the word for their classes."""
        words = {self.stemmer.stem(token.word) for token in tokens if token.is_word}
        found = [
            name
            for name, variable in self.codebook.background.items()
            if set(self._stems(variable.label)) <= words
        ]
        found += [
            name for token in tokens if token.is_word if (name := self.variable_of(token.word))
        ]
        found += [one.variable for one in self.named(tokens)]
        return tuple(dict.fromkeys(found))

    def named(self, tokens: Sequence[Token], span: Span | None = None) -> tuple[Named, ...]:
        """Give the classes that words name, in order.

        One is named in full ("large libraries", "Region X"), or without the word for all
        classes beside one that is ("small and large libraries").
        """
        stems = [self.stemmer.stem(token.word) if token.is_word else "" for token in tokens]
        if self._first.isdisjoint(stems):
            return ()
        found = list(self._candidates(stems))
        full = {one.variable for one in found if one.full}
        start, end = span or (0, len(tokens))
        return tuple(
            one
            for one in found
            if start <= one.at < end and (one.full or self._stands_alone(one, full, tokens, stems))
        )

    def _candidates(self, stems: Sequence[str]) -> Iterator[Named]:
        for at, stem in enumerate(stems):
            for own, (name, value) in self._own.items() if stem in self._first else ():
                end = at + len(own)
                if tuple(stems[at:end]) != own:
                    continue
                beside = {*stems[max(0, at - 1) : at], *stems[end : end + 1]}
                yield Named(at, name, value, not self._shared[name].isdisjoint(beside))

    def _stands_alone(
        self, one: Named, full: set[str], tokens: Sequence[Token], stems: Sequence[str]
    ) -> bool:
        """Whether a class named without the word for all classes is no word of something else."""
        if one.variable not in full or tokens[one.at].is_mark:
            return False
        after = tokens[one.at + 1] if one.at + 1 < len(tokens) else None
        if after is None or after.is_mark or after.number is not None:
            return True
        return after.word in self._closed and stems[one.at + 1] not in self._first

    @cached_property
    def _closed(self) -> frozenset[str]:
        """Words that go on with a sentence rather than with a name."""
        grammar = self.stemmer.lexicon.grammar
        return frozenset(
            (*grammar.conjunctions, *grammar.closed, *grammar.against, *grammar.copula)
        )
