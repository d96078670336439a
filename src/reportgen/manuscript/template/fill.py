"""Filling: what a fragment's template gives, with the way back of every character."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jinja2 import Template, TemplateError, TemplateSyntaxError

from reportgen.errors import Problems
from reportgen.exhibits.model import Quantity, Statement
from reportgen.manuscript.source import (
    MOST,
    PIECE,
    VALUE,
    Call,
    Filled,
    Source,
    Value,
    without_forbidden,
)
from reportgen.manuscript.template.dialect import number
from reportgen.manuscript.template.expression import CORRECT, Refused
from reportgen.manuscript.template.run import Exhausted, Run, UnknownName, deadline
from reportgen.manuscript.template.sandbox import Sandbox
from reportgen.manuscript.template.tags import Tag, Tags, blame, read_tags

MOST_PROBLEMS = 50
"""How many problems of one fragment's expressions are told at once."""

_MARK = re.compile(f"[{chr(VALUE)}-{chr(VALUE + MOST)}{chr(PIECE)}-{chr(PIECE + MOST)}]")
_FAULTS = (Refused, UnknownName, TemplateError, TypeError, ValueError, LookupError, ArithmeticError)


def fill(source: Source, start: int, sandbox: Sandbox, problems: Problems) -> Filled | None:
    """Take a fragment from the offset `start` on, give its Markdown with values in place.

    None when it cannot be run at all. An expression that is wrong gives nothing; all of them are told at once (`undefined-name`,
    `template-syntax`, `template-error`, `template-not-allowed`, `unprintable-value`, and the rules
    of the vocabulary). `template-limit`: the template goes on too long.
    """
    text = without_forbidden(source, problems)[start:]
    prepared = _prepare(source, text, start, sandbox, problems)
    return None if prepared is None else prepared.filled(source, problems)


@dataclass(slots=True)
class _Prepared:
    """A template that can run. wrong: tags that are left out, by number."""

    sandbox: Sandbox
    template: Template
    tags: Tags
    wrong: set[int]

    def filled(self, source: Source, problems: Problems) -> Filled | None:
        """Run until every expression that is wrong has been told and left out."""
        until = deadline()
        while True:
            run = Run(until, frozenset(self.wrong))
            try:
                return _traced(self.sandbox.text(self.template, run), run, source, self.tags)
            except Exhausted as fault:
                tag = self.tags.tags[run.tag]
                hint = "fragments print values; long lists belong in exhibits.yaml"
                problems.add(source.place(tag.offset), "template-limit", str(fault), hint)
                return None
            except _FAULTS as fault:
                self._note(fault, source, self.tags.tags[run.tag], problems)
                self.wrong.add(run.tag)
                if len(self.wrong) > MOST_PROBLEMS:
                    return None

    def _note(self, fault: Exception, source: Source, tag: Tag, problems: Problems) -> None:
        place = source.place(tag.offset)
        if isinstance(fault, Refused):
            problems.add(place, fault.rule, fault.message, fault.hint)
        elif isinstance(fault, UnknownName):
            message, hint = f'there is no "{fault.name}"', self.sandbox.names.hint(fault.name)
            problems.add(place, "undefined-name", message, hint)
        else:
            said = " ".join(str(fault).split()) or type(fault).__name__
            message = f"the expression cannot be evaluated: {said}"
            problems.add(place, "template-error", message, CORRECT)


def _prepare(
    source: Source, text: str, start: int, sandbox: Sandbox, problems: Problems
) -> _Prepared | None:
    """Read, check and compile a template; None where that cannot be done."""
    try:
        return _compiled(source, text, start, sandbox, problems)
    except TemplateSyntaxError as fault:
        mended = blame(sandbox, source, text, start, fault, problems)
    except (RecursionError, MemoryError, ValueError, SyntaxError):
        mended = None
        message = "the template cannot be read: something in it is nested too deeply or too long"
        problems.add(source.place(start), "template-syntax", message, "split it up")
    if mended is None:
        return None
    try:
        return _compiled(source, mended, start, sandbox, problems)
    except TemplateSyntaxError as fault:
        blame(sandbox, source, mended, start, fault, problems)
        return None


def _compiled(
    source: Source, text: str, start: int, sandbox: Sandbox, problems: Problems
) -> _Prepared | None:
    tags = read_tags(sandbox, source, text, start, problems)
    if tags is None:
        return None
    template, refused = number(
        sandbox.parse(text), sandbox.names, [piece.kept for piece in tags.pieces]
    )
    for tag, reason in refused.items():
        place = source.place(tags.tags[tag].offset)
        problems.add(place, reason.rule, reason.message, reason.hint)
    return _Prepared(sandbox, sandbox.compiled(template), tags, set(refused))


def _traced(marked: str, run: Run, source: Source, tags: Tags) -> Filled:
    """Take the marks of the pieces out of the text, and keep where each piece began."""
    pieces: list[tuple[int, int]] = []
    parts: list[str] = []
    done = length = 0
    for match in _MARK.finditer(marked):
        parts.append(marked[done : match.start()])
        length += match.start() - done
        code = ord(match.group())
        is_value = code < PIECE
        done = match.start() if is_value else match.end()
        origin = (
            tags.tags[run.printed[code - VALUE][1]].offset
            if is_value
            else tags.pieces[code - PIECE].offset
        )
        pieces.append((length, origin))
    parts.append(marked[done:])
    values = tuple(_value(content, tags.tags[tag], source) for content, tag in run.printed)
    calls = tuple(
        Call(name, about, source.place(tags.tags[tag].offset)) for name, about, tag in run.called
    )
    return Filled(source, "".join(parts), tuple(pieces), values, calls)


def _value(content: Quantity | Statement | str | int, tag: Tag, source: Source) -> Value:
    return Value(content, tag.expression, source.place(tag.offset))
