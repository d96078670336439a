from __future__ import annotations

import json

from reportgen.answers.questionnaire import Change
from reportgen.errors import Place
from reportgen.verify.editions.model import Comparison, Ranking, Sentence, Sign

FOUND = Comparison(
    "mood",
    "en",
    2020,
    2022,
    (Change("dropped", "calm", "Are you calm?"), Change("base", "", "3 of 4", "4 of 4")),
    (Sentence(Place("a.md", 3, 7), "It rose.", "false-claim", "“rose” is not true", "It fell."),),
    (Ranking("fig-x", "Moods", ("a (3 %)", "b (2 %)"), ("b (4 %)", "a (1 %)")),),
    (Sign("calm", "change", "+3", "-2", "a fall of 2 points"),),
)


def test_a_terminal_tells_everything_with_the_true_statement() -> None:
    assert list(FOUND.lines()) == [
        "mood: 2020 to 2022",
        "",
        "The questionnaire: 1 changes of items",
        "  dropped calm: “Are you calm?”",
        "  base: “3 of 4” -> “4 of 4”",
        "",
        "Sentences that no longer hold: 1",
        "  a.md:3:7: [false-claim] “rose” is not true",
        "    said: It rose.",
        "    true: It fell.",
        "",
        "Rankings that changed: 1",
        "  fig-x: Moods",
        "    2020: a (3 %), b (2 %)",
        "    2022: b (4 %), a (1 %)",
        "",
        "Signs that flipped: 1",
        "  calm (change): +3 -> -2",
        "    true: a fall of 2 points",
    ]


def test_programs_get_the_same() -> None:
    told = json.loads(json.dumps(FOUND.as_json()))

    assert list(told) == [
        "publication",
        "from",
        "to",
        "questionnaire",
        "sentences",
        "rankings",
        "signs",
    ]
    assert told["sentences"] == [
        {
            "path": "a.md",
            "line": 3,
            "column": 7,
            "words": "It rose.",
            "rule": "false-claim",
            "why": "“rose” is not true",
            "truth": "It fell.",
        }
    ]
    assert told["rankings"][0]["truth"] == "b (4 %), a (1 %)"
