"""An annex report: a table of every item, grouped as the questionnaire is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportgen.answers.model import Item
from reportgen.errors import Place, did_you_mean
from reportgen.estimates import compare_groups
from reportgen.estimates.breakdown import break_down
from reportgen.estimates.cross_table import Breakdowns
from reportgen.estimates.model import HypothesisTest
from reportgen.exhibits.annex_guide import guide
from reportgen.exhibits.arrangement import Annex, IndexTerm, Part
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.errors import SpecProblems
from reportgen.exhibits.fieldwork_tables import class_table, wave_table
from reportgen.exhibits.item_table import PREFIX, Layout, columns_of, item_table
from reportgen.exhibits.model import NumberTable

Tested = tuple[tuple[str, int, str], HypothesisTest]
"""A test by item, wave and background variable."""


@dataclass(frozen=True, slots=True)
class AnnexTables:
    """The tables of an annex report by id, in reading order, and how they are arranged."""

    by_id: Mapping[str, NumberTable]
    annex: Annex


def annex_tables(basis: Basis, problems: SpecProblems) -> AnnexTables | None:
    """Take what exhibits are made from, give a table of every item that was answered.

    Items stand in the questionnaire's order, in the groups of its blocks; every class of
    respondents is counted once for all of them. None where a problem was noted. Problems:
    `unknown-background`, `number-as-breakdown`.
    """
    variables = _variables(basis, problems)
    if variables is None:
        return None
    layout = _layout(basis, variables)
    by_item = {item.id: item_table(item, layout) for item in basis.codebook.items.values()}
    tables = {item: table for item, table in by_item.items() if table is not None}
    about = [wave_table(layout), *([class_table(layout)] if variables else [])]
    items = [basis.codebook.items[item] for item in tables]
    by_id = {table.id: table for table in (*about, *tables.values())}
    told = guide(layout, tuple(tables), tuple(table.id for table in about))
    unread = Place(basis.codebook.path)
    index = tuple(IndexTerm(i.label, PREFIX + i.id, i.place or unread) for i in items)
    return AnnexTables(by_id, Annex(told, tuple(_blocks(basis, items)), index))


def _variables(basis: Basis, problems: SpecProblems) -> tuple[str, ...] | None:
    """Give the background variables that answers are broken down by."""
    background = basis.codebook.background
    named = basis.publication.annex.breakdowns
    if named is None:
        asked = {variable for variable, _ in basis.estimates.where}
        return tuple(v.id for v in background.values() if v.values and v.id not in asked)
    known = [variable for variable in named if variable in background]
    classed = [variable for variable in known if background[variable].values]
    for at, variable in enumerate(named):
        if variable not in background:
            message = f'there is no background variable "{variable}"'
            hint = did_you_mean(variable, background)
            problems.add((at,), "unknown-background", message, hint)
        elif variable not in classed:
            message = f'the background variable "{variable}" is a number and has no classes'
            hint = "name one with classes, or leave it out"
            problems.add((at,), "number-as-breakdown", message, hint)
    return tuple(dict.fromkeys(classed)) if len(classed) == len(named) else None


def _layout(basis: Basis, variables: Sequence[str]) -> Layout:
    settings = basis.publication.annex
    waves = [year for year in basis.estimates.respondents if year <= basis.edition]
    years = (basis.edition,) if settings.waves == "edition" else tuple(sorted(waves, reverse=True))
    least = max(basis.estimates.minimum_count, basis.publication.variants.minimum_count)
    parts = {variable: break_down(basis.estimates, variable, least) for variable in variables}
    tests = dict(_tests(basis, years, parts)) if settings.tests else {}
    return Layout(basis, years, parts, columns_of(basis, variables), tests, least)


def _tests(basis: Basis, years: Sequence[int], parts: Breakdowns) -> Iterator[Tested]:
    """Test every item that has means, in each wave between the classes of each variable.

    The items of one wave and variable are one family for the correction.
    """
    rules = basis.publication.settings.significance
    for year in years:
        coded = [
            item.id
            for item in basis.codebook.items.values()
            if basis.codebook.scale_of(item.id).values and basis.answered(item.id, (year,))
        ]
        for variable in parts:
            found = compare_groups(basis.estimates, coded, variable, edition=year, rules=rules)
            for item, test in zip(coded, found, strict=True):
                yield (item, year, variable), test


def _blocks(basis: Basis, items: Sequence[Item]) -> Iterator[Part]:
    """Give the blocks that have items, each with its groups."""
    codebook = basis.codebook
    for block, title in codebook.blocks.items():
        held = [item for item in items if item.block == block]
        groups = codebook.groups_by_block[block]
        known = {group.id for group in groups}
        loose = tuple(PREFIX + item.id for item in held if item.group not in known)
        parts = [
            Part(f"{block}-{group.id}", group.label, found)
            for group in groups
            if (found := tuple(PREFIX + item.id for item in held if item.group == group.id))
        ]
        if held:
            yield Part(f"block-{block}", title, loose, tuple(parts))
