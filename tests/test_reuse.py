"""Reuse: a build comes from the cache exactly where making it again would give the same bytes."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import reportgen
from reportgen import cache, publish
from reportgen.errors import CheckError
from reportgen.outputs import Outputs, Request
from reportgen.reuse import cache_of, find, outputs_of

LIGHT = "import sys, reportgen.cli, reportgen.reuse; print(*sys.modules)"


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[Request]:
    """The requests that the stages were asked for."""
    calls: list[Request] = []
    whole = publish.outputs

    def outputs(root: Path, request: Request, *rest: object) -> Outputs:
        calls.append(request)
        return whole(root, request, *rest)

    monkeypatch.setattr(publish, "outputs", outputs)
    return calls


def build(root: Path, output: Path, **named: object) -> tuple[dict[str, bytes], str]:
    """Give the files of a build, and why it was made."""
    told: list[str] = []
    reportgen.build(root, "libraries", output=output, why=told.append, **named)
    (why,) = told
    return {path.name: path.read_bytes() for path in output.iterdir()}, why


def test_the_same_build_is_not_made_again(
    first_project: Path, tmp_path: Path, made: list[Request]
) -> None:
    one, first = build(first_project, tmp_path / "one")
    two, second = build(first_project, tmp_path / "two")
    three, third = build(first_project, tmp_path / "three", keep=False)

    assert one == two == three
    assert len(made) == 2
    assert first == "rebuilt because it was not built before, or nothing is kept of it"
    assert second == "not rebuilt: nothing it depends on has changed"
    assert third == "rebuilt because nothing is kept"


def test_what_is_told_of_a_kept_build_is_the_same(first_project: Path, tmp_path: Path) -> None:
    one = reportgen.build(first_project, "libraries", output=tmp_path)
    two = reportgen.build(first_project, "libraries", output=tmp_path)

    assert one == two


@pytest.mark.parametrize(
    ("path", "old", "new", "why"),
    [
        ("content/libraries/01-hours.md", "# ", "# On ", "content/libraries/01-hours.md changed"),
        ("data/libraries/answers-2024.csv", "\n", "\n", ""),
        ("data/libraries/codebook.yaml", "", "# more\n", "data/libraries/codebook.yaml changed"),
        ("content/libraries/terms.yaml", "", "{}\n", "content/libraries/terms.yaml is new"),
        ("content/themes/styrelsen.yaml", "", "#\n", "content/themes/styrelsen.yaml changed"),
        ("content/libraries/new.txt", "", "", ""),
        ("data/other/codebook.yaml", "", "", "data/*/codebook.yaml are other files"),
    ],
)
def test_only_what_a_build_depends_on_makes_it_again(
    first_project: Path, tmp_path: Path, path: str, old: str, new: str, why: str
) -> None:
    build(first_project, tmp_path / "one")
    file = first_project / path
    file.parent.mkdir(exist_ok=True)
    file.touch()
    text = file.read_text("utf-8")
    file.write_text(text.replace(old, new, 1) if old else text + new, "utf-8")

    found = find(first_project, Request("libraries"), cache_of(first_project))

    assert (found.outputs is None) == bool(why)
    assert found.why == ((why,) if why else ())


def test_the_program_its_libraries_and_the_environment_count(
    first_project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(first_project, tmp_path / "one")
    other = {**cache.program(), "library pandas": "4.0", "program reportgen": "x"}
    monkeypatch.setattr("reportgen.reuse.program", lambda: other)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")

    *told, last = find(first_project, Request("libraries"), cache_of(first_project)).why

    assert told[0] == "SOURCE_DATE_EPOCH was not set and is 1"
    assert told[1].startswith("pandas ")
    assert told[1].endswith(" became 4.0")
    assert last == "reportgen itself is another"


def test_each_kind_of_request_is_kept_for_itself(
    first_project: Path, tmp_path: Path, made: list[Request]
) -> None:
    build(first_project, tmp_path / "one")
    build(first_project, tmp_path / "two", draft=True)
    build(first_project, tmp_path / "three", formats=("xlsx",))

    assert len(made) == 3


def test_what_was_built_earlier_is_found_again(
    first_project: Path, tmp_path: Path, made: list[Request]
) -> None:
    file = first_project / "content/libraries/01-hours.md"
    before = file.read_text("utf-8")
    one, _ = build(first_project, tmp_path / "one")
    file.write_text(before + "\nIndeed.\n", "utf-8")
    build(first_project, tmp_path / "two")
    file.write_text(before, "utf-8")

    three, why = build(first_project, tmp_path / "three")

    assert (three, len(made)) == (one, 2)
    assert why == "not rebuilt: it is as it was built earlier"


def test_what_is_wrong_is_not_kept(first_project: Path, tmp_path: Path) -> None:
    file = first_project / "content/libraries/01-hours.md"
    file.write_text(file.read_text("utf-8") + "\nAnd 44 per cent more.\n", "utf-8")

    for _ in range(2):
        with pytest.raises(CheckError):
            build(first_project, tmp_path / "one")


def test_a_file_that_changes_meanwhile_keeps_nothing(
    first_project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, whole = first_project / "content/libraries/01-hours.md", publish.outputs

    def outputs(root: Path, *rest: object) -> Outputs:
        found = whole(root, *rest)
        file.write_text(file.read_text("utf-8") + "\nIndeed.\n", "utf-8")
        whole(root, *rest)
        return found

    monkeypatch.setattr(publish, "outputs", outputs)
    kept = cache_of(first_project)
    outputs_of(first_project, Request("libraries"), cache=kept)

    assert find(first_project, Request("libraries"), kept).outputs is None


def mutations(file: Path, other: Path, chance: random.Random) -> None:
    """Change an entry as an accident or an ill-meaning hand might."""
    data = file.read_bytes()
    at = chance.randrange(len(data))
    ways: list[Callable[[], object]] = [
        lambda: file.write_bytes(data[:at]),
        lambda: file.write_bytes(data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]),
        lambda: file.write_bytes(data[:at] + chance.randbytes(9) + data[at:]),
        lambda: file.write_bytes(other.read_bytes()),
        lambda: file.write_bytes(b""),
        lambda: file.write_bytes(chance.randbytes(at)),
        lambda: (file.unlink(), file.mkdir()),
        lambda: (file.unlink(), file.symlink_to("/dev/zero")),
        lambda: file.write_bytes(sealed(file, b'{"file /etc/passwd": 3}')),
        lambda: file.write_bytes(sealed(file, b"[" * 100_000)),
    ]  # fmt: skip
    chance.choice(ways)()


def sealed(file: Path, payload: bytes) -> bytes:
    packed = cache.zlib.compress(payload)
    return cache._seal(file.parent.name, file.name, packed) + packed


def test_two_hundred_changed_cache_files_give_the_same_bytes(
    first_project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The stages are made once, and stood in for by what they gave: only the cache is on trial."""
    kept, request = cache_of(first_project), Request("libraries")
    right = outputs_of(first_project, request, cache=kept)
    whole = first_project / ".reportgen-cache"
    files = {path: path.read_bytes() for path in (*whole.glob("builds/*"), *whole.glob("inputs/*"))}
    made: list[Request] = []
    monkeypatch.setattr(publish, "outputs", lambda *_: made.append(request) or right)
    chance = random.Random(1)
    for _ in range(200):
        for path, data in files.items():
            if path.is_dir():
                path.rmdir()
            path.unlink(missing_ok=True)
            path.write_bytes(data)
        file, other = chance.sample(sorted(files), 2)
        mutations(file, other, chance)

        assert outputs_of(first_project, request, cache=kept) == right

    assert len(made) == 200, "no changed file was believed"


def test_changed_drawings_and_workbooks_give_the_same_bytes(first_project: Path) -> None:
    kept, request = cache_of(first_project), Request("libraries", formats=("pdf", "xlsx"))
    right = outputs_of(first_project, request, cache=kept)
    whole, chance = first_project / ".reportgen-cache", random.Random(2)
    parts = [path for kind in ("drawings", "workbooks") for path in (whole / kind).iterdir()]
    assert len(parts) >= 2
    for _ in range(8):
        (build,) = (whole / "builds").iterdir()
        build.unlink()
        file = chance.choice(parts)
        mutations(file, build.parent.parent / "inputs", chance)

        assert outputs_of(first_project, request, cache=kept) == right

        if file.is_dir():
            file.rmdir()


def started(root: Path, output: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "reportgen", "build", "libraries"]
    command += ["--root", str(root), "--output", str(output)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def test_a_build_killed_at_any_moment_does_no_harm(first_project: Path, tmp_path: Path) -> None:
    right, _ = build(first_project, tmp_path / "right", keep=False)
    output, chance = tmp_path / "out", random.Random(3)
    for _ in range(4):
        process = started(first_project, output)
        time.sleep(chance.uniform(0.1, 1.2))
        process.send_signal(signal.SIGKILL)
        process.wait()
        for path in output.glob("[!.]*"):
            assert path.read_bytes() == right[path.name]

    last, _ = build(first_project, output)

    assert last == right, "and nothing half-written stands beside it"


def test_two_builds_at_once_give_the_same_bytes(first_project: Path, tmp_path: Path) -> None:
    right, _ = build(first_project, tmp_path / "right", keep=False)

    processes = [started(first_project, tmp_path / "out") for _ in range(2)]

    assert [process.wait() for process in processes] == [0, 0]
    assert {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()} == right
    assert find(first_project, Request("libraries"), cache_of(first_project)).outputs is not None


def test_nothing_heavy_is_loaded_before_it_is_needed() -> None:
    done = subprocess.run([sys.executable, "-c", LIGHT], capture_output=True, text=True, check=True)

    heavy = {"pandas", "numpy", "scipy", "matplotlib", "reportlab", "pikepdf", "pydantic", "jinja2"}
    assert heavy & set(done.stdout.split()) == set()
    assert "reportgen.publish" not in done.stdout
