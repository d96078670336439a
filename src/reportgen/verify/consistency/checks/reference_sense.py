"""References by their words: whether a chapter, appendix or source is about what leads to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportgen.errors import Problem
from reportgen.manuscript.model import Reference
from reportgen.verify.consistency.fit import Fit, telling
from reportgen.verify.consistency.reading import Reading
from reportgen.verify.consistency.senses import Senses, without_references
from reportgen.verify.consistency.sentences import Sentence

NEAR = 8
"""So many words around a reference are near it."""

NEEDED = 1.0
"""One word that only the other candidate has: by so much must it fit better."""

CLEARLY = 3
"""So many times better must another candidate fit than one that fits at all."""


def check_reference_sense(reading: Reading) -> Iterator[Problem]:
    """Give a problem for each reference whose words fit another target clearly better.

    Rules: `wrong-section` for chapters, sections and appendices, `wrong-citation` for sources.
    """
    senses = Senses(reading)
    for sentence in reading.sentences:
        for at, reference in sentence.references:
            fit = senses.of(reference.target)
            if fit is None:
                continue
            is_work = reference.target in senses.works
            rule, clearly = ("wrong-citation", 0) if is_work else ("wrong-section", CLEARLY)
            name = _better(fit, reference.target, _contexts(sentence, at, reference), clearly)
            if not name and is_work:
                name = senses.by_author(reference.target, sentence) or _by_heading(
                    reading, fit, reference.target, sentence
                )
            if name:
                message = f'"{reference.text}" is not about what is said here'
                hint = f'@{name} is: "{senses.title(name)}"'
                yield Problem(reference.place, rule, message, hint)


def _better(fit: Fit, target: str, contexts: Iterable[frozenset[str]], clearly: float) -> str:
    """Give the candidate that the nearest telling words speak of, where it is not the target.

    clearly: how many times better it must fit than a target that fits at all; 0 for never.
    """
    for text in contexts:
        own = fit.score(target, text)
        name, best = fit.best(text)
        if own and (not clearly or best < own * clearly):
            return ""
        if best >= own + NEEDED:
            return name
    return ""


def _by_heading(reading: Reading, fit: Fit, target: str, sentence: Sentence) -> str:
    """Give a source that the section's heading speaks of, where nothing speaks of the target."""
    sections = sentence.passage.sections
    if len(sections) < 2:
        return ""
    heading = telling(reading.headings[sections[-1].id].text)
    if fit.score(target, heading | telling(without_references(sentence.text, sentence))):
        return ""
    scores = {name: fit.score(name, heading) for name in fit.candidates}
    name = max(scores, key=scores.__getitem__)
    return name if scores[name] > 0 else ""


def _contexts(sentence: Sentence, at: int, reference: Reference) -> Iterator[frozenset[str]]:
    """Give the words that lead to a reference: near it, its clause, the sentence, a footnote's anchor."""
    yield telling(_near(sentence, at, reference))
    yield telling(_clause(sentence, at, reference))
    yield telling(without_references(sentence.text, sentence))
    before = sentence.passage.spot.before
    if before is not None and sentence.passage.place.line != before.place.line:
        yield telling(before.text)


def _near(sentence: Sentence, at: int, reference: Reference) -> str:
    """Give the words around the only reference of a sentence; "" where there are several."""
    if len(sentence.references) > 1:
        return ""
    before = sentence.text[:at].split()[-NEAR:]
    behind = sentence.text[at + len(reference.text) :].split()[:NEAR]
    return " ".join((*before, *behind))


def _clause(sentence: Sentence, at: int, reference: Reference) -> str:
    """Give the text up to a reference in brackets; of one of several others, the text behind it."""
    others = [(start, one) for start, one in sentence.references if start != at]
    bracketed = sentence.text[:at].rstrip().endswith(("(", ";"))
    if bracketed or not others:
        ends = [start + len(one.text) for start, one in others if start < at]
        return sentence.text[max(ends, default=0) : at]
    nexts = [start for start, _ in others if start > at]
    return sentence.text[at + len(reference.text) : min(nexts, default=len(sentence.text))]
