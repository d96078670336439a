"""Figures of bars, points and intervals to draw in tests, and what every drawing must hold."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from reportgen.exhibits.model import (
    Axis,
    BarRow,
    CategoryBars,
    FittedLine,
    Point,
    Quantity,
    Scatter,
    Statement,
    Tick,
    ValueBar,
    Whisker,
    Whiskers,
)
from reportgen.render.figures.letters import Letters
from reportgen.render.figures.model import Curve, Drawing, Label, Polygon
from reportgen.render.figures.palette import contrast

NEAR = 1e-6
NOTHING = Statement(())
Box = tuple[float, float, float, float]

STUBS = (
    "Sagsbehandling",
    "En strategi på det sociale område",
    "Koordinering og samarbejde på tværs af fagområder i kommunen",
    "Unge og voksne med flere komplekse problemstillinger, der skal håndteres samtidigt",
    "Indsats og metode: tilbudsvifte",
)

SPREAD = ((1.2, 1.5), (1.9, 3.1), (2.6, 2.2), (3.1, 3.4), (3.8, 1.3))
CROWDED = tuple((2.0 + 0.02 * at, 2.0 + 0.03 * (at % 5)) for at in range(25))
ROWS = tuple(
    (0.02 * at, "**" if at % 4 == 0 else "", "Målgrupper" if at in {0, 9} else "")
    for at in range(25)
)


def number(value: float | None, unit: str = "mean", decimals: int = 2) -> Quantity:
    """Give a number as it is printed; None is suppressed."""
    text = "•" if value is None else f"{value:.{decimals}f}".replace(".", ",").replace("-", "−")
    return Quantity(text, value, unit, unit, suppressed=value is None)  # type: ignore[arg-type]


def axis(first: float, last: float, steps: int, label: str = "Gennemsnit (1-4)") -> Axis:
    values = [first + (last - first) * step / steps for step in range(steps + 1)]
    return Axis(tuple(Tick(value, f"{value:g}".replace(".", ",")) for value in values), label)


def bars(
    rows: Sequence[Sequence[float | None]],
    series: Sequence[str] = ("",),
    stubs: Sequence[str] = STUBS,
    scale: Axis | None = None,
) -> CategoryBars:
    """Give bars: one row of numbers a stub, one number a series."""
    made = tuple(
        BarRow(
            stubs[at % len(stubs)],
            tuple(ValueBar(n, number(v), number(v).text) for n, v in enumerate(values)),
        )
        for at, values in enumerate(rows)
    )
    return CategoryBars(
        "fig-x", "T", tuple(series), made, scale or axis(1, 4, 3), NOTHING, "", NOTHING
    )


def whiskers(rows: Sequence[tuple[float | None, str, str]], reach: float = 0.2) -> Whiskers:
    """Give estimates: value, stars and heading of each row."""
    made = []
    for at, (value, mark, heading) in enumerate(rows):
        low = high = None
        if value is not None:
            low, high = (number(max(-1, min(1, value + end)), "r") for end in (-reach, reach))
        shown = number(value, "r")
        stub = STUBS[at % len(STUBS)]
        made.append(Whisker(stub, shown, low, high, mark, shown.text + mark, heading))
    ticks = axis(-1, 1, 4, "Sammenhæng med ”Indbyggertal”")
    return Whiskers("fig-x", "T", tuple(made), ticks, NOTHING, "", NOTHING)


def scatter(
    points: Sequence[tuple[float, float]],
    line: FittedLine | None = None,
    stubs: Sequence[str] = STUBS,
) -> Scatter:
    """Give a scatter of points on two axes from 1 to 4."""
    named = tuple(
        Point(stubs[at % len(stubs)], number(x), number(y)) for at, (x, y) in enumerate(points)
    )
    x, y = axis(1, 4, 6, "Udfordringer (1-4)"), axis(1, 4, 6, "Behov for støtte (1-4)")
    return Scatter("fig-x", "T", named, x, y, line, NOTHING, "", NOTHING)


# --- what a drawing holds ---------------------------------------------------------------------


def labels(drawing: Drawing) -> list[Label]:
    return [shape for shape in drawing.shapes if isinstance(shape, Label)]


def texts(drawing: Drawing) -> list[str]:
    return [label.text for label in labels(drawing)]


def polygons(drawing: Drawing) -> list[Polygon]:
    return [shape for shape in drawing.shapes if isinstance(shape, Polygon)]


def box_of(label: Label, letters: Letters) -> Box:
    width = letters.width(label.text, label.face, label.size)
    return label.x, label.y - 0.2 * label.size, label.x + width, label.y + 0.65 * label.size


def extent(shape: Polygon) -> Box:
    lefts, bottoms = zip(*shape.points, strict=True)
    return min(lefts), min(bottoms), max(lefts), max(bottoms)


def apart(a: Box, b: Box) -> bool:
    across = a[2] <= b[0] + NEAR or b[2] <= a[0] + NEAR
    return across or a[3] <= b[1] + NEAR or b[3] <= a[1] + NEAR


def check_texts(drawing: Drawing, letters: Letters, paper: str = "#ffffff") -> None:
    """Every text is on the sheet, on paper, readable, and touches no other."""
    boxes = [box_of(label, letters) for label in labels(drawing)]
    for left, bottom, right, top in boxes:
        assert left >= -NEAR
        assert bottom >= -NEAR
        assert right <= drawing.width + NEAR
        assert top <= drawing.height + NEAR
    for (one, a), (other, b) in combinations(zip(labels(drawing), boxes, strict=True), 2):
        assert apart(a, b), f"{one} runs into {other}"
    surfaces = [shape for shape in polygons(drawing) if shape.fill != paper]
    for label, box in zip(labels(drawing), boxes, strict=True):
        assert contrast(label.colour, paper) >= 4.5
        for surface in surfaces:
            assert apart(box, extent(surface)), f"{label} stands on a surface"


def tree(drawing: Drawing) -> str:
    """Write a Drawing down, one shape a line, places to a tenth of a point."""
    lines = [f"drawing {drawing.width:.1f} x {drawing.height:.1f}"]
    for shape in drawing.shapes:
        match shape:
            case Polygon(points, fill) if len(points) == 4:
                left, bottom, right, top = extent(shape)
                lines.append(f"polygon {left:.1f} {bottom:.1f} {right:.1f} {top:.1f} {fill}")
            case Polygon(points, fill):
                left, bottom, right, top = extent(shape)
                lines.append(f"dot {(left + right) / 2:.1f} {(bottom + top) / 2:.1f} {fill}")
            case Curve(points, stroke, width):
                places = " ".join(f"{x:.1f} {y:.1f}" for x, y in points)
                lines.append(f"curve {places} {stroke} {width:g}")
            case Label(x, y, text, face, size, colour):
                lines.append(f"label {x:.1f} {y:.1f} {face} {size:.1f} {colour} {text}")
    return "\n".join(lines)
