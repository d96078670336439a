"""Expressions: claims as authors bind them by hand, and numbers as they are told in findings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from reportgen.exhibits.select import matching
from reportgen.verify.claims.results import Results
from reportgen.verify.claims.subjects import Subject


def arguments(results: Results, subject: Subject, year: int | None = None) -> str:
    """Give what stands between the brackets of share() or change(): "'x', 'bottom', year=2020"."""
    parts = [repr(subject.item)]
    if subject.categories:
        is_bottom = subject.categories == results.bottom(subject.item)
        one = subject.categories[0] if len(subject.categories) == 1 else list(subject.categories)
        parts.append(repr("bottom" if is_bottom else one))
    if year is not None and year != results.year:
        named = "previous" if year == results.previous else str(year)
        parts.append(f"year={named}")
    return ", ".join(parts)


def share(results: Results, subject: Subject, year: int | None = None) -> str:
    """Give the expression of a share in per cent."""
    if not subject.item:
        return subject.measure or number((subject.value or Fraction(0)) * 100)
    return f"share({arguments(results, subject, year or subject.year)})"


def change(results: Results, subject: Subject) -> str:
    """Give the expression of a change in percentage points."""
    return f"change({arguments(results, subject)})"


def items(results: Results, names: Sequence[str]) -> str:
    """Give items as a pattern where one names exactly these, else as a list."""
    unique = tuple(dict.fromkeys(names))
    for pattern in _patterns(unique):
        found = matching(results.basis.codebook, pattern)
        if set(found) == set(unique):
            return repr(pattern)
    return repr(list(unique))


def _patterns(names: Sequence[str]) -> Iterable[str]:
    if len(names) < 3:
        return ()
    start = _common(names).rpartition("_")[0]
    end = _common([name[::-1] for name in names])[::-1]
    tail = end[end.index("__") :] if "__" in end else ""
    return (f"{start}_*{tail}", f"{start}_*") if start else ()


def _common(names: Sequence[str]) -> str:
    first, last = min(names), max(names)
    size = next(
        (at for at, pair in enumerate(zip(first, last, strict=False)) if pair[0] != pair[1]),
        len(first),
    )
    return first[:size]


def number(value: Fraction | float | None) -> str:
    """Give a number as findings tell it: up to one decimal, a full stop, no sign of nought."""
    if value is None:
        return "unknown"
    text = f"{round(float(value), 1):g}"
    return "0" if text == "-0" else text


def told_exactly(pairs: Iterable[tuple[str, float]]) -> str:
    """Give values of tests and correlations, to three significant digits."""
    return "; ".join(dict.fromkeys(f"{name} = {value:.3g}" for name, value in pairs))


def told(pairs: Iterable[tuple[str, Fraction | float | None]]) -> str:
    """Give values by their expressions: "change('x') = 7.1; change('y') = -2"."""
    return "; ".join(dict.fromkeys(f"{name} = {number(value)}" for name, value in pairs))
