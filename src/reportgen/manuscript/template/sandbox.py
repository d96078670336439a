"""The sandbox: the Jinja environment that fragments run in.

What may be written was decided before (`tags.py`, `expression.py`). Here nothing is reachable but
the vocabulary itself: no globals, no attributes, no other callable, and every operation is
counted and measured.
"""

from __future__ import annotations

import inspect
import operator
from collections.abc import Callable, Mapping
from fractions import Fraction
from types import CodeType
from typing import Any

from jinja2 import StrictUndefined, Template, nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, LoopContext, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from reportgen.exhibits.errors import VocabularyError
from reportgen.manuscript.template.checks import CHECKS, FILTERS
from reportgen.manuscript.template.expression import LOOP, TESTS, Names, Refused
from reportgen.manuscript.template.run import (
    LONGEST_TEXT,
    Exhausted,
    Run,
    length_of,
    measured,
    run_of,
)

_OPERATIONS: Mapping[str, Callable[[Any, Any], Any]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "//": operator.floordiv,
    "%": operator.mod,
    "**": operator.pow,
}
_LARGEST = 10**15
_FINEST = 10**60
_LOOP_STATE = frozenset({"_block_vars", "_loop_vars"})
"""What Jinja hands to every call within a loop."""


class Sandbox(ImmutableSandboxedEnvironment):
    """The environment of all fragments of one publication.

    Comments are `<!-- … -->`, because `{#id}` names a heading.
    """

    intercepted_binops = frozenset(_OPERATIONS)

    def __init__(self, names: Names) -> None:
        super().__init__(
            undefined=StrictUndefined,
            comment_start_string="<!--",
            comment_end_string="-->",
            keep_trailing_newline=True,
            optimized=False,
            cache_size=0,
        )
        self.names = names
        self.globals.clear()
        self.filters.clear()
        self.filters.update({**FILTERS, **CHECKS})
        self.tests = {name: self.tests[name] for name in TESTS}

    def compiled(self, template: nodes.Template) -> Template:
        """Compile a numbered template."""
        code: CodeType = self.compile(template)
        return Template.from_code(self, code, {})

    def text(self, template: Template, run: Run) -> str:
        """Run a template, give its text; raises what stopped it."""
        known = {**self.names.functions, "range": range, "_run": run}
        context = template.new_context(known, shared=True)
        pieces, length = [], 0
        for piece in template.root_render_func(context):
            pieces.append(piece)
            length += len(piece)
            if length > LONGEST_TEXT:
                raise Exhausted(f"the text grows beyond {LONGEST_TEXT} characters")
        return "".join(pieces)

    def call(self, context: Context, called: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Call a function of the vocabulary, or `range`; nothing else is callable."""
        run = run_of(context)
        run.spend()
        if called is range:
            entries = _range(*args)
            run.spend(length_of(entries))
            return list(entries)
        named = {key: value for key, value in kwargs.items() if key not in _LOOP_STATE}
        for name, function in self.names.functions.items():
            if function is called:
                value = _asked(name, function, args, named)
                run.note(name, args, named, value)
                return value
        raise SecurityError("only the vocabulary can be called")

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Calculate with numbers, or join two texts."""
        run_of(context).spend()
        if operator == "+" and isinstance(left, str) and isinstance(right, str):
            measured(len(left) + len(right))
            return left + right
        for operand in (left, right):
            if isinstance(operand, bool) or not isinstance(operand, int | float | Fraction):
                raise Refused(f'"{operator}" needs numbers on both sides', "join texts with ~")
        if operator == "**" and abs(right) > 64:
            raise Exhausted("a number grows too large")
        result = _OPERATIONS[operator](left, right)
        if isinstance(result, complex) or abs(result) > _LARGEST:
            raise Exhausted("a number grows too large")
        if isinstance(result, Fraction) and result.denominator > _FINEST:
            raise Exhausted("a number grows too long")
        return result

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Give what a loop knows of itself; nothing else has attributes."""
        if isinstance(obj, LoopContext) and attribute in LOOP:
            return getattr(obj, attribute)
        return self.unsafe_undefined(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Give an entry of a list, or a character of a text, by its position."""
        if isinstance(obj, list | tuple | str) and isinstance(argument, int):
            if -len(obj) <= argument < len(obj):
                return obj[argument]
            raise Refused(f"the list has {len(obj)} entries, so there is no [{argument}]")
        return self.unsafe_undefined(obj, str(argument))

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:
        """Refuse instead of giving something undefined."""
        raise Refused(f'values have no "{attribute}"', "a dot stands after facts and loop only")


def _range(*bounds: object) -> range:
    numbers = [bound for bound in bounds if type(bound) is int]
    if len(numbers) < len(bounds) or not 1 <= len(numbers) <= 3 or 0 in numbers[2:]:
        raise Refused("range(…) takes one to three whole numbers")
    return range(*numbers)


def _asked(
    name: str, function: Callable[..., Any], args: tuple[Any, ...], kwargs: Mapping[str, Any]
) -> Any:
    """Call a function of the vocabulary; what it cannot answer becomes Refused."""
    try:
        return function(*args, **kwargs)
    except VocabularyError as fault:
        raise Refused(fault.message, fault.hint, fault.rule) from fault
    except (TypeError, ValueError, LookupError) as fault:
        said = " ".join(str(fault).split())
        hint = f"it is called as {name}{_signature(function)}"
        raise Refused(f"{name}(…) cannot be called like this: {said}", hint) from fault


def _signature(function: Callable[..., Any]) -> str:
    """Give the names of the arguments and what they are when left out."""
    full = inspect.signature(function)
    bare = [one.replace(annotation=one.empty) for one in full.parameters.values()]
    return str(full.replace(parameters=bare, return_annotation=full.empty))
