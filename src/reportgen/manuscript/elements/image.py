"""Images: picture files of the project, each with words for those who cannot see it."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

from markdown_it.tree import SyntaxTreeNode

from reportgen.manuscript.elements.context import Context
from reportgen.manuscript.elements.inline import inlines
from reportgen.manuscript.model import Image
from reportgen.manuscript.number import text_of
from reportgen.manuscript.syntax.attributes import Attributes, attributes_of
from reportgen.reads import is_file


def lone_image(paragraph: SyntaxTreeNode) -> SyntaxTreeNode | None:
    """Give the image that a paragraph consists of; None for any other paragraph."""
    children = paragraph.children[0].children if paragraph.children else []
    return children[0] if len(children) == 1 and children[0].type == "image" else None


def image(context: Context, node: SyntaxTreeNode) -> Image:
    """Take a node `image`, give the image.

    `![what it shows](file.png)`, or with a caption `![caption](file.png){#fig-x fig-alt="…"}`.
    Adds `missing-alt`, `missing-image`, `outside-project`, `unknown-attribute`, `missing-caption`.
    """
    attributes = attributes_of(node.token) if node.token else Attributes()
    text = text_of(context.fragment, node)
    alt = context.plain(attributes.pairs.get("fig-alt", text)).strip()
    captioned = "fig-alt" in attributes.pairs and bool(text)
    _check(context, node, attributes, alt, captioned=captioned)
    caption = text if captioned else ""
    if captioned and attributes.id:
        caption = context.labels.caption(context.line(node), context.language)
    title = inlines(context, node, (node.map or (0, 0))[0] + len("![")) if captioned else ()
    return Image(attributes.id, _file(context, node), alt, caption, context.place(node), title)


def _check(
    context: Context, node: SyntaxTreeNode, attributes: Attributes, alt: str, *, captioned: bool
) -> None:
    for name in attributes.unknown(("unnumbered",), ("fig-alt",)):
        message = f"images have no attribute {name}"
        context.note(node, "unknown-attribute", message, 'there are #id and fig-alt="…"')
    if not alt:
        hint = 'write ![what it shows](file), or fig-alt="what it shows" beside a caption'
        context.note(node, "missing-alt", "the image has no words that say what it shows", hint)
    elif attributes.id and not captioned:
        hint = f'write ![caption](file){{#{attributes.id} fig-alt="what it shows"}}'
        context.note(node, "missing-caption", "an image with an id needs a caption", hint)


def _file(context: Context, node: SyntaxTreeNode) -> str:
    """Give the absolute path; the file's name is relative to the fragment."""
    name = unquote(context.plain(str(node.attrs.get("src", ""))))
    root = context.root.resolve()
    folder = (root / context.fragment.path).parent
    try:
        path = (folder / name).resolve()
        found = is_file(path)
    except (OSError, ValueError, RuntimeError):
        path, found = folder, False
    if Path(name).is_absolute() or not path.is_relative_to(root) or "://" in name:
        message = f'the image "{name}" is outside the project folder'
        hint = "copy it into the folder of the publication and name it from there"
        context.note(node, "outside-project", message, hint)
    elif not found:
        message = f'there is no image "{name}"'
        hint = f"the name is relative to {Path(context.fragment.path).parent.as_posix()}/"
        context.note(node, "missing-image", message, hint)
    return str(path)
