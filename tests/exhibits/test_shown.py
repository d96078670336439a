"""What a variant's figure shows: its own answers and those beside them, in one wave."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.config import Publication
from reportgen.estimates import tally_survey
from reportgen.estimates.population import Population
from reportgen.exhibit_specs import LikertSpec
from reportgen.exhibits.basis import Basis, Beside
from reportgen.exhibits.build import build_exhibits
from reportgen.exhibits.data import data_of
from reportgen.exhibits.errors import VocabularyError
from reportgen.exhibits.item_data import item_data
from reportgen.exhibits.likert import likert_figure
from reportgen.exhibits.speakers import bases, names, own, populations, shares

NORTH = Population("region", "nord", "Region Nord", (("region", "nord"),))
SPEC = LikertSpec(
    kind="likert", title="T", subject="emnet", items=("areas_*",), stub="item"
)  # fmt: skip


@pytest.fixture
def variant(tiny_survey, da):
    """Give the basis of a variant beside all: variant(population, least=0, withheld={…})."""

    def make(population=NORTH, least=0, withheld=None, **dimension) -> Basis:
        whole = tally_survey(tiny_survey)
        counted = tally_survey(tiny_survey, population.where, least)
        counted = replace(counted, withheld={population.where: withheld or {}})
        dimensions = {population.dimension: {"by": "region", "beside": ["all"], **dimension}}
        publication = Publication.model_validate(
            {
                "title": "Titel",
                "publisher": "Styrelsen",
                "data": "tiny",
                "fragments": ["a.md"],
                "editions": {2022: {"compare": 2020}},
                "variants": {"whole": "Alle", "dimensions": dimensions},
            }
        )
        return Basis(counted, publication, 2022, 2020, da, population, (Beside("Alle", whole),))

    return make


@pytest.fixture
def single(tiny_survey, variant):
    name = str(tiny_survey.waves[2022].answers.index[0])
    who = Population("one", name, f"Enhed {name}", (("respondent", name),))
    return variant(who)


def test_bars_are_the_variants_own_and_those_beside_it(variant, spec_problems) -> None:
    figure = likert_figure("fig-x", SPEC, variant(), spec_problems)

    assert figure is not None
    for group in figure.groups:
        assert [bar.label for bar in group.bars] == ["Region Nord", "Alle"]
        assert {bar.edition for bar in group.bars} == {2022}
        assert [bar.where for bar in group.bars] == [NORTH.where, ()]
    assert "”Region Nord” og til sammenligning ”Alle”" in str(figure.note)
    assert "N = 7 (Region Nord) og 12 (Alle)." in str(figure.note)
    assert figure.source.endswith("(2022), svar fra ”Region Nord” og ”Alle”")
    assert "”Region Nord” og ”Alle” i 2022" in str(figure.alt)
    assert "Længst fra ”Alle” ligger" in str(figure.alt)


def test_a_category_that_nobody_used_keeps_its_place(variant, basis_of, spec_problems) -> None:
    figure = likert_figure("fig-x", SPEC, variant(), spec_problems)
    whole = likert_figure("fig-x", SPEC, basis_of(), spec_problems)

    assert figure is not None
    assert whole is not None
    assert figure.legend == whole.legend


def test_what_cannot_be_ordered_by_its_own_shares_is_ordered_by_all(variant, spec_problems) -> None:
    own_order = likert_figure("fig-x", SPEC, variant(), spec_problems)
    hidden = {("areas_staff", 2022): frozenset({("very_high", "high"), ("high",)})}
    basis = variant(withheld=hidden, least=3)

    figure = likert_figure("fig-x", SPEC, basis, spec_problems)

    assert figure is not None
    assert own_order is not None
    assert "ordnet efter andelene for ”Alle”" in str(figure.note)
    assert "ordnet efter" not in str(own_order.note)
    assert "• står for andele, der bygger på færre end 3 svar, eller som" in str(figure.note)
    staff = next(group for group in figure.groups if group.item == "areas_staff")
    assert next(bar.net.text if bar.net else "" for bar in staff.bars) == "•"


def test_one_respondent_sees_its_own_answer_and_no_share_of_one(
    single, spec_problems, da, tiny_survey
) -> None:
    figure = likert_figure("fig-x", SPEC, single, spec_problems)

    assert figure is not None
    assert figure.answer_label == "Jeres svar"
    for group in figure.groups:
        assert [bar.label for bar in group.bars] == ["Alle"]
        assert group.answer is not None
        assert group.answer.label == own.answer(single, group.item).capitalize()
    head = data_of(figure, da).head
    assert head[:4] == ("Spørgsmål", "Eget svar", "Hvem", "År")
    table = item_data(single)
    assert "Eget svar" in table.head
    assert len(table.rows) == len(tiny_survey.waves[2022].answers.columns)


def test_an_exhibit_of_too_few_is_left_out_and_says_so(variant, da) -> None:
    words = "{title} mangler for {label}: færre end {least}."
    basis = variant(minimum_base=8, instead=words)
    specs = type("Specs", (), {"exhibits": {"fig-x": SPEC}})()

    made = build_exhibits(
        basis.estimates, basis.publication, specs, 2022, da, "content/a/exhibits.yaml",
        population=NORTH, beside=basis.beside,
    )  # fmt: skip

    assert made.by_id == {}
    assert made.absent == {"fig-x"}
    assert str(made.instead["fig-x"]) == "T mangler for Region Nord: færre end otte."
    assert made.instead["fig-x"].quantities[0].value == 8
    assert made.vocabulary["shown"]("fig-x") is False


class TestSpeakers:
    """Words for whose answers are meant, and for what may be told."""

    def test_shares_of_those_beside(self, variant) -> None:
        basis = variant()

        assert shares.share(basis, "areas_strategy", of="all").n == 12
        assert shares.share(basis, "areas_strategy").n == 7
        assert shares.share(basis, "areas_strategy", of="region").n == 7
        assert bases.n(basis, "areas_strategy", of="all").text == "12"
        assert bases.respondents(basis, words=True).text == "syv"
        with pytest.raises(VocabularyError, match="stands beside") as told:
            shares.share(basis, "areas_strategy", of="alle")
        assert "all" in told.value.hint

    def test_the_whole_is_all_itself(self, basis_of) -> None:
        assert shares.share(basis_of(), "areas_strategy", of="all").n == 12

    def test_told_and_untold(self, variant) -> None:
        hidden = {("areas_staff", 2022): frozenset({("very_high", "high")})}
        basis = variant(withheld=hidden)

        assert populations.told(basis, "areas_strategy")
        assert not populations.told(basis, "areas_*")
        assert populations.untold(basis, "areas_*") == 1
        assert populations.told(basis, "areas_*", of="all")
        assert not populations.told(basis, "areas_staff", year=2020), "it was not asked then"

    def test_comparable_where_both_waves_are_told_and_alike(self, variant) -> None:
        hidden = {("areas_casework", 2020): frozenset({("very_high", "high")})}
        basis = variant(withheld=hidden)

        assert populations.comparable(basis, "areas_strategy")
        assert not populations.comparable(basis, "areas_casework")
        assert not populations.comparable(basis, "areas_staff")
        with pytest.raises(VocabularyError, match="withheld"):
            shares.development(basis, "areas_casework")
        with pytest.raises(VocabularyError, match="withheld"):
            shares.direction(basis, "areas_casework")

    def test_rankings_leave_out_what_is_withheld_on_demand(self, variant) -> None:
        hidden = {("areas_staff", 2022): frozenset({("very_high", "high")})}
        basis = variant(withheld=hidden)

        with pytest.raises(VocabularyError, match="cannot be ranked"):
            names.ranked(basis, "areas_*", 2)
        ranked = names.ranked(basis, "areas_*", 3, known=True)
        assert {one.item for one in ranked.quantities} == {"areas_strategy", "areas_casework"}
        assert len(names.ranked(basis, "areas_*", 3, of="all").quantities) == 3

    def test_one_respondent_has_answers_but_no_shares(self, single) -> None:
        with pytest.raises(VocabularyError) as told:
            shares.share(single, "areas_strategy")
        assert told.value.rule == "share-of-one"
        assert populations.told(single, "areas_strategy")
        answer = own.answer(single, "areas_strategy")
        chosen = own.chose(single, "areas_strategy")
        assert chosen == (answer in {"i meget høj grad", "i høj grad"})
        count = own.answers(single, "areas_*")
        tops = [item for item in populations.items(single, "areas_*") if own.chose(single, item)]
        assert count.value == len(tops)
        assert str(own.chosen(single, "areas_*", by="item")).count(",") <= len(tops)

    def test_only_one_respondent_has_answers_of_its_own(self, variant) -> None:
        with pytest.raises(VocabularyError, match="one respondent"):
            own.answer(variant(), "areas_strategy")
