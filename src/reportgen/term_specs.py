"""What a user says of spellings and names: `content/<publication>/terms.yaml`."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from reportgen.config import Strict, Wording


class Term(Strict):
    """A spelling or a name that the publication keeps to, and what is found instead of it.

    preferred, variants: words; `#` stands for a number, `*` for any ending of a word.
    why: is told with the finding.  scope: where the variants are wrong; in running text only, or in
    tables and figures too.  allow_in: ids of sections where a variant may stand, with everything
    under them.  allow_beside: words that allow it in their sentence.
    """

    preferred: str = Field(min_length=1)
    variants: tuple[Wording, ...] = Field(min_length=1)
    why: str = ""
    scope: Literal["everywhere", "text"] = "everywhere"
    allow_in: tuple[str, ...] = ()
    allow_beside: tuple[Wording, ...] = ()


class ForeignTerm(Strict):
    """Words that belong to another publication's subject, and where they may stand all the same.

    words: as the variants of a term.  of: what they belong to, in words.  allow_in, allow_beside: as
    those of a term.
    """

    words: tuple[Wording, ...] = Field(min_length=1)
    of: str
    allow_in: tuple[str, ...] = ()
    allow_beside: tuple[Wording, ...] = ()


class Terms(Strict):
    """content/<publication>/terms.yaml: its own spellings and names, beside those of the language."""

    terms: tuple[Term, ...] = ()
    foreign: tuple[ForeignTerm, ...] = ()
