"""Sentences from templates, with the numbers in them still bound."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from reportgen.exhibits.model import Quantity, Statement
from reportgen.language import Language

Part = str | Quantity | Statement

NOTHING = Statement(())
"""What a sentence is that has nothing to say."""

_SLOT = re.compile(r"\{(\w+)\}")


def statement(parts: Iterable[Part]) -> Statement:
    """Put parts together; neighbouring texts become one."""
    joined: list[str | Quantity] = []
    for part in parts:
        for piece in part.parts if isinstance(part, Statement) else (part,):
            last = joined[-1] if joined else None
            if isinstance(piece, str) and isinstance(last, str):
                joined[-1] = last + piece
            elif piece != "":
                joined.append(piece)
    return Statement(tuple(joined))


def fill(template: str, **slots: Part) -> Statement:
    """Put parts into the `{name}` slots of a template; KeyError for a slot without part."""
    texts = _SLOT.split(template)
    return statement(slots[text] if at % 2 else text for at, text in enumerate(texts))


def running_list(parts: Sequence[Part], language: Language) -> Statement:
    """Join parts as a running list: "a, b og c"."""
    template = language.join([f"{{p{at}}}" for at in range(len(parts))])
    return fill(template, **{f"p{at}": part for at, part in enumerate(parts)})


def sentences(parts: Iterable[Statement]) -> Statement:
    """Put whole sentences one after the other, leaving out empty ones."""
    spaced: list[Part] = []
    for part in parts:
        if part.parts:
            spaced += [" ", part] if spaced else [part]
    return statement(spaced)
