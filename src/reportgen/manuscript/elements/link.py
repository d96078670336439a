"""Links: to the web, or to another place in the document."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from markdown_it.common.normalize_url import normalizeLink
from markdown_it.tree import SyntaxTreeNode

from reportgen.errors import did_you_mean
from reportgen.manuscript.elements.context import Context
from reportgen.manuscript.inline import is_blank
from reportgen.manuscript.model import Inline, Link, NoteMark, Reference, plain_text

_BAD_URL_HINT = "a link begins with https://, http:// or mailto:, or is #id of a place in the text"


def link(context: Context, node: SyntaxTreeNode, content: tuple[Inline, ...]) -> Sequence[Inline]:
    """Take a node `link` and its content, give the link; a reference for `#id`.

    Adds `empty-link`, `bad-url`, `nested-link`, `unresolved-reference`, `unknown-attribute`.
    """
    attributes = set(node.attrs) - {"href", "title"}
    for name in sorted(attributes):
        message = f"links have no attribute {name}"
        context.note(node, "unknown-attribute", message, "leave it out")
    url = context.plain(str(node.attrs.get("href", ""))).strip()
    if not url or is_blank(content):
        what = "address" if not url else "words"
        context.note(node, "empty-link", f"the link has no {what}", "write [words](https://…)")
        return content
    if any(isinstance(inline, Link | Reference | NoteMark) for inline in content):
        hint = "put it behind the link"
        context.note(node, "nested-link", "a link cannot hold another link or mark", hint)
        return content
    if url.startswith("#"):
        return _inner(context, node, url[1:], content)
    if not _followable(url):
        context.note(node, "bad-url", f'the address "{url}" cannot be followed', _BAD_URL_HINT)
        return content
    return (Link(normalizeLink(url), content),)


def _inner(
    context: Context, node: SyntaxTreeNode, id_: str, content: tuple[Inline, ...]
) -> Sequence[Inline]:
    if id_ not in context.labels.by_id:
        hint = did_you_mean(id_, context.labels.by_id)
        context.note(node, "unresolved-reference", f'nothing has the id "{id_}"', hint)
        return content
    return (Reference(id_, plain_text(content), context.place(node)),)


def _followable(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    if parts.scheme == "mailto":
        return "@" in parts.path
    return parts.scheme in {"http", "https"} and bool(parts.hostname)
