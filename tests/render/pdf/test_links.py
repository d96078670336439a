"""Links: every clickable area belongs to a Link element, says what it is and leads somewhere."""

from __future__ import annotations

import documents
import pikepdf
import pytest
from documents import chapter, document, note, paragraph, section, text
from press import Press, SetDocument
from reading import Node, opened, read_aloud, read_tree

from reportgen.manuscript.model import Link, NoteMark, Reference, Strong


def leads(annotation: pikepdf.Object, pdf: pikepdf.Pdf) -> int | str:
    """Give the page (from 1) or the address that an annotation leads to."""
    if "/Dest" in annotation:
        pages = [page.obj.objgen for page in pdf.pages]
        return pages.index(annotation.Dest[0].objgen) + 1
    return str(annotation.A.URI)


def links(pdf: pikepdf.Pdf, role: str = "Link") -> list[Node]:
    return [node for node in read_tree(pdf).walk() if node.role == role]


@pytest.fixture(params=["report", "stress"])
def made(request: pytest.FixtureRequest) -> SetDocument:
    found: SetDocument = request.getfixturevalue(request.param)
    return found


def test_every_annotation_belongs_to_one_element_and_back(made: SetDocument) -> None:
    with opened(made.data) as pdf:
        owned = {
            reference.Obj.objgen: node
            for node in read_tree(pdf).walk()
            for reference in node.annotations
        }
        on_pages = [
            (number, annotation)
            for number, page in enumerate(pdf.pages)
            for annotation in page.get("/Annots", [])
        ]
        assert len(owned) == len(on_pages) > 10
        parents = dict(zip(*[iter(pdf.Root.StructTreeRoot.ParentTree.Nums)] * 2, strict=True))
        for number, annotation in on_pages:
            node = owned[annotation.objgen]
            assert node.role in {"Link", "Annot"}
            assert parents[int(annotation.StructParent)].objgen == node.object.objgen
            (reference,) = [r for r in node.annotations if r.Obj.objgen == annotation.objgen]
            assert reference.Pg.objgen == pdf.pages[number].obj.objgen
        keys = [int(annotation.StructParent) for _, annotation in on_pages]
        assert len(set(keys)) == len(keys)
        assert pdf.Root.StructTreeRoot.ParentTreeNextKey > max(keys)


def test_every_link_has_text_and_an_area(made: SetDocument) -> None:
    spoken = read_aloud(made.data)

    for node in spoken.tree.walk():
        if node.role in {"Link", "Annot"}:
            assert node.annotations
            assert spoken.text(node).strip()


def test_every_annotation_says_what_its_link_says(report: SetDocument) -> None:
    texts = read_aloud(report.data).texts("Link")

    with opened(report.data) as pdf:
        for node, text in zip(links(pdf), texts, strict=True):
            for reference in node.annotations:
                assert str(reference.Obj.Contents) == " ".join(text.split())


def test_annotations_are_printed_and_have_no_border(report: SetDocument) -> None:
    with opened(report.data) as pdf:
        for page in pdf.pages:
            for annotation in page.get("/Annots", []):
                assert int(annotation.F) == 4
                assert list(annotation.Border) == [0, 0, 0]
                left, bottom, right, top = map(float, annotation.Rect)
                assert left < right
                assert bottom < top


def test_references_lead_to_the_page_of_what_they_name(report: SetDocument) -> None:
    page = report.pages.page_of
    spoken = read_aloud(report.data)

    with opened(report.data) as pdf:
        found = {
            text: {leads(reference.Obj, pdf) for reference in node.annotations}
            for node, text in zip(links(pdf), spoken.texts("Link"), strict=True)
        }

    assert found["figur 1"] == {page["fig-1"]}
    assert found["tabel 1"] == {page["tbl-1"]}
    assert found["bilag 1"] == {page["bilag-1"]}
    assert found["VIVE, 2019"] == {page["vive2019"]}
    assert found["1"] == {page["note-1"]}
    assert found["example.org/om"] == {"https://example.org/om"}


def test_contents_lead_to_their_headings(report: SetDocument) -> None:
    spoken = read_aloud(report.data)

    with opened(report.data) as pdf:
        for node in read_tree(pdf).walk():
            if node.role == "TOCI":
                (link,) = [inner for inner in node.walk() if inner.role == "Link"]
                printed = int(spoken.text(link).split()[-1])
                assert {leads(reference.Obj, pdf) for reference in link.annotations} == {printed}


def test_a_link_over_two_lines_is_one_element_with_two_areas(press: Press) -> None:
    words = "undersøgelsens hjemmeside med alle tal og " + documents.prose(9)
    link = Link("https://example.org/tal", (*text(words), Strong(text(" og fed"))))

    data = press.pdf(chapter(paragraph(documents.prose(9), " ", link, "."))).data

    with opened(data) as pdf:
        (node,) = [n for n in links(pdf) if any("/A" in r.Obj for r in n.annotations)]
        areas = [reference.Obj for reference in node.annotations]
        assert len({round(float(area.Rect[1])) for area in areas}) >= 2
        assert {leads(area, pdf) for area in areas} == {"https://example.org/tal"}
        assert {str(area.Contents) for area in areas} == {f"{words} og fed"}, "hyphens taken out"


def test_an_address_is_written_as_it_is(press: Press) -> None:
    address = "https://example.org/s?q=b%C3%B8rn&a=(1)#x"

    with opened(press.pdf(chapter(paragraph(Link(address, text("her"))))).data) as pdf:
        found = [leads(r.Obj, pdf) for node in links(pdf) for r in node.annotations]
    assert address in found


def test_a_note_marked_twice_is_linked_twice(press: Press) -> None:
    twice = paragraph("et", NoteMark("1", 1), " to", NoteMark("1", 1))
    one = section("kap-1", "Kapitel", twice)

    spoken = read_aloud(press.pdf(document(one, notes=[note("1", "Noten.")])).data)

    assert spoken.texts("Reference")[-2:] == ["1", "1 "]
    assert spoken.texts("Note") == ["1 Noten. "]


def test_a_target_that_is_nowhere_is_a_fault_of_ours(press: Press) -> None:
    lost = chapter(paragraph(Reference("fig-9", "figur 9", documents.PLACE)))

    with pytest.raises(ValueError, match="fig-9"):
        press.pdf(lost)
