"""Nesting: what would exhaust a recursive parser is told beforehand."""

import pytest

from reportgen.nesting import too_deep


@pytest.mark.parametrize("text", ["[" * 51, "{a: " * 60, "- " * 60 + "x", " " * 250 + "a: 1"])
def test_deep(text):
    assert too_deep(text)


@pytest.mark.parametrize(
    "text", ["[[1], [2]]\n" * 100, "- - a\n", "a:\n  b: [1, {c: 2}]\n", "]" * 99]
)
def test_not_deep(text):
    assert not too_deep(text)
