"""Intervals: points where their values are, stars behind the numbers' edge, 25 rows on a page."""

from __future__ import annotations

import pytest
from charts import (
    ROWS,
    STUBS,
    apart,
    box_of,
    check_texts,
    extent,
    labels,
    polygons,
    texts,
    tree,
    whiskers,
)
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from specimens import WIDTH
from syrupy.assertion import SnapshotAssertion

from reportgen.exhibits.model import Whiskers
from reportgen.render.figures.letters import Letters
from reportgen.render.figures.model import Curve, Drawing
from reportgen.render.figures.whiskers import draw_whiskers
from reportgen.render.typeface.fonts import FontBook
from reportgen.theme import Theme

rows = st.tuples(
    st.none() | st.floats(-1, 1),
    st.sampled_from(["", "*", "***"]),
    st.sampled_from(["", "", "Organisatoriske fokusområder", "Ord " * 12]),
)
MANY = whiskers(ROWS)


def dots(drawing: Drawing) -> list[tuple[float, float]]:
    boxes = map(extent, polygons(drawing))
    return [((left + right) / 2, (bottom + top) / 2) for left, bottom, right, top in boxes]


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    shown=st.lists(rows, min_size=1, max_size=9).map(whiskers),
    width=st.floats(240, 520),
    height=st.none() | st.floats(40, 600),
)
@example(shown=MANY, width=WIDTH, height=540.0)
def test_any_figure_is_whole_and_legible(
    shown: Whiskers, width: float, height: float | None, theme: Theme, book: FontBook
) -> None:
    drawing = draw_whiskers(shown, width, theme, book, height)

    check_texts(drawing, book)
    assert len(dots(drawing)) == sum(row.value.value is not None for row in shown.rows)
    assert drawing == draw_whiskers(shown, width, theme, book, height)


def test_twenty_five_rows_fit_on_a_page(theme: Theme, book: FontBook) -> None:
    drawing = draw_whiskers(MANY, WIDTH, theme, book, 560.0)

    assert drawing.height <= 560
    assert min(label.size for label in labels(drawing)) == 7.8


def test_a_point_stands_at_its_value_within_its_interval(theme: Theme, even: Letters) -> None:
    drawing = draw_whiskers(whiskers([(-0.5, "", ""), (0.5, "", "")]), WIDTH, theme, even)
    intervals = [
        s for s in drawing.shapes if isinstance(s, Curve) and s.stroke == theme.colour("accent")
    ]

    (first, upper), (second, lower) = dots(drawing)

    assert upper > lower
    for x, y, line in ((first, upper, intervals[0]), (second, lower, intervals[1])):
        (start, at), (end, _) = line.points
        assert at == pytest.approx(y)
        assert x == pytest.approx((start + end) / 2)
    assert second - first == pytest.approx(
        2.5 * (intervals[0].points[1][0] - intervals[0].points[0][0])
    )


def test_suppressed_values_have_a_mark_in_the_column_only(theme: Theme, even: Letters) -> None:
    drawing = draw_whiskers(whiskers([(None, "", ""), (0.1, "", "")]), WIDTH, theme, even)

    assert len(dots(drawing)) == 1
    assert "•" in texts(drawing)


def test_numbers_end_at_one_edge_and_stars_begin_there(theme: Theme, book: FontBook) -> None:
    drawing = draw_whiskers(
        whiskers([(0.1, "", ""), (-0.32, "***", ""), (0.27, "*", "")]), WIDTH, theme, book
    )
    found = {label.text: box_of(label, book) for label in labels(drawing)}

    ends = {round(found[text][2], 3) for text in ("0,10", "−0,32", "0,27")}
    starts = {round(found[text][0], 3) for text in ("***", "*")}
    assert ends == starts
    assert len(ends) == 1


def test_a_heading_stands_over_its_rows(theme: Theme, even: Letters) -> None:
    shown = whiskers([(0.1, "", "Område"), (0.1, "", ""), (0.1, "", "Målgruppe")])
    drawing = draw_whiskers(shown, WIDTH, theme, even)
    depths = {label.text: -label.y for label in labels(drawing)}

    assert depths["Område"] < depths[STUBS[0]] < depths[STUBS[1]] < depths["Målgruppe"]
    head = next(label for label in labels(drawing) if label.text == "Område")
    assert head.face == theme.styles["figure_strong"].face
    assert all(apart(box_of(head, even), extent(one)) for one in polygons(drawing))


def test_drawing(theme: Theme, even: Letters, snapshot: SnapshotAssertion) -> None:
    shown = whiskers([(0.32, "***", "Områder"), (-0.04, "", ""), (None, "", "Grupper")])

    assert tree(draw_whiskers(shown, WIDTH, theme, even)) == snapshot
