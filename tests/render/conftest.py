"""What the tests of pages share: a theme of their own, the fonts, hand-made documents set once."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from reportgen.files import read_yaml
from reportgen.language import Language, load_language
from reportgen.manuscript.model import Document
from reportgen.render.pdf.compose import compose_flow
from reportgen.render.pdf.content import Content
from reportgen.render.pdf.draw import draw_pages
from reportgen.render.pdf.flow import Flow
from reportgen.render.pdf.pages import Pages
from reportgen.render.pdf.paginate import paginate
from reportgen.render.pdf.setter import Setter
from reportgen.render.pdf.typeset import typeset
from reportgen.render.typeface.fonts import FontBook
from reportgen.theme import Theme

sys.path.insert(0, str(Path(__file__).parents[1]))  # for verapdf
sys.path.insert(0, str(Path(__file__).parent))  # for documents
sys.path.insert(0, str(Path(__file__).parent / "pdf"))  # for flows, page_tree, reading

import documents

HERE = Path(__file__).parent


@dataclass(frozen=True)
class SetDocument:
    """A document on every step of its way to a PDF."""

    document: Document
    flow: Flow
    pages: Pages
    content: Content
    data: bytes


@dataclass(frozen=True)
class Press:
    """Sets documents in the tests' theme."""

    theme: Theme
    language: Language

    def setter(self) -> Setter:
        return Setter(self.theme, FontBook(HERE, self.theme, self.language.code), self.language)

    def pages(self, document: Document) -> tuple[Flow, Pages]:
        setter = self.setter()
        flow = compose_flow(document, setter)
        return flow, paginate(flow, setter, document.meta.title)

    def pdf(self, document: Document) -> bytes:
        return typeset(HERE, document, self.theme, self.language).data

    def set(self, document: Document) -> SetDocument:
        setter = self.setter()
        flow = compose_flow(document, setter)
        pages = paginate(flow, setter, document.meta.title)
        content = draw_pages(pages, setter)[1]
        return SetDocument(document, flow, pages, content, self.pdf(document))


@pytest.fixture(scope="session")
def theme() -> Theme:
    return read_yaml(HERE, "theme.yaml", Theme)


@pytest.fixture(scope="session")
def language() -> Language:
    return load_language("da")


@pytest.fixture(scope="session")
def press(theme: Theme, language: Language) -> Press:
    return Press(theme, language)


@pytest.fixture(scope="session")
def book(theme: Theme) -> FontBook:
    return FontBook(HERE, theme, "da")


@pytest.fixture(scope="session")
def report(press: Press, tmp_path_factory: pytest.TempPathFactory) -> SetDocument:
    """`documents.report()`, set."""
    return press.set(documents.report(tmp_path_factory.mktemp("report")))


@pytest.fixture(scope="session")
def stress(press: Press, tmp_path_factory: pytest.TempPathFactory) -> SetDocument:
    """`documents.stress()`, set."""
    return press.set(documents.stress(tmp_path_factory.mktemp("stress")))
