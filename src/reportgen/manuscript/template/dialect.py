"""Statements: a parsed template, numbered so that it can be run and every fault of it be placed.

There are text, `{{ … }}`, `{% if %}` and `{% for %}`. Every piece of text gets a mark that says
which it is, and every expression, condition and loop an entrance that notes where we are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from jinja2 import nodes

from reportgen.manuscript.source import PIECE
from reportgen.manuscript.template.expression import Expression, Names, Refused, wrapped


def number(
    template: nodes.Template, names: Names, kept: Sequence[slice]
) -> tuple[nodes.Template, Mapping[int, Refused]]:
    """Take a parsed template, give it numbered, and what may not run by the number of its tag.

    kept: what is kept of each piece of text.

    Pieces are counted from 0 in the order of the text; expressions, conditions and loops share
    one count, in the order of their tags.
    """
    numbering = _Numbering(names, kept)
    body = numbering.block(template.body, frozenset())
    return nodes.Template(body, lineno=1), numbering.refused


@dataclass(slots=True)
class _Numbering:
    """Walks the statements in the order of the text and counts as it goes."""

    names: Names
    kept: Sequence[slice]
    refused: dict[int, Refused] = field(default_factory=dict)
    pieces: int = 0
    tags: int = 0

    def block(self, statements: Sequence[nodes.Node], scope: frozenset[str]) -> list[nodes.Node]:
        """Number statements; `scope` names the entries of the loops they stand in."""
        return [self._statement(statement, scope) for statement in statements]

    def _statement(self, statement: nodes.Node, scope: frozenset[str]) -> nodes.Node:
        if isinstance(statement, nodes.If):
            return self._if(statement, scope)
        if isinstance(statement, nodes.For):
            return self._for(statement, scope)
        assert isinstance(statement, nodes.Output)  # noqa: S101 - `tags.py` lets no other pass
        return nodes.Output([self._printed(node, scope) for node in statement.nodes])

    def _printed(self, node: nodes.Expr, scope: frozenset[str]) -> nodes.Expr:
        if isinstance(node, nodes.TemplateData):
            self.pieces += 1
            text = node.data[self.kept[self.pieces - 1]]
            return nodes.TemplateData(chr(PIECE + self.pieces - 1) + text if text else "")
        return self._guarded(node, scope, "_print", "")

    def _guarded(
        self, node: nodes.Node, scope: frozenset[str], use: str, otherwise: str | bool | tuple[()]
    ) -> nodes.Expr:
        """Give `node | use if entered else otherwise`; the entrance notes where we are."""
        tag = self.tags
        self.tags += 1
        try:
            allowed = Expression(self.names, scope)
            asked = use == "_truth"
            expression = allowed.condition(node, 0) if asked else allowed.allow(node, 0)
        except Refused as refused:
            self.refused[tag] = refused
            return nodes.Const(otherwise)
        entered = wrapped(nodes.Const(tag), "_enter")
        return nodes.CondExpr(entered, wrapped(expression, use), nodes.Const(otherwise))

    def _if(self, node: nodes.If, scope: frozenset[str]) -> nodes.If:
        test = self._guarded(node.test, scope, "_truth", otherwise=False)
        body = self.block(node.body, scope)
        elif_ = [self._if(branch, scope) for branch in node.elif_]
        return nodes.If(test, body, elif_, self.block(node.else_, scope))

    def _for(self, node: nodes.For, scope: frozenset[str]) -> nodes.For:
        tag = self.tags
        iterable = self._guarded(node.iter, scope, "_loop", ())
        entries = _entries(node.target)
        inside = scope | {*entries, "loop"}
        test = None
        try:
            self._check_entries(entries)
            test = self._loop_test(node, inside)
        except Refused as refused:
            self.refused.setdefault(tag, refused)
            iterable = nodes.Const(())
        body = self.block(node.body, inside)
        return nodes.For(node.target, iterable, body, self.block(node.else_, scope), test, False)

    def _loop_test(self, node: nodes.For, scope: frozenset[str]) -> nodes.Expr | None:
        if node.recursive:
            raise Refused("loops cannot be recursive", 'leave out "recursive"')
        if node.test is None:
            return None
        return wrapped(Expression(self.names, scope).allow(node.test, 0), "_truth")

    def _check_entries(self, entries: Sequence[str]) -> None:
        taken = {*self.names.functions, *self.names.values, "facts", "loop", "range", "self"}
        for name in entries:
            if name in taken or name.startswith("_"):
                raise Refused(f'a loop cannot call its entry "{name}"', "choose another name")


def _entries(target: nodes.Node) -> tuple[str, ...]:
    """Give the names that a loop gives to its entry."""
    inner = tuple(name.name for name in target.find_all(nodes.Name))
    return (target.name, *inner) if isinstance(target, nodes.Name) else inner
