"""Headings over numbers of another group, and headings that repeat."""

from __future__ import annotations

from reportgen.verify.consistency.checks.headings import check_headings

SECTION = "# A {#a}\n\n## %s {#b}\n\nDet gælder {{ share('tg_autism__growth') }} af kommunerne.\n"


def test_a_heading_that_names_another_group(found, rules) -> None:
    [problem] = found(check_headings, SECTION % "Psykisk mistrivsel hos unge")

    assert problem.rule == "wrong-heading"
    assert 'the numbers under it are of "børn og unge med autisme"' in problem.message
    assert problem.place.line == 6
    assert rules(check_headings, SECTION % "Autisme") == []


def test_a_heading_that_names_no_group_is_left_alone(rules) -> None:
    assert rules(check_headings, SECTION % "Udviklingen") == []
    assert rules(check_headings, SECTION % "Forskelle mellem kommunerne") == []


def test_a_heading_that_names_its_group_in_part_and_another(rules) -> None:
    text = "# A {#a}\n\n## %s {#b}\n\n{{ share('tg_youth__overall') }} er udfordret.\n"

    assert rules(check_headings, text % "Unge i psykisk mistrivsel") == []
    assert rules(check_headings, text % "Unge i mistrivsel") == []
    assert rules(check_headings, text % "Psykisk autisme") == ["wrong-heading"]
    assert rules(check_headings, text % "Meget udsatte unge") == ["wrong-heading"]


def test_two_sections_of_one_heading(found, rules) -> None:
    twice = (
        "# A {#a}\n\n## B {#b}\n\nB.\n\n### D {#d}\n\nD.\n\n## C {#c}\n\nC.\n\n### %s {#e}\n\nE.\n"
    )
    [problem] = found(check_headings, twice % "D")

    assert problem.rule == "same-heading"
    assert problem.message == '"D" is the heading of content/p/00.md:10:1 too'
    assert rules(check_headings, twice % "E") == []


def test_other_chapters_may_use_the_same_heading(rules) -> None:
    one, two = "# A {#a}\n\n## B {#b}\n\nB.\n", "# C {#c}\n\n## B {#d}\n\nB.\n"

    assert rules(check_headings, one, two) == []
