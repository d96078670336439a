"""A theme whose colours can be told apart has no problem; one that blurs something, its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.theme import load_theme
from reportgen.verify.theme import check_theme

REPOSITORY = Path(__file__).parents[2]
SOUND = (REPOSITORY / "tests/render/theme.yaml").read_text("utf-8")


@pytest.fixture
def check(tmp_path):
    """A function that checks the tests' theme after one replacement."""

    def check_changed(old="", new=""):
        assert not old or SOUND.count(old) == 1, old
        path = tmp_path / "content/themes/t.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(SOUND.replace(old, new) if old else SOUND, "utf-8")
        return check_theme(tmp_path, "t", load_theme(tmp_path, "t"))

    return check_changed


def line_of(text):
    return SOUND[: SOUND.index(text)].count("\n") + 1


def test_a_sound_theme_has_no_errors(check):
    assert [str(problem) for problem in check() if problem.severity == "error"] == []


@pytest.mark.parametrize("path", sorted((REPOSITORY / "content/themes").glob("*.yaml")), ids=str)
def test_our_themes_have_no_errors(path):
    problems = check_theme(REPOSITORY, path.stem, load_theme(REPOSITORY, path.stem))

    assert [str(problem) for problem in problems if problem.severity == "error"] == []


@pytest.mark.parametrize(
    ("old", "new", "rule", "at", "said"),
    [
        ('muted: "#56626b"', 'muted: "#96a2ab"', "theme-text-contrast", "running:", "muted on paper"),
        ('ink: "#1d2730"', 'ink: "#8d97a0"', "theme-text-contrast", "body:", "ink on tint"),
        ('link: "#15595f"', 'link: "#759fa5"', "theme-text-contrast", "link:", "links"),
        ('tint: "#edf4f2"', 'tint: "#9db4a2"', "theme-text-contrast", "attribution:", "on tint"),
        ("  colour: accent_dark\n", "  colour: accent_light\n", "theme-text-contrast",
         "cover_title:", "paper on accent_light"),
        ('accent: "#1b6f72"', 'accent: "#4b9fa2"', "theme-text-contrast", "accent:", "numbers"),
        ('not_relevant: "#c9d0d2"', 'not_relevant: "#f4f6f6"', "theme-graphic-contrast",
         "not_relevant:", "the rule that parts"),
        ('dont_know: "#8d979c"', 'dont_know: "#bfc7ca"', "theme-alike-colours",
         "not_relevant:", "neighbours"),
    ],
)  # fmt: skip
def test_a_blurred_theme_is_told_at_its_place(check, old, new, rule, at, said):
    problems = [problem for problem in check(old, new) if problem.rule == rule]

    assert any(said in problem.message for problem in problems)
    assert line_of(f"  {at}") in {problem.place.line for problem in problems}


def test_colours_that_colour_blind_eyes_confuse_are_told(check):
    ramp = SOUND[SOUND.index("ramp: ") : SOUND.index("]", SOUND.index("ramp: ")) + 1]

    problems = check(ramp, 'ramp: ["#a03030", "#4f6a20", "#d8b030", "#203070"]')

    told = [p.message for p in problems if p.rule == "theme-alike-colours"]
    assert any("with deuteranopia" in message or "with protanopia" in message for message in told)
    assert not any("look alike:" in message for message in told)


def test_answers_that_become_neighbours_are_a_warning(check):
    ramp = SOUND[SOUND.index("ramp: ") : SOUND.index("]", SOUND.index("ramp: ")) + 1]

    problems = check(ramp, 'ramp: ["#0d4650", "#8d979c", "#e9b872", "#a8571c"]')

    assert {p.severity for p in problems if "nobody gave" in p.message} == {"warning"}


def test_mixed_colours_that_look_alike_are_a_warning(check):
    problems = [problem for problem in check() if "in scales of 6" in problem.message]

    assert {problem.severity for problem in problems} == {"warning"}


def test_large_text_needs_less(check):
    problems = check('accent_dark: "#0d3c47"', 'accent_dark: "#6f8f96"')

    told = [problem.message for problem in problems if problem.rule == "theme-text-contrast"]
    assert not any('"h1"' in message for message in told)
    assert any('"lead"' in message for message in told)
