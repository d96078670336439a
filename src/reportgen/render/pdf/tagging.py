"""The logical tree as PDF objects: structure elements, parent tree, role map."""

from __future__ import annotations

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from reportgen.render.pdf.content import Content
from reportgen.render.pdf.links import Annotations
from reportgen.render.pdf.structure import ROLE_MAP, Element, Tree

TEXTS = {"Summary"}
"""Attributes whose values are words, not names."""


def add_tree(pdf: Pdf, content: Content, tree: Tree, links: Annotations) -> None:
    """Add the structure tree; leaves that were drawn nowhere leave nothing behind."""
    Grower(pdf, content, tree, links).grow()


class Grower:
    """Turns elements into objects and notes, for the parent tree, who owns which content."""

    def __init__(self, pdf: Pdf, content: Content, tree: Tree, links: Annotations) -> None:
        self._pdf, self._content, self._tree, self._links = pdf, content, tree, links
        self._pages = [page.obj for page in pdf.pages]
        self._drawn: dict[int, list[tuple[int, int]]] = {}
        for page, leaves in enumerate(content.leaves):
            for mcid, leaf in enumerate(leaves):
                self._drawn.setdefault(leaf, []).append((page, mcid))
        self._owners: list[list[Object]] = [[] for _ in self._pages]
        self._annotated: dict[int, Object] = {}

    def grow(self) -> None:
        """Build everything and hang it into the catalog."""
        pdf = self._pdf
        root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        for page, leaves in enumerate(self._content.leaves):
            self._owners[page] = [root] * len(leaves)
        root.K = Array([self._element(self._tree.root, root)])
        nums: list[object] = []
        for page, owners in enumerate(self._owners):
            self._pages[page].StructParents = page
            self._pages[page].Tabs = Name.S
            if "/Trans" in self._pages[page]:
                del self._pages[page].Trans
            nums.extend((page, pdf.make_indirect(Array(owners))))
        for key in sorted(self._annotated):
            nums.extend((key, self._annotated[key]))
        root.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(nums)))
        root.ParentTreeNextKey = len(self._pages) + len(self._annotated)
        root.RoleMap = Dictionary({f"/{ours}": Name(f"/{std}") for ours, std in ROLE_MAP.items()})
        pdf.Root.StructTreeRoot = root

    def _element(self, element: Element, parent: Object) -> Object:
        made = self._pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name(f"/{element.role}"), P=parent)
        )
        if element.alt:
            made.Alt = String(element.alt)
        if element.lang:
            made.Lang = String(element.lang)
        if element.id:
            made.ID = String(element.id)
        kids: list[object] = []
        for kid in element.kids:
            if isinstance(kid, Element):
                kids.append(self._element(kid, made))
            else:
                kids.extend(self._contents(kid, made))
        for page, annotation in self._links.get(element, ()):
            self._annotated[int(annotation.StructParent)] = made
            kids.append(Dictionary(Type=Name.OBJR, Obj=annotation, Pg=self._pages[page]))
        if kids:
            made.K = Array(kids)
        attributes = self._attributes(element)
        if attributes:
            made.A = attributes[0] if len(attributes) == 1 else Array(attributes)
        return made

    def _contents(self, leaf: int, made: Object) -> list[object]:
        """Give a leaf's marked content: bare numbers on the element's page, references elsewhere."""
        kids: list[object] = []
        for page, mcid in self._drawn.get(leaf, ()):
            self._owners[page][mcid] = made
            if "/Pg" not in made:
                made.Pg = self._pages[page]
            if made.Pg.objgen == self._pages[page].objgen:
                kids.append(mcid)
            else:
                kids.append(Dictionary(Type=Name.MCR, Pg=self._pages[page], MCID=mcid))
        return kids

    def _attributes(self, element: Element) -> list[Object]:
        found: list[Object] = []
        attributes = dict(element.attributes)
        if element.role == "Figure":
            box = next((self._content.boxes[k] for k in element.kids
                        if isinstance(k, int) and k in self._content.boxes), None)  # fmt: skip
            if box is not None:
                attributes["Layout"] = attributes.get("Layout", {}) | {
                    "Placement": "Block",
                    "BBox": [round(value, 2) for value in box],
                }
        for owner, values in attributes.items():
            made = Dictionary(O=Name(f"/{owner}"))
            for key, value in values.items():
                made[f"/{key}"] = String(str(value)) if key in TEXTS else _pdf_value(value)
            found.append(made)
        return found


def _pdf_value(value: str | int | list[float]) -> object:
    if isinstance(value, list):
        return Array(value)
    if isinstance(value, int):
        return value
    return Name(f"/{value}")
