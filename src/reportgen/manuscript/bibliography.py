"""Bibliography: the reference list, one entry formatted after its kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from reportgen.manuscript.bibtex import Name, Record
from reportgen.manuscript.model import BibliographyEntry, Emphasis, Inline, Link, Text
from reportgen.manuscript.words import merged
from reportgen.manuscript.works import Work

Part = tuple[Inline, ...]


def bibliography_entries(works: Iterable[Work]) -> tuple[BibliographyEntry, ...]:
    """Take works in order, give their entries: author, year, title, where it appeared, link."""
    return tuple(BibliographyEntry(work.record.key, _entry(work)) for work in works)


def _entry(work: Work) -> tuple[Inline, ...]:
    record = work.record
    title = _TITLES.get(record.kind, _own_title)(record)
    head = (
        _sentence(Text(f"{_authors(record.authors)} ({work.year})"))
        if record.authors
        else _sentence(*title, Text(f" ({work.year})"))
    )
    parts = [head, *([_sentence(*title)] if record.authors else [])]
    parts += [_sentence(Text(text)) for text in (_appeared(record), record.field("note")) if text]
    parts += _link(record)
    return merged(inline for part in _spaced(parts) for inline in part)


def _spaced(parts: Iterable[Part]) -> Iterable[Part]:
    for index, part in enumerate(parts):
        if index:
            yield (Text(" "),)
        yield part


def _sentence(*content: Inline) -> Part:
    """End words with a full stop, unless they end with a mark of their own."""
    last = content[-1]
    text = last.text if isinstance(last, Text) else _last_text(last)
    return content if text.endswith((".", "?", "!", "…")) else (*content, Text("."))


def _last_text(inline: Inline) -> str:
    return inline.children[-1].text if isinstance(inline, Emphasis) else ""  # type: ignore[union-attr]


def _authors(authors: tuple[Name, ...]) -> str:
    """Give names as a reference list has them: "Hansen, B., Holm, M. & Hjort, A."."""
    names = [_name(author) for author in authors]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} & {names[-1]}"


def _name(author: Name) -> str:
    initials = " ".join(
        "-".join(f"{part[:1]}." for part in given.split("-") if part)
        for given in author.given.split()
    )
    return f"{author.family}, {initials}" if initials else author.family


def _full_title(record: Record) -> str:
    subtitle = record.field("subtitle")
    return f"{record.field('title')}: {subtitle}" if subtitle else record.field("title")


def _own_title(record: Record) -> Part:
    """Title of what stands on its own (report, book, law, page): in italics, then what it is."""
    what = " ".join(text for text in (record.field("type"), record.field("number")) if text)
    title = Emphasis((Text(_full_title(record)),))
    return (title, Text(f" ({what})")) if what else (title,)


def _article_title(record: Record) -> Part:
    """Title of an article, then the journal in italics, volume, number and pages."""
    journal = record.field("journal", "journaltitle")
    volume, number = record.field("volume"), record.field("number", "issue")
    shown = f"{journal}, {volume}" if volume else journal
    rest = f"({number})" if number else ""
    rest += f", {record.field('pages')}" if record.field("pages") else ""
    return (*_plain_title(record), Emphasis((Text(shown),)), *((Text(rest),) if rest else ()))


def _part_title(record: Record) -> Part:
    """Title of a part, then the book in italics and the pages."""
    pages = record.field("pages")
    book = Emphasis((Text(record.field("booktitle")),))
    return (*_plain_title(record), book, *((Text(f", {pages}"),) if pages else ()))


def _plain_title(record: Record) -> Part:
    title = _full_title(record)
    return (Text(title if title.endswith(("?", "!", ".")) else f"{title}."), Text(" "))


_TITLES: Mapping[str, Callable[[Record], Part]] = {
    "article": _article_title,
    "inbook": _part_title,
    "incollection": _part_title,
    "inproceedings": _part_title,
}


def _appeared(record: Record) -> str:
    """Give place and publisher, unless the publisher is the author."""
    publisher = record.field("publisher", "institution", "organization", "school")
    if publisher in {author.family for author in record.authors}:
        return ""
    return ": ".join(text for text in (record.field("address", "location"), publisher) if text)


def _link(record: Record) -> list[Part]:
    doi = record.field("doi").removeprefix("https://doi.org/")
    url = f"https://doi.org/{doi}" if doi else record.field("url")
    return [(Link(url, (Text(url),)),)] if url else []
