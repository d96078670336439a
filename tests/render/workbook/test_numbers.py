"""Printed numbers as numbers: what a spreadsheet shows is what is printed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spreadsheet import Read

from reportgen.exhibits.model import Quantity
from reportgen.language import Language, load_language
from reportgen.render.workbook.model import NumberValue
from reportgen.render.workbook.numbers import number_of, shown

NB = "\N{NO-BREAK SPACE}"
DA, EN = load_language("da"), load_language("en")


def quantity(text: str, unit: str = "count", *, suppressed: bool = False) -> Quantity:
    return Quantity(text, 1.0, unit, "x", suppressed=suppressed)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "unit", "value", "pattern"),
    [
        ("44", "share", "0.44", "0%"),
        (f"44{NB}%", "share", "0.44", "0%"),
        (f"7{NB}pct.", "share", "0.07", "0%"),
        ("12,5", "share", "0.125", "0.0%"),
        ("2,41", "mean", "2.41", "0.00"),
        ("−0,53", "r", "-0.53", "0.00"),
        ("2022", "year", "2022", "0"),
        ("1.250", "count", "1250", "#,##0"),
        ("1250", "count", "1250", "0"),
        ("0,000", "p", "0.000", "0.000"),
        (f"7{NB}procentpoint", "pp", "7", f'0"{NB}procentpoint"'),
    ],
)
def test_a_number_keeps_its_digits(
    da: Language, text: str, unit: str, value: str, pattern: str
) -> None:
    assert number_of(quantity(text, unit), da) == NumberValue(Decimal(value), pattern)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("p < 0,001", "p"), ("syv", "count"), ("82-84", "count"), ("–", "share"), ("", "count"),
        ("44 pct. af", "share"), ("halvdelen", "share"), ("1.25", "count"), ("1,2,3", "mean"),
        ("1 2", "count"), ('7"', "count"), ("07", "count"), ("1234567890123456", "count"),
        ("44 kommuner af de mange, som har svaret på spørgsmålet", "count"), ("٤٤", "count"),
    ],
)  # fmt: skip
def test_what_is_more_than_a_number_stays_text(da: Language, text: str, unit: str) -> None:
    assert number_of(quantity(text, unit), da) is None


def test_a_suppressed_number_stays_its_mark(da: Language) -> None:
    assert number_of(quantity("3", suppressed=True), da) is None


def test_the_language_says_which_sign_is_which(en: Language) -> None:
    assert number_of(quantity("1,250"), en) == NumberValue(Decimal(1250), "#,##0")
    assert number_of(quantity("1.25", "mean"), en) == NumberValue(Decimal("1.25"), "0.00")
    assert number_of(quantity("44%", "share"), en) == NumberValue(Decimal("0.44"), "0%")


@given(st.sampled_from([DA, EN]), st.integers(-(10**9), 10**9), st.integers(0, 3))
def test_any_number_is_shown_as_it_is_printed(language: Language, size: int, decimals: int) -> None:
    text = language.number(size / 10**decimals, decimals)

    found = number_of(quantity(text, "mean"), language)

    assert found is not None
    signs = (",", ".") if language is DA else (".", ",")
    assert Read(str(found.value), found.pattern).shown(*signs) == text
    assert shown(found, language) == text


@given(st.sampled_from([DA, EN]), st.floats(0, 1))
def test_any_share_is_shown_as_it_is_printed(language: Language, share: float) -> None:
    found = number_of(quantity(language.percent(share), "share"), language)

    assert found is not None
    assert Read(str(found.value), found.pattern).shown() == f"{language.number(share * 100)}%"
    assert shown(found, language) == language.percent_sign(share)


@given(st.text(max_size=12), st.sampled_from(["share", "count", "mean", "pp", "p"]))
def test_any_text_is_a_number_that_shows_it_or_stays_text(text: str, unit: str) -> None:
    found = number_of(quantity(text, unit), DA)

    if found is not None and unit != "share":
        assert shown(found, DA) == text.replace("-", "−")
