"""Characters without a glyph are told before anything is set, with all their places."""

from __future__ import annotations

from dataclasses import replace

import documents
import pytest
from documents import META, bullets, chapter, document, likert, note, paragraph, section, table
from press import Press

from reportgen.errors import LayoutError, Place, Problem
from reportgen.manuscript.model import Document, ExhibitBlock, Paragraph, Text
from reportgen.render.pdf.glyphs import check_glyphs
from reportgen.render.typeface.fonts import FontBook


def told(made: Document, book: FontBook) -> list[Problem]:
    """Give what is told of a document, errors and warnings alike."""
    try:
        return list(check_glyphs(made, book))
    except LayoutError as error:
        return list(error.problems)


def at(line: int, characters: str) -> Paragraph:
    return Paragraph((Text(characters),), Place("kapitel.md", line, 1))


def test_nothing_is_told_of_danish(book: FontBook) -> None:
    assert told(chapter(paragraph("Æblegrød på Ærø – »44\u00a0pct.« … § 5, ½ €")), book) == []


def test_a_missing_glyph_stops_the_build_and_says_where(book: FontBook) -> None:
    problems = told(chapter(at(3, "godt"), at(7, "漢字"), at(9, "也漢")), book)

    assert [problem.rule for problem in problems] == ["missing-glyph"] * 2
    assert [problem.place.line for problem in problems] == [7, 9]
    assert "字 (U+5B57 CJK UNIFIED IDEOGRAPH-5B57)" in problems[0].message
    assert problems[0].hint


def test_a_borrowed_glyph_is_a_warning(book: FontBook, press: Press) -> None:
    (problem,) = told(chapter(at(7, "en ★")), book)

    assert (problem.rule, problem.severity) == ("borrowed-glyph", "warning")
    assert "★ (U+2605 BLACK STAR)" in problem.message
    assert press.pdf(chapter(at(7, "en ★"))).warnings == (problem,)


def test_private_characters_are_missing(book: FontBook) -> None:
    (problem,) = told(chapter(at(7, "et punkt \uf0b7 fra et andet program")), book)

    assert problem.rule == "missing-glyph"
    assert "U+F0B7" in problem.message


def test_many_characters_are_summed_up(book: FontBook) -> None:
    (problem,) = told(chapter(at(7, "一二三四五六七八")), book)

    assert problem.message.endswith("and 3 more")


def test_characters_that_show_nothing_are_no_problem(book: FontBook) -> None:
    assert told(chapter(at(7, "sam\u200bråd\u2060\ufeff og sund\u00adhed")), book) == []


@pytest.mark.parametrize(
    "where",
    [
        document(section("a", "漢", paragraph("x"))),
        document(meta=replace(META, title="漢")),
        document(meta=replace(META, publisher="漢")),
        document(colophon=(paragraph("漢"),)),
        document(section("a", "A", bullets("漢"))),
        document(section("a", "A", documents.quotation("x", by="漢"))),
        document(section("a", "A", documents.quotation("漢"))),
        document(section("a", "A", documents.box("b", "漢", paragraph("x")))),
        document(section("a", "A", documents.box("b", "B", paragraph("漢")))),
        document(section("a", "A", table("t", "漢", ["a"], [["b"]]))),
        document(section("a", "A", table("t", "", ["漢"], [["b"]]))),
        document(section("a", "A", table("t", "", ["a"], [["漢"]]))),
        document(section("a", "A", documents.definitions("t", "", [("a", "漢")]))),
        document(section("a", "A", documents.bibliography(("k", "漢")))),
        document(section("a", "A"), notes=[note("1", "漢")]),
        document(section("a", "A", ExhibitBlock(likert("fig-1"), 1, "漢", documents.PLACE))),
        document(section("a", "A", ExhibitBlock(replace(likert("fig-1"), source="漢"), 1, "", documents.PLACE))),
        document(section("a", "A", documents.figure(1), sections=(section("b", "漢", level=2),))),
    ],
)  # fmt: skip
def test_every_text_is_looked_at(book: FontBook, where: Document) -> None:
    assert [problem.rule for problem in told(where, book)] == ["missing-glyph"]
