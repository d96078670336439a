"""Press: documents set in the tests' theme, every step of the way kept to be looked at."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from reportgen.language import Language
from reportgen.manuscript.model import Document
from reportgen.render.pdf.compose import compose_flow
from reportgen.render.pdf.content import Content
from reportgen.render.pdf.draw import draw_pages
from reportgen.render.pdf.flow import Flow
from reportgen.render.pdf.pages import Pages
from reportgen.render.pdf.paginate import paginate
from reportgen.render.pdf.setter import Setter
from reportgen.render.pdf.typeset import Rendition, typeset
from reportgen.render.typeface.fonts import FontBook
from reportgen.theme import Theme

HERE = Path(__file__).parent


@dataclass(frozen=True)
class SetDocument:
    """A document on every step of its way to a PDF."""

    document: Document = field(repr=False)
    flow: Flow = field(repr=False)
    pages: Pages = field(repr=False)
    content: Content = field(repr=False)
    rendition: Rendition = field(repr=False)

    @property
    def data(self) -> bytes:
        return self.rendition.data


@dataclass(frozen=True)
class Press:
    """Sets documents in one theme."""

    theme: Theme
    language: Language

    def setter(self) -> Setter:
        """Give a Setter with an empty tree."""
        return Setter(self.theme, FontBook(HERE, self.theme, self.language.code), self.language)

    def pages(self, document: Document) -> tuple[Flow, Pages]:
        """Set a document as far as its pages."""
        setter = self.setter()
        flow = compose_flow(document, setter)
        return flow, paginate(flow, setter, document.meta.title)

    def pdf(self, document: Document) -> Rendition:
        """Set a document."""
        return typeset(HERE, document, self.theme, self.language)

    def set(self, document: Document) -> SetDocument:
        """Set a document and keep all that is known on the way."""
        setter = self.setter()
        flow = compose_flow(document, setter)
        pages = paginate(flow, setter, document.meta.title)
        content = draw_pages(pages, setter)[1]
        return SetDocument(document, flow, pages, content, self.pdf(document))
