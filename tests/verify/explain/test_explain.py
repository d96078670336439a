"""A number's way back to the answers, as text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.errors import ProjectError
from reportgen.estimates import tally_survey
from reportgen.verify.explain import explain
from reportgen.verify.ledger import take_ledger

TEXT = """\
{{ share('areas_strategy') }}, {{ change('areas_strategy') }}, {{ measure('halves') }},
{{ lowest('range') }}, {{ measure('leaders') }}, {{ measure('areas') }}, {{ measure('rate') }},
{{ limit('halves') }}, {{ n('youth_growth') }}, {{ facts.age_limit }}, {{ previous }},
{{ measure('left') }}, {{ share('areas_staff', 'bottom') }}, {{ measure('steps') }}, @fig-areas.

::: {#fig-areas}
:::
"""


@pytest.fixture
def told(printed):
    """A function that gives the lines of an explanation, single-spaced."""
    made = printed(TEXT)
    ledger = take_ledger(made.document, {})

    def tell(name: str) -> list[str]:
        text = explain(made.document, made.basis, ledger, name).as_text()
        return [" ".join(line.split()) for line in text.splitlines()]

    return tell


def test_a_share_leads_back_to_counts_question_and_file(told) -> None:
    lines = told("n0001")

    assert lines[0] == "n0001: 50 pct."
    assert "n0001 50 pct. content/tiny/01-a.md:7 the text share 2022 12" in lines
    assert "share “I meget høj grad” + “I høj grad”, of everyone who answered the question" in lines
    assert "2022 6 of 12 = 50.0000 %" in lines
    assert "printed 50 pct., rounded half up, once" in lines
    assert "asked in 2020 Er strategien en udfordring?" in lines
    assert any(line.startswith("* I høj grad (high) 3 ") for line in lines)
    assert "2022 data/tiny/answers-2022.csv, column areas_strategy" in lines


def test_a_change_names_both_waves(told) -> None:
    lines = told("n0002")

    assert "2022 6 of 12 = 50.0000 %" in lines
    assert "2020 4 of 10 = 40.0000 %" in lines
    assert "change +10.0000 percentage points" in lines


@pytest.mark.parametrize(
    ("number", "line"),
    [
        ("n0003", "areas_staff Medarbejdere 8.33 no"),
        ("n0003", "areas_strategy Strategi 50.00 yes"),
        ("n0004", "areas_staff Medarbejdere 8.33"),
        ("n0005", "areas_casework Sagsbehandling 50.00 70.00"),
        ("n0006", "areas: counted in the codebook; stands in publication.yaml under “measures:”"),
        ("n0006", "casework"),
        ("n0007", "wave 2022 12 answered of 13 invited = 92.3077 %"),
        ("n0009", "base everyone who answered the question in 2022: 11"),
        ("n0010", "fact facts.age_limit of publication.yaml"),
        ("n0011", "year the wave compared with"),
        ("n0012", "wave 2022 14 exist less 13 invited"),
        ("n0013", "share “I mindre grad” + “Slet ikke”, of everyone who answered the question"),
        ("n0014", "not_at_all"),
    ],
)
def test_how_each_kind_of_number_comes_about(told, number: str, line: str) -> None:
    assert line in told(number)


@pytest.mark.parametrize("name", ["fig-areas", "figur-1", "Figur 1", "figure-1", "figur1"])
def test_a_figure_by_any_name(told, name: str) -> None:
    lines = told(name)

    assert lines[0] == "Figur 1 – Fokusområder"
    assert "placed in content/tiny/01-a.md:12:1" in lines
    assert "item areas_strategy" in lines
    assert any(line.endswith("fig-areas figure-1 share 2022 12") for line in lines)


def test_an_item_lists_every_number_printed_of_it(told) -> None:
    lines = told("areas_strategy")

    assert lines[0] == "areas_strategy: Strategi"
    assert sum("01-a.md:7 the text" in line for line in lines) == 2
    assert "nowhere" in told("youth_contact")


def test_a_measure_goes_by_its_name(told) -> None:
    assert told("halves")[0] == "halves"
    assert "areas_strategy Strategi 50.00 yes" in told("halves")


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("areas_strategi", 'did you mean "areas_strategy"?'),
        ("n9999", "the numbers are n0001 to n0037"),
        ("figur-9", "known: fig-areas, areas_strategy"),
    ],
)
def test_a_name_that_means_nothing(told, name: str, hint: str) -> None:
    with pytest.raises(ProjectError) as caught:
        told(name)

    (problem,) = caught.value.problems
    assert problem.rule == "unknown-id"
    assert problem.hint.startswith(hint)


def test_what_is_suppressed_is_not_told(tiny_survey, printed) -> None:
    made = printed(TEXT)
    basis = replace(made.basis, estimates=tally_survey(tiny_survey, minimum_count=7))
    (first, *_) = take_ledger(made.document, {})
    entry = replace(first, suppressed=True, value=None)

    text = explain(made.document, basis, [entry], "n0001").as_text()

    assert "it rests on fewer than 7 respondents, so it is not told" in text
    assert "50.0" not in text
