"""Every name that fragments may use, called as they call it."""

from __future__ import annotations

import pytest

from reportgen.exhibits.errors import VocabularyError
from reportgen.exhibits.vocabulary import vocabulary

NB = "\N{NO-BREAK SPACE}"
NAMES = (
    "edition previous share fraction change development direction n respondents measure lowest "
    "highest limit ranked label asked_alike words n_range told untold comparable items answer chose "
    "chosen answers shown mean count marks mean_count r r_stars n_pairs p_value p_between level"
)


@pytest.fixture
def say(basis_of):
    """Call a name of the vocabulary over `tiny_survey`: say("share", "areas_staff")."""

    def call(name: str, *arguments: object, **keywords: object):
        return vocabulary(basis_of(), {}, frozenset())[name](*arguments, **keywords)

    return call


def _fault(call, *arguments: object, **keywords: object) -> tuple[str, str, str]:
    with pytest.raises(VocabularyError) as caught:
        call(*arguments, **keywords)
    return caught.value.rule, caught.value.message, caught.value.hint


def test_the_names(basis_of):
    assert set(vocabulary(basis_of(), {}, frozenset())) == set(NAMES.split())


def test_no_previous_year_where_nothing_is_compared(basis_of):
    names = vocabulary(basis_of(previous=None), {}, frozenset())

    assert (names["edition"], "previous" in names) == (2022, False)


def test_the_survey_s_own_faults(say):
    assert _fault(say, "share", "areas_staf") == (
        "unknown-item",
        'the codebook has no item "areas_staf"',
        'did you mean "areas_staff"?',
    )
    assert _fault(say, "share", "areas_staff", year=2020) == (
        "not-asked",
        'item "areas_staff" has no answers for 2020',
        "there are answers for 2022",
    )
    rule, message, hint = _fault(say, "share", "areas_staff", ["hig"])
    assert (rule, hint) == ("unknown-category", 'did you mean "high"?')
    assert '"hig" is no category' in message


class TestArguments:
    """Wrong arguments are the author's mistake, not a traceback."""

    def test_missing(self, say):
        assert _fault(say, "share") == (
            "wrong-argument",
            'share() needs "item"',
            "it is called as share(item, categories='top', year=None, unit=True, of='')",
        )

    def test_unknown(self, say):
        assert _fault(say, "share", "areas_staff", yaer=2022) == (
            "wrong-argument",
            'share() has no argument "yaer"',
            'did you mean "year"?',
        )

    def test_too_many(self, say):
        assert _fault(say, "words", 3, 1)[1] == "words() takes at most 1 arguments"

    def test_of_the_wrong_kind(self, say):
        assert _fault(say, "share", 2022)[1] == '"item" of share() should be a valid string'
        assert _fault(say, "ranked", "areas_*", 2, order="best")[1] == (
            "\"order\" of ranked() should be 'highest' or 'lowest'"
        )

    def test_what_python_would_take_for_a_number(self, say):
        assert str(say("share", "areas_staff", year="2022")) == f"8{NB}pct."
