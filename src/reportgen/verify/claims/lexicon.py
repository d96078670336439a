"""The words that claim something, a file a language: `languages/claims/<code>.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from reportgen.config import Strict
from reportgen.files import read_yaml
from reportgen.language import FOLDER

Words = tuple[str, ...]
"""Phrases: `*` any ending, `|` between choices for a word, `(word)` may be missing, `…` up to four
words, `#` a number, `{count}` a number in words or digits."""

Bound = str | float
"""The name of a threshold, or a number in its unit."""


class DirectionWords(Strict):
    """A change since the earlier wave.

    to: rise or fall of the share; better or worse by the item's polarity; mixed: some of each.
    present: forms that speak of the general as well ("vokser", "voksende").
    """

    to: Literal["rise", "fall", "better", "worse", "mixed"]
    words: Words
    present: Literal["", "verb", "adjective"] = ""


class WithinWords(Strict):
    """No change, or no difference. within: threshold in percentage points."""

    within: str
    words: Words


class LevelWords(WithinWords):
    """A share that is where it was. moved: words that say that it is not ("other than in")."""

    moved: bool = False


class EqualityWords(WithinWords):
    """Two shares that are as large as each other, or one as before."""


class SizeWords(Strict):
    """How large a change or a difference is, in whole percentage points."""

    words: Words
    at_least: str = ""
    at_most: str = ""


class QuantityWords(Strict):
    """How many of the respondents, or of the parts of a set (names of thresholds in per cent).

    all, none: every part, no part.  both: of exactly two parts.  several: at least so many parts.
    exactly, total: so many parts of so many; total 0: of any number.
    differ: some parts, but not all.
    """

    words: Words
    more_than: str = ""
    at_least: str = ""
    at_most: str = ""
    less_than: str = ""
    all: bool = False
    none: bool = False
    both: bool = False
    differ: bool = False
    several: int = 0
    exactly: int = 0
    total: int = 0


class ApproximationWords(Strict):
    """How a share lies to the number said: from so far below to so far above it.

    below, above: names of thresholds in per cent, "0", or "any".  strict: not the number itself.
    most: the share is at most this threshold, whatever the number.
    """

    words: Words
    below: str = "0"
    above: str = "0"
    strict: bool = False
    most: str = ""


class FractionWords(Strict):
    """A simple fraction in words. value: 0-1; 0 where the words say it in two counts."""

    value: float
    words: Words = ()


class RatioWords(Strict):
    """So many times as much."""

    times: float
    words: Words


class RankWords(Strict):
    """The largest or smallest of a set, by share or by change; place: 1 is the first."""

    end: Literal["high", "low"]
    words: Words
    on: Literal["share", "rise", "fall"] = "share"
    place: int = 1


class ComparisonWords(Strict):
    """More or less than something else; harder, easier: by the items' polarity.

    alone: words that compare even where nothing says with what ("fewer", not "more").
    """

    to: Literal["more", "less", "harder", "easier"]
    words: Words
    alone: bool = False


class MovementWords(Strict):
    """A rank that changed since the earlier wave; new, stay: among the largest, listed above."""

    to: Literal["up", "down", "new", "stay"]
    words: Words


class SpreadWords(Strict):
    """A large difference between the largest and the smallest of a set."""

    words: Words


class SignificanceWords(Strict):
    """Words that only a test may use. denied: words that say that it found nothing.

    loose: words that may speak of a test; where none is at hand, they claim nothing.
    """

    denied: bool = False
    loose: bool = False

    words: Words


class PositionWords(Strict):
    """In the upper or lower part of what it is compared with; inner: at neither end of it."""

    end: Literal["high", "low", "inner"]
    words: Words


class Boxes(Strict):
    """Words for answers.

    bottom: name the bottom box.  answered: stand beside answers.  challenged: speak of a
    challenge, so that the item's polarity must be that.  or: join the names of two categories.
    """

    bottom: Words = ()
    answered: Words = ()
    challenged: Words = ()
    or_: Words = Field(default=(), alias="or")


class Grammar(Strict):
    """Words that claim nothing, but say what a claim is about."""

    negation: Words = ()
    conjunctions: Words = ()
    clause: Words = ()
    than: Words = ()
    as_: Words = Field(default=(), alias="as")
    against: Words = ()
    from_: Words = Field(default=(), alias="from")
    to: Words = ()
    between: Words = ()
    respectively: Words = ()
    that_is: Words = ()
    since: Words = ()
    than_before: Words = ()
    then: Words = ()
    modal: Words = ()
    measured: Words = ()
    share: Words = ()
    parts: Words = ()
    blocks: Words = ()
    consists: Words = ()
    returning: Words = ()
    above: Words = ()
    below: Words = ()
    points_on: Words = ()
    linking: Words = ()
    others: Words = ()
    same: Words = ()
    different: Words = ()
    same_pattern: Words = ()
    different_pattern: Words = ()
    first: Words = ()
    new: Words = ()
    overall: Words = ()
    everything: Words = ()
    remarks: Words = ()
    guesses: Words = ()
    generic: Words = ()
    closed: Words = ()
    describes: Words = ()
    among: Words = ()
    no_other: Words = ()
    only: Words = ()
    exception: Words = ()
    nearly: Words = ()
    more_than: Words = ()
    becomes: Words = ()
    answers: Words = ()
    definite: Words = ()
    where: Words = ()
    copula: Words = ()
    every: Words = ()
    the: Words = ()
    for_: Words = Field(default=(), alias="for")
    except_: Words = Field(default=(), alias="except")
    or_more: Words = ()
    or_slightly_more: Words = ()
    single_parts: Words = ()
    reverse: Words = ()
    top: Words = ()


class Says(Strict):
    """True statements, as findings propose them."""

    share: str
    change: str


class Lexicon(Strict):
    """Everything about a language that the claims need.

    thresholds: in whole percentage points or per cent, by the word that they belong to.
    fraction, slightly, multiple, nearly_multiple, spread_of, upper_part, leaders: the names of the thresholds
    of words that are not listed with one.
    endings: of inflected forms, dropped before words are compared.  same: words that are one.
    stopwords: never say what an item is about.
    """

    thresholds: Mapping[str, float]
    fraction: str
    slightly: str
    multiple: str
    nearly_multiple: str
    spread_of: str
    upper_part: str
    leaders: str
    endings: tuple[str, ...]
    same: Mapping[str, str] = Field(default_factory=dict)
    stopwords: frozenset[str]
    abbreviations: frozenset[str]
    grammar: Grammar
    direction: tuple[DirectionWords, ...]
    level: tuple[LevelWords, ...]
    equality: tuple[EqualityWords, ...]
    size: tuple[SizeWords, ...]
    quantity: tuple[QuantityWords, ...]
    approximation: tuple[ApproximationWords, ...]
    fractions: tuple[FractionWords, ...] = ()
    out_of: Words = ()
    ratio: tuple[RatioWords, ...]
    rank: tuple[RankWords, ...]
    comparison: tuple[ComparisonWords, ...]
    movement: tuple[MovementWords, ...]
    spread: tuple[SpreadWords, ...]
    position: tuple[PositionWords, ...]
    significance: tuple[SignificanceWords, ...]
    nothing: Words = ()
    boxes: Boxes
    says: Says


def load_lexicon(code: str) -> Lexicon | None:
    """Take a language code, give its claim words; None for a language without file."""
    path = f"claims/{code}.yaml"
    return read_yaml(FOLDER, path, Lexicon) if (FOLDER / path).exists() else None
