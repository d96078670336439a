"""What is wrong with a file, in the user's words: its bytes, its YAML, what its model refuses.

Pydantic's errors become faults with a key path: a union's many errors about one value become one
sentence; an unknown key names the nearest known.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError

from reportgen.errors import Place, Problem, did_you_mean

Keys = tuple[str | int, ...]

_EXPECTED = {
    "string": "text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "tuple": "a list",
    "list": "a list",
    "dict": "a block of keys",
    "model": "a block of keys",
    "date": "a date (2022-05-31)",
}
"""What is expected, by the first word of pydantic's error type."""

_TYPE_HINTS = {
    "text": "text that begins with [ or { must stand in quotes",
    "a whole number": "write digits only, without a unit and without quotes",
    "a number": "write digits only, with a decimal point and without a unit",
    "true or false": "write true or false, without quotes",
    "a list": "write a list: [one, two]",
    "a block of keys": "write its keys on the lines below it, indented, each as “key: value”",
}
"""The way out, by what is expected."""

_SYNTAX_HINTS = {
    "mapping values are not allowed": 'text that holds ": " must stand in quotes',
    "found a tab character": "indent with spaces, never tabs",
    "cannot start any token": "indent with spaces, never tabs; text that starts with @, ` or % "
    "must stand in quotes",
    "did not find expected key": "check the indentation here and the quotes on the lines above",
    "did not find expected alphabetic": "text that starts with * or & must stand in quotes",
    "undefined alias": "text that starts with * must stand in quotes",
    "another document": 'keep one document a file: remove the line "---"',
    "could not determine a constructor": "text that starts with ! must stand in quotes",
    "unhashable key": "text that starts with { or [ must stand in quotes",
}
"""What is wrong with the text, by words of the YAML reader."""

_LIMITS = {
    "greater_than_equal": ("ge", "should be at least {}"),
    "greater_than": ("gt", "should be more than {}"),
    "less_than_equal": ("le", "should be at most {}"),
    "less_than": ("lt", "should be less than {}"),
    "too_short": ("min_length", "should have at least {} entries"),
    "too_long": ("max_length", "should have at most {} entries"),
    "string_too_short": ("min_length", "should have at least {} characters"),
    "string_too_long": ("max_length", "should have at most {} characters"),
    "string_pattern_mismatch": ("pattern", "should match {}"),
}
"""Which entry of the error's context holds the limit, and the sentence about it."""

_PATTERNS = {
    r"\S": ("should not be blank", "write what is to be printed"),
    r"^#[0-9a-fA-F]{6}$": ("should be a colour", 'write it in quotes, like "#1b6f72"'),
}
"""Sentence and way out for the patterns that models ask of text."""

_SAVE_AS = "save it as UTF-8 (spreadsheet: “CSV UTF-8”; editor: “Save with encoding”)"
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How files begin that spreadsheet and word processing programs write."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of a file: where (key path), what, and the way out.

    at_key: whether the key itself is at fault rather than its value.
    """

    keys: Keys
    rule: str
    message: str
    hint: str = ""
    at_key: bool = False


def explain(error: ValidationError, model: type[BaseModel], data: object) -> list[Fault]:
    """Take pydantic's errors about `data`, give one fault a place."""
    schema: Mapping[str, Any] = {}
    found: dict[tuple[Keys, str], Fault] = {}
    expected: dict[Keys, list[str]] = {}
    for detail in error.errors(include_url=False):
        if detail["type"] == "extra_forbidden" and not schema:
            schema = model.model_json_schema()
        keys = _keys(detail["loc"], data)
        wanted = _expected(detail)
        if wanted:
            told = expected.setdefault(keys, [])
            told.extend(word for word in (wanted,) if word not in told)
            fault = _wrong_type(
                keys, told, detail["input"], at_key=detail["loc"][-1:] == ("[key]",)
            )
        else:
            fault = _other(detail, keys, schema)
        found[keys, "" if wanted else fault.message] = fault
    return list(found.values())


def way_out(said: str) -> str:
    """Take the YAML reader's sentence, give the hint for it."""
    known = (hint for words, hint in _SYNTAX_HINTS.items() if words in said)
    return next(known, "write “key: value”, indented with spaces like the lines around it")


def unreadable(path: str, fault: OSError) -> Problem:
    """Take what the system says of a file that is there, give the problem."""
    message = f"the file cannot be read: {fault.strerror or 'unknown fault'}"
    hint = "look at the file, its name, and the links that lead to it"
    if isinstance(fault, IsADirectoryError):
        hint = "a folder stands in its place: rename the folder, and put the file there"
    elif isinstance(fault, PermissionError):
        hint = "give yourself the right to read it"
    return Problem(Place(path), "unreadable-file", message, hint)


def broken_utf8(path: str, data: bytes, start: int) -> Problem:
    """Take the bytes of a file and where UTF-8 breaks off; say what they seem to be instead."""
    before = data[:start]
    line = before.count(b"\n") + 1
    column = start - (before.rfind(b"\n") + 1) + 1
    hint = _SAVE_AS
    if data.startswith(_WORKBOOKS):
        hint = "the file is a spreadsheet or an archive, not text: save it as “CSV UTF-8”"
    elif data.startswith((b"\xff\xfe", b"\xfe\xff")):
        hint = f"the file seems to be UTF-16: {_SAVE_AS}"
    elif not before.removeprefix(b"\xef\xbb\xbf").isascii():
        hint = "what stands before it is UTF-8: type this character again"
    else:
        with suppress(UnicodeDecodeError):
            data.decode("cp1252")
            word = _word_around(data, start).decode("cp1252")
            hint = f"the file seems to be Windows-1252 (“{word}”): {_SAVE_AS}"
    message = f"the file is not UTF-8: byte 0x{data[start]:02x}"
    return Problem(Place(path, line, column), "broken-utf8", message, hint)


def _word_around(data: bytes, at: int) -> bytes:
    stops = b" \t\r\n,;\"'()<>"
    first, last = at, at
    while first > 0 and data[first - 1] not in stops and at - first < 20:
        first -= 1
    while last < len(data) and data[last] not in stops and last - at < 20:
        last += 1
    return data[first:last]


def _keys(loc: Sequence[str | int], data: object) -> Keys:
    """Keep of pydantic's location what is a key or an index of the file (not a union's tags)."""
    keys: list[str | int] = []
    for step in loc:
        inside = isinstance(data, Mapping) and step in data
        if inside or (isinstance(data, list) and step in range(len(data))):
            data = data[step]  # type: ignore[index]  # a step that was just found
            keys.append(step)
    return tuple(keys)


def _expected(detail: Mapping[str, Any]) -> str:
    """Give what the value should have been, "" where the error is of another kind."""
    kind = str(detail["type"])
    if kind == "literal_error":
        return f"one of {detail['ctx']['expected']}".replace("'", '"')
    first, _, rest = kind.partition("_")
    if rest in {"type", "parsing", "from_float", "unicode", "attributes_type", "parsing_size"}:
        return _EXPECTED.get(first, "")
    return ""


def _wrong_type(keys: Keys, expected: Sequence[str], value: object, *, at_key: bool) -> Fault:
    wanted = " or ".join(expected)
    literal = wanted.startswith("one of ")
    if at_key:
        message = f'the key "{keys[-1]}" should be {wanted}'
    else:
        message = f"{_name(keys)} should be {wanted}, not {_seen(value)}"
    hint = ""
    if literal and isinstance(value, str):
        hint = did_you_mean(value, wanted.split('"')[1::2])
    elif value is None:
        hint = "give it a value (one that begins with # must stand in quotes), or leave the key out"
    elif "text" in expected and isinstance(value, int | float):
        hint = f'put it in quotes: "{_plain(value)}"'
    elif "a list" in expected and isinstance(value, str):
        hint = f"write a list, also of one: [{value[:40]}]"
    hint = hint or _TYPE_HINTS.get(expected[0], "write one of these")
    return Fault(keys, "wrong-value" if literal else "wrong-type", message, hint, at_key)


def _other(detail: Mapping[str, Any], keys: Keys, schema: Mapping[str, Any]) -> Fault:
    """Word an error that is not about a value's type."""
    kind, context = detail["type"], detail.get("ctx", {})
    if kind == "missing":
        key = detail["loc"][-1]
        message = f'the key "{key}" is missing' + (f" in {_name(keys)}" if keys else "")
        return Fault(keys, "missing-key", message, f'add "{key}: …"', at_key=True)
    if kind == "extra_forbidden":
        known = _known_keys(schema, detail["loc"][:-1])
        message = f'"{keys[-1]}" is not a key here'
        return Fault(keys, "unknown-key", message, did_you_mean(str(keys[-1]), known), at_key=True)
    if kind == "union_tag_not_found":
        key = str(context["discriminator"]).strip("'")
        message = f'the key "{key}" is missing in {_name(keys)}'
        return Fault(keys, "missing-key", message, f'add "{key}: …"', at_key=True)
    if kind == "union_tag_invalid":
        key, tag = str(context["discriminator"]).strip("'"), str(context["tag"])
        known = str(context["expected_tags"]).split("'")[1::2]
        message = f'"{tag}" is not a {key} of {_name(keys)}'
        return Fault((*keys, key), "wrong-value", message, did_you_mean(tag, known))
    if kind in _LIMITS:
        name, sentence = _LIMITS[kind]
        limit = context[name]
        now = f"it is {_seen(detail['input'])}: change it"
        words, hint = _PATTERNS.get(limit, (sentence.format(limit), now))
        return Fault(keys, "wrong-value", f"{_name(keys)} {words}", hint)
    said = context.get("error") or detail["msg"]
    return Fault(keys, "wrong-value", f"{_name(keys)}: {said}", "change it, or leave it out")


def _name(keys: Keys) -> str:
    return ".".join(str(key) for key in keys) or "the file"


def _seen(value: object) -> str:
    if isinstance(value, str):
        return f'the text "{value[:40]}{"…" if len(value) > 40 else ""}"'.replace("\n", " ")
    if isinstance(value, Mapping):
        return "a block of keys"
    if isinstance(value, list | tuple | set):
        return "a list"
    return "nothing" if value is None else _plain(value)


def _plain(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _known_keys(schema: Mapping[str, Any], loc: Sequence[str | int]) -> list[str]:
    """Give the keys that a model's JSON schema allows at pydantic's location."""
    node = _resolved(schema, schema)
    for step in loc:
        node = _resolved(schema, _step(node, step))
    return list(node.get("properties", {}))


def _step(node: Mapping[str, Any], step: str | int) -> Mapping[str, Any]:
    tags: Mapping[str, str] = node.get("discriminator", {}).get("mapping", {})
    if step in tags:
        return {"$ref": tags[str(step)]}
    for name in ("additionalProperties", "items"):
        if isinstance(node.get(name), Mapping):
            return dict(node[name])
    return dict(node.get("properties", {}).get(step, {}))


def _resolved(schema: Mapping[str, Any], node: Mapping[str, Any]) -> Mapping[str, Any]:
    """Follow a reference, and through an optional value, to where keys are listed."""
    for option in node.get("anyOf", ()):
        if "$ref" in option:
            node = option
    if "$ref" in node:
        name = str(node["$ref"]).rpartition("/")[2]
        return dict(schema["$defs"][name])
    return node
