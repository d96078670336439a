"""The clauses of a sentence, its years, and what a claim word stands in."""

from __future__ import annotations

import pytest
from libraries import Libraries


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Det er steget.", ["Det er steget ."]),
        ("Det er steget, mens andet falder.", ["Det er steget ,", "mens andet falder ."]),
        ("Det er steget men andet falder.", ["Det er steget", "men andet falder ."]),
        ("Det gælder (mest): børn.", ["Det gælder (", "mest )", ":", "børn ."]),
    ],
)  # fmt: skip
def test_marks_and_conjunctions_part_clauses(
    libraries: Libraries, text: str, parts: list[str]
) -> None:
    (scene,) = libraries.scenes(text)

    assert [scene.words(span) for span in scene.clauses] == parts


def test_commas_do_not_part_main_clauses(libraries: Libraries) -> None:
    (scene,) = libraries.scenes("Det, som fylder, er steget; andet falder, mens noget er uændret.")

    assert [scene.words(span) for span in scene.main_clauses] == [
        "Det , som fylder , er steget",
        "; andet falder ,",
        "mens noget er uændret .",
    ]
    assert scene.main_clause_at(0) == scene.main_clauses[0]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("I 2021 var det så.", [(2021, False)]),
        ("Det er flere end i {{ previous }}.", [(2021, True)]),
        ("Siden {{ previous }} er det i {{ edition }} vokset.", [(2021, True), (2023, False)]),
        ("Det er flere end før.", [(2021, True)]),
        ("Dengang var det så.", [(2021, False)]),
        ("Loven kom i 1849.", []),
        ("Der er 2021 børn og 3000 voksne.", [(2021, False)]),
    ],
)
def test_years_are_those_of_the_sentence(
    libraries: Libraries, text: str, years: list[tuple[int, bool]]
) -> None:
    (scene,) = libraries.scenes(text)

    assert [(year.year, year.since) for year in scene.years] == years


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Det er ikke faldet.", True),
        ("Det er aldrig mere faldet.", True),
        ("Det er faldet.", False),
        ("Det er ikke godt, at det er faldet.", False),
    ],
)
def test_a_negation_right_before_denies(libraries: Libraries, text: str, denied: bool) -> None:
    (scene,) = libraries.scenes(text)

    assert scene.negated(scene.hits[-1]) is denied
