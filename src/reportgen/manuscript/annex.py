"""An annex report's own sections: how to read it, a chapter a block of the questionnaire, the index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from reportgen.errors import Place, Problems
from reportgen.exhibits.anatomy import kind_of
from reportgen.exhibits.arrangement import Annex, Guide, Part
from reportgen.exhibits.model import Exhibit, Quantity, Statement
from reportgen.language import Language
from reportgen.manuscript.fragment import Fragment
from reportgen.manuscript.index import index_letters, section_id
from reportgen.manuscript.model import (
    Block,
    ExhibitBlock,
    Index,
    Inline,
    Number,
    Paragraph,
    PlainTable,
    Role,
    Section,
    Text,
)
from reportgen.manuscript.walk import every_block, every_section

ROLES: tuple[Role, ...] = ("foreword", "introduction")
"""What an author may write for an annex report."""


def check_roles(fragments: Iterable[Fragment], problems: Problems) -> None:
    """Note `annex-fragment` for fragments that have no place in an annex report."""
    for one in fragments:
        if one.role is not None and one.role not in ROLES:
            message = f"an annex report has no fragment of the role “{one.role}”"
            hint = f"its chapters are made from the questionnaire; write {' or '.join(ROLES)}"
            problems.add(Place(one.path, 2, 1), "annex-fragment", message, hint)


def annex_sections(
    annex: Annex,
    exhibits: Mapping[str, Exhibit],
    before: Sequence[Section],
    language: Language,
    path: str,
) -> tuple[Section, ...]:
    """Take how a report is arranged, give its sections.

    before: the author's, whose tables are counted first.  path: of publication.yaml, where what the
    codebook does not say stands.
    """
    places = {term.exhibit: term.place for term in annex.index}
    numbers = count(_tables(before) + 1)
    press = _Press(exhibits, places, language, Place(path, 1, 1), numbers)
    guide = press.guide(annex.guide)
    chapters = tuple(press.chapter(part, number) for number, part in enumerate(annex.parts, 1))
    index = Index(index_letters(annex.index, language), press.place)
    title = language.word("annex_index")
    return (guide, *chapters, press.section("annex-index", title, (index,), "appendix", columns=2))


def _tables(sections: Sequence[Section]) -> int:
    """Give how many numbered tables some sections have."""
    blocks = (block for one in every_section(sections) for block in every_block(one.blocks))
    return sum(_is_numbered_table(block) for block in blocks)


def _is_numbered_table(block: Block) -> bool:
    if isinstance(block, ExhibitBlock):
        return kind_of(block.exhibit) == "table" and block.number > 0
    return isinstance(block, PlainTable) and block.number > 0


@dataclass(frozen=True, slots=True)
class _Press:
    """Makes sections. places: of items, by their exhibits.  numbers: of the tables to come."""

    exhibits: Mapping[str, Exhibit]
    places: Mapping[str, Place]
    language: Language
    place: Place
    numbers: Iterator[int]

    def guide(self, guide: Guide) -> Section:
        """Give the section on how the tables are read."""
        paragraphs = tuple(Paragraph(self.inlines(one), self.place) for one in guide.paragraphs)
        signs = PlainTable(
            id="",
            caption="",
            head=tuple((Text(name),) for name in guide.head),
            rows=tuple(((Text(sign),), self.inlines(told)) for sign, told in guide.signs),
            alignments=("l", "l"),
            place=self.place,
        )
        tables = tuple(self.table(id_) for id_ in guide.exhibits)
        return self.section(
            "annex-guide", guide.title, (*paragraphs, signs, *tables), "introduction"
        )

    def chapter(self, part: Part, number: int) -> Section:
        """Give the chapter of a block of the questionnaire: a section a group, within it the items."""
        loose = tuple(self.item(id_, 2) for id_ in part.exhibits)
        groups = tuple(
            self.section(
                one.id,
                one.title,
                (),
                "chapter",
                level=2,
                number=f"{number}.{at}",
                sections=tuple(self.item(id_, 3) for id_ in one.exhibits),
            )
            for at, one in enumerate(part.parts, 1)
        )
        below = (*loose, *groups)
        return self.section(part.id, part.title, (), "chapter", number=str(number), sections=below)

    def item(self, id_: str, level: int) -> Section:
        """Give the section of an item: its heading has number and title of its table."""
        exhibit, number = self.exhibits[id_], next(self.numbers)
        name = f"{self.language.word('table')} {number}"
        block = ExhibitBlock(exhibit, number, "", self.places[id_], shared_data=True)
        return Section(
            id=section_id(id_),
            level=level,
            number=name,
            title=(Text(exhibit.title),),
            blocks=(block,),
            sections=(),
            role="chapter",
            place=self.places[id_],
            listed=False,
        )

    def table(self, id_: str) -> ExhibitBlock:
        """Give a table of the guide with its number and caption."""
        exhibit, number = self.exhibits[id_], next(self.numbers)
        word = self.language.word
        caption = f"{word('table')} {number} {word('caption_dash')} {exhibit.title}"
        return ExhibitBlock(exhibit, number, caption, self.place)

    def inlines(self, said: Statement) -> tuple[Inline, ...]:
        """Give words with their numbers bound."""
        return tuple(
            Number(part, self.place) if isinstance(part, Quantity) else Text(part)
            for part in said.parts
        )

    def section(
        self,
        id_: str,
        title: str,
        blocks: tuple[Block, ...],
        role: Role,
        *,
        level: int = 1,
        number: str = "",
        sections: tuple[Section, ...] = (),
        columns: int = 1,
    ) -> Section:
        """Give a section of the report."""
        return Section(
            id_, level, number, (Text(title),), blocks, sections, role, self.place, columns
        )
