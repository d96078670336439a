"""LikertFigures to draw in tests: realistic ones, and ones at the edges of what can happen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ruamel.yaml import YAML

from reportgen.exhibits.model import (
    Bar,
    BarGroup,
    LegendEntry,
    LikertFigure,
    Quantity,
    Segment,
    Statement,
)
from reportgen.theme import Theme

WIDTH = 453.5
"""Of the text on an A4 page with 25 mm margins, in pt."""

ROOT = Path(__file__).parents[3]

SCALE = (
    LegendEntry("very_high", "I meget høj grad", "substantive", 0, 4),
    LegendEntry("high", "I høj grad", "substantive", 1, 4),
    LegendEntry("low", "I mindre grad", "substantive", 2, 4),
    LegendEntry("not_at_all", "Slet ikke", "substantive", 3, 4),
    LegendEntry("dont_know", "Ved ikke", "dont_know", 0, 1),
    LegendEntry("not_relevant", "Ikke relevant", "not_relevant", 0, 1),
)

AREAS = (
    "Børn og unge med autismespektrumforstyrrelser",
    "Børn og unge med opmærksomhedsforstyrrelser",
    "Unge i psykisk mistrivsel",
    "Selvskadende adfærd, herunder spiseforstyrrelser",
    "Meget udsatte unge med komplekse problemer",
    "Børn og unge med udviklingshæmning og/eller medfødt hjerneskade",
    "Børn og unge med erhvervet hjerneskade",
    "Børn og unge med fysisk funktionsnedsættelse",
    "Børn og unge med kommunikations- og synsnedsættelse",
    "Børn i familier med vold",
    "Udadreagerende børn og unge",
    "Børn og unge med rusmiddelproblemer",
    "Kriminalitetstruede børn og unge",
    "Børn og unge, der har været udsat for seksuelle overgreb",
    "Hjemløse unge",
    "Unge med problematisk skolefravær og skolevægring",
    "Gravide og nybagte forældre i udsatte positioner",
)


def theme() -> Theme:
    """Give a theme with every style that figures use."""
    text = (Path(__file__).parent / "theme.yaml").read_text(encoding="utf-8")
    return Theme.model_validate(YAML(typ="safe", pure=True).load(text))


def bar(counts: Sequence[int | None], year: int, label: str = "", net: bool = True) -> Bar:
    """Give a bar from counts by category; None is held back (and takes 3 of the base)."""
    n = sum(3 if count is None else count for count in counts)
    shares = [None if count is None or not n else count / n for count in counts]
    segments = tuple(
        Segment(
            entry.category,
            Quantity("•" if share is None else f"{100 * share:.0f}", share, "share", "share"),
            "•" if share is None else f"{100 * share:.0f}" if share >= 0.05 else "",
        )
        for entry, share in zip(SCALE, shares, strict=False)
    )
    top = sum(share or 0 for share in shares[:2])
    total = Quantity(f"{100 * top:.0f}\u00a0%", top, "share", "share") if net else None
    return Bar(year, label, n, segments, total)


def figure(
    groups: Sequence[BarGroup], legend: Sequence[LegendEntry] = SCALE, net: bool = True
) -> LikertFigure:
    """Give a figure of bars."""
    head = "I meget høj grad + I høj grad" if net else ""
    nothing = Statement(())
    return LikertFigure("fig-x", "Titel", tuple(legend), tuple(groups), head, nothing, "", nothing)


def counts(seed: int, n: int = 84) -> tuple[int, ...]:
    """Give six counts that add up to n, different for every seed."""
    weights = [(seed * (7 + 5 * k) + 11 * k) % 23 + w for k, w in enumerate((6, 22, 26, 8, -3, -6))]
    weights = [max(weight, 0) for weight in weights]
    cut = [n * sum(weights[: k + 1]) // sum(weights) for k in range(6)]
    return tuple(b - a for a, b in zip((0, *cut), cut, strict=False))


def areas(count: int, waves: Sequence[int]) -> LikertFigure:
    """Give a figure of target groups, largest total first, in one wave or two."""
    label = len(waves) > 1
    groups = [
        BarGroup(
            f"item{number}",
            AREAS[number],
            tuple(
                bar(counts(5 * number + shift + 1), year, str(year) if label else "")
                for shift, year in enumerate(waves)
            ),
        )
        for number in range(count)
    ]
    return figure(sorted(groups, key=lambda group: -(group.bars[0].net or _NONE).value))  # type: ignore[operator]


_NONE = Quantity("", 0.0, "share", "share")


def few() -> LikertFigure:
    """Nine respondents: unused categories, everyone in one, held back shares, one wave only."""
    return figure(
        [
            BarGroup("a", "Hyppig og dokumenteret opfølgning på effekt",
                     (bar((4, 3, 0, 2, 0, 0), 2022, "2022"), bar((0, 9, 0, 0, 0, 0), 2020, "2020")), "*"),
            BarGroup("b", "Inddragelse af relevante fagpersoner", (bar((0, 0, 9, 0, 0, 0), 2022, "2022"),)),
            BarGroup("c", "Valg af mål & indsats i <handleplan> til $5 {eller} mere",
                     (bar((3, None, 3, None, 0, 0), 2022, "2022"), bar((None,) * 6, 2020, "2020"))),
            BarGroup("d", "Systematisk udredning", (bar((1, 1, 1, 1, 1, 4), 2022, "2022"),)),
        ]
    )  # fmt: skip


def long_labels() -> LikertFigure:
    """Labels of 400 characters: a sentence, and a word without spaces."""
    sentence = ("I hvilken grad oplever kommunen udfordringer med at sikre, at børn og unge " * 6)[
        :400
    ]
    return figure(
        [
            BarGroup("a", sentence, (bar(counts(3), 2022, "2022"), bar(counts(4), 2020, "2020")), "a"),
            BarGroup("b", "Speciallægekonsulent" * 20, (bar(counts(8), 2022, "2022"),), "b"),
            BarGroup("c", "Tilbud", (bar(counts(9), 2022, "2022"), bar(counts(1), 2020, "2020")), "c"),
        ]
    )  # fmt: skip
