"""Whatever is done to a file of the project: it builds, or says what is wrong; never a traceback."""

from __future__ import annotations

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from trial import (
    ANSWERS,
    BIBLIOGRAPHY,
    CODEBOOK,
    FRAGMENT,
    ITEMS,
    PUBLICATION,
    SPECS,
    TERMS,
    THEME,
    Trial,
)

FILES = (ANSWERS, BIBLIOGRAPHY, CODEBOOK, FRAGMENT, ITEMS, PUBLICATION, SPECS, TERMS, THEME)
PIECES = (
    *"{}[]():#|-*&!%@`'\"\\,;\n\t \0~0",
    *("\ufeff", "é", "漢", "😀", "\u200b", "\u2028", "\ue000", "9" * 30, "-1", "1e9", "null"),
    *("{{", "}}", "{%", "%}", "[]", "{}", "---\n", ":::\n", "[^1]", "@fig-hours", "<b>", "true"),
)
RICH = """
## Doors[^1] {#doors}

A note[^2] and [@lee2020], see @doors, **strong** and *soft* [ord]{lang=da}. {{ facts.b }}

[^1]: Of wood.

[^2]: Out of {{ n('hours_evening') }}.

| a | b |
|---|--:|
| c | {{ share('hours_evening') }} |

::: {.box #boks-a title="Doors"}
- one
- two
:::

See @boks-a.

> Come in.

{% if edition %}Yes.{% endif %}

::: {#refs}
:::
"""

changes = st.lists(
    st.tuples(
        st.sampled_from(FILES),
        st.floats(0, 1, exclude_max=True),
        st.sampled_from((0, 0, 1, 3, 20, 100_000)),
        st.sampled_from(("", *PIECES)),
    ),
    min_size=1,
    max_size=3,
)
"""File, how far into it, how many characters are taken out there, and what is put in."""


@given(changes)
@example([(FRAGMENT, 0.03, 100_000, "")])
@example([(THEME, 0.5, 3, "\0")])
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_it_builds_or_says_what_is_wrong(
    trial: Trial, change: list[tuple[str, float, int, str]]
) -> None:
    trial.restore()
    trial.append(PUBLICATION, "bibliography: references.bib\nfacts: { a: 1, b: x }\n")
    trial.write(BIBLIOGRAPHY, "@book{lee2020, title={A & B}, author={Lee, Ann}, year={2020}}\n")
    trial.write(TERMS, "terms:\n  - { preferred: opening hours, variants: [hours of opening] }\n")
    trial.append(FRAGMENT, RICH)
    for path, share, taken, put in change:
        text = (trial.root / path).read_text("utf-8")
        at = int(share * len(text))
        trial.write(path, text[:at] + put + text[at + taken :])

    if trial.build().status:
        trial.refused()
