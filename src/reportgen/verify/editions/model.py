"""Comparison: two editions of a publication beside each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportgen.answers.questionnaire import Change
from reportgen.errors import Place


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the first edition that the answers of the second do not bear out.

    words: the sentence as the second edition's numbers fill it.  rule: as of the checks
    (`false-claim`).  why: what is wrong.  truth: the true statement, or a form that may stand.
    """

    place: Place
    words: str
    rule: str
    why: str
    truth: str


@dataclass(frozen=True, slots=True)
class Ranking:
    """The order of what is ranked, where it changed.

    what: the title of the figure, or the words of a call ("ranked(…)").  before, after: labels with
    shares, highest first.
    """

    id: str
    what: str
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def truth(self) -> str:
        """The order of the second edition, in words."""
        return ", ".join(self.after)


@dataclass(frozen=True, slots=True)
class Sign:
    """A number that was above nought and is below, or the other way round.

    what: the item, or the pair that is correlated.  statistic: of the number.  truth: in the
    publication's language.
    """

    what: str
    statistic: str
    before: str
    after: str
    truth: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is different between two editions. first, last: their years."""

    publication: str
    language: str
    first: int
    last: int
    questionnaire: tuple[Change, ...]
    sentences: tuple[Sentence, ...]
    rankings: tuple[Ranking, ...]
    signs: tuple[Sign, ...]

    def as_json(self) -> dict[str, object]:
        """Give it as plain values; keys as the fields."""
        return {
            "publication": self.publication,
            "from": self.first,
            "to": self.last,
            "questionnaire": [_plain(one) for one in self.questionnaire],
            "sentences": [
                {"path": one.place.path, "line": one.place.line, "column": one.place.column}
                | {key: value for key, value in _plain(one).items() if key != "place"}
                for one in self.sentences
            ],
            "rankings": [_plain(one) | {"truth": one.truth} for one in self.rankings],
            "signs": [_plain(one) for one in self.signs],
        }

    def lines(self) -> Iterator[str]:
        """Give it as lines for a terminal."""
        items = sum(one.kind != "base" for one in self.questionnaire)
        yield f"{self.publication}: {self.first} to {self.last}"
        yield ""
        yield f"The questionnaire: {items} changes of items"
        yield from (f"  {one}" for one in self.questionnaire)
        yield ""
        yield f"Sentences that no longer hold: {len(self.sentences)}"
        for sentence in self.sentences:
            yield f"  {sentence.place}: [{sentence.rule}] {sentence.why}"
            yield from (f"    {label}: {text}" for label, text in _told(sentence) if text)
        yield ""
        yield f"Rankings that changed: {len(self.rankings)}"
        for ranking in self.rankings:
            yield f"  {ranking.id}: {ranking.what}"
            yield f"    {self.first}: {', '.join(ranking.before)}"
            yield f"    {self.last}: {', '.join(ranking.after)}"
        yield ""
        yield f"Signs that flipped: {len(self.signs)}"
        for sign in self.signs:
            yield f"  {sign.what} ({sign.statistic}): {sign.before} -> {sign.after}"
            yield f"    true: {sign.truth}"


def _told(sentence: Sentence) -> tuple[tuple[str, str], ...]:
    return ("said", sentence.words), ("true", sentence.truth)


def _plain(value: object) -> dict[str, object]:
    """Give the fields of a frozen value."""
    names: tuple[str, ...] = getattr(value, "__slots__", ())
    return {name: getattr(value, name) for name in names}
