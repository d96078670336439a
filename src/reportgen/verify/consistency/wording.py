"""Wordings: phrases of a word list as patterns, and words that are the same but for their endings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

NUMBER = r"\d[\d.,]*(?<![.,])(?:[-–]\d[\d.,]*(?<![.,]))?"
COUNT = r"(?P<count>\d+|[^\W\d_]+)"
WORD = re.compile(r"[^\W_]+")

_GAP = r"(?:\S+ ){0,4}?"
_SHORTEST = 4
_ALIKE = 0.7
_ENDING = 4


@cache
def phrase(says: str) -> re.Pattern[str]:
    """Take a phrase of a word list, give the pattern that finds it.

    `#` is a number, `*` any ending, `|` stands between choices for a word, `…` for up to four words,
    `{count}` for the group `count`. A phrase without a capital finds capitals too.
    """
    pattern = "".join(_word(word) for word in says.split(" ")).removesuffix(" ")
    head = r"(?<!\w)" if says[0].isalnum() or says[0] in "#{…" else ""
    tail = r"(?!\w)" if says[-1].isalnum() or says[-1] in "#}" else ""
    flags = re.IGNORECASE if says == says.lower() else re.NOFLAG
    return re.compile(f"{head}{pattern}{tail}", flags)


def _word(word: str) -> str:
    if word == "…":
        return _GAP
    choices = [_choice(choice) for choice in word.split("|")]
    return (choices[0] if len(choices) == 1 else f"(?:{'|'.join(choices)})") + " "


def _choice(word: str) -> str:
    text = re.escape(word).replace(r"\#", f"(?:{NUMBER})").replace(r"\*", r"\w*")
    return text.replace(re.escape("{count}"), COUNT)


@cache
def literal(says: str) -> str:
    """Give the longest part of a phrase that must stand in the text as it is, in lower case."""
    parts = re.split(r"[#*…]|\{count\}|\S+\|\S+", says.lower())
    return max((part.strip() for part in parts), key=len)


@dataclass(frozen=True)
class Phrases:
    """Phrases of a word list that are looked for together; of several at one place, the longest."""

    says: tuple[str, ...]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Finds any of the phrases, whatever the capitals; nothing where there are none."""
        longest = sorted(self.says, key=len, reverse=True)
        found = "|".join(f"(?:{phrase(one).pattern})" for one in longest)
        return re.compile(found or r"(?!)", re.IGNORECASE)

    @cached_property
    def literals(self) -> tuple[str, ...]:
        """What must stand in a text, in lower case, for any of the phrases to be in it."""
        return tuple({literal(one) for one in self.says})

    def within(self, folded: str) -> bool:
        """Whether a text in lower case may have one of the phrases."""
        return any(one in folded for one in self.literals)

    def finditer(self, folded: str) -> Iterator[re.Match[str]]:
        """Give where phrases stand in a text in lower case."""
        return self.pattern.finditer(folded) if self.within(folded) else iter(())

    def search(self, folded: str) -> re.Match[str] | None:
        """Give where the first phrase stands in a text in lower case."""
        return self.pattern.search(folded) if self.within(folded) else None

    def __bool__(self) -> bool:
        return bool(self.says)


@cache
def phrases(says: tuple[str, ...]) -> Phrases:
    """Give what looks for phrases of a word list together."""
    return Phrases(says)


def ends_with(folded: str, says: Iterable[str], offset: int) -> str:
    """Give the longest of some plain phrases that ends at an offset or a space earlier, else ""."""
    before = folded[:offset].rstrip()
    found = [one for one in says if before.endswith(one) and not before[: -len(one)][-1:].isalnum()]
    return max(found, key=len, default="")


def words(text: str) -> tuple[str, ...]:
    """Give the words of a text, in lower case."""
    return tuple(WORD.findall(text.lower()))


def same_word(one: str, other: str) -> bool:
    """Whether two words differ in their endings at most: "sektor", "sektorer"; "opspore", "opsporing".

    Words of fewer than four letters have no endings. A word begins a much longer one, as in
    "biblioteksvæsen", only where nearly the whole of it stands there.
    """
    if one == other:
        return True
    shorter, longer = sorted((len(one), len(other)))
    if shorter < _SHORTEST:
        return False
    if longer - shorter > _ENDING:
        needed = shorter - 2 if shorter >= 2 * _SHORTEST else shorter
    else:
        needed = max(_SHORTEST, -int(-shorter * _ALIKE // 1))
    return one[:needed] == other[:needed]
