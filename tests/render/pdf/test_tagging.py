"""The logical tree: roles, attributes and order of every kind of element."""

from __future__ import annotations

from itertools import pairwise

import documents
import pikepdf
import pytest
from documents import bullets, chapter, inlines, paragraph, quotation, table, text
from press import Press, SetDocument
from reading import Node, opened, read_aloud, read_tree
from syrupy.assertion import SnapshotAssertion

from reportgen.manuscript.model import Foreign, NoteMark

STANDARD = {
    "Document", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "P", "H1", "H2", "H3", "L",
    "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "Span", "Note", "Reference",
    "BibEntry", "Link", "Annot", "Figure",
}  # fmt: skip


@pytest.fixture(params=["report", "stress"])
def made(request: pytest.FixtureRequest) -> SetDocument:
    found: SetDocument = request.getfixturevalue(request.param)
    return found


def outline(node: Node, level: int = 0) -> list[str]:
    """Write the roles down, one element a line; equal neighbours without kids are counted."""
    inner = [kid for kid in node.kids if isinstance(kid, Node)]
    lines = [f"{'  ' * level}{node.role}"]
    last, count = "", 0
    for kid in inner:
        written = outline(kid, level + 1)
        if len(written) == 1 and written[0] == last:
            count += 1
            lines[-1] = f"{last} x {count}"
            continue
        lines += written
        last, count = (written[0], 1) if len(written) == 1 else ("", 0)
    return lines


def attributes(node: Node, owner: str) -> pikepdf.Object:
    """Give the attributes of an element that belong to an owner."""
    found = node.object.get("/A", pikepdf.Dictionary())
    every = list(found) if isinstance(found, pikepdf.Array) else [found]
    return next((one for one in every if one.get("/O") == f"/{owner}"), pikepdf.Dictionary())


def nodes(pdf: pikepdf.Pdf, role: str) -> list[Node]:
    return [node for node in read_tree(pdf).walk() if node.role == role]


def test_report_as_a_tree(report: SetDocument, snapshot: SnapshotAssertion) -> None:
    with opened(report.data) as pdf:
        assert "\n".join(outline(read_tree(pdf))) == snapshot


def test_every_role_is_a_standard_one_or_stands_for_one(made: SetDocument) -> None:
    with opened(made.data) as pdf:
        stands_for = {k.removeprefix("/"): str(v).removeprefix("/") for k, v in
                      dict(pdf.Root.StructTreeRoot.RoleMap).items()}  # fmt: skip
        roles = {node.role for node in read_tree(pdf).walk()}

    assert {stands_for.get(role, role) for role in roles} <= STANDARD
    assert not stands_for.keys() & STANDARD


def test_every_element_knows_its_parent(made: SetDocument) -> None:
    with opened(made.data) as pdf:
        for node in read_tree(pdf).walk():
            for kid in node.kids:
                if isinstance(kid, Node):
                    assert kid.object.P.objgen == node.object.objgen


def test_the_parent_tree_leads_from_content_to_its_element(made: SetDocument) -> None:
    with opened(made.data) as pdf:
        root = pdf.Root.StructTreeRoot
        parents = dict(zip(*[iter(root.ParentTree.Nums)] * 2, strict=True))
        for number, page in enumerate(pdf.pages):
            assert int(page.obj.StructParents) == number
            assert page.obj.Tabs == "/S"
        for node in read_tree(pdf).walk():
            for page_number, mcid in node.content:
                assert parents[page_number][mcid].objgen == node.object.objgen


def test_no_element_is_empty_but_cells_and_a_table_s_body(made: SetDocument) -> None:
    with opened(made.data) as pdf:
        assert {n.role for n in read_tree(pdf).walk() if not n.kids} <= {"TD", "TH"}


def test_headings_go_down_one_level_at_a_time(made: SetDocument) -> None:
    with opened(made.data) as pdf:
        levels = [int(n.role[1]) for n in read_tree(pdf).walk() if n.role in {"H1", "H2", "H3"}]

    assert levels[0] == 1
    assert all(lower <= upper + 1 for upper, lower in pairwise(levels))


def test_every_figure_says_what_it_shows_and_where_it_stands(report: SetDocument) -> None:
    with opened(report.data) as pdf:
        figures = nodes(pdf, "Figure")
        assert [str(node.object.Alt) for node in figures] == [
            "Stablede søjler for 9 områder.", "En grøn flade.", "Stablede søjler for 4 områder.",
        ]  # fmt: skip
        for node in figures:
            layout = attributes(node, "Layout")
            left, bottom, right, top = map(float, layout.BBox)
            assert layout.Placement == "/Block"
            assert 0 < left < right < 596
            assert 0 < bottom < top < 842


def test_figure_caption_note_and_source_are_one_group(report: SetDocument) -> None:
    spoken = read_aloud(report.data)
    groups = [
        [kid for kid in node.kids if isinstance(kid, Node)]
        for node in spoken.tree.walk()
        if node.role == "Div"
    ]
    first = groups[0]

    assert [kid.role for kid in first[:4]] == ["Caption", "Figure", "P", "P"]
    assert spoken.text(first[0]) == "Figur 1 – Udfordringer, samlet "
    assert spoken.text(first[2]).startswith("Anm.: N = 82-84.")
    assert spoken.text(first[3]).startswith("Kilde: Styrelsens")


def test_tables_have_heads_with_a_scope(report: SetDocument) -> None:
    with opened(report.data) as pdf:
        plain, terms = nodes(pdf, "Table")

        def heads(node: Node) -> list[str]:
            return [
                str(attributes(n, "Table").Scope).removeprefix("/")
                for n in node.walk()
                if n.role == "TH"
            ]

        assert heads(plain) == ["Column"] * 3
        assert heads(terms) == ["Column"] * 2 + ["Row"] * 12


def test_rows_of_a_table_are_equally_long(made: SetDocument) -> None:
    with opened(made.data) as pdf:
        for node in nodes(pdf, "Table"):
            rows = [n for n in node.walk() if n.role == "TR"]
            assert len({len(row.kids) for row in rows}) == 1


def test_lists_say_how_they_are_labelled(press: Press) -> None:
    blocks = (bullets("a", (paragraph("b"), bullets("c", ordered=True, start=7))),)

    data = press.pdf(chapter(*blocks)).data

    with opened(data) as pdf:
        outer, inner = nodes(pdf, "L")
        assert attributes(outer, "List").ListNumbering == "/Disc"
        assert attributes(inner, "List").ListNumbering == "/Decimal"
        assert outline(outer) == [
            "L", "  LI", "    Lbl", "    LBody", "      P", "  LI", "    Lbl", "    LBody",
            "      P", "      L", "        LI", "          Lbl", "          LBody", "            P",
        ]  # fmt: skip
    assert read_aloud(data).texts("Lbl") == ["• ", "• ", "7. "]


def test_other_languages_are_said(press: Press) -> None:
    english = Foreign("en", text("a validated scale"))

    data = press.pdf(chapter(paragraph("målt med ", english, " i år"))).data

    with opened(data) as pdf:
        (span,) = nodes(pdf, "Span")
        assert str(span.object.Lang) == "en"
        (root,) = nodes(pdf, "Document")
        assert str(root.object.Lang) == "da"
    assert read_aloud(data).texts("P")[-1] == "målt med a validated scale i år "


def test_notes_follow_the_block_that_marks_them(report: SetDocument) -> None:
    with opened(report.data) as pdf:
        for node in read_tree(pdf).walk():
            kids = [kid for kid in node.kids if isinstance(kid, Node)]
            for before, kid in pairwise(kids):
                if kid.role == "Note":
                    assert before.role in {"P", "Table", "Note"}
        ids = [str(node.object.ID) for node in nodes(pdf, "Note")]
    assert ids == ["note-1", "note-2", "note-3"]


def test_a_note_in_a_list_is_read_in_its_entry(press: Press) -> None:
    noted = (paragraph("et", NoteMark("1", 1)),)
    one = documents.document(
        documents.section("kap-1", "K", bullets(noted)), notes=[documents.note("1", "Noten.")]
    )

    with opened(press.pdf(one).data) as pdf:
        (body,) = nodes(pdf, "LBody")
        assert [kid.role for kid in body.kids if isinstance(kid, Node)] == ["P", "Note"]


def test_a_quotation_is_one(press: Press) -> None:
    data = press.pdf(chapter(quotation("Ord.", by="Kommune"))).data

    with opened(data) as pdf:
        (quote,) = nodes(pdf, "BlockQuote")
        assert outline(quote) == ["BlockQuote", "  P x 2"]


def test_a_table_without_rows_is_set(press: Press) -> None:
    spoken = read_aloud(press.pdf(chapter(table("tbl-1", "", ["a", "b"], []))).data)

    assert spoken.texts("TH") == ["a ", "b "]


def test_inline_elements_in_cells_are_tagged(press: Press) -> None:
    cell = inlines("x", Foreign("en", text("word")))

    with opened(press.pdf(chapter(table("", "", ["a"], [[cell]]))).data) as pdf:
        (data,) = nodes(pdf, "TD")
        assert [kid.role for kid in data.kids if isinstance(kid, Node)] == ["Span"]
