"""The project's own files as validated values: publication, exhibits, editions.

`content/<publication>/publication.yaml` gives a `Publication`, `content/<publication>/exhibits.yaml`
an `ExhibitSpecs`. Unknown keys are errors everywhere. How files are found and read, and how faults
get their line and column, is `project.py`'s.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

Wording = Annotated[str, Field(pattern=r"\S")]
"""Words to print or to look for, never blank."""


class Strict(BaseModel):
    """A frozen model that knows all its keys."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


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
    items: tuple[str, ...] = Field(min_length=1)
    categories: tuple[str, ...] = ()
    at_least: float | None = None
    more_than: float | None = None


class SpanMeasure(Strict):
    """Lowest and highest share in `categories` over `items`."""

    kind: Literal["span"]
    items: tuple[str, ...] = Field(min_length=1)
    categories: tuple[str, ...] = ()
    leave_out: tuple[str, ...] = ()


class LeadersMeasure(Strict):
    """How many of the `top` items with the largest shares led in the compare wave too, or did not."""

    kind: Literal["recurring-leaders", "new-leaders"]
    items: tuple[str, ...] = Field(min_length=1)
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
    CountMeasure | SpanMeasure | LeadersMeasure | StructureMeasure | FieldworkMeasure,
    Field(discriminator="kind"),
]


class Star(Strict):
    """A mark for p-values below a limit."""

    mark: str = Field(min_length=1)
    below: float = Field(gt=0, le=1)


Correction = Literal["none", "bonferroni", "holm", "benjamini-hochberg"]


class Significance(Strict):
    """How differences and correlations are tested: one level for the whole publication.

    correction: for the many comparisons of one table or figure.  pairs, groups: the test between
    two groups, and among more.  minimum_base: tests with fewer respondents in a group are flagged.
    stars: the legend of marks, the smallest limit first.
    """

    level: float = Field(default=0.05, gt=0, lt=1)
    correction: Correction = "none"
    pairs: Literal["welch", "mann-whitney"] = "welch"
    groups: Literal["anova", "welch", "kruskal-wallis"] = "anova"
    correlation: Literal["pearson", "spearman", "kendall"] = "pearson"
    minimum_base: int = Field(default=30, ge=0)
    stars: tuple[Star, ...] = (
        Star(mark="***", below=0.01),
        Star(mark="**", below=0.05),
        Star(mark="*", below=0.1),
    )

    @field_validator("stars")
    @classmethod
    def _smallest_first(cls, stars: tuple[Star, ...]) -> tuple[Star, ...]:
        limits = [star.below for star in stars]
        if limits != sorted(set(limits)):
            raise ValueError("list each limit once, the smallest first")
        return stars


class Intervals(Strict):
    """How confidence intervals are made.

    finite_population: whether they narrow with the part of the units that exist who answered.
    """

    confidence: float = Field(default=0.95, gt=0, lt=1)
    shares: Literal["wilson", "normal"] = "wilson"
    finite_population: bool = True


class Settings(Strict):
    """Conventions where practice really differs.

    minimum_count: shares that rest on fewer respondents are suppressed; 0 is off.
    label_from: share (0-1) below which a segment of a bar carries no label.
    claims: thresholds of claim words that differ from the language's (`markant: 8`).
    """

    minimum_count: int = Field(default=0, ge=0)
    label_from: float = Field(default=0.05, ge=0, le=1)
    claims: dict[str, float] = Field(default_factory=dict)
    significance: Significance = Significance()
    intervals: Intervals = Intervals()


class Publication(Strict):
    """content/<publication>/publication.yaml.

    data: folder under data/.  fragments: Markdown files in reading order.
    measures: named summaries over several items, printed with `measure('name')`.
    facts: plain values for templates (`{{ facts.contact }}`, `{% if facts.first_edition %}`).
    """

    title: Wording
    subtitle: str = ""
    area: str = ""
    publisher: Wording
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
    title: Wording
    items: tuple[str, ...] = Field(min_length=1)
    subject: Wording
    stub: Literal["item", "group", "topic"] = "item"
    order: Literal["share", "questionnaire"] = "share"
    compare: bool = True
    net: bool = True
    remark: str = ""


class BoxListSpec(Strict):
    """One list of a box: all groups, or all topics, of a block of the questionnaire."""

    heading: Wording
    of: Literal["groups", "topics"]
    block: str


class ListBoxSpec(Strict):
    """A box that lists parts of the questionnaire."""

    kind: Literal["list-box"]
    title: Wording
    lists: tuple[BoxListSpec, ...] = Field(min_length=1)
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


class Term(Strict):
    """A spelling or a name that the publication keeps to, and what is found instead of it.

    preferred, variants: words; `#` stands for a number, `*` for any ending of a word.
    why: is told with the finding.  scope: where the variants are wrong; in running text only, or in
    tables and figures too.  allow_in: ids of sections where a variant may stand, with everything
    under them.  allow_beside: words that allow it in their sentence.
    """

    preferred: str = Field(min_length=1)
    variants: tuple[Wording, ...] = Field(min_length=1)
    why: str = ""
    scope: Literal["everywhere", "text"] = "everywhere"
    allow_in: tuple[str, ...] = ()
    allow_beside: tuple[Wording, ...] = ()


class ForeignTerm(Strict):
    """Words that belong to another publication's subject, and where they may stand all the same.

    words: as the variants of a term.  of: what they belong to, in words.  allow_in, allow_beside: as
    those of a term.
    """

    words: tuple[Wording, ...] = Field(min_length=1)
    of: str
    allow_in: tuple[str, ...] = ()
    allow_beside: tuple[Wording, ...] = ()


class Terms(Strict):
    """content/<publication>/terms.yaml: its own spellings and names, beside those of the language."""

    terms: tuple[Term, ...] = ()
    foreign: tuple[ForeignTerm, ...] = ()
