"""What a figure shows, in words: its ends, and what changed most since the earlier wave."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.answers.model import Scale
from reportgen.estimates import change, share
from reportgen.estimates.model import Estimate
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.model import BarGroup, Quantity, Statement
from reportgen.exhibits.notes import top_box
from reportgen.exhibits.phrases import NOTHING, Part, fill, sentences
from reportgen.exhibits.quantities import quantity
from reportgen.exhibits.source import years_shown
from reportgen.language import Language
from reportgen.rounding import whole_percent, whole_points

Groups = Sequence[BarGroup]
Named = Sequence[tuple[str, Estimate]]
"""Items by their stub, with the number that is told of them."""

LONGEST = 80
"""How many words an alternative text may have before fewer items are named."""


def alt_text(groups: Groups, scale: Scale, basis: Basis) -> Statement:
    """Give the alternative text of a Likert figure: what it is, its ends, its largest changes.

    Of items that print the same number two are named, or one where that would be long, and the
    rest are "m.fl.".
    """
    full = _text(groups, scale, basis, 2)
    return full if len(str(full).split()) <= LONGEST else _text(groups, scale, basis, 1)


def _text(groups: Groups, scale: Scale, basis: Basis, named: int) -> Statement:
    ends = _ends(groups, scale, basis, named)
    return sentences((_what(groups, basis.language), ends, _changes(groups, basis, named)))


def _what(groups: Groups, language: Language) -> Statement:
    years = language.join([str(year) for year in reversed(years_shown(groups))])
    if len(groups) == 1:
        return fill(language.word("alt_what_one"), years=years)
    words = language.count_word(len(groups))
    count = Quantity(words, float(len(groups)), "count", "count")
    return fill(language.word("alt_what_many"), count=count, years=years)


def _ends(groups: Groups, scale: Scale, basis: Basis, named: int) -> Statement:
    """Name the items with the largest and the smallest share in the newest wave."""
    year, language = years_shown(groups)[-1], basis.language
    newest = [group for group in groups if any(bar.edition == year for bar in group.bars)]
    shares = [(g.stub, share(basis.estimates, g.item, edition=year)) for g in newest]
    return ends_told(shares, year, scale, language, named)


def ends_told(
    shares: Named, year: int, scale: Scale, language: Language, named: int = 2, who: str = ""
) -> Statement:
    """Name the items with the largest and the smallest of some top-box shares.

    who: whose shares they are, where that is not plain.  named: how many of those that print the same number. Nothing is said where one is suppressed.
    """
    if any(found.value is None for _, found in shares):
        return NOTHING
    printed = [whole_percent(found.value or 0) for _, found in shares]
    high = [told for told, digits in zip(shares, printed, strict=True) if digits == max(printed)]
    low = [told for told, digits in zip(shares, printed, strict=True) if digits == min(printed)]
    slots: dict[str, Part] = {"year": str(year), "categories": top_box(scale, language)}
    slots |= _told("high", high, language, named) | _told("low", low, language, named)
    level = "alt_level" if len(shares) > 1 else "alt_single"
    key = level if max(printed) == min(printed) else "alt_ends"
    if who:
        key, slots["who"] = f"{key}_of", who
    return fill(language.word(key), **slots)


def _changes(groups: Groups, basis: Basis, named: int) -> Statement:
    """Name the largest rise and the largest fall; items whose wording changed are left out."""
    years, language = years_shown(groups), basis.language
    comparable = [g for g in groups if len(g.bars) > 1 and not g.footnote]
    found = [(g.stub, change(basis.estimates, g.item, years[0], years[-1])) for g in comparable]
    if not found or any(points.value is None for _, points in found):
        return NOTHING
    printed = [whole_points(points.value or 0) for _, points in found]
    risen = [told for told, digits in zip(found, printed, strict=True) if digits == max(printed)]
    fallen = [told for told, digits in zip(found, printed, strict=True) if digits == min(printed)]
    slots: dict[str, Part] = {"year": str(years[0])}
    slots |= _told("rise", risen, language, named) | _told("fall", fallen, language, named)
    return fill(language.word(_kind_of_change(max(printed), min(printed))), **slots)


def _kind_of_change(rise: int, fall: int) -> str:
    if rise > 0 > fall:
        return "alt_rise_and_fall"
    if rise > 0:
        return "alt_rise"
    return "alt_fall" if fall < 0 else "alt_same"


def _told(slot: str, found: Named, language: Language, named: int) -> dict[str, Part]:
    """Give the slots for items and for the number that all of them print, bound to the first."""
    names = [language.quote(stub) for stub, _ in found[:named]]
    text = language.join(names)
    if len(found) > named:
        text = f"{', '.join(names)} {language.word('and_others')}"
    return {f"{slot}_items": text, slot: quantity(found[0][1], language)}
