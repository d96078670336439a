"""Telling: proofs and problems from what the rules found."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.errors import Problem
from reportgen.manuscript.model import Claim, Waived, plain_text
from reportgen.verify.claims.model import Proof
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.subjects import Subject
from reportgen.verify.claims.values import Year
from reportgen.verify.claims.verdicts import Unresolved, Verdict
from reportgen.verify.claims.wrong import Wrong

_MOST_TOLD = 4


def told(scene: Scene, verdict: Verdict) -> Iterator[Proof | Problem]:
    """Give the proofs of a verdict, one for each claim word, and the problem if it is false."""
    for hit in (verdict.hit, *verdict.also):
        words = scene.words((hit.start, hit.end))
        place = scene.tokens[hit.start].place
        rule = verdict.rule if hit == verdict.hit else _kind(hit.meaning, verdict.rule)
        yield Proof(place, words, rule, verdict.test, verdict.values, verdict.holds)
    if not verdict.holds:
        yield false(scene, verdict)


def _kind(meaning: object, rule: str) -> str:
    name = type(meaning).__name__.removesuffix("Words").lower()
    return rule if meaning is None else name


def false(scene: Scene, verdict: Verdict) -> Problem:
    """Give the problem of a claim that the data refute; its hint is the true statement."""
    spans = sorted((h.start, h.end) for h in (verdict.hit, *verdict.also))
    words = " … ".join(scene.words(span) for span in spans)
    told = (_true(scene, subject) for subject in verdict.subjects[:_MOST_TOLD])
    true = verdict.truth or "; ".join(filter(None, told))
    true = true.replace("\u00a0", " ")
    return Problem(
        scene.tokens[verdict.hit.start].place,
        "false-claim",
        f"“{words}” is not true: {verdict.values}",
        true,
    )


def _true(scene: Scene, subject: Subject) -> str:
    """Give a true statement about a share in the publication's language."""
    results, speech = scene.results, scene.speech
    language, says = speech.language, speech.lexicon.says
    now = subject.share(results, results.year if subject.item else None)
    if now is None or not subject.item:
        return ""
    label = results.basis.codebook.items[subject.item].label
    points = subject.change(results)
    before = None if points is None else subject.share(results, results.previous)
    if points is None or before is None:
        return says.share.format(item=label, share=language.percent(float(now)), year=results.year)
    key = "same" if round(abs(float(points))) == 0 else "rise" if points > 0 else "fall"
    change = language.word(f"development_{key}").format(points=language.points(abs(float(points))))
    return says.change.format(
        item=label,
        before=language.percent(float(before)),
        after=language.percent(float(now)),
        first=results.previous,
        last=results.year,
        development=change,
    )


def unresolved(scene: Scene, found: Unresolved) -> Problem:
    """Give the problem of a claim word whose numbers were not found, with a way to bind it."""
    words = scene.words((found.hit.start, found.hit.end))
    hint = f'bind it: [{words}]{{claim="{found.proposal}"}}, or waive it: [{words}]{{waive="why"}}'
    if not found.proposal:
        hint = f'say why it may stand: [{words}]{{waive="…"}}'
    return Problem(
        scene.tokens[found.hit.start].place,
        "unresolved-claim",
        f"“{words}” claims something about the survey, but which numbers it rests on is not clear",
        hint,
        "warning",
    )


def wrong(found: Wrong) -> Problem:
    """Give the problem of a number that its words do not fit."""
    text = found.bound.number.text.replace("\u00a0", " ")
    return Problem(found.bound.number.place, found.rule, f"“{text}”: {found.message}", found.hint)


def compared_with_itself(scene: Scene, year: Year, previous: int) -> Problem:
    """Give the problem of a comparison with the edition's own year."""
    words = scene.words((year.start, year.end))
    message = f"“{words}” compares {year.year} with itself"
    place = scene.tokens[year.end - 1].place
    return Problem(place, "wrong-year", message, f"the earlier survey is that of {previous}")


def bound_by_hand(claim: Claim, words: str) -> Iterator[Proof | Problem]:
    """Give the proof of words that their author bound, and the problem if they are false."""
    test, said = claim.expression, claim.said
    yield Proof(claim.place, words, "claim", test, said, claim.holds, "hand")
    if not claim.holds:
        message = f"“{words}” is not true: {said}"
        yield Problem(claim.place, "false-claim", message, f"it says that {test}")


def unlike(claim: Claim, tested: str) -> Problem:
    """Give the problem of words that say something else than the test they are bound to."""
    words = plain_text(claim.children)
    message = f"“{words}” says something else than its test, which goes {tested}"
    hint = f"mend the words or the test, with what they speak of on the left: {claim.expression}"
    return Problem(claim.place, "claim-unlike-words", message, hint)


def waived(words: Waived, text: str) -> Proof:
    """Give the proof of words that the checks leave alone."""
    return Proof(words.place, text, "waived", "", words.reason, holds=True, resolved_by="waiver")
