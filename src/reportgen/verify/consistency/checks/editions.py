"""Years of the survey that are typed by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.errors import Problem
from reportgen.verify.consistency.reading import Reading
from reportgen.verify.consistency.sentences import Sentence
from reportgen.verify.consistency.wording import Phrases, phrases

NEAR = 4
"""So many words may stand between the survey and its year."""

_YEAR = re.compile(r"(?<![\d.,-])(?:19|20)\d\d(?![\d-]|[.,]\d)")


def check_editions(reading: Reading) -> Iterator[Problem]:
    """Give a problem for each year typed beside the survey: it is no wave, or will not follow.

    Rules: `unknown-edition-year`; `typed-edition` (a warning), for the right year typed by hand.
    """
    survey = phrases(reading.lexicon.survey)
    for sentence in reading.sentences:
        for match in _YEAR.finditer(sentence.text):
            start = sentence.start + match.start()
            if not sentence.passage.is_typed(start, start + 4):
                continue
            if _is_near(sentence, match, survey):
                yield from _judged(reading, sentence, match)


def _is_near(sentence: Sentence, match: re.Match[str], survey: Phrases) -> bool:
    before = " ".join(sentence.folded[: match.start()].split(" ")[-NEAR - 2 :])
    after = " ".join(sentence.folded[match.end() :].split(" ")[: NEAR + 2])
    return survey.search(before) is not None or survey.search(after) is not None


def _judged(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Iterator[Problem]:
    basis, year = reading.basis, int(match.group())
    place = sentence.at(match.start())
    names = {basis.edition: "edition"}
    if basis.previous is not None:
        names[basis.previous] = "previous"
    if year in names:
        message = f'"{year}" is typed by hand and stays when the edition changes'
        hint = f"write {{{{ {names[year]} }}}}"
        yield Problem(place, "typed-edition", message, hint, "warning")
        return
    cited = any(match.group() in reference.text for _, reference in sentence.references)
    if not cited and year not in basis.facts.values():
        waves = basis.language.join([str(one) for one in sorted(names)])
        message = f'"{year}" is no year of this survey: it compares {waves}'
        hint = " or ".join(f"{{{{ {name} }}}} ({one})" for one, name in sorted(names.items()))
        yield Problem(place, "unknown-edition-year", message, f"write {hint}")
