"""Everything that a document holds is found, once and in order."""

from __future__ import annotations

from collections.abc import Callable

from reportgen.manuscript.model import Document, Text
from reportgen.manuscript.walk import document_blocks, document_inlines, every_section

TEXT = """\
# A[^n]
B *c **d** [e]{lang=en}*

- f

  > g

::: {.box title="x"}
h [i](https://a.dk)
:::

| j |
|---|
| k |

## l
### m
[@vive2018]

::: {#refs}
:::

[^n]: o
"""


def test_every_text_is_found_once(document: Callable[[str], Document]) -> None:
    made = document(TEXT)

    texts = [one.text.strip() for one in document_inlines(made) if isinstance(one, Text)]

    assert texts[:3] == ["A", "l", "m"]
    assert [one for one in texts if one][3:14] == list("Bcdefgxhijk")
    assert texts[-1] == "o"


def test_sections_and_blocks_come_before_what_is_in_them(
    document: Callable[[str], Document],
) -> None:
    made = document(TEXT)

    assert [one.id for one in every_section(made.sections)] == ["a", "l", "m"]
    assert [type(one).__name__ for one in document_blocks(made)] == [
        *("Paragraph", "ListBlock", "Paragraph", "Quotation", "Paragraph", "Aside", "Paragraph"),
        *("PlainTable", "Paragraph", "Bibliography", "Paragraph"),
    ]
