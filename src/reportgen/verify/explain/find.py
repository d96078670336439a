"""Finding what an id means, and telling all there is to tell of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportgen.errors import Place, Problem, ProjectError, did_you_mean
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.model import LikertFigure
from reportgen.manuscript.model import Document, ExhibitBlock
from reportgen.manuscript.walk import document_blocks
from reportgen.verify.explain.items import item_parts
from reportgen.verify.explain.model import Explanation, Part, Table
from reportgen.verify.explain.numbers import number_parts
from reportgen.verify.model import Entry

_NUMBERED = re.compile(r"(?P<word>[^\W\d_]+)[- ]?(?P<number>\d+)")


def explain(document: Document, basis: Basis, ledger: Sequence[Entry], name: str) -> Explanation:
    """Take a finished publication and an id, give the way back of what it names.

    name: of a number in the ledger (n0042), of a figure, table or box by its id or as printed
    (figur-7), of an item or a measure. Raises ProjectError (`unknown-id`) for anything else.
    """
    for entry in ledger:
        if entry.id == name:
            title = f"{entry.id}: {entry.text}"
            return Explanation(title, (_printed([entry]), *number_parts(basis, entry)))
    for block in document_blocks(document):
        if isinstance(block, ExhibitBlock) and name in _names(block):
            return _exhibit(block, basis, ledger)
    if name in basis.codebook.items or name in basis.publication.measures:
        return _named(basis, ledger, name)
    raise _unknown(document, basis, ledger, name)


def _names(block: ExhibitBlock) -> Iterator[str]:
    """Give the names that an exhibit goes by: its id, and its printed name in any case."""
    yield block.exhibit.id
    match = _NUMBERED.match(" ".join(block.caption.split()))
    if block.number and match:
        words = {match["word"], match["word"].lower(), _english(block)}
        for word in words:
            yield from (f"{word}{between}{block.number}" for between in ("-", " ", ""))


def _english(block: ExhibitBlock) -> str:
    kinds = {"LikertFigure": "figure", "ListBox": "box", "DefinitionTable": "table"}
    return kinds.get(type(block.exhibit).__name__, "exhibit")


def _printed(entries: Sequence[Entry]) -> Part:
    """Tell where numbers are printed."""
    head = ("id", "printed", "page", "from", "in", "statistic", "edition", "n")
    rows = [
        (
            one.id,
            one.text,
            str(one.page or ""),
            one.source,
            one.exhibit or "the text",
            one.statistic,
            _edition(one),
            "" if one.n is None else str(one.n),
        )
        for one in entries
    ]
    return Part("Where it is printed", table=Table(head, tuple(rows)))


def _edition(entry: Entry) -> str:
    if isinstance(entry.edition, tuple):
        return "-".join(str(year) for year in entry.edition)
    return str(entry.edition or "")


def _exhibit(block: ExhibitBlock, basis: Basis, ledger: Sequence[Entry]) -> Explanation:
    exhibit = block.exhibit
    own = [entry for entry in ledger if entry.source == exhibit.id]
    facts = [("id", exhibit.id), ("placed in", str(block.place))]
    if own and own[0].page:
        facts.append(("page", str(own[0].page)))
    parts = []
    if isinstance(exhibit, LikertFigure):
        facts += [("note", str(exhibit.note)), ("source", exhibit.source)]
        facts.append(("alternative text", str(exhibit.alt)))
        for group in exhibit.groups:
            parts += [*item_parts(basis, group.item, basis.years())][:2]
    if own:
        parts.append(_printed(own))
    return Explanation(block.caption or exhibit.id, (Part("What it is", tuple(facts)), *parts))


def _named(basis: Basis, ledger: Sequence[Entry], name: str) -> Explanation:
    """Tell of an item or a measure, and every number printed of it."""
    own = [entry for entry in ledger if entry.item == name]
    parts: list[Part] = []
    label = name
    if name in basis.codebook.items:
        label = basis.codebook.items[name].label
        parts += item_parts(basis, name, basis.years())
    elif own:
        parts += number_parts(basis, own[0])
    parts.append(_printed(own) if own else Part("Where it is printed", note="nowhere"))
    return Explanation(f"{name}: {label}" if label != name else name, tuple(parts))


def _unknown(document: Document, basis: Basis, ledger: Sequence[Entry], name: str) -> ProjectError:
    exhibits = [b.exhibit.id for b in document_blocks(document) if isinstance(b, ExhibitBlock)]
    known = [*exhibits, *basis.codebook.items, *basis.publication.measures]
    hint = did_you_mean(name, known)
    if ledger and re.fullmatch(r"n\d+", name):
        hint = f"the numbers are {ledger[0].id} to {ledger[-1].id}"
    message = f'nothing is called "{name}": no number, figure, item or measure'
    return ProjectError([Problem(Place(document.meta.path), "unknown-id", message, hint)])
