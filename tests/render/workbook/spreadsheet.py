"""Reads a workbook back from its bytes, knowing nothing of how it was written."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from io import BytesIO
from xml.etree import ElementTree as ET

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
ESCAPE = re.compile(r"_x([0-9A-F]{4})_")
CELL = re.compile(r"([A-Z]+)([0-9]+)")


@dataclass(frozen=True)
class Read:
    """A number with its pattern; text where the pattern is None."""

    text: str
    pattern: str | None = None

    def shown(self, point: str = ",", grouping: str = ".") -> str:
        """Give what a spreadsheet shows."""
        if self.pattern is None:
            return self.text
        pattern, _, unit = self.pattern.partition('"')
        value = Decimal(self.text) * (100 if pattern.endswith("%") else 1)
        _, _, places = pattern.rstrip("%").partition(".")
        digits = f"{abs(value.quantize(Decimal(1).scaleb(-len(places)), ROUND_HALF_UP)):f}"
        whole, _, fraction = digits.partition(".")
        if pattern.startswith("#,##0"):
            whole = f"{int(whole):,}".replace(",", grouping)
        sign = "−" if value < 0 else ""
        percent = "%" if pattern.endswith("%") else ""
        return f"{sign}{whole}{point * bool(fraction)}{fraction}{percent}{unit.rstrip(chr(34))}"


@dataclass
class SheetRead:
    """rows: of cells in order.  table: range, and heads as the table has them.  xml: of the sheet."""

    rows: list[list[Read]]
    links: dict[str, str]
    xml: str
    table: tuple[str, list[str], str] | None = None


@dataclass
class BookRead:
    sheets: dict[str, SheetRead] = field(default_factory=dict)
    core: str = ""


def read_book(data: bytes) -> BookRead:
    """Take the bytes of a workbook, give its sheets in order."""
    with zipfile.ZipFile(BytesIO(data)) as file:
        parts = {name: file.read(name).decode() for name in file.namelist()}
    strings = [
        unescaped("".join(one.text or "" for one in si.iter(f"{MAIN}t")))
        for si in _tree(parts.get("xl/sharedStrings.xml", "<sst/>"))
    ]
    patterns = _patterns(_tree(parts["xl/styles.xml"]))
    book = BookRead(core=parts["docProps/core.xml"])
    tables = 0
    for at, sheet in enumerate(_tree(parts["xl/workbook.xml"]).iter(f"{MAIN}sheet"), 1):
        read = _sheet(parts[f"xl/worksheets/sheet{at}.xml"], strings, patterns)
        if "<tablePart " in read.xml:
            tables += 1
            read.table = _table(parts[f"xl/tables/table{tables}.xml"])
        book.sheets[sheet.attrib["name"]] = read
    return book


def unescaped(text: str) -> str:
    """Give text without the escapes of characters that XML does not have."""
    return ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)


def _tree(text: str) -> ET.Element:
    return ET.fromstring(text)


def _patterns(styles: ET.Element) -> list[str | None]:
    known = {
        "0": None,
        "1": "0",
        "2": "0.00",
        "3": "#,##0",
        "4": "#,##0.00",
        "9": "0%",
        "10": "0.00%",
    }
    own = {one.attrib["numFmtId"]: one.attrib["formatCode"] for one in styles.iter(f"{MAIN}numFmt")}
    cells = styles.find(f"{MAIN}cellXfs")
    assert cells is not None
    return [{**known, **own}[one.attrib["numFmtId"]] for one in cells]


def _sheet(xml: str, strings: list[str], patterns: list[str | None]) -> SheetRead:
    tree = _tree(xml)
    rows = []
    for row in tree.iter(f"{MAIN}row"):
        cells = []
        for at, cell in enumerate(row):
            found = CELL.fullmatch(cell.attrib["r"])
            assert found is not None
            assert number_of(found[1]) == at, "no column is left out"
            value = cell.findtext(f"{MAIN}v")
            assert value is not None, "no cell is empty"
            if cell.attrib.get("t") == "s":
                cells.append(Read(strings[int(value)]))
            else:
                cells.append(Read(value, patterns[int(cell.attrib["s"])] or "General"))
        assert int(row.attrib["r"]) == len(rows) + 1, "no row is left out"
        rows.append(cells)
    links = {
        one.attrib["ref"]: one.attrib.get("location", "outside " + one.attrib.get(RELATION, ""))
        for one in tree.iter(f"{MAIN}hyperlink")
    }
    return SheetRead(rows, links, xml)


def number_of(letters: str) -> int:
    """Give the place of a column, from 0."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _table(xml: str) -> tuple[str, list[str], str]:
    tree = _tree(xml)
    heads = [one.attrib["name"] for one in tree.iter(f"{MAIN}tableColumn")]
    return tree.attrib["ref"], heads, tree.attrib["name"]
