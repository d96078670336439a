"""What a model refuses, in words: unions, kinds, limits, keys."""

from __future__ import annotations

from typing import Annotated, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from reportgen.faults import Fault, explain
from reportgen.theme import Colour


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Side(Strict):
    length: float = Field(gt=0)


class Square(Strict):
    kind: Literal["square"]
    side: Side
    second: Side | None = None


class Circle(Strict):
    kind: Literal["circle"]
    radius: float = Field(default=1, le=10)
    colours: tuple[str, ...] = Field(default=(), max_length=2)


class Sheet(Strict):
    shapes: dict[str, Annotated[Square | Circle, Field(discriminator="kind")]] = {}
    sides: tuple[Side, ...] = ()
    title: str = ""
    edge: Colour = "#000000"

    @field_validator("title")
    @classmethod
    def _short(cls, title: str) -> str:
        if len(title) > 5:
            raise ValueError("the title is too long for the sheet")
        return title


def faults_of(data: object) -> list[Fault]:
    with pytest.raises(ValidationError) as caught:
        Sheet.model_validate(data)
    return explain(caught.value, Sheet, data)


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (
            {"shapes": {"a": {"kind": "cirkle"}}},
            Fault(
                ("shapes", "a", "kind"),
                "wrong-value",
                '"cirkle" is not a kind of shapes.a',
                'did you mean "circle"?',
            ),
        ),
        (
            {"shapes": {"a": {"radius": 1}}},
            Fault(
                ("shapes", "a"),
                "missing-key",
                'the key "kind" is missing in shapes.a',
                'add "kind: …"',
                at_key=True,
            ),
        ),
        (
            {"shapes": {"circle": {"kind": "circle", "radius": 11}}},
            Fault(
                ("shapes", "circle", "radius"),
                "wrong-value",
                "shapes.circle.radius should be at most 10.0",
                "it is 11: change it",
            ),
        ),
        (
            {"shapes": {"a": {"kind": "square", "side": {"length": 1, "lenght": 1}}}},
            Fault(
                ("shapes", "a", "side", "lenght"),
                "unknown-key",
                '"lenght" is not a key here',
                'did you mean "length"?',
                at_key=True,
            ),
        ),
        (
            {"shapes": {"a": {"kind": "square", "side": {"length": 1}, "second": {"le": 1}}}},
            Fault(
                ("shapes", "a", "second", "le"),
                "unknown-key",
                '"le" is not a key here',
                "known: length",
                at_key=True,
            ),
        ),
        (
            {"sides": [{"length": 1}, {"length": "long"}]},
            Fault(
                ("sides", 1, "length"),
                "wrong-type",
                'sides.1.length should be a number, not the text "long"',
                "write digits only, with a decimal point and without a unit",
            ),
        ),
        (
            {"sides": [{"length": 1, "x": 1}]},
            Fault(("sides", 0, "x"), "unknown-key", '"x" is not a key here', "known: length", True),
        ),
        (
            {"title": None},
            Fault(
                ("title",),
                "wrong-type",
                "title should be text, not nothing",
                "give it a value (one that begins with # must stand in quotes), or leave the key out",
            ),
        ),
        (
            {"title": True},
            Fault(
                ("title",),
                "wrong-type",
                "title should be text, not true",
                'put it in quotes: "true"',
            ),
        ),
        (
            {"title": "longer"},
            Fault(
                ("title",),
                "wrong-value",
                "title: the title is too long for the sheet",
                "change it, or leave it out",
            ),
        ),
        (
            {"edge": "red"},
            Fault(
                ("edge",),
                "wrong-value",
                "edge should be a colour",
                'write it in quotes, like "#1b6f72"',
            ),
        ),
        (
            [1],
            Fault(
                (),
                "wrong-type",
                "the file should be a block of keys, not a list",
                "write its keys on the lines below it, indented, each as “key: value”",
            ),
        ),
    ],
)
def test_a_fault_is_told_once_in_words(data: object, fault: Fault) -> None:
    told = faults_of(data)

    assert [one for one in told if one.rule != "missing-key" or one == fault] == [fault]


def test_limits_on_lists() -> None:
    (fault,) = faults_of({"shapes": {"a": {"kind": "circle", "colours": ["a", "b", "c"]}}})

    assert fault.message == "shapes.a.colours should have at most 2 entries"
