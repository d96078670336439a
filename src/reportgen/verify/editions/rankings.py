"""Rankings: figures and lists whose order is another in the second edition."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reportgen.estimates import rank
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.model import Exhibit, LikertFigure
from reportgen.rounding import whole_percent
from reportgen.verify.editions.model import Ranking


def changed_rankings(before: Mapping[str, Exhibit], first: Basis, last: Basis) -> Iterator[Ranking]:
    """Take the exhibits of the first edition, give those whose items have another order in the last.

    Compared are the items that both waves asked; shares that print alike make no order.
    """
    for id_, exhibit in before.items():
        if isinstance(exhibit, LikertFigure):
            stubs = {group.item: group.stub for group in exhibit.groups}
            shared = [i for i in stubs if _in_both(i, first, last)]
            yield from _ranking(id_, exhibit.title, shared, stubs, first, last)


def _ranking(
    id_: str,
    what: str,
    items: Sequence[str],
    names: Mapping[str, str],
    first: Basis,
    last: Basis,
) -> Iterator[Ranking]:
    if len(items) < 2:
        return
    old, new = _shares(items, first), _shares(items, last)
    if not old or not new or not _turned(items, old, new):
        return
    language = last.language
    told = (
        tuple(f"{names[i]} ({language.percent(shares[i])})" for i in shares)
        for shares in (old, new)
    )
    yield Ranking(id_, what, *(tuple(t.replace("\u00a0", " ") for t in one) for one in told))


def _turned(items: Sequence[str], old: Mapping[str, float], new: Mapping[str, float]) -> bool:
    """Whether any two items have changed places, as far as print can show it."""
    before, after = ({i: whole_percent(s) for i, s in shares.items()} for shares in (old, new))
    return any(
        before[one] > before[other] and after[one] < after[other]
        for one in items
        for other in items
    )


def _shares(items: Sequence[str], basis: Basis) -> dict[str, float]:
    """Give the shares of the top box, highest first; {} where one is not to be told."""
    found = rank(basis.estimates, items, edition=basis.edition)
    if any(one.value is None for one in found):
        return {}
    return {one.item: one.value or 0.0 for one in found}


def _in_both(item: str, first: Basis, last: Basis) -> bool:
    return all(basis.answered(item, (basis.edition,)) for basis in (first, last))
