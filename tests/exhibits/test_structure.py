from __future__ import annotations

from reportgen.exhibits.structure import blocks_of, groups_of, topics_of


def test_groups_and_topics_of_a_block(basis_of):
    basis = basis_of()

    assert [group.id for group in groups_of(basis, "areas")] == ["strategy", "casework"]
    assert [topic.id for topic in topics_of(basis, "targets")] == ["growth", "severity"]
    assert topics_of(basis, "areas") == ()


def test_blocks(basis_of):
    assert blocks_of(basis_of()) == ("areas", "targets")


def test_only_what_the_edition_asked(basis_of, codebook, monkeypatch):
    asked = {
        name: item
        for name, item in codebook.items.items()
        if name in {"areas_staff", "youth_growth"}
    }
    basis = basis_of()
    monkeypatch.setitem(basis.codebook.__dict__, "items", asked)

    assert [group.id for group in groups_of(basis, "areas")] == []
    assert [topic.id for topic in topics_of(basis, "targets")] == ["growth"]
    earlier = basis_of(edition=2020, previous=None)
    assert blocks_of(earlier) == ("targets",)
