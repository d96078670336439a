"""Mentions: the items that words speak of, and the subjects made from them."""

from __future__ import annotations

import pytest
from libraries import Libraries

from reportgen.verify.claims.mentions import mentions
from reportgen.verify.claims.subjects import Subject, listed, nearest

NUMBERS = (
    "{{ share('area_collections__overall') }} er udfordret af samlinger og indkøb og "
    "{{ share('area_schools__overall') }} af samarbejdet med skoler. "
)


def named(libraries: Libraries, text: str) -> list[tuple[str, ...]]:
    scene = libraries.scenes(text)[-1]
    return [one.items for one in mentions(scene, (0, len(scene.tokens)))]


@pytest.mark.parametrize(
    ("words", "items"),
    [
        ("Samlinger og indkøb fylder.", [("area_collections__overall",)]),
        (
            "Både skolerne og indkøbene fylder.",
            [("area_schools__overall",), ("area_collections__overall",)],
        ),
        ("Området fylder.", []),
        ("Et bibliotek har mange brugere.", []),
    ],
)
def test_gives_the_items_that_words_speak_of(
    libraries: Libraries, words: str, items: list[tuple[str, ...]]
) -> None:
    assert named(libraries, NUMBERS + words) == items


def test_an_item_without_numbers_here_must_be_spoken_of_clearly(libraries: Libraries) -> None:
    assert named(libraries, NUMBERS + "Energien er høj.") == []
    assert named(libraries, NUMBERS + "Energiforbruget i bygningerne er højt.") == [
        ("theme_green__energy",)
    ]


def test_a_group_under_its_heading_is_all_of_its_topics(libraries: Libraries) -> None:
    text = (
        "### Teenagere\n\n{{ share('user_teenagers__rooms') }} er udfordret af indretning af "
        "lokaler. Personalets viden fylder også."
    )

    assert named(libraries, text) == [("user_teenagers__knowledge",)]


def test_a_claim_word_is_about_what_is_nearest(libraries: Libraries) -> None:
    text = NUMBERS + "Her er andelen vokset."
    first, last = libraries.scenes(text)

    assert nearest(last, last.hits[0]) == (Subject("area_schools__overall", None, 2023),)
    assert first.hits == ()


def test_an_entry_of_a_list_is_about_its_first_number(libraries: Libraries) -> None:
    text = (
        "To områder går igen:\n\n- bemanding, ligesom indkøb "
        "({{ share('area_staffing__overall') }})\n- skoler ({{ share('area_schools__overall') }})."
    )
    lead = libraries.scenes(text)[0]

    assert [one[0].item for one in listed(lead.entries)] == [
        "area_staffing__overall",
        "area_schools__overall",
    ]
