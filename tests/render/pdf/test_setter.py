"""Inline elements to words in their inks, and lines to strips."""

from __future__ import annotations

import pytest
from documents import PLACE, inlines, prose, text
from press import Press

from reportgen.errors import Place
from reportgen.exhibits.model import Quantity
from reportgen.manuscript.model import (
    Emphasis,
    Foreign,
    Inline,
    LineBreak,
    Link,
    NoteMark,
    Number,
    Reference,
    Strong,
    Text,
)
from reportgen.render.pdf.setter import Setter
from reportgen.render.pdf.structure import Element
from reportgen.render.typeface.model import Run, Word


@pytest.fixture
def setter(press: Press) -> Setter:
    return press.setter()


@pytest.fixture
def element(setter: Setter) -> Element:
    return setter.tree.add(setter.tree.root, "P")


def words(setter: Setter, element: Element, *content: Inline | str) -> list[Word | None]:
    return setter.words(inlines(*content), "body", element)


def shown(found: list[Word | None]) -> list[str | None]:
    return [word and "".join(run.text for run in word) for word in found]


def leaves(element: Element) -> list[int | str]:
    """Give the kids of an element: leaves as numbers, elements by role."""
    return [kid.role if isinstance(kid, Element) else kid for kid in element.kids]


def test_text_is_divided_at_spaces(setter: Setter, element: Element) -> None:
    found = words(setter, element, " to  ord ", "og to", Strong(text("-delt")), " til")

    assert shown(found) == ["to", "ord", "og", "to-delt", "til"]


def test_a_hard_space_divides_nothing(setter: Setter, element: Element) -> None:
    assert shown(words(setter, element, "44\u00a0pct. af")) == ["44\u00a0pct.", "af"]


def test_the_two_sides_of_an_equals_sign_stay_together(setter: Setter, element: Element) -> None:
    count = Number(Quantity("82-84", 82.0, "count", "n"), PLACE)

    found = shown(words(setter, element, "4 = I høj grad. N = ", count, ". Og"))
    assert found == ["4\u00a0=\u00a0I", "høj", "grad.", "N\u00a0=\u00a082-84.", "Og"]


def test_a_forced_new_line_is_no_word(setter: Setter, element: Element) -> None:
    assert shown(words(setter, element, "a", LineBreak(), "b")) == ["a", None, "b"]


def test_an_author_s_soft_hyphen_is_not_printed(setter: Setter, element: Element) -> None:
    assert shown(words(setter, element, "sund\u00adhed")) == ["sundhed"]


def test_plain_bold_italic_and_bound_text_share_a_leaf(setter: Setter, element: Element) -> None:
    bound = Number(Quantity("44", 0.44, "share", "share"), Place("kapitel.md", 7, 1))
    found = words(setter, element, "a ", Strong(text("b")), " ", Emphasis(text("c")), " ", bound)

    runs = [run for word in found if word for run in word]
    assert leaves(element) == [0]
    assert {run.ink.leaf for run in runs} == {0}
    assert [run.ink.face for run in runs] == ["text", "strong", "italic", "text"]
    assert runs[-1].place == Place("kapitel.md", 7, 1)


def test_what_has_an_element_of_its_own_parts_the_text(setter: Setter, element: Element) -> None:
    words(setter, element, "a ", Reference("fig-1", "figur 1", PLACE), " b ", Foreign("en", text("c")),
          Link("https://example.org", text("d")), NoteMark("1", 1), " e")  # fmt: skip

    assert leaves(element) == [0, "Reference", 2, "Span", "Link", "Reference", 6]
    assert [owner.role for owner in setter.tree.owners] == [
        "P", "Link", "P", "Span", "Link", "Link", "P",
    ]  # fmt: skip


def test_links_know_their_targets(setter: Setter, element: Element) -> None:
    found = words(
        setter, element, Reference("fig-1", "figur 1", PLACE), " ",
        Link("https://example.org", inlines("et ", Strong(text("fedt")), " sted")), NoteMark("n", 3),
    )  # fmt: skip

    runs: list[Run] = [run for word in found if word for run in word]
    assert [(run.text, run.ink.link) for run in runs] == [
        ("figur", "fig-1"), ("1", "fig-1"), ("et", "https://example.org"),
        ("fedt", "https://example.org"), ("sted", "https://example.org"), ("3", "note-n"),
    ]  # fmt: skip
    assert {e.target for e in element.walk()} == {"", "fig-1", "https://example.org", "note-n"}


def test_a_note_mark_is_small_and_raised(setter: Setter, element: Element) -> None:
    (word,) = words(setter, element, "ord", NoteMark("n", 3))

    assert word is not None
    body, mark = word
    assert mark.ink.size < body.ink.size
    assert 0 < mark.ink.rise < body.ink.size
    assert (mark.note, setter.marked) == ("n", ["n"])


def test_words_in_another_language_know_it(setter: Setter, element: Element) -> None:
    found = words(setter, element, "ord ", Foreign("en", inlines("some ", Strong(text("words")))))

    assert [run.ink.lang for word in found if word for run in word] == ["", "en", "en"]


@pytest.mark.parametrize(
    ("lines", "keeps"),
    [
        (1, [False]),
        (2, [True, False]),
        (3, [True, True, False]),
        (4, [True, False, True, False]),
        (6, [True, False, False, False, True, False]),
    ],
)
def test_the_first_and_last_two_lines_stay_together(
    setter: Setter, element: Element, lines: int, keeps: list[bool]
) -> None:
    content = tuple(
        part for n in range(lines) for part in (Text(f"linje {n}"), LineBreak())
    )  # fmt: skip

    strips = setter.paragraph(content, "body", element, setter.text)

    assert [strip.keep for strip in strips] == keeps
    kept = setter.paragraph(content, "body", element, setter.text, keep=True)
    assert [strip.keep for strip in kept] == [*keeps[:-1], True]


def test_space_stands_around_a_paragraph_not_inside(setter: Setter, element: Element) -> None:
    look = setter.style("quote")

    strips = setter.plain(prose(60), "quote", element, setter.text)

    assert [strip.before for strip in strips] == [look.before] + [0.0] * (len(strips) - 1)
    assert [strip.after for strip in strips] == [0.0] * (len(strips) - 1) + [look.after]
    assert {strip.height for strip in strips} == {look.leading}
    assert len(strips) > 3


def test_letters_stand_inside_their_leading(setter: Setter) -> None:
    for name, style in setter.theme.styles.items():
        if style.leading >= style.size * 1.3:
            baseline = setter.baseline(name)
            assert setter.book.descent(style.face, style.size) * 0.5 < style.leading - baseline
            assert style.size * 0.6 < baseline < style.leading


def test_running_text_stands_in_from_the_full_width(setter: Setter) -> None:
    full, running = setter.full, setter.text

    assert running.x + running.width == pytest.approx(full.x + full.width)
    assert running.x - full.x == pytest.approx(setter.theme.page.indent * 72 / 25.4)
    narrow = running.inset(10, 5)
    assert (narrow.x, narrow.width) == (running.x + 10, running.width - 15)
