"""BibTeX values and names as plain text; what is wrong in a file is in fixtures/citations.md."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.errors import Problems
from reportgen.manuscript.bibtex import Name, Record, plain, read_records


def records(root: Path, text: str) -> tuple[dict[str, Record], Problems]:
    (root / "refs.bib").write_text(text, "utf-8")
    problems = Problems()
    return read_records(root, "refs.bib", problems), problems


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("{{VIVE}}", "VIVE"),
        ("Tal {for} {{Danmark}}\n  og   mere", "Tal for Danmark og mere"),
        (r"Børn \& unge \% \{x\}", "Børn & unge % {x}"),
        ("1--20", "1–20"),
        ("nr.~3", "nr.\N{NO-BREAK SPACE}3"),
    ],
)
def test_values_are_plain_text(value: str, text: str) -> None:
    assert plain(value) == text


@pytest.mark.parametrize(
    ("field", "names"),
    [
        ("{{Social- og Boligstyrelsen}}", (Name("Social- og Boligstyrelsen"),)),
        ("{VIVE and {Rigsrevisionen and mere}}", (Name("VIVE"), Name("Rigsrevisionen and mere"))),
        ("{Hansen, Bo and Ib Berg Holm}", (Name("Hansen", "Bo"), Name("Holm", "Ib Berg"))),
        ("{von der Leyen, Ursula}", (Name("von der Leyen", "Ursula"),)),
    ],
)
def test_names(tmp_path: Path, field: str, names: tuple[Name, ...]) -> None:
    found, problems = records(tmp_path, f"@book{{k, author = {field}, title = {{x}}}}")

    assert not problems.found
    assert found["k"].authors == names


def test_an_editor_stands_in_for_an_author_and_a_date_for_a_year(tmp_path: Path) -> None:
    found, _ = records(tmp_path, "\n\n@BOOK{k, Editor={{KL}}, TITLE={x}, date={2011-05-06}}")

    assert (found["k"].authors, found["k"].year) == ((Name("KL"),), "2011")
    assert (found["k"].kind, found["k"].field("journal", "title")) == ("book", "x")
    assert str(found["k"].place) == "refs.bib:3:1"


def test_abbreviations_of_the_file_are_spelt_out(tmp_path: Path) -> None:
    found, problems = records(tmp_path, "@string{kl = {Forening}}\n@book{k, title=kl}")

    assert not problems.found
    assert found["k"].field("title") == "Forening"


def test_faults_are_not_written_to_the_terminal(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    _, problems = records(tmp_path, "@book{k, title={x\n@book{l, title={y}}")

    assert problems.found
    assert capfd.readouterr() == ("", "")
