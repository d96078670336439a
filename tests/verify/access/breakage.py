"""Ways to break access: a name, what is done to a sound PDF, and the rule that must tell."""

from __future__ import annotations

from collections.abc import Mapping
from operator import delitem

from pikepdf import Array, Dictionary, Name, OutlineItem, Pdf, String
from specimen import (
    Change,
    edit_cmaps,
    edit_everywhere,
    edit_metadata,
    edit_page,
    elements,
    forget,
    holding,
    kids,
    new_element,
    parent_tree,
    rename,
    reorder,
    set_alt,
    swap_first,
    tag_repeated_head,
)

Ways = Mapping[str, tuple[Change, str]]


def _first_link(pdf: Pdf) -> Dictionary:
    return next(page.obj.Annots[0] for page in pdf.pages if "/Annots" in page.obj)


def _set(holder: object, name: str, value: object) -> None:
    holder[name] = value  # type: ignore[index]


def _outline_without_one(pdf: Pdf) -> None:
    with pdf.open_outline() as outline:
        del outline.root[-2]


def _outline_elsewhere(pdf: Pdf) -> None:
    with pdf.open_outline() as outline:
        title = outline.root[-1].title
        outline.root[-1] = OutlineItem(title, 0)


def _label_from_three(pdf: Pdf) -> None:
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D, St=3)]))


def _helvetica(pdf: Pdf) -> None:
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    pdf.pages[0].obj.Resources.Font.F99 = font


def _hidden_helvetica(pdf: Pdf) -> None:
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    pdf.Root.AcroForm = Dictionary(DR=Dictionary(Font=Dictionary(F=pdf.make_indirect(font))))


def _foreign(pdf: Pdf) -> Dictionary:
    return next(one for one in elements(pdf, "Span") if "/Lang" in one)


def _shift_box(pdf: Pdf) -> None:
    box = elements(pdf, "Figure")[0].A.BBox
    elements(pdf, "Figure")[0].A.BBox = Array([float(length) + 60 for length in box])


def _whole_page_box(pdf: Pdf) -> None:
    elements(pdf, "Figure")[1].A.BBox = Array([0, 0, 595, 841])


def _same_note_ids(pdf: Pdf) -> None:
    first, second = elements(pdf, "Note")[:2]
    second.ID = first.ID


def _drop(role: str, number: int) -> Change:
    """Give a change that drops a paragraph or the like from the tree, its content and all."""

    def change(pdf: Pdf) -> None:
        element = elements(pdf, role)[number]
        reorder(element.P, lambda found: [kid for kid in found if kid != element])

    return change


def _orphan_annotation(pdf: Pdf) -> None:
    del _first_link(pdf).StructParent


def _exchange_owners(pdf: Pdf) -> None:
    owners = next(held for held in parent_tree(pdf).values() if len(held) > 3)
    owners[1], owners[2] = owners[2], owners[1]


def _untagged(pdf: Pdf) -> None:
    edit_page(pdf, 4, rb"/P <</MCID \d+>> BDC\n(.*?)\nEMC", rb"\1")


def _tab_orders(pdf: Pdf) -> None:
    del pdf.pages[2].obj.Tabs


def _loop(pdf: Pdf) -> None:
    reorder(elements(pdf, "Sect")[3], lambda found: [*found, found[-1]])


DOCUMENT: Ways = {
    "no language": (lambda pdf: delitem(pdf.Root, "/Lang"), "access-language"),
    "another language": (lambda pdf: _set(pdf.Root, "/Lang", String("en")), "access-language"),
    "no title": (lambda pdf: delitem(pdf.trailer.Info, "/Title"), "access-title"),
    "another title in the metadata": (
        lambda pdf: edit_metadata(pdf, b"Hvad kommunerne svarer", b"Udkast 3"), "access-title",
    ),
    "file name shown": (
        lambda pdf: _set(pdf.Root.ViewerPreferences, "/DisplayDocTitle", False),
        "access-title-hidden",
    ),
    "not marked": (lambda pdf: delitem(pdf.Root, "/MarkInfo"), "access-not-tagged"),
    "suspects": (lambda pdf: _set(pdf.Root.MarkInfo, "/Suspects", True), "access-not-tagged"),
    "no pdfuaid": (
        lambda pdf: edit_metadata(pdf, b"<pdfuaid:part>1</pdfuaid:part>", b""), "access-metadata",
    ),
    "PDF/A level b": (
        lambda pdf: edit_metadata(pdf, b"conformance>A<", b"conformance>B<"), "access-metadata",
    ),
    "no metadata": (lambda pdf: delitem(pdf.Root, "/Metadata"), "access-metadata"),
    "no tree": (lambda pdf: delitem(pdf.Root, "/StructTreeRoot"), "access-broken-tree"),
    "an element twice": (_loop, "access-broken-tree"),
    "a false parent": (
        lambda pdf: _set(elements(pdf, "P")[3], "/P", elements(pdf, "Sect")[0]),
        "access-broken-tree",
    ),
    "an unknown role": (lambda pdf: rename(pdf, "P", "Artikel"), "access-unknown-role"),
    "an empty element": (
        lambda pdf: new_element(pdf, elements(pdf, "Sect")[3], "P") and None, "access-empty-element",
    ),
    "an element without content": (
        lambda pdf: delitem(elements(pdf, "P")[6], "/K"), "access-empty-element",
    ),
    "tabs as placed": (_tab_orders, "access-tab-order"),
    "an outline entry missing": (_outline_without_one, "access-outline"),
    "an outline entry that leads elsewhere": (_outline_elsewhere, "access-outline"),
    "labels from 3": (_label_from_three, "access-page-label"),
    "the same label twice": (
        lambda pdf: _set(
            pdf.Root, "/PageLabels",
            Dictionary(Nums=Array([0, Dictionary(S=Name.D), 5, Dictionary(S=Name.D, St=3)])),
        ),
        "access-page-label",
    ),
}  # fmt: skip

ELEMENTS: Ways = {
    "no alt": (lambda pdf: delitem(elements(pdf, "Figure")[0], "/Alt"), "access-missing-alt"),
    "alt is the caption": (
        lambda pdf: set_alt(pdf, "Udfordringer, samlet."), "access-alt-is-caption",
    ),
    "alt of another figure": (
        lambda pdf: set_alt(pdf, "Stablede søjler for fire områder."), "access-wrong-alt",
    ),
    "alt of one word": (lambda pdf: set_alt(pdf, "Søjler"), "access-short-alt"),
    "alt of 150 words": (lambda pdf: set_alt(pdf, "ord " * 150), "access-long-alt"),
    "no box": (lambda pdf: delitem(elements(pdf, "Figure")[0], "/A"), "access-missing-box"),
    "a box elsewhere": (_shift_box, "access-wrong-box"),
    "a box of the whole page": (_whole_page_box, "access-wrong-box"),
    "a figure less": (lambda pdf: rename(pdf, "Figure", "P"), "access-lost-figure"),
    "H2 to H4": (lambda pdf: rename(pdf, "H2", "H4"), "access-heading-order"),
    "a first heading of level 2": (lambda pdf: rename(pdf, "H1", "H2"), "access-heading-order"),
    "a heading without level": (lambda pdf: rename(pdf, "H3", "H"), "access-heading-order"),
    "no scope": (lambda pdf: delitem(elements(pdf, "TH")[0], "/A"), "access-missing-scope"),
    "a head cell as TD": (lambda pdf: rename(pdf, "TH", "TD"), "access-missing-head"),
    "a row with a missing cell": (
        lambda pdf: reorder(elements(pdf, "TR")[2], lambda found: found[:-1]),
        "access-irregular-table",
    ),
    "a cell over two columns": (
        lambda pdf: _set(
            elements(pdf, "TD")[0], "/A", Dictionary(O=Name.Table, ColSpan=2)
        ),
        "access-irregular-table",
    ),
    "a cell over too many rows": (
        lambda pdf: _set(
            elements(pdf, "TD")[-1], "/A", Dictionary(O=Name.Table, RowSpan=3)
        ),
        "access-irregular-table",
    ),
    "a row outside rows": (lambda pdf: rename(pdf, "TR", "P"), "access-broken-table"),
    "LI to P": (lambda pdf: rename(pdf, "LI", "P"), "access-broken-list"),
    "a label as P": (
        lambda pdf: _set(holding(pdf, "LI", "Lbl").K[0], "/S", Name.P), "access-broken-list",
    ),
    "entries without list": (lambda pdf: rename(pdf, "L", "Div"), "access-broken-list"),
    "the same note id": (_same_note_ids, "access-note-id"),
    "no note id": (lambda pdf: delitem(elements(pdf, "Note")[0], "/ID"), "access-note-id"),
    "a note without number": (
        lambda pdf: reorder(elements(pdf, "Note")[0], lambda found: found[1:]),
        "access-note-label",
    ),
    "no language of foreign words": (
        lambda pdf: delitem(_foreign(pdf), "/Lang"), "access-foreign-words",
    ),
    "another language of foreign words": (
        lambda pdf: _set(_foreign(pdf), "/Lang", String("de")), "access-foreign-words",
    ),
    "entries outside TOC": (lambda pdf: rename(pdf, "TOC", "Div"), "access-broken-contents"),
    "TOCI as P": (lambda pdf: rename(pdf, "TOCI", "P"), "access-broken-contents"),
}  # fmt: skip

LINKS: Ways = {
    "no StructParent": (_orphan_annotation, "access-link-parent"),
    "no entry for a link": (
        lambda pdf: forget(pdf, int(_first_link(pdf).StructParent)), "access-link-parent",
    ),
    "no Contents": (lambda pdf: delitem(_first_link(pdf), "/Contents"), "access-link-description"),
    "no OBJR": (
        lambda pdf: reorder(
            elements(pdf, "Link")[0], lambda found: [k for k in found if isinstance(k, int)]
        ),
        "access-link-without-area",
    ),
    "an empty area": (lambda pdf: delitem(_first_link(pdf), "/Rect"), "access-link-without-area"),
    "an element without page": (lambda pdf: delitem(elements(pdf, "P")[8], "/Pg"), "access-lost-content"),
    "a link without words": (
        lambda pdf: reorder(
            elements(pdf, "Link")[0], lambda found: [k for k in found if not isinstance(k, int)]
        ),
        "access-link-without-text",
    ),
    "a link that leads nowhere": (
        lambda pdf: delitem(_first_link(pdf), "/Dest"), "access-dead-link",
    ),
    "a contents entry that leads elsewhere": (
        lambda pdf: _set(_first_link(pdf).Dest, 0, pdf.pages[0].obj), "access-wrong-page-number",
    ),
    "a link area less": (
        lambda pdf: _set(pdf.pages[2].obj, "/Annots", Array(list(pdf.pages[2].obj.Annots)[1:])),
        "access-dead-link",
    ),
}  # fmt: skip

CONTENT: Ways = {
    "untagged text": (_untagged, "access-untagged-content"),
    "a rule outside artifacts": (
        lambda pdf: edit_page(pdf, 3, rb"\Z", b" 0 0 10 10 re f"), "access-untagged-content",
    ),
    "a duplicate MCID": (
        lambda pdf: edit_page(pdf, 4, rb"/MCID 3>>", b"/MCID 2>>"), "access-duplicate-mcid",
    ),
    "a gap in the MCIDs": (
        lambda pdf: edit_page(pdf, 4, rb"/MCID 0>>", b"/MCID 90>>"), "access-sparse-mcid",
    ),
    "content that no element owns": (_drop("P", 9), "access-unread-content"),
    "an element without its content": (
        lambda pdf: edit_page(pdf, 4, rb"/P <</MCID \d+>> BDC", b"/Artifact BMC"),
        "access-lost-content",
    ),
    "an artifact in tagged content": (
        lambda pdf: edit_page(pdf, 4, rb"(/P <</MCID \d+>> BDC)", rb"\1 /Artifact BMC EMC"),
        "access-nested-content",
    ),
    "content owned twice": (
        lambda pdf: reorder(elements(pdf, "P")[8], lambda found: [*found, found[0]]),
        "access-shared-content",
    ),
    "no parent tree": (
        lambda pdf: delitem(pdf.Root.StructTreeRoot, "/ParentTree"), "access-parent-tree",
    ),
    "no entry for a page": (lambda pdf: forget(pdf, 4), "access-parent-tree"),
    "exchanged owners": (_exchange_owners, "access-parent-tree"),
    "an EMC too many": (lambda pdf: edit_page(pdf, 4, rb"EMC", b"EMC EMC"), "access-broken-marks"),
    "BDC inside a text object only": (
        lambda pdf: edit_page(pdf, 4, rb"(/P <</MCID \d+>> BDC)(.*?)BT", rb"\2BT \1"),
        "access-broken-marks",
    ),
    "a string without end": (
        lambda pdf: edit_page(pdf, 4, rb"\Z", b" BT (abc Tj ET"), "access-unreadable-content",
    ),
    "Helvetica on a page": (_helvetica, "access-font-not-embedded"),
    "Helvetica somewhere": (_hidden_helvetica, "access-font-not-embedded"),
    "no ToUnicode": (
        lambda pdf: delitem(
            next(o for o in pdf.objects if isinstance(o, Dictionary) and "/ToUnicode" in o),
            "/ToUnicode",
        ),
        "access-font-without-unicode",
    ),
    "a private character": (lambda pdf: edit_cmaps(pdf, b"0065>", b"E065>"), "access-private-character"),
    "U+0000": (lambda pdf: edit_cmaps(pdf, b"<0065>", b"<0000>"), "access-private-character"),
    "a glyph without meaning": (
        lambda pdf: edit_cmaps(pdf, b"<0065>", b"<>"), "access-private-character",
    ),
    "a code without entry": (
        lambda pdf: edit_cmaps(pdf, b"beginbfchar", b"beginbfnone"), "access-unmapped-glyph",
    ),
    "a font that is not there": (
        lambda pdf: edit_everywhere(pdf, rb"/F(\d)\+0 ", rb"/F\1+9 "), "access-missing-font",
    ),
}  # fmt: skip

TEXT: Ways = {
    "no space at a line's end": (
        lambda pdf: edit_everywhere(
            pdf, rb"(/P <</MCID \d+>> BDC[^E]*?BT [^\n]*?) \)\] TJ ET\nBT", rb"\1)] TJ ET\nBT"
        ),
        "access-changed-text",
    ),
    "a hyphen for a soft hyphen": (
        lambda pdf: edit_cmaps(pdf, b"<00AD>", b"<002D>"), "access-changed-text",
    ),
    "a link before its sentence": (
        lambda pdf: reorder(
            holding(pdf, "P", "Reference"), lambda found: [found[1], found[0], *found[2:]]
        ),
        "access-changed-text",
    ),
    "two glyphs exchanged": (
        lambda pdf: edit_cmaps(pdf, b"<006E>", b"<0075>"), "access-changed-text",
    ),
    "the caption after its figure": (
        lambda pdf: reorder(holding(pdf, "Div", "Caption", "Figure"), swap_first),
        "access-reading-order",
    ),
    "two blocks exchanged": (
        lambda pdf: reorder(
            holding(pdf, "Sect", "H1", "P", "Div"),
            lambda found: [found[0], *swap_first(found[1:])],
        ),
        "access-reading-order",
    ),
    "two chapters exchanged": (
        lambda pdf: reorder(
            pdf.Root.StructTreeRoot.K[0],
            lambda found: [*found[:-3], found[-2], found[-3], found[-1]],
        ),
        "access-reading-order",
    ),
    "a block dropped": (_drop("P", 9), "access-missing-text"),
    "a note dropped": (_drop("Note", 0), "access-missing-text"),
    "a repeated head read again": (tag_repeated_head, "access-repeated-text"),
    "running heads read": (
        lambda pdf: edit_everywhere(
            pdf, rb"/Artifact <</Type /Pagination>> BDC", b"/Span <</ActualText (Side)>> BDC"
        ),
        "access-untagged-content",
    ),
    "other words in place of a paragraph's": (
        lambda pdf: _set(elements(pdf, "P")[8], "/ActualText", String("Lorem ipsum")),
        "access-changed-text",
    ),
    "words that were never written": (
        lambda pdf: new_element(
            pdf, elements(pdf, "Sect")[3], "P", ActualText=String("Lorem ipsum")
        ) and None,
        "access-stray-text",
    ),
    "a quotation as a heading": (
        lambda pdf: _set(kids(elements(pdf, "BlockQuote")[0])[0], "/S", Name.H3), "access-wrong-role",
    ),
    "a label read elsewhere": (
        lambda pdf: reorder(elements(pdf, "Note")[0], swap_first), "access-reading-order",
    ),
}  # fmt: skip

WAYS: Ways = {**DOCUMENT, **ELEMENTS, **LINKS, **CONTENT, **TEXT}
