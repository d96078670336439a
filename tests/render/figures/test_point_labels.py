"""Labels of points: near, apart, the same every time; None where there is no room."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.render.figures.boxes import apart, inside, passes
from reportgen.render.figures.point_labels import DISTANCES, Plot, place_labels

BOUNDS = (0.0, 0.0, 400.0, 250.0)
places = st.tuples(st.floats(5, 395), st.floats(5, 245))
sizes = st.tuples(st.floats(5, 110), st.floats(6, 27))


def plot(*points, line=None, strict=True):
    return Plot(tuple(points), 2.8, BOUNDS, line, strict)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(places, sizes), min_size=1, max_size=12))
def test_labels_touch_neither_points_nor_one_another_nor_the_edge(drawn):
    shown = plot(*(point for point, _ in drawn))

    placed = place_labels(shown, [size for _, size in drawn])

    assert placed == place_labels(shown, [size for _, size in drawn])
    if placed is None:
        return
    dots = [shown.dot(number) for number in range(len(drawn))]
    for one in placed:
        assert inside(one.box, BOUNDS)
        assert all(apart(one.box, dot) for dot in dots)
    assert all(apart(a.box, b.box) for a, b in combinations(placed, 2))


def test_a_lone_label_stands_right_of_its_point_without_a_lead():
    (one,) = place_labels(plot((100.0, 100.0)), [(40.0, 8.0)])

    assert one.box[0] == 100 + DISTANCES[0]
    assert one.lead is None


def test_at_the_right_edge_it_stands_left():
    (one,) = place_labels(plot((395.0, 100.0)), [(40.0, 8.0)])

    assert one.box[2] < 395
    assert one.side == -1


def test_off_the_fitted_line():
    line = ((0.0, 100.0), (400.0, 100.0))

    (one,) = place_labels(plot((200.0, 100.0), line=line), [(40.0, 8.0)])

    assert not one.box[1] < 100 < one.box[3]


def test_a_label_pushed_away_has_a_lead_from_its_point():
    points = [(200.0 + 3 * at, 120.0) for at in range(6)]

    placed = place_labels(plot(*points, strict=False), [(60.0, 18.0)] * 6)

    assert any(one.lead for one in placed)
    for point, one in zip(points, placed, strict=True):
        if one.lead:
            assert one.lead[0] == point
            x, y = one.lead[1]
            assert one.box[0] <= x <= one.box[2]
            assert one.box[1] <= y <= one.box[3]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(places, sizes), min_size=2, max_size=8))
def test_strictly_no_lead_goes_through_a_point_or_a_label(drawn):
    shown = plot(*(point for point, _ in drawn))

    placed = place_labels(shown, [size for _, size in drawn]) or ()

    for number, one in enumerate(placed):
        for other in range(len(placed)):
            if one.lead and other != number:
                assert not passes(one.lead, placed[other].box)
                assert not passes(one.lead, shown.dot(other))


def test_none_where_labels_have_no_room():
    crowded = plot(*((200.0 + at, 120.0) for at in range(40)))

    assert place_labels(crowded, [(100.0, 18.0)] * 40) is None
    assert place_labels(plot((5.0, 5.0)), [(500.0, 10.0)]) is None
