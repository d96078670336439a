"""Reading a finished PDF back, without the program that wrote it: operators, text, logical tree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO

import pikepdf

PAINTING = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Do", "Tj", "TJ", "'", '"', "sh"}


@dataclass(frozen=True)
class Shown:
    """Text or paint on a page, in the marked content it stands in.

    tag: "" outside marked content.  mcid: -1 for none.  kind: how an artifact is called.
    """

    operator: str
    text: str
    tag: str
    mcid: int
    font: str = ""
    kind: str = ""


@dataclass
class Reading:
    """One page as it was read. faults: what is wrong with the nesting of its marked content."""

    shown: list[Shown] = field(default_factory=list)
    mcids: list[int] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def text(self, mcid: int) -> str:
        """Give the text of one marked content."""
        return "".join(one.text for one in self.shown if one.mcid == mcid)

    @property
    def artifacts(self) -> list[str]:
        """Text that is no part of the logical tree, in the order of drawing."""
        return [one.text for one in self.shown if one.tag == "/Artifact" and one.text]


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.Pdf.open(BytesIO(data))


def read_page(page: pikepdf.Page) -> Reading:
    """Take a page, give what it shows; text through the fonts' maps to Unicode."""
    found = Reading()
    maps = {name: to_unicode(font) for name, font in page.Resources.get("/Font", {}).items()}
    stack: list[tuple[str, int, str]] = []
    in_text, font = False, ""
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in {"BMC", "BDC"}:
            if in_text or stack:
                found.faults.append(f"{name} inside {'BT' if in_text else stack[-1]}")
            properties = operands[1] if name == "BDC" else {}
            mcid = int(properties.get("/MCID", -1))
            stack.append((str(operands[0]), mcid, str(properties.get("/Type", ""))))
            if mcid >= 0:
                found.mcids.append(mcid)
        elif name == "EMC":
            if in_text or not stack:
                found.faults.append("EMC without its beginning")
            stack.pop()
        elif name in {"BT", "ET"}:
            in_text = name == "BT"
        elif name == "Tf":
            font = str(operands[0])
        if name in PAINTING:
            tag, mcid, kind = stack[-1] if stack else ("", -1, "")
            text = _decoded(operands, maps[font]) if name in {"Tj", "TJ"} else ""
            found.shown.append(Shown(name, text, tag, mcid, font, kind))
    if stack:
        found.faults.append("marked content is left open")
    return found


def to_unicode(font: pikepdf.Object) -> dict[int, str]:
    """Give a font's map from codes to characters."""
    source = font.ToUnicode.read_bytes().decode("ascii")
    pairs = re.findall(r"^<([0-9A-F]{2})> <([0-9A-F]{4,})>$", source, re.MULTILINE)
    return {int(code, 16): bytes.fromhex(to).decode("utf-16-be") for code, to in pairs}


def _decoded(operands: pikepdf.Object, characters: dict[int, str]) -> str:
    parts = operands[0] if isinstance(operands[0], pikepdf.Array) else operands
    codes = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
    return "".join(characters[code] for code in codes)


# --- the logical tree ------------------------------------------------------------------------


@dataclass
class Node:
    """One structure element as it was read. content: page (0-based) and MCID of marked content."""

    role: str
    object: pikepdf.Object
    kids: list[Node | tuple[int, int] | pikepdf.Object]

    def walk(self) -> Iterator[Node]:
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.walk()

    @property
    def content(self) -> list[tuple[int, int]]:
        return [kid for kid in self.kids if isinstance(kid, tuple)]

    @property
    def annotations(self) -> list[pikepdf.Object]:
        return [kid for kid in self.kids if isinstance(kid, pikepdf.Object)]


def read_tree(pdf: pikepdf.Pdf) -> Node:
    """Take a PDF, give its logical tree."""
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    (root,) = pdf.Root.StructTreeRoot.K
    return _node(root, pages)


def _node(element: pikepdf.Object, pages: dict[tuple[int, int], int]) -> Node:
    kids: list[Node | tuple[int, int] | pikepdf.Object] = []
    for kid in element.get("/K", []):
        if isinstance(kid, int):
            kids.append((pages[element.Pg.objgen], kid))
        elif kid.get("/Type") == "/MCR":
            kids.append((pages[kid.Pg.objgen], int(kid.MCID)))
        elif kid.get("/Type") == "/OBJR":
            kids.append(kid)
        else:
            kids.append(_node(kid, pages))
    return Node(str(element.S).removeprefix("/"), element, kids)


@dataclass(frozen=True)
class Spoken:
    """A PDF as it is read aloud."""

    tree: Node
    pages: list[Reading]

    def text(self, node: Node) -> str:
        """Give the text of an element and all below it, in reading order, words made whole."""
        parts = []
        for kid in node.kids:
            if isinstance(kid, Node):
                parts.append(self.text(kid))
            elif isinstance(kid, tuple):
                parts.append(self.pages[kid[0]].text(kid[1]))
        return "".join(parts).replace("\u00ad", "")

    def texts(self, *roles: str) -> list[str]:
        """Give the texts of all elements with these roles, in reading order."""
        return [self.text(node) for node in self.tree.walk() if node.role in roles]


def read_aloud(data: bytes) -> Spoken:
    """Take a PDF, give it as it is read."""
    with opened(data) as pdf:
        return Spoken(read_tree(pdf), [read_page(page) for page in pdf.pages])
