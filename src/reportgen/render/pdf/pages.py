"""Pages: where every mark stands; the value between layout and drawing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from reportgen.errors import Place
from reportgen.render.pdf.strips import Mark


@dataclass(frozen=True, slots=True)
class Page:
    """One page. marks: y measured from the sheet's top, in painting order.

    kind: as of its part.  opening: whether a part begins here.  heading: for the running head.
    filled: how much of the text's height is used, 0-1.  furniture: running head and foot.
    """

    number: int
    kind: Literal["cover", "imprint", "text"]
    opening: bool
    heading: str
    filled: float
    marks: tuple[Mark, ...]
    furniture: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Pages:
    """All pages. page_of: by anchor id; places: first page of each bound number and block."""

    pages: tuple[Page, ...]
    page_of: Mapping[str, int]
    places: Mapping[Place, int]
