"""What is said of names that the survey does not have."""

from __future__ import annotations

import pytest

from reportgen.estimates import (
    Estimates,
    NotAsked,
    UnanswerableError,
    UnknownCategory,
    UnknownItem,
)
from reportgen.estimates.lookup import base_categories, chosen_categories, tally_of


def test_a_tally_is_found(tiny_estimates: Estimates) -> None:
    assert tally_of(tiny_estimates, "areas_staff", 2022).n == 12


@pytest.mark.parametrize(
    ("item", "year", "error", "rule", "message", "hint"),
    [
        (
            "youth_grwth",
            2022,
            UnknownItem,
            "unknown-item",
            'the codebook has no item "youth_grwth"',
            'did you mean "youth_growth"?',
        ),
        (
            "areas_staff",
            2020,
            NotAsked,
            "not-asked",
            'item "areas_staff" has no answers for 2020',
            "there are answers for 2022",
        ),
        (
            "areas_strategy",
            2021,
            NotAsked,
            "not-asked",
            'item "areas_strategy" has no answers for 2021',
            "there are answers for 2020, 2022",
        ),
    ],
)
def test_faults_carry_rule_message_and_hint(
    tiny_estimates: Estimates, item, year, error, rule, message, hint
) -> None:
    with pytest.raises(error) as caught:
        tally_of(tiny_estimates, item, year)
    fault = caught.value
    assert isinstance(fault, UnanswerableError)
    assert isinstance(fault, KeyError)
    assert (fault.name, fault.rule, str(fault), fault.hint) == (item, rule, message, hint)


def test_an_item_of_a_wave_that_was_not_read() -> None:
    assert NotAsked("q", 2020, ()).hint == "no wave that was read asked it"


def test_categories_of_a_base(tiny_estimates: Estimates) -> None:
    assert base_categories(tiny_estimates, "youth_contact", "substantive") == (
        "often",
        "seldom",
        "never",
    )
    assert base_categories(tiny_estimates, "youth_contact", "all")[-1] == "dont_know"


def test_a_category_outside_scale_or_base(tiny_estimates: Estimates) -> None:
    with pytest.raises(UnknownCategory) as caught:
        chosen_categories(tiny_estimates, "youth_contact", ["oftn"], "all")
    assert str(caught.value) == '"oftn" is no category in the scale of item "youth_contact"'
    assert caught.value.hint == 'did you mean "often"?'
    with pytest.raises(UnknownCategory) as caught:
        chosen_categories(tiny_estimates, "youth_contact", ["dont_know"], "substantive")
    assert str(caught.value) == (
        '"dont_know" is no category in the substantive base of item "youth_contact"'
    )
