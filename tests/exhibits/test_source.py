from __future__ import annotations

from reportgen.exhibits.source import source, years_shown

COUNTS = {("areas_casework", year): [5, 5] for year in (2020, 2022)}


def test_publisher_and_years(basis_of, figure_of):
    figure = figure_of(COUNTS)

    assert years_shown(figure.groups) == (2020, 2022)
    assert figure.source == "Styrelsen: spørgeskemaundersøgelse (2020 og 2022)"


def test_the_survey_name_is_a_fact(basis_of, figure_of):
    name = {"survey_name": "Styrelsens spørgeskemaundersøgelse"}

    assert figure_of(COUNTS, facts=name).source == (
        "Styrelsens spørgeskemaundersøgelse (2020 og 2022)"
    )
    own = {2022: {"facts": {"survey_name": "Årets undersøgelse"}}}
    assert figure_of(COUNTS, facts=name, editions=own).source == "Årets undersøgelse (2020 og 2022)"


def test_only_years_that_a_bar_shows(basis_of, figure_of):
    figure = figure_of({("areas_staff", 2022): [5, 5]})

    assert figure.source == "Styrelsen: spørgeskemaundersøgelse (2022)"
    assert source((2022,), basis_of(publisher="X")).startswith("X: ")


def test_english(figure_of, en):
    assert figure_of(COUNTS, language=en).source == "Styrelsen: survey (2020 and 2022)"
