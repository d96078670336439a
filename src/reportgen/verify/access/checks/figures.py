"""Figures: words for those who cannot see them, and where on the page they stand."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.errors import Place, Problem
from reportgen.verify.access.checks.told import ours, quoted
from reportgen.verify.access.original import Original, Picture
from reportgen.verify.access.reading.model import Box, Element, Reading, folded

FEWEST_WORDS, MOST_WORDS = 3, 100
"""An alternative text of fewer words says too little, one of more is no longer listened to."""
SLACK = 2.5
"""How far painting may reach over the box, in pt: half the width of a stroke, and rounding."""
FILLED = 0.5
"""Share of the box's width and height that painting reaches across at least."""


def check_figures(reading: Reading, original: Original) -> Iterator[Problem]:
    """Find figures without alternative text, with a poor or a wrong one, or with a wrong box."""
    figures = [element for element in reading.elements if element.role == "Figure"]
    if len(figures) != len(original.pictures):
        message = f"the PDF has {len(figures)} figures, the manuscript {len(original.pictures)}"
        yield ours(original, "access-lost-figure", message)
    for number, figure in enumerate(figures):
        known = len(figures) == len(original.pictures)
        yield from _check_alt(figure, original.pictures[number] if known else None, original)
        yield from _check_box(reading, figure, original)


def _check_alt(figure: Element, picture: Picture | None, original: Original) -> Iterator[Problem]:
    place = picture.place if picture else original.output
    alt, caption = folded(figure.alt), folded(picture.caption) if picture else ""
    if not alt:
        message, hint = "a figure has no alternative text", "say in words what it shows"
        yield Problem(place, "access-missing-alt", message, hint)
        return
    if picture and alt != folded(picture.alt):
        message = f"the alternative text is {quoted(alt)}, not {quoted(folded(picture.alt))}"
        yield ours(original, "access-wrong-alt", message)
    if caption and _bare(alt) in _bare(caption):
        message = "the alternative text says the caption again"
        hint = "say what the figure shows: what stands out, and its numbers"
        yield Problem(place, "access-alt-is-caption", message, hint)
    yield from _check_length(place, len(alt.split()))


def _check_length(place: Place, words: int) -> Iterator[Problem]:
    if words < FEWEST_WORDS:
        message = f"the alternative text has {words} word{'s' if words > 1 else ''} only"
        hint = "say what the figure shows, not what it is"
        yield Problem(place, "access-short-alt", message, hint, "warning")
    if words > MOST_WORDS:
        message = f"the alternative text has {words} words"
        hint = f"keep it under {MOST_WORDS}: name what stands out, the data are attached"
        yield Problem(place, "access-long-alt", message, hint, "warning")


def _bare(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _check_box(reading: Reading, figure: Element, original: Original) -> Iterator[Problem]:
    number = reading.page_of(figure)
    stated = figure.attribute("Layout", "BBox")
    box = _as_box(stated)
    if box is None or box[0] >= box[2] or box[1] >= box[3]:
        yield ours(original, "access-missing-box", "a figure has no box (BBox)", number)
        return
    page = reading.pages[number].box if number >= 0 else box
    if not _within(box, page):
        yield ours(original, "access-wrong-box", "a figure's box leaves the page", number)
    painted = _painted(reading, figure)
    if painted is not None and (not _within(painted, box) or not _fills(painted, box)):
        message = "a figure's box is not where the figure is painted"
        yield ours(original, "access-wrong-box", message, number)


def _as_box(value: object) -> Box | None:
    if not isinstance(value, tuple) or len(value) != 4:
        return None
    left, bottom, right, top = value
    return left, bottom, right, top


def _painted(reading: Reading, figure: Element) -> Box | None:
    """Give the box around all that a figure paints on its first page."""
    first = reading.page_of(figure)
    wanted = {content.mcid for content in figure.content() if content.page == first}
    marks = reading.pages[first].content.marks if first >= 0 else ()
    boxes = [mark.box for mark in marks if mark.mcid in wanted and mark.box is not None]
    if not boxes:
        return None
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def _within(inner: Box, outer: Box) -> bool:
    low = inner[0] >= outer[0] - SLACK and inner[1] >= outer[1] - SLACK
    return low and inner[2] <= outer[2] + SLACK and inner[3] <= outer[3] + SLACK


def _fills(painted: Box, box: Box) -> bool:
    width, height = painted[2] - painted[0], painted[3] - painted[1]
    return width >= FILLED * (box[2] - box[0]) and height >= FILLED * (box[3] - box[1])
