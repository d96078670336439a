"""The children's report as it stands: no false alarm, and nearly every claim resolved by rule."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # measure

from measure import bench

from reportgen.verify.claims import Checked


@pytest.fixture(scope="module")
def checked() -> Checked:
    return bench().check()


def test_clean_text_gives_no_finding(checked: Checked) -> None:
    assert "\n".join(map(str, checked.problems)) == ""


def test_nearly_every_claim_is_resolved_by_rule(checked: Checked) -> None:
    by_rule = [proof for proof in checked.proofs if proof.resolved_by == "rule"]

    assert len(checked.proofs) > 150
    assert len(by_rule) >= 0.95 * len(checked.proofs)
    assert all(proof.holds for proof in checked.proofs)


def test_every_proof_says_what_was_tested_and_found(checked: Checked) -> None:
    for proof in checked.proofs:
        assert proof.words, proof
        assert proof.test, proof
        assert proof.values, proof
        assert proof.place.line, proof
