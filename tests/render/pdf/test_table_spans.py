"""Cells over rows and columns, and text in columns: set whole, read once, and valid."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from documents import chapter, paragraph, prose, table
from press import Press

from reportgen.manuscript.model import Document, Span
from verapdf import PROFILES, VeraPdf, missing

REGIONS = 18


def spanned(columns: int) -> Document:
    """A chapter with a table of three-row cells over several pages, in one or two columns."""
    rows = [
        [f"Region {number // 3}" if number % 3 == 0 else "", f"Kommune {number}", "41 %", "7"]
        for number in range(3 * REGIONS)
    ]
    plain = table("tbl-s", "Tabel 1 – Spænd", ["Region", "Andel", "", "N"], rows)
    spans = (Span(-1, 1, 1, 2), *(Span(3 * n, 0, 3, 1) for n in range(REGIONS)))
    blocks = (paragraph(prose(40)), replace(plain, spans=spans), paragraph(prose(200)))
    made = chapter(*blocks)
    return replace(made, sections=(replace(made.sections[0], columns=columns),))


@pytest.mark.parametrize("columns", [1, 2])
def test_spans_and_columns_break_no_rule(press: Press, tmp_path: Path, columns: int) -> None:
    if missing():
        pytest.skip(missing())
    path = tmp_path / "made.pdf"
    path.write_bytes(press.pdf(spanned(columns)).data)
    gate = VeraPdf()

    assert [failure for standard in PROFILES for failure in gate.failures(path, standard)] == []


def test_rows_under_one_cell_stay_on_one_page(press: Press) -> None:
    pages = press.pages(spanned(1))[1].pages
    texts = [
        "".join(f.text for mark in page.marks if hasattr(mark, "line") for f in mark.line.fragments)
        for page in pages
    ]

    for number in range(REGIONS):
        (page,) = [text for text in texts if f"Region {number} " in text]
        assert all(f"Kommune {3 * number + row} " in page for row in range(3))
