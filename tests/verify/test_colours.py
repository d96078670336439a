"""Differences of colours: the published examples, and what colour-blind eyes make of them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.verify.colours import VISIONS, delta_e, difference, lab

COLOURS = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 0.0, 0.0), (50.0, -1.0, 2.0), 2.3669),
        ((50.0, 2.49, -0.001), (50.0, -2.49, 0.0009), 7.1792),
        ((50.0, 2.49, -0.001), (50.0, -2.49, 0.0011), 7.2195),
        ((50.0, 2.5, 0.0), (50.0, 0.0, -2.5), 4.3065),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_published_differences(one, other, expected):
    """Sharma, Wu and Dalal 2005, table 1."""
    assert delta_e(one, other) == pytest.approx(expected, abs=5e-5)
    assert delta_e(other, one) == pytest.approx(expected, abs=5e-5)


@pytest.mark.parametrize(
    ("colour", "expected"),
    [("#ffffff", (100, 0, 0)), ("#000000", (0, 0, 0)), ("#ff0000", (53.24, 80.09, 67.20))],
)
def test_lab(colour, expected):
    assert lab(colour) == pytest.approx(expected, abs=0.02)


@pytest.mark.parametrize("vision", VISIONS)
def test_greys_stay_grey(vision):
    light, green, blue = lab("#808080", vision)

    assert light == pytest.approx(lab("#808080")[0], abs=0.2)
    assert abs(green) < 0.2
    assert abs(blue) < 0.2


@pytest.mark.parametrize(
    ("vision", "one", "other"),
    [
        ("deuteranopia", "#a04040", "#707030"),
        ("protanopia", "#c04030", "#6c6a30"),
        ("tritanopia", "#4080a0", "#408888"),
    ],
)
def test_confused_colours(vision, one, other):
    assert difference(one, other, vision) < 0.6 * difference(one, other)


@settings(max_examples=60, deadline=None)
@given(COLOURS, COLOURS)
def test_a_difference_has_no_direction_and_none_from_itself(one, other):
    assert difference(one, one) == 0
    assert difference(one, other) == pytest.approx(difference(other, one))
    assert 0 <= difference(one, other) < 120
