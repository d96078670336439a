"""What a user says of figures, tables and boxes: `content/<publication>/exhibits.yaml`.

`kind` tells one spec from the others. In every `items` stand ids of items or patterns with `*`, in the
order in which they are shown unless `order` says otherwise. `subject` is what the note says is
shown ("udfordringer med tidlig indsats"); `remark` is added to the note as it is typed.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from reportgen.config import Strict, Wording

Stub = Literal["item", "group", "topic"]
"""What names a row: the item's own label, its group's or its topic's."""

Items = Annotated[tuple[str, ...], Field(min_length=1)]


class LikertSpec(Strict):
    """A stacked Likert figure.

    order: by top-box share, or as listed.  compare: show the earlier wave too.  net: the column of
    top-box totals.  merge_top: the categories of the top box are one segment, named
    by both ("I meget høj grad eller i høj grad").
    """

    kind: Literal["likert"]
    title: Wording
    items: Items
    subject: Wording
    stub: Stub = "item"
    order: Literal["share", "questionnaire"] = "share"
    compare: bool = True
    net: bool = True
    merge_top: bool = False
    remark: str = ""


class CountBarsSpec(Strict):
    """How many respondents marked each choice of an item of which several may be marked.

    order: the most marked first, or as the questionnaire.  leave_out: choices without a bar.
    """

    kind: Literal["count-bars"]
    title: Wording
    item: str
    subject: Wording
    order: Literal["count", "questionnaire"] = "count"
    leave_out: tuple[str, ...] = ()
    remark: str = ""


class MeanBarsSpec(Strict):
    """Means of items, one bar for each class of a background variable.

    by: id of the background variable.
    """

    kind: Literal["mean-bars"]
    title: Wording
    items: Items
    by: str
    subject: Wording
    stub: Stub = "item"
    order: Literal["mean", "questionnaire"] = "questionnaire"
    remark: str = ""


class SeriesSpec(Strict):
    """Items that are shown as one series. label: its name in the legend or at the axis."""

    label: Wording
    items: Items


class PairedMeansSpec(Strict):
    """Two means of each group beside each other: items of the same group (or topic) are a pair.

    pair_by: what the two items of a pair have in common.  order: by the first series, or as listed.
    """

    kind: Literal["paired-means"]
    title: Wording
    first: SeriesSpec
    second: SeriesSpec
    subject: Wording
    pair_by: Literal["group", "topic"] = "group"
    order: Literal["mean", "questionnaire"] = "questionnaire"
    remark: str = ""


class ScatterSpec(Strict):
    """One point a pair of means (pairs as in `PairedMeansSpec`). line: the fitted line too."""

    kind: Literal["scatter"]
    title: Wording
    x: SeriesSpec
    y: SeriesSpec
    subject: Wording
    pair_by: Literal["group", "topic"] = "group"
    line: bool = True
    remark: str = ""


class CorrelationChartSpec(Strict):
    """Correlations of items with a background variable that is a number, with their intervals.

    with_variable: its id.  order: the largest first, or as listed.
    """

    kind: Literal["correlation-chart"]
    title: Wording
    items: Items
    with_variable: str
    subject: Wording
    stub: Stub = "item"
    order: Literal["value", "questionnaire"] = "questionnaire"
    remark: str = ""


class LikertTableSpec(Strict):
    """A row an item, a column a category, in whole per cent, and N."""

    kind: Literal["likert-table"]
    title: Wording
    items: Items
    subject: Wording
    stub: Stub = "item"
    order: Literal["share", "questionnaire"] = "questionnaire"
    remark: str = ""


class CorrelationTableSpec(Strict):
    """A row an item: its correlation with each variable, or with the other item of its pair.

    with_variables: ids of background variables that are numbers, a column each.
    with_items: the other items, paired by `pair_by`; N has a column of its own.
    spanners: rows stand under the names of their blocks.
    """

    kind: Literal["correlation-table"]
    title: Wording
    items: Items
    subject: Wording
    with_variables: tuple[str, ...] = ()
    with_items: tuple[str, ...] = ()
    pair_by: Literal["group", "topic"] = "group"
    stub: Stub = "item"
    spanners: bool = True
    remark: str = ""

    @model_validator(mode="after")
    def _with_one_or_the_other(self) -> CorrelationTableSpec:
        if bool(self.with_variables) == bool(self.with_items):
            raise ValueError("give either with_variables or with_items")
        return self


class MeanTableSpec(Strict):
    """A row an item, a column each class of a background variable: means, and marks of tests.

    test: whether differences between the classes are tested; significant rows carry a mark.
    """

    kind: Literal["mean-table"]
    title: Wording
    items: Items
    by: str
    subject: Wording
    stub: Stub = "item"
    test: bool = True
    spanners: bool = True
    remark: str = ""


class HeatTableSpec(Strict):
    """A row an item of which several choices may be marked, a column a choice: respondents.

    Cells are shaded by their count, and the strength is never the only sign: the count is printed.
    leave_out: choices without a column.
    """

    kind: Literal["heat-table"]
    title: Wording
    items: Items
    subject: Wording
    stub: Stub = "group"
    leave_out: tuple[str, ...] = ()
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


ExhibitSpec = Annotated[
    LikertSpec
    | CountBarsSpec
    | MeanBarsSpec
    | PairedMeansSpec
    | ScatterSpec
    | CorrelationChartSpec
    | LikertTableSpec
    | CorrelationTableSpec
    | MeanTableSpec
    | HeatTableSpec
    | ListBoxSpec
    | DefinitionTableSpec,
    Field(discriminator="kind"),
]


class ExhibitSpecs(Strict):
    """content/<publication>/exhibits.yaml: exhibits by id (`fig-…`, `tbl-…`, `boks-…`)."""

    exhibits: dict[str, ExhibitSpec] = Field(default_factory=dict)
