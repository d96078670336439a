"""References in words: whether what is typed around and instead of references is right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from reportgen.errors import Problem
from reportgen.manuscript.model import Reference
from reportgen.verify.consistency.passages import Passage
from reportgen.verify.consistency.reading import Reading, appendix_of

Numbered = tuple[str, str, str]
"""Kind, number, and the appendix that it is numbered in; "" elsewhere."""

_WORD_BEFORE = re.compile(r"(?:(?<=\s)|^|(?<=\())([^\W\d_]+) ?\Z")


def check_reference_words(reading: Reading) -> Iterator[Problem]:
    """Give a problem for each reference that is typed by hand or named for another kind.

    Rules: `typed-reference` (a warning: it is right today), `unknown-reference`, `wrong-kind` for
    "table" before the number of a figure, and `wrong-reference` for a link that says another number.
    """
    labels = _Labels(reading)
    pattern = labels.pattern
    for passage in reading.passages:
        if passage.kind in {"quotation", "works"}:
            continue
        for match in pattern.finditer(passage.text):
            if passage.is_typed(*match.span()):
                yield labels.typed(passage, match)
        for at, reference in passage.references:
            yield from labels.beside(passage, at, reference)


@dataclass(frozen=True)
class _Labels:
    """What can be referred to: by kind, number and the appendix it is numbered in, and by id."""

    reading: Reading

    @cached_property
    def kinds(self) -> Mapping[str, str]:
        """The kind that each word names: "figuren" is a figure."""
        language, lexicon = self.reading.basis.language, self.reading.lexicon
        own = {"figure", "table", "box", "section", "chapter", "appendix"}
        words = {language.word(f"ref_{kind}").lower(): kind for kind in own}
        return {**{word: kind for kind, all_ in lexicon.kinds.items() for word in all_}, **words}

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Finds a kind's word with a number: "figur 7", "figur 1 i bilag 3"."""
        words, appendices = (
            "|".join(sorted(map(re.escape, kind), key=len, reverse=True))
            for kind in (self.kinds, (w for w, k in self.kinds.items() if k == "appendix"))
        )
        template = self.reading.basis.language.word("ref_within")
        within = re.escape(template.format(what="", appendix="").strip())
        return re.compile(
            rf"(?<!\w)({words}) (\d+(?:\.\d+)*)(?![\w%]|[.,]\d)"
            rf"(?: {within} (?:{appendices}) (\d+)(?![\w%]|[.,]\d))?",
            re.IGNORECASE,
        )

    @cached_property
    def by_number(self) -> Mapping[Numbered, str]:
        """The id of what has a kind, a number, and an appendix or none."""
        shown = (one for one in self.reading.placed if one.number)
        found: dict[Numbered, str] = {(one.kind, one.number, one.appendix): one.id for one in shown}
        for section in self.reading.sections:
            if section.number:
                kind = _section_kind(section.role, section.level)
                found[kind, _digits(section.number), ""] = section.id
        return found

    @cached_property
    def by_id(self) -> Mapping[str, Numbered]:
        """Kind, number and appendix of an id."""
        return {id_: label for label, id_ in self.by_number.items()}

    def typed(self, passage: Passage, match: re.Match[str]) -> Problem:
        """Say of a reference typed by hand what it should be."""
        kind, number = self.kinds[match[1].lower()], match[2]
        place = passage.at(match.start())
        near = [match[3]] if match[3] else [appendix_of(passage.sections), ""]
        found = [self.by_number.get((kind, number, appendix)) for appendix in near]
        id_ = next((one for one in found if one is not None), None)
        if id_ is not None:
            message = f'"{match.group()}" is typed by hand and will not follow a new numbering'
            return Problem(place, "typed-reference", message, f"write @{id_}", "warning")
        known = [
            f"@{id_} ({_named(n, appendix)})"
            for (k, n, appendix), id_ in self.by_number.items()
            if k == kind
        ]
        missing = _named(f"{kind} {number}", match[3] or "")
        message = f'"{match.group()}" leads to nothing: there is no {missing}'
        hint = f"the {kind} numbers are {', '.join(known)}" if known else f"there is no {kind}"
        return Problem(place, "unknown-reference", message, hint)

    def beside(self, passage: Passage, at: int, reference: Reference) -> Iterator[Problem]:
        """Check the words of a reference, and the word before it."""
        if reference.target not in self.by_id:
            return
        kind, number, appendix = self.by_id[reference.target]
        text = " ".join(reference.text.split())
        said = self.pattern.fullmatch(text)
        named = "" if appendix == appendix_of(passage.sections) else appendix
        if said and (self.kinds[said[1].lower()], said[2], said[3] or "") != (kind, number, named):
            message = f'"{text}" leads to {_named(f"{kind} {number}", appendix)}'
            hint = f"write @{reference.target}"
            yield Problem(reference.place, "wrong-reference", message, hint)
        before = _WORD_BEFORE.search(passage.text, max(0, at - 40), at)
        word = self.kinds.get(before[1].lower()) if before is not None else None
        if before is None or word is None or not passage.is_typed(*before.span(1)):
            return
        if said is not None:
            message = f'this prints "{before[1]} {text}"'
            hint = f'delete "{before[1]}"'
            yield Problem(reference.place, "wrong-kind", message, hint)
        elif word != kind and text[:1].isdecimal():
            message = f'"{before[1]} {text}" leads to {_named(f"{kind} {number}", appendix)}'
            hint = f"write @{reference.target} and delete the word before it"
            yield Problem(reference.place, "wrong-kind", message, hint)


def _named(what: str, appendix: str) -> str:
    return f"{what} in appendix {appendix}" if appendix else what


def _section_kind(role: str, level: int) -> str:
    if level > 1:
        return "section"
    return role if role in {"chapter", "appendix"} else "section"


def _digits(number: str) -> str:
    """Give the number of "Bilag 1" or "1.2"."""
    return number.rsplit(maxsplit=1)[-1]
