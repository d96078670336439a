"""Outlines: whether a text that goes through the chapters, or the sections of one, names them all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.errors import Problem, Severity
from reportgen.manuscript.model import Reference, Section, plain_text
from reportgen.manuscript.walk import every_section
from reportgen.verify.consistency.reading import Reading

MOST = 0.5
"""What refers to more than this part of the chapters goes through them."""


def check_outlined(reading: Reading) -> Iterator[Problem]:
    """Give a problem for each outline that leaves out a chapter, or a section of its chapter.

    Rule: `incomplete-outline` (a warning for sections). An outline is what stands under a heading of the introduction and
    refers to more than half of the chapters, and what stands right under a chapter's heading and
    refers to more than half of its sections. It is told at a reference to a part of a part, where
    there is one, else at the first of them.
    """
    chapters = [one for one in reading.document.sections if one.role == "chapter"]
    under: dict[tuple[str, ...], list[Reference]] = {}
    for passage in reading.said:
        own = tuple(one.id for one in passage.sections)
        under.setdefault(own, []).extend(reference for _, reference in passage.references)
    for section in reading.document.sections:
        if section.role == "introduction":
            for own, references in under.items():
                if own[:1] == (section.id,):
                    yield from _judged(references, chapters, "error")
        elif section.role == "chapter":
            numbered = [one for one in section.sections if one.number]
            yield from _judged(under.get((section.id,), ()), numbered, "warning")


def _judged(
    references: Sequence[Reference], parts: Sequence[Section], severity: Severity
) -> Iterator[Problem]:
    ids = [one.id for one in parts]
    named = {one.target for one in references} & set(ids)
    left_out = [one for one in parts if one.id not in named]
    if not left_out or len(parts) < 2 or len(named) <= MOST * len(parts):
        return
    of_parts = {one.id for part in parts for one in every_section(part.sections)}
    stray = [one for one in references if one.target in of_parts]
    first = (*stray, *(one for one in references if one.target in named))[0]
    missing = ", ".join(f'@{one.id} ("{plain_text(one.title)}")' for one in left_out)
    message = f"this goes through {len(parts)} parts, but leaves out {missing}"
    hint = f"refer to {missing} too"
    yield Problem(first.place, "incomplete-outline", message, hint, severity)
