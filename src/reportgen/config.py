"""The project's own files as validated values: publication, exhibits, editions.

`content/<publication>/publication.yaml` gives a `Publication`, `content/<publication>/exhibits.yaml`
an `ExhibitSpecs`. Unknown keys are errors everywhere. How files are found and read, and how faults
get their line and column, is `project.py`'s.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field


class Strict(BaseModel):
    """A frozen model that knows all its keys."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Edition(Strict):
    """One edition of a publication.

    compare: the earlier wave that is shown beside it, None where there is none.
    facts: plain named values of this edition only; they override the publication's.
    """

    compare: int | None = None
    published: int | None = None
    facts: dict[str, str | int | bool] = Field(default_factory=dict)


class CountMeasure(Strict):
    """How many items meet a condition: `items` whose share in `categories` is at_least / more_than."""

    kind: Literal["count-items"]
    items: tuple[str, ...]
    categories: tuple[str, ...] = ()
    at_least: float | None = None
    more_than: float | None = None


class SpanMeasure(Strict):
    """Lowest and highest share in `categories` over `items`."""

    kind: Literal["span"]
    items: tuple[str, ...]
    categories: tuple[str, ...] = ()
    leave_out: tuple[str, ...] = ()


class LeadersMeasure(Strict):
    """How many of the `top` items with the largest shares led in the compare wave too, or did not."""

    kind: Literal["recurring-leaders", "new-leaders"]
    items: tuple[str, ...]
    top: int = Field(ge=1)
    categories: tuple[str, ...] = ()


class StructureMeasure(Strict):
    """A count of the questionnaire's own parts: blocks, groups or topics of a block, categories of a scale.

    leave_out: ids of parts that are not counted.
    """

    kind: Literal["blocks", "groups", "topics", "categories"]
    block: str = ""
    scale: str = ""
    leave_out: tuple[str, ...] = ()


class FieldworkMeasure(Strict):
    """A fact of the wave: units that exist, were invited, left out, answered; or the response rate."""

    kind: Literal["frame", "invited", "left-out", "respondents", "response-rate"]


Measure = Annotated[
    CountMeasure | SpanMeasure | LeadersMeasure | StructureMeasure | FieldworkMeasure, Field(discriminator="kind")
]


class Settings(Strict):
    """Conventions where practice really differs.

    minimum_count: shares that rest on fewer respondents are suppressed; 0 is off.
    label_from: share (0-1) below which a segment of a bar carries no label.
    claims: thresholds of claim words that differ from the language's (`markant: 8`).
    """

    minimum_count: int = Field(default=0, ge=0)
    label_from: float = Field(default=0.05, ge=0, le=1)
    claims: dict[str, float] = Field(default_factory=dict)


class Publication(Strict):
    """content/<publication>/publication.yaml.

    data: folder under data/.  fragments: Markdown files in reading order.
    measures: named summaries over several items, printed with `measure('name')`.
    facts: plain values for templates (`{{ facts.contact }}`, `{% if facts.first_edition %}`).
    """

    title: str
    subtitle: str = ""
    area: str = ""
    publisher: str
    description: str = ""
    keywords: tuple[str, ...] = ()
    kind: Literal["survey-report"] = "survey-report"
    language: str = "da"
    theme: str = "default"
    data: str
    formats: tuple[Literal["pdf"], ...] = ("pdf",)
    editions: dict[int, Edition] = Field(min_length=1)
    settings: Settings = Settings()
    fragments: tuple[str, ...] = Field(min_length=1)
    colophon: str = ""
    bibliography: str = ""
    measures: dict[str, Measure] = Field(default_factory=dict)
    facts: dict[str, str | int | bool] = Field(default_factory=dict)


class LikertSpec(Strict):
    """A stacked Likert figure.

    items: ids or patterns with `*`, in order.  stub: what names a bar (the item's own label, its
    group's or its topic's).  order: by top-box share, or as listed.  compare: show the earlier wave too.
    subject: what the note says is shown ("udfordringer med tidlig og forebyggende indsats").
    """

    kind: Literal["likert"]
    title: str
    items: tuple[str, ...]
    subject: str
    stub: Literal["item", "group", "topic"] = "item"
    order: Literal["share", "questionnaire"] = "share"
    compare: bool = True
    net: bool = True
    remark: str = ""


class BoxListSpec(Strict):
    """One list of a box: all groups, or all topics, of a block of the questionnaire."""

    heading: str
    of: Literal["groups", "topics"]
    block: str


class ListBoxSpec(Strict):
    """A box that lists parts of the questionnaire."""

    kind: Literal["list-box"]
    title: str
    lists: tuple[BoxListSpec, ...]
    side: BoxListSpec | None = None


class DefinitionTableSpec(Strict):
    """A table of a block's groups and their descriptions; without title it is unnumbered."""

    kind: Literal["definition-table"]
    title: str = ""
    block: str
    columns: tuple[str, str]
    summary: str


ExhibitSpec = Annotated[LikertSpec | ListBoxSpec | DefinitionTableSpec, Field(discriminator="kind")]


class ExhibitSpecs(Strict):
    """content/<publication>/exhibits.yaml: exhibits by id (`fig-…`, `tbl-…`, `boks-…`)."""

    exhibits: dict[str, ExhibitSpec] = Field(default_factory=dict)


class ScaleSpec(Strict):
    """A scale in codebook.yaml; categories strongest first."""

    categories: tuple[CategorySpec, ...] = Field(min_length=2)
    top_box: tuple[str, ...]
    bottom_box: tuple[str, ...] = ()


class CategorySpec(Strict):
    """A category in codebook.yaml."""

    id: str
    label: str
    code: int = Field(ge=0)
    kind: Literal["substantive", "dont_know", "not_relevant"] = "substantive"


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
    """data/<survey>/codebook.yaml; the items stand in items.csv beside it."""

    unit: UnitSpec
    waves: dict[int, WaveSpec] = Field(min_length=1)
    scales: dict[str, ScaleSpec] = Field(min_length=1)
    blocks: dict[str, str] = Field(min_length=1)
    topics: dict[str, TopicSpec] = Field(default_factory=dict)
    groups: dict[str, GroupSpec] = Field(default_factory=dict)
    background: dict[str, BackgroundSpec] = Field(default_factory=dict)


ScaleSpec.model_rebuild()
CodebookSpec.model_rebuild()
