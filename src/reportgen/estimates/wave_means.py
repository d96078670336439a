"""Whether the mean of an item changed between two waves."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from reportgen.config import Significance
from reportgen.estimates.corrections import correct
from reportgen.estimates.model import Estimates, HypothesisTest
from reportgen.estimates.paired_t import paired_t
from reportgen.estimates.suppression import too_few
from reportgen.estimates.variables import coded_item
from reportgen.estimates.wave_pair import Respondents, WavePair
from reportgen.estimates.welch import welch


def compare_wave_means(
    estimates: Estimates,
    items: Sequence[str],
    first: int,
    last: int,
    *,
    rules: Significance,
    respondents: Respondents = "same",
) -> tuple[HypothesisTest, ...]:
    """Give one test an item: paired t for the same respondents, Welch's t for different ones.

    The items are one family for the correction. Suppressed where too few took a stand.
    Raises UnknownItem, NotAsked or NoCoding.
    """
    pairs = [WavePair(estimates, item, (first, last), respondents, rules) for item in items]
    return correct(map(_test, pairs), rules)


def _test(pair: WavePair) -> HypothesisTest:
    before, after = (coded_item(pair.estimates, pair.item, year) for year in pair.editions)
    same = pair.respondents == "same"
    if same:
        before, after = before[pair.matched[0]], after[pair.matched[1]]
        both = ~np.isnan(before + after)
        before, after = before[both], after[both]
    else:
        before, after = before[~np.isnan(before)], after[~np.isnan(after)]
    sizes = (len(before), len(after))
    outcome = paired_t(before, after) if same else welch([after, before])
    suppressed = any(too_few(size, pair.estimates.minimum_count) for size in sizes)
    return pair.tested("paired-t" if same else "welch", outcome, sizes, suppressed=suppressed)
