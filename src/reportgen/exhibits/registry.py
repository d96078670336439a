"""Which kind of exhibit is built by what: a new kind is one file and one case here."""

from __future__ import annotations

from reportgen.exhibit_specs import (
    CorrelationChartSpec,
    CorrelationTableSpec,
    CountBarsSpec,
    DefinitionTableSpec,
    ExhibitSpec,
    HeatTableSpec,
    LikertSpec,
    LikertTableSpec,
    ListBoxSpec,
    MeanBarsSpec,
    MeanTableSpec,
    PairedMeansSpec,
    ScatterSpec,
)
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.boxes import list_box
from reportgen.exhibits.correlation_chart import correlation_chart
from reportgen.exhibits.correlation_table import correlations_table
from reportgen.exhibits.count_bars import count_bars
from reportgen.exhibits.definitions import definition_table
from reportgen.exhibits.errors import SpecProblems
from reportgen.exhibits.heat_table import heat_table
from reportgen.exhibits.likert import likert_figure
from reportgen.exhibits.likert_table import likert_table
from reportgen.exhibits.mean_bars import mean_bars
from reportgen.exhibits.mean_table import mean_table
from reportgen.exhibits.model import Exhibit
from reportgen.exhibits.paired_means import paired_means
from reportgen.exhibits.scatter import scatter


def build_exhibit(
    exhibit_id: str, spec: ExhibitSpec, basis: Basis, problems: SpecProblems
) -> Exhibit | None:
    """Take an exhibit's spec, give the exhibit; None when a problem was noted or it is empty."""
    match spec:
        case LikertSpec():
            return likert_figure(exhibit_id, spec, basis, problems)
        case CountBarsSpec():
            return count_bars(exhibit_id, spec, basis, problems)
        case MeanBarsSpec():
            return mean_bars(exhibit_id, spec, basis, problems)
        case PairedMeansSpec():
            return paired_means(exhibit_id, spec, basis, problems)
        case ScatterSpec():
            return scatter(exhibit_id, spec, basis, problems)
        case CorrelationChartSpec():
            return correlation_chart(exhibit_id, spec, basis, problems)
        case LikertTableSpec():
            return likert_table(exhibit_id, spec, basis, problems)
        case CorrelationTableSpec():
            return correlations_table(exhibit_id, spec, basis, problems)
        case MeanTableSpec():
            return mean_table(exhibit_id, spec, basis, problems)
        case HeatTableSpec():
            return heat_table(exhibit_id, spec, basis, problems)
        case ListBoxSpec():
            return list_box(exhibit_id, spec, basis, problems)
        case DefinitionTableSpec():
            return definition_table(exhibit_id, spec, basis, problems)
    raise TypeError(f"no builder is known for {type(spec).__name__}")
