"""Files that publication.yaml names and that are not there, or are there and not named."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.config import Publication
from reportgen.errors import ManuscriptError, Problems
from reportgen.exhibits.model import Exhibits
from reportgen.language import Language
from reportgen.manuscript import compose
from reportgen.manuscript.model import Image

PUBLICATION = """\
title: Titel
publisher: Udgiver
data: demo
editions:
  2022: {}
fragments:
  - a.md
  - missing.md
  - ../../outside.md
colophon: colofon.md
bibliography: refs.bib
"""
NOTHING = Exhibits({}, {}, {})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "content/demo"
    folder.mkdir(parents=True)
    (folder / "publication.yaml").write_text(PUBLICATION, "utf-8")
    for name in ("a.md", "mising.md", "colophon.md"):
        (folder / name).write_text("---\nrole: chapter\n---\n# Titel\n", "utf-8")
    return folder


def publication(**more: object) -> Publication:
    plain = {"title": "T", "publisher": "U", "data": "demo", "editions": {2022: {}}}
    return Publication.model_validate({**plain, **more})


def problems_of(root: Path, language: Language, **more: object) -> list[str]:
    problems = Problems()
    with pytest.raises(ManuscriptError):
        compose(root, "content/demo", publication(**more), 2022, NOTHING, language, problems)
    return [f"{one.place} {one.rule} {one.hint}" for one in problems]


def test_files_that_are_missing_are_told_where_they_are_named(
    tmp_path: Path, folder: Path, language: Language
) -> None:
    told = problems_of(
        tmp_path,
        language,
        fragments=("a.md", "missing.md", "../../outside.md"),
        colophon="colofon.md",
        bibliography="refs.bib",
    )

    yaml = "content/demo/publication.yaml"
    assert set(told) == {
        f'{yaml}:8:5 missing-fragment did you mean "mising.md"?',
        f"{yaml}:9:5 missing-fragment put the file into ./, or delete its name",
        f'{yaml}:10:1 missing-fragment did you mean "colophon.md"?',
        f"{yaml}:11:1 missing-fragment put the file into content/demo/, or delete its name",
        "content/demo/colophon.md unlisted-fragment"
        " name it under “fragments:” in publication.yaml, or delete it",
        "content/demo/mising.md unlisted-fragment"
        " name it under “fragments:” in publication.yaml, or delete it",
    }


def test_a_fragment_outside_the_project_folder_is_not_read(
    tmp_path: Path, folder: Path, language: Language
) -> None:
    (tmp_path.parent / "outside.md").write_text("hemmeligt", "utf-8")

    told = problems_of(tmp_path, language, fragments=("../../../outside.md",))

    assert told[0] == (
        "content/demo/publication.yaml:7:5 outside-project"
        " put what publications share into a folder under content/"
    )


def test_a_file_that_publications_share_goes_by_one_path(
    tmp_path: Path, folder: Path, language: Language
) -> None:
    shared = folder.parent / "shared"
    shared.mkdir()
    (shared / "method.md").write_text(
        "---\nrole: appendix\n---\n# Metode {#bilag-m}\n\nSom [@a].\n\n![En prik](dot.png)\n\n::: {#refs}\n:::\n",
        "utf-8",
    )
    (shared / "imprint.md").write_text("Udgiver\n", "utf-8")
    (shared / "dot.png").write_bytes(b"")
    (shared / "all.bib").write_text(
        "@report{a, title = {T}, institution = {I}, year = {2018}}", "utf-8"
    )
    problems = Problems()

    document = compose(
        tmp_path,
        "content/demo",
        publication(
            fragments=("a.md", "../shared/./method.md"),
            colophon="../shared/imprint.md",
            bibliography="../shared/all.bib",
        ),
        2022,
        NOTHING,
        language,
        problems,
    )

    assert [one.place.path for one in document.sections] == [
        "content/demo/a.md",
        "content/shared/method.md",
    ]
    assert document.colophon[0].place.path == "content/shared/imprint.md"
    image = document.sections[1].blocks[1]
    assert isinstance(image, Image)
    assert image.path == (shared / "dot.png").resolve().as_posix()
    assert {one.rule for one in problems} == {"unlisted-fragment"}


def test_a_file_missing_beside_another_publication_is_told_with_what_is_there(
    tmp_path: Path, folder: Path, language: Language
) -> None:
    (folder.parent / "shared").mkdir()
    (folder.parent / "shared/method.md").write_text("", "utf-8")

    told = problems_of(
        tmp_path, language, fragments=("../shared/methods.md", f"{'x' * 400}/a.md"), colophon="a.md"
    )

    assert told[0] == (
        'content/demo/publication.yaml:7:5 missing-fragment did you mean "../shared/method.md"?'
    )
    assert told[1].startswith(
        "content/demo/publication.yaml:8:5 missing-fragment put the file into"
    )


def test_what_is_wrong_in_a_shared_file_is_told_there(
    tmp_path: Path, folder: Path, language: Language
) -> None:
    (folder.parent / "shared").mkdir()
    (folder.parent / "shared/m.md").write_text("---\nrole: chapter\n---\n# T\n\n@fig-x\n", "utf-8")

    told = problems_of(tmp_path, language, fragments=("a.md", "../shared/m.md"))

    assert [one for one in told if one.startswith("content/shared/m.md:6:1 unresolved-reference")]


def test_a_fragment_that_is_not_utf8_is_told_with_its_line(
    tmp_path: Path, folder: Path, language: Language
) -> None:
    (folder / "a.md").write_bytes("---\nrole: chapter\n---\n# Kapitel på\n".encode("cp1252"))

    told = problems_of(tmp_path, language, fragments=("a.md",))

    assert [one for one in told if one.startswith("content/demo/a.md:4:12 broken-utf8")]


def test_line_ends_and_a_byte_order_mark_make_no_difference(
    tmp_path: Path, folder: Path, language: Language
) -> None:
    (folder / "a.md").write_bytes(
        b"\xef\xbb\xbf---\r\nrole: chapter\r\n---\r\n# T\r\nx\r\n\r\ny\r\n"
    )

    document = compose(
        tmp_path, "content/demo", publication(fragments=("a.md",)), 2022, NOTHING, language
    )

    assert [block.place.line for block in document.sections[0].blocks] == [5, 7]
    assert document.meta.path == "content/demo/publication.yaml"
