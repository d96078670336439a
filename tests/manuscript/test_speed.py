"""The stage's share of a cold build."""

from __future__ import annotations

import time
from collections.abc import Callable

PARAGRAPH = (
    "I {{ edition }} oplever {{ share('a', 'top') }} af kommunerne udfordringer, mod"
    " {{ share('a', year=previous) }} i {{ previous }}[^{note}]. Det er {{ development('a') }}.\n"
    + "Sådan er en sætning med *vægt* og [ord]{lang=en} og flere ord om det, se @kap-{chapter}.\n"
    * 8
    + "\n"
)
LIMIT = 0.25 * 4
"""Seconds of processor time: 0.25 is the aim, and other machines are slower."""


def chapter(number: int) -> str:
    """A chapter of about 5,400 characters with 20 expressions, notes, references and a list."""
    parts = [f"---\nrole: chapter\n---\n# Kapitel {number} {{#kap-{number}}}\n\n"]
    for note in range(4):
        text = PARAGRAPH.replace("{note}", str(note)).replace("{chapter}", str(15 - number))
        parts += [
            f"## Afsnit {note}\n\n",
            text,
            "- et\n- to {{ share('b') }}\n\n",
            text.replace("[^", "<!-- ").replace("].", " -->].", 1) if note else "",
        ]
    parts += [f"[^{note}]: En note\n" for note in range(4)]
    return "".join(parts)


def test_a_publication_is_composed_in_a_quarter_of_a_second(
    composed: Callable[..., tuple[object, tuple[object, ...]]],
) -> None:
    files = {f"{number:02}.md": chapter(number) for number in range(1, 15)}
    size = sum(len(text) for text in files.values())
    expressions = sum(text.count("{{") for text in files.values())
    composed(files)
    before = time.thread_time()

    document, problems = composed(files)

    seconds = time.thread_time() - before
    assert document is not None, problems
    assert size > 70_000
    assert expressions > 250
    assert seconds < LIMIT
