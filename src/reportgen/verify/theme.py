"""Whether a theme's colours can be told apart: text from its ground, answers from one another.

Contrast is WCAG 2.1's (1.4.3, 1.4.11), difference of colours is CIEDE2000. What stands on which ground
is said here once, for all pages that `render` makes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import get_args

from reportgen.errors import Place, Problem
from reportgen.exhibits.model import CategoryRole, LegendEntry
from reportgen.files import locate
from reportgen.render.figures.palette import READABLE, colour_of, contrast, ink_on
from reportgen.theme import ColourName, StyleName, Theme
from reportgen.verify.colours import VISIONS, difference

READABLE_LARGE, LARGE = 3.0, 18.0
"""Least contrast of large text, and what large is, in pt."""
DISTINCT = 3.0
"""Least contrast of neighbouring surfaces without a rule between them."""
APART = 8.0
"""Least difference of neighbouring surfaces with a rule between them, and of the rule from both."""
ALIKE = 5.0
"""Answers that are not neighbours, unless those between them are empty, differ by more than this."""
SCALES = range(2, 8)
"""Answers that take a stand, in the scales that are drawn."""

_PAPER: tuple[ColourName, ...] = ("paper",)
_TEXT: tuple[ColourName, ...] = ("paper", "tint")
_GROUNDS: Mapping[StyleName, tuple[ColourName, ...]] = {
    "table_head": ("accent_dark",),
    **dict.fromkeys(("body", "lead", "list", "quote", "attribution", "signature"), _TEXT),
    **dict.fromkeys(("note_mark", "box_title", "box_heading", "box_text"), _TEXT),
}
"""Grounds of the styles that do not stand on paper alone; the cover is told apart."""
_ON_COVER: frozenset[StyleName] = frozenset(("cover_title", "cover_subtitle", "cover_label"))
_INKS: tuple[tuple[str, ColourName, tuple[ColourName, ...]], ...] = (
    ("the numbers of headings and entries", "accent", _TEXT),
    ("links", "link", _TEXT),
    ("the publisher's name on the cover", "accent_dark", _PAPER),
)
"""Text that is set in another colour than its style's: what, colour, grounds."""


def check_theme(root: Path, name: str, theme: Theme) -> tuple[Problem, ...]:
    """Take a theme and the name of its file, give what in it cannot be read or told apart.

    Rules: `theme-text-contrast`, `theme-label-contrast`, `theme-graphic-contrast`, `theme-alike-colours`.
    """
    check = _Check(root, f"content/themes/{name}.yaml", theme)
    found = (*check.styles(), *check.inks(), *check.labels(), *check.segments())
    return tuple(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class _Answer:
    """The colour of an answer; key: what of the theme's figure style it comes from."""

    colour: str
    key: str


@dataclass(frozen=True, slots=True)
class _Check:
    """Goes through a theme. path: of its file, relative to root."""

    root: Path
    path: str
    theme: Theme

    def place(self, *keys: str) -> Place:
        return locate(self.root, self.path, keys)

    # --- text -------------------------------------------------------------------------------

    def styles(self) -> Iterator[Problem]:
        """Compare every style's colour with the grounds it stands on."""
        for name, style in self.theme.styles.items():
            grounds = _GROUNDS.get(name, _PAPER)
            if name in _ON_COVER:
                grounds = (self.theme.cover.colour,)
            least = READABLE_LARGE if style.size >= LARGE else READABLE
            for ground in grounds:
                yield from self.text(
                    f'text of the style "{name}"', style.colour, ground, least, name
                )

    def inks(self) -> Iterator[Problem]:
        """Compare the other colours that text is set in."""
        for what, ink, grounds in _INKS:
            for ground in grounds:
                yield from self.text(what, ink, ground, READABLE)

    def text(
        self, what: str, ink: ColourName, ground: ColourName, least: float, style: str = ""
    ) -> Iterator[Problem]:
        """Tell of text whose contrast with its ground is less than `least`."""
        found = contrast(self.theme.colour(ink), self.theme.colour(ground))
        if found < least:
            keys = ("styles", style) if style else ("colours", ink)
            yield Problem(
                self.place(*keys), "theme-text-contrast",
                f"{what} has a contrast of {found:.2f} to its ground ({ink} on {ground})",
                f"at least {least:g} is needed: choose a stronger colour",
            )  # fmt: skip

    # --- figures ----------------------------------------------------------------------------

    def labels(self) -> Iterator[Problem]:
        """Compare the numbers in segments with the segments."""
        paper, ink = self.theme.colour("paper"), self.theme.colour("ink")
        for steps in SCALES:
            for answer in self.answers(steps):
                found = contrast(ink_on(answer.colour, paper, ink), answer.colour)
                if found < READABLE:
                    yield Problem(
                        self.place("figure", answer.key), "theme-label-contrast",
                        f"numbers on {answer.colour} have a contrast of {found:.2f} at most",
                        f"at least {READABLE:g} is needed: choose a lighter or a darker colour",
                    )  # fmt: skip

    def segments(self) -> Iterator[Problem]:
        """Compare the answers of every scale: neighbours, and those that can become neighbours."""
        for steps in SCALES:
            answers = self.answers(steps)
            for one, other in pairwise(answers):
                yield from self.neighbours(one, other, steps)
        yield from self.strangers(self.answers(len(self.theme.figure.ramp)))

    def neighbours(self, one: _Answer, other: _Answer, steps: int) -> Iterator[Problem]:
        """Tell of neighbours that the rule between them does not part, or that look alike.

        Colours mixed for scales that the ramp is not made for are a warning only.
        """
        place, paper = self.place("figure", other.key), self.theme.colour("paper")
        if contrast(one.colour, other.colour) < DISTINCT:
            for answer in (one, other):
                if difference(answer.colour, paper) < APART:
                    yield Problem(
                        self.place("figure", answer.key), "theme-graphic-contrast",
                        f"{answer.colour} looks like the rule that parts it from its neighbour",
                        "choose a stronger colour",
                    )  # fmt: skip
        for vision in ("", *VISIONS):
            if difference(one.colour, other.colour, vision) < APART:
                seen = f" with {vision}" if vision else ""
                yield Problem(
                    place, "theme-alike-colours",
                    f"in scales of {steps} the neighbours {one.colour} and {other.colour} look "
                    f"alike{seen}",
                    "make one of them lighter or darker",
                    "error" if steps == len(self.theme.figure.ramp) else "warning",
                )  # fmt: skip

    def strangers(self, answers: Sequence[_Answer]) -> Iterator[Problem]:
        """Tell of answers that look alike though others stand between them."""
        pairs = [(a, b) for n, a in enumerate(answers) for b in answers[n + 2 :]]
        for one, other in pairs:
            seen = [v for v in ("", *VISIONS) if difference(one.colour, other.colour, v) <= ALIKE]
            if seen:
                visions = " and ".join(vision or "any eyes" for vision in seen)
                yield Problem(
                    self.place("figure", other.key), "theme-alike-colours",
                    f"{one.colour} and {other.colour} look alike with {visions}, and stand side "
                    "by side where nobody gave the answers between them",
                    "make one of them lighter or darker", "warning",
                )  # fmt: skip

    def answers(self, steps: int) -> tuple[_Answer, ...]:
        """Give the answers of a scale in the order of the bar."""
        ramp = [LegendEntry("", "", "substantive", position, steps) for position in range(steps)]
        apart: list[CategoryRole] = [
            role for role in get_args(CategoryRole) if role != "substantive"
        ]
        return (
            *(_Answer(colour_of(entry, self.theme), "ramp") for entry in ramp),
            *(
                _Answer(colour_of(LegendEntry("", "", role, 0, 1), self.theme), role)
                for role in apart
            ),
        )
