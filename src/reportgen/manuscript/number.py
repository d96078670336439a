"""Numbering: what is numbered, by what it is and the order in which it is read.

Figures, tables and boxes are numbered through the document, and from one again in every numbered
appendix.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from itertools import count as count_from
from typing import Literal

from markdown_it.tree import SyntaxTreeNode

from reportgen.errors import Place, Problems
from reportgen.exhibits.anatomy import kind_of
from reportgen.exhibits.model import Exhibit
from reportgen.language import Language
from reportgen.manuscript.fragment import Fragment
from reportgen.manuscript.source import MARKER
from reportgen.manuscript.syntax.attributes import Attributes, attributes_of

Kind = Literal["chapter", "section", "appendix", "figure", "table", "box"]


@dataclass(frozen=True, slots=True)
class Label:
    """Something that can be referred to.

    number: "7", "1.2", or "" where it has none.  title: as plain text.
    appendix: "3" for a figure, table or box that is numbered within appendix 3, else "".
    """

    id: str
    kind: Kind
    number: str
    title: str
    place: Place
    appendix: str = ""


@dataclass(frozen=True, slots=True)
class Labels:
    """Everything that can be referred to.

    by_id: the first with each id.  by_line: every label, by `Fragment.line` of its element.
    appendices: numbers of appendices, by the path of their fragments.
    """

    by_id: Mapping[str, Label]
    by_line: Mapping[tuple[str, int], Label]
    appendices: Mapping[str, str]

    def get(self, key: str) -> Label | None:
        """Find what a key names; `Fig-x` at the start of a sentence is `fig-x`."""
        return self.by_id.get(key) or self.by_id.get(key[:1].lower() + key[1:])

    def is_hidden(self, label: Label, appendix: str) -> bool:
        """Whether an appendix has something of its own with the kind and number of a label outside."""
        if not appendix or not label.number or label.appendix:
            return False
        found = (label.kind, label.number, appendix)
        return any((one.kind, one.number, one.appendix) == found for one in self.by_id.values())

    def caption(self, line: tuple[str, int], language: Language) -> str:
        """Give the caption of the figure, table or box on a line: "Figur 7 – …", or its title."""
        label = self.by_line[line]
        if not label.number:
            return label.title
        word = language.word(label.kind)
        return f"{word} {label.number} {language.word('caption_dash')} {label.title}"


def number(
    fragments: Sequence[Fragment], exhibits: Mapping[str, Exhibit], problems: Problems
) -> Labels:
    """Take all fragments in reading order, give every heading, figure, table and box its number.

    Adds `duplicate-id` and `value-in-id`; what is wrong with a single element is told by whoever builds it.
    """
    given = {
        node.meta["attributes"].id
        for fragment in fragments
        for node in fragment.walk()
        if "attributes" in node.meta
    }
    numbering = _Numbering(exhibits, problems, frozenset(given))
    for fragment in fragments:
        numbering.fragment(fragment)
    return Labels(numbering.by_id, numbering.by_line, numbering.appendices)


@dataclass(slots=True)
class _Numbering:
    """Goes through the fragments and counts.

    given: the ids that authors chose.  counts: by kind and the appendix that is counted within.
    """

    exhibits: Mapping[str, Exhibit]
    problems: Problems
    given: frozenset[str]
    by_id: dict[str, Label] = field(default_factory=dict)
    by_line: dict[tuple[str, int], Label] = field(default_factory=dict)
    appendices: dict[str, str] = field(default_factory=dict)
    counts: Counter[tuple[Kind, str]] = field(default_factory=Counter)
    appendix: str = ""
    chapter: str = ""
    sections: int = 0

    def fragment(self, fragment: Fragment) -> None:
        """Number what stands in one fragment."""
        self.appendix, self.chapter, self.sections = "", "", 0
        numbered = {
            "heading": self._heading,
            "div": self._div,
            "caption": self._caption,
            "image": self._image,
        }
        for node in fragment.walk():
            if node.type in numbered:
                numbered[node.type](fragment, node)

    def _heading(self, fragment: Fragment, node: SyntaxTreeNode) -> None:
        attributes: Attributes = node.meta["attributes"]
        plain = "unnumbered" in attributes.classes
        kind: Kind = "section"
        number = ""
        if node.tag == "h1":
            if fragment.role in {"chapter", "appendix"}:
                kind = "appendix" if fragment.role == "appendix" else "chapter"
                number = "" if plain else self._next(kind)
            self.chapter = number if kind == "chapter" else ""
            self.appendix = number if kind == "appendix" else ""
            self.appendices[fragment.path] = self.appendix
            self.sections = 0
        elif node.tag == "h2" and self.chapter and not plain:
            self.sections += 1
            number = f"{self.chapter}.{self.sections}"
        title = text_of(fragment, node)
        id_ = attributes.id or self._own_id(title)
        self._add(fragment, node, Label(id_, kind, number, title, fragment.place(node)))

    def _own_id(self, title: str) -> str:
        """Make an id from a title, as Pandoc does; never one that is taken."""
        base = "-".join(re.findall(r"\w+", title.lower())) or "section"
        candidates = chain([base], (f"{base}-{count}" for count in count_from(1)))
        return next(id_ for id_ in candidates if id_ not in self.by_id and id_ not in self.given)

    def _div(self, fragment: Fragment, node: SyntaxTreeNode) -> None:
        attributes: Attributes = node.meta["attributes"]
        exhibit = self.exhibits.get(attributes.id)
        kind: Kind
        if "box" in attributes.classes:
            kind, title = "box", fragment.filled.plain(attributes.pairs.get("title", ""))
        elif exhibit is not None:
            kind, title = kind_of(exhibit), exhibit.title
        else:
            return
        plain = not title or "unnumbered" in attributes.classes
        self._count(fragment, node, attributes.id, kind, title, plain=plain)

    def _caption(self, fragment: Fragment, node: SyntaxTreeNode) -> None:
        attributes: Attributes = node.meta["attributes"]
        plain = "unnumbered" in attributes.classes
        self._count(fragment, node, attributes.id, "table", text_of(fragment, node), plain=plain)

    def _image(self, fragment: Fragment, node: SyntaxTreeNode) -> None:
        if node.token is None:
            return
        attributes = attributes_of(node.token)
        title = text_of(fragment, node) if "fig-alt" in attributes.pairs else ""
        plain = not title or "unnumbered" in attributes.classes
        self._count(fragment, node, attributes.id, "figure", title, plain=plain)

    def _count(
        self,
        fragment: Fragment,
        node: SyntaxTreeNode,
        id_: str,
        kind: Kind,
        title: str,
        *,
        plain: bool,
    ) -> None:
        if id_:
            number = "" if plain else self._next(kind, self.appendix)
            place, within = fragment.place(node), self.appendix if number else ""
            self._add(fragment, node, Label(id_, kind, number, title, place, within))

    def _next(self, kind: Kind, within: str = "") -> str:
        self.counts[kind, within] += 1
        return str(self.counts[kind, within])

    def _add(self, fragment: Fragment, node: SyntaxTreeNode, label: Label) -> None:
        self.by_line[fragment.line(node)] = label
        if MARKER.search(label.id):
            message = "an id cannot hold a value"
            self.problems.add(label.place, "value-in-id", message, "write the id out")
            return
        first = self.by_id.setdefault(label.id, label)
        if first is not label:
            message = f'the id "{label.id}" is taken: {first.place}'
            self.problems.add(label.place, "duplicate-id", message, "give it another id")


def text_of(fragment: Fragment, node: SyntaxTreeNode) -> str:
    """Give the words of a heading, caption or image as plain text."""
    return " ".join("".join(_words(fragment, node)).split())


def _words(fragment: Fragment, node: SyntaxTreeNode) -> Iterator[str]:
    """Give the words within a node, values spelt out, note marks left out."""
    for part in node.walk(include_self=False):
        if part.type in {"text", "text_special", "html_text", "code_inline"}:
            yield fragment.filled.plain(part.content)
        elif part.type in {"softbreak", "hardbreak"}:
            yield " "
