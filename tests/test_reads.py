"""Reads: every look at the user's files is written down, and can be taken again."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from reportgen import reads
from reportgen.reads import ABSENT, look_again, recorded

WATCHED = """
import sys
from pathlib import Path

root, opened = Path(sys.argv[1]), set()

def watch(event, arguments):
    if event in {"open", "os.listdir", "os.scandir"} and str(arguments[0]).startswith(str(root)):
        opened.add(Path(arguments[0]).relative_to(root).as_posix())

from reportgen import publish
from reportgen.cache import NO_CACHE
from reportgen.outputs import Request
from reportgen.reads import recorded

sys.addaudithook(watch)
with recorded(root) as found:
    publish.outputs(root, Request("libraries"), lambda _: None, NO_CACHE)
known = {name.partition(" ")[2] for name in found.found}
print(len(opened))
print(*sorted(opened - known), sep="\\n")
"""


def test_a_build_opens_nothing_that_is_not_written_down(first_project: Path) -> None:
    """Else a build would be taken from the cache though something that it depends on has changed."""
    with_everything(first_project)

    done = subprocess.run(
        [sys.executable, "-c", WATCHED, first_project], capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr
    count, *missed = done.stdout.split()
    assert int(count) >= 10
    assert missed == []


def with_everything(root: Path) -> None:
    """Add a file of every kind that a publication may have."""
    from PIL import Image

    content = root / "content/libraries"
    Image.new("L", (20, 20)).save(content / "a.png")
    (content / "references.bib").write_text(
        "@book{a, author={A}, title={T}, year={2020}, publisher={P}}"
    )
    (content / "colophon.md").write_text("Printed by us.\n")
    (content / "terms.yaml").write_text("{}\n")
    with (content / "01-hours.md").open("a") as file:
        file.write("\n![A square](a.png)\n\nSo says @a.\n\n::: {#refs}\n:::\n")
    with (content / "publication.yaml").open("a") as file:
        file.write("bibliography: references.bib\ncolophon: colophon.md\n")


class TestLookAgain:
    @pytest.fixture
    def root(self, tmp_path: Path) -> Path:
        (tmp_path / "folder").mkdir()
        (tmp_path / "folder/a.md").write_text("a")
        return tmp_path

    def look_at_everything(self, root: Path) -> dict[str, str]:
        with recorded(root) as found:
            reads.read_bytes(root / "folder/a.md")
            reads.is_file(root / "folder/b.md")
            reads.names_in(root, "*/*.md")
            reads.variable("REPORTGEN_TEST")
            with pytest.raises(FileNotFoundError):
                reads.read_bytes(root / "folder/c.md")
        return found.found

    def changed(self, root: Path, found: dict[str, str]) -> list[str]:
        return [name for name, what in found.items() if look_again(root, name) != what]

    def test_finds_the_same_where_nothing_changed(self, root: Path) -> None:
        found = self.look_at_everything(root)

        assert self.changed(root, found) == []
        assert found["file folder/c.md"] == ABSENT
        assert found["presence folder/b.md"] == ABSENT
        assert len(found) == 5

    def test_finds_a_changed_file(self, root: Path) -> None:
        found = self.look_at_everything(root)

        (root / "folder/a.md").write_text("b")

        assert self.changed(root, found) == ["file folder/a.md"]

    def test_finds_a_new_file_where_one_was_looked_for(self, root: Path) -> None:
        found = self.look_at_everything(root)

        (root / "folder/b.md").touch()
        (root / "folder/c.md").touch()

        assert self.changed(root, found) == [
            "presence folder/b.md", "names:*/*.md .", "file folder/c.md",
        ]  # fmt: skip

    def test_finds_another_environment(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        found = self.look_at_everything(root)

        monkeypatch.setenv("REPORTGEN_TEST", "1")

        assert self.changed(root, found) == ["environment REPORTGEN_TEST"]

    def test_is_told_what_was_read_where_the_folder_has_moved(self, root: Path) -> None:
        found = self.look_at_everything(root)
        moved = root.rename(root.parent / "moved")

        assert self.changed(moved, found) == []

    @pytest.mark.parametrize(
        "name",
        ["", "file", "file /dev/zero", "file \0", "names:**/* /", "names: .", "x y", "presence \0"],
    )
    def test_no_name_can_do_harm(self, tmp_path: Path, name: str) -> None:
        assert look_again(tmp_path, name) == ABSENT


def test_what_was_different_when_read_again_is_known(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    with recorded(tmp_path) as found:
        for text in ("a", "b"):
            file.write_text(text)
            reads.read_bytes(file)

    assert found.unsteady == {"file a.md"}


def test_blocks_may_be_nested_and_earlier_looks_included(tmp_path: Path) -> None:
    (tmp_path / "a.md").touch()
    with recorded(tmp_path) as shared:
        reads.read_bytes(tmp_path / "a.md")
    with recorded(tmp_path) as outer:
        reads.include(shared.found)
        with recorded(tmp_path) as inner:
            reads.is_file(tmp_path / "a.md")

    assert set(outer.found) == {"file a.md", "presence a.md"}
    assert set(inner.found) == {"presence a.md"}
