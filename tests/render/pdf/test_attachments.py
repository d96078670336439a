"""The data behind exhibits and tables, attached to the PDF and opened from the figure."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO

from documents import PLACE, chapter, document, figure, section, table
from press import Press, SetDocument
from reading import opened, read_tree
from tabulated import numbers

from reportgen.manuscript.model import ExhibitBlock


def attached(data: bytes) -> dict[str, list[list[str]]]:
    """Give every attached file, read as a table."""
    with opened(data) as pdf:
        return {
            name: list(csv.reader(StringIO(file.get_file().read_bytes().decode(), newline="")))
            for name, file in pdf.attachments.items()
        }


def test_every_exhibit_and_table_has_its_file(report: SetDocument) -> None:
    assert set(attached(report.data)) == {
        "boks-01.csv", "figur-01.csv", "figur-02.csv", "tbl-1.csv", "tbl-maal.csv",
    }  # fmt: skip


def test_a_pipe_table_s_file_has_its_cells(report: SetDocument) -> None:
    assert attached(report.data)["tbl-1.csv"] == [
        ["Område", "Antal", "Besøgt"], ["Nord", "41", "ja"], ["Syd", "1.250", "nej"],
        ["Øst", "7", "ja"],
    ]  # fmt: skip


def test_files_are_said_to_be_data_of_this_document(report: SetDocument) -> None:
    with opened(report.data) as pdf:
        files = list(pdf.Root.AF)
        assert [file.AFRelationship for file in files] == ["/Data"] * 5
        assert all(str(file.Desc) for file in files)
        for file in files:
            stream = file.EF.F
            assert stream.Subtype == "/text/csv"
            assert int(stream.Params.Size) == len(stream.read_bytes())
            assert str(stream.Params.ModDate) == "D:20230101000000Z"


def test_a_figure_s_words_open_its_file(report: SetDocument) -> None:
    with opened(report.data) as pdf:
        opens = [
            str(reference.Obj.FS.UF)
            for node in read_tree(pdf).walk()
            if node.role == "Annot"
            for reference in node.annotations
        ]

    assert opens == ["figur-01.csv", "figur-02.csv"]


def test_no_cell_is_a_formula(press: Press) -> None:
    cells = [["=1+1", "+1"], ["@x", "-1,5"]]

    (found,) = attached(press.pdf(chapter(table("t", "", ["a", "b"], cells))).data).values()

    assert found[1:] == [["'=1+1", "+1"], ["'@x", "-1,5"]]


def test_what_an_appendix_counts_anew_has_a_file_of_its_own(press: Press) -> None:
    within = replace(figure(1), appendix=3)
    made = document(
        section("kap", "Kapitel", figure(1), number="1"),
        section("bilag-c", "Bilag", within, number="Bilag 3", role="appendix"),
    )

    files = attached(press.pdf(made).data)

    assert set(files) == {"figur-01.csv", "bilag-3-figur-01.csv"}


def test_tables_that_share_their_data_are_one_file(press: Press) -> None:
    rows = {"2022": [("N", ["4", "5"])]}
    tables = [
        ExhibitBlock(replace(numbers(["Alle", "Nord"], rows), id=f"tbl-{n}"), n, "", PLACE, shared_data=True)
        for n in (1, 2)
    ]  # fmt: skip

    files = attached(press.pdf(chapter(*tables)).data)

    assert set(files) == {"alle-tabeller.csv"}
    head, *body = files["alle-tabeller.csv"]
    assert head == ["Tabel", "Spørgsmål", "År", "Række", "Alle", "Nord"]
    assert [row[0] for row in body] == ["1", "2"]
    assert body[0][2:] == ["2022", "N", "4", "5"]
