"""Years of the survey that are typed by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.errors import Problem, Severity
from reportgen.verify.consistency.reading import Reading
from reportgen.verify.consistency.sentences import Sentence
from reportgen.verify.consistency.wording import Phrases, phrase, phrases

NEAR = 4
"""So many words may stand between the survey and its year, where the year is right."""

_YEAR = re.compile(r"(?<![\d.,-])(?:19|20)\d\d(?![\d-]|[.,]\d)")


def check_editions(reading: Reading) -> Iterator[Problem]:
    """Give a problem for each year typed beside the survey: it is no wave, or will not follow.

    Rules: `unknown-edition-year`, in a sentence that speaks of the survey (a warning, where it only
    compares with the year); `typed-edition` (a warning), for the right year beside the survey.
    """
    survey, since = phrases(reading.lexicon.survey), _before_years(reading)
    about = phrases((*reading.lexicon.survey, *reading.lexicon.asked, *_parts(reading)))
    for sentence in reading.sentences:
        for match in _YEAR.finditer(sentence.text):
            start = sentence.start + match.start()
            if not sentence.passage.is_typed(start, start + 4):
                continue
            if int(match.group()) in reading.basis.years():
                if _is_near(sentence, match, survey):
                    yield _by_hand(reading, sentence, match)
            elif _speaks_of_answers(reading, sentence, about):
                yield from _unknown(reading, sentence, match, "error")
            elif since.search(sentence.folded, 0, match.start()) is not None:
                yield from _unknown(reading, sentence, match, "warning")


def _parts(reading: Reading) -> tuple[str, ...]:
    """Give what the questionnaire's blocks consist of: "target groups"."""
    blocks = reading.basis.codebook.blocks.values()
    return tuple(f"{label.split()[-1].lower()}*" for label in blocks if label.split())


def _before_years(reading: Reading) -> re.Pattern[str]:
    """Give the pattern of what stands between a comparison and its year, up to the year."""
    says = sorted(reading.lexicon.since, key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(phrase(one).pattern for one in says) or '(?!)'})\s*\Z")


def _speaks_of_answers(reading: Reading, sentence: Sentence, about: Phrases) -> bool:
    """Whether a sentence has a share of an item, or words for the survey and what it asks about."""
    items = reading.evidence.items(sentence.numbers)
    return bool(items) or about.search(sentence.folded) is not None


def _is_near(sentence: Sentence, match: re.Match[str], survey: Phrases) -> bool:
    before = " ".join(sentence.folded[: match.start()].split(" ")[-NEAR - 2 :])
    after = " ".join(sentence.folded[match.end() :].split(" ")[: NEAR + 2])
    return survey.search(before) is not None or survey.search(after) is not None


def _by_hand(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Problem:
    year = match.group()
    name = "edition" if int(year) == reading.basis.edition else "previous"
    message = f'"{year}" is typed by hand and stays when the edition changes'
    place = sentence.at(match.start())
    return Problem(place, "typed-edition", message, f"write {{{{ {name} }}}}", "warning")


def _unknown(
    reading: Reading, sentence: Sentence, match: re.Match[str], severity: Severity
) -> Iterator[Problem]:
    basis, year = reading.basis, match.group()
    cited = any(year in reference.text for _, reference in sentence.references)
    if cited or int(year) in basis.facts.values():
        return
    years = sorted(basis.years())
    waves = basis.language.join([str(one) for one in years])
    message = f'"{year}" is no year of this survey: it compares {waves}'
    names = ("previous", "edition")[-len(years) :]
    hint = " or ".join(f"{{{{ {name} }}}} ({one})" for name, one in zip(names, years, strict=True))
    place = sentence.at(match.start())
    hint = f'write {hint}; or say why not, [{year}]{{waive="…"}}'
    yield Problem(place, "unknown-edition-year", message, hint, severity)
