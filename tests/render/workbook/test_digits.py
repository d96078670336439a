"""The workbook has the digits of the publication: every number of the ledger stands on its sheet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest
from spreadsheet import read_book

from reportgen import pipeline
from reportgen.counting import gather
from reportgen.errors import Problems
from reportgen.exhibits.anatomy import kind_of, note_of, printed_numbers
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.companion import companion
from reportgen.manuscript import compose
from reportgen.manuscript.model import Document, ExhibitBlock
from reportgen.manuscript.walk import document_blocks
from reportgen.project import open_project
from reportgen.render.workbook.build import workbook_of
from reportgen.render.workbook.write import write_workbook
from reportgen.verify.ledger import take_ledger

ROOT = Path(__file__).parents[3]
NUMERAL = re.compile(r"[−-]?\d(?:[\d.,]*\d)?")


def numerals(texts: Iterable[str]) -> Counter[str]:
    """Count numbers by their digits, without unit and marks; what has no digits by its text."""
    found = ((NUMERAL.search(text), text) for text in texts)
    return Counter(numeral[0] if numeral else text for numeral, text in found)


def made(root: Path, name: str) -> tuple[Document, Basis]:
    """Give a publication's document without its checks and pages."""
    prepared = pipeline.prepare(gather(root, name, None), lambda _: None)
    basis, folder = prepared.basis, open_project(root).content_folder(name)
    composed = compose(
        root, folder, basis.publication, basis.edition, prepared.exhibits, basis.language,
        Problems(), basis.population.label,
    )  # fmt: skip
    return composed, basis


def compared(document: Document, basis: Basis, signs: tuple[str, str]) -> int:
    """See that the ledger's numbers of each exhibit stand on its sheet; give how many there were."""
    language, count = basis.language, 0
    book = workbook_of(document, companion(basis), language)
    sheets, ledger = read_book(write_workbook(book)).sheets, take_ledger(document, {})
    for block in document_blocks(document):
        if not isinstance(block, ExhibitBlock) or kind_of(block.exhibit) == "box":
            continue
        kind, word = kind_of(block.exhibit), language.word
        name = f"{word(kind)} {block.number}"
        if block.appendix:
            name = f"{word('appendix')} {block.appendix}, {word(f'ref_{kind}')} {block.number}"
        if not block.number:
            assert not printed_numbers(block.exhibit)
            continue
        told = [one.text for one in ledger if one.source == block.exhibit.id]
        noted = [number.text for number in note_of(block.exhibit).quantities]
        stand = numerals(cell.shown(*signs) for row in sheets[name].rows for cell in row)
        missing = numerals(told) - numerals(noted) - stand
        assert not missing, f"{name} lacks {missing}"
        count += len(told)
    return count


@pytest.mark.parametrize("name", open_project(ROOT).publications())
def test_every_number_of_an_exhibit_stands_on_its_sheet(name: str) -> None:
    assert compared(*made(ROOT, name), (",", ".")) > 100


def test_so_it_is_in_english(first_project: Path) -> None:
    assert compared(*made(first_project, "libraries"), (".", ",")) >= 10
