"""Chapters, appendices and sources that are not about what leads to them."""

from __future__ import annotations

from reportgen.verify.consistency.checks.reference_sense import check_reference_sense

GROUPS = "---\nrole: appendix\n---\n# Målgrupper {#bilag-1}\n\nTekst.\n"
SURVEY = "---\nrole: appendix\n---\n# Undersøgelsens metode {#bilag-2}\n\nTekst.\n"
REFERENCES = "---\nrole: references\n---\n# Litteratur {#lit}\n\n::: {#refs}\n:::\n"
CHAPTERS = ("# Organisering {#kap-1}\n\nA.\n", "# Målgrupper {#kap-2}\n\nB.\n")


def test_an_appendix_about_something_else(found, rules) -> None:
    said = "# A {#a}\n\nMetoden er beskrevet i @%s.\n"
    [problem] = found(check_reference_sense, said % "bilag-1", GROUPS, SURVEY)

    assert problem.rule == "wrong-section"
    assert problem.hint == '@bilag-2 is: "Undersøgelsens metode"'
    assert rules(check_reference_sense, said % "bilag-2", GROUPS, SURVEY) == []


def test_each_of_several_references_has_its_own_words(rules) -> None:
    said = "# A {#a}\n\n@%s handler om organisering og @%s om målgrupper.\n"

    assert rules(check_reference_sense, said % ("kap-1", "kap-2"), *CHAPTERS) == []
    assert rules(check_reference_sense, said % ("kap-2", "kap-1"), *CHAPTERS) == [
        "wrong-section",
        "wrong-section",
    ]


def test_words_that_fit_nothing_refute_nothing(rules) -> None:
    assert rules(check_reference_sense, "# A {#a}\n\nSe @bilag-1.\n", GROUPS, SURVEY) == []


def test_a_footnote_is_about_what_it_stands_at(rules) -> None:
    said = "# A {#a}\n\nMetoden er ny.[^1]\n\n[^1]: Se @%s.\n"

    assert rules(check_reference_sense, said % "bilag-1", GROUPS, SURVEY) == ["wrong-section"]
    assert rules(check_reference_sense, said % "bilag-2", GROUPS, SURVEY) == []


def test_a_source_about_something_else(found, rules) -> None:
    said = "# A {#a}\n\nHjemløse er talt før [@%s]. Teknologi er ny [@%s].\n"
    problem = found(check_reference_sense, said % ("kl2019", "vive2018"), REFERENCES)[0]

    assert problem.rule == "wrong-citation"
    assert rules(check_reference_sense, said % ("vive2018", "kl2019"), REFERENCES) == []


def test_a_source_by_another_author_than_is_named(rules) -> None:
    said = "# A {#a}\n\nVIVEs tal er gamle [@%s].\n\nAndre er nye [@vive2018; @kl2019].\n"

    assert rules(check_reference_sense, said % "kl2019", REFERENCES) == ["wrong-citation"]
    assert rules(check_reference_sense, said % "vive2018b", REFERENCES) == []


def test_initials_do_not_hide_a_title(rules) -> None:
    """The title is what follows the year, however many full stops the authors have."""
    said = "# A {#a}\n\nAldring er beskrevet før [@holm2011]. Teknologi er ny [@kl2019].\n"

    assert rules(check_reference_sense, said, REFERENCES) == []
