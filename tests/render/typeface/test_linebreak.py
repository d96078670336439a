"""Lines are broken where the sum of their costs is least, tried against every other way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.render.typeface.linebreak import Break, break_lines, first_fit

SPACE = 2.5
HYPHEN = 0.012
TWO_HYPHENS = 0.03


def breaks_of(words: Sequence[Sequence[float]], hyphen: float = 3.0) -> list[Break]:
    """Give the breaks of words, each a sequence of syllables' widths."""
    breaks = [Break(0.0, 0.0, 0, 0.0, False, 0, 0)]
    reached = 0.0
    for index, syllables in enumerate(words):
        for position, width in enumerate(syllables[:-1], start=1):
            reached += width
            breaks.append(Break(reached + hyphen, reached, index, HYPHEN, True, index, position))
        reached += syllables[-1]
        breaks.append(Break(reached, reached + SPACE, index + 1, 0.0, False, index + 1, 0))
        reached += SPACE
    return breaks


def every_way(breaks: Sequence[Break]) -> Iterator[list[int]]:
    """Give every choice of breaks that ends with the last one."""
    inner = range(1, len(breaks) - 1)
    for count in range(len(breaks) - 1):
        for chosen in combinations(inner, count):
            yield [*chosen, len(breaks) - 1]


def ragged_cost(breaks: Sequence[Break], chosen: Sequence[int], measure: float) -> float | None:
    """Add up the costs as the module describes them; None where a line is too long."""
    total = 0.0
    for before, at in pairwise([0, *chosen]):
        short = (measure - (breaks[at].end - breaks[before].start)) / measure
        if short < -1e-9:
            return None
        last = at == len(breaks) - 1
        total += (HYPHEN if short > 0.94 else 0.0) if last else short * short
        total += HYPHEN * breaks[at].hyphen
        total += TWO_HYPHENS * (breaks[at].hyphen and breaks[before].hyphen)
    return total


def justified_cost(breaks: Sequence[Break], chosen: Sequence[int], measure: float) -> float | None:
    total = 0.0
    for before, at in pairwise([0, *chosen]):
        slack = measure - (breaks[at].end - breaks[before].start)
        gaps = breaks[at].spaces - breaks[before].spaces - (breaks[at].position == 0)
        last = at == len(breaks) - 1
        if slack < -1e-6 and slack < -0.12 * SPACE * gaps:
            return None
        if not (last and slack >= 0):
            stretch = slack / (gaps * SPACE) if gaps else (9.0 if slack > SPACE else 0.0)
            ratio = stretch if stretch > 0 else -stretch / 0.12
            total += 0.01 * min(ratio, 30.0) ** 3 + 0.002
        total += HYPHEN * breaks[at].hyphen
        total += TWO_HYPHENS * (breaks[at].hyphen and breaks[before].hyphen)
    return total


short_paragraphs = st.lists(
    st.lists(st.floats(4, 30), min_size=1, max_size=3), min_size=1, max_size=5
)


@settings(max_examples=150)
@given(short_paragraphs, st.floats(36, 90))
def test_ragged_lines_are_the_best_there_are(words: list[list[float]], measure: float) -> None:
    breaks = breaks_of(words)
    costs = [ragged_cost(breaks, way, measure) for way in every_way(breaks)]
    possible = [cost for cost in costs if cost is not None]

    chosen = break_lines(breaks, measure, SPACE, justify=False, tolerant=True)

    if not possible:
        assert chosen is None
    else:
        assert chosen is not None
        assert ragged_cost(breaks, chosen, measure) == pytest.approx(min(possible))


@settings(max_examples=150)
@given(short_paragraphs, st.floats(36, 90))
def test_justified_lines_are_the_best_there_are(words: list[list[float]], measure: float) -> None:
    breaks = breaks_of(words)
    costs = [justified_cost(breaks, way, measure) for way in every_way(breaks)]
    possible = [cost for cost in costs if cost is not None]

    chosen = break_lines(breaks, measure, SPACE, justify=True, tolerant=True)

    if not possible:
        assert chosen is None
    else:
        assert chosen is not None
        assert justified_cost(breaks, chosen, measure) == pytest.approx(min(possible))


@given(short_paragraphs, st.floats(36, 90), st.booleans())
def test_the_first_pass_gives_up_or_agrees_with_the_second(
    words: list[list[float]], measure: float, justify: bool
) -> None:
    breaks = breaks_of(words)

    strict = break_lines(breaks, measure, SPACE, justify=justify, tolerant=False)
    tolerant = break_lines(breaks, measure, SPACE, justify=justify, tolerant=True)

    if strict is not None:
        cost = justified_cost if justify else ragged_cost
        assert tolerant is not None
        least, taken = cost(breaks, tolerant, measure), cost(breaks, strict, measure)
        assert least is not None
        assert taken is not None
        assert least <= taken + 1e-9, "the second pass has every line of the first to choose from"


def test_the_first_pass_refuses_a_loose_line() -> None:
    breaks = breaks_of([[50.0], [60.0], [20.0]])

    assert break_lines(breaks, 100, SPACE, justify=False, tolerant=False) is None
    assert break_lines(breaks, 100, SPACE, justify=False, tolerant=True) == [1, 3]


def test_a_good_line_is_not_spoilt_for_the_next() -> None:
    # first fit would set 50 + 30 on the first line and leave 35 alone; better 50, 30 + 35
    breaks = breaks_of([[50.0], [30.0], [35.0], [99.0], [99.0]])

    assert break_lines(breaks, 100, SPACE, justify=False, tolerant=True) == [1, 3, 4, 5]


def test_two_hyphens_in_a_row_are_avoided_at_the_price_of_a_shorter_line() -> None:
    # hyphen after hyphen fills both lines; one hyphen leaves a line 15 % short
    words = [[90.0], [7.0, 80.0], [85.0], [10.0, 50.0]]
    breaks = breaks_of(words, hyphen=0.0)

    chosen = break_lines(breaks, 100, SPACE, justify=False, tolerant=True)

    assert chosen is not None
    ends = [breaks[index].hyphen for index in chosen]
    assert not any(a and b for a, b in pairwise(ends))


def test_a_last_line_of_a_few_letters_costs_as_much_as_a_hyphen() -> None:
    # 4 of 88 is less than 6 %: a first line 10 % short costs less than leaving 4 alone
    breaks = breaks_of([[79.0], [5.0], [4.0]])

    assert break_lines(breaks, 88, SPACE, justify=False, tolerant=True) == [1, 3]
    assert break_lines(breaks_of([[79.0], [5.0], [6.0]]), 88, SPACE, justify=False, tolerant=True) == [2, 3]  # fmt: skip


def test_even_lines_count_the_last_one_too() -> None:
    breaks = breaks_of([[30.0], [30.0], [30.0], [30.0]])

    assert break_lines(breaks, 100, SPACE, justify=False, tolerant=True) == [3, 4]
    even = break_lines(breaks, 100, SPACE, justify=False, tolerant=True, even=True)
    assert even == [2, 4]


def test_spaces_shrink_a_little_in_justified_lines_and_never_in_ragged_ones() -> None:
    breaks = breaks_of([[20.0], [20.0], [20.0], [20.0], [20.0]])
    natural = 5 * 20 + 4 * SPACE

    shrunk = break_lines(breaks, natural - 1, SPACE, justify=True, tolerant=True)

    assert shrunk == [5]
    assert break_lines(breaks, natural - 1.3, SPACE, justify=True, tolerant=True) != [5]
    assert break_lines(breaks, natural - 1, SPACE, justify=False, tolerant=True) != [5]


def test_a_word_without_spaces_cannot_shrink() -> None:
    assert break_lines(breaks_of([[100.0]]), 99.9, SPACE, justify=True, tolerant=True) is None


def test_what_fits_nowhere_is_told() -> None:
    assert break_lines(breaks_of([[101.0]]), 100, SPACE, justify=False, tolerant=True) is None


# --- first fit, for what has no good breaks ---------------------------------------------------


def test_first_fit_fills_line_after_line() -> None:
    assert first_fit(breaks_of([[40.0], [40.0], [40.0], [40.0]]), 90) == [2, 4]


def test_first_fit_lets_a_single_glyph_overflow() -> None:
    assert first_fit(breaks_of([[40.0], [400.0], [40.0]]), 90) == [1, 2, 3]
