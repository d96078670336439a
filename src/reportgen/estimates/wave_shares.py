"""Whether the share in some categories of an item changed between two waves."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from reportgen.config import Significance
from reportgen.estimates.corrections import correct
from reportgen.estimates.mcnemar import mcnemar
from reportgen.estimates.membership import membership
from reportgen.estimates.model import Base, Estimates, HypothesisTest
from reportgen.estimates.share import share
from reportgen.estimates.suppression import any_suppressed, too_few
from reportgen.estimates.two_proportions import two_proportions
from reportgen.estimates.wave_pair import Respondents, WavePair


def compare_wave_shares(
    estimates: Estimates,
    items: Sequence[str],
    first: int,
    last: int,
    categories: Sequence[str] | None = None,
    *,
    rules: Significance,
    respondents: Respondents = "same",
    base: Base = "all",
) -> tuple[HypothesisTest, ...]:
    """Give one test an item: McNemar's for the same respondents, of proportions for different ones.

    None is the top box. The items are one family for the correction. Suppressed where a share is,
    or where too few answered twice. Raises UnknownItem, NotAsked, UnknownCategory or NoTopBox.
    """
    pairs = [WavePair(estimates, item, (first, last), respondents, rules) for item in items]
    return correct([_test(pair, categories, base) for pair in pairs], rules)


def _test(pair: WavePair, categories: Sequence[str] | None, base: Base) -> HypothesisTest:
    estimates, item = pair.estimates, pair.item
    before, after = (membership(estimates, item, categories, y, base) for y in pair.editions)
    if pair.respondents == "same":
        rows, later = pair.matched
        both = before.base[rows] & after.base[later]
        counts = np.count_nonzero(both), np.count_nonzero(both)
        outcome = mcnemar(before.part[rows][both], after.part[later][both])
    else:
        counts = np.count_nonzero(before.base), np.count_nonzero(after.base)
        parts = np.count_nonzero(before.part), np.count_nonzero(after.part)
        outcome = two_proportions((int(parts[0]), int(parts[1])), (int(counts[0]), int(counts[1])))
    sizes = int(counts[0]), int(counts[1])
    shares = [share(estimates, item, categories, edition=y, base=base) for y in pair.editions]
    suppressed = any_suppressed(shares) or too_few(sizes[0], estimates.minimum_count)
    name = "mcnemar" if pair.respondents == "same" else "two-proportions"
    return pair.tested(name, outcome, sizes, suppressed=suppressed, categories=after.categories)
