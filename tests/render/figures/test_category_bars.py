"""Bars of counts and means: lengths, numbers at their ends, colours apart, suppressed values."""

from __future__ import annotations

import pytest
from charts import axis, bars, check_texts, extent, labels, polygons, texts, tree
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from specimens import WIDTH
from syrupy.assertion import SnapshotAssertion

from reportgen.exhibits.model import CategoryBars
from reportgen.render.figures.category_bars import draw_category_bars
from reportgen.render.figures.letters import Letters
from reportgen.render.figures.model import Drawing
from reportgen.render.typeface.fonts import FontBook
from reportgen.theme import Theme

REGIONS = tuple(f"Region {name}" for name in ("Nordjylland", "Midtjylland", "Syddanmark", "Sjælland", "Hovedstaden"))  # fmt: skip
LONG = "I hvilken grad oplever kommunen udfordringer med at sikre, at børn og unge " * 4
values = st.none() | st.floats(1, 4)


@st.composite
def figures(draw: st.DrawFn) -> CategoryBars:
    series = draw(st.integers(1, 6))
    rows = draw(
        st.lists(st.lists(values, min_size=series, max_size=series), min_size=1, max_size=9)
    )
    names = [f"Klasse {at}" for at in range(series)] if series > 1 else [""]
    stubs = draw(st.lists(st.sampled_from([*REGIONS, LONG, "Ord " * 9, "S" * 80]), min_size=1))
    return bars(rows, names, stubs)


def surfaces(drawing: Drawing, shown: CategoryBars) -> list[tuple[float, str]]:
    """Give left end, length and colour of every bar; the swatches of the legend come first."""
    found = [one for one in polygons(drawing) if one.fill != "#ffffff"]
    swatches = len(shown.series) if any(shown.series) else 0
    return [(extent(one)[2] - extent(one)[0], one.fill) for one in found[swatches:]]


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(shown=figures(), width=st.floats(240, 520), height=st.none() | st.floats(40, 600))
@example(shown=bars([[2.0] * 5] * 9, REGIONS), width=WIDTH, height=None)
@example(shown=bars([[4.0, None, 1.0, 2.5, 3.0]] * 16, REGIONS), width=WIDTH, height=300.0)
def test_any_figure_is_whole_and_legible(
    shown: CategoryBars, width: float, height: float | None, theme: Theme, book: FontBook
) -> None:
    drawing = draw_category_bars(shown, width, theme, book, height)

    check_texts(drawing, book)
    printed = texts(drawing)
    for row in shown.rows:
        for bar in row.bars:
            assert bar.label in printed
    assert drawing.width == width
    assert drawing == draw_category_bars(shown, width, theme, book, height)


def test_bars_begin_at_the_axis_first_number(theme: Theme, even: Letters) -> None:
    shown = bars([[1.0], [2.0], [4.0]])

    lengths = [
        length for length, _ in surfaces(draw_category_bars(shown, WIDTH, theme, even), shown)
    ]

    assert len(lengths) == 2, "a mean at the lowest number has no surface"
    assert lengths[1] == pytest.approx(3 * lengths[0])


def test_a_suppressed_value_has_a_mark_at_the_axis_and_no_surface(
    theme: Theme, even: Letters
) -> None:
    shown = bars([[2.0, None]], ("A", "B"))
    drawing = draw_category_bars(shown, WIDTH, theme, even)

    (mark,) = [label for label in labels(drawing) if label.text == "•"]
    start = theme.figure.stub * WIDTH

    assert len(surfaces(drawing, shown)) == 1
    assert start < mark.x < start + 5


def test_a_series_has_one_colour_in_all_rows(theme: Theme, even: Letters) -> None:
    shown = bars([[2.0, None, 3.0], [None, 2.0, 3.0]], ("A", "B", "C"))
    drawing = draw_category_bars(shown, WIDTH, theme, even)

    swatches = [one.fill for one in polygons(drawing)[:3]]
    fills = [fill for _, fill in surfaces(drawing, shown)]

    assert fills == [swatches[0], swatches[2], swatches[1], swatches[2]]


def test_one_series_without_name_has_no_legend(theme: Theme, even: Letters) -> None:
    shown = bars([[2.0], [3.0]])

    fills = {fill for _, fill in surfaces(draw_category_bars(shown, WIDTH, theme, even), shown)}

    assert fills == {theme.colour("accent")}


def test_sixteen_rows_of_three_bars_fit_on_a_page(theme: Theme, book: FontBook) -> None:
    shown = bars([[2.1, 2.2, 2.3]] * 16, ("Små", "Mellemstore", "Store"))

    assert draw_category_bars(shown, WIDTH, theme, book, 560.0).height <= 560


def test_numbers_and_text_keep_a_readable_size(theme: Theme, book: FontBook) -> None:
    tightest = draw_category_bars(bars([[2.0] * 5] * 20, REGIONS), WIDTH, theme, book, 1.0)

    assert min(label.size for label in labels(tightest)) >= 5.5


@pytest.mark.parametrize(
    "shown",
    [
        pytest.param(
            bars([[46.0], [8.0], [0.0], [None]], scale=axis(0, 50, 5, "Antal kommuner")),
            id="counts",
        ),
        pytest.param(bars([[2.34, 2.01], [1.84, None]], ("Udfordringer", "Behov")), id="pairs"),
        pytest.param(bars([[2.0, 1.67, 1.75, 1.94, 1.92]] * 2, REGIONS), id="five classes"),
    ],
)
def test_drawing(
    shown: CategoryBars, theme: Theme, even: Letters, snapshot: SnapshotAssertion
) -> None:
    assert tree(draw_category_bars(shown, WIDTH, theme, even)) == snapshot
