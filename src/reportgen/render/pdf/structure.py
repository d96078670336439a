"""The logical tree of a tagged PDF: what is read, in which order, whatever the pages look like.

It is grown from the Document before anything is placed. Drawing only says which marked content
belongs to which leaf, so footnotes, floats and repeated table heads cannot disturb the order.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

ROLE_MAP = {"Aside": "Sect", "Title": "P"}
"""Roles of ours that PDF 1.7 does not know, and the standard role that each stands for."""


@dataclass(eq=False, slots=True)
class Element:
    """One structure element.

    kids: elements, and numbers of leaves (marked content).  attributes: by owner, as PDF names
    and values (`{"Table": {"Scope": "Column"}}`).  target: id or URL of a Link.
    """

    role: str
    kids: list[Element | int] = field(default_factory=list)
    alt: str = ""
    lang: str = ""
    id: str = ""
    target: str = ""
    attributes: dict[str, dict[str, str | int | list[float]]] = field(default_factory=dict)

    def walk(self) -> Iterator[Element]:
        """Give this element and all below it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()


class Tree:
    """The tree while it grows; leaves are numbered from 0."""

    def __init__(self, lang: str) -> None:
        self.root = Element("Document", lang=lang)
        self.owners: list[Element] = []

    def add(self, parent: Element, role: str, **details: str) -> Element:
        """Give a new last kid of `parent`; details: alt, lang, id, target."""
        element = Element(role, **details)  # type: ignore[arg-type]  # only str fields are passed
        parent.kids.append(element)
        return element

    def leaf(self, parent: Element) -> int:
        """Give the number of a new leaf, last kid of `parent`."""
        self.owners.append(parent)
        parent.kids.append(len(self.owners) - 1)
        return len(self.owners) - 1
