"""CSV files in every dress, and what is said of broken ones."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportgen.answers.table import Table, read_table, tell, tell_missing
from reportgen.errors import Problems


def read(root: Path, content: str | bytes) -> tuple[Table | None, list[str]]:
    data = content.encode() if isinstance(content, str) else content
    (root / "a.csv").write_bytes(data)
    problems = Problems()
    table = read_table(root, "a.csv", problems)
    return table, [str(problem) for problem in problems]


def columns(table: Table | None) -> dict[str, list[str]]:
    assert table is not None
    return {name: list(cells) for name, cells in table.columns.items()}


PLAIN = {"id": ["a", "b"], "grad, samlet": ["4", "æ"], "note": ["", "x"]}


@pytest.mark.parametrize(
    "content",
    [
        'id,"grad, samlet",note\na,4,\nb,æ,x\n',
        '\ufeffid,"grad, samlet",note\na,4,\nb,æ,x\n',
        'id;"grad, samlet";note\r\na;4;\r\nb;æ;x\r\n',
        "id;grad, samlet;note\ra;4;\rb;æ;x\r",
        "id\tgrad, samlet\tnote\na\t4\t\nb\tæ\tx",
        "sep=;\nid;grad, samlet;note\na;4;\nb;æ;x\n",
        '"id","grad, samlet","note"\n"a","4",""\n"b","æ","x"\n',
        ' id , "grad, samlet",note\na, 4,\nb, æ, x\n',
        'id,"grad,  samlet",note,,\na,4,,,\n,,,,\nb,æ,x,,\n,,\n\n\n',
        '\n\nid,"grad, samlet",note\n\na,4,\n\nb,æ,x\n',
    ],
    ids=[
        "comma",
        "mark",
        "semicolon",
        "old-mac",
        "tab",
        "sep-line",
        "quoted",
        "blanks",
        "spreadsheet-residue",
        "blank-lines",
    ],
)
def test_every_usual_dress_reads_the_same(tmp_path: Path, content: str) -> None:
    table, problems = read(tmp_path, content)
    assert problems == []
    assert {name: list(map(str.strip, cells)) for name, cells in columns(table).items()} == PLAIN


def test_cells_know_line_and_character(tmp_path: Path) -> None:
    content = 'id,b,c\nå,"x, y",3\nd,"two\nlines, ""said""",9\n\nf,5" nail,7\n'
    table, problems = read(tmp_path, content)
    assert problems == []
    assert columns(table)["b"] == ["x, y", 'two\nlines, "said"', '5" nail']
    assert table is not None
    assert [str(table.place("c", row)) for row in range(3)] == [
        "a.csv:2:10",
        "a.csv:4:18",
        "a.csv:6:11",
    ]
    assert str(table.place("c")) == "a.csv:1:6"
    assert table.text("b") == ["x, y", 'two lines, "said"', '5" nail']


def test_a_file_without_rows(tmp_path: Path) -> None:
    for content in ("", "\n \n", "\ufeff", ",,\n", '""'):
        table, problems = read(tmp_path, content)
        assert table is None
        assert problems == [
            (
                "a.csv: error[empty-file]: the file has no rows at all\n"
                "    hint: the first row names the columns"
            )
        ]


def test_a_header_alone_is_a_table_without_rows(tmp_path: Path) -> None:
    table, problems = read(tmp_path, "id,a\n")
    assert table is not None
    assert (problems, table.rows, columns(table)) == ([], 0, {"id": [], "a": []})


def test_a_missing_file(tmp_path: Path) -> None:
    problems = Problems()
    assert read_table(tmp_path, "none.csv", problems) is None
    assert [problem.rule for problem in problems] == ["missing-file"]


def test_windows_1252_is_named_with_its_line(tmp_path: Path) -> None:
    table, problems = read(tmp_path, "id,a\n1,ok\n2,høj\n".encode("cp1252"))
    assert table is None
    assert len(problems) == 1
    assert problems[0].startswith("a.csv:3:4: error[broken-utf8]: ")
    assert "Windows-1252" in problems[0]
    assert "høj" in problems[0]


def test_ragged_rows_are_told_and_left_out(tmp_path: Path) -> None:
    table, problems = read(tmp_path, "id,a,b\n1,2\n2,3,4\n3,4,5,6\n4\n5\n6\n7,8,9,\n")
    assert columns(table) == {"id": ["2", "7"], "a": ["3", "8"], "b": ["4", "9"]}
    hint = "every row needs a cell for every column; cells that hold the delimiter need quotes"
    assert problems == [
        f"a.csv:2: error[ragged-row]: the row has 2 cells, the header 3\n    hint: {hint}",
        f"a.csv:4: error[ragged-row]: the row has 4 cells, the header 3\n    hint: {hint}",
        f"a.csv:5: error[ragged-row]: the row has 1 cells, the header 3\n    hint: {hint}",
        "a.csv:6: error[ragged-row]: and 2 more rows like this",
    ]


def test_columns_that_repeat_or_lack_a_name(tmp_path: Path) -> None:
    table, problems = read(tmp_path, "id,a,,b,a\n1,2,3,4,5\n")
    assert columns(table) == {"id": ["1"], "a": ["2"], "b": ["4"]}
    assert problems == [
        (
            "a.csv:1:6: error[unnamed-column]: column 3 has cells but no name\n"
            "    hint: name it in the first row, or delete it"
        ),
        (
            'a.csv:1:9: error[duplicate-column]: the column "a" stands here again\n'
            "    hint: it stands first at character 4: keep one of them"
        ),
    ]


def test_a_quote_that_does_not_close(tmp_path: Path) -> None:
    table, problems = read(tmp_path, 'id,a\n1,2\n2,"open\n3,4\n')
    assert columns(table) == {"id": ["1"], "a": ["2"]}
    assert problems == [
        (
            "a.csv:3: error[broken-csv]: the row that begins here is not CSV: unexpected end of data\n"
            '    hint: a cell that begins with a quote must end with one; write a quote inside it as ""'
        )
    ]


def test_a_header_that_is_not_csv(tmp_path: Path) -> None:
    table, problems = read(tmp_path, '"id"x,a\n1,2\n')
    assert table is None
    assert len(problems) == 1
    assert problems[0].startswith("a.csv:1: error[broken-csv]: the row that begins here is not CSV")


def test_many_problems_of_a_column_are_counted(tmp_path: Path) -> None:
    table, _ = read(tmp_path, "id,a\n" + "".join(f"{row},x\n" for row in range(9)))
    assert table is not None
    problems = Problems()
    tell(problems, table, "a", range(9), "bad", lambda row: (f"row {row}", "mend it"))
    assert [str(problem) for problem in problems] == [
        "a.csv:2:3: error[bad]: row 0\n    hint: mend it",
        "a.csv:3:3: error[bad]: row 1\n    hint: mend it",
        "a.csv:4:3: error[bad]: row 2\n    hint: mend it",
        'a.csv:5:3: error[bad]: and 6 more like this in column "a"',
    ]


def test_many_missing_columns_are_counted(tmp_path: Path) -> None:
    table, _ = read(tmp_path, "id,qq0\n1,2\n")
    assert table is not None
    problems = Problems()
    tell_missing(problems, table, [f"q{number}" for number in range(25)], ["qq0"])
    told = [str(problem) for problem in problems]
    assert len(told) == 21
    assert told[:1] + told[19:] == [
        'a.csv:1:1: error[missing-column]: the column "q0" is missing\n    hint: rename "qq0"',
        (
            'a.csv:1:1: error[missing-column]: the column "q19" is missing\n'
            "    hint: add the column, or correct the codebook"
        ),
        "a.csv:1:1: error[missing-column]: and 5 more columns are missing",
    ]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.lists(st.text('ab"\n;, é', max_size=4), min_size=3, max_size=3), max_size=4),
    st.sampled_from([",", ";", "\t"]),
)
def test_places_point_at_the_cells(tmp_path: Path, rows: list[list[str]], delimiter: str) -> None:
    def line(cells: list[str]) -> str:
        return delimiter.join('"' + cell.replace('"', '""') + '"' for cell in cells)

    kept = [cells for cells in rows if any(map(str.strip, cells))]
    text = "\n".join([line(["x", "y", "z"]), *map(line, kept)])
    table, problems = read(tmp_path, text)
    assert problems == []
    assert table is not None
    assert list(zip(*table.columns.values(), strict=True)) == [tuple(cells) for cells in kept]
    lines = text.split("\n")
    for number, name in enumerate("xyz"):
        for row, cells in enumerate(kept):
            place = table.place(name, row)
            rest = "\n".join([lines[place.line - 1][place.column - 1 :], *lines[place.line :]])
            assert rest.startswith(line(cells[number:]))
