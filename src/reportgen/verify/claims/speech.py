"""Speech: the lexicon of a language made ready to be looked for in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from reportgen.errors import Place, Problem, did_you_mean
from reportgen.exhibits.basis import Basis
from reportgen.language import Language
from reportgen.verify.claims.lexicon import (
    ApproximationWords,
    FractionWords,
    Lexicon,
    QuantityWords,
    RankWords,
)
from reportgen.verify.claims.phrases import (
    Hit,
    Index,
    Matcher,
    Pattern,
    WordSet,
    is_number,
    pattern,
)
from reportgen.verify.claims.tokens import Token

_COUNTS_TO = 30


@dataclass(frozen=True)
class Speech:
    """The words of one language with one publication's thresholds."""

    lexicon: Lexicon
    language: Language
    unit: tuple[str, str]
    own: Mapping[str, float]

    def threshold(self, name: str) -> float:
        """Give a threshold: the publication's own, else the language's."""
        return self.own.get(name, self.lexicon.thresholds[name])

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """Whole numbers by their words."""
        return {self.language.count_word(n).lower(): n for n in range(_COUNTS_TO)} | {
            self.language.number(n): n for n in range(_COUNTS_TO)
        }

    def count(self, token: Token) -> int | None:
        """Give the whole number that a token says, bound or typed; None for any other."""
        if token.number is not None:
            quantity = token.number.quantity
            counted = quantity.unit == "count" or quantity.statistic == "fact"
            is_year = quantity.unit == "year"
            return int(quantity.value or 0) if counted and not is_year else None
        return self.counts.get(token.word)

    def words(self, name: str) -> WordSet:
        """Give a list of the grammar, ready to be looked for."""
        found = self._word_sets.get(name)
        if found is None:
            found = self._word_sets[name] = WordSet.of(
                getattr(self.lexicon.grammar, name), self.counts
            )
        return found

    @cached_property
    def answered(self) -> WordSet:
        """Verbs that stand beside answers."""
        return WordSet.of(self.lexicon.boxes.answered)

    @cached_property
    def challenged(self) -> WordSet:
        """Words that speak of a challenge."""
        return WordSet.of(self.lexicon.boxes.challenged)

    @cached_property
    def _word_sets(self) -> dict[str, WordSet]:
        return {}

    @cached_property
    def unit_words(self) -> tuple[str, ...]:
        """What the words for respondents begin with."""
        return tuple(dict.fromkeys(word.lower() for word in self.unit))

    def is_unit(self, token: Token) -> bool:
        """Whether a word names the respondents."""
        return token.is_word and token.word.startswith(self.unit_words)

    @cached_property
    def matcher(self) -> Matcher:
        """Finds every claim word of the language."""
        return Matcher(Index(tuple(self._patterns()), self.counts), self._admits)

    def _patterns(self) -> Iterator[Pattern]:
        lexicon = self.lexicon
        for entries in (
            lexicon.direction,
            lexicon.level,
            lexicon.equality,
            lexicon.size,
            lexicon.approximation,
            lexicon.quantity,
            lexicon.ratio,
            lexicon.rank,
            lexicon.comparison,
            lexicon.movement,
            lexicon.spread,
            lexicon.position,
            lexicon.significance,
        ):
            for entry in entries:
                for phrase in entry.words:
                    yield pattern(phrase, entry)
        yield from (pattern(phrase, None) for phrase in lexicon.nothing)
        for fraction in self.language.fractions:
            for phrase in filter(None, (fraction.out_of, fraction.part, fraction.every)):
                yield pattern(phrase, FractionWords(value=fraction.value))
        for extra in lexicon.fractions:
            yield from (pattern(phrase, extra) for phrase in extra.words)
        yield from (pattern(phrase, FractionWords(value=0)) for phrase in lexicon.out_of)

    def _admits(self, tokens: Sequence[Token], hit: Hit) -> bool:
        """Tell words apart that mean one thing before a number and another elsewhere."""
        numeric = self._is_numeric(tokens, hit.end)
        if isinstance(hit.meaning, ApproximationWords):
            return numeric
        if isinstance(hit.meaning, RankWords | QuantityWords):
            return not numeric or hit.end - hit.start > 1
        return True

    def _is_numeric(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a number, a count or a fraction begins at a token."""
        if at >= len(tokens):
            return False
        token = tokens[at]
        if is_number(token) or token.word in self.counts:
            return True
        return self.words("every").at(tokens, at) is not None or self._is_fraction(tokens, at)

    def _is_fraction(self, tokens: Sequence[Token], at: int) -> bool:
        return self._fractions.at(tokens, at) is not None

    @cached_property
    def out_of(self) -> WordSet:
        """Finds what stands between the numbers of "two out of three"."""
        return WordSet.of(" ".join(phrase.split()[1:-1]) for phrase in self.lexicon.out_of)

    @cached_property
    def _fractions(self) -> WordSet:
        own = (p for f in self.language.fractions for p in (f.out_of, f.part, f.every) if p)
        extra = (p for f in self.lexicon.fractions for p in f.words)
        return WordSet.of((*own, *extra, *self.lexicon.out_of), self.counts)


def speech(basis: Basis, lexicon: Lexicon) -> Speech:
    """Take what a publication is made from and the words of its language, give them made ready."""
    codebook = basis.codebook
    return Speech(
        lexicon,
        basis.language,
        (codebook.unit_one, codebook.unit_many),
        basis.publication.settings.claims,
    )


def unknown_thresholds(speech: Speech, path: str) -> Iterator[Problem]:
    """Give a problem for each of the publication's thresholds that the language does not have."""
    for name in speech.own:
        if name not in speech.lexicon.thresholds:
            yield Problem(
                Place(path),
                "unknown-threshold",
                f'settings.claims has a threshold "{name}", which no claim word has',
                did_you_mean(name, speech.lexicon.thresholds),
            )
