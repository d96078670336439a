"""Two editions of this repository's own publication beside each other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reportgen.comparing import Compared, compare, diff

ROOT = Path(__file__).parents[1]


def silent(stage: str) -> None:
    del stage


@pytest.fixture(scope="module")
def found() -> Compared:
    return compare(ROOT, "boern-unge", 2020, 2022, silent)


def test_what_changed_in_the_questionnaire(found: Compared) -> None:
    told = found.comparison.questionnaire

    assert {one.item for one in told if one.kind == "reworded"} == {
        "theme_placed__involve_child",
        "theme_absence__staff_knowledge",
    }
    assert sum(one.kind == "new" for one in told) == 69
    assert [one.kind for one in told if one.kind not in {"new", "reworded"}] == ["base"]


def test_sentences_of_2020_that_are_not_true_of_2022(found: Compared) -> None:
    told = {one.words: one for one in found.comparison.sentences}

    assert "Kapitlet dækker seks temaer:" in told, "six themes, though the list names three"
    leaders = next(one for words, one in told.items() if words.startswith("Følgende målgrupper"))
    assert leaders.rule == "false-claim"
    assert leaders.truth.startswith("Børn og unge med selvskadende adfærd")


def test_rankings_are_of_items_that_both_asked(found: Compared) -> None:
    rankings = {one.id: one for one in found.comparison.rankings}

    assert rankings["fig-tidlig-indsats"].before[0].startswith("Investering")
    assert rankings["fig-tidlig-indsats"].after[0].startswith("Hjælp")
    assert "fig-skolefravaer" in rankings or "fig-skolefravaer" in found.first.exhibits.by_id
    assert "fig-handicap" not in rankings


def test_the_page_stands_alone_and_can_be_read_by_all(tmp_path: Path) -> None:
    made = diff(ROOT, "boern-unge", 2020, 2022, tmp_path, silent)
    page = made.page.read_text("utf-8")

    assert page.startswith("<!DOCTYPE html>")
    assert '<html lang="en">' in page
    assert "<script" not in page
    loads = re.findall(r'(?:src|href)="(?!#)([^"]*)"|url\(', page)
    assert loads == []
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)
    pictures = re.findall(
        r'<svg [^>]*role="img" aria-labelledby="([^"]+)"[^>]*><title id="\1">(.)', page
    )
    assert len(pictures) == page.count("<svg ") > 20
    assert page.count("<h3") == len(re.findall(r'<div class="pair"', page))
    assert "Not in 2020." in page
