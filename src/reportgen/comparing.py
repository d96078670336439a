"""Comparing two editions of a publication: the later numbers in the earlier text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reportgen.answers.questionnaire import Change, changes_between
from reportgen.answers.table import read_table
from reportgen.counting import Sources, gather
from reportgen.errors import Problems
from reportgen.manuscript import compose
from reportgen.pipeline import Prepared, prepare
from reportgen.verify.editions import Comparison, compare_editions, comparison_html
from reportgen.verify.editions.compare import Told
from reportgen.writing import write_whole

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison, and what its page is made from."""

    comparison: Comparison
    first: Told
    last: Told
    prepared: Prepared
    root: Path

    def html(self) -> bytes:
        """Give the page that shows it, with the figures of both editions."""
        brief = self.prepared.brief
        shown = (self.comparison, self.first, self.last, self.root, brief.theme, brief.language)
        return comparison_html(*shown)


@dataclass(frozen=True, slots=True)
class Difference:
    """A comparison and the page that shows it, on disk."""

    comparison: Comparison
    page: Path


def diff(
    root: Path, name: str, first: int, last: int, output: Path | None, progress: Progress
) -> Difference:
    """Compare two editions and write the page to `output` (default: build/).

    Raises ReportgenError; then nothing is written.
    """
    found = compare(root, name, first, last, progress)
    page = (root / "build" if output is None else output) / f"{name}-{first}-{last}.diff.html"
    write_whole({page: found.html()})
    return Difference(found.comparison, page)


def compare(root: Path, name: str, first: int, last: int, progress: Progress) -> Compared:
    """Take a publication and two of its editions, give what is different between them.

    Raises the ReportgenError of the first stage that finds problems; what the earlier text asks of
    the later answers in vain is part of the comparison.
    """
    progress("read")
    old, new = gather(root, name, first), gather(root, name, last)
    before, after = prepare(old, progress), prepare(new, progress)
    progress("compose")
    fragments = before.brief.publication.fragments
    told = _told(old, before, fragments), _told(new, after, fragments)
    progress("compare")
    comparison = compare_editions(name, *told, questionnaire_changes(root, old, new, before, after))
    return Compared(comparison, *told, after, root)


def _told(sources: Sources, prepared: Prepared, fragments: tuple[str, ...]) -> Told:
    """Fill a text with the numbers of an edition, as far as it can be filled."""
    brief, problems = prepared.brief, Problems()
    document = compose(
        sources.project.root,
        sources.project.content_folder(sources.name),
        brief.publication.model_copy(update={"fragments": fragments}),
        brief.edition,
        prepared.exhibits,
        brief.language,
        problems,
        lenient=True,
    )
    return Told(document, prepared.basis, prepared.exhibits, tuple(problems))


def questionnaire_changes(
    root: Path, old: Sources, new: Sources, before: Prepared, after: Prepared
) -> tuple[Change, ...]:
    """Give what changed in the questionnaire between the waves of two editions."""
    first, last = old.brief.edition, new.brief.edition
    codebook = new.survey.codebook
    respondents = {
        first: old.survey.waves[first].respondents,
        last: new.survey.waves[last].respondents,
    }
    orders = {
        year: _order(root, f"{new.brief.data}/{codebook.waves[year].file}")
        for year in (first, last)
    }
    answered = {
        key: tally.n
        for one, year in ((before, first), (after, last))
        for key, tally in one.basis.estimates.tallies.items()
        if key[1] == year
    }
    return changes_between(codebook, first, last, orders, respondents, answered)


def _order(root: Path, path: str) -> tuple[str, ...]:
    """Give the items of an answer file in the order of its columns; choices by their item."""
    table = read_table(root, path, Problems())
    columns = () if table is None else table.columns
    return tuple(dict.fromkeys(column.partition(".")[0] for column in columns))
