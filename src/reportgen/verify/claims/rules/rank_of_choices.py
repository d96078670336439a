"""Rank of choices of which several may be marked: those that the most respondents marked."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.estimates import UnanswerableError, count_of
from reportgen.verify.claims import expressions
from reportgen.verify.claims.lexicon import RankWords
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.results import Results
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.values import Bound
from reportgen.verify.claims.verdicts import Verdict


def by_choice(scene: Scene, hit: Hit, words: RankWords, year: int) -> Verdict | None:
    """Judge that the choices counted in a sentence or its list lead; None where none are counted."""
    named = set(choices_counted(scene))
    if not named or len({item for item, _ in named}) > 1 or words.place > 1 or words.on != "share":
        return None
    item = next(iter(named))[0]
    counts = _counts(scene.results, item, year)
    chosen = [choice for _, choice in named]
    if any(choice not in counts for choice in chosen) or len(chosen) == len(counts):
        return None
    sign = 1 if words.end == "high" else -1
    last = min(sign * counts[choice] for choice in chosen)
    rival = max((c for c in counts if c not in chosen), key=lambda c: sign * counts[c])
    named_last = next(choice for choice in chosen if sign * counts[choice] == last)
    calls = [f"number('{item}', '{choice}')" for choice in (named_last, rival)]
    values = expressions.told(zip(calls, (counts[named_last], counts[rival]), strict=True))
    labels = {one.id: one.label for one in scene.results.basis.codebook.scale_of(item).categories}
    leading = sorted(counts, key=lambda choice: -sign * counts[choice])[: len(chosen)]
    truth = ", ".join(f"{labels[choice]} ({counts[choice]})" for choice in leading)
    test = f"{calls[0]} {'>' if sign > 0 else '<'} {calls[1]}"
    return Verdict(hit, "rank", test, values, last > sign * counts[rival], (), truth)


def choices_counted(scene: Scene) -> tuple[tuple[str, str], ...]:
    """Give item and choice of each number of respondents in a sentence's list, else in itself."""
    found = (_choice(scene.results, bound) for bound in _numbers(scene))
    return tuple(dict.fromkeys(one for one in found if one is not None))


def _numbers(scene: Scene) -> Iterator[Bound]:
    """Give the numbers of a sentence's list, else its own."""
    listed = [bound for entry in scene.entries for one in entry for bound in one.numbers]
    yield from listed or scene.numbers


def _choice(results: Results, bound: Bound) -> tuple[str, str] | None:
    """Give item and choice of a number of respondents who marked it; None for another number."""
    quantity = bound.quantity
    if quantity.statistic != "count" or not bound.item or len(quantity.categories) != 1:
        return None
    multiple = results.basis.codebook.scale_of(bound.item).multiple
    return (bound.item, quantity.categories[0]) if multiple else None


def _counts(results: Results, item: str, year: int) -> dict[str, int]:
    """Give how many marked each choice; one that is suppressed is smaller than any that is told."""
    counts: dict[str, int] = {}
    for choice in results.basis.codebook.scale_of(item).substantive:
        try:
            found = count_of(results.basis.estimates, item, (choice,), edition=year)
        except UnanswerableError:
            continue
        counts[choice] = found.count or 0
    return counts
