"""The proof page: whole, harmless, and showing every number, claim, waiver and finding."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from reportgen.errors import Place, Problem
from reportgen.verify.ledger import take_ledger
from reportgen.verify.model import Findings
from reportgen.verify.proof import proof_html

TEXT = """\
{{ share('areas_strategy') }} og {{ change('areas_strategy') }}, [steget <b>]{claim="change('areas_strategy') > 0"},
[faldet]{claim="change('areas_strategy') < 0"}, [de fleste]{waive="fra loven & andet"}.
"""
PROBLEM = Problem(Place("a.md", 3, 4), "some-rule", "it is <wrong>", "mend & go on", "warning")


class Reader(HTMLParser):
    """Reads the cells of tables; notes what is open at the end and every address."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.rows: list[list[str]] = []
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in {"meta", "link", "img"}:
            self.open.append(tag)
        self.addresses += [value or "" for name, value in attrs if name in {"href", "src"}]
        if tag == "tr":
            self.rows.append([])
        if tag in {"td", "th"}:
            self.rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if {"td", "th"} & set(self.open):
            self.rows[-1][-1] += data


@pytest.fixture
def page(printed) -> tuple[str, Reader]:
    made = printed(TEXT)
    findings = Findings(take_ledger(made.document, {}), (PROBLEM,))
    text = proof_html(made.document, made.basis, findings).decode()
    reader = Reader()
    reader.feed(text)
    reader.close()
    return text, reader


def test_it_asks_nothing_of_the_network_and_runs_nothing(page: tuple[str, Reader]) -> None:
    text, reader = page

    assert not reader.open
    assert all(address.startswith("#") for address in reader.addresses)
    assert not re.search(r"<script|<link|<img|@import|url\(|https?:", text)
    assert "<b>" not in text
    assert '<html lang="en">' in text


def test_it_shows_everything(page: tuple[str, Reader]) -> None:
    text, reader = page

    assert "2 numbers, 2 of them in running text; 2 claims: 0 by rule, 2 by hand" in text
    assert ["a.md:3:4", "warning: some-rule", "it is <wrong>", "mend & go on"] in reader.rows
    assert [
        "content/tiny/01-a.md:7:66", "steget <b>", "bound", "change('areas_strategy') > 0",
        "change('areas_strategy') = 10", "true", "hand",
    ] in reader.rows  # fmt: skip
    assert any(row[1:2] == ["faldet"] and "false" in row for row in reader.rows)
    assert ["content/tiny/01-a.md:8:49", "de fleste", "fra loven & andet"] in reader.rows
    assert [
        "n0001", "50 pct.", "50.00%", "areas_strategy: Strategi", "very_high + high", "2022", "12", "",
        "content/tiny/01-a.md:7",
    ] in reader.rows  # fmt: skip
    assert any(row[2:3] == ["+10.00"] and "2020–2022" in row for row in reader.rows)


def test_nothing_to_show_is_said(printed) -> None:
    made = printed("Tekst.")

    text = proof_html(made.document, made.basis, Findings((), ())).decode()

    assert text.count("<p>None.</p>") == 4
