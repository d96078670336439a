"""Boxes that list the parts of the questionnaire."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.errors import did_you_mean
from reportgen.exhibit_specs import BoxListSpec, ListBoxSpec
from reportgen.exhibits.basis import Basis
from reportgen.exhibits.errors import Keys, SpecProblems
from reportgen.exhibits.model import BoxList, ListBox
from reportgen.exhibits.structure import groups_of, topics_of


def list_box(
    box_id: str, spec: ListBoxSpec, basis: Basis, problems: SpecProblems
) -> ListBox | None:
    """Take a box's spec, give the box; None when a problem was noted or every list is empty.

    A list (or side panel) that has nothing in this edition is left out. Problem: `unknown-block`.
    """
    wanted: Mapping[Keys, BoxListSpec] = {
        **{("lists", at): entry for at, entry in enumerate(spec.lists)},
        **({("side",): spec.side} if spec.side else {}),
    }
    known = [known_block(entry.block, keys, basis, problems) for keys, entry in wanted.items()]
    if not all(known):
        return None
    lists = tuple(found for entry in spec.lists if (found := _box_list(entry, basis)))
    side = _box_list(spec.side, basis) if spec.side else None
    return ListBox(box_id, spec.title, lists, side) if lists else None


def known_block(block: str, keys: Keys, basis: Basis, problems: SpecProblems) -> bool:
    """Whether the questionnaire has a block; notes `unknown-block` at `keys` when not."""
    if block in basis.codebook.blocks:
        return True
    message = f'the codebook has no block "{block}"'
    hint = did_you_mean(block, basis.codebook.blocks)
    problems.add((*keys, "block"), "unknown-block", message, hint)
    return False


def _box_list(spec: BoxListSpec, basis: Basis) -> BoxList | None:
    parts = groups_of if spec.of == "groups" else topics_of
    entries = tuple(part.list_label for part in parts(basis, spec.block))
    return BoxList(spec.heading, entries) if entries else None
