"""Evaluating: one expression in an attribute to its value, in the sandbox that templates run in."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass

from jinja2 import Template, TemplateError, TemplateSyntaxError, nodes

from reportgen.manuscript.template.expression import CORRECT, Expression, Refused, wrapped
from reportgen.manuscript.template.run import MOST_SECONDS, Answer, Exhausted, Run, UnknownName
from reportgen.manuscript.template.sandbox import Sandbox

_NAMED = (re.compile(r'"([^"]+)"'), re.compile(r"(\w+)\("))
_OUR_BRACES = ("unexpected '}'", "end of print statement")
_FAULTS = (TemplateError, TypeError, ValueError, LookupError, ArithmeticError)


@dataclass(frozen=True, slots=True)
class Found:
    """The value of an expression, and what each call of the vocabulary gave on the way."""

    value: object
    answers: tuple[Answer, ...]


class Evaluator:
    """Evaluates expressions of one vocabulary; those of one fragment share its limits."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self._runs: dict[str, Run] = {}
        self._spent: dict[str, float] = {}

    def evaluate(self, expression: str, fragment: str) -> Found:
        """Give the value of an expression; fragment: the path of the file that it stands in.

        Raises Refused, with rule and hint, for whatever is wrong with it.
        """
        run = self._runs.setdefault(fragment, Run(0.0))
        begun = time.thread_time()
        run.until = begun + MOST_SECONDS - self._spent.get(fragment, 0.0)
        run.kept, run.answers = None, []
        try:
            self._sandbox.text(self._prepared(expression), run)
        except Exhausted as fault:
            run.steps = 0  # what comes after it is not to blame; time goes on counting
            raise Refused(
                str(fault), "attributes hold short expressions", "template-limit"
            ) from None
        except UnknownName as fault:
            message, hint = f'there is no "{fault.name}"', self._sandbox.names.hint(fault.name)
            raise Refused(message, hint, "undefined-name") from None
        except Refused:
            raise
        except _FAULTS as fault:
            said = " ".join(str(fault).split()) or type(fault).__name__
            message = f"the expression cannot be evaluated: {said}"
            raise Refused(message, CORRECT, "template-error") from None
        finally:
            spent = time.thread_time() - begun
            self._spent[fragment] = self._spent.get(fragment, 0.0) + spent
        return Found(run.kept, tuple(run.answers))

    def _prepared(self, expression: str) -> Template:
        """Parse, check and compile an expression, give a template that keeps its value."""
        hint = "write name('what', 'it is about'), without braces"
        try:
            (output,) = self._sandbox.parse(f"{{{{ {expression} }}}}").find_all(nodes.Output)
            (node,) = output.nodes
            allowed = Expression(self._sandbox.names, frozenset()).allow(node, 0)
            kept = nodes.Output([wrapped(allowed, "_keep")])
            return self._sandbox.compiled(nodes.Template([kept], lineno=1))
        except TemplateSyntaxError as fault:
            unfinished = any(sign in str(fault.message) for sign in _OUR_BRACES)
            said = "it is not finished" if unfinished else fault.message
            message = f"the expression cannot be read: {said}"
            raise Refused(message, hint, "template-syntax") from None
        except (ValueError, RecursionError, MemoryError, SyntaxError):
            message = "this is not one expression"
            raise Refused(message, hint, "template-syntax") from None


def offset_of(fault: Refused, expression: str) -> int:
    """Give where in an expression stands what a fault names; 0 where it names nothing in it."""
    for pattern in _NAMED:
        for named in pattern.findall(fault.message):
            found = re.search(rf"(?<!\w){re.escape(named)}(?!\w)", expression)
            if found:
                return found.start()
    return 0
