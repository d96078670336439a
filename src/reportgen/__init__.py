"""Survey answers and Markdown in, a typeset and accessible PDF publication out.

The public names; each is imported when it is first asked for, so that `reportgen --help` is quick.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportgen.comparing import diff
    from reportgen.drafting import draft_edition
    from reportgen.errors import Place, Problem, ReportgenError
    from reportgen.exposure import attack
    from reportgen.project import Project, open_project
    from reportgen.publish import check, explain, suggest
    from reportgen.reuse import build

__all__ = [
    "Place",
    "Problem",
    "Project",
    "ReportgenError",
    "attack",
    "build",
    "check",
    "diff",
    "draft_edition",
    "explain",
    "open_project",
    "suggest",
]

_HOMES = {
    "Place": "errors",
    "Problem": "errors",
    "Project": "project",
    "ReportgenError": "errors",
    "attack": "exposure",
    "build": "reuse",
    "check": "publish",
    "diff": "comparing",
    "draft_edition": "drafting",
    "explain": "publish",
    "open_project": "project",
    "suggest": "publish",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
