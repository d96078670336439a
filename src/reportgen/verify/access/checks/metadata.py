"""Language, title, and what the file says it keeps to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from reportgen.errors import Problem
from reportgen.verify.access.checks.told import ours, quoted
from reportgen.verify.access.original import Original
from reportgen.verify.access.reading.model import Reading

_SPACES = {
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}
_KEPT = (("pdfuaid", "part", "1"), ("pdfaid", "part", "3"), ("pdfaid", "conformance", "A"))
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def check_metadata(reading: Reading, original: Original) -> Iterator[Problem]:
    """Find a file that does not say what it is, in its catalog and its metadata alike."""
    catalog = reading.catalog
    if catalog.language != original.language or not _LANGUAGE.fullmatch(catalog.language):
        said = quoted(catalog.language) if catalog.language else "none"
        message = f"the PDF names the language {said}, the publication {original.language}"
        yield ours(original, "access-language", message)
    if not catalog.title.startswith(original.title) or not catalog.title.strip():
        message = f"the PDF's title is {quoted(catalog.title)}"
        yield ours(original, "access-title", message)
    if not catalog.shows_title:
        message = "viewers would show the file's name in place of the title (DisplayDocTitle)"
        yield ours(original, "access-title-hidden", message)
    if not catalog.tagged or catalog.suspects:
        message = "the file does not say that it is tagged throughout (MarkInfo)"
        yield ours(original, "access-not-tagged", message)
    yield from _check_packet(catalog.xmp, catalog.title, original)


def _check_packet(packet: bytes, title: str, original: Original) -> Iterator[Problem]:
    try:
        root = ET.fromstring(packet)  # noqa: S314 - read back from our own writing
    except ET.ParseError as fault:
        message = f"the metadata cannot be read: {fault}"
        yield ours(original, "access-metadata", message)
        return
    for prefix, name, wanted in _KEPT:
        found = _property(root, prefix, name)
        if found != wanted:
            message = f"the metadata does not say {prefix}:{name} {wanted}"
            yield ours(original, "access-metadata", message)
    titles = [li.text for li in root.iterfind(".//dc:title//rdf:li", _SPACES)]
    if titles != [title]:
        message = "the title in the metadata is not that of the document information"
        yield ours(original, "access-title", message)


def _property(root: ET.Element, prefix: str, name: str) -> str:
    """Give a property, written as an element or as an attribute."""
    tag = f"{{{_SPACES[prefix]}}}{name}"
    for element in root.iter():
        if element.tag == tag:
            return (element.text or "").strip()
        if tag in element.attrib:
            return element.attrib[tag].strip()
    return ""
