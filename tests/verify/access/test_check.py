"""A PDF as it should be gives no problem; broken in any way, the problem that names what is broken."""

from __future__ import annotations

from breakage import WAYS
from specimen import OUTPUT, broken
import documents
import pytest

from reportgen.errors import Place


def test_a_sound_pdf_has_no_problem(press, printed):
    assert [str(problem) for problem in press.check(printed.data, printed.document)] == []


@pytest.mark.parametrize("way", WAYS)
def test_a_broken_pdf_is_told(press, printed, way):
    change, rule = WAYS[way]

    problems = press.check(broken(printed.data, change), printed.document)

    assert rule in {problem.rule for problem in problems}


def test_what_is_no_pdf_is_told(press, printed):
    (problem,) = press.check(b"no PDF", printed.document)

    assert problem.place == Place(OUTPUT)
    assert problem.rule == "access-unreadable-pdf"
