"""The words that the checks know, a file a language: spellings, and what the text says about itself.

They stand in `languages/terms/<code>.yaml`; a language without one is checked for what needs no words.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from reportgen.config import Strict, Wording
from reportgen.files import read_yaml
from reportgen.language import FOLDER
from reportgen.term_specs import Term

Countable = Literal[
    "chapters",
    "sections",
    "subsections",
    "appendices",
    "figures",
    "tables",
    "chapters-after",
    "sections-after",
]
Kind = Literal["figure", "table", "box"]
Fact = Literal["frame", "invited", "left-out", "respondents"]


class Announcement(Strict):
    """A promise about the publication's structure.

    says: a phrase with `{count}`; `|` between choices for a word, `…` for up to four words.
    counts: of what.  test: whether the count is all there is, or may be a part of it.
    """

    says: Wording
    counts: Countable
    test: Literal["equal", "at-most"] = "equal"


class Lexicon(Strict):
    """Words of one language; everything may be left out.

    abbreviations: end no sentence.  numbers: number words beyond those of the language file.
    survey: speak of the survey.  asked: of its questions and answers.  since: stand before a year that is compared with.
    apart: before what a sentence compares with.  in_year: stand between a number and its year.  earlier: speak of the wave before.  kinds: name a figure, table or box.
    below, above: say where it stands.  whole: stand before a count of everything.
    out_of: stand between a part and its whole.  response_rate: stand before the rate.
    fieldwork: stand beside a number of those who were asked, or answered.
    counts, shares: head numbers of that kind.  total, base: head the whole and the N of a table.
    not_categories: degrees in common speech that are no answers.  telling_nothing: never say what a
    heading is about, though the name of a group may hold them.
    """

    terms: tuple[Term, ...] = ()
    abbreviations: frozenset[Wording] = frozenset()
    numbers: dict[str, int] = Field(default_factory=dict)
    survey: tuple[Wording, ...] = ()
    asked: tuple[Wording, ...] = ()
    since: tuple[Wording, ...] = ()
    apart: tuple[Wording, ...] = ()
    in_year: tuple[Wording, ...] = ()
    earlier: tuple[Wording, ...] = ()
    kinds: dict[Kind, tuple[Wording, ...]] = Field(default_factory=dict)
    below: tuple[Wording, ...] = ()
    above: tuple[Wording, ...] = ()
    announced: tuple[Announcement, ...] = ()
    whole: tuple[Wording, ...] = ()
    out_of: tuple[Wording, ...] = ()
    response_rate: tuple[Wording, ...] = ()
    fieldwork: dict[Fact, tuple[Wording, ...]] = Field(default_factory=dict)
    counts: tuple[Wording, ...] = ()
    shares: tuple[Wording, ...] = ()
    total: tuple[Wording, ...] = ()
    base: tuple[Wording, ...] = ()
    not_categories: tuple[Wording, ...] = ()
    telling_nothing: frozenset[Wording] = frozenset()


def load_lexicon(code: str) -> Lexicon:
    """Take a language code, give its words; none for a language without file."""
    path = f"terms/{code}.yaml"
    return read_yaml(FOLDER, path, Lexicon) if (FOLDER / path).exists() else Lexicon()
