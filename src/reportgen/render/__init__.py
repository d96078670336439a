"""Stage 5: Document -> Rendition. The pages, and the workbook beside them.

Each name is imported when it is first asked for: checking a text needs none of the libraries that
print it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportgen.render.pdf.typeset import typeset
    from reportgen.render.workbook.build import workbook_of
    from reportgen.render.workbook.write import write_workbook

__all__ = ["typeset", "workbook_of", "write_workbook"]

_HOMES = {
    "typeset": "pdf.typeset",
    "workbook_of": "workbook.build",
    "write_workbook": "workbook.write",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
