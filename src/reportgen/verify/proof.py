"""The proof: one page to read that shows every number, claim, waiver and finding of a publication.

It is HTML without a script and asks nothing of the network. It speaks English, as the findings do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from reportgen.errors import Place, Problem
from reportgen.exhibits.basis import Basis
from reportgen.manuscript.model import Claim, Document, Inline, Waived, plain_text
from reportgen.manuscript.walk import document_inlines
from reportgen.verify.claims.model import Proof
from reportgen.verify.model import Entry, Findings

STYLE = """
:root { color-scheme: light; --ink: #1d2730; --muted: #56626b; --line: #d5dcde; --accent: #1b6f72 }
body { font: 15px/1.45 system-ui, sans-serif; color: var(--ink); margin: 0 auto; max-width: 1180px; padding: 24px }
h1 { font-size: 1.6em; margin: 0 } h2 { margin: 2em 0 .4em; color: var(--accent) }
p.sub, td.small, th { color: var(--muted) } nav a { margin-right: 1.2em }
table { border-collapse: collapse; width: 100% } td, th { text-align: left; vertical-align: top;
padding: 4px 10px 4px 0; border-bottom: 1px solid var(--line) } th { position: sticky; top: 0; background: #fff }
td.number { text-align: right; white-space: nowrap } code { font-size: .9em } tr:target { background: #edf4f2 }
.error, .false { color: #a01818; font-weight: 600 } .warning { color: #8a5200; font-weight: 600 } .true { color: #17603b }
caption { text-align: left; color: var(--muted); padding: 0 0 6px }
"""

_NAVIGATION = (
    '<nav><a href="#findings">Findings</a><a href="#claims">Claims</a>'
    '<a href="#waivers">Waivers</a><a href="#numbers">Numbers</a></nav>'
)


def proof_html(document: Document, basis: Basis, findings: Findings) -> bytes:
    """Take a document, what it was made from and what was found, give the page in UTF-8."""
    meta = document.meta
    title = f"{meta.title}, {meta.edition}"
    waived = [one for one in document_inlines(document) if isinstance(one, Waived)]
    proofs = findings.proofs or tuple(_by_hand(document))
    body = [
        f'<h1 lang="{escape(meta.language)}">{escape(title)}</h1>',
        f'<p class="sub">{_summary(findings, proofs, waived)}</p>',
        _NAVIGATION,
        *_section("findings", "Findings", _problems(findings.problems)),
        *_section("claims", "Claims", _claims(proofs)),
        *_section("waivers", "Waivers", _waivers(waived)),
        *_section("numbers", "Numbers", _numbers(findings.ledger, basis)),
    ]
    head = f'<meta charset="utf-8"><title>Proof: {escape(title)}</title><style>{STYLE}</style>'
    page = f'<!DOCTYPE html>\n<html lang="en"><head>{head}</head>\n<body>\n'
    return (page + "\n".join(body) + "\n</body></html>\n").encode()


def _by_hand(document: Document) -> Iterator[Proof]:
    """Give a proof of each claim that the author bound."""
    for one in document_inlines(document):
        if isinstance(one, Claim):
            words = plain_text(one.children)
            yield Proof(one.place, words, "bound", one.expression, one.said, one.holds, "hand")


def _summary(findings: Findings, proofs: Sequence[Proof], waived: Sequence[Waived]) -> str:
    by = Counter(proof.resolved_by for proof in proofs)
    prose = sum(entry.exhibit is None for entry in findings.ledger)
    errors = sum(problem.severity == "error" for problem in findings.problems)
    return (
        f"{len(findings.ledger)} numbers, {prose} of them in running text; {len(proofs)} claims: "
        f"{by['rule']} by rule, {by['hand']} by hand, {by['waiver']} waived; "
        f"{len(waived)} waivers; {errors} errors, {len(findings.problems) - errors} warnings"
    )


def _section(id_: str, heading: str, rows: Iterable[str]) -> Iterator[str]:
    yield f'<h2 id="{id_}">{heading}</h2>'
    head, *body = rows
    yield "<p>None.</p>" if not body else f"<table>{head}{''.join(body)}</table>"


def _row(*cells: str, id_: str = "") -> str:
    at = f' id="{escape(id_)}"' if id_ else ""
    return f"<tr{at}>{''.join(cells)}</tr>\n"


def _head(*names: str) -> str:
    return _row(*(f'<th scope="col">{escape(name)}</th>' for name in names))


def _cell(text: object, look: str = "") -> str:
    kind = f' class="{look}"' if look else ""
    return f"<td{kind}>{escape(str(text))}</td>"


def _code(text: str) -> str:
    return f"<td><code>{escape(text)}</code></td>"


def _place(place: Place | str) -> str:
    return _cell(place, "small")


def _problems(problems: Iterable[Problem]) -> Iterator[str]:
    yield _head("place", "what", "", "way out")
    for one in problems:
        what = _cell(one.message)
        yield _row(
            _place(one.place),
            _cell(f"{one.severity}: {one.rule}", one.severity),
            what,
            _cell(one.hint),
        )


def _claims(proofs: Iterable[Proof]) -> Iterator[str]:
    yield _head("place", "words", "kind", "test", "found", "verdict", "by")
    for one in proofs:
        verdict = "true" if one.holds else "false"
        yield _row(
            _place(one.place),
            _cell(one.words),
            _cell(one.rule, "small"),
            _code(one.test),
            _cell(one.values),
            _cell("waived" if one.resolved_by == "waiver" else verdict, verdict),
            _cell(one.resolved_by, "small"),
        )


def _waivers(waived: Iterable[Waived]) -> Iterator[str]:
    yield _head("place", "words", "why they are left alone")
    for one in waived:
        words: tuple[Inline, ...] = one.children
        yield _row(_place(one.place), _cell(plain_text(words)), _cell(one.reason))


def _numbers(ledger: Iterable[Entry], basis: Basis) -> Iterator[str]:
    yield _head("", "printed", "value", "of", "answers", "year", "n", "page", "from")
    for one in ledger:
        item = basis.codebook.items.get(one.item or "")
        name = one.item or one.statistic
        of = f"{name}: {item.label}" if item is not None else f"{name} ({one.statistic})"
        years = one.edition if isinstance(one.edition, tuple) else (one.edition,)
        yield _row(
            _cell(one.id, "small"),
            _cell(one.text),
            _cell(_value(one), "number"),
            _cell(of),
            _cell(" + ".join(one.categories), "small"),
            _cell("–".join(str(year) for year in years if year), "small"),
            _cell("" if one.n is None else one.n, "number"),
            _cell(one.page or "", "number"),
            _place(f"{one.source}{f', {one.exhibit}' if one.exhibit else ''}"),
            id_=one.id,
        )


def _value(entry: Entry) -> str:
    """Give the unrounded value, with a sign or unit where that says more."""
    if entry.value is None:
        return "suppressed" if entry.suppressed else ""
    if entry.unit == "share":
        return f"{entry.value:.2%}"
    if entry.unit == "pp":
        return f"{entry.value:+.2f}"
    return f"{entry.value:.6g}"
