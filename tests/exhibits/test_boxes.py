from __future__ import annotations

from reportgen.exhibit_specs import ListBoxSpec
from reportgen.exhibits.boxes import list_box
from reportgen.exhibits.model import BoxList


def _spec(*lists: dict[str, str], side: dict[str, str] | None = None) -> ListBoxSpec:
    return ListBoxSpec.model_validate(
        {"kind": "list-box", "title": "Indhold", "lists": lists, "side": side}
    )


AREAS = {"heading": "Områder", "of": "groups", "block": "areas"}
TARGETS = {"heading": "Målgrupper", "of": "groups", "block": "targets"}
QUESTIONS = {"heading": "Spørgsmål", "of": "topics", "block": "targets"}


def test_lists_and_side_panel(basis_of, spec_problems):
    box = list_box("boks-x", _spec(AREAS, TARGETS, side=QUESTIONS), basis_of(), spec_problems)

    assert (box.id, box.title) == ("boks-x", "Indhold")
    assert box.lists == (
        BoxList("Områder", ("strategi", "sagsbehandling")),
        BoxList("Målgrupper", ("unge i mistrivsel",)),
    )
    assert box.side == BoxList("Spørgsmål", ("vækst i målgruppen", "sværere problemer"))


def test_no_side_panel(basis_of, spec_problems):
    assert list_box("boks-x", _spec(AREAS), basis_of(), spec_problems).side is None


def test_an_empty_list_is_left_out(basis_of, spec_problems):
    empty = {"heading": "Emner", "of": "topics", "block": "areas"}
    box = list_box("boks-x", _spec(empty, AREAS, side=empty), basis_of(), spec_problems)

    assert [entry.heading for entry in box.lists] == ["Områder"]
    assert box.side is None


def test_a_box_without_any_entry_is_absent(basis_of, spec_problems):
    empty = {"heading": "Emner", "of": "topics", "block": "areas"}

    assert list_box("boks-x", _spec(empty), basis_of(), spec_problems) is None
    assert not list(spec_problems.problems)


def test_all_unknown_blocks(basis_of, spec_problems):
    spec = _spec({**AREAS, "block": "area"}, AREAS, side={**QUESTIONS, "block": "xyz"})

    assert list_box("boks-x", spec, basis_of(), spec_problems) is None
    assert [str(problem) for problem in spec_problems.problems] == [
        "exhibits.yaml/exhibits/fig-x/lists/0/block: error[unknown-block]: "
        'the codebook has no block "area"\n    hint: did you mean "areas"?',
        "exhibits.yaml/exhibits/fig-x/side/block: error[unknown-block]: "
        'the codebook has no block "xyz"\n    hint: known: areas, targets',
    ]
