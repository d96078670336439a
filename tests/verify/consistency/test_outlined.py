"""Outlines that leave out a chapter or a section."""

from __future__ import annotations

from reportgen.verify.consistency.checks.outlined import check_outlined

HEAD = "---\nrole: introduction\n---\n# Indledning {#ind}\n\n"
CHAPTERS = tuple(
    f"# Kapitel {name} {{#kap-{name}}}\n\nTekst.\n\n## Del {{#kap-{name}-1}}\n" for name in "abc"
)


def test_an_introduction_goes_through_all_chapters_or_few(found, rules) -> None:
    text = HEAD + "@Kap-a handler om et, @kap-b om to og @%s om tre.\n"

    [problem] = found(check_outlined, text % "kap-a-1", *CHAPTERS)

    assert problem.rule == "incomplete-outline"
    assert 'leaves out @kap-c ("Kapitel c")' in problem.message
    assert (problem.place.line, problem.place.column) == (6, 39)
    assert rules(check_outlined, text % "kap-c", *CHAPTERS) == []
    assert rules(check_outlined, HEAD + "Se især @kap-b.\n", *CHAPTERS) == []


def test_the_paragraphs_under_a_heading_are_one_outline(rules) -> None:
    text = HEAD + "Se @kap-a.\n\nOg @kap-b.\n\nSidst kommer @kap-c.\n"

    assert rules(check_outlined, text, *CHAPTERS) == []
    assert rules(check_outlined, text.replace("@kap-c", "intet"), *CHAPTERS) == [
        "incomplete-outline"
    ]


def test_a_chapter_goes_through_its_sections(rules) -> None:
    sections = "\n## Et {#a-1}\n\n## To {#a-2}\n\n## Tre {#a-3}\n"
    said = "# A {#a}\n\nFørst kommer et (@a-1), så to (@a-2) og til sidst tre (@%s).\n" + sections

    assert rules(check_outlined, said % "a-3") == []
    assert rules(check_outlined, said % "a-2") == ["incomplete-outline"]
    assert rules(check_outlined, said % "a") == ["incomplete-outline"]
