"""The combined proof: one page with the proofs of all variants of a batch, and a table in front."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from reportgen.errors import Problem
from reportgen.verify.proof import STYLE

_BODY = re.compile(r"<body>\n(.*)\n</body>", re.DOTALL)
_ANCHOR = re.compile(r'\b(id|href)="(#?)')
_EXTRA = "details { margin: .6em 0 } summary { cursor: pointer; font-weight: 600 } details h1 { font-size: 1.2em }"


@dataclass(frozen=True, slots=True)
class ProofPart:
    """A variant's proof. page: its own page in HTML.  counts: pages, numbers and claims.

    failed: whether it was not built; then there is no page.
    """

    name: str
    page: str
    counts: tuple[int, ...]
    problems: tuple[Problem, ...]
    failed: bool = False


def proof_set_html(title: str, parts: Sequence[ProofPart]) -> bytes:
    """Take the proofs of variants, give one page in UTF-8."""
    failed = sum(part.failed for part in parts)
    told = f"{len(parts)} variants, {failed} not built; " + ", ".join(_totals(parts))
    body = [
        f"<h1>{escape(title)}: all variants</h1>",
        f'<p class="sub">{told}</p>',
        f"<table>{''.join(_overview(parts))}</table>",
        *(text for part in parts for text in _details(part)),
    ]
    head = f'<meta charset="utf-8"><title>Proof: {escape(title)}, all variants</title>'
    head += f"<style>{STYLE}{_EXTRA}</style>"
    page = f'<!DOCTYPE html>\n<html lang="en"><head>{head}</head>\n<body>\n'
    return (page + "\n".join(body) + "\n</body></html>\n").encode()


def _totals(parts: Sequence[ProofPart]) -> Iterator[str]:
    sums = [sum(counts) for counts in zip(*(p.counts for p in parts if p.counts), strict=True)]
    yield from (
        f"{n} {name}" for n, name in zip(sums, ("pages", "numbers", "claims"), strict=False)
    )
    yield f"{sum(len(part.problems) for part in parts)} findings"


def _overview(parts: Iterable[ProofPart]) -> Iterator[str]:
    heads = ("variant", "pages", "numbers", "claims", "errors", "warnings")
    yield _row(f'<th scope="col">{head}</th>' for head in heads)
    for part in parts:
        errors = sum(problem.severity == "error" for problem in part.problems)
        counts = part.counts or ("not built", "", "")
        cells = [*counts, errors, len(part.problems) - errors]
        name = f'<td><a href="#{escape(part.name)}">{escape(part.name)}</a></td>'
        look = "number error" if part.failed else "number"
        yield _row([name, *(f'<td class="{look}">{cell}</td>' for cell in cells)])


def _row(cells: Iterable[str]) -> str:
    return f"<tr>{''.join(cells)}</tr>\n"


def _details(part: ProofPart) -> Iterator[str]:
    """Give a variant's proof, folded; its anchors carry the variant's name."""
    yield f'<details id="{escape(part.name)}"><summary>{escape(part.name)}</summary>'
    found = _BODY.search(part.page)
    if found is not None:
        name = escape(part.name)
        yield _ANCHOR.sub(lambda at: f'{at[1]}="{at[2]}{name}-', found[1])
    else:
        lines = (f"<li>{escape(str(problem))}</li>" for problem in part.problems)
        yield f"<ul>{''.join(lines) or '<li>a fault of the program</li>'}</ul>"
    yield "</details>"
