"""Standing: whether the words of a sentence speak of the survey's results at all."""

from __future__ import annotations

from reportgen.verify.claims.mentions import mentions
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.values import Standing
from reportgen.verify.claims.verdicts import Outcome, Unresolved


def standing(scene: Scene) -> Standing:
    """Give how a sentence relates to the survey's results."""
    known, key = scene.ground.standings, scene.sentence.index
    if key not in known:
        known[key] = _standing(scene)
    return known[key]


def _standing(scene: Scene) -> Standing:
    if _has_results(scene) or any(_has_results(s) for entry in scene.entries for s in entry):
        return "own"
    if _retells(scene):
        return "none"
    if any(_has_results(one) for one in _beside(scene)):
        return "near"
    if not scene.in_play:
        return "none"
    answers = bool(scene.spans("answers"))
    return "named" if answers or mentions(scene, (0, len(scene.tokens))) else "none"


def _has_results(scene: Scene) -> bool:
    return bool(scene.numbers or scene.figures)


def _beside(scene: Scene) -> list[Scene]:
    """Give the sentences of the paragraph, and what stands beside a list, an entry or a heading."""
    entries = scene.entries_of(scene.sentence.follows)
    found = [*scene.before, *scene.after, *(one for entry in entries for one in entry)]
    lead = scene.ground.lead_of(scene.sentence)
    if lead is not None:
        found.append(lead)
    if scene.sentence.kind == "heading":
        reading = scene.ground.reading
        below = reading.sentences[scene.sentence.index + 1 : scene.sentence.index + 3]
        chapter = scene.sentence.chapter
        found += [scene.ground.scene(one) for one in below if one.chapter is chapter]
    return found


def _retells(scene: Scene) -> bool:
    """Whether a sentence, its paragraph or its heading says that it retells what someone wrote."""
    remarks = scene.speech.words("remarks")
    opening = scene.before[-1] if scene.before else scene
    heading = scene.ground.reading.sentences[scene.sentence.chapter.headings[-1]]
    nearby = [scene.tokens, heading.tokens]
    if not _has_results(opening):
        nearby.append(opening.tokens)
    return any(remarks.within(tokens) for tokens in nearby)


def is_background(scene: Scene, hit: Hit) -> bool:
    """Whether a word claims nothing about the survey: background, a guess, a general truth."""
    if standing(scene) == "none":
        return True
    if scene.speech.words("guesses").within(scene.tokens, 0, hit.start):
        return True
    start = scene.clause_at(hit.start)[0]
    generic = scene.speech.words("generic")
    return any(generic.at(scene.tokens, at) is not None for at in (start, start + 1))


def unless_named(scene: Scene, hit: Hit, rule: str, proposal: str) -> Outcome:
    """Give a claim word without numbers of its own as unresolved, where numbers stand about it."""
    if standing(scene) in {"own", "near"}:
        return Unresolved(hit, rule, proposal)
    return None


def describes(scene: Scene, hit: Hit) -> bool:
    """Whether a claim word only describes parts: "areas that many find hard are treated below".

    Such a clause claims something when it ends the sentence, or what follows says which they are.
    """
    at = scene.clauses.index(scene.clause_at(hit.start))
    start, end = scene.clauses[at]
    relative = scene.speech.words("describes").at(scene.tokens, start) is not None
    if not relative or not scene.nouns_in(start - 4, start) or _is_named(scene, start):
        return False
    following = scene.clauses[at + 1 :]
    if scene.tokens[end - 1].text == ":" or not following or all(e - s < 4 for s, e in following):
        return False
    return scene.speech.words("copula").at(scene.tokens, end) is None


def _is_named(scene: Scene, start: int) -> bool:
    """Whether the words before a clause say what the parts are: "X is the area that …"."""
    copula = scene.speech.words("copula").spans(scene.tokens, max(0, start - 6), start)
    return bool(copula) and bool(mentions(scene, (0, copula[-1][0])))
