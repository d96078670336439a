"""Scatter: zoomed axes, the fitted line, what is left out."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.exhibits.anatomy import labels, printed_numbers
from reportgen.exhibits.data import data_of
from reportgen.exhibits.scatter import fitted

PAIRS = {
    "x": {"label": "Udfordring", "items": ["*_challenge"]},
    "y": {"label": "Behov", "items": ["*_need"]},
}


def test_a_point_a_pair(shown):
    figure, problems = shown("scatter", **PAIRS)

    assert problems == []
    assert [(p.stub, p.x.text, p.y.text) for p in figure.points] == [
        ("Strategi", "2,64", "2,33"),
        ("Sagsbehandling", "2,00", "1,82"),
    ]
    assert printed_numbers(figure) == ()
    assert "Behov (gennemsnit, 1-4)" in labels(figure)


def test_axes_hold_all_points_in_steps_of_one_length(shown):
    figure, _ = shown("scatter", **PAIRS)

    assert [tick.text for tick in figure.x_axis.ticks] == ["1,8", "2,0", "2,2", "2,4", "2,6", "2,8"]
    assert [tick.text for tick in figure.y_axis.ticks] == ["1,6", "1,8", "2,0", "2,2", "2,4"]
    assert "Akserne viser et udsnit af skalaen fra 1 til 4." in str(figure.note)


def test_two_points_have_no_line(shown):
    figure, _ = shown("scatter", **PAIRS)

    assert figure.line is None
    assert "Linjen" not in f"{figure.note}{figure.alt}"


def test_points_with_a_suppressed_mean_are_left_out_and_counted(shown, da):
    figure, _ = shown("scatter", **PAIRS, minimum=12)
    assert figure is None

    one, _ = shown("scatter", **PAIRS, where=[("region", "nord")], minimum=6)
    assert [point.stub for point in one.points] == ["Strategi"]
    assert str(one.note).endswith(
        "N = 6. Figuren udelader et punkt, fordi et gennemsnit bygger på færre end 6 svar."
    )
    assert "Sagsbehandling" not in f"{one.alt}{data_of(one, da).texts}"


def test_the_alternative_text(shown):
    assert str(shown("scatter", **PAIRS)[0].alt) == (
        "Punktdiagram med to punkter: ”Udfordring” på den vandrette akse og ”Behov” på den lodrette. "
        "”Udfordring” er højest for ”Strategi” (2,64) og lavest for ”Sagsbehandling” (2,00). "
        "”Behov” er højest for ”Strategi” (2,33) og lavest for ”Sagsbehandling” (1,82)."
    )


def test_the_data(shown, da):
    table = data_of(shown("scatter", **PAIRS)[0], da)

    assert len(set(table.head)) == 5
    assert table.texts[0] == ("Strategi", "2,64", "11", "2,33", "12")


class TestLine:
    def test_least_squares(self):
        line = fitted([(1, 1), (2, 3), (3, 2)])

        assert (line.slope, line.intercept) == pytest.approx((0.5, 1.0))

    @pytest.mark.parametrize("points", [[], [(1, 1), (2, 2)], [(2, 1), (2, 2), (2, 3)]])
    def test_few_points_or_points_over_one_another_have_none(self, points):
        assert fitted(points) is None

    @given(
        st.lists(st.tuples(st.floats(1, 4), st.floats(1, 4)), min_size=3, max_size=20).filter(
            lambda points: np.ptp([x for x, _ in points]) > 0.01
        )
    )
    def test_as_numpy_fits_it(self, points):
        x, y = zip(*points, strict=True)

        line = fitted(points)

        assert (line.slope, line.intercept) == pytest.approx(tuple(np.polyfit(x, y, 1)), abs=1e-6)
