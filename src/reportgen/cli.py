"""The command line. It says what happened; `publish` does it.

Exit status: 0 done; 1 something is wrong in the user's files; 2 wrong usage; 3 a fault of ours.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

import reportgen
from reportgen.errors import Problem, ReportgenError

if TYPE_CHECKING:
    from reportgen.verify import Explanation

_STARTED = time.perf_counter()

app = typer.Typer(
    name="reportgen",
    help="Survey answers and Markdown in, a typeset and accessible PDF publication out.",
    epilog="Exit status: 0 done, 1 something is wrong in your files, 2 wrong usage, "
    "3 a fault of the program.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

Publication = Annotated[
    str, typer.Argument(help="A folder in content/ that holds a publication.yaml.")
]
Edition = Annotated[int | None, typer.Option(metavar="YEAR", help="Default: the newest.")]
Root = Annotated[
    Path, typer.Option(metavar="DIR", help="The project folder, which holds content/ and data/.")
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]


def _formats(value: str) -> str:
    """Refuse a format that is not written."""
    for one in value.split(","):
        if one != "pdf":
            raise typer.BadParameter(f'there is no format "{one}"; known: pdf')
    return value


@app.command()
def build(
    publication: Publication,
    edition: Edition = None,
    output: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Default: build/ in the project folder.")
    ] = None,
    formats: Annotated[
        str, typer.Option("--format", metavar="pdf", callback=_formats, help="What to write.")
    ] = "pdf",
    draft: Annotated[
        bool, typer.Option("--draft", help="Build even so; what is wrong becomes comments.")
    ] = False,
    root: Root = Path(),
) -> None:
    """Build a publication: its PDF, its number ledger and its proof."""
    del formats  # the callback has said all there is to say while there is one format
    with _problems_told(as_json=False), _progress(publication) as progress:
        built = reportgen.build(root, publication, edition, output, progress, draft=draft)
    seconds = time.perf_counter() - _STARTED
    found = built.findings
    _tell(found.problems, as_json=False)
    typer.echo(f"{built.pdf}: {built.pages} pages, {seconds:.1f} s")
    typer.echo(f"{built.ledger}: {len(found.ledger)} numbers")
    typer.echo(f"{built.proof}: {len(found.proofs)} claims, {len(found.problems)} findings")


@app.command()
def check(
    publication: Publication,
    edition: Edition = None,
    root: Root = Path(),
    as_json: Json = False,
    text: Annotated[
        bool, typer.Option("--text", help="Check the text only, not the finished pages: quicker.")
    ] = False,
) -> None:
    """Run every check and write nothing; with --json the problems go to standard output."""
    with _problems_told(as_json=as_json, to_stdout=True), _progress(publication) as progress:
        problems = reportgen.check(root, publication, edition, progress, pages=not text).problems
    _tell(problems, as_json=as_json, to_stdout=True)
    if any(problem.severity == "error" for problem in problems):
        raise typer.Exit(1)


@app.command()
def numbers(
    publication: Publication,
    edition: Edition = None,
    root: Root = Path(),
    as_json: Json = False,
) -> None:
    """Print the number ledger: every printed number, in reading order, with its way back."""
    with _problems_told(as_json=as_json), _progress(publication) as progress:
        ledger = reportgen.check(root, publication, edition, progress).ledger
    if as_json:
        typer.echo(json.dumps([entry.as_json() for entry in ledger], ensure_ascii=False, indent=1))
        return
    typer.echo("id\tpage\ttext\tstatistic\titem\tedition\tn\tsource")
    for one in ledger:
        edition_text = "-".join(str(year) for year in _years(one.edition))
        cells = (one.id, one.page, one.text, one.statistic, one.item, edition_text, one.n)
        row = ("" if cell is None else str(cell) for cell in (*cells, one.source))
        typer.echo("\t".join(row))


@app.command()
def explain(
    publication: Publication,
    what: Annotated[
        str, typer.Argument(metavar="ID", help="n0042, figur-7, fig-x, an item or a measure.")
    ],
    edition: Edition = None,
    root: Root = Path(),
) -> None:
    """Tell one number's, figure's or item's way back to the answers."""
    with _problems_told(as_json=False), _progress(publication) as progress:
        found = reportgen.explain(root, publication, what, edition, progress)
    if sys.stdout.isatty():
        _show(found)
    else:
        typer.echo(found.as_text(), nl=False)


@app.command()
def suggest(
    publication: Publication,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="Markdown or plain text with typed numbers.")
    ],
    edition: Edition = None,
    apply: Annotated[
        bool, typer.Option("--apply", help="Write the certain ones into FILE.")
    ] = False,
    root: Root = Path(),
    as_json: Json = False,
) -> None:
    """Propose what may stand for each number that is typed in existing prose, likeliest first."""
    with _problems_told(as_json=as_json), _progress(publication) as progress:
        found = reportgen.suggest(root, publication, file, edition, progress, apply=apply)
    if as_json:
        told = [one.as_json() | {"applied": apply and one.certain} for one in found]
        typer.echo(json.dumps(told, ensure_ascii=False, indent=1))
        return
    for one in found:
        typer.echo(str(one))
    certain = sum(one.certain for one in found)
    typer.echo(f"{len(found)} numbers, {certain} certain{' and written' if apply else ''}")


def _years(edition: int | tuple[int, int] | None) -> tuple[int, ...]:
    if edition is None:
        return ()
    return edition if isinstance(edition, tuple) else (edition,)


# --- what the user sees ---------------------------------------------------------------------


def _tell(problems: Iterable[Problem], *, as_json: bool, to_stdout: bool = False) -> None:
    """Print problems: lines on standard error, or a JSON list there or on standard output."""
    if as_json:
        told = [problem.as_json() for problem in problems]
        typer.echo(json.dumps(told, ensure_ascii=False, indent=1), err=not to_stdout)
        return
    for problem in problems:
        typer.echo(str(problem), err=True)


def _show(found: Explanation) -> None:
    """Print an explanation on a terminal."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console()
    console.print(Text(found.title, style="bold"))
    for part in found.parts:
        console.print()
        console.print(Text(part.heading, style="bold cyan"))
        if part.note:
            console.print(Text(part.note, style="dim"))
        tables: list[tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]] = []
        if part.facts:
            tables.append((("", ""), part.facts))
        if part.table is not None:
            tables.append((part.table.head, part.table.rows))
        for head, rows in tables:
            grid = Table(*head, box=None, pad_edge=False, show_header=any(head))
            for row in rows:
                grid.add_row(*(Text(cell) for cell in row))
            console.print(grid)


@contextmanager
def _problems_told(*, as_json: bool, to_stdout: bool = False) -> Iterator[None]:
    """Print the problems of a stage that found some, and leave with status 1."""
    try:
        yield
    except ReportgenError as fault:
        _tell(fault.problems, as_json=as_json, to_stdout=to_stdout)
        raise typer.Exit(1) from None


@contextmanager
def _progress(name: str) -> Iterator[Callable[[str], None]]:
    """Give a callback for the stages: a bar on a terminal, plain lines otherwise."""
    if not sys.stderr.isatty():
        yield lambda stage: typer.echo(f"{name}: {stage}", err=True)
        return
    # only a terminal needs these
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn

    columns = (TextColumn(name), BarColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=6)
        begun = iter(range(7))
        yield lambda stage: bar.update(task, description=stage, completed=next(begun, 6))


def _fault_of_ours(fault: Exception) -> NoReturn:
    """Write the traceback to a log file, say so in one line, leave with status 3."""
    kind = type(fault).__name__
    try:
        handle, log = tempfile.mkstemp(prefix="reportgen-", suffix=".log", text=True)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(f"{' '.join(sys.argv)}\n{''.join(traceback.format_exception(fault))}")
    except OSError:
        log = f'what it says: "{fault}" (no log could be written)'
    typer.echo(f"reportgen: a fault of the program ({kind}); please report it with {log}", err=True)
    raise SystemExit(3)


def main() -> None:
    """Run the command line; a termination signal leaves nothing half-written."""
    gc.set_threshold(200_000, 50, 100)  # looking for garbage would take a tenth of a build
    for number in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) is not signal.SIG_IGN:  # as nohup wants it
            signal.signal(number, lambda number, _: sys.exit(128 + number))
    try:
        app()
    except Exception as fault:  # noqa: BLE001 -- whatever it is, the user sees one line
        _fault_of_ours(fault)
