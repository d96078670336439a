"""Limits that words for quantities set."""

from __future__ import annotations

from fractions import Fraction

import pytest
from libraries import Libraries

from reportgen.verify.claims.lexicon import ApproximationWords
from reportgen.verify.claims.limits import Limits, approximate


@pytest.mark.parametrize(
    ("limits", "within", "without"),
    [
        (Limits(low=50), ["1/2", "3/4"], ["49/100"]),
        (Limits(low=50, low_strict=True), ["51/100"], ["1/2"]),
        (Limits(high=50), ["1/2", "0"], ["51/100"]),
        (Limits(high=50, high_strict=True), ["49/100"], ["1/2"]),
        (Limits(Fraction(190, 6), Fraction(210, 6)), ["1/3", "19/60"], ["0.3166", "0.3501"]),
        (Limits(), ["0", "1"], []),
    ],
)
def test_fit_exactly(limits: Limits, within: list[str], without: list[str]) -> None:
    assert all(limits.fit(Fraction(share)) for share in within)
    assert not any(limits.fit(Fraction(share)) for share in without)


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        (Limits(low=50, low_strict=True), "s > 50"),
        (Limits(high=30), "s <= 30"),
        (Limits(48.5, 51.5), "s >= 48.5 and s <= 51.5"),
        (Limits(Fraction(200, 3), 70, high_strict=True), "s >= 66.6666 and s < 70"),
    ],
)
def test_are_told_as_a_claim(limits: Limits, said: str) -> None:
    assert limits.expression("s") == said


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        (Limits(low=50, low_strict=True), "count(i, more_than=50)"),
        (Limits(low=20), "count(i, at_least=20)"),
        (Limits(high=30), "count(i, at_least=0) - count(i, more_than=30)"),
        (Limits(40, 60, high_strict=True), "count(i, at_least=40) - count(i, at_least=60)"),
    ],
)
def test_are_told_as_a_count_of_items(limits: Limits, said: str) -> None:
    assert limits.counted("i") == said


@pytest.mark.parametrize(
    ("words", "limits"),
    [
        ({"above": "godt"}, Limits(50, 55)),
        ({"above": "any", "strict": True}, Limits(50, None, low_strict=True)),
        ({"below": "any", "strict": True}, Limits(None, 50, high_strict=True)),
        ({"below": "næsten", "strict": True}, Limits(45, 50, high_strict=True)),
        ({"below": "omkring", "above": "omkring"}, Limits(47, 53)),
        ({"most": "kun"}, Limits(high=50)),
    ],
)
def test_approximate_a_number(
    libraries: Libraries, words: dict[str, str | bool], limits: Limits
) -> None:
    speech = libraries.scenes("Tekst.")[0].speech
    meaning = ApproximationWords.model_validate({"words": (), **words})

    assert approximate(speech, meaning, 50) == limits
