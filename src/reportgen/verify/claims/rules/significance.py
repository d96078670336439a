"""Significance: a word that only a test may use."""

from __future__ import annotations

from reportgen.verify.claims.lexicon import SignificanceWords
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.standing import is_background, unless_named
from reportgen.verify.claims.verdicts import Outcome


def significance(scene: Scene, hit: Hit) -> Outcome:
    """Ask for a binding by hand: no test of significance stands behind a share or a change."""
    if not isinstance(hit.meaning, SignificanceWords) or is_background(scene, hit):
        return None
    return unless_named(scene, hit, "significance", "")
