"""What pages look like: one picture of each kind of page, compared with the one that was accepted.

REPORTGEN_ACCEPT=1 (or --snapshot-update, as for text) accepts what is drawn now.
"""

from __future__ import annotations

import os
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat
from press import SetDocument

ACCEPTED = Path(__file__).parent / "pages"
DPI = 50
LEVEL = 48
"""Difference of a dot, of 255, that the eye sees."""
DOTS = 0.0015
"""Share of dots that may differ that much: a letter's edge here and there, no line of text."""

PAGES = {
    "cover": 1,
    "imprint": 2,
    "contents": "contents",
    "opening": "forord",
    "box": "boks-1",
    "figure": "fig-1",
    "text": "afsnit-11",
    "table": "tbl-1",
    "terms": "bilag-1",
    "references": "ref",
}
"""Kinds of pages, and where one of them is in `documents.report()`."""


def drawn(report: SetDocument, where: str | int) -> Image.Image:
    number = where if isinstance(where, int) else report.pages.page_of[where]
    page = pypdfium2.PdfDocument(report.data)[number - 1]
    return page.render(scale=DPI / 72).to_pil().convert("RGB")


def difference(one: Image.Image, other: Image.Image) -> float:
    """Give the share of dots that differ so that it can be seen."""
    dots = ImageChops.difference(one, other).convert("L").point(lambda v: 255 if v > LEVEL else 0)
    return float(ImageStat.Stat(dots).mean[0]) / 255


@pytest.mark.parametrize("kind", PAGES)
def test_a_page_looks_as_it_did(
    report: SetDocument, kind: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    path = ACCEPTED / f"{kind}.png"
    now = drawn(report, PAGES[kind])
    if os.environ.get("REPORTGEN_ACCEPT") or request.config.option.update_snapshots:
        ACCEPTED.mkdir(exist_ok=True)
        now.quantize(64).save(path, optimize=True)

    assert path.is_file(), "accept it first: REPORTGEN_ACCEPT=1"
    accepted = Image.open(path).convert("RGB")
    assert now.size == accepted.size
    now.save(tmp_path / f"{kind}.png")
    assert difference(now, accepted) <= DOTS, f"compare {path} with {tmp_path / path.name}"


def test_a_line_of_text_more_or_less_is_seen(report: SetDocument) -> None:
    page = drawn(report, PAGES["text"])
    bands = [(130, y, 400, y + 8) for y in range(100, 500)]
    line = min(bands, key=lambda band: ImageStat.Stat(page.crop(band).convert("L")).mean[0])

    without = page.copy()
    without.paste((255, 255, 255), line)

    assert difference(page, without) > DOTS
