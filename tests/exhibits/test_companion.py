"""What a workbook says beside the exhibits."""

from __future__ import annotations

from dataclasses import replace

from reportgen.exhibits.companion import companion

COUNTS = {("areas_strategy", 2022): (3, 5, 2, 0, 1)}


def test_it_says_how_numbers_are_to_be_read(basis_of) -> None:
    told = dict(companion(basis_of(COUNTS)).conventions)

    assert list(told) == ["Afrunding", "Andele", "N", "Skjulte tal", "Manglende tal"]
    assert "af de kommuner, der har besvaret" in told["Andele"]
    assert told["Skjulte tal"].startswith("Ingen tal er skjult")


def test_it_explains_the_mark_of_suppressed_numbers(basis_of) -> None:
    told = dict(companion(basis_of(COUNTS, minimum=3)).conventions)

    assert told["Skjulte tal"].startswith("• står for tal, der bygger på færre end 3 svar")


def test_choices_of_several_may_have_a_larger_minimum(basis_of) -> None:
    basis = basis_of(COUNTS, minimum=3)
    scale = basis.codebook.scales["frequency"]
    several = replace(
        basis.codebook, scales={**basis.codebook.scales, "forms": replace(scale, multiple=True)}
    )
    estimates = replace(basis.estimates, minimum_marks=5)

    plain = dict(companion(replace(basis, estimates=estimates)).conventions)
    told = dict(
        companion(replace(basis, estimates=replace(estimates, codebook=several))).conventions
    )

    assert "færre end 5 svar" not in plain["Skjulte tal"]
    assert "færre end 3 svar" in told["Skjulte tal"]
    assert "flere mulige svar, der bygger på færre end 5 svar" in told["Skjulte tal"]


def test_it_has_the_legend_of_the_publications_stars(basis_of) -> None:
    told = dict(companion(basis_of(COUNTS)).stars)

    plain = told["Stjerner"].replace("\u00a0", " ")
    assert plain.startswith("*** p < 0,01; ** 0,01 ≤ p < 0,05; * 0,05 ≤ p < 0,1")


def test_without_a_legend_only_marks_are_explained(basis_of) -> None:
    told = companion(basis_of(COUNTS, settings={"significance": {"stars": []}})).stars

    assert [topic for topic, _ in told] == ["Mærker"]


def test_the_contact_is_a_fact_of_the_publication(basis_of, en) -> None:
    assert companion(basis_of(COUNTS)).contact == ""
    assert companion(basis_of(COUNTS, facts={"contact": "a@b.dk"}, language=en)).contact == "a@b.dk"
