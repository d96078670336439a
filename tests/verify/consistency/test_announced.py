"""What the text promises about the publication's structure."""

from __future__ import annotations

import pytest

from reportgen.verify.consistency.checks.announced import check_announced

INNER = "\n## B {#b}\n\nB.\n\n## C {#c}\n\nC.\n\n### D {#d}\n\nD.\n"
NEXT = "# E {#e}\n\nE.\n"
APPENDIX = "---\nrole: appendix\n---\n# F {#f}\n\nF.\n"


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("Kapitlet er delt i to afsnit.", "Kapitlet er delt i tre afsnit."),
        ("I de følgende to afsnit ses det.", "I de følgende tre afsnit ses det."),
        ("Rapporten består af to kapitler.", "Rapporten består af fire kapitler."),
        ("Rapporten har ét bilag.", "Rapporten har to bilag."),
        ("Læs de to kapitler.", "Læs de tre kapitler."),
        ("Det følgende {{ words(1) }} kapitler.", "De næste {{ words(2) }} kapitler."),
        ("Læs 2 kapitler.", "Læs 3 kapitler."),
    ],
)
def test_a_promise_and_what_is_kept(found, rules, right, wrong) -> None:
    assert rules(check_announced, f"# A {{#a}}\n\n{right}\n{INNER}", NEXT, APPENDIX) == []
    [problem] = found(check_announced, f"# A {{#a}}\n\n{wrong}\n{INNER}", NEXT, APPENDIX)
    assert problem.rule == "wrong-structure"
    assert problem.hint in {"write én", "write to"}
    assert problem.place.line == 6


def test_a_section_is_divided_into_its_own_parts(rules) -> None:
    said = (
        "# A {#a}\n\n## B {#b}\n\nAfsnittet er delt i %s.\n\n### C {#c}\n\nC.\n\n### D {#d}\n\nD.\n"
    )

    assert rules(check_announced, said % "to") == []
    assert rules(check_announced, said % "fire") == ["wrong-structure"]


def test_words_that_are_no_count_are_not_read_as_one(rules) -> None:
    assert rules(check_announced, "# A {#a}\n\nRapporten har flere kapitler.\n" + INNER) == []
