"""Near misses of closed names: a group or topic that is called almost, but not quite, what it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportgen.errors import Problem
from reportgen.verify.consistency.passages import Kind, Passage
from reportgen.verify.consistency.reading import Reading
from reportgen.verify.consistency.wording import WORD, same_word, words

SHORTEST_NAME = 4
"""Names of fewer words are too like common speech."""

CHECKED: frozenset[Kind] = frozenset({"text", "heading", "caption", "note", "cell"})


@dataclass(frozen=True, slots=True)
class _Name:
    """A name and its words. list: what it is one of."""

    text: str
    tokens: tuple[str, ...]
    list: str


def check_names(reading: Reading) -> Iterator[Problem]:
    """Give a problem for each name that differs by one word from one of a closed list.

    Rule: `near-name`. The closed lists are the groups of a block, the topics and the publisher. A
    name is near where it begins and ends alike and one word within is another or one too many; one
    that merely lacks a word is, where what is left could be another of the list.
    """
    names = _names(reading)
    passages = [one for one in reading.passages if one.kind in CHECKED]
    tokens = {one.order: reading.words[one.order] for one in passages}
    holding = _holding(tokens, names)
    for name in names:
        for order in _candidates(name, holding):
            found = _near(tokens[order], name.tokens)
            if found is not None and _is_wrong(tokens[order][found], name, names):
                yield _problem(reading.passages[order], found, name)


def _names(reading: Reading) -> tuple[_Name, ...]:
    codebook = reading.basis.codebook
    labels = [
        *((group.list_label, group.block) for group in codebook.groups.values()),
        *((topic.list_label, "topic") for topic in codebook.topics.values()),
        (reading.basis.publication.publisher, "publisher"),
    ]
    named = (_Name(label, words(label), list_) for label, list_ in labels)
    return tuple(name for name in named if len(set(name.tokens)) >= SHORTEST_NAME)


def _holding(
    tokens: Mapping[int, Sequence[str]], names: Sequence[_Name]
) -> Mapping[str, frozenset[int]]:
    """Give the passages that hold each word of a name."""
    wanted = {word for name in names for word in name.tokens}
    found: dict[str, set[int]] = {word: set() for word in wanted}
    for order, own in tokens.items():
        for word in wanted.intersection(own):
            found[word].add(order)
    return {word: frozenset(orders) for word, orders in found.items()}


def _candidates(name: _Name, holding: Mapping[str, frozenset[int]]) -> list[int]:
    """Give the passages that hold all words of a name but one."""
    held = sorted((holding[word] for word in set(name.tokens)), key=len)
    likely = held[0] | held[1]  # of two words one is there
    return sorted(order for order in likely if sum(order in one for one in held) >= len(held) - 1)


def _near(text: Sequence[str], name: Sequence[str]) -> slice | None:
    """Find where a text has a name but for one word within; None where it has it, or has it not."""
    length = len(name)
    for at, word in enumerate(text):
        if word != name[0]:
            continue
        for size in (length, length - 1, length + 1):
            window = text[at : at + size]
            if len(window) == size and window[-1] == name[-1] and _one_apart(window, name):
                return slice(at, at + size)
    return None


def _one_apart(window: Sequence[str], name: Sequence[str]) -> bool:
    """Whether one word was changed, left out or put in; a mere ending does not count."""
    head = 0
    shorter = min(len(window), len(name))
    while head < shorter and window[head] == name[head]:
        head += 1
    tail = 0
    while tail < shorter - head and window[-1 - tail] == name[-1 - tail]:
        tail += 1
    if len(window) == len(name):
        return head + tail == len(name) - 1 and not same_word(window[head], name[head])
    return head + tail == shorter


def _is_wrong(window: Sequence[str], name: _Name, names: Sequence[_Name]) -> bool:
    """Whether words that are almost a name are none, or could be another."""
    if any(tuple(window) == other.tokens for other in names):
        return False
    if len(window) >= len(name.tokens):
        return True
    others = (other for other in names if other.list == name.list and other is not name)
    return any(set(window) <= set(other.tokens) for other in others)


def _problem(passage: Passage, found: slice, name: _Name) -> Problem:
    spans = [match.span() for match in WORD.finditer(passage.folded)][found]
    said = passage.text[spans[0][0] : spans[-1][1]]
    message = f'"{said}" is almost "{name.text}", but no name of the questionnaire'
    return Problem(passage.at(spans[0][0]), "near-name", message, f"write {name.text}")
