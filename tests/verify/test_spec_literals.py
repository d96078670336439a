"""Numbers typed in exhibits.yaml, told at their character."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from reportgen.exhibit_specs import ExhibitSpecs
from reportgen.files import locate, read_yaml
from reportgen.language import load_language
from reportgen.verify.literal_words import load_literals
from reportgen.verify.spec_literals import spec_literals

YAML = """\
exhibits:
  fig-a:
    kind: likert
    title: De 7 største
    subject: "de 8 største"
    items: [item_9]
    remark: >-
      I 2020 var det
      12 pct.
  boks-b:
    kind: list-box
    title: Paragraf efter § 11
    lists:
      - { heading: Alle 30 kommuner, of: groups, block: block_3 }
"""


def test_each_is_told_where_it_stands(tmp_path: Path) -> None:
    (tmp_path / "exhibits.yaml").write_text(YAML, "utf-8")
    specs = read_yaml(tmp_path, "exhibits.yaml", ExhibitSpecs)
    literals = load_literals(load_language("da"), ("kommuner",))
    assert literals is not None

    told = list(spec_literals(specs, literals, "exhibits.yaml", partial(locate, tmp_path)))

    assert [(str(one.place), one.message.split('"')[1]) for one in told] == [
        ("exhibits.yaml:4:15", "7"),
        ("exhibits.yaml:5:18", "8"),
        ("exhibits.yaml:7:5", "12 pct."),
        ("exhibits.yaml:14:25", "30"),
    ]
    assert {one.rule for one in told} == {"unbound-number"}
    assert told[3].hint == 'leave it out of the heading of "boks-b", and bind it in the text'
