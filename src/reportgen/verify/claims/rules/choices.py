"""Choices: a list that gives the choices of a question by their names gives all of them."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.answers.model import Scale
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.verdicts import Verdict

_MOST = 2
"""A list is of all choices where it has more than one in so many of them."""


def choices(scene: Scene) -> Iterator[Verdict]:
    """Judge a list whose entries are named as the choices of a question, without numbers."""
    sentence = scene.sentence
    entries = scene.entries_of(sentence.listing)
    if sentence.listing is None or not entries or entries[0][0].sentence is not sentence:
        return
    if any(token.number is not None for entry in entries for one in entry for token in one.tokens):
        return
    texts = [entry[0].words().lower() if entry else "" for entry in entries]
    for scale in scene.results.basis.codebook.scales.values():
        if scale.multiple:
            yield from _judged(scene, scale, texts)


def _judged(scene: Scene, scale: Scale, texts: list[str]) -> Iterator[Verdict]:
    names = {one.id: one.label.lower() for one in scale.categories if one.id in scale.substantive}
    named = [next((id_ for id_, name in names.items() if _is(text, name)), "") for text in texts]
    if "" in named or len(named) * _MOST <= len(names):
        return
    missing = [name for id_, name in names.items() if id_ not in named]
    values = f"{len(set(named))} of {len(names)} choices are listed"
    test = f"{len(set(named))} == {len(names)}"
    truth = ", ".join(names.values())
    end = min(len(scene.tokens), len(names[named[0]].split()))
    yield Verdict(Hit(0, end, None), "list", test, values, not missing, (), truth)


def _is(text: str, name: str) -> bool:
    return text == name or text.startswith((f"{name} ", f"{name}."))
