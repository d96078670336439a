"""Kinds: for each kind of slip, every place of the texts where it could be made."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from lists import lists
from names import Names
from pages import Clean, Mutant, items_in, like
from referring import references
from swaps import (
    CATEGORY,
    COUNTS,
    DIRECTION,
    FRACTIONS,
    LEVEL,
    RANK,
    SIZE,
    UNIVERSAL,
)

from reportgen.manuscript.model import Number

_SAID = re.compile(
    r"end før|\bend (?:i|det)\b|siden|blevet|vokse|for flere|\*\*|\{\{ *(?:share|frac)"
)


def _words(
    kind: str, swaps: Mapping[str, str], *, near: bool = False
) -> Callable[[Clean], Iterator[Mutant]]:
    """Give a kind that swaps words. near: also in sentences whose neighbours have the numbers."""
    several = re.compile(r"flere|færre", re.IGNORECASE)
    longest = sorted(swaps, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)", re.IGNORECASE)

    def found(clean: Clean) -> Iterator[Mutant]:
        says_nothing = re.compile(Names(clean.world).beyond, re.IGNORECASE)
        for page in clean.pages:
            for line in page.prose:
                if not (page.has_data(line) or (near and page.near_data(line))):
                    continue
                for match in pattern.finditer(page.typed(line)):
                    word = match.group()
                    if several.fullmatch(word) and not _SAID.search(page.lines[line]):
                        continue  # "several", not "more"
                    new = like(word, swaps[word.lower()])
                    whole = page.lines[line]
                    beyond = any(
                        one.start() < match.end() and match.start() < one.end()
                        for one in says_nothing.finditer(whole)
                    )
                    yield page.changed(kind, line, match.span(), new, beyond=beyond)

    return found


def branches(clean: Clean) -> Iterator[Mutant]:
    """Swap the author's words for a rise and a fall."""
    for page, line, tag, _ in clean.tags():
        words = dict(re.findall(r"(rise|fall)='([^']*)'", tag.group()))
        if len(words) == 2:
            new = tag.group().replace(f"rise='{words['rise']}'", f"rise='{words['fall']}'")
            new = new.replace(f"fall='{words['fall']}'", f"fall='{words['rise']}'")
            yield page.changed("direction", line, tag.span(), new)


def developments(clean: Clean) -> Iterator[Mutant]:
    """Type a rise for a fall, or that nothing changed, where the development is printed."""
    for page, line, tag, _ in clean.tags():
        named = items_in(clean, tag.group())
        if "development(" not in tag.group() or not named:
            continue
        points = clean.counts.change(named[0])
        other = "et fald" if points > 0 else "en stigning"
        yield page.changed("direction", line, tag.span(), other)
        true = f"the change is {float(points):.1f}" if abs(points) <= 1 else ""
        ending = re.compile(r"(\{\{ development[^}]*\}\}) siden (\{\{ previous \}\})")
        match = ending.search(page.lines[line], tag.start())
        if match and match.start() == tag.start():
            new = f"på niveau med {match[2]}"
            yield page.changed("level", line, match.span(), new, true)


def typed_numbers(clean: Clean) -> Iterator[Mutant]:
    """Type what an expression prints, off by one: bare, and pinned to its expression."""
    for page, line, tag, number in clean.tags():
        if number is None or not re.search(r"\d", number.text) or '"' in tag.group():
            continue
        if number.quantity.unit == "year" or "facts." in tag.group():
            continue  # a year is a kind of its own, and a fact is not an answer
        for step in (1, -1):
            new = re.sub(r"\d+", lambda m, s=step: str(int(m.group()) + s), number.text, count=1)  # type: ignore[misc]
            yield page.changed("number typed", line, tag.span(), new)
            pinned = f'[{new}]{{value="{tag.group()[2:-2].strip()}"}}'
            yield page.changed("number pinned", line, tag.span(), pinned)


def items(clean: Clean) -> Iterator[Mutant]:
    """Name a sibling: another topic of the group, and another group of the topic."""
    codebook = clean.counts.codebook.items
    for page, line, tag, number in clean.tags():
        named = items_in(clean, tag.group())
        if len(named) != 1:
            continue
        own, years = codebook[named[0]], _years(clean, number)
        siblings = [
            i.id
            for i in codebook.values()
            if i.id != own.id and i.block == own.block and i.scale == own.scale
            and all(clean.counts.tally(i.id, year) for year in years)
        ]  # fmt: skip
        same_group = [i for i in siblings if codebook[i].group == own.group]
        ending = own.id.rpartition("__")[2]
        same_topic = [i for i in siblings if i.endswith(f"__{ending}")]
        for some in (same_group, same_topic):
            if some:
                new = tag.group().replace(own.id, clean.rng.choice(some))
                yield page.changed("item", line, tag.span(), new)


def _years(clean: Clean, number: Number | None) -> tuple[int, ...]:
    if number is None:
        return (clean.counts.edition, clean.counts.previous)
    found = number.quantity.edition
    return found if isinstance(found, tuple) else (found or clean.counts.edition,)


def categories(clean: Clean) -> Iterator[Mutant]:
    """Ask for other categories than the words beside it say."""
    known = ("bottom", "high", "very_high", "low", "not_at_all", "dont_know")
    for page, line, tag, _ in clean.tags():
        text = tag.group()
        call = re.search(r"\b(share|change|development|fraction)\('[\w]+'(, '(\w+)')?", text)
        if call is None:
            continue
        others = [one for one in ("top", *known) if one != (call[3] or "top")]
        for new in [others[0], clean.rng.choice(others[1:])]:
            at = call.end() if not call[2] else call.start(2)
            changed = f"{text[:at]}, '{new}'{text[call.end() :]}"
            yield page.changed("category", line, tag.span(), changed)


def ranked(clean: Clean) -> Iterator[Mutant]:
    """Give the lowest for the highest, or one less."""
    for page, line, tag, _ in clean.tags():
        text = tag.group()
        if (call := re.search(r"\branked\(.*?, (\d)(?=[,)])", text)) is None:
            continue
        fewer = text[: call.start(1)] + str(int(call[1]) - 1) + text[call.end(1) :]
        counted = "words(" in page.lines[line] or page.lines[line + 1].startswith("Af dem")
        true = "" if counted else "a shorter list of the highest is true as well"
        yield page.changed("rank", line, tag.span(), fewer, true)
        if "order='lowest'" in text:
            other = text.replace(", order='lowest'", "")
        else:
            other = f"{text[: call.end(1)]}, order='lowest'{text[call.end(1) :]}"
        yield page.changed("rank", line, tag.span(), other)


def count_words(clean: Clean) -> Iterator[Mutant]:
    """Count one more or one less, in words."""
    say = clean.world.basis.language.count_word
    for page, line, tag, number in clean.tags():
        call = re.fullmatch(r"\{\{ *words\((\d+)\)(.*)\}\}", tag.group())
        if call is None and "words=True" not in tag.group():
            continue
        value = int(call[1]) if call else int(number.quantity.value or 0) if number else 0
        for step in (1, -1, 2):
            if value + step < 1:
                continue
            ending = call[2] if call else " "
            bound = f"{{{{ words({value + step}){ending}}}}}"
            yield page.changed("count", line, tag.span(), bound)
            if step == 1:
                yield page.changed("count", line, tag.span(), say(value + step))
    yield from _words("count", COUNTS)(clean)


def fractions(clean: Clean) -> Iterator[Mutant]:
    """Type other words for a fraction."""
    for page, line, tag, number in clean.tags():
        if "fraction(" in tag.group() and number is not None:
            others = [one for one in FRACTIONS if one != number.text]
            share = float(number.quantity.value or 0)
            for new in clean.rng.sample(others, 3):
                low, high = FRACTIONS[new]
                true = f"the share is {share:.3f}" if low <= share <= high else ""
                yield page.changed("approximation", line, tag.span(), new, true)
        if "limit(" in tag.group() and number is not None:
            yield page.changed("approximation", line, tag.span(), f"knap {tag.group()}")
        if re.search(r"\bshare\('", tag.group()) and number is not None:
            low = float(number.quantity.value or 0) < 0.5
            wrong = "to ud af tre" if low else "hver tredje kommune, altså"
            yield page.changed("approximation", line, tag.span(), f"{wrong} {tag.group()}")


def captions(clean: Clean) -> Iterator[Mutant]:
    """Give a figure the title, or its note the subject, of another."""
    path = f"content/{clean.world.name}/exhibits.yaml"
    specs = clean.world.brief.specs.exhibits
    lines = (clean.world.root / path).read_text(encoding="utf-8").split("\n")
    for id_, spec in specs.items():
        at = next(i for i, text in enumerate(lines) if text.strip() == f"{id_}:")
        for key in ("title", "subject"):
            own = getattr(spec, key, None)
            others = sorted({str(getattr(one, key, None) or own) for one in specs.values()} - {own})
            for new in clean.rng.sample(others, 3) if own else []:
                before, after = f"{id_}.{key}: {own}", f"{id_}.{key}: {new}"
                yield Mutant("caption", path, at + 1, before, after, specs=(id_, key, new))


def labels(clean: Clean) -> Iterator[Mutant]:
    """Name another group, by `label()` and in prose."""
    groups = clean.counts.codebook.groups
    for page, line, tag, _ in clean.tags():
        call = re.search(r"label\('(\w+)'\)", tag.group())
        if call is not None:
            blocks = {i.group: i.block for i in clean.counts.codebook.items.values()}
            alike = [i for i in groups if blocks.get(i) == blocks.get(call[1]) and i != call[1]]
            for new in clean.rng.sample(alike, 3):
                text = tag.group().replace(f"'{call[1]}'", f"'{new}'")
                yield page.changed("label", line, tag.span(), text)
    for instead in Names(clean.world).swaps:
        yield from _words("label", instead)(clean)


def years(clean: Clean) -> Iterator[Mutant]:
    """Take one wave for the other, and type a wrong year."""
    edition, previous = clean.counts.edition, clean.counts.previous
    for page, line, tag, _ in clean.tags():
        text, name = tag.group(), tag.group()[2:-2].strip()
        if name in {"edition", "previous"}:
            other = "previous" if name == "edition" else "edition"
            yield page.changed("year", line, tag.span(), f"{{{{ {other} }}}}")
            for typed in (previous - 1, edition if name == "previous" else edition - 1):
                yield page.changed("year", line, tag.span(), str(typed))
        elif ", year=previous" in text:
            yield page.changed("year", line, tag.span(), text.replace(", year=previous", ""))
        elif name == "facts.first_year":
            yield page.changed("year", line, tag.span(), str(previous - 1))
        elif re.fullmatch(r"share\('\w+'\)", name) and any(
            clean.counts.tally(one, previous) for one in items_in(clean, name)
        ):
            new = text.replace("')", "', year=previous)")
            yield page.changed("year", line, tag.span(), new)


KINDS: Mapping[str, tuple[int, tuple[Callable[[Clean], Iterator[Mutant]], ...]]] = {
    "direction": (110, (_words("direction", DIRECTION, near=True), branches, developments)),
    "number typed": (70, (typed_numbers,)),
    "number pinned": (70, ()),
    "item": (170, (items,)),
    "category": (150, (categories, _words("category", CATEGORY))),
    "rank": (100, (_words("rank", RANK, near=True), ranked)),
    "list": (120, (lists,)),
    "count": (100, (count_words,)),
    "reference": (130, (references,)),
    "caption": (60, (captions,)),
    "label": (130, (labels,)),
    "year": (150, (years,)),
    "universal": (80, (_words("universal", UNIVERSAL, near=True),)),
    "approximation": (90, (fractions, _words("approximation", SIZE, near=True))),
    "level": (60, (_words("level", LEVEL, near=True),)),
}
"""The most mutants of each kind, and what makes them; a maker may make more than one kind."""


def all_mutants(clean: Clean) -> list[Mutant]:
    """Give the mutants of all kinds, each kind drawn down to its most, in the order of the text."""
    found: dict[str, list[Mutant]] = {kind: [] for kind in KINDS}
    for _, makers in KINDS.values():
        for maker in makers:
            for one in maker(clean):
                found[one.kind].append(one)
    drawn: list[Mutant] = []
    for kind, own in found.items():
        distinct = list(dict.fromkeys(own))
        most = KINDS[kind][0]
        some = clean.rng.sample(distinct, most) if len(distinct) > most else distinct
        drawn += sorted(some, key=lambda one: (one.path, one.line, one.after))
    return drawn
