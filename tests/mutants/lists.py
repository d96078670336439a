"""Lists: entries dropped, exchanged and named otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from names import Names
from pages import Clean, Mutant, Page, items_in, like

_LABEL = re.compile(r"(?:- |\d+\. )(?:\*\*)?(.+?)(?=, hvor| \(|: |\.\*\*|[.]?$)")
_RANKED = re.compile(r"flest\b|størst|mest\b", re.IGNORECASE)


def lists(clean: Clean) -> Iterator[Mutant]:
    """Drop an entry, exchange the labels of two, put another label."""
    topics = Names(clean.world).topics
    for page in clean.pages:
        for own in page.lists():
            for at, line in enumerate(own):
                yield _dropped(clean, page, own, at)
                label = _LABEL.match(page.lines[line])
                if label is None:
                    continue
                following = _LABEL.match(page.lines[own[at + 1]]) if at + 1 < len(own) else None
                if following and _has_numbers(page, line):
                    yield _exchanged(clean, page, (line, own[at + 1]), (label, following))
                if label[1].lower() in topics:
                    alike = [one for one in topics if one != label[1].lower()]
                    for other in clean.rng.sample(alike, 2):
                        yield page.changed("list", line, label.span(1), like(label[1], other))


def _has_numbers(page: Page, line: int) -> bool:
    return "share(" in page.lines[line] or "measure(" in page.lines[line]


def _dropped(clean: Clean, page: Page, own: list[int], at: int) -> Mutant:
    lead = page.lines[own[0] - 2]
    named = [items_in(clean, page.lines[i]) for i in own]
    counts = clean.counts
    asked = [one[0] if one and counts.tally(one[0], counts.edition) else "" for one in named]
    shares = [counts.share(one) if one else None for one in asked]
    if not any(asked):
        shares = [_counted_of(clean, page, i) for i in own]
    counted, ordered = _is_counted(clean, page, own), _RANKED.search(lead)
    known = [one for one in shares if one is not None]
    true = ""
    if not counted and not ordered and known:
        true = "the list claims neither a number of entries nor a rank"
    elif not counted and known and shares[at] == min(known):
        true = "the lowest of a list of the highest, which is not counted, may be left out"
    new = [page.lines[i] for i in own if i != own[at]] + [""]
    edits = tuple(zip(own, new, strict=True))
    asks_nothing = (re.search(one, lead) for one in Names(clean.world).spoken.beyond)
    beyond = any(asks_nothing) and not known
    line = page.lines[own[at]]
    return Mutant("list", page.path, own[at] + 1, line, "(dropped)", edits, true, beyond)


def _counted_of(clean: Clean, page: Page, line: int) -> Fraction | None:
    """Give how many respondents marked the choice of an entry, as it is printed."""
    numbers = (number for p, i, _, number in clean.tags() if p == page and i == line and number)
    values = (one.quantity.value for one in numbers if one.quantity.unit == "count")
    return next((Fraction(value) for value in values if value is not None), None)


def _is_counted(clean: Clean, page: Page, own: list[int]) -> bool:
    """Say whether the sentence before or after a list tells how many entries it has."""
    beside = {own[0] - 2, min(own[-1] + 2, len(page.lines) - 1)}
    if any(re.search(r"henholdsvis|begge er", page.lines[i]) for i in beside):
        return True
    told = [n for p, i, _, n in clean.tags() if p == page and i in beside and n is not None]
    words = [f"words({len(own)})" in page.lines[i] for i in beside]
    return any(words) or any(n.quantity.value == len(own) for n in told)


def _exchanged(
    clean: Clean, page: Page, lines: tuple[int, int], labels: tuple[re.Match[str], re.Match[str]]
) -> Mutant:
    texts = [page.lines[i] for i in lines]
    new = [
        text[: own.start(1)] + like(own[1], other[1]) + text[own.end(1) :]
        for text, own, other in zip(texts, labels, reversed(labels), strict=True)
    ]
    printed = [
        [number.text for p, i, _, number in clean.tags() if p == page and i == line and number]
        for line in lines
    ]
    true = "both entries print the same numbers" if printed[0] == printed[1] else ""
    if all("{{" in label[1] for label in labels):
        true = "each entry keeps its number"
    edits = tuple(zip(lines, new, strict=True))
    before, after = " / ".join(texts), " / ".join(new)
    return Mutant("list", page.path, lines[0] + 1, before, after, edits, true)
