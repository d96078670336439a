"""The command line: what it prints where, and its exit status."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

import reportgen
from reportgen import cli
from reportgen.errors import ManuscriptError, Place, Problem, ProjectError, Severity
from reportgen.outputs import Built
from reportgen.verify.explain import Explanation, Part, Table
from reportgen.verify.model import Entry, Findings
from reportgen.verify.suggest.model import Binding, Suggestion

Command = Callable[..., tuple[int, str, str]]

FAULT = Problem(Place("content/p/a.md", 14, 8), "undefined-name", "there is no “shar”", "use share")
WARNING = Problem(Place("content/p/a.md", 3), "long-title", "the title is long", "", "warning")
ENTRY = Entry(
    id="n0001",
    text="7 points",
    value=7.0,
    unit="pp",
    statistic="difference",
    item="calm",
    categories=("high",),
    edition=(2020, 2022),
    where=(),
    n=82,
    suppressed=False,
    page=3,
    source="content/p/a.md:3",
    exhibit=None,
)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Run a command in this process; give exit status, standard output, standard error."""

    def call(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["reportgen", *arguments])
        with pytest.raises(SystemExit) as left:
            cli.main()
        out, err = capsys.readouterr()
        return int(left.value.code or 0), out, err

    return call


def doing(monkeypatch: pytest.MonkeyPatch, name: str, outcome: object) -> list[tuple[object, ...]]:
    """Let `reportgen.build`, `.check` or `.explain` give or raise the outcome; collects its arguments."""
    calls: list[tuple[object, ...]] = []

    def act(*arguments: object, **named: object) -> object:
        why = named.pop("why", None)
        calls.append((*arguments[:-1], *named.items()))
        progress = arguments[-1]
        assert callable(progress)
        progress("read")
        if callable(why):
            why("rebuilt because a.md changed")
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    monkeypatch.setattr(reportgen, name, act, raising=False)
    return calls


def found(*problems: Problem) -> Findings:
    return Findings((ENTRY,), problems)


def built_from(findings: Findings) -> Built:
    stem = "out/p-2022"
    paths = (Path(f"{stem}.{kind}") for kind in ("pdf", "numbers.json", "proof.html"))
    return Built(*paths, 54, len(findings.ledger), 0, findings.problems)


class TestBuild:
    def test_says_what_it_wrote(self, run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
        calls = doing(monkeypatch, "build", built_from(found(WARNING)))

        status, out, err = run("build", "p", "--edition", "2022", "--output", "out", "--root", "r")

        assert status == 0
        first, second, third = out.splitlines()
        assert first.startswith("out/p-2022.pdf: 54 pages, ")
        assert first.endswith(" s")
        assert second == "out/p-2022.numbers.json: 1 numbers"
        assert third == "out/p-2022.proof.html: 0 claims, 1 findings"
        assert err.splitlines() == ["p: read", str(WARNING)]
        named = (("draft", False), ("formats", None), ("variant", None), ("keep", True))
        assert calls == [(Path("r"), "p", 2022, Path("out"), *named)]

    def test_says_why_if_asked_and_can_do_without_the_cache(
        self, run: Command, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        calls = doing(monkeypatch, "build", built_from(found()))

        _, _, silent = run("build", "p")
        _, _, told = run("build", "p", "--why", "--no-cache")

        assert told.splitlines() == ["p: read", "p: rebuilt because a.md changed"]
        assert silent.splitlines() == ["p: read"]
        assert ("keep", False) in calls[1]

    def test_the_newest_edition_and_this_folder_are_the_defaults(
        self, run: Command, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        calls = doing(monkeypatch, "build", built_from(found()))

        run("build", "p")

        named = (("draft", False), ("formats", None), ("variant", None), ("keep", True))
        assert calls == [(Path(), "p", None, None, *named)]

    @pytest.mark.parametrize(
        ("asked", "formats"), [("pdf", ("pdf",)), ("pdf, xlsx", ("pdf", "xlsx"))]
    )
    def test_formats_can_be_chosen(
        self, run: Command, monkeypatch: pytest.MonkeyPatch, asked: str, formats: tuple[str, ...]
    ) -> None:
        calls = doing(monkeypatch, "build", built_from(found()))

        run("build", "p", "--format", asked)

        assert ("formats", formats) in calls[0]

    @pytest.mark.parametrize(
        ("options", "told"),
        [
            (["--executor", "dask://h:1"], "it goes with --all-variants"),
            (["--all-variants", "--executor", "h:1"], "write it as dask://HOST:PORT"),
            (["--all-variants", "--executor", "dask://h"], "write it as dask://HOST:PORT"),
        ],
    )
    def test_an_executor_that_cannot_be_used_is_refused(
        self, run: Command, options: list[str], told: str
    ) -> None:
        status, _, err = run("build", "p", *options)

        assert status == 2
        assert told in " ".join(err.replace("│", " ").split())

    def test_a_workbook_alone_is_told_with_its_sheets(
        self, run: Command, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        book = replace(built_from(found()), pdf=None, workbook=Path("out/p-2022.xlsx"), sheets=19)
        doing(monkeypatch, "build", book)

        _, out, _ = run("build", "p", "--format", "xlsx")

        first, second, _ = out.splitlines()
        assert first.startswith("out/p-2022.xlsx: 19 sheets, ")
        assert second == "out/p-2022.numbers.json: 1 numbers"

    def test_a_format_that_is_not_written_is_wrong_usage(self, run: Command) -> None:
        status, _, err = run("build", "p", "--format", "html")

        assert status == 2
        assert "known: pdf, xlsx" in err

    def test_a_draft_is_built_and_its_findings_told(
        self, run: Command, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        calls = doing(monkeypatch, "build", built_from(found(FAULT)))

        status, _, err = run("build", "p", "--draft")

        assert status == 0
        assert ("draft", True) in calls[0]
        assert err.splitlines()[1:] == str(FAULT).splitlines()

    def test_tells_every_problem_and_its_hint(
        self, run: Command, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        doing(monkeypatch, "build", ManuscriptError([FAULT, WARNING]))

        status, out, err = run("build", "p")

        assert (status, out) == (1, "")
        assert err.splitlines() == [
            "p: read",
            "content/p/a.md:14:8: error[undefined-name]: there is no “shar”",
            "    hint: use share",
            "content/p/a.md:3: warning[long-title]: the title is long",
        ]

    def test_a_fault_of_ours_is_one_line_and_a_log(
        self, run: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
        doing(monkeypatch, "build", KeyError("lost"))

        status, out, err = run("build", "p")

        (log,) = tmp_path.glob("reportgen-*.log")
        assert (status, out) == (3, "")
        assert err.splitlines()[1:] == [
            f"reportgen: a fault of the program (KeyError); please report it with {log}"
        ]
        assert "Traceback" in log.read_text()
        assert "KeyError: 'lost'" in log.read_text()

    def test_a_fault_of_ours_is_one_line_even_where_no_log_can_be_written(
        self, run: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
        doing(monkeypatch, "build", KeyError("lost"))

        status, _, err = run("build", "p")

        assert status == 3
        assert "'lost'" in err.splitlines()[1]
        assert len(err.splitlines()) == 2


class TestCheck:
    @pytest.mark.parametrize(("severity", "status"), [("error", 1), ("warning", 0)])
    def test_the_status_is_that_of_the_worst_problem(
        self, run: Command, monkeypatch: pytest.MonkeyPatch, severity: Severity, status: int
    ) -> None:
        problem = Problem(Place("a.md"), "r", "m", "", severity)
        doing(monkeypatch, "check", found(problem))

        assert run("check", "p") == (status, "", f"p: read\n{problem}\n")

    @pytest.mark.parametrize("outcome", [found(FAULT), ManuscriptError([FAULT])])
    def test_json_is_a_list_on_standard_output(
        self, run: Command, monkeypatch: pytest.MonkeyPatch, outcome: object
    ) -> None:
        doing(monkeypatch, "check", outcome)

        status, out, _ = run("check", "p", "--json")

        assert status == 1
        assert json.loads(out) == [
            {
                "path": "content/p/a.md",
                "line": 14,
                "column": 8,
                "rule": "undefined-name",
                "severity": "error",
                "message": "there is no “shar”",
                "hint": "use share",
            }
        ]

    def test_nothing_wrong_is_an_empty_list(
        self, run: Command, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        doing(monkeypatch, "check", found())

        status, out, _ = run("check", "p", "--json")

        assert (status, json.loads(out)) == (0, [])

    @pytest.mark.parametrize(("flags", "pages"), [((), True), (("--text",), False)])
    def test_pages_can_be_left_out(
        self, run: Command, monkeypatch: pytest.MonkeyPatch, flags: tuple[str, ...], *, pages: bool
    ) -> None:
        calls = doing(monkeypatch, "check", found())

        run("check", "p", *flags)

        assert calls == [(Path(), "p", None, ("pages", pages), ("variant", None))]


class TestExplain:
    EXPLANATION = Explanation(
        "n0001: 7 points",
        (
            Part("How", (("change", "7.1"),), note="a note"),
            Part("Answers", table=Table(("answer", "2022"), (("high [1]", "12"),))),
        ),
    )

    def test_prints_plain_lines(self, run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
        calls = doing(monkeypatch, "explain", self.EXPLANATION)

        status, out, _ = run("explain", "p", "n0001", "--edition", "2022")

        assert status == 0
        assert out.splitlines() == [
            *("n0001: 7 points", "", "How", "  a note", "  change  7.1", "", "Answers"),
            *("  answer    2022", "  high [1]  12"),
        ]
        assert calls == [(Path(), "p", "n0001", 2022)]

    def test_prints_tables_on_a_terminal(
        self, run: Command, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        doing(monkeypatch, "explain", self.EXPLANATION)

        status, out, _ = run("explain", "p", "n0001")

        assert status == 0
        assert all(text in out for text in ("n0001: 7 points", "a note", "7.1", "high [1]", "12"))

    def test_an_unknown_id_is_the_users_mistake(
        self, run: Command, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        doing(monkeypatch, "explain", ProjectError([FAULT]))

        assert run("explain", "p", "n9999")[:2] == (1, "")


class TestSuggest:
    FOUND = (
        Suggestion(
            Place("old.md", 3, 8), "44 pct.", 20, 27,
            (Binding("share('calm')", "44 pct.", 5.5, ("sentence: calm",)),), certain=True,
        ),
        Suggestion(
            Place("old.md", 4, 1), "9 pct.", 30, 36, (), certain=False,
            meant=Binding("share('wild')", "8 pct.", 4.0),
        ),
    )  # fmt: skip

    def test_prints_proposals_and_counts(
        self, run: Command, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        calls = doing(monkeypatch, "suggest", self.FOUND)

        status, out, _ = run("suggest", "p", "old.md", "--edition", "2022")

        assert status == 0
        assert out.splitlines() == [
            "old.md:3:8: 44 pct. (certain)",
            "     5.50  {{ share('calm') }}  (sentence: calm)",
            "old.md:4:1: 9 pct.",
            "    nothing prints this",
            "    the words speak of {{ share('wild') }}, which is 8 pct.",
            "2 numbers, 1 certain",
        ]
        assert calls == [(Path(), "p", Path("old.md"), 2022, ("apply", False))]

    def test_json_says_what_was_written(
        self, run: Command, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        calls = doing(monkeypatch, "suggest", self.FOUND)

        status, out, _ = run("suggest", "p", "old.md", "--apply", "--json")

        assert status == 0
        assert [one["applied"] for one in json.loads(out)] == [True, False]
        assert calls == [(Path(), "p", Path("old.md"), None, ("apply", True))]

    def test_a_missing_file_is_the_users_mistake(
        self, run: Command, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        doing(monkeypatch, "suggest", ManuscriptError([FAULT]))

        assert run("suggest", "p", "old.md")[:2] == (1, "")


class TestNumbers:
    def test_prints_a_line_a_number(self, run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
        doing(monkeypatch, "check", found())

        status, out, _ = run("numbers", "p")

        assert status == 0
        assert out.splitlines()[1].split("\t") == [
            *("n0001", "3", "7 points", "difference", "calm", "2020-2022", "82", "content/p/a.md:3")
        ]

    def test_json_is_the_ledger(self, run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
        doing(monkeypatch, "check", found())

        _, out, _ = run("numbers", "p", "--json")

        assert json.loads(out) == [json.loads(json.dumps(ENTRY.as_json()))]

    def test_problems_keep_clear_of_the_ledger(
        self, run: Command, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        doing(monkeypatch, "check", ManuscriptError([FAULT]))

        status, out, err = run("numbers", "p", "--json")

        assert (status, out) == (1, "")
        assert json.loads(err.partition("\n")[2])[0]["rule"] == "undefined-name"


@pytest.mark.parametrize(
    "arguments",
    [
        ["build"],
        ["print", "p"],
        ["build", "p", "--colour"],
        ["build", "p", "--edition", "newest"],
        ["build", "p", "--format", "pdf,docx"],
        ["check", "p", "q"],
        ["explain", "p"],
        ["suggest", "p"],
    ],
)
def test_wrong_usage_is_told_as_such(run: Command, arguments: list[str]) -> None:
    status, out, err = run(*arguments)

    assert (status, out) == (2, "")
    assert "Usage:" in err


def test_an_unknown_publication_is_the_users_mistake(run: Command, tmp_path: Path) -> None:
    (tmp_path / "content" / "mood").mkdir(parents=True)
    (tmp_path / "content" / "mood" / "publication.yaml").touch()

    status, _, err = run("check", "mod", "--root", str(tmp_path))

    assert status == 1
    assert err.splitlines()[1:] == [
        'content: error[unknown-publication]: there is no publication "mod"',
        '    hint: did you mean "mood"?',
    ]


def test_a_terminal_gets_a_bar(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    doing(monkeypatch, "check", found())

    status, out, err = run("check", "p")

    assert (status, out) == (0, "")
    assert "p: read" not in err


def started(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python as a process of its own, in the folder of the package."""
    command = [sys.executable, *arguments]
    source = Path(cli.__file__).parents[1]
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=source)


def test_help_is_quick_and_imports_no_stage() -> None:
    asked = "import sys, reportgen.cli; print(*sys.modules)"
    begun = time.perf_counter()
    done = started("-c", asked)
    seconds = time.perf_counter() - begun

    heavy = {"pandas", "numpy", "matplotlib", "reportlab", "pydantic", "rich", "reportgen.pipeline"}
    assert not heavy & set(done.stdout.split())
    assert seconds < 3, "a bound for a busy machine; the aim is 0.3 s"


def test_the_module_is_the_command() -> None:
    done = started("-m", "reportgen", "--help")

    assert all(name in done.stdout for name in ("build", "check", "numbers", "explain", "suggest"))


def test_the_public_names_are_few_and_there() -> None:
    assert len(reportgen.__all__) <= 12
    assert all(getattr(reportgen, name) for name in reportgen.__all__)
    with pytest.raises(AttributeError, match="unheard_of"):
        _ = reportgen.unheard_of
