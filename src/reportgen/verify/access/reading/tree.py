"""The structure tree of a PDF, read into elements."""

from __future__ import annotations

from collections.abc import Mapping

from pikepdf import Dictionary, Object

from reportgen.verify.access.reading.model import (
    Element,
    Fault,
    Key,
    Marked,
    Referred,
    Value,
)
from reportgen.verify.access.reading.objects import (
    NOWHERE,
    key_of,
    listed,
    mapped,
    name_of,
    text_of,
    value_of,
    whole,
)

ROLES = frozenset(
    (
        *(
            "Document",
            "Part",
            "Art",
            "Sect",
            "Div",
            "BlockQuote",
            "Caption",
            "TOC",
            "TOCI",
            "Index",
        ),
        *("NonStruct", "Private", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6"),
        *("L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot"),
        *("Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot"),
        *("Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Figure", "Formula", "Form"),
    )
)
"""Roles that PDF 1.7 knows (ISO 32000-1, 14.8.4)."""


class TreeReader:
    """Reads elements; `faults` tells what was wrong on the way."""

    def __init__(self, root: Object, pages: Mapping[Key, int]) -> None:
        self._pages = pages
        self._seen: set[Key] = set()
        self._roles = _role_map(root)
        self._root = root
        self.faults: list[Fault] = []

    def read(self) -> tuple[Element, ...]:
        """Give the elements under the root, each with all below it."""
        made = self._kids(self._root.get("/K"), self._root.objgen, -1)
        return tuple(kid for kid in made if isinstance(kid, Element))

    def _kids(
        self, held: object, parent: Key, page: int
    ) -> tuple[Element | Marked | Referred, ...]:
        made = (self._kid(kid, parent, page) for kid in listed(held))
        return tuple(kid for kid in made if kid is not None)

    def _kid(self, kid: object, parent: Key, page: int) -> Element | Marked | Referred | None:
        if isinstance(kid, int):
            return Marked(page, kid)
        if not isinstance(kid, Dictionary):
            self._fault(f"an element has the kid {kid!r}, which is no element or content")
            return None
        entries = mapped(kid)
        kind = name_of(entries.get("/Type"))
        if kind == "MCR":
            return Marked(self._page(entries, page), whole(entries.get("/MCID")))
        if kind == "OBJR":
            return Referred(key_of(entries.get("/Obj")))
        return self._element(kid.objgen, entries, parent)

    def _element(self, key: Key, entries: Mapping[str, object], parent: Key) -> Element | None:
        if key in self._seen and key != NOWHERE:
            self._fault(f"the element {key[0]} stands in the tree more than once")
            return None
        self._seen.add(key)
        if key_of(entries.get("/P")) != parent:
            self._fault(f"the element {key[0]} names another parent than it has")
        named = name_of(entries.get("/S"))
        actual = entries.get("/ActualText")
        return Element(
            self._role(named),
            named,
            key,
            self._kids(entries.get("/K"), key, self._page(entries, -1)),
            text_of(entries.get("/Alt")),
            text_of(entries.get("/Lang")),
            text_of(entries.get("/ID")),
            None if actual is None else text_of(actual),
            _attributes(entries.get("/A")),
        )

    def _page(self, entries: Mapping[str, object], otherwise: int) -> int:
        page = entries.get("/Pg")
        return otherwise if page is None else self._pages.get(key_of(page), -1)

    def _role(self, named: str) -> str:
        """Follow the role map until a role is known; "" where none is."""
        role, steps = named, 0
        while role not in ROLES and role in self._roles and steps <= len(self._roles):
            role, steps = self._roles[role], steps + 1
        return role if role in ROLES else ""

    def _fault(self, message: str) -> None:
        self.faults.append(Fault("access-broken-tree", message))


def _role_map(root: Object) -> dict[str, str]:
    pairs = mapped(root.get("/RoleMap")).items()
    return {name.removeprefix("/"): name_of(role) for name, role in pairs}


def _attributes(held: object) -> dict[str, dict[str, Value]] | None:
    if held is None:
        return None
    found: dict[str, dict[str, Value]] = {}
    for one in listed(held):
        values = {name.removeprefix("/"): value_of(value) for name, value in mapped(one).items()}
        found.setdefault(str(values.pop("O", "")), {}).update(values)
    return found
