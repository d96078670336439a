"""What is read out, piece by piece."""

from __future__ import annotations

from reportgen.verify.access.reading.model import (
    Catalog,
    Element,
    Marked,
    Reading,
    folded,
)
from reportgen.verify.access.reading.pieces import FIGURE, read_pieces

COUNT = iter(range(1, 1000))


def element(role, *kids, **entries):
    return Element(role, role, (next(COUNT), 0), tuple(kids), **entries)


def pieces(root, *texts):
    said = {Marked(0, number): text for number, text in enumerate(texts)}
    catalog = Catalog("da", "", True, True, False, b"")
    reading = Reading(catalog, (root,), tuple(root.walk()), (), {}, (), (), said, ())
    return [(piece.role, piece.text) for piece in read_pieces(reading)]


def test_inline_elements_belong_to_their_line():
    line = element(
        "P", Marked(0, 0), element("Reference", element("Link", Marked(0, 1))), Marked(0, 2)
    )

    assert pieces(line, "see ", "figure 7", ". ") == [("P", "see figure 7.")]


def test_a_block_ends_the_piece_before_it():
    body = element("LBody", Marked(0, 0), element("L", element("LI", element("Lbl", Marked(0, 1)))),
                   Marked(0, 2))  # fmt: skip

    assert pieces(body, "a ", "• ", "b ") == [("LBody", "a"), ("Lbl", "•"), ("LBody", "b")]


def test_a_figure_stands_for_itself():
    assert pieces(element("Div", element("Figure", Marked(0, 0))), "44") == [("Figure", FIGURE)]


def test_actual_text_is_read_in_place_of_the_content():
    assert pieces(element("P", Marked(0, 0), actual="44 per cent"), "44 %") == [
        ("P", "44 per cent")
    ]


def test_soft_hyphens_and_white_space_are_folded():
    assert folded(" for\u00adan\u200bdring \n og\u00a0mere ") == "forandring og mere"
