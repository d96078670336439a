"""ToUnicode maps: no glyph means nothing, no section is too long, every character is UTF-16."""

from __future__ import annotations

import re

from reportlab.pdfbase.ttfonts import makeToUnicodeCMap

from reportgen.render.pdf.cmaps import MOST, mended
from reportgen.verify.access.reading.fonts import read_cmap


def cmap(*characters: int) -> bytes:
    return mended(makeToUnicodeCMap("AAAAAA+Face", list(characters)).encode())


def test_the_empty_glyph_means_nothing() -> None:
    assert read_cmap(cmap(0, 0x41, 0xE6)) == {1: "A", 2: "æ"}


def test_sections_have_at_most_as_many_entries_as_they_say_and_may() -> None:
    made = cmap(0, *range(0x100, 0x1FA))

    counts = [int(count) for count in re.findall(rb"(\d+) beginbfchar", made)]
    entries = [s.count(b"\n") for s in re.findall(rb"beginbfchar\n(.*?)endbfchar", made, re.DOTALL)]
    assert counts == entries == [MOST, MOST, 50]
    assert len(read_cmap(made)) == 250


def test_characters_beyond_the_first_plane_are_pairs() -> None:
    assert b"<01> <D83DDE00>" in cmap(0, 0x1F600)


def test_a_mended_map_stays_as_it_is() -> None:
    made = cmap(0, 0x41, 0x1F600)

    assert mended(made) == made
