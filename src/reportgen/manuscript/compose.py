"""Composing: the recipe of the fourth stage."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from reportgen.config import Publication
from reportgen.errors import ManuscriptError, Place, Problems
from reportgen.exhibits.model import Exhibits, Speaker
from reportgen.language import Language
from reportgen.manuscript.bibtex import Record
from reportgen.manuscript.citations import cited_records
from reportgen.manuscript.elements.block import blocks
from reportgen.manuscript.elements.context import Context
from reportgen.manuscript.elements.note import note
from reportgen.manuscript.elements.section import section
from reportgen.manuscript.fragment import Fragment, Reader
from reportgen.manuscript.listing import Listing
from reportgen.manuscript.model import Block, Document, Meta
from reportgen.manuscript.notes import number_notes
from reportgen.manuscript.number import Labels, number
from reportgen.manuscript.syntax.parser import Markdown
from reportgen.manuscript.template import Evaluator, Names, Sandbox
from reportgen.manuscript.works import works


def compose(
    root: Path,
    folder: str,
    publication: Publication,
    edition: int,
    exhibits: Exhibits,
    language: Language,
    problems: Problems | None = None,
) -> Document:
    """Take fragments and Exhibits, give the Document.

    folder: of the publication, relative to `root`.  problems: gets the warnings too, if given.
    Raises ManuscriptError with the problems of all fragments at once.
    """
    problems = Problems() if problems is None else problems
    listing = Listing(root, folder, publication, problems)
    sandbox = Sandbox(_names(exhibits.vocabulary, exhibits))
    reader = Reader(root, sandbox, Markdown(), problems)
    colophon, fragments = listing.colophon(reader), listing.fragments(reader)
    records = listing.records()
    if len(fragments) < len(publication.fragments):
        problems.raise_if_any(ManuscriptError)  # what a lost fragment defines is not missing
    context = _context(
        root, (*colophon, *fragments), records, exhibits, sandbox, language, problems
    )
    document = Document(
        _meta(publication, edition, f"{folder}/publication.yaml"),
        tuple(block for own in _each(context, colophon) for block in _blocks(own)),
        tuple(built for own in _each(context, fragments) if (built := section(own))),
        {text.id: note(context, text) for text in context.notes.by_name.values()},
    )
    _check_placed(exhibits, context.labels, folder, problems)
    problems.raise_if_any(ManuscriptError)
    return document


def _context(
    root: Path,
    fragments: Sequence[Fragment],
    records: Mapping[str, Record],
    exhibits: Exhibits,
    sandbox: Sandbox,
    language: Language,
    problems: Problems,
) -> Context:
    """Number everything and sort the cited works, so that elements can look them up."""
    labels = number(fragments, exhibits.by_id, problems)
    notes = number_notes(fragments, problems)
    cited = works(cited_records(fragments, labels, records, problems), language)
    return Context(
        root=root,
        fragment=fragments[0],
        exhibits=exhibits.by_id,
        absent=exhibits.absent,
        labels=labels,
        notes=notes,
        records=records,
        works=cited,
        language=language,
        values=Evaluator(sandbox),
        claims=Evaluator(Sandbox(_names(exhibits.claims, exhibits))),
        problems=problems,
    )


def _names(vocabulary: Mapping[str, Speaker | int], exhibits: Exhibits) -> Names:
    functions = {name: said for name, said in vocabulary.items() if callable(said)}
    years = {name: said for name, said in vocabulary.items() if isinstance(said, int)}
    return Names(functions, years, exhibits.facts)


def _meta(publication: Publication, edition: int, path: str) -> Meta:
    return Meta(
        title=publication.title,
        subtitle=publication.subtitle,
        area=publication.area,
        publisher=publication.publisher,
        language=publication.language,
        edition=edition,
        variant="",
        year=publication.editions[edition].published or edition,
        description=publication.description,
        keywords=publication.keywords,
        path=path,
    )


def _each(context: Context, fragments: Sequence[Fragment]) -> Iterator[Context]:
    for fragment in fragments:
        yield replace(context, fragment=fragment)


def _blocks(context: Context) -> tuple[Block, ...]:
    return blocks(context, context.fragment.tree.children)


def _check_placed(exhibits: Exhibits, labels: Labels, folder: str, problems: Problems) -> None:
    for id_ in exhibits.by_id:
        if id_ not in labels.by_id:
            hint = f"place it with the lines “::: {{#{id_}}}” and “:::”, or delete it"
            place = Place(f"{folder}/exhibits.yaml")
            message = f'"{id_}" is shown nowhere'
            problems.add(place, "unplaced-exhibit", message, hint, "warning")
