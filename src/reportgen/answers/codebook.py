"""codebook.yaml and items.csv as one Codebook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from reportgen.answers.coding import LARGEST_CODE
from reportgen.answers.items import read_items
from reportgen.answers.model import (
    MARKED,
    Background,
    Category,
    Codebook,
    Group,
    Item,
    Scale,
    Topic,
    WaveInfo,
)
from reportgen.answers.spec import (
    CategorySpec,
    ChoiceSpec,
    CodebookSpec,
    MultipleSpec,
    ScaleSpec,
    SingleSpec,
)
from reportgen.answers.table import read_table
from reportgen.errors import AnswersError, Problems, did_you_mean
from reportgen.files import locate, read_yaml

Keys = tuple[str | int, ...]
Fault = tuple[Keys, str, str, str]
"""Key path in codebook.yaml, rule, message, hint."""


def read_codebook(root: Path, folder: str) -> Codebook:
    """Take a survey's folder ("data/libraries", relative to `root`), give its Codebook.

    Raises AnswersError with all faults of codebook.yaml and items.csv at once.
    """
    path, items_path = (f"{folder.rstrip('/')}/{name}" for name in ("codebook.yaml", "items.csv"))
    problems = Problems()
    table = read_table(root, items_path, problems)
    try:
        spec = read_yaml(root, path, CodebookSpec, AnswersError)
    except AnswersError as fault:
        raise AnswersError([*fault.problems, *problems]) from None
    for keys, rule, message, hint in _faults(spec):
        problems.add(locate(root, path, keys), rule, message, hint)
    items = read_items(table, spec, problems) if table is not None else {}
    problems.raise_if_any(AnswersError)
    return _codebook(path, spec, items)


def _faults(spec: CodebookSpec) -> Iterator[Fault]:
    """Give what is wrong between the parts of codebook.yaml, each part for itself being right."""
    for scale_id, scale in spec.scales.items():
        yield from _scale_faults(("scales", scale_id), scale)
    for group_id, group in spec.groups.items():
        if group.block not in spec.blocks:
            hint = did_you_mean(group.block, spec.blocks)
            keys: Keys = ("groups", group_id, "block")
            yield keys, "unknown-block", f'there is no block "{group.block}"', hint
    for year, wave in spec.waves.items():
        if wave.invited > wave.frame:
            message = f"{wave.invited} were invited, but only {wave.frame} exist"
            yield ("waves", year, "invited"), "more-than-exist", message, "correct invited or frame"
    yield from _repeated(
        [(("waves", year, "file"), wave.file) for year, wave in spec.waves.items()],
        "duplicate-file",
        "the answer file",
    )
    yield from _reserved(spec)
    yield from _empty_labels(spec)


def _reserved(spec: CodebookSpec) -> Iterator[Fault]:
    ids = '"respondent" names the column of ids in the answer files'
    if "respondent" in spec.background:
        hint = "give the background variable another id"
        yield ("background", "respondent"), "reserved-id", ids, hint
    if spec.weight == "respondent":
        yield ("weight",), "reserved-id", ids, "name the column of weights"
    if spec.weight in spec.background:
        message = f'"{spec.weight}" names a background variable too'
        yield ("weight",), "reserved-id", message, "give the weights a column of their own"


def _scale_faults(keys: Keys, scale: ScaleSpec) -> Iterator[Fault]:
    if isinstance(scale, MultipleSpec):
        yield from _repeated_parts(keys, scale.categories, ("id", "label"))
        return
    yield from _repeated_parts(keys, scale.categories, ("id", "label", "code"))
    codes = {str(category.code): category.id for category in scale.categories}
    for index, category in enumerate(scale.categories):
        yield from _category_faults((*keys, "categories", index), category, codes)
    for box in ("top_box", "bottom_box"):
        yield from _box_faults((*keys, box), getattr(scale, box), scale)
    yield from _value_faults((*keys, "values"), scale)


def _repeated_parts(
    keys: Keys, categories: Iterable[ChoiceSpec], parts: Iterable[str]
) -> Iterator[Fault]:
    listed = list(enumerate(categories))
    for part in parts:
        places: list[tuple[Keys, object]] = [
            ((*keys, "categories", index, part), getattr(category, part))
            for index, category in listed
        ]
        yield from _repeated(places, f"duplicate-{part}", f"the {part}")


def _category_faults(
    keys: Keys, category: CategorySpec, codes: Mapping[str, str]
) -> Iterator[Fault]:
    owner = codes.get(category.label.strip(), category.id)
    if owner != category.id:
        message = f'the label "{category.label.strip()}" is the code of "{owner}"'
        hint = "answer files may hold labels or codes, so one must not look like another's"
        yield (*keys, "label"), "ambiguous-label", message, hint
    if category.code > LARGEST_CODE:
        message = f"the code {category.code} is too large"
        yield (*keys, "code"), "large-code", message, f"codes go up to {LARGEST_CODE}"


def _box_faults(keys: Keys, box: Iterable[str], scale: SingleSpec) -> Iterator[Fault]:
    if keys[-1] == "top_box" and not box:
        hint = f"list some of: {', '.join(_stand(scale))}"
        yield keys, "empty-box", "the top box is empty", hint
    for index, name in enumerate(box):
        yield from _stand_faults((*keys, index), name, scale, "cannot be in a box")


def _value_faults(keys: Keys, scale: SingleSpec) -> Iterator[Fault]:
    for name in scale.values:
        yield from _stand_faults((*keys, name), name, scale, "cannot have a value")
    missing = [name for name in _stand(scale) if name not in scale.values]
    if scale.values and missing:
        message = f"there is no value for {', '.join(missing)}"
        yield keys, "missing-value", message, "give every category that takes a stand a value"


def _stand_faults(keys: Keys, name: str, scale: SingleSpec, ban: str) -> Iterator[Fault]:
    stand = _stand(scale)
    if name not in {category.id for category in scale.categories}:
        message = f'the scale has no category "{name}"'
        yield keys, "unknown-category", message, did_you_mean(name, stand)
    elif name not in stand:
        message = f'the category "{name}" takes no stand and {ban}'
        yield keys, "category-without-stand", message, f"list some of: {', '.join(stand)}"


def _stand(scale: SingleSpec) -> list[str]:
    ids = (category.id for category in scale.categories if category.kind == "substantive")
    return list(dict.fromkeys(ids))


def _repeated(places: Iterable[tuple[Keys, object]], rule: str, noun: str) -> Iterator[Fault]:
    seen: set[object] = set()
    for keys, value in places:
        if value in seen:
            hint = "give each its own, or delete one of the two"
            yield keys, rule, f'{noun} "{value}" stands here again', hint
        seen.add(value)


def _empty_labels(spec: CodebookSpec) -> Iterator[Fault]:
    for keys, label in _labels(spec):
        if not label.strip():
            message = f"{'.'.join(map(str, keys))} is empty"
            yield keys, "empty-label", message, "give the words that are printed"


def _labels(spec: CodebookSpec) -> Iterator[tuple[Keys, str]]:
    yield ("unit", "one"), spec.unit.one
    yield ("unit", "many"), spec.unit.many
    for block, label in spec.blocks.items():
        yield ("blocks", block), label
    for scale_id, scale in spec.scales.items():
        for index, category in enumerate(scale.categories):
            yield ("scales", scale_id, "categories", index, "label"), category.label
    for part, entries in (("groups", spec.groups), ("topics", spec.topics)):
        for name, entry in entries.items():
            yield (part, name, "label"), entry.label
            yield (part, name, "list_label"), entry.list_label
    for name, variable in spec.background.items():
        yield ("background", name, "label"), variable.label
        for value, label in variable.values.items():
            yield ("background", name, "values", value), label


def _codebook(path: str, spec: CodebookSpec, items: Mapping[str, Item]) -> Codebook:
    return Codebook(
        path=path,
        scales={name: _scale(name, scale) for name, scale in spec.scales.items()},
        blocks={name: _line(label) for name, label in spec.blocks.items()},
        groups={
            name: Group(name, g.block, _line(g.label), _line(g.list_label), g.description.strip())
            for name, g in spec.groups.items()
        },
        topics={
            name: Topic(name, _line(topic.label), _line(topic.list_label))
            for name, topic in spec.topics.items()
        },
        items=items,
        background={
            name: Background(
                name, _line(b.label), {value: _line(label) for value, label in b.values.items()}
            )
            for name, b in spec.background.items()
        },
        waves={
            year: WaveInfo(year, wave.file, wave.frame, wave.invited, wave.period)
            for year, wave in sorted(spec.waves.items())
        },
        unit_one=spec.unit.one.strip(),
        unit_many=spec.unit.many.strip(),
        weight=spec.weight,
    )


def _scale(name: str, spec: ScaleSpec) -> Scale:
    if isinstance(spec, MultipleSpec):
        choices = tuple(
            Category(part.id, _line(part.label), MARKED, part.kind) for part in spec.categories
        )
        return Scale(name, choices, (), (), multiple=True)
    categories = tuple(
        Category(part.id, _line(part.label), part.code, part.kind) for part in spec.categories
    )
    return Scale(name, categories, spec.top_box, spec.bottom_box, spec.values)


def _line(text: str) -> str:
    """Give a label on one line: a folded YAML text may end in a line break."""
    return " ".join(text.split())
