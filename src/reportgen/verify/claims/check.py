"""Checking claims: the recipe."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportgen.errors import Problem
from reportgen.exhibits.basis import Basis
from reportgen.manuscript.model import Claim, Document, Waived, plain_text
from reportgen.manuscript.walk import document_inlines
from reportgen.verify.claims.bound_words import unlike_their_tests
from reportgen.verify.claims.lexicon import Lexicon, load_lexicon
from reportgen.verify.claims.model import Checked, Proof
from reportgen.verify.claims.registry import RULES
from reportgen.verify.claims.results import Results
from reportgen.verify.claims.rules.category import categories
from reportgen.verify.claims.rules.choices import choices
from reportgen.verify.claims.rules.counts import counts
from reportgen.verify.claims.rules.exception import exceptions
from reportgen.verify.claims.rules.groups_met import groups_met
from reportgen.verify.claims.rules.items import items
from reportgen.verify.claims.rules.leaders import leaders
from reportgen.verify.claims.rules.limits_met import limits_met
from reportgen.verify.claims.rules.means import means
from reportgen.verify.claims.rules.measured import measured
from reportgen.verify.claims.rules.other_counts import other_counts
from reportgen.verify.claims.rules.paired_means import reversed_pairs
from reportgen.verify.claims.rules.ranges import ranges
from reportgen.verify.claims.rules.remainder import remainder
from reportgen.verify.claims.rules.said_of_all import said_of_all
from reportgen.verify.claims.rules.sameness import sameness
from reportgen.verify.claims.rules.structure import blocks
from reportgen.verify.claims.rules.wave import comparisons, waves
from reportgen.verify.claims.scene import Ground, Scene
from reportgen.verify.claims.sentences import read
from reportgen.verify.claims.speech import speech, unknown_thresholds
from reportgen.verify.claims.stems import Stemmer
from reportgen.verify.claims.telling import (
    bound_by_hand,
    compared_with_itself,
    told,
    unlike,
    unresolved,
    waived,
    wrong,
)
from reportgen.verify.claims.verdicts import Unresolved, Verdict
from reportgen.verify.claims.words import Vocabulary


def check_claims(document: Document, basis: Basis) -> Checked:
    """Take a document and what it was made from, give proofs of its claims and the problems.

    Rules: `false-claim`, `unresolved-claim`, `wrong-item`, `wrong-year`, `wrong-category`,
    `wrong-polarity`, `unknown-threshold`, `claim-unlike-words`. In a language without claim words, only what
    is bound by hand is tested.
    """
    lexicon = load_lexicon(basis.language.code)
    problems: list[Problem] = []
    proofs: list[Proof] = []
    told_of = list(_by_hand(document))
    if lexicon is not None:
        ground = ground_of(document, basis, lexicon)
        problems += unknown_thresholds(ground.speech, document.meta.path)
        told_of += _by_rule(ground)
    for found in told_of:
        proofs += [found] if isinstance(found, Proof) else []
        problems += [found] if isinstance(found, Problem) else []
    return Checked(
        tuple(sorted(dict.fromkeys(problems), key=lambda one: one.place)),
        tuple(sorted(proofs, key=lambda one: one.place)),
    )


def ground_of(document: Document, basis: Basis, lexicon: Lexicon) -> Ground:
    """Give what all sentences of a document stand on.

    One respondent's answers have no shares, so its report is judged by those it is measured by.
    """
    overall, reference = lexicon.grammar.overall, basis.reference
    own = basis
    if basis.population.single and reference is not None:
        own = replace(basis, estimates=reference.estimates)
    return Ground(
        read(document, lexicon.abbreviations),
        Results(own, overall),
        Vocabulary(basis.codebook, Stemmer(lexicon)),
        speech(basis, lexicon),
        {
            one.estimates.where: Results(replace(basis, estimates=one.estimates), overall)
            for one in basis.beside
        },
    )


def _by_hand(document: Document) -> Iterator[Proof | Problem]:
    for inline in document_inlines(document):
        if isinstance(inline, Claim):
            yield from bound_by_hand(inline, plain_text(inline.children))
        elif isinstance(inline, Waived):
            yield waived(inline, plain_text(inline.children))


def _by_rule(ground: Ground) -> Iterator[Proof | Problem]:
    for sentence in ground.reading.sentences:
        scene = ground.scene(sentence)
        for verdict in verdicts(scene):
            yield from (
                told(scene, verdict)
                if isinstance(verdict, Verdict)
                else [unresolved(scene, verdict)]
            )
        for check in (items, waves, categories, measured, means):
            yield from (wrong(found) for found in check(scene))
        yield from (unlike(*found) for found in unlike_their_tests(scene))
        yield from (compared_with_itself(scene, *found) for found in comparisons(scene))


def verdicts(scene: Scene) -> Iterator[Verdict | Unresolved]:
    """Give what the rules say of the claim words of a sentence."""
    for hit in scene.hits:
        rule = RULES.get(type(hit.meaning))
        found = None if rule is None else rule(scene, hit)
        if found is not None:
            yield found
    for check in _OF_NUMBERS:
        yield from check(scene)


_OF_NUMBERS = (
    counts,
    ranges,
    exceptions,
    blocks,
    limits_met,
    leaders,
    remainder,
    said_of_all,
    sameness,
    reversed_pairs,
    other_counts,
    choices,
    groups_met,
)
"""Rules that numbers call for, not words of the lexicon's kinds."""
