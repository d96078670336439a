"""A language of publication: its numbers, its lists, and every fixed word that we print.

The words stand in `languages/<code>.yaml`; adding a language adds a file. Numbers and lists are
Babel's, rounding is `rounding.py`'s.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Literal

from babel import Locale
from babel.lists import format_list
from babel.numbers import format_decimal
from pydantic import BaseModel, ConfigDict, Field

from reportgen.errors import Place, Problem, ProjectError, did_you_mean
from reportgen.files import read_yaml
from reportgen.rounding import half_up, whole_points

FOLDER = Path(__file__).parent / "languages"
"""Where the language files of the package stand."""

MINUS = "\N{MINUS SIGN}"
TOLERANCE = 1e-9
"""How far a share computed in floating point may lie from the limit of a band that it meets."""

FractionForm = Literal["out_of", "part", "every"]


class Strict(BaseModel):
    """A frozen model that knows all its keys."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Plural(Strict):
    """A text for one and a text for any other number; `{number}` stands for the number."""

    one: str
    other: str


class FractionWords(Strict):
    """How a simple fraction is said.

    out_of: before a noun in the plural ("to ud af tre").  part: before "of the …" ("halvdelen").
    every: before a noun in the singular ("hver fjerde"), "" where the language has no such words.
    """

    of: tuple[int, int]
    out_of: str
    part: str
    every: str = ""

    @property
    def value(self) -> float:
        """The fraction as a share (0-1)."""
        return self.of[0] / self.of[1]


class FractionBand(Strict):
    """How a share is set against a fraction: `words` up to `below`, the share less the fraction.

    The last band of a language has no `below`.
    """

    below: float | None = None
    words: str


class LanguageFile(Strict):
    """A language file: everything about a language that Babel does not know.

    words: fixed words and sentences by key; `{name}` marks what is filled in.
    numbers: number words from nought on.  none_of, all_of: words for shares of 0 and 1.
    """

    words: dict[str, str]
    numbers: tuple[str, ...] = Field(min_length=1)
    points: Plural
    none_of: str
    all_of: str
    fractions: tuple[FractionWords, ...] = Field(min_length=1)
    bands: tuple[FractionBand, ...] = Field(min_length=1)


class Language:
    """Fixed words, and numbers as the language writes them.

    code: BCP 47 tag.  locale: Babel's.
    """

    def __init__(self, code: str, file: LanguageFile) -> None:
        self.code = code
        self.locale = Locale.parse(code, sep="-")
        self._file = file
        self._numbers: dict[tuple[Decimal, int], str] = {}

    def word(self, key: str) -> str:
        """Give a fixed word or sentence; KeyError for a key that the language file lacks."""
        return self._file.words[key]

    def keys(self, prefix: str) -> tuple[str, ...]:
        """Give the keys of all words that begin so."""
        return tuple(key for key in self._file.words if key.startswith(prefix))

    def number(self, value: float | Fraction, decimals: int = 0) -> str:
        """Give a number, rounded half up, with the language's marks: 1234.5, 1 is "1.234,5"."""
        key = half_up(value, decimals), decimals
        text = self._numbers.get(key)
        if text is None:
            pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
            text = format_decimal(key[0], format=pattern, locale=self.locale)
            text = self._numbers[key] = text.replace("-", MINUS)
        return text

    def percent(self, share: float, unit: bool = True) -> str:
        """Give a share (0-1) in whole per cent as prose writes it: "44 pct.", without unit "44"."""
        number = self.number(share * 100)
        return self.word("percent").format(number=number) if unit else number

    def percent_sign(self, share: float) -> str:
        """Give a share (0-1) in whole per cent as figures and tables write it: "44 %"."""
        return self.word("percent_sign").format(number=self.number(share * 100))

    def points(self, value: float) -> str:
        """Give percentage points, whole, with their unit: "7 procentpoint"."""
        rounded = whole_points(value)
        form = self.locale.plural_form(abs(rounded))
        text = self._file.points.one if form == "one" else self._file.points.other
        return text.format(number=self.number(rounded))

    def join(self, parts: Sequence[str], style: Literal["and", "or"] = "and") -> str:
        """Give a running list: "a, b og c", or "a, b eller c"."""
        return format_list(parts, "standard" if style == "and" else "or", self.locale)

    def quote(self, text: str) -> str:
        """Give words between the language's quotation marks."""
        return self.word("quote").format(text=text)

    def count_word(self, count: int) -> str:
        """Give a whole number in words as far as the language file goes ("syv"), then in digits."""
        words = self._file.numbers
        return words[count] if 0 <= count < len(words) else self.number(count)

    def fraction_words(self, share: float, form: FractionForm = "out_of", near: str = "") -> str:
        """Give a share (0-1) as a simple fraction: "næsten to ud af tre".

        form: what stands after it, see `FractionWords`.  near: the fraction to set the share
        against ("1/2": "mere end halvdelen"); the nearest one where it is left out.
        Raises ValueError, with the way out, where the language has no such words.
        """
        if not near and share <= TOLERANCE:
            return self._file.none_of
        if not near and share >= 1 - TOLERANCE:
            return self._file.all_of
        fraction = self._fraction(share, near)
        words = {"out_of": fraction.out_of, "part": fraction.part, "every": fraction.every}[form]
        if not words:
            top, bottom = fraction.of
            raise ValueError(f'{top}/{bottom} has no words of the form "{form}"')
        return self._band(share - fraction.value).format(fraction=words)

    @property
    def fractions(self) -> tuple[FractionWords, ...]:
        """The simple fractions that the language has words for."""
        return self._file.fractions

    def _fraction(self, share: float, near: str) -> FractionWords:
        """Find the named fraction, or the nearest; of two equally near ones the simpler."""
        known = {
            f"{fraction.of[0]}/{fraction.of[1]}": fraction for fraction in self._file.fractions
        }
        if not near:
            distances = {f: round(abs(share - f.value), 9) for f in known.values()}
            return min(distances, key=lambda fraction: (distances[fraction], fraction.of[1]))
        if near not in known:
            raise ValueError(f'"{near}" is none of the fractions {", ".join(known)}')
        return known[near]

    def _band(self, difference: float) -> str:
        for band in self._file.bands:
            if band.below is not None and difference < band.below - TOLERANCE:
                return band.words
        return self._file.bands[-1].words


def languages() -> tuple[str, ...]:
    """Give the codes of all languages that the package has a file for."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))


def load_language(code: str, named: Place | None = None) -> Language:
    """Take a language code, give its words and numbers.

    named: where the user names the language. Raises ProjectError for a language without file.
    """
    known = languages()
    if code not in known:
        message = f'there is no language "{code}"'
        place = named or Place("publication.yaml")
        problem = Problem(place, "unknown-language", message, did_you_mean(code, known))
        raise ProjectError([problem])
    return Language(code, read_yaml(FOLDER, f"{code}.yaml", LanguageFile))
