"""Expressions: what may stand in `{{ … }}`, decided by the parsed template before anything runs.

Which names exist, what may be called, which filters and tests there are: what is not on a list
here is refused. What is allowed gets a check around every operand that must be a plain value.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from jinja2 import nodes

from reportgen.errors import did_you_mean
from reportgen.exhibits.model import Speaker

FILTERS = ("capitalize", "join", "length", "lower", "upper")
TESTS = ("defined", "undefined", "even", "odd", "divisibleby", "in", "none")
LOOP = ("first", "index", "index0", "last", "length", "revindex", "revindex0")

CORRECT = "correct it; what is counted over several items is a measure of publication.yaml"
"""The way out where an expression goes wrong while it is worked out."""

AUTOMATIC = ("variant", "variant_name", "variant_value", "dimension")
"""Facts that are there without being written, and that nobody means by another name."""

_DEEPEST = 30
_EARLIER = "previous"
"""The one value that an edition may lack and still be asked for in a condition."""
_LARGEST = 10**15
_WHAT_THERE_IS = "there are values, calls, comparisons, lists and a few filters; see the manual"


@dataclass(frozen=True, slots=True)
class Names:
    """What a fragment can name.

    functions: what it calls (`share`).  values: what it prints as it is (`edition`).
    facts: what stands after `facts.`.
    """

    functions: Mapping[str, Speaker]
    values: Mapping[str, str | int | bool]
    facts: Mapping[str, str | int | bool]

    def hint(self, name: str) -> str:
        """Give the way out for an unknown name."""
        if name.startswith("facts."):
            own = [f"facts.{fact}" for fact in self.facts if fact not in AUTOMATIC]
            return did_you_mean(name, own) or "add it under “facts:” in publication.yaml"
        if name == _EARLIER:
            return 'put the sentence between "{% if previous %}" and "{% endif %}"'
        return did_you_mean(name, (*self.functions, *self.values, "facts"))


class Refused(Exception):  # noqa: N818 - what happened to the expression, not a fault of ours
    """An expression or statement that fragments may not use; it knows no place."""

    def __init__(self, message: str, hint: str = "", rule: str = "template-not-allowed") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.rule = rule


@dataclass(frozen=True, slots=True)
class Expression:
    """Checks one expression and gives it in the form that runs; `scope` names loop entries."""

    names: Names
    scope: frozenset[str]

    def allow(self, node: nodes.Node, depth: int) -> nodes.Expr:
        """Give the expression that runs; Refused for anything that fragments do not have."""
        if depth > _DEEPEST:
            raise Refused("the expression is nested too deeply", "split it up")
        check = _CHECKS.get(type(node))
        if check is None:
            raise Refused(f"templates have no {type(node).__name__.lower()}", _WHAT_THERE_IS)
        return check(self, node, depth + 1)

    def condition(self, node: nodes.Node, depth: int) -> nodes.Expr:
        """Allow what `{% if %}` asks: as `allow`, but without an earlier wave `previous` is false."""
        if isinstance(node, nodes.Not):
            return nodes.Not(self.condition(node.node, depth + 1))
        if isinstance(node, nodes.And | nodes.Or):
            left, right = (
                self.condition(node.left, depth + 1),
                self.condition(node.right, depth + 1),
            )
            return type(node)(left, right)
        if (
            isinstance(node, nodes.Name)
            and node.name == _EARLIER
            and _EARLIER not in self.names.values
        ):
            return nodes.Const(False)
        return wrapped(self.allow(node, depth), "_truth")

    def _all(self, found: Sequence[nodes.Node], depth: int) -> list[nodes.Expr]:
        return [self.allow(node, depth) for node in found]

    def _plain(self, node: nodes.Node, depth: int) -> nodes.Expr:
        """Allow an operand that must be a plain value when it runs."""
        return wrapped(self.allow(node, depth), "_plain")

    def constant(self, node: nodes.Const, _: int) -> nodes.Expr:
        """Allow texts, numbers, true, false and none."""
        if isinstance(node.value, int) and abs(node.value) > _LARGEST:
            raise Refused("the number is too large", "write it as text, in quotation marks")
        return nodes.Const(node.value)

    def sequence(self, node: nodes.List | nodes.Tuple, depth: int) -> nodes.Expr:
        """Allow lists; what is in round brackets becomes one."""
        return nodes.List(self._all(node.items, depth))

    def name(self, node: nodes.Name, _: int) -> nodes.Expr:
        """Allow the names of values and loop entries."""
        if node.name in self.scope and node.name != "loop":
            return nodes.Name(node.name, "load")
        if node.name in self.names.values:
            return nodes.Const(self.names.values[node.name])
        if node.name in self.names.functions or node.name == "range":
            raise Refused(f'"{node.name}" is called with what it is about', _call(node.name))
        if node.name in {"facts", "loop"}:
            raise Refused(f'"{node.name}" is no value itself', f'write "{node.name}.…"')
        return _unknown(node.name)

    def attribute(self, node: nodes.Getattr, _: int) -> nodes.Expr:
        """Allow `facts.name` and what a loop knows of itself."""
        return self._member(node.node, node.attr)

    def _member(self, owner: nodes.Node, member: str) -> nodes.Expr:
        if isinstance(owner, nodes.Name) and owner.name == "facts":
            if member in self.names.facts:
                return nodes.Const(self.names.facts[member])
            return _unknown(f"facts.{member}")
        if isinstance(owner, nodes.Name) and owner.name == "loop" and "loop" in self.scope:
            if member not in LOOP:
                raise Refused(f'a loop has no "{member}"', did_you_mean(member, LOOP))
            return nodes.Getattr(nodes.Name("loop", "load"), member, "load")
        raise Refused(f'values have no ".{member}"', "a dot stands after facts and loop only")

    def subscript(self, node: nodes.Getitem, depth: int) -> nodes.Expr:
        """Allow an entry by its position, and `facts["name"]`."""
        if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
            return self._member(node.node, node.arg.value)
        if isinstance(node.arg, nodes.Slice):
            raise Refused("templates have no slices", _WHAT_THERE_IS)
        return nodes.Getitem(self.allow(node.node, depth), self.allow(node.arg, depth), "load")

    def call(self, node: nodes.Call, depth: int) -> nodes.Expr:
        """Allow calls of the vocabulary and of `range`."""
        if not isinstance(node.node, nodes.Name):
            raise Refused("only what has a name can be called", _WHAT_THERE_IS)
        called = node.node.name
        if called not in self.names.functions and called != "range":
            if called in self.names.values or called in self.scope:
                raise Refused(f'"{called}" is a value', f"write {{{{ {called} }}}}")
            message = f'there is no "{called}"'
            raise Refused(message, did_you_mean(called, self.names.functions), "undefined-name")
        arguments, named = self._arguments(node, depth)
        return nodes.Call(nodes.Name(called, "load"), arguments, named, None, None)

    def _arguments(
        self, node: nodes.Call | nodes.Filter | nodes.Test, depth: int
    ) -> tuple[list[nodes.Expr], list[nodes.Keyword]]:
        if node.dyn_args is not None or node.dyn_kwargs is not None:
            raise Refused("arguments cannot be unpacked with * or **", "write them out")
        named = [nodes.Keyword(one.key, self.allow(one.value, depth)) for one in node.kwargs]
        return self._all(node.args, depth), named

    def filtered(self, node: nodes.Filter, depth: int) -> nodes.Expr:
        """Allow the filters of the list."""
        if node.name not in FILTERS or node.node is None:
            raise Refused(f'there is no filter "{node.name}"', did_you_mean(node.name, FILTERS))
        arguments, named = self._arguments(node, depth)
        return nodes.Filter(self.allow(node.node, depth), node.name, arguments, named, None, None)

    def tested(self, node: nodes.Test, depth: int) -> nodes.Expr:
        """Allow the tests of the list; "defined" is decided here."""
        if node.name not in TESTS:
            raise Refused(f'there is no test "{node.name}"', did_you_mean(node.name, TESTS))
        if node.name in {"defined", "undefined"}:
            return nodes.Const(self._defined(node.node) == (node.name == "defined"))
        arguments, named = self._arguments(node, depth)
        return nodes.Test(self._plain(node.node, depth), node.name, arguments, named, None, None)

    def _defined(self, node: nodes.Node) -> bool:
        if isinstance(node, nodes.Name):
            return node.name in {*self.scope, *self.names.values, *self.names.functions, "facts"}
        if isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name):
            return node.node.name == "facts" and node.attr in self.names.facts
        raise Refused('only a name can be "defined"', _WHAT_THERE_IS)

    def operation(self, node: nodes.BinExpr, depth: int) -> nodes.Expr:
        """Allow arithmetic, "and" and "or" on plain values."""
        return type(node)(self._plain(node.left, depth), self._plain(node.right, depth))

    def sign(self, node: nodes.UnaryExpr, depth: int) -> nodes.Expr:
        """Allow "not" and signs on plain values."""
        return type(node)(self._plain(node.node, depth))

    def joined(self, node: nodes.Concat, depth: int) -> nodes.Expr:
        """Allow `~`, which keeps numbers bound."""
        return wrapped(nodes.List(self._all(node.nodes, depth)), "_concat")

    def comparison(self, node: nodes.Compare, depth: int) -> nodes.Expr:
        """Allow comparisons of plain values."""
        operands = [nodes.Operand(one.op, self._plain(one.expr, depth)) for one in node.ops]
        return nodes.Compare(self._plain(node.expr, depth), operands)

    def choice(self, node: nodes.CondExpr, depth: int) -> nodes.Expr:
        """Allow `a if b else c`; without else it is an empty text."""
        test = wrapped(self.allow(node.test, depth), "_truth")
        otherwise = nodes.Const("") if node.expr2 is None else self.allow(node.expr2, depth)
        return nodes.CondExpr(test, self.allow(node.expr1, depth), otherwise)


_OPERATORS = (
    nodes.Add,
    nodes.Sub,
    nodes.Mul,
    nodes.Div,
    nodes.FloorDiv,
    nodes.Mod,
    nodes.Pow,
    nodes.And,
    nodes.Or,
)
_CHECKS: Mapping[type[nodes.Node], Callable[..., nodes.Expr]] = {
    nodes.Const: Expression.constant,
    nodes.List: Expression.sequence,
    nodes.Tuple: Expression.sequence,
    nodes.Name: Expression.name,
    nodes.Getattr: Expression.attribute,
    nodes.Getitem: Expression.subscript,
    nodes.Call: Expression.call,
    nodes.Filter: Expression.filtered,
    nodes.Test: Expression.tested,
    nodes.Not: Expression.sign,
    nodes.Neg: Expression.sign,
    nodes.Pos: Expression.sign,
    nodes.Concat: Expression.joined,
    nodes.Compare: Expression.comparison,
    nodes.CondExpr: Expression.choice,
    **dict.fromkeys(_OPERATORS, Expression.operation),
}


def wrapped(node: nodes.Expr, name: str) -> nodes.Filter:
    """Give `node | name`."""
    return nodes.Filter(node, name, [], [], None, None)


def _unknown(name: str) -> nodes.Expr:
    """Give an expression that tells of the unknown name when, and only when, it runs."""
    return wrapped(nodes.Const(name), "_unknown")


def _call(name: str) -> str:
    return f"write {{{{ {name}(…) }}}}"
