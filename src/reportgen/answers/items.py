"""items.csv: the questions of the questionnaire, one a row."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from reportgen.answers.model import Item, Polarity, choice_column
from reportgen.answers.spec import CodebookSpec, MultipleSpec
from reportgen.answers.table import Table, tell, tell_missing
from reportgen.errors import Place, Problems, did_you_mean

COLUMNS = ("id", "label", "block", "group", "topic", "scale", "polarity")
POLARITIES: Mapping[str, Polarity] = {
    "challenge": "challenge",
    "strength": "strength",
    "neutral": "neutral",
}
QUESTION = re.compile(r"question_(\d+)")
OF_A_WAVE = ("scale", "filter")
"""What may have a column of its own for a wave (`scale_2020`): its scale, and who was asked."""

Say = Callable[[int], tuple[str, str]]
Fault = tuple[str, str, Sequence[int], Say]
"""Column, rule, rows, and what to say of a row."""


def read_items(table: Table, spec: CodebookSpec, problems: Problems) -> dict[str, Item]:
    """Take the table and the codebook's other half, give the items by id in the file's order.

    Adds every fault to `problems`: missing, unknown and wave-less columns, ids that are blank,
    repeated or taken, empty labels, unknown blocks, groups, topics, scales and polarities, groups
    of another block, items that no wave asked.
    """
    before = len(problems.found)
    _check_columns(table, spec, problems)
    if not table.rows:
        message = "there are no items, only a header"
        problems.add(table.head(), "no-items", message, "add a row an item")
    cells = {name: table.text(name) for name in table.columns}
    for column, rule, rows, say in _faults(cells, table, spec):
        tell(problems, table, column, rows, rule, say)
    if len(problems.found) > before:
        return {}
    items = (_item(row, table.place("id", at)) for at, row in enumerate(_rows(cells)))
    return {item.id: item for item in items}


def wave_column(year: int) -> str:
    """Give the column of items.csv that holds the questions of a wave."""
    return f"question_{year}"


def _check_columns(table: Table, spec: CodebookSpec, problems: Problems) -> None:
    wanted = [*COLUMNS, *map(wave_column, spec.waves)]
    known = {*wanted, *(f"{what}_{year}" for what in OF_A_WAVE for year in spec.waves)}
    unknown = [name for name in table.columns if name not in known]
    tell_missing(problems, table, [name for name in wanted if name not in table.columns], unknown)
    for name in unknown:
        if QUESTION.fullmatch(name):
            message = f'the column "{name}" belongs to no wave of codebook.yaml'
            rule, hint = "unknown-wave", did_you_mean(name, map(wave_column, spec.waves))
        else:
            rule, message = "unknown-column", f'"{name}" is not a column of the items'
            hint = did_you_mean(name, wanted)
        problems.add(table.place(name), rule, message, hint)


def _faults(
    cells: Mapping[str, Sequence[str]], table: Table, spec: CodebookSpec
) -> Iterator[Fault]:
    """Give the faults of the rows, as far as their columns exist."""
    if "id" in cells:
        taken = {"respondent", spec.weight, *spec.background, *_choice_columns(cells, spec)}
        yield from _id_faults(cells["id"], table, taken - {""})
    if "label" in cells:
        blank = [row for row, label in enumerate(cells["label"]) if not label]
        yield "label", "empty-label", blank, _unlabelled
    known: dict[str, Iterable[str]] = {
        "block": spec.blocks,
        "group": ["", *spec.groups],
        "topic": ["", *spec.topics],
        "scale": spec.scales,
        "polarity": POLARITIES,
    }
    for column in [name for name in known if name in cells]:
        yield _unknown(column, cells[column], list(known[column]))
    yield from _wave_scales(cells, spec)
    if "block" in cells and "group" in cells:
        yield _misplaced(cells["block"], cells["group"], spec)
    waves = list(map(wave_column, spec.waves))
    if cells.keys() >= {"id", *waves}:
        never = [row for row in range(table.rows) if not any(cells[name][row] for name in waves)]
        yield "id", "never-asked", never, _unasked(cells["id"], waves)


def _choice_columns(cells: Mapping[str, Sequence[str]], spec: CodebookSpec) -> Iterator[str]:
    for item, name in zip(cells["id"], cells.get("scale", ()), strict=False):
        scale = spec.scales.get(name)
        if isinstance(scale, MultipleSpec):
            yield from (choice_column(item, choice.id) for choice in scale.categories)


def _id_faults(ids: Sequence[str], table: Table, taken: set[str]) -> Iterator[Fault]:
    first: dict[str, int] = {}
    again = [row for row, name in enumerate(ids) if name and first.setdefault(name, row) != row]
    blank = [row for row, name in enumerate(ids) if not name]
    clash = [row for row, name in enumerate(ids) if name in taken]

    def repeated(row: int) -> tuple[str, str]:
        line = table.place("id", first[ids[row]]).line
        return f'the id "{ids[row]}" stands here again', f"it stands first on line {line}"

    def reserved(row: int) -> tuple[str, str]:
        message = f'"{ids[row]}" names another column of the answer files'
        return message, "give the item another id"

    yield "id", "duplicate-id", again, repeated
    yield "id", "blank-id", blank, _nameless
    yield "id", "reserved-id", clash, reserved


def _unknown(column: str, cells: Sequence[str], known: Sequence[str]) -> Fault:
    named = [name for name in known if name]

    def say(row: int) -> tuple[str, str]:
        if not cells[row]:
            return f"the {column} is blank", f"give one of: {', '.join(named)}"
        hint = did_you_mean(cells[row], named) or "codebook.yaml has none: leave the cell empty"
        return f'there is no {column} "{cells[row]}"', hint

    wrong = [row for row, cell in enumerate(cells) if cell not in known]
    return column, f"unknown-{column}", wrong, say


def _wave_scales(cells: Mapping[str, Sequence[str]], spec: CodebookSpec) -> Iterator[Fault]:
    """Give the scales of single waves that are none, or that hold answers the item's scale lacks."""
    usual = cells.get("scale", ())
    for column in [f"scale_{year}" for year in spec.waves if f"scale_{year}" in cells]:
        known = ["", *spec.scales]
        yield _unknown(column, cells[column], known)

        def say(row: int, column: str = column) -> tuple[str, str]:
            message = f'"{cells[column][row]}" has answers that "{usual[row]}" does not know'
            hint = f"let the column scale name one with all answers of all waves ({column}: fewer)"
            return message, hint

        pairs = zip(usual, cells[column], strict=False)
        wrong = [row for row, pair in enumerate(pairs) if not _within(*pair, spec)]
        yield column, "scale-of-another-kind", wrong, say


def _within(usual: str, own: str, spec: CodebookSpec) -> bool:
    """Whether answers on a wave's own scale can be told on the item's usual one."""
    if not {usual, own} <= spec.scales.keys() or usual == own:
        return True
    scales = (spec.scales[usual], spec.scales[own])
    if any(isinstance(scale, MultipleSpec) for scale in scales):
        return False
    every, some = ({category.id for category in scale.categories} for scale in scales)
    return some <= every


def _misplaced(blocks: Sequence[str], groups: Sequence[str], spec: CodebookSpec) -> Fault:
    def say(row: int) -> tuple[str, str]:
        home = spec.groups[groups[row]].block
        message = f'the group "{groups[row]}" is of block "{home}", the item of "{blocks[row]}"'
        return message, "let item and group name the same block"

    homes = {name: group.block for name, group in spec.groups.items()}
    wrong = [
        row
        for row, (block, group) in enumerate(zip(blocks, groups, strict=True))
        if {block, homes.get(group)} <= spec.blocks.keys() and homes[group] != block
    ]
    return "group", "group-of-another-block", wrong, say


def _unasked(ids: Sequence[str], waves: Sequence[str]) -> Say:
    def say(row: int) -> tuple[str, str]:
        hint = f"give its wording in {' or '.join(waves)}, or delete the row"
        return f'no wave asked the item "{ids[row]}"', hint

    return say


def _unlabelled(_row: int) -> tuple[str, str]:
    return "the label is empty", "give the words that name the item in figures"


def _nameless(_row: int) -> tuple[str, str]:
    return "the id is blank", "give every item an id of its own"


def _rows(cells: Mapping[str, Sequence[str]]) -> Iterator[dict[str, str]]:
    for row in zip(*cells.values(), strict=True):
        yield dict(zip(cells, row, strict=True))


def _item(row: Mapping[str, str], place: Place) -> Item:
    years = {name: QUESTION.fullmatch(name) for name in row}
    questions = {
        int(match[1]): row[name] for name, match in years.items() if match is not None and row[name]
    }
    return Item(
        id=row["id"],
        label=row["label"],
        block=row["block"],
        group=row["group"],
        topic=row["topic"],
        scale=row["scale"],
        polarity=POLARITIES[row["polarity"]],
        questions=questions,
        place=place,
        scales=_of_waves(row, "scale"),
        filters=_of_waves(row, "filter"),
    )


def _of_waves(row: Mapping[str, str], what: str) -> dict[int, str]:
    """Give what stands in the columns `what_<year>`, by year, as far as it is filled in."""
    start = f"{what}_"
    filled = (name for name in row if name.startswith(start) and row[name])
    return {int(name.removeprefix(start)): row[name] for name in filled}
