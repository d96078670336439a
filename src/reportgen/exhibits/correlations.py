"""Correlations and tests as they are printed: r, p, N and the declared level."""

from __future__ import annotations

from typing import Literal

from reportgen.estimates.model import Correlation, Estimate, HypothesisTest, Unit
from reportgen.exhibits.model import Quantity
from reportgen.exhibits.quantities import DECIMALS, quantity, with_text
from reportgen.language import Language

Told = Literal["value", "n", "p"]


def correlation_quantity(
    found: Correlation, language: Language, told: Told = "value", item: str | None = None
) -> Quantity:
    """Give r ("0,53"), the N of its pairs ("82"), or p ("p < 0,001").

    The quantity's item is the first variable, its only category the second: that is the way back.
    """
    estimate = _of_correlation(found, told)
    if told != "p":
        return quantity(estimate, language, item=item)
    return with_text(estimate, p_text(estimate, language), item)


def p_quantity(found: HypothesisTest, language: Language) -> Quantity:
    """Give the p of a test, as adjusted; its categories are the variable that makes the groups."""
    p = found.p if found.adjusted_p is None else found.adjusted_p
    estimate = Estimate(
        statistic=f"p_{found.test}",
        unit="p",
        value=p,
        item=found.item,
        categories=(found.variable,) if found.variable else found.categories,
        edition=found.edition,
        where=found.where,
        n=found.n,
        suppressed=found.suppressed,
    )
    return with_text(estimate, p_text(estimate, language))


def p_text(found: Estimate, language: Language) -> str:
    """Give a p-value with its sign: "p = 0,034"; "p < 0,001" where it rounds to less than that."""
    if found.value is None:
        return language.word("suppressed_mark" if found.suppressed else "no_value")
    decimals = DECIMALS["p"]
    least = 10.0**-decimals
    if found.value < least:
        return f"p\u00a0<\u00a0{language.number(least, decimals)}"
    return f"p\u00a0=\u00a0{language.number(found.value, decimals)}"


def _of_correlation(found: Correlation, told: Told) -> Estimate:
    values: dict[Told, tuple[Unit, str, float | None]] = {
        "value": ("r", found.statistic, found.value),
        "n": ("count", "n", None if found.n is None else float(found.n)),
        "p": (
            "p",
            f"p_{found.statistic}",
            found.p if found.adjusted_p is None else found.adjusted_p,
        ),
    }
    unit, statistic, value = values[told]
    return Estimate(
        statistic=statistic,
        unit=unit,
        value=value,
        item=found.items[0],
        categories=(found.items[1],),
        edition=found.edition,
        where=found.where,
        n=found.n,
        suppressed=found.suppressed,
    )
