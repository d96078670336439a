"""Other counts: "the four other regions", "in the top three", "these two forms of support:"."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.config import LeadingTopicMeasure
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.quantifiers import noun_after
from reportgen.verify.claims.running import running_list
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.verdicts import Verdict

_REACH = 3
"""How many words behind a number what is counted may stand."""


def other_counts(scene: Scene) -> Iterator[Verdict]:
    """Judge numbers of classes, of leading places, and of what a list right behind them names."""
    for at, count in scene.counts.items():
        token = scene.tokens[at]
        if token.guard or token.quoted:
            continue
        found = _of_classes(scene, at) or _of_top(scene, at) or _of_list(scene, at)
        if found is not None:
            noun, size = found
            words = scene.words((at, noun + 1))
            told = scene.speech.language.count_word(size)
            test, values = f"{count} == {size}", f"{words}: {size} are found"
            yield Verdict(Hit(at, noun + 1, None), "count", test, values, count == size, (), told)


def _of_classes(scene: Scene, at: int) -> tuple[int, int] | None:
    """Give where the word for the classes of a variable stands, and how many these are."""
    known, words = scene.ground.vocabulary.backgrounds, scene.speech.words
    if any(end == at for _, end in scene.spans("consists")):
        by = _shown_by(scene)
        kind, where = noun_after(scene, at + 1)
        return (where, len(known.classes(by))) if by and kind == "parts" else None
    if not at or words("definite").at(scene.tokens, at - 1) is None:
        return None
    for noun in range(at + 1, min(at + 1 + _REACH, len(scene.tokens))):
        token = scene.tokens[noun]
        variable = known.variable_of(token.word) if token.is_word else ""
        if variable:
            others = words("others").within(scene.tokens, at, noun)
            return noun, len(known.classes(variable)) - others
    return None


def _shown_by(scene: Scene) -> str:
    """Give the variable whose classes the sentence before speaks of and shows; "" for none."""
    shown = scene.ground.reading.shown
    targets = [token.target for one in scene.before[:1] for token in one.tokens if token.target]
    return next((shown[name].by for name in targets if name in shown), "")


def _of_top(scene: Scene, at: int) -> tuple[int, int] | None:
    """Give how many places a measure of the sentence counts as leading ("in the top three")."""
    if not any(end == at for _, end in scene.spans("top")):
        return None
    measures = scene.results.basis.publication.measures
    numbers = (token.number.quantity for token in scene.tokens if token.number is not None)
    own = (measures.get(quantity.item) for quantity in numbers)
    return next(((at, one.top) for one in own if isinstance(one, LeadingTopicMeasure)), None)


def _of_list(scene: Scene, at: int) -> tuple[int, int] | None:
    """Give how many entries follow what is counted, where it is no part of the questionnaire."""
    noun, _ = noun_after(scene, at + 1)
    if noun not in {"other", "none", "them"} or _is_answer(scene, at):
        return None
    after = at + 1
    colon = next((n for n in range(after, len(scene.tokens)) if scene.tokens[n].text == ":"), None)
    if scene.entries:
        counted = [n for n in scene.counts if n >= at]
        last = len(counted) == 1 and (noun != "none" or _is_described(scene, after))
        return (after if noun == "other" else at, len(scene.entries)) if last else None
    if colon != at + 2 or noun != "other":
        return None
    end = next((n for n in range(colon, len(scene.tokens)) if scene.tokens[n].text in ".("), None)
    parts = running_list(scene, (colon + 1, end or len(scene.tokens)))
    return (at + 1, len(parts)) if len(parts) > 1 else None


def _is_described(scene: Scene, at: int) -> bool:
    """Whether a clause that describes what is counted follows ("there are four, which …")."""
    comma = at < len(scene.tokens) and scene.tokens[at].text == ","
    return comma and scene.speech.words("describes").at(scene.tokens, at + 1) is not None


def _is_answer(scene: Scene, at: int) -> bool:
    """Whether a number is one that the answers gave, or of something in brackets."""
    number = scene.tokens[at].number
    own = number is not None and number.quantity.item in scene.results.items
    return own or any(token.text == "(" for token in scene.tokens[max(0, at - 1) : at])
