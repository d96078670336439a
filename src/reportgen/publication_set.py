"""All publications over the same answers: what they tell together, and what they must not.

A count that one publication withholds can be worked out from another one. So what is withheld is
decided for all of them at once: the whole, every declared variant of every publication, and
every breakdown that an annex prints.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from reportgen.answers.model import Survey
from reportgen.cache import Cache, key_of, program_key
from reportgen.config import Dimension, Publication
from reportgen.errors import ProjectError
from reportgen.estimates.disclosure.protect import Told, protect
from reportgen.estimates.disclosure.table import Rule
from reportgen.estimates.model import Column, Where, Withheld
from reportgen.estimates.population import RESPONDENT, Population
from reportgen.project import Project
from reportgen.reads import is_file, read_bytes

KIND = "withheld"


def told_of(project: Project, data: str, survey: Survey) -> Told:
    """Give who is told of by the publications over a survey, and the rules for them.

    data: the survey's folder under data/. The whole is as open as the most open publication makes it,
    the classes as closed as the most closed one.
    """
    sharing = [one for one in _readable(project) if one.data == data]
    whole = min((one.settings.minimum_count for one in sharing), default=0)
    parts = max((_least(one) for one in sharing), default=0)
    zeros = any(one.variants.zeros == "withheld" for one in sharing)
    variables = dict.fromkeys(
        dimension.by for one in sharing for dimension in _dimensions(one, survey)
    )
    populations = (Population(), *_classes(survey, variables))
    marks = max((one.settings.minimum_marks for one in sharing), default=0)
    return Told(populations, Rule(whole, zeros), Rule(max(whole, parts), zeros), marks)


@dataclass(frozen=True)
class Decisions(Mapping[Where, Mapping[tuple[str, int], frozenset[Column]]]):
    """What the publications over a survey withhold; decided when it is first asked for.

    data: the survey's folder, relative to `root`. Where the whole is open nothing of it is ever
    withheld, so that a publication that tells of the whole alone need not wait.
    """

    root: Path
    data: str
    survey: Survey
    told: Told
    cache: Cache

    def __getitem__(self, where: Where) -> Mapping[tuple[str, int], frozenset[Column]]:
        if where == () and not (self.told.whole.minimum_count or self.told.marks):
            raise KeyError(where)
        return self.decided[where]

    def __iter__(self) -> Iterator[Where]:
        return iter(self.decided)

    def __len__(self) -> int:
        return len(self.decided)

    @cached_property
    def decided(self) -> Withheld:
        """Every decision; from the cache where it is known, wave by wave."""
        found: dict[Where, dict[tuple[str, int], frozenset[Column]]] = {}
        if self.told.withholds:
            for year in self.survey.waves:
                for where, cells in self._of_wave(year).items():
                    found.setdefault(where, {}).update(cells)
        return found

    def _of_wave(self, year: int) -> Withheld:
        wave = self.survey.waves[year]
        key = _key(self.root, self.told, self.data, (wave.info.file,))
        kept = self.cache.get(KIND, key)
        known = None if kept is None else _decoded(kept)
        if known is not None:
            return known
        decided = protect(replace(self.survey, waves={year: wave}), self.told)
        self.cache.put(KIND, key, _encoded(decided))
        return decided


def _readable(project: Project) -> Iterable[Publication]:
    """Give the publications of a project; one that cannot be read cannot be published either."""
    for name in project.publications():
        with suppress(ProjectError):
            yield project.publication(name)


def _least(publication: Publication) -> int:
    return max(publication.settings.minimum_count, publication.variants.minimum_count)


def _dimensions(publication: Publication, survey: Survey) -> Iterable[Dimension]:
    """Give the dimensions of a publication that divide by classes; an annex prints all of them."""
    background = survey.codebook.background
    if publication.kind == "annex":
        yield from (Dimension(by=name) for name, one in background.items() if one.values)
    for dimension in publication.variants.dimensions.values():
        if dimension.by in background and dimension.by != RESPONDENT:
            yield dimension


def _classes(survey: Survey, variables: Iterable[str]) -> Iterable[Population]:
    for variable in variables:
        labels = survey.codebook.background[variable].values
        present = {value for wave in survey.waves.values() for value in wave.background[variable]}
        for value, label in labels.items():
            if value in present:
                yield Population(variable, value, label, ((variable, value),))


def _key(root: Path, told: Told, data: str, files: Iterable[str]) -> str:
    """Give what a decision depends on: the program, the rules, who is told of, the answers."""
    names = ("codebook.yaml", "items.csv", *files)
    paths = [root / data / name for name in names]
    read = [read_bytes(path) for path in paths if is_file(path)]
    return key_of([program_key(), repr(told), *read])


def _encoded(withheld: Withheld) -> bytes:
    told = [
        [list(map(list, where)), item, year, sorted(map(list, columns))]
        for where, cells in sorted(withheld.items())
        for (item, year), columns in sorted(cells.items())
    ]
    return json.dumps(told).encode()


def _decoded(kept: bytes) -> Withheld | None:
    """Give the decisions that bytes hold; None where they hold none."""
    found: dict[Where, dict[tuple[str, int], frozenset[Column]]] = {}
    try:
        for where, item, year, columns in json.loads(kept):
            place = tuple((variable, value) for variable, value in where)
            found.setdefault(place, {})[item, year] = frozenset(map(tuple, columns))
    except (ValueError, TypeError, RecursionError):
        return None
    return found
