"""What a publication may declare about tests and intervals."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from reportgen.config import Publication, Settings, Significance


def test_what_holds_where_nothing_is_declared() -> None:
    rules = Settings().significance
    assert (rules.level, rules.correction, rules.minimum_base) == (0.05, "none", 30)
    assert (rules.pairs, rules.groups, rules.correlation) == ("welch", "anova", "pearson")
    assert [(star.mark, star.below) for star in rules.stars] == [
        ("***", 0.01),
        ("**", 0.05),
        ("*", 0.1),
    ]
    assert Settings().intervals.finite_population


def test_a_publication_declares_its_own() -> None:
    settings = Settings.model_validate(
        {
            "significance": {
                "level": 0.01,
                "correction": "holm",
                "groups": "kruskal-wallis",
                "stars": [{"mark": "†", "below": 0.01}],
            },
            "intervals": {"confidence": 0.9, "shares": "normal"},
        }
    )
    assert settings.significance.stars[0].mark == "†"
    assert settings.significance.pairs == "welch"
    assert settings.intervals.confidence == 0.9


@pytest.mark.parametrize(
    "wrong",
    [
        {"levl": 0.05},
        {"level": 0},
        {"level": 1},
        {"correction": "sidak"},
        {"pairs": "anova"},
        {"groups": "mann-whitney"},
        {"minimum_base": -1},
        {"stars": [{"mark": "*", "below": 0.1}, {"mark": "**", "below": 0.05}]},
        {"stars": [{"mark": "*", "below": 0.1}, {"mark": "**", "below": 0.1}]},
        {"stars": [{"mark": "", "below": 0.1}]},
        {"stars": [{"mark": "*", "below": 0}]},
    ],
)
def test_what_makes_no_sense_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Significance.model_validate(wrong)


def test_no_stars_is_a_legend_too() -> None:
    assert Significance(stars=()).stars == ()


PUBLICATION = {"title": "Titel", "publisher": "Styrelsen", "data": "x", "editions": {2022: {}}}


def test_an_annex_needs_no_fragments() -> None:
    annex = Publication.model_validate({**PUBLICATION, "kind": "annex"})

    assert annex.fragments == ()
    assert (annex.annex.breakdowns, annex.annex.waves, annex.annex.tests) == (None, "all", True)


@pytest.mark.parametrize("keys", [{}, {"fragments": []}])
def test_a_report_needs_fragments(keys: dict[str, object]) -> None:
    with pytest.raises(ValidationError, match="name at least one fragment") as raised:
        Publication.model_validate({**PUBLICATION, **keys})

    assert [error["loc"] for error in raised.value.errors()] == [("fragments",)]
