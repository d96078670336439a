"""The command line that every survey's `synthesise.py` has."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from .recount import recount


def run(folder: Path, about: str, synthesise: Callable[[Path], None]) -> int:
    """Read the command line and do what it says, give the exit status.

    synthesise: writes the answer files into a folder.  about: what the program is for.
    """
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--check", action="store_true", help="recount, write nothing")
    parser.add_argument("--output", type=Path, default=folder, help="folder of the answer files")
    arguments = parser.parse_args()
    if arguments.check:
        return check(folder)
    synthesise(arguments.output)
    return 0


def check(folder: Path) -> int:
    """Print what the recount finds, give the exit status: 0 all hit or listed, 1 otherwise."""
    results = recount(folder)
    unlisted = [result for result in results if not result.hit and not result.listed]
    for result in results:
        if not result.hit:
            kind = "listed as impossible" if result.listed else "MISSED"
            say(f"{result.num_id}: printed {result.printed}, found {result.found} ({kind})")
    missed = sum(not result.hit for result in results)
    say(f"{len(results)} printed values, {len(results) - missed} hit, {len(unlisted)} unlisted")
    return 1 if unlisted else 0


def say(line: str) -> None:
    """Write a line to standard output."""
    sys.stdout.write(f"{line}\n")
