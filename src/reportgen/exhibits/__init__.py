"""Stage 3: Estimates -> Exhibits. What is shown: numbers, order, labels, notes, words for prose."""

from __future__ import annotations

from reportgen.exhibits.build import build_exhibits
from reportgen.exhibits.errors import VocabularyError
from reportgen.exhibits.model import Exhibits

__all__ = ["Exhibits", "VocabularyError", "build_exhibits"]
