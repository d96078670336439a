"""What is prose in a text that need not be a fragment yet."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.verify.literal_words import HIDDEN
from reportgen.verify.suggest.passages import passages

TEXT = """---
role: chapter
---

# Titel 1 {#a}

Indledning med
to linjer.

- punkt 1
- punkt 2

## Under

> citat 3

::: {.quote by="En"}
citat 4
:::

::: {#fig-areas}
:::

Til sidst @fig-other.
"""


def test_headings_paragraphs_and_entries_are_passages() -> None:
    found = [(one.text, one.headings) for one in passages(TEXT)]

    assert found == [
        ("Titel 1 {#a}", ("Titel 1",)),
        ("Indledning med to linjer.", ("Titel 1",)),
        ("punkt 1", ("Titel 1",)),
        ("punkt 2", ("Titel 1",)),
        ("Under", ("Titel 1", "Under")),
        ("Til sidst @fig-other.", ("Titel 1", "Under")),
    ]


def test_an_entry_knows_what_leads_to_it() -> None:
    assert [one.lead for one in passages(TEXT)][2:4] == ["Indledning med to linjer."] * 2


def test_a_passage_knows_the_figures_of_its_section() -> None:
    *_, last = passages(TEXT)

    assert last.exhibits == {"fig-areas", "fig-other"}


def test_what_is_bound_already_is_hidden_and_names_its_item() -> None:
    (one,) = passages("Det er {{ share('calm') }} mod [44 pct.]{value=\"share('wild')\"} før.")

    assert one.open.replace(HIDDEN, "") == "Det er  mod  før."
    assert one.named == {"calm", "wild"}


@given(st.text(alphabet="ab1 \n#->:{}%[]()*`@^|\u00a0", max_size=200))
@settings(max_examples=150, deadline=None)
def test_every_passage_is_a_stretch_of_the_text(text: str) -> None:
    for one in passages(text):
        stretch = text[one.start : one.start + len(one.text)]
        assert stretch.replace("\n", " ") == one.text
        assert len(one.open) == len(one.text)
