"""Outputs: as bytes and back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.errors import Place, Problem
from reportgen.outputs import Outputs, Request, built_of, decoded, encoded

PROBLEM = Problem(Place("a.md", 3, 4), "rule", "Something – is wrong", "do\u00e6", "warning")
OUTPUTS = Outputs("p-2022", {"pdf": b"%PDF\n1", "proof.html": b""}, 5, 0, 12, 3, (PROBLEM,))


def test_come_back_from_bytes_as_they_were() -> None:
    assert decoded(encoded(OUTPUTS)) == OUTPUTS


@settings(max_examples=100)
@given(st.data())
def test_any_bytes_give_outputs_or_none(data) -> None:
    before = encoded(OUTPUTS)
    begin = data.draw(st.integers(0, len(before)))
    end = data.draw(st.integers(begin, len(before)))

    found = decoded(before[:begin] + data.draw(st.binary(max_size=9)) + before[end:])

    assert found is None or isinstance(found, Outputs)


@pytest.mark.parametrize(
    "changed",
    [
        {"stem": "../p"}, {"stem": ""}, {"files": [["exe", 6]]}, {"files": [["pdf", 7]]},
        {"files": [["pdf", 5]]}, {"files": [["pdf", -1]]}, {"files": 3}, {"counts": [1, 2, 3]},
        {"counts": ["x"] * 4}, {"problems": [{}]}, {"problems": None},
    ],
)  # fmt: skip
def test_bytes_that_say_too_much_give_none(changed: dict[str, object]) -> None:
    head, _, rest = encoded(OUTPUTS).partition(b"\n")

    assert decoded(json.dumps(json.loads(head) | changed).encode() + b"\n" + rest) is None


def test_are_told_as_files_of_a_folder() -> None:
    built = built_of(OUTPUTS, Path("out"))

    assert (built.pdf, built.workbook) == (Path("out/p-2022.pdf"), None)
    assert set(OUTPUTS.paths(Path("out"))) == {built.pdf, built.proof}
    assert (built.pages, built.numbers, built.claims) == (5, 12, 3)


def test_requests_differ_in_their_text() -> None:
    requests = [
        Request("p"), Request("q"), Request("p", 2022), Request("p", None, ("a", "b")),
        Request("p", draft=True), Request("p", formats=("pdf",)), Request("p", formats=()),
    ]  # fmt: skip

    assert len({request.text() for request in requests}) == len(requests)
    one, other = Request("p", formats=("pdf", "xlsx")), Request("p", formats=("xlsx", "pdf"))
    assert one.text() == other.text()
