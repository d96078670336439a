"""The cache: results kept under what they really depend on, for the next build.

A result is plain bytes under a key, which is the digest of everything that it was made from: the
user's files, the program's own, the libraries' versions. So nothing is ever out of date, only unused.
Each entry carries the digest of its bytes and is written whole; what was cut off, mixed up or put
there by accident does not have it, and is as good as absent. Nothing is executed or unpickled. The
entries unused for longest make room for new ones.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
import sys
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reportgen.errors import OutputError
from reportgen.writing import sweep, write_whole

FOLDER = ".reportgen-cache"
"""In the project folder."""

LIBRARIES = (
    "babel", "bibtexparser", "font-source-sans-pro", "font-source-serif-pro", "jinja2",
    "markdown-it-py", "matplotlib", "mdit-py-plugins", "numpy", "pandas", "pikepdf", "pillow",
    "pydantic", "pyphen", "reportlab", "ruamel-yaml", "scipy", "uharfbuzz", "xlsxwriter",
)  # fmt: skip
"""Those whose version may change a result: what pyproject.toml asks for, less the terminal's."""

DIGEST = 64
MOST = 512_000_000
"""How large the cache may grow, in bytes."""
LARGEST = 128_000_000
"""How large an entry may be, packed and unpacked, in bytes; annex reports reach a tenth of it."""


@dataclass(frozen=True, slots=True)
class Cache:
    """Kept results. folder: None keeps nothing.  most: how large it may grow, in bytes."""

    folder: Path | None
    most: int = MOST

    def get(self, kind: str, key: str) -> bytes | None:
        """Give a kept result; None where there is none, or where it is not what was kept."""
        if self.folder is None:
            return None
        path = self.folder / kind / key
        try:
            found = _read_plain(path)
            with suppress(OSError):
                os.utime(path)
        except (OSError, ValueError):
            return None
        seal, packed = found[:DIGEST], found[DIGEST:]
        return _unpacked(packed) if seal == _seal(kind, key, packed) else None

    def put(self, kind: str, key: str, payload: bytes) -> None:
        """Keep a result; where the folder cannot be written, nothing is kept and nothing is lost."""
        if self.folder is None or len(payload) > LARGEST:
            return
        packed = zlib.compress(payload, 1)
        with suppress(OutputError):
            write_whole({self.folder / kind / key: _seal(kind, key, packed) + packed})

    def prune(self) -> None:
        """Make room where the cache has grown too large: the entries unused for longest go."""
        if self.folder is None:
            return
        for kind in self.folder.glob("*/"):
            sweep(kind)
        entries = sorted(_entries(self.folder))
        size = sum(one for _, one, _ in entries)
        for _, one, path in entries if size > self.most else ():
            if size <= self.most * 3 // 4:
                break
            with suppress(OSError):
                path.unlink()
            size -= one


NO_CACHE = Cache(None)
"""Keeps nothing."""


def key_of(parts: Iterable[str | bytes]) -> str:
    """Give the digest of parts in order; how they are divided matters."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode(errors="surrogatepass") if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.hexdigest()


@cache
def program_key() -> str:
    """Give the digest of the program itself: its files and the versions of its libraries."""
    return key_of(part for pair in sorted(program().items()) for part in pair)


@cache
def program() -> dict[str, str]:
    """Give what every result depends on, by name: the program's files, Python, each library."""
    home = Path(__file__).parent
    files = sorted(p for p in home.rglob("*") if p.suffix in {".py", ".yaml"})
    own = key_of(part for p in files for part in (p.relative_to(home).as_posix(), p.read_bytes()))
    return {"program reportgen": own, "program python": sys.version, **_libraries()}


def _libraries() -> dict[str, str]:
    """Give the version of each library by the name of its folder: to ask the libraries takes longer."""
    found = {f"library {name}": "" for name in LIBRARIES}
    for folder in reversed(sys.path):
        with suppress(OSError):
            for entry in Path(folder).glob("*.dist-info"):
                name, _, version = entry.name.removesuffix(".dist-info").partition("-")
                called = "library " + re.sub(r"[_.]", "-", name.lower())
                if called in found:
                    found[called] = version
    return found


def _entries(folder: Path) -> Iterator[tuple[int, int, Path]]:
    """Give when each entry was last used, its size and its path."""
    for path in folder.glob("*/*"):
        with suppress(OSError):
            told = path.lstat()
            if stat.S_ISREG(told.st_mode):
                yield told.st_mtime_ns, told.st_size, path


def _read_plain(path: Path) -> bytes:
    """Read a file; ValueError for what is no plain file of a credible size."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))  # a pipe would never end
    with os.fdopen(handle, "rb") as file:
        told = os.fstat(file.fileno())
        if not stat.S_ISREG(told.st_mode) or told.st_size > LARGEST:
            raise ValueError(path)
        return file.read(LARGEST)


def _unpacked(packed: bytes) -> bytes | None:
    try:
        unpacking = zlib.decompressobj()
        found = unpacking.decompress(packed, LARGEST)
    except zlib.error:
        return None
    return found if unpacking.eof and not unpacking.unused_data else None


def _seal(kind: str, key: str, payload: bytes) -> bytes:
    return key_of([kind, key, payload]).encode()
