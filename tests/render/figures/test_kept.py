"""Kept drawings: as they were drawn, or drawn anew."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.cache import NO_CACHE, Cache
from reportgen.render.figures import kept
from reportgen.render.figures.kept import Draughtsman, decoded, encoded
from reportgen.render.figures.model import Curve, Drawing, Label, Polygon

DRAWING = Drawing(
    400.0,
    210.123456789,
    (
        Polygon(((0.1, 2), (3, 4.5), (1e-9, 7)), "#112233"),
        Curve(((0, 0), (1, 1)), "#000000", 0.5, (3.0, 2.0)),
        Label(1.5, 2, "Æbler – “7”", "text", 9.0, "#112233", 90.0),
    ),
)


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What was drawn: the arguments of each drawing."""
    calls: list[object] = []
    monkeypatch.setattr(kept, "draw", lambda *given: calls.append(given) or DRAWING)
    return calls


def test_come_back_from_bytes_as_they_were() -> None:
    assert decoded(encoded(DRAWING)) == DRAWING


def test_a_figure_is_drawn_once(tmp_path: Path, drawn: list[object]) -> None:
    draughtsman = Draughtsman("theme", "letters", "type", Cache(tmp_path))

    assert draughtsman.draw("figure", 400.0, 600.0) == DRAWING
    assert draughtsman.draw("figure", 400.0, 600.0) == DRAWING
    assert drawn == [("figure", 400.0, "theme", "letters", 600.0)]


def test_whatever_is_different_is_drawn_anew(tmp_path: Path, drawn: list[object]) -> None:
    one = Draughtsman("theme", "letters", "type", Cache(tmp_path))

    one.draw("figure", 400.0, 600.0)
    one.draw("other", 400.0, 600.0)
    one.draw("figure", 401.0, 600.0)
    one.draw("figure", 400.0, 601.0)
    replace(one, theme="other").draw("figure", 400.0, 600.0)
    replace(one, type="other").draw("figure", 400.0, 600.0)

    assert len(drawn) == 6


def test_without_a_cache_nothing_is_kept(drawn: list[object]) -> None:
    draughtsman = Draughtsman("theme", "letters", "type", NO_CACHE)

    draughtsman.draw("figure", 400.0, 600.0)
    draughtsman.draw("figure", 400.0, 600.0)

    assert len(drawn) == 2


@settings(max_examples=200)
@given(st.data())
def test_any_bytes_give_a_drawing_or_none(data) -> None:
    before = encoded(DRAWING)
    begin = data.draw(st.integers(0, len(before)))
    end = data.draw(st.integers(begin, len(before)))

    found = decoded(before[:begin] + data.draw(st.binary(max_size=9)) + before[end:])

    assert found is None or isinstance(found, Drawing)


@pytest.mark.parametrize(
    "shape",
    [
        [], ["circle", 1], ["label", 1, 2], ["label", "1", 2, "a", "text", 9, "#112233", 0],
        ["curve", [[1, 2, 3]], "#112233", 1, []], ["polygon", 3, "", "", 0], "label", None,
        ["polygon", ["ab"], "", "", 0],
    ],
)  # fmt: skip
def test_what_is_no_shape_gives_none(shape: object) -> None:
    assert decoded(json.dumps([1, 2, [shape]]).encode()) is None
