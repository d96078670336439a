"""The project's own files as validated values: publications and their editions.

`content/<publication>/publication.yaml` gives a `Publication`; what the files beside it give is in
`exhibit_specs.py` and `term_specs.py`. Unknown keys are errors everywhere. How files are found and
read, and how faults get their line and column, is `project.py`'s.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator

Wording = Annotated[str, Field(pattern=r"\S")]
"""Words to print or to look for, never blank."""


class Strict(BaseModel):
    """A frozen model that knows all its keys."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class Edition(Strict):
    """One edition of a publication.

    compare: the earlier wave that is shown beside it, None where there is none.
    facts: plain named values of this edition only; they override the publication's.
    fragments: fragments of this edition only, by the one that they stand in place of; "" leaves it out.
    """

    compare: int | None = None
    published: int | None = None
    facts: dict[str, str | int | bool] = Field(default_factory=dict)
    fragments: dict[str, str] = Field(default_factory=dict)


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


class GroupsMeasure(Strict):
    """In how many groups of a block at least `several` items have a share that meets the limit.

    categories: () is the top box.  leave_out: ids of topics whose items are not looked at.
    """

    kind: Literal["count-groups"]
    block: str
    several: int = Field(default=1, ge=1)
    categories: tuple[str, ...] = ()
    leave_out: tuple[str, ...] = ()
    at_least: float | None = None
    more_than: float | None = None


class LeadingTopicMeasure(Strict):
    """In how many groups of a block the item of one topic is among the `top` with the highest shares.

    leave_out: ids of topics that are not ranked, such as that of the group as a whole.
    """

    kind: Literal["leading-topic"]
    block: str
    topic: str
    top: int = Field(ge=1)
    categories: tuple[str, ...] = ()
    leave_out: tuple[str, ...] = ()


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
    CountMeasure
    | SpanMeasure
    | LeadersMeasure
    | GroupsMeasure
    | LeadingTopicMeasure
    | StructureMeasure
    | FieldworkMeasure,
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
    minimum_marks: the same of choices of which several may be marked, where it is the larger.
    label_from: share (0-1) below which a segment of a bar carries no label.
    claims: thresholds of claim words that differ from the language's (`markant: 8`).
    """

    minimum_count: int = Field(default=0, ge=0)
    minimum_marks: int = Field(default=0, ge=0)
    label_from: float = Field(default=0.05, ge=0, le=1)
    claims: dict[str, float] = Field(default_factory=dict)
    significance: Significance = Significance()
    intervals: Intervals = Intervals()


class Dimension(Strict):
    """A way to divide the respondents: the publication is built once for each of its classes.

    by: a background variable with classes, or `respondent` for one respondent each.
    subtitle: of the cover, with `{label}` for the class.  fragments: in place of the publication's.
    beside: whose answers stand beside the variant's own: `all`, or (by respondent) other dimensions.
    minimum_base: an exhibit with fewer respondents is left out, and `instead` says so there, with
    `{title}`, `{label}` and `{least}`.  names: of classes in figures and running text, where their
    label is longer.  facts: plain values for templates, over those of the edition.
    """

    by: Wording
    subtitle: str = ""
    fragments: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    minimum_base: int = Field(default=0, ge=0)
    instead: str = ""
    names: dict[str, str] = Field(default_factory=dict)
    facts: dict[str, str | int | bool] = Field(default_factory=dict)


class Variants(Strict):
    """What a publication is built for beside the whole, and what its variants may tell.

    whole: what all respondents together are called ("Hele landet").
    minimum_count: as the publication's, for variants; the larger of both holds in a variant.
    zeros: whether a count of nobody is told, or withheld as a small one is.
    """

    whole: str = ""
    minimum_count: int = Field(default=0, ge=0)
    zeros: Literal["told", "withheld"] = "told"
    dimensions: dict[str, Dimension] = Field(default_factory=dict)


class AnnexSettings(Strict):
    """What the tables of an annex report show.

    breakdowns: ids of background variables with classes, in order; None is all of them.
    waves: every wave up to the edition, or the edition's own.  tests: whether differences between
    the classes are tested, where the item's scale declares values.
    """

    breakdowns: tuple[str, ...] | None = None
    waves: Literal["all", "edition"] = "all"
    tests: bool = True


class Publication(Strict):
    """content/<publication>/publication.yaml.

    kind: written from fragments, or an annex: a table of every item, with a foreword or introduction.
    data: folder under data/.  fragments: Markdown files in reading order; an annex may have none.
    measures: named summaries over several items, printed with `measure('name')`.
    facts: plain values for templates (`{{ facts.contact }}`, `{% if facts.first_edition %}`).
    """

    title: Wording
    subtitle: str = ""
    area: str = ""
    publisher: Wording
    description: str = ""
    keywords: tuple[str, ...] = ()
    kind: Literal["survey-report", "annex"] = "survey-report"
    language: str = "da"
    theme: str = "default"
    data: str
    formats: tuple[Literal["pdf", "xlsx"], ...] = ("pdf",)
    editions: dict[int, Edition] = Field(min_length=1)
    settings: Settings = Settings()
    variants: Variants = Variants()
    annex: AnnexSettings = AnnexSettings()
    fragments: tuple[str, ...] = Field(default=(), validate_default=True)
    colophon: str = ""
    bibliography: str = ""
    measures: dict[str, Measure] = Field(default_factory=dict)
    facts: dict[str, str | int | bool] = Field(default_factory=dict)

    @field_validator("fragments")
    @classmethod
    def _some_text(cls, fragments: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        if not fragments and info.data.get("kind") == "survey-report":
            raise ValueError("name at least one fragment, or make it an annex: “kind: annex”")
        return fragments
