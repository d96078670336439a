from __future__ import annotations

from reportgen.exhibits.select import matching, select_items, unknown_items


def test_a_pattern_gives_items_in_codebook_order(codebook):
    assert select_items(codebook, ["areas_*"]).items == (
        "areas_strategy",
        "areas_casework",
        "areas_staff",
    )


def test_ids_keep_the_order_in_which_they_are_listed(codebook):
    selection = select_items(codebook, ["areas_staff", "youth_*", "areas_staff"])

    assert selection.items == ("areas_staff", "youth_growth", "youth_severity", "youth_contact")
    assert selection.unknown == ()


def test_items_can_be_left_out(codebook):
    selection = select_items(codebook, ["youth_*"], leave_out=["*_growth", "areas_staff"])

    assert selection.items == ("youth_severity", "youth_contact")


def test_unknown_patterns_are_told_by_position(codebook):
    selection = select_items(codebook, ["areas_staf", "areas_staff", "adults_*"])

    assert selection.items == ("areas_staff",)
    assert selection.unknown == ((0, "areas_staf"), (2, "adults_*"))


def test_the_message_names_the_nearest_id(codebook):
    assert unknown_items(codebook, "areas_staf") == (
        'the codebook has no item "areas_staf"',
        'did you mean "areas_staff"?',
    )
    assert unknown_items(codebook, "youth__growt*") == (
        'no item of the codebook matches "youth__growt*"',
        'did you mean "youth_growth"?',
    )


def test_only_the_star_is_special(codebook):
    assert matching(codebook, "areas_st?ff*") == ()
    assert matching(codebook, "areas_[s]*") == ()
    assert matching(codebook, "*_st*") == ("areas_strategy", "areas_staff")
