"""Codebook, items and answers that do not hold together."""

from __future__ import annotations

import pytest
from trial import ANSWERS, CODEBOOK, FRAGMENT, ITEMS, PUBLICATION, Trial

HEADER = "respondent,hours_evening,hours_weekend\n"


# --- what simply works -----------------------------------------------------------------------


@pytest.mark.parametrize("delimiter", [";", "\t", ","])
@pytest.mark.parametrize("quotes", [False, True])
def test_any_delimiter_gives_the_same_ledger(trial: Trial, delimiter: str, quotes: bool) -> None:
    trial.built()
    ledger = trial.ledger()
    for path in (ITEMS, ANSWERS):
        rows = [line.split(",") for line in (trial.root / path).read_text("utf-8").splitlines()]
        cells = [[f'"{cell}"' if quotes else cell for cell in row] for row in rows]
        trial.write(path, "".join(f"{delimiter.join(row)}\n" for row in cells))

    trial.built()

    assert trial.ledger() == ledger


def test_what_a_spreadsheet_adds_simply_works(trial: Trial) -> None:
    trial.built()
    ledger = trial.ledger()
    text = (trial.root / ANSWERS).read_text("utf-8")
    rows = text.replace(",", ";").replace("4", "4,0").splitlines()
    trial.write(ANSWERS, "sep=;\r\n" + "".join(f"{row};;\r\n" for row in rows) + ";;;;\r\n;;;;\r\n")

    trial.built()

    assert trial.ledger() == ledger


def test_answers_as_words_simply_work(trial: Trial) -> None:
    trial.built()
    ledger = trial.ledger()
    trial.edit(ANSWERS, "a,4,2", "a,to a very  HIGH degree,To a lesser degree")

    trial.built()

    assert trial.ledger() == ledger


# --- answer files ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "start", "hint"),
    [
        ("b,3,1", "a,3,1", "3:1: error[duplicate-respondent]", "is line 2: keep one of them"),
        ("b,3,1", ",3,1", "3:1: error[blank-respondent]", "give every row an id"),
        ("a,4,2", "a,9,2", "2:3: error[unknown-code]", "codes: 4, 3, 2, 1, 8"),
        ("a,4,2", "a,4,-1", "2:5: error[unknown-code]", "codes: 4, 3, 2, 1, 8"),
        ("a,4,2", "a,3.5,2", "2:3: error[not-an-integer]", "codes: 4, 3, 2, 1, 8"),
        ("a,4,2", "a,Not at al,2", "2:3: error[unknown-answer]", 'did you mean "Not at all"?'),
        ("a,4,2", f"a,{'9' * 5000},2", "2:3: error[unknown-code]", "codes: 4, 3, 2, 1, 8"),
        ("a,4,2", "a,4", "2: error[ragged-row]", "a cell for every column"),
        ("a,4,2", "a,4,2,3", "2: error[ragged-row]", "a cell for every column"),
        ("a,4,2", '"a,4,2', "2: error[broken-csv]", "must end with one"),
        ("a,4,2", f"a,{'x' * 140_000},2", "2: error[broken-csv]", "must end with one"),
    ],
)
def test_a_wrong_row_is_told_at_its_cell(
    trial: Trial, old: str, new: str, start: str, hint: str
) -> None:
    trial.edit(ANSWERS, old, new)

    said = trial.refused()

    assert said.starts == [f"{ANSWERS}:{start}"]
    assert hint in said.hint(ANSWERS)
    assert max(map(len, said.err.splitlines())) < 300


@pytest.mark.parametrize(
    ("header", "starts", "hint"),
    [
        (
            "respondent,hours_evening,hours_evening",
            ["1:1: error[missing-column]", "1:26: error[duplicate-column]"],
            "add the column, or correct the codebook",
        ),
        (
            "respondent,hours_evening,hours_weekday",
            ["1:1: error[missing-column]", "1:26: error[unknown-column]"],
            'rename "hours_weekday"',
        ),
        (
            "id,hours_evening,hours_weekend",
            ["1:1: error[missing-column]", "1:1: error[unknown-column]"],
            "add the column, or correct the codebook",
        ),
        (
            "respondent,hours_evening,",
            ["1:1: error[missing-column]", "1:26: error[unnamed-column]"],
            "add the column, or correct the codebook",
        ),
        (f"respondent,{'x' * 140_000},hours_weekend", ["1: error[broken-csv]"], "must end"),
    ],
)
def test_a_wrong_header_is_told_at_its_cell(
    trial: Trial, header: str, starts: list[str], hint: str
) -> None:
    trial.edit(ANSWERS, HEADER.strip(), header)

    said = trial.refused()

    assert said.starts == [f"{ANSWERS}:{start}" for start in starts]
    assert hint in said.hint(ANSWERS)


def test_all_faults_of_an_answer_file_are_told_and_many_alike_are_summed_up(trial: Trial) -> None:
    rows = "".join(f"r{number},9,{number}\n" for number in range(10, 20))
    trial.write(ANSWERS, HEADER + "x,1,1\nx,maybe,1\n" + rows)

    starts = trial.refused().starts

    assert starts == [
        f"{ANSWERS}: error[more-than-invited]",
        f"{ANSWERS}:3:1: error[duplicate-respondent]",
        f"{ANSWERS}:3:3: error[unknown-answer]",
        *(f"{ANSWERS}:{line}:{column}: error[unknown-code]" for line, column in (
            (4, 5), (4, 7), (5, 5), (5, 7), (6, 5), (6, 7), (7, 5), (7, 7),
        )),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        (HEADER, [f"{ANSWERS}: error[no-answers]"]),
        (
            f"{HEADER}a,,\nb,,\n",
            [f"{ANSWERS}:1:12: error[blank-column]", f"{ANSWERS}:1:26: error[blank-column]"],
        ),
        (f"{HEADER}a,4,\nb,3,\n", [f"{ANSWERS}:1:26: error[blank-column]"]),
    ],
)
def test_a_year_without_answers_is_told(trial: Trial, text: str, starts: list[str]) -> None:
    trial.write(ANSWERS, text)

    assert trial.refused().starts == starts


# --- answers that take no stand --------------------------------------------------------------


@pytest.fixture
def two_years(trial: Trial) -> Trial:
    """The project with a wave of 2022 beside that of 2024, and every kind of number in the text."""
    wave = "  2022: { file: answers-2022.csv, frame: 9, invited: 8, period: May 2022 }\n"
    trial.edit(CODEBOOK, "waves:\n", f"waves:\n{wave}")
    trial.edit(ITEMS, "question_2024", "question_2024,question_2022")
    for hours in ("evening", "weekend"):
        asked = f"To what degree are {hours} hours a challenge?"
        trial.edit(ITEMS, asked, f"{asked},{asked}")
    trial.write("data/libraries/answers-2022.csv", f"{HEADER}a,4,2\nb,8,8\n")
    trial.edit(PUBLICATION, "2024: {}", "2024: {compare: 2022}")
    trial.append(
        PUBLICATION,
        "  ends: { kind: span, items: ['hours_*'] }\n"
        "  some: { kind: count-items, items: ['hours_*'], at_least: 0.25 }\n"
        "  again: { kind: recurring-leaders, items: ['hours_*'], top: 1 }\n"
        "  rate: { kind: response-rate }\n",
    )
    asked = (
        "lowest('ends')",
        "highest('ends')",
        "measure('some')",
        "measure('again')",
        "measure('rate')",
        "limit('some')",
        "change('hours_evening')",
        "development('hours_evening')",
        "direction('hours_evening')",
        "fraction('hours_evening')",
        "ranked(['hours_*'], 1)",
        "n_range('fig-hours')",
    )
    trial.append(
        FRAGMENT,
        "".join(f"\n{{{{ {one} }}}}\n" for one in asked)
        + "\nTo a lesser degree or not at all: {{ share('hours_evening', 'bottom') }}.\n"
        "\nIn {{ previous }} it was {{ share('hours_weekend', year=previous) }}.\n",
    )
    return trial


@pytest.mark.parametrize("dont_know", ["answers-2024.csv", "answers-2022.csv", "both"])
def test_only_dont_know_builds_with_shares_of_nothing(two_years: Trial, dont_know: str) -> None:
    trial = two_years
    for name in ("answers-2024.csv", "answers-2022.csv"):
        if dont_know in {name, "both"}:
            rows = "".join(f"{one},8,8\n" for one in "abcdefg")
            trial.write(f"data/libraries/{name}", HEADER + rows)

    trial.built()

    if dont_know != "answers-2022.csv":
        shares = [one for one in trial.ledger() if one["statistic"] == "share"]
        high = [one for one in shares if one["categories"] == ["very_high", "high"]]
        unsure = [one for one in shares if one["categories"] == ["dont_know"]]
        assert {one["value"] for one in high if one["edition"] == 2024} == {0}
        assert {one["value"] for one in unsure if one["edition"] == 2024} == {1}


def test_a_single_respondent_builds(two_years: Trial) -> None:
    two_years.write(ANSWERS, f"{HEADER}a,4,1\n")
    two_years.write("data/libraries/answers-2022.csv", f"{HEADER}a,8,2\n")

    two_years.built()


# --- codebook and items ----------------------------------------------------------------------


def test_an_item_that_the_codebook_lacks_is_told(trial: Trial) -> None:
    items = (trial.root / ITEMS).read_text("utf-8").splitlines(keepends=True)
    trial.write(ITEMS, "".join(items[:2]))

    said = trial.refused()

    assert said.starts == [f"{ANSWERS}:1:26: error[unknown-column]"]
    assert said.hint(ANSWERS) == 'did you mean "hours_evening"?'


@pytest.mark.parametrize(
    ("old", "new", "start", "hint"),
    [
        ("hours_weekend,", "hours_evening,", "3:1: error[duplicate-id]", "first on line 2"),
        ("hours_weekend,", ",", "3:1: error[blank-id]", "an id of its own"),
        ("Evening opening hours", " ", "2:15: error[empty-label]", "give the words"),
        ("hours_evening,Evening opening hours,service", "hours_evening,Evening opening hours,serv",
         "2:37: error[unknown-block]", 'did you mean "service"?'),
        ("degree,challenge,To what degree are e", "degre,challenge,To what degree are e",
         "2:47: error[unknown-scale]", 'did you mean "degree"?'),
        ("degree,challenge,To what degree are e", "degree,chalenge,To what degree are e",
         "2:54: error[unknown-polarity]", 'did you mean "challenge"?'),
        ("service,,,degree,challenge,To what degree are e", "service,x,,degree,challenge,To what",
         "2:45: error[unknown-group]", "leave the cell empty"),
        ("question_2024", "question_2023", "1:1: error[missing-column]", 'rename "question_2023"'),
    ],
)  # fmt: skip
def test_a_wrong_item_is_told_at_its_cell(
    trial: Trial, old: str, new: str, start: str, hint: str
) -> None:
    trial.edit(ITEMS, old, new)

    said = trial.refused()

    assert said.starts[0] == f"{ITEMS}:{start}"
    assert hint in said.hint(ITEMS)


@pytest.mark.parametrize(
    ("old", "new", "start", "hint"),
    [
        ("Not at all, code: 1", "Not at all, code: 2", "10:46: error[duplicate-code]", "its own"),
        ("[very_high, high]", "[very_high, hgh]", "12:26: error[unknown-category]", '"high"?'),
        ("[very_high, high]", "[dont_know]", "12:15: error[category-without-stand]", "list some"),
        ("[very_high, high]", "[]", "12:5: error[empty-box]", "list some of"),
        ("frame: 9", "frame: 5", "3:45: error[more-than-exist]", "correct invited or frame"),
        ("frame: 9", f"frame: {'9' * 5000}", "3:42: error[broken-yaml]", "write “key: value”"),
        ("frame: 9", "frame: .inf", "3:42: error[wrong-value]", "change it"),
        ("answers-2024.csv", "answers-2042.csv", "", ""),
        ("2024:", "2023:", "2:1: error[unknown-wave]", "known: 2023"),
    ],
)
def test_a_wrong_codebook_is_told_at_its_key(
    trial: Trial, old: str, new: str, start: str, hint: str
) -> None:
    trial.edit(CODEBOOK, old, new)
    if new == "2023:":
        trial.edit(ITEMS, "question_2024", "question_2023")

    said = trial.refused()

    expected = f"{CODEBOOK}:{start}"
    if not start:
        expected, hint = "data/libraries/answers-2042.csv: error[missing-file]", "answers-2024.csv"
    assert said.starts == [expected]
    assert hint in said.hint(expected)


def test_faults_of_codebook_items_and_answer_files_are_told_together(trial: Trial) -> None:
    trial.edit(CODEBOOK, "top_box: [very_high, high]", "top_box: [very_high, hgh]")
    trial.edit(ITEMS, "Evening opening hours", "")
    trial.write(ANSWERS, b"\xff\xfe")

    assert trial.refused().starts == [
        f"{ANSWERS}:1:1: error[broken-utf8]",
        f"{CODEBOOK}:12:26: error[unknown-category]",
        f"{ITEMS}:2:15: error[empty-label]",
    ]
