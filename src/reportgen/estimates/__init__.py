"""Stage 2: Survey -> Estimates. Every number that can be printed, unrounded, with its way back."""

from __future__ import annotations

from reportgen.estimates.bases import n_of, n_range
from reportgen.estimates.change import change
from reportgen.estimates.count_items import count_items
from reportgen.estimates.fieldwork import fieldwork
from reportgen.estimates.leaders import count_leaders
from reportgen.estimates.lookup import NotAsked, UnanswerableError, UnknownCategory, UnknownItem
from reportgen.estimates.model import Estimate, Estimates, Tally
from reportgen.estimates.rank import leading, rank
from reportgen.estimates.share import share
from reportgen.estimates.span import span
from reportgen.estimates.tally import tally_survey

__all__ = [
    "Estimate",
    "Estimates",
    "NotAsked",
    "Tally",
    "UnanswerableError",
    "UnknownCategory",
    "UnknownItem",
    "change",
    "count_items",
    "count_leaders",
    "fieldwork",
    "leading",
    "n_of",
    "n_range",
    "rank",
    "share",
    "span",
    "tally_survey",
]
