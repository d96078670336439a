"""Citations: which works the text cites, and whether there is a list for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reportgen.errors import Place, Problems
from reportgen.manuscript.bibtex import Record
from reportgen.manuscript.fragment import Fragment
from reportgen.manuscript.number import Labels

REFERENCE_LIST = "refs"
"""The id of the div that places the reference list."""


def cited_records(
    fragments: Sequence[Fragment],
    labels: Labels,
    records: Mapping[str, Record],
    problems: Problems,
    *,
    whole: bool = True,
) -> tuple[Record, ...]:
    """Take all fragments, give the records that they cite.

    whole: whether every record should be cited; a variant's fragments cite what they need.

    Adds `missing-reference-list`, `duplicate-id`, `missing-field` and, as a warning,
    `uncited-work`. A key without a record is told where it stands.
    """
    cited: dict[str, Place] = {}
    for place, key in _keys(fragments):
        if labels.get(key) is None and key in records:
            cited.setdefault(key, place)
    _check_lists(fragments, cited, problems)
    for key, record in records.items():
        if key in labels.by_id:
            message = f'the key "{key}" is the id of something in the text'
            problems.add(record.place, "duplicate-id", message, "give the entry another key")
        elif key not in cited and whole:
            hint = f"cite it with [@{key}], or delete it"
            problems.add(record.place, "uncited-work", f'nothing cites "{key}"', hint, "warning")
        elif key in cited and not record.field("title"):
            problems.add(record.place, "missing-field", f'"{key}" has no title', "add title = {…}")
    return tuple(records[key] for key in cited)


def _keys(fragments: Sequence[Fragment]) -> Iterator[tuple[Place, str]]:
    for fragment in fragments:
        for node in fragment.walk():
            if node.type == "citation":
                for cited in node.meta["cited"]:
                    yield fragment.place(node), cited.key


def _check_lists(
    fragments: Sequence[Fragment], cited: Mapping[str, Place], problems: Problems
) -> None:
    lists = [
        fragment.place(node)
        for fragment in fragments
        for node in fragment.walk()
        if node.type == "div" and node.meta["attributes"].id == REFERENCE_LIST
    ]
    for place in lists[1:]:
        message = f"the reference list is placed already: {lists[0]}"
        problems.add(place, "duplicate-id", message, "delete this one")
    if cited and not lists:
        hint = f"place it with the lines “::: {{#{REFERENCE_LIST}}}” and “:::”"
        message = "works are cited, but there is no reference list"
        problems.add(next(iter(cited.values())), "missing-reference-list", message, hint)
