"""The note under a figure, put together from what the figure shows. Only the remark is typed.

Every sentence is a function that gives an empty statement where it has nothing to say; `note`
lists them in the order in which they are printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reportgen.answers.model import Scale
from reportgen.estimates import n_range
from reportgen.estimates.model import Estimates
from reportgen.exhibit_specs import LikertSpec
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.breaks import breaks_told
from reportgen.exhibits.model import Bar, BarGroup, Quantity, Statement
from reportgen.exhibits.order import ordering
from reportgen.exhibits.phrases import (
    NOTHING,
    Part,
    fill,
    running_list,
    sentences,
    statement,
)
from reportgen.exhibits.quantities import quantity
from reportgen.exhibits.shown import shown_of
from reportgen.exhibits.source import years_shown
from reportgen.language import Language
from reportgen.rounding import whole_percent

Groups = Sequence[BarGroup]

ONE_WAVE_NAMED = 3
"""How many items of a single wave are named; where there are more, they are told in general."""


def note(spec: LikertSpec, groups: Groups, scale: Scale, basis: Basis) -> Statement:
    """Give the note of a Likert figure, as it begins after "Anm.: "."""
    language = basis.language
    return sentences(
        (
            _subject(spec, language),
            _beside(basis),
            _order(spec, groups, basis),
            _categories(scale, language),
            _merged(spec, scale, language),
            base_told(len(groups), scale, basis),
            _net(spec, scale, language),
            _bases(groups, basis),
            _rounding(groups, scale, language),
            _suppressed(groups, basis),
            *_one_wave(groups, language),
            *_breaks(groups, basis),
            Statement((spec.remark,)) if spec.remark else NOTHING,
        )
    )


def _subject(spec: LikertSpec, language: Language) -> Statement:
    return fill(language.word("note_subject"), subject=spec.subject)


def _beside(basis: Basis) -> Statement:
    """Name those whose answers a variant's exhibit shows; one respondent's own stand above the bars."""
    language, population = basis.language, basis.population
    if not population.dimension:
        return NOTHING
    own = language.quote(population.heading)
    others = language.join([language.quote(one.label) for one in basis.beside])
    kind = "note_shown_single" if population.single else "note_shown"
    answer = language.quote(language.word("own_answer"))
    if not others:
        return fill(language.word(f"{kind}_alone"), own=own, answer=answer)
    return fill(language.word(kind), own=own, others=others, answer=answer)


def _order(spec: LikertSpec, groups: Groups, basis: Basis) -> Statement:
    """Say so where others than the variant decide the order."""
    by_share = spec.order == "share" and len(groups) > 1
    items, reference = [group.item for group in groups], basis.reference
    if not by_share or reference is None or ordering(basis, items) is basis.estimates:
        return NOTHING
    whom = basis.language.quote(reference.label)
    return fill(basis.language.word("note_order"), whom=whom)


def _categories(scale: Scale, language: Language) -> Statement:
    labels = [language.quote(category.label) for category in scale.categories]
    return fill(language.word("note_categories"), categories=language.join(labels))


def base_told(items: int, scale: Scale, basis: Basis) -> Statement:
    """Say whose answers make 100 per cent, and that answers without a stand are among them."""
    language, units = basis.language, basis.codebook.unit_many
    key = "note_base_one" if items == 1 else "note_base_many"
    labels = [language.quote(c.label) for c in scale.categories if c.kind != "substantive"]
    if not labels:
        return fill(language.word(key), units=units)
    return fill(language.word(f"{key}_with"), units=units, categories=language.join(labels, "or"))


def _merged(spec: LikertSpec, scale: Scale, language: Language) -> Statement:
    """Say that the categories of the top box are one segment."""
    if not spec.merge_top or len(scale.top_box) < 2:
        return NOTHING
    labels = [language.quote(scale.category(category).label) for category in scale.top_box]
    return fill(language.word("note_merged"), categories=language.join(labels))


def _net(spec: LikertSpec, scale: Scale, language: Language) -> Statement:
    if not spec.net or spec.merge_top:
        return NOTHING
    return fill(language.word("note_net"), categories=top_box(scale, language))


def top_box(scale: Scale, language: Language) -> str:
    """Give the categories of the top box, quoted: "”I meget høj grad” eller ”I høj grad”"."""
    labels = [language.quote(scale.category(category).label) for category in scale.top_box]
    return language.join(labels, "or")


def _bases(groups: Groups, basis: Basis) -> Statement:
    if basis.population.dimension:
        return _bases_of_each(groups, basis)
    lowest, highest = base_range(groups, basis.estimates, basis.language)
    template = "note_n" if lowest.text == highest.text else "note_n_range"
    return fill(basis.language.word(template), low=lowest, high=highest)


def _bases_of_each(groups: Groups, basis: Basis) -> Statement:
    """Give the N of a variant's bars and of those beside them: "N = 9 (Nord) og 82-84 (Alle)."."""
    language = basis.language
    parts: list[Part] = []
    for one in shown_of(basis):
        if _bars_of(groups, one.estimates):
            low, high = base_range(groups, one.estimates, language)
            key = "n_of" if low.text == high.text else "n_of_range"
            parts.append(
                statement((fill(language.word(key), low=low, high=high), f" ({one.label})"))
            )
    if not parts:
        return NOTHING
    return fill(language.word("note_n_classes"), classes=running_list(parts, language))


def base_range(
    groups: Groups, estimates: Estimates, language: Language
) -> tuple[Quantity, Quantity]:
    """Give the smallest and the largest N of all the bars that show these estimates."""
    lowest, highest = n_range(estimates, _bars_of(groups, estimates))
    return quantity(lowest, language), quantity(highest, language)


def _bars_of(groups: Groups, estimates: Estimates) -> list[tuple[str, int]]:
    """Give item and wave of the bars that show these estimates."""
    bars = [(group.item, bar) for group in groups for bar in group.bars]
    return [(item, bar.edition) for item, bar in bars if bar.where == estimates.where]


def _rounding(groups: Groups, scale: Scale, language: Language) -> Statement:
    """Say that parts do not add up, where the printed digits of a bar really do not."""
    bars = [bar for group in groups for bar in group.bars]
    total = any(not adds_to_hundred(bar) for bar in bars)
    net = any(not adds_to_net(bar, scale) for bar in bars)
    if not total and not net:
        return NOTHING
    which = "note_rounding_both" if total and net else "note_rounding"
    return fill(language.word(which if total else "note_rounding_net"))


def adds_to_hundred(bar: Bar) -> bool:
    """Whether the rounded parts of a bar make 100; a bar with suppressed parts is not judged."""
    printed = _printed(segment.share for segment in bar.segments)
    return printed is None or printed == 100


def adds_to_net(bar: Bar, scale: Scale) -> bool:
    """Whether the rounded parts of the top box make the rounded total beside the bar."""
    if bar.net is None or bar.net.value is None:
        return True
    parts = _printed(s.share for s in bar.segments if s.category in scale.top_box)
    return parts is None or parts == whole_percent(bar.net.value)


def _printed(parts: Iterable[Quantity]) -> int | None:
    """Add up shares as they are printed; None where one of them is not."""
    values = [part.value for part in parts]
    known = [whole_percent(value) for value in values if value is not None]
    return sum(known) if len(known) == len(values) else None


def _suppressed(groups: Groups, basis: Basis) -> Statement:
    hiding = {bar.where for group in groups for bar in group.bars if _hides(bar)}
    if not hiding:
        return NOTHING
    shown = [one.estimates for one in shown_of(basis) if one.estimates.where in hiding]
    language, least = basis.language, max(one.minimum_count for one in shown)
    count = Quantity(language.number(least), float(least), "count", "minimum-count")
    mark = language.word("suppressed_mark")
    withheld = any(one.withheld.get(one.where) for one in shown)
    key = "note_suppressed_too" if withheld else "note_suppressed"
    return fill(language.word(key), mark=mark, count=count)


def _hides(bar: Bar) -> bool:
    """Whether anything of a bar is suppressed."""
    net = () if bar.net is None else (bar.net,)
    return any(part.suppressed for part in (*(s.share for s in bar.segments), *net))


def _one_wave(groups: Groups, language: Language) -> Iterator[Statement]:
    """Name the items that only one of the waves shown asked, newest wave first."""
    years = years_shown(groups)
    if len(years) < 2:
        return
    for year in reversed(years):
        stubs = [g.stub for g in groups if [bar.edition for bar in g.bars] == [year]]
        if len(stubs) > ONE_WAVE_NAMED:
            yield fill(language.word("note_one_wave_many"), year=str(year))
        elif stubs:
            named = language.join([language.quote(stub) for stub in stubs])
            yield fill(language.word("note_one_wave"), year=str(year), items=named)


def _breaks(groups: Groups, basis: Basis) -> Iterator[Statement]:
    return breaks_told({g.item: [bar.edition for bar in g.bars] for g in groups}, basis)
