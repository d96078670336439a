"""Stacked Likert figure: bars of one hundred per cent, one for each item and wave."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from reportgen.exhibits.model import Bar, LikertFigure
from reportgen.render.figures.legend import draw_legend
from reportgen.render.figures.letters import Letters
from reportgen.render.figures.likert_layout import EDGE, MARK_GAP, Layout, PlacedBar, Row, lay_out
from reportgen.render.figures.model import Drawing, Label
from reportgen.render.figures.palette import colour_of, ink_on, mix
from reportgen.render.figures.percent_axis import draw_quarters, number_quarters
from reportgen.render.figures.segment_labels import SegmentLabel, set_labels
from reportgen.render.figures.sheet import Rectangle, Sheet
from reportgen.theme import Theme

WHOLE = 1e-9
"""How far shares that add up to one may fall short of it."""

PARTING = 0.8
"""Width of the white rule between two segments, in pt."""

PARTING_APART = 2.0
"""Width of the white rule before answers that take no stand, in pt."""

RAISED = 0.33
"""How high a mark stands, share of the size of the item's text."""


def draw_likert(
    figure: LikertFigure,
    width: float,
    theme: Theme,
    letters: Letters,
    max_height: float | None = None,
) -> Drawing:
    """Take a LikertFigure, give its Drawing.

    width: in pt, 200 or more.  max_height: in pt; a figure that is taller is tightened as far as it can be read,
    and may then still be taller.
    """
    layout = lay_out(figure, width, theme, letters, max_height)
    return _Plot(figure, layout, theme, letters).draw()


@dataclass(frozen=True, slots=True)
class _Tile:
    """A segment in its place. category: "" for shares that are held back; left, right: 0-1."""

    category: str
    label: str
    left: float
    right: float


def _tiles(bar: Bar) -> tuple[_Tile, ...]:
    """Give the segments that take room; shares held back become one tile at the end."""
    if not bar.segments:
        return ()
    tiles: list[_Tile] = []
    reached, held = 0.0, ""
    for segment in bar.segments:
        share = segment.share.value
        if share is None:
            held = held or segment.label
        elif share > 0:
            tiles.append(_Tile(segment.category, segment.label, reached, reached + share))
            reached += share
    if reached < 1 - WHOLE:
        return (*tiles, _Tile("", held, reached, 1.0))
    return (*tiles[:-1], replace(tiles[-1], right=1.0))


class _Plot:
    """A figure on its sheet. The layout counts downwards from the top, the sheet upwards."""

    def __init__(
        self, figure: LikertFigure, layout: Layout, theme: Theme, letters: Letters
    ) -> None:
        self.figure, self.layout, self.theme = figure, layout, theme
        self.sheet = Sheet(layout.columns.total, layout.height, letters)
        self.colours = {entry.category: colour_of(entry, theme) for entry in figure.legend}
        self.colours[""] = theme.colour("tint")
        self.apart = {entry.category for entry in figure.legend if entry.role != "substantive"}
        self.bars = tuple((bar, _tiles(bar.bar)) for row in layout.rows for bar in row.bars)

    def draw(self) -> Drawing:
        """Draw everything, what lies below first."""
        columns, layout = self.layout.columns, self.layout
        draw_legend(self.sheet, layout.legend, self.y(0.0), self.theme)
        faint = mix(self.theme.colour("rule"), self.theme.colour("paper"), 0.5)
        bottom, top = self.y(layout.bottom + EDGE), self.y(layout.top - EDGE)
        draw_quarters(self.sheet, columns.left, columns.right, bottom, top, faint)
        self.surfaces()
        self.partings()
        self.heads()
        labels = self.labels()
        for row in layout.rows:
            self.stub(row)
            for bar in row.bars:
                self.beside(bar, next(labels))
        return self.sheet.drawing()

    def x(self, share: float) -> float:
        """Give the place of a share (0-1) on the sheet."""
        columns = self.layout.columns
        return columns.left + (columns.right - columns.left) * share

    def y(self, depth: float) -> float:
        """Give the height on the sheet of a depth below its top."""
        return self.layout.height - depth

    def heads(self) -> None:
        """Set the axis' numbers and the head of the totals, their last lines on one height."""
        columns, small = self.layout.columns, self.layout.texts.small
        baseline = self.y(self.layout.heads)
        numbers = number_quarters(self.figure.axis, columns.left, columns.right, baseline, small)
        for label in numbers:
            self.sheet.write(label)
        for number, text in enumerate(self.layout.net_head, start=1):
            y = baseline + (len(self.layout.net_head) - number) * small.leading
            self.sheet.write(small.line(text, columns.total, y, "right"))

    def surfaces(self) -> None:
        """Fill the segments."""
        rectangles: list[Rectangle] = []
        colours: list[str] = []
        for bar, tiles in self.bars:
            bottom, top = self.y(bar.bottom), self.y(bar.top)
            for tile in tiles:
                rectangles.append((self.x(tile.left), bottom, self.x(tile.right), top))
                colours.append(self.colours[tile.category])
        self.sheet.fill(rectangles, colours)

    def partings(self) -> None:
        """Part neighbouring segments, those that take no stand more widely from the rest."""
        lines, widths = [], []
        for bar, tiles in self.bars:
            bottom, top = self.y(bar.bottom), self.y(bar.top)
            for before, after in pairwise(tiles):
                x = self.x(after.left)
                lines.append(((x, bottom), (x, top)))
                apart = (before.category in self.apart) != (after.category in self.apart)
                widths.append(PARTING_APART if apart else PARTING)
        self.sheet.rule(lines, self.theme.colour("paper"), widths)

    def labels(self) -> Iterator[tuple[Label, ...]]:
        """Give the labels inside each bar."""
        found = iter(
            set_labels([self.inside(bar, tile) for bar, tiles in self.bars for tile in tiles])
        )
        for _, tiles in self.bars:
            yield tuple(label for label in islice(found, len(tiles)) if label is not None)

    def inside(self, bar: PlacedBar, tile: _Tile) -> SegmentLabel:
        """Give a segment's label and its room."""
        texts, left, right = self.layout.texts, self.x(tile.left), self.x(tile.right)
        return SegmentLabel(
            text=tile.label,
            x=(left + right) / 2,
            y=self.y((bar.top + bar.bottom) / 2),
            width=right - left,
            height=bar.bottom - bar.top,
            colour=ink_on(
                self.colours[tile.category], self.theme.colour("paper"), self.theme.colour("ink")
            ),
            lettering=texts.stub if bar.newest else texts.small,
        )

    def stub(self, row: Row) -> None:
        """Set an item's text and the mark behind its last line."""
        texts = self.layout.texts
        lines = texts.stub.block(row.stub or ("",), 0.0, self.y(row.middle))
        for line in lines:
            self.sheet.write(line)
        if row.group.footnote:
            self.sheet.write(self.mark(row.group.footnote, lines[-1]))

    def mark(self, mark: str, line: Label) -> Label:
        """Set a mark behind a line: letters and digits raised, signs such as * as they are."""
        texts = self.layout.texts
        x = texts.stub.width(line.text) + MARK_GAP
        if mark.isalnum():
            return texts.mark.line(mark, x, line.y + RAISED * texts.stub.size)
        return texts.stub.line(mark, x, line.y, colour=texts.mark.colour)

    def beside(self, bar: PlacedBar, inside: tuple[Label, ...]) -> None:
        """Set a bar's texts from left to right: its wave, the labels inside, its total."""
        texts, columns = self.layout.texts, self.layout.columns
        middle = (bar.top + bar.bottom) / 2
        wave = texts.small_strong if bar.newest else texts.small
        total = texts.strong if bar.newest else texts.small
        if bar.bar.label:
            y = self.y(middle + wave.capital / 2)
            self.sheet.write(wave.line(bar.bar.label, columns.label, y, "right"))
        for label in inside:
            self.sheet.write(label)
        if bar.bar.net:
            y = self.y(middle + total.capital / 2)
            self.sheet.write(total.line(bar.bar.net.text, columns.total, y, "right"))
