"""The command that tries to work out what was withheld."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

import reportgen
from reportgen.cli_options import Edition, Json, Publication, Root
from reportgen.cli_output import problems_told

if TYPE_CHECKING:
    from reportgen.exposure import Exposure


def attack(
    publication: Publication,
    edition: Edition = None,
    root: Root = Path(),
    as_json: Json = False,
) -> None:
    """Try to work out what is withheld, from all that is published of the same answers.

    Exit status 1 where anything can be.
    """
    with problems_told(as_json=as_json):
        found = reportgen.attack(root, publication, edition)
    if as_json:
        typer.echo(json.dumps(_as_json(found), ensure_ascii=False, indent=1))
    else:
        typer.echo("\n".join(_lines(found)))
    typer.echo(f"{found.counts.suppressed} suppressed, {found.recoverable} recoverable")
    if found.recoverable:
        raise typer.Exit(1)


def _lines(found: Exposure) -> Sequence[str]:
    counts = found.counts
    lines = [
        f"{one.population or 'all'}: {one.item} {one.edition} {'+'.join(one.categories) or 'N'}"
        f" is between {one.low} and {one.high}, which should be {one.needed} apart"
        for one in found.recovered
    ]
    lines += [f"{leak.file}: {leak.id} prints {leak.text!r} of {leak.item}" for leak in found.leaks]
    lines.append(
        f"{counts.beside} more are withheld beside them, {counts.told} of the same tables are told;"
        f" {found.ledgers} ledgers in build/ were read"
    )
    return lines


def _as_json(found: Exposure) -> dict[str, object]:
    return {
        "suppressed": found.counts.suppressed,
        "beside": found.counts.beside,
        "told": found.counts.told,
        "ledgers": found.ledgers,
        "recovered": [one.as_json() for one in found.recovered],
        "printed": [
            {"file": one.file, "id": one.id, "text": one.text, "item": one.item}
            for one in found.leaks
        ],
    }
