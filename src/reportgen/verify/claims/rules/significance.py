"""Significance: a word that only a test may use."""

from __future__ import annotations

from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.standing import standing
from reportgen.verify.claims.verdicts import Outcome, Unresolved


def significance(scene: Scene, hit: Hit) -> Outcome:
    """Ask for a binding by hand: no test of significance stands behind a share or a change."""
    if standing(scene) == "none":
        return None
    return Unresolved(hit, "significance", "")
