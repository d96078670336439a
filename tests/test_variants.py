"""Variants of the repository's own publication: every number recounted from the answer files alone."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from reportgen.counting import Sources, gather
from reportgen.outputs import Choice
from reportgen.pipeline import Made, make
from reportgen.verify.model import Entry

ROOT = Path(__file__).parents[1]
NAME, YEAR = "boern-unge", 2022
CODES = {
    "4": "very_high", "3": "high", "2": "low", "1": "not_at_all",
    "8": "dont_know", "9": "not_relevant",
}  # fmt: skip
TOP = ("very_high", "high")
LEAST = 3
CHOICES: list[Choice] = [
    ("region", "nordjylland"),
    ("region", "syddanmark"),
    ("size", "large"),
    ("kommune", "K001"),
    ("kommune", "K004"),
]
Answers = dict[int, list[dict[str, str]]]


@pytest.fixture(scope="module")
def answers() -> Answers:
    """The answer files, read by the csv module."""
    found: Answers = {}
    for year in (2020, YEAR):
        path = ROOT / f"data/{NAME}/answers-{year}.csv"
        with path.open(encoding="utf-8", newline="") as file:
            found[year] = list(csv.DictReader(file))
    return found


@pytest.fixture(scope="module")
def sources() -> Sources:
    return gather(ROOT, NAME, YEAR)


@pytest.fixture(scope="module", params=CHOICES, ids="-".join)
def made(request: pytest.FixtureRequest, sources: Sources) -> Made:
    return make(sources, lambda _: None, request.param, pages=False)


def given(answers: Answers, entry: Entry, year: int) -> list[str]:
    """Give the answers of the respondents that a number is about, blanks left out."""
    rows = [
        row
        for row in answers[year]
        if all(row[variable] == value for variable, value in entry.where)
    ]
    item = entry.item or ""
    return [CODES[row[item]] for row in rows if row.get(item)]


def share(answers: Answers, entry: Entry, year: int) -> Fraction:
    found = given(answers, entry, year)
    return Fraction(sum(one in entry.categories for one in found), len(found))


def points(entry: Entry, answers: Answers) -> Fraction:
    assert isinstance(entry.edition, tuple)
    first, last = entry.edition
    return (share(answers, entry, last) - share(answers, entry, first)) * 100


def whole(value: Fraction) -> str:
    size = Decimal(abs(value).numerator) / Decimal(abs(value).denominator)
    return str(size.quantize(Decimal(1), ROUND_HALF_UP))


def told(ledger: Sequence[Entry], statistic: str) -> Iterator[Entry]:
    return (one for one in ledger if one.statistic == statistic and not one.suppressed)


def test_nothing_is_wrong_with_it(made: Made) -> None:
    assert made.findings.problems == ()


def test_every_share_is_that_of_its_own_respondents(made: Made, answers: Answers) -> None:
    shares = list(told(made.findings.ledger, "share"))

    assert len(shares) > 150
    for one in shares:
        assert isinstance(one.edition, int)
        right = share(answers, one, one.edition)
        assert one.n == len(given(answers, one, one.edition)), one
        assert one.value == pytest.approx(float(right), abs=1e-12), one
        assert one.text.split()[0] == whole(right * 100), one


def test_every_base_and_change_is_that_of_its_own_respondents(made: Made, answers: Answers) -> None:
    for one in told(made.findings.ledger, "n"):
        assert isinstance(one.edition, int)
        assert one.value == len(given(answers, one, one.edition)), one
    for one in told(made.findings.ledger, "difference"):
        assert one.value == pytest.approx(float(points(one, answers)), abs=1e-9), one
    for one in told(made.findings.ledger, "respondents"):
        rows = [r for r in answers[YEAR] if all(r[key] == value for key, value in one.where)]
        assert one.value == len(rows)


def test_whose_numbers_they_are(made: Made) -> None:
    population = made.basis.population
    wheres = {one.where for one in told(made.findings.ledger, "share")}

    beside = {one.estimates.where for one in made.basis.beside}
    assert wheres == (beside if population.single else {population.where, *beside})
    assert not any("respondent" in dict(where) for where in wheres), "never a share of one"


def test_no_number_of_a_class_rests_on_too_few(made: Made, answers: Answers) -> None:
    for one in told(made.findings.ledger, "share"):
        if one.where:
            assert isinstance(one.edition, int)
            count = sum(c in one.categories for c in given(answers, one, one.edition))
            assert count == 0 or count >= LEAST, one


def test_one_municipality_sees_its_own_answers(sources: Sources, answers: Answers) -> None:
    made = make(sources, lambda _: None, ("kommune", "K004"), pages=False)
    own = next(row for row in answers[YEAR] if row["respondent"] == "K004")
    labels = {"4": "I meget høj grad", "3": "I høj grad", "2": "I mindre grad", "1": "Slet ikke",
              "8": "Ved ikke", "9": "Ikke relevant", "": "Ikke besvaret"}  # fmt: skip

    figure = next(s for s in made.document.sections if s.id == "kap-1")
    shown = [
        group
        for section in figure.sections
        for block in section.blocks
        for group in getattr(getattr(block, "exhibit", None), "groups", ())
    ]

    assert len(shown) == 9 + 17
    for group in shown:
        assert group.answer.label == labels[own[group.item]]
        assert [bar.label for bar in group.bars] == ["Region Midtjylland", "Hele landet"]
