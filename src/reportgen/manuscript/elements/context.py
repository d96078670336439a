"""Context: what every element can look up while it is built."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from markdown_it.tree import SyntaxTreeNode

from reportgen.errors import Place, Problems, Severity
from reportgen.exhibits.model import Exhibit, Statement
from reportgen.language import Language
from reportgen.manuscript.bibtex import Record
from reportgen.manuscript.fragment import Fragment
from reportgen.manuscript.notes import NoteTexts
from reportgen.manuscript.number import Labels
from reportgen.manuscript.template import Evaluator
from reportgen.manuscript.works import Work


@dataclass(frozen=True, slots=True)
class Context:
    """The fragment at hand and what the whole manuscript has found out before.

    absent: exhibits that have nothing to show in this edition.  instead: what stands in their place.
    values, claims: evaluate `[words]{value="…"}` and `[words]{claim="…"}`.
    works: the cited ones, in the order of the reference list.  records: all of the `.bib` file.
    """

    root: Path
    fragment: Fragment
    exhibits: Mapping[str, Exhibit]
    absent: frozenset[str]
    labels: Labels
    notes: NoteTexts
    records: Mapping[str, Record]
    works: Mapping[str, Work]
    language: Language
    values: Evaluator
    claims: Evaluator
    problems: Problems
    instead: Mapping[str, Statement] = field(default_factory=dict)

    def place(self, node: SyntaxTreeNode) -> Place:
        """Give where a node stands in its file."""
        return self.fragment.place(node)

    def line(self, node: SyntaxTreeNode) -> tuple[str, int]:
        """Give what tells a node's line from every other line of the manuscript."""
        return self.fragment.line(node)

    def plain(self, text: str) -> str:
        """Give text with values spelt out."""
        return self.fragment.filled.plain(text)

    def note(
        self,
        node: SyntaxTreeNode,
        rule: str,
        message: str,
        hint: str = "",
        severity: Severity = "error",
    ) -> None:
        """Note a problem of a node."""
        self.problems.add(self.place(node), rule, message, hint, severity)
