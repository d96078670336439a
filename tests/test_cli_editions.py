"""Commands about editions: what they print, as what."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

import reportgen
from reportgen import cli
from reportgen.answers.questionnaire import Change
from reportgen.comparing import Difference
from reportgen.drafting import Draft
from reportgen.errors import AnswersError, Place, Problem
from reportgen.verify.editions.model import Comparison

FOUND = Comparison("p", "da", 2020, 2022, (Change("new", "calm", after="Ro?"),), (), (), ())


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    def call(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["reportgen", *arguments])
        with pytest.raises(SystemExit) as left:
            cli.main()
        return int(left.value.code or 0), *capsys.readouterr()

    return call


def test_a_difference_is_told_and_shown(run, monkeypatch: pytest.MonkeyPatch) -> None:
    made = Difference(FOUND, Path("build/p-2020-2022.diff.html"))
    asked: list[object] = []
    monkeypatch.setattr(
        reportgen, "diff", lambda *given: asked.append(given[:-1]) or made, raising=False
    )

    status, out, _ = run("diff", "p", "--from", "2020", "--to", "2022")

    assert (status, asked) == (0, [(Path(), "p", 2020, 2022, None)])
    assert "  new calm: “Ro?”" in out
    assert out.endswith("build/p-2020-2022.diff.html: both editions side by side\n")
    told = json.loads(run("diff", "p", "--from", "2020", "--to", "2022", "--json")[1])
    assert (told["from"], told["to"], told["page"]) == (2020, 2022, "build/p-2020-2022.diff.html")


def test_a_draft_says_what_it_wrote(run, monkeypatch: pytest.MonkeyPatch) -> None:
    made = Draft(FOUND, (Path("data/p/answers-2022.csv"),), Path("p.html"), {"season": "fall"})
    monkeypatch.setattr(reportgen, "draft_edition", lambda *_: made, raising=False)

    status, out, _ = run("new", "edition", "p", "2022", "--data", "a.csv")

    assert status == 0
    assert "A draft of the edition 2022:\n  data/p/answers-2022.csv\n  p.html\n" in out
    assert out.endswith("look them through: season: fall\n")
    told = json.loads(run("new", "edition", "p", "2022", "--data", "a.csv", "--json")[1])
    assert (told["files"], told["facts"]) == (["data/p/answers-2022.csv"], {"season": "fall"})


def test_what_is_wrong_with_the_answers_is_told(run, monkeypatch: pytest.MonkeyPatch) -> None:
    problem = Problem(Place("a.csv", 2), "unknown-code", "7 is no code", "leave it out")

    def fail(*_: object) -> Draft:
        raise AnswersError([problem])

    monkeypatch.setattr(reportgen, "draft_edition", fail, raising=False)

    status, _, err = run("new", "edition", "p", "2022", "--data", "a.csv")

    assert status == 1
    assert "a.csv:2: error[unknown-code]: 7 is no code" in err
