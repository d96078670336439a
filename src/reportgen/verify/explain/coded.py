"""How means, counts, correlations and tests come about, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reportgen.exhibits.basis import Basis
from reportgen.verify.model import Entry

Facts = Iterator[tuple[str, str]]

COEFFICIENTS: Mapping[str, str] = {
    "pearson_r": "Pearson's r",
    "spearman_rho": "Spearman's rho",
    "kendall_tau_b": "Kendall's tau-b",
}
TESTS: Mapping[str, str] = {
    "anova": "one-way analysis of variance",
    "kruskal-wallis": "Kruskal and Wallis's test",
    "mann-whitney": "Mann and Whitney's test",
    "mcnemar": "McNemar's test",
    "paired-t": "the paired t-test",
    "two-proportions": "the test of two proportions",
    "welch": "Welch's test",
}
ROUNDED = "rounded half up, once"


def of_mean(basis: Basis, entry: Entry) -> Facts:
    """Tell of a mean: whose answers, and what each of them stands for."""
    scale = basis.codebook.scale_of(entry.item or "")
    yield "mean", f"over the {entry.n} who took a stand in {entry.edition}"
    coding = (f"{scale.values[one]:g} = {scale.category(one).label}" for one in scale.values)
    yield "values", ", ".join(coding)
    yield from _printed(entry)


def of_count(basis: Basis, entry: Entry) -> Facts:
    """Tell of a number of respondents."""
    scale = basis.codebook.scale_of(entry.item or "")
    labels = " or ".join(f"“{scale.category(one).label}”" for one in entry.categories)
    yield "count", f"respondents in {entry.edition} who answered {labels}"
    yield "printed", entry.text


def of_correlation(basis: Basis, entry: Entry) -> Facts:
    """Tell of a correlation: what goes together, over which respondents."""
    yield COEFFICIENTS[entry.statistic], f"of {_pair(basis, entry)}"
    yield "over", f"the {entry.n} respondents in {entry.edition} with a value of both"
    yield from _printed(entry)


def of_p(basis: Basis, entry: Entry) -> Facts:
    """Tell of a p-value: of which test, by which rules."""
    tested = entry.statistic.removeprefix("p_")
    rules = basis.publication.settings.significance
    if tested in COEFFICIENTS:
        yield "p", f"of {COEFFICIENTS[tested]} of {_pair(basis, entry)}, two-sided"
    else:
        yield (
            "p",
            f"of {TESTS.get(tested, tested)}, {_pair(basis, entry, ' between the classes of ')}",
        )
    yield "rules", f"level {rules.level:g}, correction for many tests: {rules.correction}"
    yield from _printed(entry)


def _pair(basis: Basis, entry: Entry, joint: str = " and ") -> str:
    names = (entry.item or "", *entry.categories[:1])
    return joint.join(f"“{_label(basis, name)}”" for name in names)


def _label(basis: Basis, name: str) -> str:
    codebook = basis.codebook
    known = codebook.items.get(name) or codebook.background.get(name)
    return name if known is None else known.label


def _printed(entry: Entry) -> Facts:
    if entry.value is not None:
        yield "value", f"{entry.value:.10g}"
        yield "printed", f"{entry.text}, {ROUNDED}"
