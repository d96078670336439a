"""Fragments: a Markdown file read, its template filled, its text parsed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from markdown_it.tree import SyntaxTreeNode

from reportgen.config import Strict
from reportgen.errors import ManuscriptError, Place, Problems
from reportgen.files import parse_yaml, read_text
from reportgen.manuscript.model import Role
from reportgen.manuscript.source import Filled, Source
from reportgen.manuscript.syntax.parser import DEEPEST, Markdown
from reportgen.manuscript.syntax.places import line_of, place
from reportgen.manuscript.template import Sandbox, fill

_FRONT_MATTER = re.compile(
    r"---[ \t]*\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*$\n?", re.DOTALL | re.MULTILINE
)


class FrontMatter(Strict):
    """What stands between `---` and `---` at the top of a fragment."""

    role: Role


@dataclass(frozen=True, slots=True)
class Fragment:
    """One file of the manuscript. role: None for the colophon."""

    path: str
    role: Role | None
    filled: Filled
    tree: SyntaxTreeNode

    def place(self, node: SyntaxTreeNode) -> Place:
        """Give where a node stands in the file."""
        return place(self.filled, node)

    def line(self, node: SyntaxTreeNode) -> tuple[str, int]:
        """Give what tells a node's line from every other line of the manuscript."""
        return self.path, line_of(node)

    def walk(self) -> Iterator[SyntaxTreeNode]:
        """Give every node, in the order of the text."""
        return self.tree.walk(include_self=False)


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the fragments of one publication."""

    root: Path
    sandbox: Sandbox
    markdown: Markdown
    problems: Problems

    def fragment(self, path: str) -> Fragment | None:
        """Take the path of a fragment, give it; None where it cannot be understood at all."""
        source = self._source(path)
        if source is None:
            return None
        front = _FRONT_MATTER.match(source.text)
        role = self._role(source, front)
        return self._parsed(source, role, front.end() if front else 0)

    def colophon(self, path: str) -> Fragment | None:
        """Take the path of the colophon, give it; it needs no front matter."""
        source = self._source(path)
        return None if source is None else self._parsed(source, None, 0)

    def blank(self, path: str) -> Fragment:
        """Give a fragment without a word, for a publication that has none of its own."""
        return Fragment(path, None, Filled(Source(path, ""), "", (), ()), self.markdown.tree(""))

    def _source(self, path: str) -> Source | None:
        text = read_text(self.root, path, self.problems)
        return None if text is None else Source(path, text)

    def _role(self, source: Source, front: re.Match[str] | None) -> Role | None:
        if front is None:
            hint = "begin the file with the lines “---”, “role: chapter” and “---”"
            message = "the fragment does not say what it is"
            self.problems.add(Place(source.path, 1, 1), "missing-front-matter", message, hint)
            return None
        try:
            return parse_yaml(
                front["yaml"], source.path, FrontMatter, ManuscriptError, first_line=2
            ).role
        except ManuscriptError as fault:
            for problem in fault.problems:
                self.problems.add(
                    problem.place, problem.rule, problem.message, problem.hint, problem.severity
                )
            return None

    def _parsed(self, source: Source, role: Role | None, start: int) -> Fragment | None:
        filled = fill(source, start, self.sandbox, self.problems)
        if filled is None:
            return None
        fragment = Fragment(source.path, role, filled, self.markdown.tree(filled.text))
        self._check_depth(fragment)
        return fragment

    def _check_depth(self, fragment: Fragment) -> None:
        for node in fragment.walk():
            if node.type != "inline" and node.level == DEEPEST and node.map:
                message = "lists, quotations and boxes are nested too deeply"
                hint = f"{DEEPEST} levels are the most"
                self.problems.add(fragment.place(node), "nested-too-deeply", message, hint)
                return
