"""Paragraphs: every character stands once and in order, and no line leaves its room."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import documents
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.errors import Place
from reportgen.render.typeface import linebreak
from reportgen.render.typeface.fonts import FontBook
from reportgen.render.typeface.model import Ink, Line, Measure, Run, Word
from reportgen.render.typeface.paragraph import balanced, set_paragraph

BODY = Ink("text", 10.4, "#000000", 0)
STRONG = Ink("strong", 10.4, "#000000", 1)
MARK = Ink("text", 6.4, "#000000", 2, rise=3.7, link="note-1")
LINK = Ink("reading", 11.0, "#0000ff", 3, link="https://example.org")
INKS = (BODY, STRONG, MARK, LINK)
SOFT_HYPHEN = "\u00ad"
TITLE = "Kommunale udfordringer på det specialiserede socialområde for unge"
NEAR = 0.001


def words_of(text: str, ink: Ink = BODY) -> list[Word | None]:
    return [(Run(word, ink),) for word in text.split()]


def shown(line: Line) -> str:
    return "".join(fragment.text for fragment in line.fragments)


def read(lines: Sequence[Line]) -> str:
    """Give the text as it is read: hyphens at line ends taken back, a space ends other lines."""
    return "".join(shown(line) for line in lines).replace(SOFT_HYPHEN, "")


def texts(runs: st.SearchStrategy[str]) -> st.SearchStrategy[list[Word | None]]:
    """Give words of runs in different inks."""
    run = st.builds(Run, runs, st.sampled_from(INKS))
    return st.lists(st.lists(run, min_size=1, max_size=3).map(tuple), min_size=1, max_size=25)


danish = st.sampled_from([*documents.WORDS, "44\u00a0pct.", "2022,", "»Unge«", "AVATAR", "To", "★"])
anything = st.text("aefiVAToWæø.,1-", min_size=1, max_size=15)
measures = st.builds(
    Measure,
    st.floats(30, 420),
    st.sampled_from(["left", "right", "centre", "justify"]),
    st.booleans(),
)


@settings(max_examples=120)
@given(texts(danish | anything), measures)
def test_every_character_stands_once_and_in_order(
    book: FontBook, words: list[Word], measure: Measure
) -> None:
    lines = set_paragraph(words, measure, book)

    expected = " ".join("".join(run.text for run in word) for word in words) + " "
    assert read(lines) == expected
    for line in lines[:-1]:
        assert shown(line)[-1] in {" ", SOFT_HYPHEN} or len(shown(line)) > 0


@settings(max_examples=120)
@given(texts(danish | anything), measures)
def test_no_line_leaves_its_room_but_a_single_glyph(
    book: FontBook, words: list[Word], measure: Measure
) -> None:
    for line in set_paragraph(words, measure, book):
        first, last = line.fragments[0], line.fragments[-1]

        assert line.width == pytest.approx(last.x + last.width)
        if line.width - first.x > measure.width + NEAR:
            assert len(shown(line).strip()) == 1
        else:
            assert first.x >= -NEAR
            assert line.width <= measure.width + NEAR


@settings(max_examples=60)
@given(texts(danish), st.floats(120, 420))
def test_justified_lines_end_at_the_measure(
    book: FontBook, words: list[Word], width: float
) -> None:
    lines = set_paragraph(words, Measure(width, "justify"), book)

    for line in lines[:-1]:
        if " " in shown(line).strip():
            assert line.width == pytest.approx(width, abs=NEAR)
    assert lines[-1].width <= width + NEAR


@settings(max_examples=60)
@given(texts(danish), st.floats(60, 420))
def test_fragments_touch_each_other(book: FontBook, words: list[Word], width: float) -> None:
    for line in set_paragraph(words, Measure(width, "justify"), book):
        for left, right in pairwise(line.fragments):
            assert right.x == pytest.approx(left.x + left.width)
            assert left.ink != right.ink, "neighbours in one ink are one fragment"


def test_lines_stand_where_they_are_aligned(book: FontBook) -> None:
    width = book.width("Antal", "text", 10.4)

    for align, left in (("left", 0.0), ("right", 200 - width), ("centre", 100 - width / 2)):
        (line,) = set_paragraph(words_of("Antal"), Measure(200, align), book)
        assert line.fragments[0].x == pytest.approx(left)
        assert line.width == pytest.approx(left + width)


def test_a_forced_line_ends_where_it_is_forced(book: FontBook) -> None:
    words = [*words_of("Vicedirektør Anne"), None, *words_of("Styrelsen"), None, None]

    lines = set_paragraph(words, Measure(400), book)

    assert [shown(line) for line in lines] == ["Vicedirektør Anne ", "Styrelsen "]


def test_a_last_forced_line_of_justified_text_is_not_stretched(book: FontBook) -> None:
    words = [*words_of("to ord"), None, *words_of("og to til")]

    lines = set_paragraph(words, Measure(400, "justify"), book)

    assert [line.width for line in lines] == [
        pytest.approx(book.width(text, "text", 10.4)) for text in ("to ord", "og to til")
    ]


def test_nothing_gives_no_lines(book: FontBook) -> None:
    assert set_paragraph([], Measure(100), book) == ()
    assert set_paragraph([None], Measure(100), book) == ()


def test_a_word_of_400_characters_is_divided_wherever_it_must(book: FontBook) -> None:
    lines = set_paragraph(words_of(f"a {documents.LONG_WORD} b"), Measure(300), book)

    assert read(lines) == f"a {documents.LONG_WORD} b "
    assert all(line.width <= 300 + NEAR for line in lines)
    assert all(line.width > 240 for line in lines[:-1]), "and its lines are filled"


def test_a_word_wider_than_its_room_is_divided_at_its_syllables_first(book: FontBook) -> None:
    lines = set_paragraph(words_of("på speciallægekonsulentordning"), Measure(70), book)

    assert len(lines) > 2
    assert all(shown(line)[-1] in {" ", SOFT_HYPHEN} for line in lines)


def test_no_space_is_read_inside_a_divided_word(book: FontBook) -> None:
    lines = set_paragraph(words_of("x" * 90), Measure(200), book)

    assert len(lines) > 2
    assert [shown(line).endswith(" ") for line in lines] == [False] * (len(lines) - 1) + [True]


def test_words_are_divided_only_where_lines_would_be_loose(book: FontBook) -> None:
    text = "kommunerne oplever udfordringer med samarbejdet om autismespektrumforstyrrelser"

    wide = set_paragraph(words_of(text), Measure(430), book)
    narrow = set_paragraph(words_of(text), Measure(120), book)
    forbidden = set_paragraph(words_of(text), Measure(150, hyphenate=False), book)

    assert SOFT_HYPHEN not in "".join(map(shown, wide))
    assert SOFT_HYPHEN in "".join(map(shown, narrow))
    assert SOFT_HYPHEN not in "".join(map(shown, forbidden))


def test_no_two_lines_in_a_row_end_in_a_hyphen_when_avoidable(
    book: FontBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    def set_all() -> list[tuple[Line, ...]]:
        paragraphs = [words_of(documents.prose(90, seed)) for seed in range(60)]
        return [set_paragraph(words, Measure(370), book) for words in paragraphs]

    def doubled(lines: tuple[Line, ...]) -> bool:
        ends = [shown(line).endswith(SOFT_HYPHEN) for line in lines]
        return any(a and b for a, b in pairwise(ends))

    usual = set_all()
    monkeypatch.setattr(linebreak, "TWO_HYPHENS_COST", 9.0)
    avoided = set_all()

    for lines, never in zip(usual, avoided, strict=True):
        shortest = min(line.width for line in never[:-1])
        assert not doubled(lines) or doubled(never) or shortest < 370 * 0.83
    assert sum(map(doubled, usual)) <= 3


def test_a_divided_note_mark_or_number_is_told_once(book: FontBook) -> None:
    place = Place("kapitel.md", 7, 3)
    words: list[Word | None] = [
        *words_of("x" * 60),
        (Run("kommunesamarbejdet", BODY, place=place), Run("1", MARK, note="1")),
    ]

    for width in (60, 80, 100, 400):
        lines = set_paragraph(words, Measure(width), book)
        assert [p for line in lines for p in line.places] == [place]
        assert [n for line in lines for n in line.notes] == ["1"]
        noted = next(line for line in lines if line.notes)
        assert any(fragment.ink == MARK for fragment in noted.fragments)


def test_a_place_stands_on_the_line_where_its_number_begins(book: FontBook) -> None:
    place = Place("kapitel.md", 7, 3)
    words = [*words_of("en to tre fire"), (Run("44\u00a0pct.", BODY, place=place),)]

    lines = set_paragraph(words, Measure(60), book)

    (marked,) = [line for line in lines if line.places]
    assert "44" in shown(marked)


def test_the_space_after_a_link_is_no_part_of_it(book: FontBook) -> None:
    words: list[Word | None] = [*words_of("se"), *words_of("to ord", LINK), *words_of("og mere")]

    (line,) = set_paragraph(words, Measure(400), book)

    linked = [fragment.text for fragment in line.fragments if fragment.ink == LINK]
    assert linked == ["to ord"]
    assert shown(line) == "se to ord og mere "


def test_the_space_after_a_raised_mark_is_as_wide_as_any(book: FontBook) -> None:
    words: list[Word | None] = [(Run("ord", BODY), Run("1", MARK)), *words_of("mere")]

    (line,) = set_paragraph(words, Measure(400), book)

    widths = [
        book.width(t, i.face, i.size) for t, i in (("ord", BODY), ("1", MARK), (" mere", BODY))
    ]
    assert line.width == pytest.approx(sum(widths))


def test_words_are_divided_in_their_own_language(book: FontBook) -> None:
    english = Ink("text", 10.4, "#000000", 0, lang="en")

    room = book.width("inform-", "text", 10.4) + 0.1

    def division(ink: Ink) -> list[str]:
        lines = set_paragraph(words_of("information", ink), Measure(room), book)
        return [shown(line).rstrip(" " + SOFT_HYPHEN) for line in lines]

    assert division(BODY) == ["infor", "mation"]
    assert division(english) == ["inform", "ation"]


# --- headings -----------------------------------------------------------------------------


def test_balanced_lines_are_no_more_and_about_as_long(book: FontBook) -> None:
    words = words_of(TITLE)
    measure = Measure(290)

    plain, even = set_paragraph(words, measure, book), balanced(words, measure, book)

    assert len(even) == len(plain) == 2
    assert read(even) == read(plain)
    assert abs(even[0].width - even[1].width) < abs(plain[0].width - plain[1].width)
    assert max(line.width for line in even) <= 290


def test_one_line_stays_one_line(book: FontBook) -> None:
    words = words_of("Kort titel")

    assert balanced(words, Measure(330), book) == set_paragraph(words, Measure(330), book)


def test_balanced_lines_keep_to_their_side(book: FontBook) -> None:
    words = words_of(TITLE)

    right = balanced(words, Measure(290, "right"), book)
    centred = balanced(words, Measure(290, "centre"), book)

    assert [line.width for line in right] == [pytest.approx(290)] * 2
    for line in centred:
        assert line.fragments[0].x + line.width == pytest.approx(290)
