"""Groups met: "for four target groups …: it is a, b, c and d" - those that the measure counts."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.config import GroupsMeasure, LeadingTopicMeasure
from reportgen.estimates.count_items import meets
from reportgen.verify.claims.phrases import Hit
from reportgen.verify.claims.quantifiers import noun_after
from reportgen.verify.claims.ranked import topics_named
from reportgen.verify.claims.running import running_list
from reportgen.verify.claims.scene import Scene
from reportgen.verify.claims.verdicts import Verdict


def groups_met(scene: Scene) -> Iterator[Verdict]:
    """Judge the groups, and the number of groups, that a sentence says meet a measure's limit."""
    name, measure = _measure(scene)
    if measure is not None:
        count = len(_meeting(scene, measure))
        for at, said in scene.counts.items():
            number = scene.tokens[at].number
            typed = number is None or number.quantity.item != name
            if typed and noun_after(scene, at + 1)[0] == "parts":
                told = scene.speech.language.count_word(count)
                test, values = f"count({name!r}) == {said}", f"count({name!r}) = {count}"
                yield Verdict(Hit(at, at + 1, None), "count", test, values, said == count, (), told)
    yield from _leading(scene)
    end = scene.speech.words("points_on").at(scene.tokens, 0)
    name, measure = _measure(scene.before[0]) if scene.before and end else ("", None)
    if measure is not None and end is not None and not scene.entries:
        yield from _named(scene, measure, end)


def _leading(scene: Scene) -> Iterator[Verdict]:
    """Judge that a sentence with a measure of a topic's places names that topic."""
    measures = scene.results.basis.publication.measures
    for at, token in enumerate(scene.tokens):
        name = "" if token.number is None else token.number.quantity.item
        found = measures.get(name)
        named = topics_named(scene) if isinstance(found, LeadingTopicMeasure) else ()
        if isinstance(found, LeadingTopicMeasure) and named:
            topic = scene.results.basis.codebook.topics[found.topic].list_label
            holds = found.topic in named
            yield Verdict(
                Hit(at, at + 1, None),
                "topic",
                f"the topic of {name}",
                f"{name} is of “{topic}”",
                holds,
                (),
                topic,
            )


def _measure(scene: Scene) -> tuple[str, GroupsMeasure | None]:
    """Give the measure whose limit a sentence prints."""
    measures = scene.results.basis.publication.measures
    for bound in scene.numbers:
        found = measures.get(bound.quantity.item)
        if bound.quantity.statistic == "limit" and isinstance(found, GroupsMeasure):
            return bound.quantity.item, found
    return "", None


def _meeting(scene: Scene, measure: GroupsMeasure) -> frozenset[str]:
    results = scene.results
    kept = [
        (name, item.group)
        for name, item in results.items.items()
        if item.block == measure.block and item.topic not in measure.leave_out
    ]
    chosen = measure.categories or None
    met = [
        group
        for name, group in kept
        if meets(results.share(name, chosen), measure.at_least, measure.more_than)
    ]
    return frozenset(group for group in met if met.count(group) >= measure.several)


def _test_of_named(scene: Scene, measure: GroupsMeasure, named: set[str]) -> str:
    """Give the test of a list of groups: each meets the limit, and as many do as are named."""
    limits = {"at_least": measure.at_least, "more_than": measure.more_than}
    told = "".join(f", {key}={100 * one:g}" for key, one in limits.items() if one is not None)
    categories = f", categories={list(measure.categories)!r}" if measure.categories else ""
    tests = []
    for group in sorted(named):
        items = [
            name
            for name, item in scene.results.items.items()
            if item.block == measure.block
            and item.group == group
            and item.topic not in measure.leave_out
        ]
        tests.append(f"count({items!r}{told}{categories}) >= {measure.several}")
    name = _measure(scene.before[0])[0]
    return " and ".join([*tests, f"count({name!r}) == {len(named)}"])


def _named(scene: Scene, measure: GroupsMeasure, start: int) -> Iterator[Verdict]:
    """Judge that the groups named are those that meet the limit."""
    results, vocabulary = scene.results, scene.ground.vocabulary
    among = tuple({item.group for item in results.items.values() if item.block == measure.block})
    named: set[str] = set()
    for part in running_list(scene, (start, len(scene.tokens))):
        words = [token.word for token in scene.tokens[slice(*part)] if token.is_word]
        found = vocabulary.groups_named(words, among)
        if not found:
            return
        named.update(found[:1])
    meeting = _meeting(scene, measure)
    labels = results.basis.codebook.groups
    truth = ", ".join(one.list_label for one in labels.values() if one.id in meeting)
    values = f"{len(named & meeting)} of the {len(named)} named are among the {len(meeting)} that meet it"
    test = _test_of_named(scene, measure, named)
    yield Verdict(Hit(0, start, None), "groups", test, values, named == meeting, (), truth)
