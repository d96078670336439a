"""What a whole survey withholds, and what an attacker gets out of it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from reportgen.answers.model import Survey
from reportgen.estimates import mean, n_of, share, tally_survey
from reportgen.estimates.breakdown import break_down
from reportgen.estimates.disclosure.attack import attack, without_complements
from reportgen.estimates.disclosure.protect import Told, protect, tables
from reportgen.estimates.disclosure.table import Rule
from reportgen.estimates.population import Population

REGIONS = ("nord", "syd")


def told_of(minimum: int, *, whole: int = 0, zeros: bool = False) -> Told:
    populations = [Population("region", name, name, (("region", name),)) for name in REGIONS]
    return Told((Population(), *populations), Rule(whole, zeros), Rule(max(minimum, whole), zeros))


@pytest.mark.parametrize("minimum", [3, 5])
@pytest.mark.parametrize("whole", [False, True])
@pytest.mark.parametrize("zeros", [False, True])
def test_no_small_count_can_be_worked_out(tiny_survey: Survey, minimum, whole, zeros):
    told = told_of(minimum, whole=minimum if whole else 0, zeros=zeros)
    found = attack(tiny_survey, told, protect(tiny_survey, told))

    assert found.suppressed > 0
    assert found.recovered == ()


def test_the_attacker_works(tiny_survey: Survey):
    told = told_of(3)
    naive = attack(tiny_survey, told, without_complements(tiny_survey, told))
    careless = attack(tiny_survey, told, {})

    assert naive.recovered
    assert careless.suppressed == 0
    assert len(careless.recovered) == sum(t.sensitive.sum() for t in tables(tiny_survey, told))
    assert all(one.low == one.high for one in careless.recovered)


def test_nothing_of_an_open_whole_is_withheld(tiny_survey: Survey):
    assert protect(tiny_survey, told_of(3))[()] == {}


def test_estimates_keep_to_the_decision(tiny_survey: Survey):
    withheld = protect(tiny_survey, told_of(3))
    nord = replace(tally_survey(tiny_survey, [("region", "nord")]), withheld=withheld)
    cells = withheld[("region", "nord"),]
    assert cells

    for (item, year), columns in cells.items():
        for category in tiny_survey.codebook.scale_of(item).categories:
            found = share(nord, item, (category.id,), edition=year)
            assert found.suppressed == ((category.id,) in columns or () in columns)
            assert (found.count is None) == found.suppressed
        assert n_of(nord, item, year).suppressed == (() in columns)
        assert share(nord, item, edition=year, base="substantive").suppressed


def test_a_sum_of_withheld_categories_is_withheld(tiny_survey: Survey):
    item, year = next(key for key in tally_survey(tiny_survey).tallies if key[1] == 2022)
    scale = tiny_survey.codebook.scale_of(item)
    first, last = scale.categories[0].id, scale.categories[-1].id
    withheld = {(): {(item, year): frozenset({(first,)})}}
    whole = replace(tally_survey(tiny_survey), withheld=withheld)

    assert share(whole, item, (first, last), edition=year).suppressed
    assert not share(whole, item, (last,), edition=year).suppressed
    assert not share(whole, item, scale.bottom_box, edition=year).suppressed


def test_a_breakdown_keeps_to_the_decision_of_its_classes(tiny_survey: Survey):
    withheld = protect(tiny_survey, told_of(3))
    whole = replace(tally_survey(tiny_survey), withheld=withheld)
    own = replace(tally_survey(tiny_survey, [("region", "nord")]), withheld=withheld)
    broken = break_down(whole, "region")["nord"]

    for item, year in own.tallies:
        ours, theirs = (share(one, item, edition=year) for one in (own, broken))
        assert (ours.value, ours.suppressed) == (theirs.value, theirs.suppressed)


def test_no_mean_tells_of_a_withheld_answer(wishes_survey: Survey):
    told = told_of(3)
    withheld = protect(wishes_survey, told)
    whole = replace(tally_survey(wishes_survey), withheld=withheld)

    for name in REGIONS:
        for item in ("strategy_challenge", "casework_challenge"):
            found = mean(whole, item, edition=2022, within=("region", name))
            hidden = withheld[("region", name),].get((item, 2022))
            assert found.suppressed == bool(hidden)
    assert not mean(whole, "strategy_challenge", edition=2022).suppressed


def test_marks_are_protected_too(wishes_survey: Survey):
    told = told_of(3)
    withheld = protect(wishes_survey, told)
    found = attack(wishes_survey, told, withheld)

    assert any(item == "strategy_wishes" for cells in withheld.values() for item, _ in cells)
    assert found.recovered == ()


def test_the_same_answers_give_the_same_decision(tiny_survey: Survey):
    assert protect(tiny_survey, told_of(3)) == protect(tiny_survey, told_of(3))


def test_cells_add_up(tiny_survey: Survey):
    for table in tables(tiny_survey, told_of(5)):
        assert not np.any(table.sums @ table.counts.ravel())
