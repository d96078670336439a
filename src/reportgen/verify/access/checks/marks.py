"""Marked content and the tree: each knows the other, page by page, one to one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reportgen.errors import Problem
from reportgen.verify.access.checks.told import ours, quoted
from reportgen.verify.access.original import Original
from reportgen.verify.access.reading.model import Element, Marked, Page, Reading


def check_marks(reading: Reading, original: Original) -> Iterator[Problem]:
    """Find content that no element owns, that two own, or that the parent tree gives to another."""
    owners: dict[Marked, Element] = {}
    for element in reading.elements:
        for kid in element.kids:
            if not isinstance(kid, Marked):
                continue
            if kid in owners:
                message = f"content {kid.mcid} belongs to two elements"
                yield ours(original, "access-shared-content", message, kid.page)
            owners[kid] = element
    on_page: dict[int, dict[int, Element]] = {}
    for kid, element in owners.items():
        on_page.setdefault(kid.page, {})[kid.mcid] = element
    for number, page in enumerate(reading.pages):
        yield from _check_page(reading, number, page, on_page.get(number, {}), original)
    for kid in owners:
        if not 0 <= kid.page < len(reading.pages):
            message = f"an element owns content {kid.mcid} of a page that is not in the file"
            yield ours(original, "access-lost-content", message)


def _check_page(
    reading: Reading, number: int, page: Page, own: dict[int, Element], original: Original
) -> Iterator[Problem]:
    marks = Counter(mark.mcid for mark in page.content.marks)
    twice = sorted(mcid for mcid, count in marks.items() if count > 1)
    if twice:
        message = f"the number {twice[0]} stands at several pieces of content"
        yield ours(original, "access-duplicate-mcid", message, number)
    if sorted(marks) != list(range(len(marks))):
        message = "the numbers of the content have gaps"
        yield ours(original, "access-sparse-mcid", message, number)
    for mark in page.content.marks:
        if mark.mcid not in own:
            said = f" {quoted(mark.text.strip())}" if mark.text.strip() else ""
            message = f"content {mark.mcid}{said} belongs to no element"
            yield ours(original, "access-unread-content", message, number)
    for mcid, element in own.items():
        if mcid not in marks:
            message = f"an element {element.named} owns content {mcid}, which is not there"
            yield ours(original, "access-lost-content", message, number)
    yield from _check_parents(reading, number, page, own, original)


def _check_parents(
    reading: Reading, number: int, page: Page, own: dict[int, Element], original: Original
) -> Iterator[Problem]:
    parents = reading.parents.get(page.parents)
    if not isinstance(parents, tuple):
        if own or page.content.marks:
            message = "the page has no entry in the parent tree"
            yield ours(original, "access-parent-tree", message, number)
        return
    wrong = [
        mcid
        for mcid in sorted({*range(len(parents)), *own})
        if mcid not in own or mcid >= len(parents) or parents[mcid] != own[mcid].key
    ]
    if wrong:
        message = f"the parent tree gives content {wrong[0]} to another element than the tree"
        yield ours(original, "access-parent-tree", message, number)
