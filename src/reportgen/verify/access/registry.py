"""Every check of access, in the order in which their problems are told."""

from __future__ import annotations

from reportgen.verify.access.checks.content import check_content
from reportgen.verify.access.checks.contents import check_contents
from reportgen.verify.access.checks.figures import check_figures
from reportgen.verify.access.checks.fonts import check_fonts
from reportgen.verify.access.checks.headings import check_headings
from reportgen.verify.access.checks.languages import check_languages
from reportgen.verify.access.checks.links import check_links
from reportgen.verify.access.checks.lists import check_lists
from reportgen.verify.access.checks.marks import check_marks
from reportgen.verify.access.checks.metadata import check_metadata
from reportgen.verify.access.checks.notes import check_notes
from reportgen.verify.access.checks.outline import check_outline
from reportgen.verify.access.checks.page_labels import check_page_labels
from reportgen.verify.access.checks.reading_text import check_reading_text
from reportgen.verify.access.checks.roles import check_roles
from reportgen.verify.access.checks.tab_order import check_tab_order
from reportgen.verify.access.checks.tables import check_tables
from reportgen.verify.access.checks.told import Check

CHECKS: tuple[Check, ...] = (
    check_metadata,
    check_content,
    check_roles,
    check_headings,
    check_figures,
    check_tables,
    check_lists,
    check_notes,
    check_links,
    check_contents,
    check_outline,
    check_page_labels,
    check_tab_order,
    check_languages,
    check_fonts,
    check_marks,
    check_reading_text,
)
