"""A PDF as it should be gives no problem; broken in any way, the problem that names what is broken."""

from __future__ import annotations

import documents
import pytest
from breakage import WAYS
from specimen import OUTPUT, broken

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


def test_a_problem_points_into_the_manuscript_where_it_can(press, printed):
    change, rule = WAYS["a block dropped"]

    problems = press.check(broken(printed.data, change), printed.document)

    assert {p.place for p in problems if p.rule == rule} == {documents.PLACE}


def test_what_is_ours_points_at_the_pdf_and_its_page(press, printed):
    change, rule = WAYS["a duplicate MCID"]

    problems = press.check(broken(printed.data, change), printed.document)

    (told,) = (p for p in problems if p.rule == rule)
    assert told.place == Place(OUTPUT)
    assert told.message.startswith("page 5: ")
    assert "report it" in told.hint


def test_a_fault_of_every_page_is_told_ten_times_at_most(press, printed):
    change, rule = WAYS["two glyphs exchanged"]

    problems = press.check(broken(printed.data, change), printed.document)

    told = [problem for problem in problems if problem.rule == rule]
    assert len(told) == 10
    assert told[-1].message.endswith(" more like this)")


@pytest.mark.parametrize("name", ["report", "stress"])
def test_every_kind_of_page_is_read_to_the_letter(press, tmp_path, name):
    document = getattr(documents, name)(tmp_path)

    problems = press.check(press.pdf(document), document)

    told = [str(problem) for problem in problems if problem.rule != "access-alt-is-caption"]
    assert told == []


def test_an_empty_head_cell_is_a_warning(press):
    rows = [["Nord", "41"], ["Syd", "7"]]
    made = documents.chapter(documents.table("tbl-1", "Tabel 1 – Svar", ["", "Antal"], rows))

    (problem,) = press.check(press.pdf(made), made)

    assert (problem.rule, problem.severity) == ("access-empty-head", "warning")
