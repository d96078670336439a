"""Sentences that the notes of many kinds share: coding, bases, stars, tests, suppression.

Each gives an empty statement where it has nothing to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Literal

from reportgen.answers.model import Scale
from reportgen.config import Star
from reportgen.estimates.model import Correlation, Estimate, HypothesisTest
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.model import Quantity, Statement
from reportgen.exhibits.phrases import NOTHING, Part, fill, running_list, sentences, statement
from reportgen.exhibits.quantities import quantity
from reportgen.language import Language

SIGNIFICANT = "*"
"""Mark at a row whose classes differ significantly."""

Suppressed = Literal["numbers", "counts"]
"""What a suppressed cell hides: a number that rests on too few answers, or a small count itself."""


def subject_told(subject: str, shown: Literal["figure", "table"], language: Language) -> Statement:
    """Say what is shown: "Tabellen viser …"."""
    key = "note_subject" if shown == "figure" else "note_subject_table"
    return fill(language.word(key), subject=subject)


def remark_told(remark: str) -> Statement:
    """Give the remark as it is typed."""
    return Statement((remark,)) if remark else NOTHING


def coding_told(items: Iterable[str], basis: Basis) -> Statement:
    """Say which number stands for each answer of coded items, and which answers have none.

    The items are coded alike; what they leave out may differ and is told together.
    """
    language = basis.language
    scales = {scale.id: scale for scale in map(basis.codebook.scale_of, items)}.values()
    if not scales:
        return NOTHING
    codes = running_list([*_codes(next(iter(scales)), language)], language)
    out = dict.fromkeys(
        c.label for scale in scales for c in scale.categories if c.id not in scale.values
    )
    if not out:
        return fill(language.word("note_coding"), codes=codes)
    named = language.join([language.quote(label) for label in out])
    return fill(language.word("note_coding_without"), codes=codes, categories=named)


def _codes(scale: Scale, language: Language) -> Iterable[Part]:
    for category in scale.categories:
        if category.id in scale.values:
            value = scale.values[category.id]
            number = Quantity(
                shortest(value, language), value, "number", "coding", categories=(category.id,)
            )
            yield fill(language.word("code"), value=number, label=category.label)


def shortest(value: float, language: Language) -> str:
    """Give a declared number with the decimals that it was declared with: "0,05", "4"."""
    exponent = Decimal(str(value)).normalize().as_tuple().exponent
    return language.number(value, max(-exponent, 0) if isinstance(exponent, int) else 0)


def bases_told(numbers: Iterable[Quantity], language: Language) -> Statement:
    """Give N, or its range: "N = 73-83." Suppressed ones are left out."""
    known = [number for number in numbers if number.value is not None]
    return statement((range_of(known, language, "note_n"),)) if known else NOTHING


def range_of(known: Sequence[Quantity], language: Language, key: str) -> Statement:
    """Fill `key` with the only, or `key`_range with the smallest and largest of some counts."""
    low = min(known, key=lambda number: number.value or 0)
    high = max(known, key=lambda number: number.value or 0)
    template = key if low.text == high.text else f"{key}_range"
    return fill(language.word(template), low=low, high=high)


def suppressed_told(
    numbers: Iterable[Quantity], basis: Basis, hidden: Suppressed = "numbers"
) -> Statement:
    """Explain the mark of suppressed numbers, where any of these is suppressed.

    Where some are withheld to protect others, the note says so: the mark tells nothing of their size.
    """
    hiding = [number for number in numbers if number.suppressed]
    if not hiding:
        return NOTHING
    items = {number.item for number in hiding}
    language, least = basis.language, max(basis.estimates.least(item) for item in items)
    populations = {basis.estimates.where, *(number.where for number in hiding)}
    decided = [basis.estimates.withheld.get(where, {}) for where in populations]
    also = "_too" if any(item in items for cells in decided for item, _ in cells) else ""
    count = Quantity(language.number(least), float(least), "count", "minimum-count")
    mark = language.word("suppressed_mark")
    return fill(language.word(f"note_suppressed_{hidden}{also}"), mark=mark, count=count)


def undefined_told(numbers: Iterable[Quantity], language: Language) -> Statement:
    """Explain the mark of numbers that cannot be had from the answers, where there are any."""
    if all(number.value is not None or number.suppressed for number in numbers):
        return NOTHING
    return fill(language.word("note_undefined"), mark=language.word("no_value"))


# --- correlations and tests -------------------------------------------------------------------


def correlation_told(basis: Basis) -> Statement:
    """Name the coefficient."""
    kind = basis.publication.settings.significance.correlation
    return fill(basis.language.word(f"note_correlation_{kind}"))


def stars_told(basis: Basis) -> Statement:
    """Give the legend of the publication's stars: "*** p < 0,01; ** 0,01 ≤ p < 0,05; …"."""
    language, stars = basis.language, basis.publication.settings.significance.stars
    if not stars:
        return NOTHING
    parts: list[Part] = []
    for at, star in enumerate(stars):
        slots: dict[str, Part] = {"mark": star.mark, "below": limit(star, language)}
        key = "star_first"
        if at:
            key, slots["limit"] = "star_next", limit(stars[at - 1], language)
        parts += [fill(language.word(key), **slots), "; "]
    last = fill(language.word("star_none"), limit=limit(stars[-1], language))
    return statement((*parts, last))


def limit(star: Star, language: Language) -> Quantity:
    """Give the limit of a star as it is printed."""
    return Quantity(shortest(star.below, language), star.below, "p", "star-limit")


def level_of(basis: Basis) -> Quantity:
    """Give the declared level of significance: "5 pct."."""
    level = basis.publication.settings.significance.level
    return quantity(Estimate("level", "share", level, item="level"), basis.language)


def correction_told(
    found: Sequence[Correlation] | Sequence[HypothesisTest], basis: Basis
) -> Statement:
    """Say how p is corrected, and for how many tests; nothing where it is not, or of one test."""
    method = basis.publication.settings.significance.correction
    tested = sum(one.p is not None for one in found)
    if method == "none" or tested < 2:
        return NOTHING
    language = basis.language
    count = Quantity(language.number(tested), float(tested), "count", "count")
    named = language.word(f"correction_{method}")
    return fill(language.word("note_correction"), count=count, method=named)


def tests_told(found: Sequence[HypothesisTest], basis: Basis) -> Statement:
    """Explain `SIGNIFICANT`: the test and its level; or say that nothing is significant.

    Where some rows could not be tested that is said too, since they carry no mark either.
    """
    tested = [test for test in found if test.p is not None]
    if not tested:
        return NOTHING
    key = "note_test" if any(test.significant for test in tested) else "note_test_none"
    told = fill(
        basis.language.word(key),
        mark=SIGNIFICANT,
        test=name_of_test(tested[0], basis.language),
        level=level_of(basis),
    )
    if len(tested) == len(found):
        return told
    return sentences((told, fill(basis.language.word("note_untested"))))


def name_of_test(test: HypothesisTest, language: Language) -> str:
    """Name a test; Welch's is another one between two groups than among more."""
    several = test.test == "welch" and len(test.groups) > 2
    return language.word("test_welch_groups" if several else f"test_{test.test}")


def flags_told(
    found: Sequence[Correlation] | Sequence[HypothesisTest], basis: Basis
) -> Iterable[Statement]:
    """Warn of small groups, and of weights that were left out, as far as numbers are printed."""
    told = [one for one in found if one.p is not None]
    language, least = basis.language, basis.publication.settings.significance.minimum_base
    if any("small-base" in one.flags for one in told):
        count = Quantity(language.number(least), float(least), "count", "minimum-base")
        kind = "correlation" if isinstance(told[0], Correlation) else "test"
        yield fill(language.word(f"note_small_base_{kind}"), count=count)
    if any("unweighted" in one.flags for one in told):
        yield fill(language.word("note_unweighted"))


# --- tables and charts over classes and choices -----------------------------------------------


def class_bases_told(found: Mapping[str, Sequence[Estimate]], language: Language) -> Statement:
    """Give the range of N in each class, by its label, of means that rest on those who take a stand.

    "N = 9 (Nord) og 16-18 (Syd)." A class in which all are suppressed is left out.
    """
    parts: list[Part] = []
    for label, means in found.items():
        known = [_base_of(mean, language) for mean in means if mean.n is not None]
        if known:
            parts.append(statement((range_of(known, language, "n_of"), f" ({label})")))
    if not parts:
        return NOTHING
    return fill(language.word("note_n_classes"), classes=running_list(parts, language))


def _base_of(mean: Estimate, language: Language) -> Quantity:
    n = float(mean.n or 0)
    base = replace(mean, statistic="n", unit="count", value=n, sd=None)
    return quantity(base, language)


def marks_told(basis: Basis) -> Statement:
    """Say that respondents are counted, and that each might mark several choices."""
    return fill(basis.language.word("note_marks"), units=basis.codebook.unit_many)


def left_out_told(labels: Sequence[str], language: Language) -> Statement:
    """Name the choices that are not shown."""
    if not labels:
        return NOTHING
    named = language.join([language.quote(label) for label in labels])
    return fill(language.word("note_left_out"), categories=named)


def counted(count: int, language: Language) -> Quantity:
    """Give how many things are shown, as running text writes it: "ni"."""
    return Quantity(language.count_word(count), float(count), "count", "count")
