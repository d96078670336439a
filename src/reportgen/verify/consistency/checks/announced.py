"""Announcements: whether the publication is built as it says."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.errors import Problem
from reportgen.manuscript.model import Section
from reportgen.verify.consistency.lexicon import Announcement, Countable
from reportgen.verify.consistency.passages import Passage
from reportgen.verify.consistency.reading import Reading
from reportgen.verify.consistency.wording import literal, phrase


def check_announced(reading: Reading) -> Iterator[Problem]:
    """Give a problem for each count of chapters, sections, appendices that is not the real one.

    Rule: `wrong-structure`.
    """
    asked = [one for one in reading.lexicon.announced if literal(one.says) in reading.folded]
    for passage in reading.said:
        told: set[int] = set()
        for one in asked:
            if literal(one.says) not in passage.folded:
                continue
            for match in phrase(one.says).finditer(passage.text):
                start = match.start("count")
                numeral = reading.numerals.after(passage, start)
                if numeral is None or start in told:
                    continue
                real = _count(reading, passage, one.counts)
                told.add(start)
                if not _holds(one, int(numeral.value), real):
                    said = match.group().strip()
                    message = f'"{said}": there are {real} {_NAMES[one.counts]}'
                    hint = f"write {reading.basis.language.count_word(real)}"
                    yield Problem(numeral.place, "wrong-structure", message, hint)


_NAMES = {
    "chapters": "chapters",
    "sections": "sections in the chapter",
    "subsections": "parts in the section",
    "appendices": "appendices",
    "figures": "figures",
    "tables": "tables",
    "chapters-after": "chapters after this one",
    "sections-after": "sections after this one in the chapter",
}


def _holds(one: Announcement, said: int, real: int) -> bool:
    return said == real if one.test == "equal" else said <= real


def _count(reading: Reading, passage: Passage, what: Countable) -> int:
    if what in {"figures", "tables"}:
        return sum(f"{one.kind}s" == what and one.number != "" for one in reading.placed)
    if what in {"chapters", "appendices", "chapters-after"}:
        role = "appendix" if what == "appendices" else "chapter"
        after = passage.order if what == "chapters-after" else -1
        return sum(one.role == role for one in _later(reading, reading.document.sections, after))
    if not passage.sections:
        return 0
    if what == "subsections":
        return len(passage.sections[-1].sections)
    after = passage.order if what == "sections-after" else -1
    return len(_later(reading, passage.sections[0].sections, after))


def _later(reading: Reading, sections: tuple[Section, ...], order: int) -> list[Section]:
    """Give those of the sections whose heading stands behind a passage."""
    return [one for one in sections if reading.headings[one.id].order > order]
