"""A document against itself: what one part of it says and another denies."""

from __future__ import annotations

from reportgen.errors import Problem
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.build import whole_file
from reportgen.exhibits.errors import Locate
from reportgen.manuscript.model import Document
from reportgen.term_specs import Terms
from reportgen.verify.consistency.lexicon import load_lexicon
from reportgen.verify.consistency.read import read
from reportgen.verify.consistency.registry import CHECKS

NO_TERMS = Terms()
"""The terms of a publication without terms.yaml."""


def check_consistency(
    document: Document, basis: Basis, terms: Terms = NO_TERMS, locate: Locate = whole_file
) -> tuple[Problem, ...]:
    """Take a document and what it was made from, give every inconsistency, by place.

    terms: the publication's own (`project.terms`).  locate: gives the place of a key path in the
    user's YAML (`files.locate` with the project's root); it is called for problems only.
    """
    lexicon = load_lexicon(basis.language.code)
    reading = read(document, basis, lexicon, terms, locate)
    found = (problem for check in CHECKS for problem in check(reading))
    return tuple(sorted(dict.fromkeys(found), key=lambda problem: problem.place))
