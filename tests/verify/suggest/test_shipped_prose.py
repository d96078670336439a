"""The measure: the shipped prose with every binding taken out, and how many come back."""

from __future__ import annotations

import re
import time
from pathlib import Path

import measuring
import pytest

from reportgen.counting import gather
from reportgen.exhibits.model import Quantity
from reportgen.manuscript.source import Source
from reportgen.pipeline import Prepared, prepare
from reportgen.verify.suggest import applied, suggest, suggest_claims

ROOT = Path(__file__).parents[3]
NAME = "boern-unge"
_SHARE = re.compile(r"(?<!\d)([1-8]\d)(?= pct\.)")


@pytest.fixture(scope="module")
def prepared() -> Prepared:
    return prepare(gather(ROOT, NAME, 2022), lambda _: None)


@pytest.mark.parametrize("change", [str, measuring.as_word], ids=["markdown", "plain text"])
def test_the_right_binding_comes_first(prepared: Prepared, change) -> None:
    began = time.process_time()
    scores = measuring.measure(ROOT, NAME, prepared, change)
    seconds = time.process_time() - began

    numbers = [score for score in scores if not score.bound.is_year]
    assert len(numbers) > 200
    assert measuring.rate(scores) >= 0.9
    assert measuring.rate(numbers) >= 0.9
    certain = [score for score in scores if score.suggestion and score.suggestion.certain]
    assert len(certain) >= 0.6 * len(scores)
    assert measuring.rate(certain) == 1.0, "what is written without asking is right"
    assert seconds < 10


def test_wrong_numbers_are_not_bound_to_something_else(prepared: Prepared) -> None:
    """Every share in the text made wrong by two points: something prints it, but not what it says."""
    wrong = lambda text: _SHARE.sub(lambda match: str(int(match[1]) + 2), text)  # noqa: E731

    scores = measuring.measure(ROOT, NAME, prepared, wrong)

    shares = [
        one
        for one in scores
        if isinstance(one.bound.content, Quantity) and one.bound.content.unit == "share"
    ]
    bound = [one for one in shares if one.suggestion and one.suggestion.certain and not one.right]
    assert len(shares) > 150
    assert len(bound) <= 0.02 * len(shares)


def test_what_is_written_prints_what_was_typed(prepared: Prepared) -> None:
    path = f"content/{NAME}/02-sammenfatning.md"
    text, bounds = measuring.stripped(ROOT, path, prepared.exhibits)

    fragment = applied(text, suggest(Source(path, text), prepared.basis, prepared.exhibits))

    assert fragment.count("{{") > 0.6 * len(bounds)
    assert measuring.printed(Source(path, fragment), prepared.exhibits)[0] == text


def test_claims_of_prose_without_bindings_are_read_as_they_are_true(prepared: Prepared) -> None:
    told = []
    for fragment in prepared.basis.publication.fragments:
        path = f"content/{NAME}/{fragment}"
        source = Source(path, measuring.stripped(ROOT, path, prepared.exhibits)[0])
        found = suggest(source, prepared.basis, prepared.exhibits)
        told += suggest_claims(source, found, prepared.basis, prepared.exhibits)

    assert len(told) > 150
    assert sum(one.holds is True for one in told) >= 0.97 * len(told)
