"""Trends: what a publication says of developments that its waves cannot show.

An item that was reworded, answered on another scale or asked of others has no development.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reportgen.answers.model import Break
from reportgen.errors import Place, Problem
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.breaks import changed_told
from reportgen.exhibits.select import select_items
from reportgen.manuscript.model import Document
from reportgen.verify.claims.model import Proof

Breaks = Mapping[str, tuple[Break, ...]]

TRENDS = frozenset({"change", "development", "direction"})
"""What templates call for a development of one item."""

COUNTS = frozenset({"change", "risen", "fallen"})
"""What tests of claims call for developments."""

LEVELS = frozenset({"share", "rank", "mean"})
"""What tests of claims call for a level, which makes a development beside that of another wave."""

_MOST_NAMED = 3


def check_trends(document: Document, basis: Basis, proofs: Iterable[Proof]) -> Iterator[Problem]:
    """Give the sentences that tell a development of an item with a break (`broken-trend`).

    proofs: of the document's claims. A claim that is waived is its author's own responsibility.
    """
    breaks = broken_items(basis)
    if not breaks:
        return
    told: set[tuple[str, int, str]] = set()
    for place, words, items in _said(document, basis, proofs):
        lines = {item: (place.path, place.line, item) for item in items if item in breaks}
        new = [item for item, line in lines.items() if line not in told]
        told.update(lines.values())
        if new:
            yield _problem(place, words, new, breaks, basis)


def _said(
    document: Document, basis: Basis, proofs: Iterable[Proof]
) -> Iterator[tuple[Place, str, Sequence[str]]]:
    """Give what tells developments: where, in which words, of which items."""
    for call in document.calls:
        if call.name in TRENDS:
            yield call.place, f"{call.name}()", (call.about,)
    for proof in proofs:
        yield proof.place, f"“{proof.words}”", compared(proof.test, basis)


def broken_items(basis: Basis) -> Breaks:
    """Give the items that the edition's wave and the earlier one did not ask alike, and why."""
    if basis.previous is None:
        return {}
    found = {
        name: item.breaks(basis.previous, basis.edition)
        for name, item in basis.codebook.items.items()
    }
    return {name: kinds for name, kinds in found.items() if kinds}


def compared(test: str, basis: Basis) -> tuple[str, ...]:
    """Take the test of a claim, give the items whose development it asks for."""
    try:
        tree = ast.parse(test.strip(), mode="eval")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ()
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    patterns = [one for call in calls if _name(call) in COUNTS for one in _first(call)]
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            patterns += _over_waves(node)
    return select_items(basis.codebook, tuple(dict.fromkeys(patterns))).items if patterns else ()


def _over_waves(node: ast.Compare) -> Iterator[str]:
    """Give the items whose levels of two waves stand beside each other in a comparison."""
    waves: dict[str, set[str]] = {}
    for call in (one for one in ast.walk(node) if isinstance(one, ast.Call)):
        if _name(call) in LEVELS:
            year = next((k.value for k in call.keywords if k.arg == "year"), None)
            own = "" if year is None else ast.unparse(year)
            for item in _first(call):
                waves.setdefault(item, set()).add("" if own == "edition" else own)
    return (item for item, years in waves.items() if len(years) > 1)


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _first(call: ast.Call) -> list[str]:
    """Give the items or patterns that a call names first."""
    given = call.args[0] if call.args else None
    parts = given.elts if isinstance(given, ast.List | ast.Tuple) else [given]
    return [
        one.value for one in parts if isinstance(one, ast.Constant) and isinstance(one.value, str)
    ]


def _problem(
    place: Place, words: str, items: Sequence[str], breaks: Breaks, basis: Basis
) -> Problem:
    """Give the finding, with a form that may stand as its hint."""
    language, first, item = basis.language, basis.previous, items[0]
    kinds = tuple(dict.fromkeys(kind for one in items for kind in breaks[one]))
    named = ", ".join(items[:_MOST_NAMED]) + (" …" if len(items) > _MOST_NAMED else "")
    changed = " and ".join(_WHAT[kind] for kind in kinds)
    message = f"{words} tells a development of {named}, but {changed} since {first}"
    shares = language.word("break_guarded").format(
        after=f"{{{{ share('{item}') }}}}",
        before=f"{{{{ share('{item}', year=previous) }}}}",
        changed=changed_told(breaks[item], language).lower(),
        first="{{ previous }}",
        last="{{ edition }}",
    )
    hint = f"tell both shares as they are: “{shares}”; or guard the sentence: "
    hint += f"{{% if asked_alike('{item}') %}} … {{% endif %}}"
    return Problem(place, "broken-trend", message, hint)


_WHAT: Mapping[Break, str] = {
    "reworded": "the question was reworded",
    "rescaled": "it was answered on another scale",
    "refiltered": "others were asked",
}
