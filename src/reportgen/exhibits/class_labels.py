"""Short names of the classes of a background variable, for heads of columns."""

from __future__ import annotations

import re
from collections.abc import Mapping

from reportgen.answers.model import Background

EXPLAINED = re.compile(r"\s*\([^()]*\)$")


def class_labels(background: Background, units: str) -> Mapping[str, str]:
    """Give a short label by class: without what every class or the head above it says anyway.

    That is an explanation in brackets at the end, the variable's own name before it and the word
    for respondents (`units`) after it: "Small libraries (under 20 staff)" is "Small". Labels that
    would be blank or the same are kept as they are.
    """
    full = dict(background.values)
    short = {value: EXPLAINED.sub("", label) for value, label in full.items()}
    lead, tail = f"{background.label} ".lower(), f" {units}".lower()
    if all(label.lower().startswith(lead) for label in short.values()):
        short = {value: label[len(lead) :] for value, label in short.items()}
    if all(label.lower().endswith(tail) for label in short.values()):
        short = {value: label[: -len(tail)] for value, label in short.items()}
    told = {label.strip() for label in short.values()}
    return short if "" not in told and len(told) == len(full) else full
