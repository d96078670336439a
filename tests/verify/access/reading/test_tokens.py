"""Content streams as tokens: nothing is lost, and pikepdf reads the same."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.verify.access.reading.tokens import (
    UnreadableContentError,
    numbers,
    shown,
    tokens,
)


@pytest.mark.parametrize(
    ("stream", "expected"),
    [
        (b"BT /F1+0 10 Tf ET", [b"BT", b"/F1+0", b"10 ", b"Tf", b"ET"]),
        (b"1 0 0 1 .5 -7 cm q", [b"1 0 0 1 .5 -7 ", b"cm", b"q"]),
        (b"/P <</MCID 12>> BDC", [b"/P", b"<<", b"/MCID", b"12", b">>", b"BDC"]),
        (b"[(a)-12.5(b)] TJ T*", [b"[(a)-12.5(b)]", b"TJ", b"T*"]),
        (rb"(a(b)\)) Tj", [rb"(a(b)\))", b"Tj"]),
        (b"[(EMC ] BDC) <0A0b>] TJ", [b"[(EMC ] BDC) <0A0b>]", b"TJ"]),
        (b"% EMC here\nEMC", [b"% EMC here", b"EMC"]),
        (b"BI /W 1 /H 1 ID \x00(EMC EI\nEMC", [b"BI /W 1 /H 1 ID \x00(EMC EI", b"EMC"]),
    ],
)
def test_tokens(stream, expected):
    assert tokens(stream) == expected


@pytest.mark.parametrize("stream", [b"(abc", b"abc) Tj", b"[(a) TJ", b"/P << } >>", b"q \x80"])
def test_what_is_no_token_is_told(stream):
    with pytest.raises(UnreadableContentError, match="stray"):
        tokens(stream)


def test_numbers_of_several_operands():
    assert numbers([b"1 -2.5\n", b".5 "]) == [1.0, -2.5, 0.5]


@pytest.mark.parametrize(
    ("token", "meant"),
    [
        (rb"(\001\(\)\\)", b"\x01()\\"),
        (rb"(\1\12\0123)", b"\x01\n\n3"),
        (rb"[(\1)(2)]", b"\x012"),
        (rb"(\n\r\t\b\f\q)", b"\n\r\t\b\fq"),
        (b"(a\\\nb\rc\r\nd)", b"ab\nc\nd"),
        (rb"(\777\400)", b"\xff\x00"),
        (b"<48 6>", b"H`"),
        (b"[(a)-3<4142>(b)]", b"aABb"),
        (b"(a(b)c)", b"a(b)c"),
        (b"()", b""),
        (b"(\xe6\\346)", b"\xe6\xe6"),
    ],
)
def test_strings(token, meant):
    assert shown(token) == meant


PIECES = st.lists(st.binary(max_size=12), min_size=1, max_size=5)


@settings(max_examples=120, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=4), st.booleans())
def test_pikepdf_reads_the_same_strings(lines, octal):
    stream = b" ".join(
        b"BT 1 0 0 1 5 7 Tm [" + b"3 ".join(_written(p, octal) for p in line) + b"] TJ ET"
        for line in lines
    )

    ours = [shown(token) for token in tokens(stream) if token.startswith(b"[")]

    with pikepdf.new() as pdf:
        page = pdf.add_blank_page()
        page.Contents = pdf.make_stream(stream)
        theirs = [
            b"".join(
                bytes(piece) for piece in found.operands[0] if isinstance(piece, pikepdf.String)
            )
            for found in pikepdf.parse_content_stream(page)
            if str(found.operator) == "TJ"
        ]
    assert ours == theirs


def _written(data, octal):
    if octal:
        return b"(" + b"".join(b"\\%03o" % code for code in data) + b")"
    escaped = data.replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")
    return b"(" + escaped.replace(b"\r", rb"\r") + b")"


def test_pikepdf_finds_the_same_operators_on_real_pages(printed):
    with pikepdf.Pdf.open(BytesIO(printed.data)) as pdf:
        for page in pdf.pages:
            theirs = [str(found.operator) for found in pikepdf.parse_content_stream(page)]
            ours = [t.decode() for t in tokens(page.obj.Contents.read_bytes()) if t[:1].isalpha()]
            assert ours == theirs
