"""The index on pages: letters, heads, entries with the page that they lead to."""

from __future__ import annotations

from dataclasses import replace

from documents import PLACE, document, paragraph, section
from page_tree import line_text, page_lines
from press import Press
from reading import Node, read_aloud

from reportgen.manuscript.model import Document, Index, IndexEntry, IndexLetter

LETTERS = (
    IndexLetter("A", (IndexEntry("Andet", "k2"),)),
    IndexLetter(
        "U",
        (
            IndexEntry("Unge i mistrivsel", ""),
            IndexEntry("kontakt", "k1", under=True),
            IndexEntry("vækst", "k2", under=True),
        ),
    ),
)


def indexed() -> Document:
    chapters = (
        section("k1", "Først", paragraph("Tekst.")),
        section("k2", "Siden", paragraph("Tekst.")),
        replace(section("i", "Register", Index(LETTERS, PLACE), role="appendix"), columns=2),
    )
    return document(*chapters)


def test_an_entry_names_the_page_it_leads_to(press: Press) -> None:
    _, pages = press.pages(indexed())

    last = [line_text(mark).strip() for mark in page_lines(pages.pages[-1])]
    for label, target in (("Andet", "k2"), ("kontakt", "k1"), ("vækst", "k2")):
        at = last.index(label)
        assert str(pages.page_of[target]) in last[at : at + 3]
    assert [letter for letter in last if len(letter) == 1 and letter.isalpha()] == ["A", "U"]


def test_a_head_stays_with_what_stands_under_it(press: Press) -> None:
    flow, _ = press.pages(indexed())

    strips = flow.parts[-1].strips
    keeps = {}
    for strip in strips:
        for mark in strip.marks:
            line = getattr(mark, "line", None)
            if line is not None:
                keeps[line_text(mark).strip()] = strip.keep  # type: ignore[arg-type]
    assert keeps["A"]
    assert keeps["Unge i mistrivsel"]
    assert keeps["kontakt"]
    assert not keeps["vækst"]


def test_entries_are_read_as_lists_named_by_their_heads(press: Press) -> None:
    spoken = read_aloud(press.pdf(indexed()).data)

    *_, last = (node for node in spoken.tree.walk() if node.role == "Sect")
    lists = [node for node in last.walk() if node.role == "TOC"]
    kinds = [[kid.role for kid in one.kids if isinstance(kid, Node)] for one in lists]
    assert kinds == [["TOCI"], ["TOC"], ["Caption", "TOCI", "TOCI"]]
    assert spoken.text(lists[2]).startswith("Unge i mistrivsel")
