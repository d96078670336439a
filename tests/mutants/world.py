"""One publication, read and estimated once; any of its texts changed and checked in milliseconds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from types import SimpleNamespace
from typing import cast

from reportgen.answers import read_survey
from reportgen.answers.model import Survey
from reportgen.errors import ManuscriptError, Place, Problem, Problems, ReportgenError
from reportgen.estimates import tally_survey
from reportgen.estimates.model import Estimates
from reportgen.exhibit_specs import ExhibitSpecs
from reportgen.exhibits import build_exhibits
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.model import Exhibits
from reportgen.files import locate
from reportgen.manuscript.compose import _blocks, _context, _each, _meta, _names
from reportgen.manuscript.elements.context import Context
from reportgen.manuscript.elements.note import note
from reportgen.manuscript.elements.section import section
from reportgen.manuscript.fragment import _FRONT_MATTER, Fragment, Reader
from reportgen.manuscript.listing import Listing
from reportgen.manuscript.model import Block, Document, ExhibitBlock, Number, Section, plain_text
from reportgen.manuscript.source import Source
from reportgen.manuscript.syntax.parser import Markdown
from reportgen.manuscript.template import Evaluator, Sandbox
from reportgen.manuscript.walk import every_block, every_inline, every_section, own_content
from reportgen.project import Brief, open_project
from reportgen.verify import literals, verify
from reportgen.verify.claims import check as claims
from reportgen.verify.claims.lexicon import load_lexicon as load_claim_words
from reportgen.verify.claims.model import Proof
from reportgen.verify.claims.scene import Ground
from reportgen.verify.consistency import check as consistency

_HEADING = re.compile(r"#{1,3} ")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the checks say of a text. printed: all that is printed of the part that was changed."""

    problems: tuple[Problem, ...]
    proofs: tuple[Proof, ...]
    printed: str


@dataclass(frozen=True)
class World:
    """A publication that was made once. documents are made from it, never from files again.

    sandbox, context: as composing has them.  fragments: by path, in reading order.
    """

    root: Path
    name: str
    brief: Brief
    survey: Survey
    estimates: Estimates
    basis: Basis
    exhibits: Exhibits
    sandbox: Sandbox
    context: Context
    fragments: Mapping[str, Fragment]
    colophon: tuple[Block, ...]
    document: Document
    warnings: tuple[Problem, ...]

    @property
    def sources(self) -> dict[str, str]:
        """The fragments as their authors wrote them, by path."""
        return {path: one.filled.source.text for path, one in self.fragments.items()}

    def whole(self) -> Outcome:
        """Check all of it as `reportgen check --text` does."""
        find = partial(locate, self.root)
        found = verify(
            self.document, self.basis, None, self.warnings, self.brief.terms, find, self.brief.specs
        )
        return Outcome(found.problems, found.proofs, printed(self.document.sections))

    # --- one fragment changed -------------------------------------------------------------

    def with_text(self, path: str, text: str, line: int) -> Outcome:
        """Check the section around a line (from 1) of a fragment whose text was changed.

        The text must have as many lines as before; only what shares the line's section differs.
        Claims are checked in that section, everything else in the whole document.
        """
        before, problems = self.fragments[path], Problems()
        kept = outside_blanked(text.split("\n"), line)
        source = Source(path, "\n".join(kept))
        front = _FRONT_MATTER.match(source.text)
        reader = Reader(self.root, self.sandbox, Markdown(), problems)
        fragment = reader._parsed(source, before.role, front.end() if front else 0)
        if fragment is None:
            return Outcome(tuple(problems), (), "")
        values = Evaluator(self.sandbox)
        hand = Evaluator(self.context.claims._sandbox)
        context = replace(
            self.context, fragment=fragment, values=values, claims=hand, problems=problems
        )
        built = section(context)
        if built is None or any(one.severity == "error" for one in problems):
            return Outcome(tuple(problems), (), "")
        at = list(self.fragments).index(path)
        home = _innermost(built)
        chapter = _grafted(self.document.sections[at], home)
        sections = (*self.document.sections[:at], chapter, *self.document.sections[at + 1 :])
        document = replace(self.document, sections=sections)
        found = self._checked(document, chapter, home.id)
        return Outcome((*problems, *found.problems), found.proofs, printed([home]))

    def _checked(self, document: Document, chapter: Section, home: str) -> Outcome:
        """Run the checks of the text; claims and typed numbers in one chapter only."""
        alone = replace(document, sections=(chapter,), colophon=())
        lexicon = load_lexicon(self.basis.language.code)
        assert lexicon is not None
        ground = self._ground(claims.ground_of(alone, self.basis, lexicon))
        here = [one for one in ground.reading.sentences if one.chapter.id == home]
        some = cast(
            "Ground", SimpleNamespace(reading=SimpleNamespace(sentences=here), scene=ground.scene)
        )
        told = [*claims._by_hand(alone), *claims._by_rule(some)]
        problems = [one for one in told if isinstance(one, Problem)]
        proofs = [one for one in told if isinstance(one, Proof)]
        problems += literals.check_literals(alone, self.basis)
        find = partial(locate, self.root)
        problems += consistency.check_consistency(document, self.basis, self.brief.terms, find)
        return Outcome(tuple(dict.fromkeys(problems)), tuple(proofs), "")

    def _ground(self, ground: Ground) -> Ground:
        """Keep what only the data and the language say: it is the same for every text."""
        if not _KEPT:
            _KEPT.append(ground)
        kept = _KEPT[0]
        return replace(
            ground,
            results=kept.results,
            vocabulary=kept.vocabulary,
            speech=kept.speech,
            _scenes={},
            standings={},
            mentions={},
        )

    # --- the exhibits changed -------------------------------------------------------------

    def with_specs(self, specs: ExhibitSpecs) -> Outcome:
        """Check the whole with other exhibits.yaml: figures and texts are made anew."""
        try:
            exhibits = exhibits_of(self.root, self.name, self.brief, self.estimates, specs)
        except ReportgenError as fault:
            return Outcome(tuple(fault.problems), (), "")
        return made(self, exhibits).whole()


_KEPT: list[Ground] = []
load_lexicon = cache(load_claim_words)


def forget() -> None:
    """Forget what is kept of one publication's data, before another is judged."""
    _KEPT.clear()


def keep_word_lists() -> None:
    """Read the language's word lists once in this process, not once a mutant."""
    for module, name in (
        (claims, "load_lexicon"),
        (consistency, "load_lexicon"),
        (literals, "load_literals"),
    ):
        setattr(module, name, cache(getattr(module, name)))


def outside_blanked(lines: Sequence[str], line: int) -> list[str]:
    """Give the lines of a fragment with all but the section of one line emptied.

    The headings above it stay, and so do front matter, footnotes and what chooses lines: every line
    keeps its number.
    """
    front = next(i for i in range(1, len(lines)) if lines[i] == "---")
    headings = [i for i in range(front, len(lines)) if _HEADING.match(lines[i])]
    above = [i for i in headings if i < line]
    own = above[-1] if above else headings[0]
    end = next((i for i in headings if i > own), len(lines))
    keep, level = {own}, lines[own].index(" ")
    for i in reversed(above):
        if lines[i].index(" ") < level:
            keep.add(i)
            level = lines[i].index(" ")
    keep |= {*range(front + 1), *range(own, end)}
    keep |= {i for i, text in enumerate(lines) if text.startswith(("[^", "{%"))}
    return [text if i in keep else "" for i, text in enumerate(lines)]


def _innermost(built: Section) -> Section:
    return _innermost(built.sections[-1]) if built.sections else built


def _grafted(clean: Section, changed: Section) -> Section:
    """Give a section with one of those within it replaced, which keeps its own subsections."""
    if clean.id == changed.id:
        return replace(changed, sections=clean.sections, number=clean.number)
    return replace(clean, sections=tuple(_grafted(one, changed) for one in clean.sections))


def printed(sections: Sequence[Section]) -> str:
    """Give all words of sections, exhibits by their ids."""
    return "\n".join(_words(sections))


def _words(sections: Sequence[Section]) -> Iterator[str]:
    for one in every_section(sections):
        yield plain_text(one.title)
        for block in every_block(one.blocks):
            if isinstance(block, ExhibitBlock):
                yield f"{block.exhibit.id} {block.caption}"
            yield from (plain_text(content) for content in own_content(block))


def numbers_of(document: Document) -> dict[Place, Number]:
    """Give every number of running text by the place of its expression."""
    return {
        inline.place: inline
        for one in every_section(document.sections)
        for content in (one.title, *(c for b in every_block(one.blocks) for c in own_content(b)))
        for inline in every_inline(content)
        if isinstance(inline, Number)
    }


# --- making it once ---------------------------------------------------------------------------


def open_world(root: Path, name: str, edition: int | None = None) -> World:
    """Take a project, give the publication read, estimated and composed."""
    project = open_project(root)
    brief = project.brief(name, edition)
    compare = brief.publication.editions[brief.edition].compare
    waves = [wave for wave in (compare, brief.edition) if wave is not None]
    survey = read_survey(root, brief.data, waves)
    estimates = tally_survey(survey, minimum_count=brief.publication.settings.minimum_count)
    exhibits = exhibits_of(root, name, brief, estimates, brief.specs)
    basis = Basis(estimates, brief.publication, brief.edition, compare, brief.language)
    return _world(root, name, brief, survey, basis, exhibits)


def exhibits_of(
    root: Path, name: str, brief: Brief, estimates: Estimates, specs: ExhibitSpecs
) -> Exhibits:
    """Build exhibits as the pipeline does."""
    path, find = open_project(root).specs_path(name), partial(locate, root)
    publication, year = brief.publication, brief.edition
    return build_exhibits(estimates, publication, specs, year, brief.language, path, find)


def made(world: World, exhibits: Exhibits) -> World:
    """Give a world with other exhibits, its texts composed anew."""
    return _world(world.root, world.name, world.brief, world.survey, world.basis, exhibits)


def _world(
    root: Path, name: str, brief: Brief, survey: Survey, basis: Basis, exhibits: Exhibits
) -> World:
    """Compose as `manuscript.compose` does, but go on where it would give up."""
    problems, folder = Problems(), open_project(root).content_folder(name)
    listing = Listing(root, folder, brief.publication, problems)
    sandbox = Sandbox(_names(exhibits.vocabulary, exhibits))
    reader = Reader(root, sandbox, Markdown(), problems)
    colophon, fragments = listing.colophon(reader), listing.fragments(reader)
    everything, records = (*colophon, *fragments), listing.records()
    language = brief.language
    context = _context(root, everything, records, exhibits, sandbox, language, problems, True)
    imprint = tuple(block for own in _each(context, colophon) for block in _blocks(own))
    sections = tuple(
        built for own in _each(context, fragments) if (built := section(own)) is not None
    )
    if len(sections) < len(brief.publication.fragments):
        raise ManuscriptError(tuple(problems))
    meta = _meta(brief.publication, brief.edition, f"{folder}/publication.yaml", "")
    notes = {text.id: note(context, text) for text in context.notes.by_name.values()}
    by_path = {one.path: one for one in fragments}
    document = Document(meta, imprint, sections, notes)
    return World(
        root, name, brief, survey, basis.estimates, basis, exhibits, sandbox, context, by_path,
        imprint, document, tuple(problems),
    )  # fmt: skip
