"""Fonts: what their codes mean, and whether the file holds them."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from reportgen.verify.access.reading.fonts import Font, read_cmap, read_font

CMAP = b"""begincmap
2 beginbfchar
<01> <00E6>
<02><D83DDE00>
endbfchar
2 beginbfrange
<10> <12> <0061>
<0020> <0021> [<0041> <00420043>]
endbfrange
1 beginbfchar
<03> <00660069>
endbfchar
endcmap"""


def test_a_map_says_what_each_code_means():
    meant = read_cmap(CMAP)

    assert meant == {
        1: "æ", 2: "😀", 0x10: "a", 0x11: "b", 0x12: "c", 0x20: "A", 0x21: "BC", 3: "fi",
    }  # fmt: skip


def test_a_string_is_decoded_by_bytes_or_pairs():
    meant = {1: "æ", 2: "fi"}

    assert Font("F", True, meant, wide=False).decode(b"\x01\x02\x07") == "æfi\ufffd"
    assert Font("F", True, meant, wide=True).decode(b"\x00\x02\x00\x01\x07\x07") == "fiæ\ufffd"
    assert Font("F", True, None, wide=False).decode(b"\x01") == "\ufffd"


@pytest.fixture
def pdf():
    with pikepdf.new() as made:
        yield made


def test_a_simple_font_is_embedded_with_its_file(pdf):
    font = Dictionary(Subtype=Name.TrueType, BaseFont=Name("/ABC+Face"),
                      FontDescriptor=Dictionary(FontFile2=pdf.make_stream(b"")),
                      ToUnicode=pdf.make_stream(CMAP))  # fmt: skip

    read = read_font(font)

    assert (read.name, read.embedded, read.wide) == ("ABC+Face", True, False)
    assert read.meant is not None
    assert read.meant[1] == "æ"


def test_a_composite_font_is_embedded_with_its_descendants_file(pdf):
    descendant = Dictionary(FontDescriptor=Dictionary(FontFile3=pdf.make_stream(b"")))
    font = Dictionary(
        Subtype=Name.Type0, BaseFont=Name("/Face"), DescendantFonts=Array([descendant])
    )

    read = read_font(font)

    assert (read.embedded, read.wide, read.meant) == (True, True, None)


def test_a_standard_font_is_not_embedded():
    font = Dictionary(Subtype=Name.Type1, BaseFont=Name.Helvetica)

    assert not read_font(font).embedded
