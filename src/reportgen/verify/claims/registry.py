"""Which rule judges which words."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.verify.claims.lexicon import (
    ApproximationWords,
    ComparisonWords,
    DirectionWords,
    EqualityWords,
    FractionWords,
    LevelWords,
    MovementWords,
    PositionWords,
    QuantityWords,
    RankWords,
    RatioWords,
    SignificanceWords,
    SpreadWords,
)
from reportgen.verify.claims.rules.approximation import approximation
from reportgen.verify.claims.rules.comparison import comparison
from reportgen.verify.claims.rules.direction import direction
from reportgen.verify.claims.rules.fraction import fraction
from reportgen.verify.claims.rules.level import equality, level
from reportgen.verify.claims.rules.movement import movement
from reportgen.verify.claims.rules.quantity import quantity
from reportgen.verify.claims.rules.rank import rank
from reportgen.verify.claims.rules.ratio import ratio
from reportgen.verify.claims.rules.significance import significance
from reportgen.verify.claims.rules.spread import position, spread
from reportgen.verify.claims.verdicts import Rule

RULES: Mapping[type[object], Rule] = {
    DirectionWords: direction,
    LevelWords: level,
    EqualityWords: equality,
    QuantityWords: quantity,
    FractionWords: fraction,
    ApproximationWords: approximation,
    RatioWords: ratio,
    RankWords: rank,
    ComparisonWords: comparison,
    MovementWords: movement,
    SpreadWords: spread,
    PositionWords: position,
    SignificanceWords: significance,
}
"""Words of size and of parts of a set are judged with what they stand beside."""
