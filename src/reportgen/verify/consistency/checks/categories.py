"""Names of answers: whether a category is called what the questionnaire calls it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property

from reportgen.errors import Problem
from reportgen.language import Language
from reportgen.verify.consistency.passages import Passage
from reportgen.verify.consistency.reading import Reading
from reportgen.verify.consistency.sentences import Sentence
from reportgen.verify.consistency.wording import phrases

NEAR = 0.75
"""How like a category quoted words must be to be meant as one."""


def check_categories(reading: Reading) -> Iterator[Problem]:
    """Give a problem for each category that is not called by its name.

    Rules: `unknown-category`, for quoted words that are almost a category and, beside a share, for
    a degree that is none of the scale's; `other-scale`, for a category that the scale of the
    sentence's items has not; `cut-category`, for one whose last word is missing.
    """
    names = _Names(reading)
    for passage in reading.said:
        yield from names.quoted(passage)
        yield from names.cut(passage)
    for sentence in reading.sentences:
        yield from names.degrees(sentence)
        yield from names.other_scale(sentence)


@dataclass(frozen=True)
class _Names:
    reading: Reading

    @cached_property
    def labels(self) -> dict[str, str]:
        """Every category's name, by the same in lower case."""
        scales = self.reading.basis.codebook.scales.values()
        return {one.label.lower(): one.label for scale in scales for one in scale.categories}

    @cached_property
    def quotes(self) -> re.Pattern[str]:
        marks = self.reading.basis.language.quote("\0").split("\0")
        opening, closing = (re.escape(mark) for mark in marks)
        return re.compile(f'{opening}([^{opening}{closing}]{{2,60}}){closing}|"([^"]{{2,60}})"')

    @cached_property
    def cuts(self) -> re.Pattern[str] | None:
        """Categories of three words and more without the last, before a mark or the end."""
        long = [words for words in map(str.split, self.labels) if len(words) > 2]
        if not long:
            return None
        choices = "|".join(re.escape(" ".join(words[:-1])) for words in long)
        return re.compile(rf"(?<!\w)(?:{choices})(?= ?[”\".,;:)(]|$)")

    @cached_property
    def frames(self) -> tuple[re.Pattern[str], ...]:
        """What categories have in common at both ends: "to … degree"."""
        ends = {(w[0], w[-1]) for w in map(str.split, self.labels) if len(w) > 2}
        return tuple(
            re.compile(rf"(?<!\w){re.escape(a)} ((?:[^\W\d_]+ ){{1,6}}?){re.escape(z)}(?!\w)")
            for a, z in sorted(ends)
        )

    def quoted(self, passage: Passage) -> Iterator[Problem]:
        for match in self.quotes.finditer(passage.text):
            said = (match[1] or match[2]).strip()
            if said.lower() in self.labels:
                continue
            near = get_close_matches(said.lower(), self.labels, n=1, cutoff=NEAR)
            if near:
                yield self._unknown(passage, match.start(), said, self.labels[near[0]])

    def cut(self, passage: Passage) -> Iterator[Problem]:
        if self.cuts is None:
            return
        for match in self.cuts.finditer(passage.folded):
            full = next(n for n in self.labels if n.rsplit(" ", 1)[0] == match.group())
            message = f'"{match.group()}" lacks its last word'
            yield Problem(passage.at(match.start()), "cut-category", message, f"write {full}")

    def degrees(self, sentence: Sentence) -> Iterator[Problem]:
        """Beside a share, check what stands in the frame of the categories."""
        if not any(number.quantity.unit == "share" for _, number in sentence.numbers):
            return
        common = phrases(self.reading.lexicon.not_categories)
        for frame in self.frames:
            for match in frame.finditer(sentence.folded):
                if common.search(match.group()):
                    continue
                first, last = match.group().split()[0], match.group().split()[-1]
                parts = _parts(match[1].strip(), self.reading.basis.language)
                wrong = [
                    name
                    for part in parts
                    if (name := f"{first} {part.removeprefix(f'{first} ')} {last}")
                    not in self.labels
                ]
                if wrong:
                    known = ", ".join(n for n in self.labels if n.split()[-1] == last)
                    message = f'"{wrong[0]}" is no answer of the questionnaire'
                    hint = f"the answers are: {known}"
                    place = sentence.at(match.start())
                    yield Problem(place, "unknown-category", message, hint)

    def other_scale(self, sentence: Sentence) -> Iterator[Problem]:
        """Check that the scale of the items beside it has a quoted category."""
        codebook = self.reading.basis.codebook
        items = self.reading.evidence.items(sentence.numbers)
        scales = [codebook.scale_of(item) for item in items]
        known = {one.label.lower() for scale in scales for one in scale.categories}
        for match in self.quotes.finditer(sentence.text) if scales else ():
            said = (match[1] or match[2]).strip()
            if said.lower() in self.labels and said.lower() not in known:
                message = f'"{said}" is no answer to "{codebook.items[items[0]].label}"'
                hint = f"its answers are: {', '.join(sorted(known))}"
                yield Problem(sentence.at(match.start()), "other-scale", message, hint)

    def _unknown(self, passage: Passage, offset: int, said: str, near: str) -> Problem:
        message = f'"{said}" is no answer of the questionnaire'
        quoted = self.reading.basis.language.quote(near)
        return Problem(passage.at(offset), "unknown-category", message, f"the answer is {quoted}")


def _parts(middle: str, language: Language) -> list[str]:
    """Split "high or very high" into its parts."""
    joints = {language.join(["a", "b"], style)[1:-1].strip() for style in ("and", "or")}
    return [part for part in re.split(rf" (?:{'|'.join(map(re.escape, joints))}) ", middle) if part]
