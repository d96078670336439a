"""Stage 2: Survey -> Estimates. Every number that can be printed, unrounded, with its way back."""

from __future__ import annotations

from reportgen.estimates.average import average
from reportgen.estimates.bases import n_of, n_range
from reportgen.estimates.change import change
from reportgen.estimates.comparison import compare_groups, compare_pairs
from reportgen.estimates.corrections import correct
from reportgen.estimates.correlation import CorrelationTable, correlate, correlation_table
from reportgen.estimates.count import count_of
from reportgen.estimates.count_groups import count_groups, count_leading
from reportgen.estimates.count_items import count_items
from reportgen.estimates.fieldwork import fieldwork
from reportgen.estimates.intervals import interval
from reportgen.estimates.leaders import count_leaders
from reportgen.estimates.lookup import NotAsked, UnanswerableError, UnknownCategory, UnknownItem
from reportgen.estimates.marks import marks_of, respondents_of
from reportgen.estimates.mean import mean, means_by
from reportgen.estimates.mean_change import mean_change
from reportgen.estimates.model import (
    Correlation,
    Estimate,
    Estimates,
    HypothesisTest,
    Interval,
    MarkTally,
    Tally,
)
from reportgen.estimates.rank import leading, rank, rank_categories, rank_means
from reportgen.estimates.share import share
from reportgen.estimates.span import span
from reportgen.estimates.stars import stars
from reportgen.estimates.tally import tally_survey
from reportgen.estimates.wave_means import compare_wave_means
from reportgen.estimates.wave_shares import compare_wave_shares

__all__ = [
    "Correlation",
    "CorrelationTable",
    "Estimate",
    "Estimates",
    "HypothesisTest",
    "Interval",
    "MarkTally",
    "NotAsked",
    "Tally",
    "UnanswerableError",
    "UnknownCategory",
    "UnknownItem",
    "average",
    "change",
    "compare_groups",
    "compare_pairs",
    "compare_wave_means",
    "compare_wave_shares",
    "correct",
    "correlate",
    "correlation_table",
    "count_groups",
    "count_items",
    "count_leaders",
    "count_leading",
    "count_of",
    "fieldwork",
    "interval",
    "leading",
    "marks_of",
    "mean",
    "mean_change",
    "means_by",
    "n_of",
    "n_range",
    "rank",
    "rank_categories",
    "rank_means",
    "respondents_of",
    "share",
    "span",
    "stars",
    "tally_survey",
]
