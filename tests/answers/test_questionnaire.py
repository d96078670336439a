from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reportgen.answers.model import Scale, Survey
from reportgen.answers.questionnaire import changes_between, is_reversed

ITEMS = ("areas_strategy", "areas_casework", "youth_growth", "youth_severity", "youth_contact")


def changes(survey: Survey, before=ITEMS, after=ITEMS, **items: object) -> list[str]:
    own = {**survey.codebook.items}
    own |= {name: replace(own[name], **parts) for name, parts in items.items()}
    codebook = replace(survey.codebook, items=own)
    found = changes_between(codebook, 2020, 2022, {2020: before, 2022: after}, {2020: 10, 2022: 12})
    return [str(one) for one in found if one.item not in {"youth_severity", "areas_staff"}]


BASE = "base: “10 of 12 invited, 14 exist” -> “12 of 13 invited, 14 exist”"


def test_new_and_reworded(tiny_survey: Survey) -> None:
    orders = {2020: ITEMS, 2022: ITEMS}
    found = changes_between(tiny_survey.codebook, 2020, 2022, orders, {2020: 10, 2022: 12})

    assert [str(one) for one in found] == [
        "new areas_staff: “Er der mangel på medarbejdere?”",
        "reworded youth_severity: “Er problemerne sværere?” -> “Er problemerne blevet sværere?”",
        BASE,
    ]


def test_dropped_and_refiltered(tiny_survey: Survey) -> None:
    assert changes(
        tiny_survey,
        areas_strategy={"questions": {2020: "Er strategien en udfordring?"}},
        youth_growth={"filters": {2022: "kun store"}},
    ) == [
        "dropped areas_strategy: “Er strategien en udfordring?”",
        "refiltered youth_growth: “everyone” -> “kun store”",
        BASE,
    ]


def test_another_scale(tiny_survey: Survey) -> None:
    (told, _) = changes(tiny_survey, youth_growth={"scales": {2020: "frequency"}})

    assert told.startswith("rescaled youth_growth: “1 = Ofte, 2 = Sjældent")
    assert not told.endswith("(reversed)")


def test_a_reversed_scale(tiny_survey: Survey) -> None:
    degree = tiny_survey.codebook.scales["degree"]
    codes = {4: 1, 3: 2, 2: 3, 1: 4}
    mirrored = replace(
        degree,
        categories=tuple(replace(c, code=codes.get(c.code, c.code)) for c in degree.categories),
    )

    assert is_reversed(degree, mirrored)
    assert not is_reversed(degree, degree)
    assert not is_reversed(degree, Scale("x", degree.categories[1:], (), ()))


def test_the_fewest_items_that_moved(tiny_survey: Survey) -> None:
    after = ("youth_growth", "areas_strategy", "areas_casework", "youth_severity", "youth_contact")

    assert changes(tiny_survey, after=after) == [
        "reordered youth_growth: “after areas_casework” -> “after nothing”",
        BASE,
    ]


@given(st.permutations(ITEMS))
def test_items_that_did_not_move_are_in_their_old_order(tiny_survey: Survey, after) -> None:
    orders = {2020: ITEMS, 2022: tuple(after)}
    found = changes_between(tiny_survey.codebook, 2020, 2022, orders, {2020: 10, 2022: 12})
    moved = {one.item for one in found if one.kind == "reordered"}

    assert [i for i in after if i not in moved] == [i for i in ITEMS if i not in moved]


def test_fewer_answers_than_before_without_a_filter(tiny_survey: Survey) -> None:
    orders, respondents = {2020: ITEMS, 2022: ITEMS}, {2020: 10, 2022: 12}
    answered = {("youth_growth", 2020): 9, ("youth_growth", 2022): 6, ("areas_staff", 2022): 1}

    found = changes_between(tiny_survey.codebook, 2020, 2022, orders, respondents, answered)

    assert [str(one) for one in found if one.kind == "base"][1:] == [
        "base youth_growth: “9 of 10 answered” -> “6 of 12 answered” "
        "(were others asked? filter_2022 in items.csv says who)"
    ]
