"""Templates that are wrong, name what does not exist, or never end."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from pathlib import Path

import pytest
from trial import FRAGMENT, PUBLICATION, Trial

import reportgen

SLOWEST = 10.0
"""How long a process that refuses a template may take on a busy machine, in seconds."""
ROOM = 1024 * 2**20
"""Address space for a process that refuses a template, in bytes: as much as any build needs."""


@pytest.mark.parametrize(
    ("text", "rule", "hint"),
    [
        ("{{ qqq }}", "undefined-name", "known: share"),
        ("{{ shar('hours_evening') }}", "undefined-name", 'did you mean "share"?'),
        ("{{ facts.contact }}", "undefined-name", "under “facts:” in publication.yaml"),
        ("{{ previous }}", "undefined-name", '"{% if previous %}" and "{% endif %}"'),
        ("{{ share('hours_evnng') }}", "unknown-item", 'did you mean "hours_evening"?'),
        ("{{ share('hours_evening', 'hgh') }}", "unknown-category", 'did you mean "high"?'),
        ("{{ share('hours_evening', year=1999) }}", "not-asked", "there are answers for 2024"),
        ("{{ change('hours_evening') }}", "no-earlier-wave", "{% if previous %}"),
        ("{{ share() }}", "wrong-argument", "share(item, categories='top'"),
        ("{{ share(3) }}", "wrong-argument", "share(item, categories='top'"),
        ("{{ share('hours_evening', yeer=2) }}", "wrong-argument", 'did you mean "year"?'),
        ("{{ ranked(['hours_*'], 'x') }}", "wrong-argument", "ranked(items, k"),
        ("{{ words('x') }}", "wrong-argument", "words(number)"),
        ("{{ measure('answred') }}", "unknown-measure", 'did you mean "answered"?'),
        ("{{ n_range('fig-hour') }}", "unknown-exhibit", 'did you mean "fig-hours"?'),
        ("{{ edition / 0 }}", "template-error", "correct it"),
        ("{{ 1.5 }}", "unprintable-value", "print what share"),
        ("{{ share('hours_evening' }}", "template-syntax", "write {{ name }}"),
        ("{{ 'open }}", "template-syntax", "write {{ name }}"),
        ("{{ edition", "template-syntax", "write {{ name }}"),
        ("{% if edition %} x", "template-syntax", "{% endif %}"),
        ("{% endif %}", "template-syntax", "{% endif %}"),
        ("{% include 'a' %}", "template-not-allowed", "there are {% if %} and {% for %}"),
        ("{% import 'os' as os %}", "template-not-allowed", "there are {% if %} and {% for %}"),
        ("{% set x = 1 %}", "template-not-allowed", "there are {% if %} and {% for %}"),
        ("{{ ''.__class__.__mro__ }}", "template-not-allowed", "a dot stands after facts"),
        ("{{ share.__globals__ }}", "template-not-allowed", "a dot stands after facts"),
        ("{{ facts.__class__ }}", "undefined-name", "facts"),
        ("{{ '%1000000000d' % 3 }}", "template-not-allowed", "join texts with ~"),
        ("{{ 'x' * 10000000000 }}", "template-not-allowed", "join texts with ~"),
    ],
)
def test_a_wrong_expression_is_told_at_its_braces(
    trial: Trial, text: str, rule: str, hint: str
) -> None:
    trial.append(FRAGMENT, f"\nAs {text}\n")

    said = trial.refused()

    assert said.starts == [f"{FRAGMENT}:13:4: error[{rule}]"]
    assert hint in said.hint(FRAGMENT)


def test_an_error_inside_a_measure_is_told_where_it_is_printed(trial: Trial) -> None:
    trial.append(
        PUBLICATION,
        "  a: { kind: span, items: [nope] }\n"
        "  b: { kind: count-items, items: ['hours_*'] }\n"
        "  c: { kind: groups, block: nope }\n"
        "  d: { kind: categories, scale: nope }\n"
        "  e: { kind: recurring-leaders, items: ['hours_*'], top: 9 }\n",
    )
    trial.append(
        FRAGMENT,
        "\n{{ lowest('a') }} {{ measure('b') }}\n{{ measure('c') }} {{ measure('d') }}\n"
        "{{ measure('e') }}\n",
    )

    assert trial.refused().starts == [
        f"{FRAGMENT}:13:1: error[unknown-item]",
        f"{FRAGMENT}:13:19: error[wrong-measure]",
        f"{FRAGMENT}:14:1: error[wrong-measure]",
        f"{FRAGMENT}:14:20: error[wrong-measure]",
        f"{FRAGMENT}:15:1: error[no-earlier-wave]",
    ]


def test_all_wrong_expressions_of_all_fragments_are_told_at_once(trial: Trial) -> None:
    trial.edit(PUBLICATION, "[01-hours.md]", "[01-hours.md, 02-more.md]")
    trial.write(
        "content/libraries/02-more.md",
        "---\nrole: chapter\n---\n\n# More {#more}\n\n{{ one }} {{ two( }}\n\n{{ three }}\n",
    )
    trial.append(FRAGMENT, "\n{{ four }}\n\n{{ share('five') }}\n")

    assert trial.refused().starts == [
        f"{FRAGMENT}:13:1: error[undefined-name]",
        f"{FRAGMENT}:15:1: error[unknown-item]",
        "content/libraries/02-more.md:7:1: error[undefined-name]",
        "content/libraries/02-more.md:7:11: error[template-syntax]",
        "content/libraries/02-more.md:9:1: error[undefined-name]",
    ]


ENDLESS = {
    "a long loop": "{% for i in range(1000000000000) %}x{% endfor %}",
    "a long printing loop": "{% for i in range(10000000) %}{{ i }}{% endfor %}",
    "loops in loops": "{% for a in range(9999) %}{% for b in range(9999) %}"
    "{% for c in range(9999) %}{{ c }}{% endfor %}{% endfor %}{% endfor %}",
    "a tower of powers": "{{ 9**9**9**9 }}",
    "a long product": f"{{{{ {' * '.join(['999999'] * 500)} }}}}",
    "a long list": "{{ (range(100000000) | join('x')) }}",
    "a list of lists": f"{{{{ {'[' * 3000}{']' * 3000} }}}}",
    "texts that double": "{{ " + " ~ ".join(["('x' | upper)"] * 20_000) + " }}",
    "many values": "{{ edition }} " * 70_000,
}


@pytest.mark.parametrize("text", ENDLESS.values(), ids=ENDLESS)
def test_an_endless_template_ends_in_bounded_time_and_memory(trial: Trial, text: str) -> None:
    trial.append(FRAGMENT, f"\nAs {text}\n")
    command = [sys.executable, "-m", "reportgen", "build", "libraries", "--root", str(trial.root)]

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (ROOM, ROOM))

    began = time.perf_counter()
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=limited,
        env={"OPENBLAS_NUM_THREADS": "1", "PYTHONPATH": str(Path(reportgen.__file__).parents[1])},
    )

    assert done.returncode == 1, done.stderr
    assert f"{FRAGMENT}:" in done.stderr
    assert any(rule in done.stderr for rule in ("template-limit", "template-syntax", "not-allowed"))
    assert "hint: " in done.stderr
    assert time.perf_counter() - began < SLOWEST
    assert not (trial.root / "build").exists()
