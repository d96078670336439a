"""The questionnaire's own parts, as far as an edition asked them: groups and topics of a block."""

from __future__ import annotations

from reportgen.answers.model import Group, Topic
from reportgen.exhibits.basis import Basis


def groups_of(basis: Basis, block: str) -> tuple[Group, ...]:
    """Give the groups of a block that the edition asked about, in the questionnaire's order."""
    asked = {item.group for item in basis.asked(block)}
    return tuple(g for g in basis.codebook.groups_by_block[block] if g.id in asked)


def topics_of(basis: Basis, block: str) -> tuple[Topic, ...]:
    """Give the topics of a block that the edition asked about, in the questionnaire's order."""
    asked = {item.topic for item in basis.asked(block)}
    return tuple(topic for topic in basis.codebook.topics.values() if topic.id in asked)


def blocks_of(basis: Basis) -> tuple[str, ...]:
    """Give the ids of the blocks that the edition asked anything of."""
    return tuple(block for block in basis.codebook.blocks if basis.asked(block))
