"""A PDF's bytes to a Reading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

from pikepdf import Array, Dictionary, Object, Pdf, Stream

from reportgen.verify.access.reading.content import Resources, read_content
from reportgen.verify.access.reading.fonts import Font, read_font
from reportgen.verify.access.reading.model import (
    Annotation,
    Bookmark,
    Catalog,
    Content,
    Element,
    Fault,
    Key,
    Marked,
    Page,
    Reading,
)
from reportgen.verify.access.reading.objects import (
    NOWHERE,
    box_of,
    key_of,
    listed,
    mapped,
    name_of,
    text_of,
    true,
    whole,
)
from reportgen.verify.access.reading.tree import TreeReader

DEEPEST = 32
"""Levels of page tree and parent tree that are followed."""


def read_pdf(data: bytes) -> Reading:
    """Take a PDF's bytes, give the Reading. Raises pikepdf.PdfError for what is no PDF."""
    with Pdf.open(BytesIO(data)) as pdf:
        return _FileReader(pdf).read()


class _FileReader:
    """Reads an open file; fonts are read once however many pages use them."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._pages = [page.obj for page in pdf.pages]
        self._numbers: dict[Key, int] = {page.objgen: n for n, page in enumerate(self._pages)}
        self._fonts: dict[Key, Font] = {}
        self._loose: list[Font] = []

    def read(self) -> Reading:
        root = self._pdf.Root.get("/StructTreeRoot")
        faults: list[Fault] = []
        roots: tuple[Element, ...] = ()
        parents: dict[int, Key | tuple[Key, ...]] = {}
        if isinstance(root, Dictionary):
            reader = TreeReader(root, self._numbers)
            roots, faults = reader.read(), reader.faults
            parents = dict(_parents(root.get("/ParentTree")))
        else:
            faults.append(Fault("access-broken-tree", "the file has no structure tree"))
        figures = _figures(roots)
        pages = tuple(
            self._page(number, page, figures.get(number, set()))
            for number, page in enumerate(self._pages)
        )
        faults.extend(fault for page in pages for fault in page.content.faults)
        texts = {
            Marked(number, mark.mcid): mark.text
            for number, page in enumerate(pages)
            for mark in page.content.marks
        }
        fonts = (*self._every_font(), *self._loose)
        outline = tuple(self._outline())
        elements = tuple(element for top in roots for element in top.walk())
        return Reading(
            _catalog(self._pdf), roots, elements, pages, parents, fonts, outline, texts,
            tuple(faults),
        )  # fmt: skip

    # --- pages ------------------------------------------------------------------------------

    def _page(self, number: int, page: Object, figures: set[int]) -> Page:
        parts = [part for part in listed(page.get("/Contents")) if isinstance(part, Stream)]
        data = b"\n".join(part.read_bytes() for part in parts)
        content = read_content(data, self._resources(page), figures)
        found = tuple(replace(fault, page=number) for fault in content.faults)
        return Page(
            self._pdf.pages[number].label,
            box_of(_inherited(page, "/MediaBox")),
            whole(page.get("/StructParents")),
            name_of(page.get("/Tabs")),
            Content(content.marks, content.furniture, found),
            tuple(self._annotations(number, page)),
        )

    def _resources(self, page: Object) -> Resources:
        held = mapped(_inherited(page, "/Resources"))
        fonts, properties = mapped(held.get("/Font")), mapped(held.get("/Properties"))
        return Resources(
            {
                name.encode("latin-1"): self._font(font)
                for name, font in fonts.items()
                if isinstance(font, Dictionary)
            },
            {name.encode("latin-1"): _written(held) for name, held in properties.items()},
        )

    def _font(self, font: Object) -> Font:
        key = font.objgen
        if key == NOWHERE:
            self._loose.append(read_font(font))
            return self._loose[-1]
        if key not in self._fonts:
            self._fonts[key] = read_font(font)
        return self._fonts[key]

    def _every_font(self) -> Iterator[Font]:
        """Give every font of the file, on a page or not; the parts of composite ones left out."""
        for held in self._pdf.objects:
            if (
                isinstance(held, Dictionary)
                and held.get("/Type") == "/Font"
                and not str(held.get("/Subtype", "")).startswith("/CIDFont")
            ):
                yield self._font(held)

    def _annotations(self, number: int, page: Object) -> Iterator[Annotation]:
        for made in listed(page.get("/Annots")):
            if not isinstance(made, Dictionary):
                continue
            held = mapped(made)
            action, file = mapped(held.get("/A")), mapped(held.get("/FS"))
            yield Annotation(
                made.objgen,
                name_of(held.get("/Subtype")),
                text_of(held.get("/Contents")),
                whole(held.get("/StructParent")),
                number,
                box_of(held.get("/Rect")),
                self._leads(held.get("/Dest", action.get("/D"))),
                text_of(action.get("/URI")) or text_of(file.get("/UF")),
            )

    # --- destinations -----------------------------------------------------------------------

    def _leads(self, destination: object) -> int:
        """Give the page of an explicit destination, -1 for any other."""
        parts = listed(destination)
        return self._numbers.get(key_of(parts[0]), -1) if parts else -1

    def _outline(self) -> Iterator[Bookmark]:
        outlines = self._pdf.Root.get("/Outlines")
        if isinstance(outlines, Dictionary):
            yield from self._bookmarks(outlines, 1, set())

    def _bookmarks(self, above: Object, level: int, seen: set[Key]) -> Iterator[Bookmark]:
        entry = above.get("/First")
        while isinstance(entry, Dictionary) and entry.objgen not in seen:
            seen.add(entry.objgen)
            destination = entry.get("/Dest", mapped(entry.get("/A")).get("/D"))
            yield Bookmark(level, text_of(entry.get("/Title")), self._leads(destination))
            yield from self._bookmarks(entry, level + 1, seen)
            entry = entry.get("/Next")


def _catalog(pdf: Pdf) -> Catalog:
    root = pdf.Root
    marks, viewer = mapped(root.get("/MarkInfo")), mapped(root.get("/ViewerPreferences"))
    metadata = root.get("/Metadata")
    return Catalog(
        language=text_of(root.get("/Lang")),
        title=text_of(mapped(pdf.trailer.get("/Info")).get("/Title")),
        shows_title=true(viewer.get("/DisplayDocTitle")),
        tagged=true(marks.get("/Marked")),
        suspects=true(marks.get("/Suspects")),
        xmp=metadata.read_bytes() if isinstance(metadata, Stream) else b"",
    )


def _inherited(page: Object, name: str) -> object:
    """Give an entry of a page, or of what is above it."""
    above: object = page
    for _ in range(DEEPEST):
        if not isinstance(above, Dictionary) or name in above:
            break
        above = above.get("/Parent")
    return mapped(above).get(name)


def _written(properties: object) -> list[bytes]:
    """Give a property list as the tokens that it would be inside the content."""
    parts: list[bytes] = []
    for name, value in mapped(properties).items():
        written = value.unparse() if isinstance(value, Object) else str(value).encode()
        parts.extend((name.encode("latin-1"), written))
    return parts


def _figures(roots: tuple[Element, ...]) -> dict[int, set[int]]:
    """Give, by page, the marked content that belongs to figures."""
    found: dict[int, set[int]] = {}
    for root in roots:
        for element in root.walk():
            if element.role == "Figure":
                for content in element.content():
                    found.setdefault(content.page, set()).add(content.mcid)
    return found


def _parents(tree: object, depth: int = 0) -> Iterator[tuple[int, Key | tuple[Key, ...]]]:
    """Give the entries of the parent tree: owners of a page's content, or of an annotation."""
    held = mapped(tree)
    if depth < DEEPEST:
        for below in listed(held.get("/Kids")):
            yield from _parents(below, depth + 1)
    entries = listed(held.get("/Nums"))
    for number, owner in zip(entries[::2], entries[1::2], strict=False):
        if isinstance(owner, Array):
            yield whole(number), tuple(key_of(one) for one in listed(owner))
        else:
            yield whole(number), key_of(owner)
