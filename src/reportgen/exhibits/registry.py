"""Which kind of exhibit is built by what: a new kind is one file and one case here."""

from __future__ import annotations

from reportgen.config import DefinitionTableSpec, ExhibitSpec, LikertSpec, ListBoxSpec
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.boxes import list_box
from reportgen.exhibits.definitions import definition_table
from reportgen.exhibits.errors import SpecProblems
from reportgen.exhibits.likert import likert_figure
from reportgen.exhibits.model import Exhibit


def build_exhibit(
    exhibit_id: str, spec: ExhibitSpec, basis: Basis, problems: SpecProblems
) -> Exhibit | None:
    """Take an exhibit's spec, give the exhibit; None when a problem was noted or it is empty."""
    match spec:
        case LikertSpec():
            return likert_figure(exhibit_id, spec, basis, problems)
        case ListBoxSpec():
            return list_box(exhibit_id, spec, basis, problems)
        case DefinitionTableSpec():
            return definition_table(exhibit_id, spec, basis, problems)
