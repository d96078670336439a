"""The plan of an annex report: blocks, groups, index, guide, and what it is broken down by."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportgen.errors import Problems
from reportgen.exhibits.annex import annex_tables
from reportgen.exhibits.arrangement import Annex
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.errors import SpecProblems

BasisOf = Callable[..., Basis]
AnnexOf = Callable[..., Annex]


@pytest.fixture
def annex_of(basis_of: BasisOf, spec_problems: SpecProblems) -> AnnexOf:
    def make(**settings: object) -> Annex:
        made = annex_tables(basis_of(**settings), spec_problems)
        assert made is not None
        return made.annex

    return make


def test_parts_are_blocks_and_groups_of_the_questionnaire(annex_of: AnnexOf) -> None:
    areas, targets = annex_of().parts

    assert areas.title == "Organisatoriske fokusområder"
    assert [(part.title, part.exhibits) for part in areas.parts] == [
        ("Strategi", ("tbl-areas_strategy",)),
        ("Sagsbehandling", ("tbl-areas_casework",)),
    ]
    assert areas.exhibits == ("tbl-areas_staff",)  # is of no group
    assert targets.parts[0].exhibits == (
        "tbl-youth_growth", "tbl-youth_severity", "tbl-youth_contact",
    )  # fmt: skip


def test_every_item_has_a_table_and_an_entry_with_its_place(annex_of: AnnexOf) -> None:
    annex = annex_of()

    inside = [id_ for part in annex.parts for one in (part, *part.parts) for id_ in one.exhibits]
    assert sorted(inside) == sorted(term.exhibit for term in annex.index)
    assert annex.index[0].label == "Strategi"
    assert (annex.index[0].place.path, annex.index[0].place.line) == ("data/tiny/items.csv", 2)


def test_the_guide_tells_what_the_tables_have(annex_of: AnnexOf) -> None:
    guide = annex_of(variants={"minimum_count": 3}).guide

    assert guide.exhibits == ("tbl-waves", "tbl-classes")
    assert "svarene på 6 spørgsmål fra 2020 og 2022" in str(guide.paragraphs[0])
    signs = {sign: str(told) for sign, told in guide.signs}
    assert list(signs) == ["Pct.", "N", "I meget høj grad + I høj grad", "0", "–", "•"]
    assert "færre end 3 svar" in signs["•"]


def test_no_breakdowns(annex_of: AnnexOf) -> None:
    annex = annex_of(annex={"breakdowns": []})

    assert annex.guide.exhibits == ("tbl-waves",)
    assert "fordelt" not in str(annex.guide.paragraphs[1])


@pytest.mark.parametrize(
    ("name", "rule", "hint"),
    [
        ("regoin", "unknown-background", 'did you mean "region"?'),
        ("population", "number-as-breakdown", "name one with classes, or leave it out"),
    ],
)
def test_wrong_breakdowns_are_told(
    basis_of: BasisOf, spec_problems: SpecProblems, problems: Problems, name: str, rule: str,
    hint: str,
) -> None:  # fmt: skip
    basis = basis_of(annex={"breakdowns": ["region", name]})

    assert annex_tables(basis, spec_problems) is None
    (problem,) = problems
    assert (problem.rule, problem.hint) == (rule, hint)
    assert problem.place.path.endswith("/1")


def test_only_the_wave_of_the_edition(basis_of: BasisOf, spec_problems: SpecProblems) -> None:
    made = annex_tables(basis_of(annex={"waves": "edition"}), spec_problems)

    assert made is not None
    assert {g.heading for t in made.by_id.values() if t.dense for g in t.groups} == {"2022"}
