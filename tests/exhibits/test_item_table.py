"""The table of an item: rows, signs, wording, tests and suppression, all told by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from reportgen.answers.model import Survey
from reportgen.estimates import tally_survey
from reportgen.exhibits.annex import annex_tables
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.errors import SpecProblems
from reportgen.exhibits.model import NumberTable
from reportgen.language import Language

BasisOf = Callable[..., Basis]
TablesOf = Callable[[Basis], dict[str, NumberTable]]
"""All tables of a basis, by item."""


@pytest.fixture
def tables(spec_problems: SpecProblems) -> TablesOf:
    def make(basis: Basis) -> dict[str, NumberTable]:
        made = annex_tables(basis, spec_problems)
        assert made is not None
        return {name.removeprefix("tbl-"): table for name, table in made.by_id.items()}

    return make


def grid(table: NumberTable) -> list[list[str]]:
    return [[g.heading, r.stub, *(c.text for c in r.cells)] for g in table.groups for r in g.rows]


def test_every_wave_and_class_in_one_table(basis_of: BasisOf, tables: TablesOf) -> None:
    table = tables(basis_of())["areas_strategy"]

    assert [(column.spanner, column.head) for column in table.columns] == [
        ("", "Alle"), ("Region", "Nord"), ("Region", "Syd"),
    ]  # fmt: skip
    assert [group.heading for group in table.groups] == ["2022", "2020"]
    stubs = [row.stub for row in table.groups[0].rows]
    assert stubs == [
        "I meget høj grad", "I høj grad", "I mindre grad", "Slet ikke", "Ved ikke", "Ikke relevant",
        "I meget høj grad + I høj grad", "N",
    ]  # fmt: skip
    top, n = table.groups[0].rows[-2:]
    assert (top.cells[0].text, n.cells[0].text) == ("50", "12")
    assert table.groups[1].rows[-2].cells[0].text == "40"
    assert table.title == "Strategi"
    assert table.dense


def test_every_number_knows_its_class_and_wave(basis_of: BasisOf, tables: TablesOf) -> None:
    table = tables(basis_of())["areas_strategy"]

    cell = table.groups[1].rows[0].cells[2].quantity
    assert cell is not None
    assert (cell.item, cell.categories, cell.edition) == ("areas_strategy", ("very_high",), 2020)
    assert cell.where == (("region", "syd"),)
    assert cell.unit == "share"


def test_nobody_is_a_dash_and_less_than_half_is_nought(
    library_basis: BasisOf, tables: TablesOf
) -> None:
    table = tables(library_basis())["open_late"]

    texts = [cell.text for cell in table.groups[0].rows[1].cells]
    assert "–" in texts
    assert "0" not in texts


def test_a_scale_with_values_has_means_and_tests(library_basis: BasisOf, tables: TablesOf) -> None:
    table = tables(library_basis())["lending__burden"]

    assert [row.stub for row in table.groups[0].rows][-2:] == ["Gennemsnit", "N"]
    assert str(table.note).startswith("Forskelle mellem gennemsnit: Region p\u00a0")
    assert [q.unit for q in table.note.quantities] == ["p"]
    assert table.note.quantities[0].categories == ("region",)


def test_tests_can_be_left_out(library_basis: BasisOf, tables: TablesOf) -> None:
    basis = library_basis()
    annex = basis.publication.annex.model_copy(update={"tests": False})
    silent = replace(basis, publication=basis.publication.model_copy(update={"annex": annex}))

    assert str(tables(silent)["lending__burden"].note) == ""


def test_marks_and_respondents_are_rows_of_their_own(
    library_basis: BasisOf, tables: TablesOf
) -> None:
    table = tables(library_basis())["lending__forms"]

    stubs = [row.stub for row in table.groups[0].rows]
    assert stubs == ["Kurser", "Rådgivning", "Netværk", "Intet", "Krydser i alt", "Biblioteker (N)"]
    assert table.stub_head == "Pct. af biblioteker"
    marks, n = (row.cells[0].quantity for row in table.groups[0].rows[-2:])
    assert marks is not None
    assert n is not None
    assert (marks.statistic, n.statistic) == ("marks", "n")


def test_a_new_wording_is_told_with_both(basis_of: BasisOf, tables: TablesOf) -> None:
    table = tables(basis_of())["youth_severity"]

    assert table.wordings == (
        "2022: Er problemerne blevet sværere?",
        "2020: Er problemerne sværere?",
    )
    assert "Ordlyden er ændret mellem 2020 og 2022" in str(table.note)
    assert tables(basis_of())["youth_growth"].wordings == ("Er der flere unge?",)


def test_a_wave_that_did_not_ask_has_no_rows(basis_of: BasisOf, tables: TablesOf) -> None:
    assert [g.heading for g in tables(basis_of())["areas_staff"].groups] == ["2022"]
    assert "areas_staff" not in tables(basis_of(edition=2020, previous=None))


def test_a_wave_after_the_edition_is_not_shown(basis_of: BasisOf, tables: TablesOf) -> None:
    made = tables(basis_of(edition=2020, previous=None))

    assert [group.heading for group in made["areas_strategy"].groups] == ["2020"]


def test_the_mark_of_what_is_suppressed_is_explained(
    library_basis: BasisOf, tables: TablesOf
) -> None:
    table = tables(library_basis(minimum=3))["lending__burden"]

    assert "•" in {cell for row in grid(table) for cell in row}
    assert "• står for tal, der bygger på færre end 3 svar" in str(table.note)
    hidden = [c.quantity for g in table.groups for r in g.rows for c in r.cells if c.text == "•"]
    assert all(q is not None and q.value is None and q.suppressed for q in hidden)


def test_what_is_suppressed_of_marks_alone_is_told_with_their_least(
    library_basis: BasisOf, library_survey: Survey, spec_problems: SpecProblems
) -> None:
    basis = replace(library_basis(), estimates=tally_survey(library_survey, minimum_marks=3))
    made = annex_tables(basis, spec_problems)

    assert made is not None
    note = str(made.by_id["tbl-lending__forms"].note)
    assert "• står for tal, der bygger på færre end 3 svar" in note
    assert "•" not in str(made.by_id["tbl-lending__burden"].note)
    signs = {sign: str(told) for sign, told in made.annex.guide.signs}
    assert signs["•"].startswith("Ved spørgsmål med flere mulige svar er et tal skjult")
    assert "færre end 3 svar" in signs["•"]


def test_few_answers_in_all_tests_are_told_so(
    library_basis: BasisOf, spec_problems: SpecProblems
) -> None:
    made = annex_tables(library_basis(), spec_problems)

    assert made is not None
    signs = {sign: str(told) for sign, told in made.annex.guide.signs}
    assert "I alle " in signs["p"]
    assert " test er der færre end 30 svar i mindst én gruppe" in signs["p"]


def test_english_words(library_basis: BasisOf, en: Language, tables: TablesOf) -> None:
    table = tables(library_basis(language=en))["lending__forms"]

    assert table.groups[0].rows[-1].stub == "Biblioteker (N)"
    assert str(table.summary).startswith("The table shows the answers to the question")
