"""Fragments as authors write them, and the document that becomes of them: fixtures/*.md.

A case is title, input and expected, each ended by a line with a single dot. Input without front
matter stands under a chapter's title, and lines are counted from its own first. Whole files begin
with a line `=== name.md`. To accept what is given now: REPORTGEN_ACCEPT=1 pytest tests/manuscript
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

import pytest

from reportgen.errors import Problem
from reportgen.manuscript.model import Document
from reportgen.manuscript.outline_text import tree

Compose = Callable[[Mapping[str, str]], tuple[Document | None, tuple[Problem, ...]]]

FIXTURES = Path(__file__).parent / "fixtures"
ABOVE = "---\nrole: chapter\n---\n# Titel {#title}\n\n"
CASE = re.compile(
    r"(?P<title>[^\n]+)\n\.\n(?P<given>.*?)^\.\n(?P<expected>.*?)^\.\n", re.MULTILINE | re.DOTALL
)


@dataclass(frozen=True)
class Case:
    path: Path
    title: str
    given: str
    expected: str


def cases() -> Iterator[Case]:
    for path in sorted(FIXTURES.glob("*.md")):
        for match in CASE.finditer(path.read_text("utf-8")):
            yield Case(path, match["title"], match["given"], match["expected"])


def files_of(given: str) -> dict[str, str]:
    if not given.startswith("==="):
        return {"a.md": ABOVE + given}
    parts = re.split(r"^=== (\S+)\n", given, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def shown(document: Document | None, problems: tuple[Problem, ...], *, whole: bool) -> str:
    lines = [] if document is None else [tree(document)]
    for one in problems:
        place = str(one.place).removeprefix("content/demo/").removeprefix("" if whole else "a.md:")
        lines.append(f"{place} {one.severity}[{one.rule}] {one.message}\n")
        lines.append(f"    hint: {one.hint}\n" if one.hint else "")
    text = "".join(lines)
    return text if whole else without_title(text)


def without_title(text: str) -> str:
    """Count lines from the input's own first, and leave out the chapter around it."""
    above = ABOVE.count("\n")
    text = re.sub(r"(?m)(@|^)(\d+)(?=:\d)", lambda m: f"{m[1]}{int(m[2]) - above}", text)
    chapter, rest = re.match(r"(h1 [^\n]*\n|)(.*)", text, re.DOTALL).groups()
    body = re.match(r"(?:  [^\n]*\n)*", rest)[0] if chapter else ""
    return dedent(body) + rest[len(body) :]


@pytest.mark.parametrize("case", [pytest.param(c, id=f"{c.path.stem}: {c.title}") for c in cases()])
def test_fixture(case: Case, composed: Compose) -> None:
    document, problems = composed(files_of(case.given))

    files = files_of(case.given)
    own = tuple(one for one in problems if one.place.path.rsplit("/", 1)[-1] in files)
    actual = shown(document, own, whole=case.given.startswith("==="))

    if os.environ.get("REPORTGEN_ACCEPT"):
        accept(case, actual)
    else:
        assert actual == case.expected


def accept(case: Case, actual: str) -> None:
    text = case.path.read_text("utf-8")
    before = f"{case.title}\n.\n{case.given}.\n"
    assert text.count(before) == 1, "two cases are the same"
    case.path.write_text(
        text.replace(f"{before}{case.expected}.\n", f"{before}{actual}.\n"), "utf-8"
    )


def test_what_is_never_shown_or_cited_is_a_warning(composed: Compose) -> None:
    document, problems = composed({"a.md": f"{ABOVE}Se @fig-one.\n\n::: {{#fig-one}}\n:::\n"})

    assert document is not None
    told = [f"{one.place} {one.severity}[{one.rule}] {one.message}" for one in problems]
    assert 'content/demo/exhibits.yaml warning[unplaced-exhibit] "fig-two" is shown nowhere' in told
    assert 'content/demo/references.bib:9:1 warning[uncited-work] nothing cites "two"' in told
    assert not [one for one in told if "fig-one" in one]
