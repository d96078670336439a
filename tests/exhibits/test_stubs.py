"""What stands beside rows: a lead that all of them share is told once."""

from __future__ import annotations

import pytest

from reportgen.exhibits.stubs import under_lead


def test_a_lead_that_all_share_is_told_once() -> None:
    stubs = {"a": "Ældre: kompetencer til pleje", "b": "Ældre: åbne tilbud"}

    assert under_lead(stubs) == ("Ældre", {"a": "Kompetencer til pleje", "b": "Åbne tilbud"})


@pytest.mark.parametrize(
    "stubs",
    [
        {"a": "Ældre: kompetencer"},
        {"a": "Ældre: kompetencer", "b": "Unge: kompetencer"},
        {"a": "Ældre: kompetencer", "b": "Tilbud"},
        {"a": "Kompetencer", "b": "Tilbud"},
        {},
    ],
)
def test_other_stubs_stay_as_they_are(stubs: dict[str, str]) -> None:
    assert under_lead(stubs) == ("", stubs)
