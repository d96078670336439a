"""Stage 1: codebook and answer files -> Survey. Who was asked what, and who answered what."""

from __future__ import annotations

from reportgen.answers.codebook import read_codebook
from reportgen.answers.model import Codebook, Survey
from reportgen.answers.read import read_survey

__all__ = ["Codebook", "Survey", "read_codebook", "read_survey"]
