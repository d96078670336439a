"""Names: what the parts of a questionnaire are called, and which could stand in another's place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pydantic import BaseModel
from swaps import BEYOND
from world import World

from reportgen.files import read_yaml

FOLDER = Path(__file__).parent / "names"


class Spoken(BaseModel):
    """Names as one publication's texts say them beside those of its codebook.

    swaps: a name, and two to put instead.  alike: names, each of which may stand for another.
    beyond: patterns of sentences that say nothing of the answers.
    """

    swaps: tuple[tuple[str, str, str], ...] = ()
    alike: tuple[tuple[str, ...], ...] = ()
    beyond: tuple[str, ...] = ()


@dataclass(frozen=True)
class Names:
    """The names of one publication."""

    world: World

    @cached_property
    def spoken(self) -> Spoken:
        """What is said of it in names/, nothing for a publication without a file."""
        path = f"{self.world.name}.yaml"
        return read_yaml(FOLDER, path, Spoken) if (FOLDER / path).exists() else Spoken()

    @cached_property
    def topics(self) -> tuple[str, ...]:
        """What the topics asked about each group are called in lists, but for the whole of it."""
        codebook, measures = self.world.basis.codebook, self.world.brief.publication.measures
        left_out = {one for own in measures.values() for one in getattr(own, "leave_out", ())}
        used: dict[str, set[str]] = {}
        for item in codebook.items.values():
            if item.topic and item.topic not in left_out:
                used.setdefault(item.block, set()).add(item.topic)
        most = max(used.values(), key=len, default=set())
        return tuple(one.list_label.lower() for one in codebook.topics.values() if one.id in most)

    @cached_property
    def swaps(self) -> tuple[dict[str, str], dict[str, str]]:
        """Two names instead of each."""
        first = {one: other for one, other, _ in self.spoken.swaps}
        second = {one: other for one, _, other in self.spoken.swaps}
        groups = self.world.basis.codebook.groups_by_block.values()
        blocks = tuple(tuple(one.list_label.lower() for one in own) for own in groups)
        for names in (*self.spoken.alike, self.topics, *blocks):
            for at, name in enumerate(names):
                if len(names) > 1 and len(name) > 6:
                    first.setdefault(name.lower(), names[(at + 1) % len(names)])
                    second.setdefault(name.lower(), names[(at + 2) % len(names)])
        return first, {name: new for name, new in second.items() if new.lower() != name}

    @property
    def beyond(self) -> str:
        """The pattern of sentences that say nothing of the answers."""
        return "|".join((*BEYOND, *self.spoken.beyond))
