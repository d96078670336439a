"""One-way analysis of variance: whether the means of several groups differ."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from reportgen.estimates.distributions import f_upper
from reportgen.estimates.outcome import Outcome, constant
from reportgen.estimates.weights import Floats


def anova(groups: Sequence[Floats]) -> Outcome | None:
    """Give F; None where nothing varies within the groups or no group has two values."""
    k, n = len(groups), sum(map(len, groups))
    if n <= k or all(map(constant, groups)):
        return None
    centre = float(np.concatenate(groups).mean())
    between = sum(len(group) * float(group.mean() - centre) ** 2 for group in groups)
    within = sum(float(((group - group.mean()) ** 2).sum()) for group in groups)
    df = (float(k - 1), float(n - k))
    f = (between / df[0]) / (within / df[1])
    difference = float(groups[0].mean() - groups[1].mean()) if k == 2 else None
    return Outcome("anova", "F", f, f_upper(f, df), df, difference)
