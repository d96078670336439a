from __future__ import annotations

from xml.etree import ElementTree as ET

from reportgen.render.figures.model import Curve, Drawing, Label, Polygon
from reportgen.render.figures.svg import svg

SPACE = "{http://www.w3.org/2000/svg}"


class Wide:
    def width(self, text: str, face: str, size: float) -> float:
        return len(text) * size


def drawn() -> ET.Element:
    shapes = (
        Polygon(((0, 0), (10, 0), (10, 5)), "#112233", "#445566", 0.5),
        Curve(((0, 1), (10, 1)), "#000000", 1.0, (3.0, 2.0)),
        Label(2, 3, "A & <b>", "text", 8, "#123456", 90.0),
    )
    return ET.fromstring(svg(Drawing(100, 50, shapes), "Hvad & <vises>", Wide(), "fig-x"))


def test_it_says_what_it_shows() -> None:
    made = drawn()

    assert made.get("role") == "img"
    title = made.find(f"{SPACE}title")
    assert (title.text, title.get("id")) == ("Hvad & <vises>", made.get("aria-labelledby"))


def test_shapes_count_from_the_top() -> None:
    made = drawn()

    assert made.get("viewBox") == "0 0 100.0 50.0"
    assert made.find(f"{SPACE}polygon").get("points") == "0.00,50.00 10.00,50.00 10.00,45.00"
    assert made.find(f"{SPACE}polyline").get("stroke-dasharray") == "3.00 2.00"
    text = made.find(f"{SPACE}text")
    assert (text.text, text.get("y"), text.get("textLength")) == ("A & <b>", "47.00", "56.00")
    assert text.get("transform") == "rotate(-90.0 2.00 47.00)"


def test_nothing_is_loaded_from_elsewhere() -> None:
    assert "href" not in ET.tostring(drawn(), "unicode")
