"""Attacking what is published: counts that give others away, and numbers that were printed."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reportgen.counting import estimate, gather, population_asked, survey_of, variants
from reportgen.errors import OutputError, ProjectError
from reportgen.estimates import share
from reportgen.exposure import attack
from reportgen.project import open_project
from reportgen.publication_set import told_of

FIXTURES = Path(__file__).parent / "fixtures"
PUBLICATION = """\
title: Ønsker
publisher: Styrelsen
data: wishes
theme: styrelsen
editions: {2022: {}}
fragments: [01-a.md]
variants:
  whole: Hele landet
  minimum_count: 3
  dimensions:
    region: {by: region, beside: [all]}
    kommune: {by: respondent, beside: [region, all]}
"""
OTHER = PUBLICATION.replace("minimum_count: 3", "minimum_count: 5").replace("Ønsker", "Andet")


@pytest.fixture
def wishes(tmp_path: Path) -> Path:
    """A project with a publication that declares variants by region and by respondent."""
    root = tmp_path / "project"
    shutil.copytree(FIXTURES / "wishes", root)
    (root / "content/wishes").mkdir(parents=True)
    (root / "content/wishes/publication.yaml").write_text(PUBLICATION, "utf-8")
    themes = Path(__file__).parents[1] / "content/themes"
    shutil.copytree(themes, root / "content/themes")
    return root


def ledger(root: Path, *entries: dict[str, object]) -> None:
    file = root / "build/wishes-2022-region-nord.numbers.json"
    file.parent.mkdir()
    file.write_text(json.dumps(list(entries)), "utf-8")


def entry(**own: object) -> dict[str, object]:
    return {
        "id": "n0001",
        "text": "1",
        "value": 1.0,
        "statistic": "count",
        "item": "strategy_challenge",
        "categories": ["low"],
        "edition": 2022,
        "where": {"region": "nord"},
        **own,
    }


class TestAttack:
    def test_nothing_is_recoverable(self, wishes):
        found = attack(wishes, "wishes")

        assert found.counts.suppressed > 0
        assert (found.recoverable, found.ledgers) == (0, 0)

    def test_a_withheld_count_in_a_ledger_is_found(self, wishes):
        counts = estimated(wishes, ("region", "nord"))
        hidden = sorted(counts.withheld[counts.where]["strategy_challenge", 2022])
        ledger(
            wishes,
            entry(categories=list(hidden[0])),
            entry(id="n0002", value=None, categories=list(hidden[0])),
            entry(id="n0003", where={}, categories=list(hidden[0])),
            entry(id="n0004", statistic="mean", categories=[]),
        )
        found = attack(wishes, "wishes")

        assert [leak.id for leak in found.leaks] == ["n0001", "n0004"]
        assert (found.recoverable, found.ledgers) == (2, 1)

    def test_a_broken_ledger_is_told(self, wishes):
        ledger(wishes)
        (wishes / "build/wishes-2022-region-nord.numbers.json").write_text("[{", "utf-8")

        with pytest.raises(OutputError, match="build the publication again"):
            attack(wishes, "wishes")

    def test_the_command_says_how_it_ended(self, wishes):
        found = said(wishes)
        ledger(wishes, entry(statistic="mean"))
        leaking = said(wishes, "--json")

        assert found.stdout.splitlines()[-1].endswith(" suppressed, 0 recoverable")
        assert found.returncode == 0
        assert leaking.stdout.splitlines()[-1].endswith(" suppressed, 1 recoverable")
        told = json.loads("\n".join(leaking.stdout.splitlines()[:-1]))
        assert [one["id"] for one in told["printed"]] == ["n0001"]
        assert leaking.returncode == 1


def said(root: Path, *more: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "reportgen", "attack", "wishes", "--root", str(root), *more]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)


def estimated(root: Path, variant: tuple[str, str] | None):
    sources = gather(root, "wishes", None)
    return estimate(sources, population_asked(sources, variant))[0]


class TestCounting:
    def test_every_declared_variant(self, wishes):
        found = variants(wishes, "wishes", None)

        assert [one.name for one in found][:3] == ["region-nord", "region-syd", "kommune-k01"]
        assert len(found) == 2 + 12
        assert [one.single for one in found] == [False, False] + [True] * 12

    def test_a_variant_counts_its_own(self, wishes):
        found = estimated(wishes, ("region", "syd"))

        assert found.respondents == {2022: 6}
        assert found.where == (("region", "syd"),)
        assert found.minimum_count == 3

    def test_one_respondent_sees_the_own_answers(self, wishes):
        found = estimated(wishes, ("kommune", "k01"))

        assert found.respondents == {2022: 1}
        assert share(found, "strategy_challenge", ("very_high",), edition=2022).value == 1.0

    @pytest.mark.parametrize(
        ("variant", "hint"),
        [
            (("regoin", "nord"), 'did you mean "region"'),
            (("region", "nrod"), 'did you mean "nord"'),
            (("region", "øst"), "known: nord, syd"),
        ],
    )
    def test_no_such_variant(self, wishes, variant, hint):
        with pytest.raises(ProjectError) as caught:
            estimated(wishes, variant)
        assert hint in str(caught.value.problems[0])

    def test_the_whole_is_open_and_waits_for_nothing(self, wishes):
        found = estimated(wishes, None)

        assert found.minimum_count == 0
        assert share(found, "strategy_challenge", ("low",), edition=2022).value is not None
        assert "decided" not in vars(found.withheld)


class TestPublicationSet:
    def test_the_strictest_publication_rules_for_the_classes(self, wishes):
        (wishes / "content/other").mkdir()
        (wishes / "content/other/publication.yaml").write_text(OTHER, "utf-8")
        project = open_project(wishes)
        survey = survey_of(wishes, project.brief("wishes", None))
        told = told_of(project, "wishes", survey)

        assert (told.whole.minimum_count, told.parts.minimum_count) == (0, 5)
        assert [one.name for one in told.populations] == ["", "region-nord", "region-syd"]

    def test_what_cannot_be_read_is_not_published_either(self, wishes):
        (wishes / "content/other").mkdir()
        (wishes / "content/other/publication.yaml").write_text("title: [", "utf-8")
        project = open_project(wishes)
        survey = survey_of(wishes, project.brief("wishes", None))

        assert told_of(project, "wishes", survey).parts.minimum_count == 3
