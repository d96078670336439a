"""What stands around a number: its sentence, its clause, its figures."""

from __future__ import annotations

import itertools

import pytest

from reportgen.exhibits.basis import Basis
from reportgen.exhibits.model import Exhibits
from reportgen.verify.literal_words import Literal
from reportgen.verify.suggest.numbers import Typed
from reportgen.verify.suggest.passages import passages
from reportgen.verify.suggest.surroundings import Figures, around, sentence_ends, sentence_of

TEXT = "Først. Af A er 44 pct. med, og af B er 50 pct. med. Sidst."


def typed(text: str, *numbers: str) -> list[Typed]:
    return [Typed(Literal(one, text.index(one), "percent", None)) for one in numbers]


def test_a_unit_ends_no_sentence() -> None:
    ends = sentence_ends(TEXT)

    assert [TEXT[a:b].strip() for a, b in itertools.pairwise(ends)] == [
        "Først.",
        "Af A er 44 pct. med, og af B er 50 pct. med.",
        "Sidst.",
    ]
    assert [sentence_of(ends, TEXT.index(word)) for word in ("Først", "44", "Sidst")] == [0, 1, 2]


def test_a_clause_lies_between_numbers_and_commas(basis: Basis, exhibits: Exhibits) -> None:
    (passage,) = passages(TEXT)
    figures = Figures.of(exhibits, basis.language)

    first, second = (
        around(passage, typed(TEXT, "44 pct.", "50 pct."), at, figures) for at in (0, 1)
    )

    assert first.clause.sentence == "Af A er 44 pct. med"
    assert second.clause.sentence == " med, og af B er 50 pct. med. "
    assert first.whole.sentence == second.whole.sentence
    assert (second.whole.before, second.whole.after) == (
        "Af A er 44 pct. med, og af B er ",
        " med. ",
    )


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("I 2020 var det 44 pct.", 2020),
        ("Også i 2020 var det 44 pct.", 2020),
        ("Det er 44 pct. mod flere i 2020.", 0),
        ("I 2020 var det færre end de 44 pct. i 2022.", 0),
    ],
)
def test_a_year_that_opens_a_sentence_is_what_it_is_about(
    basis: Basis, exhibits: Exhibits, text: str, year: int
) -> None:
    (passage,) = passages(text)
    found = around(passage, typed(text, "44 pct."), 0, Figures.of(exhibits, basis.language))

    assert found.year == year


@pytest.mark.parametrize(
    ("text", "known"),
    [("Se @fig-areas.", True), ("Se figur 1.", True), ("Se figur 2.", False), ("Se her.", False)],
)
def test_a_figure_that_is_named_brings_its_items(
    basis: Basis, exhibits: Exhibits, text: str, known: bool
) -> None:
    (passage,) = passages(text)
    expected = {"areas_strategy", "areas_casework"} if known else set()

    assert Figures.of(exhibits, basis.language).items(passage) == expected
