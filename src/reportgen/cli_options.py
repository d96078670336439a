"""Options that several commands of the command line have, and what they may be."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import typer

Publication = Annotated[
    str, typer.Argument(help="A folder in content/ that holds a publication.yaml.")
]
Edition = Annotated[int | None, typer.Option(metavar="YEAR", help="Default: the newest.")]
Root = Annotated[
    Path, typer.Option(metavar="DIR", help="The project folder, which holds content/ and data/.")
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]


Variant = Annotated[
    list[str] | None,
    typer.Option(metavar="DIM=VALUE", help="A declared variant, such as region=north."),
]


AllVariants = Annotated[
    bool, typer.Option("--all-variants", help="Build every declared variant, and one proof of all.")
]
Jobs = Annotated[
    int | None,
    typer.Option(min=1, metavar="N", help="Processes for --all-variants; default: all processors."),
]


def variant_of(given: list[str] | None) -> tuple[str, str] | None:
    """Give the variant that is asked for, None for the whole; refuse what is not DIM=VALUE."""
    if not given:
        return None
    if len(given) > 1:
        message = "a publication is built for one variant at a time"
        raise typer.BadParameter(message, param_hint="--variant")
    dimension, equals, value = given[0].partition("=")
    if not (dimension and equals and value):
        message = f'"{given[0]}" names no variant; write it as DIM=VALUE'
        raise typer.BadParameter(message, param_hint="--variant")
    return dimension, value


Formats = Annotated[
    str | None,
    typer.Option("--format", metavar="pdf,xlsx", help="Default: what the publication declares."),
]


def formats_of(given: str | None) -> tuple[str, ...] | None:
    """Give the formats that are asked for, None for the declared; refuse one that is not written."""
    formats = None if given is None else tuple(one.strip() for one in given.split(","))
    for one in formats or ():
        if one not in {"pdf", "xlsx"}:
            message = f'there is no format "{one}"; known: pdf, xlsx'
            raise typer.BadParameter(message, param_hint="--format")
    return formats


NoCache = Annotated[
    bool, typer.Option("--no-cache", help="Use nothing of earlier builds; gives the same bytes.")
]
Why = Annotated[bool, typer.Option("--why", help="Say what has changed since the last build.")]
Executor = Annotated[
    str | None,
    typer.Option(
        metavar="dask://HOST:PORT", help="Build on a Dask cluster; needs reportgen[dask]."
    ),
]


def cluster_of(given: str | None) -> str | None:
    """Give the cluster that is asked for, None for this machine; refuse what is no address."""
    if given is not None and not re.fullmatch(r"dask://[^/\s]+:\d+", given):
        message = f'"{given}" names no executor; write it as dask://HOST:PORT'
        raise typer.BadParameter(message, param_hint="--executor")
    return given
