"""Members: the names of the questionnaire's closed lists, and which of them a text has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportgen.answers.model import Item
from reportgen.exhibits.basis import Basis
from reportgen.verify.consistency.fit import SHORTEST, Fit, telling
from reportgen.verify.consistency.wording import same_word, words


@dataclass(frozen=True, slots=True)
class Member:
    """An entry of a closed list: a group, a topic, an item.

    name: as in running text.  tokens: its words.  telling: those that may say what it is.
    heads: of its long tokens.
    """

    id: str
    name: str
    tokens: tuple[str, ...]
    telling: frozenset[str]
    heads: frozenset[str]


@dataclass(frozen=True, slots=True)
class ClosedList:
    """The members of one list. fit: finds the one that a text is about."""

    members: Mapping[str, Member]
    fit: Fit


Key = tuple[str, str]
"""A closed list: ("group", block), ("topic", block) or ("item", group)."""


def lists_of(basis: Basis) -> Mapping[Key, ClosedList]:
    """Give the closed lists: groups by block, topics by block, items without topic by group."""
    codebook = basis.codebook
    found: dict[Key, dict[str, Member]] = defaultdict(dict)
    for block, groups in codebook.groups_by_block.items():
        for group in groups:
            found["group", block][group.id] = _member(group.id, group.list_label)
    for item in codebook.items.values():
        if item.topic:
            topic = codebook.topics[item.topic]
            found["topic", item.block][topic.id] = _member(topic.id, topic.list_label)
        elif item.group:
            said = " ".join((item.label, *item.questions.values()))
            found["item", item.group][item.id] = _member(item.id, item.label, said)
    return {key: _closed(members) for key, members in found.items()}


def _closed(members: Mapping[str, Member]) -> ClosedList:
    return ClosedList(members, Fit({id_: member.telling for id_, member in members.items()}))


def memberships(item: Item) -> Iterator[tuple[Key, str]]:
    """Give the lists that an item has a place in, with the member that it is there."""
    if item.group:
        yield ("group", item.block), item.group
    if item.topic:
        yield ("topic", item.block), item.topic
    elif item.group:
        yield ("item", item.group), item.id


def _member(id_: str, name: str, said: str = "") -> Member:
    tokens = words(name)
    return Member(id_, name, tokens, telling(said or name), heads(tokens))


def heads(tokens: Iterable[str]) -> frozenset[str]:
    """Give how the long ones of some words begin: all that is alike whatever their endings."""
    return frozenset(token[:SHORTEST] for token in tokens if len(token) >= SHORTEST)


def has_name(text: Sequence[str], text_heads: frozenset[str], member: Member) -> bool:
    """Whether the name of a member stands in a text, word by word, endings apart."""
    if not member.heads <= text_heads:
        return False
    name = member.tokens
    first, length = name[0], len(name)
    return any(
        same_word(word, first) and all(map(same_word, text[at : at + length], name))
        for at, word in enumerate(text[: len(text) - length + 1])
    )


def has_any(text: Iterable[str], wanted: Iterable[str]) -> bool:
    """Whether a text has any of some words, endings apart."""
    known = tuple(text)
    return any(same_word(word, other) for word in wanted for other in known)


def only(one: Iterable[str], other: Iterable[str]) -> frozenset[str]:
    """Give the words that one has and the other has not, endings apart."""
    known = tuple(other)
    return frozenset(word for word in one if not has_any(known, [word]))
