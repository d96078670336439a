"""Type is measured as HarfBuzz measures it, and every character finds a glyph or is told of."""

from __future__ import annotations

from pathlib import Path

import pytest
import uharfbuzz
from hypothesis import given
from hypothesis import strategies as st

from reportgen.render.typeface.fonts import FontBook

DANISH = "abcdefghijklmnopqrstuvwxyzæøåABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ0123456789.,;:!?()»«–-"
words = st.text(DANISH, min_size=1, max_size=24)


def shaped_width(path: Path, word: str, *, kern: bool) -> float:
    """Give HarfBuzz's own width in 1/1000 of the size, ligatures and alternates off."""
    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)))
    buffer = uharfbuzz.Buffer()
    buffer.add_str(word)
    buffer.guess_segment_properties()
    off = dict.fromkeys(("liga", "clig", "calt", "dlig", "locl"), False)
    uharfbuzz.shape(uharfbuzz.Font(face), buffer, {"kern": kern, **off})
    return sum(position.x_advance for position in buffer.glyph_positions) * 1000 / face.upem


@pytest.mark.parametrize("face", ["text", "italic", "strong", "display", "reading"])
@pytest.mark.parametrize(
    "word", ["AVATAR", "To", "Vækst", "kommunerne,", "»Tidlig«", "1.250", "fi"]
)
def test_words_are_as_wide_as_harfbuzz_says(book: FontBook, face: str, word: str) -> None:
    expected = shaped_width(book.faces[face].path, word, kern=True)

    assert book.word_width(word, face) == pytest.approx(expected)


@given(words)
def test_any_word_is_as_wide_as_harfbuzz_says(book: FontBook, word: str) -> None:
    expected = shaped_width(book.faces["text"].path, word, kern=True)

    assert book.word_width(word, "text") == pytest.approx(expected)


def test_pairs_are_kerned(book: FontBook) -> None:
    (setting,) = book.set("AVATAR", "text")

    assert setting.width < shaped_width(book.faces["text"].path, "AVATAR", kern=False)
    assert len(setting.kerns) == len("AVATAR"), "one kern for each character"
    assert min(setting.kerns) < 0
    assert book.set("nnn", "text")[0].kerns == (), "nothing to kern"


@given(words)
def test_kerns_are_what_the_width_differs_by(book: FontBook, word: str) -> None:
    (setting,) = book.set(word, "text")
    apart = sum(book.word_width(character, "text") for character in word)

    assert apart + sum(setting.kerns) == pytest.approx(setting.width)


def test_no_ligature_swallows_a_character(book: FontBook) -> None:
    for word in ("fjord", "offentlig", "fi", "ffl", "effektfuld"):
        (setting,) = book.set(word, "reading")

        assert setting.text == word
        assert not setting.kerns or len(setting.kerns) == len(word)


def test_a_soft_hyphen_is_as_wide_as_the_hyphen_that_is_drawn(book: FontBook) -> None:
    assert book.word_width("\u00ad", "text") == book.word_width("-", "text") > 0


def test_a_hard_space_is_as_wide_as_a_space(book: FontBook) -> None:
    assert book.word_width("\u00a0", "strong") == book.space("strong")
    hard = book.width("44\u00a0pct.", "strong", 10)
    assert hard == pytest.approx(book.width("44 pct.", "strong", 10), abs=0.02), "but for kerning"


def test_a_line_is_its_words_and_spaces(book: FontBook) -> None:
    width = book.width("To gange To", "text", 10)

    parts = 2 * book.word_width("To", "text") + book.word_width("gange", "text")
    assert width == pytest.approx((parts + 2 * book.space("text")) / 100)


def test_other_faces_lend_the_glyphs_that_a_face_lacks(book: FontBook) -> None:
    runs = book.set("a★b♥", "reading")

    assert "★" not in book.faces["reading"].covered
    assert "".join(run.text for run in runs) == "a★b♥"
    assert [run.face for run in runs] == ["reading", "spare", "reading", "spare"]
    assert book.word_width("a★b♥", "reading") == sum(run.width for run in runs)


def test_neighbours_from_the_same_face_stay_together(book: FontBook) -> None:
    assert [run.text for run in book.set("ab★♥cd", "reading")] == ["ab", "★♥", "cd"]


def test_characters_that_show_nothing_are_left_out(book: FontBook) -> None:
    assert "".join(run.text for run in book.set("sam\u200bråd", "text")) == "samråd"


def test_private_characters_count_as_not_covered(book: FontBook) -> None:
    points = book.faces["spare"].font.face.unicodes
    assert any(0xE000 <= point <= 0xF8FF for point in points), "the font has some"

    private = {c for face in book.faces.values() for c in face.covered if "\ue000" <= c <= "\uf8ff"}
    assert not private, "PDF/A-3a forbids text in them"


def test_faces_cover_danish(book: FontBook) -> None:
    for name in sorted(book.used):
        assert book.faces[name].covered.issuperset(DANISH + "éüöäß€%§”’…")


def test_ascent_and_descent_grow_with_the_size(book: FontBook) -> None:
    assert 0.7 < book.ascent("text", 1) < 1.2
    assert 0.15 < book.descent("text", 1) < 0.5
    assert book.ascent("text", 20) == pytest.approx(20 * book.ascent("text", 1))


# --- first-fit wrapping, which figures use ----------------------------------------------------


@given(st.lists(words, max_size=12), st.floats(5, 200))
def test_no_wrapped_line_is_wider_than_its_room_but_a_single_glyph(
    book: FontBook, parts: list[str], width: float
) -> None:
    for line in book.wrap(" ".join(parts), "text", 10, width):
        assert book.width(line, "text", 10) <= width or len(line) == 1


@given(st.lists(words, max_size=12), st.floats(5, 200))
def test_wrapping_keeps_every_character_in_order(
    book: FontBook, parts: list[str], width: float
) -> None:
    lines = book.wrap(" ".join(parts), "text", 10, width)

    given_ = "".join(parts).replace("-", "")
    assert "".join(lines).replace(" ", "").replace("-", "") == given_


def test_long_words_are_divided_at_hyphenation_points_first(book: FontBook) -> None:
    lines = book.wrap("autismespektrumforstyrrelser", "text", 10, 80)

    assert len(lines) == 2
    assert lines[0].endswith("-")


def test_a_glyph_wider_than_the_room_stands_alone(book: FontBook) -> None:
    assert book.wrap("WWW", "text", 40, 5) == ("W", "W", "W")


def test_nothing_wraps_to_nothing(book: FontBook) -> None:
    assert book.wrap("", "text", 10, 100) == ()
