"""Means, counts, correlations and tests: their way back, as text."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.answers import read_survey
from reportgen.config import Publication
from reportgen.errors import Place
from reportgen.estimates import tally_survey
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.model import Quantity
from reportgen.exhibits.vocabulary import vocabulary
from reportgen.language import load_language
from reportgen.manuscript.model import Document, Meta, Number, Paragraph, Section
from reportgen.verify.explain import explain
from reportgen.verify.ledger import take_ledger

WISHES = Path(__file__).parents[2] / "fixtures/wishes"


@pytest.fixture(scope="module")
def basis() -> Basis:
    publication = Publication.model_validate(
        {
            "title": "Titel",
            "publisher": "Styrelsen",
            "data": "wishes",
            "fragments": ["01-a.md"],
            "editions": {2022: {}},
        }
    )
    estimates = tally_survey(read_survey(WISHES, "data/wishes"))
    return Basis(estimates, publication, 2022, None, load_language("da"))


@pytest.fixture
def told(basis: Basis):
    """A function that gives the explanation of one number of prose, its lines single-spaced."""

    def tell(quantity: Quantity) -> list[str]:
        place = Place("content/p/01-a.md", 7, 1)
        text = (Paragraph((Number(quantity, place),), place),)
        chapter = Section("a", 1, "1", (), text, (), "chapter", place)
        meta = Meta("T", "", "", "P", "da", 2022, "", 2022, "", ())
        made = Document(meta, (), (chapter,), {})
        explained = explain(made, basis, take_ledger(made, {}), "n0001").as_text()
        return [" ".join(line.split()) for line in explained.splitlines()]

    return tell


@pytest.fixture(scope="module")
def say(basis: Basis):
    """A function that asks the vocabulary of prose: say("mean", "item")."""
    words = vocabulary(basis, {}, frozenset())
    return lambda name, *asked, **more: words[name](*asked, **more)


@pytest.mark.parametrize(
    ("asked", "lines"),
    [
        (
            ("mean", "strategy_challenge"),
            (
                "mean over the 11 who took a stand in 2022",
                "values 4 = I meget høj grad, 3 = I høj grad, 2 = I mindre grad, 1 = Slet ikke",
                "printed 2,64, rounded half up, once",
                "high) 3",
            ),
        ),
        (
            ("count", "strategy_wishes", "advice"),
            (
                "count respondents in 2022 who answered “Rådgivning”",
                "Several could be marked.",
                "2022 data/wishes/answers-2022.csv",
            ),
        ),
        (("share", "strategy_wishes", "advice"), ("share “Rådgivning”, of everyone",)),
        (
            ("r", "strategy_challenge", "population"),
            (
                "Pearson's r of “Strategien er en udfordring” and “Indbyggertal”",
                "respondents in 2022 with a value of both",
            ),
        ),
        (("n_pairs", "strategy_challenge", "population"), ("base everyone with a value of both",)),
        (
            ("p_value", "strategy_challenge", "strategy_need"),
            (
                "p of Pearson's r of “Strategien er en udfordring” and “Behov for støtte til",
                "rules level 0.05, correction for many tests:",
            ),
        ),
        (
            ("p_between", "strategy_challenge", "region"),
            ("“Strategien er en udfordring” between the classes of “Region”",),
        ),
    ],
)
def test_each_statistic_says_what_it_rests_on(told, say, asked, lines) -> None:
    text = told(say(*asked))

    for line in lines:
        assert any(line in one for one in text), (line, text)


def test_a_mean_of_a_class_says_among_whom(told, say) -> None:
    assert "among region = nord" in told(
        say("mean", "strategy_challenge", within=("region", "nord"))
    )


def test_a_share_within_a_class_is_counted_within_it(told, basis, say) -> None:
    whole = say("share", "strategy_challenge")
    within = Quantity(
        "x", 0.5, "share", "share", whole.item, whole.categories, 2022, (("region", "nord"),), 6
    )

    lines = told(within)

    assert "among region = nord" in lines
    counted = next(line for line in lines if line.startswith("2022 ") and " of " in line)
    assert not counted.startswith(f"2022 {round(whole.value * whole.n)} of {whole.n} ")
