"""Commands about editions: what is different between two of them, and the draft of a new one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

import reportgen
from reportgen.cli_options import Json, Publication, Root
from reportgen.cli_output import problems_told, progress_told

new = typer.Typer(help="Begin something new.", no_args_is_help=True)


def diff(
    publication: Publication,
    first: Annotated[int, typer.Option("--from", metavar="YEAR", help="The earlier edition.")],
    last: Annotated[int, typer.Option("--to", metavar="YEAR", help="The later edition.")],
    output: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Default: build/ in the project folder.")
    ] = None,
    root: Root = Path(),
    as_json: Json = False,
) -> None:
    """Tell which sentences, rankings and signs changed; an HTML page shows the figures too."""
    with problems_told(as_json=as_json), progress_told(publication) as progress:
        found = reportgen.diff(root, publication, first, last, output, progress)
    if as_json:
        told = found.comparison.as_json() | {"page": found.page.as_posix()}
        typer.echo(json.dumps(told, ensure_ascii=False, indent=1))
        return
    typer.echo("\n".join(found.comparison.lines()))
    typer.echo(f"\n{found.page}: both editions side by side")


@new.callback()
def _begin() -> None:
    """Begin something new."""


@new.command()
def edition(
    publication: Publication,
    year: Annotated[int, typer.Argument(metavar="YEAR", help="Of the new edition and its wave.")],
    data: Annotated[
        Path,
        typer.Option(
            metavar="FILE", help="The answers, CSV; NAME.items.csv beside it tells changes."
        ),
    ],
    output: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Default: build/ in the project folder.")
    ] = None,
    root: Root = Path(),
    as_json: Json = False,
) -> None:
    """Draft the next edition from an answer file; tell what changed and what no longer holds."""
    with problems_told(as_json=as_json), progress_told(publication) as progress:
        made = reportgen.draft_edition(root, publication, year, data, output, progress)
    files = [path.as_posix() for path in made.files]
    if as_json:
        told = {"files": files, "page": made.page.as_posix(), "facts": dict(made.facts)}
        typer.echo(json.dumps(made.comparison.as_json() | told, ensure_ascii=False, indent=1))
        return
    typer.echo("\n".join(made.comparison.lines()))
    typer.echo(f"\nA draft of the edition {year}:")
    typer.echo("\n".join(f"  {path}" for path in [*files, made.page.as_posix()]))
    if made.facts:
        facts = ", ".join(f"{name}: {value}" for name, value in made.facts.items())
        typer.echo(f"Its facts are those of the edition before; look them through: {facts}")
