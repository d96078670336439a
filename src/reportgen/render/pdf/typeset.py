"""Document to Rendition: set, paginate, draw, assemble."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from reportgen.cache import NO_CACHE, Cache
from reportgen.errors import LayoutError, Place, Problem, Problems
from reportgen.language import Language
from reportgen.manuscript.model import Document
from reportgen.render.imprint import made_at
from reportgen.render.pdf.assemble import assemble
from reportgen.render.pdf.attachments import attachments
from reportgen.render.pdf.compose import compose_flow
from reportgen.render.pdf.draw import draw_pages
from reportgen.render.pdf.glyphs import check_glyphs
from reportgen.render.pdf.images import unreadable_images
from reportgen.render.pdf.paginate import paginate
from reportgen.render.pdf.setter import Setter
from reportgen.render.typeface.fonts import FontBook
from reportgen.theme import Theme


@dataclass(frozen=True, slots=True)
class Rendition:
    """A finished PDF.

    page_of: printed page by the place of a bound number and by the id of a section, exhibit or note.
    filled: how full each page is, 0-1.  warnings: borrowed glyphs.
    """

    data: bytes
    pages: int
    page_of: Mapping[Place | str, int]
    filled: tuple[float, ...]
    warnings: tuple[Problem, ...] = ()


def typeset(
    root: Path,
    document: Document,
    theme: Theme,
    language: Language,
    draft: tuple[Problem, ...] | None = None,
    cache: Cache = NO_CACHE,
) -> Rendition:
    """Take the Document, give the Rendition. root: project folder, for the theme's own fonts.

    draft: marks every page as a draft, and gives these problems as comments at their places.
    cache: of drawings.
    Raises LayoutError for glyphs that no face of the theme has, for unreadable images and dates.
    """
    made_at(document.meta)  # what is wrong with it is told before anything is done
    book = FontBook(root, theme, language.code)
    warnings = _check(root, document, book, theme)
    setter = Setter(theme, book, language, draft=draft is not None, cache=cache)
    flow = compose_flow(document, setter)
    pages = paginate(flow, setter, document.meta.title)
    drawn, content = draw_pages(pages, setter)
    files = attachments(document, language)
    meta = document.meta
    if draft is not None:
        meta = replace(meta, title=f"{language.word('draft')}: {meta.title}")
    data = assemble(drawn, content, flow.tree, flow.outline, files, meta, draft or ())
    page_of: dict[Place | str, int] = dict([*pages.page_of.items(), *pages.places.items()])
    filled = tuple(page.filled for page in pages.pages)
    return Rendition(data, len(pages.pages), page_of, filled, tuple(warnings))


def _check(root: Path, document: Document, book: FontBook, theme: Theme) -> Problems:
    """Give the warnings; where some text cannot be set, the images are looked at here too."""
    problems = Problems()
    with problems.gathered():
        return check_glyphs(document, book, root)
    problems.keep(*unreadable_images(document, theme.colour("paper")))
    raise LayoutError(sorted(problems, key=lambda problem: problem.place))
