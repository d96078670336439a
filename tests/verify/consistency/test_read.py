"""Documents walked into passages, figures and what is printed."""

from __future__ import annotations

from reportgen.verify.consistency.passages import HIDDEN

TEXT = """# A {#a}

Om @fig-autisme.[^1] Se:

- én
- to

::: {.quote}
Vi siger.
:::

::: {.box #boks-egen title="Egen boks"}
I boksen.
:::

| Hoved |
|-------|
| celle |

: En tabel {#tbl-egen}

::: {#fig-autisme}
:::

[^1]: Om @boks-egen og @tbl-egen.
"""


def test_passages_stand_in_reading_order_with_their_kinds(reading_of) -> None:
    reading = reading_of(TEXT)

    assert [(one.kind, one.text) for one in reading.passages[:11]] == [
        ("heading", "A"),
        ("text", "Om figur 1. Se:"),
        ("text", "Om boks 1 og tabel 1."),
        ("text", "én"),
        ("text", "to"),
        ("quotation", "Vi siger."),
        ("caption", "Egen boks"),
        ("text", "I boksen."),
        ("caption", "En tabel"),
        ("cell", "Hoved"),
        ("cell", "celle"),
    ]
    assert {one.kind for one in reading.passages[11:]} == {"caption", "label", "note"}
    assert [one.order for one in reading.passages] == list(range(len(reading.passages)))


def test_lists_and_footnotes_know_what_leads_to_them(reading_of) -> None:
    reading = reading_of(TEXT)

    assert [one.text for one in reading.introduced[1]] == ["Om boks 1 og tabel 1.", "én", "to"]


def test_what_is_placed_has_number_and_title(reading_of) -> None:
    reading = reading_of(TEXT)

    placed = [(one.id, one.kind, one.number, one.title) for one in reading.placed]

    assert placed[:2] == [
        ("boks-egen", "box", "1", "Egen boks"),
        ("tbl-egen", "table", "1", "En tabel"),
    ]
    assert placed[2][:3] == ("fig-autisme", "figure", "1")
    assert len(reading.placed[2].items) == 3


def test_waived_and_foreign_words_are_hidden(reading_of) -> None:
    text = '# A {#a}\n\nDet [her]{waive="derfor"} og [that]{lang=en} er *vigtigt*.\n'
    [_, passage] = reading_of(text).passages

    assert passage.text == f"Det {HIDDEN * 3} og {HIDDEN * 4} er vigtigt."
    assert len(passage.folded) == len(passage.text)


def test_numbers_are_printed_where_they_stand(reading_of) -> None:
    reading = reading_of(
        "# A {#a}\n\n{{ share('tg_autism__growth') }} her.\n\n::: {#fig-autisme}\n:::\n"
    )

    first, *rest = reading.printed

    assert (str(first.number), first.place.line, first.owner) == ("30", 6, "")
    assert {one.owner for one in rest} == {"fig-autisme"}
    assert all(one.number is not None for one in rest if one.quantity.unit == "share")
