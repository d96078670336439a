"""Templates that try to get out, to go on for ever, or to fill the memory."""

from __future__ import annotations

import time
import tracemalloc

import pytest

from reportgen.errors import Problems
from reportgen.exhibits.model import Quantity
from reportgen.manuscript.source import Source
from reportgen.manuscript.template import Names, Sandbox, fill
from reportgen.manuscript.template.run import MOST_SECONDS, MOST_STEPS


def share(item: str) -> Quantity:
    return Quantity("44 pct.", 0.44, "share", "share", item)


NAMES = Names({"share": share}, {"edition": 2022}, {"contact": "a@b.dk"})

GETTING_OUT = {
    "class of a text": "{{ ''.__class__ }}",
    "class by subscript": "{{ ''['__class__'] }}",
    "class by concatenated subscript": "{{ ''['__cla' ~ 'ss__'] }}",
    "subclasses": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "attr filter": "{{ '' | attr('__class__') }}",
    "map filter": "{{ [''] | map(attribute='__class__') | list }}",
    "globals of a function": "{{ share.__globals__ }}",
    "globals by subscript": "{{ share['__globals__'] }}",
    "code of a function": "{{ share.__code__.co_consts }}",
    "fields of a value": "{{ share('x').__class__ }}",
    "public field of a value": "{{ share('x').value }}",
    "format string": "{{ '{0.__class__}'.format(share) }}",
    "format filter": "{{ '%s' | format(share) }}",
    "percent format": "{{ '%999999999d' % 1 }}",
    "facts as an object": "{{ facts.__class__ }}",
    "facts' methods": "{{ facts.items() }}",
    "facts by a made-up name": "{{ facts['__cla' ~ 'ss__'] }}",
    "the template itself": "{{ self }}",
    "the template's context": "{{ self._TemplateReference__context }}",
    "our own checks": "{{ 'x' | _print }}",
    "our own run": "{{ _run }}",
    "loop's context": "{% for x in [1] %}{{ loop.__init__.__globals__ }}{% endfor %}",
    "loop called": "{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}",
    "namespace": "{{ namespace(a=1) }}",
    "cycler": "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "joiner": "{{ joiner.__init__ }}",
    "lipsum": "{{ lipsum(n=99999) }}",
    "dict": "{{ dict(a=1).__class__ }}",
    "a dict of its own": "{{ {'a': 1} }}",
    "import": "{% import 'os' as os %}",
    "from import": "{% from 'a' import b with context %}",
    "include": "{% include '/etc/passwd' %}",
    "extends": "{% extends '/etc/passwd' %}",
    "block": "{% block x %}{{ super() }}{% endblock %}",
    "macro that calls itself": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "call": "{% call share('x') %}{% endcall %}",
    "filter block": "{% filter upper %}x{% endfilter %}",
    "set": "{% set share = 1 %}",
    "set through a namespace": "{% set ns.x = 1 %}",
    "with": "{% with x = 1 %}{% endwith %}",
    "autoescape": "{% autoescape true %}{% endautoescape %}",
    "print statement": "{% print share %}",
    "do": "{% do [].append(1) %}",
    "append in an expression": "{{ [1].append(2) }}",
    "loop entry named like a function": "{% for share in [1] %}{% endfor %}",
    "loop entry with an underscore": "{% for _run in [1] %}{% endfor %}",
    "loop entry named self": "{% for self in [1] %}{{ self }}{% endfor %}",
    "unpacked arguments": "{{ share(*['x'], **facts) }}",
    "slice": "{{ 'abc'[0:1] }}",
    "tests of other kinds": "{{ share is callable }}",
}

GOING_ON = {
    "nested loops": "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}",
    "nested loops with text": "{% for a in range(9999) %}{% for b in range(9999) %}x{% endfor %}{% endfor %}",
    "a long range": "{% for a in range(10**15) %}{% endfor %}",
    "a range beyond counting": "{{ range(10**15) | length }}",
    "a search in a range": "{{ 1 if 'a' in range(10**15) }}",
    "a list of ranges": "{{ [range(9999), range(9999), range(9999)] | length }}",
    "a large power": "{{ 9 ** 9 ** 9 ** 9 }}",
    "a power of a sign": "{{ (0 - 9) ** 99999999 }}",
    "a product of products": "{{ " + " * ".join(["99999999"] * 25) + " }}",
    "a text times a number": "{{ 'a' * 10 ** 9 }}",
    "a list times a number": "{{ [0] * 10 ** 9 }}",
    "a text that doubles": "{{ " + " ~ ".join(["'" + "a" * 999 + "'"] * 30) + " }}",
    "a joined range": "{{ range(9999) | join('" + "x" * 999 + "') }}",
    "text that grows in a loop": "{% for a in range(9999) %}" + "x" * 9999 + "{% endfor %}",
    "values that grow in a loop": "{% for a in range(9999) %}{{ share('"
    + "x" * 9999
    + "') }}{{ a }}{% endfor %}",
    "a deep expression": "{{ " + "(" * 300 + "1" + ")" * 300 + " }}",
    "a deeper expression": "{{ " + "[" * 30000 + " }}",
    "a chain of signs": "{{ " + "-" * 5000 + "1 }}",
    "a chain of not": "{{ " + "not " * 5000 + "1 }}",
    "a chain of filters": "{{ 'x'" + " | upper" * 5000 + " }}",
    "a chain of sums": "{{ 1" + " + 1" * 5000 + " }}",
    "deep conditions": "{% if 1 %}" * 200 + "{% endif %}" * 200,
    "deep loops": "{% for a in [1] %}" * 60 + "{% endfor %}" * 60,
    "a number of many digits": "{{ " + "9" * 5000 + " }}",
    "a large number": "{{ 99999999999999999999 }}",
    "many tags": "{{ 1 }}" * 70_000,
    "many open braces": "{{" * 20_000,
    "many open tags": "{% if" * 20_000,
    "many problems": "{{ nothing }}" * 3_000,
    "many pieces": "{% if nothing %}x{% endif %}" * 1_900,
}


def problems_of(template: str) -> Problems:
    problems = Problems()
    fill(Source("a.md", f"Første\n{template}\n"), 0, Sandbox(NAMES), problems)
    return problems


@pytest.mark.parametrize("template", GETTING_OUT.values(), ids=GETTING_OUT)
def test_what_leads_out_is_a_problem_with_its_line(template: str) -> None:
    problems = problems_of(template)

    assert [one.place.line for one in problems] == [2] * len(problems.found)
    assert problems.found[0].rule in {
        "template-not-allowed",
        "template-syntax",
        "template-error",
        "undefined-name",
    }


@pytest.mark.parametrize("template", GOING_ON.values(), ids=GOING_ON)
def test_what_goes_on_and_on_ends_in_time_and_memory(template: str) -> None:
    tracemalloc.start()
    before = time.thread_time()

    problems = problems_of(template)

    seconds, (_, peak) = time.thread_time() - before, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert problems.found
    assert problems.found[0].place.line in {1, 2}
    assert len(problems.found) < 200
    assert peak < 60_000_000
    assert seconds < 5, "while memory is traced; the time alone is tested below"


def test_an_endless_loop_ends_within_a_second() -> None:
    template = GOING_ON["nested loops with text"]
    before = time.thread_time()

    (problem,) = problems_of(template)

    assert time.thread_time() - before < 1
    assert (problem.rule, str(problem.place)) == ("template-limit", "a.md:2:27")
    assert str(MOST_STEPS) in problem.message


def test_a_function_that_takes_long_ends_the_template_at_its_next_step() -> None:
    def slow(item: str) -> str:
        end = time.thread_time() + 0.05
        while time.thread_time() < end:
            pass
        return item

    problems = Problems()
    sandbox = Sandbox(Names({"slow": slow}, {}, {}))
    before = time.thread_time()

    fill(Source("a.md", "{{ slow('x') }}\n" * 100), 0, sandbox, problems)

    assert time.thread_time() - before < MOST_SECONDS + 1
    assert [one.rule for one in problems] == ["template-limit"]


def test_what_is_allowed_is_allowed() -> None:
    template = (
        "{% for a, b in [('x', 1), ('y', 2)] if b > 1 %}{{ loop.index }}{{ a | upper }}{{ b + 1 }}"
        "{% else %}never{% endfor %}{{ 'a' ~ 1 }}{{ 'yes' if edition is even else 'no' }}"
        "{{ ['p', 'q'][1] }}{{ 'abc' | length }}{{ -2 // 2 }}{% if 'a' in ['a'] and not 0 %}!{% endif %}"
    )
    problems = Problems()

    filled = fill(Source("a.md", template), 0, Sandbox(NAMES), problems)

    assert not problems.found
    assert filled is not None
    assert filled.plain(filled.text) == "1Y3a1yesq3-1!"
