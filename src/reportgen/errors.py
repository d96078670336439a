"""What is wrong in the user's files: places, problems, and the errors that carry them.

ReportgenError            all problems of one stage, never only the first
├── ProjectError          publication.yaml, exhibits.yaml, theme, language, folders
├── AnswersError          codebook and answer files
├── ManuscriptError       fragments: templates, Markdown, references, citations
├── LayoutError           what cannot be set on a page: glyphs, images, over-wide rows
├── CheckError            findings of the checks that must stop a build
└── OutputError           the folder or file that cannot be written
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from types import TracebackType
from typing import Literal

Severity = Literal["error", "warning"]

_NAMES_IN_A_HINT = 12
_BREAKS = re.compile(r"[\t\n\r\v\f\x85\u2028\u2029]+")
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a file of the user's.

    path: relative to the project folder, with forward slashes.
    line, column: counted from 1; 0 when the whole file (or the whole line) is meant.
    """

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Give `path`, `path:line` or `path:line:column`, as far as known."""
        return ":".join(str(part) for part in (self.path, self.line, self.column) if part)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, where, and the way out.

    rule: short kebab-case name, stable over versions (`undefined-name`).
    message: one sentence, no line breaks.  hint: what to do about it; may be empty.
    """

    place: Place
    rule: str
    message: str
    hint: str = ""
    severity: Severity = "error"

    def __str__(self) -> str:
        """Give the line of the contract and, indented, the hint; what they quote stays on the line."""
        line = _one_line(f"{self.place}: {self.severity}[{self.rule}]: {self.message}")
        return f"{line}\n    hint: {_one_line(self.hint)}" if self.hint else line

    def as_json(self) -> dict[str, str | int]:
        """Give the keys of `--json`: path, line, column, rule, severity, message, hint."""
        return {
            "path": self.place.path,
            "line": self.place.line,
            "column": self.place.column,
            "rule": self.rule,
            "severity": self.severity,
            "message": self.message,
            "hint": self.hint,
        }


class ReportgenError(Exception):
    """All problems that one stage found; `problems` is never empty."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class ProjectError(ReportgenError):
    """The project folder's own files are wrong."""


class AnswersError(ReportgenError):
    """The codebook or an answer file is wrong."""


class ManuscriptError(ReportgenError):
    """A fragment is wrong."""


class LayoutError(ReportgenError):
    """Something cannot be set on a page."""


class CheckError(ReportgenError):
    """A check found what must stop a build."""


class OutputError(ReportgenError):
    """The output cannot be written."""


@dataclass(slots=True)
class Problems:
    """Collects the problems of one stage, so that all are told at once."""

    found: list[Problem] = field(default_factory=list)
    _known: set[Problem] = field(default_factory=set, init=False, repr=False)

    def add(
        self, place: Place, rule: str, message: str, hint: str = "", severity: Severity = "error"
    ) -> None:
        """Note one problem; the same problem at the same place is kept once."""
        self.keep(Problem(place, rule, message, hint, severity))

    def keep(self, *problems: Problem) -> None:
        """Note problems that were found elsewhere, each of them once."""
        for problem in problems:
            if problem not in self._known:
                self._known.add(problem)
                self.found.append(problem)

    def gathered(self) -> _Gathering:
        """Give a context in which a raised ReportgenError is noted, and work goes on after it."""
        return _Gathering(self)

    def __iter__(self) -> Iterator[Problem]:
        return iter(self.found)

    def raise_if_any(self, error: type[ReportgenError]) -> None:
        """Raise `error` with all problems, by place, when any of them is an error."""
        if any(problem.severity == "error" for problem in self.found):
            raise error(sorted(self.found, key=lambda problem: problem.place))


@dataclass(frozen=True, slots=True)
class _Gathering:
    """Notes the problems of a ReportgenError that is raised within it."""

    problems: Problems

    def __enter__(self) -> None:
        """Begin; there is nothing to name."""

    def __exit__(
        self, _kind: object, fault: BaseException | None, _trace: TracebackType | None
    ) -> bool:
        """Keep the problems and end the error; let any other pass."""
        if not isinstance(fault, ReportgenError):
            return False
        self.problems.keep(*fault.problems)
        return True


def _one_line(text: str) -> str:
    """Give text for a terminal: no line breaks, and no characters that would steer it."""
    return _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", _BREAKS.sub(" ", text))


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Take an unknown name and the known ones, give the hint: the nearest, or what there is."""
    names = [str(one) for one in known]
    near = get_close_matches(name, names, n=1, cutoff=0.6)
    if near:
        return f'did you mean "{near[0]}"?'
    shown = ", ".join(names[:_NAMES_IN_A_HINT])
    more = len(names) - _NAMES_IN_A_HINT
    return f"known: {shown}" + (f" and {more} more" if more > 0 else "") if names else ""
