"""Comments: what the checks found, as notes in the margin of a draft, beside what they are about."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from reportgen.errors import Place, Problem
from reportgen.manuscript.model import Meta
from reportgen.render.imprint import made_at
from reportgen.render.pdf.content import Content, Spot
from reportgen.render.pdf.links import Annotations
from reportgen.render.pdf.structure import Tree

AUTHOR = "reportgen"
LANGUAGE = "en"
"""Of what the checks say."""
SIZE = 15.0
"""Width and height of the sign in the margin, in pt."""
FROM_EDGE = 26.0
"""Between the sheet's right edge and the sign, in pt."""
FLAGS = 4 | 8 | 16
"""Printed, and the same size and way up whatever the page's zoom and turn, as PDF/A asks."""
COLOURS = {"error": (0.75, 0.1, 0.1), "warning": (0.72, 0.45, 0.0)}


def add_comments(
    pdf: Pdf, content: Content, tree: Tree, problems: Sequence[Problem], meta: Meta
) -> Annotations:
    """Add a comment for each problem; their elements come last in the tree.

    They are numbered after the links in the parent tree.
    """
    found: Annotations = {}
    if not problems:
        return found
    looks = {severity: _sign(pdf, colour) for severity, colour in COLOURS.items()}
    first = len(pdf.pages) + len(content.links)
    section = tree.add(tree.root, "Sect", lang=LANGUAGE)
    when = made_at(meta).strftime("D:%Y%m%d%H%M%SZ")
    for number, (problem, spot) in enumerate(_placed(problems, content.spots)):
        page = pdf.pages[spot.page].obj
        comment = _comment(problem, spot, page, looks[problem.severity])
        comment.M = comment.CreationDate = String(when)
        comment.NM = String(f"finding-{number + 1}")
        comment.StructParent = first + number
        annotation = pdf.make_indirect(comment)
        page.Annots = Array([*page.get("/Annots", Array()), annotation])
        found[tree.add(section, "Annot")] = [(spot.page, annotation)]
    return found


def _comment(problem: Problem, spot: Spot, page: Object, look: Object) -> Dictionary:
    right = float(page.MediaBox[2]) - FROM_EDGE
    hint = f"\n{problem.hint}" if problem.hint else ""
    place = str(problem.place)
    return Dictionary(
        Type=Name.Annot,
        Subtype=Name.Text,
        Rect=Array([round(x, 2) for x in (right - SIZE, spot.y - 4, right, spot.y - 4 + SIZE)]),
        Contents=String(f"{problem.message}{hint}\n{place}"),
        T=String(AUTHOR),
        Subj=String(f"{problem.severity}: {problem.rule}"),
        Name=Name.Comment,
        C=Array(COLOURS[problem.severity]),
        F=FLAGS,
        AP=Dictionary(N=look),
    )


def _placed(
    problems: Sequence[Problem], spots: Mapping[Place, Spot]
) -> Iterator[tuple[Problem, Spot]]:
    """Give each problem where it is printed; those at one line one below the other."""
    known = sorted(spots)
    taken: set[tuple[int, float]] = set()
    for problem in problems:
        spot = _spot(problem.place, known, spots)
        while (spot.page, spot.y) in taken:
            spot = Spot(spot.page, spot.y - SIZE)
        taken.add((spot.page, spot.y))
        yield problem, spot


def _spot(place: Place, known: Sequence[Place], spots: Mapping[Place, Spot]) -> Spot:
    """Give where a place is printed: at the last number or block before it in its file.

    What is in no fragment is told on the cover.
    """
    before = known[: bisect_right(known, place)]
    if before and before[-1].path == place.path:
        return spots[before[-1]]
    later = [one for one in known if one.path == place.path]
    return spots[later[0]] if later else Spot(0, 60.0 * 72 / 25.4)


def _sign(pdf: Pdf, colour: tuple[float, float, float]) -> Object:
    """Draw a speech bubble."""
    fill = " ".join(f"{part:g}" for part in colour)
    outline = "1 4 m 1 14 l 14 14 l 14 4 l 7 4 l 3 1 l 3 4 l h f"
    lines = "1 1 1 rg 3.5 11 8 1.2 re 3.5 8.6 8 1.2 re 3.5 6.2 5 1.2 re f"
    form = pdf.make_stream(f"{fill} rg {outline} {lines}".encode())
    form.Type, form.Subtype = Name.XObject, Name.Form
    form.BBox = Array([0, 0, SIZE, SIZE])
    form.Resources = Dictionary()
    return form
