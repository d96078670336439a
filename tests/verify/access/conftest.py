"""What the tests of access share: a publication that is as it should be, set once."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pytest
from pikepdf import Pdf

from reportgen.errors import Problem
from reportgen.files import read_yaml
from reportgen.language import Language, load_language
from reportgen.manuscript.model import Document
from reportgen.render.pdf.cmaps import mend_cmaps
from reportgen.render.pdf.typeset import typeset
from reportgen.theme import Theme
from reportgen.verify.access import check_access

sys.path.insert(0, str(Path(__file__).parent))  # specimen, breakage
sys.path.insert(0, str(Path(__file__).parents[2] / "render"))  # documents

from specimen import OUTPUT, specimen

RENDER = Path(__file__).parents[2] / "render"


@dataclass(frozen=True)
class Press:
    """Sets documents and checks what came of it."""

    theme: Theme
    language: Language

    def pdf(self, document: Document) -> bytes:
        made = typeset(RENDER, document, self.theme, self.language).data
        with Pdf.open(BytesIO(made)) as pdf:
            mend_cmaps(pdf)
            target = BytesIO()
            pdf.save(target)
        return target.getvalue()

    def check(self, data: bytes, document: Document) -> tuple[Problem, ...]:
        return check_access(data, document, self.language, OUTPUT)


@dataclass(frozen=True)
class Printed:
    """A document and its PDF."""

    document: Document
    data: bytes


@pytest.fixture(scope="session")
def press() -> Press:
    return Press(read_yaml(RENDER, "theme.yaml", Theme), load_language("da"))


@pytest.fixture(scope="session")
def printed(press: Press, tmp_path_factory: pytest.TempPathFactory) -> Printed:
    """`specimen()`, set: nothing is wrong with it."""
    document = specimen(tmp_path_factory.mktemp("specimen"))
    return Printed(document, press.pdf(document))
