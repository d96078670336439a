from __future__ import annotations

from reportgen.exhibits.model import NumberCell, NumberRow, Quantity
from reportgen.exhibits.row_groups import numbers_in, stub_head, under_blocks


def row(stub):
    return NumberRow(stub, (NumberCell(Quantity(stub, 1.0, "count", "n")), NumberCell(None)))


def test_rows_stand_under_their_blocks_in_the_order_of_the_rows(library_basis):
    rows = {item: row(item) for item in ("training__need", "lending__need", "events__need")}

    groups = under_blocks(rows, library_basis(), spanners=True)

    assert [(g.heading, [r.stub for r in g.rows]) for g in groups] == [
        ("Personale", ["training__need"]),
        ("Tilbud", ["lending__need", "events__need"]),
    ]
    assert [number.text for number in numbers_in(groups)] == [
        "training__need", "lending__need", "events__need",
    ]  # fmt: skip


def test_one_block_or_no_spanners_make_one_group_without_heading(library_basis):
    several = {item: row(item) for item in ("training__need", "lending__need")}
    single = {"lending__need": row("lending__need")}

    for rows, spanners in ((several, False), (single, True)):
        (group,) = under_blocks(rows, library_basis(), spanners=spanners)
        assert (group.heading, len(group.rows)) == ("", len(rows))


def test_the_head_over_the_stubs_says_what_they_are(library_basis):
    basis = library_basis()

    assert stub_head(["lending__need"], "item", basis) == "Spørgsmål"
    assert stub_head(["lending__need", "events__need"], "group", basis) == "Tilbud"
    assert stub_head(["lending__need", "training__need"], "group", basis) == "Område"
    assert stub_head(["lending__need"], "topic", basis) == "Emne"
