"""Spans: `[words]{…}` in another language, bound to a number or a claim, or waived."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from markdown_it.tree import SyntaxTreeNode

from reportgen.errors import Place
from reportgen.exhibits.model import Quantity, Statement
from reportgen.manuscript.elements.context import Context
from reportgen.manuscript.inline import Claim, Foreign, Inline, Number, Text, Waived
from reportgen.manuscript.syntax.attributes import Attributes, attributes_of
from reportgen.manuscript.syntax.places import place_in, text_around
from reportgen.manuscript.template import Evaluator, Found, Refused, offset_of
from reportgen.manuscript.words import fact

_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_ATTRIBUTE = re.compile(r'(?P<key>[\w:-]+)=(?:"(?P<quoted>(?:[^"\\]|\\.)*)"|(?P<bare>[\w:-]+))')
_BINDINGS = ("value", "claim", "waive")
_HINT = 'there are lang=en, value="…", claim="…" and waive="…"'


def span(context: Context, node: SyntaxTreeNode, content: tuple[Inline, ...]) -> Sequence[Inline]:
    """Take a node `span` and its content, give what stands for it.

    Adds `unknown-attribute`, `two-bindings`, `pinned-content`, `unprintable-value`,
    `not-true-or-false`, `empty-reason`, and the rules of expressions.
    """
    attributes = attributes_of(node.nester_tokens.opening)  # type: ignore[union-attr] # a pair
    bound = [key for key in _BINDINGS if key in attributes.pairs]
    lang = _language(context, node, attributes)
    if len(bound) > 1:
        message = f"the words are bound twice, by {' and '.join(bound)}"
        context.note(node, "two-bindings", message, "bind parts of them, one in the other")
    elif bound == ["value"]:
        return _pinned(context, node, content)
    own: tuple[Inline, ...] = (Foreign(lang, content),) if lang else content
    if bound == ["claim"]:
        return _claim(context, node, own)
    return _waived(context, node, own) if bound == ["waive"] else own


def _language(context: Context, node: SyntaxTreeNode, attributes: Attributes) -> str:
    odd = attributes.unknown((), ("lang", *_BINDINGS))
    for name in odd + ((f"#{attributes.id}",) if attributes.id else ()):
        context.note(node, "unknown-attribute", f"words have no attribute {name}", _HINT)
    lang = attributes.pairs.get("lang", "")
    if lang and not _LANGUAGE_TAG.fullmatch(lang):
        message = f'"{lang}" is not the code of a language'
        context.note(node, "unknown-attribute", message, "codes are like en, de or en-GB")
    return lang


# --- the three bindings ---------------------------------------------------------------------


def _pinned(
    context: Context, node: SyntaxTreeNode, content: tuple[Inline, ...]
) -> Sequence[Inline]:
    """Bind what was typed to the number that it must equal; that it does is checked later."""
    text = content[0] if len(content) == 1 else None
    if not isinstance(text, Text) or not text.text.strip():
        hint = 'write [44 pct.]{value="…"}; stress goes around the brackets'
        context.note(node, "pinned-content", "a number is pinned to plain words only", hint)
        return content
    written = _Written.of(context, node, "value")
    found = written.evaluated(context.values)
    if found is None:
        return content
    quantity = _quantity(found.value, written.text)
    if quantity is None:
        hint = "write what gives one number, as share(…); words are bound with claim=, or printed"
        written.note("unprintable-value", f"{written.text} is not one number", hint)
        return content
    return (Number(quantity, context.place(node), text.text),)


def _claim(context: Context, node: SyntaxTreeNode, content: tuple[Inline, ...]) -> Sequence[Inline]:
    """Bind words to an expression that must be true."""
    written = _Written.of(context, node, "claim")
    found = written.evaluated(context.claims)
    if found is None:
        return content
    if not isinstance(found.value, bool):
        message = f"{written.text} is {_shown(found.value)}, not true or false"
        hint = "compare it, as in share('x') > 50 or change('x') < 0"
        written.note("not-true-or-false", message, hint)
        return content
    said = "; ".join(dict.fromkeys(f"{one.call} = {_shown(one.value)}" for one in found.answers))
    return (Claim(content, written.text, found.value, said, context.place(node)),)


def _waived(
    context: Context, node: SyntaxTreeNode, content: tuple[Inline, ...]
) -> Sequence[Inline]:
    """Leave words alone for a reason."""
    written = _Written.of(context, node, "waive")
    if not written.text:
        hint = 'say why the checks leave these words alone: waive="quoted from the law"'
        written.note("empty-reason", "the words are waived without a reason", hint)
    return (Waived(content, written.text, context.place(node)),)


def _quantity(value: object, expression: str) -> Quantity | None:
    """Give one number as a quantity; None for anything else."""
    if isinstance(value, Quantity):
        return value
    if isinstance(value, Statement) and len(value.quantities) == 1:
        return replace(value.quantities[0], text=str(value))
    if isinstance(value, int) and not isinstance(value, bool):
        return fact(value, expression)
    return None


def _shown(value: object) -> str:
    """Give a plain value as it is read in a proof: up to three decimals."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Fraction | float):
        near = round(float(value), 3)
        return f"{near or float(value):.6g}"
    return repr(value) if isinstance(value, str) else str(value)


# --- what is written in the attribute ----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Written:
    """The value of an attribute. text: with template values spelt out.

    begin: where it begins, in the run of text that the span stands in.
    """

    context: Context
    around: SyntaxTreeNode
    text: str
    begin: int

    @classmethod
    def of(cls, context: Context, node: SyntaxTreeNode, key: str) -> _Written:
        """Find the value of a key behind a span's closing bracket."""
        around, closing = text_around(node), node.nester_tokens.closing  # type: ignore[union-attr]
        assert around is not None  # noqa: S101 - a span stands in a run of text
        bracket = (closing.map or [0])[0]
        matches = _ATTRIBUTE.finditer(around.content, bracket)
        match = next(match for match in matches if match["key"] == key)
        group = "bare" if match["quoted"] is None else "quoted"
        text = context.plain(re.sub(r"\\(.)", r"\1", match[group]))
        indent = len(text) - len(text.lstrip())
        return cls(context, around, text.strip(), match.start(group) + indent)

    def evaluated(self, evaluator: Evaluator) -> Found | None:
        """Evaluate it; None, and a problem at what is to blame, where that fails."""
        path = self.context.fragment.path
        try:
            return evaluator.evaluate(self.text, path)
        except Refused as fault:
            at = offset_of(fault, self.text)
            self.note(fault.rule, fault.message, fault.hint, at)
            return None

    def note(self, rule: str, message: str, hint: str, offset: int = 0) -> None:
        """Note a problem of the attribute."""
        self.context.problems.add(self._place(offset), rule, message, hint)

    def _place(self, offset: int) -> Place:
        return place_in(self.context.fragment.filled, self.around, self.begin + offset)
