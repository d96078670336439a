"""Whatever a manuscript holds, in whatever nesting: it is read to the letter."""

from __future__ import annotations

from documents import (
    PLACE,
    box,
    bullets,
    document,
    figure,
    inlines,
    list_box,
    note,
    paragraph,
    quotation,
    section,
    table,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportgen.manuscript.model import (
    Emphasis,
    Foreign,
    LineBreak,
    Link,
    NoteMark,
    Reference,
    Strong,
    Text,
)

WORDS = st.text(
    "abcdefghijklmnopqrstuvxyzæøåABC0123456789-/.,()«»€ ", min_size=1, max_size=60
).filter(lambda words: words.strip() == words and "  " not in words)
PLAIN = st.builds(Text, WORDS)
SPACE = st.just(Text(" "))


def _holding(children):
    words = st.lists(children, min_size=1, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Emphasis, words),
        st.builds(Strong, words),
        st.builds(Foreign, st.sampled_from(["en", "de"]), words),
    )


INLINE = st.one_of(
    PLAIN,
    SPACE,
    st.recursive(PLAIN, _holding, max_leaves=3),
    st.builds(Reference, st.just("kap-1"), WORDS, st.just(PLACE)),
    st.builds(Link, st.just("https://example.org/"), st.tuples(PLAIN)),
    st.sampled_from([1, 2, 3]).map(lambda number: NoteMark(str(number), number)),
)
BREAK = st.just(LineBreak())
LINE = st.builds(
    lambda first, rest, last: (first, *rest, last),
    PLAIN,
    st.lists(INLINE | BREAK, max_size=6),
    PLAIN,
)
PARAGRAPH = LINE.map(lambda line: paragraph(*line))
CELL = st.lists(st.one_of(PLAIN, INLINE), max_size=3).map(lambda parts: inlines(*parts))
TABLE = st.lists(st.tuples(CELL, CELL), min_size=1, max_size=30).map(
    lambda rows: table("tbl-1", "Tabel 1 – Svar", ["Et", "To"], rows)
)


def _blocks(children):
    held = st.lists(children, min_size=1, max_size=3).map(tuple)
    return st.one_of(
        st.builds(lambda entries, ordered: bullets(*entries, ordered=ordered),
                  st.lists(held, min_size=1, max_size=3), st.booleans()),
        st.builds(quotation, WORDS, st.sampled_from(["", "Kommune"])),
        held.map(lambda blocks: box("boks-1", "Boks 1 – Mere", *blocks)),
    )  # fmt: skip


HELD = st.one_of(PARAGRAPH, PARAGRAPH, TABLE, st.just(list_box("boks-9", "Boks 9 – Indhold")))
BLOCK = st.one_of(st.recursive(HELD, _blocks, max_leaves=6), st.just(figure(1, 3)))


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(BLOCK, min_size=1, max_size=8), st.lists(BLOCK, max_size=4))
def test_any_document_is_read_to_the_letter(press, blocks, more):
    inner = section("afsnit-11", "Afsnit", *more, level=2, number="1.1")
    first = section("kap-1", "Kapitel", *blocks, number="1", sections=(inner,))
    made = document(first, notes=[note(str(n), "Note ", str(n)) for n in (1, 2, 3)])

    assert [str(problem) for problem in press.check(press.pdf(made), made)] == []
