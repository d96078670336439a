"""Where sentences end."""

from __future__ import annotations

from reportgen.verify.consistency.lexicon import load_lexicon
from reportgen.verify.consistency.sentences import sentences

HEAD = "# A {#a}\n\n"


def test_sentences_end_at_stops_but_not_at_abbreviations(reading_of) -> None:
    text = "Det er kun ca. 5, jf. lov nr. 12. Ja! ”Nej.” I 2020 var det færre."
    reading = reading_of(HEAD + text + "\n")

    found = [one.text.strip() for one in reading.sentences]

    assert found == ["Det er kun ca. 5, jf. lov nr. 12.", "Ja!", "”Nej.”", "I 2020 var det færre."]


def test_a_value_with_a_stop_ends_a_sentence_only_before_a_capital(reading_of) -> None:
    value = "{{ share('tg_autism__growth') }}"
    reading = reading_of(HEAD + f"Det er {value} af dem og {value} Andre er færre.\n")

    assert [one.text.strip() for one in reading.sentences] == [
        "Det er 30 pct. af dem og 30 pct.",
        "Andre er færre.",
    ]
    assert [len(one.numbers) for one in reading.sentences] == [2, 0]


def test_places_are_those_of_the_words(reading_of) -> None:
    reading = reading_of(HEAD + "Første linje.\nAnden *linje* her.\n")
    second = list(sentences(reading.passages[1], load_lexicon("da").abbreviations))[1]

    assert second.at(second.text.index("linje")).line == 7
    assert second.at(second.text.index("linje")).column == 8
    assert second.at(second.text.index("her")).column == 15
