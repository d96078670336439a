"""Claims about classes of respondents, about tests of whole sets, and about paired means."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.answers import read_survey
from reportgen.config import Publication
from reportgen.estimates import tally_survey
from reportgen.exhibit_specs import ExhibitSpecs
from reportgen.exhibits import build_exhibits
from reportgen.exhibits.basis import Basis
from reportgen.language import load_language
from reportgen.manuscript import compose
from reportgen.verify.claims import check_claims

FIXTURE = Path(__file__).parents[2] / "fixtures/wishes/data/wishes"
RENAMED = {
    "Strategien er en udfordring": '"Strategi, samlet set"',
    "Sagsbehandlingen er en udfordring": '"Sagsbehandling, samlet set"',
    "{nord: Nord, syd: Syd}": "{nord: Region Nord, syd: Region Syd}",
}
PUBLICATION = {
    "title": "Titel",
    "publisher": "Styrelsen",
    "data": "wishes",
    "fragments": ["01-a.md"],
    "editions": {2022: {}},
    "settings": {"minimum_count": 1, "significance": {"level": 0.05, "correction": "none"}},
}
PAIRED = {
    "kind": "paired-means",
    "title": "Udfordringer og behov for støtte",
    "subject": "udfordringer og behov for støtte",
    "first": {"label": "Udfordringer", "items": ["*_challenge"]},
    "second": {"label": "Behov for støtte", "items": ["*_need"]},
}
Rules = Callable[[str], list[str]]


@pytest.fixture
def rules(tmp_path: Path) -> Rules:
    data = tmp_path / "data/wishes"
    shutil.copytree(FIXTURE, data)
    for name in ("codebook.yaml", "items.csv"):
        text = (data / name).read_text("utf-8")
        for old, new in RENAMED.items():
            text = text.replace(old, new)
        (data / name).write_text(text, "utf-8")
    publication = Publication.model_validate(PUBLICATION)
    specs = ExhibitSpecs.model_validate({"exhibits": {"fig-par": PAIRED}})
    estimates = tally_survey(read_survey(tmp_path, "data/wishes"), minimum_count=1)
    da, folder = load_language("da"), tmp_path / "content"
    exhibits = build_exhibits(estimates, publication, specs, 2022, da, "exhibits.yaml")
    folder.mkdir()

    def run(text: str) -> list[str]:
        figure = "\n\n::: {#fig-par}\n:::" if "@fig-par" in text else ""
        chapter = f"---\nrole: chapter\n---\n\n# Resultater {{#kap}}\n\n{text}{figure}\n"
        (folder / "01-a.md").write_text(chapter, "utf-8")
        document = compose(tmp_path, "content", publication, 2022, exhibits, da)
        checked = check_claims(document, Basis(estimates, publication, 2022, None, da))
        assert checked.proofs, "no claim was seen"
        return [problem.rule for problem in checked.problems]

    return run


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "Udfordringerne med strategi er i gennemsnit større i Region Nord end i Region Syd.",
            False,
        ),
        (
            "Udfordringerne med strategi er i gennemsnit mindre i Region Nord end i Region Syd.",
            True,
        ),
        ("Udfordringerne med strategi er størst i Region Nord.", False),
        ("Udfordringerne med strategi er størst i Region Syd.", True),
        ("Region Syd er mere udfordret af strategi end de øvrige regioner.", True),
    ],
)
def test_means_of_classes_decide(rules: Rules, said: str, told: bool) -> None:
    assert rules(said) == ["false-claim"] * told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("På ét område er der signifikante forskelle mellem regionerne: strategi.", False),
        ("Der er ingen signifikante forskelle mellem regionerne.", True),
        ("På to områder er der signifikante forskelle mellem regionerne: strategi og sagsbehandling.", True),
        ("Forskellen mellem Region Nord og Region Syd i strategi er signifikant.", False),
        ("Forskellen mellem Region Nord og Region Syd i strategi er ikke signifikant.", True),
    ],
)  # fmt: skip
def test_tests_of_all_items_decide(rules: Rules, said: str, told: bool) -> None:
    assert rules(said) == ["false-claim"] * told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("@fig-par viser begge dele. På alle områder er udfordringen i gennemsnit større end behovet for støtte.", False),
        ("@fig-par viser begge dele. På alle områder er udfordringen i gennemsnit mindre end behovet for støtte.", True),
        ("@fig-par viser begge dele. På alle områder er behovet for støtte i gennemsnit større end udfordringen.", True),
    ],
)  # fmt: skip
def test_means_beside_each_other_decide(rules: Rules, said: str, told: bool) -> None:
    assert rules(said) == ["false-claim"] * told


@pytest.mark.parametrize(("count", "told"), [("to", False), ("tre", True)])
def test_classes_are_counted(rules: Rules, count: str, told: bool) -> None:
    assert rules(f"I de {count} regioner er svarene fordelt jævnt.") == ["false-claim"] * told


def test_a_list_of_choices_is_complete(rules: Rules) -> None:
    every = "Kommunerne kunne vælge:\n\n- rådgivning\n- kurser\n- netværk."

    assert rules(every) == []
    assert rules(every.replace("\n- kurser", "")) == ["false-claim"]


def test_means_of_classes_are_of_one_item(rules: Rules) -> None:
    said = (
        "Udfordringerne med strategi er større i Region Nord end i Region Syd. Gennemsnittet er "
        "{{ mean('strategy_challenge', within=('region', 'nord')) }} i Region Nord mod "
        "{{ mean('%s', within=('region', 'syd')) }} i Region Syd."
    )

    assert rules(said % "strategy_challenge") == []
    assert rules(said % "casework_challenge") == ["wrong-item"]
