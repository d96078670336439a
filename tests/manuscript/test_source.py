"""Places in sources and in filled text."""

from __future__ import annotations

import pytest

from reportgen.errors import Problems
from reportgen.manuscript.source import VALUE, Filled, Source, Value, without_forbidden


def test_lines_and_columns_count_from_one() -> None:
    source = Source("a.md", "ab\n\nc")

    places = [str(source.place(offset)) for offset in range(6)]

    assert places == ["a.md:1:1", "a.md:1:2", "a.md:1:3", "a.md:2:1", "a.md:3:1", "a.md:3:2"]


def test_only_line_feeds_end_lines() -> None:
    source = Source("a.md", "a\u2028b\u0085c\vd\n")

    assert str(source.place(6)) == "a.md:1:7"


def test_filled_text_leads_back_piece_by_piece() -> None:
    source = Source("a.md", "a {{ x }} b\nc")
    value = Value("X", "x", source.place(2))

    filled = Filled(source, f"a {chr(VALUE)} b\nc", ((0, 0), (2, 2), (3, 9)), (value,))

    assert [filled.place(0, column).column for column in range(6)] == [1, 2, 3, 10, 11, 12]
    assert str(filled.place(1, 0)) == "a.md:2:1"
    assert str(filled.place(9, 9)) == "a.md:2:2"
    assert filled.plain(filled.text) == "a X b\nc"


@pytest.mark.parametrize(
    ("character", "rule"),
    [
        ("\ue000", "private-character"),
        ("\U000f0000", "private-character"),
        ("\U00100000", "private-character"),
        ("\x00", "control-character"),
        ("\x9f", "control-character"),
        ("\x0c", "control-character"),
        ("\ufffe", "control-character"),
    ],
)
def test_characters_that_cannot_be_printed_are_replaced_and_told(character: str, rule: str) -> None:
    problems = Problems()

    text = without_forbidden(Source("a.md", f"a\nb{character}c"), problems)

    assert text == "a\nb\N{REPLACEMENT CHARACTER}c"
    assert [(str(one.place), one.rule) for one in problems] == [("a.md:2:2", rule)]


def test_what_is_printed_is_left() -> None:
    problems = Problems()
    text = "a\tb\u00a0c\u00add\u200be 😀 ﬁ"

    assert without_forbidden(Source("a.md", text), problems) == text
    assert not problems.found


def test_a_file_of_rubbish_is_told_briefly() -> None:
    problems = Problems()

    without_forbidden(Source("a.md", "\x01" * 10_000), problems)

    assert len(problems.found) == 20
