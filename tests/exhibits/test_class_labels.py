"""Short names of classes."""

from __future__ import annotations

import pytest

from reportgen.answers.model import Background
from reportgen.exhibits.class_labels import class_labels


@pytest.mark.parametrize(
    ("label", "full", "short"),
    [
        ("Region", ["Region Nord", "Region Syd"], ["Nord", "Syd"]),
        ("Størrelse", ["Små biblioteker (under 20)", "Store biblioteker (20-)"], ["Små", "Store"]),
        ("Størrelse", ["Små biblioteker (0-9)", "Små biblioteker (10-19)"], None),
        ("Region", ["Nord", "Region Syd"], None),
        ("Region", ["Region ", "Region Syd"], None),
        ("Art", ["Folkebiblioteker", "Andre"], None),
    ],
)
def test_what_goes_without_saying_is_left_out(
    label: str, full: list[str], short: list[str] | None
) -> None:
    background = Background("x", label, {str(at): name for at, name in enumerate(full)})

    assert list(class_labels(background, "biblioteker").values()) == (short or full)
