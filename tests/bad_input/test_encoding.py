"""Files in another encoding, with marks and line ends of other systems, empty, or no files at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from trial import (
    ANSWERS,
    BIBLIOGRAPHY,
    CODEBOOK,
    FRAGMENT,
    ITEMS,
    PUBLICATION,
    SPECS,
    THEME,
    Trial,
)

EVERY_FILE = [PUBLICATION, SPECS, THEME, CODEBOOK, ITEMS, ANSWERS, FRAGMENT, BIBLIOGRAPHY]
NAMED_BY = {  # a file that another one names is told missing where it is named
    PUBLICATION: "content: error[unknown-publication]",
    THEME: f"{PUBLICATION}:4:1: error[unknown-theme]",
    CODEBOOK: f"{PUBLICATION}:5:1: error[unknown-data]",
    ITEMS: f"{ITEMS}: error[missing-file]",
    ANSWERS: f"{ANSWERS}: error[missing-file]",
    FRAGMENT: f"{PUBLICATION}:8:13: error[missing-fragment]",
    BIBLIOGRAPHY: f"{PUBLICATION}:11:1: error[missing-fragment]",
}

Break = Callable[[Path], None]


@pytest.fixture(autouse=True)
def _with_literature(trial: Trial) -> None:
    trial.append(PUBLICATION, "bibliography: references.bib\n")
    trial.write(BIBLIOGRAPHY, "@book{lee2020, title={Hours}, author={Lee, Ann}, year={2020}}\n")


@pytest.mark.parametrize(
    ("path", "old", "new", "line", "column", "word"),
    [
        (ITEMS, "Evening opening", "Åbningstider", 2, 15, "Åbningstider"),
        (CODEBOOK, "Not at all", "Slet ikke på", 10, 45, "på"),
        (ANSWERS, "a,4,2", "æ,4,2", 2, 1, "æ"),
        (PUBLICATION, "The library association", "Biblioteksrådet", 2, 23, "Biblioteksrådet"),
        (SPECS, "Opening hours as", "Åbning", 4, 12, "Åbning"),
        (THEME, "Styrelsen", "Størrelsen", 2, 9, "Størrelsen"),
        (FRAGMENT, "Answers came", "Svår came", 7, 3, "Svår"),
        (BIBLIOGRAPHY, "title={Hours}", "title={ Åben}", 1, 24, "Åben}"),
    ],
)
def test_a_windows_1252_file_is_told_as_one(
    trial: Trial, path: str, old: str, new: str, line: int, column: int, word: str
) -> None:
    trial.edit(path, old, new)
    trial.recode(path, "cp1252")

    said = trial.refused()

    assert said.starts == [f"{path}:{line}:{column}: error[broken-utf8]"]
    assert f"Windows-1252 (“{word}”): save it as UTF-8" in said.hint(path)


def test_windows_1252_files_of_one_stage_are_told_together(trial: Trial) -> None:
    for path, old in ((ITEMS, "Evening opening"), (CODEBOOK, "Not at all"), (ANSWERS, "a,4,2")):
        trial.edit(path, old, f"å{old}")
        trial.recode(path, "cp1252")
    codebook = trial.root / CODEBOOK

    assert trial.refused().starts == [
        f"{CODEBOOK}:10:34: error[broken-utf8]",
        f"{ITEMS}:2:15: error[broken-utf8]",
    ]

    codebook.write_text(codebook.read_text("cp1252"), "utf-8")
    assert trial.refused().starts == [
        f"{ANSWERS}:2:1: error[broken-utf8]",
        f"{ITEMS}:2:15: error[broken-utf8]",
    ]


@pytest.mark.parametrize("path", EVERY_FILE)
@pytest.mark.parametrize(
    ("data", "line", "column", "hint"),
    [
        ("blå\nså ".encode() + b"\xe2\x82 rest", 2, 5, "type this character again"),
        ("a\n".encode("utf-16"), 1, 1, "seems to be UTF-16"),
        (b"PK\x03\x04\x14\xff", 1, 6, "a spreadsheet or an archive"),
        (b"\x89PNG\r\n", 1, 1, "save it as UTF-8"),
    ],
)
def test_what_is_not_utf8_is_told_in_every_file(
    trial: Trial, path: str, data: bytes, line: int, column: int, hint: str
) -> None:
    trial.write(path, data)

    said = trial.refused()

    assert said.starts == [f"{path}:{line}:{column}: error[broken-utf8]"]
    assert hint in said.hint(path)


@pytest.mark.parametrize("path", EVERY_FILE)
def test_byte_order_mark_and_windows_line_ends_simply_work(trial: Trial, path: str) -> None:
    trial.built()
    ledger = trial.ledger()
    data = (trial.root / path).read_bytes().replace(b"\n", b"\r\n")

    trial.write(path, b"\xef\xbb\xbf" + data)

    trial.built()
    assert trial.ledger() == ledger


@pytest.mark.parametrize("path", EVERY_FILE)
@pytest.mark.parametrize("data", [b"", b"\n \n\n", b"\xef\xbb\xbf"])
def test_an_empty_file_says_what_it_lacks(trial: Trial, path: str, data: bytes) -> None:
    trial.write(path, data)

    if path == BIBLIOGRAPHY:
        trial.built()
        return
    starts = trial.refused().starts
    expected = {
        PUBLICATION: [f"{path}: error[missing-key]"] * 4 + [f"{path}: error[wrong-value]"],
        SPECS: [
            f"{FRAGMENT}:8:85: error[unresolved-reference]",
            f"{FRAGMENT}:10:1: error[unknown-exhibit]",
            f"{BIBLIOGRAPHY}:1:1: warning[uncited-work]",
        ],
        THEME: [f"{path}: error[missing-key]"] * 7,
        CODEBOOK: [f"{path}: error[missing-key]"] * 4,
        ITEMS: [f"{path}: error[empty-file]"],
        ANSWERS: [f"{path}: error[empty-file]"],
        FRAGMENT: [
            f"{path}:1:1: error[missing-front-matter]",
            f"{path}:1:1: error[missing-title]",
            f"{SPECS}: warning[unplaced-exhibit]",
            f"{BIBLIOGRAPHY}:1:1: warning[uncited-work]",
        ],
    }
    assert sorted(starts) == sorted(expected[path])


@pytest.mark.parametrize("path", NAMED_BY)
def test_a_missing_file_is_told_where_it_is_named(trial: Trial, path: str) -> None:
    (trial.root / path).unlink()

    assert trial.refused().starts == [NAMED_BY[path]]


def a_folder(path: Path) -> None:
    path.mkdir()


def a_link_to_itself(path: Path) -> None:
    path.symlink_to(path.name)


def a_link_to_nowhere(path: Path) -> None:
    path.symlink_to("nowhere")


@pytest.mark.parametrize("path", EVERY_FILE)
@pytest.mark.parametrize("instead", [a_folder, a_link_to_itself, a_link_to_nowhere])
def test_a_folder_or_a_broken_link_in_place_of_a_file_is_told(
    trial: Trial, path: str, instead: Break
) -> None:
    (trial.root / path).unlink()
    instead(trial.root / path)

    said = trial.refused()

    (start,) = said.starts
    assert start.startswith(
        (f"{path}: error[unreadable-file]", f"{path}: error[missing-file]")
    ) or (start == NAMED_BY.get(path))


@pytest.mark.parametrize("path", EVERY_FILE)
def test_a_file_that_may_not_be_read_is_told(trial: Trial, path: str) -> None:
    file = trial.root / path
    file.chmod(0)
    try:
        file.read_bytes()
    except PermissionError:
        pass
    else:
        pytest.skip("this user may read everything")

    said = trial.refused()

    assert said.starts == [f"{path}: error[unreadable-file]"]
    assert said.hint(path) == "give yourself the right to read it"


@pytest.mark.parametrize(
    ("path", "line", "column", "rule"),
    [
        (PUBLICATION, 1, 3, "broken-yaml"),
        (SPECS, 1, 3, "broken-yaml"),
        (THEME, 1, 3, "broken-yaml"),
        (CODEBOOK, 1, 3, "broken-yaml"),
        (ITEMS, 1, 3, "control-character"),
        (ANSWERS, 1, 3, "control-character"),
        (BIBLIOGRAPHY, 1, 3, "control-character"),
    ],
)
@pytest.mark.parametrize("character", ["\0", "\x1b"])
def test_a_control_character_is_told(
    trial: Trial, path: str, line: int, column: int, rule: str, character: str
) -> None:
    text = (trial.root / path).read_text("utf-8")
    trial.write(path, text[:2] + character + text[2:])

    said = trial.refused()

    assert f"{path}:{line}:{column}: error[{rule}]" in said.starts
    assert character not in said.err


def test_a_control_character_in_a_fragment_is_told(trial: Trial) -> None:
    trial.append(FRAGMENT, "\nThe bell\x07 rings.\n")

    assert f"{FRAGMENT}:13:9: error[control-character]" in trial.refused().starts
