"""Citations both ways: what is cited is listed, what is listed is cited, no letter stands alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reportgen.errors import Place, Problem
from reportgen.verify.consistency.passages import Passage
from reportgen.verify.consistency.reading import Reading

_YEAR = r"(?P<year>(?:19|20)\d\d[a-z]?)"
_BRACKETED = re.compile(rf"\((?P<author>[^\W\d_][^()\d;]{{0,60}}), {_YEAR}\)")
_NARRATIVE = re.compile(rf"(?P<author>[^\W\d_][\w&.-]*(?: [\w&.-]+){{0,5}}) \({_YEAR}\)")
_ANY = re.compile(r"[ (](?:19|20)\d\d[a-z]?\)")
_LISTED = re.compile(rf"^(?P<author>.{{1,300}}?) \({_YEAR}\)")
_LETTERED = re.compile(r"(?P<stem>.*\d{4})(?P<letter>[b-z])")


@dataclass(frozen=True, slots=True)
class _Work:
    """An entry of the reference list, as it is printed."""

    key: str
    text: str
    author: str
    year: str
    place: Place


def check_citations(reading: Reading) -> Iterator[Problem]:
    """Give a problem for each citation without its entry, and each entry without its citation.

    Rules: `unlisted-source` and, where it is listed, `typed-citation` (a warning) for citations
    typed by hand; `uncited-source` (a warning); `lone-letter` for 2018b without 2018a;
    `late-source` for a source that is later than the publication.
    """
    works = {work.key: work for work in _works(reading)}
    cited = {one.target for passage in reading.passages for _, one in passage.references}
    for work in works.values():
        yield from _entry(reading, work, works, cited)
    for passage in reading.passages:
        if passage.kind not in {"quotation", "works"} and _ANY.search(passage.text):
            yield from _typed(passage, works)


def _works(reading: Reading) -> Iterator[_Work]:
    for passage in reading.passages:
        if passage.kind == "works":
            match = _LISTED.match(passage.text)
            author, year = (match["author"], match["year"]) if match else ("", "")
            yield _Work(passage.owner, passage.text, author, year, passage.place)


def _entry(
    reading: Reading, work: _Work, works: Mapping[str, _Work], cited: set[str]
) -> Iterator[Problem]:
    if work.key not in cited:
        hint = f"cite it with [@{work.key}], or delete it"
        message = f'nothing cites "{work.text}"'
        yield Problem(work.place, "uncited-source", message, hint, "warning")
    if work.year and int(work.year[:4]) > reading.document.meta.year:
        message = f'"{work.text}" is later than this publication of {reading.document.meta.year}'
        hint = f'correct the year of "{work.key}"'
        yield Problem(work.place, "late-source", message, hint)
    lettered = _LETTERED.fullmatch(work.key)
    if lettered is not None:
        before = f"{lettered['stem']}{chr(ord(lettered['letter']) - 1)}"
        if before not in works:
            message = f'"{work.key}" is listed, "{before}" is not'
            hint = f'cite "{before}" too, or give "{work.key}" a key without a letter'
            yield Problem(work.place, "lone-letter", message, hint)


def _typed(passage: Passage, works: Mapping[str, _Work]) -> Iterator[Problem]:
    for match in _BRACKETED.finditer(passage.text):
        if not passage.is_typed(*match.span()):
            continue
        place, work = passage.at(match.start()), _listed(works, match["author"], match["year"])
        if work is None:
            message = f'"{match.group()}" is not in the reference list'
            near = [w for w in works.values() if match["author"] in w.author]
            hint = "add it to the bibliography and cite it with [@key]"
            if near:
                hint = "listed are " + ", ".join(f"[@{w.key}] ({w.year})" for w in near)
            yield Problem(place, "unlisted-source", message, hint)
        else:
            yield _by_hand(place, match.group(), f"write [@{work.key}]")
    for match in _NARRATIVE.finditer(passage.text):
        if passage.is_typed(*match.span()):
            work = _listed(works, match["author"], match["year"])
            if work is not None:
                place = passage.at(match.start())
                yield _by_hand(place, f"{work.author} ({work.year})", f"write @{work.key}")


def _by_hand(place: Place, said: str, hint: str) -> Problem:
    return Problem(place, "typed-citation", f'"{said}" is typed and leads nowhere', hint, "warning")


def _listed(works: Mapping[str, _Work], author: str, year: str) -> _Work | None:
    """Find the entry of an author and year; the author's last words may stand after others."""
    return next(
        (w for w in works.values() if w.year == year and _same_author(w.author, author)), None
    )


def _same_author(listed: str, said: str) -> bool:
    """Whether a citation names the author of an entry: "Vinnerljung m.fl." or "VIVE"."""
    family = listed.split(",", maxsplit=1)[0].lower()
    return said.lower().startswith(family) or said.lower().endswith(listed.lower())
