"""The document as text: a tree that people and tests can read, one line a block.

Inline marks: ⟨44 pct.⟩ a bound number, ⟨44 pct.=43 pct.⟩ what was typed and what it is pinned to,
[figur 7→fig-x] a reference, [^1] a note mark, {en:word} a foreign word, {claim …:words} and
{waive …:words} bound and waived words, ↵ a forced new line; *…*, **…** and [words](url) as in
Markdown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from reportgen.errors import Place
from reportgen.manuscript.model import (
    Aside,
    Bibliography,
    Block,
    Claim,
    Document,
    Emphasis,
    ExhibitBlock,
    Foreign,
    Image,
    Index,
    Inline,
    LineBreak,
    Link,
    ListBlock,
    NoteMark,
    Number,
    Paragraph,
    PlainTable,
    Quotation,
    Reference,
    Section,
    Strong,
    Text,
    Waived,
)

INDENT = "  "


def tree(document: Document) -> str:
    """Take a document, give its tree as text; `@3:1` is line and column in the fragment."""
    lines = ["colophon", *_indented(_blocks(document.colophon))] if document.colophon else []
    for section in document.sections:
        lines += _section(section)
    for note in document.notes.values():
        lines += [f"note {note.number} #{note.id}", *_indented(_blocks(note.blocks))]
    return "\n".join(lines) + "\n"


def _section(section: Section) -> Iterator[str]:
    number = f" {section.number}" if section.number else ""
    yield (
        f"h{section.level} {section.role}{number} #{section.id} {_at(section.place)}"
        f" | {_line(section.title)}"
    )
    yield from _indented(_blocks(section.blocks))
    for below in section.sections:
        yield from _indented(_section(below))


def _at(place: Place) -> str:
    return f"@{place.line}:{place.column}"


def _id(id_: str) -> str:
    return f" #{id_}" if id_ else ""


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (INDENT + line for line in lines)


# --- blocks ---------------------------------------------------------------------------------


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield from _BLOCKS[type(block)](block)


def _paragraph(block: Paragraph) -> Iterator[str]:
    style = "" if block.style == "body" else f" {block.style}"
    yield f"p{style} {_at(block.place)} | {_line(block.content)}"


def _list(block: ListBlock) -> Iterator[str]:
    yield f"{f'ol from {block.start}' if block.ordered else 'ul'} {_at(block.place)}"
    for entry in block.entries:
        yield f"{INDENT}li"
        yield from _indented(_indented(_blocks(entry)))


def _quotation(block: Quotation) -> Iterator[str]:
    by = f" | {block.attribution}" if block.attribution else ""
    yield f"quote {_at(block.place)}{by}"
    yield from _indented(_blocks(block.blocks))


def _aside(block: Aside) -> Iterator[str]:
    yield f"box{_id(block.id)} {_at(block.place)} | {block.caption}".rstrip(" |")
    yield from _indented(_blocks(block.blocks))


def _table(block: PlainTable) -> Iterator[str]:
    alignments = "".join(block.alignments)
    yield f"table {alignments}{_id(block.id)} {_at(block.place)} | {block.caption}".rstrip(" |")
    for name, row in (("head", block.head), *(("row", row) for row in block.rows)):
        yield f"{INDENT}{name}: {' | '.join(_line(cell) for cell in row)}"


def _image(block: Image) -> Iterator[str]:
    name = block.path.replace("\\", "/").rsplit("/", 1)[-1]
    yield f"image {name}{_id(block.id)} {_at(block.place)} | {block.caption}".rstrip(" |")
    yield f"{INDENT}alt: {block.alt}"


def _exhibit(block: ExhibitBlock) -> Iterator[str]:
    kind = type(block.exhibit).__name__
    number = f"{block.number} in appendix {block.appendix}" if block.appendix else block.number
    yield f"{kind} {number}{_id(block.exhibit.id)} {_at(block.place)} | {block.caption}"


def _bibliography(block: Bibliography) -> Iterator[str]:
    yield f"bibliography {_at(block.place)}"
    for entry in block.entries:
        yield f"{INDENT}#{entry.key} | {_line(entry.content)}"


def _index(block: Index) -> Iterator[str]:
    yield f"index {_at(block.place)}"
    for letter in block.letters:
        yield f"{INDENT}{letter.letter}"
        for entry in letter.entries:
            depth = INDENT * (3 if entry.under else 2)
            yield f"{depth}{entry.label}{f' →{entry.target}' if entry.target else ''}"


_BLOCKS: Mapping[type, Callable[..., Iterator[str]]] = {
    Paragraph: _paragraph,
    ListBlock: _list,
    Quotation: _quotation,
    Aside: _aside,
    PlainTable: _table,
    Image: _image,
    ExhibitBlock: _exhibit,
    Bibliography: _bibliography,
    Index: _index,
}

# --- inline elements ------------------------------------------------------------------------


def _line(content: Iterable[Inline]) -> str:
    return "".join(_INLINES[type(inline)](inline) for inline in content)


def _number(number: Number) -> str:
    return f"{number.typed}={number.quantity.text}" if number.typed else number.text


def _claim(claim: Claim) -> str:
    return f"{claim.expression} is {str(claim.holds).lower()}, {claim.said}"


_INLINES: Mapping[type, Callable[..., str]] = {
    Text: lambda inline: inline.text,
    Emphasis: lambda inline: f"*{_line(inline.children)}*",
    Strong: lambda inline: f"**{_line(inline.children)}**",
    Foreign: lambda inline: f"{{{inline.lang}:{_line(inline.children)}}}",
    Number: lambda inline: f"⟨{_number(inline)}⟩",
    Reference: lambda inline: f"[{inline.text}→{inline.target}]",
    NoteMark: lambda inline: f"[^{inline.number}]",
    Claim: lambda inline: f"{{claim {_claim(inline)}:{_line(inline.children)}}}",
    Waived: lambda inline: f"{{waive {inline.reason}:{_line(inline.children)}}}",
    Link: lambda inline: f"[{_line(inline.children)}]({inline.url})",
    LineBreak: lambda _: "↵",
}
