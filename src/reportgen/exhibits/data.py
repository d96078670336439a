"""The data behind an exhibit: the printed digits as a table of plain text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import singledispatch

from reportgen.exhibits.model import DefinitionTable, LikertFigure, ListBox
from reportgen.language import Language


@dataclass(frozen=True, slots=True)
class DataTable:
    """Head and rows, every cell as printed; suppressed numbers carry the language's mark."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@singledispatch
def data_of(exhibit: object, language: Language) -> DataTable:
    """Take an exhibit, give its data. A new kind registers its own function."""
    raise TypeError(f"no data are known for {type(exhibit).__name__} in {language.code}")


@data_of.register
def _likert(exhibit: LikertFigure, language: Language) -> DataTable:
    """Give a row a bar: item, wave, N, whole per cent in each category, net total."""
    word = language.word
    head = [word("data_item"), word("data_edition"), word("data_n")]
    head += [entry.label for entry in exhibit.legend]
    if exhibit.net_label:
        head.append(exhibit.net_label)
    rows = []
    for group in exhibit.groups:
        for bar in group.bars:
            by_category = {segment.category: segment.share.text for segment in bar.segments}
            cells = [by_category.get(entry.category, "") for entry in exhibit.legend]
            net = [bar.net.text.removesuffix("\u00a0%")] if bar.net else []
            rows.append((group.stub, str(bar.edition), str(bar.n), *cells, *net))
    return DataTable(tuple(head), tuple(rows))


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
