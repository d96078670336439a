"""Which typed numbers must be bound, and which need not, in Danish and English."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.language import languages, load_language
from reportgen.verify.literal_words import HIDDEN, Literals, load_literals

NB = "\N{NO-BREAK SPACE}"


@pytest.fixture(scope="module")
def danish() -> Literals:
    found = load_literals(load_language("da"), ("kommuner", "temaer"))
    assert found is not None
    return found


@pytest.fixture(scope="module")
def english() -> Literals:
    found = load_literals(load_language("en"), ("libraries",))
    assert found is not None
    return found


def test_every_language_knows_how_numbers_are_typed() -> None:
    assert all(load_literals(load_language(code), ()) for code in languages())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Det er 44 pct. af dem", [("44 pct.", "percent", "44")]),
        (f"Det er 44{NB}pct. af dem", [(f"44{NB}pct.", "percent", "44")]),
        ("Det er 44,5 % og 44 procent", [("44,5 %", "percent", "44.5"), ("44 procent", "percent", "44")]),
        ("en stigning på 7 procentpoint", [("7 procentpoint", "points", "7")]),
        ("1.234 børn", [("1.234", "count", "1234")]),
        ("N = 82-84", [("82", "count", "82"), ("84", "count", "84")]),
        ("på 3. plads", [("3", "count", "3")]),
        ("2020 pct.", [("2020 pct.", "percent", "2020")]),
        ("De tre største temaer", [("tre", "count", "3")]),
        ("Fire kommuner", [("Fire", "count", "4")]),
        ("syv af kommunerne", [("syv", "count", "7")]),
        ("tyve af de mange svar", [("tyve", "count", "20")]),
        ("næsten to ud af tre kommuner", [("to ud af tre", "out-of", "None")]),
        ("Én ud af ti", [("Én ud af ti", "out-of", "None")]),
        ("11 ud af 17", [("11", "count", "11"), ("17", "count", "17")]),
    ],
)  # fmt: skip
def test_numbers_of_the_answers(danish: Literals, text: str, found: list[tuple[str, ...]]) -> None:
    literals = list(danish.find(text))

    assert [(one.text, one.kind, str(one.value)) for one in literals] == found
    assert all(text[one.start : one.end] == one.text for one in literals)


@pytest.mark.parametrize(
    "text",
    [
        "Siden 1999 og 2020-2022, i 2020/21 og til 2100",
        "efter § 52, stk. 3, nr. 7, §§ 11 og 12 a og lov nr. 692 af 8. juni 2018",
        "de 0-17-årige, 15-17-årige, en 12-årig, op til 17 år, 6 til 14 år, 18 måneder",
        "figur 7, tabel 2 og 3, bilag 1, afsnit 2.1, side 12, s. 14-16, spørgsmål 4, fase 2",
        "COVID-19, F84.0, ICD-10, A4, kl. 12.30, kl. 8-16, tlf. 12 34 56 78, ISBN 978-87-1234-567-8",
        "9. klasse og 1.-3. klasse, 2. kvartal, den 3. september",
        "https://a.dk/2019/12/x1, www.b3.dk, a12@b3.dk",
        "enten 1) det ene eller 2) det andet",
        "”Vi har 12 sager om ugen,” siger hun, og »13« og “14”",
        "De falder imellem to stole. Spørgsmålene er svære",
        "én kommune, et spørgsmål, en ny kommune og begge temaer",
        f"{HIDDEN * 3} pct. og tre {HIDDEN * 8}",
        "Elleve er et tal",
    ],
)
def test_numbers_that_need_not_be_bound(danish: Literals, text: str) -> None:
    assert [one.text for one in danish.find(text)] == []


def test_english(english: Literals) -> None:
    text = "In 2020, 44.5 per cent of three libraries, 7 percentage points, two out of three, 1,234"
    exempt = (
        "pages 3-4, chapter 2, 17 years, 15-year-olds, 3 May, one library, section 3, “12 of us”"
    )

    found = [(one.text, one.kind, one.value) for one in english.find(text)]

    assert sorted(found, key=lambda one: text.index(one[0])) == [
        ("44.5 per cent", "percent", Decimal("44.5")),
        ("three", "count", Decimal(3)),
        ("7 percentage points", "points", Decimal(7)),
        ("two out of three", "out-of", None),
        ("1,234", "count", Decimal(1234)),
    ]
    assert list(english.find(exempt)) == []
