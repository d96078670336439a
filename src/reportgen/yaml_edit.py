"""Adding to a YAML file: its comments, its order and its own way of writing stay as they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node

_WIDE = 4096


def with_entries(text: str, keys: Sequence[str | int], entries: Mapping[Any, Any]) -> str:
    """Take the text of a YAML file, give it with entries added to the mapping at a key path.

    keys: () is the file itself. A mapping that is not there is made. What stands in the file stays
    as it is written; only a mapping in one line (`{…}`) makes the file be written anew, by ruamel's
    round trip, with its comments. Values are plain: mappings, lists, texts, numbers.
    """
    if not entries:
        return text
    top = YAML(typ="safe", pure=True).compose(text)
    node, inward = top, list(keys)
    while inward and isinstance(node, MappingNode) and not node.flow_style:
        child = _child(node, inward[0])
        if child is None:
            break
        node, _ = child, inward.pop(0)
    if not isinstance(node, MappingNode) or node.flow_style:
        return _round_trip(text, keys, entries)
    added: Mapping[Any, Any] = entries
    for key in reversed(inward):
        added = {key: added}
    lines = text.splitlines()
    at = _end(node, lines)
    indent = " " * node.value[0][0].start_mark.column
    new = [f"{indent}{line}" if line else "" for line in _dumped(added).splitlines()]
    return "\n".join([*lines[:at], *new, *lines[at:]]) + "\n"


def _child(node: MappingNode, key: str | int) -> Node | None:
    return next((value for own, value in node.value if str(own.value) == str(key)), None)


def _end(node: MappingNode, lines: Sequence[str]) -> int:
    """Give the line (from 0) after the last one of a mapping that is written in block style."""
    mark = node.end_mark
    at: int = mark.line + (1 if mark.column and mark.line < len(lines) else 0)
    if mark.column and mark.line < len(lines) and lines[mark.line][: mark.column].strip() == "":
        at = mark.line
    while at > 0 and (not lines[at - 1].strip() or lines[at - 1].lstrip().startswith("#")):
        at -= 1
    return at


def _writer() -> YAML:
    writer = YAML()
    writer.width = _WIDE
    writer.preserve_quotes = True
    writer.indent(mapping=2, sequence=4, offset=2)
    return writer


def _dumped(value: Mapping[Any, Any]) -> str:
    target = StringIO()
    _writer().dump(value, target)
    return target.getvalue()


def _round_trip(text: str, keys: Sequence[str | int], entries: Mapping[Any, Any]) -> str:
    writer = _writer()
    top = writer.load(text)
    at = top
    for key in keys:
        at = at.setdefault(key, {})
    at.update(entries)
    target = StringIO()
    writer.dump(top, target)
    return target.getvalue()
