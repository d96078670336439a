"""The data behind an exhibit: its numbers and labels as one table, each number as it is printed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import singledispatch

from reportgen.exhibits.model import (
    CategoryBars,
    DefinitionTable,
    LikertFigure,
    ListBox,
    NumberCell,
    NumberTable,
    Quantity,
    Scatter,
    Whiskers,
)
from reportgen.language import Language

Cell = str | int | Quantity | NumberCell
"""A label, a plain number (a year, an N), a number with its way back, or one with a mark.

Numbers are given as they are, not as text: an attached CSV file holds their text, a workbook numbers.
"""


@dataclass(frozen=True, slots=True)
class DataTable:
    """Head and rows; suppressed numbers carry the language's mark."""

    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def texts(self) -> tuple[tuple[str, ...], ...]:
        """The rows with every cell as printed."""
        return tuple(tuple(text_of(cell) for cell in row) for row in self.rows)


def text_of(cell: Cell) -> str:
    """Give a cell as printed: the number's own text, with its mark."""
    return str(cell) if isinstance(cell, str | int) else cell.text


@singledispatch
def data_of(exhibit: object, language: Language) -> DataTable:
    """Take an exhibit, give its data. A new kind registers its own function."""
    raise TypeError(f"no data are known for {type(exhibit).__name__} in {language.code}")


@data_of.register
def _likert(exhibit: LikertFigure, language: Language) -> DataTable:
    """Give a row a bar: item, whose, wave, N, whole per cent in each category, net total.

    One respondent's own answer stands in a column of its own.
    """
    word, own = language.word, exhibit.answer_label
    bars = [bar for group in exhibit.groups for bar in group.bars]
    whose = any(bar.label not in {"", str(bar.edition)} for bar in bars)
    head = [word("data_item"), *([word("data_answer")] if own else [])]
    head += [word("data_shown")] if whose else []
    head += [word("data_edition"), word("data_n")]
    head += [entry.label for entry in exhibit.legend]
    if exhibit.net_label:
        head.append(exhibit.net_label)
    rows: list[tuple[Cell, ...]] = []
    for group in exhibit.groups:
        for bar in group.bars:
            by_category = {segment.category: segment.share for segment in bar.segments}
            cells = [by_category.get(entry.category, "") for entry in exhibit.legend]
            net = [_bare(bar.net)] if bar.net else []
            first = [group.stub + group.footnote]
            first += [group.answer.label if group.answer else ""] if own else []
            first += [bar.label] if whose else []
            n = word("suppressed_mark") if bar.n is None else bar.n
            rows.append((*first, bar.edition, n, *cells, *net))
    return DataTable(tuple(head), tuple(rows))


def _bare(net: Quantity) -> Quantity:
    """Give a net total without its sign, as the shares beside it."""
    return replace(net, text=net.text.removesuffix("\u00a0%"))


@data_of.register
def _bars(exhibit: CategoryBars, language: Language) -> DataTable:
    """Give a row a bar: its row, its series where there are several, value, N, interval."""
    word, several = language.word, len(exhibit.series) > 1
    bars = [(row.stub + row.mark, bar) for row in exhibit.rows for bar in row.bars]
    ends = any(bar.low is not None for _, bar in bars)
    head = [word("data_row"), exhibit.axis.label, word("data_n")]
    if several:
        head.insert(1, word("data_series"))
    head += [word("data_low"), word("data_high")] if ends else []
    rows: list[tuple[Cell, ...]] = []
    for stub, bar in bars:
        series = [exhibit.series[bar.series]] if several else []
        limits = [bar.low or "", bar.high or ""] if ends else []
        rows.append((stub, *series, bar.value, _base(bar.value, language), *limits))
    return DataTable(tuple(head), tuple(rows))


@data_of.register
def _scatter(exhibit: Scatter, language: Language) -> DataTable:
    """Give a row a point: its name, both values and the N of each."""
    n, x, y = language.word("data_n"), exhibit.x_axis.label, exhibit.y_axis.label
    head = (language.word("data_row"), x, f"{n}: {x}", y, f"{n}: {y}")
    rows = (
        (p.stub + p.mark, p.x, _base(p.x, language), p.y, _base(p.y, language))
        for p in exhibit.points
    )
    return DataTable(head, tuple(rows))


@data_of.register
def _whiskers(exhibit: Whiskers, language: Language) -> DataTable:
    """Give a row an estimate: its row, value with stars, N, interval; its group if there are any."""
    word, headed = language.word, any(row.heading for row in exhibit.rows)
    head = [word("data_row"), exhibit.axis.label, word("data_n")]
    head += [word("data_low"), word("data_high")]
    rows: list[tuple[Cell, ...]] = []
    heading = ""
    for row in exhibit.rows:
        heading = row.heading or heading
        value = NumberCell(row.value, row.mark)
        cells = (row.stub, value, _base(row.value, language), row.low or "", row.high or "")
        rows.append((heading, *cells) if headed else cells)
    return DataTable((word("data_group"), *head) if headed else tuple(head), tuple(rows))


def _base(number: Quantity, language: Language) -> Cell:
    """Give the N of a number, or the mark where it is suppressed."""
    return language.word("suppressed_mark") if number.n is None else number.n


@data_of.register
def _numbers(exhibit: NumberTable, language: Language) -> DataTable:
    """Give a row a row: its heading where there are several, its stub with mark, its cells."""
    headed = any(group.heading for group in exhibit.groups)
    heads = (": ".join(filter(None, (c.spanner, c.head))) for c in exhibit.columns)
    rows: list[tuple[Cell, ...]] = []
    for group in exhibit.groups:
        for row in group.rows:
            stub = (group.heading, row.stub + row.mark) if headed else (row.stub + row.mark,)
            rows.append((*stub, *map(_cell, row.cells)))
    stub_head = (language.word("data_group"), exhibit.stub_head) if headed else (exhibit.stub_head,)
    return DataTable((*stub_head, *heads), tuple(rows))


def _cell(cell: NumberCell) -> Cell:
    return replace(cell, quantity=_bare(cell.quantity)) if cell.quantity is not None else ""


@data_of.register
def _list_box(exhibit: ListBox, language: Language) -> DataTable:
    """Give a row an entry: the list it stands in, and its words."""
    lists = (*exhibit.lists, exhibit.side) if exhibit.side else exhibit.lists
    rows = tuple((part.heading, entry) for part in lists for entry in part.entries)
    return DataTable((language.word("data_list"), language.word("data_entry")), rows)


@data_of.register
def _definitions(exhibit: DefinitionTable, language: Language) -> DataTable:
    """Give the table as it is printed."""
    del language
    return DataTable(exhibit.columns, exhibit.rows)
