"""Attributes in Pandoc's braces: `{#fig-x .box title="…"}`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from markdown_it.token import Token
from mdit_py_plugins.attrs.parse import ParseError, parse

_SHORT_UNNUMBERED = re.compile(r"(?<=[{\s])-(?=[}\s])")


@dataclass(frozen=True, slots=True)
class Attributes:
    """What stands in braces. pairs: `key="value"`, in order; broken: they cannot be read."""

    id: str = ""
    classes: tuple[str, ...] = ()
    pairs: Mapping[str, str] = field(default_factory=dict)
    broken: bool = False

    def unknown(self, classes: tuple[str, ...], keys: tuple[str, ...]) -> tuple[str, ...]:
        """Give what is not among the known classes (".x") and keys."""
        odd = tuple(f".{name}" for name in self.classes if name not in classes)
        return odd + tuple(key for key in self.pairs if key not in keys)


def read_attributes(text: str) -> Attributes:
    """Take text in braces, give its attributes; `{-}` is short for `{.unnumbered}`."""
    text = _SHORT_UNNUMBERED.sub(".unnumbered", text)
    try:
        length, found = parse(text)
    except ParseError:
        return Attributes(broken=True)
    return _attributes(found, broken=length + 1 < len(text))


def attributes_of(token: Token) -> Attributes:
    """Give the attributes of a span, image or link, as mdit-py-plugins found them."""
    own = {"href", "src", "alt", "title"}
    found = {key: str(value) for key, value in token.attrs.items() if key not in own}
    return _attributes(found | token.meta.get("insecure_attrs", {}), broken=False)


def _attributes(found: Mapping[str, str], *, broken: bool) -> Attributes:
    pairs = {key: value for key, value in found.items() if key not in {"id", "class"}}
    classes = tuple(found.get("class", "").split())
    return Attributes(found.get("id", ""), classes, pairs, broken)
