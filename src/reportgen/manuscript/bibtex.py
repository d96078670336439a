"""BibTeX: a `.bib` file to plain records, every one with its place."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares.names import (
    InvalidNameError,
    NameParts,
    parse_single_name_into_parts,
    split_multiple_persons_names,
)
from bibtexparser.model import Block, DuplicateBlockKeyBlock, DuplicateFieldKeyBlock, Entry

from reportgen.errors import Place, Problems
from reportgen.files import read_text
from reportgen.manuscript.source import Source, without_forbidden

logging.getLogger("bibtexparser").addHandler(logging.NullHandler())  # its faults are ours to tell

_ESCAPED = re.compile(r"\\([&%$#_{}])")
_COMMAND = re.compile(r"\\[A-Za-z\"'`^~=.]+")
_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Name:
    """An author. family: the whole name of an organisation.  given: "" for an organisation."""

    family: str
    given: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """One entry. kind: "report", "article", …  fields: plain text, names and year left out."""

    key: str
    kind: str
    authors: tuple[Name, ...]
    year: str
    fields: Mapping[str, str]
    place: Place

    def field(self, *names: str) -> str:
        """Give the first field that is there, else ""."""
        return next((self.fields[name] for name in names if self.fields.get(name)), "")


def read_records(root: Path, path: str, problems: Problems) -> dict[str, Record]:
    """Take the path of a `.bib` file, give its entries by key.

    Adds `broken-bibtex`, `duplicate-key`, `latex-command` and `bad-url`, and what `read_text` and
    `without_forbidden` add.
    """
    text = read_text(root, path, problems)
    if text is None:
        return {}
    library = parse_string(without_forbidden(Source(path, text), problems))
    for block in library.failed_blocks:
        _blame(block, _place(path, block), problems)
    return {entry.key: _record(entry, path, problems) for entry in library.entries}


def _place(path: str, block: Block) -> Place:
    return Place(path, (block.start_line or 0) + 1, 1)


def _blame(block: Block, place: Place, problems: Problems) -> None:
    if isinstance(block, DuplicateBlockKeyBlock):
        message = f'there is an entry "{block.key}" already'
        problems.add(place, "duplicate-key", message, "give it another key")
    elif isinstance(block, DuplicateFieldKeyBlock):
        names = ", ".join(sorted(block.duplicate_keys))
        message = f"the entry has more than one {names}"
        hint = "join several authors with “and”" if "author" in names else "leave one of them"
        problems.add(place, "duplicate-key", message, hint)
    else:
        hint = "every entry reads @type{key, name = {value}, …}; count the braces"
        problems.add(place, "broken-bibtex", "this entry cannot be read", hint)


def _record(entry: Entry, path: str, problems: Problems) -> Record:
    place = _place(path, entry)
    raw = {field.key.lower(): str(field.value) for field in entry.fields}
    for name, value in raw.items():
        if command := _COMMAND.search(_ESCAPED.sub("", value)):
            message = f'{name} has the LaTeX command "{command.group()}"'
            problems.add(place, "latex-command", message, "write the character itself")
    if raw.get("url", "https:").split(":")[0] not in {"http", "https"}:
        hint = "a web address begins with https://"
        problems.add(place, "bad-url", f'the address "{raw["url"]}" cannot be followed', hint)
    authors = _names(raw.pop("author", "") or raw.pop("editor", ""), place, problems)
    year = _YEAR.search(raw.get("year", "") or raw.get("date", ""))
    fields = {name: plain(value) for name, value in raw.items() if name not in {"year", "date"}}
    year_text = year.group() if year else ""
    return Record(entry.key, entry.entry_type.lower(), authors, year_text, fields, place)


def _names(field: str, place: Place, problems: Problems) -> tuple[Name, ...]:
    found = []
    for name in split_multiple_persons_names(" ".join(field.split())):
        try:
            found.append(_name(parse_single_name_into_parts(name)))
        except InvalidNameError as fault:
            message = f'the name "{plain(name)}" cannot be read: {fault.reason}'
            hint = "write “Family, Given”, and an organisation in double braces"
            problems.add(place, "broken-bibtex", message, hint)
    return tuple(found)


def _name(parts: NameParts) -> Name:
    family = _words([*parts.von, *parts.last, *parts.jr])
    return Name(family, _words(parts.first))


def _words(words: Sequence[str]) -> str:
    return plain(" ".join(words))


def plain(value: str) -> str:
    """Take a BibTeX value, give its characters: no braces, one space for many, en dash for --."""
    bare = re.sub(r"(?<!\\)[{}]", "", value).replace("--", "–").replace("~", "\u00a0")
    return re.sub(r"[ \t\n]+", " ", _ESCAPED.sub(r"\1", bare)).strip()
