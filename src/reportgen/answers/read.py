"""Codebook and answer files as one Survey."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reportgen.answers.codebook import read_codebook
from reportgen.answers.model import Codebook, Survey, Wave
from reportgen.answers.wave import read_wave
from reportgen.errors import AnswersError, Problems, did_you_mean
from reportgen.files import locate


def read_survey(root: Path, folder: str, years: Sequence[int] | None = None) -> Survey:
    """Take codebook and answer files, give the Survey.

    folder: relative to `root` ("data/boern-unge").  years: the waves to read; None is all.
    Raises AnswersError with every fault of the codebook, or else of the answer files.
    """
    folder = folder.rstrip("/")
    codebook = read_codebook(root, folder)
    problems = Problems()
    waves: dict[int, Wave] = {}
    for year in sorted(set(codebook.waves if years is None else years)):
        if year not in codebook.waves:
            _add_unknown_year(root, codebook, year, problems)
            continue
        wave = read_wave(root, folder, codebook, year, problems)
        if wave is not None:
            waves[year] = wave
    problems.raise_if_any(AnswersError)
    return Survey(codebook, waves)


def _add_unknown_year(root: Path, codebook: Codebook, year: int, problems: Problems) -> None:
    place = locate(root, codebook.path, ["waves"])
    message = f"the codebook has no wave {year}"
    problems.add(place, "unknown-wave", message, did_you_mean(str(year), map(str, codebook.waves)))
