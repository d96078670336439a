"""Hand-made Documents: small builders, a `report()` with every element, and `stress()`."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal

from figures.specimens import areas
from PIL import Image as Picture

from reportgen.errors import Place
from reportgen.exhibits.model import (
    BoxList,
    DefinitionTable,
    LikertFigure,
    ListBox,
    Quantity,
    Statement,
)
from reportgen.manuscript.model import (
    Aside,
    Bibliography,
    BibliographyEntry,
    Block,
    Document,
    Emphasis,
    ExhibitBlock,
    Foreign,
    Image,
    Inline,
    LineBreak,
    Link,
    ListBlock,
    Meta,
    Note,
    NoteMark,
    Number,
    Paragraph,
    PlainTable,
    Quotation,
    Reference,
    Role,
    Section,
    Strong,
    Text,
)

PLACE = Place("kapitel.md", 1, 1)

TEXT = (
    "kommunerne oplever i stigende grad udfordringer med koordinering og samarbejde på tværs af "
    "sektorer og særligt samarbejdet om unge med autismespektrumforstyrrelser fremhæves det gælder "
    "både opmærksomhed trivsel den generelle målgruppeudvikling som vurderes ud fra en tidlig "
    "forebyggende indsats hvor viden mangler når behovet er størst ved overgangen til voksenlivet"
)
WORDS = TEXT.split()

META = Meta(
    "Hvad kommunerne svarer", "En undersøgelse af trivsel", "Børn og unge", "Styrelsen for Prøver",
    "da", 2022, "", 2023, "Resultater af en undersøgelse.", ("trivsel", "unge"), "publication.yaml",
)  # fmt: skip


# --- inline elements ------------------------------------------------------------------------


def text(characters: str) -> tuple[Inline, ...]:
    """Give plain text as inline content."""
    return (Text(characters),)


def prose(count: int, seed: int = 0) -> str:
    """Give sentences of `count` words in all, always the same for a seed."""
    dice = random.Random(seed)
    words = [dice.choice(WORDS) for _ in range(count)]
    for start in range(0, count, 12):
        words[start] = words[start].capitalize()
        if start:
            words[start - 1] += "."
    return " ".join(words) + "."


def number(printed: str, line: int) -> Number:
    """Give a bound number; its expression stands on that line of the fragment."""
    return Number(Quantity(printed, 0.44, "share", "share"), Place("kapitel.md", line, 1))


# --- blocks ---------------------------------------------------------------------------------


def paragraph(
    *content: Inline | str, style: Literal["body", "lead", "signature"] = "body"
) -> Paragraph:
    """Give a paragraph of inline elements and plain text."""
    return Paragraph(inlines(*content), PLACE, style)


def inlines(*content: Inline | str) -> tuple[Inline, ...]:
    """Give inline content of inline elements and plain text."""
    return tuple(Text(part) if isinstance(part, str) else part for part in content)


def bullets(*entries: str | tuple[Block, ...], ordered: bool = False, start: int = 1) -> ListBlock:
    """Give a list; an entry that is plain text is one paragraph."""
    blocks = tuple((paragraph(e),) if isinstance(e, str) else e for e in entries)
    return ListBlock(ordered, blocks, PLACE, start)


def quotation(words: str, by: str = "") -> Quotation:
    """Give a quotation of one paragraph."""
    return Quotation((paragraph(words),), by, PLACE)


def box(name: str, caption: str, *blocks: Block) -> Aside:
    """Give an authored box."""
    return Aside(name, caption, blocks, PLACE)


def table(
    name: str, caption: str, head: Sequence[str], rows: Sequence[Sequence[str | tuple[Inline, ...]]],
    alignments: Sequence[Literal["l", "r", "c"]] = (),
) -> PlainTable:  # fmt: skip
    """Give a pipe table; cells are plain text or inline content."""
    cells = tuple(tuple(text(c) if isinstance(c, str) else c for c in row) for row in rows)
    aligned = tuple(alignments) or ("l",) * len(head)
    return PlainTable(name, caption, tuple(text(h) for h in head), cells, aligned, PLACE)


def definitions(name: str, caption: str, rows: Sequence[tuple[str, str]]) -> ExhibitBlock:
    """Give a table of terms and descriptions."""
    shown = DefinitionTable(name, "", ("Målgruppe", "Beskrivelse"), tuple(rows), "Målgrupper")
    return ExhibitBlock(shown, 0, caption, PLACE)


def likert(name: str, items: int = 9, waves: tuple[int, ...] = (2022, 2020)) -> LikertFigure:
    """Give a figure of stacked bars."""
    return replace(
        areas(items, waves),
        id=name,
        title="Udfordringer, samlet",
        note=Statement(("N = ", Quantity("82", 82, "count", "n"), "-84. Der er afrundet.")),
        source="Styrelsens spørgeskemaundersøgelse (2022)",
        alt=Statement((f"Stablede søjler for {items} områder.",)),
    )


def figure(number_: int, items: int = 9, waves: tuple[int, ...] = (2022, 2020)) -> ExhibitBlock:
    """Give `fig-<number>` with its caption."""
    shown = likert(f"fig-{number_}", items, waves)
    return ExhibitBlock(shown, number_, f"Figur {number_} – {shown.title}", PLACE)


def list_box(name: str, caption: str, *, side: bool = True) -> ExhibitBlock:
    """Give a box of two lists, with a side panel."""
    shown = ListBox(
        name,
        "Indhold",
        (
            BoxList("Fokusområder", ("strategi", "sagsbehandling", "dækkende tilbudsvifte")),
            BoxList("Målgrupper", ("unge i psykisk mistrivsel", "hjemløse unge")),
        ),
        BoxList("Spørgsmål til hver", ("opsporing", "vækst i målgruppen")) if side else None,
    )
    return ExhibitBlock(shown, 1, caption, PLACE)


def image(path: Path, caption: str = "Billede 1 – En grøn flade") -> Image:
    """Give a picture; the file must be there."""
    return Image("img-1", str(path), "En grøn flade.", caption, PLACE)


def picture(path: Path, mode: str = "RGB", size: tuple[int, int] = (320, 180)) -> Path:
    """Write a picture file, half green and half transparent or dark; give its path."""
    made = Picture.new("RGB", size, (27, 111, 114)).convert(mode)
    if mode == "RGBA":
        made.paste((200, 90, 20, 90), (0, 0, size[0] // 2, size[1]))
    made.save(path)
    return path


def bibliography(*entries: tuple[str, str]) -> Bibliography:
    """Give a reference list of keys and texts."""
    return Bibliography(tuple(BibliographyEntry(k, text(t)) for k, t in entries), PLACE)


# --- the whole ------------------------------------------------------------------------------


def section(
    name: str, title: str, *blocks: Block, level: int = 1, number: str = "",
    role: Role = "chapter", sections: tuple[Section, ...] = (),
) -> Section:  # fmt: skip
    """Give a heading with blocks and sections under it."""
    return Section(name, level, number, text(title), blocks, sections, role, PLACE)


def note(name: str, *content: Inline | str) -> Note:
    """Give a footnote of one paragraph; its name is its number."""
    return Note(name, int(name), (paragraph(*content),))


def document(
    *sections: Section, notes: Sequence[Note] = (), colophon: tuple[Block, ...] = (), meta: Meta = META
) -> Document:  # fmt: skip
    """Give a Document of chapters."""
    return Document(meta, colophon, sections, _by_id(notes))


def _by_id(notes: Sequence[Note]) -> Mapping[str, Note]:
    return {one.id: one for one in notes}


def chapter(*blocks: Block, sections: tuple[Section, ...] = (), title: str = "Kapitel") -> Document:
    """Give a Document of one chapter."""
    return document(section("kap-1", title, *blocks, number="1", sections=sections))


def report(folder: Path) -> Document:
    """Give a publication with every kind of element. folder: for its picture."""
    return document(
        _foreword(),
        _introduction(),
        _first_chapter(),
        _second_chapter(picture(folder / "flade.png")),
        section(
            "bilag-1", "Målgrupper", paragraph(prose(40, 61)),
            definitions("tbl-maal", "", [(f"Gruppe {n}", prose(30, n)) for n in range(12)]),
            number="Bilag 1", role="appendix",
        ),
        section(
            "ref", "Litteratur",
            bibliography(
                ("lov2019", "Lov nr. 692 af 8. juni 2018 om tilgængelighed af offentlige organers websteder."),
                ("vive2019", "VIVE (2019). Unge med særlige behov. København: Det Nationale Forskningscenter."),
            ),
            role="references",
        ),
        notes=[
            note("1", "Se mere i ", Reference("bilag-1", "bilag 1", PLACE), ", som er ", Strong(text("fed")), "."),
            note("2", prose(45, 7)),
            note("3", "I tabellen."),
        ],
        colophon=(
            paragraph("Udgivet af Styrelsen for Prøver, 2023."),
            paragraph("Se ", Link("https://example.org/om", text("example.org/om")), "."),
        ),
    )  # fmt: skip


def _foreword() -> Section:
    return section(
        "forord", "Forord", paragraph(prose(30, 1), style="lead"), paragraph(prose(60, 2)),
        paragraph("Vicedirektør", LineBreak(), "Styrelsen for Prøver", style="signature"),
        role="foreword",
    )  # fmt: skip


def _introduction() -> Section:
    return section(
        "indledning", "Indledning", paragraph(prose(70, 3)),
        list_box("boks-1", "Boks 1 – Indhold i spørgeskemaet"),
        paragraph(
            "Svarene kan ses i ", Reference("fig-1", "figur 1", PLACE), " og ",
            Reference("tbl-1", "tabel 1", PLACE), " (", Reference("vive2019", "VIVE, 2019", PLACE), "). ",
            prose(60, 4),
        ),
        role="introduction",
    )  # fmt: skip


def _first_chapter() -> Section:
    inner = section(
        "afsnit-11", "Hvor mange oplever udfordringer", paragraph(prose(50, 12)),
        bullets("samarbejde mellem sektorer", prose(25, 13), "dækkende tilbudsvifte"),
        quotation(prose(40, 14), by="Kommune"),
        level=2, number="1.1",
        sections=(
            section("sagsbehandling", "Kvalitet i sagsbehandlingen", paragraph(prose(70, 15)),
                    bullets("først", "dernæst", ordered=True, start=3), level=3),
        ),
    )  # fmt: skip
    return section(
        "kap-1", "Organisering og styring",
        paragraph(
            "I 2022 oplever ", number("44\u00a0pct.", 11), " udfordringer", NoteMark("1", 1), " mod ",
            number("37\u00a0pct.", 12), " i 2020, det ", Emphasis(text("højeste")), " niveau",
            NoteMark("2", 2), " målt med ", Foreign("en", text("a validated scale")), ". ", prose(50, 11),
        ),
        figure(1),
        paragraph(prose(60, 16)),
        number="1", sections=(inner,),
    )  # fmt: skip


def _second_chapter(path: Path) -> Section:
    rows: list[list[str | tuple[Inline, ...]]] = [
        ["Nord", "41", "ja"], ["Syd", "1.250", inlines("nej", NoteMark("3", 3))], ["Øst", "7", "ja"],
    ]  # fmt: skip
    return section(
        "kap-2", "Målgrupper", paragraph(prose(40, 21)),
        table("tbl-1", "Tabel 1 – Svar efter område", ["Område", "Antal", "Besøgt"], rows, "lrc"),
        box("boks-2", "Boks 2 – Sådan er der spurgt", paragraph(prose(50, 22)),
            bullets("meget", "mindre")),
        paragraph(prose(50, 23)), image(path), figure(2, 4, (2022,)), paragraph(prose(90, 24)),
        number="2",
    )  # fmt: skip


LONG_WORD = "speciallægekonsulentordningsudvikling" * 10 + "x" * 30
"""400 characters without a space."""


def stress(folder: Path) -> Document:
    """Give a publication at the edges of what can happen. folder: for its pictures."""
    notes = [
        note(
            str(n),
            prose(1500 if n == 50 else 700 if n == 120 else 120 if n % 25 == 0 else 5 + n % 9, n),
        )
        for n in range(1, 201)
    ]
    return document(
        _many_notes(),
        _many_figures(),
        _long_tables(),
        _lists_and_quotations(),
        section("kap-5", f"Overskrift med {LONG_WORD[:90]} og mere", paragraph(LONG_WORD),
                paragraph(prose(12, 3), " ", Strong(text(LONG_WORD)), " ", prose(12, 3)),
                table("tbl-w", "", ["Kort", "Lang"], [["a", LONG_WORD], [LONG_WORD, "b"]]),
                image(picture(folder / "hoej.png", "RGBA", (90, 900))),
                number="5"),
        notes=notes,
    )  # fmt: skip


def _many_notes() -> Section:
    blocks: list[Block] = []
    for n in range(1, 171, 2):
        mark, second = NoteMark(str(n), n), NoteMark(str(n + 1), n + 1)
        blocks.append(paragraph(prose(5 + n % 37, n), mark, " ", prose(9 + n % 23, n), second))
    return section("kap-1", "Mange noter", *blocks, number="1")


def _many_figures() -> Section:
    blocks: list[Block] = [paragraph(prose(80, 1))]
    for n in range(1, 8):
        blocks.append(figure(n, 17 if n % 3 == 0 else 9))
        if n % 2:
            blocks.append(paragraph(prose(40, n)))
    inner = section("afsnit-21", "Figur straks", figure(8, 17), paragraph(prose(200, 9)),
                    level=2, number="2.1")  # fmt: skip
    return section("kap-2", "Mange figurer", *blocks, number="2", sections=(inner,))


def _long_tables() -> Section:
    rows: list[list[str | tuple[Inline, ...]]] = [
        [f"Række {n}", str(n), prose(n % 30 + 1, n)] for n in range(60)
    ]
    for n in range(171, 181):
        rows[n - 165][2] = inlines("med note", NoteMark(str(n), n))
    tall: list[tuple[str, str]] = [("Lang", prose(1500, 2)), ("Kort", prose(9, 3))]
    return section(
        "kap-3", "Lange tabeller", paragraph(prose(150, 2)),
        table("tbl-1", "Tabel 1 – Tres rækker", ["Navn", "Antal", "Forklaring"], rows, "lrl"),
        paragraph(prose(30, 3)),
        definitions("tbl-2", "Tabel 2 – En række over en side", tall),
        number="3",
    )  # fmt: skip


def _lists_and_quotations() -> Section:
    deep = bullets("yderst", (paragraph(prose(20, 1)), bullets(prose(30, 2), (
        paragraph("inderst", NoteMark("181", 181), " i en liste"),
        bullets(prose(15, 3), prose(16, 4), ordered=True)))))  # fmt: skip
    noted = [
        (paragraph(prose(14, n), NoteMark(str(n), n)), paragraph(prose(20, n)))
        for n in range(182, 201)
    ]
    quotations = [quotation(prose(90, n), by="Kommune" if n % 2 else "") for n in range(12)]
    headings = tuple(
        section(f"afsnit-4{n}", f"Overskrift {n}", paragraph(prose(17 * n % 90 + 40, n)), level=2,
                number=f"4.{n}", sections=(
                    section(f"under-4{n}", f"Straks efter {n}", paragraph(prose(23 * n % 70 + 15, n)), level=3),
                ))
        for n in range(1, 15)
    )  # fmt: skip
    over = box("boks-1", "Boks 1 – Over flere sider", *(paragraph(prose(120, n)) for n in range(9)),
               deep)  # fmt: skip
    return section("kap-4", "Lister og citater", deep, bullets(*noted), *quotations, over,
                   number="4", sections=headings)  # fmt: skip
