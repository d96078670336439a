"""How items go together and differ between groups: r, its stars, p, and the declared level."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.estimates import compare_groups, correlate
from reportgen.estimates.model import Correlation, Estimate, HypothesisTest
from reportgen.estimates.stars import stars as mark_of
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.correlations import correlation_quantity, p_quantity
from reportgen.exhibits.errors import VocabularyError
from reportgen.exhibits.model import Quantity
from reportgen.exhibits.quantities import quantity
from reportgen.exhibits.speakers.arguments import items_asked, known_item

Items = str | Sequence[str]


def r(basis: Basis, item: str, with_: str, year: int | None = None) -> Quantity:
    """Give the correlation of an item with another, or with a background number: "0,53"."""
    return correlation_quantity(correlation(basis, item, with_, year), basis.language)


def r_stars(basis: Basis, item: str, with_: str, year: int | None = None) -> str:
    """Give the stars of a correlation by the publication's legend, "" for none."""
    legend = basis.publication.settings.significance.stars
    return mark_of(correlation(basis, item, with_, year), legend)


def n_pairs(basis: Basis, item: str, with_: str, year: int | None = None) -> Quantity:
    """Give how many respondents have a value of both."""
    return correlation_quantity(correlation(basis, item, with_, year), basis.language, "n")


def p_value(basis: Basis, item: str, with_: str, year: int | None = None) -> Quantity:
    """Give the p of a correlation: "p < 0,001"."""
    return correlation_quantity(correlation(basis, item, with_, year), basis.language, "p")


def p_between(
    basis: Basis, item: str, by: str, groups: Sequence[str] = (), among: Items = ()
) -> Quantity:
    """Give the p of the test between the classes of a background variable: "p = 0,034".

    groups: only some of the classes.  among: the items that are tested together with this one.
    """
    return p_quantity(group_test(basis, item, by, groups, among), basis.language)


def level(basis: Basis) -> Quantity:
    """Give the level of significance that the publication declares: "5 pct."."""
    declared = basis.publication.settings.significance.level
    return quantity(Estimate("level", "share", declared, item="level"), basis.language)


def correlation(basis: Basis, item: str, with_: str, year: int | None = None) -> Correlation:
    """Give a correlation by the publication's rules, as a family of one."""
    known_item(basis, item)
    settings = basis.publication.settings
    [found] = correlate(
        basis.estimates,
        [(item, with_)],
        edition=year or basis.edition,
        rules=settings.significance,
        confidence=settings.intervals.confidence,
    )
    return found


def group_test(
    basis: Basis, item: str, by: str, groups: Sequence[str] = (), among: Items = ()
) -> HypothesisTest:
    """Give the test between classes by the publication's rules, in the family of `among`."""
    known_item(basis, item)
    patterns = [among] if isinstance(among, str) else among
    family = items_asked(basis, patterns, basis.edition) if patterns else (item,)
    if item not in family:
        message = f'item "{item}" is not among the items that are tested together'
        raise VocabularyError(message, "name it in among=… too", "wrong-argument")
    found = compare_groups(
        basis.estimates,
        family,
        by,
        edition=basis.edition,
        rules=basis.publication.settings.significance,
        groups=groups or None,
    )
    return found[family.index(item)]
