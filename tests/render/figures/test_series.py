"""Colours of series: neighbours 3:1 apart and 3:1 from the paper, whatever ramp a theme has."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportgen.render.figures.palette import contrast, luminance
from reportgen.render.figures.series import series_colours, series_legend, toned
from reportgen.theme import Theme

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize("count", range(2, 7))
def test_neighbours_and_paper_are_apart(count: int, theme: Theme) -> None:
    found = series_colours(count, theme)

    assert len(set(found)) == count
    assert all(contrast(one, other) >= 3 for one, other in pairwise(found))
    assert all(contrast(one, "#ffffff") >= 3 for one in found)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(ramp=st.lists(colours, min_size=2, max_size=6))
def test_whatever_the_ramp(ramp: list[str], theme: Theme) -> None:
    other = theme.model_copy(
        update={"figure": theme.figure.model_copy(update={"ramp": tuple(ramp)})}
    )

    for one, next_one in pairwise(series_colours(6, other)):
        assert contrast(one, next_one) >= 3


@given(colours, st.floats(0.02, 0.9))
def test_a_tone_has_its_luminance(colour: str, wanted: float) -> None:
    assert luminance(toned(colour, wanted)) == pytest.approx(wanted, abs=0.012)


def test_a_single_series_takes_the_accent_and_needs_no_legend(theme: Theme) -> None:
    assert series_colours(1, theme) == (theme.colour("accent"),)
    assert series_legend(("",)) == ()
    assert [entry.label for entry in series_legend(("A", "B"))] == ["A", "B"]
