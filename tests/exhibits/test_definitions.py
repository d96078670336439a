from __future__ import annotations

from reportgen.exhibit_specs import DefinitionTableSpec
from reportgen.exhibits.definitions import definition_table


def _spec(block: str) -> DefinitionTableSpec:
    return DefinitionTableSpec.model_validate(
        {
            "kind": "definition-table",
            "block": block,
            "columns": ["Gruppe", "Beskrivelse"],
            "summary": "Hvem de er.",
        }
    )


def test_groups_and_their_descriptions(basis_of, spec_problems):
    table = definition_table("tbl-x", _spec("targets"), basis_of(), spec_problems)

    assert table.rows == (("Unge i mistrivsel", "Unge, som mistrives i skole, hjem eller fritid."),)
    assert (table.id, table.title, table.summary) == ("tbl-x", "", "Hvem de er.")
    assert table.columns == ("Gruppe", "Beskrivelse")


def test_groups_without_description_are_told(basis_of, spec_problems):
    assert definition_table("tbl-x", _spec("areas"), basis_of(), spec_problems) is None
    assert [str(problem) for problem in spec_problems.problems] == [
        "exhibits.yaml/exhibits/fig-x/block: error[no-description]: these groups of the codebook "
        "have no description: strategy, casework\n"
        '    hint: add "description: …" to them in data/tiny/codebook.yaml'
    ]


def test_unknown_block(basis_of, spec_problems):
    assert definition_table("tbl-x", _spec("target"), basis_of(), spec_problems) is None
    assert [problem.rule for problem in spec_problems.problems] == ["unknown-block"]
