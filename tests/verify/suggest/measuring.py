"""How well suggestions do: prose with every binding taken out, against what it was bound to."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reportgen.errors import Problems
from reportgen.exhibits.model import Quantity, Statement
from reportgen.files import read_text
from reportgen.manuscript.source import MARKER, Source
from reportgen.manuscript.template import Names, Sandbox, fill
from reportgen.verify.suggest import Suggestion, suggest

NO_NUMBER = ("label(", "direction(")


@dataclass(frozen=True)
class Bound:
    """A number of the shipped prose. start, end: in the stripped text.  content: what it is."""

    path: str
    start: int
    end: int
    expression: str
    content: Quantity | Statement | str | int

    @property
    def is_year(self) -> bool:
        return isinstance(self.content, int) and self.content > 1900


@dataclass(frozen=True)
class Score:
    """A number and what was suggested for it; None where it was not found."""

    bound: Bound
    suggestion: Suggestion | None
    right: bool


def stripped(root: Path, path: str, prepared) -> tuple[str, list[Bound]]:
    """Give a fragment with every expression printed, and where each number stands in it."""
    exhibits = prepared.exhibits
    names = Names(
        {k: v for k, v in exhibits.vocabulary.items() if callable(v)},
        {k: v for k, v in exhibits.vocabulary.items() if isinstance(v, int)},
        exhibits.facts,
    )
    problems = Problems()
    text = read_text(root, path, problems)
    filled = fill(Source(path, text), 0, Sandbox(names), problems)
    assert filled is not None, list(problems)
    parts, bounds, done, length = [], [], 0, 0
    for match in MARKER.finditer(filled.text):
        value = filled.value(match.group())
        before, printed = filled.text[done : match.start()], str(value.content)
        printed = printed.replace("\u00a0", " ")
        parts += [before, printed]
        start = length + len(before)
        length = start + len(printed)
        done = match.end()
        bounds += of(path, start, value.expression, value.content, printed)
    return "".join([*parts, filled.text[done:]]), bounds


def of(path: str, start: int, expression: str, content, printed: str) -> list[Bound]:
    """Give the numbers of one expression: of a ranking, each share."""
    if expression.startswith(NO_NUMBER) or content == "":
        return []
    if expression.startswith("facts.") and isinstance(content, str):  # a month, a season
        return []
    if expression.startswith("ranked("):
        found, at = [], 0
        for part in content.parts:
            size = len(str(part))
            if isinstance(part, Quantity):
                found.append(Bound(path, start + at, start + at + size, expression, part))
            at += size
        return found
    if isinstance(content, Statement) and not content.quantities:
        return []
    return [Bound(path, start, start + len(printed), expression, content)]


def scored(bounds: list[Bound], suggestions: tuple[Suggestion, ...], said) -> list[Score]:
    """Compare: a number is right where the first proposal asks for the same quantity."""
    return [one(bound, suggestions, said) for bound in bounds]


def one(bound: Bound, suggestions: tuple[Suggestion, ...], said) -> Score:
    for suggestion in suggestions:
        if suggestion.start < bound.end and bound.start < suggestion.end:
            right = bool(suggestion.bindings) and same(
                bound, suggestion.bindings[0].expression, said
            )
            return Score(bound, suggestion, right)
    return Score(bound, None, right=False)


def same(bound: Bound, expression: str, said) -> bool:
    plain = expression.removesuffix(" | capitalize")
    if plain == bound.expression.removesuffix(" | capitalize"):
        return True
    wanted, found = key(bound.content), key(said(plain))
    return wanted is not None and wanted == found


def key(content) -> tuple[object, ...] | None:
    """What a number asks for: not how it is worded."""
    if isinstance(content, Statement):
        content = content.quantities[0] if content.quantities else None
    if not isinstance(content, Quantity) or content.statistic == "fact":
        return None
    one = content
    return (one.statistic, one.item, one.categories, one.edition, one.where)


_MARKUP = re.compile(
    r"::: ?\{[^}\n]*\}|^:::$|\*\*|\(@[\w-]+\)|@[\w-]+|\{#[^}\n]*\}|^#+ ", re.MULTILINE
)


def as_word(text: str) -> str:
    """Give a fragment as a word processor saves it as text: each character it drops is a space."""
    return _MARKUP.sub(lambda match: " " * len(match[0]), text)


def measure(root: Path, prepared, change: Callable[[str], str] = str) -> list[Score]:
    """Strip and suggest for every fragment of a publication; `change` keeps all places."""
    from reportgen.verify.literal_words import load_literals
    from reportgen.verify.proposals import Proposals
    from reportgen.verify.suggest.candidates import Candidates

    basis = prepared.basis
    told = Candidates(basis, prepared.exhibits, Proposals(basis, ("i",)))
    assert load_literals(basis.language, ()) is not None
    results = []
    for path in prepared.fragments:
        text, bounds = stripped(root, path, prepared)
        suggestions = suggest(Source(path, change(text)), basis, prepared.exhibits)
        results += scored(bounds, suggestions, told.said)
    return results
