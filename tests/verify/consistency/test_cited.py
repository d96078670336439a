"""Sources cited twice in a sentence, and sources of another area."""

from __future__ import annotations

from reportgen.verify.consistency.checks.cited import check_cited

REFERENCES = "---\nrole: references\n---\n# Litteratur {#lit}\n\n::: {#refs}\n:::\n"
HEAD = "# A {#a}\n\n"
FOREIGN = "foreign: [{words: [hjemløs*], of: rapporten om hjemløse}]"


def test_one_source_twice_in_a_sentence(found, rules) -> None:
    text = HEAD + "Byerne [@vive2018] og teknologien [@%s] er undersøgt.\n"

    [problem] = found(check_cited, text % "vive2018", REFERENCES)

    assert (problem.rule, problem.severity) == ("cited-twice", "warning")
    assert (problem.place.line, problem.place.column) == (6, 35)
    assert rules(check_cited, text % "kl2019", REFERENCES) == []
    two = HEAD + "Byerne er undersøgt [@vive2018]. Resten også [@vive2018].\n"
    assert rules(check_cited, two, REFERENCES) == []


def test_a_source_of_another_area_needs_a_word_of_it(found, rules) -> None:
    text = HEAD + "Allerede dengang voksede %s [@vive2018].\n"

    [problem] = found(check_cited, text % "gruppen", REFERENCES, terms=FOREIGN)

    assert problem.rule == "foreign-source"
    assert "rapporten om hjemløse" in problem.message
    assert "content/p/terms.yaml" in problem.hint
    assert rules(check_cited, text % "hjemløsheden", REFERENCES, terms=FOREIGN) == []
    assert rules(check_cited, text % "gruppen", REFERENCES) == []


def test_an_entry_of_a_list_is_read_with_its_lead(rules) -> None:
    text = HEAD + "Om hjemløse findes:\n\n- en optælling [@vive2018]\n- en anden.\n"

    assert rules(check_cited, text, REFERENCES, terms=FOREIGN) == []
