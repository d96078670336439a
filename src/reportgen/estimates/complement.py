"""Cells that must go because another one did: no line of a table may be missing just one.

A line is cells that make a total which can be known: the answers of one class of respondents, whose
shares make 100 per cent, or one answer over all classes of a variable, which make the row's
total. Where one cell of a line is suppressed and the others are shown, it is what is left over;
then the next smallest is suppressed with it. This looks at one table of one item; what several
tables tell together is not known here.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

Line = tuple[int, ...]
"""Places of cells that make a total, or are one."""


def with_complements(
    counts: Sequence[int],
    suppressed: Collection[int],
    lines: Sequence[Line],
    spared: Collection[int] = (),
) -> frozenset[int]:
    """Take the places of suppressed cells, give those and whatever must go with them.

    counts: respondents in each cell.  lines: see the module.  spared: cells that go only where
    no other can. In every line that holds a suppressed cell two are suppressed at the end, where it
    has two. The smallest that anybody is in goes first, then one that nobody is in, of equals
    the first.
    """
    hidden, last = set(suppressed), frozenset(spared)
    through: dict[int, list[Line]] = {}
    for line in lines:
        for cell in line:
            through.setdefault(cell, []).append(line)
    waiting = [line for cell in sorted(hidden) for line in through.get(cell, ())]
    while waiting:
        line = waiting.pop(0)
        shown = [cell for cell in line if cell not in hidden]
        if len(line) - len(shown) == 1 and shown:
            smallest = min(shown, key=lambda cell: (cell in last, counts[cell] == 0, counts[cell]))
            hidden.add(smallest)
            waiting.extend(through[smallest])
    return frozenset(hidden)
