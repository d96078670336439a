"""YAML files and themes: keys, types, syntax, fonts; all faults of all of them at once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from trial import ANSWERS, CODEBOOK, FRAGMENT, PUBLICATION, SPECS, TERMS, THEME, Trial

from reportgen.theme import FaceSpec, face_path

SPARE = "{package: matplotlib, file: mpl-data/fonts/ttf/DejaVuSans.ttf}"


@pytest.fixture(autouse=True)
def _with_terms(trial: Trial) -> None:
    trial.write(TERMS, "terms:\n  - { preferred: opening hours, variants: [hours of opening] }\n")


# --- keys and values -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "old", "new", "start", "hint"),
    [
        (PUBLICATION, "title:", "titel:", "1:1", 'did you mean "title"?'),
        (PUBLICATION, "2024: {}", "2024: {compared: 2}", "7:10", 'did you mean "compare"?'),
        (SPECS, "subject:", "subjekt:", "5:5", 'did you mean "subject"?'),
        (SPECS, "exhibits:", "exhibit:", "1:1", 'did you mean "exhibits"?'),
        (THEME, "name: Styrelsen", "name: S\nnames: S", "3:1", 'did you mean "name"?'),
        (CODEBOOK, "top_box:", "topbox:", "12:5", 'did you mean "top_box"?'),
        (CODEBOOK, "one: library", "a: library", "1:9", "known: one, many"),
        (TERMS, "variants:", "varianter:", "2:33", 'did you mean "variants"?'),
        (FRAGMENT, "role: chapter", "role: chapter\nauthor: me", "3:1", "known: role"),
    ],
)
def test_an_unknown_key_is_told_in_every_kind_of_file(
    trial: Trial, path: str, old: str, new: str, start: str, hint: str
) -> None:
    trial.edit(path, old, new)

    said = trial.refused()

    expected = f"{path}:{start}: error[unknown-key]"
    assert [one for one in said.starts if "[missing-key]" not in one] == [expected]
    assert hint in said.hint(expected)


@pytest.mark.parametrize(
    ("path", "old", "new", "start"),
    [
        (PUBLICATION, "language: en", "language: en\ntitle: x", "4:1"),
        (PUBLICATION, "2024: {}", "2024: {}\n  2024: {}", "8:3"),
        (SPECS, "    kind: likert", "    kind: likert\n    kind: likert", "4:5"),
        (THEME, "name: Styrelsen", "name: S\nname: S", "3:1"),
        (CODEBOOK, "blocks:", "blocks: { a: A }\nblocks:", "15:1"),
        (TERMS, "preferred:", "preferred: x, preferred:", "2:21"),
        (FRAGMENT, "role: chapter", "role: chapter\nrole: chapter", "3:1"),
    ],
)
def test_a_duplicate_key_is_told_in_every_kind_of_file(
    trial: Trial, path: str, old: str, new: str, start: str
) -> None:
    trial.edit(path, old, new)

    said = trial.refused()

    assert said.starts == [f"{path}:{start}: error[duplicate-key]"]
    assert said.hint(path) == "keep one of the two"


@pytest.mark.parametrize(
    ("path", "old", "new", "start", "hint"),
    [
        (PUBLICATION, "title: Opening hours", "title: 2024", "1:8: error[wrong-type]", '"2024"'),
        (PUBLICATION, "title: Opening hours", "title: ' '", "1:8: error[wrong-value]", "printed"),
        (PUBLICATION, "title: Opening hours", "title:", "1:7: error[wrong-type]", "give it a value"),
        (PUBLICATION, "[01-hours.md]", "01-hours.md", "8:12: error[wrong-type]", "[01-hours.md]"),
        (PUBLICATION, "[01-hours.md]", "[]", "8:12: error[wrong-value]", "change it"),
        (PUBLICATION, "2024: {}", "next: {}", "7:3: error[wrong-type]", "digits only"),
        (PUBLICATION, "2024: {}", "2024:", "7:8: error[wrong-type]", "give it a value"),
        (PUBLICATION, "kind: respondents", "kind: rspondents", "10:21: error[wrong-value]",
         'did you mean "respondents"?'),
        (PUBLICATION, "kind: respondents", "kind: span, items: []", "10:34: error[wrong-value]",
         "change it"),
        (SPECS, "kind: likert", "kind: likkert", "3:11: error[wrong-value]", '"likert"?'),
        (SPECS, "[hours_evening, hours_weekend]", "hours_evening", "6:12: error[wrong-type]",
         "[hours_evening]"),
        (SPECS, "title: Opening hours as a challenge", "title: ''", "4:12: error[wrong-value]",
         "printed"),
        (SPECS, "hours_weekend", "hours_weekday", "6:28: error[unknown-item]", '"hours_weekend"?'),
        (CODEBOOK, "frame: 9", "frame: nine", "3:42: error[wrong-type]", "digits only"),
        (CODEBOOK, "code: 1 }", "code: -1 }", "10:52: error[wrong-value]", "it is -1"),
        (TERMS, "[hours of opening]", "hours", "2:43: error[wrong-type]", "[hours]"),
        (FRAGMENT, "role: chapter", "role: chapitre", "2:7: error[wrong-value]", '"chapter"?'),
    ],
)  # fmt: skip
def test_a_wrong_value_is_told_at_its_place(
    trial: Trial, path: str, old: str, new: str, start: str, hint: str
) -> None:
    trial.edit(path, old, new)

    said = trial.refused()

    assert said.starts == [f"{path}:{start}"]
    assert hint in said.hint(path)


@pytest.mark.parametrize(
    ("key", "value", "start", "hint"),
    [
        ("language", "xx", "3:1: error[unknown-language]", "known: da, en"),
        ("theme", "stylersen", "4:1: error[unknown-theme]", 'did you mean "styrelsen"?'),
        ("theme", "../themes/styrelsen", "4:1: error[unknown-theme]", '"styrelsen"?'),
        ("data", "library", "5:1: error[unknown-data]", 'did you mean "libraries"?'),
    ],
)
def test_a_name_of_nothing_is_told_where_it_stands(
    trial: Trial, key: str, value: str, start: str, hint: str
) -> None:
    name = {"language": "en", "theme": "styrelsen", "data": "libraries"}[key]
    trial.edit(PUBLICATION, f"{key}: {name}", f"{key}: {value}")

    said = trial.refused()

    assert said.starts == [f"{PUBLICATION}:{start}"]
    assert hint in said.hint(PUBLICATION)


@pytest.mark.parametrize(
    ("text", "start", "hint"),
    [
        ("\tfacts: {}\n", "11:1: error[broken-yaml]", "never tabs"),
        ("facts: {a: 1\n", "11:8: error[broken-yaml]", "“key: value”"),
        ("subtitle: on: off\n", "11:13: error[broken-yaml]", "must stand in quotes"),
        ("subtitle: @home\n", "11:11: error[broken-yaml]", "must stand in quotes"),
        ("subtitle: *home\n", "11:11: error[broken-yaml]", "must stand in quotes"),
        ("subtitle: !home x\n", "11:11: error[broken-yaml]", "must stand in quotes"),
        ("subtitle: !!python/name:os.system x\n", "11:11: error[broken-yaml]", "in quotes"),
        ("? {a: b}\n: 3\n", "11:3: error[broken-yaml]", "must stand in quotes"),
        ("---\nfacts: {}\n", "11:1: error[broken-yaml]", 'remove the line "---"'),
        ('subtitle: "\\ud800"\n', "11:14: error[broken-yaml]", "“key: value”"),
        ("facts: &a {x: *a}\n", "11:8: error[wrong-type]", "must stand in quotes"),
        ("facts: !!set {a, b}\n", "11:8: error[wrong-type]", "“key: value”"),
    ],
)
def test_what_is_not_yaml_is_told(trial: Trial, text: str, start: str, hint: str) -> None:
    trial.append(PUBLICATION, text)

    said = trial.refused()

    assert said.starts == [f"{PUBLICATION}:{start}"]
    assert hint in said.hint(PUBLICATION)


@pytest.mark.parametrize("depth", [5_000, 200_000])
@pytest.mark.parametrize("path", [PUBLICATION, SPECS, CODEBOOK, TERMS])
def test_yaml_that_is_nested_too_deeply_is_told(trial: Trial, path: str, depth: int) -> None:
    trial.append(path, f"facts: {'[' * depth}{']' * depth}\n")

    said = trial.refused()

    assert [start.rpartition(" ")[2] for start in said.starts] == ["error[broken-yaml]"]
    assert "nest" in said.err


@pytest.mark.parametrize("text", ["- a\n- b\n", "hello\n", "2024\n"])
@pytest.mark.parametrize("path", [PUBLICATION, SPECS, THEME, CODEBOOK, TERMS])
def test_a_file_without_keys_is_told(trial: Trial, path: str, text: str) -> None:
    trial.write(path, text)

    assert trial.refused().starts == [f"{path}:1:1: error[wrong-type]"]


# --- themes ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "rule", "hint"),
    [
        ('accent: "#1b6f72"', "accent: red", "wrong-value", '"#1b6f72"'),
        ('accent: "#1b6f72"', "accent: #1b6f72", "wrong-type", "must stand in quotes"),
        ('  muted: "', '  mute: "', "wrong-value", 'did you mean "muted"?'),
        ("  lead:", "  # lead:", "missing-style", 'add "lead: …"'),
        ('  ink: "', '  # ink: "', "missing-colour", 'add "ink: …"'),
        ("  display:", "  # display:", "unknown-face", "known: text, italic"),
        ("  strong:", "  # strong:", "missing-face", 'add "strong: …"'),
        ("fallback: [spare]", "fallback: [spar]", "unknown-face", 'did you mean "spare"?'),
        ("{package: matplotlib,", "{package: fontz,", "missing-font", "a TrueType file"),
        ("It.ttf", "Itt.ttf", "missing-font", "a TrueType file"),
        (SPARE, "{file: ../../../etc/passwd}", "missing-font", "a TrueType file"),
        (SPARE, "{file: fonts/link.ttf}", "missing-font", "a TrueType file"),
        (SPARE, "{file: fonts/text.ttf}", "missing-font", "a TrueType file"),
        (SPARE, "{file: fonts}", "missing-font", "a TrueType file"),
        ("files/SourceSansPro-Regular.ttf", "files/SourceSansPro-Regular.otf", "missing-font",
         "a TrueType file"),
        ("width: 210", "width: wide", "wrong-type", "without a unit"),
        ("width: 210", "width: 20", "wrong-value", "it is 20: change it"),
        ("left: 25", "left: 200", "no-room", "at least 40 mm"),
        ("height: 297", "height: .nan", "wrong-value", "change it"),
    ],
)  # fmt: skip
def test_a_fault_of_the_theme_is_told_in_the_theme(
    trial: Trial, old: str, new: str, rule: str, hint: str
) -> None:
    trial.write("fonts/text.ttf", "no font at all")
    trial.write("../outside.ttf", b"\0\1\0\0")
    (trial.root / "fonts/link.ttf").symlink_to("../../outside.ttf")
    trial.edit(THEME, old, new)

    said = trial.refused()

    first = said.starts[0]
    assert all(start.startswith(f"{THEME}:") for start in said.starts)
    assert first.endswith(f"error[{rule}]")
    assert first.count(":") == 3, "line and column"
    assert hint in said.hint(first)


@pytest.mark.parametrize("kept", [12, 400, 20_000])
def test_a_font_file_that_breaks_off_is_told(trial: Trial, kept: int) -> None:
    spec = FaceSpec(package="font_source_sans_pro", file="files/SourceSansPro-Regular.ttf")
    trial.write("own.ttf", face_path(Path(), spec).read_bytes()[:kept])
    trial.edit(THEME, "{package: font_source_sans_pro, file: files/SourceSansPro-Regular.ttf}",
               "{file: own.ttf}")  # fmt: skip

    (start,) = trial.refused().starts

    assert start == f"{trial.root / 'own.ttf'}: error[unusable-font]"


def test_a_font_of_the_project_folder_works(trial: Trial) -> None:
    spec = FaceSpec(package="font_source_sans_pro", file="files/SourceSansPro-It.ttf")
    shutil.copy(face_path(Path(), spec), trial.root / "own.ttf")
    trial.edit(THEME, "{package: font_source_sans_pro, file: files/SourceSansPro-Regular.ttf}",
               "{file: own.ttf}")  # fmt: skip

    trial.built()


# --- all at once -----------------------------------------------------------------------------


def test_faults_of_the_publications_own_files_are_told_together(trial: Trial) -> None:
    trial.edit(PUBLICATION, "language: en", "language: xx")
    trial.edit(PUBLICATION, "data: libraries", "data: library")
    trial.edit(SPECS, "subject:", "subjekt:")
    trial.edit(THEME, "fallback: [spare]", "fallback: [spar]")
    trial.edit(TERMS, "preferred: opening hours", "preferred: 2")

    starts = trial.refused().starts

    assert [start.split(":")[0] for start in starts] == [
        SPECS, SPECS, PUBLICATION, PUBLICATION, TERMS, THEME,
    ]  # fmt: skip


def test_faults_of_a_broken_publication_and_its_exhibits_are_told_together(trial: Trial) -> None:
    trial.append(PUBLICATION, "titel: x\neditor: 3\n")
    trial.edit(SPECS, "kind: likert", "kind: likkert")

    assert trial.refused().starts == [
        f"{SPECS}:3:11: error[wrong-value]",
        f"{PUBLICATION}:11:1: error[unknown-key]",
        f"{PUBLICATION}:12:1: error[unknown-key]",
    ]


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("librarie", "content: error[unknown-publication]"),
        ("..", "content: error[unknown-publication]"),
        ("", "content: error[unknown-publication]"),
    ],
)
def test_a_publication_of_no_name_is_told(trial: Trial, name: str, start: str) -> None:
    said = trial.run("build", name, "--output", str(trial.output))

    assert (said.status, said.starts) == (1, [start])


@pytest.mark.parametrize("root", ["nowhere", ANSWERS])
def test_a_root_that_is_no_project_is_told(trial: Trial, root: str) -> None:
    said = trial.run("build", "libraries", "--root", str(trial.root / root))

    assert said.status == 1
    assert said.starts == [f"{trial.root / root}: error[no-project]"]


def test_an_edition_that_there_is_not_is_told(trial: Trial) -> None:
    said = trial.run("build", "libraries", "--edition", "2023")

    assert (said.status, said.starts) == (1, [f"{PUBLICATION}:6:1: error[unknown-edition]"])


def test_a_wave_that_the_edition_compares_with_must_exist(trial: Trial) -> None:
    trial.edit(PUBLICATION, "2024: {}", "2024: {compare: 2020}")

    said = trial.refused()

    assert said.starts == [f"{CODEBOOK}:2:1: error[unknown-wave]"]
    assert "need a wave of their year" in said.hint(CODEBOOK)
