from __future__ import annotations

import pytest

from reportgen.exhibits.errors import VocabularyError
from reportgen.exhibits.speakers.arguments import category_ids, items_asked, known_item


def test_categories_by_name(basis_of):
    basis = basis_of()

    assert category_ids(basis, "areas_staff", "top") is None
    assert category_ids(basis, "areas_staff", "bottom") == ("low", "not_at_all")
    assert category_ids(basis, "youth_contact", "bottom") == ("never",)
    assert category_ids(basis, "areas_staff", "high") == ("high",)
    assert category_ids(basis, "areas_staff", ["high", "low"]) == ("high", "low")


def test_items_that_a_wave_asked(basis_of):
    basis = basis_of()

    assert items_asked(basis, ["areas_*"], 2020) == ("areas_strategy", "areas_casework")
    assert items_asked(basis, ["areas_*"], 2022, ["*_strategy"]) == (
        "areas_casework",
        "areas_staff",
    )
    with pytest.raises(VocabularyError, match='none of the items "areas_staff" has answers'):
        items_asked(basis, ["areas_staff"], 2020)


def test_unknown_items(basis_of):
    known_item(basis_of(), "areas_staff")
    with pytest.raises(VocabularyError) as caught:
        known_item(basis_of(), "areas_staf")

    assert (caught.value.rule, caught.value.hint) == ("unknown-item", 'did you mean "areas_staff"?')
