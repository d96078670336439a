"""Whatever an author writes comes back as the same characters, on the same line."""

from __future__ import annotations

import re
from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportgen.exhibits.model import Quantity, Statement
from reportgen.manuscript.inline import is_blank
from reportgen.manuscript.model import (
    Document,
    Emphasis,
    LineBreak,
    Number,
    Paragraph,
    Text,
    plain_text,
)
from reportgen.manuscript.source import VALUE, Filled, Source, Value
from reportgen.manuscript.words import Typed, merged, words

MARKUP = re.compile(r"([!-/:-@\[-`{-~])")
CHANGED = re.compile(r"\.\.\.|(?<=\s)-(?=\s)|^-|-$")
CHARACTERS = st.characters(exclude_categories=("Cc", "Cs", "Co", "Cn"))
ANY_TEXT = st.one_of(
    st.text(CHARACTERS, min_size=1),
    st.text("abc æøå*_#-.,:;{}[]()<>&$|@^`~\\\"'!?=+/%\N{NO-BREAK SPACE}", min_size=1),
)  # fmt: skip
SHARE = Quantity("44 pct.", 0.44, "share", "share", "x")


def shown(text: str) -> str:
    """What of a text is printed: spaces are single and none, of any kind, stand at its ends."""
    return re.sub(r"[ \t\n]+", " ", text.strip())


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    texts=st.lists(
        ANY_TEXT.filter(lambda t: not is_blank((Text(t),)) and not CHANGED.search(t)),
        min_size=1,
        max_size=4,
    )
)
def test_any_text_comes_back(document: Callable[[str], Document], texts: list[str]) -> None:
    escaped = [MARKUP.sub(r"\\\1", shown(text)) for text in texts]

    (chapter,) = document("# T\n" + "\n\n".join(escaped)).sections

    paragraphs = [block for block in chapter.blocks if isinstance(block, Paragraph)]
    assert [plain_text(one.content) for one in paragraphs] == [shown(text) for text in texts]
    assert [one.place.line for one in paragraphs] == [5 + 2 * n for n in range(len(texts))]
    assert {one.place.column for one in paragraphs} == {1}


def filled(text: str, *contents: Quantity | Statement | str | int) -> Filled:
    source = Source("a.md", text)
    values = tuple(Value(one, "facts.age", source.place(0)) for one in contents)
    return Filled(source, text, ((0, 0),), values)


def split(text: str, *contents: Quantity | Statement | str | int) -> list[object]:
    markers = {f"<{n}>": chr(VALUE + n) for n in range(len(contents))}
    for mark, marker in markers.items():
        text = text.replace(mark, marker)
    return [
        one.quantity.text if isinstance(one, Number) else one
        for one in words([Typed(text)], filled(text, *contents))
    ]


def test_values_become_numbers_and_texts_join() -> None:
    statement = Statement(("en andel på ", SHARE))

    assert split("Det er <0> og <1>; <2>", SHARE, statement, "x*y*") == [
        Text("Det er "), "44 pct.", Text(" og en andel på "), "44 pct.", Text("; x*y*"),
    ]  # fmt: skip


def test_a_whole_number_is_bound_to_its_name() -> None:
    (number,) = words([Typed(chr(VALUE))], filled(chr(VALUE), 17))

    assert isinstance(number, Number)
    assert number.quantity == Quantity("17", 17.0, "number", "fact", "age")


def test_a_full_stop_after_an_abbreviation_is_left_out() -> None:
    assert split("<0>. Og", SHARE) == ["44 pct.", Text(" Og")]
    assert split("<0>, og", SHARE) == ["44 pct.", Text(", og")]
    assert split("<0>. Og", Quantity("44", 0.44, "share", "share")) == ["44", Text(". Og")]


def test_dots_and_hyphens_of_values_are_left_alone() -> None:
    assert split("a... - <0> - b", "x ... - y") == [Text("a… – x ... - y – b")]


def test_hard_spaces_stay_and_others_are_single() -> None:
    assert split("a \n b\N{NO-BREAK SPACE} \N{NO-BREAK SPACE}c <0>", "  d") == [
        Text("a b\N{NO-BREAK SPACE} \N{NO-BREAK SPACE}c d")
    ]


def test_no_space_stands_around_a_forced_line() -> None:
    nothing = filled("")

    assert words([Typed("a "), LineBreak(), Typed(" b")], nothing) == (
        Text("a"),
        LineBreak(),
        Text("b"),
    )


def test_neighbouring_texts_are_joined_only_outside_elements() -> None:
    stressed = Emphasis((Text("b"),))

    assert merged([Text("a"), Text(" "), stressed, Text(""), Text("c")]) == (
        Text("a "),
        stressed,
        Text("c"),
    )
