"""Parts of a whole: "smaller than where the single parts are asked about"."""

from __future__ import annotations

from reportgen.verify.claims import expressions
from reportgen.verify.claims.lexicon import ComparisonWords
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.subjects import of_bound, of_items
from reportgen.verify.claims.verdicts import Verdict


def than_parts(scene: Scene, hit: Hit, words: ComparisonWords, than: int) -> Verdict | None:
    """Judge the share of a whole against each of its parts; None where those are not named."""
    if not scene.speech.words("single_parts").within(scene.tokens, than):
        return None
    results = scene.results
    shares = (b for one in (scene, *scene.before) for b in reversed(one.bounds) if b.is_share)
    whole = next((of_bound(results, b) for b in shares if b.item in results.overall), None)
    if whole is None:
        return None
    within = results.alike(results.within(results.items[whole.item].group), whole.item)
    scale = results.basis.codebook.items[whole.item].scale
    parts = [i for i in within if results.basis.codebook.items[i].scale == scale]
    known = {item: share for item in parts if (share := results.share(item)) is not None}
    own = whole.share(results)
    if own is None or not known:
        return None
    more = words.to in {"more", "harder"}
    end = max(known.values()) if more else min(known.values())
    names = [
        expressions.share(results, whole),
        f"{'highest' if more else 'lowest'}({expressions.items(results, tuple(known))})",
    ]
    values = expressions.told(zip(names, (own * 100, end * 100), strict=True))
    test = f"{names[0]} {'>' if more else '<'} {names[1]}"
    subjects = (whole, *of_items(known))
    return Verdict(hit, "comparison", test, values, own > end if more else own < end, subjects)
