"""Words for significance: judged by the tests that are bound in the same sentence."""

from __future__ import annotations

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
from reportgen.verify.claims import Checked, check_claims

FIXTURE = Path(__file__).parents[2] / "fixtures/wishes"
PAIR = "'strategy_challenge', 'strategy_need'"
R = f"Sammenhængen er r = {{{{ r({PAIR}) }}}}"
P = f"Sammenhængen har {{{{ p_value({PAIR}) }}}}"
MEANS = (
    "Gennemsnittet for strategien er {{ mean('strategy_challenge', within=('region', 'nord')) }} i "
    "nord mod {{ mean('strategy_challenge', within=('region', 'syd')) }} i syd"
)
Check = Callable[[str], Checked]


@pytest.fixture
def check(tmp_path: Path) -> Check:
    publication = Publication.model_validate(
        {
            "title": "Titel",
            "publisher": "Styrelsen",
            "data": "wishes",
            "fragments": ["01-a.md"],
            "editions": {2022: {}},
            "settings": {"minimum_count": 1, "significance": {"level": 0.05}},
        }
    )
    estimates = tally_survey(read_survey(FIXTURE, "data/wishes"), minimum_count=1)
    da, folder = load_language("da"), tmp_path / "content"
    exhibits = build_exhibits(estimates, publication, ExhibitSpecs(), 2022, da, "exhibits.yaml")
    folder.mkdir()

    def run(text: str) -> Checked:
        chapter = f"---\nrole: chapter\n---\n\n# Strategi {{#kap}}\n\n{text}\n"
        (folder / "01-a.md").write_text(chapter, "utf-8")
        document = compose(tmp_path, "content", publication, 2022, exhibits, da)
        return check_claims(document, Basis(estimates, publication, 2022, None, da))

    return run


@pytest.mark.parametrize("bound", [R, P])
def test_a_correlation_decides(check: Check, bound: str) -> None:
    said, denied = check(f"{bound} og er signifikant."), check(f"{bound} og er ikke signifikant.")

    [one], [other] = said.proofs, denied.proofs
    assert (one.rule, one.test) == ("significance", f"correlated({PAIR})")
    assert other.test == f"not correlated({PAIR})"
    assert one.holds != other.holds
    assert len(said.problems) + len(denied.problems) == 1


def test_means_of_classes_call_for_the_test_between_them(check: Check) -> None:
    said = check(f"{MEANS}, og forskellen er statistisk signifikant.")
    denied = check(f"{MEANS}, men forskellen er statistisk usikker.")

    [one], [other] = said.proofs, denied.proofs
    assert one.test == "differs('strategy_challenge', 'region')"
    assert one.holds != other.holds
    [problem] = (*said.problems, *denied.problems)
    assert problem.rule == "false-claim"


def test_none_of_them_is_significant(check: Check) -> None:
    said, none = check(f"{R} og er signifikant."), check(f"Ingen af dem er signifikant: {R}.")

    assert said.proofs[0].holds != none.proofs[0].holds


def test_without_a_test_it_is_unresolved(check: Check) -> None:
    text = "{{ share('strategy_challenge') }} er udfordret af strategien, og det er signifikant."
    [problem] = check(text).problems

    assert problem.rule == "unresolved-claim"
    assert "differs('strategy_challenge', '…')" in problem.hint
