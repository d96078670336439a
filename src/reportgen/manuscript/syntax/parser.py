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


class _PlacedState(StateInline):
    """Notes with every token where in its text it begins: `map[0]`."""

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
        return state.tokens


class Markdown(MarkdownIt):
    """The parser of all fragments; links are left as written, whoever builds them judges them."""

    def __init__(self) -> None:
        super().__init__()
        self.inline = _PlacedInline()
        self.configure("commonmark", {"html": False, "maxNesting": 3 * DEEPEST})
        self.enable("table").disable("lheading")
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
