"""What the command line says: problems, progress, explanations; and a fault of ours."""

from __future__ import annotations

import json
import os
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn

import typer

from reportgen.errors import Problem, ReportgenError

if TYPE_CHECKING:
    from reportgen.verify import Explanation


def tell(problems: Iterable[Problem], *, as_json: bool, to_stdout: bool = False) -> None:
    """Print problems: lines on standard error, or a JSON list there or on standard output."""
    if as_json:
        told = [problem.as_json() for problem in problems]
        typer.echo(json.dumps(told, ensure_ascii=False, indent=1), err=not to_stdout)
        return
    for problem in problems:
        typer.echo(str(problem), err=True)


def show(found: Explanation) -> None:
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
def problems_told(*, as_json: bool, to_stdout: bool = False) -> Iterator[None]:
    """Print the problems of a stage that found some, and leave with status 1."""
    try:
        yield
    except ReportgenError as fault:
        tell(fault.problems, as_json=as_json, to_stdout=to_stdout)
        raise typer.Exit(1) from None


@contextmanager
def progress_told(name: str) -> Iterator[Callable[[str], None]]:
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


def reason_told(name: str, *, asked: bool) -> Callable[[str], None]:
    """Give a callback for why something is made again; it is silent unless asked."""
    return lambda why: typer.echo(f"{name}: {why}", err=True) if asked else None


def fault_of_ours(fault: Exception) -> NoReturn:
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
