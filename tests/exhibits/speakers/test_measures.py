from __future__ import annotations

import pytest

from reportgen.exhibits.errors import VocabularyError
from reportgen.exhibits.speakers.measures import highest, limit, lowest, measure

NB = "\N{NO-BREAK SPACE}"
MEASURES = {
    "half": {"kind": "count-items", "items": ["areas_*"], "at_least": 0.5},
    "above": {"kind": "count-items", "items": ["areas_*"], "more_than": 0.5},
    "calm": {
        "kind": "count-items",
        "items": ["areas_staff"],
        "categories": ["low", "not_at_all"],
        "at_least": 0.25,
    },
    "endless": {"kind": "count-items", "items": ["areas_*"]},
    "span": {"kind": "span", "items": ["areas_*"]},
    "rest": {"kind": "span", "items": ["areas_*"], "leave_out": ["*_staff"]},
    "wrong": {"kind": "span", "items": ["area_*"]},
    "many": {"kind": "count-groups", "block": "areas", "at_least": 0.5},
    "third": {"kind": "count-groups", "block": "areas", "several": 2, "more_than": 0.3333},
    "boundless": {"kind": "count-groups", "block": "areas"},
    "led": {"kind": "leading-topic", "block": "targets", "topic": "growth", "top": 1},
    "severe": {"kind": "leading-topic", "block": "targets", "topic": "severity", "top": 1},
    "alone": {
        "kind": "leading-topic",
        "block": "targets",
        "topic": "growth",
        "top": 1,
        "leave_out": ["severity"],
    },
    "no_topic": {"kind": "leading-topic", "block": "targets", "topic": "growht", "top": 1},
    "blocks": {"kind": "blocks"},
    "targets": {"kind": "blocks", "leave_out": ["areas"]},
    "groups": {"kind": "groups", "block": "areas"},
    "topics": {"kind": "topics", "block": "targets", "leave_out": ["growth"]},
    "categories": {"kind": "categories", "scale": "degree"},
    "lost": {"kind": "groups", "block": "area"},
    "forgotten": {"kind": "blocks", "leave_out": ["area"]},
    "frame": {"kind": "frame"},
    "invited": {"kind": "invited"},
    "left_out": {"kind": "left-out"},
    "answered": {"kind": "respondents"},
    "rate": {"kind": "response-rate"},
}


@pytest.fixture
def basis(basis_of):
    """tiny_survey; in 2022 the top boxes of areas_* are 50, 50 and 8 per cent."""
    return basis_of(measures=MEASURES)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("half", "2"),
        ("above", "0"),
        ("calm", "1"),
        ("many", "2"),
        ("third", "0"),
        ("led", "0"),
        ("severe", "1"),
        ("blocks", "2"),
        ("targets", "1"),
        ("groups", "2"),
        ("topics", "1"),
        ("categories", "4"),
        ("frame", "14"),
        ("invited", "13"),
        ("left_out", "1"),
        ("answered", "12"),
        ("rate", f"92{NB}pct."),
    ],
)
def test_measures_that_are_one_number(basis, name, text):
    found = measure(basis, name)

    assert (found.text, found.item, found.edition) == (text, name, 2022)


def test_in_words(basis):
    assert measure(basis, "half", words=True).text == "to"
    assert measure(basis, "categories", words=True).text == "fire"
    assert measure(basis, "rate", words=True).text == f"92{NB}pct."


def test_another_year_counts_what_that_wave_asked(basis):
    assert measure(basis, "half", year=2020).text == "1"
    assert measure(basis, "answered", year=2020).text == "10"


def test_what_stands_behind_a_count(basis):
    found = measure(basis, "half")

    assert (found.value, found.unit, found.statistic) == (2.0, "count", "count")
    assert found.categories == ("very_high", "high")


def test_span(basis):
    low, high = lowest(basis, "span"), highest(basis, "span", unit=False)

    assert (low.text, high.text) == (f"8{NB}pct.", "50")
    assert (low.item, low.statistic, high.statistic) == ("span", "min", "max")
    assert (lowest(basis, "rest").text, lowest(basis, "rest", year=2020).text) == (
        f"50{NB}pct.",
        f"40{NB}pct.",
    )


def test_limit(basis):
    assert (limit(basis, "half").text, limit(basis, "half").value) == (f"50{NB}pct.", 0.5)
    assert limit(basis, "above", unit=False).text == "50"
    assert limit(basis, "half").statistic == "limit"


@pytest.mark.parametrize(
    ("speaker", "name", "message", "hint"),
    [
        (measure, "haf", 'publication.yaml has no measure "haf"', 'did you mean "half"?'),
        (
            measure,
            "span",
            'the measure "span" is a span and has two numbers',
            "write lowest('span') or highest('span')",
        ),
        (lowest, "half", 'lowest() does not go with the measure "half", which is of kind', ""),
        (highest, "rate", 'highest() does not go with the measure "rate", which is of kind', ""),
        (limit, "span", 'limit() does not go with the measure "span", which is of kind span', ""),
        (measure, "endless", 'the measure "endless" counts items without a limit', 'add "at_lea'),
        (limit, "endless", 'the measure "endless" counts items without a limit', 'add "at_lea'),
        (lowest, "wrong", 'no item of the codebook matches "area_*"', ""),
        (measure, "lost", 'the measure "lost" names the block "area", which', 'did you mean "are'),
        (measure, "forgotten", 'the measure "forgotten" names the part "area"', "did you mean"),
    ],
)
def test_faults(basis, speaker, name, message, hint):
    with pytest.raises(VocabularyError) as caught:
        speaker(basis, name)

    assert caught.value.message.startswith(message)
    assert caught.value.hint.startswith(hint)


def test_a_limit_in_words(basis):
    assert limit(basis, "third", form="part").text == "en tredjedel"
    assert limit(basis, "third").text == f"33{NB}pct."
    assert limit(basis, "half", form="part").value == 0.5


def test_topics_that_are_left_out_lead_nothing(basis):
    assert measure(basis, "alone").value == 1


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("no_topic", 'names the topic "growht"'),
        ("boundless", "counts items without a limit"),
    ],
)
def test_wrong_measures_of_groups(basis, name, message):
    with pytest.raises(VocabularyError, match=message):
        measure(basis, name)
