"""Populations: whose answers an edition is about. All of them, or those of one variant."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reportgen.answers.model import Codebook, Survey
from reportgen.config import Dimension, Variants
from reportgen.errors import did_you_mean
from reportgen.estimates.model import Where

RESPONDENT = "respondent"
"""What a dimension divides by, and a filter's variable, where each respondent is a class."""


@dataclass(frozen=True, slots=True)
class Population:
    """Respondents that a filter lets through.

    dimension, value: of the variant, "" for all respondents.  label: as it is printed.
    short: as figures and running text name it, "" where that is the label too.
    """

    dimension: str = ""
    value: str = ""
    label: str = ""
    where: Where = ()
    short: str = ""

    @property
    def called(self) -> str:
        """As running text names it."""
        return self.short or self.label

    @property
    def heading(self) -> str:
        """As a figure names it beside its bars: as it is called, with a capital."""
        return self.called[:1].upper() + self.called[1:]

    @property
    def name(self) -> str:
        """How files are named after it: "region-north", "" for all respondents."""
        return f"{self.dimension}-{self.value}" if self.dimension else ""

    @property
    def single(self) -> bool:
        """Whether it is one respondent, whose report is for that respondent alone."""
        return any(variable == RESPONDENT for variable, _ in self.where)


class UnknownVariant(KeyError):  # noqa: N818 - named for what is wrong
    """No dimension, or no class, of that name. message, hint: for the user."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


def populations(survey: Survey, variants: Variants, edition: int) -> tuple[Population, ...]:
    """Give every variant that the publication declares, by dimension, in the codebook's order.

    A class that none of the edition's respondents is of is no variant. Raises UnknownVariant where a
    dimension divides by what the codebook does not have.
    """
    return tuple(
        Population(name, value, label, ((dimension.by, value),), dimension.names.get(value, ""))
        for name, dimension in variants.dimensions.items()
        for value, label in _classes(survey, dimension, edition)
    )


def population_of(
    survey: Survey, variants: Variants, edition: int, dimension: str, value: str
) -> Population:
    """Give one variant; raises UnknownVariant."""
    if dimension not in variants.dimensions:
        known = list(variants.dimensions)
        message = f'the publication declares no variants by "{dimension}"'
        hint = did_you_mean(dimension, known) or f"it declares {', '.join(known) or 'none'}"
        raise UnknownVariant(message, hint)
    found = [p for p in populations(survey, variants, edition) if p.dimension == dimension]
    for population in found:
        if population.value == value:
            return population
    known = [population.value for population in found]
    message = f'"{value}" is no class of "{dimension}" that anybody answered in {edition}'
    hint = did_you_mean(value, known) or f"known: {', '.join(known[:12])}"
    raise UnknownVariant(message, hint)


def beside(
    survey: Survey, variants: Variants, edition: int, population: Population
) -> tuple[Population, ...]:
    """Give the populations that a variant is shown beside; the whole has no value."""
    if not population.dimension:
        return ()
    own = variants.dimensions[population.dimension]
    found = []
    for name in own.beside:
        if name == "all":
            found.append(Population(label=variants.whole))
            continue
        if name not in variants.dimensions or not population.single:
            raise UnknownVariant(
                f'a variant by "{population.dimension}" cannot be shown beside "{name}"',
                'name "all"; by respondent, other dimensions too',
            )
        variable = variants.dimensions[name].by
        value = str(survey.waves[edition].background[variable].loc[population.value])
        found.append(population_of(survey, variants, edition, name, value))
    return tuple(found)


def _classes(survey: Survey, dimension: Dimension, edition: int) -> Iterator[tuple[str, str]]:
    wave, codebook = survey.waves[edition], survey.codebook
    if dimension.by == RESPONDENT:
        yield from ((str(one), f"{_capital(codebook)} {one}") for one in wave.answers.index)
        return
    background = codebook.background.get(dimension.by)
    if background is None or not background.values:
        known = [name for name, one in codebook.background.items() if one.values]
        message = f'no background variable "{dimension.by}" with classes is in {codebook.path}'
        raise UnknownVariant(message, did_you_mean(dimension.by, [*known, RESPONDENT]))
    present = set(wave.background[dimension.by])
    yield from ((value, label) for value, label in background.values.items() if value in present)


def _capital(codebook: Codebook) -> str:
    return codebook.unit_one[:1].upper() + codebook.unit_one[1:]
