"""Text, YAML with places, and output that is whole or not there."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict

from reportgen.errors import (
    AnswersError,
    Place,
    Problem,
    Problems,
    ProjectError,
)
from reportgen.files import locate, parse_yaml, read_text, read_yaml


class Answer(BaseModel):
    """A model to read."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str
    year: int = 0
    tags: tuple[str, ...] = ()
    facts: dict[str, str | int | bool] = {}
    inner: dict[int, Answer] = {}


def problems_of(text: str | bytes, root: Path) -> tuple[Problem, ...]:
    (root / "a.yaml").write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(ProjectError) as caught:
        read_yaml(root, "a.yaml", Answer)
    return caught.value.problems


def told(text: str | bytes, root: Path) -> list[str]:
    return [
        f"{one.place.line}:{one.place.column} {one.rule}: {one.message}"
        for one in problems_of(text, root)
    ]


class TestReadText:
    def test_gives_the_text_with_plain_line_ends(self, tmp_path: Path) -> None:
        (tmp_path / "a.md").write_bytes("\ufeffblåbær\r\nog\rgrød\n".encode())
        problems = Problems()

        assert read_text(tmp_path, "a.md", problems) == "blåbær\nog\ngrød\n"
        assert not problems.found

    @pytest.mark.parametrize(
        ("data", "line", "column", "words"),
        [
            ("a\nb ørn\n".encode("cp1252"), 2, 3, "Windows-1252 (“ørn”)"),
            ("\ufeffø\nø".encode() + b"\xe6", 2, 3, "type this character again"),
            (b"PK\x03\x04" + b"\xff", 1, 5, "spreadsheet"),
            ("ørn".encode("utf-16"), 1, 1, "UTF-16"),
            (b"ok\n\x81", 2, 1, "save it as UTF-8"),
            ("ø".encode()[:1], 1, 1, "save it as UTF-8"),
        ],
    )
    def test_broken_utf8_has_line_and_byte_column(
        self, tmp_path: Path, data: bytes, line: int, column: int, words: str
    ) -> None:
        (tmp_path / "a.md").write_bytes(data)
        problems = Problems()

        assert read_text(tmp_path, "a.md", problems) is None
        (problem,) = problems
        assert problem.rule == "broken-utf8"
        assert problem.place == Place("a.md", line, column)
        assert words in problem.hint

    def test_a_missing_file_names_its_nearest_neighbour(self, tmp_path: Path) -> None:
        (tmp_path / "chapter.md").touch()
        problems = Problems()

        assert read_text(tmp_path, "chaptre.md", problems) is None
        (problem,) = problems
        assert (problem.rule, problem.hint) == ("missing-file", 'did you mean "chapter.md"?')

    def test_a_folder_is_no_file(self, tmp_path: Path) -> None:
        problems = Problems()

        assert read_text(tmp_path, ".", problems) is None
        assert [problem.rule for problem in problems] == ["unreadable-file"]

    @pytest.mark.parametrize("path", ["../secret", "a/../../secret", "/etc/hostname", "..", "a\0b"])
    def test_no_path_leads_out_of_the_project(self, tmp_path: Path, path: str) -> None:
        root = tmp_path / "project"
        root.mkdir()
        (tmp_path / "secret").write_text("x")
        problems = Problems()

        assert read_text(root, path, problems) is None
        assert [problem.rule for problem in problems] == ["outside-project"]

    def test_a_detour_inside_the_project_is_allowed(self, tmp_path: Path) -> None:
        (tmp_path / "shared.md").write_text("x")

        assert read_text(tmp_path, "chapters/../shared.md", Problems()) == "x"

    @given(st.binary(max_size=40))
    def test_any_bytes_are_read_or_placed(self, data: bytes) -> None:
        problems = Problems()
        text = read_text(_Bytes(data), "x", problems)  # type: ignore[arg-type]

        if text is None:
            (problem,) = problems
            line = data.split(b"\n")[problem.place.line - 1]
            assert 1 <= problem.place.column <= len(line)
        else:
            assert text.encode() == data.removeprefix(b"\xef\xbb\xbf").replace(
                b"\r\n", b"\n"
            ).replace(b"\r", b"\n")


class _Bytes:
    """A root and its only file."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    def __truediv__(self, other: str) -> _Bytes:
        return self

    def read_bytes(self) -> bytes:
        return self.data


class TestReadYaml:
    def test_words_that_look_like_switches_and_dates_stay_text(self) -> None:
        text = "title: no\ntags: [nej, on, yes, 2022-02-31, 2022-05-01, '12', =, y]\n"

        read = parse_yaml(text, "a.yaml", Answer)

        assert read.title == "no"
        assert read.tags == ("nej", "on", "yes", "2022-02-31", "2022-05-01", "12", "=", "y")

    def test_facts_keep_their_kind(self) -> None:
        read = parse_yaml("title: x\nfacts: {a: 1, b: true, c: 'true'}", "a.yaml", Answer)

        assert read.facts == {"a": 1, "b": True, "c": "true"}
        assert read.facts["b"] is True

    def test_all_faults_are_told_with_their_places(self, tmp_path: Path) -> None:
        text = (
            "titel: x\n"
            "year: soon\n"
            "tags: one\n"
            "inner:\n"
            "  2020: {title: 3, yaer: 1}\n"
            "  abc: {title: x}\n"
            "facts: {a: [1]}\n"
        )

        assert told(text, tmp_path) == [
            '1:1 missing-key: the key "title" is missing',
            '1:1 unknown-key: "titel" is not a key here',
            '2:7 wrong-type: year should be a whole number, not the text "soon"',
            '3:7 wrong-type: tags should be a list, not the text "one"',
            "5:17 wrong-type: inner.2020.title should be text, not 3",
            '5:20 unknown-key: "yaer" is not a key here',
            '6:3 wrong-type: the key "abc" should be a whole number',
            "7:12 wrong-type: facts.a should be text or a whole number or true or false, not a list",
        ]

    def test_an_unknown_key_hints_at_the_nearest(self, tmp_path: Path) -> None:
        hints = [problem.hint for problem in problems_of("titel: x\n", tmp_path)]

        assert hints == ['add "title: …"', 'did you mean "title"?']

    def test_every_repeated_key_is_told_beside_other_faults(self, tmp_path: Path) -> None:
        text = "title: x\nyear: 1\nyear: 2\ninner: {1: {title: x, title: y}}\ntitle: z\nfoo: 1\n"

        assert told(text, tmp_path) == [
            '3:1 duplicate-key: the key "year" stands here again',
            '4:23 duplicate-key: the key "title" stands here again',
            '5:1 duplicate-key: the key "title" stands here again',
            '6:1 unknown-key: "foo" is not a key here',
        ]

    def test_a_key_repeated_in_another_spelling_is_told(self, tmp_path: Path) -> None:
        text = "title: x\ninner: {16: {title: a}, 0x10: {title: b}}\n"

        assert told(text, tmp_path) == ["2:25 duplicate-key: this key stands here again"]

    @pytest.mark.parametrize(
        ("text", "place", "hint"),
        [
            ("title: a: b\n", "1:9", 'text that holds ": " must stand in quotes'),
            ("title: x\n\tyear: 1\n", "2:1", "indent with spaces"),
            ("title: *x\n", "1:8", "must stand in quotes"),
            ("title: !x y\n", "1:8", "must stand in quotes"),
            ("title: x\n---\ntitle: y\n", "2:1", "one document"),
            ("title: [a\nb", "1:8", ""),
            ("title: å\x07\n", "1:9", "delete it"),
        ],
    )
    def test_broken_yaml_has_a_place_and_a_way_out(
        self, tmp_path: Path, text: str, place: str, hint: str
    ) -> None:
        (problem,) = problems_of(text, tmp_path)

        assert problem.rule == "broken-yaml"
        assert f"{problem.place.line}:{problem.place.column}" == place
        assert hint in problem.hint
        assert "\n" not in problem.message

    def test_an_empty_file_is_an_empty_block(self, tmp_path: Path) -> None:
        assert told("# nothing yet\n", tmp_path) == ['0:0 missing-key: the key "title" is missing']

    @pytest.mark.parametrize("text", ["- 1\n", "just text\n", "title: &x [*x]\n", "[" * 5000])
    def test_nothing_else_escapes(self, tmp_path: Path, text: str) -> None:
        assert problems_of(text, tmp_path)

    def test_the_stage_names_its_error(self, tmp_path: Path) -> None:
        with pytest.raises(AnswersError):
            read_yaml(tmp_path, "no.yaml", Answer, AnswersError)

    def test_front_matter_counts_from_its_own_first_line(self) -> None:
        with pytest.raises(ProjectError) as caught:
            parse_yaml("title: x\nfoo: 1\n", "a.md", Answer, first_line=2)

        assert caught.value.problems[0].place == Place("a.md", 3, 1)


class TestLocate:
    @pytest.fixture
    def root(self, tmp_path: Path) -> Path:
        text = "æ: 1\neditions:\n  2022:\n    compare: 2020\n  2020: {}\nlist:\n  - a\n  - b: c\n"
        (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
        return tmp_path

    @pytest.mark.parametrize(
        ("keys", "line", "column"),
        [
            (["æ"], 1, 1),
            (["editions", 2022], 3, 3),
            (["editions", 2022, "compare"], 4, 5),
            (["editions", 2020], 5, 3),
            (["list", 1, "b"], 8, 5),
            (["list", 0], 7, 5),
            (["editions", 2021, "compare"], 2, 1),
            (["nowhere"], 1, 1),
        ],
    )
    def test_gives_the_key_or_its_last_known_part(
        self, root: Path, keys: list[str | int], line: int, column: int
    ) -> None:
        assert locate(root, "a.yaml", keys) == Place("a.yaml", line, column)

    @pytest.mark.parametrize("text", ["a: b: c", "", "# empty"])
    def test_gives_the_file_where_nothing_can_be_found(self, tmp_path: Path, text: str) -> None:
        (tmp_path / "a.yaml").write_text(text)

        assert locate(tmp_path, "a.yaml", ["a"]) == Place("a.yaml")
        assert locate(tmp_path, "none.yaml", ["a"]) == Place("none.yaml")
