"""The command line. It says what happened; `publish` does it.

Exit status: 0 done; 1 something is wrong in the user's files; 2 wrong usage; 3 a fault of ours.
"""

from __future__ import annotations

import gc
import json
import signal
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

import reportgen
from reportgen.cli_attack import attack
from reportgen.cli_editions import diff, new
from reportgen.cli_options import (
    AllVariants,
    Edition,
    Executor,
    Formats,
    Jobs,
    Json,
    NoCache,
    Publication,
    Root,
    Variant,
    Why,
    cluster_of,
    formats_of,
    variant_of,
)
from reportgen.cli_output import (
    fault_of_ours,
    problems_told,
    progress_told,
    reason_told,
    show,
    tell,
)

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


app.command()(attack)
app.command()(diff)
app.add_typer(new, name="new")


@app.command()
def build(
    publication: Publication,
    edition: Edition = None,
    variant: Variant = None,
    output: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Default: build/ in the project folder.")
    ] = None,
    formats: Formats = None,
    draft: Annotated[
        bool, typer.Option("--draft", help="Build even so; what is wrong becomes comments.")
    ] = False,
    root: Root = Path(),
    no_cache: NoCache = False,
    why: Why = False,
    all_variants: AllVariants = False,
    jobs: Jobs = None,
    executor: Executor = None,
) -> None:
    """Build a publication: its PDF and its workbook, its number ledger and its proof."""
    chosen, asked = variant_of(variant), formats_of(formats)
    if all_variants:
        if chosen is not None:
            raise typer.BadParameter("it goes without --variant", param_hint="--all-variants")
        # the stages are loaded here, for the first time
        batch = import_module("reportgen.cli_batch")
        run = batch.new_run(
            root, publication, edition, draft=draft, formats=asked, keep=not no_cache
        )
        batch.tell_batch(run, output, batch.executor(jobs, cluster_of(executor)))
        return
    if executor is not None:
        raise typer.BadParameter("it goes with --all-variants", param_hint="--executor")
    with problems_told(as_json=False), progress_told(publication) as progress:
        built = reportgen.build(
            root, publication, edition, output, progress, draft=draft, formats=asked, variant=chosen,
            keep=not no_cache, why=reason_told(publication, asked=why),
        )  # fmt: skip
    seconds = time.perf_counter() - _STARTED
    tell(built.problems, as_json=False)
    told = [f"{built.pdf}: {built.pages} pages"] if built.pdf else []
    told += [f"{built.workbook}: {built.sheets} sheets"] if built.workbook else []
    first, *others = (*told, f"{built.ledger}: {built.numbers} numbers")
    typer.echo("\n".join([f"{first}, {seconds:.1f} s", *others]))
    typer.echo(f"{built.proof}: {built.claims} claims, {len(built.problems)} findings")


@app.command()
def check(
    publication: Publication,
    edition: Edition = None,
    variant: Variant = None,
    root: Root = Path(),
    as_json: Json = False,
    text: Annotated[
        bool, typer.Option("--text", help="Check the text only, not the finished pages: quicker.")
    ] = False,
) -> None:
    """Run every check and write nothing; with --json the problems go to standard output."""
    chosen = variant_of(variant)
    with problems_told(as_json=as_json, to_stdout=True), progress_told(publication) as progress:
        found = reportgen.check(
            root, publication, edition, progress, pages=not text, variant=chosen
        )
    problems = found.problems
    tell(problems, as_json=as_json, to_stdout=True)
    if any(problem.severity == "error" for problem in problems):
        raise typer.Exit(1)


@app.command()
def numbers(
    publication: Publication,
    edition: Edition = None,
    variant: Variant = None,
    root: Root = Path(),
    as_json: Json = False,
) -> None:
    """Print the number ledger: every printed number, in reading order, with its way back."""
    chosen = variant_of(variant)
    with problems_told(as_json=as_json), progress_told(publication) as progress:
        ledger = reportgen.check(root, publication, edition, progress, variant=chosen).ledger
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
    with problems_told(as_json=False), progress_told(publication) as progress:
        found = reportgen.explain(root, publication, what, edition, progress)
    if sys.stdout.isatty():
        show(found)
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
    """Propose what may stand for each typed number of existing prose, and what holds its claims."""
    with problems_told(as_json=as_json), progress_told(publication) as progress:
        found = reportgen.suggest(root, publication, file, edition, progress, apply=apply)
    if as_json:
        told = [one.as_json() | {"applied": apply and one.certain} for one in found]
        typer.echo(json.dumps(told, ensure_ascii=False, indent=1))
        return
    for one in found:
        typer.echo(str(one))
    numbers = [one for one in found if one.kind == "number"]
    certain = sum(one.certain for one in numbers)
    claims = f"; {len(found) - len(numbers)} claims" if len(found) > len(numbers) else ""
    typer.echo(
        f"{len(numbers)} numbers, {certain} certain{' and written' if apply else ''}{claims}"
    )


def _years(edition: int | tuple[int, int] | None) -> tuple[int, ...]:
    if edition is None:
        return ()
    return edition if isinstance(edition, tuple) else (edition,)


def main() -> None:
    """Run the command line; a termination signal leaves nothing half-written."""
    gc.set_threshold(200_000, 50, 100)  # looking for garbage would take a tenth of a build
    for number in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) is not signal.SIG_IGN:  # as nohup wants it
            signal.signal(number, lambda number, _: sys.exit(128 + number))
    try:
        app()
    except Exception as fault:  # noqa: BLE001 -- whatever it is, the user sees one line
        fault_of_ours(fault)
