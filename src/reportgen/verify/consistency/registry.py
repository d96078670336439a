"""Every check of consistency, in the order in which their problems are told at one place."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reportgen.errors import Problem
from reportgen.verify.consistency.checks.allowances import check_allowances
from reportgen.verify.consistency.checks.announced import check_announced
from reportgen.verify.consistency.checks.bases import check_bases
from reportgen.verify.consistency.checks.captions import check_captions
from reportgen.verify.consistency.checks.categories import check_categories
from reportgen.verify.consistency.checks.citations import check_citations
from reportgen.verify.consistency.checks.cited import check_cited
from reportgen.verify.consistency.checks.counted_parts import check_counted_parts
from reportgen.verify.consistency.checks.directions import check_directions
from reportgen.verify.consistency.checks.editions import check_editions
from reportgen.verify.consistency.checks.fieldwork import check_fieldwork
from reportgen.verify.consistency.checks.foreign import check_foreign
from reportgen.verify.consistency.checks.headings import check_headings
from reportgen.verify.consistency.checks.itself import check_itself
from reportgen.verify.consistency.checks.names import check_names
from reportgen.verify.consistency.checks.outlined import check_outlined
from reportgen.verify.consistency.checks.parts import check_parts
from reportgen.verify.consistency.checks.periods import check_periods
from reportgen.verify.consistency.checks.reachable import check_reachable
from reportgen.verify.consistency.checks.reference_sense import check_reference_sense
from reportgen.verify.consistency.checks.reference_words import check_reference_words
from reportgen.verify.consistency.checks.referred import check_referred
from reportgen.verify.consistency.checks.referred_items import check_referred_items
from reportgen.verify.consistency.checks.repeated import check_repeated
from reportgen.verify.consistency.checks.sources import check_sources
from reportgen.verify.consistency.checks.spelling import check_spelling
from reportgen.verify.consistency.checks.strays import check_strays
from reportgen.verify.consistency.checks.subjects import check_subjects
from reportgen.verify.consistency.checks.targets import check_targets
from reportgen.verify.consistency.checks.totals import check_totals
from reportgen.verify.consistency.checks.twins import check_twins
from reportgen.verify.consistency.checks.units import check_units
from reportgen.verify.consistency.checks.values import check_values
from reportgen.verify.consistency.reading import Reading

Check = Callable[[Reading], Iterable[Problem]]
"""Takes the reading of a document, gives what is wrong with it."""

CHECKS: tuple[Check, ...] = (
    check_values,
    check_parts,
    check_referred,
    check_reference_words,
    check_targets,
    check_reference_sense,
    check_referred_items,
    check_directions,
    check_announced,
    check_outlined,
    check_counted_parts,
    check_repeated,
    check_captions,
    check_twins,
    check_strays,
    check_headings,
    check_subjects,
    check_spelling,
    check_names,
    check_categories,
    check_foreign,
    check_allowances,
    check_reachable,
    check_fieldwork,
    check_bases,
    check_totals,
    check_units,
    check_citations,
    check_cited,
    check_sources,
    check_itself,
    check_editions,
    check_periods,
)
