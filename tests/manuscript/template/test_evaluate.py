"""Expressions in attributes: a value, or what is wrong with them; never more than they may take."""

from __future__ import annotations

from fractions import Fraction

import pytest

from reportgen.manuscript.template import Evaluator, Names, Refused, Sandbox, evaluate, offset_of
from reportgen.manuscript.template.run import Answer


def third(item: str, year: int = 2022) -> Fraction:
    return Fraction(100, 3) if year == 2022 else Fraction(len(item))


@pytest.fixture
def evaluator() -> Evaluator:
    names = Names({"share": third}, {"edition": 2022, "previous": 2020}, {"limit": 33})
    return Evaluator(Sandbox(names))


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("share('x')", Fraction(100, 3)),
        ("share('x') > 33.3 and not share('x') > 33.4", True),
        ("share('x') * 3 == 100", True),
        ("share('x') / 2 - 0.1", Fraction(100, 6) - Fraction(1, 10)),
        ("0.1 + 0.2 == 0.3", True),
        ("share('abc', year=previous) == 3", True),
        ("edition - previous", 2),
        ("share('x') > facts.limit or share('unheard of')", True),
        ("share('x') in [1, 2]", False),
        ("'a' if edition == 2022 else 'b'", "a"),
        ("33 < share('x') < 34", True),
    ],
)
def test_values_are_exact(evaluator: Evaluator, expression: str, value: object) -> None:
    assert evaluator.evaluate(expression, "a.md").value == value


def test_what_was_asked_is_told(evaluator: Evaluator) -> None:
    found = evaluator.evaluate("share('x') > share('abc', year=previous)", "a.md")

    assert found.answers == (
        Answer("share('x')", Fraction(100, 3)),
        Answer("share('abc', year=2020)", Fraction(3)),
    )


@pytest.mark.parametrize(
    ("expression", "rule"),
    [
        ("", "template-syntax"),
        ("share('x'", "template-syntax"),
        ("share('x') }} {{ share('y')", "template-syntax"),
        ("edition }} text", "template-syntax"),
        ("(" * 200 + "1" + ")" * 200, "template-syntax"),
        ("shaer('x')", "undefined-name"),
        ("nothing > 1", "undefined-name"),
        ("facts.nothing", "undefined-name"),
        ("''.__class__", "template-not-allowed"),
        ("share.__globals__", "template-not-allowed"),
        ("share('x').numerator", "template-not-allowed"),
        ("share('x') | tojson", "template-not-allowed"),
        ("share()", "template-not-allowed"),
        ("share('x') > 'a'", "template-error"),
        ("1 / 0 > 1", "template-error"),
        ("2 ** 62 > 1", "template-limit"),
        ("(1 / 7 * share('x')) ** 64 > 1", "template-limit"),
        ("range(100000) | length > 1", "template-limit"),
    ],
)
def test_what_is_wrong_is_refused(evaluator: Evaluator, expression: str, rule: str) -> None:
    with pytest.raises(Refused) as caught:
        evaluator.evaluate(expression, "a.md")

    assert caught.value.rule == rule
    assert evaluator.evaluate("share('x') > 1", "a.md").value is True, (
        "the next one is not to blame"
    )


def test_the_expressions_of_a_fragment_share_its_time(
    evaluator: Evaluator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evaluate, "MOST_SECONDS", 0.002)

    def go_on() -> None:
        for _ in range(1000):
            evaluator.evaluate("share('x') > 1", "a.md")

    with pytest.raises(Refused, match="seconds"):
        go_on()
    assert evaluator.evaluate("share('x') > 1", "b.md").value is True


@pytest.mark.parametrize(
    ("message", "expression", "offset"),
    [
        ('there is no item "abd"', "share('abc') > share('abd')", 22),
        ('share() has no argument "yaer"', "share('x', yaer=2)", 11),
        ("rank() takes at most 5 arguments", "1 < rank('x', 1, 2, 3, 4, 5, 6)", 4),
        ("share(…) cannot be called like this", "share(1)", 0),
        ('"x" is not there', "xx > 1", 0),
    ],
)
def test_where_the_blame_lies(message: str, expression: str, offset: int) -> None:
    assert offset_of(Refused(message), expression) == offset
