"""Signs: developments and correlations that point the other way in the second edition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportgen.estimates import UnanswerableError, change
from reportgen.exhibits.basis import Basis
from reportgen.rounding import whole_points
from reportgen.verify.editions.model import Sign
from reportgen.verify.editions.truths import truth_of
from reportgen.verify.model import Entry

PRINTED = 2
"""Decimals of a correlation in print."""

Key = tuple[str, str | None, tuple[str, ...], tuple[tuple[str, str], ...], str | None]


def flipped_changes(first: Basis, last: Basis) -> Iterator[Sign]:
    """Give the items whose share rose in the first edition and fell in the last, or the reverse.

    A change that rounds to nought has no sign, nor has that of an item with a break.
    """
    for name in last.codebook.items:
        before, after = _points(name, first), _points(name, last)
        if before * after < 0:
            yield Sign(name, "change", f"{before:+d}", f"{after:+d}", truth_of(name, last))


def _points(item: str, basis: Basis) -> int:
    """Give the change in whole points; 0 where there is none to tell."""
    earlier = basis.previous
    if earlier is None or basis.codebook.items[item].breaks(earlier, basis.edition):
        return 0
    try:
        found = change(basis.estimates, item, earlier, basis.edition)
    except UnanswerableError:
        return 0
    return int(whole_points(found.value or 0.0))


def flipped_numbers(first: Iterable[Entry], last: Iterable[Entry]) -> Iterator[Sign]:
    """Give the printed correlations that are above nought in one ledger and below in the other.

    One that rounds to nought has no sign.
    """
    old = {_key(one): one for one in first if one.unit == "r"}
    told: set[Key] = set()
    for one in last:
        key = _key(one)
        before = old.get(key) if one.unit == "r" else None
        if before is None or key in told or _sign(before) * _sign(one) >= 0:
            continue
        told.add(key)
        what = " in ".join(part for part in (one.item, one.exhibit) if part)
        yield Sign(what, one.statistic, before.text, one.text, f"r = {one.text}")


def _sign(entry: Entry) -> float:
    return round(entry.value or 0.0, PRINTED)


def _key(entry: Entry) -> Key:
    return entry.statistic, entry.item, entry.categories, entry.where, entry.exhibit
