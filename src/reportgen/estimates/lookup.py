"""Finding what an estimate is made of, and saying well what the survey does not have.

    UnanswerableError      the survey has no such thing; carries rule, message and hint
    ├── UnknownItem        no item of that id in the codebook
    ├── NotAsked           the item was not asked in that wave
    ├── UnknownCategory    the item's scale, or the base, has no such category
    ├── NoTopBox           several choices may be marked, so one must be named
    ├── NotMultiple        only one answer was given, so there are no marks to count
    ├── NoCoding           the item's scale declares no numbers to take a mean of
    ├── UnknownVariable    no background variable (or no item) of that id
    ├── WrongVariable      the background variable is a number, or is none
    └── UnknownClass       the background variable has no such class

The exceptions know no place: whoever read the name in a user's file adds it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from reportgen.errors import did_you_mean
from reportgen.estimates.model import Base, Estimates, MarkTally, Tally


class UnanswerableError(KeyError):
    """A name in a question to the estimates that they cannot answer.

    rule: kebab-case, as in `errors.Problem`.  name: what was asked for.
    suggestions: known ids that may have been meant, likeliest first.  hint: the way out.
    """

    rule = "unanswerable"

    def __init__(self, name: str, message: str, hint: str, known: Iterable[str] = ()) -> None:
        super().__init__(name)
        self.name = name
        self.message = message
        self.hint = hint
        self.suggestions = tuple(get_close_matches(name, list(known)))

    def __str__(self) -> str:
        return self.message


class UnknownItem(UnanswerableError):  # noqa: N818 - named for what is wrong; the base has the suffix
    """No item of that id in the codebook."""

    rule = "unknown-item"

    def __init__(self, name: str, known: Iterable[str]) -> None:
        message = f'the codebook has no item "{name}"'
        super().__init__(name, message, did_you_mean(name, known), known)


class NotAsked(UnanswerableError):  # noqa: N818 - named for what is wrong; the base has the suffix
    """The item was not asked in that wave, or the wave was not read.

    edition: the year asked for.  waves: the years that have answers to the item.
    """

    rule = "not-asked"

    def __init__(self, name: str, edition: int, waves: Sequence[int]) -> None:
        self.edition = edition
        self.waves = tuple(waves)
        years = ", ".join(str(year) for year in waves)
        hint = f"there are answers for {years}" if waves else "no wave that was read asked it"
        super().__init__(name, f'item "{name}" has no answers for {edition}', hint)


class UnknownCategory(UnanswerableError):  # noqa: N818 - named for what is wrong; the base has the suffix
    """The scale of the item, or the base, has no such category. item: whose scale it is."""

    rule = "unknown-category"

    def __init__(self, name: str, item: str, known: Sequence[str], base: Base) -> None:
        self.item = item
        where = "the substantive base" if base == "substantive" else "the scale"
        message = f'"{name}" is no category in {where} of item "{item}"'
        super().__init__(name, message, did_you_mean(name, known), known)


class NoTopBox(UnanswerableError):  # noqa: N818 - named for what is wrong; the base has the suffix
    """Several choices of the item may be marked, so none of them is the top."""

    rule = "no-top-box"

    def __init__(self, item: str, known: Sequence[str]) -> None:
        message = f'several choices of item "{item}" may be marked, so none is its top box'
        super().__init__(item, message, f"name a choice: {', '.join(known)}")


class NotMultiple(UnanswerableError):  # noqa: N818 - named for what is wrong; the base has the suffix
    """Each respondent gave one answer to the item, so there are no marks to count."""

    rule = "not-multiple"

    def __init__(self, item: str) -> None:
        message = f'item "{item}" has one answer a respondent, so there are no marks to count'
        super().__init__(item, message, "count respondents instead")


class NoCoding(UnanswerableError):  # noqa: N818 - named for what is wrong; the base has the suffix
    """The item's scale declares no values, so there is nothing to take a mean of."""

    rule = "no-coding"

    def __init__(self, item: str, scale: str) -> None:
        message = f'the scale "{scale}" of item "{item}" declares no values'
        super().__init__(item, message, "give its categories `values` in codebook.yaml")


class UnknownVariable(UnanswerableError):  # noqa: N818 - named for what is wrong; the base has the suffix
    """No background variable of that id; nor an item, where an item would do."""

    rule = "unknown-background"

    def __init__(self, name: str, known: Iterable[str], *, or_item: bool = False) -> None:
        known = list(known)
        message = f'there is no {"item or " * or_item}background variable "{name}"'
        super().__init__(name, message, did_you_mean(name, known), known)


class WrongVariable(UnanswerableError):  # noqa: N818 - named for what is wrong; the base has the suffix
    """The background variable has classes where a number is wanted, or the other way round."""

    rule = "wrong-variable"

    def __init__(self, name: str, *, number: bool) -> None:
        message = f'the background variable "{name}" has {"no classes" if number else "classes"}'
        found = "has classes" if number else "is a number"
        super().__init__(name, message, f"name a background variable that {found}")


class UnknownClass(UnanswerableError):  # noqa: N818 - named for what is wrong; the base has the suffix
    """The background variable has no such class."""

    rule = "unknown-background-value"

    def __init__(self, name: str, variable: str, known: Iterable[str]) -> None:
        known = list(known)
        message = f'the background variable "{variable}" has no value "{name}"'
        super().__init__(name, message, did_you_mean(name, known), known)


def tally_of(estimates: Estimates, item: str, edition: int) -> Tally | MarkTally:
    """Give the tally of an item in a wave; raises UnknownItem or NotAsked."""
    tally = estimates.tallies.get((item, edition)) or estimates.marks.get((item, edition))
    if tally is not None:
        return tally
    if item not in estimates.codebook.items:
        raise UnknownItem(item, estimates.codebook.items)
    asked = (year for name, year in (*estimates.tallies, *estimates.marks) if name == item)
    raise NotAsked(item, edition, sorted(asked))


def base_categories(estimates: Estimates, item: str, base: Base) -> tuple[str, ...]:
    """Give the ids of the categories that make up the base of an item, in scale order."""
    scale = estimates.codebook.scale_of(item)
    return scale.substantive if base == "substantive" else tuple(c.id for c in scale.categories)


def chosen_categories(
    estimates: Estimates, item: str, categories: Sequence[str] | None, base: Base
) -> tuple[str, ...]:
    """Give the categories to add up, each once, in scale order; None is the top box.

    Raises UnknownCategory when one is not in the scale, or not in the base; NoTopBox.
    """
    known = base_categories(estimates, item, base)
    if categories is None:
        scale = estimates.codebook.scale_of(item)
        if scale.multiple:
            raise NoTopBox(item, known)
        categories = scale.top_box
    for category in categories:
        if category not in known:
            raise UnknownCategory(category, item, known, base)
    return tuple(category for category in known if category in categories)
