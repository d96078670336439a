"""Numbers that stand together are mostly about the same thing."""

from __future__ import annotations

from reportgen.exhibits.basis import Basis
from reportgen.exhibits.model import Quantity
from reportgen.verify.suggest.agreement import Standing, agreed
from reportgen.verify.suggest.candidates import Candidate


def candidate(item: str, score: float, year: int = 2022) -> Candidate:
    said = Quantity("50 pct.", 0.5, "share", "share", item, (), year)
    return Candidate(f"share('{item}', year={year})", said, score)


SURE = candidate("areas_strategy", 5.0), candidate("areas_casework", 1.0)
TORN = candidate("areas_casework", 2.1, 2020), candidate("areas_strategy", 2.0, 2020)


def firsts(basis: Basis, *standing: Standing) -> list[str]:
    return [own[0].quantity.item for own in agreed(standing, basis.codebook)]


def test_a_sure_number_decides_for_its_neighbour(basis: Basis) -> None:
    near = Standing(0, (0, 0), SURE), Standing(20, (0, 0), TORN)
    far = Standing(0, (0, 0), SURE), Standing(5000, (9, 0), TORN)

    assert firsts(basis, *near) == ["areas_strategy"] * 2
    assert firsts(basis, *far) == ["areas_strategy", "areas_casework"]


def test_a_sentence_does_not_say_one_number_twice(basis: Basis) -> None:
    twice = candidate("areas_strategy", 2.1), candidate("areas_casework", 2.0)
    standing = Standing(0, (0, 0), SURE), Standing(20, (0, 0), twice)

    assert firsts(basis, *standing) == ["areas_strategy", "areas_casework"]


def test_nothing_stands_beside_nothing(basis: Basis) -> None:
    assert agreed((), basis.codebook) == ()
    assert agreed((Standing(0, (0, 0), ()),), basis.codebook) == ((),)
