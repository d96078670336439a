"""Claims in existing prose: which test may hold each word that claims something of the answers."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from reportgen.errors import Place
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.model import Exhibits
from reportgen.manuscript.source import Source
from reportgen.verify.claims.check import ground_of, verdicts
from reportgen.verify.claims.lexicon import load_lexicon
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.verdicts import Verdict
from reportgen.verify.proposals import Proposals
from reportgen.verify.suggest.candidates import Candidates
from reportgen.verify.suggest.model import Suggestion
from reportgen.verify.suggest.reading import Reader


@dataclass(frozen=True, slots=True)
class ClaimSuggestion:
    """Words that claim something, and the test proposed for them.

    start, end: of `text` in the file.  test: as in `[words]{claim="…"}`.  values: what it rests on.
    holds: whether it is true; None where its numbers are only guessed.
    """

    place: Place
    text: str
    start: int
    end: int
    test: str
    values: str
    holds: bool | None
    kind: Literal["claim"] = "claim"

    @property
    def certain(self) -> bool:
        """Whether it is written without asking: never, for the checks read what is plain by themselves."""
        return False

    @property
    def written(self) -> str:
        """As it is written in a fragment."""
        return f'[{self.text}]{{claim="{self.test}"}}'

    def as_json(self) -> dict[str, str | int | bool | None]:
        """Give path, line, column, text, certain, claim, written, holds and values."""
        return {
            "path": self.place.path,
            "line": self.place.line,
            "column": self.place.column,
            "text": self.text,
            "certain": self.certain,
            "claim": self.test,
            "written": self.written,
            "holds": self.holds,
            "values": self.values,
        }

    def __str__(self) -> str:
        """Give a line with the place, and an indented line with the proposal."""
        told = "which numbers it rests on is a guess"
        if self.holds is not None:
            told = f"{'true' if self.holds else 'not true'}: {self.values}"
        return f"{self.place}: {self.text}\n    {self.written}  ({told})"


def suggest_claims(
    source: Source, found: Sequence[Suggestion], basis: Basis, exhibits: Exhibits
) -> tuple[ClaimSuggestion, ...]:
    """Take a text and what was suggested for its numbers, give a test for each word that claims.

    In the order of the text. Every number is taken for its first proposal; words whose numbers
    cannot be told, and a language without a file in `languages/claims`, give none.
    """
    lexicon = load_lexicon(basis.language.code)
    if lexicon is None:
        return ()
    said = Candidates(basis, exhibits, Proposals(basis, ())).said
    reader = Reader(source, found, said, exhibits.by_id)
    ground = ground_of(reader.document(basis.language.code, basis.edition), basis, lexicon)
    known = frozenset(exhibits.claims)
    told = {
        one.start: one
        for sentence in reversed(ground.reading.sentences)
        for one in _of(ground.scene(sentence), source, known)
    }
    return tuple(told[at] for at in sorted(told))


def _of(scene: Scene, source: Source, known: frozenset[str]) -> Iterator[ClaimSuggestion]:
    for found in verdicts(scene):
        if isinstance(found, Verdict):
            test, values = found.test, found.values
            holds: bool | None = found.holds
            hits: tuple[Hit, ...] = (found.hit, *found.also)
        else:
            test, values, holds, hits = found.proposal, "", None, (found.hit,)
        spans = [_span(scene, hit, source) for hit in hits] if _is_test(test, known) else []
        for span in spans:
            if span is not None:
                place, text = source.place(span[0]), source.text[slice(*span)]
                yield ClaimSuggestion(place, text, *span, test, values, holds)


def _is_test(test: str, known: frozenset[str]) -> bool:
    """Whether a test can stand in a fragment: an expression of known functions, not words."""
    try:
        tree = ast.parse(test, mode="eval")
    except SyntaxError:
        return False
    calls = [one.func for one in ast.walk(tree) if isinstance(one, ast.Call)]
    return bool(calls) and all(isinstance(one, ast.Name) and one.id in known for one in calls)


def _span(scene: Scene, hit: Hit, source: Source) -> tuple[int, int] | None:
    """Give where the words of a claim stand in the file; None where they do not stand side by side."""
    place = scene.tokens[hit.start].place
    begin = source.starts[place.line - 1] + place.column - 1
    words = r"\s+".join(map(re.escape, scene.words((hit.start, hit.end)).split()))
    match = re.compile(words).match(source.text, begin)
    return None if match is None or "\n" in match[0] else (begin, match.end())
