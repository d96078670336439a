"""The guide's first steps, done as they are written."""

from __future__ import annotations

import json
import re
from pathlib import Path

import reportgen

GUIDE = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


def test_the_tutorial_has_the_files_it_counts(first_project: Path) -> None:
    files = [path for path in first_project.rglob("*.*") if "themes" not in path.parts]

    assert len(files) == 6
    assert "six small files" in GUIDE


def test_the_tutorials_project_builds(first_project: Path) -> None:
    built = reportgen.build(first_project, "libraries")

    assert built.pdf == first_project / "build/libraries-2024.pdf"
    assert built.pdf.read_bytes().startswith(b"%PDF-")
    prose = [one["text"] for one in json.loads(built.ledger.read_bytes()) if one["exhibit"] is None]
    assert prose == ["seven", "57 per cent", "33 per cent"]


def test_the_commands_of_the_guide_are_those_there_are() -> None:
    from reportgen.cli import app

    told = set(re.findall(r"^reportgen (\w+) ", GUIDE, re.MULTILINE))

    groups = {group.name for group in app.registered_groups}
    assert told - groups == {
        command.callback.__name__ for command in app.registered_commands if command.callback
    }
    assert groups <= told
