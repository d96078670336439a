"""Movement: what moved up or down among what it is compared with since the earlier wave."""

from __future__ import annotations

from reportgen.verify.claims import expressions
from reportgen.verify.claims.lexicon import MovementWords
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.sets import compared, list_above, previous
from reportgen.verify.claims.standing import is_guess, standing
from reportgen.verify.claims.subjects import Subjects, items_of, said, spoken_of
from reportgen.verify.claims.verdicts import Outcome, Unresolved, Verdict


def movement(scene: Scene, hit: Hit) -> Outcome:
    """Judge words for a rank that changed."""
    words = hit.meaning
    if not isinstance(words, MovementWords) or standing(scene) == "none" or is_guess(scene, hit):
        return None
    subjects, results = _moving(scene, hit), scene.results
    before, now = results.previous, results.year
    items = items_of(subjects)
    family = () if before is None else compared(scene, subjects, now)
    family = tuple(item for item in family if results.asked(item, before))
    if before is None or not items or not set(items) <= set(family):
        strong = standing(scene) in {"own", "near"}
        proposal = "rank('…', ['…']) < rank('…', ['…'], year=previous)"
        return Unresolved(hit, "movement", proposal) if strong else None
    sign = "<" if words.to == "up" else ">"
    places = [(i, _place(scene, i, family, now), _place(scene, i, family, before)) for i in items]
    holds = all(p < q if words.to == "up" else p > q for _, p, q in places)
    listed = expressions.items(results, family)
    name = "rank({item!r}, {listed}{when})"
    pairs = [
        (name.format(item=i, listed=listed, when=when), float(place))
        for i, p, q in places
        for when, place in (("", p), (", year=previous", q))
    ]
    tests = [f"{pairs[2 * n][0]} {sign} {pairs[2 * n + 1][0]}" for n in range(len(places))]
    return Verdict(hit, "movement", " and ".join(tests), expressions.told(pairs), holds, subjects)


def _place(scene: Scene, item: str, family: tuple[str, ...], year: int) -> int:
    shares = {other: scene.results.share(other, None, year) or 0 for other in family}
    return 1 + sum(share > shares[item] for share in shares.values())


def _moving(scene: Scene, hit: Hit) -> Subjects:
    """Give what moved: what the clause names, else what it points back to."""
    own = scene.clause_at(hit.start)
    named = said(scene, own)
    if named:
        return named
    earlier = [span for span in reversed(scene.clauses) if span[1] <= own[0]]
    conjoined = next((found for span in earlier[:1] if (found := spoken_of(scene, span))), ())
    if conjoined and not scene.speech.words("parts").within(scene.tokens, 0, hit.start):
        return conjoined
    return previous(scene, hit.start) or list_above(scene)
