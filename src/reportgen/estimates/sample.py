"""The respondents of one wave whom a filter lets through, as columns of numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from reportgen.answers.model import Codebook, Wave
from reportgen.estimates.weights import Floats, exact_weights

Codes = npt.NDArray[np.signedinteger]
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Sample:
    """Whom of a wave an estimate is about.

    rows: whether the filter lets each respondent of the wave through.
    All columns have one entry for each respondent that it lets through, in the wave's order.
    """

    codebook: Codebook
    wave: Wave
    rows: Mask

    @cached_property
    def respondents(self) -> list[str]:
        """Ids of the respondents."""
        return list(self.wave.answers.index[self.rows])

    @cached_property
    def weights(self) -> Floats | None:
        """How many each stands for, on a grid where sums are exact; None where nobody is weighted."""
        if self.wave.weights is None:
            return None
        return exact_weights(np.asarray(self.wave.weights, dtype=np.float64))[self.rows]

    @cached_property
    def matrix(self) -> Codes:
        """Codes of all items, one row an item, `NO_ANSWER` where left blank."""
        codes = self.wave.answers.to_numpy().T
        return codes if self.rows.all() else codes[:, self.rows]

    @cached_property
    def classes(self) -> Mapping[str, Mapping[str, Mask]]:
        """Who is in each class, by background variable and value."""
        return {
            variable.id: {value: self._members(variable.id, value) for value in variable.values}
            for variable in self.codebook.background.values()
            if variable.values
        }

    def codes(self, item: str) -> Codes:
        """Give the code that each answered, `NO_ANSWER` where left blank."""
        column: Codes = self.matrix[self._row[item]]
        return column

    def marks(self, item: str) -> Codes:
        """Give one row a respondent, one column a choice: 0, 1, or `NO_ANSWER` in all of them."""
        return self.wave.marks[list(self.codebook.columns_of(item))].to_numpy()[self.rows]

    def coded(self, item: str) -> Floats:
        """Give the number that the scale declares for each answer, NaN where it declares none."""
        scale, codes = self.codebook.scale_of(item), self.codes(item)
        values = np.full(len(codes), np.nan)
        for category in scale.categories:
            if category.id in scale.values:
                values[codes == category.code] = scale.values[category.id]
        return values

    def numbers(self, variable: str) -> Floats:
        """Give a background variable that is a number, NaN where blank."""
        return self.wave.background[variable].to_numpy(dtype=np.float64)[self.rows]

    @cached_property
    def _row(self) -> Mapping[str, int]:
        return {item: row for row, item in enumerate(self.wave.answers.columns)}

    def _members(self, variable: str, value: str) -> Mask:
        found = self.wave.background[variable] == value
        return found.to_numpy(dtype=np.bool_)[self.rows]
