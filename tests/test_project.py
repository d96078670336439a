"""The project folder and its publications."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.errors import Place, ProjectError
from reportgen.project import Project, open_project

PUBLICATION = """\
title: A survey
publisher: An agency
data: mood
theme: plain
editions:
  2020: {}
  2022: {compare: 2020}
fragments: [a.md]
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    for folder in ("content/mood", "content/themes", "content/.old", "data/mood", "data/empty"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "content/mood/publication.yaml").write_text(PUBLICATION)
    (tmp_path / "content/themes/plain.yaml").touch()
    (tmp_path / "data/mood/codebook.yaml").touch()
    return open_project(tmp_path)


@pytest.fixture
def whole_project(project: Project) -> Project:
    """The project with a theme that is whole, and a language."""
    theme = Path(__file__).parents[1] / "content/themes/styrelsen.yaml"
    (project.root / "content/themes/plain.yaml").write_bytes(theme.read_bytes())
    (project.root / "content/mood/publication.yaml").write_text(f"{PUBLICATION}language: en\n")
    return project


def the_problem(call: Callable[[], object]) -> tuple[Place, str, str]:
    with pytest.raises(ProjectError) as caught:
        call()
    (problem,) = caught.value.problems
    return problem.place, problem.rule, problem.hint


def test_a_folder_without_content_is_no_project(tmp_path: Path) -> None:
    place, rule, hint = the_problem(lambda: open_project(tmp_path))

    assert (place.path, rule) == (tmp_path.as_posix(), "no-project")
    assert "--root" in hint


def test_publications_are_the_folders_with_a_publication_file(project: Project) -> None:
    (project.root / "content/another").mkdir()
    (project.root / "content/another/publication.yaml").touch()

    assert project.publications() == ("another", "mood")


def test_reads_a_publication(project: Project) -> None:
    assert project.publication("mood").title == "A survey"


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("mod", 'did you mean "mood"?'),
        ("weather", "known: mood"),
        ("../content/mood", "known: mood"),
        ("../../etc", "known: mood"),
        ("", "known: mood"),
    ],
)
def test_an_unknown_publication_names_the_known(project: Project, name: str, hint: str) -> None:
    problem = the_problem(lambda: project.publication(name))

    assert problem == (Place("content"), "unknown-publication", hint)


def test_a_project_without_publications_says_what_one_is(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()

    _, _, hint = the_problem(lambda: open_project(tmp_path).publication("x"))

    assert hint == "a publication is a folder in content/ that holds a publication.yaml"


def test_a_fault_in_the_publication_has_its_place(project: Project) -> None:
    (project.root / "content/mood/publication.yaml").write_text(PUBLICATION + "kind: novel\n")

    place, rule, _ = the_problem(lambda: project.publication("mood"))

    assert (str(place), rule) == ("content/mood/publication.yaml:9:7", "wrong-value")


def test_without_exhibits_file_there_are_no_exhibits(project: Project) -> None:
    assert not project.exhibit_specs("mood").exhibits


def test_reads_exhibits(project: Project) -> None:
    text = "exhibits:\n  fig-a: {kind: likert, title: T, items: [a], subject: s}\n"
    (project.root / "content/mood/exhibits.yaml").write_text(text)

    assert list(project.exhibit_specs("mood").exhibits) == ["fig-a"]


def test_the_newest_edition_is_the_default(project: Project) -> None:
    publication = project.publication("mood")

    assert project.edition("mood", publication, None) == 2022
    assert project.edition("mood", publication, 2020) == 2020


def test_an_unknown_edition_names_the_known(project: Project) -> None:
    publication = project.publication("mood")

    place, rule, hint = the_problem(lambda: project.edition("mood", publication, 2021))

    assert (str(place), rule) == ("content/mood/publication.yaml:5:1", "unknown-edition")
    assert hint == "known: 2020, 2022"


def test_gives_theme_and_data(project: Project) -> None:
    publication = project.publication("mood")

    assert project.theme("mood", publication) == "plain"
    assert project.data_folder("mood", publication) == "data/mood"


@pytest.mark.parametrize("value", ["plan", "../mood", "", "empty"])
@pytest.mark.parametrize(("key", "line"), [("theme", 4), ("data", 3)])
def test_unknown_theme_and_data_are_told_where_they_are_named(
    project: Project, key: str, line: int, value: str
) -> None:
    publication = project.publication("mood").model_copy(update={key: value})
    call = project.theme if key == "theme" else project.data_folder

    place, rule, _ = the_problem(lambda: call("mood", publication))

    assert (str(place), rule) == (f"content/mood/publication.yaml:{line}:1", f"unknown-{key}")


def test_a_brief_holds_all_that_the_publications_own_files_say(whole_project: Project) -> None:
    brief = whole_project.brief("mood", None)

    assert (brief.edition, brief.data, brief.language.code) == (2022, "data/mood", "en")
    assert brief.theme.name == "Styrelsen"


def test_the_faults_of_all_own_files_are_told_at_once(whole_project: Project) -> None:
    folder = whole_project.root / "content/mood"
    (folder / "exhibits.yaml").write_text("exhibit: {}\n")
    (folder / "terms.yaml").write_text("term: []\n")
    text = (folder / "publication.yaml").read_text()
    (folder / "publication.yaml").write_text(text.replace("language: en", "language: xx"))
    theme = whole_project.root / "content/themes/plain.yaml"
    theme.write_text(theme.read_text("utf-8").replace("fallback: [spare]", "fallback: [none]"))

    with pytest.raises(ProjectError) as caught:
        whole_project.brief("mood", 2021)

    assert [problem.rule for problem in caught.value.problems] == [
        "unknown-key",
        "unknown-edition",
        "unknown-language",
        "unknown-key",
        "unknown-face",
    ]


class TestFragmentsOfAnEdition:
    """An edition may have fragments of its own in place of others."""

    @pytest.fixture
    def publish(self, whole_project: Project) -> Callable[[str], Project]:
        def write(own: str) -> Project:
            editions = f"  2020: {{fragments: {own}}}"
            text = PUBLICATION.replace("  2020: {}", editions).replace("[a.md]", "[a.md, b.md]")
            path = whole_project.root / "content/mood/publication.yaml"
            path.write_text(f"{text}language: en\n")
            (path.parent / "2020").mkdir(exist_ok=True)
            (path.parent / "2020/b.md").touch()
            return whole_project

        return write

    def test_stand_in_place_of_others(self, publish: Callable[[str], Project]) -> None:
        project = publish("{b.md: 2020/b.md}")

        assert project.brief("mood", 2020).publication.fragments == ("a.md", "2020/b.md")
        assert project.brief("mood", 2022).publication.fragments == ("a.md", "b.md")

    def test_may_be_none_at_all(self, publish: Callable[[str], Project]) -> None:
        assert publish('{a.md: ""}').brief("mood", 2020).publication.fragments == ("b.md",)

    @pytest.mark.parametrize(
        ("own", "rule", "hint"),
        [
            ("{c.md: 2020/b.md}", "unknown-fragment", 'did you mean "b.md"?'),
            (
                "{b.md: 2020/c.md}",
                "missing-fragment",
                'write the file, or "" to leave the fragment',
            ),
        ],
    )
    def test_must_be_there_and_stand_for_one(
        self, publish: Callable[[str], Project], own: str, rule: str, hint: str
    ) -> None:
        project = publish(own)

        place, told, way_out = the_problem(lambda: project.brief("mood", 2020))

        assert (str(place), told) == ("content/mood/publication.yaml:6:22", rule)
        assert way_out.startswith(hint)
