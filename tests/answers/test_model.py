"""The Survey's values."""

from __future__ import annotations

import pytest

from reportgen.answers import Survey


def test_a_scale_finds_its_categories(tiny_survey: Survey) -> None:
    degree = tiny_survey.codebook.scales["degree"]
    assert degree.category("low").label == "I mindre grad"
    assert degree.substantive == ("very_high", "high", "low", "not_at_all")
    with pytest.raises(KeyError, match="often"):
        degree.category("often")


def test_an_item_knows_its_waves_and_whether_it_was_reworded(tiny_survey: Survey) -> None:
    items = tiny_survey.codebook.items
    assert items["areas_staff"].waves == (2022,)
    assert items["youth_growth"].waves == (2020, 2022)
    assert not items["youth_growth"].reworded(2020, 2022)
    assert items["youth_severity"].reworded(2020, 2022)


def test_a_codebook_finds_scales_and_groups(tiny_survey: Survey) -> None:
    codebook = tiny_survey.codebook
    assert codebook.scale_of("youth_contact") is codebook.scales["frequency"]
    assert {
        block: [group.id for group in groups] for block, groups in codebook.groups_by_block.items()
    } == {"areas": ["strategy", "casework"], "targets": ["youth"]}
