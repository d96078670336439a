from __future__ import annotations

from typing import get_args

import pytest

from reportgen.exhibit_specs import ExhibitSpec
from reportgen.exhibits.anatomy import kind_of, labels, note_of, printed_numbers, source_of, told_of
from reportgen.exhibits.data import data_of
from reportgen.exhibits.model import (
    CategoryBars,
    DefinitionTable,
    LikertFigure,
    ListBox,
    NumberTable,
    Scatter,
    Whiskers,
)

CHALLENGES = {"items": ["*_challenge"]}
PAIR = {"label": "Udfordring", **CHALLENGES}, {"label": "Behov", "items": ["*_need"]}

KINDS = {
    "likert": (LikertFigure, CHALLENGES),
    "count-bars": (CategoryBars, {"item": "strategy_wishes"}),
    "mean-bars": (CategoryBars, {**CHALLENGES, "by": "region"}),
    "paired-means": (CategoryBars, {"first": PAIR[0], "second": PAIR[1]}),
    "scatter": (Scatter, {"x": PAIR[0], "y": PAIR[1]}),
    "correlation-chart": (Whiskers, {**CHALLENGES, "with_variable": "population"}),
    "likert-table": (NumberTable, CHALLENGES),
    "correlation-table": (NumberTable, {**CHALLENGES, "with_variables": ["population"]}),
    "mean-table": (NumberTable, {**CHALLENGES, "by": "region"}),
    "heat-table": (NumberTable, {"items": ["*_wishes"]}),
    "list-box": (
        ListBox,
        {"title": "T", "lists": [{"heading": "H", "of": "groups", "block": "areas"}]},
    ),
    "definition-table": (
        DefinitionTable,
        {"block": "areas", "columns": ["A", "B"], "summary": "S"},
    ),
}
SPECS = {
    get_args(m.model_fields["kind"].annotation)[0]: m for m in get_args(get_args(ExhibitSpec)[0])
}


def test_every_kind_is_tested_here():
    assert set(SPECS) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_built(kind, shown):
    made, keys = KINDS[kind]

    exhibit, problems = shown(kind, **keys)

    assert problems == []
    assert isinstance(exhibit, made)
    assert exhibit.id == "fig-x"


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_read_and_exported(kind, shown, da):
    exhibit, _ = shown(kind, **KINDS[kind][1])

    table = data_of(exhibit, da)

    assert kind_of(exhibit) in {"figure", "table", "box"}
    assert labels(exhibit)
    assert {len(row) for row in table.rows} == {len(table.head)}
    if kind not in {"list-box", "definition-table"}:
        assert str(note_of(exhibit)).endswith(".")
        assert str(told_of(exhibit)).endswith(".")
        assert source_of(exhibit) == "Styrelsen: spørgeskemaundersøgelse (2022)"
        assert all(number.text for number in printed_numbers(exhibit))
