"""Names of sheets, tables and columns: allowed, and each unlike the others."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportgen.render.workbook.names import (
    column_heads,
    sheet_names,
    table_names,
    utf16_length,
)


def test_good_names_stay_as_they_are() -> None:
    assert sheet_names(["Figur 1", "Bilag 3, figur 1"]) == ("Figur 1", "Bilag 3, figur 1")
    assert column_heads(["År", "I høj grad"], "Kolonne {number}") == ("År", "I høj grad")


def test_what_a_sheet_may_not_be_called_is_changed() -> None:
    assert sheet_names(["a/b: c?", "'x'", "History", "", "[]"]) == (
        "a b c",
        "x",
        "History -",
        "-",
        "- (2)",
    )


def test_twins_are_numbered_whatever_their_case() -> None:
    assert sheet_names(["Tabel", "tabel", "Tabel (2)"]) == ("Tabel", "tabel (2)", "Tabel (2) (2)")
    assert column_heads(["N", "n", ""], "Kolonne {number}") == ("N", "n (2)", "Kolonne 3")


def test_long_names_are_cut_with_their_number() -> None:
    first, second = sheet_names(["x" * 40, "x" * 40])

    assert first == "x" * 31
    assert second == "x" * 27 + " (2)"


def test_tables_are_named_after_their_sheets() -> None:
    assert table_names(["Figur 7", "Figur_7", "Alle spørgsmål", "!!"]) == (
        "data_Figur_7", "data_Figur_7_2", "data_Alle_spørgsmål", "data_",
    )  # fmt: skip


@given(st.lists(st.text(max_size=40), max_size=8))
def test_any_names_become_allowed_ones(wishes: list[str]) -> None:
    names = sheet_names(wishes)

    assert len({name.casefold() for name in names}) == len(wishes)
    for name in names:
        assert 1 <= utf16_length(name) <= 31
        assert not set("[]:*?/\\\n\r\t\0") & set(name)
        assert name[0] not in "' " and name[-1] not in "' "  # noqa: PT018
    assert len({name.casefold() for name in table_names(names)}) == len(names)
