"""The next edition from an answer file, on this repository's own publication."""

from __future__ import annotations

import csv
import shutil
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from reportgen.answers import read_survey
from reportgen.drafting import draft_edition
from reportgen.errors import AnswersError, ProjectError
from reportgen.project import open_project

ROOT = Path(__file__).parents[1]
SURVEY = "data/boern-unge"
DROPPED = ("theme_covid", "theme_minority__barriers")
REWORDED = (
    "org_strategy__overall",
    "org_casework__followup",
    "tg_autism__growth",
    "tg_crime__overall",
    "theme_placed__match",
)
NEW = ("theme_absence__return", "theme_placed__siblings", "org_quality__research")
REVERSED = "tg_homeless__overall"
MIRRORED = """\
frame: 98
invited: 96
period: maj 2024
scales:
  likert4_dk_overall_2024:
    categories:
      - {id: very_high, label: I meget høj grad, code: 1}
      - {id: high, label: I høj grad, code: 2}
      - {id: low, label: I mindre grad, code: 3}
      - {id: not_at_all, label: Slet ikke, code: 4}
      - {id: dont_know, label: Ved ikke, code: 8, kind: dont_know}
      - {id: not_relevant, label: Ikke relevant, code: 9, kind: not_relevant}
    top_box: [very_high, high]
    bottom_box: [low, not_at_all]
"""
BLOCKS = {"org": ("organisational", "quality_of_methods"), "theme_p": ("theme", "placed_children")}


def silent(stage: str) -> None:
    del stage


@dataclass
class Answers:
    """The answers of 2022, to be changed into those of 2024."""

    head: list[str]
    rows: list[list[str]]
    questions: list[dict[str, str]] = field(default_factory=list)

    def without(self, item: str) -> None:
        at = self.head.index(item)
        self.head.pop(at)
        for row in self.rows:
            row.pop(at)

    def mirrored(self, item: str) -> None:
        at = self.head.index(item)
        for row in self.rows:
            row[at] = {"4": "1", "3": "2", "2": "3", "1": "4"}.get(row[at], row[at])

    def added(self, item: str, like: str) -> None:
        at = self.head.index(like)
        self.head.append(item)
        for row in self.rows:
            row.append(row[at])

    def written(self, folder: Path, codebook: str = MIRRORED) -> Path:
        folder.mkdir(exist_ok=True)
        file = folder / "svar-2024.csv"
        with file.open("w", encoding="utf-8", newline="") as target:
            csv.writer(target, lineterminator="\n").writerows([self.head, *self.rows])
        names = list(dict.fromkeys(name for row in self.questions for name in row)) or ["id"]
        with (folder / "svar-2024.items.csv").open("w", encoding="utf-8", newline="") as target:
            writer = csv.DictWriter(target, names, restval="", lineterminator="\n")
            writer.writeheader()
            writer.writerows(self.questions)
        if codebook:
            (folder / "svar-2024.codebook.yaml").write_text(codebook, "utf-8")
        return file


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    for folder in ("content/boern-unge", "content/faelles", "content/themes", SURVEY):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__"))
    return root


@pytest.fixture
def answers() -> Answers:
    with (ROOT / SURVEY / "answers-2022.csv").open(encoding="utf-8", newline="") as source:
        head, *rows = csv.reader(source)
    return Answers(head, rows)


def changed(answers: Answers) -> Answers:
    for item in DROPPED:
        answers.without(item)
    for item in REWORDED:
        answers.questions.append({"id": item, "question": f"Et nyt spørgsmål om {item}?"})
    for item in NEW:
        block, group = next(
            (found for start, found in BLOCKS.items() if item.startswith(start)),
            ("theme", "school_absence"),
        )
        answers.added(item, "theme_placed__match")
        answers.questions.append(
            {"id": item, "label": f"Nyt: {item}", "block": block, "group": group, "topic": ""}
            | {"scale": "likert4_dk", "polarity": "challenge", "question": f"Hvad med {item}?"}
        )
    answers.mirrored(REVERSED)
    answers.questions.append({"id": REVERSED, "scale": "likert4_dk_overall_2024"})
    return answers


def kinds(found: Sequence) -> Counter[str]:
    return Counter(one.kind for one in found)


def test_all_eleven_changes_are_told_and_none_else(
    project: Path, answers: Answers, tmp_path: Path
) -> None:
    file = changed(answers).written(tmp_path / "nyt")

    made = draft_edition(project, "boern-unge", 2024, file, None, silent)

    items = [one for one in made.comparison.questionnaire if one.kind != "base"]
    assert kinds(items) == {"reworded": 5, "dropped": 2, "new": 3, "rescaled": 1}
    assert {one.item for one in items} == {*REWORDED, *DROPPED, *NEW, REVERSED}
    assert [one.remark for one in items if one.kind == "rescaled"] == ["reversed"]
    assert [str(one) for one in made.comparison.questionnaire if one.kind == "base"] == [
        "base: “84 of 95 invited, 98 exist” -> “84 of 96 invited, 98 exist”"
    ]


def test_the_draft_is_an_edition_that_can_be_read(
    project: Path, answers: Answers, tmp_path: Path
) -> None:
    before = (project / "content/boern-unge/publication.yaml").read_text("utf-8")
    made = draft_edition(
        project, "boern-unge", 2024, changed(answers).written(tmp_path / "nyt"), None, silent
    )

    survey = read_survey(project, SURVEY)
    assert survey.codebook.waves[2024].period == "maj 2024"
    waves = [survey.waves[year].answers[REVERSED].tolist() for year in (2022, 2024)]
    assert waves[0] == waves[1], "the reversed scale is read as what was meant"
    edition = open_project(project).publication("boern-unge").editions[2024]
    assert (edition.compare, edition.facts["season"]) == (2022, "sommeren")
    after = (project / "content/boern-unge/publication.yaml").read_text("utf-8")
    kept = iter(after.splitlines())
    assert all(line in kept for line in before.splitlines()), "every line stays, comments too"
    assert made.page.read_text("utf-8").startswith("<!DOCTYPE html>")


def test_what_no_longer_holds_is_told_with_the_true_statement(
    project: Path, answers: Answers, tmp_path: Path
) -> None:
    file = changed(answers).written(tmp_path / "nyt")

    found = draft_edition(project, "boern-unge", 2024, file, None, silent).comparison

    told = {(one.place.path.rpartition("/")[2], one.rule) for one in found.sentences}
    assert ("30-temaer.md", "not-asked") in told, "a question that was dropped"
    assert ("20-maalgrupper.md", "broken-trend") in told, "a question that was reworded"
    assert ("02-sammenfatning.md", "false-claim") in told, "nothing has risen since 2022"
    false = [one for one in found.sentences if one.rule == "false-claim"]
    assert false
    assert all(one.words for one in false)
    assert all(one.truth for one in false)
    assert not [one.truth for one in false if "change(" in one.truth]


def test_rankings_and_signs_that_turned(project: Path, answers: Answers, tmp_path: Path) -> None:
    for item in ("org_early__everyday_life", "org_early__long_term_investment"):
        at = answers.head.index(item)
        for row in answers.rows:
            row[at] = "1" if item.endswith("life") else "4"

    found = draft_edition(
        project, "boern-unge", 2024, answers.written(tmp_path / "nyt"), None, silent
    ).comparison

    (ranking,) = found.rankings
    assert ranking.id == "fig-tidlig-indsats"
    assert [one.rpartition(" (")[2] for one in ranking.after] == ["100 pct.)", "0 pct.)"]
    (sign,) = found.signs
    assert (sign.what, sign.before, sign.after) == ("org_early__everyday_life", "+11", "-55")
    assert "et fald på 55 procentpoint" in sign.truth


class TestNothingIsWritten:
    """What is wrong is told, and the project stays as it was."""

    @pytest.fixture(autouse=True)
    def _unchanged(self, project: Path):
        before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
        yield
        cached = project / ".reportgen-cache"
        after = {
            path: path.read_bytes()
            for path in project.rglob("*")
            if path.is_file() and cached not in path.parents
        }
        assert after == before

    def test_a_column_that_nobody_explains(
        self, project: Path, answers: Answers, tmp_path: Path
    ) -> None:
        answers.added("theme_new", "theme_placed__match")
        with pytest.raises(AnswersError) as caught:
            draft_edition(
                project, "boern-unge", 2024, answers.written(tmp_path / "nyt"), None, silent
            )
        (problem,) = caught.value.problems
        assert problem.rule == "unknown-column"
        assert problem.place.path.endswith("nyt/svar-2024.csv")
        assert "svar-2024.items.csv" in problem.hint

    def test_answers_that_are_none(self, project: Path, answers: Answers, tmp_path: Path) -> None:
        answers.rows[0][answers.head.index("tg_crime__overall")] = "7"
        with pytest.raises(AnswersError) as caught:
            draft_edition(
                project, "boern-unge", 2024, answers.written(tmp_path / "nyt"), None, silent
            )
        assert [problem.rule for problem in caught.value.problems] == ["unknown-code"]
        assert caught.value.problems[0].place.path.endswith("nyt/svar-2024.csv")

    def test_a_new_item_must_say_what_it_is(
        self, project: Path, answers: Answers, tmp_path: Path
    ) -> None:
        answers.added("theme_new", "theme_placed__match")
        answers.questions.append({"id": "theme_new", "question": "Hvad?"})
        with pytest.raises(AnswersError, match="its label, block, scale, polarity is not given"):
            draft_edition(
                project, "boern-unge", 2024, answers.written(tmp_path / "nyt"), None, silent
            )

    @pytest.mark.parametrize(("year", "rule"), [(2022, "known-edition"), (2018, "not-later")])
    def test_a_year_that_cannot_be(
        self, project: Path, answers: Answers, tmp_path: Path, year: int, rule: str
    ) -> None:
        with pytest.raises(ProjectError) as caught:
            draft_edition(
                project, "boern-unge", year, answers.written(tmp_path / "nyt"), None, silent
            )
        assert [problem.rule for problem in caught.value.problems] == [rule]
