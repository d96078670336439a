"""Footnotes: numbered through the whole document in the order of their marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from markdown_it.tree import SyntaxTreeNode

from reportgen.errors import Place, Problems
from reportgen.manuscript.fragment import Fragment

_PLAIN_NAME = "write the mark [^name] here, and below the paragraph: [^name]: what the note says"


@dataclass(frozen=True, slots=True)
class NoteText:
    """What a footnote says, not yet built. number: as printed."""

    number: int
    fragment: Fragment
    node: SyntaxTreeNode

    @property
    def id(self) -> str:
        """The key in `Document.notes`."""
        return f"note-{self.number}"


@dataclass(frozen=True, slots=True)
class NoteTexts:
    """All footnotes that are used, by path and name: names are the fragment's own."""

    by_name: Mapping[tuple[str, str], NoteText]

    def get(self, fragment: Fragment, mark: SyntaxTreeNode) -> NoteText | None:
        """Find the footnote of a mark; None where there is none (that is told already)."""
        return self.by_name.get((fragment.path, mark.meta.get("label", "")))


def number_notes(fragments: Iterable[Fragment], problems: Problems) -> NoteTexts:
    """Take all fragments in reading order, give every footnote its number.

    Adds `unknown-note`, `duplicate-note`, `note-in-note` and, as a warning, `unused-note`.
    """
    used: dict[tuple[str, str], NoteText] = {}
    for fragment in fragments:
        texts = _texts(fragment, problems)
        for mark in _marks(fragment, problems):
            name = mark.meta.get("label", "")
            if name in texts:
                number = len(used) + 1
                used.setdefault((fragment.path, name), NoteText(number, fragment, texts[name]))
            else:
                _unknown(fragment.place(mark), name, problems)
        for name, node in texts.items():
            if (fragment.path, name) not in used:
                message = f'nothing refers to the footnote "{name}"'
                hint = f"put the mark [^{name}] in the text, or delete the footnote"
                problems.add(fragment.place(node), "unused-note", message, hint, "warning")
    return NoteTexts(used)


def _texts(fragment: Fragment, problems: Problems) -> dict[str, SyntaxTreeNode]:
    texts: dict[str, SyntaxTreeNode] = {}
    for node in fragment.walk():
        if node.type != "footnote_reference":
            continue
        name = node.meta["label"]
        if name in texts:
            message = f'there is a footnote "{name}" already'
            problems.add(fragment.place(node), "duplicate-note", message, "give it another name")
        texts.setdefault(name, node)
    return texts


def _marks(fragment: Fragment, problems: Problems) -> Iterator[SyntaxTreeNode]:
    for node in fragment.walk():
        if node.type != "footnote_ref":
            continue
        if _in_note(node):
            message = "a footnote cannot have a footnote of its own"
            hint = "say it in the footnote itself"
            problems.add(fragment.place(node), "note-in-note", message, hint)
        else:
            yield node


def _in_note(node: SyntaxTreeNode) -> bool:
    at = node.parent
    while at is not None and at.type != "footnote_reference":
        at = at.parent
    return at is not None


def _unknown(place: Place, name: str, problems: Problems) -> None:
    if name:
        message = f'there is no footnote "{name}" in this file'
        problems.add(place, "unknown-note", message, f"write [^{name}]: … below the paragraph")
    else:
        message = "footnotes cannot be written inside the line"
        problems.add(place, "unknown-note", message, _PLAIN_NAME)
