"""Writing: whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.errors import OutputError
from reportgen.writing import write_whole


def test_makes_folders_and_replaces(tmp_path: Path) -> None:
    target = tmp_path / "new" / "folder" / "a.pdf"

    write_whole({target: b"one"})
    write_whole({target: b"two"})

    assert target.read_bytes() == b"two"
    assert [path.name for path in target.parent.iterdir()] == ["a.pdf"]


def test_leaves_what_stood_there_when_writing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")

    def full(self: Path, data: bytes) -> None:
        with self.open("wb") as file:
            file.write(data[:1])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OutputError) as caught:
        write_whole({target: b"new"})

    assert caught.value.problems[0].rule == "unwritable-output"
    assert "No space left on device" in caught.value.problems[0].message
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


def test_a_file_where_a_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "build").touch()

    with pytest.raises(OutputError):
        write_whole({tmp_path / "build" / "a.pdf": b"new"})


def test_a_folder_where_the_file_should_be(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()

    with pytest.raises(OutputError):
        write_whole({tmp_path / "a.pdf": b"new"})
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


def test_writes_all_files_or_none(tmp_path: Path) -> None:
    one, two = tmp_path / "a.pdf", tmp_path / "b.json"
    two.mkdir()

    with pytest.raises(OutputError) as caught:
        write_whole({one: b"new", two: b"new"})

    assert caught.value.problems[0].place.path == two.as_posix()
    assert [path.name for path in tmp_path.iterdir()] == ["b.json"]

    two.rmdir()
    write_whole({one: b"new", two: b"new"})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.pdf", "b.json"]
