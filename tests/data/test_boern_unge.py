"""The synthetic answers of the children and youth survey give what the publication prints.

The recount here uses pandas and fractions only: nothing of the programs that made the answers.
"""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from fractions import Fraction
from math import floor
from pathlib import Path

import pandas as pd
import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "data" / "boern-unge"
CODES = {
    "very_high": 4,
    "high": 3,
    "low": 2,
    "not_at_all": 1,
    "dont_know": 8,
    "not_relevant": 9,
}
TOP = "very_high|high"
FRAME_REGION = {
    "hovedstaden": 29,
    "sjaelland": 17,
    "syddanmark": 22,
    "midtjylland": 19,
    "nordjylland": 11,
}
FRAME_SIZE = {"small": 58, "medium": 33, "large": 7}
AREAS = (
    "detection",
    "growth",
    "early_prevention",
    "offers",
    "citizen_coop",
    "cross_dept_coop",
    "sector_coop",
    "staff_competence",
)


def read(name: str) -> pd.DataFrame:
    return pd.read_csv(FOLDER / name, dtype=str, keep_default_na=False)


ANSWERS = {str(year): read(f"answers-{year}.csv") for year in (2020, 2022)}
ITEMS = read("items.csv")
PUBLISHED = read("published.csv")
IMPOSSIBLE = read("impossible.csv").set_index("num_id")
FIGURES = read("figures.csv")
CODEBOOK = YAML(typ="safe").load((FOLDER / "codebook.yaml").read_text("utf-8"))

Row = dict[str, str]


def rows(*units: str) -> Iterator[Row]:
    for row in PUBLISHED.to_dict("records"):
        if row["unit"] in units:
            yield {str(key): str(value) for key, value in row.items()}


def n(item: str, year: str) -> int:
    return int((ANSWERS[year][item] != "").sum())


def share(item: str, year: str = "2022", categories: str = TOP) -> Fraction:
    codes = [str(CODES[category]) for category in categories.split("|")]
    return Fraction(int(ANSWERS[year][item].isin(codes).sum()), n(item, year))


def change(item: str) -> Fraction:
    return share(item) - share(item, "2020")


def half_up(value: Fraction) -> int:
    size = floor(abs(value) + Fraction(1, 2))
    return size if value >= 0 else -size


def percent(value: Fraction) -> int:
    return half_up(100 * value)


def wanted(row: Row) -> str:
    """What the answers must give: as printed, or what impossible.csv says they give instead."""
    if row["num_id"] in IMPOSSIBLE.index:
        return str(IMPOSSIBLE.loc[row["num_id"], "given"])
    return row["value"]


def matching(pattern: str, year: str = "2022") -> list[str]:
    return [item for item in ANSWERS[year].columns if fnmatchcase(item, pattern)]


def highest(items: Iterable[str], k: int, year: str = "2022") -> list[str]:
    return sorted(items, key=lambda item: share(item, year), reverse=True)[:k]


def areas(group: str) -> dict[str, str]:
    return {area: f"tg_{group}__{area}" for area in AREAS}


# ─── What is printed ────────────────────────────────────────────────────────────────────────


def test_every_printed_share_is_hit():
    missed = {
        row["num_id"]: (wanted(row), percent(share(row["item"], row["edition"], row["categories"])))
        for row in rows("pct")
        if ":" not in row["item"]
        and str(percent(share(row["item"], row["edition"], row["categories"]))) != wanted(row)
    }

    assert missed == {}


def test_every_printed_change_is_hit_when_rounded_from_the_unrounded_difference():
    missed = {
        row["num_id"]: (wanted(row), percent(change(row["item"])))
        for row in rows("pct_point")
        if str(percent(change(row["item"]))) != wanted(row)
    }

    assert missed == {}


def test_a_row_that_prints_its_base_has_that_base():
    assert {
        row["num_id"]: n(row["item"], row["edition"])
        for row in rows("pct")
        if row["n"] and str(n(row["item"], row["edition"])) != row["n"]
    } == {}


def bars(figure: str) -> list[tuple[str, str]]:
    row = FIGURES.set_index("figure").loc[figure]
    return [
        (item, year)
        for year in ANSWERS
        for item in matching(str(row["items"]), year)
        if item != row["without"]
    ]


@pytest.mark.parametrize("row", list(rows("n", "n-low", "n-high")), ids=lambda row: row["num_id"])
def test_the_n_of_a_figure_is_the_range_over_all_its_bars(row: Row):
    sizes = [n(item, year) for item, year in bars(row["figure"])]
    low, high = min(sizes), max(sizes)
    both = str(low) if low == high else f"{low}-{high}"

    assert {"n": both, "n-low": str(low), "n-high": str(high)}[row["unit"]] == wanted(row)


def test_the_program_finds_no_unlisted_miss():
    done = subprocess.run(
        [sys.executable, FOLDER / "synthesise.py", "--check"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("listed as impossible") == len(IMPOSSIBLE)
    assert "MISSED" not in done.stdout


# ─── What cannot be ─────────────────────────────────────────────────────────────────────────


def gives(n_: int, value: str) -> bool:
    return any(percent(Fraction(count, n_)) == int(value) for count in range(n_ + 1))


def same(row: Row) -> list[Row]:
    keys = ("item", "categories", "edition")
    return [other for other in rows("pct", "pct_point") if all(other[k] == row[k] for k in keys)]


def contradicted(row: Row) -> bool:
    """Whether another printed value rules this one out."""
    if row["unit"] in ("pct", "pct_point"):
        if any(other["value"] != row["value"] for other in same(row)):
            return True
        return any(other["n"] and not gives(int(other["n"]), row["value"]) for other in same(row))
    if row["unit"] == "n":
        items = {item for item, _ in bars(row["figure"])}
        shares = (other for other in rows("pct") if other["item"] in items and not other["n"])
        return any(not gives(int(row["value"]), other["value"]) for other in shares)
    shares_in_numbers = (other for other in same(row) if other["unit"] == "pct")
    return any(
        abs(Fraction(other["value"]) / 100 - Fraction(row["value"])) > Fraction(5, 100)
        for other in shares_in_numbers
    )


@pytest.mark.parametrize("num_id", IMPOSSIBLE.index)
def test_a_value_listed_as_impossible_is_contradicted_by_what_is_printed(num_id: str):
    row = next(row for row in rows(*set(PUBLISHED["unit"])) if row["num_id"] == num_id)

    assert IMPOSSIBLE.loc[num_id, "printed"] == row["value"]
    assert contradicted(row)


def test_a_value_that_is_not_listed_is_not_contradicted_by_its_own_base():
    for row in rows("pct"):
        if row["n"] and row["num_id"] not in IMPOSSIBLE.index:
            assert gives(int(row["n"]), row["value"]), row["num_id"]


# ─── The files ──────────────────────────────────────────────────────────────────────────────


def test_the_program_writes_the_same_bytes_again(tmp_path: Path):
    subprocess.run(
        [sys.executable, FOLDER / "synthesise.py", "--output", tmp_path],
        env={"PYTHONHASHSEED": "7"},
        capture_output=True,
        check=True,
    )

    for year in ANSWERS:
        name = f"answers-{year}.csv"
        assert (tmp_path / name).read_bytes() == (FOLDER / name).read_bytes()


def test_the_readme_states_the_checksums():
    stated = re.findall(
        r"`(answers-\d{4}\.csv)` \| `([0-9a-f]{64})`", (FOLDER / "README.md").read_text("utf-8")
    )
    real = {
        f"answers-{year}.csv": hashlib.sha256(
            (FOLDER / f"answers-{year}.csv").read_bytes()
        ).hexdigest()
        for year in ANSWERS
    }

    assert dict(stated) == real


@pytest.mark.parametrize("year", ANSWERS)
def test_columns_are_the_background_and_the_items_of_the_wave(year: str):
    asked = ITEMS.loc[ITEMS[f"question_{year}"] != "", "id"].tolist()

    assert ANSWERS[year].columns.tolist() == ["respondent", "region", "size", "population", *asked]


@pytest.mark.parametrize("year", ANSWERS)
def test_every_code_is_one_of_the_items_own_scale(year: str):
    for item, scale in zip(ITEMS["id"], ITEMS["scale"], strict=True):
        if item in ANSWERS[year]:
            codes = {str(c["code"]) for c in CODEBOOK["scales"][scale]["categories"]}
            assert set(ANSWERS[year][item]) <= codes | {""}, item


def test_the_codes_are_those_of_the_codebook():
    for scale in CODEBOOK["scales"].values():
        assert all(CODES[c["id"]] == c["code"] for c in scale["categories"])


# ─── Respondents ────────────────────────────────────────────────────────────────────────────


def test_respondents_are_as_many_as_the_response_rate_allows():
    assert {year: len(answers) for year, answers in ANSWERS.items()} == {"2020": 95, "2022": 84}


@pytest.mark.parametrize("year", ANSWERS)
def test_no_cell_has_more_respondents_than_municipalities_exist(year: str):
    answers = ANSWERS[year]
    for variable, frame in (("region", FRAME_REGION), ("size", FRAME_SIZE)):
        counts = answers[variable].value_counts().to_dict()
        assert set(counts) == set(frame)
        assert all(counts[value] <= frame[value] for value in frame)
        assert set(frame) == set(CODEBOOK["background"][variable]["values"])


def test_no_region_and_size_singles_out_one_municipality_of_the_larger_wave():
    assert ANSWERS["2020"].groupby(["region", "size"]).size().min() >= 2


@pytest.mark.parametrize("year", ANSWERS)
def test_the_population_fits_the_size(year: str):
    population = ANSWERS[year]["population"].astype(int)
    size = pd.cut(population, [0, 49_999, 99_999, 10**7], labels=["small", "medium", "large"])

    assert (size.astype(str) == ANSWERS[year]["size"]).all()
    assert (population % 1000 == 0).all()


def test_a_respondent_is_the_same_municipality_in_both_waves():
    background = ["respondent", "region", "size", "population"]
    both = ANSWERS["2020"][background].merge(ANSWERS["2022"][background], on="respondent")

    assert len(both) == 84
    assert (both["region_x"] == both["region_y"]).all()
    assert (both["population_x"] == both["population_y"]).all()


@pytest.mark.parametrize("year", ANSWERS)
def test_every_respondent_answered_something_and_ids_are_unique(year: str):
    answers = ANSWERS[year]

    assert (answers.iloc[:, 4:] != "").any(axis=1).all()
    assert answers["respondent"].is_unique
    assert answers["respondent"].str.fullmatch(r"K\d{3}").all()


def test_answers_hang_together_across_waves():
    def stands(year: str, item: str) -> pd.Series:
        answers = ANSWERS[year].set_index("respondent")[item]
        return answers[answers.isin(list("1234"))].astype(int)

    correlations = [
        stands("2020", item).corr(stands("2022", item)) for item in matching("*__*", "2020")
    ]

    assert 0.4 < sum(correlations) / len(correlations) < 0.8
    assert min(correlations) > 0.2


# ─── The questionnaire ──────────────────────────────────────────────────────────────────────


def test_every_target_group_is_asked_about_in_nine_questions():
    groups = [g for g, spec in CODEBOOK["groups"].items() if spec["block"] == "target_group"]
    items = set(ITEMS["id"])

    assert len(groups) == 17
    assert all(f"tg_{group}__{area}" in items for group in groups for area in (*AREAS, "overall"))
    assert all(CODEBOOK["groups"][group]["description"] for group in groups)


def test_blocks_have_the_printed_numbers_of_groups():
    blocks = [spec["block"] for spec in CODEBOOK["groups"].values()]

    assert [blocks.count(b) for b in ("organisational", "target_group", "theme")] == [9, 17, 6]


def test_the_wording_changed_in_two_items_only():
    both = ITEMS[(ITEMS["question_2020"] != "") & (ITEMS["question_2022"] != "")]

    assert both.loc[both["question_2020"] != both["question_2022"], "id"].tolist() == [
        "theme_placed__involve_child",
        "theme_absence__staff_knowledge",
    ]


def test_labels_of_items_that_stand_beside_a_bar_are_short():
    stubs = {item for figure in FIGURES["figure"] for item, _ in bars(figure)}
    stubs -= set(matching("*__overall")) | set(matching("tg_*"))
    labels = ITEMS.set_index("id")["label"]

    assert {labels[item] for item in stubs if len(labels[item]) > 60} == set()


# ─── What sentences will say (on unrounded values) ──────────────────────────────────────────


def test_most_and_least_challenged_organisational_areas():
    areas_ = matching("org_*__overall")
    order = highest(areas_, 9)

    assert order[:4] == [
        "org_sector_coop__overall",
        "org_provision__overall",
        "org_intermun_coop__overall",
        "org_quality__overall",
    ]
    assert order[-2:] == ["org_strategy__overall", "org_civil_coop__overall"]
    assert percent(change("org_intermun_coop__overall")) == 0


def test_quality_questions_all_fell_and_three_of_four_lie_above_the_overall_share():
    questions = [i for i in matching("org_quality__*") if i != "org_quality__overall"]

    assert all(change(item) < 0 for item in questions)
    assert sum(share(item) > share("org_quality__overall") for item in questions) == 3


def test_casework_is_roughly_unchanged():
    for item in matching("org_casework__*"):
        for category in CODES:
            moved = share(item, "2022", category) - share(item, "2020", category)
            assert abs(moved) < Fraction(2, 100), (item, category)


def test_few_are_challenged_by_three_of_the_sectors_and_some_improved():
    low = [f"org_sector_coop__{s}" for s in ("midwives", "youth_crime_board", "childrens_house")]

    assert all(share(item) < Fraction(10, 100) for item in low)
    assert all(change(item) < 0 for item in low)


def test_the_three_most_challenging_target_groups_and_those_of_2020():
    overall = matching("tg_*__overall")

    assert highest(overall, 3) == [f"tg_{g}__overall" for g in ("selfharm", "autism", "attention")]
    assert highest(overall, 3, "2020") == [
        f"tg_{g}__overall" for g in ("autism", "complex_youth", "selfharm")
    ]


@pytest.mark.parametrize(
    ("area", "groups"), [("growth", 11), ("early_prevention", 12), ("sector_coop", 11)]
)
def test_how_many_groups_reach_a_quarter(area: str, groups: int):
    shares = [share(item) for item in matching(f"tg_*__{area}")]

    assert sum(s >= Fraction(1, 4) for s in shares) == groups
    assert min(abs(s - Fraction(1, 4)) for s in shares) > Fraction(1, 200)


def test_the_three_areas_that_stand_out_reach_a_quarter_in_more_groups_than_the_others():
    reach = {a: sum(share(i) >= Fraction(1, 4) for i in matching(f"tg_*__{a}")) for a in AREAS}

    assert sorted(reach, key=lambda area: reach[area])[-3:] == [
        "growth",
        "sector_coop",
        "early_prevention",
    ]
    assert sorted(reach.values())[-4] < 11


def test_acting_out_children_exceed_the_threshold_in_seven_of_nine_questions():
    shares = {item: share(item) for item in matching("tg_acting_out_children__*")}
    above = {item for item, value in shares.items() if value > Fraction(35, 100)}

    assert len(shares) == 9
    assert set(shares) - above == {
        "tg_acting_out_children__detection",
        "tg_acting_out_children__citizen_coop",
    }
    assert min(abs(value - Fraction(35, 100)) for value in shares.values()) > Fraction(1, 200)


@pytest.mark.parametrize("group", ["acting_out_children", "distress_children", "distress_youth"])
def test_growth_is_level_early_and_sector_rise_and_lead(group: str):
    of = areas(group)

    assert percent(change(of["growth"])) == 0
    assert set(highest(of.values(), 3)) == {
        of[a] for a in ("growth", "early_prevention", "sector_coop")
    }


@pytest.mark.parametrize("group", ["distress_children", "distress_youth"])
def test_nearly_all_areas_of_distress_rose(group: str):
    of = areas(group)

    assert all(change(item) > 0 for area, item in of.items() if area != "growth")
    assert change(of["growth"]) <= 0


def test_autism():
    of = areas("autism")
    between = [item for area, item in of.items() if area not in ("growth", "detection")]

    assert highest(of.values(), 1) == [of["growth"]]
    assert sum(change(item) > 0 for item in of.values()) >= 6
    assert all(share(item) > 2 * share(of["detection"]) for item in between)


def test_attention_disorders():
    of = areas("attention")

    assert highest(of.values(), 2) == [of["growth"], of["sector_coop"]]
    assert all(change(item) > 0 for item in of.values())


def test_self_harm():
    of = areas("selfharm")
    order = highest(of.values(), 8)

    assert order[-2:] == [of["cross_dept_coop"], of["citizen_coop"]]
    assert [area for area, item in of.items() if change(item) <= 0] == ["offers"]


def test_substance_use():
    of = areas("substance")

    assert set(highest(of.values(), 2)) == {of["sector_coop"], of["staff_competence"]}
    assert highest(of.values(), 3, "2020") == [of[a] for a in ("offers", "citizen_coop", "growth")]
    assert all(change(of[a]) < Fraction(-8, 100) for a in ("offers", "citizen_coop", "growth"))


def test_complex_problem_youth():
    of = areas("complex_youth")

    assert highest(of.values(), 3) == [of[a] for a in ("early_prevention", "offers", "growth")]
    assert change("tg_complex_youth__overall") == 0


def test_vulnerable_families():
    of = areas("vulnerable_families")

    for year in ANSWERS:
        assert highest(of.values(), 2, year) == [of["growth"], of["early_prevention"]]
    assert max(of, key=lambda area: change(of[area])) == "growth"


def test_highly_vulnerable_families():
    of = areas("very_vulnerable_families")
    first = highest(of.values(), 3)

    assert highest(of.values(), 5) == [
        of[a]
        for a in ("early_prevention", "growth", "sector_coop", "citizen_coop", "staff_competence")
    ]
    assert all(change(item) > Fraction(10, 100) for item in first)
    assert percent(change(of["citizen_coop"])) == 0
    assert set(first) & set(highest(of.values(), 3, "2020")) == {of["early_prevention"]}


def test_school_absence_rose_everywhere():
    both = [item for item in matching("theme_absence__*") if item in ANSWERS["2020"]]

    assert len(both) == 3
    assert all(change(item) > 0 for item in both)


def test_many_do_not_know_about_welfare_technology():
    others = [i for i in matching("*__*") if not i.startswith("theme_tech__")]

    assert all(share(i, "2022", "dont_know") > Fraction(22, 100) for i in matching("theme_tech__*"))
    assert all(share(i, "2022", "dont_know") < Fraction(1, 10) for i in others)


@pytest.mark.parametrize(
    "item",
    [
        "org_intermun_coop__overall",
        "tg_complex_youth__overall",
        "tg_acting_out_children__growth",
        "tg_distress_children__growth",
        "tg_distress_youth__growth",
        "tg_very_vulnerable_families__citizen_coop",
    ],
)
def test_a_change_that_is_called_level_rounds_to_nothing(item: str):
    assert percent(change(item)) == 0
