from __future__ import annotations

import pytest

from reportgen.estimates import means_by
from reportgen.exhibits.model import Quantity
from reportgen.exhibits.note_sentences import (
    bases_told,
    class_bases_told,
    coding_told,
    counted,
    left_out_told,
    level_of,
    shortest,
    stars_told,
    suppressed_told,
    undefined_told,
)


def n(value):
    return Quantity(
        "•" if value is None else str(value), value, "count", "n", suppressed=value is None
    )


def plain(told):
    return str(told).replace("\xa0", " ")


@pytest.mark.parametrize(
    ("value", "text"), [(4.0, "4"), (0.05, "0,05"), (0.1, "0,1"), (1.5, "1,5"), (0.001, "0,001")]
)
def test_declared_numbers_keep_the_decimals_they_were_declared_with(da, value, text):
    assert shortest(value, da) == text


def test_the_coding_names_each_number_and_all_that_is_left_out(library_basis):
    told = coding_told(["lending__burden", "lending__need"], library_basis())

    assert plain(told) == (
        "Svarene indgår med værdierne 4 = I meget høj grad, 3 = I høj grad, 2 = I mindre grad og "
        "1 = Slet ikke; ”Ved ikke” og ”Ikke relevant” indgår ikke."
    )
    assert [number.value for number in told.quantities] == [4, 3, 2, 1]
    assert coding_told([], library_basis()).parts == ()


def test_n_is_one_number_or_a_range_without_suppressed_ones(da):
    assert str(bases_told([n(7), n(7)], da)) == "N = 7."
    assert str(bases_told([n(7), n(None), n(12), n(9)], da)) == "N = 7-12."
    assert bases_told([n(None)], da).parts == ()


def test_n_of_classes(library_basis, da):
    estimates = library_basis().estimates
    items = ["lending__burden", "training__burden"]
    means = [means_by(estimates, item, "region", edition=2022) for item in items]
    columns = dict(zip(["Nord", "Syd", "Vest"], zip(*means, strict=True), strict=True))

    told = class_bases_told(columns, da)

    assert str(told) == "N = 4 (Nord), 3-4 (Syd) og 1-4 (Vest)."
    assert {number.statistic for number in told.quantities} == {"n"}
    assert [number.where for number in told.quantities][:1] == [(("region", "north"),)]


def test_a_star_s_legend_is_the_publication_s(library_basis):
    assert plain(stars_told(library_basis())) == (
        "*** p < 0,01; ** 0,01 ≤ p < 0,05; * 0,05 ≤ p < 0,1; uden stjerne: p ≥ 0,1."
    )
    one = library_basis(stars=[{"mark": "+", "below": 0.001}])
    assert plain(stars_told(one)) == "+ p < 0,001; uden stjerne: p ≥ 0,001."
    assert stars_told(library_basis(stars=[])).parts == ()


def test_marks_are_explained_where_they_stand(library_basis, da):
    shown, hidden, none = n(7), n(None), Quantity("–", None, "mean", "mean")

    assert suppressed_told([shown, none], library_basis(minimum=5)).parts == ()
    assert "under 5, som ikke vises" in str(
        suppressed_told([shown, hidden], library_basis(minimum=5), "counts")
    )
    assert undefined_told([shown, hidden], da).parts == ()
    assert str(undefined_told([none], da)) == "– står for tal, der ikke kan beregnes."


def test_the_level_is_a_share(library_basis):
    level = level_of(library_basis(level=0.01))

    assert (plain(level), level.value, level.statistic) == ("1 pct.", 0.01, "level")


def test_choices_left_out_are_named(da):
    assert str(left_out_told(["A", "B"], da)) == "”A” og ”B” er ikke vist."
    assert left_out_told([], da).parts == ()


def test_small_counts_are_words(da):
    assert [str(counted(count, da)) for count in (1, 9, 16)] == ["én", "ni", "16"]
