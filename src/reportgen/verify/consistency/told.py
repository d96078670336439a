"""What a check is."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reportgen.errors import Problem
from reportgen.verify.consistency.reading import Reading

Check = Callable[[Reading], Iterable[Problem]]
"""Takes the reading of a document, gives what is wrong with it."""
