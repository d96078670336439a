"""Finding what an id means, and telling all there is to tell of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportgen.errors import Place, Problem, ProjectError, did_you_mean
from reportgen.exhibits.anatomy import items_of, kind_of, note_of, source_of, told_of
from reportgen.exhibits.basis import Basis
from reportgen.language import Language
from reportgen.manuscript.model import Document, ExhibitBlock
from reportgen.manuscript.walk import document_blocks
from reportgen.verify.explain.items import item_parts
from reportgen.verify.explain.model import Explanation, Part, Table
from reportgen.verify.explain.numbers import number_parts
from reportgen.verify.model import Entry


def explain(document: Document, basis: Basis, ledger: Sequence[Entry], name: str) -> Explanation:
    """Take a finished publication and an id, give the way back of what it names.

    name: of a number in the ledger (n0042), of a figure, table or box by its id or as printed
    (figur-7, bilag-3-figur-1), of an item or a measure. Raises ProjectError (`unknown-id`) for anything else.
    """
    for entry in ledger:
        if entry.id == name:
            title = f"{entry.id}: {entry.text}"
            return Explanation(title, (_printed([entry]), *number_parts(basis, entry)))
    for block in document_blocks(document):
        if isinstance(block, ExhibitBlock) and _is_called(block, name, basis.language):
            return _exhibit(block, basis, ledger)
    if name in basis.codebook.items or name in basis.publication.measures:
        return _named(basis, ledger, name)
    raise _unknown(document, basis, ledger, name)


def _is_called(block: ExhibitBlock, name: str, language: Language) -> bool:
    """Whether an exhibit goes by a name: its id, or as it is printed, in the ledger or in a link."""
    if block.exhibit.id == name:
        return True
    if not block.number:
        return False
    kind = kind_of(block.exhibit)
    words = language.word(f"ref_{kind}"), language.word(kind), kind
    names = [f"{word} {block.number}" for word in words]
    if block.appendix:
        appendix = f"{language.word('ref_appendix')} {block.appendix}"
        within = language.word("ref_within")
        names = [
            text
            for one in names
            for text in (f"{appendix} {one}", within.format(what=one, appendix=appendix))
        ]
    return _plain(name) in map(_plain, names)


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.lower())


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
    said = (
        ("note", str(note_of(exhibit))),
        ("source", source_of(exhibit)),
        ("alternative text" if kind_of(exhibit) == "figure" else "summary", str(told_of(exhibit))),
    )
    facts += [(what, text) for what, text in said if text]
    parts: list[Part] = []
    for item in items_of(exhibit):
        if item in basis.codebook.items:
            parts += [*item_parts(basis, item, basis.years())][:2]
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
