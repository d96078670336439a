"""Where a word that is wrong elsewhere may stand."""

from __future__ import annotations

from reportgen.term_specs import ForeignTerm, Term
from reportgen.verify.consistency.passages import Passage
from reportgen.verify.consistency.reading import Reading
from reportgen.verify.consistency.sentences import sentences
from reportgen.verify.consistency.wording import phrases


def is_allowed(reading: Reading, term: Term | ForeignTerm, passage: Passage, offset: int) -> bool:
    """Whether a term's variant may stand at an offset: by its section, or by its sentence."""
    if {section.id for section in passage.sections} & set(term.allow_in):
        return True
    beside = phrases(term.allow_beside)
    return beside.within(passage.folded) and any(
        beside.search(one.folded) is not None
        for one in sentences(passage, reading.lexicon.abbreviations)
        if one.start <= offset < one.end
    )
