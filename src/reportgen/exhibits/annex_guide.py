"""How the tables of an annex report are to be read: what they hold, and what each sign stands for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.answers.model import Scale
from reportgen.config import Star
from reportgen.estimates.model import Estimate
from reportgen.exhibits.arrangement import Guide
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.coded import coding
from reportgen.exhibits.item_table import Layout
from reportgen.exhibits.likert import net_label
from reportgen.exhibits.model import Quantity, Statement
from reportgen.exhibits.phrases import Part, fill, sentences, statement
from reportgen.exhibits.quantities import quantity
from reportgen.language import Language

Sign = tuple[str, Statement]
NUMBERS = 4
"""Decimals of limits for p, at most."""


def guide(layout: Layout, items: Sequence[str], exhibits: tuple[str, ...]) -> Guide:
    """Take what all tables have in common, give how they are read.

    items: ids of those that have a table.  exhibits: ids of what is shown with it.
    """
    word = layout.basis.language.word
    return Guide(
        title=word("annex_guide"),
        paragraphs=tuple(_paragraphs(layout, items)),
        exhibits=exhibits,
        head=(word("annex_sign"), word("annex_meaning")),
        signs=tuple(_signs(layout, items)),
    )


def _paragraphs(layout: Layout, items: Sequence[str]) -> Iterator[Statement]:
    language = layout.basis.language
    years = language.join([str(year) for year in reversed(layout.years)])
    background = layout.basis.codebook.background
    variables = [language.quote(background[variable].label) for variable in layout.parts]
    yield fill(
        language.word("annex_what"), count=_count(len(items), "items", language), years=years
    )
    key = "annex_how" if variables else "annex_how_all"
    how = fill(language.word(key), variables=language.join(variables) if variables else "")
    file = language.quote(f"{language.word('annex_file')}.csv")
    yield sentences((how, fill(language.word("annex_attached"), file=file)))


def _signs(layout: Layout, items: Sequence[str]) -> Iterator[Sign]:
    basis = layout.basis
    scales = {basis.codebook.items[item].scale: basis.codebook.scale_of(item) for item in items}
    yield from _shares(basis, list(scales.values()))
    yield from _tops(basis.language, list(scales.values()))
    yield from _means(basis, list(scales.values()))
    yield from _marks(basis, list(scales.values()))
    yield from _numbers(layout, items)
    if any(test.p is not None for test in layout.tests.values()):
        yield from _tests(layout)


# --- what the rows are ----------------------------------------------------------------------


def _shares(basis: Basis, scales: Sequence[Scale]) -> Iterator[Sign]:
    language, units = basis.language, basis.codebook.unit_many
    word = language.word
    if any(not scale.multiple for scale in scales):
        yield word("annex_per_cent"), fill(word("annex_per_cent_means"), units=units)
        yield word("data_n"), fill(word("annex_n_means"), units=units)


def _tops(language: Language, scales: Sequence[Scale]) -> Iterator[Sign]:
    labels = dict.fromkeys(net_label(scale) for scale in scales if len(scale.top_box) > 1)
    for label in labels:
        yield label, fill(language.word("annex_top_means"))


def _means(basis: Basis, scales: Sequence[Scale]) -> Iterator[Sign]:
    """Tell the codings; scales that are coded alike are told once."""
    language = basis.language
    told: dict[tuple[tuple[str, float], ...], Scale] = {}
    for scale in scales:
        if scale.values:
            told.setdefault(coding(scale), scale)
    for codes, scale in told.items():
        template = language.word("code")
        pairs = [template.format(value=_plain(v, language), label=label) for label, v in codes]
        left_out = [c.label for c in scale.categories if c.id not in scale.values]
        key = "annex_mean_means_without" if left_out else "annex_mean_means"
        quoted = [language.quote(label) for label in left_out]
        told_out = language.join(quoted) if quoted else ""
        said = fill(language.word(key), codes=language.join(pairs), categories=told_out)
        yield language.word("annex_mean"), said


def _marks(basis: Basis, scales: Sequence[Scale]) -> Iterator[Sign]:
    word, units = basis.language.word, basis.codebook.unit_many
    if any(scale.multiple for scale in scales):
        head = word("annex_per_cent_of").format(units=units)
        yield head, fill(word("annex_per_cent_of_means"), units=units)
        stub = word("annex_respondents").format(units=units[:1].upper() + units[1:])
        yield stub, fill(word("annex_n_means"), units=units)
        yield word("annex_marks"), fill(word("annex_marks_means"), units=units)


# --- what the signs are ---------------------------------------------------------------------


def _numbers(layout: Layout, items: Sequence[str]) -> Iterator[Sign]:
    language = layout.basis.language
    word = language.word
    yield language.number(0), fill(word("annex_nought_means"))
    yield word("no_value"), fill(word("annex_none_means"))
    hidden = sentences(_hidden(layout, items))
    if str(hidden):
        yield word("suppressed_mark"), hidden


def _hidden(layout: Layout, items: Sequence[str]) -> Iterator[Statement]:
    """Say what is not told of all items, and what of those of which several choices may be marked."""
    word, least = layout.basis.language.word, layout.least
    marks = max(map(layout.least_of, items), default=0)
    if least:
        yield fill(word("annex_suppressed_means"), count=_least(least, layout))
    if marks > least:
        yield fill(word("annex_suppressed_marks_means"), count=_least(marks, layout))


def _least(count: int, layout: Layout) -> Quantity:
    return Quantity(layout.basis.language.number(count), float(count), "count", "minimum-count")


def _tests(layout: Layout) -> Iterator[Sign]:
    """Tell which test was made, at which level, and how reliable: small bases, correction."""
    basis = layout.basis
    language, rules = basis.language, basis.publication.settings.significance
    done = [test for test in layout.tests.values() if test.p is not None]
    kinds = dict.fromkeys((test.test, len(test.groups) > 2) for test in done)
    names = [language.word(_test_word(kind, many)) for kind, many in kinds]
    level = quantity(Estimate("level", "share", rules.level, item="level"), language)
    parts = [fill(language.word("annex_p_means"), test=language.join(names), level=level)]
    small = sum("small-base" in test.flags for test in done)
    if small:
        parts.append(
            fill(
                language.word(
                    "annex_small_bases_all" if small == len(done) else "annex_small_bases"
                ),
                small=_count(small, "tests", language),
                tests=_count(len(done), "tests", language),
                count=_count(rules.minimum_base, "minimum-base", language),
            )
        )
    if rules.correction != "none":
        method = language.word(f"correction_{rules.correction}")
        parts.append(fill(language.word("annex_corrected"), method=method))
    if any("unweighted" in test.flags for test in done):
        parts.append(fill(language.word("note_unweighted")))
    yield "p", sentences(parts)
    for star in rules.stars:
        yield star.mark, _star(star, language)


def _test_word(kind: str, many: bool) -> str:
    return "test_welch_groups" if kind == "welch" and many else f"test_{kind}"


def _star(star: Star, language: Language) -> Statement:
    limit = Quantity(_plain(star.below, language), star.below, "p", "star-limit")
    return statement(["p < ", limit])


def _count(value: int, name: str, language: Language) -> Part:
    return Quantity(language.number(value), float(value), "count", name)


def _plain(value: float, language: Language) -> str:
    """Give a number with the decimals that it has: 4 is "4", 0.05 is "0,05"."""
    decimals = next((d for d in range(NUMBERS) if round(value, d) == value), NUMBERS)
    return language.number(value, decimals)
