"""Naming: which group or topic of the questionnaire a text names, and which it should."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from reportgen.exhibits.basis import Basis
from reportgen.verify.consistency.fit import SHORTEST, Fit, only, telling
from reportgen.verify.consistency.wording import same_word

NEEDED = 0.8
"""So much must the words of a name tell: one word that no other name of its list has, or several."""

NEARLY = 0.8
"""So much of what the words of a name tell does a text need to name it in full."""

SEVERAL, HARDLY = 0.7, 0.15
"""What several words of a name tell, and how little of its own name a text has hardly a word of."""

BARELY = 0.5
"""No more than this part of a name's words does not name it."""

ENDING = 4
"""Letters by which a form of a word may be longer than it."""


@dataclass(frozen=True)
class Names:
    """The names of one closed list: the groups of a block, or the topics asked about them.

    labels: by id.  common: words of what the whole publication is about, which name nothing.
    unit: what answers, one of it; its forms name nothing where no name has them.
    """

    labels: Mapping[str, str]
    common: frozenset[str] = frozenset()
    unit: str = ""

    @cached_property
    def words(self) -> Mapping[str, frozenset[str]]:
        """The telling words of each name."""
        telling_words = {id_: telling(label) for id_, label in self.labels.items()}
        return {
            id_: frozenset(word for word in own if not self._is_common(word))
            for id_, own in telling_words.items()
        }

    @cached_property
    def fit(self) -> Fit:
        """The names by their words."""
        return Fit(self.words)

    def other(self, text: frozenset[str], own: Iterable[str]) -> str:
        """Give the name that a text has instead of any of its own; "" where there is none.

        It has it instead of another where it has nearly all that only this one has of the two, and
        hardly a word that only the other has.
        """
        text = self._without_units(text)
        known = [id_ for id_ in own if id_ in self.words]
        scores = {id_: self.fit.score(id_, text) for id_ in self.words if id_ not in known}
        for id_ in sorted(scores, key=lambda one: (-scores[one], one)):
            if scores[id_] < NEEDED:
                break
            if known and all(self._instead(text, id_, one) for one in known):
                return id_
        return ""

    def _is_common(self, word: str) -> bool:
        """Whether a word of a name is of the publication's subject: "specialised"."""
        return len(word) > SHORTEST and not self._is_unit(word) and not only((word,), self.common)

    def _without_units(self, text: frozenset[str]) -> frozenset[str]:
        used = frozenset[str]().union(*self.words.values())
        return frozenset(word for word in text if word in used or not self._is_unit(word))

    def _is_unit(self, word: str) -> bool:
        return (
            bool(self.unit) and word.startswith(self.unit) and len(word) <= len(self.unit) + ENDING
        )

    def _instead(self, text: frozenset[str], one: str, other: str) -> bool:
        mine, its = (
            only(self.words[one], self.words[other]),
            only(self.words[other], self.words[one]),
        )
        return self._told(text, mine) >= NEARLY and part_of(text, its) <= BARELY

    def beside(self, text: frozenset[str], own: Iterable[str]) -> str:
        """Give a name that a text has in full and that is none of its own; "" where there is none."""
        text = self._without_units(text)
        others = (id_ for id_ in self.words if id_ not in frozenset(own))
        full = (id_ for id_ in others if self._told(text, self.words[id_]) >= NEARLY)
        return next((id_ for id_ in full if self.fit.score(id_, text) >= NEEDED), "")

    def strange(self, text: frozenset[str], own: Iterable[str]) -> str:
        """Give a name that a text speaks of where it does not name one of its own in full.

        It speaks of a name by a word that no other has, or, where it has hardly a word of its own,
        by several.
        """
        known, text = frozenset(own), self._without_units(text)
        told = max((self._told(text, self.words[id_]) for id_ in known), default=1.0)
        if told >= NEARLY:
            return ""
        least = SEVERAL if told < HARDLY else NEEDED
        scores = {id_: self.fit.score(id_, text) for id_ in sorted(self.words.keys() - known)}
        best = max(scores, key=scores.__getitem__, default="")
        alone = told < HARDLY or any(
            self._weights[word] == 1 and part_of(text, (word,)) for word in self.words.get(best, ())
        )
        return best if best and alone and scores[best] >= least else ""

    @cached_property
    def _weights(self) -> Mapping[str, float]:
        """What each word tells: the more names have it, the less."""
        every = {word for own in self.words.values() for word in own}
        return {
            word: 1 / sum(any(same_word(word, w) for w in own) for own in self.words.values())
            for word in every
        }

    def _told(self, text: frozenset[str], words: frozenset[str]) -> float:
        """Give which part of some words a text has, by what they tell."""
        whole = sum(self._weights[word] for word in words)
        had = sum(self._weights[word] for word in words if part_of(text, (word,)))
        return had / whole if whole else 0.0


def part_of(text: Iterable[str], words: Collection[str]) -> float:
    """Give which part of some words a text has, from 0 to 1; 0 of no words."""
    said = tuple(text)
    had = sum(any(same_word(word, one) for one in said) for word in words)
    return had / len(words) if words else 0.0


class Lists:
    """The closed lists that items belong to: for each block its groups, and its topics."""

    def __init__(self, basis: Basis) -> None:
        self._basis = basis

    @cached_property
    def _common(self) -> frozenset[str]:
        publication = self._basis.publication
        return telling(f"{publication.title} {publication.area}")

    @property
    def _unit(self) -> str:
        return self._basis.codebook.unit_one.lower()

    @cached_property
    def groups(self) -> Mapping[str, Names]:
        """The groups of each block."""
        blocks = self._basis.codebook.groups_by_block.items()
        return {
            block: Names({one.id: one.list_label for one in groups}, self._common, self._unit)
            for block, groups in blocks
        }

    @cached_property
    def topics(self) -> Mapping[str, Names]:
        """The topics of each block."""
        codebook = self._basis.codebook
        found: dict[str, dict[str, str]] = {}
        for item in codebook.items.values():
            if item.topic in codebook.topics:
                label = codebook.topics[item.topic].list_label
                found.setdefault(item.block, {})[item.topic] = label
        return {block: Names(labels, unit=self._unit) for block, labels in found.items()}

    def of(self, items: Iterable[str]) -> Iterator[tuple[Names, frozenset[str]]]:
        """Give the lists that all of some items belong to, with their own ids there."""
        found = [self._basis.codebook.items[one] for one in items]
        if len({one.block for one in found}) != 1:
            return
        block = found[0].block
        for lists, own in (
            (self.groups, {one.group for one in found}),
            (self.topics, {one.topic for one in found}),
        ):
            if block in lists and "" not in own:
                yield lists[block], frozenset(own)
