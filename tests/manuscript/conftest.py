"""A publication in memory and on disk, for tests of the fourth stage."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType

import pytest

from reportgen.config import Publication
from reportgen.errors import ManuscriptError, Problem, Problems
from reportgen.exhibits.errors import VocabularyError
from reportgen.exhibits.model import (
    BoxList,
    DefinitionTable,
    Exhibits,
    LikertFigure,
    ListBox,
    Quantity,
    Statement,
)
from reportgen.language import Language, load_language
from reportgen.manuscript import compose
from reportgen.manuscript.model import Document

FOLDER = "content/demo"
BIBLIOGRAPHY = """\
@report{vive2018, author = {{VIVE}}, title = {Voksne}, institution = {VIVE}, year = {2018}}
@report{vive2019, author = {{VIVE}}, title = {Unge}, institution = {Centret}, year = {2019}}
@article{three2010,
  author = {Holm, Bo and Berg, Marie Louise and Hjort, Anders},
  title = {Hvad virker?}, journal = {Tidsskriftet}, volume = {12}, number = {3}, pages = {1--20},
  year = {2010}, doi = {10.1000/182}
}
@legislation{law2005, title = {Lov om noget}, note = {Lov nr. 1}, year = {2005}}
@book{two, author = {Ås, Eva and Ærø, Ib}, title = {En bog}, publisher = {Forlaget}, address = {Odense}}
"""


def share(item: str, categories: str = "top", year: int = 2022, *, unit: bool = True) -> Quantity:
    if item == "unknown":
        raise VocabularyError('there is no item "unknown"', 'did you mean "known"?', "unknown-item")
    text = "44 pct." if unit else "44"
    return Quantity(text, 0.44, "share", "share", item, (categories,), year, n=82)


def development(item: str) -> Statement:
    points = Quantity("7 procentpoint", 7.0, "pp", "change", item, ("top",), (2020, 2022))
    return Statement(("en stigning på ", points))


def label(item: str) -> str:
    return f"navn på {item}"


def plain_share(item: str, year: int = 2022) -> Fraction:
    return share(item) and Fraction(110, 3 if year == 2020 else 2)


def plain_change(item: str) -> Fraction:
    return plain_share(item) - plain_share(item, 2020)


CLAIMS = MappingProxyType({"share": plain_share, "change": plain_change, "n": lambda _: 82})
VOCABULARY = MappingProxyType({"share": share, "development": development, "label": label})
FACTS = MappingProxyType({"contact": "a*b*@c.dk", "age_limit": 17, "first": True, "season": "maj."})


def figure(id_: str, title: str) -> LikertFigure:
    empty = Statement(())
    return LikertFigure(id_, title, (), (), "", empty, "", empty)


EXHIBITS = Exhibits(
    {
        "fig-one": figure("fig-one", "Første figur"),
        "fig-two": figure("fig-two", "Anden figur"),
        "boks-lists": ListBox("boks-lists", "Indhold", (BoxList("Emner", ("a", "b")),), None),
        "tbl-terms": DefinitionTable("tbl-terms", "", ("Ord", "Forklaring"), (("a", "b"),), ""),
        "tbl-titled": DefinitionTable("tbl-titled", "Ord", ("Ord", "Forklaring"), (), ""),
    },
    {**VOCABULARY, "edition": 2022, "previous": 2020},
    FACTS,
    frozenset({"fig-gone"}),
    {**CLAIMS, "edition": 2022, "previous": 2020},
)


def publication(fragments: tuple[str, ...], **more: object) -> Publication:
    return Publication.model_validate(
        {
            "title": "Titel",
            "publisher": "Udgiver",
            "data": "demo",
            "editions": {2022: {"compare": 2020}},
            "fragments": fragments,
            "bibliography": "references.bib",
            **more,
        }
    )


Compose = Callable[[Mapping[str, str]], tuple[Document | None, tuple[Problem, ...]]]


@pytest.fixture(scope="session")
def language() -> Language:
    return load_language("da")


@pytest.fixture
def composed(tmp_path: Path, language: Language) -> Compose:
    """A function that writes files, composes them and gives document (or None) and problems."""

    def write_and_compose(files: Mapping[str, str]) -> tuple[Document | None, tuple[Problem, ...]]:
        folder = tmp_path / FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in {"references.bib": BIBLIOGRAPHY, **files}.items():
            (folder / name).write_bytes(text.encode("utf-8"))
        fragments = tuple(name for name in files if name.endswith(".md") and name != "colophon.md")
        more = {"colophon": "colophon.md"} if "colophon.md" in files else {}
        problems = Problems()
        try:
            document = compose(
                tmp_path, FOLDER, publication(fragments, **more), 2022, EXHIBITS, language, problems
            )
        except ManuscriptError:
            document = None
        return document, tuple(sorted(problems, key=lambda one: one.place))

    return write_and_compose


@pytest.fixture
def document(composed: Compose) -> Callable[[str], Document]:
    """A function that composes one chapter without problems."""

    def compose_chapter(text: str) -> Document:
        made, problems = composed({"a.md": f"---\nrole: chapter\n---\n{text}"})
        assert made is not None, "\n".join(map(str, problems))
        return made

    return compose_chapter
