"""Cross references and citations in the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it.tree import SyntaxTreeNode

from reportgen.errors import did_you_mean
from reportgen.manuscript.elements.context import Context
from reportgen.manuscript.model import Inline, Reference
from reportgen.manuscript.number import Label
from reportgen.manuscript.references import printed
from reportgen.manuscript.syntax.citation import Cited
from reportgen.manuscript.works import Work

Part = str | Inline


def citation(context: Context, node: SyntaxTreeNode) -> Sequence[Part]:
    """Take a node `citation`, give what is printed for it.

    Adds `unresolved-reference`, `unnumbered-reference`, `unknown-citation`, `mixed-citation`.
    """
    cited: tuple[Cited, ...] = node.meta["cited"]
    targets = [_target(context, node, one) for one in cited]
    labels = [one for one in targets if isinstance(one, Label)]
    known_works = [one for one in targets if isinstance(one, Work)]
    if len(labels) == len(cited):
        return tuple(_references(context, node, cited, labels))
    if len(known_works) == len(cited):
        return tuple(_citations(context, node, cited, known_works))
    if labels and known_works:
        hint = "give each its own brackets"
        context.note(node, "mixed-citation", "a reference and a citation share brackets", hint)
    return tuple(one.key for one in cited)


def _target(context: Context, node: SyntaxTreeNode, cited: Cited) -> Label | Work | None:
    found = context.labels.get(cited.key) or context.works.get(cited.key)
    if found is None:
        _unknown(context, node, cited.key)
    return found


def _unknown(context: Context, node: SyntaxTreeNode, key: str) -> None:
    ids = (*context.labels.by_id, *context.exhibits)
    kinds = {"fig", "tbl", "sec", *(id_.split("-")[0] for id_ in ids if "-" in id_)}
    if key in context.absent:
        hint = "leave the sentence out in this edition, with {% if … %}"
        message = f'"{key}" has nothing to show in this edition'
        context.note(node, "absent-exhibit", message, hint)
    elif key in context.exhibits:
        hint = f"place it with the lines “::: {{#{key}}}” and “:::”"
        context.note(node, "unresolved-reference", f'"{key}" is not shown in the text', hint)
    elif "-" in key and key.split("-", maxsplit=1)[0].lower() in kinds:
        hint = did_you_mean(key, dict.fromkeys(ids))
        context.note(node, "unresolved-reference", f'nothing has the id "{key}"', hint)
    else:
        hint = did_you_mean(key, context.records) or (
            "name the .bib file under “bibliography:” in publication.yaml; to print @ write \\@"
        )
        context.note(node, "unknown-citation", f'there is no work "{key}" to cite', hint)


def _references(
    context: Context, node: SyntaxTreeNode, cited: Sequence[Cited], labels: Sequence[Label]
) -> Iterator[Part]:
    place, within = context.place(node), context.labels.appendices.get(context.fragment.path, "")
    for index, (one, label) in enumerate(zip(cited, labels, strict=True)):
        if index:
            last = index == len(cited) - 1
            yield f" {context.language.word('list_and')} " if last else ", "
        if one.bare and not label.number:
            hint = f"write @{label.id}, which prints its title"
            context.note(node, "unnumbered-reference", f'"{label.id}" has no number', hint)
        capital = one.key != label.id and one.key[:1].isupper()
        text = printed(
            label, context.labels, context.language, within, bare=one.bare, capital=capital
        )
        yield f"{one.before} " if one.before else ""
        yield Reference(label.id, text, place)
        yield one.after


def _citations(
    context: Context, node: SyntaxTreeNode, cited: Sequence[Cited], works: Sequence[Work]
) -> Iterator[Part]:
    place = context.place(node)
    if not node.meta["brackets"]:
        yield Reference(works[0].record.key, works[0].narrative, place)
        return
    yield "("
    for index, (one, work) in enumerate(zip(cited, works, strict=True)):
        if index:
            yield "; "
        yield f"{one.before} " if one.before else ""
        yield Reference(work.record.key, work.year if one.bare else work.parenthetical, place)
        yield one.after
    yield ")"
