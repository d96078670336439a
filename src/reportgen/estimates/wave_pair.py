"""An item in two waves, of the same respondents or of different ones.

The same: respondents of both waves are compared with themselves, matched by id, and the others are
left out. Different: the waves are two groups; flagged where some respondents are in both.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import numpy as np
import numpy.typing as npt

from reportgen.config import Significance
from reportgen.estimates.model import Estimates, Flag, HypothesisTest
from reportgen.estimates.outcome import Outcome
from reportgen.estimates.variables import sample_of

Respondents = Literal["same", "different"]
Rows = npt.NDArray[np.intp]


@dataclass(frozen=True)
class WavePair:
    """What is compared, and by which rules. editions: the earlier and the later year."""

    estimates: Estimates
    item: str
    editions: tuple[int, int]
    respondents: Respondents
    rules: Significance

    @cached_property
    def matched(self) -> tuple[Rows, Rows]:
        """Rows of the respondents who are in both waves, in the earlier wave's order."""
        before, after = (
            sample_of(self.estimates, self.item, year).respondents for year in self.editions
        )
        row = {respondent: at for at, respondent in enumerate(after)}
        pairs = [(at, row[name]) for at, name in enumerate(before) if name in row]
        rows = np.array(pairs, dtype=np.intp).reshape(-1, 2)
        return rows[:, 0], rows[:, 1]

    def tested(
        self,
        test: str,
        outcome: Outcome | None,
        sizes: tuple[int, int],
        *,
        suppressed: bool,
        categories: tuple[str, ...] = (),
    ) -> HypothesisTest:
        """Give an outcome with where it comes from; of shares where there are `categories`."""
        told = None if suppressed else outcome
        unit = 100 if categories else 1
        return HypothesisTest(
            test=test,
            statistic=told.statistic if told else "",
            value=told.value if told else None,
            item=self.item,
            edition=self.editions,
            categories=categories,
            group_n=() if suppressed else sizes,
            difference=told.difference * unit if told and told.difference is not None else None,
            where=self.estimates.where,
            n=None if suppressed else sum(sizes[: 1 if self.respondents == "same" else 2]),
            df=told.df if told else (),
            p=told.p if told else None,
            flags=self._flags(sizes, undefined=outcome is None and not suppressed),
            suppressed=suppressed,
        )

    def _flags(self, sizes: tuple[int, int], *, undefined: bool) -> tuple[Flag, ...]:
        samples = [sample_of(self.estimates, self.item, year) for year in self.editions]
        shared = self.respondents == "different" and bool(len(self.matched[0]))
        found: list[tuple[Flag, bool]] = [
            ("small-base", min(sizes) < self.rules.minimum_base),
            ("unweighted", any(sample.weights is not None for sample in samples)),
            ("shared-respondents", shared),
            ("undefined", undefined),
        ]
        return tuple(flag for flag, holds in found if holds)
