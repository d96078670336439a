"""In which order the items of a figure stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from reportgen.estimates import rank
from reportgen.exhibits.basis import Basis


def order_items(
    basis: Basis, items: Sequence[str], order: Literal["share", "questionnaire"]
) -> tuple[str, ...]:
    """Give the items by top-box share in the newest wave, largest first, or as they are listed.

    The unrounded shares decide; ties stand in the questionnaire's order, and items that the newest
    wave did not ask stand last, as listed. The items share one scale.
    """
    if order == "questionnaire":
        return tuple(items)
    newest = basis.years()[0]
    ranked = [item for item in items if basis.answered(item, (newest,))]
    shares = rank(basis.estimates, ranked, edition=newest)
    return (*(found.item for found in shares), *(item for item in items if item not in ranked))
