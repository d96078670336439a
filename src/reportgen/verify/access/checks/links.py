"""Links: an area that can be clicked and words that say where it leads, each knowing the other."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.errors import Problem
from reportgen.verify.access.checks.told import ours, quoted
from reportgen.verify.access.original import Original
from reportgen.verify.access.reading.model import Annotation, Element, Key, Reading, Referred


def check_links(reading: Reading, original: Original) -> Iterator[Problem]:
    """Find links without area, words, description or destination, in either direction."""
    areas = {area.key: area for page in reading.pages for area in page.annotations}
    holders: dict[Key, Element] = {}
    for element in reading.elements:
        referred = [kid.key for kid in element.kids if isinstance(kid, Referred)]
        for key in referred:
            if key not in areas:
                message = "an element refers to something that stands on no page"
                yield ours(original, "access-dead-link", message)
            if key in holders:
                message = "a link's area belongs to two elements"
                yield ours(original, "access-link-parent", message, areas[key].page)
            holders[key] = element
        if element.role == "Link":
            yield from _check_element(reading, element, referred, original)
    for area in areas.values():
        yield from _check_area(reading, area, holders.get(area.key), original)


def _check_element(
    reading: Reading, link: Element, referred: list[Key], original: Original
) -> Iterator[Problem]:
    page = reading.page_of(link)
    if not referred:
        message = f"the link {quoted(reading.text(link))} cannot be clicked"
        yield ours(original, "access-link-without-area", message, page)
    if not reading.text(link):
        yield ours(original, "access-link-without-text", "a link has no words", page)


def _check_area(
    reading: Reading, area: Annotation, holder: Element | None, original: Original
) -> Iterator[Problem]:
    if holder is None:
        message = "a link's area belongs to no element"
        yield ours(original, "access-link-parent", message, area.page)
    elif area.subtype == "Link" and holder.role != "Link":
        message = f"a link's area belongs to an element {holder.named}"
        yield ours(original, "access-link-parent", message, area.page)
    elif reading.parents.get(area.parent) != holder.key:
        message = "the parent tree does not lead from a link's area to its element"
        yield ours(original, "access-link-parent", message, area.page)
    if not area.contents.strip():
        message = "a link's area has no description (Contents)"
        yield ours(original, "access-link-description", message, area.page)
    if area.subtype in {"Link", "FileAttachment"} and area.leads < 0 and not area.outward:
        yield ours(original, "access-dead-link", "a link leads nowhere", area.page)
    left, bottom, right, top = area.box
    if left >= right or bottom >= top:
        message = "a link's area is empty"
        yield ours(original, "access-link-without-area", message, area.page)
