"""Numbers of figures, tables and boxes: through the document, and anew in every appendix."""

from __future__ import annotations

import pytest

from reportgen.manuscript.model import (
    Aside,
    Block,
    Document,
    ExhibitBlock,
    Image,
    PlainTable,
    Reference,
)
from reportgen.manuscript.walk import document_blocks, document_inlines

CHAPTER = """\
---
role: chapter
---
# Kapitel {#kap}

Se @fig-one, @fig-two, [-@fig-two], [@fig-two; @tbl-a]. @Fig-two[^1]

[^1]: Se @fig-two.

::: {#fig-one}
:::
"""
APPENDIX = """\
---
role: appendix
---
# Bilag {#bilag-a}

Se @fig-one, @fig-two og @tbl-a.

::: {#fig-two}
:::

| a |
|---|
| b |

: Tabel {#tbl-a}

::: {.box #boks-a title="Boks"}
Tekst.
:::
"""
SECOND = """\
---
role: appendix
---
# Bilag to {#bilag-b}

Se @fig-two og @tbl-titled.

::: {#tbl-titled}
:::
"""


def blocks(document: Document) -> dict[str, Block]:
    found = {}
    for block in document_blocks(document):
        if isinstance(block, ExhibitBlock):
            found[block.exhibit.id] = block
        elif isinstance(block, PlainTable | Aside | Image):
            found[block.id] = block
    return found


def references(document: Document, chapter: str) -> list[str]:
    """Give the references of a fragment, in reading order, with plain spaces."""
    return [
        " ".join(one.text.split())
        for one in document_inlines(document)
        if isinstance(one, Reference) and one.place.path.endswith(chapter)
    ]


@pytest.fixture
def document(composed) -> Document:
    made, problems = composed({"a.md": CHAPTER, "b.md": APPENDIX, "c.md": SECOND})
    assert made is not None, "\n".join(map(str, problems))
    return made


def test_an_appendix_counts_from_one(document: Document) -> None:
    found = blocks(document)

    captions = {name: one.caption for name, one in found.items() if not isinstance(one, Image)}
    assert captions == {
        "fig-one": "Figur 1 – Første figur",
        "fig-two": "Figur 1 – Anden figur",
        "tbl-a": "Tabel 1 – Tabel",
        "boks-a": "Boks 1 – Boks",
        "tbl-titled": "Tabel 1 – Ord",
    }
    numbered = {
        name: (one.number, one.appendix)
        for name, one in found.items()
        if isinstance(one, ExhibitBlock | PlainTable)
    }
    assert numbered == {
        "fig-one": (1, 0),
        "fig-two": (1, 1),
        "tbl-a": (1, 1),
        "tbl-titled": (1, 2),
    }


def test_a_reference_from_outside_names_the_appendix(document: Document) -> None:
    assert references(document, "a.md") == [
        "figur 1",
        "figur 1 i bilag 1",
        "1 i bilag 1",
        "figur 1 i bilag 1",
        "tabel 1 i bilag 1",
        "Figur 1 i bilag 1",
        "figur 1 i bilag 1",
    ]
    assert references(document, "c.md") == ["figur 1 i bilag 1", "tabel 1"]


def test_a_reference_within_the_appendix_is_short(document: Document) -> None:
    assert references(document, "b.md") == ["figur 1 i hovedteksten", "figur 1", "tabel 1"]


def test_a_figure_outside_keeps_its_short_name_where_no_other_has_it(composed) -> None:
    made, problems = composed(
        {"a.md": CHAPTER, "b.md": APPENDIX, "c.md": SECOND + "\nSe @fig-one.\n"}
    )

    assert made is not None, "\n".join(map(str, problems))
    assert references(made, "c.md")[-1] == "figur 1"


def test_an_appendix_without_a_number_goes_on_counting(composed) -> None:
    plain = APPENDIX.replace("{#bilag-a}", "{#bilag-a .unnumbered}")
    made, problems = composed({"a.md": CHAPTER, "b.md": plain})

    assert made is not None, "\n".join(map(str, problems))
    figure = blocks(made)["fig-two"]
    assert isinstance(figure, ExhibitBlock)
    assert (figure.caption, figure.appendix) == ("Figur 2 – Anden figur", 0)
    assert references(made, "a.md")[1] == "figur 2"


def test_a_table_without_a_number_has_none(composed) -> None:
    plain = APPENDIX.replace("{#tbl-a}", "{#tbl-a .unnumbered}").replace(" og @tbl-a", "")
    made, problems = composed({"a.md": CHAPTER.replace("; @tbl-a", ""), "b.md": plain})

    assert made is not None, "\n".join(map(str, problems))
    table = blocks(made)["tbl-a"]
    assert isinstance(table, PlainTable)
    assert (table.number, table.appendix, table.caption) == (0, 0, "Tabel")
