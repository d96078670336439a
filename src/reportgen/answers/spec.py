"""codebook.yaml as validated values; what they mean together is `codebook.py`'s."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, FiniteFloat

from reportgen.config import Strict

Kind = Literal["substantive", "dont_know", "not_relevant"]


class ChoiceSpec(Strict):
    """A choice of a scale of which several may be marked."""

    id: str
    label: str
    kind: Kind = "substantive"


class CategorySpec(ChoiceSpec):
    """A category of a scale of which one is chosen."""

    code: int = Field(ge=0)


class SingleSpec(Strict):
    """A scale of which one category is chosen; categories strongest first.

    values: the number that stands for each category that takes a stand, for means and correlations.
    """

    kind: Literal["single"] = "single"
    categories: tuple[CategorySpec, ...] = Field(min_length=2)
    top_box: tuple[str, ...]
    bottom_box: tuple[str, ...] = ()
    values: dict[str, FiniteFloat] = Field(default_factory=dict)


class MultipleSpec(Strict):
    """A scale of which any number of categories may be marked."""

    kind: Literal["multiple"]
    categories: tuple[ChoiceSpec, ...] = Field(min_length=2)


def _single_by_default(scale: object) -> object:
    if isinstance(scale, Mapping) and "kind" not in scale:
        return {"kind": "single", **scale}
    return scale


ScaleSpec = Annotated[
    SingleSpec | MultipleSpec, Field(discriminator="kind"), BeforeValidator(_single_by_default)
]


class GroupSpec(Strict):
    """A focus area, target group or theme in codebook.yaml."""

    block: str
    label: str
    list_label: str
    description: str = ""


class TopicSpec(Strict):
    """A question put about every group of a block, in codebook.yaml."""

    label: str
    list_label: str


class BackgroundSpec(Strict):
    """A background variable in codebook.yaml; no values: a number."""

    label: str
    values: dict[str, str] = Field(default_factory=dict)


class WaveSpec(Strict):
    """A wave in codebook.yaml."""

    file: str
    frame: int = Field(ge=1)
    invited: int = Field(ge=1)
    period: str


class UnitSpec(Strict):
    """What a respondent is called."""

    one: str
    many: str


class CodebookSpec(Strict):
    """data/<survey>/codebook.yaml; the items stand in items.csv beside it.

    weight: the column of the answer files that says how many a respondent stands for; "" for none.
    """

    unit: UnitSpec
    waves: dict[int, WaveSpec] = Field(min_length=1)
    scales: dict[str, ScaleSpec] = Field(min_length=1)
    blocks: dict[str, str] = Field(min_length=1)
    topics: dict[str, TopicSpec] = Field(default_factory=dict)
    groups: dict[str, GroupSpec] = Field(default_factory=dict)
    background: dict[str, BackgroundSpec] = Field(default_factory=dict)
    weight: str = ""
