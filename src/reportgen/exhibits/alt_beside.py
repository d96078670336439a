"""What a variant's figure shows, in words: whose answers, their ends, where they stand farthest apart."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.answers.model import Scale
from reportgen.estimates import share
from reportgen.exhibits.alt_text import LONGEST, ends_told
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.model import BarGroup, Statement
from reportgen.exhibits.note_sentences import counted
from reportgen.exhibits.notes import top_box
from reportgen.exhibits.order import ordering
from reportgen.exhibits.phrases import NOTHING, fill, sentences
from reportgen.exhibits.quantities import quantity
from reportgen.exhibits.shown import labels_of, shown_of
from reportgen.rounding import whole_points

Groups = Sequence[BarGroup]


def alt_beside(groups: Groups, scale: Scale, basis: Basis) -> Statement:
    """Give the alternative text of a variant's figure: whose answers, their ends, the farthest item.

    Where that would be long, one item is named of those that print the same number.
    """
    full = _text(groups, scale, basis, 2)
    return full if len(str(full).split()) <= LONGEST else _text(groups, scale, basis, 1)


def _text(groups: Groups, scale: Scale, basis: Basis, named: int) -> Statement:
    answers, ends = _answers(groups, scale, basis), _ends(groups, scale, basis, named)
    return sentences((_what(groups, basis), answers, ends, _farthest(groups, basis)))


def _what(groups: Groups, basis: Basis) -> Statement:
    language, year = basis.language, str(basis.edition)
    own = (basis.population.heading,) if basis.population.single else ()
    labels = [language.quote(label) for label in (*own, *labels_of(shown_of(basis)))]
    who = language.join(labels)
    if len(groups) == 1:
        return fill(language.word("alt_shown_one"), who=who, year=year)
    count = counted(len(groups), language)
    return fill(language.word("alt_shown_many"), count=count, who=who, year=year)


def _answers(groups: Groups, scale: Scale, basis: Basis) -> Statement:
    """Say how often one respondent's own answer is in the top box."""
    given = [group.answer.category for group in groups if group.answer and group.answer.category]
    if not given:
        return NOTHING
    language = basis.language
    top = sum(category in scale.top_box for category in given)
    count, total = counted(top, language), counted(len(given), language)
    categories = top_box(scale, language)
    return fill(language.word("alt_answers"), categories=categories, count=count, total=total)


def _ends(groups: Groups, scale: Scale, basis: Basis, named: int) -> Statement:
    """Name the items with the largest and the smallest share, of those that give the order."""
    language, year = basis.language, basis.edition
    estimates = ordering(basis, [group.item for group in groups])
    reference = basis.reference
    own = reference is None or estimates is basis.estimates
    who = language.quote(basis.population.heading if own or reference is None else reference.label)
    shares = [(group.stub, share(estimates, group.item, edition=year)) for group in groups]
    return ends_told(shares, year, scale, language, named, who)


def _farthest(groups: Groups, basis: Basis) -> Statement:
    """Name the item whose share lies farthest from that of those the variant is measured by."""
    reference, language, year = basis.reference, basis.language, basis.edition
    if reference is None or basis.population.single:
        return NOTHING
    found = []
    for group in groups:
        if not basis.answered(group.item, (year,)):
            continue
        own = share(basis.estimates, group.item, edition=year)
        other = share(reference.estimates, group.item, edition=year)
        if own.value is not None and other.value is not None:
            found.append((abs(own.value - other.value), group.stub, own, other))
    apart = max(found, key=lambda one: one[0], default=None)
    if apart is None or not whole_points(apart[0] * 100):
        return NOTHING
    _, stub, own, other = apart
    return fill(
        language.word("alt_farthest"),
        other=language.quote(reference.label),
        item=language.quote(stub),
        share=quantity(own, language),
        other_share=quantity(other, language),
    )
