from __future__ import annotations

from dataclasses import fields

import pytest

from reportgen.estimates.model import Estimate
from reportgen.exhibits.model import Quantity
from reportgen.exhibits.quantities import quantity

NB = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("unit", "value", "style", "text"),
    [
        ("share", 0.4444, "prose", f"44{NB}pct."),
        ("share", 0.4444, "figure", f"44{NB}%"),
        ("share", 0.285, "bare", "29"),
        ("share", 0.004, "bare", "0"),
        ("pp", -7.5, "prose", f"8{NB}procentpoint"),
        ("pp", 7.5, "bare", "8"),
        ("count", 7.0, "prose", "7"),
        ("count", 7.0, "words", "syv"),
        ("count", 1234.0, "words", "1.234"),
    ],
)
def test_text_by_unit(da, unit, value, style, text):
    assert quantity(Estimate("x", unit, value), da, style).text == text


def test_suppressed_and_undefined_have_marks(da):
    assert quantity(Estimate("share", "share", None, suppressed=True), da).text == "•"
    assert quantity(Estimate("share", "share", None, n=0), da).text == "–"


def test_everything_behind_the_number_is_kept(da):
    found = Estimate(
        "difference",
        "pp",
        7.0,
        "item",
        ("a", "b"),
        (2020, 2022),
        (("region", "nord"),),
        n=82,
    )
    made = quantity(found, da)

    kept = [field.name for field in fields(Quantity) if field.name != "text"]
    assert {n: getattr(made, n) for n in kept} == {n: getattr(found, n) for n in kept}
    assert quantity(found, da, item="measure").item == "measure"
