"""References: to another figure, section or work."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pages import Clean, Mutant, Page, like


def references(clean: Clean) -> Iterator[Mutant]:
    """Refer to another figure, section or work."""
    pattern = re.compile(r"(?<![\w.])@((fig|kap|bilag|boks|vive)-?[\w-]*\w)", re.IGNORECASE)
    everything = "\n".join("\n".join(page.lines) for page in clean.pages)
    ids = set(re.findall(r"\{#([\w-]+)", everything)) | {"vive2018", "vive2019", "sm2021"}
    for page in clean.pages:
        for line in page.prose:
            for match in pattern.finditer(page.lines[line]):
                kind, own = match[2].lower(), match[1]
                alike = sorted(
                    i for i in ids if i.startswith(kind) and i != own[:1].lower() + own[1:]
                )
                for new in clean.rng.sample(alike, min(len(alike), 4)):
                    target = like(own, new)
                    part = new.startswith(f"{own.lower()}-") and _speaks_of(clean, page, line, new)
                    true = "it is the part of it that the paragraph speaks of" if part else ""
                    yield page.changed("reference", line, match.span(1), target, true)


def _speaks_of(clean: Clean, page: Page, line: int, id_: str) -> bool:
    """Say whether a paragraph has a long word of a section's heading."""
    own = re.compile(rf"\{{#{re.escape(id_)}[ }}]")
    lines = (text for page_ in clean.pages for text in page_.lines)
    heading = next((text for text in lines if own.search(text)), "")
    said = " ".join(page.lines[i] for i in page.block(line)).lower()
    return any(word.lower() in said for word in re.findall(r"[^\W\d_]{8,}", heading))
