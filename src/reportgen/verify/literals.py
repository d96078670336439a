"""Typed numbers: each is bound to the answers, exempt, or waived; what is pinned equals the answers."""

from __future__ import annotations

import posixpath
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from reportgen.errors import Place, Problem
from reportgen.exhibit_specs import ExhibitSpecs
from reportgen.exhibits.anatomy import items_of
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.build import whole_file
from reportgen.exhibits.errors import Locate
from reportgen.manuscript.model import (
    Aside,
    Block,
    Claim,
    Document,
    ExhibitBlock,
    Inline,
    LineBreak,
    ListBlock,
    NoteMark,
    Number,
    Quotation,
    Reference,
    Section,
    Text,
    Waived,
    plain_text,
)
from reportgen.manuscript.walk import document_inlines, every_inline, own_content, written
from reportgen.verify.literal_words import HIDDEN, Literal, Literals, load_literals
from reportgen.verify.proposals import Context, Proposals
from reportgen.verify.spec_literals import spec_literals

NO_SPECS = ExhibitSpecs()
_SENTENCE_END = re.compile(r"[.!?]\s+(?=[^\W_a-zæøå])")
_CALCULATED = re.compile(r"[\d\s+*/().-]+")


def check_literals(
    document: Document,
    basis: Basis,
    specs: ExhibitSpecs = NO_SPECS,
    locate: Locate = whole_file,
) -> tuple[Problem, ...]:
    """Take a document and what it was made from, give an error for each number nobody holds.

    Rules: `unbound-number` for what is typed, in digits or in words that count something of the
    survey; `pinned-mismatch` for `[…]{value="…"}` that is not what the answers say. A language
    without a file in `languages/literals` is not looked at. specs: what exhibits.yaml says.
    """
    problems = [*_mismatches(document), *_calculated(document)]
    literals = load_literals(basis.language, _nouns(basis))
    if literals is not None:
        problems += _Finder(literals, Proposals(basis, literals.in_year)).problems(document)
        path = posixpath.join(posixpath.dirname(document.meta.path), "exhibits.yaml")
        problems += spec_literals(specs, literals, path, locate)
    return tuple(sorted(problems, key=lambda one: one.place))


def _nouns(basis: Basis) -> tuple[str, ...]:
    """Give what the survey counts: its respondents, and what its blocks consist of."""
    codebook = basis.codebook
    blocks = (label.split()[-1].lower() for label in codebook.blocks.values() if label.split())
    return tuple(dict.fromkeys([codebook.unit_many.lower(), *blocks]))


# --- pinned numbers -------------------------------------------------------------------------


def _mismatches(document: Document) -> Iterator[Problem]:
    for one in document_inlines(document):
        if isinstance(one, Number) and one.typed and not same_text(one.typed, one.quantity.text):
            true = " ".join(one.quantity.text.split())
            message = f'"{one.typed}" is typed, but the answers say {true}'
            yield Problem(one.place, "pinned-mismatch", message, f"write {true}")


def same_text(typed: str, printed: str) -> bool:
    """Say whether what was typed is what would be printed; it may begin with a capital letter."""
    one, other = " ".join(typed.split()), " ".join(printed.split())
    return one == other or (one[:1].lower() == other[:1].lower() and one[1:] == other[1:])


def _calculated(document: Document) -> Iterator[Problem]:
    """Find numbers that are typed within an expression, as in `{{ 12 }}`."""
    for one in document_inlines(document):
        if (
            isinstance(one, Number)
            and one.quantity.statistic == "fact"
            and _CALCULATED.fullmatch(one.quantity.item)
        ):
            message = f"{one.text} is typed, if in braces: nothing holds it to the answers"
            hint = "ask the answers, as with {{ measure('…') }}, or name a fact: {{ facts.… }}"
            yield Problem(one.place, "unbound-number", message, hint)


# --- typed numbers --------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Passage:
    """A stretch of text. content: inline elements.  lead: what introduces it.  items: shown near."""

    content: tuple[Inline, ...]
    place: Place
    headings: str
    lead: str = ""
    items: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Finder:
    literals: Literals
    proposals: Proposals

    def problems(self, document: Document) -> Iterator[Problem]:
        for passage in _passages(written(document)):
            shown = _Shown.of(passage.content)
            for literal in self.literals.find(shown.open):
                place = shown.place_at(literal.start) or passage.place
                yield self._problem(literal, place, shown, passage)

    def _problem(self, literal: Literal, place: Place, shown: _Shown, passage: _Passage) -> Problem:
        text = " ".join(literal.text.split())
        context = _context(literal, shown, passage)
        expressions = [
            f"{{{{ {one.expression} }}}}" for one in self.proposals.best(literal, context)
        ]
        meant = self.proposals.meant(literal, context)
        if meant is not None and f"{{{{ {meant.expression} }}}}" not in expressions:
            expressions.insert(0, f"{{{{ {meant.expression} }}}}, which is {meant.value}")
        if literal.in_words and literal.value is not None:
            expressions.append(f"{{{{ words({literal.value}) }}}}, if it counts a list of yours")
        hint = f'bind it, [{text}]{{value="…"}}, or say why not, [{text}]{{waive="…"}}'
        if expressions:
            hint = f'write {", or ".join(expressions)}; or keep it, [{text}]{{waive="why"}}'
        message = f'"{text}" is typed, so that nothing holds it to the answers'
        return Problem(place, "unbound-number", message, hint)


def _context(literal: Literal, shown: _Shown, passage: _Passage) -> Context:
    ends = [0, *(match.end() for match in _SENTENCE_END.finditer(shown.text)), len(shown.text)]
    at = bisect_right(ends, literal.start, hi=len(ends) - 1) - 1
    begin, end = ends[at], ends[at + 1]
    return Context(
        sentence=shown.text[begin:end],
        around=f"{passage.lead} {shown.text[:begin]}",
        headings=passage.headings,
        before=shown.text[begin : literal.start],
        after=shown.text[literal.end : end],
        items=passage.items | _items(passage.content),
    )


def _items(content: Iterable[Inline]) -> frozenset[str]:
    numbers = (one for one in every_inline(content) if isinstance(one, Number))
    return frozenset(one.quantity.item for one in numbers)


@dataclass(frozen=True, slots=True)
class _Shown:
    """A passage as it is read. open: the same length, hidden where nothing need be bound."""

    text: str
    open: str
    starts: tuple[int, ...]
    texts: tuple[Text, ...]

    @classmethod
    def of(cls, content: Iterable[Inline]) -> _Shown:
        text, shown, starts, texts = "", "", [], []
        for part, typed in _parts(content):
            if typed is not None:
                starts.append(len(text))
                texts.append(typed)
            text += part
            shown += _open(typed) if typed is not None else HIDDEN * len(part)
        return cls(text, shown, tuple(starts), tuple(texts))

    def place_at(self, offset: int) -> Place | None:
        at = bisect_right(self.starts, offset) - 1
        return self.texts[at].place_at(offset - self.starts[at])


def _parts(content: Iterable[Inline]) -> Iterator[tuple[str, Text | None]]:
    """Give characters in turn, with the text that they were typed in, if they were."""
    for inline in content:
        if isinstance(inline, Text):
            yield inline.text, inline
        elif isinstance(inline, Number | Reference):
            yield inline.text, None
        elif isinstance(inline, Claim | Waived):
            yield plain_text(inline.children), None
        elif isinstance(inline, LineBreak):
            yield " ", None
        elif not isinstance(inline, NoteMark):
            yield from _parts(inline.children)


def _open(text: Text) -> str:
    """Hide what expressions gave."""
    shown = text.text
    for mark, end in zip_longest(text.marks, [one.offset for one in text.marks[1:]]):
        if mark.fixed:
            stop = len(shown) if end is None else end
            shown = shown[: mark.offset] + HIDDEN * (stop - mark.offset) + shown[stop:]
    return shown


# --- where numbers may be typed --------------------------------------------------------------


def _passages(document: Document) -> Iterator[_Passage]:
    yield from _of_blocks(document.colophon, "", frozenset())
    for section in document.sections:
        yield from _of_section(section, "")
    for note in document.notes.values():
        yield from _of_blocks(note.blocks, "", frozenset())


def _of_section(section: Section, above: str) -> Iterator[_Passage]:
    headings = f"{above} {plain_text(section.title)}"
    yield _Passage(section.title, section.place, headings)
    items = frozenset(
        item
        for block in section.blocks
        if isinstance(block, ExhibitBlock)
        for item in items_of(block.exhibit)
    )
    yield from _of_blocks(section.blocks, headings, items)
    for below in section.sections:
        yield from _of_section(below, headings)


def _of_blocks(
    blocks: Sequence[Block], headings: str, items: frozenset[str], lead: str = ""
) -> Iterator[_Passage]:
    """Give the passages of blocks; what respondents and other works say is left out."""
    before = lead
    for block in blocks:
        if isinstance(block, Quotation):
            continue
        if isinstance(block, ListBlock):
            for entry in block.entries:
                yield from _of_blocks(entry, headings, items, before)
        elif not isinstance(block, ExhibitBlock):
            for content in own_content(block):
                yield _Passage(content, block.place, headings, lead, items)
                before = plain_text(content)
        if isinstance(block, Aside):
            yield from _of_blocks(block.blocks, headings, items)
