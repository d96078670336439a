"""The recipe: its order, and that a publication is written whole or not at all."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pikepdf
import pytest

import reportgen
from reportgen import pipeline, publish
from reportgen.counting import gather
from reportgen.errors import CheckError, Place, Problem, ReportgenError
from reportgen.verify.model import Findings


def test_the_stages_come_in_the_order_of_work(first_project: Path) -> None:
    told: list[str] = []

    publish.check(first_project, "libraries", progress=told.append)

    assert told == ["read", "estimate", "exhibit", "compose", "render", "verify"]


def test_writes_pdf_and_ledger(first_project: Path, tmp_path: Path) -> None:
    built = reportgen.build(first_project, "libraries", 2024, tmp_path / "out")

    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "libraries-2024.numbers.json",
        "libraries-2024.pdf",
        "libraries-2024.proof.html",
    ]
    assert built.pages > 0
    entries = json.loads(built.ledger.read_text(encoding="utf-8"))
    assert [entry["id"] for entry in entries] == [f"n{i:04}" for i in range(1, built.numbers + 1)]
    assert all(1 <= entry["page"] <= built.pages for entry in entries)


def test_the_same_input_gives_the_same_bytes(first_project: Path, tmp_path: Path) -> None:
    one = reportgen.build(first_project, "libraries", output=tmp_path / "one")
    two = reportgen.build(first_project, "libraries", output=tmp_path / "two")

    assert one.pdf.read_bytes() == two.pdf.read_bytes()
    assert one.ledger.read_bytes() == two.ledger.read_bytes()


def test_writes_the_formats_that_are_asked_for(first_project: Path, tmp_path: Path) -> None:
    both = reportgen.build(
        first_project, "libraries", output=tmp_path / "a", formats=("pdf", "xlsx")
    )
    one = reportgen.build(first_project, "libraries", output=tmp_path / "b", formats=("xlsx",))

    assert sorted(path.suffix for path in (tmp_path / "a").iterdir()) == [
        ".html", ".json", ".pdf", ".xlsx",
    ]  # fmt: skip
    assert sorted(path.suffix for path in (tmp_path / "b").iterdir()) == [".html", ".json", ".xlsx"]
    assert (one.pdf, one.sheets) == (None, 5)
    assert one.workbook == tmp_path / "b/libraries-2024.xlsx"
    assert one.workbook.read_bytes() == (tmp_path / "a/libraries-2024.xlsx").read_bytes()
    assert one.ledger.read_bytes() == both.ledger.read_bytes()


def test_the_publication_says_which_formats_it_has(first_project: Path, tmp_path: Path) -> None:
    file = first_project / "content/libraries/publication.yaml"
    file.write_text(file.read_text("utf-8") + "formats: [xlsx]\n", "utf-8")

    built = reportgen.build(first_project, "libraries", output=tmp_path)

    assert (built.pdf, built.workbook) == (None, tmp_path / "libraries-2024.xlsx")


def test_a_workbook_is_not_written_where_something_is_wrong(
    first_project: Path, tmp_path: Path
) -> None:
    file = first_project / "content/libraries/01-hours.md"
    file.write_text(file.read_text("utf-8") + "\nAnd 44 per cent more.\n", "utf-8")

    with pytest.raises(CheckError):
        reportgen.build(first_project, "libraries", output=tmp_path / "a", formats=("xlsx",))
    reportgen.build(
        first_project, "libraries", output=tmp_path / "b", formats=("xlsx",), draft=True
    )

    assert not (tmp_path / "a").exists()
    with zipfile.ZipFile(tmp_path / "b/libraries-2024.xlsx") as book:
        assert b"DRAFT: Opening hours" in book.read("docProps/core.xml")


def test_a_check_of_the_text_leaves_out_the_pages(first_project: Path) -> None:
    told: list[str] = []

    found = publish.check(first_project, "libraries", progress=told.append, pages=False)

    assert "render" not in told
    assert {entry.page for entry in found.ledger} == {0}


def test_a_draft_is_built_in_spite_of_errors(first_project: Path, tmp_path: Path) -> None:
    file = first_project / "content/libraries/01-hours.md"
    file.write_text(file.read_text("utf-8") + "\nAnd 44 per cent more.\n", "utf-8")

    with pytest.raises(CheckError) as caught:
        reportgen.build(first_project, "libraries", output=tmp_path / "final")
    built = reportgen.build(first_project, "libraries", output=tmp_path / "draft", draft=True)

    assert [one.rule for one in caught.value.problems] == ["unbound-number"]
    assert not (tmp_path / "final").exists()
    assert built.problems == caught.value.problems
    assert b"unbound-number" in built.proof.read_bytes()
    with pikepdf.open(built.pdf) as pdf:
        comments = [
            one for page in pdf.pages for one in page.get("/Annots", ()) if one.Subtype == "/Text"
        ]
    assert len(comments) == 1


def test_one_number_is_explained(first_project: Path) -> None:
    found = publish.explain(first_project, "libraries", "hours_evening")

    assert found.title == "hours_evening: Evening opening hours"
    with pytest.raises(ReportgenError, match="unknown-id"):
        publish.explain(first_project, "libraries", "hours_evning")


def test_typed_numbers_get_bindings_and_only_if_asked_are_written(
    first_project: Path, tmp_path: Path
) -> None:
    old = tmp_path / "old.md"
    typed = "\ufeffEvening hours are a challenge for 57 per cent.\r\n\r\nAnd 99 per cent.\r\n"
    old.write_bytes(typed.encode())

    first, second = publish.suggest(first_project, "libraries", old)

    assert first.bindings[0].expression == "share('hours_evening')"
    assert (first.certain, second.bindings) == (True, ())
    assert first.place == Place(old.as_posix(), 1, 35)
    assert old.read_bytes().decode() == typed
    publish.suggest(first_project, "libraries", old, apply=True)
    assert old.read_bytes().decode() == typed.replace("57 per cent", "{{ share('hours_evening') }}")


def test_a_text_that_cannot_be_read_is_the_users_mistake(
    first_project: Path, tmp_path: Path
) -> None:
    (tmp_path / "latin.md").write_bytes("Måde".encode("latin-1"))

    with pytest.raises(ReportgenError, match="broken-utf8") as caught:
        publish.suggest(first_project, "libraries", tmp_path / "latin.md")
    assert caught.value.problems[0].place.path == (tmp_path / "latin.md").as_posix()
    with pytest.raises(ReportgenError, match="missing-file"):
        publish.suggest(first_project, "libraries", tmp_path / "none.md")
    with pytest.raises(ReportgenError, match="unreadable-file"):
        publish.suggest(first_project, "libraries", tmp_path)


def test_a_check_writes_nothing(first_project: Path) -> None:
    before = sorted(first_project.rglob("*"))

    publish.check(first_project, "libraries")

    assert sorted(first_project.rglob("*")) == before


@pytest.mark.parametrize(
    ("path", "old", "new", "rule"),
    [
        ("content/libraries/publication.yaml", "theme: styrelsen", "theme: stylersen", "theme"),
        ("content/libraries/publication.yaml", "data: libraries", "data: library", "data"),
        ("content/libraries/publication.yaml", "language: en", "language: xx", "language"),
        ("content/libraries/exhibits.yaml", "hours_weekend", "hours_weekday", "item"),
        ("content/libraries/01-hours.md", "share('hours_evening')", "share('hours')", "item"),
        ("data/libraries/answers-2024.csv", "a,4,2", "a,5,2", "code"),
        ("data/libraries/codebook.yaml", "answers-2024.csv", "answers.csv", "file"),
    ],
)
def test_a_mistake_is_told_at_its_place_and_nothing_is_written(
    first_project: Path, path: str, old: str, new: str, rule: str
) -> None:
    file = first_project / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(ReportgenError) as caught:
        reportgen.build(first_project, "libraries")

    assert rule in caught.value.problems[0].rule
    assert caught.value.problems[0].hint
    assert not (first_project / "build").exists()


def test_what_a_check_finds_stops_a_build(
    first_project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    warning = Problem(Place("a.md"), "rule", "m", severity="warning")
    error = Problem(Place("b.md"), "rule", "m")
    monkeypatch.setattr(pipeline, "verify", lambda *_: Findings((), (warning, error)))

    with pytest.raises(CheckError) as caught:
        reportgen.build(first_project, "libraries")

    assert caught.value.problems == (warning, error)
    assert not (first_project / "build").exists()
    assert publish.check(first_project, "libraries").problems == (warning, error)


def test_an_annex_is_made_from_codebook_and_answers_alone(
    first_project: Path, tmp_path: Path
) -> None:
    folder = first_project / "content/alle-svar"
    folder.mkdir()
    (folder / "publication.yaml").write_text(
        "title: Alle svar\npublisher: Biblioteket\nkind: annex\nlanguage: en\ntheme: styrelsen\n"
        "data: libraries\neditions: {2024: {}}\n",
        encoding="utf-8",
    )

    built = reportgen.build(first_project, "alle-svar", output=tmp_path)

    assert not built.problems
    made = pipeline.prepare(gather(first_project, "alle-svar", None), lambda _: None)
    items = [item for item in made.basis.codebook.items.values() if 2024 in item.questions]
    entries = [(e["item"], e["exhibit"], e["page"]) for e in json.loads(built.ledger.read_bytes())]
    assert {item for item, exhibit, _ in entries if exhibit} >= {item.id for item in items}
    assert all(page for *_, page in entries)
    tables = {exhibit for _, exhibit, _ in entries if exhibit}
    assert len(tables) >= len(items)
    assert all(name.startswith("table-") for name in tables)
