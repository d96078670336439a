"""Tables that say what the groups of a block are."""

from __future__ import annotations

from reportgen.exhibit_specs import DefinitionTableSpec
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.boxes import known_block
from reportgen.exhibits.errors import SpecProblems
from reportgen.exhibits.model import DefinitionTable
from reportgen.exhibits.structure import groups_of


def definition_table(
    table_id: str, spec: DefinitionTableSpec, basis: Basis, problems: SpecProblems
) -> DefinitionTable | None:
    """Take a table's spec, give the table; None when a problem was noted or it has no row.

    Problems: `unknown-block`, `no-description`.
    """
    if not known_block(spec.block, (), basis, problems):
        return None
    groups = groups_of(basis, spec.block)
    bare = [group.id for group in groups if not group.description]
    if bare:
        message = f"these groups of the codebook have no description: {', '.join(bare)}"
        hint = f'add "description: …" to them in {basis.codebook.path}'
        problems.add(("block",), "no-description", message, hint)
        return None
    rows = tuple((group.label, group.description) for group in groups)
    return DefinitionTable(table_id, spec.title, spec.columns, rows, spec.summary) if rows else None
