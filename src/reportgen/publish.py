"""Publishing: what is done with a publication: written, checked, explained, its prose bound."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from reportgen.errors import CheckError, ManuscriptError, Place, Problem, Problems
from reportgen.files import read_text, write_whole
from reportgen.manuscript.source import Source
from reportgen.pipeline import Progress, make, prepare
from reportgen.render.pdf.typeset import typeset
from reportgen.verify import Explanation, Findings, ledger_json, proof_html
from reportgen.verify import explain as explain_one
from reportgen.verify.suggest import Suggestion, applied
from reportgen.verify.suggest import suggest as suggest_all


@dataclass(frozen=True, slots=True)
class Built:
    """A publication on disk: its files, the PDF's pages, and what was found about it."""

    pdf: Path
    ledger: Path
    proof: Path
    pages: int
    findings: Findings


def _silent(stage: str) -> None:
    del stage


def build(
    root: Path,
    name: str,
    edition: int | None = None,
    output: Path | None = None,
    progress: Progress = _silent,
    *,
    draft: bool = False,
) -> Built:
    """Make a publication; write PDF, number ledger and proof to `output` (default: build/).

    draft: builds although something is wrong, says so on every page and comments on it there.
    Raises ReportgenError; then nothing is written.
    """
    made = make(root, name, edition, progress)
    problems, rendition = made.findings.problems, made.rendition
    if draft:
        language, theme = made.basis.language, made.brief.theme
        rendition = typeset(root, made.document, theme, language, problems)
    elif any(problem.severity == "error" for problem in problems):
        raise CheckError(problems)
    assert rendition is not None  # noqa: S101 - its pages were asked for
    folder = root / "build" if output is None else output
    kinds = ("pdf", "numbers.json", "proof.html")
    pdf, ledger, proof = (folder / f"{name}-{made.brief.edition}.{kind}" for kind in kinds)
    page = proof_html(made.document, made.basis, made.findings)
    write_whole({pdf: rendition.data, ledger: ledger_json(made.findings.ledger), proof: page})
    return Built(pdf, ledger, proof, rendition.pages, made.findings)


def check(
    root: Path,
    name: str,
    edition: int | None = None,
    progress: Progress = _silent,
    *,
    pages: bool = True,
) -> Findings:
    """Make a publication, write nothing; give its number ledger and what the checks found.

    pages: False leaves out what can only be seen on the finished pages, and is quicker.
    Raises ReportgenError where there is no publication to check.
    """
    return make(root, name, edition, progress, pages=pages).findings


def explain(
    root: Path, name: str, what: str, edition: int | None = None, progress: Progress = _silent
) -> Explanation:
    """Make a publication, write nothing; give the way back of one number, figure or item in it.

    Raises ReportgenError where there is no such publication, or nothing of that name in it.
    """
    made = make(root, name, edition, progress)
    return explain_one(made.document, made.basis, made.findings.ledger, what)


def suggest(
    root: Path,
    name: str,
    file: Path,
    edition: int | None = None,
    progress: Progress = _silent,
    *,
    apply: bool = False,
) -> tuple[Suggestion, ...]:
    """Take existing prose with typed numbers, give what may bind each of them.

    file: Markdown or plain text, inside the project or not; places name it as it was given.
    apply: writes the certain bindings into it, whole or not at all.
    Raises ReportgenError where there is no such publication or no such text.
    """
    problems = Problems()
    text = read_text(file.parent, file.name, problems)
    if text is None:
        raise ManuscriptError(
            replace(one, place=Place(file.as_posix(), *_at(one))) for one in problems
        )
    prepared = prepare(root, name, edition, progress)
    progress("suggest")
    found = suggest_all(Source(file.as_posix(), text), prepared.basis, prepared.exhibits)
    if apply and any(one.certain for one in found):
        write_whole({file.resolve(): _as_it_was(file, applied(text, found))})
    return found


def _at(problem: Problem) -> tuple[int, int]:
    return problem.place.line, problem.place.column


def _as_it_was(file: Path, text: str) -> bytes:
    """Give a text with the line ends and the byte-order mark that its file has."""
    before = file.read_bytes()
    if b"\r\n" in before:
        text = text.replace("\n", "\r\n")
    return (b"\xef\xbb\xbf" if before.startswith(b"\xef\xbb\xbf") else b"") + text.encode()
