"""What every finished file says of itself, whatever its format: its title, when it was made, by what."""

from __future__ import annotations

from datetime import UTC, datetime

from reportgen.errors import LayoutError, Place, Problem
from reportgen.manuscript.model import Meta
from reportgen.reads import variable

PRODUCER = "reportgen"
EPOCH = "SOURCE_DATE_EPOCH"


def made_at(meta: Meta) -> datetime:
    """Give the time the file says it was made: SOURCE_DATE_EPOCH, else the first day of its year.

    Raises LayoutError when SOURCE_DATE_EPOCH is not a number of seconds.
    """
    epoch = variable(EPOCH).strip()
    if not epoch:
        return datetime(meta.year, 1, 1, tzinfo=UTC)
    try:
        return datetime.fromtimestamp(int(epoch), UTC)
    except (OSError, OverflowError, ValueError) as error:
        message = f"the environment variable {EPOCH} is no date: {epoch[:20]}"
        hint = "give seconds since 1970, or unset it"
        raise LayoutError([Problem(Place(EPOCH), "unreadable-date", message, hint)]) from error


def title_of(meta: Meta) -> str:
    """Give title, edition and variant in one line."""
    return ", ".join(part for part in (meta.title, str(meta.edition), meta.variant) if part)
