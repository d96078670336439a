"""The architecture: who may import whom, what modules are called, what the guide says of them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from importlinter.cli import lint_imports

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "reportgen"
MODULES = [(path, ast.parse(path.read_text("utf-8"))) for path in sorted(SOURCE.rglob("*.py"))]
EMPTY_NAMES = {
    name + ending
    for name in ("utils", "util", "helpers", "helper", "common", "misc", "core", "manager")
    for ending in ("", ".py")
}


def named(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def test_every_contract_on_imports_is_kept() -> None:
    status = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True, no_logo=True)

    assert status == 0, "see the report above"


def test_the_guide_names_exactly_the_stages() -> None:
    stages = {path.name for path in SOURCE.iterdir() if (path / "__init__.py").is_file()}
    guide = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")

    rows = re.findall(r"^\| `(\w+)/` \|", guide, re.MULTILINE)

    assert rows == sorted(stages), "the table of stages, in alphabetical order: the order of work"
    assert guide.count("\n") <= 150


def test_the_guide_names_only_modules_that_exist() -> None:
    guide = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")

    mentioned = set(re.findall(r"`((?:\w+/)*\w+\.py)`", guide))

    assert mentioned
    assert not [
        path for path in mentioned if not any((at / path).is_file() for at in (SOURCE, ROOT))
    ]


def test_every_module_says_what_it_is() -> None:
    silent = [named(path) for path, tree in MODULES if tree.body and not ast.get_docstring(tree)]

    assert not silent


def test_every_module_has_a_name_that_says_something() -> None:
    assert not [named(path) for path, _ in MODULES if EMPTY_NAMES & set(named(path).split("/"))]


def test_modules_are_short() -> None:
    lengths = {named(path): path.read_text("utf-8").count("\n") for path, _ in MODULES}

    assert not {name: length for name, length in lengths.items() if length > 300}
    assert lengths["pipeline.py"] <= 100, "the recipe fits on a page"


def test_functions_are_short() -> None:
    long = [
        f"{named(path)}:{function.lineno} {function.name}"
        for path, tree in MODULES
        for function in functions(tree)
        if (function.end_lineno or 0) - function.lineno >= 50
    ]

    assert not long


def test_our_own_modules_are_imported_at_the_top() -> None:
    inner = [
        f"{named(path)}:{node.lineno}"
        for path, tree in MODULES
        for function in functions(tree)
        for node in ast.walk(function)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("reportgen")
    ]

    assert not inner


def test_nothing_is_left_for_later() -> None:
    later = re.compile(r"\b(TODO|FIXME|XXX)\b")

    assert not [named(path) for path, _ in MODULES if later.search(path.read_text("utf-8"))]
