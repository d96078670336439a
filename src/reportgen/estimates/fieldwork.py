"""How the fieldwork of a wave went: who exists, was invited, was left out and answered."""

from __future__ import annotations

from typing import Literal

from reportgen.estimates.lookup import NotAsked
from reportgen.estimates.model import Estimate, Estimates
from reportgen.estimates.suppression import too_few

FieldworkFact = Literal["frame", "invited", "left-out", "respondents", "response-rate"]


def fieldwork(estimates: Estimates, fact: FieldworkFact, edition: int) -> Estimate:
    """Give one fact of a wave: a count, or the response rate (respondents over invited, 0-1).

    Frame and invitations are known of the whole wave only: under a filter `respondents` is that
    of the filter, and the response rate is undefined (value None).
    Raises NotAsked for a year that was not read.
    """
    if edition not in estimates.respondents:
        raise NotAsked(fact, edition, sorted(estimates.respondents))
    if fact == "response-rate":
        return response_rate(estimates, edition)
    wave = estimates.codebook.waves[edition]
    counts = {
        "frame": wave.frame,
        "invited": wave.invited,
        "left-out": wave.frame - wave.invited,
        "respondents": estimates.respondents[edition],
    }
    hidden = fact == "respondents" and too_few(counts[fact], estimates.minimum_count)
    return Estimate(
        statistic=fact,
        unit="count",
        value=None if hidden else float(counts[fact]),
        edition=edition,
        where=estimates.where if fact == "respondents" else (),
        suppressed=hidden,
    )


def response_rate(estimates: Estimates, edition: int) -> Estimate:
    """Give respondents over invited (0-1); undefined under a filter. KeyError: unknown year."""
    answered = estimates.respondents[edition]
    invited = estimates.codebook.waves[edition].invited
    known = not estimates.where
    return Estimate(
        statistic="response-rate",
        unit="share",
        value=answered / invited if known else None,
        edition=edition,
        where=estimates.where,
        n=invited if known else None,
        count=answered if known else None,
    )
