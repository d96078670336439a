from __future__ import annotations

from reportgen.exhibits.scaled import answered_items, one_scale, scaled_items


def test_items_of_one_scale_that_somebody_answered(basis_of, spec_problems):
    basis = basis_of({("areas_strategy", 2022): [3, 3], ("areas_casework", 2022): []})

    found = scaled_items(["areas_*"], (2022,), basis, spec_problems)

    assert found is not None
    assert found.items == ("areas_strategy",)
    assert found.scale.id == "degree"


def test_nothing_where_nobody_answered(basis_of, spec_problems, problems):
    assert scaled_items(["areas_*"], (2022,), basis_of({}), spec_problems) is None
    assert not list(problems)


def test_several_choices_and_several_scales_are_problems(library_basis, spec_problems, problems):
    basis = library_basis()

    assert scaled_items(["lending__forms"], (2022,), basis, spec_problems) is None
    assert one_scale(["lending__need", "open_late"], basis, spec_problems) is None
    assert answered_items(["lending__ned"], (2022,), basis, spec_problems) == ()

    assert [problem.rule for problem in problems] == [
        "multiple-item", "mixed-scales", "unknown-item",
    ]  # fmt: skip
    assert all(problem.hint for problem in problems)
