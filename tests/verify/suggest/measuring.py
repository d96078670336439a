"""How well suggestions do: prose with every binding taken out, against what it was bound to."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportgen.counting import gather
from reportgen.errors import Problems
from reportgen.exhibits.model import Exhibits, Quantity, Statement
from reportgen.files import read_text
from reportgen.manuscript.source import MARKER, Source
from reportgen.manuscript.template import Names, Sandbox, fill
from reportgen.pipeline import Prepared, prepare
from reportgen.verify.proposals import Proposals
from reportgen.verify.suggest import Suggestion, suggest
from reportgen.verify.suggest.candidates import Candidates

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


def stripped(root: Path, path: str, exhibits: Exhibits) -> tuple[str, list[Bound]]:
    """Give a fragment with every expression printed, and where each number stands in it."""
    return printed(Source(path, read_text(root, path, Problems())), exhibits)


def printed(source: Source, exhibits: Exhibits) -> tuple[str, list[Bound]]:
    """As `stripped`, for text that is at hand."""
    names = Names(
        {name: said for name, said in exhibits.vocabulary.items() if callable(said)},
        {name: said for name, said in exhibits.vocabulary.items() if isinstance(said, int)},
        exhibits.facts,
    )
    problems = Problems()
    filled = fill(source, 0, Sandbox(names), problems)
    assert filled is not None, list(problems)
    parts, bounds, done, length = [], [], 0, 0
    for match in MARKER.finditer(filled.text):
        value = filled.value(match.group())
        before = filled.text[done : match.start()]
        text = str(value.content).replace("\u00a0", " ")
        parts += [before, text]
        start = length + len(before)
        length, done = start + len(text), match.end()
        bounds += of(source.path, start, value.expression, value.content, text)
    return "".join([*parts, filled.text[done:]]), bounds


def of(path: str, start: int, expression: str, content, text: str) -> list[Bound]:
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
    return [Bound(path, start, start + len(text), expression, content)]


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


def measure(
    root: Path, name: str, prepared: Prepared, change: Callable[[str], str] = str
) -> list[Score]:
    """Strip and suggest for every fragment of a publication; `change` keeps all places."""
    basis = prepared.basis
    said = Candidates(basis, prepared.exhibits, Proposals(basis, ("i",))).said
    results = []
    for fragment in basis.publication.fragments:
        path = f"content/{name}/{fragment}"
        text, bounds = stripped(root, path, prepared.exhibits)
        found = suggest(Source(path, change(text)), basis, prepared.exhibits)
        results += [one(bound, found, said) for bound in bounds]
    return results


def rate(scores: Sequence[Score]) -> float:
    """The share (0-1) of numbers whose first proposal is right."""
    return sum(score.right for score in scores) / len(scores)


def main() -> None:
    """Print the measure: `python tests/verify/suggest/measuring.py [PUBLICATION]`."""
    root, name = Path(__file__).parents[3], (sys.argv[1:] or ["boern-unge"])[0]
    prepared = prepare(gather(root, name, None), lambda _: None)
    for title, change in (("as Markdown", str), ("as plain text", as_word)):
        scores = measure(root, name, prepared, change)
        numbers = [score for score in scores if not score.bound.is_year]
        certain = [score for score in scores if score.suggestion and score.suggestion.certain]
        print(f"{title}: first proposal right for {rate(scores):.1%} of {len(scores)}", end="; ")
        print(f"{rate(numbers):.1%} of {len(numbers)} without years", end="; ")
        print(f"certain {len(certain)}, of these right {rate(certain):.1%}")
        if "-v" in sys.argv:
            for score in scores:
                if not score.right:
                    print(f"  {score.bound.path} {score.bound.expression}\n{score.suggestion}")


if __name__ == "__main__":
    main()
