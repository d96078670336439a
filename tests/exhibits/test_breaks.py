from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.exhibits.breaks import break_marks, breaks_of, breaks_told
from reportgen.exhibits.model import Gap

YEARS = (2022, 2020)


@pytest.fixture
def changed(basis_of):
    """A basis in which growth was answered on another scale and by others in 2020."""
    basis = basis_of()
    items = dict(basis.codebook.items)
    items["youth_growth"] = replace(
        items["youth_growth"], scales={2020: "frequency"}, filters={2020: "kun store kommuner"}
    )
    codebook = replace(basis.codebook, items=items)
    return replace(basis, estimates=replace(basis.estimates, codebook=codebook))


def test_why_waves_cannot_be_compared(changed) -> None:
    assert breaks_of("youth_severity", YEARS, changed) == ("reworded",)
    assert breaks_of("youth_growth", YEARS, changed) == ("rescaled", "refiltered")
    assert breaks_of("youth_severity", (2022,), changed) == ()
    assert breaks_of("areas_staff", YEARS, changed) == ()


def test_each_kind_of_break_has_its_mark_and_its_sentence(changed) -> None:
    shown = {"youth_severity": YEARS, "areas_strategy": YEARS, "youth_growth": YEARS}

    assert break_marks(shown, changed) == {"youth_severity": "*", "youth_growth": "**"}
    assert [str(one) for one in breaks_told(shown, changed)] == [
        "* Brud: Ordlyden er ændret mellem 2020 og 2022, så udviklingen kan ikke aflæses.",
        "** Brud: Svarskalaen og kredsen af adspurgte er ændret mellem 2020 og 2022, "
        "så udviklingen kan ikke aflæses.",
    ]


def test_an_item_of_one_wave_leaves_room_for_the_other(figure_of) -> None:
    figure = figure_of(items=["areas_*"])

    assert [group.gaps for group in figure.groups] == [(), (), (Gap(1, "2020"),)]


def test_where_one_wave_is_shown_there_is_no_gap(figure_of) -> None:
    assert figure_of(items=["areas_*"], compare=False).groups[0].gaps == ()
