"""Reading: what a PDF says of itself, as frozen values. Pages are numbered from 0."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from reportgen.verify.access.reading.fonts import Font

Key = tuple[int, int]
"""Number and generation of an object; (0, 0) for one that stands inside another."""

Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in pt."""

Value = str | float | bool | tuple["Value", ...]
"""A value of an attribute; names are without their slash."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong that was met while reading. page: -1 where it is no page's."""

    rule: str
    message: str
    page: int = -1


@dataclass(frozen=True, slots=True)
class Mark:
    """One sequence of marked content with a number. box: what it paints on, where asked for."""

    mcid: int
    text: str
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """A page's content. marks: in painting order.  furniture: lines of running head and foot."""

    marks: tuple[Mark, ...]
    furniture: tuple[str, ...]
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Annotation:
    """An annotation. parent: its number in the parent tree, -1 for none.

    page: it stands on.  box: the area that can be clicked.  leads: page it leads to within the file,
    -1 for none.  outward: address, or name of the attached file, that it opens; "" for none.
    """

    key: Key
    subtype: str
    contents: str
    parent: int
    page: int
    box: Box
    leads: int
    outward: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page. label: the number that viewers show; parents: its number in the parent tree, or -1."""

    label: str
    box: Box
    parents: int
    tabs: str
    content: Content
    annotations: tuple[Annotation, ...]


class Marked(NamedTuple):
    """A kid of an element: marked content of a page."""

    page: int
    mcid: int


class Referred(NamedTuple):
    """A kid of an element: an object, such as a link's annotation."""

    key: Key


@dataclass(frozen=True, eq=False, slots=True)
class Element:
    """A structure element. role: as the role map translates it; named: as written.

    actual: its ActualText, None where it has none.  attributes: by owner.
    """

    role: str
    named: str
    key: Key
    kids: tuple[Element | Marked | Referred, ...]
    alt: str = ""
    lang: str = ""
    id: str = ""
    actual: str | None = None
    attributes: Mapping[str, Mapping[str, Value]] | None = None

    @property
    def elements(self) -> tuple[Element, ...]:
        """Kids that are elements."""
        return tuple(kid for kid in self.kids if isinstance(kid, Element))

    def attribute(self, owner: str, name: str) -> Value | None:
        """Give an attribute's value, None where it is not set."""
        return (self.attributes or {}).get(owner, {}).get(name)

    def walk(self) -> Iterator[Element]:
        """Give this element and all below it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()

    def content(self) -> Iterator[Marked]:
        """Give all marked content of this element and those below, in reading order."""
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.content()
            elif isinstance(kid, Marked):
                yield kid


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline. level: from 1; page: it leads to, -1 for none."""

    level: int
    title: str
    page: int


@dataclass(frozen=True, slots=True)
class Catalog:
    """What the whole file says of itself. xmp: the packet, b"" where there is none."""

    language: str
    title: str
    shows_title: bool
    tagged: bool
    suspects: bool
    xmp: bytes


@dataclass(frozen=True, eq=False, slots=True)
class Reading:
    """A PDF as read. roots: elements under the structure tree's root; elements: these and all below.

    parents: the parent tree.  texts: what each marked content says.
    """

    catalog: Catalog
    roots: tuple[Element, ...]
    elements: tuple[Element, ...]
    pages: tuple[Page, ...]
    parents: Mapping[int, Key | tuple[Key, ...]]
    fonts: tuple[Font, ...]
    outline: tuple[Bookmark, ...]
    texts: Mapping[Marked, str]
    faults: tuple[Fault, ...]

    def text(self, element: Element) -> str:
        """Give what an element says, white space folded, soft hyphens removed."""
        return folded(self.raw_text(element))

    def raw_text(self, element: Element) -> str:
        """Give what an element says, character by character; a figure says nothing."""
        if element.actual is not None:
            return element.actual
        if element.role == "Figure":
            return ""
        parts = []
        for kid in element.kids:
            if isinstance(kid, Element):
                parts.append(self.raw_text(kid))
            elif isinstance(kid, Marked):
                parts.append(self.texts.get(kid, ""))
        return "".join(parts)

    def page_of(self, element: Element) -> int:
        """Give the page that an element begins on, -1 for one without content."""
        return next((content.page for content in element.content()), -1)


UNSEEN = ("\u00ad", "\u200b", "\u2060", "\ufeff")
"""Characters that say nothing: soft hyphen and those without width."""


def folded(text: str) -> str:
    """Give text without soft hyphens, each white space one space, none at the ends."""
    for character in UNSEEN:
        text = text.replace(character, "")
    return " ".join(text.split())
