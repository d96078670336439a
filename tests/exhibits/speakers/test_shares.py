from __future__ import annotations

import pytest

from reportgen.exhibits.errors import VocabularyError
from reportgen.exhibits.speakers.shares import change, development, direction, fraction, share

NB = "\N{NO-BREAK SPACE}"
ITEM = "areas_strategy"


@pytest.fixture
def basis(basis_of):
    """Top box: 37 of 84 in 2022, 26 of 82 in 2020."""
    return basis_of({(ITEM, 2022): [12, 25, 30, 10, 7], (ITEM, 2020): [6, 20, 30, 20, 0, 6]})


class TestShare:
    def test_top_box_of_this_edition(self, basis):
        found = share(basis, ITEM)

        assert found.text == f"44{NB}pct."
        assert (found.value, found.unit, found.statistic) == (37 / 84, "share", "share")
        assert (found.item, found.categories, found.edition, found.n) == (
            ITEM,
            ("very_high", "high"),
            2022,
            84,
        )

    @pytest.mark.parametrize(
        ("categories", "text"),
        [("bottom", "48"), ("dont_know", "8"), (["very_high"], "14"), (["low", "high"], "65")],
    )
    def test_other_categories(self, basis, categories, text):
        assert share(basis, ITEM, categories, unit=False).text == text

    def test_another_year(self, basis):
        assert share(basis, ITEM, year=2020).text == f"32{NB}pct."

    def test_suppressed(self, basis_of):
        basis = basis_of({(ITEM, 2022): [1, 1, 80]}, minimum=5)

        assert (share(basis, ITEM).text, share(basis, ITEM).value) == ("•", None)

    def test_a_scale_without_bottom_box(self, basis, codebook, monkeypatch):
        monkeypatch.setattr(type(codebook.scales["degree"]), "bottom_box", ())

        with pytest.raises(
            VocabularyError, match='the scale "degree" of item "areas_strategy" has'
        ):
            share(basis, ITEM, "bottom")

    def test_an_unknown_item_with_bottom_box(self, basis):
        with pytest.raises(VocabularyError, match='no item "xyz"'):
            share(basis, "xyz", "bottom")


class TestChange:
    def test_size_is_printed_and_the_sign_kept(self, basis_of):
        counts = {(ITEM, 2022): [29, 0, 71], (ITEM, 2020): [42, 0, 58]}
        found = change(basis_of(counts), ITEM)

        assert found.text == f"13{NB}procentpoint"
        assert found.value == pytest.approx(-13)
        assert (found.unit, found.edition, found.n) == ("pp", (2020, 2022), 100)

    def test_rounded_from_the_unrounded_difference(self, basis):
        shares = [share(basis, ITEM, year=year, unit=False).text for year in (2020, 2022)]

        assert shares == ["32", "44"]
        assert change(basis, ITEM).text == f"12{NB}procentpoint"
        assert change(basis, ITEM).value == pytest.approx(100 * (37 / 84 - 26 / 82))

    def test_no_earlier_wave(self, basis_of):
        with pytest.raises(VocabularyError) as caught:
            change(basis_of(edition=2020, previous=None), ITEM)

        assert caught.value.rule == "no-earlier-wave"
        assert caught.value.message == "edition 2020 has no earlier wave to compare with"
        assert "{% if previous %}" in caught.value.hint


class TestWords:
    @pytest.mark.parametrize(
        ("later", "text", "word"),
        [
            ([37, 0, 63], f"en stigning på 7{NB}procentpoint", "flere"),
            ([17, 0, 83], f"et fald på 13{NB}procentpoint", "færre"),
            ([30, 0, 70], "uændret", "lige så mange"),
            ([301, 0, 699], "uændret", "lige så mange"),
            ([31, 0, 69], f"en stigning på 1{NB}procentpoint", "flere"),
        ],
    )
    def test_development_and_direction(self, basis_of, later, text, word):
        basis = basis_of({(ITEM, 2022): later, (ITEM, 2020): [30, 0, 70]})
        told = development(basis, ITEM)

        assert str(told) == text
        assert [quantity.unit for quantity in told.quantities] == ["pp"]
        assert direction(basis, ITEM, "top", "flere", "færre", "lige så mange") == word

    def test_own_words_of_the_language(self, basis):
        assert direction(basis, ITEM) == "stigning"
        assert direction(basis, ITEM, "bottom") == "fald"
        assert direction(basis, ITEM, rise="") == ""


class TestFraction:
    def test_words_with_the_share_behind_them(self, basis):
        found = fraction(basis, ITEM)

        assert found.text == "mere end to ud af fem"
        assert (found.value, found.unit, found.n) == (37 / 84, "share", 84)

    def test_forms(self, basis):
        assert fraction(basis, ITEM, form="part", near="1/2").text == "under halvdelen"
        assert fraction(basis, ITEM, year=2020, form="every").text == "næsten hver tredje"

    def test_a_form_that_the_language_lacks(self, basis):
        with pytest.raises(VocabularyError, match='2/5 has no words of the form "every"') as caught:
            fraction(basis, ITEM, form="every")

        assert caught.value.hint == "use another form (out_of, part) or another fraction"

    def test_suppressed(self, basis_of):
        assert fraction(basis_of({(ITEM, 2022): [1, 1, 80]}, minimum=5), ITEM).text == "•"
