"""Content streams: what is said by which marked content, and what belongs to none."""

from __future__ import annotations

import pytest

from reportgen.verify.access.reading.content import Resources, read_content
from reportgen.verify.access.reading.fonts import Font
from reportgen.verify.access.reading.model import Mark

LATIN = Font("Face", True, {code: chr(code) for code in range(32, 127)}, wide=False)
RESOURCES = Resources({b"/F1": LATIN}, {b"/MC0": [b"/MCID", b"7"]})


def read(stream, figures=()):
    return read_content(stream, RESOURCES, figures)


def rules(stream):
    return {fault.rule for fault in read(stream).faults}


def test_text_belongs_to_its_marked_content():
    content = read(
        b"/P <</MCID 0>> BDC BT /F1 9 Tf 1 0 0 1 0 0 Tm [(on)-3(e)] TJ ET BT (two) Tj ET EMC"
        b"/P <</MCID 1>> BDC BT (three) Tj ET EMC"
    )

    assert content.marks == (Mark(0, "onetwo"), Mark(1, "three"))
    assert content.faults == ()


def test_a_property_list_may_be_named():
    assert read(b"/P /MC0 BDC EMC").marks == (Mark(7, ""),)


def test_a_span_without_number_belongs_to_what_is_around_it():
    content = read(
        b"/P <</MCID 0>> BDC BT /F1 9 Tf (a) Tj /Span <</ActualText (bb)>> BDC (x) Tj EMC ET EMC"
    )

    assert content.marks == (Mark(0, "abb"),)


def test_actual_text_may_be_utf16():
    stream = b"/P <</MCID 0 /ActualText <FEFF00E6>>> BDC EMC"

    assert read(stream).marks == (Mark(0, "æ"),)


def test_running_heads_are_read_line_by_line_other_artifacts_not_at_all():
    content = read(
        b"/Artifact <</Type /Pagination>> BDC BT /F1 9 Tf (Page 7) Tj ET BT (Head) Tj ET EMC "
        b"/Artifact BMC BT (again) Tj ET EMC"
    )

    assert content.furniture == ("Page 7", "Head")
    assert content.marks == ()
    assert content.faults == ()


def test_the_font_is_part_of_the_graphics_state():
    stream = b"/P <</MCID 0>> BDC q BT /F1 9 Tf (a) Tj ET Q BT (b) Tj ET EMC"

    assert read(stream).marks == (Mark(0, "a"),)


@pytest.mark.parametrize(
    ("stream", "rule"),
    [
        (b"BT /F1 9 Tf (a) Tj ET", "access-untagged-content"),
        (b"0 0 1 1 re f", "access-untagged-content"),
        (b"/Im1 Do", "access-untagged-content"),
        (b"BI /W 1 ID x EI ", "access-untagged-content"),
        (b"/Span <</Lang (en)>> BDC 0 0 m 1 1 l S EMC", "access-untagged-content"),
        (b"/P <</MCID 0>> BDC /P <</MCID 1>> BDC EMC EMC", "access-nested-content"),
        (b"/Artifact BMC /P <</MCID 1>> BDC EMC EMC", "access-nested-content"),
        (b"/P <</MCID 0>> BDC /Artifact BMC EMC EMC", "access-nested-content"),
        (b"/P <</MCID 0>> BDC BT EMC ET", "access-broken-marks"),
        (b"/P <</MCID 0>> BDC", "access-broken-marks"),
        (b"EMC", "access-broken-marks"),
        (b"/P <</MCID 0>> BDC BT /F1 9 Tf (\xe6) Tj ET EMC", "access-unmapped-glyph"),
        (b"/P <</MCID 0>> BDC BT /F2 9 Tf (a) Tj ET EMC", "access-missing-font"),
        (b"/P <</MCID 0>> BDC BT (a Tj", "access-unreadable-content"),
    ],
)
def test_faults(stream, rule):
    assert rule in rules(stream)


def test_a_clipping_path_paints_nothing():
    assert rules(b"0 0 1 1 re W n") == set()


def test_a_figure_is_measured_where_it_paints():
    content = read(
        b"q 2 0 0 2 10 20 cm /Figure <</MCID 0>> BDC 0 0 m 5 1 l S 900 900 m n "
        b"BT /F1 9 Tf 1 0 0 1 30 4 Tm (x) Tj ET EMC Q /P <</MCID 1>> BDC 0 0 1 1 re f EMC",
        figures={0},
    )

    assert [mark.box for mark in content.marks] == [(10.0, 20.0, 70.0, 28.0), None]
