"""The gate: veraPDF finds nothing against PDF/UA-1 and PDF/A-3a, and would if there were something."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import documents
import pikepdf
import pytest
from documents import chapter, image, paragraph, picture
from PIL import Image
from press import Press, SetDocument
from reading import opened
from tabulated import block as tabulated
from tabulated import numbers

from verapdf import PROFILES, VeraPdf, missing


@pytest.fixture(scope="session")
def verapdf() -> VeraPdf:
    """The validator, started once."""
    reason = missing()
    if reason:
        pytest.skip(reason)
    return VeraPdf()


def check(verapdf: VeraPdf, data: bytes, path: Path) -> dict[str, list[str]]:
    """Give the broken rules by standard."""
    path.write_bytes(data)
    return {
        standard: [f"{f.clause}: {f.description}" for f in verapdf.failures(path, standard)]
        for standard in PROFILES
    }


NOTHING: dict[str, list[str]] = {standard: [] for standard in PROFILES}


def test_all_rules_are_there(verapdf: VeraPdf) -> None:
    assert {standard: verapdf.rules(standard) for standard in PROFILES} == {
        "PDF/UA-1": 106, "PDF/A-3a": 155,
    }  # fmt: skip


@pytest.mark.parametrize("name", ["report", "stress"])
def test_documents_break_no_rule(
    verapdf: VeraPdf, request: pytest.FixtureRequest, name: str, tmp_path: Path
) -> None:
    made: SetDocument = request.getfixturevalue(name)

    assert check(verapdf, made.data, tmp_path / "made.pdf") == NOTHING


def test_strange_characters_and_titles_break_no_rule(
    verapdf: VeraPdf, press: Press, tmp_path: Path
) -> None:
    strange = chapter(
        paragraph("😀 ★ Ω а fi ﬁ \u200b\ufeff (a\\b) & <x>"),
        documents.table("", "", ["a", "b"], []),
        title='Børn & unge <2022> "i trivsel"',
    )  # fmt: skip

    assert check(verapdf, press.pdf(strange).data, tmp_path / "made.pdf") == NOTHING


def test_tables_of_numbers_break_no_rule(verapdf: VeraPdf, press: Press, tmp_path: Path) -> None:
    heads = ["N", ("Region", "Nord"), ("Region", "Syd")]
    rows = {f"Gruppe {n}": [(f"Række {m}*", ["7", ("2,50", "***"), "•"]) for m in range(30)]
            for n in range(2)}  # fmt: skip
    shaded = numbers(["Kurser", "Netværk"], {"": [("A", [7, 2]), ("B", [None, "•"])]})
    made = chapter(
        paragraph("x"), tabulated(numbers(heads, rows)), paragraph("y"),
        tabulated(replace(shaded, id="tbl-2"), "Tabel 2 – Skygger"),
    )  # fmt: skip

    assert check(verapdf, press.pdf(made).data, tmp_path / "made.pdf") == NOTHING


@pytest.mark.parametrize("mode", ["RGBA", "CMYK", "P", "L", "1", "I;16"])
def test_pictures_of_any_kind_break_no_rule(
    verapdf: VeraPdf, press: Press, tmp_path: Path, mode: str
) -> None:
    path = tmp_path / ("a.jpg" if mode == "CMYK" else "a.png")
    if mode == "I;16":
        Image.new("I;16", (32, 18), 30000).save(path)
    else:
        picture(path, mode, (32, 18))

    data = press.pdf(chapter(paragraph("x"), image(path))).data

    assert check(verapdf, data, tmp_path / "made.pdf") == NOTHING


def broken(data: bytes, how: str, path: Path) -> bytes:
    """Damage a file in one way."""
    with opened(data) as pdf:
        if how == "no alternative text":
            figure = next(o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == "/Figure")  # fmt: skip
            del figure.Alt
        elif how == "no title shown":
            del pdf.Root.ViewerPreferences
        elif how == "no metadata":
            del pdf.Root.Metadata
        elif how == "no tree":
            del pdf.Root.StructTreeRoot
        pdf.save(path)
    return path.read_bytes()


@pytest.mark.parametrize(
    ("how", "clause"),
    [
        ("no alternative text", "7.3-1"),
        ("no title shown", "7.1-10"),
        ("no metadata", "7.1-8"),
        ("no tree", "7.1-11"),
    ],
)
def test_the_gate_is_not_always_open(
    verapdf: VeraPdf, report: SetDocument, tmp_path: Path, how: str, clause: str
) -> None:
    path = tmp_path / "broken.pdf"
    broken(report.data, how, path)

    clauses = [failure.clause for failure in verapdf.failures(path, "PDF/UA-1")]

    assert clause in clauses
