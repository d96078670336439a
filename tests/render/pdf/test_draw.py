"""The drawn file: fonts embedded and few, text encoded as it was set."""

from __future__ import annotations

import pikepdf
import pytest
from documents import chapter, paragraph, prose
from press import Press, SetDocument
from reading import opened, read_aloud, read_page, to_unicode

from reportgen.render.typeface.fonts import FontBook


@pytest.fixture(params=["report", "stress"])
def made(request: pytest.FixtureRequest) -> SetDocument:
    found: SetDocument = request.getfixturevalue(request.param)
    return found


def fonts(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    """Give every font object of a file, used or not."""
    return [
        held
        for held in pdf.objects
        if isinstance(held, pikepdf.Dictionary) and held.get("/Type") == "/Font"
    ]


def test_every_font_is_embedded_as_a_subset(made: SetDocument) -> None:
    with opened(made.data) as pdf:
        found = fonts(pdf)
        assert found
        for font in found:
            assert "/FontFile2" in font.FontDescriptor
            assert str(font.BaseFont)[7] == "+", font.BaseFont


def test_fonts_are_few_and_none_is_the_library_s_own(made: SetDocument) -> None:
    with opened(made.data) as pdf:
        names = [str(font.BaseFont) for font in fonts(pdf)]

    assert len(names) <= 8
    assert not [name for name in names if "Helvetica" in name or "Times" in name]


def test_every_font_of_a_page_is_used_on_it(report: SetDocument) -> None:
    with opened(report.data) as pdf:
        used = {one.font for page in pdf.pages for one in read_page(page).shown if one.text}
        listed = {name for page in pdf.pages for name in page.Resources.get("/Font", {})}
        ghosts = listed - used

        for page in pdf.pages:
            for name in ghosts & set(page.Resources.Font):
                assert "/FontFile2" in page.Resources.Font[name].FontDescriptor


def test_codes_map_to_real_characters(made: SetDocument) -> None:
    with opened(made.data) as pdf:
        for font in fonts(pdf):
            for character in to_unicode(font).values():
                assert character != "\0"
                assert not "\ue000" <= character <= "\uf8ff"


def test_more_than_256_characters_take_several_subsets(press: Press, book: FontBook) -> None:
    covered = sorted(book.faces["text"].covered)
    strange = [c for c in covered if c.isalpha() and "\u0100" <= c <= "\u1fff"][:300]
    words = ["".join(strange[n : n + 12]) for n in range(0, 300, 12)]

    data = press.pdf(chapter(paragraph(" ".join(words)))).data

    assert read_aloud(data).texts("P")[-1].split() == words
    with opened(data) as pdf:
        assert len(fonts(pdf)) > 4


def test_borrowed_characters_are_read_like_any(press: Press) -> None:
    data = press.pdf(chapter(paragraph("en ★ og et 😀 i teksten"))).data

    assert read_aloud(data).texts("P")[-1] == "en ★ og et 😀 i teksten "


def test_parentheses_and_backslashes_are_only_characters(press: Press) -> None:
    data = press.pdf(chapter(paragraph(r"(a\b) \) (( % < > [ ] /x"))).data

    assert read_aloud(data).texts("P")[-1] == "(a\\b) \\) (( % < > [ ] /x "


def test_kerns_and_stretched_spaces_are_written(press: Press) -> None:
    body = press.theme.styles["body"].model_copy(update={"align": "justify"})
    theme = press.theme.model_copy(update={"styles": {**press.theme.styles, "body": body}})
    justified = Press(theme, press.language)

    with opened(justified.pdf(chapter(paragraph(f"AVATAR {prose(120)}"))).data) as pdf:
        arrays = [
            list(operands[0])
            for operands, operator in pikepdf.parse_content_stream(pdf.pages[-1])
            if str(operator) == "TJ"
        ]
    moves = [
        float(part) for array in arrays for part in array if not isinstance(part, pikepdf.String)
    ]
    assert max(moves) > 20, "pairs such as AV are moved together"
    assert min(moves) < -20, "spaces are stretched"


def test_what_is_measured_is_what_is_drawn(press: Press, book: FontBook) -> None:
    """Add up the advances that a viewer would: glyph widths and moves."""
    text = "AVATAR, To kommuner (Vækst) 1.250"

    with opened(press.pdf(chapter(paragraph(text))).data) as pdf:
        page = pdf.pages[-1]
        widths: list[float] = []
        font = None
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) == "Tf":
                font = page.Resources.Font[str(operands[0])]
            if str(operator) == "TJ" and font is not None:
                advance = 0.0
                for part in operands[0]:
                    if isinstance(part, pikepdf.String):
                        codes = bytes(part)
                        advance += sum(float(font.Widths[code]) for code in codes)
                    else:
                        advance -= float(part)
                widths.append(advance)

    space = book.space("text")
    assert any(w - space == pytest.approx(book.width(text, "text", 1000), abs=2) for w in widths)
