"""What a template gives, and that every character of it finds its way back."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.errors import Problems
from reportgen.exhibits.errors import VocabularyError
from reportgen.exhibits.model import Quantity
from reportgen.manuscript.source import Filled, Source
from reportgen.manuscript.template import Names, Sandbox, fill
from reportgen.manuscript.template.fill import MOST_PROBLEMS

BRACES = st.sampled_from(["{{", "}}", "{%", "%}", "<!--", "-->", "{", "}", "{{-", "-%}", "{#"])
PIECES = st.sampled_from([
    "if", "for", "in", "endif", "endfor", "else", "elif", "raw", "endraw", "set", "x", "share",
    "(", ")", "[", "]", "'", '"', "|", "~", ".", ",", "=", "1", "-", "*", "not", "is", " ", "\n",
    "\\", "æ", "facts", "upper", "loop", "\t", "\r", ":", "\N{NO-BREAK SPACE}",
])  # fmt: skip
LINES = st.text("abcæø *_#-.,:{}", min_size=1, max_size=20)


def share(item: str) -> Quantity:
    if item == "bad":
        raise VocabularyError("there is none", "look again", "unknown-item")
    return Quantity("44 pct.", 0.44, "share", "share", item)


SANDBOX = Sandbox(Names({"share": share}, {"edition": 2022}, {"contact": "a@b.dk"}))


def filled(text: str) -> tuple[Filled | None, list[str]]:
    problems = Problems()
    result = fill(Source("a.md", text), 0, SANDBOX, problems)
    return result, [f"{one.place.line}:{one.place.column} {one.rule}" for one in problems]


def test_an_expression_that_is_wrong_gives_nothing_and_the_rest_stays() -> None:
    result, problems = filled("a {{ nothing }}b{{ share('bad') }}c {{ share('x') }}")

    assert problems == ["1:3 undefined-name", "1:17 unknown-item"]
    assert result is not None
    assert result.plain(result.text) == "a bc 44 pct."


def test_the_hint_names_the_nearest_name() -> None:
    problems = Problems()

    fill(Source("a.md", "{{ shrae('x') }}{{ facts.contcat }}"), 0, SANDBOX, problems)

    assert [one.hint for one in problems] == [
        'did you mean "share"?',
        'did you mean "facts.contact"?',
    ]


def test_a_value_knows_its_expression_and_place() -> None:
    result, _ = filled("å\n  {{facts.contact}} {{- edition -}} !")

    assert result is not None
    assert [(one.expression, str(one.place)) for one in result.values] == [
        ("facts.contact", "a.md:2:3"),
        ("edition", "a.md:2:21"),
    ]


def test_problems_of_one_fragment_are_bounded() -> None:
    _, problems = filled("{{ share('bad') }}\n" * (3 * MOST_PROBLEMS))

    assert len(problems) == MOST_PROBLEMS + 1


def test_text_before_the_start_is_left_alone() -> None:
    problems = Problems()
    source = Source("a.md", "---\nrole: {{ x }}\n---\nTekst {{ share('x') }}")

    result = fill(source, source.text.index("Tekst"), SANDBOX, problems)

    assert not problems.found
    assert result is not None
    assert str(result.place(0, 0)) == "a.md:4:1"
    assert str(result.values[0].place) == "a.md:4:7"


@settings(max_examples=400, deadline=None)
@given(st.lists(st.one_of(BRACES, PIECES), max_size=30).map("".join))
def test_no_text_whatever_breaks_the_template(text: str) -> None:
    result, problems = filled(text)

    assert result is not None or problems


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_every_line_is_exact_under_conditions_and_loops(data: st.DataObject) -> None:
    lines = data.draw(
        st.lists(LINES.filter(lambda line: "{{" not in line and line[-1] != "{"), min_size=1)
    )
    written, expected = [], []
    for line in lines:
        shape = data.draw(st.sampled_from(["plain", "true", "false", "loop", "inline", "comment"]))
        marked = f"{line}{{{{ edition }}}}{line}"
        before = len(written) + 1
        if shape == "plain":
            written.append(marked)
        elif shape == "inline":
            written.append(f"{{% if edition %}}{marked}{{% endif %}}")
        elif shape == "comment":
            written += ["<!-- en", "kommentar -->", marked]
        else:
            tag = {"true": "if 1", "false": "if 0", "loop": "for x in [1, 2]"}[shape]
            written += [f"  {{% {tag} %}}", marked, f"{{% end{tag.split()[0]} %}}"]
        at = {"plain": before, "inline": before, "comment": before + 2}.get(shape, before + 1)
        shift = len("{% if edition %}") if shape == "inline" else 0
        rounds = {"false": 0, "loop": 2}.get(shape, 1)
        expected += [(at, line, shift)] * rounds

    result, problems = filled("\n".join(written))

    assert not problems
    assert result is not None
    assert [row for row in result.lines if row] == [
        f"{line}{row[len(line)]}{line}"
        for row, (_, line, _) in zip(filter(None, result.lines), expected, strict=True)
    ]
    for row, (at, line, shift) in zip(range(len(expected)), expected, strict=True):
        places = [result.place(row, column) for column in range(2 * len(line) + 1)]
        columns = [
            *range(len(line) + 1),
            *(len(line) + len("{{ edition }}") + n for n in range(len(line))),
        ]
        assert [(one.line, one.column) for one in places] == [
            (at, column + shift + 1) for column in columns
        ]


def test_a_tag_within_a_line_leaves_the_end_of_the_line() -> None:
    result, _ = filled("a {% if 1 %}b{% endif %}\nc\n\n- d\n  {% if 1 %}- e{% endif %}\n\nf")

    assert result is not None
    assert result.text == "a b\nc\n\n- d\n  - e\n\nf"


def test_a_line_of_tags_alone_leaves_nothing() -> None:
    result, _ = filled("a\n  {% if 1 %} {% if 1 %}  \nb\n{% endif %}<!-- x\n y -->{% endif %}\n\nc")

    assert result is not None
    assert result.text == "a\nb\n\nc"
    assert [str(result.place(line, 0)) for line in (0, 1, 3)] == [
        "a.md:1:1",
        "a.md:3:1",
        "a.md:7:1",
    ]


def test_without_an_earlier_wave_a_condition_on_it_is_false() -> None:
    asked = "{% if previous %}a{% else %}b{% endif %}{% if not previous %}c{% endif %}"
    both = "{% if previous and edition %}d{% elif edition or previous %}e{% endif %}"
    result, problems = filled(asked + both)

    assert not problems
    assert result is not None
    assert result.plain(result.text) == "bce"


def test_nothing_else_that_is_missing_can_be_asked_for() -> None:
    for wrong in (
        "{% if nothing %}a{% endif %}",
        "{{ previous }}",
        "{% if previous == 2 %}{% endif %}",
    ):
        assert filled(wrong)[1], wrong
