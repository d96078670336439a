from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.exhibits.alt_text import alt_text

NB = "\N{NO-BREAK SPACE}"
TOP = "der har svaret ”I meget høj grad” eller ”I høj grad”, "
STRATEGY, CASEWORK, STAFF = "areas_strategy", "areas_casework", "areas_staff"


def _text(figure) -> str:
    return str(figure.alt).replace(NB, " ")


def test_ends_and_largest_changes(figure_of):
    assert _text(figure_of()) == (
        "Stablet søjlediagram over tre spørgsmål med svar fra 2022 og 2020. "
        f"I 2022 er andelen, {TOP}størst for ”Strategi” og ”Sagsbehandling” (50 pct.) "
        "og mindst for ”Medarbejdere” (8 pct.). "
        "Siden 2020 er andelen steget mest for ”Strategi” (10 procentpoint) "
        "og faldet mest for ”Sagsbehandling” (20 procentpoint)."
    )


def test_in_english(figure_of, en):
    assert _text(figure_of(language=en)) == (
        "Stacked bar chart of three questions with answers from 2022 and 2020. "
        "In 2022 the share that answered “I meget høj grad” or “I høj grad” is largest for "
        "“Strategi” and “Sagsbehandling” (50 per cent) and smallest for “Medarbejdere” "
        "(8 per cent). Since 2020 the share has risen most for “Strategi” "
        "(10 percentage points) and fallen most for “Sagsbehandling” (20 percentage points)."
    )


def test_its_numbers_are_bound(figure_of):
    told = [(q.text.replace(NB, " "), q.item, q.edition) for q in figure_of().alt.quantities]

    assert told == [
        ("tre", "", 0),
        ("50 pct.", STRATEGY, 2022),
        ("8 pct.", STAFF, 2022),
        ("10 procentpoint", STRATEGY, (2020, 2022)),
        ("20 procentpoint", CASEWORK, (2020, 2022)),
    ]


def test_one_wave(figure_of):
    assert _text(figure_of({(STRATEGY, 2022): [3, 7], (STAFF, 2022): [1, 1, 8]})) == (
        "Stablet søjlediagram over to spørgsmål med svar fra 2022. "
        f"I 2022 er andelen, {TOP}størst for ”Strategi” (100 pct.) "
        "og mindst for ”Medarbejdere” (20 pct.)."
    )


def test_a_single_question(figure_of):
    assert _text(figure_of({(STAFF, 2022): [1, 1, 8]})) == (
        "Stablet søjlediagram over et enkelt spørgsmål med svar fra 2022. "
        f"I 2022 er andelen, {TOP}20 pct. for ”Medarbejdere”."
    )


@pytest.mark.parametrize(
    ("strategy", "casework", "told"),
    [
        ([1, 9], [2, 8], "steget mest for ”Sagsbehandling” (10 procentpoint)."),
        ([0, 10], [1, 9], "uændret for alle spørgsmål, der kan sammenlignes."),
        ([0, 9, 1], [1, 9], "faldet mest for ”Strategi” (10 procentpoint)."),
        ([0, 9, 1], [0, 8, 2], "faldet mest for ”Sagsbehandling” (20 procentpoint)."),
    ],
)
def test_only_what_happened_is_told(figure_of, strategy, casework, told):
    earlier = {(STRATEGY, 2020): [0, 10], (CASEWORK, 2020): [1, 9]}
    if "steget" in told:
        earlier = {(STRATEGY, 2020): [0, 10], (CASEWORK, 2020): [1, 8, 1]}
    counts = {(STRATEGY, 2022): strategy, (CASEWORK, 2022): casework, **earlier}

    assert _text(figure_of(counts)).endswith(f"Siden 2020 er andelen {told}")


def test_a_change_that_rounds_to_nothing_is_no_rise(figure_of):
    counts = {(STRATEGY, 2022): [501, 0, 499], (STRATEGY, 2020): [498, 0, 502]}

    assert _text(figure_of(counts)).endswith(
        "Siden 2020 er andelen uændret for alle spørgsmål, der kan sammenlignes."
    )


def test_no_trend_where_the_wording_changed(figure_of):
    figure = figure_of(items=["youth_severity"])

    assert figure.groups[0].footnote
    assert "Siden" not in str(figure.alt)


def test_nothing_is_told_of_ends_that_are_suppressed(figure_of):
    counts = {
        (STRATEGY, 2022): [50, 50],
        (CASEWORK, 2022): [1, 1, 98],
        (STRATEGY, 2020): [40, 50, 10],
        (CASEWORK, 2020): [40, 50, 10],
    }

    assert _text(figure_of(counts, minimum=5)) == (
        "Stablet søjlediagram over to spørgsmål med svar fra 2022 og 2020."
    )


def test_of_many_equals_two_are_named(figure_of):
    counts = {(item, 2022): [1, 1] for item in (STRATEGY, CASEWORK, STAFF)}

    assert _text(figure_of(counts)).endswith(
        f"I 2022 er andelen, {TOP}den samme for ”Strategi”, ”Sagsbehandling” m.fl. (100 pct.)."
    )


def test_where_names_are_long_one_is_named(figure_of, basis_of, codebook):
    counts = {(item, 2022): [1, 1] for item in (STRATEGY, CASEWORK, STAFF)}
    groups = [
        replace(group, stub=f"{group.stub} {'ord ' * 40}") for group in figure_of(counts).groups
    ]
    text = str(alt_text(groups, codebook.scales["degree"], basis_of(counts)))

    assert "Strategi" in text
    assert "Sagsbehandling" not in text
    assert len(text.split()) <= 80
