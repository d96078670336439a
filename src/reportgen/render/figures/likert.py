"""Stacked Likert figure: bars of one hundred per cent, one for each item and wave."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from reportgen.exhibits.model import Bar, LikertFigure
from reportgen.render.figures.legend import SWATCH_GAP, draw_legend
from reportgen.render.figures.letters import Letters
from reportgen.render.figures.likert_layout import EDGE, Layout, lay_out
from reportgen.render.figures.likert_rows import MARK_GAP, PlacedBar, PlacedGap, Row
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

BREAK = 0.8
"""Width of the line between waves that cannot be compared, in pt."""

DASH, SPACE = 3.0, 2.0
"""Lengths of its dashes and of the spaces between them, in pt."""

GAP_INDENT = 3.0
"""How far the dash of a missing bar stands from where the bar would begin, in pt."""

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


def dashes(left: float, right: float) -> Iterator[float]:
    """Give where each dash of a broken line begins, in pt."""
    at = left
    while at < right:
        yield at
        at += DASH + SPACE


def _tiles(bar: Bar) -> tuple[_Tile, ...]:
    """Give the segments that take room; shares held back become one tile.

    It stands in the place of the categories held back, or at the end where others stand among them.
    """
    shown = [s for s in bar.segments if s.share.value is None or s.share.value > 0]
    held = [at for at, segment in enumerate(shown) if segment.share.value is None]
    rest = 1 - sum(segment.share.value or 0.0 for segment in shown)
    together = bool(held) and held[-1] - held[0] + 1 == len(held)
    place = held[0] if together else len(shown)
    hidden = _Tile("", shown[held[0]].label if held else "", 0.0, rest)
    tiles: list[_Tile] = []
    for at, segment in enumerate((*shown, None)):
        if at == place and rest > WHOLE and shown:
            tiles.append(_after(tiles, hidden))
        if segment is not None and segment.share.value is not None:
            own = _Tile(segment.category, segment.label, 0.0, segment.share.value)
            tiles.append(_after(tiles, own))
    return (*tiles[:-1], replace(tiles[-1], right=1.0)) if tiles else ()


def _after(tiles: Sequence[_Tile], tile: _Tile) -> _Tile:
    """Give a tile moved to where the others end."""
    reached = tiles[-1].right if tiles else 0.0
    return replace(tile, left=reached, right=reached + tile.right)


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
        self.breaks()
        self.heads()
        labels = self.labels()
        for row in layout.rows:
            self.stub(row)
            self.answer(row)
            for bar in row.bars:
                self.beside(bar, next(labels))
            for gap in row.gaps:
                self.gap(gap)
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

    def breaks(self) -> None:
        """Draw a broken line between waves that cannot be compared, over labels and bars."""
        columns = self.layout.columns
        lines = [
            ((start, self.y(depth)), (min(start + DASH, columns.right), self.y(depth)))
            for row in self.layout.rows
            for depth in row.breaks
            for start in dashes(columns.stub, columns.right)
        ]
        self.sheet.rule(lines, self.theme.colour("ink"), [BREAK])

    def answer(self, row: Row) -> None:
        """Set one respondent's answer: whose it is, the colour of its category, its words."""
        said = row.group.answer
        if said is None or row.answer is None:
            return
        texts, columns = self.layout.texts, self.layout.columns
        name, words = texts.small_strong, texts.strong if said.category else texts.small
        y, side, x = self.y(row.answer), words.capital, columns.left
        whose = self.figure.answer_label
        self.sheet.write(name.line(whose, columns.label, y - name.capital / 2, "right"))
        for colour in (c for id_, c in self.colours.items() if said.category in id_.split("+")):
            if said.category:
                self.sheet.fill([(x, y - side / 2, x + side, y + side / 2)], [colour])
        indent = (1 + SWATCH_GAP) * side if said.category else 0.0
        self.sheet.write(words.line(said.label, x + indent, y - words.capital / 2))

    def gap(self, gap: PlacedGap) -> None:
        """Show that a bar is missing: what would stand beside it, and a dash where it would begin."""
        small, columns = self.layout.texts.small, self.layout.columns
        y = self.y(gap.middle + small.capital / 2)
        self.sheet.write(small.line(gap.label, columns.label, y, "right"))
        self.sheet.write(small.line("–", columns.left + GAP_INDENT, y))

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
