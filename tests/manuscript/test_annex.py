"""The document of an annex report: guide, chapters, index, made without a word of an author."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.config import Publication
from reportgen.errors import ManuscriptError, Place
from reportgen.exhibits.arrangement import Annex, Guide, IndexTerm, Part
from reportgen.exhibits.model import (
    Exhibits,
    NumberCell,
    NumberColumn,
    NumberRow,
    NumberTable,
    Quantity,
    RowGroup,
    Statement,
)
from reportgen.language import load_language
from reportgen.manuscript import compose
from reportgen.manuscript.model import Document
from reportgen.manuscript.outline_text import tree

COUNT = Quantity("3", 3.0, "count", "items")


def table(name: str, title: str, *, dense: bool = True) -> NumberTable:
    row = NumberRow("N", (NumberCell(Quantity("9", 9.0, "count", "n", name)),))
    groups = (RowGroup("2022", (row,)),)
    said = Statement(("Tabellen viser noget.",))
    return NumberTable(
        f"tbl-{name}", title, "Pct.", (NumberColumn("Alle"),), groups, Statement(()), "", said,
        ("Hvad?",), dense,
    )  # fmt: skip


TABLES = {
    one.id: one
    for one in (
        table("waves", "Undersøgelsen", dense=False),
        table("a", "Unge: vækst"),
        table("b", "Unge: kontakt"),
        table("c", "Andet"),
    )
}
ANNEX = Annex(
    Guide(
        "Sådan læses tabellerne",
        (Statement(("Der er ", COUNT, " spørgsmål.")),),
        ("tbl-waves",),
        ("Tegn", "Betydning"),
        (("–", Statement(("Ingen.",))),),
    ),
    (Part("block-x", "Målgrupper", ("tbl-c",), (Part("x-y", "Unge", ("tbl-a", "tbl-b")),)),),
    tuple(
        IndexTerm(one.title, id_, Place("data/x/items.csv", line))
        for line, (id_, one) in enumerate(TABLES.items(), 2)
        if one.dense
    ),
)


def composed(root: Path, annex: Annex = ANNEX, **files: str) -> Document:
    folder = root / "content/demo"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.md").write_text(text, "utf-8")
    known = {
        "title": "Alle svar",
        "publisher": "Styrelsen",
        "data": "x",
        "kind": "annex",
        "editions": {2022: {}},
        "fragments": [f"{name}.md" for name in files],
    }
    exhibits = Exhibits(TABLES, {"edition": 2022}, {}, annex=annex)
    publication = Publication.model_validate(known)
    return compose(root, "content/demo", publication, 2022, exhibits, load_language("da"))


def test_a_report_without_an_author(tmp_path: Path) -> None:
    assert tree(composed(tmp_path)) == (
        "h1 introduction #annex-guide @1:1 | Sådan læses tabellerne\n"
        "  p @1:1 | Der er ⟨3⟩ spørgsmål.\n"
        "  table ll @1:1\n"
        "    head: Tegn | Betydning\n"
        "    row: – | Ingen.\n"
        "  NumberTable 1 #tbl-waves @1:1 | Tabel 1 – Undersøgelsen\n"
        "h1 chapter 1 #block-x @1:1 | Målgrupper\n"
        "  h2 chapter Tabel 2 #item-tbl-c @5:0 | Andet\n"
        "    NumberTable 2 #tbl-c @5:0 | \n"
        "  h2 chapter 1.1 #x-y @1:1 | Unge\n"
        "    h3 chapter Tabel 3 #item-tbl-a @3:0 | Unge: vækst\n"
        "      NumberTable 3 #tbl-a @3:0 | \n"
        "    h3 chapter Tabel 4 #item-tbl-b @4:0 | Unge: kontakt\n"
        "      NumberTable 4 #tbl-b @4:0 | \n"
        "h1 appendix #annex-index @1:1 | Register over spørgsmål\n"
        "  index @1:1\n"
        "    A\n"
        "      Andet →item-tbl-c\n"
        "    U\n"
        "      Unge\n"
        "        kontakt →item-tbl-b\n"
        "        vækst →item-tbl-a\n"
    )


def test_items_are_left_to_the_index_and_share_their_data(tmp_path: Path) -> None:
    chapter = composed(tmp_path).sections[1]

    loose, group = chapter.sections
    assert (chapter.listed, group.listed, loose.listed) == (True, True, False)
    assert all(one.blocks[0].shared_data for one in (loose, *group.sections))  # type: ignore[union-attr]
    assert composed(tmp_path).sections[-1].columns == 2


def test_what_an_author_wrote_stands_first_and_is_counted(tmp_path: Path) -> None:
    text = "---\nrole: introduction\n---\n\n# Om rapporten {#om}\n\n| a |\n|---|\n| b |\n\n: Min {#tbl-min}\n"

    document = composed(tmp_path, intro=text)

    assert [one.id for one in document.sections[:2]] == ["om", "annex-guide"]
    assert "Tabel 2 – Undersøgelsen" in tree(document)


def test_an_author_writes_no_chapter_of_it(tmp_path: Path) -> None:
    with pytest.raises(ManuscriptError) as raised:
        composed(tmp_path, chapter="---\nrole: chapter\n---\n\n# Et kapitel {#k}\n\nTekst.\n")

    (problem,) = raised.value.problems
    assert problem.rule == "annex-fragment"
    assert str(problem.place).startswith("content/demo/chapter.md:2")
    assert "foreword or introduction" in problem.hint


def test_places_are_those_of_the_questionnaire(tmp_path: Path) -> None:
    annex = replace(
        ANNEX, index=tuple(replace(one, place=Place("q.csv", 7, 1)) for one in ANNEX.index)
    )

    document = composed(tmp_path, annex)

    assert document.sections[1].sections[0].place == Place("q.csv", 7, 1)
