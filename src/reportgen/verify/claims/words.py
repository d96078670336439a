"""Words compared by what they mean rather than how they end, and what they say of the items."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from reportgen.answers.model import Codebook, Item
from reportgen.verify.claims.backgrounds import Backgrounds
from reportgen.verify.claims.stems import Stemmer

Evidence = Mapping[str, float]
"""How surely a text holds each stem, 0-1."""

_SHARED = 5
"""The fewest letters at its beginning that two words share when they are one word."""
_TAIL = 6
"""The fewest letters at the end of a compound that are a word."""
_ASKED = 0.7
"""How much a word of the question tells, against one of the label."""
_MOST = 5.3
"""What a word tells that is of one item alone."""
_GROUP_NAMED = 0.45
"""How much of a group's name words must say to name it."""
_LITTLE = 0.25
"""What a word must tell to count."""


@dataclass(frozen=True, slots=True)
class Profile:
    """The stems that speak of an item.

    own: of its label without its group's.  named: of label, group and topic.
    group, topic: of theirs.
    asked: of its questions.
    """

    own: frozenset[str]
    named: frozenset[str]
    group: frozenset[str]
    topic: frozenset[str]
    asked: frozenset[str]

    @property
    def all(self) -> frozenset[str]:
        """All of them."""
        return self.named | self.asked


@dataclass(frozen=True)
class Vocabulary:
    """The words of a questionnaire: which stems speak of which items, and how much each tells.

    units: what a respondent is called; says nothing of any item.
    """

    codebook: Codebook
    stemmer: Stemmer

    @cached_property
    def units(self) -> frozenset[str]:
        """The stems of what a respondent is called."""
        named = self.stemmer
        return frozenset(
            {
                named.stem(self.codebook.unit_one.lower()),
                named.stem(self.codebook.unit_many.lower()),
            }
        )

    @cached_property
    def backgrounds(self) -> Backgrounds:
        """The classes of respondents by what they are called."""
        return Backgrounds(self.codebook, self.stemmer)

    @cached_property
    def profiles(self) -> Mapping[str, Profile]:
        """What speaks of each item."""
        return {name: self._profile(item) for name, item in self.codebook.items.items()}

    @cached_property
    def groups(self) -> Mapping[str, frozenset[str]]:
        """The stems of each group's label."""
        return {g.id: self.stemmer.stems(g.label) for g in self.codebook.groups.values()}

    @cached_property
    def block_nouns(self) -> Mapping[str, str]:
        """By the stem of the noun that a block is called by: the block."""
        blocks = self.codebook.blocks.items()
        return {self.stemmer.stem(label.lower().split()[-1]): block for block, label in blocks}

    @cached_property
    def joined_names(self) -> tuple[frozenset[str], ...]:
        """The stems of each name of the questionnaire that holds a comma or a conjunction."""
        codebook, joins = self.codebook, set(self.stemmer.lexicon.grammar.conjunctions)
        labels = (
            *(label for one in codebook.groups.values() for label in (one.label, one.list_label)),
            *(one.list_label for one in codebook.topics.values()),
            *(c.label for scale in codebook.scales.values() for c in scale.categories),
        )
        held = (one for one in labels if "," in one or set(one.lower().split()) & joins)
        return tuple(dict.fromkeys(stems for one in held if (stems := self.stemmer.stems(one))))

    def groups_named(self, words: Iterable[str], among: Iterable[str]) -> tuple[str, ...]:
        """Give the groups that words name, those they name most of; () where they name none."""
        evidence = self.evidence(words)
        covered = {group: self.coverage(self.groups[group], evidence) for group in among}
        best = max(covered.values(), default=0.0)
        order = list(self.groups)
        named = (g for g, c in covered.items() if c >= max(_GROUP_NAMED, best - 0.01))
        return tuple(sorted(named, key=order.index))

    def _profile(self, item: Item) -> Profile:
        stems = self.stemmer.stems
        group, topic = self.codebook.groups.get(item.group), self.codebook.topics.get(item.topic)
        of_group = stems(group.label) if group else frozenset()
        of_topic = stems(topic.label) if topic else frozenset()
        label = stems(item.label)
        asked = frozenset().union(*(stems(text) for text in item.questions.values()))
        own = label - of_group if topic else label
        return Profile(own, label | of_group | of_topic, of_group, of_topic, asked)

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """How much a stem tells: 0 where every item has it, the same for one item of any survey."""
        count = Counter(stem for profile in self.profiles.values() for stem in profile.all)
        size = max(len(self.profiles), 2)
        most = _MOST / math.log(size)
        return {stem: most * math.log(size / n) for stem, n in count.items()}

    @cached_property
    def _sorted(self) -> Sequence[str]:
        return sorted(self.weights)

    @cached_property
    def _known(self) -> dict[str, Mapping[str, float]]:
        return {}

    def stems(self, word: str) -> Evidence:
        """Give the stems that a word in lower case may stand for, with how surely."""
        found = self._known.get(word)
        if found is None:
            found = self._known[word] = self._stems(word)
        return found

    def _stems(self, word: str) -> Evidence:
        if self.stemmer.says_nothing(word) or self.stemmer.stem(word) in self.units:
            return {}
        stem = self.stemmer.stem(word)
        found = {stem: 1.0} if stem in self.weights else {}
        if len(stem) < _SHARED:
            return found
        at = bisect_left(self._sorted, stem)
        while at < len(self._sorted) and self._sorted[at].startswith(stem):
            longer = self._sorted[at]
            found.setdefault(longer, 0.9 if len(longer) - len(stem) <= 3 else 0.55)
            at += 1
        for end in range(_SHARED, len(stem)):
            if stem[:end] in self.weights:
                found.setdefault(stem[:end], 0.8)
        for begin in range(1, len(stem) - _TAIL + 1):
            if stem[begin:] in self.weights:
                found.setdefault(stem[begin:], 0.7)
        return found

    def evidence(
        self, words: Iterable[str], weight: float = 1.0, before: Evidence | None = None
    ) -> Evidence:
        """Give the stems that words hold, the surer of these and of those `before`."""
        found = dict(before or {})
        for word in words:
            for stem, sure in self.stems(word).items():
                found[stem] = max(found.get(stem, 0.0), sure * weight)
        return found

    @cached_property
    def _speaking(self) -> Mapping[str, tuple[tuple[str, float], ...]]:
        """By stem: the items that it speaks of, with how much it tells of each."""
        found: dict[str, list[tuple[str, float]]] = {}
        for name, profile in self.profiles.items():
            for stem in profile.all:
                worth = self.weights[stem] * (1.0 if stem in profile.named else _ASKED)
                if worth > _LITTLE:
                    found.setdefault(stem, []).append((name, worth))
        return {stem: tuple(items) for stem, items in found.items()}

    def scores(self, evidence: Evidence) -> Mapping[str, float]:
        """Give how well evidence speaks of each item that it speaks of at all."""
        said: dict[str, float] = {}
        for stem, sure in evidence.items():
            for name, worth in self._speaking.get(stem, ()):
                said[name] = said.get(name, 0.0) + sure * worth
        return said

    def unsaid(self, item: str, evidence: Evidence) -> float:
        """Give how much an item's own words would tell that evidence does not hold."""
        weights = self.weights
        return sum(weights[s] * (1 - evidence.get(s, 0.0)) for s in self.profiles[item].own)

    def coverage(self, stems: frozenset[str], evidence: Evidence) -> float:
        """Give the share (0-1) of what some stems tell that evidence holds."""
        total = sum(self.weights.get(stem, 0.0) for stem in stems)
        if not total:
            return 0.0
        return sum(self.weights.get(s, 0.0) * evidence.get(s, 0.0) for s in stems) / total
