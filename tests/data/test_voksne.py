"""The synthetic answers of the adults' survey give what the publication prints.

The recount here uses pandas, numpy and fractions only: nothing of the programs that made the answers.
"""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from fractions import Fraction
from itertools import combinations
from math import floor
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "data" / "voksne"
CODES = {
    "very_high": 4,
    "high": 3,
    "low": 2,
    "not_at_all": 1,
    "dont_know": 8,
    "not_relevant": 9,
}
TOP = "very_high|high"
BACKGROUND = ["region", "size", "population", "socioeconomic_index"]
FRAME_REGION = {
    "nordjylland": 11,
    "midtjylland": 19,
    "syddanmark": 22,
    "sjaelland": 17,
    "hovedstaden": 29,
}
FRAME_SIZE = {"small": 58, "medium": 33, "large": 7}
AREAS = (
    "strategy",
    "prevention",
    "casework",
    "cross_dept",
    "cross_muni",
    "sector_coop",
    "civil_society",
    "quality",
    "offer_range",
)
FORMS = (
    "competence",
    "guidance",
    "methods",
    "national_guidelines",
    "network",
    "data_key_figures",
    "other",
)
FOCUS = (
    "identification",
    "growth",
    "prevention",
    "offers",
    "citizen_coop",
    "internal_coop",
    "sector_coop",
    "competences",
)
OVER_THREE_REGIONS = ("cross_muni", "sector_coop", "offer_range")
MANY_DONT_KNOW = ("violence", "abuse_sequelae", "prostitution", "greenlanders")
STARS = (("***", 0.01), ("**", 0.05), ("*", 0.1))


def read(name: str) -> pd.DataFrame:
    return pd.read_csv(FOLDER / name, dtype=str, keep_default_na=False)


ANSWERS = read("answers-2020.csv")
ITEMS = read("items.csv")
PUBLISHED = read("published.csv")
IMPOSSIBLE = read("impossible.csv").set_index("num_id")
FIGURES = read("figures.csv").set_index("figure")
CODEBOOK = YAML(typ="safe").load((FOLDER / "codebook.yaml").read_text("utf-8"))
GROUPS = [g for g, spec in CODEBOOK["groups"].items() if spec["block"] == "target_group"]

Row = dict[str, str]


def rows(*units: str) -> Iterator[Row]:
    for row in PUBLISHED.to_dict("records"):
        if row["unit"] in units:
            yield {str(key): str(value) for key, value in row.items()}


def printed(*units: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("row", list(rows(*units)), ids=lambda row: row["num_id"])


def wanted(row: Row) -> str:
    """What the answers must give: as printed, or what impossible.csv says they give instead."""
    if row["num_id"] in IMPOSSIBLE.index:
        return str(IMPOSSIBLE.loc[row["num_id"], "given"])
    return row["value"]


def matching(patterns: str, without: str = "") -> list[str]:
    return [
        item
        for item in ITEMS["id"]
        if any(fnmatchcase(item, p) for p in patterns.split("|")) and item not in without.split("|")
    ]


def multiple(item: str) -> bool:
    return item.endswith("__support")


def n(item: str) -> int:
    return int((ANSWERS[f"{item}.other" if multiple(item) else item] != "").sum())


def share(item: str, categories: str = TOP) -> Fraction:
    codes = [str(CODES[category]) for category in categories.split("|")]
    return Fraction(int(ANSWERS[item].isin(codes).sum()), n(item))


def marked(item: str, form: str) -> int:
    return int((ANSWERS[f"{item}.{form}"] == "1").sum())


def half_up(value: Fraction) -> int:
    size = floor(abs(value) + Fraction(1, 2))
    return size if value >= 0 else -size


def percent(value: Fraction) -> int:
    return half_up(100 * value)


def stands(item: str) -> pd.Series:
    """Numbers of those who take a stand, blank for the others; a background number as it is."""
    if item in BACKGROUND:
        return ANSWERS[item].astype(float)
    return ANSWERS[item].where(ANSWERS[item].isin(list("1234"))).astype(float)


def highest(items: Iterable[str], k: int) -> list[str]:
    return sorted(items, key=share, reverse=True)[:k]


# ─── Probability, by numerical integration ──────────────────────────────────────────────────


def area(heights: np.ndarray) -> float:
    return float((heights[1:] + heights[:-1]).sum())


def p_of_t(t: float, df: float) -> float:
    """Two-sided p of Student's t."""
    start = np.arctan(abs(t) / np.sqrt(df))

    def tail(low: float) -> float:
        angles = np.linspace(low, np.pi / 2, 4001)
        return area(np.cos(angles) ** (df - 1)) * (np.pi / 2 - low)

    return tail(start) / tail(0.0)


def p_of_f(f: float, df1: int, df2: int) -> float:
    """Upper p of F, for two or more degrees of freedom above."""
    limit = df2 / (df2 + df1 * f)

    def below(high: float) -> float:
        x = np.linspace(0.0, high, 20001)
        return area(x ** (df2 / 2 - 1) * (1 - x) ** (df1 / 2 - 1)) * high

    return below(limit) / below(1.0)


def correlation(item: str, other: str) -> tuple[float, int, float]:
    """r, the number of pairs, p."""
    pairs = pd.concat([stands(item), stands(other)], axis=1).dropna()
    r = float(np.corrcoef(pairs.to_numpy().T)[0, 1])
    size = len(pairs)
    return r, size, p_of_t(r * np.sqrt((size - 2) / (1 - r * r)), size - 2)


def by(item: str, variable: str) -> dict[str, pd.Series]:
    values = stands(item).dropna()
    return {str(k): group for k, group in values.groupby(ANSWERS[variable].loc[values.index])}


def welch(first: pd.Series, second: pd.Series) -> float:
    a, b = first.var() / len(first), second.var() / len(second)
    df = (a + b) ** 2 / (a**2 / (len(first) - 1) + b**2 / (len(second) - 1))
    return p_of_t((first.mean() - second.mean()) / np.sqrt(a + b), df)


def anova(groups: Iterable[pd.Series]) -> float:
    parts = list(groups)
    every = pd.concat(parts)
    between = sum(len(part) * (part.mean() - every.mean()) ** 2 for part in parts)
    within = sum(((part - part.mean()) ** 2).sum() for part in parts)
    df1, df2 = len(parts) - 1, len(every) - len(parts)
    return p_of_f((between / df1) / (within / df2), df1, df2)


def test_the_probabilities_are_those_of_tables():
    assert p_of_t(2.0, 60) == pytest.approx(0.05003, abs=1e-5)
    assert p_of_t(2.6503, 13) == pytest.approx(0.02, abs=1e-5)
    assert p_of_f(2.5, 4, 75) == pytest.approx(0.04958, abs=1e-4)
    assert p_of_f(3.0, 2, 20) == pytest.approx(0.07254, abs=1e-4)


# ─── What is printed ────────────────────────────────────────────────────────────────────────


def test_every_printed_share_is_hit():
    missed = {
        row["num_id"]: (wanted(row), percent(share(row["item"], row["categories"])))
        for row in rows("pct")
        if ":" not in row["item"]
        and str(percent(share(row["item"], row["categories"]))) != wanted(row)
    }

    assert missed == {}


def test_a_share_has_the_printed_base():
    for row in rows("pct"):
        if row["n"]:
            low, _, high = row["n"].partition("-")
            assert int(low) <= n(row["item"]) <= int(high or low), row["num_id"]


def test_the_response_rate_is_hit():
    row = next(row for row in rows("pct") if row["item"] == "wave:response-rate")
    invited = CODEBOOK["waves"][2020]["invited"]

    assert str(percent(Fraction(len(ANSWERS), invited))) == row["value"]


@printed("n", "n-low", "n-high")
def test_the_n_of_a_figure_is_the_range_over_all_its_items(row: Row):
    figure = FIGURES.loc[row["figure"]]
    sizes = [n(item) for item in matching(str(figure["items"]), str(figure["without"]))]
    low, high = min(sizes), max(sizes)
    both = str(low) if low == high else f"{low}-{high}"

    assert {"n": both, "n-low": str(low), "n-high": str(high)}[row["unit"]] == wanted(row)


@printed("region-n", "region-n-low", "region-n-high")
def test_the_n_of_a_region_counts_those_who_take_a_stand(row: Row):
    inside = ANSWERS["region"] == row["categories"]
    sizes = {int(stands(item)[inside].count()) for item in matching(row["item"])}

    assert {"n": min(sizes), "n-low": min(sizes), "n-high": max(sizes)}[
        row["unit"].removeprefix("region-")
    ] == int(row["value"])
    assert row["unit"] != "region-n" or len(sizes) == 1


def test_as_many_respondents_want_each_form_of_support_as_printed():
    assert {row["num_id"]: marked(row["item"], row["categories"]) for row in rows("marked")} == {
        row["num_id"]: int(row["value"]) for row in rows("marked")
    }


@printed("marks")
def test_what_was_printed_as_n_of_support_forms_is_the_number_of_marks(row: Row):
    assert sum(marked(row["item"], form) for form in FORMS) == int(row["value"])
    assert 88 <= n(row["item"]) <= 90


@printed("mean-marked")
def test_the_mean_number_that_wants_a_form_over_the_nine_areas(row: Row):
    mean = Fraction(sum(marked(f"org_{a}__support", row["categories"]) for a in AREAS), len(AREAS))

    assert half_up(mean) == int(row["value"])


@printed("pearson_r")
def test_every_printed_correlation_has_its_two_decimals_and_its_stars(row: Row):
    r, size, p = correlation(row["item"], row["with"])
    stars = next((mark for mark, limit in STARS if p < limit), "")

    assert (f"{r:.2f}", stars) == (row["value"], row["stars"])
    assert not row["n"] or size == int(row["n"])
    assert abs(abs(r) * 100 % 1 - 0.5) > 0.04, "too near to the next second decimal"
    assert all(abs(p - limit) > 0.0004 for _, limit in STARS), "too near to another star"


@printed("n-pairs")
def test_the_n_of_a_correlation_is_the_number_who_take_a_stand_on_both(row: Row):
    assert correlation(row["item"], row["with"])[1] == int(row["value"])


@pytest.mark.parametrize(
    ("focus", "groups"), [("prevention", 15), ("growth", 10), ("sector_coop", 7)]
)
def test_how_many_groups_have_a_focus_among_the_three_highest(focus: str, groups: int):
    row = next(r for r in rows("groups-with-it-in-top-3") if r["item"] == f"tg_*__{focus}")
    led = [g for g in GROUPS if f"tg_{g}__{focus}" in highest(asked(g), 3)]

    assert len(led) == groups == int(row["value"])


def test_the_third_highest_is_never_shared():
    for group in GROUPS:
        order = highest(asked(group), 4)
        assert share(order[2]) > share(order[3]), group


def test_the_range_over_the_three_most_challenging_groups():
    low, high = (next(rows(unit)) for unit in ("lowest-pct", "highest-pct"))
    shares = [share(item) for item in low["item"].split("|")]

    assert len(shares) == 9
    assert (percent(min(shares)), percent(max(shares))) == (int(low["value"]), int(high["value"]))
    assert min(shares) > Fraction(1, 2)


def test_more_than_a_third_do_not_know_in_several_questions_about_four_groups_only():
    several = {
        group: sum(
            share(item, "dont_know") > Fraction(1, 3) for item in [*asked(group), whole(group)]
        )
        for group in GROUPS
    }

    assert {group for group, count in several.items() if count >= 3} == set(MANY_DONT_KNOW)
    assert {count for group, count in several.items() if group not in MANY_DONT_KNOW} == {0}


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
    assert f"{len(PUBLISHED)} printed values" in done.stdout


def asked(group: str) -> list[str]:
    return [f"tg_{group}__{focus}" for focus in FOCUS]


def whole(group: str) -> str:
    return f"tg_{group}__overall"


# ─── What cannot be ─────────────────────────────────────────────────────────────────────────


def gives(n_: int, value: str) -> bool:
    return any(percent(Fraction(count, n_)) == int(value) for count in range(n_ + 1))


def same(row: Row) -> list[Row]:
    return [r for r in rows("pct") if all(r[k] == row[k] for k in ("item", "categories"))]


def bound(num_id: str) -> float:
    return float(PUBLISHED.set_index("num_id").loc[num_id, "value"])


def contradicted(row: Row) -> bool:
    """Whether another printed value rules this one out."""
    if row["unit"] == "pct":
        by_base = any(
            "-" not in r["n"] and r["n"] and not gives(int(r["n"]), row["value"]) for r in same(row)
        )
        return by_base or any(r["value"] != row["value"] for r in same(row))
    if row["unit"] == "ratio-almost":
        most = [
            max(float(r["value"]) + 0.5 for r in rows("pct") if r["item"] == i) for i in ends(row)
        ]
        least = [
            min(float(r["value"]) - 0.5 for r in rows("pct") if r["item"] == i) for i in ends(row)
        ]
        return most[0] / least[1] < 0.9 * float(row["value"])
    if row["unit"] == "n":
        items = FIGURES.loc[row["figure"], "items"]
        others = [r for r in rows("n-low", "n-high") if FIGURES.loc[r["figure"], "items"] == items]
        return any(r["value"] != row["value"] for r in others)
    return float(row["value"]) < bound(row["num_id"].replace("none", "one_high"))


def ends(row: Row) -> list[str]:
    return row["item"].split("|")


@pytest.mark.parametrize("num_id", IMPOSSIBLE.index)
def test_a_value_listed_as_impossible_is_contradicted_by_what_is_printed(num_id: str):
    row = next(row for row in rows(*set(PUBLISHED["unit"])) if row["num_id"] == num_id)

    assert IMPOSSIBLE.loc[num_id, "printed"] == row["value"]
    assert contradicted(row)


def test_a_value_that_is_not_listed_is_not_contradicted_by_its_own_base():
    for row in rows("pct"):
        if row["n"] and "-" not in row["n"] and row["num_id"] not in IMPOSSIBLE.index:
            assert gives(int(row["n"]), row["value"]), row["num_id"]


def test_at_least_97_per_cent_of_the_printed_values_are_hit():
    assert len(IMPOSSIBLE) / len(PUBLISHED) < 0.03


# ─── The files ──────────────────────────────────────────────────────────────────────────────


def test_the_program_writes_the_same_bytes_again(tmp_path: Path):
    subprocess.run(
        [sys.executable, FOLDER / "synthesise.py", "--output", tmp_path],
        env={"PYTHONHASHSEED": "7"},
        capture_output=True,
        check=True,
    )

    name = "answers-2020.csv"
    assert (tmp_path / name).read_bytes() == (FOLDER / name).read_bytes()


def test_the_readme_states_the_checksum_and_the_numbers():
    text = (FOLDER / "README.md").read_text("utf-8")
    real = hashlib.sha256((FOLDER / "answers-2020.csv").read_bytes()).hexdigest()

    assert re.findall(r"`answers-2020\.csv` \| `([0-9a-f]{64})`", text) == [real]
    assert f"{len(PUBLISHED)} values" in text
    assert f"{len(PUBLISHED) - len(IMPOSSIBLE)} are hit exactly" in text
    assert all(f"`{num_id}`" in text for num_id in IMPOSSIBLE.index)


def test_columns_are_the_background_and_the_items_of_the_wave():
    choices = [c["id"] for c in CODEBOOK["scales"]["support_forms"]["categories"]]
    columns = [
        column
        for item in ITEMS["id"]
        for column in ([f"{item}.{c}" for c in choices] if multiple(item) else [item])
    ]

    assert ANSWERS.columns.tolist() == ["respondent", *BACKGROUND, *columns]
    assert choices[:7] == list(FORMS)


def test_every_code_is_one_of_the_items_own_scale():
    for item, scale in zip(ITEMS["id"], ITEMS["scale"], strict=True):
        if not multiple(item):
            codes = {str(c["code"]) for c in CODEBOOK["scales"][scale]["categories"]}
            assert set(ANSWERS[item]) <= codes | {""}, item


def test_a_question_with_several_marks_is_blank_throughout_or_answered_throughout():
    for item in (f"org_{area}__support" for area in AREAS):
        cells = ANSWERS[[c for c in ANSWERS if c.startswith(f"{item}.")]]
        blank = (cells == "").all(axis=1)
        assert set(cells[~blank].to_numpy().ravel()) == {"0", "1"}
        assert (cells[~blank] == "1").any(axis=1).all(), "someone answered without a mark"
        alone = (cells[[f"{item}.dont_know", f"{item}.not_relevant"]] == "1").any(axis=1)
        assert ((cells[alone] == "1").sum(axis=1) == 1).all(), item


def test_the_codes_are_those_of_the_codebook():
    for scale in CODEBOOK["scales"].values():
        if scale.get("kind") != "multiple":
            assert all(CODES[c["id"]] == c["code"] for c in scale["categories"])


# ─── Respondents ────────────────────────────────────────────────────────────────────────────


def test_respondents_are_as_many_as_the_response_rate_allows():
    assert len(ANSWERS) == 93
    assert [k for k in range(99) if percent(Fraction(k, 98)) == 95] == [93]


@pytest.mark.parametrize(("variable", "frame"), [("region", FRAME_REGION), ("size", FRAME_SIZE)])
def test_no_cell_has_more_respondents_than_municipalities_exist(
    variable: str, frame: dict[str, int]
):
    counts = ANSWERS[variable].value_counts().to_dict()

    assert sum(frame.values()) == CODEBOOK["waves"][2020]["frame"]
    assert list(CODEBOOK["background"][variable]["values"]) == list(frame)
    assert all(counts[value] <= frame[value] for value in frame)


def test_no_region_and_size_singles_out_one_municipality():
    assert ANSWERS.groupby(["region", "size"]).size().min() >= 2


def test_the_population_fits_the_size():
    population = ANSWERS["population"].astype(int)
    size = pd.cut(population, [0, 49_999, 99_999, 10**7], labels=["small", "medium", "large"])

    assert (size.astype(str) == ANSWERS["size"]).all()
    assert (population % 1000 == 0).all()


def test_the_index_lies_around_one_and_has_two_decimals():
    assert ANSWERS["socioeconomic_index"].str.fullmatch(r"[01]\.\d\d").all()
    assert 0.95 < stands("socioeconomic_index").mean() < 1.05


def test_every_respondent_answered_something_and_ids_are_unique():
    assert (ANSWERS.iloc[:, 5:] != "").any(axis=1).all()
    assert ANSWERS["respondent"].is_unique
    assert ANSWERS["respondent"].str.fullmatch(r"K\d{3}").all()


def test_a_municipality_is_the_same_in_the_survey_about_children():
    other = pd.read_csv(FOLDER.parent / "boern-unge" / "answers-2020.csv", dtype=str)
    both = ANSWERS.merge(other, on="respondent", suffixes=("", "_other"))

    assert len(both) == 93
    for variable in ("region", "size", "population"):
        assert (both[variable] == both[f"{variable}_other"]).all()


def test_answers_about_one_group_hang_together():
    for group in GROUPS:
        values = pd.concat([stands(item) for item in [*asked(group), whole(group)]], axis=1)
        between = values.corr(min_periods=20).to_numpy()[np.triu_indices(9, 1)]
        assert 0.25 < np.nanmean(between) < 0.7, group


# ─── The questionnaire ──────────────────────────────────────────────────────────────────────


def test_every_area_is_asked_about_challenge_need_and_support():
    items = set(ITEMS["id"])

    for area in AREAS:
        assert {f"org_{area}__{x}" for x in ("overall", "need", "support")} <= items


def test_every_target_group_is_asked_about_in_nine_questions_and_described_as_adults():
    items = set(ITEMS["id"])

    assert len(GROUPS) == 16
    assert all({*asked(group), whole(group)} <= items for group in GROUPS)
    assert all("over 18 år" in CODEBOOK["groups"][group]["description"] for group in GROUPS)


def test_blocks_have_the_printed_numbers_of_groups():
    blocks = [spec["block"] for spec in CODEBOOK["groups"].values()]

    assert [blocks.count(b) for b in ("organisational", "target_group", "theme")] == [9, 16, 5]


def test_means_count_from_four_to_one():
    for scale in CODEBOOK["scales"].values():
        if scale.get("kind") != "multiple":
            assert scale["values"] == {"very_high": 4, "high": 3, "low": 2, "not_at_all": 1}


def test_labels_of_items_that_stand_beside_a_bar_are_short():
    labels = ITEMS.set_index("id")["label"]
    stubs = [i for i in ITEMS["id"] if not i.startswith("tg_") and not multiple(i)]

    assert {labels[item] for item in stubs if len(labels[item]) > 65} == set()


# ─── What sentences will say (on unrounded values) ──────────────────────────────────────────


def test_the_areas_in_order_of_challenge():
    order = highest([f"org_{area}__overall" for area in AREAS], 9)

    assert order == [
        f"org_{area}__overall"
        for area in (
            "sector_coop",
            "quality",
            "cross_dept",
            "prevention",
            "offer_range",
            "cross_muni",
            "civil_society",
            "strategy",
            "casework",
        )
    ]


def test_the_target_groups_in_order_of_challenge():
    order = highest([whole(group) for group in GROUPS], 16)

    assert order[:3] == [whole(g) for g in ("severe_mental", "complex", "dual")]
    assert order[-3:] == [whole(g) for g in ("greenlanders", "intellectual", "physical")]


def test_the_need_exceeds_the_challenge_in_three_areas():
    above = [
        area
        for area in AREAS
        if stands(f"org_{area}__need").mean() > stands(f"org_{area}__overall").mean()
    ]

    assert above == ["strategy", "prevention", "quality"]


def test_challenge_and_need_go_together_in_all_areas_but_strategy():
    p = {area: correlation(f"org_{area}__overall", f"org_{area}__need")[2] for area in AREAS}

    assert [area for area in AREAS if p[area] >= 0.05] == ["strategy"]


@pytest.mark.parametrize("area", AREAS)
def test_regions_differ_in_three_areas_only(area: str):
    regions = by(f"org_{area}__overall", "region")
    p = {pair: welch(regions[pair[0]], regions[pair[1]]) for pair in combinations(regions, 2)}

    if area in OVER_THREE_REGIONS:
        assert anova(regions.values()) < 0.05 / 9
        others = pd.concat([regions[r] for r in regions if r != "sjaelland"])
        assert welch(regions["sjaelland"], others) < 0.05 / 9
        assert all(value < 0.05 for pair, value in p.items() if "sjaelland" in pair)
        assert max(regions, key=lambda region: regions[region].mean()) == "sjaelland"
    else:
        assert anova(regions.values()) > 0.3
        assert min(p.values()) > 0.05


def test_nordjylland_is_lower_than_three_regions_in_cooperation_across_municipalities():
    regions = by("org_cross_muni__overall", "region")
    lower = {
        region
        for region in regions
        if regions[region].mean() > regions["nordjylland"].mean()
        and region != "nordjylland"
        and welch(regions[region], regions["nordjylland"]) < 0.05
    }

    assert lower == {"midtjylland", "sjaelland", "hovedstaden"}


@pytest.mark.parametrize("group", GROUPS)
def test_regions_do_not_differ_about_target_groups(group: str):
    regions = by(whole(group), "region")

    assert anova(regions.values()) > 0.3
    assert min(welch(a, b) for a, b in combinations(regions.values(), 2)) > 0.05


def test_large_municipalities_are_not_significantly_more_challenged_by_civil_society():
    sizes = by("org_civil_society__overall", "size")
    gap = {
        area: by(f"org_{area}__overall", "size")["large"].mean()
        - stands(f"org_{area}__overall").mean()
        for area in AREAS
    }

    assert max(gap, key=lambda area: gap[area]) == "civil_society"
    assert anova(sizes.values()) > 0.05
    assert sorted(gap.values())[-2] < 0.2 < gap["civil_society"]


@pytest.mark.parametrize(("group", "size"), [("greenlanders", "large"), ("dual", "medium")])
def test_two_groups_challenge_one_size_of_municipality_more(group: str, size: str):
    sizes = by(whole(group), "size")
    others = pd.concat([sizes[s] for s in sizes if s != size])

    assert max(sizes, key=lambda s: sizes[s].mean()) == size
    assert anova(sizes.values()) < 0.05
    assert welch(sizes[size], others) < 0.05


def test_sizes_differ_in_nothing_else():
    overall = [*(f"org_{a}__overall" for a in AREAS), *(whole(g) for g in GROUPS)]
    different = {item for item in overall if anova(by(item, "size").values()) < 0.05}

    assert different == {whole("greenlanders"), whole("dual")}


def test_the_index_goes_with_nothing_at_the_declared_level():
    overall = [*(f"org_{a}__overall" for a in AREAS), *(whole(g) for g in GROUPS)]

    assert all(correlation(item, "socioeconomic_index")[2] >= 0.05 for item in overall)


@pytest.mark.parametrize(
    ("group", "first"),
    [
        ("severe_mental", ("sector_coop", "growth", "prevention")),
        ("complex", ("growth", "prevention", "sector_coop", "offers")),
        ("dual", ("growth", "sector_coop")),
        ("selfharm", ("sector_coop", "offers", "prevention")),
        ("distress", ("growth", "prevention")),
        ("autism", ("growth", "prevention")),
        ("drugs", ("growth", "prevention", "sector_coop")),
        ("homeless", ("prevention",)),
        ("abuse_sequelae", ("identification",)),
        ("attention", ("growth", "prevention")),
        ("violence", ("identification",)),
        ("prostitution", ("identification",)),
        ("acquired_brain", ("growth", "competences", "offers", "prevention")),
        ("intellectual", ("prevention",)),
        ("physical", ("prevention",)),
    ],
)
def test_what_is_said_to_challenge_most_does(group: str, first: tuple[str, ...]):
    assert highest(asked(group), len(first)) == [f"tg_{group}__{focus}" for focus in first]


def test_greenlanders_challenge_about_equally_little_in_all_questions():
    shares = [share(item) for item in asked("greenlanders")]

    assert max(shares) - min(shares) < Fraction(6, 100)


def test_the_three_local_partners_are_about_equally_challenging():
    shares = [share(f"org_civil_society__{x}") for x in ("associations", "local_businesses")]
    shares.append(share("org_civil_society__local_civil_orgs"))

    assert max(shares) - min(shares) < Fraction(3, 100)


def test_psychiatry_stands_out_among_the_sectors():
    order = highest(matching("org_sector_coop__*", "org_sector_coop__support"), 2)

    assert order[0] == "org_sector_coop__psychiatry"
    others = ("somatic", "family_agency", "prison_service")
    assert all(share(f"org_sector_coop__{x}") < Fraction(1, 3) for x in others)


def test_the_most_wanted_forms_stand_first_in_each_area():
    for area in AREAS:
        named = [row for row in rows("marked") if row["item"] == f"org_{area}__support"]
        order = sorted(FORMS, key=lambda form: -marked(f"org_{area}__support", form))
        assert order[: len(named)] == [row["categories"] for row in named], area


def test_methods_data_and_competence_are_wanted_most_on_the_whole():
    total = {form: sum(marked(f"org_{area}__support", form) for area in AREAS) for form in FORMS}

    assert sorted(total, key=lambda form: -total[form])[:3] == [
        "methods",
        "data_key_figures",
        "competence",
    ]


def test_some_cells_are_too_small_to_show():
    counts = [marked(f"org_{area}__support", form) for area in AREAS for form in FORMS]

    assert sum(0 < count < 3 for count in counts) == 6


def test_the_invented_next_wave_is_the_same_bytes_again(tmp_path: Path) -> None:
    program = [sys.executable, str(FOLDER / "next_wave.py"), "--output", str(tmp_path)]
    subprocess.run(program, check=True, capture_output=True)

    written = (tmp_path / "answers-2022.csv").read_bytes()

    assert written == (FOLDER / "answers-2022.csv").read_bytes()
    assert hashlib.sha256(written).hexdigest() in (FOLDER / "README.md").read_text("utf-8")
    assert "invented whole" in (FOLDER / "README.md").read_text("utf-8")


def test_the_next_wave_is_near_the_one_before() -> None:
    before, after = (
        pd.read_csv(FOLDER / f"answers-{year}.csv", index_col="respondent", dtype=str)
        for year in (2020, 2022)
    )
    assert set(after.index) < set(before.index)
    assert list(after.columns) == list(before.columns)
    same = before.loc[after.index].fillna("") == after.fillna("")
    assert 0.95 < float(same.to_numpy().mean()) < 1
    assert bool(same[BACKGROUND].to_numpy().all())
