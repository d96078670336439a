"""How far painting reaches, through all changes of the coordinate system."""

from __future__ import annotations

import pytest

from reportgen.verify.access.reading.extent import Extent


def run(extent, *steps):
    for name, operands in steps:
        extent.handlers[name]([operands])


@pytest.fixture
def extent():
    made = Extent()
    made.start()
    return made


def test_nothing_painted_has_no_extent(extent):
    run(extent, (b"m", b"1 2"), (b"n", b""))

    assert extent.stop() is None


def test_paths_rectangles_and_curves(extent):
    run(extent, (b"m", b"1 2 "), (b"l", b"3 -1"), (b"re", b"4 4 6 1"))
    run(extent, (b"c", b"0 0 2 9 5 5"))
    extent.paint()

    assert extent.stop() == (0.0, -1.0, 10.0, 9.0)


def test_an_image_fills_the_unit_square(extent):
    run(extent, (b"cm", b"100 0 0 50 10 20"))
    extent.paint()

    assert extent.stop() == (10.0, 20.0, 110.0, 70.0)


def test_turned_by_a_quarter(extent):
    run(extent, (b"cm", b"0 1 -1 0 0 0"), (b"re", b"0 0 10 2"))
    extent.paint()

    assert extent.stop() == (-2.0, 0.0, 0.0, 10.0)


def test_text_counts_where_it_begins(extent):
    run(extent, (b"Tm", b"1 0 0 1 5 6"))
    extent.show()
    run(extent, (b"Td", b"10 -2"))
    extent.show()

    assert extent.stop() == (5.0, 4.0, 15.0, 6.0)


def test_the_coordinate_system_comes_back(extent):
    extent.save()
    run(extent, (b"cm", b"1 0 0 1 500 500"))
    extent.restore()
    run(extent, (b"re", b"0 0 1 1"))
    extent.paint()

    assert extent.stop() == (0.0, 0.0, 1.0, 1.0)
