"""Scatter: names touch nothing; where they have no room, points are numbered."""

from __future__ import annotations

import sys
import time

import charts
import pytest
from charts import STUBS, apart, box_of, check_texts, extent, labels, polygons, scatter, texts, tree
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from specimens import WIDTH
from syrupy.assertion import SnapshotAssertion

from reportgen.exhibits.model import FittedLine, Scatter
from reportgen.render.figures.letters import Letters
from reportgen.render.figures.model import Curve, Drawing
from reportgen.render.figures.scatter import draw_scatter
from reportgen.render.typeface.fonts import FontBook
from reportgen.theme import Theme

LINE = FittedLine(0.6, 0.9)
SPREAD = scatter(charts.SPREAD, LINE)
CROWDED = scatter(charts.CROWDED, LINE)

points = st.lists(st.tuples(st.floats(1, 4), st.floats(1, 4)), min_size=1, max_size=14)


def dots(drawing: Drawing) -> list[tuple[float, float]]:
    boxes = [extent(one) for one in polygons(drawing) if one.fill != "#ffffff"]
    return [((left + right) / 2, (bottom + top) / 2) for left, bottom, right, top in boxes]


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    shown=st.builds(scatter, points, st.sampled_from([None, LINE])),
    width=st.floats(280, 520),
    height=st.none() | st.floats(150, 500),
)
@example(shown=CROWDED, width=WIDTH, height=400.0)
@example(shown=scatter([(2.0, 2.0)] * 4), width=WIDTH, height=None)
def test_any_figure_is_whole_and_legible(
    shown: Scatter, width: float, height: float | None, theme: Theme, book: FontBook
) -> None:
    drawing = draw_scatter(shown, width, theme, book, height)

    check_texts(drawing, book)
    assert len(dots(drawing)) == len(shown.points)
    assert drawing == draw_scatter(shown, width, theme, book, height)


def test_every_point_stands_at_its_values(theme: Theme, even: Letters) -> None:
    found = dots(draw_scatter(scatter([(1, 1), (2, 4), (4, 2.5)]), WIDTH, theme, even))

    (left, bottom), (second, top), (right, middle) = found
    assert (second - left) / (right - left) == pytest.approx(1 / 3)
    assert (middle - bottom) / (top - bottom) == pytest.approx(0.5)


def test_names_stand_by_their_points_where_there_is_room(theme: Theme, book: FontBook) -> None:
    drawing = draw_scatter(SPREAD, WIDTH, theme, book)

    assert "".join(texts(drawing)).count("Sagsbehandling") == 1
    assert "5" not in texts(drawing), "no numbers stand for the names"
    first = next(label for label in labels(drawing) if label.text == STUBS[0])
    x, y = dots(drawing)[0]
    left, bottom, right, top = box_of(first, book)
    assert max(left - x, x - right, bottom - y, y - top) < 8


def test_numbers_and_a_list_where_there_is_none(theme: Theme, book: FontBook) -> None:
    drawing = draw_scatter(CROWDED, WIDTH, theme, book)
    printed = texts(drawing)

    assert all(printed.count(str(number)) >= 2 for number in range(5, 26))
    assert "".join(printed).count("Sagsbehandling") == 5
    check_texts(drawing, book)


def test_the_line_stays_within_the_axes(theme: Theme, even: Letters) -> None:
    steep = scatter([(1.5, 1.2), (2.0, 3.9), (2.4, 3.0)], FittedLine(9.0, -12.0))
    drawing = draw_scatter(steep, WIDTH, theme, even)

    (line,) = [
        s for s in drawing.shapes if isinstance(s, Curve) and s.stroke == theme.colour("accent")
    ]
    frame = [s.points[1] for s in drawing.shapes if isinstance(s, Curve)][:8]
    highest = max(y for _, y in frame)
    assert all(0 <= y <= highest for _, y in line.points)


def test_a_leading_line_joins_a_point_and_its_distant_name(theme: Theme, book: FontBook) -> None:
    near = scatter([(2.5, 2.5), (2.55, 2.52), (2.6, 2.48), (2.52, 2.44)])
    drawing = draw_scatter(near, WIDTH, theme, book)
    leads = [
        s
        for s in drawing.shapes
        if isinstance(s, Curve)
        and s.stroke == theme.colour("muted")
        and s.points[0] in {tuple(dot) for dot in dots(drawing)}
    ]

    boxes = [box_of(label, book) for label in labels(drawing)]
    for lead in leads:
        assert any(not apart((*lead.points[1], *lead.points[1]), (a - 3, b - 3, c + 3, d + 3))
                   for a, b, c, d in boxes)  # fmt: skip
    check_texts(drawing, book)


def test_drawing(theme: Theme, even: Letters, snapshot: SnapshotAssertion) -> None:
    assert tree(draw_scatter(SPREAD, WIDTH, theme, even)) == snapshot


def test_time(theme: Theme, book: FontBook) -> None:
    """Only told, not judged: `pytest -s`."""
    for name, shown in (("5 points", SPREAD), ("25 crowded points", CROWDED)):
        start = time.perf_counter()
        draw_scatter(shown, WIDTH, theme, book)
        sys.stdout.write(f"\n{name}: {1000 * (time.perf_counter() - start):.1f} ms\n")
