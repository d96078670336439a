"""How items go together, with each other and with background variables that are numbers.

Each coefficient is over the respondents with a value of both. Weights do not enter; where there are
any the correlations are flagged.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from reportgen.config import Significance
from reportgen.estimates.coefficients import Coefficients
from reportgen.estimates.corrections import adjust, correct
from reportgen.estimates.distributions import normal_quantile
from reportgen.estimates.kendall import kendall
from reportgen.estimates.model import Correlation, Estimates, Flag
from reportgen.estimates.pearson import pearson
from reportgen.estimates.spearman import spearman
from reportgen.estimates.suppression import too_few
from reportgen.estimates.variables import values_of
from reportgen.estimates.weights import Floats

COEFFICIENTS: Mapping[str, tuple[str, Callable[[Floats, Floats], Coefficients]]] = {
    "pearson": ("pearson_r", pearson),
    "spearman": ("spearman_rho", spearman),
    "kendall": ("kendall_tau_b", kendall),
}


@dataclass(frozen=True, eq=False)
class CorrelationTable:
    """The correlations of every row variable with every column variable: one family of tests.

    rows, columns: ids of items and background variables.  adjusted: p as corrected, NaN of a
    variable with itself.  confidence: of the intervals.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    estimates: Estimates
    edition: int
    rules: Significance
    confidence: float
    found: Coefficients
    adjusted: Floats

    def at(self, row: str, column: str) -> Correlation:
        """Give one of the correlations; ValueError for a variable that is not in the table."""
        at = self.rows.index(row), self.columns.index(column)
        n, value, p, adjusted = (
            each[at].item()
            for each in (self.found.n, self.found.value, self.found.p, self.adjusted)
        )
        suppressed = too_few(n, self.estimates.minimum_count)
        shown = not suppressed and not math.isnan(value)
        judged = shown and not math.isnan(adjusted)
        statistic = COEFFICIENTS[self.rules.correlation][0]
        return Correlation(
            statistic=statistic,
            value=value if shown else None,
            items=(row, column),
            edition=self.edition,
            where=self.estimates.where,
            n=None if suppressed else n,
            p=p if shown else None,
            adjusted_p=adjusted if judged and self.rules.correction != "none" else None,
            level=self.rules.level,
            significant=adjusted < self.rules.level if judged else None,
            interval=self._interval(value, n) if shown and statistic == "pearson_r" else None,
            flags=self._flags(n, undefined=math.isnan(value) and not suppressed),
            suppressed=suppressed,
        )

    def _interval(self, r: float, n: int) -> tuple[float, float] | None:
        """Give Fisher's interval, None for fewer than four respondents."""
        if n < 4:
            return None
        if abs(r) == 1:
            return r, r
        centre, reach = math.atanh(r), normal_quantile(self.confidence) / math.sqrt(n - 3)
        return math.tanh(centre - reach), math.tanh(centre + reach)

    def _flags(self, n: int, *, undefined: bool) -> tuple[Flag, ...]:
        weighted = self.estimates.samples[self.edition].weights is not None
        found: list[tuple[Flag, bool]] = [
            ("small-base", n < self.rules.minimum_base),
            ("unweighted", weighted),
            ("undefined", undefined),
        ]
        return tuple(flag for flag, holds in found if holds)


def correlation_table(
    estimates: Estimates,
    rows: Sequence[str],
    columns: Sequence[str],
    *,
    edition: int,
    rules: Significance,
    confidence: float = 0.95,
) -> CorrelationTable:
    """Give every row variable's correlation with every column variable.

    Two variables that meet twice count once in the family for the correction, a variable with
    itself does not count. Suppressed where too few have a value of both; those count neither.
    Raises UnknownVariable, NotAsked, NoCoding or WrongVariable.
    """
    values = {name: values_of(estimates, name, edition) for name in (*rows, *columns)}
    coefficients = COEFFICIENTS[rules.correlation][1]
    found = coefficients(_stacked(values, rows), _stacked(values, columns))
    adjusted = _adjusted(found, rows, columns, estimates.minimum_count, rules)
    return CorrelationTable(
        tuple(rows), tuple(columns), estimates, edition, rules, confidence, found, adjusted
    )


def correlate(
    estimates: Estimates,
    pairs: Iterable[tuple[str, str]],
    *,
    edition: int,
    rules: Significance,
    confidence: float = 0.95,
) -> tuple[Correlation, ...]:
    """Give the correlation of each pair of items or background variables: one family of tests.

    Otherwise as `correlation_table`.
    """
    found = [
        correlation_table(
            estimates, [row], [column], edition=edition, rules=rules, confidence=confidence
        ).at(row, column)
        for row, column in pairs
    ]
    return correct(found, rules)


def _stacked(values: Mapping[str, Floats], names: Sequence[str]) -> Floats:
    return np.stack([values[name] for name in names])


def _adjusted(
    found: Coefficients,
    rows: Sequence[str],
    columns: Sequence[str],
    minimum_count: int,
    rules: Significance,
) -> Floats:
    """Give the adjusted p of all pairs, each pair of two variables once in the family."""
    place = {name: at for at, name in enumerate(dict.fromkeys((*rows, *columns)))}
    row = np.array([place[name] for name in rows])[:, None]
    column = np.array([place[name] for name in columns])[None, :]
    pair = np.minimum(row, column) * len(place) + np.maximum(row, column)
    counted = (row != column) & ~np.isnan(found.p) & (found.n >= minimum_count)
    adjusted = np.full(found.p.shape, np.nan)
    _, first, which = np.unique(pair[counted], return_index=True, return_inverse=True)
    adjusted[counted] = adjust(found.p[counted][first], rules.correction)[which]
    return adjusted
