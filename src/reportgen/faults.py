"""What a model or YAML refuses, in the user's words: pydantic's errors as faults with a key path.

A union's many errors about one value become one sentence; an unknown key names the nearest known.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError

from reportgen.errors import did_you_mean

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
    """Take the YAML reader's sentence, give the hint for it; "" where there is none."""
    return next((hint for words, hint in _SYNTAX_HINTS.items() if words in said), "")


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
        hint = "give it a value, or leave the key out"
    elif "text" in expected and isinstance(value, int | float):
        hint = f'put it in quotes: "{_plain(value)}"'
    elif "a list" in expected and isinstance(value, str):
        hint = f"write a list, also of one: [{value[:40]}]"
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
        return Fault(
            keys, "missing-key", f'the key "{key}" is missing in {_name(keys)}', "", at_key=True
        )
    if kind == "union_tag_invalid":
        key, tag = str(context["discriminator"]).strip("'"), str(context["tag"])
        known = str(context["expected_tags"]).split("'")[1::2]
        message = f'"{tag}" is not a {key} of {_name(keys)}'
        return Fault((*keys, key), "wrong-value", message, did_you_mean(tag, known))
    if kind in _LIMITS:
        name, sentence = _LIMITS[kind]
        message = f"{_name(keys)} {sentence.format(context[name])}"
        return Fault(keys, "wrong-value", message)
    return Fault(keys, "wrong-value", f"{_name(keys)}: {context.get('error') or detail['msg']}")


def _name(keys: Keys) -> str:
    return ".".join(str(key) for key in keys) or "the file"


def _seen(value: object) -> str:
    if isinstance(value, str):
        return f'the text "{value[:40]}{"…" if len(value) > 40 else ""}"'.replace("\n", " ")
    if isinstance(value, Mapping):
        return "a block of keys"
    if isinstance(value, list | tuple):
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
