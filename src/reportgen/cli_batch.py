"""What the command line says of a batch: a bar or lines meanwhile, a table of all variants at the end."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from reportgen.batch import Batch, Executor, Result, Run, build_all, new_run
from reportgen.cli_output import problems_told
from reportgen.dask_cluster import connected
from reportgen.processes import LocalProcesses, usable_processors

__all__ = ["executor", "new_run", "tell_batch"]

HEADS = ("variant", "pages", "numbers", "claims", "findings", "seconds")


def executor(jobs: int | None, cluster: str | None = None) -> Executor:
    """Give the executor that is asked for; leave with status 1 where there is no such cluster.

    jobs: local processes, as many as processors if None.  cluster: "dask://HOST:PORT" instead.
    """
    if cluster is not None:
        with problems_told(as_json=False):
            return connected(cluster)
    return LocalProcesses(jobs or usable_processors())


def tell_batch(run: Run, output: Path | None, executor: Executor) -> None:
    """Build every variant and tell of each; leave with status 1 if any failed."""
    began = time.perf_counter()
    with problems_told(as_json=False), _progress(run.name) as (begun, done):
        batch = build_all(run, output, executor, begun, done)
    for result in batch.results:
        _tell_problems(run.name, result)
    typer.echo(_table(batch))
    seconds = time.perf_counter() - began
    pages = sum(one.outputs.pages for one in batch.results if one.outputs is not None)
    built = len(batch.results) - len(batch.failed)
    typer.echo(
        f"{built} variants, {pages} pages, {seconds:.1f} s ({pages / seconds:.1f} pages/s); "
        f"{len(batch.failed)} failed"
    )
    typer.echo(f"{batch.proof}")
    if batch.failed:
        raise typer.Exit(1)


def _table(batch: Batch) -> str:
    """Give a line a variant, its cells below their heads."""
    rows = [HEADS, *(_cells(result) for result in batch.results)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(HEADS))]
    return "\n".join(
        "  ".join([row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])]) for row in rows
    )


def _cells(result: Result) -> tuple[str, ...]:
    made, findings = result.outputs, str(len(result.problems))
    if made is None:
        return (result.name, "failed", "", "", findings, f"{result.seconds:.2f}")
    counts = (made.pages, made.numbers, made.claims)
    seconds = "kept" if result.reused else f"{result.seconds:.2f}"
    return (result.name, *map(str, counts), findings, seconds)


def _tell_problems(name: str, result: Result) -> None:
    """Print what is wrong with a variant; of a fault of ours, where its traceback is."""
    for problem in result.problems:
        typer.echo(f"{result.name}: {problem}", err=True)
    if result.fault:
        with tempfile.NamedTemporaryFile(
            "w", prefix="reportgen-", suffix=".log", delete=False, encoding="utf-8"
        ) as log:
            log.write(f"{name} {result.name}\n{result.fault}\n")
        kind = result.fault.strip().splitlines()[-1]
        told = f"{result.name}: a fault of the program ({kind}); please report it with {log.name}"
        typer.echo(told, err=True)


@contextmanager
def _progress(name: str) -> Iterator[tuple[Callable[[int], None], Callable[[Result], None]]]:
    """Give what is told of a batch's size and of each variant: a bar on a terminal, else lines."""
    if not sys.stderr.isatty():
        yield lambda _: None, lambda result: typer.echo(f"{name}: {_line(result)}", err=True)
        return
    # only a terminal needs these
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (
        TextColumn(name),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.description}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("")
        yield (
            lambda count: bar.update(task, total=count),
            lambda result: bar.update(task, advance=1, description=_line(result)),
        )


def _line(result: Result) -> str:
    if result.outputs is None:
        return f"{result.name}: failed"
    return f"{result.name}: {result.outputs.pages} pages{', kept' if result.reused else ''}"
