"""The names of answers in running text."""

from __future__ import annotations

import pytest
from libraries import Libraries

from reportgen.verify.claims.answers import BOTTOM

TOP = ("very_high", "high")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("i høj grad", [("high",)]),
        ("I MEGET HØJ GRAD", [("very_high",)]),
        ("i høj grad eller i meget høj grad", [TOP]),
        ("i høj eller meget høj grad", [TOP]),
        ("i høj eller i meget høj grad", [TOP]),
        ("i høj grad eller meget høj grad", [TOP]),
        ("i mindre grad eller slet ikke", [("low", "not_at_all")]),
        ("slet ikke, ved ikke", [("not_at_all",), ("dont_know",)]),
        ("har få eller ingen udfordringer", [BOTTOM]),
        ("i ringe grad", []),
    ],
)
def test_are_found_one_by_one_and_two_together(
    libraries: Libraries, text: str, named: list[tuple[str, ...]]
) -> None:
    (scene,) = libraries.scenes(f"Det gælder {text}.")

    assert list(scene.answers((0, len(scene.tokens)))) == named
