"""Leaders: which of the leading items led before, and which are new."""

import pytest

from reportgen.estimates import count_leaders, tally_survey


@pytest.fixture
def led(survey_of, tiny_survey):
    """Estimates where that many of ten gave the strongest answer to each of three items."""
    asked = [i for i, item in tiny_survey.codebook.items.items() if len(item.waves) > 1][:3]

    def make(first, last):
        waves = zip((2020, 2022), (first, last), strict=True)
        answers = {
            year: {item: [4] * n + [1] * (10 - n) for item, n in zip(asked, counts, strict=True)}
            for year, counts in waves
        }
        return asked, tally_survey(survey_of(answers))

    return make


@pytest.mark.parametrize("kind", ["recurring", "new"])
def test_one_stays_and_one_comes(led, kind):
    items, estimates = led((9, 8, 1), (9, 1, 8))

    found = count_leaders(estimates, items, 2020, 2022, top=2, kind=kind, name="m")

    assert (found.value, found.item, found.edition) == (1.0, "m", (2020, 2022))


def test_ties_with_the_last_leader_lead_too(led):
    items, estimates = led((9, 8, 8), (9, 1, 8))

    found = count_leaders(estimates, items, 2020, 2022, top=2, kind="recurring")

    assert found.value == 2.0
