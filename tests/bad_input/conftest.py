"""The README's first project, to be broken in one place or several."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # pytest imports tests by path alone

from trial import Trial


@pytest.fixture
def trial(
    first_project: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Trial:
    """A project folder that can be built; the output goes to a folder beside it."""
    return Trial(first_project, tmp_path / "out", monkeypatch, capsys)
