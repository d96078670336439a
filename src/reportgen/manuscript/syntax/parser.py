"""The Markdown parser: CommonMark, pipe tables, and what Pandoc's authors are used to."""

from __future__ import annotations

from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode
from markdown_it.utils import EnvType
from mdit_py_plugins.attrs import attrs_plugin
from mdit_py_plugins.footnote import footnote_plugin

from reportgen.manuscript.syntax.citation import citation_plugin
from reportgen.manuscript.syntax.div import div_plugin
from reportgen.manuscript.syntax.heading import heading_plugin
from reportgen.manuscript.syntax.literal import literal_plugin

DEEPEST = 20
"""How deep blocks may be nested; the parser itself goes on, so that nothing is lost unseen."""


_JOINS = ("text_join", "fragments_join")
"""Rules that join text with text; left out, so that each piece keeps its place."""


class _PlacedState(StateInline):
    """Notes with every token where in its text it begins: `map[0]`.

    begun: where the characters that wait to become a token of text begin.
    """

    begun = 0

    def append_pending(self, text: str) -> None:
        if not self.pending:
            self.begun = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:  # noqa: N802 - their name
        length = len(self.pending)
        token = super().pushPending()
        token.map = [self.begun, self.begun + length]
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        token.map = [self.pos, self.posMax]
        return token


class _PlacedInline(ParserInline):
    """As its parent, with places."""

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        state = _PlacedState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        _count_levels(state.tokens)
        return state.tokens


def _count_levels(tokens: list[Token]) -> None:
    """Give every token its level anew: stars that became emphasis were counted as text before."""
    level = 0
    for token in tokens:
        level += min(token.nesting, 0)
        token.level = level
        level += max(token.nesting, 0)


class Markdown(MarkdownIt):
    """The parser of all fragments; links are left as written, whoever builds them judges them."""

    def __init__(self) -> None:
        super().__init__()
        self.inline = _PlacedInline()
        self.configure("commonmark", {"html": False, "maxNesting": 3 * DEEPEST})
        self.enable("table").disable(["lheading", *_JOINS])
        for plugin in (div_plugin, heading_plugin, citation_plugin):
            self.use(plugin)
        self.use(footnote_plugin, inline=True, move_to_end=False, always_match_refs=True)
        self.use(attrs_plugin, after=("image", "link_close"), spans=True)
        self.use(literal_plugin)  # last: it takes the attributes that belong to nothing

    def validateLink(self, url: str) -> bool:  # noqa: N802 - their name
        """Let every link through."""
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - their name
        """Leave the address as it is."""
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802 - their name
        """Leave the address as it is."""
        return link

    def tree(self, text: str) -> SyntaxTreeNode:
        """Take Markdown, give its syntax tree."""
        return SyntaxTreeNode(self.parse(text))
