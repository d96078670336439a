"""The tree as a whole: one Document, roles that are known, nothing empty."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.errors import Problem
from reportgen.verify.access.checks.told import ours
from reportgen.verify.access.original import Original
from reportgen.verify.access.reading.model import Element, Reading


def check_roles(reading: Reading, original: Original) -> Iterator[Problem]:
    """Find elements that tell a reader nothing: unknown, or without content."""
    if [root.role for root in reading.roots] != ["Document"]:
        yield ours(original, "access-broken-tree", "the structure tree is not one Document")
    for element in reading.elements:
        page = reading.page_of(element)
        if not element.role:
            message = f"the role {element.named or 'without name'} stands for no standard role"
            yield ours(original, "access-unknown-role", message, page)
        if _is_empty(reading, element):
            yield _empty(original, element, page)


def _is_empty(reading: Reading, element: Element) -> bool:
    """Tell whether an element without elements in it says nothing; a table's cell may."""
    if element.elements or element.role in {"Figure", "TD"}:
        return False
    return not reading.text(element)


def _empty(original: Original, element: Element, page: int) -> Problem:
    if element.role == "TH":
        message = "a head cell of a table is empty"
        hint = "say in it what stands in its column"
        where = f"page {page + 1}: " if page >= 0 else ""
        return Problem(
            original.output, "access-empty-head", f"{where}{message}", hint, "warning"
        )  # fmt: skip
    return ours(original, "access-empty-element", f"an element {element.named} is empty", page)
