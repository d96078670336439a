"""Numbers and the names beside them: whether a number is of the group or topic that is named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from reportgen.answers.model import Item
from reportgen.errors import Problem
from reportgen.manuscript.model import Number
from reportgen.verify.consistency.fit import telling
from reportgen.verify.consistency.members import (
    ClosedList,
    Key,
    has_any,
    has_name,
    heads,
    lists_of,
    memberships,
    only,
)
from reportgen.verify.consistency.reading import Reading
from reportgen.verify.consistency.sentences import Sentence
from reportgen.verify.consistency.wording import words

NEEDED = 1.5
"""So much must the words of a sentence speak of another item: one telling word and part of one."""


def check_subjects(reading: Reading) -> Iterator[Problem]:
    """Give a problem for each number beside which another group, topic or item is named.

    Rule: `wrong-subject`. Its own group counts as named where any word stands that only it has.
    """
    subjects = _Subjects(reading)
    for sentence in reading.sentences:
        for at, number in sentence.numbers:
            item = reading.basis.codebook.items.get(number.quantity.item)
            if item is not None:
                yield from subjects.check(sentence, at, number, item)


@dataclass(frozen=True)
class _Subjects:
    reading: Reading

    @cached_property
    def lists(self) -> Mapping[Key, ClosedList]:
        return lists_of(self.reading.basis)

    def check(self, sentence: Sentence, at: int, number: Number, item: Item) -> Iterator[Problem]:
        text = _scope(sentence, at)
        for key, own in memberships(item):
            closed = self.lists[key]
            if key[0] == "item":
                rival = _item_by_words(closed, own, text)
            else:
                rival = self._named(closed, own, text, item) or (
                    self._by_heading(closed, own, sentence) if key[0] == "group" else ""
                )
            if rival:
                name, other = closed.members[own].name, closed.members[rival].name
                message = f'"{number.text}" is of "{name}", but what is said is about "{other}"'
                hint = f'name "{name}", or print the number of "{other}"'
                yield Problem(number.place, "wrong-subject", message, hint)
                return

    def _named(self, closed: ClosedList, own: str, text: str, item: Item) -> str:
        """Give the member that a text names in place of the number's own."""
        said = words(text)
        begun = heads(said)
        if has_name(said, begun, closed.members[own]):
            return ""
        for rival in closed.members.values():
            if rival.id != own and has_name(said, begun, rival):
                mine = only(self._words(closed, own, item), self._words(closed, rival.id, item))
                if mine and not has_any(said, mine):
                    return rival.id
        return ""

    def _words(self, closed: ClosedList, member: str, item: Item) -> frozenset[str]:
        """Give the words of a member, and of the question about it where that is known."""
        own = closed.members[member].telling
        if closed.members is self.lists.get(("topic", item.block), closed).members:
            questions = self._questions.get((item.group, member), "")
            return own | telling(questions)
        return own

    @cached_property
    def _questions(self) -> Mapping[tuple[str, str], str]:
        """The wordings of the questions about each group and topic."""
        return {
            (item.group, item.topic): " ".join(item.questions.values())
            for item in self.reading.basis.codebook.items.values()
        }

    def _by_heading(self, closed: ClosedList, own: str, sentence: Sentence) -> str:
        """Give the group that the section is about, where nothing near speaks of the number's own."""
        sections = sentence.passage.sections
        if len(sections) < 2:
            return ""
        heading = telling(self.reading.headings[sections[-1].id].text)
        if closed.fit.score(own, heading):
            return ""
        rival, best = closed.fit.best(heading)
        if best < 1:
            return ""
        before = sentence.passage.spot.before
        near = sentence.passage.text + (" " + before.text if before is not None else "")
        mine = only(closed.members[own].telling, closed.members[rival].telling)
        return "" if has_any(words(near), mine) else rival


def _item_by_words(closed: ClosedList, own: str, text: str) -> str:
    """Give the item of the same group that a text is about, where it has no word of the number's."""
    said = telling(text)
    rival, best = closed.fit.best(said)
    return rival if best >= NEEDED and not closed.fit.score(own, said) else ""


def _scope(sentence: Sentence, at: int) -> str:
    """Give the words that a number belongs to: those before its brackets, else the sentence."""
    if not sentence.text[:at].endswith("("):
        return sentence.text
    ends = [start + len(number.text) for start, number in sentence.numbers if start < at]
    return sentence.text[max(ends, default=0) : at]
