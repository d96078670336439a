"""A publication with every kind of element that can be broken, and what is broken in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

from documents import (
    PLACE,
    bibliography,
    box,
    bullets,
    definitions,
    document,
    figure,
    inlines,
    list_box,
    note,
    paragraph,
    picture,
    prose,
    quotation,
    section,
    table,
    text,
)
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from reportgen.manuscript.model import (
    Document,
    Emphasis,
    Foreign,
    Image,
    LineBreak,
    Link,
    NoteMark,
    Reference,
)

Change = Callable[[Pdf], None]
OUTPUT = "build/specimen.pdf"


def specimen(folder: Path) -> Document:
    """Give the publication. folder: for its picture."""
    flat = Image("img-1", str(picture(folder / "flade.png")), "En grøn flade uden tekst.",
                 "Billede 1 – Fladen", PLACE)  # fmt: skip
    rows = [["Nord", "41"], ["Syd", inlines("7", NoteMark("2", 2))], ["Øst", ""]]
    inner = section(
        "afsnit-11", "Afsnit", paragraph(prose(40, 5)), bullets("et", prose(30, 6)),
        quotation(prose(30, 7), by="Kommune"), level=2, number="1.1",
        sections=(section("dybt", "Dybt", bullets("først", "så", ordered=True), level=3),),
    )  # fmt: skip
    first = section(
        "kap-1", "Kapitel",
        paragraph("Se ", Reference("tbl-1", "tabel 1", PLACE), NoteMark("1", 1), " med ",
                  Foreign("en", text("foreign words")), " og ", Emphasis(text("vægt")),
                  LineBreak(), prose(60, 1)),
        paragraph(prose(50, 2), " ", Link("https://example.org", text("example.org")), "."),
        figure(1), paragraph(prose(30, 3)), number="1", sections=(inner,),
    )  # fmt: skip
    second = section(
        "kap-2", "Tal", table("tbl-1", "Tabel 1 – Svar", ["Område", "Antal"], rows, "lr"),
        list_box("boks-1", "Boks 1 – Indhold"), box("boks-2", "Boks 2 – Sådan", paragraph(prose(20, 8))),
        flat, figure(2, 4, (2022,)), number="2",
    )  # fmt: skip
    last = section(
        "bilag-1", "Målgrupper",
        definitions("tbl-2", "", [(f"Gruppe {n}", prose(40, n)) for n in range(16)]),
        bibliography(("a2020", "A (2020). Bog."), ("b2021", "B (2021). Bog.")),
        number="Bilag 1", role="appendix",
    )  # fmt: skip
    notes = [
        note("1", "Mere i ", Reference("bilag-1", "bilag 1", PLACE), "."),
        note("2", "I tabellen."),
    ]
    colophon = (paragraph("Udgivet i 2023."),)
    return document(first, second, last, notes=notes, colophon=colophon)


# --- finding --------------------------------------------------------------------------------


def broken(data: bytes, change: Change) -> bytes:
    """Give a PDF after a change."""
    with Pdf.open(BytesIO(data)) as pdf:
        change(pdf)
        target = BytesIO()
        pdf.save(target)
    return target.getvalue()


def elements(pdf: Pdf, role: str) -> list[Object]:
    """Give all structure elements of a role, in reading order."""
    return [one for one in _walk(pdf.Root.StructTreeRoot.K[0]) if f"/{role}" == one.S]


def _walk(element: Object) -> Iterator[Object]:
    yield element
    for kid in kids(element):
        if isinstance(kid, Dictionary) and kid.get("/S") is not None:
            yield from _walk(kid)


def kids(element: Object) -> list[object]:
    """Give the kids of an element."""
    return list(element.get("/K", Array()))


def holding(pdf: Pdf, role: str, *roles: str) -> Object:
    """Give the first element of a role whose kids include elements of these roles."""
    for element in elements(pdf, role):
        found = [str(kid.S) for kid in kids(element) if isinstance(kid, Dictionary) and "/S" in kid]
        if all(f"/{wanted}" in found for wanted in roles):
            return element
    raise LookupError(role)


# --- changing -------------------------------------------------------------------------------


def reorder(element: Object, order: Callable[[list[object]], list[object]]) -> None:
    """Put the kids of an element in another order, or fewer or more of them."""
    element.K = Array(order(kids(element)))


def swap_first(found: list[object]) -> list[object]:
    """Give a list with its first two entries swapped."""
    return [found[1], found[0], *found[2:]]


def edit_page(pdf: Pdf, number: int, old: bytes, new: bytes, times: int = 1) -> None:
    """Replace bytes in the content of a page (from 0)."""
    page = pdf.pages[number].obj
    content = page.Contents.read_bytes()
    assert re.search(old, content, re.DOTALL), old
    page.Contents.write(re.sub(old, new, content, count=times, flags=re.DOTALL))


def edit_everywhere(pdf: Pdf, old: bytes, new: bytes) -> None:
    """Replace bytes once, on the first page whose content has them."""
    for number, page in enumerate(pdf.pages):
        if re.search(old, page.obj.Contents.read_bytes(), re.DOTALL):
            edit_page(pdf, number, old, new)
            return
    raise LookupError(old)


def edit_metadata(pdf: Pdf, old: bytes, new: bytes) -> None:
    """Replace bytes in the XMP packet."""
    packet = pdf.Root.Metadata.read_bytes()
    assert old in packet, old
    pdf.Root.Metadata.write(packet.replace(old, new))


def edit_cmaps(pdf: Pdf, old: bytes, new: bytes) -> None:
    """Replace bytes in every ToUnicode map that has them."""
    fonts = [held for held in pdf.objects if isinstance(held, Dictionary) and "/ToUnicode" in held]
    found = [font for font in fonts if old in font.ToUnicode.read_bytes()]
    assert found, old
    for font in found:
        font.ToUnicode.write(font.ToUnicode.read_bytes().replace(old, new))


def new_element(pdf: Pdf, parent: Object, role: str, **entries: object) -> Object:
    """Give a new last kid of an element."""
    made = pdf.make_indirect(
        Dictionary(Type=Name.StructElem, S=Name(f"/{role}"), P=parent, **entries)
    )
    parent.K = Array([*kids(parent), made])
    return made


def tag_repeated_head(pdf: Pdf) -> None:
    """Tag the head of a divided table again where it stands above the continuation."""
    table = next(t for t in elements(pdf, "Table") if len(_pages(t)) > 1)
    head = next(one for one in _walk(table) if one.S == "/TH")
    first = head.Pg.Contents.read_bytes()
    shown = re.search(
        rb"/TH <</MCID %d>> BDC.*?(\[[^\n]*?\] TJ)" % int(head.K[0]), first, re.DOTALL
    )
    assert shown
    again = next(page for page in _pages(table) if page.objgen != head.Pg.objgen)
    content = again.Contents.read_bytes()
    at = content.index(shown[1])
    start = content.rindex(b"BT", 0, at)
    stop = content.index(b"ET", at) + 2
    owners = parent_tree(pdf)[int(again.StructParents)]
    number = len(owners)
    again.Contents.write(
        content[:start] + b"EMC /TH <</MCID %d>> BDC " % number + content[start:stop]
        + b" EMC /Artifact BMC " + content[stop:]
    )  # fmt: skip
    row = new_element(pdf, next(one for one in _walk(table) if one.S == "/TBody"), "TR")
    scope = Dictionary(O=Name.Table, Scope=Name.Column)
    cell = new_element(pdf, row, "TH", K=Array([number]), Pg=again, A=scope)
    new_element(pdf, row, "TD")
    owners.append(cell)


def _pages(element: Object) -> list[Object]:
    found = {one.Pg.objgen: one.Pg for one in _walk(element) if "/Pg" in one}
    for one in _walk(element):
        for kid in kids(one):
            if isinstance(kid, Dictionary) and kid.get("/Type") == "/MCR":
                found[kid.Pg.objgen] = kid.Pg
    return list(found.values())


def parent_tree(pdf: Pdf) -> dict[int, Object]:
    """Give the parent tree's entries by number."""
    entries = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    return {int(number): held for number, held in zip(entries[::2], entries[1::2], strict=True)}


def forget(pdf: Pdf, number: int) -> None:
    """Remove an entry from the parent tree."""
    entries = parent_tree(pdf)
    del entries[number]
    flat = [part for entry in entries.items() for part in entry]
    pdf.Root.StructTreeRoot.ParentTree.Nums = Array(flat)


def rename(pdf: Pdf, role: str, other: str) -> None:
    """Give the first element of a role another role."""
    elements(pdf, role)[0].S = Name(f"/{other}")


def set_alt(pdf: Pdf, words: str) -> None:
    """Give the first figure another alternative text."""
    elements(pdf, "Figure")[0].Alt = String(words)
