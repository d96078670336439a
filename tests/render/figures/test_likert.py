"""Stacked Likert figures: every bar is whole, every text can be read, nothing runs into anything."""

from __future__ import annotations

import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, pairwise

import pytest
import specimens
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from specimens import SCALE, WIDTH, areas, bar, figure
from syrupy.assertion import SnapshotAssertion

from reportgen.exhibits.model import BarGroup, LegendEntry, LikertFigure, OwnAnswer
from reportgen.render.figures.letters import Letters
from reportgen.render.figures.likert import draw_likert
from reportgen.render.figures.model import Curve, Drawing, Label, Polygon
from reportgen.render.figures.palette import contrast
from reportgen.render.typeface.fonts import FontBook
from reportgen.theme import Theme

Box = tuple[float, float, float, float]

NEAR = 1e-6
HELD_BACK = "#edf4f2"
"""The colour of what is held back."""


def tree(drawing: Drawing) -> str:
    """Write a Drawing down, one shape a line, places to a tenth of a point."""
    lines = [f"drawing {drawing.width:.1f} x {drawing.height:.1f}"]
    for shape in drawing.shapes:
        match shape:
            case Polygon(points, fill):
                (left, bottom), (right, top) = points[0], points[2]
                lines.append(f"polygon {left:.1f} {bottom:.1f} {right:.1f} {top:.1f} {fill}")
            case Curve(points, stroke, width):
                places = " ".join(f"{x:.1f} {y:.1f}" for x, y in points)
                lines.append(f"curve {places} {stroke} {width:g}")
            case Label(x, y, text, face, size, colour):
                lines.append(f"label {x:.1f} {y:.1f} {face} {size:.1f} {colour} {text}")
    return "\n".join(lines)


def labels(drawing: Drawing) -> list[Label]:
    return [shape for shape in drawing.shapes if isinstance(shape, Label)]


def texts(drawing: Drawing) -> list[str]:
    return [label.text for label in labels(drawing)]


def box_of(label: Label, letters: Letters) -> Box:
    width = letters.width(label.text, label.face, label.size)
    return label.x, label.y - 0.2 * label.size, label.x + width, label.y + 0.65 * label.size


def bars_of(drawing: Drawing, shown: LikertFigure) -> dict[float, list[Polygon]]:
    """Give the segments by the upper edge of their bar; the legend's swatches come before them."""
    polygons = [shape for shape in drawing.shapes if isinstance(shape, Polygon)]
    bars = defaultdict(list)
    for polygon in polygons[len(shown.legend) :]:
        bars[polygon.points[2][1]].append(polygon)
    return dict(bars)


def below(label: Label, drawing: Drawing, letters: Letters) -> str:
    """Give the colour that a label stands on."""
    left, bottom, right, top = box_of(label, letters)
    x, y = (left + right) / 2, (bottom + top) / 2
    colour = "#ffffff"
    for shape in drawing.shapes:
        if isinstance(shape, Polygon):
            (x0, y0), (x1, y1) = shape.points[0], shape.points[2]
            if x0 <= x <= x1 and y0 <= y <= y1:
                colour = shape.fill
    return colour


# --- any figure at all ----------------------------------------------------------------------

words = st.lists(st.text("abcdefgæøå&<>${}_^\\%*", min_size=1, max_size=40), min_size=1).map(
    " ".join
)
counts = st.lists(st.none() | st.integers(0, 40), min_size=6, max_size=6)


@st.composite
def groups(draw: st.DrawFn) -> BarGroup:
    waves = draw(st.sampled_from([(2022,), (2022, 2020), (2024, 2022, 2020)]))
    bars = [bar(draw(counts), wave, str(wave) if len(waves) > 1 else "") for wave in waves]
    mark = draw(st.sampled_from(["", "*", "a", "12"]))
    return BarGroup("item", draw(words), tuple(bars), mark)


figures = st.builds(figure, st.lists(groups(), min_size=1, max_size=5), net=st.booleans())


def check_bars(drawing: Drawing, shown: LikertFigure) -> None:
    bars = bars_of(drawing, shown)
    assert len(bars) == sum(len(group.bars) for group in shown.groups)
    lefts, rights = set(), set()
    for segments in bars.values():
        lefts.add(segments[0].points[0][0])
        rights.add(segments[-1].points[2][0])
        for one, other in pairwise(segments):
            assert one.points[2][0] == other.points[0][0], "a gap, or two segments overlap"
    assert len(lefts) == len(rights) == 1, "every bar runs from 0 to 100 per cent"
    left, right = min(lefts), min(rights)
    assert 0 < left < right <= drawing.width
    wholes = [one for group in shown.groups for one in group.bars]
    for whole, segments in zip(wholes, bars.values(), strict=True):
        shares = [s.share.value for s in whole.segments if s.share.value]
        told = [one for one in segments if one.fill != HELD_BACK]
        drawn = [(s.points[2][0] - s.points[0][0]) / (right - left) for s in told]
        assert drawn == pytest.approx(shares, abs=NEAR)
        assert len(segments) <= len(shares) + 1


def check_texts(drawing: Drawing, letters: Letters) -> None:
    boxes = [box_of(label, letters) for label in labels(drawing)]
    for left, bottom, right, top in boxes:
        assert left >= -NEAR
        assert bottom >= -NEAR
        assert right <= drawing.width + NEAR
        assert top <= drawing.height + NEAR
    for (one, a), (other, b) in combinations(zip(labels(drawing), boxes, strict=True), 2):
        apart = a[2] <= b[0] + NEAR or b[2] <= a[0] + NEAR or a[3] <= b[1] or b[3] <= a[1]
        assert apart, f"{one} runs into {other}"
    for label in labels(drawing):
        assert contrast(below(label, drawing, letters), label.colour) >= 4.5, label


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(shown=figures, width=st.floats(220, 520), height=st.none() | st.floats(40, 600))
@example(shown=specimens.few(), width=WIDTH, height=None)
@example(shown=specimens.long_labels(), width=WIDTH, height=None)
@example(shown=areas(17, (2022, 2020)), width=WIDTH, height=300.0)
def test_any_figure_is_whole_and_legible(
    shown: LikertFigure, width: float, height: float | None, theme: Theme, book: FontBook
) -> None:
    drawing = draw_likert(shown, width, theme, book, height)

    check_bars(drawing, shown)
    check_texts(drawing, book)
    assert drawing.width == width
    assert drawing == draw_likert(shown, width, theme, book, height)


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(shown=figures)
def test_every_word_is_printed_as_it_is_written(
    shown: LikertFigure, theme: Theme, even: Letters
) -> None:
    printed = "".join(texts(draw_likert(shown, WIDTH, theme, even))).replace(" ", "")

    for group in shown.groups:
        assert "".join(group.stub.split()) in printed


# --- what it looks like ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "shown",
    [
        pytest.param(areas(3, (2022, 2020)), id="two waves"),
        pytest.param(areas(4, (2022,)), id="one wave"),
        pytest.param(specimens.few(), id="nine respondents"),
        pytest.param(figure(areas(2, (2022,)).groups, net=False), id="no total"),
    ],
)
def test_drawing(
    shown: LikertFigure, theme: Theme, even: Letters, snapshot: SnapshotAssertion
) -> None:
    assert tree(draw_likert(shown, WIDTH, theme, even)) == snapshot


def test_seventeen_items_in_two_waves_fit_on_a_page(theme: Theme, book: FontBook) -> None:
    shown = areas(17, (2022, 2020))

    assert draw_likert(shown, WIDTH, theme, book).height <= 560


def test_tightening_takes_space_first_then_bars_then_text(theme: Theme, book: FontBook) -> None:
    shown = areas(17, (2022, 2020))

    def seen(height: float) -> tuple[float, float, float]:
        drawing = draw_likert(shown, WIDTH, theme, book, height)
        first = bars_of(drawing, shown)
        (edges, *_) = first.values()
        thick = edges[0].points[2][1] - edges[0].points[0][1]
        return drawing.height, thick, max(label.size for label in labels(drawing))

    natural, spaced, slim, small = (seen(height) for height in (600, 460, 420, 390))

    assert natural[0] > 460 >= spaced[0] > 420 >= slim[0] > 390 >= small[0]
    assert natural[1:] == spaced[1:] == (pytest.approx(11.5), 8.6)
    assert slim[1] < 11.5
    assert slim[2] == 8.6
    assert small[2] < 8.6


def test_rows_are_of_one_height_where_that_costs_little(theme: Theme, book: FontBook) -> None:
    """Stubs of one line and of two; but one very long stub spreads the others no further."""
    shown = areas(4, (2022,))
    long = figure([*shown.groups, BarGroup("long", "Ord " * 90, shown.groups[0].bars)])

    even, uneven = (list(bars_of(draw_likert(f, WIDTH, theme, book), f)) for f in (shown, long))

    assert len({round(a - b, 6) for a, b in pairwise(even)}) == 1
    assert len({round(a - b, 6) for a, b in pairwise(uneven[:-1])}) == 2


def test_what_cannot_be_tightened_enough_is_drawn_as_tight_as_can_be_read(
    theme: Theme, book: FontBook
) -> None:
    tightest = draw_likert(areas(17, (2022, 2020)), WIDTH, theme, book, 1.0)

    assert min(label.size for label in labels(tightest)) >= 5.5


def test_a_category_has_one_colour_in_every_figure(theme: Theme, even: Letters) -> None:
    """Also where other categories of its scale were not used."""
    full = figure([BarGroup("a", "A", (bar((1, 1, 1, 1, 1, 1), 2022),))])
    part = figure([BarGroup("a", "A", (bar((0, 3, 0, 0, 0, 2), 2022),))])

    def colours(shown: LikertFigure) -> list[str]:
        (segments,) = bars_of(draw_likert(shown, WIDTH, theme, even), shown).values()
        return [segment.fill for segment in segments]

    assert colours(part) == [colours(full)[1], colours(full)[5]]


def test_a_white_rule_parts_neighbours_and_a_wider_one_those_without_a_stand(
    theme: Theme, even: Letters
) -> None:
    shown = figure([BarGroup("a", "A", (bar((2, 0, 0, 4, 3, 1), 2022),))])
    drawing = draw_likert(shown, WIDTH, theme, even)

    rules = [s for s in drawing.shapes if isinstance(s, Curve) and s.stroke == "#ffffff"]

    (segments,) = bars_of(drawing, shown).values()
    assert [rule.points[0][0] for rule in rules] == [s.points[0][0] for s in segments[1:]]
    assert [rule.width for rule in rules] == [0.8, 2.0, 0.8]


def test_one_category_only_is_one_segment(theme: Theme, even: Letters) -> None:
    shown = figure([BarGroup("a", "A", (bar((0, 0, 9, 0, 0, 0), 2022),))], legend=SCALE)

    (segments,) = bars_of(draw_likert(shown, WIDTH, theme, even), shown).values()

    assert len(segments) == 1


def test_a_figure_of_one_single_surface(theme: Theme, even: Letters) -> None:
    """matplotlib draws a lone path in a way of its own, which asks for the figure's extent."""
    shown = figure([BarGroup("a", "A", (bar((9, 0, 0, 0, 0, 0), 2022),))], legend=())

    with pytest.raises(KeyError):
        draw_likert(shown, WIDTH, theme, even)  # a category that the legend does not have
    alone = figure([BarGroup("a", "A", (bar((9,), 2022),))], legend=SCALE[:1])
    drawing = draw_likert(alone, WIDTH, theme, even)
    assert sum(isinstance(shape, Polygon) for shape in drawing.shapes) == 2


def test_shares_held_back_are_one_pale_segment_that_tells_nothing_of_their_order(
    theme: Theme, even: Letters
) -> None:
    shown = figure([BarGroup("a", "A", (bar((3, None, 3, None, 0, 0), 2022),))])
    drawing = draw_likert(shown, WIDTH, theme, even)

    (segments,) = bars_of(drawing, shown).values()

    assert segments[-1].fill == theme.colour("tint")
    assert [s.points[2][0] - s.points[0][0] for s in segments] == pytest.approx(
        [w * (segments[-1].points[2][0] - segments[0].points[0][0]) for w in (0.25, 0.25, 0.5)]
    )
    assert texts(drawing).count("•") == 1


def test_a_bar_without_segments_keeps_its_place_empty(theme: Theme, even: Letters) -> None:
    nobody = specimens.Bar(2022, "2022", 0, (), None)
    shown = figure([BarGroup("a", "A", (nobody, bar((1, 1, 1, 1, 1, 1), 2020, "2020")))])

    drawing = draw_likert(shown, WIDTH, theme, even)

    assert len(bars_of(drawing, shown)) == 1
    assert {"2022", "2020"} <= set(texts(drawing))


def test_text_is_read_in_the_order_of_the_rows(theme: Theme, even: Letters) -> None:
    shown = figure([BarGroup("a", "Item", (bar((4, 2, 2, 2, 0, 0), 2022, "2022"),), "a")])

    printed = texts(draw_likert(shown, WIDTH, theme, even))

    assert printed[-8:] == ["Item", "a", "2022", "40", "20", "20", "20", "60\u00a0%"]


def test_a_mark_stands_behind_the_last_line_within_the_column(theme: Theme, book: FontBook) -> None:
    for length in range(8, 40):
        shown = figure([BarGroup("a", "n" * length, (bar((9, 0, 0, 0, 0, 0), 2022),), "b")])
        drawing = draw_likert(shown, WIDTH, theme, book)

        (mark,) = [label for label in labels(drawing) if label.text == "b"]

        assert box_of(mark, book)[2] <= theme.figure.stub * WIDTH - 10
        assert mark.size < 8.6


def test_a_label_that_does_not_fit_is_left_out(theme: Theme, even: Letters) -> None:
    """The data table still has it."""
    shown = figure([BarGroup("a", "A", (bar((5, 95, 0, 0, 0, 0), 2022),))], net=False)

    printed = texts(draw_likert(shown, 120.0, theme, even))

    assert "95" in printed
    assert "5" not in printed


def test_more_categories_than_colours(theme: Theme, even: Letters) -> None:
    """A scale of seven steps and two ways to take no stand."""
    legend = (
        *(LegendEntry(f"c{step}", f"Trin {step}", "substantive", step, 7) for step in range(7)),
        LegendEntry("dont_know", "Ved ikke", "dont_know", 0, 1),
        LegendEntry("no_answer", "Ønsker ikke at svare", "not_relevant", 0, 2),
        LegendEntry("not_relevant", "Ikke relevant", "not_relevant", 1, 2),
    )
    drawing = draw_likert(figure([], legend), WIDTH, theme, even)

    fills = [shape.fill for shape in drawing.shapes if isinstance(shape, Polygon)]

    assert len(set(fills)) == len(legend)


# --- what it costs --------------------------------------------------------------------------

COLD = """
import logging, sys
sys.path[:0] = {paths!r}
import conftest, specimens
from reportgen.render.figures.registry import draw
assert "matplotlib" not in sys.modules, "loaded before anything is drawn"
draw(specimens.areas(2, (2022, 2020)), 450.0, specimens.theme(), conftest.EvenLetters())
print(*[name for name in ("font_manager", "text", "figure", "pyplot")
        if "matplotlib." + name in sys.modules])
"""


def test_drawing_looks_for_no_fonts_and_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Even where there is no home that matplotlib could write to."""
    monkeypatch.setenv("HOME", "/dev/null")
    monkeypatch.delenv("MPLCONFIGDIR", raising=False)
    paths = [str(specimens.ROOT / "src"), str(specimens.ROOT / "tests/render/figures")]

    run = subprocess.run(
        [sys.executable, "-c", COLD.format(paths=paths)], capture_output=True, text=True, check=True
    )

    assert run.stdout.strip() == ""
    assert run.stderr == ""


def milliseconds(shown: LikertFigure, theme: Theme, letters: Letters) -> Iterator[float]:
    for _ in range(20):
        start = time.perf_counter()
        draw_likert(shown, WIDTH, theme, letters)
        yield 1000 * (time.perf_counter() - start)


def test_time(theme: Theme, book: FontBook) -> None:
    """Only told, not judged: `pytest -s`."""
    times = sorted(milliseconds(areas(9, (2022, 2020)), theme, book))

    sys.stdout.write(f"\n9 items in 2 waves: {times[len(times) // 2]:.1f} ms\n")


def test_one_respondents_answer_stands_above_the_bars_in_its_categorys_colour(
    theme: Theme, even: Letters
) -> None:
    told = OwnAnswer("high", "I høj grad")
    groups = [
        BarGroup("a", "Item", (bar((4, 2, 2, 2, 0, 0), 2022, "Alle"),), answer=told),
        BarGroup(
            "b", "Other", (bar((1, 1, 1, 1, 0, 0), 2022, "Alle"),), answer=OwnAnswer("", "Intet")
        ),
    ]
    shown = replace(figure(groups), answer_label="Jeres svar")

    drawing = draw_likert(shown, WIDTH, theme, even)

    printed = texts(drawing)
    assert printed.count("Jeres svar") == 2
    rows = printed[printed.index("Item") :]
    assert rows[:4] == ["Item", "Jeres svar", "I høj grad", "Alle"], "in the order of the rows"
    assert "Intet" in printed
    swatches = [
        s for s in drawing.shapes if isinstance(s, Polygon) and s.fill == theme.figure.ramp[1]
    ]
    assert len(swatches) == 1 + 1 + 2, "in the legend, of the answer, in both bars"
    check_texts(drawing, even)
