"""Cross references: what is printed for `@fig-x`, `[-@fig-x]` and `@Fig-x`."""

from __future__ import annotations

from reportgen.language import Language
from reportgen.manuscript.number import Label


def printed(label: Label, language: Language, *, bare: bool = False, capital: bool = False) -> str:
    """Give the text of a reference: "figur 7", "kapitel 3", or the title of what has no number.

    bare: the number alone.  capital: at the start of a sentence.
    """
    if not label.number:
        return language.quote(label.title)
    if bare:
        return label.number
    word = language.word(f"ref_{label.kind}")
    return f"{word[:1].upper() if capital else word[:1]}{word[1:]}\u00a0{label.number}"
