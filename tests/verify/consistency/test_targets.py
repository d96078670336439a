"""Figures named beside numbers that they do not show."""

from __future__ import annotations

from reportgen.verify.consistency.checks.targets import check_targets

FIGURES = "\n\n::: {#fig-autisme}\n:::\n\n::: {#fig-unge}\n:::\n\n::: {#fig-grupper}\n:::\n"
HEAD = "# A {#a}\n\n"


def test_the_figure_beside_a_number_shows_it(found, rules) -> None:
    said = "Væksten udfordrer {{ share('tg_autism__growth') }} (@%s).\n"
    [problem] = found(check_targets, HEAD + said % "fig-unge" + FIGURES)

    assert problem.rule == "wrong-figure"
    assert problem.hint == "write @fig-autisme (Udfordringer med børn og unge med autisme)"
    assert problem.place.line == 6
    assert rules(check_targets, HEAD + said % "fig-autisme" + FIGURES) == []


def test_a_list_belongs_to_the_sentence_that_opens_it(rules) -> None:
    said = "Det fremgår af @%s:\n\n- vækst ({{ share('tg_youth__growth') }})\n- tilbud.\n"

    assert rules(check_targets, HEAD + said % "fig-autisme" + FIGURES) == ["wrong-figure"]
    assert rules(check_targets, HEAD + said % "fig-unge" + FIGURES) == []


def test_two_figures_share_the_numbers_of_a_sentence(rules) -> None:
    said = (
        "I alt er det {{ share('tg_youth__overall') }} (@fig-grupper), og som @%s viser, "
        "{{ share('tg_youth__growth') }}.\n"
    )

    assert rules(check_targets, HEAD + said % "fig-unge" + FIGURES) == []
    assert rules(check_targets, HEAD + said % "fig-autisme" + FIGURES) == ["wrong-figure"]


def test_without_numbers_the_paragraph_tells_the_group(rules) -> None:
    said = "Væksten udfordrer {{ share('tg_autism__growth') }}. Det er mange (@%s).\n"

    assert rules(check_targets, HEAD + said % "fig-unge" + FIGURES) == ["wrong-figure"]
    assert rules(check_targets, HEAD + said % "fig-autisme" + FIGURES) == []
    assert rules(check_targets, HEAD + said % "fig-grupper" + FIGURES) == []


def test_then_the_section(rules) -> None:
    said = "Se @%s.\n\nVæksten udfordrer {{ share('tg_autism__growth') }}.\n"

    assert rules(check_targets, HEAD + said % "fig-unge" + FIGURES) == ["wrong-figure"]
    assert rules(check_targets, HEAD + said % "fig-autisme" + FIGURES) == []


def test_numbers_that_no_figure_shows_refute_nothing(rules) -> None:
    said = "Det er {{ share('org_strategy__overall') }} (@fig-unge).\n"

    assert rules(check_targets, HEAD + said + FIGURES) == []
