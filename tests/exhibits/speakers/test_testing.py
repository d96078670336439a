"""Correlations and tests in prose; the numbers are scipy's of tests/fixtures/wishes."""

from __future__ import annotations

import pytest

from reportgen.estimates import UnanswerableError
from reportgen.exhibits.claim_vocabulary import claim_vocabulary
from reportgen.exhibits.errors import VocabularyError
from reportgen.exhibits.speakers import testing


def test_a_correlation_is_over_those_with_both(wishes_of):
    found = testing.r(wishes_of(), "strategy_challenge", "strategy_need")

    assert (found.unit, found.statistic, found.n) == ("r", "pearson_r", 11)
    assert (found.item, found.categories) == ("strategy_challenge", ("strategy_need",))
    assert found.value == pytest.approx(0.8463367679796223)
    assert found.text == "0,85"


def test_a_negative_correlation_has_a_minus_sign(wishes_of):
    assert testing.r(wishes_of(), "strategy_challenge", "population").text == "−0,86"


def test_stars_follow_the_one_legend(wishes_of):
    stars = [{"mark": "!!", "below": 0.001}, {"mark": "!", "below": 0.01}]
    basis = wishes_of(significance={"stars": stars})

    assert testing.r_stars(basis, "strategy_challenge", "population") == "!!"
    assert testing.r_stars(basis, "strategy_challenge", "strategy_need") == "!"
    assert testing.r_stars(basis, "casework_challenge", "population") == ""


def test_p_is_told_with_its_sign(wishes_of):
    basis, item = wishes_of(), "strategy_challenge"
    told = [testing.p_value(basis, item, name) for name in ("population", "strategy_need")]

    assert [one.text for one in told] == ["p\u00a0<\u00a00,001", "p\u00a0=\u00a00,001"]
    assert told[1].value == pytest.approx(0.0010199658496569414)
    assert testing.p_value(basis, "casework_challenge", "population").text == "p\u00a0=\u00a00,841"


def test_the_test_between_classes(wishes_of):
    found = testing.p_between(wishes_of(), "strategy_challenge", "region")

    assert (found.unit, found.statistic, found.n) == ("p", "p_welch", 11)
    assert found.categories == ("region",)
    assert found.value == pytest.approx(0.00033019571134488965)


def test_the_family_of_a_test_is_corrected_for(wishes_of):
    basis = wishes_of(significance={"correction": "bonferroni"})
    alone = testing.p_between(basis, "casework_challenge", "region").value
    family = testing.p_between(basis, "casework_challenge", "region", among="*_challenge").value

    assert alone is not None
    assert family == pytest.approx(min(1, 2 * alone))


def test_the_item_is_one_of_its_family(wishes_of):
    with pytest.raises(VocabularyError, match="not among the items"):
        testing.p_between(wishes_of(), "casework_need", "region", among="*_challenge")


def test_the_declared_level(wishes_of):
    assert testing.level(wishes_of()).text == "5\u00a0pct."
    assert testing.level(wishes_of(significance={"level": 0.1})).text == "10\u00a0pct."


def test_claims_are_true_or_false_by_the_declared_level(wishes_of):
    said = claim_vocabulary(wishes_of())

    assert said["correlated"]("strategy_challenge", "population") is True
    assert said["correlated"]("casework_challenge", "population") is False
    assert said["differs"]("strategy_challenge", "region") is True
    assert said["differs"]("casework_challenge", "region") is False
    assert said["mean"]("casework_challenge") == pytest.approx(22 / 11)
    assert said["number"]("strategy_wishes", "advice") == 7
    assert said["mean_number"]("*_wishes", "advice") == 5
    assert said["r"]("strategy_challenge", "strategy_need") > 0.8
    assert said["p_value"]("strategy_challenge", "population") < 0.001


def test_no_claim_rests_on_what_is_withheld(wishes_of):
    said = claim_vocabulary(wishes_of(minimum=13))

    for name, more in (("correlated", "population"), ("differs", "region"), ("r", "population")):
        with pytest.raises(VocabularyError, match="no claim can rest on it"):
            said[name]("strategy_challenge", more)


def test_claims_count_what_differs_and_what_goes_together(wishes_of):
    said = claim_vocabulary(wishes_of())

    assert said["differing"]("*_challenge", "region") == 1
    assert said["correlating"](["strategy_challenge", "casework_challenge"], "population") == 1
    assert said["correlating"]("casework_challenge", "population") == 0


def test_items_that_are_counted_are_one_family(wishes_of):
    """Alone the difference is significant at 0.05 per cent, among two tests it is not."""
    alone = {"level": 0.0005, "correction": "bonferroni"}
    said = claim_vocabulary(wishes_of(significance=alone))

    assert said["differs"]("strategy_challenge", "region") is True
    assert said["differing"]("*_challenge", "region") == 0


def test_claims_rank_classes_by_their_means(wishes_of):
    said = claim_vocabulary(wishes_of())
    north, south = (
        said["mean"]("strategy_challenge", within=("region", one)) for one in ("nord", "syd")
    )

    assert north > south
    assert said["class_rank"]("strategy_challenge", "region", "nord") == 1
    assert said["class_rank"]("strategy_challenge", "region", "syd") == 2
    assert said["class_rank"]("strategy_challenge", "region", "syd", order="lowest") == 1


def test_a_class_that_is_not_there_has_no_rank(wishes_of):
    said = claim_vocabulary(wishes_of())
    for by, group in (("region", "vest"), ("size", "small")):
        with pytest.raises((VocabularyError, UnanswerableError)):
            said["class_rank"]("strategy_challenge", by, group)
