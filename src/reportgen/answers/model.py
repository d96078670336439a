"""Survey: the questionnaire and who answered what, one wave a year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

import pandas as pd

from reportgen.errors import Place

CategoryKind = Literal["substantive", "dont_know", "not_relevant"]
Polarity = Literal["challenge", "strength", "neutral"]
Break = Literal["reworded", "rescaled", "refiltered"]
"""Why the answers of two waves cannot be compared: what was asked, how it was answered, by whom."""

NO_ANSWER = -1
"""Code in `Wave.answers` and `Wave.marks` of a respondent who left the item blank."""

MARKED = 1
"""Code in `Wave.marks` of a choice that was marked; 0 is one that was not."""


@dataclass(frozen=True, slots=True)
class Category:
    """One answer of a scale, as the respondent read it.

    code: the integer in the answer files; `MARKED` for a choice of which several may be marked.
    kind: whether it takes a stand.
    """

    id: str
    label: str
    code: int
    kind: CategoryKind = "substantive"


@dataclass(frozen=True, slots=True)
class Scale:
    """Ordered answers, strongest first, and which of them are the top and bottom box.

    values: the number that stands for each category that takes a stand; empty where none is
        declared.
    multiple: whether any number of the categories may be marked; then there are no boxes.
    """

    id: str
    categories: tuple[Category, ...]
    top_box: tuple[str, ...]
    bottom_box: tuple[str, ...]
    values: Mapping[str, float] = field(default_factory=dict)
    multiple: bool = False

    def category(self, category_id: str) -> Category:
        """Give the category of that id; KeyError when the scale has none."""
        for category in self.categories:
            if category.id == category_id:
                return category
        raise KeyError(category_id)

    @property
    def substantive(self) -> tuple[str, ...]:
        """Ids of the categories that take a stand (no "don't know", no "not relevant")."""
        return tuple(c.id for c in self.categories if c.kind == "substantive")


@dataclass(frozen=True, slots=True)
class Group:
    """A focus area, target group or theme: what several items have in common.

    block: id of the questionnaire's block.  label: as a heading or in a figure's stub.
    list_label: as an entry of a running list (lower case).  description: for definition tables.
    """

    id: str
    block: str
    label: str
    list_label: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Topic:
    """A question put about every group of a block ("growth of the group")."""

    id: str
    label: str
    list_label: str


@dataclass(frozen=True, slots=True)
class Item:
    """One question of the questionnaire.

    questions: wording by wave; a year that is missing did not ask the item.
    polarity: whether a high degree is a challenge or a strength.
    scales: id of the scale by wave, where it was answered on another than `scale`.
    filters: who was asked, in words, by wave; a year that is missing asked everyone.
    place: where items.csv has it, None where it was not read from a file.
    """

    id: str
    label: str
    block: str
    group: str
    topic: str
    scale: str
    polarity: Polarity
    questions: Mapping[int, str]
    place: Place | None = field(default=None, compare=False)
    scales: Mapping[int, str] = field(default_factory=dict)
    filters: Mapping[int, str] = field(default_factory=dict)

    @property
    def waves(self) -> tuple[int, ...]:
        """Years that asked the item, oldest first."""
        return tuple(sorted(self.questions))

    def reworded(self, first: int, last: int) -> bool:
        """Whether the wording differs between two waves that both asked the item."""
        return self.questions[first] != self.questions[last]

    def breaks(self, first: int, last: int) -> tuple[Break, ...]:
        """Give why the answers of two waves cannot be compared; () where one did not ask it."""
        if not {first, last} <= self.questions.keys():
            return ()
        changed: dict[Break, bool] = {
            "reworded": self.reworded(first, last),
            "rescaled": self.scale_in(first) != self.scale_in(last),
            "refiltered": self.filters.get(first, "") != self.filters.get(last, ""),
        }
        return tuple(kind for kind, differs in changed.items() if differs)

    def scale_in(self, year: int) -> str:
        """Give the id of the scale on which a wave answered."""
        return self.scales.get(year, self.scale)


@dataclass(frozen=True, slots=True)
class Background:
    """A background variable of the respondents: region, size class, population.

    values: allowed values in order, with their labels; empty for a number.
    """

    id: str
    label: str
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class WaveInfo:
    """What the codebook says of one wave.

    file: answer file, relative to the codebook's folder.  frame: units that exist.
    invited: units that were asked.  period: when, in words ("maj 2022").
    """

    year: int
    file: str
    frame: int
    invited: int
    period: str


@dataclass(frozen=True)
class Codebook:
    """The questionnaire: everything that is known without a single answer.

    unit_one, unit_many: what a respondent is called ("library", "libraries").
    weight: the column of the answer files that says how many a respondent stands for; "" for none.
    """

    path: str
    scales: Mapping[str, Scale]
    blocks: Mapping[str, str]
    groups: Mapping[str, Group]
    topics: Mapping[str, Topic]
    items: Mapping[str, Item]
    background: Mapping[str, Background]
    waves: Mapping[int, WaveInfo]
    unit_one: str
    unit_many: str
    weight: str = ""

    def scale_of(self, item_id: str) -> Scale:
        """Give the scale of an item; KeyError for an unknown item."""
        return self.scales[self.items[item_id].scale]

    def scale_in(self, item_id: str, year: int) -> Scale:
        """Give the scale on which a wave answered an item; KeyError for an unknown item."""
        return self.scales[self.items[item_id].scale_in(year)]

    def columns_of(self, item_id: str) -> tuple[str, ...]:
        """Give the columns of the answer files that hold an item: itself, or one a choice."""
        scale = self.scale_of(item_id)
        if not scale.multiple:
            return (item_id,)
        return tuple(choice_column(item_id, choice.id) for choice in scale.categories)

    @cached_property
    def groups_by_block(self) -> Mapping[str, tuple[Group, ...]]:
        """Groups of each block, in the questionnaire's order."""
        return {
            block: tuple(g for g in self.groups.values() if g.block == block)
            for block in self.blocks
        }


def choice_column(item: str, choice: str) -> str:
    """Give the column of the answer files that says who marked a choice of an item."""
    return f"{item}.{choice}"


@dataclass(frozen=True, eq=False)
class Wave:
    """The answers of one year.

    answers: one row a respondent (index: id), one column an item, integer codes of the
        item's scale, `NO_ANSWER` where left blank.
    background: same index, one column a background variable.
    marks: same index, one column a choice of an item of which several may be marked
        (`<item>.<choice>`), holding 0, `MARKED`, or `NO_ANSWER` in all choices of the item.
    weights: same index, how many each respondent stands for; None where nobody is weighted.
    """

    info: WaveInfo
    answers: pd.DataFrame
    background: pd.DataFrame
    marks: pd.DataFrame = field(default_factory=pd.DataFrame)
    weights: pd.Series[float] | None = None

    @property
    def respondents(self) -> int:
        """How many answered fully or in part."""
        return len(self.answers)


@dataclass(frozen=True, eq=False)
class Survey:
    """Codebook and waves: what the first stage gives."""

    codebook: Codebook
    waves: Mapping[int, Wave]
