"""Finding what an estimate is made of, and saying well what the survey does not have.

    UnanswerableError      the survey has no such thing; carries rule, message and hint
    ├── UnknownItem        no item of that id in the codebook
    ├── NotAsked           the item was not asked in that wave
    └── UnknownCategory    the item's scale, or the base, has no such category

The exceptions know no place: whoever read the name in a user's file adds it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from reportgen.errors import did_you_mean
from reportgen.estimates.model import Base, Estimates, Tally


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


def tally_of(estimates: Estimates, item: str, edition: int) -> Tally:
    """Give the tally of an item in a wave; raises UnknownItem or NotAsked."""
    tally = estimates.tallies.get((item, edition))
    if tally is not None:
        return tally
    if item not in estimates.codebook.items:
        raise UnknownItem(item, estimates.codebook.items)
    raise NotAsked(item, edition, sorted(year for name, year in estimates.tallies if name == item))


def base_categories(estimates: Estimates, item: str, base: Base) -> tuple[str, ...]:
    """Give the ids of the categories that make up the base of an item, in scale order."""
    scale = estimates.codebook.scale_of(item)
    return scale.substantive if base == "substantive" else tuple(c.id for c in scale.categories)


def chosen_categories(
    estimates: Estimates, item: str, categories: Sequence[str] | None, base: Base
) -> tuple[str, ...]:
    """Give the categories to add up, each once, in scale order; None is the top box.

    Raises UnknownCategory when one is not in the scale, or not in the base.
    """
    known = base_categories(estimates, item, base)
    if categories is None:
        categories = estimates.codebook.scale_of(item).top_box
    for category in categories:
        if category not in known:
            raise UnknownCategory(category, item, known, base)
    return tuple(category for category in known if category in categories)
