"""What a build gives: its files in memory, what is told of them; and both as bytes, to be kept or sent.

The bytes are a line of JSON and the files behind each other: no more can be read from them than that.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from reportgen.errors import Place, Problem

KINDS = ("pdf", "xlsx", "numbers.json", "proof.html")
"""How the names of a build's files end."""

Choice = tuple[str, str]
"""A variant as it is asked for: dimension and class."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be built.

    edition: the newest if None.  variant: all respondents if None.  draft: although something is
    wrong.  formats: those that the publication declares if None.
    """

    name: str
    edition: int | None = None
    variant: Choice | None = None
    draft: bool = False
    formats: Collection[str] | None = None

    def text(self) -> str:
        """Give the request as one line; equal requests give equal lines."""
        formats = None if self.formats is None else sorted(self.formats)
        return json.dumps([self.name, self.edition, self.variant, self.draft, formats])


@dataclass(frozen=True, slots=True)
class Outputs:
    """The files of a build, and what the command line tells of it.

    stem: what the files are called.  files: by how their names end, see `KINDS`.
    pages, sheets, numbers, claims: how many.  problems: what was found about it.
    """

    stem: str
    files: Mapping[str, bytes]
    pages: int
    sheets: int
    numbers: int
    claims: int
    problems: tuple[Problem, ...] = ()

    def paths(self, folder: Path) -> dict[Path, bytes]:
        """Give the files by the paths that they have in a folder."""
        return {folder / f"{self.stem}.{kind}": data for kind, data in self.files.items()}


@dataclass(frozen=True, slots=True)
class Built:
    """A publication on disk: its files, how large they are, and what was found about it.

    pdf, workbook: None where that format was not asked for.  pages: of the publication as laid out.
    sheets: of the workbook.  numbers, claims: how many entries ledger and proof have.
    """

    pdf: Path | None
    ledger: Path
    proof: Path
    pages: int
    numbers: int
    claims: int
    problems: tuple[Problem, ...]
    workbook: Path | None = None
    sheets: int = field(default=0)


def built_of(outputs: Outputs, folder: Path) -> Built:
    """Tell of outputs that were written to a folder."""
    at = {kind: folder / f"{outputs.stem}.{kind}" for kind in KINDS}
    return Built(
        at["pdf"] if "pdf" in outputs.files else None,
        at["numbers.json"],
        at["proof.html"],
        outputs.pages,
        outputs.numbers,
        outputs.claims,
        outputs.problems,
        at["xlsx"] if "xlsx" in outputs.files else None,
        outputs.sheets,
    )


def encoded(outputs: Outputs) -> bytes:
    """Give outputs as bytes."""
    told = {
        "stem": outputs.stem,
        "files": [[kind, len(data)] for kind, data in outputs.files.items()],
        "counts": [outputs.pages, outputs.sheets, outputs.numbers, outputs.claims],
        "problems": [one.as_json() for one in outputs.problems],
    }
    return b"".join([json.dumps(told).encode(), b"\n", *outputs.files.values()])


def decoded(data: bytes) -> Outputs | None:
    """Give the outputs that bytes hold; None where they hold none."""
    head, _, rest = data.partition(b"\n")
    files: dict[str, bytes] = {}
    try:
        told = json.loads(head)
        for kind, length in told["files"]:
            if kind not in KINDS or length < 0 or length > len(rest):
                return None
            files[kind], rest = rest[:length], rest[length:]
        pages, sheets, numbers, claims = (int(count) for count in told["counts"])
        problems = tuple(problem_of(one) for one in told["problems"])
        stem = str(told["stem"])
    except (KeyError, TypeError, ValueError, RecursionError):
        return None
    if rest or stem != Path(stem).name or not stem:
        return None
    return Outputs(stem, files, pages, sheets, numbers, claims, problems)


def problem_of(told: Mapping[str, str | int]) -> Problem:
    """Give the problem that `Problem.as_json` told; KeyError, TypeError or ValueError if none."""
    severity = told["severity"]
    if severity not in {"error", "warning"}:
        raise ValueError(severity)
    place = Place(str(told["path"]), int(told["line"]), int(told["column"]))
    rule, message, hint = (str(told[key]) for key in ("rule", "message", "hint"))
    return Problem(place, rule, message, hint, "error" if severity == "error" else "warning")
