"""What a document says that its reader must be told."""

from __future__ import annotations

from dataclasses import replace

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

from reportgen.exhibits.model import (
    NumberCell,
    NumberColumn,
    NumberRow,
    NumberTable,
    Quantity,
    RowGroup,
    Statement,
)
from reportgen.language import load_language
from reportgen.manuscript.model import ExhibitBlock, Foreign, Link, NoteMark, Strong
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


def test_figures_of_an_appendix_are_listed_under_its_name(press):
    within = replace(figure(1), appendix=3)
    made = document(
        section("kap", "Kapitel", figure(1), number="1"),
        section("bilag-c", "Flere", within, number="Bilag 3", role="appendix"),
    )

    lines = expected_text(made, DANISH).split("\n")

    assert lines[lines.index("Figurer") :][:4] == [
        "Figurer", "1 Udfordringer, samlet", "Bilag 3 – Flere", "1 Udfordringer, samlet",
    ]  # fmt: skip
    assert lines[-1] == "Data: bilag-3-figur-01.csv"
    assert not {one.rule for one in press.check(press.pdf(made), made)} & {
        "access-missing-text", "access-reading-order", "access-stray-text", "access-wrong-role",
    }  # fmt: skip


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


def number_table(caption: str = "Tabel 1 – Svar"):
    """Give a table with spanners, a heading over rows, a mark and an empty cell."""
    columns = (
        NumberColumn("N"),
        NumberColumn("Små", "Kommuner"),
        NumberColumn("Store", "Kommuner"),
    )

    def cell(text: str, mark: str = "") -> NumberCell:
        return NumberCell(Quantity(text, 1.0, "mean", "mean"), mark)

    row = NumberRow("Strategi", (cell("82"), cell("2,41", "*"), NumberCell(None)), "a")
    groups = (RowGroup("Områder", (row, NumberRow("Sager", (cell("80"), cell("1,2"), cell("3"))))),)
    note_, summary = Statement(("N = 80-82.",)), Statement(("En tabel med to rækker.",))
    shown = NumberTable("tbl-n", "Svar", "Område", columns, groups, note_, "Kilden", summary)
    return ExhibitBlock(shown, 1, caption, PLACE)


def test_a_table_of_numbers_is_read_by_rows_below_spanners_and_headings(press):
    made = chapter(number_table())

    lines = expected_text(made, DANISH).split("\n")

    assert lines[lines.index("Tabel 1 – Svar") :] == [
        "Tabel 1 – Svar", "Område", "N", "Kommuner", "Små", "Store", "Områder", "Strategia", "82",
        "2,41*", "Sager", "80", "1,2", "3", "Anm.: N = 80-82.", "Kilde: Kilden", "Data: tabel-01.csv",
    ]  # fmt: skip
    rules = {one.rule for one in press.check(press.pdf(made), made)}
    assert not rules & {
        "access-missing-text", "access-reading-order", "access-stray-text", "access-wrong-role",
        "access-irregular-table", "access-missing-head", "access-broken-table",
    }  # fmt: skip
