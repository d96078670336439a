"""What an exhibit of any kind consists of, for those who read it rather than draw it.

A new kind of exhibit registers its own function for `printed_numbers` and `labels`; that is all that
ledger, checks and alternative texts need to know of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import singledispatch
from typing import Literal, get_args

from reportgen.exhibits.model import (
    CategoryBars,
    DefinitionTable,
    Exhibit,
    Figure,
    LikertFigure,
    ListBox,
    NumberTable,
    Quantity,
    Scatter,
    Statement,
    Table,
    Whiskers,
)

ExhibitKind = Literal["figure", "table", "box"]

FIGURES: tuple[type, ...] = get_args(Figure)
TABLES: tuple[type, ...] = get_args(Table)


def kind_of(exhibit: Exhibit) -> ExhibitKind:
    """Give what an exhibit is counted as."""
    if isinstance(exhibit, FIGURES):
        return "figure"
    return "table" if isinstance(exhibit, TABLES) else "box"


def note_of(exhibit: Exhibit) -> Statement:
    """Give the note, without "Anm.: "; empty for kinds that have none."""
    if isinstance(exhibit, ListBox | DefinitionTable):
        return Statement(())
    return exhibit.note


def source_of(exhibit: Exhibit) -> str:
    """Give the source, without "Kilde: "; "" for kinds that have none."""
    return "" if isinstance(exhibit, ListBox | DefinitionTable) else exhibit.source


def told_of(exhibit: Exhibit) -> Statement:
    """Give the words for those who do not see it: a figure's alternative text, a table's summary."""
    if isinstance(exhibit, NumberTable):
        return exhibit.summary
    if isinstance(exhibit, DefinitionTable):
        return Statement((exhibit.summary,) if exhibit.summary else ())
    return Statement(()) if isinstance(exhibit, ListBox) else exhibit.alt


def items_of(exhibit: Exhibit) -> tuple[str, ...]:
    """Give the items whose numbers are shown, each once, in the order in which they are read."""
    if isinstance(exhibit, LikertFigure):
        return tuple(group.item for group in exhibit.groups)
    return tuple(dict.fromkeys(number.item for number in all_numbers(exhibit) if number.item))


def editions_of(exhibit: Exhibit) -> frozenset[int]:
    """Give the years whose numbers are shown; of a change, both."""
    editions = {number.edition for number in all_numbers(exhibit)}
    years = {year for one in editions for year in (one if isinstance(one, tuple) else (one,))}
    return frozenset(years - {0})


@singledispatch
def printed_numbers(exhibit: object) -> tuple[Quantity, ...]:
    """Give the numbers of an exhibit that are printed, without its note's, in reading order."""
    raise TypeError(f"no numbers are known for {type(exhibit).__name__}")


@printed_numbers.register
def _likert_numbers(exhibit: LikertFigure) -> tuple[Quantity, ...]:
    found: list[Quantity] = []
    for group in exhibit.groups:
        for bar in group.bars:
            found += [segment.share for segment in bar.segments if segment.label]
            found += [bar.net] if bar.net is not None else []
    return tuple(found)


@printed_numbers.register
def _bar_numbers(exhibit: CategoryBars) -> tuple[Quantity, ...]:
    return tuple(bar.value for row in exhibit.rows for bar in row.bars if bar.label)


@printed_numbers.register
def _scatter_numbers(exhibit: Scatter) -> tuple[Quantity, ...]:
    """Give nothing: a point is seen where it stands, and read in the figure's data."""
    del exhibit
    return ()


@printed_numbers.register
def _whisker_numbers(exhibit: Whiskers) -> tuple[Quantity, ...]:
    return tuple(row.value for row in exhibit.rows if row.label)


@printed_numbers.register
def _table_numbers(exhibit: NumberTable) -> tuple[Quantity, ...]:
    cells = (cell for group in exhibit.groups for row in group.rows for cell in row.cells)
    return tuple(cell.quantity for cell in cells if cell.quantity is not None)


@printed_numbers.register(ListBox)
@printed_numbers.register(DefinitionTable)
def _no_numbers(exhibit: object) -> tuple[Quantity, ...]:
    del exhibit
    return ()


@singledispatch
def all_numbers(exhibit: object) -> tuple[Quantity, ...]:
    """Give the numbers of an exhibit without its note's, also those that are drawn, not printed."""
    return printed_numbers(exhibit)


@all_numbers.register
def _likert_values(exhibit: LikertFigure) -> tuple[Quantity, ...]:
    found: list[Quantity] = []
    for group in exhibit.groups:
        for bar in group.bars:
            found += [segment.share for segment in bar.segments]
            found += [bar.net] if bar.net is not None else []
    return tuple(found)


@all_numbers.register
def _bar_values(exhibit: CategoryBars) -> tuple[Quantity, ...]:
    return tuple(bar.value for row in exhibit.rows for bar in row.bars)


@all_numbers.register
def _scatter_values(exhibit: Scatter) -> tuple[Quantity, ...]:
    return tuple(number for point in exhibit.points for number in (point.x, point.y))


@all_numbers.register
def _whisker_values(exhibit: Whiskers) -> tuple[Quantity, ...]:
    values = (value for row in exhibit.rows for value in (row.value, row.low, row.high))
    return tuple(value for value in values if value is not None)


@singledispatch
def labels(exhibit: object) -> tuple[str, ...]:
    """Give the words of an exhibit: stubs, legend, heads, entries; not title, note and source."""
    raise TypeError(f"no words are known for {type(exhibit).__name__}")


@labels.register
def _likert_labels(exhibit: LikertFigure) -> tuple[str, ...]:
    legend = (entry.label for entry in exhibit.legend)
    return _told((*(group.stub for group in exhibit.groups), *legend, exhibit.net_label))


@labels.register
def _bar_labels(exhibit: CategoryBars) -> tuple[str, ...]:
    return _told((*exhibit.series, *(row.stub for row in exhibit.rows), exhibit.axis.label))


@labels.register
def _scatter_labels(exhibit: Scatter) -> tuple[str, ...]:
    stubs = (point.stub for point in exhibit.points)
    return _told((exhibit.x_axis.label, exhibit.y_axis.label, *stubs))


@labels.register
def _whisker_labels(exhibit: Whiskers) -> tuple[str, ...]:
    rows = (text for row in exhibit.rows for text in (row.heading, row.stub))
    return _told((*rows, exhibit.axis.label))


@labels.register
def _table_labels(exhibit: NumberTable) -> tuple[str, ...]:
    heads = (text for column in exhibit.columns for text in (column.spanner, column.head))
    rows = (
        text for group in exhibit.groups for text in (group.heading, *(r.stub for r in group.rows))
    )
    return _told((exhibit.stub_head, *heads, *rows))


@labels.register
def _box_labels(exhibit: ListBox) -> tuple[str, ...]:
    lists = (*exhibit.lists, *((exhibit.side,) if exhibit.side else ()))
    return _told(text for one in lists for text in (one.heading, *one.entries))


@labels.register
def _definition_labels(exhibit: DefinitionTable) -> tuple[str, ...]:
    return _told(cell for row in (exhibit.columns, *exhibit.rows) for cell in row)


def _told(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(text for text in texts if text)
