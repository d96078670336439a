"""Wave: a year beside a number must be its wave; a comparison must be with the earlier wave."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.verify.claims.near import link, words_near
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.values import Bound, Year
from reportgen.verify.claims.wrong import Wrong


def waves(scene: Scene) -> Iterator[Wrong]:
    """Give the numbers whose wave is not the one that the words say; unsaid is the edition's."""
    for bound in scene.bounds:
        wanted = _since(scene, bound) if bound.is_change else expected(scene, bound)
        own = _first(bound) if bound.is_change else bound.year
        if wanted is not None and wanted != own:
            yield _wrong(bound, wanted, own)
    yield from _of_counts(scene)


def _of_counts(scene: Scene) -> Iterator[Wrong]:
    """Give the counts of a wave beside the year of another."""
    if scene.bounds:
        return
    for at, token in enumerate(scene.tokens):
        edition = token.number.quantity.edition if token.number is not None else 0
        if (
            token.number is None
            or token.number.quantity.unit != "count"
            or not isinstance(edition, int)
        ):
            continue
        said = {year.year for year in scene.years if not year.since}
        if edition and len(said) == 1 and edition not in said:
            yield _wrong(Bound(at, token.number, ""), said.pop(), edition)


def _first(bound: Bound) -> int:
    edition = bound.quantity.edition
    return edition[0] if isinstance(edition, tuple) else edition


def _wrong(bound: Bound, wanted: int, own: int) -> Wrong:
    message = f"the words speak of {wanted}, the number is of {own}"
    return Wrong(bound, "wrong-year", message, f"write year={wanted}, or mend the year in the text")


def _since(scene: Scene, bound: Bound) -> int | None:
    """Give the year that a change is said to start from."""
    start, end = scene.clause_at(bound.at)
    found = [y for y in scene.years if y.since and start <= y.start < end]
    return found[0].year if found else None


def expected(scene: Scene, bound: Bound) -> int | None:
    """Give the wave that the words of a share speak of; None where that cannot be told."""
    results = scene.results
    near = set(words_near(scene, bound))
    said = [y for y in scene.years if not y.since and y.start in near]
    after = [y for y in said if y.start > bound.at]
    before = [y for y in said if y.start < bound.at]
    if after and _close(scene, bound, after[0]):
        return after[0].year
    if before:
        return before[-1].year
    if after:
        return after[0].year
    if _relative(scene, bound) is not None:
        return _relative(scene, bound)
    return _by_link(scene, bound) or _framed(scene, bound) or results.year


def _close(scene: Scene, bound: Bound, year: Year) -> bool:
    """Whether a year follows a number with little between them ("37 per cent in 2020")."""
    return year.start - bound.at <= 5 and not any(
        t.is_mark for t in scene.tokens[bound.at : year.start]
    )


def _relative(scene: Scene, bound: Bound) -> int | None:
    """Give the year that a clause begins by pointing at ("since 2020, when the share was …")."""
    start, _ = scene.clause_at(bound.at)
    for year in scene.years:
        if year.end <= start <= year.end + 1 and scene.speech.words("where").at(
            scene.tokens, start
        ):
            return year.year
    return None


def _by_link(scene: Scene, bound: Bound) -> int | None:
    """Give the wave that "from … to …" or "against …" puts a number in."""
    numbers = scene.bounds
    at = numbers.index(bound)
    previous = scene.results.previous
    if at and link(scene, numbers[at - 1], bound) == "against":
        return previous
    if at + 1 < len(numbers) and link(scene, bound, numbers[at + 1]) == "to":
        start = max(0, bound.at - 2)
        if scene.speech.words("from_").within(scene.tokens, start, bound.at):
            return previous
    return None


def _framed(scene: Scene, bound: Bound) -> int | None:
    """Give the year that the sentence begins with ("In 2020 the largest were …")."""
    first = [y for y in scene.years if y.start <= 1 and not y.since]
    numbers_between = [b for b in scene.bounds if first and first[0].end <= b.at < bound.at]
    changed = any(y.start > 1 and y.start < bound.at and not y.since for y in scene.years)
    return (
        first[0].year
        if first and not changed and not _apart(scene, bound, numbers_between)
        else None
    )


def _apart(scene: Scene, bound: Bound, between: list[Bound]) -> bool:
    return bool(between) and any(b.year != scene.results.previous for b in between)


def comparisons(scene: Scene) -> Iterator[tuple[Year, int]]:
    """Give the years that something is compared with but that are the edition's own."""
    results = scene.results
    said = any(scene.year_of(at) == results.year for at in range(len(scene.tokens)))
    if results.previous is None or not said:
        return
    for year in scene.years:
        if year.since and year.year == results.year and year.end - year.start > 1:
            yield year, results.previous
