"""Trial: a project folder of one's own to break, and what the command line says about it."""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from reportgen import cli

PUBLICATION = "content/libraries/publication.yaml"
SPECS = "content/libraries/exhibits.yaml"
TERMS = "content/libraries/terms.yaml"
FRAGMENT = "content/libraries/01-hours.md"
THEME = "content/themes/styrelsen.yaml"
CODEBOOK = "data/libraries/codebook.yaml"
ITEMS = "data/libraries/items.csv"
ANSWERS = "data/libraries/answers-2024.csv"
BIBLIOGRAPHY = "content/libraries/references.bib"

LINE = re.compile(r"(?P<start>\S.*?: (?P<severity>error|warning)\[[a-z0-9-]+\]): \S.*")


@dataclass(frozen=True)
class Said:
    """What a command left behind: exit status, standard output, standard error."""

    status: int
    out: str
    err: str

    @property
    def starts(self) -> list[str]:
        """Every problem as `path:line:column: severity[rule]`, in the order told."""
        return [match["start"] for match in map(LINE.fullmatch, self.err.splitlines()) if match]

    def hint(self, start: str) -> str:
        """The hint of the first problem that begins like this; "" where it has none."""
        lines = [*self.err.splitlines(), ""]
        at = next(number for number, line in enumerate(lines) if line.startswith(start))
        return lines[at + 1].removeprefix("    hint: ") if "    hint: " in lines[at + 1] else ""


@dataclass(frozen=True)
class Trial:
    """The README's first project, its command line, and the folder that the output goes to."""

    root: Path
    output: Path
    monkeypatch: pytest.MonkeyPatch
    capsys: pytest.CaptureFixture[str]
    first: Mapping[str, bytes] = field(init=False)

    def __post_init__(self) -> None:
        files = (path for path in self.root.rglob("*") if path.is_file())
        first = {path.relative_to(self.root).as_posix(): path.read_bytes() for path in files}
        object.__setattr__(self, "first", first)

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace a text that stands exactly once in a file."""
        text = (self.root / path).read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        (self.root / path).write_text(text.replace(old, new), "utf-8")

    def append(self, path: str, text: str) -> None:
        """Add text at the end of a file."""
        with (self.root / path).open("a", encoding="utf-8") as file:
            file.write(text)

    def write(self, path: str, data: str | bytes) -> None:
        """Put a file there, folders included."""
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_bytes(data.encode() if isinstance(data, str) else data)

    def recode(self, path: str, encoding: str) -> None:
        """Save a file in another encoding."""
        self.write(path, (self.root / path).read_text("utf-8").encode(encoding))

    def restore(self) -> None:
        """Give every file its first content back, and empty the output folder."""
        for path, data in self.first.items():
            (self.root / path).write_bytes(data)
        shutil.rmtree(self.output, ignore_errors=True)

    def run(self, *arguments: str) -> Said:
        """Run `reportgen` in this process."""
        self.capsys.readouterr()
        if "--root" not in arguments:
            arguments = (*arguments, "--root", str(self.root))
        self.monkeypatch.setattr(sys, "argv", ["reportgen", *arguments])
        with pytest.raises(SystemExit) as left:
            cli.main()
        return Said(int(left.value.code or 0), *self.capsys.readouterr())

    def build(self) -> Said:
        """Build the publication; holds what is so whatever happens."""
        self.monkeypatch.setattr("tempfile.tempdir", str(self.root))
        said = self.run("build", "libraries", "--output", str(self.output))
        assert said.status in {0, 1}, [log.read_text() for log in self.root.glob("*.log")]
        assert "Traceback" not in said.out + said.err
        return said

    def refused(self) -> Said:
        """Build what cannot be built: status 1, every error has a hint, nothing is written."""
        said = self.build()
        assert said.status == 1
        assert said.starts, said.err
        self._check_form(said)
        assert not self.output.exists() or not list(self.output.iterdir())
        return said

    def built(self) -> Said:
        """Build what can be built: the publication is there, and no file half-written."""
        said = self.build()
        assert said.status == 0, said.err
        names = {path.name for path in self.output.iterdir()}
        assert names >= {"libraries-2024.numbers.json", "libraries-2024.pdf"}
        assert all(name.startswith("libraries-2024.") for name in names)
        assert (self.output / "libraries-2024.pdf").read_bytes().startswith(b"%PDF-")
        return said

    def ledger(self) -> list[dict[str, object]]:
        """The number ledger that was built."""
        text = (self.output / "libraries-2024.numbers.json").read_text("utf-8")
        found: list[dict[str, object]] = json.loads(text)
        return found

    def pdf_text(self) -> str:
        """All text of the PDF that was built, a space for every break."""
        import pypdfium2

        document = pypdfium2.PdfDocument(self.output / "libraries-2024.pdf")
        pages = [page.get_textpage().get_text_bounded() for page in document]
        return " ".join(" ".join(pages).split())

    def _check_form(self, said: Said) -> None:
        lines = said.err.splitlines()
        for number, line in enumerate(lines):
            if match := LINE.fullmatch(line):
                if match["severity"] == "error":
                    hint = lines[number + 1] if number + 1 < len(lines) else ""
                    more = ": and " in line
                    assert more or hint.startswith("    hint: "), f"no hint: {line}"
            else:
                assert line.startswith(("    hint: ", "libraries: ")), f"stray line: {line!r}"
