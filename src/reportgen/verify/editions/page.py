"""The page of a comparison: what is different, and the figures of both editions side by side.

It is HTML without a script and asks nothing of the network. It speaks English, as the findings do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from reportgen.exhibits.model import Figure
from reportgen.language import Language
from reportgen.render.figures.registry import draw
from reportgen.render.figures.svg import svg
from reportgen.render.typeface.fonts import FontBook
from reportgen.theme import Theme
from reportgen.verify.editions.compare import Told
from reportgen.verify.editions.model import Comparison

WIDTH = 450.0
"""Of a figure as it is drawn, in pt."""

_STYLE = """
:root { color-scheme: light; --ink: #1d2730; --muted: #56626b; --line: #d5dcde; --accent: #14585b }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); margin: 0 auto; max-width: 1240px; padding: 24px }
h1 { font-size: 1.6em; margin: 0 } h2 { margin: 2em 0 .4em; color: var(--accent) } h3 { margin: 1.6em 0 .4em }
nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 1.2em } a { color: var(--accent) }
table { border-collapse: collapse; width: 100% } caption { text-align: left; color: var(--muted); padding: 0 0 6px }
td, th { text-align: left; vertical-align: top; padding: 4px 10px 4px 0; border-bottom: 1px solid var(--line) }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 420px), 1fr)); gap: 24px }
figure { margin: 0 } figcaption { font-weight: 600; margin-bottom: 6px } svg { width: 100%; height: auto }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
@media print { .pair { grid-template-columns: 1fr 1fr } }
"""

_PARTS = (
    ("questionnaire", "The questionnaire"),
    ("sentences", "Sentences that no longer hold"),
    ("rankings", "Rankings that changed"),
    ("signs", "Signs that flipped"),
    ("figures", "Figures side by side"),
)


def comparison_html(
    found: Comparison, first: Told, last: Told, root: Path, theme: Theme, language: Language
) -> bytes:
    """Take a comparison and both editions, give the page in UTF-8."""
    title = f"{first.document.meta.title}: {found.first} and {found.last}"
    rows = {
        "questionnaire": list(_questionnaire(found)),
        "sentences": list(_sentences(found)),
        "rankings": list(_rankings(found)),
        "signs": list(_signs(found)),
    }
    body = [f'<h1 lang="{escape(found.language)}">{escape(title)}</h1>', _navigation()]
    for id_, heading in _PARTS:
        body.append(f'<h2 id="{id_}">{heading}</h2>')
        if id_ == "figures":
            body += _figures(first, last, FontBook(root, theme, language.code), theme)
        else:
            head, *own = rows[id_]
            caption = f"<caption>{len(own)} in all</caption>"
            body.append(f"<table>{caption}{head}{''.join(own)}</table>" if own else "<p>None.</p>")
    head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    head += f"<title>{escape(title)}</title><style>{_STYLE}</style>"
    page = f'<!DOCTYPE html>\n<html lang="en"><head>{head}</head>\n<body><main>\n'
    return (page + "\n".join(body) + "\n</main></body></html>\n").encode()


def _navigation() -> str:
    links = "".join(f'<li><a href="#{id_}">{heading}</a></li>' for id_, heading in _PARTS)
    return f'<nav aria-label="Parts of the page"><ul>{links}</ul></nav>'


def _head(*cells: str) -> str:
    heads = (f'<th scope="col">{escape(cell)}</th>' for cell in cells)
    return f"<tr>{''.join(heads)}</tr>\n"


def _row(found: Comparison, cells: Iterable[tuple[str, bool]]) -> str:
    """Give a row; cells with whether they are in the publication's language."""
    lang = {True: f' lang="{escape(found.language)}"', False: ""}
    told = (f"<td{lang[own]}>{escape(cell)}</td>" for cell, own in cells)
    return f"<tr>{''.join(told)}</tr>\n"


def _questionnaire(found: Comparison) -> Iterator[str]:
    yield _head("change", "item", str(found.first), str(found.last), "")
    for one in found.questionnaire:
        own = one.kind != "base"
        cells = ((one.kind, False), (one.item, False), (one.before, own), (one.after, own))
        yield _row(found, (*cells, (one.remark, False)))


def _sentences(found: Comparison) -> Iterator[str]:
    yield _head("place", "sentence", "finding", "why", "true, or a form that may stand")
    for one in found.sentences:
        cells = ((str(one.place), False), (one.words, True), (one.rule, False), (one.why, False))
        yield _row(found, (*cells, (one.truth, True)))


def _rankings(found: Comparison) -> Iterator[str]:
    yield _head("figure", "what", str(found.first), str(found.last))
    for one in found.rankings:
        orders = (("; ".join(order), True) for order in (one.before, one.after))
        yield _row(found, ((one.id, False), (one.what, True), *orders))


def _signs(found: Comparison) -> Iterator[str]:
    yield _head("of", "statistic", str(found.first), str(found.last), "true")
    for one in found.signs:
        cells = ((one.what, False), (one.statistic, False), (one.before, False))
        yield _row(found, (*cells, (one.after, False), (one.truth, True)))


def _figures(first: Told, last: Told, book: FontBook, theme: Theme) -> Iterator[str]:
    years = first.basis.edition, last.basis.edition
    both = first.exhibits.by_id, last.exhibits.by_id
    for id_ in dict.fromkeys(id_ for exhibits in both for id_ in exhibits):
        pair = [exhibits.get(id_) for exhibits in both]
        shown = [one if isinstance(one, Figure) else None for one in pair]
        title = next((one.title for one in shown if one is not None), None)
        if title is None:
            continue
        lang = escape(last.basis.language.code)
        yield f'<h3 lang="{lang}">{escape(title)}</h3><div class="pair" lang="{lang}">'
        for year, one in zip(years, shown, strict=True):
            picture = f'<p lang="en">Not in {year}.</p>'
            if one is not None:
                drawing = draw(one, WIDTH, theme, book)
                picture = svg(drawing, str(one.alt), book, f"{id_}-{year}")
            yield f"<figure><figcaption>{year}</figcaption>{picture}</figure>"
        yield "</div>"
