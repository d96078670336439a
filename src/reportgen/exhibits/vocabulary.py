"""The vocabulary of fragments: every name that `{{ … }}` may use for a number."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import TypeVar

from pydantic import ValidationError, validate_call

from reportgen.errors import did_you_mean
from reportgen.estimates import UnanswerableError
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.errors import VocabularyError
from reportgen.exhibits.model import Exhibit, Quantity, Speaker, Statement
from reportgen.exhibits.speakers import (
    bases,
    means,
    measures,
    names,
    own,
    populations,
    shares,
    testing,
)

Said = Quantity | Statement | str | int | tuple[str, ...]
T = TypeVar("T")

SPEAKERS: Mapping[str, Callable[..., Said]] = {
    "share": shares.share,
    "fraction": shares.fraction,
    "change": shares.change,
    "development": shares.development,
    "direction": shares.direction,
    "n": bases.n,
    "respondents": bases.respondents,
    "measure": measures.measure,
    "lowest": measures.lowest,
    "highest": measures.highest,
    "limit": measures.limit,
    "ranked": names.ranked,
    "label": names.label,
    "asked_alike": names.asked_alike,
    "words": names.words,
    "told": populations.told,
    "untold": populations.untold,
    "comparable": populations.comparable,
    "items": populations.items,
    "answer": own.answer,
    "chose": own.chose,
    "chosen": own.chosen,
    "answers": own.answers,
    "mean": means.mean,
    "count": means.count,
    "marks": means.marks,
    "mean_count": means.mean_count,
    "r": testing.r,
    "r_stars": testing.r_stars,
    "n_pairs": testing.n_pairs,
    "p_value": testing.p_value,
    "p_between": testing.p_between,
    "level": testing.level,
}
"""The functions that need the basis alone."""


def vocabulary(
    basis: Basis, exhibits: Mapping[str, Exhibit], absent: frozenset[str]
) -> Mapping[str, Speaker | int]:
    """Give all names: the years `edition` and `previous` (if any), and the functions.

    A function raises VocabularyError for wrong arguments and for what is not in the survey.
    """
    said: dict[str, Callable[..., Said]] = {
        name: partial(speaker, basis) for name, speaker in SPEAKERS.items()
    }
    said["n_range"] = partial(bases.n_range, basis, exhibits, absent)
    said["shown"] = partial(bases.shown, exhibits, absent)
    years = {"edition": basis.edition}
    if basis.previous is not None:
        years["previous"] = basis.previous
    return {**years, **{name: checked(name, speaker) for name, speaker in said.items()}}


def checked(name: str, speaker: Callable[..., T]) -> Callable[..., T]:
    """Give a function whose arguments are checked against the annotations of `speaker`."""

    @cache
    def validated() -> Callable[..., T]:
        return validate_call(speaker)

    def speak(*args: object, **keywords: object) -> T:
        try:
            return validated()(*args, **keywords)
        except ValidationError as fault:
            raise _wrong_arguments(name, speaker, fault) from None
        except UnanswerableError as fault:
            raise VocabularyError(fault.message, fault.hint, fault.rule) from None

    return speak


def _wrong_arguments(
    name: str, speaker: Callable[..., object], fault: ValidationError
) -> VocabularyError:
    """Word the first of pydantic's errors; the hint shows how the function is called."""
    parameters = inspect.signature(speaker).parameters
    detail = fault.errors(include_url=False)[0]
    at = detail["loc"][0]
    argument = list(parameters)[at] if isinstance(at, int) and at < len(parameters) else at
    shown = ", ".join(str(p.replace(annotation=p.empty)) for p in parameters.values())
    hint = f"it is called as {name}({shown})"
    match detail["type"]:
        case "missing_argument":
            message = f'{name}() needs "{argument}"'
        case "unexpected_keyword_argument":
            message = f'{name}() has no argument "{argument}"'
            hint = did_you_mean(str(argument), parameters)
        case "unexpected_positional_argument":
            message = f"{name}() takes at most {len(parameters)} arguments"
        case _:
            said = detail["msg"].removeprefix("Input ")
            message = f'"{argument}" of {name}() {said[:1].lower()}{said[1:]}'
    return VocabularyError(message, hint, "wrong-argument")
