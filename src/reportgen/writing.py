"""Writing files: whole or not at all, whatever happens meanwhile."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from reportgen.errors import OutputError, Place, Problem


def write_whole(files: Mapping[Path, bytes]) -> None:
    """Write files, each of them whole, or none of them; missing folders are made.

    Raises OutputError (`unwritable-output`); whatever stood at the paths is then unchanged.
    """
    parts = {path: path.parent / f".{path.name}.{os.getpid()}.part" for path in files}
    at = Path()
    try:
        for at, part in parts.items():
            at.parent.mkdir(parents=True, exist_ok=True)
            if at.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
            part.write_bytes(files[at])
        for at, part in parts.items():
            part.replace(at)
    except OSError as fault:
        message = f"the file cannot be written: {fault.strerror or fault}"
        hint = "close the file where it is open, or choose another folder with --output"
        problem = Problem(Place(at.as_posix()), "unwritable-output", message, hint)
        raise OutputError([problem]) from None
    finally:
        for part in parts.values():
            with suppress(OSError):
                part.unlink(missing_ok=True)


def sweep(folder: Path) -> None:
    """Delete what writers left half-written in a folder when they were killed, on this machine."""
    for part in folder.glob(".*.part"):
        number = part.name.split(".")[-2]
        if number.isdigit() and not _running(int(number)):
            with suppress(OSError):
                part.unlink()


def _running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True  # another user's
    return True
