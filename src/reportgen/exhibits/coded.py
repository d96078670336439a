"""Items that have means: those whose scales declare numbers, and the same numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportgen.answers.model import Scale
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.errors import Keys, SpecProblems
from reportgen.exhibits.select import select_items, unknown_items


@dataclass(frozen=True, slots=True)
class CodedItems:
    """Items in the order in which they are named, and a scale that all of them are coded by."""

    items: tuple[str, ...]
    scale: Scale

    def answered(self, basis: Basis) -> tuple[str, ...]:
        """Give those of the items that anybody answered in the edition."""
        return tuple(item for item in self.items if basis.answered(item, (basis.edition,)))


def coded_items(
    keys: Keys, patterns: Sequence[str], basis: Basis, problems: SpecProblems
) -> CodedItems | None:
    """Take what `keys` of a spec name, give its items, whether or not the edition asked them.

    None where a problem was noted. Problems: `unknown-item`, `multiple-item`, `no-coding`,
    `mixed-scales`.
    """
    selection = select_items(basis.codebook, patterns)
    for at, pattern in selection.unknown:
        problems.add((*keys, at), "unknown-item", *unknown_items(basis.codebook, pattern))
    wrong = [_not_coded(item, keys, basis, problems) for item in selection.items]
    if selection.unknown or any(wrong):
        return None
    items = selection.items
    scales = {scale.id: scale for scale in map(basis.codebook.scale_of, items)}
    first = next(iter(scales.values()))
    if same_coding(scales.values(), keys, problems):
        return CodedItems(items, first)
    return None


def same_coding(scales: Iterable[Scale], keys: Keys, problems: SpecProblems) -> bool:
    """Whether scales are coded alike; note the problem `mixed-scales` where they are not."""
    by_id = {scale.id: scale for scale in scales}
    if len({coding(scale) for scale in by_id.values()}) <= 1:
        return True
    message = f"the items are coded in different ways: {', '.join(by_id)}"
    hint = "show the items of each coding in an exhibit of their own"
    problems.add(keys, "mixed-scales", message, hint)
    return False


def coding(scale: Scale) -> tuple[tuple[str, float], ...]:
    """Give the labels and numbers of a scale's coded answers, in the scale's order."""
    return tuple((c.label, scale.values[c.id]) for c in scale.categories if c.id in scale.values)


def multiple_item(item: str, keys: Keys, basis: Basis, problems: SpecProblems) -> bool:
    """Note the problem `multiple-item` where several choices of an item may be marked."""
    if not basis.codebook.scale_of(item).multiple:
        return False
    message = f'several choices of item "{item}" may be marked, so it has neither shares nor a mean'
    problems.add(keys, "multiple-item", message, 'show it with "kind: count-bars"')
    return True


def _not_coded(item: str, keys: Keys, basis: Basis, problems: SpecProblems) -> bool:
    if multiple_item(item, keys, basis, problems):
        return True
    scale = basis.codebook.scale_of(item)
    if scale.values:
        return False
    message = f'the scale "{scale.id}" of item "{item}" declares no values to take a mean of'
    problems.add(keys, "no-coding", message, "give its categories `values` in codebook.yaml")
    return True
