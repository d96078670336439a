from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from reportgen.config import Publication
from reportgen.errors import ProjectError
from reportgen.exhibit_specs import ExhibitSpecs
from reportgen.exhibits import build_exhibits
from reportgen.exhibits.model import DefinitionTable, LikertFigure, ListBox
from reportgen.files import locate, parse_yaml

PATH = "content/a/exhibits.yaml"
SPECS = """\
exhibits:
  fig-a:
    kind: likert
    title: A
    subject: a
    items: [areas_*]
  fig-staff:
    kind: likert
    title: B
    subject: b
    items: [areas_staff]
  boks-a:
    kind: list-box
    title: C
    lists:
      - { heading: Områder, of: groups, block: areas }
  tbl-a:
    kind: definition-table
    block: targets
    columns: [Gruppe, Beskrivelse]
    summary: Hvem de er.
"""
PUBLICATION = """\
title: Titel
publisher: Styrelsen
data: tiny
fragments: [01-a.md]
facts: {season: sommeren, month: maj}
editions:
  2022:
    compare: 2020
    facts: {season: foråret}
  2020: {}
  2018: {}
  2024: {compare: 2022}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "content/a").mkdir(parents=True)
    (tmp_path / "content/a/publication.yaml").write_text(PUBLICATION, "utf-8")
    return tmp_path


@pytest.fixture
def build(folder, tiny_estimates, da):
    def make(edition: int = 2022, specs: str = SPECS, **keys: object):
        (folder / PATH).write_text(specs, "utf-8")
        publication = parse_yaml(PUBLICATION, "publication.yaml", Publication)
        return build_exhibits(
            tiny_estimates,
            publication.model_copy(update=keys),
            parse_yaml(specs, PATH, ExhibitSpecs),
            edition,
            da,
            PATH,
            partial(locate, folder),
        )

    return make


def test_every_exhibit_by_id(build):
    exhibits = build()

    assert {name: type(exhibit) for name, exhibit in exhibits.by_id.items()} == {
        "fig-a": LikertFigure,
        "fig-staff": LikertFigure,
        "boks-a": ListBox,
        "tbl-a": DefinitionTable,
    }
    assert all(exhibit.id == name for name, exhibit in exhibits.by_id.items())
    assert exhibits.absent == frozenset()


def test_an_earlier_edition_leaves_out_what_it_did_not_ask(build):
    exhibits = build(2020)

    assert list(exhibits.by_id) == ["fig-a", "boks-a", "tbl-a"]
    assert exhibits.absent == {"fig-staff"}
    assert [group.item for group in exhibits.by_id["fig-a"].groups] == [
        "areas_casework",
        "areas_strategy",
    ]


def test_the_edition_s_facts_override(build):
    assert build().facts.items() >= {"season": "foråret", "month": "maj"}.items()
    assert build(2020).facts.items() >= {"season": "sommeren", "month": "maj"}.items()


def test_the_years_are_in_the_vocabulary(build):
    vocabulary = build().vocabulary

    assert (vocabulary["edition"], vocabulary["previous"]) == (2022, 2020)
    assert "previous" not in build(2020).vocabulary


def test_all_problems_at_once_where_they_stand(build):
    broken = SPECS.replace("[areas_*]", "[areas_*, areas_staf, youth_contact]")
    broken = broken.replace("block: targets", "block: target").replace("block: areas", "block: a")

    with pytest.raises(ProjectError) as caught:
        build(specs=broken)

    assert [str(problem).split("\n")[0] for problem in caught.value.problems] == [
        f'{PATH}:6:22: error[unknown-item]: the codebook has no item "areas_staf"',
        f'{PATH}:16:41: error[unknown-block]: the codebook has no block "a"',
        f'{PATH}:19:5: error[unknown-block]: the codebook has no block "target"',
    ]
    assert caught.value.problems[0].hint == 'did you mean "areas_staff"?'


def test_places_without_a_locator_are_whole_files(tiny_estimates, da):
    publication = parse_yaml(PUBLICATION, "publication.yaml", Publication)
    specs = parse_yaml(SPECS.replace("areas_*", "x"), PATH, ExhibitSpecs)

    with pytest.raises(ProjectError) as caught:
        build_exhibits(tiny_estimates, publication, specs, 2022, da, PATH)

    assert str(caught.value.problems[0].place) == PATH


class TestWaves:
    def test_an_edition_without_answers(self, build):
        with pytest.raises(ProjectError) as caught:
            build(2018)

        assert str(caught.value) == (
            "content/a/publication.yaml:11:3: error[unknown-wave]: "
            "the survey has no answers of 2018\n"
            "    hint: there are answers of 2020, 2022; add the wave to data/tiny/codebook.yaml"
        )

    def test_an_edition_that_is_none(self, build):
        with pytest.raises(ProjectError, match="there is no edition 1999"):
            build(1999)

    def test_a_comparison_with_a_later_wave(self, build):
        later = Publication.model_validate(
            {**_known(), "editions": {2020: {"compare": 2022}, 2022: {"compare": 2022}}}
        )

        for edition in (2020, 2022):
            with pytest.raises(ProjectError, match="2022 is not earlier than"):
                build(edition, editions=later.editions)


def _known() -> dict[str, object]:
    return {"title": "T", "publisher": "P", "data": "tiny", "fragments": ["a.md"]}
