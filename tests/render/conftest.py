"""What the tests of pages share: a theme of their own, the fonts, hand-made documents set once."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import settings

from reportgen.files import read_yaml
from reportgen.language import Language, load_language
from reportgen.render.typeface.fonts import FontBook
from reportgen.theme import Theme

sys.path.insert(0, str(Path(__file__).parents[1]))  # for verapdf
sys.path.insert(0, str(Path(__file__).parent))  # for documents and press
sys.path.insert(0, str(Path(__file__).parent / "pdf"))  # for flows, page_tree and reading

import documents
from press import HERE, Press, SetDocument

settings.register_profile("pages", deadline=None)  # the first example loads the fonts
settings.load_profile("pages")


@pytest.fixture(scope="session")
def theme() -> Theme:
    return read_yaml(HERE, "theme.yaml", Theme)


@pytest.fixture(scope="session")
def language() -> Language:
    return load_language("da")


@pytest.fixture(scope="session")
def press(theme: Theme, language: Language) -> Press:
    return Press(theme, language)


@pytest.fixture(scope="session")
def book(theme: Theme) -> FontBook:
    return FontBook(HERE, theme, "da")


@pytest.fixture(scope="session")
def report(press: Press, tmp_path_factory: pytest.TempPathFactory) -> SetDocument:
    """`documents.report()`, set."""
    return press.set(documents.report(tmp_path_factory.mktemp("report")))


@pytest.fixture(scope="session")
def stress(press: Press, tmp_path_factory: pytest.TempPathFactory) -> SetDocument:
    """`documents.stress()`, set."""
    return press.set(documents.stress(tmp_path_factory.mktemp("stress")))
