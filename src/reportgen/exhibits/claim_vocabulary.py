"""The vocabulary of claims: every name that `[words]{claim="…"}` may use.

Its functions are named as those of `{{ … }}`, but give plain numbers to compare, exact and not
rounded: shares in per cent (0-100), changes in percentage points, counts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import partial

from reportgen.exhibits.basis import Basis
from reportgen.exhibits.model import Speaker
from reportgen.exhibits.speakers import exact, exact_tests, own, populations
from reportgen.exhibits.vocabulary import checked

SPEAKERS: Mapping[str, Callable[..., Fraction | int | bool]] = {
    "share": exact.share,
    "change": exact.change,
    "n": exact.n,
    "respondents": exact.respondents,
    "count": exact.count,
    "asked": exact.asked,
    "risen": exact.risen,
    "fallen": exact.fallen,
    "rank": exact.rank,
    "lowest": exact.lowest,
    "highest": exact.highest,
    "limit": exact.limit,
    "reworded": exact.reworded,
    "told": populations.told,
    "comparable": populations.comparable,
    "chose": own.chose,
    "mean": exact_tests.mean,
    "number": exact_tests.number,
    "mean_number": exact_tests.mean_number,
    "r": exact_tests.r,
    "p_value": exact_tests.p_value,
    "correlated": exact_tests.correlated,
    "differs": exact_tests.differs,
    "differing": exact_tests.differing,
    "correlating": exact_tests.correlating,
    "class_rank": exact_tests.class_rank,
}


def claim_vocabulary(basis: Basis) -> Mapping[str, Speaker | int]:
    """Give all names: the years `edition` and `previous` (if any), and the functions.

    A function raises VocabularyError for wrong arguments, for what is not in the survey, and for
    numbers that are suppressed or undefined.
    """
    years = {"edition": basis.edition}
    if basis.previous is not None:
        years["previous"] = basis.previous
    said = {name: checked(name, partial(speaker, basis)) for name, speaker in SPEAKERS.items()}
    return {**years, **said, "abs": exact.size}
