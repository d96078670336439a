from __future__ import annotations

import pytest

from reportgen.exhibits.errors import VocabularyError
from reportgen.exhibits.speakers.names import label, ranked, words

NB = "\N{NO-BREAK SPACE}"
STRATEGY, CASEWORK, STAFF = "areas_strategy", "areas_casework", "areas_staff"


def _said(statement) -> str:
    return str(statement).replace(NB, " ")


@pytest.fixture
def basis(basis_of):
    return basis_of(
        {
            (STRATEGY, 2022): [60, 0, 40],
            (CASEWORK, 2022): [45, 0, 55],
            (STAFF, 2022): [444, 0, 556],
            ("youth_growth", 2022): [20, 0, 80],
            ("youth_severity", 2022): [59, 0, 41],
            (STRATEGY, 2020): [10, 0, 90],
        }
    )


class TestRanked:
    def test_the_highest_first(self, basis):
        found = ranked(basis, "areas_*", 2)

        assert _said(found) == "Strategi (60 pct.) og Sagsbehandling (45 pct.)"
        assert [(q.item, q.value) for q in found.quantities] == [
            (STRATEGY, 0.60),
            (CASEWORK, 0.45),
        ]

    def test_the_lowest_first(self, basis):
        assert _said(ranked(basis, "areas_*", 1, order="lowest")) == "Medarbejdere (44 pct.)"

    def test_all_when_there_are_fewer(self, basis):
        assert _said(ranked(basis, ["areas_*"], 9)) == (
            "Strategi (60 pct.), Sagsbehandling (45 pct.) og Medarbejdere (44 pct.)"
        )

    def test_ties_at_the_end_are_named(self, basis_of):
        counts = {
            (STRATEGY, 2022): [60, 0, 40],
            (CASEWORK, 2022): [41, 0, 41],
            (STAFF, 2022): [42, 0, 42],
        }

        assert _said(ranked(basis_of(counts), "areas_*", 2)) == (
            "Strategi (60 pct.), Sagsbehandling (50 pct.) og Medarbejdere (50 pct.)"
        )

    def test_what_prints_the_same_is_a_tie(self, basis_of):
        counts = {(STRATEGY, 2022): [440, 0, 560], (CASEWORK, 2022): [441, 0, 559]}

        assert _said(ranked(basis_of(counts), "areas_*", 1)) == (
            "Sagsbehandling (44 pct.) og Strategi (44 pct.)"
        )

    def test_topics_name_items_of_one_group(self, basis):
        assert _said(ranked(basis, ["youth_growth", "youth_severity"], 1)) == (
            "sværere problemer (59 pct.)"
        )

    def test_groups_name_items_of_one_topic(self, basis):
        assert _said(ranked(basis, [STRATEGY, CASEWORK], 1)) == "strategi (60 pct.)"

    def test_who_is_named_can_be_chosen(self, basis):
        assert _said(ranked(basis, [STRATEGY, CASEWORK], 1, by="item")) == "Strategi (60 pct.)"
        with pytest.raises(VocabularyError, match='item "areas_staff" has no group'):
            ranked(basis, STAFF, 1, by="group")

    def test_without_shares(self, basis):
        assert _said(ranked(basis, [STRATEGY, CASEWORK], 2, shares=False)) == (
            "strategi og sagsbehandling"
        )

    def test_another_year(self, basis):
        assert _said(ranked(basis, "areas_*", 2, year=2020)) == "Strategi (10 pct.)"

    def test_nothing_is_ranked_beside_a_suppressed_share(self, basis_of):
        counts = {(STRATEGY, 2022): [1, 1, 80], (CASEWORK, 2022): [40, 0, 60]}

        assert _said(ranked(basis_of(counts), "areas_*", 1, "lowest")) == "Strategi (2 pct.)"
        with pytest.raises(VocabularyError, match="no share to print of: areas_strategy"):
            ranked(basis_of(counts, minimum=5), "areas_*", 1, order="lowest")

    def test_faults(self, basis):
        with pytest.raises(VocabularyError, match="at least one item, not 0"):
            ranked(basis, "areas_*", 0)
        with pytest.raises(VocabularyError, match='no item of the codebook matches "area_'):
            ranked(basis, "area_*", 1)
        with pytest.raises(VocabularyError, match='none of the items "areas_staff" has answers'):
            ranked(basis, STAFF, 1, year=2020)


def test_labels(basis):
    assert label(basis, STRATEGY) == "Strategi"
    assert label(basis, "youth") == "unge i mistrivsel"
    assert label(basis, "growth") == "vækst i målgruppen"


def test_an_unknown_label(basis):
    with pytest.raises(VocabularyError) as caught:
        label(basis, "casewrok")

    assert caught.value.message == 'the codebook has no item, group or topic "casewrok"'
    assert caught.value.hint == 'did you mean "casework"?'


def test_number_words(basis):
    assert (words(basis, 7), words(basis, 17)) == ("syv", "17")
