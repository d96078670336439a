from __future__ import annotations

import pytest

from reportgen.exhibits.errors import VocabularyError
from reportgen.exhibits.speakers.bases import n, n_range, respondents


def test_base_of_an_item(basis_of):
    basis = basis_of()
    found = n(basis, "youth_growth")

    assert (found.text, found.value, found.statistic) == ("11", 11.0, "n")
    assert (found.item, found.edition) == ("youth_growth", 2022)
    assert n(basis, "youth_growth", 2020).text == "9"


def test_respondents(basis_of):
    assert (respondents(basis_of()).text, respondents(basis_of(), 2020).text) == ("12", "10")
    assert respondents(basis_of()).unit == "count"


class TestRange:
    def test_as_the_note_prints_it(self, basis_of, figure_of):
        figures = {"fig-x": figure_of()}
        found = n_range(basis_of(), figures, frozenset(), "fig-x")

        assert str(found) == "10-12"
        assert [quantity.value for quantity in found.quantities] == [10, 12]
        assert "N = 10-12." in str(figures["fig-x"].note)

    def test_one_number_where_all_bars_agree(self, basis_of, figure_of):
        figures = {"fig-x": figure_of(compare=False)}
        found = n_range(basis_of(), figures, frozenset(), "fig-x")

        assert str(found) == "12"
        assert len(found.quantities) == 1

    def test_unknown_figure(self, basis_of, figure_of):
        with pytest.raises(VocabularyError) as caught:
            n_range(basis_of(), {"fig-x": figure_of()}, frozenset(), "fig-y")

        assert caught.value.message == 'there is no figure "fig-y" in exhibits.yaml'
        assert caught.value.hint == 'did you mean "fig-x"?'

    def test_a_figure_that_this_edition_has_not(self, basis_of):
        with pytest.raises(VocabularyError, match="nothing to show in edition 2022"):
            n_range(basis_of(), {}, frozenset({"fig-x"}), "fig-x")
