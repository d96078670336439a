"""Every character of a text knows where its author typed it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportgen.errors import Place, Problem
from reportgen.manuscript.model import Document, Text
from reportgen.manuscript.walk import document_inlines

Compose = Callable[[Mapping[str, str]], tuple[Document | None, tuple[Problem, ...]]]

ABOVE = "---\nrole: chapter\n---\n# Titel\n\n"
PIECES = st.sampled_from([
    "ord", " ", "  ", "æøå", "\n", "\n\n", "*", "**", "_", "\\*", "\\", "&amp;", "...", ".", " - ",
    "{{ share('x') }}", "{{ label('ord') }}", "{{ development('x') }}", "{{ previous }}", "@fig-one",
    "[@vive2018]", "[b ord]{lang=en}", "[7 c]{value=\"share('x')\"}", "[d]{claim=\"share('x') > 1\"}",
    '[e]{waive="f"}', "[^1]", "- ", "> ", "1. ", "`", "<b>", "![a](b)", "[g](https://a.dk)", ", ",
    "\n| h | i\\| |\n|---|---|\n| j  k | l {{ edition }} m |\n", "{% if 1 %}n{% endif %}", "\t",
    "\N{NO-BREAK SPACE}", "::: {.quote}\n", ":::\n", "## o {#p}\n",
])  # fmt: skip
SIGNS = {"…": ".", "–": "-", "&": "&"}
"""What stands at the place of a character that is printed for another."""


def texts(document: Document) -> list[Text]:
    return [one for one in document_inlines(document) if isinstance(one, Text)]


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_places_lead_back_to_what_was_typed(composed: Compose, text: str) -> None:
    source = f"{ABOVE}{text} @fig-one slut\n\n::: {{#fig-one}}\n:::\n\n[^1]: æ *ord* {{{{ edition }}}} b\n"
    document, _ = composed({"a.md": source})
    lines = source.split("\n")

    for one in texts(document) if document else ():
        for offset, character in enumerate(one.text):
            place = one.place_at(offset)
            assert place is not None, one
            line = lines[place.line - 1]
            typed = line[place.column - 1 : place.column]
            fixed = any(
                mark.place == place and mark.fixed for mark in one.marks
            )  # of an expression
            if not character.isspace() and not fixed:
                assert typed in {SIGNS.get(character, character), "\\"}, (place, one)


def test_text_after_values_and_marks(document: Callable[[str], Document]) -> None:
    made = document("# T\n\nÆ {{ share('x') }} af *dem* @fig-one...  Og {{ label('x') }},\nny [linje]{lang=en} her\n\n::: {#fig-one}\n:::\n")  # fmt: skip

    found = [(one.text, one.place) for one in texts(made)]

    path = "content/demo/a.md"
    assert found[1:] == [
        ("Æ ", Place(path, 6, 1)),
        (" af ", Place(path, 6, 19)),
        ("dem", Place(path, 6, 24)),
        (" ", Place(path, 6, 28)),
        ("… Og navn på x, ny ", Place(path, 6, 37)),
        ("linje", Place(path, 7, 5)),
        (" her", Place(path, 7, 20)),
    ]
    long = texts(made)[5]
    assert [(long.place_at(long.text.index(word))) for word in ("Og", "navn", "på", ",", "ny")] == [
        Place(path, 6, 42),
        Place(path, 6, 45),  # of the expression
        Place(path, 6, 45),
        Place(path, 6, 61),
        Place(path, 7, 1),
    ]
    assert Text("x").place_at(0) is None
    assert Text("xy", Place("a", 2, 3)).place_at(1) == Place("a", 2, 4)
