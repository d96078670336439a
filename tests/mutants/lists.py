"""Lists: entries dropped, exchanged and named otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pages import Clean, Mutant, Page, items_in, like
from swaps import TOPICS

_LABEL = re.compile(r"(?:- |\d+\. )(?:\*\*)?(.+?)(?=, hvor| \(|: |\.\*\*|[.]?$)")
_RANKED = re.compile(r"flest\b|størst|mest\b", re.IGNORECASE)


def lists(clean: Clean) -> Iterator[Mutant]:
    """Drop an entry, exchange the labels of two, put another label."""
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
                if label[1].lower() in TOPICS:
                    alike = [one for one in TOPICS if one != label[1].lower()]
                    for other in clean.rng.sample(alike, 2):
                        yield page.changed("list", line, label.span(1), like(label[1], other))


def _has_numbers(page: Page, line: int) -> bool:
    return "share(" in page.lines[line] or "measure(" in page.lines[line]


def _dropped(clean: Clean, page: Page, own: list[int], at: int) -> Mutant:
    lead = page.lines[own[0] - 2]
    named = [items_in(clean, page.lines[i]) for i in own]
    shares = [clean.counts.share(one[0]) if one else None for one in named]
    counted, ordered = _is_counted(clean, page, own), _RANKED.search(lead)
    known = [one for one in shares if one is not None]
    true = ""
    if not counted and not ordered and known:
        true = "the list claims neither a number of entries nor a rank"
    elif not counted and known and shares[at] == min(known):
        true = "the lowest of a list of the highest, which is not counted, may be left out"
    new = [page.lines[i] for i in own if i != own[at]] + [""]
    edits = tuple(zip(own, new, strict=True))
    return Mutant("list", page.path, own[at] + 1, page.lines[own[at]], "(dropped)", edits, true)


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
    edits = tuple(zip(lines, new, strict=True))
    before, after = " / ".join(texts), " / ".join(new)
    return Mutant("list", page.path, lines[0] + 1, before, after, edits, true)
