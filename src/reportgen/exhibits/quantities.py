"""Estimates as they are printed: the text of a number, and everything behind it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from reportgen.estimates.model import Estimate, Unit
from reportgen.exhibits.model import Quantity
from reportgen.language import Language

Style = Literal["prose", "figure", "bare", "words"]
"""`prose`: "44 pct."; `figure`: "44 %"; `bare`: "44"; `words`: counts up to twelve in words."""


DECIMALS: Mapping[Unit, int] = {"mean": 2, "r": 2, "p": 3}
"""How many decimals a number has by its unit; the others are whole."""


def quantity(
    found: Estimate, language: Language, style: Style = "prose", item: str | None = None
) -> Quantity:
    """Give an estimate with the text that is printed for it.

    item: replaces the estimate's own, for measures.
    """
    return with_text(found, text_of(found, language, style), item)


def with_text(found: Estimate, text: str, item: str | None = None) -> Quantity:
    """Give an estimate as a quantity that is printed as `text`."""
    return Quantity(
        text=text,
        value=found.value,
        unit=found.unit,
        statistic=found.statistic,
        item=found.item if item is None else item,
        categories=found.categories,
        edition=found.edition,
        where=found.where,
        n=found.n,
        suppressed=found.suppressed,
    )


def text_of(found: Estimate, language: Language, style: Style) -> str:
    """Give the text of an estimate: its unit decides; a mark where there is no number to print.

    Percentage points are printed by their size; the direction is a matter of words.
    """
    if found.value is None:
        return language.word("suppressed_mark" if found.suppressed else "no_value")
    if found.unit == "share":
        return share_text(found.value, language, style)
    if found.unit == "pp":
        size = abs(found.value)
        return language.number(size) if style == "bare" else language.points(size)
    if style == "words":
        return language.count_word(int(found.value))
    return language.number(found.value, DECIMALS.get(found.unit, 0))


def share_text(share: float, language: Language, style: Style) -> str:
    """Give a share (0-1) in whole per cent."""
    if style == "figure":
        return language.percent_sign(share)
    return language.percent(share, unit=style != "bare")
