"""Typed numbers in exhibits.yaml: titles, notes and headings cannot be bound, so they hold none."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from reportgen.errors import Problem
from reportgen.exhibit_specs import ExhibitSpecs
from reportgen.exhibits.errors import Keys, Locate
from reportgen.verify.literal_words import Literals

PRINTED = frozenset({"title", "subject", "remark", "heading", "label", "columns"})
"""The keys of exhibits.yaml whose words are printed as they are typed."""


def spec_literals(
    specs: ExhibitSpecs, literals: Literals, path: str, locate: Locate
) -> Iterator[Problem]:
    """Take what exhibits.yaml says, give an error for each number typed in words that are printed.

    Rule: `unbound-number`, as in the text. path: of exhibits.yaml.  locate: gives the place of a
    key path in it, and of a character of a text.
    """
    for id_, spec in specs.exhibits.items():
        for keys, text in _printed(spec, ("exhibits", id_)):
            for literal in literals.find(text):
                place = locate(path, (*keys, literal.start))
                typed = " ".join(literal.text.split())
                message = f'"{typed}" is typed, so that nothing holds it to the answers'
                hint = f'leave it out of the {_name(keys)} of "{id_}", and bind it in the text'
                yield Problem(place, "unbound-number", message, hint)


def _printed(spec: BaseModel, keys: Keys) -> Iterator[tuple[Keys, str]]:
    """Give every text of a spec that is printed, with its key path."""
    for name, value in spec:
        yield from _texts(value, (*keys, name), printed=name in PRINTED)


def _texts(value: object, keys: Keys, *, printed: bool) -> Iterator[tuple[Keys, str]]:
    if isinstance(value, BaseModel):
        yield from _printed(value, keys)
    elif isinstance(value, tuple):
        for at, entry in enumerate(value):
            yield from _texts(entry, (*keys, at), printed=printed)
    elif isinstance(value, str) and printed:
        yield keys, value


def _name(keys: Keys) -> str:
    """Give the last key of a path that is a name."""
    return [str(key) for key in keys if isinstance(key, str)][-1]
