"""The finished PDF: logical tree, links, bookmarks, page labels and metadata around the pages."""

from __future__ import annotations

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from reportgen.errors import Problem
from reportgen.manuscript.model import Meta
from reportgen.render.pdf.attachments import Attachment, add_attachments
from reportgen.render.pdf.cmaps import mend_cmaps
from reportgen.render.pdf.comments import add_comments
from reportgen.render.pdf.content import Content
from reportgen.render.pdf.flow import OutlineEntry
from reportgen.render.pdf.links import add_links
from reportgen.render.pdf.metadata import information, srgb_profile, xmp
from reportgen.render.pdf.structure import Tree
from reportgen.render.pdf.tagging import add_tree


def assemble(
    drawn: bytes, content: Content, tree: Tree, outline: tuple[OutlineEntry, ...],
    files: tuple[Attachment, ...], meta: Meta, comments: tuple[Problem, ...] = (),
) -> bytes:  # fmt: skip
    """Take the untagged PDF and everything known about it, give the finished file."""
    with Pdf.open(BytesIO(drawn)) as pdf:
        links = add_links(pdf, content, tree, add_attachments(pdf, files, meta))
        links |= add_comments(pdf, content, tree, comments, meta)
        add_tree(pdf, content, tree, links)
        _add_outline(pdf, content, outline)
        _add_catalog(pdf, meta)
        mend_cmaps(pdf)
        target = BytesIO()
        pdf.save(
            target,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            recompress_flate=True,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
        )
    return target.getvalue()


def _add_outline(pdf: Pdf, content: Content, entries: tuple[OutlineEntry, ...]) -> None:
    """Add the bookmarks, nested by level, all closed."""
    with pdf.open_outline() as outline:
        stack: list[tuple[int, list[pikepdf.OutlineItem]]] = [(0, outline.root)]
        for entry in entries:
            while stack[-1][0] >= entry.level:
                stack.pop()
            anchor = content.anchors[entry.target]
            destination = Array(
                [pdf.pages[anchor.page].obj, Name.XYZ, None, round(anchor.y + 6, 1), None]
            )
            item = pikepdf.OutlineItem(entry.title, destination)
            item.is_closed = True
            stack[-1][1].append(item)
            stack.append((entry.level, item.children))


def _add_catalog(pdf: Pdf, meta: Meta) -> None:
    root = pdf.Root
    root.Lang = String(meta.language)
    root.MarkInfo = Dictionary(Marked=True)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D)]))
    root.PageMode = Name.UseOutlines
    packet = pdf.make_stream(xmp(meta))
    packet.Type, packet.Subtype = Name.Metadata, Name.XML
    root.Metadata = packet
    profile = pdf.make_stream(srgb_profile())
    profile.N = 3
    root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=Name.GTS_PDFA1,
                OutputConditionIdentifier=String("sRGB"),
                RegistryName=String("http://www.color.org"),
                Info=String("sRGB IEC61966-2.1"),
                DestOutputProfile=profile,
            )
        ]
    )
    del pdf.docinfo
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary({key: String(value) for key, value in information(meta).items()})
    )
