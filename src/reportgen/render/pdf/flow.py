"""Flow: the publication as strips in reading order, before any page is filled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from reportgen.render.pdf.strips import Mark, Strip
from reportgen.render.pdf.structure import Tree


@dataclass(frozen=True, slots=True)
class Part:
    """What begins on a new page and runs to the next part.

    kind: which page furniture it has ("cover": none).  heading: for the running head.
    backdrop: marks behind the first page's strips, placed from the sheet's top left corner.
    columns: how many the strips are set for; each stands `pitch` pt to the right of the one before.
    lead: one strip across all columns, at the top of the first page.
    opening: whether its first page opens a chapter; False for a section on a page of its own.
    """

    kind: Literal["cover", "imprint", "text"]
    heading: str
    strips: tuple[Strip, ...]
    backdrop: tuple[Mark, ...] = ()
    columns: int = 1
    pitch: float = 0.0
    lead: Strip | None = None
    opening: bool = True

    @property
    def lead_height(self) -> float:
        """Room that the lead takes on the first page, in pt."""
        return self.lead.height + self.lead.after if self.lead else 0.0


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A bookmark: the heading's text, its anchor and its level from 1."""

    title: str
    target: str
    level: int


@dataclass(frozen=True, eq=False)
class Flow:
    """Parts in order, the strips of each footnote, the logical tree and the bookmarks."""

    parts: tuple[Part, ...]
    notes: Mapping[str, tuple[Strip, ...]]
    tree: Tree
    outline: tuple[OutlineEntry, ...]
