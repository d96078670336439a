"""Correlations with their intervals: stars, legend, groups of rows, suppressed ones."""

from __future__ import annotations

import pytest

from reportgen.exhibits.anatomy import labels, printed_numbers
from reportgen.exhibits.data import data_of

CHART = {"items": ["*_challenge"], "with_variable": "population"}


NB = "\N{NO-BREAK SPACE}"


def plain(told):
    return str(told).replace(NB, " ")


def tree(figure):
    return [
        (row.stub, row.label, *(end.text if end else "" for end in (row.low, row.high)))
        for row in figure.rows
    ]


def test_a_row_an_item_with_its_interval(shown):
    figure, problems = shown("correlation-chart", **CHART)

    assert problems == []
    assert tree(figure) == [
        ("Strategien er en udfordring", "−0,86***", "−0,96", "−0,54"),
        ("Sagsbehandlingen er en udfordring", "−0,07", "−0,64", "0,55"),
    ]
    assert printed_numbers(figure)[0].categories == ("population",)


def test_the_largest_first(shown):
    figure, _ = shown("correlation-chart", **CHART, order="value")

    assert [row.value.text for row in figure.rows] == ["−0,07", "−0,86"]


def test_the_axis_holds_nought_and_all_intervals(shown):
    axis = shown("correlation-chart", **CHART)[0].axis

    assert [tick.text for tick in axis.ticks] == ["−1,0", "−0,5", "0", "0,5", "1,0"]
    assert axis.label == "Sammenhæng med ”Indbyggertal”"


def test_the_note_names_coefficient_coding_stars_and_small_bases(shown):
    figure, _ = shown("correlation-chart", **CHART)

    assert plain(figure.note) == (
        "Figuren viser noget. Sammenhænge er målt med Pearsons r. Svarene indgår med værdierne "
        "4 = I meget høj grad, 3 = I høj grad, 2 = I mindre grad og 1 = Slet ikke; ”Ved ikke” "
        "indgår ikke. N = 11. Stregen gennem et punkt er et 95 pct. konfidensinterval. "
        "*** p < 0,01; ** 0,01 ≤ p < 0,05; * 0,05 ≤ p < 0,1; uden stjerne: p ≥ 0,1. "
        "Mindst én sammenhæng bygger på færre end 30 svar og skal læses med forbehold."
    )


def test_no_stars_no_legend(shown):
    figure, _ = shown("correlation-chart", **{**CHART, "items": ["casework_challenge"]})

    assert "***" not in str(figure.note)
    assert str(figure.alt).endswith("Ingen af dem er markeret med stjerne.")


def test_rank_correlations_have_no_interval(shown):
    rules = {"significance": {"correlation": "spearman"}}
    figure, _ = shown("correlation-chart", **CHART, settings=rules)

    assert {row.low for row in figure.rows} == {None}
    assert "Spearmans" in str(figure.note)
    assert "konfidensinterval" not in str(figure.note)


def test_the_alternative_text(shown):
    assert str(shown("correlation-chart", **CHART)[0].alt) == (
        "Diagram over to spørgsmåls sammenhæng med ”Indbyggertal”. "
        "Højest er værdien for ”Sagsbehandlingen er en udfordring” (−0,07), lavest for "
        "”Strategien er en udfordring” (−0,86). Af dem er én markeret med stjerne."
    )


def test_suppressed_correlations_have_a_mark_only(shown, da):
    figure, _ = shown("correlation-chart", **CHART, minimum=12)

    assert tree(figure)[0] == ("Strategien er en udfordring", "•", "", "")
    assert "Højest" not in str(figure.alt)
    assert "• står for tal, der bygger på færre end 12 svar" in str(figure.note)
    assert data_of(figure, da).texts[0] == ("Strategien er en udfordring", "•", "•", "", "")


def test_the_data(shown, da):
    table = data_of(shown("correlation-chart", **CHART)[0], da)

    assert table.texts[0] == ("Strategien er en udfordring", "−0,86***", "11", "−0,96", "−0,54")
    assert len(table.head) == 5


def test_rows_of_one_block_have_no_heading(shown):
    figure, _ = shown("correlation-chart", **CHART)

    assert [row.heading for row in figure.rows] == ["", ""]
    assert "Fokusområder" not in labels(figure)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        (
            "populaton",
            'unknown-background: there is no background variable "populaton" | '
            'did you mean "population"?',
        ),
        (
            "region",
            'wrong-variable: the background variable "region" has classes | '
            "name a background variable that is a number",
        ),
    ],
)
def test_problems_are_told_with_place_and_hint(shown, name, told):
    figure, problems = shown("correlation-chart", **{**CHART, "with_variable": name})

    assert figure is None
    assert problems == [f"exhibits.yaml/exhibits/fig-x/with_variable: {told}"]
