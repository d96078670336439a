"""Theme files: complete, at peace with themselves, and every font file there."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.errors import ProjectError
from reportgen.theme import FaceSpec, face_path, load_theme

REPOSITORY = Path(__file__).parents[1]
PATH = "content/themes/styrelsen.yaml"
TEXT_FACE = "{package: font_source_sans_pro, file: files/SourceSansPro-Regular.ttf}"

Faults = Callable[..., list[tuple[str, str]]]


@pytest.fixture
def faults(tmp_path: Path) -> Faults:
    """Load the repository's theme, texts exchanged; give what stands where, and rule, by problem."""

    def load(*exchanges: tuple[str, str]) -> list[tuple[str, str]]:
        text = (REPOSITORY / PATH).read_text("utf-8")
        for old, new in exchanges:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        (tmp_path / PATH).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / PATH).write_text(text, "utf-8")
        with pytest.raises(ProjectError) as raised:
            load_theme(tmp_path, "styrelsen")
        assert {problem.place.path for problem in raised.value.problems} == {PATH}
        assert all(problem.hint for problem in raised.value.problems)
        lines = text.splitlines()
        return [
            (lines[one.place.line - 1][one.place.column - 1 :].split(":")[0], one.rule)
            for one in raised.value.problems
        ]

    return load


def test_a_right_theme_has_every_style_and_colour() -> None:
    theme = load_theme(REPOSITORY, "styrelsen")

    assert theme.colour("ink") == "#1d2730"
    assert theme.styles["body"].face in theme.faces


@pytest.mark.parametrize(
    ("old", "new", "stands", "rule"),
    [
        ("  muted:", "  # muted:", "colours", "missing-colour"),
        ("  lead:", "  # lead:", "styles", "missing-style"),
        ("  italic:", "  oblique:", "faces", "missing-face"),
        ("  body:   {face: text", "  body:   {face: txt", "body", "unknown-face"),
        ("fallback: [spare]", "fallback: [none]", "fallback", "unknown-face"),
        ("left: 25", "left: 150", "width", "no-room"),
        ("top: 31", "top: 231", "height", "no-room"),
        ("SansPro-Regular.ttf", "SansPro-Regular.otf", "text", "missing-font"),
        ("matplotlib,", "matplotlob,", "spare", "missing-font"),
        ("matplotlib,", "'mat.plot..lib',", "spare", "missing-font"),
        ("width: 210", "width: .inf", ".inf", "wrong-value"),
    ],
)
def test_a_fault_between_the_parts_is_told_at_its_place(
    faults: Faults, old: str, new: str, stands: str, rule: str
) -> None:
    assert faults((old, new)) == [(stands, rule)]


def test_all_faults_are_told_at_once(faults: Faults) -> None:
    found = faults(
        ("  muted:", "  # muted:"),
        ("fallback: [spare]", "fallback: [none]"),
        ("SansPro-It.ttf", "SansPro-Itt.ttf"),
    )

    assert [rule for _, rule in found] == ["missing-font", "unknown-face", "missing-colour"]


class TestFacePath:
    def test_finds_the_file_of_a_package(self, tmp_path: Path) -> None:
        spec = FaceSpec(package="font_source_sans_pro", file="files/SourceSansPro-It.ttf")

        assert face_path(tmp_path, spec).name == "SourceSansPro-It.ttf"

    def test_finds_a_file_of_the_project_folder(self, tmp_path: Path) -> None:
        spec = FaceSpec(package="font_source_sans_pro", file="files/SourceSansPro-It.ttf")
        shutil.copy(face_path(tmp_path, spec), tmp_path / "own.ttf")

        assert face_path(tmp_path, FaceSpec(file="own.ttf")) == (tmp_path / "own.ttf").resolve()

    @pytest.mark.parametrize(
        ("file", "message"),
        [
            ("none.ttf", r"no font file none\.ttf"),
            ("../outside.ttf", r"no font file \.\./outside\.ttf"),
            ("link.ttf", r"no font file link\.ttf"),
            ("folder", "no font file folder"),
            ("a\0b", "no font file|cannot be read"),
            ("text.ttf", r"text\.ttf is no TrueType font"),
            ("empty.ttf", r"empty\.ttf is no TrueType font"),
            ("cff.otf", "PostScript outlines"),
        ],
    )
    def test_refuses_what_cannot_be_set(self, tmp_path: Path, file: str, message: str) -> None:
        root = tmp_path / "project"
        (root / "folder").mkdir(parents=True)
        (tmp_path / "outside.ttf").write_bytes(b"\0\1\0\0")
        (root / "link.ttf").symlink_to(tmp_path / "outside.ttf")
        (root / "text.ttf").write_text("no font")
        (root / "empty.ttf").touch()
        (root / "cff.otf").write_bytes(b"OTTO")

        with pytest.raises(ProjectError, match=message):
            face_path(root, FaceSpec(file=file))
