"""The survey of libraries as a fixture."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # libraries

from libraries import Libraries
from libraries import libraries as libraries_of

LibrariesIn = Callable[[str], Libraries]


@pytest.fixture(scope="session")
def libraries_in(tmp_path_factory: pytest.TempPathFactory) -> LibrariesIn:
    """A function that gives the survey in a language."""
    return cache(partial(libraries_of, tmp_path_factory.mktemp("libraries")))


@pytest.fixture
def libraries(libraries_in: LibrariesIn) -> Libraries:
    """The survey in Danish."""
    return libraries_in("da")
