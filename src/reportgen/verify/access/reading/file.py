"""A PDF's bytes to a Reading."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from io import BytesIO

from pikepdf import Array, Dictionary, Object, Pdf, Stream, String

from reportgen.verify.access.reading.content import Resources, read_content
from reportgen.verify.access.reading.fonts import Font, read_font
from reportgen.verify.access.reading.model import (
    Annotation,
    Bookmark,
    Box,
    Catalog,
    Content,
    Element,
    Fault,
    Key,
    Marked,
    Page,
    Reading,
)
from reportgen.verify.access.reading.tree import NOWHERE, TreeReader


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
        return Reading(
            _catalog(self._pdf), roots, pages, parents, fonts, outline, texts, tuple(faults)
        )

    # --- pages ------------------------------------------------------------------------------

    def _page(self, number: int, page: Object, figures: set[int]) -> Page:
        stream = page.get("/Contents")
        parts = list(stream) if isinstance(stream, Array) else [stream]  # type: ignore[call-overload]
        data = b"\n".join(part.read_bytes() for part in parts if isinstance(part, Stream))
        content = read_content(data, self._resources(page), figures)
        found = tuple(replace(fault, page=number) for fault in content.faults)
        parents = page.get("/StructParents")
        return Page(
            self._pdf.pages[number].label,
            _box(_inherited(page, "/MediaBox")),
            parents if isinstance(parents, int) else -1,
            str(page.get("/Tabs", "")).removeprefix("/"),
            Content(content.marks, content.furniture, found),
            tuple(self._annotations(number, page)),
        )

    def _resources(self, page: Object) -> Resources:
        held = _inherited(page, "/Resources")
        fonts = _dictionary(held, "/Font")
        properties = _dictionary(held, "/Properties")
        return Resources(
            {name.encode("latin-1"): self._font(font) for name, font in fonts.items()},
            {name.encode("latin-1"): _written(listed) for name, listed in properties.items()},
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
        listed = page.get("/Annots")
        for made in listed if isinstance(listed, Array) else ():  # type: ignore[attr-defined]
            if not isinstance(made, Dictionary):
                continue
            contents, parent = made.get("/Contents"), made.get("/StructParent")
            action = _dictionary(made, "/A")
            uri = action.get("/URI")
            yield Annotation(
                made.objgen,
                str(made.get("/Subtype", "")).removeprefix("/"),
                str(contents) if isinstance(contents, String) else "",
                parent if isinstance(parent, int) else -1,
                number,
                self._leads(made.get("/Dest", action.get("/D"))),
                str(uri) if uri is not None else "",
            )

    # --- destinations -----------------------------------------------------------------------

    def _leads(self, destination: object) -> int:
        """Give the page of an explicit destination, -1 for any other."""
        if not isinstance(destination, Array) or not len(destination):  # type: ignore[arg-type]
            return -1
        page = destination[0]  # type: ignore[index]
        return self._numbers.get(page.objgen, -1) if isinstance(page, Object) else -1

    def _outline(self) -> Iterator[Bookmark]:
        outlines = self._pdf.Root.get("/Outlines")
        if isinstance(outlines, Dictionary):
            yield from self._bookmarks(outlines, 1, set())

    def _bookmarks(self, above: Object, level: int, seen: set[Key]) -> Iterator[Bookmark]:
        entry = above.get("/First")
        while isinstance(entry, Dictionary) and entry.objgen not in seen:
            seen.add(entry.objgen)
            destination = entry.get("/Dest", _dictionary(entry, "/A").get("/D"))
            yield Bookmark(level, str(entry.get("/Title", "")), self._leads(destination))
            yield from self._bookmarks(entry, level + 1, seen)
            entry = entry.get("/Next")


def _catalog(pdf: Pdf) -> Catalog:
    root = pdf.Root
    marks, viewer = _dictionary(root, "/MarkInfo"), _dictionary(root, "/ViewerPreferences")
    metadata = root.get("/Metadata")
    info = pdf.trailer.get("/Info")
    return Catalog(
        language=str(root.get("/Lang", "")),
        title=str(info.get("/Title", "")) if isinstance(info, Dictionary) else "",
        shows_title=viewer.get("/DisplayDocTitle") is True,
        tagged=marks.get("/Marked") is True,
        suspects=marks.get("/Suspects") is True,
        xmp=metadata.read_bytes() if isinstance(metadata, Stream) else b"",
    )


def _dictionary(holder: Object | None, name: str) -> Mapping[str, Object]:
    """Give a dictionary by name as a mapping, an empty one where there is none."""
    held = holder.get(name) if isinstance(holder, Dictionary) else None
    return dict(held.items()) if isinstance(held, Dictionary) else {}


def _inherited(page: Object, name: str) -> Object | None:
    """Give an entry of a page, or of what is above it."""
    above: Object | None = page
    for _ in range(32):
        if not isinstance(above, Dictionary):
            return None
        held = above.get(name)
        if held is not None:
            return held
        above = above.get("/Parent")
    return None


def _box(value: object) -> Box:
    if not isinstance(value, Array):
        return 0.0, 0.0, 0.0, 0.0
    left, bottom, right, top = (float(length) for length in value)  # type: ignore[attr-defined]
    return left, bottom, right, top


def _written(listed: Object) -> list[bytes]:
    """Give a property list as the tokens that it would be inside the content."""
    if not isinstance(listed, Dictionary):
        return []
    parts: list[bytes] = []
    for name, value in listed.items():
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
    if not isinstance(tree, Dictionary) or depth > 32:
        return
    for below in tree.get("/Kids", ()):  # type: ignore[attr-defined]
        yield from _parents(below, depth + 1)
    entries = list(tree.get("/Nums", ()))  # type: ignore[attr-defined]
    for number, owner in zip(entries[::2], entries[1::2], strict=False):
        if isinstance(owner, Array):
            yield int(number), tuple(_key(one) for one in owner)  # type: ignore[attr-defined]
        else:
            yield int(number), _key(owner)


def _key(held: object) -> Key:
    return held.objgen if isinstance(held, Object) else NOWHERE
