"""Tables about who answered: wave by wave, and class by class."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reportgen.estimates import fieldwork
from reportgen.estimates.fieldwork import FieldworkFact
from reportgen.estimates.model import Estimate, Estimates
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.item_table import Layout
from reportgen.exhibits.model import (
    NumberCell,
    NumberColumn,
    NumberRow,
    NumberTable,
    RowGroup,
    Statement,
)
from reportgen.exhibits.phrases import NOTHING
from reportgen.exhibits.quantities import quantity
from reportgen.exhibits.source import source

FACTS: tuple[FieldworkFact, ...] = ("frame", "invited", "respondents", "response-rate")


def wave_table(layout: Layout) -> NumberTable:
    """Give a row a wave: units that exist, were invited, answered, and the response rate."""
    basis, word = layout.basis, layout.basis.language.word
    waves = basis.codebook.waves
    rows = tuple(
        NumberRow(
            f"{year} ({waves[year].period})",
            tuple(
                NumberCell(
                    quantity(fieldwork(basis.estimates, fact, year), basis.language, "figure")
                )
                for fact in FACTS
            ),
        )
        for year in layout.years
    )
    return NumberTable(
        id="tbl-waves",
        title=word("annex_waves"),
        stub_head=word("annex_wave"),
        columns=tuple(NumberColumn(_head(fact, layout)) for fact in FACTS),
        groups=(RowGroup("", rows),),
        note=NOTHING,
        source=source(layout.years, basis),
        summary=Statement((word("annex_waves_summary"),)),
    )


def _head(fact: FieldworkFact, layout: Layout) -> str:
    units = layout.basis.codebook.unit_many
    key = "annex_respondents_count" if fact == "respondents" else f"annex_{fact}"
    return layout.basis.language.word(key).format(units=units)


def class_table(layout: Layout) -> NumberTable:
    """Give a row a class, with its full name: how many of it answered in each wave."""
    basis, word = layout.basis, layout.basis.language.word
    units = basis.codebook.unit_many
    return NumberTable(
        id="tbl-classes",
        title=word("annex_classes").format(units=units),
        stub_head=word("annex_class"),
        columns=tuple(NumberColumn(str(year)) for year in layout.years),
        groups=tuple(_groups(layout)),
        note=NOTHING,
        source=source(layout.years, basis),
        summary=Statement((word("annex_classes_summary").format(units=units),)),
    )


def _groups(layout: Layout) -> Iterator[RowGroup]:
    """Give everyone, then the classes of each variable under its name."""
    basis, variables = layout.basis, layout.parts
    whole = [fieldwork(basis.estimates, "respondents", year) for year in layout.years]
    yield RowGroup("", (_row(basis.language.word("everyone"), whole, basis),))
    for variable, classes in variables.items():
        columns = [_answered(classes, year) for year in layout.years]
        background = basis.codebook.background[variable]
        rows = (
            _row(background.values[value], [column[at] for column in columns], basis)
            for at, value in enumerate(classes)
        )
        yield RowGroup(background.label, tuple(rows))


def _row(stub: str, found: Sequence[Estimate], basis: Basis) -> NumberRow:
    return NumberRow(stub, tuple(NumberCell(quantity(one, basis.language)) for one in found))


def _answered(classes: Mapping[str, Estimates], year: int) -> list[Estimate]:
    """Give how many answered in each class; none can be told from the others and the total.

    Where one class is too small to be told, the smallest of the others that anybody is in goes with it.
    """
    found = [fieldwork(one, "respondents", year) for one in classes.values()]
    counts = [one.respondents[year] for one in classes.values()]
    hidden = {at for at, one in enumerate(found) if one.suppressed}
    others = [at for at in range(len(found)) if at not in hidden]
    if len(hidden) == 1 and others:
        hidden.add(min(others, key=lambda at: (counts[at] == 0, counts[at])))
    return [
        replace(one, value=None, suppressed=True) if at in hidden else one
        for at, one in enumerate(found)
    ]
