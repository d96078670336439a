"""Wave: a year beside a number must be its wave; a comparison must be with the earlier one."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.verify.claims.near import link, words_near
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.values import Bound, Year
from reportgen.verify.claims.wrong import Wrong

_CLOSE = 5
"""How far behind a number its year stands at most ("37 per cent of the libraries in 2020")."""


def waves(scene: Scene) -> Iterator[Wrong]:
    """Give the numbers whose wave is not the one that the words say; unsaid is the edition's."""
    for bound in scene.bounds:
        edition = bound.quantity.edition
        first = edition[0] if isinstance(edition, tuple) else edition
        wanted = _since(scene, bound) if bound.is_change else _wave(scene, bound)
        if wanted is not None and wanted != first:
            yield _wrong(bound, wanted, first)
    yield from _of_counts(scene)


def _of_counts(scene: Scene) -> Iterator[Wrong]:
    """Give the counts of a wave beside the year of another."""
    for at, token in enumerate(() if scene.bounds else scene.tokens):
        number = token.number
        if number is None or number.quantity.unit != "count":
            continue
        said, edition = {y.year for y in scene.years if not y.since}, number.quantity.edition
        if isinstance(edition, int) and edition and len(said) == 1 and edition not in said:
            yield _wrong(Bound(at, number, ""), said.pop(), edition)


def _wrong(bound: Bound, wanted: int, own: int) -> Wrong:
    message = f"the words speak of {wanted}, the number is of {own}"
    return Wrong(bound, "wrong-year", message, f"write year={wanted}, or mend the year in the text")


def _since(scene: Scene, bound: Bound) -> int | None:
    """Give the year that a change is said to start from."""
    start, end = scene.clause_at(bound.at)
    years = (y.year for y in scene.years if y.since and start <= y.start < end)
    return next(years, None)


def _wave(scene: Scene, bound: Bound) -> int:
    """Give the wave that the words of a share speak of."""
    near = set(words_near(scene, bound))
    said = [y for y in scene.years if not y.since and y.start in near]
    after = [y for y in said if y.start > bound.at]
    before = [y for y in said if y.start < bound.at]
    if after and _follows(scene, bound, after[0]):
        return after[0].year
    if before or after:
        return before[-1].year if before else after[0].year
    pointed = _pointed_at(scene, bound) or _by_link(scene, bound) or _framed(scene, bound)
    return pointed or scene.results.year


def _follows(scene: Scene, bound: Bound, year: Year) -> bool:
    """Whether a year follows a number with little between them."""
    between = scene.tokens[bound.at : year.start]
    return len(between) <= _CLOSE and not any(token.is_mark for token in between)


def _pointed_at(scene: Scene, bound: Bound) -> int | None:
    """Give the year that a clause begins by pointing at ("since 2020, when the share was …")."""
    start, _ = scene.clause_at(bound.at)
    if not scene.speech.words("where").at(scene.tokens, start):
        return None
    return next((y.year for y in scene.years if y.end <= start <= y.end + 1), None)


def _by_link(scene: Scene, bound: Bound) -> int | None:
    """Give the wave that "from … to …" or "against …" puts a number in.

    What is set against a number of other respondents is of the same wave.
    """
    numbers, previous = scene.bounds, scene.results.previous
    at = numbers.index(bound)
    if at and link(scene, numbers[at - 1], bound) == "against":
        return previous if numbers[at - 1].quantity.where == bound.quantity.where else None
    if at + 1 == len(numbers) or link(scene, bound, numbers[at + 1]) != "to":
        return None
    from_ = scene.speech.words("from_").within(scene.tokens, max(0, bound.at - 2), bound.at)
    return previous if from_ else None


def _framed(scene: Scene, bound: Bound) -> int | None:
    """Give the year that the sentence begins with ("In 2020 the largest were …")."""
    said = [y for y in scene.years if y.start < bound.at and not y.since]
    if len(said) != 1 or said[0].start > 1:
        return None
    between = [b for b in scene.bounds if said[0].end <= b.at < bound.at]
    return said[0].year if all(b.year == said[0].year for b in between) else None


def comparisons(scene: Scene) -> Iterator[tuple[Year, int]]:
    """Give the years that something is compared with but that are the edition's own."""
    results = scene.results
    said = any(scene.year_of(at) == results.year for at in range(len(scene.tokens)))
    if results.previous is None or not said:
        return
    for year in scene.years:
        if year.since and year.year == results.year and year.end - year.start > 1:
            yield year, results.previous
