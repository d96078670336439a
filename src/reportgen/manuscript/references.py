"""Cross references: what is printed for `@fig-x`, `[-@fig-x]` and `@Fig-x`."""

from __future__ import annotations

from reportgen.language import Language
from reportgen.manuscript.number import Label, Labels


def printed(
    label: Label, labels: Labels, language: Language, within: str = "", *,
    bare: bool = False, capital: bool = False,
) -> str:  # fmt: skip
    """Give the text of a reference: "figur 7", "kapitel 3", or the title of what has no number.

    within: the appendix that the reference stands in; from outside it is "figur 1 i bilag 3", and
    from there "figur 1 i hovedteksten" where the appendix has a figure 1 of its own.
    bare: the number alone.  capital: at the start of a sentence.
    """
    if not label.number:
        return language.quote(label.title)
    word = language.word(f"ref_{label.kind}")
    word = word[:1].upper() + word[1:] if capital else word
    what = label.number if bare else f"{word}\u00a0{label.number}"
    if labels.is_hidden(label, within):
        return language.word("ref_outside").format(what=what)
    if label.appendix in {"", within}:
        return what
    appendix = f"{language.word('ref_appendix')}\u00a0{label.appendix}"
    return language.word("ref_within").format(what=what, appendix=appendix)
