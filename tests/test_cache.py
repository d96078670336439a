"""The cache: what was kept comes back, and nothing else does."""

from __future__ import annotations

import os
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen import cache as module
from reportgen.cache import NO_CACHE, Cache, key_of, program


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path)


def test_gives_what_was_kept(cache: Cache) -> None:
    cache.put("kind", "key", b"result")

    assert cache.get("kind", "key") == b"result"
    assert cache.get("kind", "other") is None
    assert cache.get("other", "key") is None


def test_an_entry_under_another_name_is_none(cache: Cache, tmp_path: Path) -> None:
    cache.put("kind", "key", b"result")

    (tmp_path / "kind/key").rename(tmp_path / "kind/other")

    assert cache.get("kind", "other") is None


@settings(max_examples=60)
@given(st.data())
def test_no_changed_entry_is_given(tmp_path_factory: pytest.TempPathFactory, data) -> None:
    cache = Cache(tmp_path_factory.mktemp("cache"))
    cache.put("kind", "key", b"result" * 9)
    file = cache.folder / "kind/key"
    before = file.read_bytes()
    begin = data.draw(st.integers(0, len(before)))
    end = data.draw(st.integers(begin, len(before)))
    changed = before[:begin] + data.draw(st.binary(max_size=9)) + before[end:]

    file.write_bytes(changed)

    assert cache.get("kind", "key") == (b"result" * 9 if changed == before else None)


def test_what_is_no_file_is_none(cache: Cache, tmp_path: Path) -> None:
    (tmp_path / "kind/folder").mkdir(parents=True)
    os.mkfifo(tmp_path / "kind/pipe")
    (tmp_path / "kind/zero").symlink_to("/dev/zero")
    (tmp_path / "kind/round").symlink_to("round")

    assert [cache.get("kind", name) for name in ("folder", "pipe", "zero", "round")] == [None] * 4


def test_a_small_entry_cannot_become_huge(
    cache: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LARGEST", 10_000)
    packed = zlib.compress(bytes(1_000_000))
    (tmp_path / "kind").mkdir()
    seal = module._seal("kind", "key", packed)
    (tmp_path / "kind/key").write_bytes(seal + packed)

    assert cache.get("kind", "key") is None


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    cache = Cache(tmp_path / "file")

    cache.put("kind", "key", b"result")
    cache.prune()

    assert cache.get("kind", "key") is None


def test_no_cache_keeps_nothing() -> None:
    NO_CACHE.put("kind", "key", b"result")
    NO_CACHE.prune()

    assert NO_CACHE.get("kind", "key") is None


def test_the_entries_unused_for_longest_make_room(tmp_path: Path) -> None:
    cache = Cache(tmp_path, most=1000)
    for at in range(10):
        cache.put("kind", f"{at}", os.urandom(100))
        os.utime(tmp_path / f"kind/{at}", (at, at))
    assert cache.get("kind", "2") is not None

    cache.prune()

    left = {path.name for path in (tmp_path / "kind").iterdir()}
    assert left == {"2", "7", "8", "9"}, "three quarters of the limit, 2 having been used just now"


def test_what_a_killed_writer_left_is_swept(cache: Cache, tmp_path: Path) -> None:
    cache.put("kind", "key", b"result")
    gone, ours = tmp_path / "kind/.a.999999999.part", tmp_path / f"kind/.a.{os.getpid()}.part"
    gone.touch()
    ours.touch()

    cache.prune()

    assert not gone.exists()
    assert ours.exists()


def test_how_parts_are_divided_matters() -> None:
    assert key_of(["ab", "c"]) != key_of(["a", "bc"]) != key_of(["abc"])
    assert key_of(["ab"]) == key_of([b"ab"])


def test_the_program_is_its_files_python_and_its_libraries() -> None:
    found = program()

    assert found["program reportgen"]
    assert [name for name, what in found.items() if not what] == []


def test_every_library_that_may_change_a_result_is_counted() -> None:
    import tomllib

    file = Path(__file__).parents[1] / "pyproject.toml"
    asked = tomllib.loads(file.read_text("utf-8"))["project"]["dependencies"]
    names = {one.split(">")[0].split("=")[0].replace(".", "-") for one in asked}

    assert names - set(module.LIBRARIES) == {"rich", "typer", "ruamel-yaml-clib"}
