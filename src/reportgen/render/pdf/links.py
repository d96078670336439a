"""Links: clickable areas that lead within the document or to the web, each part of a Link element."""

from __future__ import annotations

from collections.abc import Mapping

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from reportgen.render.pdf.attachments import SCHEME
from reportgen.render.pdf.content import Content, LinkArea
from reportgen.render.pdf.structure import Element, Tree
from reportgen.render.typeface.fonts import SOFT_HYPHEN

PRINTED = 4
"""Annotation flag: shown in print too, as PDF/A asks."""

Annotations = dict[Element, list[tuple[int, Object]]]
"""Of each Link element: the page (0-based) and the annotation of each of its areas."""


def add_links(pdf: Pdf, content: Content, tree: Tree, files: Mapping[str, Object]) -> Annotations:
    """Add an annotation for each area; they are numbered after the pages in the parent tree.

    files: specifications of the attached files by name.
    """
    annotations: Annotations = {}
    by_page: dict[int, list[Object]] = {}
    texts = _texts(content.links, tree)
    for number, area in enumerate(content.links):
        element = _link_element(tree, area.leaf)
        annotation = pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Link,
                Rect=Array([round(value, 2) for value in area.box]),
                Border=Array([0, 0, 0]),
                F=PRINTED,
                Contents=String(texts[element]),
                StructParent=len(pdf.pages) + number,
            )
        )
        _lead(pdf, annotation, area, content, files)
        annotations.setdefault(element, []).append((area.page, annotation))
        by_page.setdefault(area.page, []).append(annotation)
    for page, found in by_page.items():
        pdf.pages[page].obj.Annots = Array(found)
    return annotations


def _link_element(tree: Tree, leaf: int) -> Element:
    return tree.owners[leaf]


def _texts(links: tuple[LinkArea, ...], tree: Tree) -> dict[Element, str]:
    """Give what each Link says: all its areas' words together."""
    words: dict[Element, list[str]] = {}
    for area in links:
        words.setdefault(_link_element(tree, area.leaf), []).append(area.text)
    whole = {element: "".join(parts).replace(SOFT_HYPHEN, "") for element, parts in words.items()}
    return {element: " ".join(text.split()) for element, text in whole.items()}


def _lead(
    pdf: Pdf, annotation: Object, area: LinkArea, content: Content, files: Mapping[str, Object]
) -> None:
    """Say where an area leads: into an attached file, to a place in the document, or to the web."""
    if area.target.startswith(SCHEME):
        annotation.Subtype = Name.FileAttachment
        annotation.FS = files[area.target.removeprefix(SCHEME)]
        annotation.AP = Dictionary(N=_nothing(pdf, area))
        return
    anchor = content.anchors.get(area.target)
    if anchor is None:
        if ":" not in area.target:
            raise ValueError(f"nothing on the pages is called {area.target}")
        annotation.A = Dictionary(Type=Name.Action, S=Name.URI, URI=String(area.target))
        return
    page = pdf.pages[anchor.page].obj
    annotation.Dest = Array([page, Name.XYZ, None, round(anchor.y + 6, 1), None])


def _nothing(pdf: Pdf, area: LinkArea) -> Object:
    """Give an empty appearance: the words on the page are what is seen."""
    left, bottom, right, top = area.box
    form = pdf.make_stream(b" ")
    form.Type, form.Subtype = Name.XObject, Name.Form
    form.BBox = Array([0, 0, round(right - left, 2), round(top - bottom, 2)])
    return form
