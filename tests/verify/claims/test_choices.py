"""Superlatives about choices of which several may be marked."""

from __future__ import annotations

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
from reportgen.verify.claims import Checked, check_claims

FIXTURE = Path(__file__).parents[2] / "fixtures/wishes"
ADVICE = "rådgivning ({{ count('strategy_wishes', 'advice') }} kommuner)"
COURSES = "kurser ({{ count('strategy_wishes', 'courses') }} kommuner)"
NETWORK = "netværk ({{ count('strategy_wishes', 'network') }} kommuner)"


@pytest.fixture
def check(tmp_path: Path):
    """7, 5 and 2 of the respondents want advice, courses and a network for their strategy."""
    publication = Publication.model_validate(
        {
            "title": "Titel",
            "publisher": "Styrelsen",
            "data": "wishes",
            "fragments": ["01-a.md"],
            "editions": {2022: {}},
        }
    )
    estimates, da = tally_survey(read_survey(FIXTURE, "data/wishes")), load_language("da")
    exhibits = build_exhibits(estimates, publication, ExhibitSpecs(), 2022, da, "exhibits.yaml")
    folder = tmp_path / "content"
    folder.mkdir()

    def run(text: str) -> Checked:
        chapter = f"---\nrole: chapter\n---\n\n# Strategi {{#kap}}\n\n{text}\n"
        (folder / "01-a.md").write_text(chapter, "utf-8")
        document = compose(tmp_path, "content", publication, 2022, exhibits, da)
        return check_claims(document, Basis(estimates, publication, 2022, None, da))

    return run


def test_the_most_wanted_are_listed(check) -> None:
    checked = check(f"Flest kommuner ønsker:\n\n- {ADVICE}\n- {COURSES}.")

    assert not checked.problems
    [proof] = checked.proofs
    assert proof.rule == "rank"
    assert proof.test == (
        "number('strategy_wishes', 'courses') > number('strategy_wishes', 'network')"
    )
    assert proof.holds


def test_one_that_more_want_is_left_out(check) -> None:
    [problem] = check(f"Flest kommuner ønsker:\n\n- {ADVICE}\n- {NETWORK}.").problems

    assert problem.rule == "false-claim"
    assert problem.hint == "Rådgivning (7), Kurser (5)"


def test_the_fewest_in_a_sentence(check) -> None:
    assert not check(f"Færrest kommuner ønsker {NETWORK}.").problems
    assert [one.rule for one in check(f"Færrest kommuner ønsker {COURSES}.").problems] == [
        "false-claim"
    ]


def test_all_of_them_are_no_leaders(check) -> None:
    """Where every choice is named there is nothing to lead: the order says no more."""
    checked = check(f"Flest kommuner ønsker:\n\n- {ADVICE}\n- {COURSES}\n- {NETWORK}.")

    assert all("number(" not in proof.test for proof in checked.proofs)
