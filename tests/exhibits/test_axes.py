"""Axes: round steps, all values within, never beyond the scale."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportgen.answers.model import Category, Scale
from reportgen.exhibits.axes import (
    coding_axis,
    correlation_axis,
    count_axis,
    zoom_step,
    zoomed_axis,
)

SCALE = Scale(
    "s",
    tuple(Category(c, c, n) for n, c in enumerate("abcd")),
    ("a",),
    ("d",),
    {"a": 4.0, "b": 3.0, "c": 2.0, "d": 1.0},
)


FIXTURES = settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])


def texts(axis):
    return [tick.text for tick in axis.ticks]


@pytest.mark.parametrize(
    ("highest", "wanted"),
    [
        (0, ["0", "1"]),
        (1, ["0", "1"]),
        (5, ["0", "1", "2", "3", "4", "5"]),
        (9, ["0", "2", "4", "6", "8", "10"]),
        (46, ["0", "10", "20", "30", "40", "50"]),
        (55, ["0", "20", "40", "60"]),
        (1200, ["0", "500", "1.000", "1.500"]),
    ],
)
def test_counts_in_round_steps(highest, wanted, da):
    assert texts(count_axis(highest, da, "")) == wanted


@FIXTURES
@given(highest=st.integers(0, 10**6))
def test_an_axis_of_counts_reaches_every_count(highest, da):
    ticks = count_axis(highest, da, "").ticks

    assert ticks[0].value == 0
    assert ticks[-1].value >= highest
    assert len(ticks) <= 7


def test_ends_of_a_scale_between_two_steps_are_held_too(da):
    scale = Scale("s", SCALE.categories, (), (), {"a": 1.5, "b": -0.5})

    assert texts(zoomed_axis([-0.5, 1.5], scale, 0.4, da, ""))[0] == "−0,8"


def test_a_coded_scale_with_halves(da):
    scale = Scale("s", SCALE.categories, (), (), {"a": 1.5, "b": -0.5, "c": 0.0, "d": 1.0})

    assert texts(coding_axis(scale, da, "")) == ["−0,5", "0,0", "1,0", "1,5"]


@FIXTURES
@given(values=st.lists(st.floats(1, 4), min_size=1, max_size=20))
def test_a_part_of_a_scale_holds_its_values_and_stays_within(values, da):
    step = zoom_step([max(values) - min(values)])
    ticks = zoomed_axis(values, SCALE, step, da, "").ticks

    assert 1 - 1e-9 <= ticks[0].value <= min(values) + 1e-6
    assert max(values) - 1e-6 <= ticks[-1].value <= 4 + 1e-9
    assert 2 <= len(ticks) <= 9


@FIXTURES
@given(values=st.lists(st.floats(-1, 1), max_size=20))
def test_an_axis_of_correlations_holds_nought_and_all_values(values, da):
    ticks = correlation_axis(values, da, "").ticks

    assert -1 <= ticks[0].value < 0 < ticks[-1].value <= 1
    assert ticks[0].value <= min(values, default=0) + 1e-6
    assert ticks[-1].value >= max(values, default=0) - 1e-6
    assert "0" in [tick.text for tick in ticks]
