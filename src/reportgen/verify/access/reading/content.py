"""A page's content: which text and which painting belongs to which marked content, or to none."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

from reportgen.verify.access.reading.extent import Extent
from reportgen.verify.access.reading.fonts import UNKNOWN, Font
from reportgen.verify.access.reading.model import Content, Fault, Mark
from reportgen.verify.access.reading.tokens import UnreadableContentError, shown, tokens

PAINTING = (b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"s", b"S", b"sh", b"Do")
SHOWING = (b"Tj", b"TJ", b"'", b'"')


@dataclass(slots=True)
class _Open:
    """Marked content that is open. kind: "mark", "furniture", "artifact" or "span" (no number)."""

    kind: str
    in_text: bool
    mcid: int = -1
    actual: str | None = None
    extent: Extent | None = None
    parts: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Resources:
    """What a page's content refers to by name. properties: property lists, written out as tokens."""

    fonts: Mapping[bytes, Font]
    properties: Mapping[bytes, list[bytes]]


def read_content(stream: bytes, resources: Resources, figures: Collection[int]) -> Content:
    """Take a page's content stream, give its content. figures: MCIDs whose extent is asked for."""
    return _Reader(resources, figures).read(stream)


class _Reader:
    """Goes through the operators of one page."""

    def __init__(self, resources: Resources, figures: Collection[int]) -> None:
        self._resources, self._figures = resources, figures
        self._open: list[_Open] = []
        self._font: Font | None = None
        self._fonts: list[Font | None] = []
        self._in_text = False
        self._extent = Extent()
        self._marks: list[Mark] = []
        self._furniture: list[str] = []
        self._faults: dict[Fault, None] = {}

    def read(self, stream: bytes) -> Content:
        handlers = self._handlers()
        operands: list[bytes] = []
        try:
            found = tokens(stream)
        except UnreadableContentError as fault:
            return Content((), (), (Fault("access-unreadable-content", str(fault)),))
        for token in found:
            handler = handlers.get(token)
            if handler is not None:
                handler(operands)
                operands = []
            elif token[:1].isalpha() and token not in {b"true", b"false", b"null"}:
                if token.startswith(b"BI"):
                    self._paint(operands)
                operands = []
            else:
                operands.append(token)
        if self._open:
            self._broken("marked content is left open at the page's end")
        return Content(tuple(self._marks), tuple(self._furniture), tuple(self._faults))

    def _handlers(self) -> dict[bytes, Callable[[list[bytes]], None]]:
        extent = self._extent.handlers
        return {
            **extent,
            **dict.fromkeys(PAINTING, self._paint),
            **dict.fromkeys(SHOWING, self._show),
            b"BDC": self._begin,
            b"BMC": self._begin,
            b"EMC": self._end,
            b"BT": self._begin_text,
            b"ET": self._end_text,
            b"Tf": self._set_font,
            b"q": self._save,
            b"Q": self._restore,
        }

    # --- graphics state ---------------------------------------------------------------------

    def _save(self, operands: list[bytes]) -> None:
        self._fonts.append(self._font)
        self._extent.save()

    def _restore(self, operands: list[bytes]) -> None:
        if self._fonts:
            self._font = self._fonts.pop()
        self._extent.restore()

    def _set_font(self, operands: list[bytes]) -> None:
        name = next((token for token in operands if token.startswith(b"/")), b"")
        self._font = self._resources.fonts.get(name)
        if self._font is None:
            self._fault("access-missing-font", f"the page has no font {_said(name)}")

    def _begin_text(self, operands: list[bytes]) -> None:
        self._in_text = True
        self._extent.handlers[b"BT"](operands)
        if self._open and self._open[-1].kind == "furniture":
            self._open[-1].parts.append("\n")

    def _end_text(self, operands: list[bytes]) -> None:
        self._in_text = False

    # --- marked content ---------------------------------------------------------------------

    def _begin(self, operands: list[bytes]) -> None:
        tag, listed = operands[0] if operands else b"", operands[1:]
        if len(listed) == 1 and listed[0].startswith(b"/"):
            listed = self._resources.properties.get(listed[0], [])
        mcid, actual = _number(listed), _actual(listed)
        if tag == b"/Artifact":
            kind = "furniture" if b"/Pagination" in listed else "artifact"
        else:
            kind = "span" if mcid < 0 else "mark"
        self._check_nesting(kind)
        opened = _Open(kind, self._in_text, mcid, actual)
        if kind == "mark" and mcid in self._figures:
            opened.extent = self._extent
            self._extent.start()
        self._open.append(opened)

    def _check_nesting(self, kind: str) -> None:
        around = {opened.kind for opened in self._open}
        if kind == "mark" and "mark" in around:
            self._fault("access-nested-content", "numbered content stands inside numbered content")
        elif kind == "mark" and around & {"artifact", "furniture"}:
            self._fault("access-nested-content", "tagged content stands inside an artifact")
        elif kind in {"artifact", "furniture"} and "mark" in around:
            self._fault("access-nested-content", "an artifact stands inside tagged content")

    def _end(self, operands: list[bytes]) -> None:
        if not self._open:
            self._broken("marked content is closed that was never opened")
            return
        closed = self._open.pop()
        if closed.in_text != self._in_text:
            self._broken(
                "marked content begins inside a text object and ends outside, or the reverse"
            )
        text = "".join(closed.parts) if closed.actual is None else closed.actual
        if closed.kind == "mark":
            box = closed.extent.stop() if closed.extent else None
            self._marks.append(Mark(closed.mcid, text, box))
        elif closed.kind == "furniture":
            self._furniture.extend(line for line in text.split("\n") if line.strip())
        elif closed.kind == "span" and self._open:
            self._open[-1].parts.append(text)

    # --- painting ---------------------------------------------------------------------------

    def _paint(self, operands: list[bytes]) -> None:
        self._extent.paint()
        self._check_tagged("something is painted")

    def _show(self, operands: list[bytes]) -> None:
        self._check_tagged("text stands")
        self._extent.show()
        data = shown(operands[-1]) if operands else b""
        if self._font is None or not data:
            return
        text = self._font.decode(data)
        if UNKNOWN in text and self._font.meant is not None:
            rule = "access-unmapped-glyph"
            self._fault(rule, f"a glyph of the font {self._font.name} means no character")
        if self._open:
            self._open[-1].parts.append(text)

    def _check_tagged(self, what: str) -> None:
        if all(opened.kind == "span" for opened in self._open):
            message = f"{what} outside tagged content and artifacts"
            self._fault("access-untagged-content", message)

    def _broken(self, message: str) -> None:
        self._fault("access-broken-marks", message)

    def _fault(self, rule: str, message: str) -> None:
        self._faults[Fault(rule, message)] = None


def _number(listed: list[bytes]) -> int:
    """Give the MCID of a property list, -1 where it has none."""
    if b"/MCID" not in listed:
        return -1
    following = listed[listed.index(b"/MCID") + 1 :]
    digits = following[0].strip() if following else b""
    return int(digits) if digits.isdigit() else -1


def _actual(listed: list[bytes]) -> str | None:
    """Give the ActualText of a property list, None where it has none."""
    if b"/ActualText" not in listed:
        return None
    following = [t for t in listed[listed.index(b"/ActualText") + 1 :] if t.strip()]
    data = shown(following[0]) if following else b""
    if data.startswith(b"\xfe\xff"):
        return data[2:].decode("utf-16-be", "replace")
    return data.decode("latin-1")


def _said(name: bytes) -> str:
    return name.decode("latin-1").removeprefix("/")
