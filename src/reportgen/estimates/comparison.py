"""Differences between groups of respondents: whether the means of an item differ.

The classes of a background variable make the groups. Tests are on respondents as they are: weights
do not enter, and where there are any the test is flagged.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

import numpy as np

from reportgen.config import Significance
from reportgen.estimates.anova import anova
from reportgen.estimates.corrections import correct
from reportgen.estimates.kruskal_wallis import kruskal_wallis
from reportgen.estimates.lookup import UnknownClass
from reportgen.estimates.mann_whitney import mann_whitney
from reportgen.estimates.model import Estimates, Flag, HypothesisTest
from reportgen.estimates.outcome import Outcome
from reportgen.estimates.suppression import too_few
from reportgen.estimates.variables import class_variable, classes_of, coded_item, sample_of
from reportgen.estimates.weights import Floats
from reportgen.estimates.welch import welch

Test = Callable[[Sequence[Floats]], Outcome | None]

PAIR_TESTS: Mapping[str, Test] = {"welch": welch, "mann-whitney": mann_whitney}
GROUP_TESTS: Mapping[str, Test] = {
    "anova": anova,
    "welch": welch,
    "kruskal-wallis": kruskal_wallis,
}


def compare_groups(
    estimates: Estimates,
    items: Sequence[str],
    variable: str,
    *,
    edition: int,
    rules: Significance,
    groups: Sequence[str] | None = None,
) -> tuple[HypothesisTest, ...]:
    """Give one test an item: whether its mean differs between the classes of a variable.

    groups: some of the classes; None is all. Two are tested as a pair, more as groups. The items
    are one family for the correction. A class that nobody of is left out; a test is undefined
    (flag, no p) where fewer than two are left or nothing varies, and suppressed where any class
    has too few. Raises UnknownItem, NotAsked, NoCoding, UnknownVariable, WrongVariable or
    UnknownClass.
    """
    named = _named(estimates, variable, groups)
    tests = [_test(estimates, item, variable, named, edition, rules) for item in items]
    return correct(tests, rules)


def compare_pairs(
    estimates: Estimates,
    item: str,
    variable: str,
    *,
    edition: int,
    rules: Significance,
    groups: Sequence[str] | None = None,
) -> tuple[HypothesisTest, ...]:
    """Give one test a pair of classes: whether the mean of an item differs between the two.

    The pairs are one family for the correction. Otherwise as `compare_groups`.
    """
    named = _named(estimates, variable, groups)
    tests = [
        _test(estimates, item, variable, pair, edition, rules) for pair in combinations(named, 2)
    ]
    return correct(tests, rules)


def _named(estimates: Estimates, variable: str, groups: Sequence[str] | None) -> tuple[str, ...]:
    known = class_variable(estimates, variable).values
    for group in groups or ():
        if group not in known:
            raise UnknownClass(group, variable, known)
    return tuple(known) if groups is None else tuple(dict.fromkeys(groups))


def _test(
    estimates: Estimates,
    item: str,
    variable: str,
    named: Sequence[str],
    edition: int,
    rules: Significance,
) -> HypothesisTest:
    values = coded_item(estimates, item, edition)
    classes = classes_of(estimates, variable, edition)
    stand = ~np.isnan(values)
    groups = {name: values[classes[name] & stand] for name in named}
    held = {name: group for name, group in groups.items() if len(group)}
    sizes = tuple(map(len, held.values()))
    kind = rules.pairs if len(named) == 2 else rules.groups
    test = (PAIR_TESTS if len(named) == 2 else GROUP_TESTS)[kind]
    suppressed = any(too_few(size, estimates.minimum_count) for size in sizes)
    outcome = None if suppressed or len(held) < 2 else test(list(held.values()))
    flags: list[Flag] = ["small-base"] if min(sizes, default=0) < rules.minimum_base else []
    if sample_of(estimates, item, edition).weights is not None:
        flags.append("unweighted")
    if outcome is None and not suppressed:
        flags.append("undefined")
    return HypothesisTest(
        test=kind,
        statistic=outcome.statistic if outcome else "",
        value=outcome.value if outcome else None,
        item=item,
        edition=edition,
        variable=variable,
        groups=tuple(held),
        group_n=() if suppressed else sizes,
        difference=outcome.difference if outcome else None,
        where=estimates.where,
        n=None if suppressed else sum(sizes),
        df=outcome.df if outcome else (),
        p=outcome.p if outcome else None,
        flags=tuple(flags),
        suppressed=suppressed,
    )
