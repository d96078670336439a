"""Publishing: what is done with a publication: written, checked, explained, its prose bound."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen import render
from reportgen.cache import FOLDER, NO_CACHE, Cache, key_of, program_key
from reportgen.counting import Choice, Sources, gather
from reportgen.errors import CheckError, ManuscriptError, Place, Problem, Problems
from reportgen.estimates.population import Population
from reportgen.exhibits.companion import companion
from reportgen.files import read_text
from reportgen.manuscript.source import Source
from reportgen.outputs import Outputs, Request
from reportgen.pipeline import Made, Progress, make, prepare
from reportgen.verify import Explanation, Findings, ledger_json, proof_html
from reportgen.verify import explain as explain_one
from reportgen.verify.suggest import ClaimSuggestion, Suggestion, applied, suggest_claims
from reportgen.verify.suggest import suggest as suggest_all
from reportgen.writing import write_whole

if TYPE_CHECKING:
    from reportgen.render.workbook.model import Workbook


WORKBOOKS = "workbooks"
"""Kind of kept result: the files of workbooks."""


def _silent(stage: str) -> None:
    del stage


def outputs(root: Path, request: Request, progress: Progress, cache: Cache) -> Outputs:
    """Make a publication, write nothing; give its files: formats, number ledger and proof.

    cache: of earlier results.  Raises ReportgenError.
    """
    progress("read")
    sources = gather(root, request.name, request.edition, cache)
    return outputs_from(sources, request, progress, cache)


def outputs_from(
    sources: Sources, request: Request, progress: Progress, cache: Cache = NO_CACHE
) -> Outputs:
    """Take what was read, give the files of one variant; else as `outputs`.

    cache: of drawings and workbooks, which pays where the same one is built again.
    """
    made = make(sources, progress, request.variant, cache=cache)
    problems, rendition = made.findings.problems, made.rendition
    asked = made.brief.publication.formats if request.formats is None else request.formats
    if request.draft and "pdf" in asked:
        language, theme = made.basis.language, made.brief.theme
        root = sources.project.root
        rendition = render.typeset(root, made.document, theme, language, problems)
    elif not request.draft and any(problem.severity == "error" for problem in problems):
        raise CheckError(problems)
    assert rendition is not None  # noqa: S101 - its pages were asked for
    files = {"pdf": rendition.data} if "pdf" in asked else {}
    workbook = _workbook(made, draft=request.draft) if "xlsx" in asked else None
    files |= {"xlsx": _written(workbook, cache)} if workbook is not None else {}
    files["numbers.json"] = ledger_json(made.findings.ledger)
    files["proof.html"] = proof_html(made.document, made.basis, made.findings)
    return Outputs(
        _stem(request.name, made.brief.edition, made.basis.population),
        files,
        rendition.pages,
        len(workbook.sheets) if workbook is not None else 0,
        len(made.findings.ledger),
        len(made.findings.proofs),
        problems,
    )


def _stem(name: str, edition: int, population: Population) -> str:
    """Give what the files of a build are called: "name-2022", of a variant "name-2022-area-north"."""
    return "-".join(part for part in (name, str(edition), population.name) if part)


def _workbook(made: Made, *, draft: bool) -> Workbook:
    """Give the workbook of a publication, in memory."""
    return render.workbook_of(
        made.document, companion(made.basis), made.basis.language, draft=draft
    )


def _written(workbook: Workbook, cache: Cache) -> bytes:
    """Give a workbook's file, which depends on nothing but the workbook."""
    if cache.folder is None:
        return render.write_workbook(workbook)
    key = key_of([program_key(), repr(workbook)])
    kept = cache.get(WORKBOOKS, key)
    if kept is None:
        kept = render.write_workbook(workbook)
        cache.put(WORKBOOKS, key, kept)
    return kept


def check(
    root: Path,
    name: str,
    edition: int | None = None,
    progress: Progress = _silent,
    *,
    pages: bool = True,
    variant: Choice | None = None,
) -> Findings:
    """Make a publication, write nothing; give its number ledger and what the checks found.

    variant: dimension and class; all respondents if None.  pages: False leaves out what can only be
    seen on the finished pages, and is quicker.
    Raises ReportgenError where there is no publication to check.
    """
    return make(_read(root, name, edition, progress), progress, variant, pages=pages).findings


def explain(
    root: Path, name: str, what: str, edition: int | None = None, progress: Progress = _silent
) -> Explanation:
    """Make a publication, write nothing; give the way back of one number, figure or item in it.

    Raises ReportgenError where there is no such publication, or nothing of that name in it.
    """
    made = make(_read(root, name, edition, progress), progress)
    return explain_one(made.document, made.basis, made.findings.ledger, what)


def suggest(
    root: Path,
    name: str,
    file: Path,
    edition: int | None = None,
    progress: Progress = _silent,
    *,
    apply: bool = False,
) -> tuple[Suggestion | ClaimSuggestion, ...]:
    """Take existing prose with typed numbers, give what may bind each of them, and each claim.

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
    prepared = prepare(_read(root, name, edition, progress), progress)
    progress("suggest")
    source, basis, exhibits = Source(file.as_posix(), text), prepared.basis, prepared.exhibits
    found = suggest_all(source, basis, exhibits)
    claims = suggest_claims(source, found, basis, exhibits)
    if apply and any(one.certain for one in found):
        write_whole({file.resolve(): _as_it_was(file, applied(text, found))})
    return tuple(sorted((*found, *claims), key=lambda one: one.start))


def _read(root: Path, name: str, edition: int | None, progress: Progress) -> Sources:
    """Read what a publication is made from. edition: the newest if None."""
    progress("read")
    return gather(root, name, edition, _cache(root))


def _cache(root: Path) -> Cache:
    return Cache(root / FOLDER)


def _at(problem: Problem) -> tuple[int, int]:
    return problem.place.line, problem.place.column


def _as_it_was(file: Path, text: str) -> bytes:
    """Give a text with the line ends and the byte-order mark that its file has."""
    before = file.read_bytes()
    if b"\r\n" in before:
        text = text.replace("\n", "\r\n")
    return (b"\xef\xbb\xbf" if before.startswith(b"\xef\xbb\xbf") else b"") + text.encode()
