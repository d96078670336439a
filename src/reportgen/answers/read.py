"""Codebook and answer files as one Survey."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from reportgen.answers.codebook import read_codebook
from reportgen.answers.model import Codebook, Survey, Wave
from reportgen.answers.spec import CodebookSpec
from reportgen.answers.table import read_table
from reportgen.answers.wave import read_wave
from reportgen.errors import AnswersError, Problems
from reportgen.files import locate, read_yaml


def read_survey(root: Path, folder: str, years: Sequence[int] | None = None) -> Survey:
    """Take codebook and answer files, give the Survey.

    folder: relative to `root` ("data/libraries").  years: the waves to read; None is all.
    Raises AnswersError with every fault of the codebook and of answer files that cannot be read at
    all, or else of the answers.
    """
    folder = folder.rstrip("/")
    problems = Problems()
    with problems.gathered():
        codebook = read_codebook(root, folder)
    if problems.found:
        _read_files(root, folder, years, problems)
    problems.raise_if_any(AnswersError)
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


def _read_files(root: Path, folder: str, years: Sequence[int] | None, problems: Problems) -> None:
    """Tell what keeps answer files from being read, though no codebook says what they hold."""
    with suppress(AnswersError):
        spec = read_yaml(root, f"{folder}/codebook.yaml", CodebookSpec, AnswersError)
        for year, wave in spec.waves.items():
            if years is None or year in years:
                read_table(root, f"{folder}/{wave.file}", problems)


def _add_unknown_year(root: Path, codebook: Codebook, year: int, problems: Problems) -> None:
    place = locate(root, codebook.path, ["waves"])
    message = f"the codebook has no wave {year}"
    known = ", ".join(map(str, codebook.waves))
    hint = f"known: {known}; an edition, and the one it compares with, need a wave of their year"
    problems.add(place, "unknown-wave", message, hint)
