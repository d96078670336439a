from __future__ import annotations


def test_years_newest_first(basis_of):
    assert basis_of().years() == (2022, 2020)
    assert basis_of().years(compare=False) == (2022,)
    assert basis_of(edition=2020, previous=None).years() == (2020,)


def test_only_waves_that_somebody_answered(basis_of):
    basis = basis_of({("areas_staff", 2022): [1, 1], ("areas_strategy", 2020): [0]})

    assert basis.answered("areas_staff", (2022, 2020)) == (2022,)
    assert basis.answered("areas_strategy", (2022, 2020)) == ()


def test_items_that_the_edition_asked(basis_of):
    asked = [item.id for item in basis_of().asked("areas")]
    earlier = [item.id for item in basis_of(edition=2020, previous=None).asked("areas")]

    assert asked == ["areas_strategy", "areas_casework", "areas_staff"]
    assert earlier == ["areas_strategy", "areas_casework"]


def test_facts_of_the_edition_override(basis_of):
    editions = {2022: {"facts": {"month": "maj"}}}
    basis = basis_of(facts={"month": "juni", "season": "sommer"}, editions=editions)

    assert basis.facts["month"] == "maj"
    assert basis.facts["season"] == "sommer"
    assert basis.facts["variant"] == ""
