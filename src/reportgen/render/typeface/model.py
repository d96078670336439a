"""Words before they are set, and lines after."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.errors import Place


@dataclass(frozen=True, slots=True)
class Ink:
    """How and for which part of the logical tree characters are set.

    size, rise: in pt.  colour: `#rrggbb`.  leaf: number of the structure leaf that the characters
    belong to, -1 for an artifact.  link: id of a place in the document, a URL, or "".
    lang: tag of the language that words are divided in, "" for the document's.
    """

    face: str
    size: float
    colour: str
    leaf: int
    rise: float = 0.0
    link: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one word in one ink.

    note: id of the note whose mark this is.  place: of a bound number.
    """

    text: str
    ink: Ink
    note: str = ""
    place: Place | None = None


Word = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Fragment:
    """Part of a line in one ink.

    x: from the line's left end.  width: without a space that ends the line.  spread: added to each
    word space.  All in pt.
    """

    x: float
    text: str
    ink: Ink
    width: float
    spread: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """One set line. width: up to its right end, in pt.

    notes: ids of notes marked on it.  places: of bound numbers on it, and of a block that it begins.
    """

    fragments: tuple[Fragment, ...]
    width: float
    notes: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Measure:
    """The room a paragraph has. width: in pt; align as in the theme's styles.

    limit: lines are broken at this width instead, all of about the same length; 0 for no limit.
    """

    width: float
    align: str = "left"
    hyphenate: bool = True
    limit: float = 0.0
