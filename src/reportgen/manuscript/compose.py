"""Composing: the recipe of the fourth stage."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from reportgen.config import Publication
from reportgen.errors import ManuscriptError, Place, Problems
from reportgen.exhibits.model import Exhibits, Speaker
from reportgen.language import Language
from reportgen.manuscript.annex import annex_sections, check_roles
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
    variant: str = "",
    *,
    lenient: bool = False,
) -> Document:
    """Take fragments and Exhibits, give the Document.

    folder: of the publication, relative to `root`.  problems: gets the warnings too, if given.
    variant: whose answers it is about, as the cover says; "" for all.  lenient: what cannot be
    printed is left out, and the problems are in `problems`, if the fragments can be read at all.
    Raises ManuscriptError with the problems of all fragments at once.
    """
    problems = Problems() if problems is None else problems
    listing = Listing(root, folder, publication, problems, whole=not variant)
    sandbox = Sandbox(_names(exhibits.vocabulary, exhibits))
    reader = Reader(root, sandbox, Markdown(), problems)
    colophon, fragments = listing.colophon(reader), listing.fragments(reader)
    records = listing.records()
    if len(fragments) < len(publication.fragments):
        problems.raise_if_any(ManuscriptError)  # what a lost fragment defines is not missing
    path = f"{folder}/publication.yaml"
    read = (*colophon, *fragments) or (reader.blank(path),)
    whole = listing.whole and edition == max(publication.editions)  # others cite what they need
    context = _context(root, read, records, exhibits, sandbox, language, problems, whole)
    sections = tuple(built for own in _each(context, fragments) if (built := section(own)))
    if exhibits.annex is not None:
        check_roles(fragments, problems)
        own = annex_sections(exhibits.annex, exhibits.by_id, sections, language, path)
        sections = (*sections, *own)
    document = Document(
        _meta(publication, edition, path, variant),
        tuple(block for own in _each(context, colophon) for block in _blocks(own)),
        sections,
        {text.id: note(context, text) for text in context.notes.by_name.values()},
        tuple(call for own in (*colophon, *fragments) for call in own.filled.calls),
    )
    if not variant:  # whose fragments choose from the publication's exhibits
        _check_placed(exhibits, context.labels, folder, problems)
    if not lenient:
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
    whole: bool,
) -> Context:
    """Number everything and sort the cited works, so that elements can look them up.

    whole: whether every work should be cited.
    """
    labels = number(fragments, exhibits.by_id, problems)
    notes = number_notes(fragments, problems)
    cited = works(cited_records(fragments, labels, records, problems, whole=whole), language)
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
        instead=exhibits.instead,
    )


def _names(vocabulary: Mapping[str, Speaker | int], exhibits: Exhibits) -> Names:
    functions = {name: said for name, said in vocabulary.items() if callable(said)}
    years = {name: said for name, said in vocabulary.items() if isinstance(said, int)}
    return Names(functions, years, exhibits.facts)


def _meta(publication: Publication, edition: int, path: str, variant: str) -> Meta:
    return Meta(
        title=publication.title,
        subtitle=publication.subtitle,
        area=publication.area,
        publisher=publication.publisher,
        language=publication.language,
        edition=edition,
        variant=variant,
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
    made = (
        {*exhibits.annex.guide.exhibits, *(term.exhibit for term in exhibits.annex.index)}
        if exhibits.annex
        else set()
    )
    for id_ in exhibits.by_id:
        if id_ not in labels.by_id and id_ not in made:
            hint = f"place it with the lines “::: {{#{id_}}}” and “:::”, or delete it"
            place = Place(f"{folder}/exhibits.yaml")
            message = f'"{id_}" is shown nowhere'
            problems.add(place, "unplaced-exhibit", message, hint, "warning")
