"""Every typed number is bound, exempt or waived, and told at its place with the way out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportgen.verify.literals import check_literals, same_text

Printed = Callable[..., object]
PATH = "content/tiny/01-a.md"


@pytest.fixture
def told(printed) -> Callable[[str], list[str]]:
    """A function that gives what is told of a text: line:column, rule and message."""

    def check(text: str) -> list[str]:
        made = printed(text)
        return [
            f"{one.place.line}:{one.place.column} {one.rule}: {one.message}"
            for one in check_literals(made.document, made.basis)
        ]

    return check


def typed(place: str, text: str) -> str:
    return f'{place} unbound-number: "{text}" is typed, so that nothing holds it to the answers'


def test_every_place_where_a_number_can_be_typed(told) -> None:
    text = """\
Æ *45 pct.* og {{ share('areas_strategy') }} 46 pct.
ny linje [47 pct.](https://a.dk) [48 pct.]{lang=en}[^1]

- 49 pct.

| a 50 pct. | b |
|---|---|
| {{ share('areas_strategy') }} | 51 pct. |

::: {.box title="Om 52 pct."}
53 pct.
:::

## 54 pct. {#x}

[^1]: I note 55 pct.
"""

    assert told(text) == [
        typed("7:4", "45 pct."),
        typed("7:46", "46 pct."),
        typed("8:11", "47 pct."),
        typed("8:35", "48 pct."),
        typed("10:3", "49 pct."),
        typed("12:5", "50 pct."),
        typed("14:35", "51 pct."),
        typed("16:21", "52 pct."),
        typed("17:1", "53 pct."),
        typed("20:4", "54 pct."),
        typed("22:14", "55 pct."),
    ]


def test_what_is_bound_exempt_waived_or_others_say(told) -> None:
    text = """\
{{ share('areas_strategy') }}, {{ words(3) }} temaer, {{ measure('areas', words=True) }} områder,
{{ edition }}, 2019, {{ facts.age_limit }} år, {{ label('areas_strategy') }},
[50 pct.]{value="share('areas_strategy')"}, [de 3 svar]{waive="fra loven"},
[3 svar]{claim="count('halves') > 1"}, @fig-areas, ”12 sager”.

> 44 pct.

::: {.quote by="Kommune 3"}
45 pct.
:::

::: {#fig-areas}
:::
"""

    assert told(text) == []


def test_captions_may_hold_what_is_bound(told) -> None:
    text = """\
::: {.box title="Om {{ share('areas_strategy') }} og 5 sager"}
Tekst.
:::

| a | b |
|---|---|
| c | d |

: Der er {{ share('areas_strategy') }}, 7 sager og [8]{waive="fordi"} {#tbl-x}
"""

    assert told(text) == [typed("7:54", "5"), typed("15:41", "7")]


def test_what_is_pinned_must_be_what_the_answers_say(told) -> None:
    text = """\
[50 pct.]{value="share('areas_strategy')"} [51 pct.]{value="share('areas_strategy')"}
[Halvdelen]{value="fraction('areas_strategy', form='part')"} [fjorten]{value="n('areas_staff')"}
"""

    assert told(text) == [
        '7:44 pinned-mismatch: "51 pct." is typed, but the answers say 50 pct.',
        '8:62 pinned-mismatch: "fjorten" is typed, but the answers say 12',
    ]


def test_a_number_typed_in_braces_is_typed(told) -> None:
    (found,) = told("Det er {{ 12 }} af {{ facts.age_limit }}.")

    assert found.startswith("7:8 unbound-number: 12 is typed, if in braces")


def test_the_way_out_can_be_pasted(printed) -> None:
    made = printed("Strategien er en udfordring for 50 pct., i 2020 for 40 pct., i alt 2 områder.")

    hints = [one.hint for one in check_literals(made.document, made.basis)]

    assert hints[0].startswith("write {{ share('areas_strategy') }}, or {{ ")
    assert hints[0].endswith('; or keep it, [50 pct.]{waive="why"}')
    assert hints[1].startswith("write {{ share('areas_strategy', year=previous) }}")
    assert "{{ measure('halves') }}" in hints[2]


def test_without_an_answer_that_prints_the_same(printed) -> None:
    made = printed("Det koster 98.765 kr.")

    (found,) = check_literals(made.document, made.basis)

    assert found.hint == 'bind it, [98.765]{value="…"}, or say why not, [98.765]{waive="…"}'


@pytest.mark.parametrize(
    ("typed", "printed", "same"),
    [
        ("44 pct.", "44\N{NO-BREAK SPACE}pct.", True),
        ("En stigning", "en stigning", True),
        ("44  pct.", "44 pct.", True),
        ("44 Pct.", "44 pct.", False),
        ("44 pct", "44 pct.", False),
    ],
)
def test_same_text(typed: str, printed: str, *, same: bool) -> None:
    assert same_text(typed, printed) is same
