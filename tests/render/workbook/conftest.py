"""What the tests of workbooks share: languages, and a companion of two rows."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from reportgen.exhibits.companion import Companion
from reportgen.exhibits.data import DataTable
from reportgen.exhibits.model import Quantity
from reportgen.language import Language, load_language

sys.path.insert(0, str(Path(__file__).parent))  # for spreadsheet


@pytest.fixture(scope="session")
def da() -> Language:
    return load_language("da")


@pytest.fixture(scope="session")
def en() -> Language:
    return load_language("en")


@pytest.fixture(scope="session")
def beside() -> Companion:
    share = Quantity("44 %", 0.4418, "share", "share", n=82)
    hidden = Quantity("•", None, "share", "share", suppressed=True)
    items = DataTable(
        ("Id", "Andel", "N"), (("rolig", share, 82), ("=1+1", hidden, 82))
    )  # fmt: skip
    return Companion(items, (("Afrunding", "Sådan."),), (("Stjerner", "*** p < 0,01"),), "a@b.dk")
