"""Reading the user's files: text, and YAML with places.

Paths are given as in a `Place`: relative to the project folder, with forward slashes. No path
leads out of that folder.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.constructor import DuplicateKeyError, SafeConstructor
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.reader import ReaderError

from reportgen import faults
from reportgen.errors import (
    Place,
    Problem,
    Problems,
    ProjectError,
    ReportgenError,
    did_you_mean,
)
from reportgen.nesting import DEEPEST, too_deep
from reportgen.reads import read_bytes

M = TypeVar("M", bound=BaseModel)

# --- text -----------------------------------------------------------------------------------


def read_text(root: Path, path: str, problems: Problems) -> str | None:
    """Take a file's path, give its text with lines that end in LF; None when it cannot be read.

    The file must be UTF-8; a byte-order mark is dropped. Adds `missing-file`, `unreadable-file`,
    `outside-project` or `broken-utf8` (line, and column in bytes, from 1) to `problems`.
    """
    target = _inside(root, path, problems)
    if target is None:
        return None
    try:
        data = read_bytes(target)
    except FileNotFoundError:
        problems.add(Place(path), "missing-file", "there is no such file", _neighbour(target))
        return None
    except OSError as fault:
        problems.keep(faults.unreadable(path, fault))
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        mark = len(data) - len(fault.object)  # utf-8-sig decodes what stands after it
        problems.keep(faults.broken_utf8(path, data, mark + fault.start))
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _inside(root: Path, path: str, problems: Problems) -> Path | None:
    """Give the absolute path, None (and a problem) where it leads out of the project folder."""
    plain = posixpath.normpath(path)
    if plain == ".." or plain.startswith("../") or Path(plain).is_absolute() or "\0" in path:
        message = "the path leads out of the project folder"
        hint = "name files relative to the project folder, and keep them inside it"
        problems.add(Place(path.replace("\0", "")), "outside-project", message, hint)
        return None
    return root / plain


def _neighbour(target: Path) -> str:
    """Give the hint that names the nearest file beside a missing one."""
    try:
        names = sorted(entry.name for entry in target.parent.iterdir() if entry.is_file())
    except OSError:
        return f'the folder "{target.parent.name}" is missing too'
    return did_you_mean(target.name, names) or f'the folder "{target.parent.name}" is empty'


# --- YAML -----------------------------------------------------------------------------------


_AGAIN, _KEEP_ONE = "stands here again", "keep one of the two"
_MANY_DIGITS = re.compile(r"\d{1000,}")


class _PlainConstructor(SafeConstructor):
    """YAML 1.2's plain values only: `no` and `2022-05-01` are text."""


for _tag in ("timestamp", "value"):
    _PlainConstructor.add_constructor(
        f"tag:yaml.org,2002:{_tag}", SafeConstructor.construct_yaml_str
    )


def _loader(*, duplicates: bool = False) -> YAML:
    loader = YAML(typ="safe")
    loader.Constructor = _PlainConstructor
    loader.allow_duplicate_keys = duplicates
    return loader


def read_yaml(
    root: Path, path: str, model: type[M], error: type[ReportgenError] = ProjectError
) -> M:
    """Take a YAML file's path and its model, give the validated value; an empty file is `{}`.

    Raises `error` with all faults, each with line and column: those of `read_text`,
    `broken-yaml`, `duplicate-key`, `unknown-key`, `missing-key`, `wrong-type`, `wrong-value`.
    """
    problems = Problems()
    text = read_text(root, path, problems)
    problems.raise_if_any(error)
    return parse_yaml(text or "", path, model, error)


def parse_yaml(
    text: str,
    path: str,
    model: type[M],
    error: type[ReportgenError] = ProjectError,
    first_line: int = 1,
) -> M:
    """Take YAML text that starts at `first_line` of `path` (front matter), else as `read_yaml`."""
    if too_deep(text):  # libyaml would run out of stack, and the process with it
        hint = f"write it with at most {DEEPEST} levels"
        message = "the file nests lists and keys too deeply"
        raise error([Problem(Place(path, first_line), "broken-yaml", message, hint)])
    try:
        data = _loader().load(text)
        return model.model_validate({} if data is None else data)
    except (YAMLError, ValueError, RecursionError) as fault:
        found = _faults(text, path, model, first_line) or [_syntax(fault, text, path, first_line)]
        raise error(sorted(found, key=lambda problem: problem.place)) from None


def _faults(text: str, path: str, model: type[BaseModel], first_line: int) -> list[Problem]:
    """Read the text again, with positions, for every fault in it."""
    try:
        tree = _Tree(path, YAML(typ="safe").compose(text), first_line)
        found = [
            Problem(tree.mark(key), "duplicate-key", f'the key "{key.value}" {_AGAIN}', _KEEP_ONE)
            for key in _duplicates(tree.top, set())
        ]
        data = _loader(duplicates=True).load(text)
        model.model_validate({} if data is None else data)
    except ValidationError as fault:
        told = faults.explain(fault, model, {} if data is None else data)
        return found + [
            Problem(tree.place(f.keys, of_key=f.at_key), f.rule, f.message, f.hint) for f in told
        ]
    except (YAMLError, ValueError) as fault:
        return [_syntax(fault, text, path, first_line)]
    except RecursionError:
        hint = "take brackets and indentation away"
        return [Problem(Place(path), "broken-yaml", "the file is nested too deeply", hint)]
    return found


def _syntax(fault: Exception, text: str, path: str, first_line: int) -> Problem:
    """Turn a fault of the YAML reader into one sentence with its place."""
    if isinstance(fault, ReaderError):
        at = max(text.find(chr(fault.character)), 0)
        line, column = text.count("\n", 0, at) + first_line, at - text.rfind("\n", 0, at)
        message = f"the file holds the control character U+{fault.character:04X}"
        return Problem(Place(path, line, column), "broken-yaml", message, "delete it")
    place, said = Place(path), str(fault)
    if isinstance(fault, MarkedYAMLError):
        said = " ".join(part for part in (fault.context, fault.problem) if part)
        mark = fault.problem_mark or fault.context_mark
        if mark and fault.context_mark and mark.line >= len(text.splitlines()):
            mark = fault.context_mark  # what is never closed is told where it opens
        if mark is not None:
            place = Place(path, mark.line + first_line, mark.column + 1)
    if isinstance(fault, DuplicateKeyError):
        return Problem(place, "duplicate-key", f"this key {_AGAIN}", _KEEP_ONE)
    if digits := _MANY_DIGITS.search(text) if "digits" in said else None:
        line, column = text.count("\n", 0, digits.start()), text.rfind("\n", 0, digits.start())
        place, said = (
            Place(path, line + first_line, digits.start() - column),
            "the number is too long",
        )
    message = f"this is not YAML: {' '.join(said.split())}"
    return Problem(place, "broken-yaml", message, faults.way_out(said))


# --- places ---------------------------------------------------------------------------------


def locate(root: Path, path: str, keys: Sequence[str | int]) -> Place:
    """Take a key path (`("editions", 2022, "compare")`), give where that key or entry stands.

    A number behind a text is one of its characters, from 0. Where the path ends early its last
    known part is meant; a file that cannot be read gives a place without line.
    """
    text = read_text(root, path, Problems()) or ""
    try:
        top = YAML(typ="safe").compose(text)
    except (YAMLError, RecursionError):
        return Place(path)
    return _Tree(path, top, 1, tuple(text.split("\n"))).place(keys, of_key=True)


@dataclass(frozen=True, slots=True)
class _Tree:
    """The composed YAML of a file, every node with its mark; `top` is None for an empty file."""

    path: str
    top: Node | None
    first_line: int = 1
    lines: tuple[str, ...] = ()

    def mark(self, node: Node) -> Place:
        mark = node.start_mark
        return Place(self.path, mark.line + self.first_line, mark.column + 1)

    def character(self, node: ScalarNode, at: int) -> Place | None:
        """Give where a character of a text stands; None where the text is not written as it is."""
        row, column = node.start_mark.line, node.start_mark.column + (node.style in {"'", '"'})
        found = Place(self.path, row + self.first_line, column + at + 1)
        return found if self.lines[row][column:].startswith(node.value) else None

    def place(self, keys: Sequence[str | int], *, of_key: bool) -> Place:
        """Give where a key path ends: its key or its value, as far as the path exists."""
        at = node = self.top
        for key in keys:
            if isinstance(node, ScalarNode) and isinstance(key, int) and self.lines:
                return self.character(node, key) or self.mark(at or node)
            step = _children(node).get(str(key))
            if step is None:
                return self.mark(at) if at is not None else Place(self.path)
            at, node = step
        found = at if of_key else node
        return self.mark(found) if found is not None else Place(self.path)


def _children(node: Node | None) -> Mapping[str, tuple[Node, Node]]:
    """Give key node and value node by key; an entry of a list is its own key node."""
    if isinstance(node, MappingNode):
        return {str(key.value): (key, value) for key, value in node.value}
    if isinstance(node, SequenceNode):
        return {str(index): (entry, entry) for index, entry in enumerate(node.value)}
    return {}


def _duplicates(node: Node | None, visited: set[int]) -> Iterator[Node]:
    """Give every key node that repeats an earlier key of its mapping; aliases are followed once."""
    if node is None or id(node) in visited:
        return
    visited.add(id(node))
    seen: set[tuple[str, Any]] = set()
    for key, value in node.value if isinstance(node, MappingNode) else ():
        name = (str(key.tag), str(key.value))
        if name in seen:
            yield key
        seen.add(name)
        yield from _duplicates(value, visited)
    for entry in node.value if isinstance(node, SequenceNode) else ():
        yield from _duplicates(entry, visited)
