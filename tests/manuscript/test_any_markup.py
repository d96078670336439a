"""Whatever markup an author puts together, it gives a document or problems, and no fault of ours."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportgen.errors import Problem
from reportgen.manuscript.model import Document
from reportgen.manuscript.outline_text import tree

Compose = Callable[[Mapping[str, str]], tuple[Document | None, tuple[Problem, ...]]]

CHARACTERS = st.text("ab æ*_#-.,:;{}[]()<>&$|@^`~\\\"'!=+1%\n\t", max_size=40)
PIECES = st.sampled_from([
    "\n", "\n\n", "    ", "  ", "- ", "1. ", "> ", "* * *\n", "```\n", "a", "# x\n", "## y {#y}\n",
    "### z {.red}\n", '::: {.box title="x"}\n', '::: {.box #b title="x"}\n', "::: {.quote}\n",
    "::: {.lead}\n", "::: {#fig-one}\n", "::: {#refs}\n", ":::\n", ":::: x\n", "::::\n", "| a | b |\n",
    "|---|--:|\n", "|", "\\|", ": c {#t}\n", "[^1]", "[^1]: n ", "^[n]", "@fig-one", "@Y", "[-@b]",
    "[@vive2018, s. 1; @two]", "@nobody", "![a](b.png)", '![c](b.png){#f fig-alt="d"}', "[w]{lang=en}",
    "[w](https://a.dk)", "[w](#y)", "<b>", "<https://a.dk>", "{#x}", "{.y a=b}", "*", "**", "`", "\\",
    "{{ share('x') }}", "{{ development('x') }}", "{{ nothing }}", "{{ edition }}", "{% if 1 %}",
    "{% if 0 %}\n", "{% else %}", "{% endif %}\n", "{% for i in [1, 2] %}", "{% endfor %}", "<!-- ", "-->",
    "...", " - ", "&amp;", "\N{NO-BREAK SPACE}", "---\n",
])  # fmt: skip


@settings(
    max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.one_of(PIECES, PIECES, PIECES, CHARACTERS), max_size=25).map("".join))
def test_any_markup_gives_a_document_or_problems(composed: Compose, text: str) -> None:
    above = "---\nrole: chapter\n---\n# T\n"

    document, problems = composed({"a.md": above + text})

    if document is None:
        assert any(one.severity == "error" for one in problems)
    else:
        assert tree(document).startswith("h1 chapter 1")
    last = (above + text).count("\n") + 1
    assert all(1 <= one.place.line <= last for one in problems if one.place.path.endswith("a.md"))
