"""Whole documents on pages: what stands where, and what belongs together."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from itertools import pairwise

import documents
import pytest
from documents import bullets, chapter, document, figure, inlines, note, paragraph, prose, section
from flows import LINE, text
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from page_tree import line_text, page_lines, page_text, page_tree
from press import Press, SetDocument
from syrupy.assertion import SnapshotAssertion

from reportgen.errors import Place
from reportgen.manuscript.model import Block, NoteMark, Reference, Section
from reportgen.render.pdf.flow import Flow, Part
from reportgen.render.pdf.pages import Page
from reportgen.render.pdf.paginate import RUNT, _without_runt
from reportgen.render.pdf.strips import AnchorMark, DrawingMark, FillMark, PageNumberMark, TextMark
from reportgen.render.pdf.structure import Element, Tree


@pytest.fixture(params=["report", "stress"])
def made(request: pytest.FixtureRequest) -> SetDocument:
    """Each of the two documents."""
    found: SetDocument = request.getfixturevalue(request.param)
    return found


def role(mark: TextMark, tree: Tree) -> str:
    """Give the role of the element that a line's first characters belong to."""
    leaf = mark.line.fragments[0].ink.leaf
    return tree.owners[leaf].role if leaf >= 0 else "Artifact"


def text_role(mark: TextMark, tree: Tree) -> str:
    """Give the role of the block that a line belongs to."""
    inner = {"Link", "Reference", "Span", "Lbl"}
    found = [
        tree.owners[fragment.ink.leaf].role
        for fragment in mark.line.fragments
        if fragment.ink.leaf >= 0
    ]
    return next((one for one in found if one not in inner), "Artifact")


# --- every document -----------------------------------------------------------------------------


def test_report_on_pages(report: SetDocument, snapshot: SnapshotAssertion) -> None:
    assert page_tree(report.pages) == snapshot


def test_pages_are_numbered_from_one(made: SetDocument) -> None:
    numbers = [page.number for page in made.pages.pages]

    assert numbers == list(range(1, len(numbers) + 1))


def test_every_chapter_begins_a_page(made: SetDocument) -> None:
    opened = [page.number for page in made.pages.pages if page.opening]

    for one in made.document.sections:
        assert made.pages.page_of[one.id] in opened
    assert len(opened) == len(made.flow.parts)


def test_nothing_stands_below_the_text_s_foot(made: SetDocument, press: Press) -> None:
    measures = press.theme.page
    foot = (measures.height - measures.bottom) * 72 / 25.4 + 2 * press.theme.styles["body"].leading

    for page in made.pages.pages:
        assert all(mark.y < foot for mark in page_lines(page)), page.number


def test_nothing_leaves_the_sheet_s_margins(made: SetDocument, press: Press) -> None:
    measures = press.theme.page
    right = (measures.width - measures.right) * 72 / 25.4

    for page in made.pages.pages:
        for mark in page_lines(page):
            assert mark.x >= measures.left * 72 / 25.4 - 0.01
            assert mark.x + mark.line.width <= right + 0.01, line_text(mark)


def test_no_two_lines_lie_on_each_other(made: SetDocument) -> None:
    for page in made.pages.pages:
        seen: dict[float, list[TextMark]] = defaultdict(list)
        for mark in page_lines(page):
            for other in seen[round(mark.y, 1)]:
                ends = other.x + other.line.width
                assert ends <= mark.x + 0.01 or mark.x + mark.line.width <= other.x + 0.01
            seen[round(mark.y, 1)].append(mark)


def test_no_paragraph_leaves_a_line_alone(made: SetDocument) -> None:
    tree = made.flow.tree
    by_leaf: dict[int, Counter[int]] = defaultdict(Counter)
    for page in made.pages.pages:
        for mark in page_lines(page):
            leaves = {f.ink.leaf for f in mark.line.fragments if f.ink.leaf >= 0}
            for leaf in leaves:
                if tree.owners[leaf].role == "P":
                    by_leaf[leaf][page.number] += 1

    divided = {leaf: pages for leaf, pages in by_leaf.items() if len(pages) > 1}
    whole = {leaf for leaf in divided if tree.owners[leaf].kids == [leaf]}  # plain paragraphs
    assert whole
    assert not {leaf: divided[leaf] for leaf in whole if min(divided[leaf].values()) < 2}


def test_no_page_ends_with_a_heading(made: SetDocument) -> None:
    for page in made.pages.pages:
        lines = page_lines(page)
        if lines and page.kind == "text":
            assert not text_role(lines[-1], made.flow.tree).startswith("H"), page.number


def test_no_page_but_the_last_of_a_part_is_less_than_70_per_cent_full(report: SetDocument) -> None:
    pages = report.pages.pages

    for page, follows in pairwise(pages):
        if not follows.opening:
            assert page.filled >= 0.7, page.number


sizes = st.integers(1, 130)
any_block = st.one_of(
    st.builds(lambda n: paragraph(prose(n, n)), sizes),
    st.builds(lambda n: paragraph(prose(n, n)), sizes),
    st.builds(lambda n: bullets(*(prose(1 + n * k % 40, k) for k in range(1 + n % 7))), sizes),
    st.builds(lambda n: documents.quotation(prose(n, n), by="Kommune"), sizes),
    st.builds(lambda n: documents.box("", "Boks", paragraph(prose(n, n)), bullets("a")), sizes),
    st.builds(
        lambda n: documents.definitions("tbl-x", "", [("a", prose(n, n))] * (n % 9 + 1)), sizes
    ),
    st.builds(lambda n: figure(1, 1 + n % 17), sizes),
)
any_sections = st.lists(
    st.builds(
        lambda level, blocks: section("afsnit", "Overskrift", *blocks, level=level),
        st.sampled_from([2, 3]),
        st.lists(any_block, min_size=1, max_size=8),
    ),
    max_size=6,
)


@settings(max_examples=25, phases=[Phase.generate])  # shrinking pages takes minutes
@given(st.lists(any_block, max_size=6), any_sections)
def test_any_chapter_is_set_whole(
    press: Press, blocks: list[Block], sections: list[Section]
) -> None:
    flow, pages = press.pages(chapter(*blocks, sections=tuple(sections)))
    drawn = Counter(
        fragment.ink.leaf
        for page in pages.pages
        for mark in page.marks
        if isinstance(mark, TextMark)
        for fragment in mark.line.fragments
    )

    figures = {n for n, owner in enumerate(flow.tree.owners) if owner.role == "Figure"}
    assert set(drawn) - {-1} == set(range(len(flow.tree.owners))) - figures
    for page in pages.pages[3:]:
        assert not text_role(page_lines(page)[-1], flow.tree).startswith("H")


# --- figures, tables, boxes -------------------------------------------------------------------


def test_a_figure_stays_whole(made: SetDocument) -> None:
    pages = made.pages
    drawings = 0
    for page in pages.pages:
        for at, mark in enumerate(page.marks):
            if isinstance(mark, DrawingMark):
                drawings += 1
                before = [line_text(m) for m in page.marks[:at] if isinstance(m, TextMark)]
                after = [line_text(m) for m in page.marks[at:] if isinstance(m, TextMark)]
                assert before[-1].startswith("Figur "), "its caption"
                assert after[0].startswith("Anm.:")
                assert any(line.startswith("Kilde:") for line in after[:3])
    assert drawings == sum("fig-" in name for name in pages.page_of)


def test_figures_come_in_order(made: SetDocument) -> None:
    figures = [name for name in made.pages.page_of if name.startswith("fig-")]

    assert figures == sorted(figures, key=lambda name: int(name.removeprefix("fig-")))


def test_a_figure_in_running_text_is_at_most_a_page_late(press: Press) -> None:
    blocks = [
        block
        for n in range(1, 7)
        for block in (paragraph(f"Figurord{n} ", prose(330, n)), figure(n, 9))
    ]
    _, pages = press.pages(chapter(*blocks))

    said = {
        n: next(p.number for p in pages.pages if f"Figurord{n} " in page_text(p) + " ")
        for n in range(1, 7)
    }
    for n in range(1, 7):
        assert pages.page_of[f"fig-{n}"] - said[n] <= 2, "the paragraph itself may take a page"
    assert all(page.filled >= 0.7 for page in pages.pages[3:-1])


def test_table_heads_are_repeated_as_artifacts(stress: SetDocument) -> None:
    first, *rest = [
        page
        for page in stress.pages.pages
        if "Navn" in [line_text(mark).strip() for mark in page_lines(page)]
    ]

    def head(page: Page) -> TextMark:
        return next(mark for mark in page_lines(page) if line_text(mark).strip() == "Navn")

    assert len(rest) >= 2
    assert head(first).line.fragments[0].ink.leaf >= 0
    assert [head(page).line.fragments[0].ink.leaf for page in rest] == [-1] * len(rest)
    assert {head(page).y for page in rest} == {head(rest[0]).y}, "at the top"


def test_a_row_longer_than_a_page_runs_over_pages(stress: SetDocument) -> None:
    cells: dict[int, Counter[int]] = defaultdict(Counter)
    for page in stress.pages.pages:
        for mark in page_lines(page):
            if role(mark, stress.flow.tree) == "TD":
                cells[mark.line.fragments[0].ink.leaf][page.number] += 1

    longest = max(cells.values(), key=Counter.total)
    assert longest.total() > 100
    assert len(longest) >= 3
    assert min(longest.values()) >= 2


def test_a_box_s_ground_reaches_over_all_its_pages(stress: SetDocument, press: Press) -> None:
    tint = press.theme.colour("tint")
    grounds = {
        page.number: [m for m in page.marks if isinstance(m, FillMark) and m.colour == tint]
        for page in stress.pages.pages
    }
    first = stress.pages.page_of["boks-1"]

    assert [len(grounds[first + n]) for n in range(3)] == [1, 1, 1]
    for number in range(first, first + 3):
        (ground,) = grounds[number]
        page = stress.pages.pages[number - 1]
        inside = [m for m in page_lines(page) if ground.y < m.y < ground.y + ground.height]
        assert len(inside) > 5
        assert all(m.x >= ground.x for m in inside)


# --- footnotes ----------------------------------------------------------------------------------


def test_every_note_begins_on_the_page_of_its_mark(made: SetDocument) -> None:
    first: dict[str, int] = {}
    for page in made.pages.pages:
        for mark in page_lines(page):
            for name in mark.line.notes:
                first.setdefault(name, page.number)

    assert first.keys() == made.document.notes.keys()
    assert first == {name: made.pages.page_of[f"note-{name}"] for name in first}


def test_notes_stand_under_a_rule_below_the_text(report: SetDocument, press: Press) -> None:
    page = report.pages.pages[report.pages.page_of["note-1"] - 1]
    rules = [m for m in page.marks if isinstance(m, FillMark) and m.height == 0.6]
    note_size = press.theme.styles["note"].size

    (rule,) = [rule for rule in rules if rule.width < 150]
    below = [mark for mark in page_lines(page) if mark.y > rule.y]
    assert below
    assert {mark.line.fragments[-1].ink.size for mark in below} == {note_size}


def test_wide_note_numbers_leave_room_for_themselves(stress: SetDocument) -> None:
    for page in stress.pages.pages:
        lines = page_lines(page)
        for number, body in pairwise(lines):
            if line_text(number).strip().isdigit() and number.y == body.y:
                assert number.x + number.line.width < body.x


def test_a_note_marked_twice_stands_once(press: Press) -> None:
    twice = inlines("et", NoteMark("1", 1), " og to", NoteMark("1", 1))
    set_ = press.pages(
        document(
            section("kap-1", "Kapitel", paragraph(*twice), paragraph("tre", NoteMark("1", 1))),
            notes=[note("1", "Noten.")],
        )
    )

    tree = set_[0].tree
    assert [element.role for element in tree.root.walk()].count("Note") == 1
    assert page_text(set_[1].pages[-1]).count("Noten.") == 1


def test_notes_of_headings_and_of_the_imprint_are_set(press: Press) -> None:
    heading = section("kap-1", "Kapitel")
    heading = type(heading)(
        heading.id, 1, "", inlines("Kapitel", NoteMark("1", 1)), (), (), "chapter", documents.PLACE
    )
    flow, pages = press.pages(
        document(
            heading,
            section("kap-2", "Kapitel", paragraph("x")),
            notes=[note("1", "Til overskriften."), note("2", "Til kolofonen.")],
            colophon=(paragraph("Udgivet", NoteMark("2", 2)),),
        )
    )

    assert "Til kolofonen." in page_text(pages.pages[1])
    assert "Til overskriften." in page_text(pages.pages[pages.page_of["kap-1"] - 1])
    assert flow.notes.keys() == {"1", "2"}


# --- the last page --------------------------------------------------------------------------------


@pytest.mark.parametrize("lines", range(45, 200, 1))
def test_a_last_page_of_a_few_lines_is_avoided(lines: int) -> None:
    part = Part("text", "", tuple(text("a", lines)))
    flow = Flow((part,), {}, Tree("da"), ())

    sheets, height = _without_runt(part, flow, 44 * LINE, LINE)

    assert sheets[-1].used >= RUNT * LINE
    assert 40 * LINE <= height <= 46 * LINE
    assert sum(len(sheet.columns[0].placed) for sheet in sheets) == lines


def test_a_part_that_needs_no_help_is_left_alone() -> None:
    part = Part("text", "", tuple(text("a", 60)))

    sheets, height = _without_runt(part, Flow((part,), {}, Tree("da"), ()), 44 * LINE, LINE)

    assert height == 44 * LINE
    assert [len(sheet.columns[0].placed) for sheet in sheets] == [44, 16]


# --- what pages say of each other ---------------------------------------------------------------


def test_the_contents_name_the_pages_of_headings_and_figures(report: SetDocument) -> None:
    contents = page_text(report.pages.pages[2])

    for name in ("forord", "kap-1", "afsnit-11", "bilag-1"):
        assert f"\n{report.pages.page_of[name]}\n" in f"\n{contents}\n"
    for page in report.pages.pages:
        assert not any(isinstance(mark, PageNumberMark) for mark in page.marks)


def test_every_place_that_is_linked_to_is_on_a_page(made: SetDocument) -> None:
    def targets(element: Element) -> set[str]:
        return {one.target for one in element.walk() if one.target}

    inner = {target for target in targets(made.flow.tree.root) if ":" not in target}
    anchors = {
        mark.id for page in made.pages.pages for mark in page.marks if isinstance(mark, AnchorMark)
    }
    assert inner
    assert inner <= anchors == set(made.pages.page_of)


def test_every_bound_number_and_block_is_found_on_its_page(report: SetDocument) -> None:
    assert report.pages.places == {
        Place("kapitel.md", 1, 1): 2,  # where these documents say that every block begins
        Place("kapitel.md", 11, 1): report.pages.page_of["kap-1"],
        Place("kapitel.md", 12, 1): report.pages.page_of["kap-1"],
    }


def test_an_unnamed_table_or_picture_leaves_no_anchor(press: Press) -> None:
    one = documents.table("", "", ["a"], [["b"]])

    assert "" not in press.pages(chapter(one))[1].page_of


def test_running_heads_and_feet(report: SetDocument) -> None:
    cover, imprint, contents, *rest = report.pages.pages

    def said(page: Page) -> list[str]:
        return [line_text(m) for m in page.furniture if isinstance(m, TextMark)]

    assert said(cover) == []
    assert said(imprint) == ["Side | 2"]
    assert said(contents) == ["Side | 3"]
    for page in rest:
        expected = [f"Side | {page.number}"]
        if not page.opening:
            expected += ["Hvad kommunerne svarer", page.heading]
        assert said(page) == expected


def test_a_long_running_head_is_cut_at_a_word(press: Press) -> None:
    long = "Et meget langt kapitel om " + prose(20)
    _, pages = press.pages(chapter(paragraph(prose(900)), title=long))

    head = next(line_text(m) for m in pages.pages[-1].furniture if "kapitel" in line_text(m))
    assert head.endswith(" …")
    assert f"1 {long}".startswith(head.removesuffix(" …"))


def test_lists_stay_with_the_line_that_announces_them(press: Press) -> None:
    for words in range(430, 520, 10):
        blocks = (
            paragraph(prose(words)),
            paragraph("Det er:"),
            bullets(*(prose(9, n) for n in range(9))),
        )
        _, pages = press.pages(chapter(*blocks))
        for page in pages.pages:
            assert not page_text(page).endswith("Det er:")


def test_references_lead_to_a_page(press: Press) -> None:
    _, pages = press.pages(
        document(
            section(
                "kap-1", "Et", paragraph("Se ", Reference("kap-2", "kapitel 2", documents.PLACE))
            ),
            section("kap-2", "To", paragraph("x")),
        )
    )

    assert pages.page_of["kap-2"] == pages.page_of["kap-1"] + 1


# --- sections on pages of their own -------------------------------------------------------------


def _paged(*blocks: Block, opens: bool) -> Section:
    """Give a chapter whose first section, or second, begins on a page of its own."""
    inner = (
        section("s1", "Et", paragraph("Første."), level=2),
        section("s2", "To", paragraph("Anden."), level=2),
    )
    marked = tuple(replace(one, new_page=(one.id == "s1") == opens) for one in inner)
    return section("k", "Kapitel", *blocks, sections=marked)


def test_a_section_on_a_page_of_its_own(press: Press) -> None:
    flow, pages = press.pages(document(_paged(paragraph("Tekst."), opens=False)))
    at = {one: pages.page_of[one] for one in ("k", "s1", "s2")}

    assert at["s1"] == at["k"]
    assert at["s2"] == at["k"] + 1
    assert [page.opening for page in pages.pages if page.number >= at["k"]] == [True, False]
    assert [part.heading for part in flow.parts[-2:]] == ["Kapitel", "Kapitel"]


def test_a_heading_does_not_stand_alone_above_it(press: Press) -> None:
    _, pages = press.pages(document(_paged(opens=True)))

    assert pages.page_of["s1"] == pages.page_of["k"]
