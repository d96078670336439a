"""Labels full of signs, words that fit nowhere, characters that no font has."""

from __future__ import annotations

import json
import re

import pypdfium2
import pytest
from PIL import Image
from trial import CODEBOOK, FRAGMENT, ITEMS, PUBLICATION, SPECS, THEME, Trial

SIGNS = (
    """A & B < C > $D {E} %F #G \\H _I_ *J* [K] ~M ^N | “O” "P" 'Q' @R {{ S }} {% T %} &amp; <b>"""
)
PLACES = {
    "an item": (ITEMS, "Evening opening hours"),
    "a category": (CODEBOOK, "To a high degree"),
    "the unit": (CODEBOOK, "many: libraries"),
    "a figure's title": (SPECS, "title: Opening hours as a challenge"),
    "a figure's subject": (SPECS, "subject: how far opening hours are a challenge"),
    "the title": (PUBLICATION, "title: Opening hours"),
    "the publisher": (PUBLICATION, "publisher: The library association"),
}
"""What of the project is printed: its file, and the text that stands there."""
LONG = "Arbejdsmarkedsuddannelseskvalitetsudviklingsprojekt" * 8
LONG = LONG[:400]
UNKNOWN_TO_ALL = "漢"
LENT = "⇶"
"""A character that the text's font lacks and the theme's fallback has."""


def put(trial: Trial, where: str, words: str) -> None:
    """Put words where a label stands."""
    path, old = PLACES[where]
    key = old.rpartition(": ")[0]
    quoted = json.dumps(words, ensure_ascii=False)
    if path == ITEMS:
        quoted = '"' + words.replace('"', '""') + '"'
    trial.edit(path, old, f"{key}: {quoted}" if key else quoted)
    if key == "many":  # the text says what was counted
        trial.edit(FRAGMENT, "from {{ measure('answered', words=True) }} libraries", "in")


# --- signs -----------------------------------------------------------------------------------


@pytest.mark.parametrize("where", PLACES)
def test_signs_in_a_label_are_printed_as_they_are(trial: Trial, where: str) -> None:
    put(trial, where, SIGNS)

    trial.built()

    assert "".join(SIGNS.split()) in "".join(trial.pdf_text().split())


def test_signs_in_every_label_at_once_and_in_the_text(trial: Trial) -> None:
    for where in PLACES:
        put(trial, where, SIGNS)
    quoted = json.dumps(SIGNS, ensure_ascii=False)
    trial.append(
        PUBLICATION,
        f"subtitle: {quoted}\narea: {quoted}\ndescription: {quoted}\nkeywords: [{quoted}]\n"
        f"facts: {{ odd: {quoted} }}\n",
    )
    trial.append(
        FRAGMENT,
        "\nHere {{ facts.odd }} and {{ label('hours_evening') }}"
        " and {{ ranked(['hours_*'], 2) }}.\n",
    )

    trial.built()

    assert "".join(trial.pdf_text().split()).count("".join(SIGNS.split())) >= 10


@pytest.mark.parametrize("words", [SIGNS, LONG], ids=["signs", "400 letters"])
def test_groups_topics_boxes_tables_and_captions_take_any_words(trial: Trial, words: str) -> None:
    quoted = json.dumps(words, ensure_ascii=False)
    group = f"{{ block: service, label: {quoted}, list_label: {quoted}, description: {quoted} }}"
    trial.append(
        CODEBOOK,
        f"groups:\n  late: {group}\ntopics:\n  need: {{ label: {quoted}, list_label: {quoted} }}\n",
    )
    trial.edit(
        ITEMS, "Evening opening hours,service,,,", "Evening opening hours,service,late,need,"
    )
    boxed, tabled = (
        json.dumps(f"{words} {end}", ensure_ascii=False)
        for end in ("in every town", "by the open sea")
    )
    lists = f"[{{ heading: {quoted}, of: groups, block: service }}]"
    side = f"{{ heading: {quoted}, of: topics, block: service }}"
    trial.append(
        SPECS,
        f"  boks-groups: {{ kind: list-box, title: {boxed}, lists: {lists}, side: {side} }}\n"
        f"  tbl-groups: {{ kind: definition-table, title: {tabled}, block: service,"
        f" columns: [{quoted}, {quoted}], summary: {quoted} }}\n",
    )
    Image.new("RGB", (40, 20), (90, 120, 110)).save(trial.root / "content/libraries/doors.png")
    escaped = re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", words)
    trial.append(
        FRAGMENT,
        "\nSee @boks-groups, @tbl-groups and @fig-doors.\n\n::: {#boks-groups}\n:::\n\n"
        "::: {#tbl-groups}\n:::\n\n"
        f'![{escaped}](doors.png){{#fig-doors fig-alt="Two doors of which one stands open"}}\n',
    )

    trial.built()

    assert_all_on_the_page(trial)
    text = "".join(trial.pdf_text().split())
    said = letters(text) if words == LONG else text
    assert said.count("".join(words.split())) >= 8


def test_signs_in_the_text_are_words_not_commands(trial: Trial) -> None:
    trial.append(FRAGMENT, "\nA <b>B</b> & C $x$ D % E # F \\alpha ~G~ &lt; H.\n")

    trial.built()

    assert "A <b>B</b> & C $x$ D % E # F \\alpha ~G~ < H." in trial.pdf_text()


# --- words that fit nowhere ------------------------------------------------------------------

TEXTS = {
    "a paragraph": f"\n{LONG}\n",
    "a heading": f"\n## {LONG}\n\nText.\n",
    "a small heading": f"\n## A\n\n### {LONG}\n\nText.\n",
    "a list": f"\n- {LONG}\n- b\n",
    "a table's head": f"\n| {LONG} | b |\n|---|---|\n| c | d |\n",
    "a table's cell": f"\n| a | b |\n|---|---|\n| c | {LONG} |\n",
    "every cell": f"\n| {LONG} | {LONG} | {LONG} |\n|---|---|---|\n| {LONG} | {LONG} | {LONG} |\n",
    "a box": f'\n::: {{.box #boks-a title="{LONG}"}}\n{LONG}\n:::\n\nSee @boks-a.\n',
    "a quotation": f'\n::: {{.quote by="{LONG}"}}\n{LONG}\n:::\n',
    "a note": f"\nA note[^1].\n\n[^1]: {LONG}\n",
    "an address": f"\n<https://example.org/{LONG}>\n",
    "foreign words": f"\n[{LONG}]{{lang=da}}\n",
    "strong words": f"\nA **{LONG}** b *{LONG}*.\n",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_word_of_400_letters_stays_on_the_page(trial: Trial, text: str) -> None:
    trial.append(FRAGMENT, text)

    trial.built()

    assert_all_on_the_page(trial)
    assert letters(LONG) in letters(trial.pdf_text())


@pytest.mark.parametrize("where", [where for where in PLACES if where != "the title"])
def test_a_label_of_400_letters_stays_on_the_page(trial: Trial, where: str) -> None:
    put(trial, where, LONG)

    trial.built()

    assert_all_on_the_page(trial)
    assert letters(LONG) in letters(trial.pdf_text())


def test_a_title_that_the_cover_has_no_room_for_is_told(trial: Trial) -> None:
    put(trial, "the title", LONG)

    said = trial.refused()

    assert said.starts == [f"{PUBLICATION}: error[full-cover]"]
    assert "shorten it" in said.hint(PUBLICATION)


def test_a_running_head_is_cut_to_its_room(trial: Trial) -> None:
    trial.edit(FRAGMENT, "# Opening hours", f"# {LONG}")
    put(trial, "the title", LONG[:60])
    trial.append(FRAGMENT, "\nA paragraph of many words, over and over.\n" * 80)

    trial.built()

    assert_all_on_the_page(trial)
    assert trial.pdf_text().count(f"{LONG[:40]}") > 3, "title, contents, heading, running heads"


def test_tables_with_more_columns_than_a_page_has_room_for_are_told(trial: Trial) -> None:
    for columns in (17, 18, 60):
        trial.append(FRAGMENT, f"\n|{'a|' * columns}\n|{'-|' * columns}\n|{'Svarene|' * columns}\n")

    said = trial.refused()

    assert said.starts == [
        f"{FRAGMENT}:17:1: error[wide-table]",
        f"{FRAGMENT}:21:1: error[wide-table]",
    ]
    assert "leave columns out" in said.hint(FRAGMENT)


@pytest.mark.parametrize("where", ["paragraph", *PLACES])
def test_a_word_without_end_is_told(trial: Trial, where: str) -> None:
    if where in PLACES:
        put(trial, where, "x" * 100_000)
    else:
        trial.append(FRAGMENT, f"\n{'x' * 100_000}\n")

    said = trial.refused()

    assert said.starts
    assert all(start.endswith("error[long-word]") for start in said.starts)
    assert all(start.count(":") == 3 for start in said.starts), "line and column"
    assert max(map(len, said.err.splitlines())) < 300


def assert_all_on_the_page(trial: Trial) -> None:
    """Assert that every character stands between the page's edges, with some paper left."""
    for number, page in enumerate(pypdfium2.PdfDocument(trial.output / "libraries-2024.pdf"), 1):
        text = page.get_textpage()
        width, height = page.get_size()
        for index in range(text.count_chars()):
            if text.get_text_range(index, 1).strip():
                left, bottom, right, top = text.get_charbox(index)
                inside = left > 40 and right < width - 40 and bottom > 20 and top < height - 20
                assert inside, f"page {number}: {text.get_text_range(index, 1)!r} at {left, bottom}"


def letters(text: str) -> str:
    return "".join(character for character in text if character.isalpha())


# --- characters ------------------------------------------------------------------------------


def test_characters_that_no_font_has_are_told_at_their_places(trial: Trial) -> None:
    for where in ("an item", "a category", "the title", "the publisher", "a figure's title"):
        put(trial, where, f"x {UNKNOWN_TO_ALL}")
    trial.append(FRAGMENT, "\nHere 字 and \U00013000.\n\n- 日\n")

    said = trial.refused()

    assert said.starts == [
        f"{FRAGMENT}:10:1: error[missing-glyph]",
        f"{FRAGMENT}:13:1: error[missing-glyph]",
        f"{FRAGMENT}:15:3: error[missing-glyph]",
        f"{PUBLICATION}:1:1: error[missing-glyph]",
        f"{PUBLICATION}:2:1: error[missing-glyph]",
    ]
    assert "字 (U+5B57 CJK UNIFIED IDEOGRAPH-5B57)" in said.err
    assert "fallback" in said.hint(FRAGMENT)


def test_a_character_of_the_fallback_is_a_warning(trial: Trial) -> None:
    put(trial, "an item", f"Evening {LENT} hours")
    trial.append(FRAGMENT, f"\nHere {LENT}.\n")

    said = trial.built()

    assert said.starts == [
        f"{FRAGMENT}:10:1: warning[borrowed-glyph]",
        f"{FRAGMENT}:13:1: warning[borrowed-glyph]",
    ]
    assert f"Here {LENT}." in trial.pdf_text()


def test_without_a_fallback_that_character_is_told_as_missing(trial: Trial) -> None:
    trial.edit(THEME, "fallback: [spare]", "fallback: []")
    trial.append(FRAGMENT, f"\nHere {LENT}.\n")

    assert trial.refused().starts == [f"{FRAGMENT}:13:1: error[missing-glyph]"]


@pytest.mark.parametrize("where", PLACES)
def test_private_characters_in_labels_are_told(trial: Trial, where: str) -> None:
    put(trial, where, "A mark \uf0b7 of another program")

    said = trial.refused()

    assert {start.rpartition(" ")[2] for start in said.starts} == {"error[missing-glyph]"}


def test_what_a_message_quotes_cannot_break_its_line(trial: Trial) -> None:
    trial.edit(PUBLICATION, "theme: styrelsen", 'theme: "a\\nb\\e[31mc\\u2028d"')

    said = trial.refused()

    assert said.starts == [f"{PUBLICATION}:4:1: error[unknown-theme]"]
    assert '"a b\N{REPLACEMENT CHARACTER}[31mc d"' in said.err
