"""The index: by the alphabet of the language, with common heads told once."""

from __future__ import annotations

from reportgen.errors import Place
from reportgen.exhibits.arrangement import IndexTerm
from reportgen.language import load_language
from reportgen.manuscript.index import index_letters

Shown = list[tuple[str, list[tuple[str, str, bool]]]]


def shown(*labels: str) -> Shown:
    terms = [IndexTerm(label, f"tbl-{at}", Place("items.csv")) for at, label in enumerate(labels)]
    letters = index_letters(terms, load_language("da"))
    return [
        (letter.letter, [(entry.label, entry.target, entry.under) for entry in letter.entries])
        for letter in letters
    ]


def test_letters_follow_the_language() -> None:
    found = shown("Ældre", "Arbejde", "Åben", "Øvelse", "arkiv")

    assert [letter for letter, _ in found] == ["A", "Æ", "Ø", "Å"]
    assert [label for label, _, _ in found[0][1]] == ["Arbejde", "arkiv"]


def test_labels_that_begin_alike_stand_under_one_head() -> None:
    (one,) = shown("Unge: vækst", "Unge, samlet set", "Unge: opsporing")

    assert one == (
        "U",
        [
            ("Unge", "", False),
            ("opsporing", "item-tbl-2", True),
            ("vækst", "item-tbl-0", True),
            ("Unge, samlet set", "item-tbl-1", False),
        ],
    )


def test_a_single_label_keeps_its_colon() -> None:
    assert shown("Metode: kvalitet", "Metode") == [
        ("M", [("Metode", "item-tbl-1", False), ("Metode: kvalitet", "item-tbl-0", False)])
    ]
