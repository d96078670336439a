from __future__ import annotations

from typing import get_args

import pytest

from reportgen.config import ExhibitSpec
from reportgen.exhibits.model import DefinitionTable, LikertFigure, ListBox
from reportgen.exhibits.registry import build_exhibit

KINDS = {
    "likert": (
        LikertFigure,
        {"title": "T", "subject": "s", "items": ["areas_*"]},
    ),
    "list-box": (
        ListBox,
        {"title": "T", "lists": [{"heading": "H", "of": "groups", "block": "areas"}]},
    ),
    "definition-table": (
        DefinitionTable,
        {"block": "targets", "columns": ["A", "B"], "summary": "S"},
    ),
}
SPECS = {
    get_args(m.model_fields["kind"].annotation)[0]: m for m in get_args(get_args(ExhibitSpec)[0])
}


def test_every_kind_is_tested_here():
    assert set(SPECS) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_built(kind, basis_of, spec_problems):
    made, keys = KINDS[kind]
    spec = SPECS[kind].model_validate({"kind": kind, **keys})

    exhibit = build_exhibit("x", spec, basis_of(), spec_problems)

    assert isinstance(exhibit, made)
    assert exhibit.id == "x"
