"""Two means beside each other: pairs are of one group, and both scales are one."""

from __future__ import annotations

import pytest

from reportgen.exhibits.data import data_of

FIRST = {"label": "Udfordring", "items": ["*_challenge"]}
SECOND = {"label": "Behov", "items": ["*_need"]}
PAIRS = {"first": FIRST, "second": SECOND}


def tree(figure):
    return [(row.stub, *(bar.label for bar in row.bars)) for row in figure.rows]


def test_a_row_a_group_a_bar_a_series(shown):
    figure, problems = shown("paired-means", **PAIRS)

    assert problems == []
    assert figure.series == ("Udfordring", "Behov")
    assert tree(figure) == [("Strategi", "2,64", "2,33"), ("Sagsbehandling", "2,00", "1,82")]


def test_by_the_first_mean(shown):
    items = ["casework_challenge", "strategy_challenge"]
    figure, _ = shown("paired-means", first={**FIRST, "items": items}, second=SECOND, order="mean")

    assert [row.stub for row in figure.rows] == ["Strategi", "Sagsbehandling"]


def test_pairs_are_found_by_group_whatever_the_order_of_the_second_series(shown):
    second = {**SECOND, "items": ["casework_need", "strategy_need"]}
    figure, _ = shown("paired-means", first=FIRST, second=second)

    assert tree(figure)[0] == ("Strategi", "2,64", "2,33")


def test_the_note(shown):
    figure, _ = shown("paired-means", **PAIRS)

    assert str(figure.note).endswith("Søjlerne begynder ved 1, skalaens laveste værdi. N = 11-12.")
    assert "Slet ikke; ”Ved ikke” indgår ikke." in str(figure.note)


def test_the_alternative_text_names_the_ends_and_where_the_second_is_higher(shown):
    swapped = {"first": SECOND, "second": FIRST}

    assert str(shown("paired-means", **swapped)[0].alt) == (
        "Søjlediagram med to gennemsnit i hver af to rækker: ”Behov” og ”Udfordring”. "
        "”Behov” er højest for ”Strategi” (2,33) og lavest for ”Sagsbehandling” (1,82). "
        "”Udfordring” er højest for ”Strategi” (2,64) og lavest for ”Sagsbehandling” (2,00). "
        "”Udfordring” er højere end ”Behov” for ”Strategi” og ”Sagsbehandling”."
    )


def test_nothing_is_compared_where_a_mean_is_suppressed(shown, da):
    figure, _ = shown("paired-means", **PAIRS, minimum=12)

    assert tree(figure) == [("Strategi", "•", "2,33"), ("Sagsbehandling", "•", "•")]
    assert str(figure.alt).endswith("”Udfordring” og ”Behov”.")
    assert "N = 12. • står for tal" in str(figure.note)
    assert data_of(figure, da).texts[0] == ("Strategi", "Udfordring", "•", "•", "", "")


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        (
            {"first": {**FIRST, "items": ["strategy_challenge"]}},
            'second/items: no-pair: item "casework_need" has no other item of its group to make a '
            "pair with | let both series name the items of the same groups",
        ),
        (
            {"first": {**FIRST, "items": ["*_challenge", "strategy_need"]}},
            'first/items: same-stub: "strategy_challenge" and "strategy_need" are of the same group '
            '"strategy" | name one item of each group in a series',
        ),
        (
            {"second": {**SECOND, "items": ["*_wishes"]}},
            'second/items: multiple-item: several choices of item "strategy_wishes" may be marked, '
            'so it has neither shares nor a mean | show it with "kind: count-bars"',
        ),
        (
            {"second": {**SECOND, "items": ["*_nede"]}},
            'second/items/0: unknown-item: no item of the codebook matches "*_nede" | ',
        ),
    ],
)
def test_problems_are_told_with_place_and_hint(shown, keys, told):
    figure, problems = shown("paired-means", **{**PAIRS, **keys})

    assert figure is None
    assert problems[0].startswith(f"exhibits.yaml/exhibits/fig-x/{told}")
