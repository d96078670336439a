"""The language files, and numbers, lists and fractions as a language writes them."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.errors import Place, ProjectError
from reportgen.files import read_yaml
from reportgen.language import FOLDER, Language, LanguageFile, languages, load_language
from reportgen.rounding import whole_percent

SOURCE = Path(__file__).parents[1] / "src" / "reportgen"
NB = "\N{NO-BREAK SPACE}"


@pytest.fixture(scope="module")
def da() -> Language:
    return load_language("da")


@pytest.fixture(scope="module")
def en() -> Language:
    return load_language("en")


def _file(code: str) -> LanguageFile:
    return read_yaml(FOLDER, f"{code}.yaml", LanguageFile)


def _slots(text: str) -> list[str]:
    return sorted(re.findall(r"\{(\w+)\}", text))


class TestFiles:
    """Every language says the same things."""

    @pytest.mark.parametrize("code", languages())
    def test_same_words_with_the_same_slots(self, code):
        danish, other = _file("da"), _file(code)

        assert list(other.words) == list(danish.words)
        assert {key: _slots(text) for key, text in other.words.items()} == {
            key: _slots(text) for key, text in danish.words.items()
        }

    @pytest.mark.parametrize("code", languages())
    def test_same_numbers_and_fractions(self, code):
        danish, other = _file("da"), _file(code)

        assert len(other.numbers) == len(danish.numbers) == 13
        assert [f.of for f in other.fractions] == [f.of for f in danish.fractions]
        assert [bool(f.every) for f in other.fractions] == [bool(f.every) for f in danish.fractions]

    @pytest.mark.parametrize("code", languages())
    def test_bands_go_up_and_the_last_is_open(self, code):
        limits = [band.below for band in _file(code).bands]

        assert limits[-1] is None
        assert limits[:-1] == sorted(limits[:-1])
        assert all(_slots(band.words) == ["fraction"] for band in _file(code).bands)

    def test_every_word_that_the_program_asks_for_exists(self):
        asked = {
            key
            for path in SOURCE.rglob("*.py")
            for key in re.findall(r"\.word\(\s*[\"'](\w+)[\"']", path.read_text("utf-8"))
        }

        assert {"page", "percent", "data_source"} <= asked
        assert asked <= set(_file("da").words)

    def test_both_languages_ship(self):
        assert {"da", "en"} <= set(languages())

    def test_unknown_language_names_the_known_ones(self):
        with pytest.raises(ProjectError) as caught:
            load_language("dk", Place("content/x/publication.yaml", 9, 11))

        assert str(caught.value) == (
            "content/x/publication.yaml:9:11: error[unknown-language]: "
            'there is no language "dk"\n    hint: known: da, en'
        )

    def test_unknown_word_is_a_fault_of_ours(self, da):
        with pytest.raises(KeyError):
            da.word("no-such-word")


class TestNumbers:
    def test_danish_marks(self, da):
        assert da.number(1234567) == "1.234.567"
        assert da.number(1234.5, 1) == "1.234,5"
        assert da.number(-0.5, 2) == "\N{MINUS SIGN}0,50"

    def test_english_marks(self, en):
        assert en.number(1234.5, 1) == "1,234.5"

    def test_decimals_are_kept_apart(self, da):
        assert [da.number(2, decimals) for decimals in (0, 1, 0, 2)] == ["2", "2,0", "2", "2,00"]

    def test_ties_go_up(self, da):
        assert (da.number(0.5), da.number(12.5), da.number(2.45, 1)) == ("1", "13", "2,5")

    @pytest.mark.parametrize("share", [0.285, 0.145, 0.575])
    def test_a_tie_that_floats_miss(self, da, share):
        assert share * 100 != round(share * 1000) / 10
        assert da.percent(share, unit=False) == str(round(share * 1000) // 10 + 1)

    def test_percent_in_prose_and_figures(self, da, en):
        assert da.percent(0.44) == f"44{NB}pct."
        assert da.percent(0.44, unit=False) == "44"
        assert da.percent_sign(0.44) == f"44{NB}%"
        assert (en.percent(0.44), en.percent_sign(0.44)) == (f"44{NB}per cent", "44%")

    def test_points(self, da, en):
        assert (da.points(1), da.points(7.5)) == (f"1{NB}procentpoint", f"8{NB}procentpoint")
        assert en.points(0.9) == f"1{NB}percentage point"
        assert en.points(2) == f"2{NB}percentage points"
        assert da.points(-7) == f"\N{MINUS SIGN}7{NB}procentpoint"

    @given(st.integers(1, 400), st.data())
    @settings(max_examples=100)
    def test_percent_is_the_rounded_share(self, da, n, data):
        share = Fraction(data.draw(st.integers(0, n)), n)

        assert da.percent(float(share), unit=False) == str(whole_percent(share))

    def test_number_words(self, da, en):
        words = [da.count_word(count) for count in (0, 1, 7, 12, 13, 1000)]

        assert words == ["nul", "én", "syv", "tolv", "13", "1.000"]
        assert en.count_word(12) == "twelve"


class TestLists:
    def test_and(self, da, en):
        assert [da.join(list("abc")[:n]) for n in range(4)] == ["", "a", "a og b", "a, b og c"]
        assert en.join(["a", "b", "c"]) == "a, b, and c"

    def test_or(self, da):
        assert da.join(["a", "b", "c"], "or") == "a, b eller c"

    def test_quotes(self, da, en):
        assert (da.quote("Ofte"), en.quote("Often")) == ("”Ofte”", "“Often”")


class TestFractions:
    @pytest.mark.parametrize(
        ("share", "words"),
        [
            (0, "ingen"),
            (0.004, "under en ud af ti"),
            (0.1, "en ud af ti"),
            (0.12, "lidt over en ud af ti"),
            (0.25, "en ud af fire"),
            (0.333, "en ud af tre"),
            (0.37, "næsten to ud af fem"),
            (0.45, "under en ud af to"),
            (0.485, "omkring en ud af to"),
            (0.5, "en ud af to"),
            (0.51, "omkring en ud af to"),
            (0.55, "mere end en ud af to"),
            (0.6, "tre ud af fem"),
            (0.62, "lidt over tre ud af fem"),
            (0.64, "næsten to ud af tre"),
            (0.665, "to ud af tre"),
            (0.72, "næsten tre ud af fire"),
            (0.74, "omkring tre ud af fire"),
            (0.88, "næsten ni ud af ti"),
            (0.99, "mere end ni ud af ti"),
            (1, "alle"),
        ],
    )
    def test_bands(self, da, share, words):
        assert da.fraction_words(share) == words

    def test_almost_two_out_of_three_is_more_than_sixty_per_cent(self, da):
        said = {share: da.fraction_words(share / 100) for share in range(50, 80)}

        assert [share for share in said if said[share] == "næsten to ud af tre"] == [64, 65]

    def test_no_majority_word_at_or_below_a_half(self, da):
        for count in range(84):
            words = da.fraction_words(count / 83, "part", near="1/2")
            assert ("mere end" in words or "lidt over" in words) <= (count / 83 > 0.5)

    def test_forms(self, da):
        forms = [da.fraction_words(0.25, form) for form in ("out_of", "part", "every")]

        assert forms == ["en ud af fire", "en fjerdedel", "hver fjerde"]

    def test_against_a_named_fraction(self, da):
        said = [da.fraction_words(s, "part", near="1/2") for s in (0.39, 0.5, 0.53, 0.58)]

        assert said == ["under halvdelen", "halvdelen", "lidt over halvdelen", "mere end halvdelen"]

    def test_a_form_that_the_language_lacks(self, da):
        with pytest.raises(ValueError, match='2/3 has no words of the form "every"'):
            da.fraction_words(0.66, "every")

    def test_an_unknown_fraction(self, da):
        with pytest.raises(ValueError, match='"1/7" is none of the fractions 1/10, 1/5'):
            da.fraction_words(0.15, near="1/7")

    @given(st.integers(1, 200), st.data())
    @settings(max_examples=100)
    def test_bare_words_print_the_same_per_cent(self, da, n, data):
        share = data.draw(st.integers(1, n)) / n
        words = da.fraction_words(share)
        bare = {f.out_of: f.value for f in _DANISH.fractions}

        if words in bare:
            assert abs(share - bare[words]) <= 0.005 + 1e-9


_DANISH = _file("da")
