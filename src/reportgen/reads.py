"""What is read: every look at the user's machine goes through here, and can be written down.

A build depends on the files that it opened, on those that it found missing, on the names that a
folder held and on the environment. Each of these is an input: a name ("file content/a.md") with what
was found there, so that a later build can look again and see whether anything is different.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path

ABSENT = ""
"""What stands for a file that cannot be read, and for a variable that is not set."""

HOME = Path(__file__).parent
"""The program's own folder: what is read there is no input, it is part of the program."""


@dataclass(frozen=True, slots=True)
class Reads:
    """The inputs that were looked at. root: the project folder; names in it are relative to it.

    steady: whether everything that was looked at twice was the same both times.
    """

    root: Path
    found: dict[str, str] = field(default_factory=dict)
    unsteady: set[str] = field(default_factory=set)

    def note(self, name: str, what: str) -> None:
        """Write down an input."""
        if self.found.setdefault(name, what) != what:
            self.unsteady.add(name)

    def named(self, path: Path) -> str:
        """Give what a path is called: relative to the project folder where it lies in it."""
        full, home = path.absolute(), self.root.absolute()
        return (full.relative_to(home) if full.is_relative_to(home) else full).as_posix()


_OPEN: ContextVar[tuple[Reads, ...]] = ContextVar("_OPEN", default=())


@contextmanager
def recorded(root: Path) -> Iterator[Reads]:
    """Write down every input that is looked at inside the block; blocks may be nested."""
    reads = Reads(root)
    before = _OPEN.set((*_OPEN.get(), reads))
    try:
        yield reads
    finally:
        _OPEN.reset(before)


def include(found: Mapping[str, str]) -> None:
    """Write down inputs that were looked at before, for something that is used again."""
    for reads in _OPEN.get():
        for name, what in found.items():
            reads.note(name, what)


def read_bytes(path: Path) -> bytes:
    """Read a file; OSError where it cannot be read."""
    try:
        data = path.read_bytes()
    except OSError:
        _note("file", path, lambda: ABSENT)
        raise
    _note("file", path, lambda: _digest(data))
    return data


def is_file(path: Path) -> bool:
    """Tell whether there is a file; OSError as `Path.is_file`."""
    found = path.is_file()
    _note("presence", path, lambda: _present(path))
    return found


def lexists(path: Path) -> bool:
    """Tell whether there is anything, be it a link that leads nowhere."""
    _note("presence", path, lambda: _present(path))
    return os.path.lexists(path)


def names_in(folder: Path, pattern: str) -> list[Path]:
    """Give the paths in a folder that match a pattern, sorted; OSError as `Path.glob`."""
    found = sorted(folder.glob(pattern))
    _note(f"names:{pattern}", folder, lambda: _names(folder, found))
    return found


def variable(name: str) -> str:
    """Give a variable of the environment, "" where it is not set."""
    for reads in _OPEN.get():
        reads.note(f"environment {name}", os.environ.get(name, ABSENT))
    return os.environ.get(name, ABSENT)


def look_again(root: Path, name: str) -> str:
    """Give what is found now where an input was; the name is that of a recorded input."""
    kind, _, where = name.partition(" ")
    path = root / where
    try:
        if kind == "file":
            return _digest(path.read_bytes()) if path.is_file() else ABSENT
        if kind == "presence":
            return _present(path)
        if kind.startswith("names:") and "**" not in kind:
            return _names(path, sorted(path.glob(kind.removeprefix("names:"))))
    except (OSError, ValueError):
        return ABSENT
    return os.environ.get(where, ABSENT) if kind == "environment" else ABSENT


def _note(kind: str, path: Path, what: Callable[[], str]) -> None:
    """Write an input down where anybody is listening; what lies in the program is none."""
    for reads in _OPEN.get():
        if not path.is_relative_to(HOME):
            reads.note(f"{kind} {reads.named(path)}", what())


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _present(path: Path) -> str:
    return "file" if path.is_file() else "other" if os.path.lexists(path) else ABSENT


def _names(folder: Path, found: list[Path]) -> str:
    return _digest("\0".join(path.relative_to(folder).as_posix() for path in found).encode())
