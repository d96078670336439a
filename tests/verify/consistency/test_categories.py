"""Categories that are not called by their names."""

from __future__ import annotations

import pytest

from reportgen.verify.consistency.checks.categories import check_categories

HEAD = "# A {#a}\n\n"
SHARE = "{{ share('tg_autism__growth') }} svarer %s.\n"


@pytest.mark.parametrize(
    ("said", "rule"),
    [
        ("”i meget høj”", "unknown-category"),
        ("”i mindre gard”", "unknown-category"),
        ("i meget høj", "cut-category"),
        ("i nogen grad", "unknown-category"),
        ("i høj eller større grad", "unknown-category"),
        ("”ofte”", "other-scale"),
    ],
)
def test_a_category_that_is_none(rules, said, rule) -> None:
    assert rule in rules(check_categories, HEAD + SHARE % said)


@pytest.mark.parametrize(
    "said",
    [
        "”i meget høj grad”",
        "”I høj grad” eller ”Slet ikke”",
        "i høj eller meget høj grad",
        "i høj eller i meget høj grad",
        "i meget høj og høj grad",
        "i særlig grad",
        "”ved ikke”",
        "”vi kan ikke nå det hele, og det er svært”",
    ],
)
def test_categories_and_other_words(rules, said) -> None:
    assert rules(check_categories, HEAD + SHARE % said) == []


def test_the_true_name_is_in_the_hint(found) -> None:
    problem = found(check_categories, HEAD + SHARE % "”i mindre gard”")[0]

    assert problem.hint == "the answer is ”I mindre grad”"
    assert problem.place.line == 6


def test_degrees_away_from_shares_are_common_speech(rules) -> None:
    assert rules(check_categories, HEAD + "Det gælder i nogen grad alle.\n") == []


def test_the_scale_of_another_item(found, rules) -> None:
    meetings = "{{ share('org_strategy__meetings') }} svarer %s.\n"
    [problem] = found(check_categories, HEAD + meetings % "”slet ikke”")

    assert problem.rule == "other-scale"
    assert problem.hint == "its answers are: ofte, sjældent, ved ikke"
    assert rules(check_categories, HEAD + meetings % "”sjældent”") == []
