"""The note under a figure, put together from what the figure shows. Only the remark is typed.

Every sentence is a function that gives an empty statement where it has nothing to say; `note`
lists them in the order in which they are printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.answers.model import Scale
from reportgen.config import LikertSpec
from reportgen.estimates import n_range
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.model import Bar, BarGroup, Quantity, Statement
from reportgen.exhibits.phrases import fill, sentences
from reportgen.exhibits.quantities import quantity
from reportgen.exhibits.source import years_shown
from reportgen.language import Language
from reportgen.rounding import whole_percent

Groups = Sequence[BarGroup]

NOTHING = Statement(())
ONE_WAVE_NAMED = 3
"""How many items of a single wave are named; where there are more, they are told in general."""


def note(spec: LikertSpec, groups: Groups, scale: Scale, basis: Basis) -> Statement:
    """Give the note of a Likert figure, as it begins after "Anm.: "."""
    language = basis.language
    return sentences(
        (
            _subject(spec, language),
            _categories(scale, language),
            _base(groups, scale, basis),
            _net(spec, scale, language),
            _bases(groups, basis),
            _rounding(groups, scale, language),
            _suppressed(groups, basis),
            *_one_wave(groups, language),
            _reworded(groups, language),
            Statement((spec.remark,)) if spec.remark else NOTHING,
        )
    )


def _subject(spec: LikertSpec, language: Language) -> Statement:
    return fill(language.word("note_subject"), subject=spec.subject)


def _categories(scale: Scale, language: Language) -> Statement:
    labels = [language.quote(category.label) for category in scale.categories]
    return fill(language.word("note_categories"), categories=language.join(labels))


def _base(groups: Groups, scale: Scale, basis: Basis) -> Statement:
    """Say whose answers make 100 per cent, and that answers without a stand are among them."""
    language, units = basis.language, basis.codebook.unit_many
    key = "note_base_one" if len(groups) == 1 else "note_base_many"
    labels = [language.quote(c.label) for c in scale.categories if c.kind != "substantive"]
    if not labels:
        return fill(language.word(key), units=units)
    return fill(language.word(f"{key}_with"), units=units, categories=language.join(labels, "or"))


def _net(spec: LikertSpec, scale: Scale, language: Language) -> Statement:
    if not spec.net:
        return NOTHING
    return fill(language.word("note_net"), categories=top_box(scale, language))


def top_box(scale: Scale, language: Language) -> str:
    """Give the categories of the top box, quoted: "”I meget høj grad” eller ”I høj grad”"."""
    labels = [language.quote(scale.category(category).label) for category in scale.top_box]
    return language.join(labels, "or")


def _bases(groups: Groups, basis: Basis) -> Statement:
    lowest, highest = base_range(groups, basis)
    template = "note_n" if lowest.text == highest.text else "note_n_range"
    return fill(basis.language.word(template), low=lowest, high=highest)


def base_range(groups: Groups, basis: Basis) -> tuple[Quantity, Quantity]:
    """Give the smallest and the largest N of all the bars that are shown."""
    shown = [(group.item, bar.edition) for group in groups for bar in group.bars]
    lowest, highest = n_range(basis.estimates, shown)
    return quantity(lowest, basis.language), quantity(highest, basis.language)


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


def _printed(parts: Iterator[Quantity]) -> int | None:
    """Add up shares as they are printed; None where one of them is not."""
    values = [part.value for part in parts]
    known = [whole_percent(value) for value in values if value is not None]
    return sum(known) if len(known) == len(values) else None


def _suppressed(groups: Groups, basis: Basis) -> Statement:
    bars = [bar for group in groups for bar in group.bars]
    parts = [segment.share for bar in bars for segment in bar.segments]
    nets = [bar.net for bar in bars if bar.net is not None]
    if not any(part.suppressed for part in (*parts, *nets)):
        return NOTHING
    language, least = basis.language, basis.estimates.minimum_count
    count = Quantity(language.number(least), float(least), "count", "minimum-count")
    mark = language.word("suppressed_mark")
    return fill(language.word("note_suppressed"), mark=mark, count=count)


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


def _reworded(groups: Groups, language: Language) -> Statement:
    marks = [group.footnote for group in groups if group.footnote]
    if not marks:
        return NOTHING
    years = years_shown(groups)
    first, last = str(years[0]), str(years[-1])
    return fill(language.word("note_reworded"), mark=marks[0], first=first, last=last)
