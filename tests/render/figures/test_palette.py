"""Colours follow from the scale alone, and text on them can be read."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from specimens import SCALE

from reportgen.exhibits.model import LegendEntry
from reportgen.render.figures.palette import colour_of, contrast, ink_on, luminance, mix
from reportgen.theme import Theme

colours = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


def scale(steps: int, theme: Theme) -> list[str]:
    entries = [LegendEntry("", "", "substantive", place, steps) for place in range(steps)]
    return [colour_of(entry, theme) for entry in entries]


def test_a_scale_as_long_as_the_ramp_has_its_colours(theme: Theme) -> None:
    assert tuple(scale(4, theme)) == theme.figure.ramp


@pytest.mark.parametrize("steps", [2, 3, 4, 5, 7, 10])
def test_other_scales_take_colours_evenly_from_end_to_end(steps: int, theme: Theme) -> None:
    picked = scale(steps, theme)

    assert (picked[0], picked[-1]) == (theme.figure.ramp[0], theme.figure.ramp[-1])
    assert len(set(picked)) == steps


def test_the_middle_of_an_odd_scale_lies_between_the_two_hues(theme: Theme) -> None:
    ramp = theme.figure.ramp

    assert scale(5, theme)[2] == mix(ramp[1], ramp[2], 0.5)


def test_a_scale_of_one_step(theme: Theme) -> None:
    assert scale(1, theme) == [theme.figure.ramp[0]]


def test_answers_that_take_no_stand_are_grey(theme: Theme) -> None:
    assert [colour_of(entry, theme) for entry in SCALE[4:]] == [
        theme.figure.dont_know,
        theme.figure.not_relevant,
    ]


def test_the_extremes_are_the_darkest(theme: Theme) -> None:
    light = [luminance(colour) for colour in scale(4, theme)]

    assert max(light[0], light[-1]) < min(light[1:-1])


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#ff0000", "#ff0000", 1.0)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, expected: float) -> None:
    assert contrast(one, other) == pytest.approx(expected, abs=0.005)
    assert contrast(other, one) == contrast(one, other)


@given(surface=colours, ink=colours)
def test_text_can_be_read_on_any_surface_in_any_theme(surface: str, ink: str) -> None:
    assert contrast(surface, ink_on(surface, "#ffffff", ink)) >= 4.5


@given(one=colours, other=colours)
def test_mixing_starts_at_one_colour_and_ends_at_the_other(one: str, other: str) -> None:
    assert (mix(one, other, 0.0), mix(one, other, 1.0)) == (one, other)


@pytest.mark.parametrize("steps", [2, 3, 4, 5, 7])
def test_neighbours_on_a_scale_are_never_alike(steps: int, theme: Theme) -> None:
    """A white rule parts them besides."""
    channels = [[int(c[i : i + 2], 16) for i in (1, 3, 5)] for c in scale(steps, theme)]

    for one, other in pairwise(channels):
        assert max(abs(a - b) for a, b in zip(one, other, strict=True)) > 40
