"""terms.yaml of a publication: found, left out, faulty."""

from __future__ import annotations

import pytest

from reportgen.errors import ProjectError
from reportgen.project import open_project
from reportgen.term_specs import Terms


def test_a_publication_needs_no_terms(tmp_path) -> None:
    (tmp_path / "content/p").mkdir(parents=True)

    assert open_project(tmp_path).terms("p") == Terms()


def test_terms_are_read_from_the_publications_folder(tmp_path) -> None:
    (tmp_path / "content/p").mkdir(parents=True)
    file = tmp_path / "content/p/terms.yaml"
    file.write_text("foreign:\n  - {words: [voksne], of: de andre}\n", "utf-8")

    assert open_project(tmp_path).terms("p").foreign[0].words == ("voksne",)


def test_every_fault_has_its_place(tmp_path) -> None:
    (tmp_path / "content/p").mkdir(parents=True)
    file = tmp_path / "content/p/terms.yaml"
    file.write_text("terms:\n  - {preferred: a, variants: [' ']}\n  - {prefered: b}\n", "utf-8")

    with pytest.raises(ProjectError) as caught:
        open_project(tmp_path).terms("p")

    assert {one.place.path for one in caught.value.problems} == {"content/p/terms.yaml"}
    assert {one.place.line for one in caught.value.problems} == {2, 3}
