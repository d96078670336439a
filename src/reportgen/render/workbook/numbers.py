"""Printed numbers as numbers of a spreadsheet, shown with the very digits that are printed."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from reportgen.exhibits.model import Quantity
from reportgen.language import MINUS, Language
from reportgen.render.workbook.model import NumberValue

_NUMERAL = re.compile(r"([-−]?)(\d(?:[\d.,'’\s]*\d)?)(.*)", re.DOTALL)
_NO_LITERAL = re.compile(r'["\d\\]')
LONGEST_UNIT = 40
"""How many characters after a number still are its unit."""
MOST_DIGITS = 15
"""How many digits a spreadsheet keeps."""


def number_of(quantity: Quantity, language: Language) -> NumberValue | None:
    """Take a number with its text, give it as it is printed; None where the text is more than that.

    A share is given as a fraction and shown in per cent; another unit's words are shown after the
    number. Text stays what is suppressed, said in words, a range or a limit ("p < 0,001").
    """
    found = _NUMERAL.fullmatch(quantity.text)
    if quantity.suppressed or found is None:
        return None
    sign, numeral, unit = found.groups()
    size, pattern = _size(numeral, language)
    if size is None:
        return None
    value = -size if sign else size
    if quantity.unit == "share":
        known = unit in {"", *(_unit(language, key) for key in ("percent", "percent_sign"))}
        return NumberValue(value / 100, f"{pattern}%") if known else None
    if _NO_LITERAL.search(unit) or len(unit) > LONGEST_UNIT:
        return None
    return NumberValue(value, pattern + (f'"{unit}"' if unit else ""))


def _unit(language: Language, key: str) -> str:
    return language.word(key).format(number="")


@lru_cache(maxsize=4096)
def _size(numeral: str, language: Language) -> tuple[Decimal | None, str]:
    """Give digits as the language writes them as a number, and how it is shown; None if unlike."""
    point, comma = language.number(0.5, 1)[1], language.number(1000)[1:-3]
    whole, _, fraction = numeral.partition(point)
    bare = whole.replace(comma, "") if comma else whole
    if not (bare + (fraction or "0")).isdecimal() or len(bare + fraction) > MOST_DIGITS:
        return None, ""
    size = Decimal(f"{bare}.{fraction}" if fraction else bare)
    places = len(fraction)
    told = language.number(int(bare)) if bare != whole else str(int(bare))
    if told != whole:
        return None, ""
    return size, ("#,##0" if bare != whole else "0") + ("." + "0" * places if places else "")


def shown(number: NumberValue, language: Language) -> str:
    """Give the text that a spreadsheet in that language shows for a number."""
    digits, _, unit = number.pattern.partition('"')
    percent = digits.endswith("%")
    _, _, places = digits.rstrip("%").partition(".")
    value = number.value * 100 if percent else number.value
    text = language.number(Fraction(value), len(places))
    if not digits.startswith("#"):
        grouping = language.number(1000)[1:-3]
        text = text.replace(grouping, "") if grouping else text
    return (text + _unit(language, "percent_sign") * percent + unit.rstrip('"')).replace("-", MINUS)
