"""Tables of cells small enough to try every possibility."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest

from reportgen.answers import read_survey
from reportgen.answers.model import Survey
from reportgen.estimates.disclosure.table import CellTable, Rule, sums_of
from reportgen.estimates.population import Population

FIXTURES = Path(__file__).parents[2] / "fixtures"
TableOf = Callable[..., CellTable]


@pytest.fixture(scope="session")
def wishes_survey() -> Survey:
    """12 respondents in two regions; degrees with values, and wishes of which several are marked."""
    return read_survey(FIXTURES / "wishes", "data/wishes")


@pytest.fixture(scope="session")
def table_of() -> TableOf:
    """Give a table of counts by class and category: of regions, and of sizes too where given.

    minimum, whole: smallest count told of a class and of the whole.  boxes: category numbers that are
    counted together.
    """

    def make(
        *dimensions: Sequence[Sequence[int]],
        minimum: int = 3,
        whole: int = 0,
        zeros: bool = False,
        boxes: Sequence[Sequence[int]] = (),
    ) -> CellTable:
        classes = [np.array(one) for one in dimensions]
        assert all((one.sum(0) == classes[0].sum(0)).all() for one in classes)
        populations = [Population()] + [
            Population(f"d{d}", f"c{c}", where=((f"d{d}", f"c{c}"),))
            for d, one in enumerate(classes)
            for c in range(len(one))
        ]
        singles = np.vstack([classes[0].sum(0), *classes])
        columns = [(str(at),) for at in range(singles.shape[1])]
        columns += [tuple(map(str, box)) for box in boxes]
        together = [singles[:, list(box)].sum(1) for box in boxes]
        counts = np.column_stack([singles, *together, singles.sum(1)])
        rules = [Rule(whole, zeros), *[Rule(max(minimum, whole), zeros)] * (len(populations) - 1)]
        sensitive = np.array([r.sensitive(row) for r, row in zip(rules, counts, strict=True)])
        fixed = np.zeros_like(sensitive)
        fixed[0] = whole == 0
        if whole == 0:
            sensitive &= counts[0] > 0
        return CellTable(
            "item",
            2022,
            tuple(one.name for one in populations),
            (*columns, ()),
            counts,
            sensitive & ~fixed,
            fixed,
            sums_of(populations, (*columns, ()), multiple=False),
            max(minimum, whole),
        )

    return make
