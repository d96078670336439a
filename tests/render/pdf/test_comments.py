"""Drafts: marked on every page, with what is wrong beside what it is about."""

from __future__ import annotations

from pathlib import Path

import pytest
from documents import chapter, paragraph
from press import HERE, Press, SetDocument
from reading import opened

from reportgen.errors import Place, Problem
from reportgen.manuscript.model import Number, Paragraph, Text
from reportgen.render.pdf.comments import SIZE
from reportgen.render.pdf.typeset import Rendition, typeset
from verapdf import PROFILES, VeraPdf, missing


def problem(
    line: int, column: int = 1, path: str = "kapitel.md", severity: str = "error"
) -> Problem:
    place = Place(path, line, column)
    return Problem(place, "some-rule", f"wrong in line {line}", "mend it", severity)  # type: ignore[arg-type]


def at(line: int, text: str) -> Paragraph:
    return Paragraph((Text(text),), Place("kapitel.md", line, 1))


def draft(press: Press, document: object, *problems: Problem) -> Rendition:
    return typeset(HERE, document, press.theme, press.language, problems)  # type: ignore[arg-type]


def comments(made: Rendition) -> list[tuple[int, float, str]]:
    """Give page (from 1), lower edge and text of each comment, in the order of the tree."""
    with opened(made.data) as pdf:
        return [
            (number, float(one.Rect[1]), str(one.Contents))
            for number, page in enumerate(pdf.pages, 1)
            for one in page.get("/Annots", ())
            if str(one.Subtype) == "/Text"
        ]


def test_a_comment_stands_beside_the_line_it_is_about(press: Press) -> None:
    document = chapter(
        at(5, "Første afsnit."), *[at(n, "Ord. " * 400) for n in (10, 20)], at(30, "Sidst.")
    )

    made = draft(press, document, problem(5), problem(21, 7), problem(30))

    (first, y1, said), (second, y2, _), (third, y3, _) = comments(made)
    assert said == "wrong in line 5\nmend it\nkapitel.md:5:1"
    assert first == made.page_of[Place("kapitel.md", 5, 1)]
    assert second == made.page_of[Place("kapitel.md", 20, 1)]
    assert third == made.page_of[Place("kapitel.md", 30, 1)]
    assert y1 > 300
    assert third > second or y3 < y2


def test_several_at_one_line_stand_one_below_the_other(press: Press) -> None:
    made = draft(press, chapter(at(5, "Ord.")), problem(5, 2), problem(5, 9), problem(6))

    heights = [y for _, y, _ in comments(made)]

    assert heights == [heights[0], heights[0] - SIZE, heights[0] - 2 * SIZE]


def test_what_is_in_no_fragment_is_told_on_the_cover(press: Press) -> None:
    made = draft(press, chapter(at(5, "Ord.")), problem(0, 0, "content/x/exhibits.yaml", "warning"))

    ((page, _, _),) = comments(made)

    assert page == 1


def test_a_number_has_a_place_of_its_own(press: Press, report: SetDocument) -> None:
    numbers = [
        inline
        for section in report.document.sections
        for block in section.blocks
        if isinstance(block, Paragraph)
        for inline in block.content
        if isinstance(inline, Number)
    ]

    assert all(one.place in report.content.spots for one in numbers)


def test_every_page_says_that_it_is_a_draft(press: Press, report: SetDocument) -> None:
    made = draft(press, report.document)

    with opened(made.data) as pdf:
        assert str(pdf.docinfo["/Title"]).startswith("UDKAST: ")
        furnished = [
            b"/Artifact <</Type /Pagination>> BDC" in p.Contents.read_bytes() for p in pdf.pages
        ]
    assert all(furnished)
    assert made.pages == report.rendition.pages
    assert made.page_of == report.rendition.page_of


def test_a_final_publication_has_no_trace_of_it(report: SetDocument) -> None:
    assert b"UDKAST" not in report.data
    assert not comments(report.rendition)


def test_a_draft_breaks_no_rule_either(press: Press, report: SetDocument, tmp_path: Path) -> None:
    if missing():
        pytest.skip(missing())
    path = tmp_path / "draft.pdf"
    path.write_bytes(draft(press, report.document, *(problem(n) for n in (1, 11, 12, 12, 99))).data)

    assert [VeraPdf().failures(path, standard) for standard in PROFILES] == [[], []]


def test_drafts_are_the_same_every_time(press: Press) -> None:
    document = chapter(paragraph("Ord."))

    assert draft(press, document, problem(1)).data == draft(press, document, problem(1)).data
