"""Drawing: all marked content is well nested, every leaf is drawn, the rest is artifacts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

import documents
import pypdfium2
import pytest
from documents import chapter, paragraph, picture
from page_tree import page_lines
from press import Press, SetDocument
from reading import Reading, Spoken, opened, read_aloud, read_page, read_tree

from reportgen.manuscript.model import (
    Aside,
    Bibliography,
    Block,
    Document,
    ExhibitBlock,
    Inline,
    ListBlock,
    NoteMark,
    Paragraph,
    PlainTable,
    Quotation,
    Section,
    plain_text,
)
from reportgen.render.figures.model import Curve, Drawing, Label, Polygon
from reportgen.render.pdf.draw import draw_pages
from reportgen.render.pdf.pages import Page, Pages
from reportgen.render.pdf.strips import DrawingMark, PageNumberMark


@pytest.fixture(params=["report", "stress"])
def made(request: pytest.FixtureRequest) -> SetDocument:
    found: SetDocument = request.getfixturevalue(request.param)
    return found


@pytest.fixture(scope="module")
def spoken(report: SetDocument) -> Spoken:
    return read_aloud(report.data)


@pytest.fixture(scope="module")
def readings(report: SetDocument) -> list[Reading]:
    with opened(report.data) as pdf:
        return [read_page(page) for page in pdf.pages]


def folded(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


# --- marked content -----------------------------------------------------------------------------


def test_marked_content_is_well_nested(made: SetDocument) -> None:
    with opened(made.data) as pdf:
        for page in pdf.pages:
            assert read_page(page).faults == []


def test_marked_content_is_numbered_from_nought_on_every_page(made: SetDocument) -> None:
    with opened(made.data) as pdf:
        for page in pdf.pages:
            mcids = read_page(page).mcids
            assert mcids == list(range(len(mcids)))


def test_nothing_is_painted_outside_marked_content(made: SetDocument) -> None:
    with opened(made.data) as pdf:
        for page in pdf.pages:
            assert not [one for one in read_page(page).shown if not one.tag]


def test_every_leaf_is_drawn(made: SetDocument) -> None:
    drawn = {leaf for page in made.content.leaves for leaf in page}

    assert drawn == set(range(len(made.flow.tree.owners)))


def test_every_marked_content_has_one_place_in_the_tree(made: SetDocument) -> None:
    with opened(made.data) as pdf:
        placed = Counter(content for node in read_tree(pdf).walk() for content in node.content)
        marked = {
            (number, mcid)
            for number, page in enumerate(pdf.pages)
            for mcid in read_page(page).mcids
        }

    assert set(placed) == marked
    assert set(placed.values()) == {1}


def test_marked_content_bears_the_role_of_its_element(report: SetDocument) -> None:
    with opened(report.data) as pdf:
        tags = {
            (number, one.mcid): one.tag.removeprefix("/")
            for number, page in enumerate(pdf.pages)
            for one in read_page(page).shown
            if one.mcid >= 0
        }
        for node in read_tree(pdf).walk():
            assert {tags[content] for content in node.content} <= {node.role}


def test_artifacts_are_heads_feet_leaders_and_repeated_table_heads(
    readings: list[Reading],
) -> None:
    found = {folded(text) for reading in readings for text in reading.artifacts}
    leaders = {text for text in found if set(text) <= {".", " "}}

    assert leaders
    assert found - leaders == {
        "Hvad kommunerne svarer",
        *(f"Side | {number}" for number in range(2, 13)),
        "1 Organisering og styring", "2 Målgrupper", "Bilag 1 – Målgrupper",  # running heads
        "Målgruppe", "Beskrivelse",  # of the table that runs over a page
    }  # fmt: skip


def test_heads_and_feet_are_said_to_be_pagination(readings: list[Reading]) -> None:
    for reading in readings[1:]:
        kinds = {one.text: one.kind for one in reading.shown if one.text.startswith("Side | ")}
        assert set(kinds.values()) == {"/Pagination"}


# --- text -----------------------------------------------------------------------------------------


def said(content: tuple[Inline, ...]) -> str:
    """Give inline content as it is read, the numbers of footnotes included."""
    return "".join(
        str(inline.number) if isinstance(inline, NoteMark) else plain_text((inline,))
        for inline in content
    )


class Expected:
    """What is read of the chapters, block by block, footnotes after the block that marks them."""

    def __init__(self, document: Document) -> None:
        self.notes = dict(document.notes)
        self.texts = [text for one in document.sections for text in self.section(one)]

    def section(self, section: Section) -> Iterator[str]:
        yield section.heading
        yield from self.blocks(section.blocks)
        for inner in section.sections:
            yield from self.section(inner)

    def blocks(self, blocks: Iterable[Block]) -> Iterator[str]:
        for block in blocks:
            yield from self.block(block)

    def block(self, block: Block) -> Iterator[str]:
        match block:
            case Paragraph(content):
                yield said(content)
                yield from self.noted(content)
            case ListBlock(entries=entries):
                yield from self.blocks(chain(*entries))
            case Quotation(blocks=blocks, attribution=by):
                yield from self.blocks(blocks)
                yield f"– {by}" if by else ""
            case Aside(caption=caption, blocks=blocks):
                yield caption
                yield from self.blocks(blocks)
            case PlainTable(caption=caption, head=head, rows=rows):
                cells = list(chain(head, *rows))
                yield caption
                yield from map(said, cells)
                yield from self.noted(tuple(chain(*cells)))
            case Bibliography(entries=entries):
                yield from (said(entry.content) for entry in entries)
            case ExhibitBlock(caption=caption):
                yield caption

    def noted(self, content: tuple[Inline, ...]) -> Iterator[str]:
        for inline in content:
            if isinstance(inline, NoteMark) and inline.note in self.notes:
                yield str(inline.number)
                yield from self.blocks(self.notes.pop(inline.note).blocks)


def test_the_tree_reads_as_the_document_does(made: SetDocument) -> None:
    spoken = read_aloud(made.data)
    read = "".join(spoken.text(spoken.tree).split())
    wanted = ["".join(text.split()) for text in Expected(made.document).texts]

    at = read.index(wanted[0] + wanted[1])  # the heading, not its line in the contents
    for text in wanted:
        found = read.find(text, at)
        assert found >= 0, text
        at = found + len(text)


def test_paragraphs_are_read_whole(spoken: Spoken) -> None:
    paragraphs = [folded(text) for text in spoken.texts("P")]

    assert documents.prose(60, 2) in paragraphs
    assert documents.prose(50, 23) in paragraphs, "it runs over lines with hyphens"
    assert "Vicedirektør Styrelsen for Prøver" in paragraphs


def test_words_of_different_lines_are_not_joined(spoken: Spoken) -> None:
    known = {word.lower() for word in documents.WORDS}

    for text in spoken.texts("P"):
        if text.rstrip().lower().rstrip(".").split()[-1:] and documents.WORDS[0] in text:
            words = {word.strip(".,»«()").lower() for word in text.split()}
            assert {word for word in words if len(word) > 14} <= known


def test_a_viewer_reads_the_lines_of_a_page(report: SetDocument) -> None:
    pdf = pypdfium2.PdfDocument(report.data)

    for page in report.pages.pages:
        read = pdf[page.number - 1].get_textpage().get_text_bounded()
        read = folded(read.replace("\u0002", "\u00ad").replace("\ufffe", "\u00ad"))
        for mark in page_lines(page):
            for fragment in mark.line.fragments:
                assert folded(fragment.text).strip("\u00ad") in read, fragment.text


# --- figures ------------------------------------------------------------------------------------


def test_a_figure_is_one_marked_content_with_all_its_labels(
    report: SetDocument, spoken: Spoken
) -> None:
    figures = spoken.texts("Figure")
    drawings = [
        mark.drawing
        for page in report.pages.pages
        for mark in page.marks
        if isinstance(mark, DrawingMark)
    ]
    assert len(figures) == len(drawings) + 1, "and a picture, which has no text"
    for text, drawing in zip(filter(None, figures), drawings, strict=True):
        for shape in drawing.shapes:
            if isinstance(shape, Label):
                assert folded(shape.text) in folded(text)


def drawn(press: Press, drawing: Drawing) -> str:
    """Give the operators of a drawing on a page of its own."""
    setter = press.setter()
    leaf = setter.tree.leaf(setter.tree.add(setter.tree.root, "Figure", alt="x"))
    page = Page(1, "text", True, "", 1.0, (DrawingMark(100, 100, drawing, leaf),))
    with opened(draw_pages(Pages((page,), {}, {}), setter)[0]) as pdf:
        return pdf.pages[0].Contents.read_bytes().decode("latin-1")


def test_shapes_are_painted_as_they_are_described(press: Press) -> None:
    square = ((0.0, 0.0), (10.0, 0.0), (10.0, 10.0))

    code = drawn(
        press,
        Drawing(50, 20, (
            Polygon(square, "#ff0000"),
            Polygon(square, "", "#0000ff", 0.5),
            Curve(square, "#00ff00", 1.0, (2.0, 1.0)),
            Polygon(square, "#ff0000", "#0000ff", 0.25),
        )),
    )  # fmt: skip

    assert "1 0 0 rg" in code
    assert "0 0 m 10 0 l 10 10 l h f" in code
    assert "0 0 1 RG 0.5 w [] 0 d" in code
    assert "h S" in code
    assert "0 1 0 RG 1 w [2 1] 0 d 0 0 m 10 0 l 10 10 l S" in code
    assert code.index("0.25 w [] 0 d") > code.index("[2 1]"), "an outline is not dashed"
    assert "h B" in code
    assert code.count("q") == code.count("Q") > 0


def test_a_turned_label_is_turned(press: Press) -> None:
    code = drawn(press, Drawing(50, 20, (Label(5, 6, "Antal", "text", 8, "#000000", 90.0),)))

    assert "0.0000 1.0000 -1.0000 0.0000 5 6 Tm" in code


def test_a_page_number_that_was_not_filled_in_is_a_fault_of_ours(press: Press) -> None:
    setter = press.setter()
    ink = setter.ink("toc1", -1)
    page = Page(1, "text", True, "", 1.0, (PageNumberMark(10, 10, "kap-9", ink, 0, ink),))

    with pytest.raises(ValueError, match="kap-9"):
        draw_pages(Pages((page,), {}, {}), setter)


def test_the_same_picture_is_stored_once(press: Press, tmp_path) -> None:
    path = picture(tmp_path / "a.png")
    twice = chapter(
        documents.image(path), paragraph("x"), documents.image(path, "Billede 2 – Igen")
    )

    with opened(press.pdf(twice).data) as pdf:
        images = {
            image.objgen
            for page in pdf.pages
            for image in page.Resources.get("/XObject", {}).values()
        }
    assert len(images) == 1
