"""Attachments: the data of every exhibit as a CSV file inside the PDF."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import PurePosixPath

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from reportgen.exhibits.anatomy import kind_of, told_of
from reportgen.exhibits.data import DataTable, data_of
from reportgen.language import Language
from reportgen.manuscript.model import Document, ExhibitBlock, Meta, PlainTable, plain_text
from reportgen.manuscript.walk import document_blocks
from reportgen.render.imprint import made_at

SCHEME = "attachment:"
"""How a link names a file inside the PDF."""
NUMBER = re.compile(r"[+-]?[0-9][0-9.,]*")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the PDF. description: what a reader is told it holds."""

    name: str
    description: str
    data: bytes


def file_name(block: ExhibitBlock, language: Language) -> str:
    """Give the name of an exhibit's data file: `figur-07.csv`, `bilag-3-figur-01.csv`.

    It is the exhibit's id where that has no number.
    """
    if not block.number:
        return f"{block.exhibit.id}.csv"
    word = language.word(f"ref_{kind_of(block.exhibit)}")
    within = f"{language.word('ref_appendix')}-{block.appendix}-" if block.appendix else ""
    return f"{within}{word}-{block.number:02}.csv"


def attachments(document: Document, language: Language) -> tuple[Attachment, ...]:
    """Take a document, give a CSV file for every exhibit and pipe table, in reading order.

    Tables that share their data are one file, the last.
    """
    shared = [
        block
        for block in document_blocks(document)
        if isinstance(block, ExhibitBlock) and block.shared_data
    ]
    own = tuple(_attachments(document, language))
    return (*own, _together(shared, language)) if shared else own


def _together(blocks: Sequence[ExhibitBlock], language: Language) -> Attachment:
    """Give one file for tables that have the same columns: number and title stand in each row."""
    word = language.word
    tables = [(block, data_of(block.exhibit, language)) for block in blocks]
    heads = tables[0][1].head[2:]  # after heading and stub
    head = (word("table"), word("data_item"), word("data_edition"), word("data_row"), *heads)
    rows = tuple(
        (block.number, block.exhibit.title, *row) for block, table in tables for row in table.rows
    )
    name = f"{word('annex_file')}.csv"
    return Attachment(name, word("annex_file_holds"), _csv(DataTable(head, rows)))


def _attachments(document: Document, language: Language) -> Iterator[Attachment]:
    for block in document_blocks(document):
        if isinstance(block, ExhibitBlock) and block.shared_data:
            continue
        if isinstance(block, ExhibitBlock):
            name = file_name(block, language)
            table = data_of(block.exhibit, language)
            yield Attachment(
                name, block.caption or str(told_of(block.exhibit)) or name, _csv(table)
            )
        elif isinstance(block, PlainTable):
            head = tuple(plain_text(cell) for cell in block.head)
            rows = tuple(tuple(plain_text(cell) for cell in row) for row in block.rows)
            own = f"{PurePosixPath(block.place.path).stem}-{block.place.line}"
            name = f"{block.id or own}.csv"
            yield Attachment(name, block.caption or name, _csv(DataTable(head, rows)))


def _csv(table: DataTable) -> bytes:
    """Give RFC 4180 in UTF-8; what a spreadsheet would take for a formula is quoted as text."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(table.head)
    writer.writerows([_harmless(cell) for cell in row] for row in table.texts)
    return text.getvalue().encode()


def _harmless(cell: str) -> str:
    if cell[:1] not in ("=", "+", "-", "@") or NUMBER.fullmatch(cell):
        return cell
    return f"'{cell}"


def add_attachments(pdf: Pdf, files: tuple[Attachment, ...], meta: Meta) -> dict[str, Object]:
    """Embed the files; give their specifications by name, for links."""
    specs = {file.name: _specification(pdf, file, meta) for file in files}
    if specs:
        names = [part for name in sorted(specs) for part in (String(name), specs[name])]
        pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array(names)))
        pdf.Root.AF = Array([specs[file.name] for file in files])
    return specs


def _specification(pdf: Pdf, file: Attachment, meta: Meta) -> Object:
    stream = pdf.make_stream(file.data)
    stream.Type = Name.EmbeddedFile
    stream.Subtype = Name("/text/csv")
    when = made_at(meta).strftime("D:%Y%m%d%H%M%SZ")
    stream.Params = Dictionary(Size=len(file.data), ModDate=String(when))
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Filespec,
            F=String(file.name),
            UF=String(file.name),
            Desc=String(file.description),
            AFRelationship=Name.Data,
            EF=Dictionary(F=stream, UF=stream),
        )
    )
