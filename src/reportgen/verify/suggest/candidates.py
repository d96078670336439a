"""Candidates: every expression that prints what is typed, with how well the words fit it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from reportgen.config import FieldworkMeasure, StructureMeasure
from reportgen.errors import ReportgenError
from reportgen.estimates import UnanswerableError
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.errors import VocabularyError
from reportgen.exhibits.model import Exhibits, Quantity, Statement
from reportgen.language import FractionForm
from reportgen.rounding import half_up
from reportgen.verify.claims.lexicon import load_lexicon
from reportgen.verify.proposals import Context, Proposals
from reportgen.verify.suggest.numbers import Typed

CAPITAL = " | capitalize"
_EVERYTHING = 10_000
_BOTTOM, _CLAUSE = 1.5, 0.6
_WORDS, _FACT, _FACT_OF_ONE = 2.3, 2.4, 2.2
"""Scores of a number word as such and of a fact: what fits by its words is above."""
_RANGE, _COUNTED, _UNNAMED, _OPENING = 4.0, 1.0, 0.6, 1.0
_STEM = 8
_FARTHEST = 0.2
_FORMS: tuple[FractionForm, ...] = ("out_of", "part", "every")


@dataclass(frozen=True, slots=True)
class Candidate:
    """An expression that fits a typed number. said: what it gives.  score: more is better."""

    expression: str
    said: Quantity | Statement | str | int
    score: float

    @property
    def printed(self) -> str:
        """What is printed."""
        said = str(self.said)
        return said.capitalize() if self.expression.endswith(CAPITAL) else said

    @property
    def quantity(self) -> Quantity | None:
        """The number it is about; None for years, facts and plain words."""
        if isinstance(self.said, Statement):
            return self.said.quantities[0] if self.said.quantities else None
        return self.said if isinstance(self.said, Quantity) else None


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a number: all of it, and only its own clause.

    year: the one year that its sentence opens with and is about, 0 where there is none.
    counted: the words after it that may name what it counts.
    """

    whole: Context
    clause: Context
    year: int = 0
    counted: str = ""


class Candidates:
    """Knows what the vocabulary of one publication prints."""

    def __init__(self, basis: Basis, exhibits: Exhibits, proposals: Proposals) -> None:
        self._basis = basis
        self._exhibits = exhibits
        self._proposals = proposals
        self._known: dict[str, Quantity | Statement | str | int | None] = {}
        lexicon = load_lexicon(basis.language.code)
        self._bottom = tuple(one.lower() for one in lexicon.boxes.bottom) if lexicon else ()
        self._then = tuple(one for one in lexicon.grammar.then if "|" not in one) if lexicon else ()

    def of(self, typed: Typed, around: Around) -> tuple[Candidate, ...]:
        """Take a typed number and its surroundings, give what prints it, best first."""
        if typed.sort == "year":
            scored = self._years(typed)
        elif typed.sort == "fact":
            scored = self._facts(typed)
        elif typed.sort == "fraction":
            scored = self._fractions(typed, around)
        elif typed.sort == "development":
            scored = self._developments(typed, around)
        else:
            scored = self._numbers(typed, around)
        found = {one.expression: one for one in self._said(typed, scored)}
        return tuple(sorted(found.values(), key=lambda one: (-one.score, one.expression)))

    def meant(self, typed: Typed, around: Around) -> Candidate | None:
        """Give what the words speak of most clearly, whatever is typed; None: of nothing."""
        if typed.sort not in {"number", "development"}:
            return None
        found = self._proposals.meant(typed.literal, around.whole)
        said = None if found is None else self.said(found.expression)
        if found is None or said is None:
            return None
        value = found.value
        told = replace(typed, literal=replace(typed.literal, value=value, decimals=0))
        scores = dict(self._scores(told, around))
        return Candidate(found.expression, said, scores.get(found.expression, 0.0))

    # --- by sort ----------------------------------------------------------------------------

    def _years(self, typed: Typed) -> Iterator[tuple[str, float]]:
        year = int(typed.literal.text)
        if year == self._basis.edition:
            yield "edition", 3.0
        if year == self._basis.previous:
            yield "previous", 3.0
        yield from self._facts(typed)

    def _facts(self, typed: Typed) -> Iterator[tuple[str, float]]:
        for name, value in self._basis.facts.items():
            if value == typed.literal.value and not isinstance(value, bool):
                plain = f"facts.{name}"
                score = _FACT if typed.literal.value != 1 else _FACT_OF_ONE
                yield (f"words({plain})" if typed.literal.in_words else plain), score

    def _numbers(self, typed: Typed, around: Around) -> Iterator[tuple[str, float]]:
        literal = typed.literal
        for expression, score in self._scores(typed, around):
            bare = typed.sort == "bare"
            more = self._range(expression, typed)
            yield (f"{expression[:-1]}, unit=False)" if bare else expression), score + more
        if literal.kind == "count" and literal.value is not None:
            yield from self._facts(typed)
            if literal.in_words:
                yield f"words({literal.value})", _WORDS

    def _range(self, expression: str, typed: Typed) -> float:
        """Give what it is worth that the other end of a range is the other end of a span too."""
        word, _, rest = expression.partition("(")
        other = {"lowest": ("highest", typed.high), "highest": ("lowest", typed.low)}.get(word)
        if other is None or other[1] is None:
            return 0.0
        end = self.said(f"{other[0]}({rest}")
        value = end.value if isinstance(end, Quantity) else None
        return _RANGE if value is not None and half_up(value * 100) == other[1] else 0.0

    def _developments(self, typed: Typed, around: Around) -> Iterator[tuple[str, float]]:
        value = typed.literal.value or Decimal(0)
        for expression, score in self._scores(typed, around):
            told = self.said(expression)
            if isinstance(told, Quantity) and ((told.value or 0) > 0) == (value > 0):
                yield expression.replace("change(", "development(", 1), score

    def _fractions(self, typed: Typed, around: Around) -> Iterator[tuple[str, float]]:
        wanted = " ".join(typed.literal.text.lower().split())
        for percent in range(1, 100):
            named = self._ways(wanted, percent)
            if not named:
                continue
            literal = replace(typed.literal, kind="percent", value=Decimal(percent))
            for expression, score in self._scores(replace(typed, literal=literal), around):
                if expression.startswith("share("):
                    for said, cost in named:
                        yield f"fraction({expression[6:-1]}{said})", score - cost

    def _ways(self, wanted: str, percent: int) -> list[tuple[str, float]]:
        """Give the arguments by which a share of about so much may print the words."""
        key = f"{wanted}|{percent}"
        if key not in self._fraction_ways:
            self._fraction_ways[key] = list(self._worked_out(wanted, percent))
        return self._fraction_ways[key]

    def _worked_out(self, wanted: str, percent: int) -> Iterator[tuple[str, float]]:
        language = self._basis.language
        for form in _FORMS:
            for near, cost in self._nears(percent):
                for off in (-0.004, 0.0, 0.004):
                    try:
                        told = language.fraction_words(percent / 100 + off, form, near)
                    except ValueError:
                        continue
                    if told.lower() == wanted:
                        said = f", form='{form}'" if form != "out_of" else ""
                        yield f"{said}{f', near={near!r}' if near else ''}", cost
                        break

    def _nears(self, percent: int) -> Iterator[tuple[str, float]]:
        yield "", 0.0
        for one in self._basis.language.fractions:
            distance = abs(percent / 100 - one.value)
            if distance < _FARTHEST:
                yield f"{one.of[0]}/{one.of[1]}", 0.2 + distance

    @cached_property
    def _fraction_ways(self) -> dict[str, list[tuple[str, float]]]:
        return {}

    # --- words ------------------------------------------------------------------------------

    def _scores(self, typed: Typed, around: Around) -> Iterator[tuple[str, float]]:
        """Give what prints the value, with the fit of the sentence and again of the clause."""
        literal = typed.literal
        if literal.value is not None and literal.value < 0:
            literal = replace(literal, value=-literal.value)
        best = self._proposals.best
        clause = {
            one.expression: one.score for one in best(literal, around.clause, most=_EVERYTHING)
        }
        says_bottom = any(one in around.whole.sentence.lower() for one in self._bottom)
        for one in best(literal, around.whole, most=_EVERYTHING):
            more = _BOTTOM if says_bottom and "'bottom'" in one.expression else 0.0
            more += self._year(one.expression, around)
            more += self._counted(one.expression, typed, around.counted)
            score = one.score + _CLAUSE * clause[one.expression] + more
            yield one.expression, round(score, 6)  # the order of a sum is not always the same

    def _year(self, expression: str, around: Around) -> float:
        """Give what it is worth that a sentence is about the earlier wave, and says so first."""
        earlier = self._basis.previous
        before = around.year == earlier or around.whole.sentence.lower().startswith(self._then)
        if earlier is None or not before or not expression.startswith("share("):
            return 0.0
        return _OPENING if "year=previous" in expression else -_OPENING

    def _counted(self, expression: str, typed: Typed, counted: str) -> float:
        """Give what it is worth that the words after a count name what the measure counts.

        A number word beside which nothing is named is rarely meant for the whole survey.
        """
        if not expression.startswith("measure("):
            return 0.0
        wanted = self._basis.publication.measures[expression.split("'")[1]]
        block = getattr(wanted, "block", "")
        codebook = self._basis.codebook
        if isinstance(wanted, FieldworkMeasure):
            named = codebook.unit_many
        else:
            named = codebook.blocks.get(block, "")
        last = "".join(named.lower().split()[-1:])
        if last and last[:_STEM] in counted.lower():
            return _COUNTED
        whole = isinstance(wanted, FieldworkMeasure | StructureMeasure)
        return -_UNNAMED if whole and typed.literal.in_words else 0.0

    # --- what is printed --------------------------------------------------------------------

    def _said(self, typed: Typed, scored: Iterator[tuple[str, float]]) -> Iterator[Candidate]:
        for expression, score in scored:
            said = self.said(expression)
            if said is None:
                continue
            if typed.sort == "fraction" and not _alike(str(said), typed.literal.text):
                continue
            begins = _capital(typed.literal.text) and not _capital(str(said))
            yield Candidate(f"{expression}{CAPITAL}" if begins else expression, said, score)

    def said(self, expression: str) -> Quantity | Statement | str | int | None:
        """Give what an expression of the vocabulary gives; None where it gives nothing."""
        if expression not in self._known:
            try:
                self._known[expression] = self._run(ast.parse(expression, mode="eval").body)
            except (VocabularyError, UnanswerableError, ReportgenError):
                self._known[expression] = None
        return self._known[expression]

    def _run(self, node: ast.expr) -> Quantity | Statement | str | int:
        vocabulary = self._exhibits.vocabulary
        if isinstance(node, ast.Attribute):
            return self._exhibits.facts[node.attr]
        if isinstance(node, ast.Name):
            named = vocabulary[node.id]
            assert isinstance(named, int)  # noqa: S101 - the years
            return named
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            speaker = vocabulary[node.func.id]
            assert callable(speaker)  # noqa: S101 - what is called
            keywords = {one.arg or "": self._argument(one.value) for one in node.keywords}
            return speaker(*map(self._argument, node.args), **keywords)  # type: ignore[return-value]
        raise VocabularyError("no expression of ours", "", "wrong-argument")

    def _argument(self, node: ast.expr) -> object:
        if isinstance(node, ast.Name | ast.Attribute):
            return self._run(node)
        return ast.literal_eval(node)


def _alike(said: str, typed: str) -> bool:
    return " ".join(said.lower().split()) == " ".join(typed.lower().split())


def _capital(text: str) -> bool:
    return text[:1].isupper()
