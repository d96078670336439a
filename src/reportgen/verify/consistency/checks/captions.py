"""Titles and notes of exhibits: whether they speak of the items that are shown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from reportgen.errors import Problem
from reportgen.exhibits.anatomy import note_of
from reportgen.language import Language
from reportgen.verify.consistency.fit import Fit, only, telling
from reportgen.verify.consistency.reading import Placed, Reading
from reportgen.verify.consistency.wording import words

SUBJECTS = ("note_subject", "note_subject_table")
"""The sentences that say what is shown, the first of a note."""

_SENTENCE_END = re.compile(r"(?<=\.)\s")

REFUTED = 2.0
"""So much must the words of a remark speak of another figure."""


def check_captions(reading: Reading) -> Iterator[Problem]:
    """Give a problem for each figure or table whose words are about something else than its items.

    Rules: `wrong-title`, for a title that names another group; `wrong-note`, for a note that says
    the figure shows what another one does; `wrong-remark`, for a remark about another figure.
    """
    captions = _Captions(reading)
    for one in captions.figures:
        yield from captions.title(one)
        yield from captions.note(one)


@dataclass(frozen=True)
class _Captions:
    reading: Reading

    @cached_property
    def figures(self) -> tuple[Placed, ...]:
        return tuple(one for one in self.reading.placed if one.items)

    @cached_property
    def titles(self) -> Fit:
        """The figures by the words of their titles."""
        return Fit({one.id: telling(one.title) for one in self.figures})

    @cached_property
    def subjects(self) -> Fit:
        """The figures by the words of their titles and items."""
        return Fit({one.id: self._words(one) for one in self.figures})

    @cached_property
    def groups(self) -> dict[str, Fit]:
        """The groups of each block by the words of their names."""
        return {
            block: Fit({group.id: telling(group.label) for group in groups})
            for block, groups in self.reading.basis.codebook.groups_by_block.items()
        }

    def title(self, one: Placed) -> Iterator[Problem]:
        group = self._other_group(one, one.title)
        if group:
            label = self.reading.basis.codebook.groups[group].list_label
            message = f'the title "{one.title}" names "{label}", which is not what "{one.id}" shows'
            hint = f"it shows {self._shown(one)}"
            yield Problem(self.reading.spec(one, "title"), "wrong-title", message, hint)

    def note(self, one: Placed) -> Iterator[Problem]:
        note = "" if one.exhibit is None else str(note_of(one.exhibit))
        if not note:
            return
        language = self.reading.basis.language
        subject = _subject(note, language)
        said = telling(subject)
        name, best = self.titles.best(said)
        group = self._other_group(one, subject)
        if group or (name not in {"", one.id} and best > self.titles.score(one.id, said)):
            message = f'the note says "{subject}" under the title "{one.title}"'
            hint = f"it shows {self._shown(one)}"
            yield Problem(self.reading.spec(one, "subject"), "wrong-note", message, hint)
        said = telling(remark(note, language))
        name, best = self.subjects.best(said)
        own = self.subjects.score(one.id, said)
        if name not in {"", one.id} and best >= REFUTED and own < best / 3:
            message = f'the remark is about "{self.reading.shown[name].title}"'
            hint = f'it stands under "{one.title}"'
            yield Problem(self.reading.spec(one, "remark"), "wrong-remark", message, hint)

    def _other_group(self, one: Placed, text: str) -> str:
        """Give the group that a text names although the figure is not about it alone."""
        basis = self.reading.basis
        own = self.reading.evidence.groups(one.items)
        block = basis.codebook.items[one.items[0]].block
        if not own or block not in self.groups:
            return ""
        if len(own) > 1:
            groups = basis.codebook.groups_by_block[block]
            named = [group.id for group in groups if _names(text, group.label)]
            return named[0] if len(named) == 1 else ""
        fit, said = self.groups[block], telling(text)
        name, best = fit.best(said)
        mine = fit.score(next(iter(own)), said)
        if not name or name in own or best <= mine:
            return ""
        labels = (basis.codebook.items[item].label for item in one.items)
        beyond = only(said, telling(" ".join(labels)))  # words of what is shown name nothing else
        return name if fit.score(name, beyond) else ""

    def _words(self, one: Placed) -> frozenset[str]:
        items = self.reading.basis.codebook.items
        return telling(" ".join((one.title, *(items[item].label for item in one.items))))

    def _shown(self, one: Placed) -> str:
        """Say what a figure's items are about."""
        codebook = self.reading.basis.codebook
        own = sorted(self.reading.evidence.groups(one.items))
        if len(own) == 1:
            return f'"{codebook.groups[own[0]].list_label}"'
        blocks = {codebook.items[item].block for item in one.items}
        named = ", ".join(f'"{codebook.blocks[block]}"' for block in sorted(blocks))
        return f"{len(one.items)} items of {named}"


def _names(text: str, label: str) -> bool:
    """Whether a text holds a whole name, word by word."""
    return f" {' '.join(words(label))} " in f" {' '.join(words(text))} "


def _subject(note: str, language: Language) -> str:
    """Give what a note says is shown."""
    for key in SUBJECTS:
        pattern = "(.*?)".join(map(re.escape, _fixed(language.word(key))))
        match = re.match(rf"{pattern}(?: |$)", note)
        if match:
            return match[1]
    return ""


def remark(note: str, language: Language) -> str:
    """Give what a note says beyond the sentences that are made for it: it stands last."""
    keys = (key for key in language.keys("note_") if key != "note_prefix")
    made = [
        *(_fixed(language.word(key)) for key in keys),
        ["", *_fixed(language.word("star_none"))],
    ]
    said = _SENTENCE_END.split(note.replace("\u00a0", " "))
    own = [at for at, sentence in enumerate(said) if any(_fits(sentence, one) for one in made)]
    return " ".join(said[own[-1] + 1 if own else 0 :])


def _fixed(template: str) -> list[str]:
    """Give what stands around the slots of a template."""
    return re.split(r"\{\w+\}", template.replace("\u00a0", " "))


def _fits(sentence: str, fixed: Sequence[str]) -> bool:
    """Whether a sentence is what a template gives, with anything in its slots."""
    first, *inner = fixed
    if not sentence.startswith(first) or not sentence.endswith(fixed[-1]):
        return False
    at = len(first)
    for part in inner:
        found = sentence.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return bool(inner) or sentence == first
