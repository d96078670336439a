"""Images that are there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.errors import Problem
from reportgen.manuscript.model import Document, Image
from reportgen.manuscript.outline_text import tree

Compose = Callable[[dict[str, str]], tuple[Document | None, tuple[Problem, ...]]]
ABOVE = "---\nrole: chapter\n---\n# T {#t}\n"


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "content/demo/billeder/fløj 1.png"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"")
    return path


def test_alt_text_caption_and_number(composed: Compose, picture: Path) -> None:
    text = (
        "![En fløj](<billeder/fløj 1.png>)\n\n"
        '![Fløj *nord*](billeder/fl%C3%B8j%201.png){#fig-x fig-alt="Set fra {{ edition }}"}\n\n'
        '![Fløj](<billeder/fløj 1.png>){fig-alt="Set"}\n\nSom @fig-x og @fig-one.\n\n'
        "::: {#fig-one}\n:::\n"
    )

    document, problems = composed({"a.md": ABOVE + text})

    assert document is not None, problems
    assert tree(document).splitlines()[1:8] == [
        "  image fløj 1.png @5:1",
        "    alt: En fløj",
        "  image fløj 1.png #fig-x @7:1 | Figur 1 – Fløj nord",
        "    alt: Set fra 2022",
        "  image fløj 1.png @9:1 | Fløj",
        "    alt: Set",
        "  p @11:1 | Som [figur\u00a01→fig-x] og [figur\u00a02→fig-one].",
    ]
    (image, *_) = document.sections[0].blocks
    assert isinstance(image, Image)
    assert image.path == str(picture.resolve())


def test_a_link_that_leads_out_of_the_project_is_outside(
    composed: Compose, picture: Path, tmp_path: Path
) -> None:
    outside = tmp_path.parent / "outside.png"
    outside.write_bytes(b"")
    (picture.parent / "link.png").symlink_to(outside)

    document, problems = composed({"a.md": f"{ABOVE}![alt](billeder/link.png)\n"})

    assert document is None
    assert [one.rule for one in problems if one.severity == "error"] == ["outside-project"]
