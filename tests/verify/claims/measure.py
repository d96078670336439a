"""How much the claims' check finds: python tests/verify/claims/measure.py [-v] [KIND ...]

First what became of every claim word of the clean text, by kind; then mutants of it, each with one
thing changed, and the share of each kind that is found. Mutated words are those that claim
something; words of the background are counted apart. Some mutants stay true ("the three largest"
cut to two): -v lists what was not found.
"""

from __future__ import annotations

import posixpath
import random
import re
import shutil
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from reportgen.answers import read_survey
from reportgen.errors import Problem, ReportgenError
from reportgen.estimates import tally_survey
from reportgen.exhibits import build_exhibits
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.model import Exhibits
from reportgen.files import locate
from reportgen.language import load_language
from reportgen.manuscript import compose
from reportgen.project import open_project
from reportgen.verify.claims import Checked, check_claims

ROOT = Path(__file__).parents[3]
NAME, FOLDER = "boern-unge", "content/boern-unge"

WORDS = {
    "direction": [
        ("stigning", "fald"),
        ("stigningen", "faldet"),
        ("fald", "stigning"),
        ("voksende", "faldende"),
        ("vokset", "faldet"),
        ("vokser", "falder"),
        ("flere", "færre"),
        ("færre", "flere"),
        ("større", "mindre"),
        ("mindre", "større"),
        ("lettere", "sværere"),
        ("rigtige vej", "forkerte vej"),
        ("rykket op", "rykket ned"),
        ("rykket ned", "rykket op"),
        ("rykket frem", "rykket ned"),
    ],
    "rank": [
        ("flest", "færrest"),
        ("færrest", "flest"),
        ("størst", "mindst"),
        ("største", "mindste"),
        ("mest", "mindst"),
        ("højt", "lavt"),
    ],
    "quantity": [
        ("mange", "få"),
        ("kun få", "mange"),
        ("få", "mange"),
        ("de fleste", "de færreste"),
        ("langt de fleste", "et mindretal af"),
        ("alle", "ingen af"),
        ("begge", "ingen af de to"),
        ("hvert af", "ingen af"),
        ("flere af", "ingen af"),
        ("næsten alle", "ingen"),
    ],
    "size": [("markant", "en smule"), ("betydeligt", "lidt"), ("langt større", "lidt større")],
    "level": [
        ("på niveau med", "markant lavere end i"),
        ("stort set samme omfang som", "et noget større omfang end"),
        ("omtrent samme niveau som", "et markant højere niveau end"),
    ],
    "approximation": [("mindst", "mere end"), ("mere end", "mindst")],
}
KEPT = re.compile(r"(?<=lige så )|(?<=hvor )|(?<=nogle )|få(?= eller ingen)", re.IGNORECASE)
"""Where a word means the same when it is changed, or nothing at all."""
STRUCTURE = ("org_areas", "target_groups", "themes", "tg_focus_areas", "tg_questions")
OTHER_CATEGORY = {
    "high": "very_high",
    "very_high": "high",
    "low": "not_at_all",
    "dont_know": "low",
    "bottom": "",
    "": "bottom",
}
KINDS = (*WORDS, "count", "item", "other item", "category", "year", "list", "label", "ranking")


@dataclass(frozen=True)
class Mutant:
    """One change of a fragment."""

    start: int
    end: int
    text: str


@dataclass
class Bench:
    """The clean publication, and a copy whose fragments may be changed."""

    basis: Basis
    exhibits: Exhibits
    copy: Path
    rng: random.Random

    def check(self) -> Checked:
        publication = self.basis.publication
        document = compose(
            self.copy, FOLDER, publication, self.basis.edition, self.exhibits, self.basis.language
        )
        return check_claims(document, self.basis)

    def both(self) -> list[str]:
        tallies, codebook = self.basis.estimates.tallies, self.basis.codebook
        years = (self.basis.edition, self.basis.previous)
        return [item for item in codebook.items if all((item, year) in tallies for year in years)]

    def mutants(self, kind: str, text: str) -> Iterator[Mutant]:
        found = getattr(self, "_" + kind.replace(" ", "_"), None)
        bound = [match.span() for match in re.finditer(r'claim="[^"]*"', text)]
        for mutant in words(kind, text) if found is None else found(text):
            if not any(start <= mutant.start < end for start, end in bound):
                yield mutant

    def _count(self, text: str) -> Iterator[Mutant]:
        for match in re.finditer(r"words\((\d+)\)", text):
            for step in (-1, 1):
                if int(match[1]) + step:
                    yield Mutant(*match.span(1), str(int(match[1]) + step))
        for match in re.finditer(rf"measure\('meta_({'|'.join(STRUCTURE)})'", text):
            other = self.rng.choice([name for name in STRUCTURE if name != match[1]])
            yield Mutant(*match.span(1), other)

    def _item(self, text: str) -> Iterator[Mutant]:
        yield from self._items(text, same=True)

    def _other_item(self, text: str) -> Iterator[Mutant]:
        yield from self._items(text, same=False)

    def _items(self, text: str, *, same: bool) -> Iterator[Mutant]:
        group = {name: item.group for name, item in self.basis.codebook.items.items()}
        for match in re.finditer(r"(?:share|development|fraction)\('(\w+)'", text):
            alike = [o for o in self.both() if (group[o] == group[match[1]]) == same]
            pool = [other for other in alike if other != match[1]]
            if pool:
                yield Mutant(*match.span(1), self.rng.choice(pool))

    def _category(self, text: str) -> Iterator[Mutant]:
        for match in re.finditer(r"((?:share|fraction)\('\w+')(?:, '(\w+)')?", text):
            old = match[2] or ""
            for new in (OTHER_CATEGORY[old], "high" if not old else None):
                if new is not None:
                    yield Mutant(*match.span(), match[1] + (f", '{new}'" if new else ""))

    def _year(self, text: str) -> Iterator[Mutant]:
        both = self.both()
        for match in re.finditer(r", year=previous", text):
            yield Mutant(*match.span(), "")
        for match in re.finditer(r"share\('(\w+)'\)", text):
            if match[1] in both:
                yield Mutant(*match.span(), f"share('{match[1]}', year=previous)")
        for match in re.finditer(r"\{\{ (previous|edition) \}\}", text):
            yield Mutant(*match.span(1), {"previous": "edition", "edition": "previous"}[match[1]])

    def _list(self, text: str) -> Iterator[Mutant]:
        for match in re.finditer(r"(?:^- .*\{\{ share.*\n){2,}", text, re.MULTILINE):
            entries = match[0].splitlines(keepends=True)
            for left_out in range(len(entries)):
                kept = entries[:left_out] + entries[left_out + 1 :]
                yield Mutant(*match.span(), "".join(kept))
            yield Mutant(*match.span(), "".join([entries[1], entries[0], *entries[2:]]))

    def _label(self, text: str) -> Iterator[Mutant]:
        groups, topics = self.basis.codebook.groups, self.basis.codebook.topics
        for match in re.finditer(r"label\('(\w+)'\)", text):
            block = groups[match[1]].block
            pool = [g.id for g in groups.values() if g.block == block and g.id != match[1]]
            yield Mutant(*match.span(1), self.rng.choice(pool))
        names = "|".join(topic.list_label for topic in topics.values())
        for match in re.finditer(rf"^- ({names})(?=,| \()", text, re.MULTILINE):
            others = [t.list_label for t in topics.values() if t.list_label != match[1]]
            yield Mutant(*match.span(1), self.rng.choice(others))

    def _ranking(self, text: str) -> Iterator[Mutant]:
        for match in re.finditer(r"order='lowest'", text):
            yield Mutant(*match.span(), "order='highest'")
        for match in re.finditer(r"ranked\([^}]*?(, year=previous)\)", text):
            yield Mutant(*match.span(1), "")


def words(kind: str, text: str) -> Iterator[Mutant]:
    for old, new in WORDS[kind]:
        for match in re.finditer(rf"(?<![\w'{{]){old}\b", text, re.IGNORECASE):
            if kind == "quantity" and KEPT.match(text, match.start()):
                continue
            first = new[0].upper() + new[1:] if match[0][0].isupper() else new
            yield Mutant(*match.span(), first)
    if kind == "direction":
        for match in re.finditer(r"rise='([^']*)', fall='([^']*)'", text):
            yield Mutant(*match.span(), f"rise='{match[2]}', fall='{match[1]}'")


def bench() -> Bench:
    project = open_project(ROOT)
    publication, specs = project.publication(NAME), project.exhibit_specs(NAME)
    language = load_language(publication.language)
    year = max(publication.editions)
    previous = publication.editions[year].compare
    waves = [wave for wave in (previous, year) if wave is not None]
    survey = read_survey(ROOT, project.data_folder(NAME, publication), waves)
    estimates = tally_survey(survey)
    find = partial(locate, ROOT)
    exhibits = build_exhibits(
        estimates, publication, specs, year, language, project.specs_path(NAME), find
    )
    copy = Path(tempfile.mkdtemp())
    shutil.copytree(ROOT / "content", copy / "content")  # what publications share too
    return Bench(
        Basis(estimates, publication, year, previous, language), exhibits, copy, random.Random(7)
    )


def told(problem: Problem) -> tuple[object, ...]:
    return problem.place.path, problem.place.line, problem.rule, problem.message


def report_clean(checked: Checked) -> None:
    by_rule = Counter(proof.rule for proof in checked.proofs if proof.resolved_by == "rule")
    by_hand = Counter(proof.resolved_by for proof in checked.proofs)
    unresolved = sum(problem.rule == "unresolved-claim" for problem in checked.problems)
    print("clean text:", ", ".join(f"{kind} {n}" for kind, n in by_rule.most_common()))
    share = by_hand["rule"] / max(1, len(checked.proofs) + unresolved)
    print(f"resolved by rule {share:.1%}; {dict(by_hand)}; unresolved {unresolved}")
    print("findings:", dict(Counter(problem.rule for problem in checked.problems)) or "none")


def main() -> None:
    verbose = "-v" in sys.argv
    kinds = [arg for arg in sys.argv[1:] if arg != "-v"] or KINDS
    clean = bench()
    base = clean.check()
    report_clean(base)
    known = {told(problem) for problem in base.problems}
    claimed = {(p.place.path, p.place.line) for p in base.proofs}
    totals: dict[str, Counter[str]] = defaultdict(Counter)
    for fragment in clean.basis.publication.fragments:
        name = posixpath.normpath(f"{FOLDER}/{fragment}")
        path = clean.copy / name
        original = path.read_text("utf-8")
        for kind in kinds:
            for mutant in clean.mutants(kind, original):
                line = original[: mutant.start].count("\n") + 1
                background = kind in WORDS and (name, line) not in claimed
                path.write_text(
                    original[: mutant.start] + mutant.text + original[mutant.end :], "utf-8"
                )
                try:
                    found = [p for p in clean.check().problems if told(p) not in known]
                except ReportgenError:
                    continue
                key = f"({kind} elsewhere)" if background else kind
                totals[key]["all"] += 1
                totals[key]["found"] += any(p.severity == "error" for p in found)
                totals[key]["told"] += bool(found)
                if verbose and not found:
                    old = original[mutant.start : mutant.end]
                    print(f"{key}: {path.name}:{line}: {old[:60]!r} -> {mutant.text[:60]!r}")
        path.write_text(original, "utf-8")
    report(totals)


def report(totals: dict[str, Counter[str]]) -> None:
    real = Counter[str]()
    for kind, counts in sorted(totals.items(), key=lambda pair: pair[0].startswith("(")):
        shares = [counts[name] / counts["all"] for name in ("found", "told")]
        print(f"{kind:28} {counts['all']:5} {shares[0]:7.1%} found, {shares[1]:7.1%} with warnings")
        if not kind.startswith("("):
            real += counts
    print(f"{'all':28} {real['all']:5} {real['found'] / real['all']:7.1%} found")


if __name__ == "__main__":
    main()
