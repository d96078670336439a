"""Expressions of claims."""

from __future__ import annotations

from fractions import Fraction

import pytest
from libraries import Libraries

from reportgen.verify.claims import expressions
from reportgen.verify.claims.results import Results
from reportgen.verify.claims.subjects import Subject


@pytest.fixture
def results(libraries: Libraries) -> Results:
    return libraries.scenes("Tekst.")[0].results


@pytest.mark.parametrize(
    ("subject", "said"),
    [
        (Subject("x"), "share('x')"),
        (Subject("x", None, 2023), "share('x')"),
        (Subject("x", None, 2021), "share('x', year=previous)"),
        (Subject("x", None, 1999), "share('x', year=1999)"),
        (Subject("", None, 2023, Fraction(1, 3)), "33.3"),
    ],
)
def test_of_a_share(results: Results, subject: Subject, said: str) -> None:
    assert expressions.share(results, subject) == said


@pytest.mark.parametrize(
    ("categories", "said"),
    [
        (("low", "not_at_all"), "'area_digital__help', 'bottom'"),
        (("high",), "'area_digital__help', 'high'"),
        (("high", "low"), "'area_digital__help', ['high', 'low']"),
    ],
)
def test_of_categories(results: Results, categories: tuple[str, ...], said: str) -> None:
    subject = Subject("area_digital__help", categories)

    assert expressions.share(results, subject) == f"share({said})"
    assert expressions.change(results, subject) == f"change({said})"


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["area_digital__help"], "['area_digital__help']"),
        (["area_digital__loans", "area_digital__help"], None),
        (
            [f"user_{group}__rooms" for group in ("teenagers", "seniors", "toddlers", "newcomers")],
            "'user_*__rooms'",
        ),
        (["user_teenagers__rooms", "user_seniors__rooms", "user_toddlers__rooms"], None),
    ],
)
def test_of_items_by_a_pattern_where_one_names_just_these(
    results: Results, names: list[str], said: str | None
) -> None:
    assert expressions.items(results, names) == (said or repr(names))


@pytest.mark.parametrize(
    ("value", "said"),
    [(None, "unknown"), (Fraction(1, 3), "0.3"), (52, "52"), (-0.01, "0"), (-7.06, "-7.1")],
)
def test_of_a_number(value: float | None, said: str) -> None:
    assert expressions.number(value) == said


def test_values_are_told_once() -> None:
    pairs = [("a", Fraction(1)), ("b", Fraction(5, 2)), ("a", Fraction(1))]

    assert expressions.told(pairs) == "a = 1; b = 2.5"
