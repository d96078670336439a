"""What a document says that its reader must be told."""

from __future__ import annotations

from documents import (
    PLACE,
    box,
    bullets,
    chapter,
    document,
    figure,
    note,
    paragraph,
    quotation,
    section,
    table,
    text,
)

from reportgen.language import load_language
from reportgen.manuscript.model import Foreign, Link, NoteMark, Strong
from reportgen.verify.access import expected_text
from reportgen.verify.access.original import take_original

DANISH = load_language("da")


def body(made):
    """Give the lines after the heading of the first chapter."""
    lines = expected_text(made, DANISH).split("\n")
    return lines[lines.index("1 Kapitel", lines.index("1 Kapitel") + 1) + 1 :]


def test_the_front_matter_comes_first():
    made = document(section("a", "Et", number="1"), colophon=(paragraph("Udgivet."),))

    assert expected_text(made, DANISH).split("\n") == [
        "Hvad kommunerne svarer", "Børn og unge · 2022", "En undersøgelse af trivsel",
        "Styrelsen for Prøver", "Udgivet.", "Indhold", "1 Et", "1 Et",
    ]  # fmt: skip


def test_a_figure_is_listed_and_stands_between_caption_and_note():
    lines = expected_text(chapter(figure(1)), DANISH).split("\n")

    assert lines[5:] == [
        "1 Kapitel", "Figurer", "1 Udfordringer, samlet", "1 Kapitel",
        "Figur 1 – Udfordringer, samlet", "\ufffc", "Anm.: N = 82-84. Der er afrundet.",
        "Kilde: Styrelsens spørgeskemaundersøgelse (2022)", "Data: figur-01.csv",
    ]  # fmt: skip


def test_a_footnote_follows_the_block_that_marks_it():
    marked = paragraph("før", NoteMark("1", 1), " efter")
    made = section("kap", "Kapitel", bullets("et", (marked,), "tre"), number="1")

    assert body(document(made, notes=[note("1", "note")])) == [
        "•", "et", "•", "før1 efter", "1", "note", "•", "tre",
    ]  # fmt: skip


def test_a_footnote_in_a_table_follows_the_table_and_is_read_once():
    rows = [[(NoteMark("1", 1),), (NoteMark("1", 1),)]]
    made = section("kap", "Kapitel", table("t", "Tabel 1", ["A", "B"], rows), number="1")

    assert body(document(made, notes=[note("1", "note")])) == [
        "Tabel 1", "A", "B", "1", "1", "1", "note",
    ]  # fmt: skip


def test_a_footnote_of_a_heading_follows_it():
    made = section("kap", "Kapitel", paragraph("a"), number="1")
    marked = (*made.title, NoteMark("1", 1))
    noted = type(made)(made.id, 1, "1", marked, made.blocks, (), "chapter", PLACE)

    lines = expected_text(document(noted, notes=[note("1", "note")]), DANISH).split("\n")

    assert lines[-4:] == ["1 Kapitel1", "1", "note", "a"]


def test_boxes_quotations_and_ordered_lists():
    lines = body(chapter(box("b", "Boks 1", paragraph("i")), quotation("ord", "A"),
                         bullets("x", ordered=True, start=4)))  # fmt: skip

    assert lines == ["Boks 1", "i", "ord", "– A", "4.", "x"]


def test_inline_elements_are_their_words():
    line = paragraph("a ", Strong(text("b")), " ", Link("https://c.dk", text("c")), "\u00add")

    assert body(chapter(line)) == ["a b cd"]


def test_foreign_words_keep_their_language():
    made = chapter(paragraph(Foreign("en", (Strong(text("big")), *text(" words")))))

    (strange,) = take_original(made, DANISH, "").strange
    assert (strange.lang, strange.text) == ("en", "big words")
