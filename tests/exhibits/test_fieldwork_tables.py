"""Tables about who answered."""

from __future__ import annotations

from collections.abc import Callable

from reportgen.exhibits.annex import annex_tables
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.errors import SpecProblems
from reportgen.exhibits.model import NumberTable

BasisOf = Callable[..., Basis]


def made(basis_of: BasisOf, problems: SpecProblems, name: str, **settings: object) -> NumberTable:
    tables = annex_tables(basis_of(**settings), problems)
    assert tables is not None
    return tables.by_id[name]


def rows(table: NumberTable) -> list[list[str]]:
    return [[r.stub, *(c.text for c in r.cells)] for g in table.groups for r in g.rows]


def test_a_row_a_wave(basis_of: BasisOf, spec_problems: SpecProblems) -> None:
    table = made(basis_of, spec_problems, "tbl-waves")

    assert rows(table) == [
        ["2022 (maj 2022)", "14", "13", "12", "92\u00a0%"],
        ["2020 (maj 2020)", "14", "12", "10", "83\u00a0%"],
    ]
    assert table.columns[0].head == "Alle kommuner"
    assert "2020 og 2022" in table.source


def test_a_row_a_class_with_its_full_name(basis_of: BasisOf, spec_problems: SpecProblems) -> None:
    table = made(basis_of, spec_problems, "tbl-classes")

    assert [group.heading for group in table.groups] == ["", "Region"]
    assert rows(table) == [["Alle", "12", "10"], ["Nord", "7", "6"], ["Syd", "5", "4"]]


def test_a_small_class_is_not_told_nor_what_would_tell_it(
    basis_of: BasisOf, spec_problems: SpecProblems
) -> None:
    table = made(basis_of, spec_problems, "tbl-classes", variants={"minimum_count": 5})

    assert rows(table)[1:] == [["Nord", "7", "•"], ["Syd", "5", "•"]]
