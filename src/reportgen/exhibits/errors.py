"""What can be wrong in a question to the exhibits: in `exhibits.yaml`, and in a `{{ … }}`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportgen.errors import Place, Problems

Keys = tuple[str | int, ...]
Locate = Callable[[str, Sequence[str | int]], Place]
"""Gives the place of a key path in a file: `files.locate` with the project's root."""


class VocabularyError(Exception):
    """An expression of a fragment asks for what the survey or publication does not have.

    It knows no place: whoever evaluates the expression adds it. message: one sentence.
    hint: the way out, may be "".  rule: kebab-case, as in `errors.Problem`.
    """

    def __init__(self, message: str, hint: str = "", rule: str = "wrong-expression") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.rule = rule


@dataclass(frozen=True, slots=True)
class SpecProblems:
    """Collects the problems of one exhibit in `exhibits.yaml`, each with its place.

    at: the keys that lead to the exhibit.
    """

    problems: Problems
    locate: Locate
    path: str
    at: Keys

    def add(self, keys: Keys, rule: str, message: str, hint: str = "") -> None:
        """Note a problem; `keys` lead on from the exhibit: `("items", 2)`."""
        self.problems.add(self.locate(self.path, (*self.at, *keys)), rule, message, hint)
