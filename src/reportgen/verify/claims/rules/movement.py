"""Movement: what moved up or down among what it is compared with since the earlier wave."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.verify.claims import expressions
from reportgen.verify.claims.lexicon import MovementWords
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.results import Results
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.sets import compared, list_above, previous
from reportgen.verify.claims.standing import is_background, unless_named
from reportgen.verify.claims.subjects import Subjects, items_of, said, spoken_of
from reportgen.verify.claims.verdicts import Outcome, Verdict


@dataclass(frozen=True, slots=True)
class Move:
    """The place of an item among others, now and in the earlier wave. listed: how many are."""

    results: Results
    item: str
    family: tuple[str, ...]
    listed: int

    def place(self, year: int | None) -> int:
        """Give its place in a wave; equal shares share a place."""
        shares = {other: self.results.share(other, None, year) or 0 for other in self.family}
        return 1 + sum(share > shares[self.item] for share in shares.values())

    @property
    def names(self) -> tuple[str, str]:
        """The expressions of its places, now and before."""
        family = expressions.items(self.results, self.family)
        now = f"rank({self.item!r}, {family})"
        return now, f"rank({self.item!r}, {family}, year=previous)"

    def test(self, words: MovementWords) -> tuple[bool, str]:
        """Whether it moved as the words say, and that as an expression."""
        now, before = self.place(self.results.year), self.place(self.results.previous)
        one, other = self.names
        match words.to:
            case "up":
                return now < before, f"{one} < {other}"
            case "down":
                return now > before, f"{one} > {other}"
            case "new":
                holds = now <= self.listed < before
                return holds, f"{one} <= {self.listed} and {other} > {self.listed}"
            case "stay":
                holds = max(now, before) <= self.listed
                return holds, f"{one} <= {self.listed} and {other} <= {self.listed}"


def movement(scene: Scene, hit: Hit) -> Outcome:
    """Judge words for a rank that changed."""
    words = hit.meaning
    if not isinstance(words, MovementWords) or is_background(scene, hit):
        return None
    subjects, results = _moving(scene, hit, words), scene.results
    items = items_of(subjects)
    family = compared(scene, subjects, results.year) if results.previous is not None else ()
    family = tuple(item for item in family if results.asked(item, results.previous))
    if not items or not set(items) <= set(family):
        proposal = "rank('…', ['…']) < rank('…', ['…'], year=previous)"
        return unless_named(scene, hit, "movement", proposal)
    moves = [Move(results, item, family, len(list_above(scene))) for item in items]
    tests = [move.test(words) for move in moves]
    places = [
        (name, float(move.place(year)))
        for move in moves
        for name, year in zip(move.names, (results.year, results.previous), strict=True)
    ]
    holds = all(found for found, _ in tests)
    test = " and ".join(test for _, test in tests)
    return Verdict(hit, "movement", test, expressions.told(places), holds, subjects)


def _moving(scene: Scene, hit: Hit, words: MovementWords) -> Subjects:
    """Give what moved: what the clause names, else what it points back to."""
    own = scene.clause_at(hit.start)
    if words.to == "new":
        named = spoken_of(scene, (hit.end, own[1]))
        if named:
            return named
    named = said(scene, own)
    if named:
        return named
    earlier = [span for span in scene.clauses if span[1] <= own[0]][-1:]
    conjoined = [found for span in earlier if (found := spoken_of(scene, span))]
    if conjoined and not scene.nouns_in(0, hit.start):
        return conjoined[0]
    return previous(scene, hit.start) or list_above(scene)
