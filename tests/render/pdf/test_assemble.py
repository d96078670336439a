"""The finished file: bookmarks, page labels, language, metadata, and that it is the same each time."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import documents
import pikepdf
import pytest
from documents import META, chapter, document, paragraph, section
from press import HERE, Press, SetDocument
from reading import opened

from reportgen.errors import LayoutError

SOURCE = HERE.parents[1] / "src"

XMP = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xmp": "http://ns.adobe.com/xap/1.0/",
}


def xmp_of(pdf: pikepdf.Pdf) -> ET.Element:
    return ET.fromstring(pdf.Root.Metadata.read_bytes().decode())


def said(packet: ET.Element, path: str) -> list[str]:
    return [element.text or "" for element in packet.iterfind(f".//{path}", XMP)]


# --- bookmarks and page labels -------------------------------------------------------------------


def bookmarks(pdf: pikepdf.Pdf) -> list[tuple[int, str, int]]:
    """Give level, title and page of every bookmark."""
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, start=1)}

    def below(items: list[pikepdf.OutlineItem], level: int) -> list[tuple[int, str, int]]:
        found = []
        for item in items:
            found.append((level, item.title, pages[item.destination[0].objgen]))
            found += below(item.children, level + 1)
        return found

    with pdf.open_outline() as outline:
        return below(outline.root, 1)


def test_bookmarks_are_the_headings(report: SetDocument) -> None:
    page = report.pages.page_of

    with opened(report.data) as pdf:
        found = bookmarks(pdf)

    assert found == [
        (1, "Indhold", 3),
        (1, "Figurer", page["figures"]),
        (1, "Forord", page["forord"]),
        (1, "Indledning", page["indledning"]),
        (1, "1 Organisering og styring", page["kap-1"]),
        (2, "1.1 Hvor mange oplever udfordringer", page["afsnit-11"]),
        (3, "Kvalitet i sagsbehandlingen", page["sagsbehandling"]),
        (1, "2 Målgrupper", page["kap-2"]),
        (1, "Bilag 1 – Målgrupper", page["bilag-1"]),
        (1, "Litteratur", page["ref"]),
    ]


def test_a_bookmark_leads_to_the_height_of_its_heading(report: SetDocument) -> None:
    with opened(report.data) as pdf, pdf.open_outline() as outline:
        heights = [float(item.destination[3]) for item in outline.root]

    anchors = [
        report.content.anchors[entry.target].y for entry in report.flow.outline if entry.level == 1
    ]
    assert [height - y for height, y in zip(heights, anchors, strict=True)] == [
        pytest.approx(6, abs=0.1)
    ] * len(anchors)


def test_a_level_may_be_left_out(press: Press) -> None:
    deep = section("under", "Under", paragraph("x"), level=3)

    with opened(press.pdf(document(section("kap-1", "Over", sections=(deep,)))).data) as pdf:
        assert [(level, title) for level, title, _ in bookmarks(pdf)] == [
            (1, "Indhold"), (1, "Over"), (2, "Under"),
        ]  # fmt: skip


def test_page_labels_are_the_printed_numbers(report: SetDocument) -> None:
    with opened(report.data) as pdf:
        labels = [page.label for page in pdf.pages]

    assert labels == [str(page.number) for page in report.pages.pages]


# --- catalogue ------------------------------------------------------------------------------------


def test_the_catalogue_says_what_readers_need(report: SetDocument) -> None:
    with opened(report.data) as pdf:
        root = pdf.Root
        assert str(root.Lang) == "da"
        assert bool(root.MarkInfo.Marked)
        assert bool(root.ViewerPreferences.DisplayDocTitle)
        assert root.PageMode == "/UseOutlines"
        assert pdf.pdf_version == "1.7"
        (intent,) = root.OutputIntents
        assert intent.S == "/GTS_PDFA1"
        assert intent.DestOutputProfile.read_bytes()[16:20] == b"RGB "
        assert intent.DestOutputProfile.read_bytes()[24:36] == bytes(12), "no date of making"


def test_metadata_and_information_say_the_same(report: SetDocument) -> None:
    with opened(report.data) as pdf:
        info, packet = dict(pdf.docinfo), xmp_of(pdf)

    title = ["Hvad kommunerne svarer, 2022"]
    assert [str(info["/Title"])] == said(packet, "dc:title//rdf:li") == title
    assert [str(info["/Author"])] == said(packet, "dc:creator//rdf:li") == ["Styrelsen for Prøver"]
    assert [str(info["/Subject"])] == said(packet, "dc:description//rdf:li") == [META.description]
    assert [str(info["/Keywords"])] == said(packet, "pdf:Keywords") == ["trivsel, unge"]
    assert [str(info["/Producer"])] == said(packet, "pdf:Producer")
    assert [str(info["/Creator"])] == said(packet, "xmp:CreatorTool")
    assert str(info["/CreationDate"]) == str(info["/ModDate"]) == "D:20230101000000Z"
    assert (
        said(packet, "xmp:CreateDate") == said(packet, "xmp:ModifyDate") == ["2023-01-01T00:00:00Z"]
    )
    assert said(packet, "dc:subject//rdf:li") == ["trivsel", "unge"]
    assert said(packet, "dc:language//rdf:li") == ["da"]


def test_the_standards_that_are_kept_are_named(report: SetDocument) -> None:
    with opened(report.data) as pdf:
        packet = xmp_of(pdf)

    assert said(packet, "pdfuaid:part") == ["1"]
    assert said(packet, "pdfaid:part") == ["3"]
    assert said(packet, "pdfaid:conformance") == ["A"]


def test_any_title_is_kept_as_it_is(press: Press) -> None:
    title = "Børn & unge <2022> »i \"trivsel\"« – 100 % {af} \\ 'alle' ]]>"
    meta = replace(META, title=title, variant="nord & syd", keywords=("a & b", "<c>"))

    with opened(press.pdf(document(section("kap-1", "K", paragraph("x")), meta=meta)).data) as pdf:
        packet = xmp_of(pdf)
        assert said(packet, "dc:title//rdf:li") == [f"{title}, 2022, nord & syd"]
        assert str(pdf.docinfo["/Title"]) == f"{title}, 2022, nord & syd"
        assert said(packet, "pdf:Keywords") == ["a & b, <c>"]


# --- determinism ----------------------------------------------------------------------------------

BUILD = """
import hashlib, pathlib, sys
sys.path[:0] = [{source!r}, {here!r}]
import documents
from press import HERE, Press
from reportgen.files import read_yaml
from reportgen.language import load_language
from reportgen.theme import Theme
folder = pathlib.Path(sys.argv[1])
folder.mkdir()
press = Press(read_yaml(HERE, "theme.yaml", Theme), load_language("da"))
print(hashlib.sha256(press.pdf(documents.report(folder)).data).hexdigest())
"""


def build_elsewhere(folder: Path, **environment: str) -> str:
    """Give the hash of `report()`, set in another process and another folder."""
    program = BUILD.format(source=str(SOURCE), here=str(HERE))
    done = subprocess.run(
        [sys.executable, "-c", program, str(folder)],
        env={**os.environ, **environment}, cwd=folder.parent, check=True, capture_output=True,
        text=True,
    )  # fmt: skip
    return done.stdout.strip()


def test_the_same_document_gives_the_same_bytes_anywhere(tmp_path: Path) -> None:
    first = build_elsewhere(tmp_path / "a", PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C")
    second = build_elsewhere(
        tmp_path / "another-folder", PYTHONHASHSEED="4711", TZ="America/Nuuk", LC_ALL="C.UTF-8"
    )

    assert re.fullmatch("[0-9a-f]{64}", first)
    assert first == second


def test_the_second_document_of_a_process_is_like_the_first(press: Press) -> None:
    one = chapter(paragraph(documents.prose(200)))

    first = press.pdf(one).data
    press.pdf(chapter(paragraph("ÅÆØ ★ noget helt andet")))

    assert press.pdf(one).data == first


def test_the_date_of_the_source_is_the_date_of_the_file(
    press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    monkeypatch.setenv("TZ", "America/Nuuk")

    with opened(press.pdf(chapter(paragraph("x"))).data) as pdf:
        assert str(pdf.docinfo["/CreationDate"]) == "D:20231114221320Z"
        assert said(xmp_of(pdf), "xmp:CreateDate") == ["2023-11-14T22:13:20Z"]


@pytest.mark.parametrize("nonsense", ["yesterday", "1e9", "99999999999999999"])
def test_a_date_that_is_none_is_told(
    press: Press, monkeypatch: pytest.MonkeyPatch, nonsense: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", nonsense)

    with pytest.raises(LayoutError, match=f"SOURCE_DATE_EPOCH is no date: {nonsense}"):
        press.pdf(chapter(paragraph("x")))


def test_an_empty_date_is_none(press: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "")

    with opened(press.pdf(chapter(paragraph("x"))).data) as pdf:
        assert str(pdf.docinfo["/CreationDate"]) == "D:20230101000000Z"
