from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from reportgen.yaml_edit import with_entries

TEXT = """\
# what it is
title: &t A title   # the cover's
editions:
  2020: {compare: 2018}
  # the second
  2022:
    compare: 2020
    facts:
      season: summer

# the texts
fragments:
    - a.md
note: >-
  folded
  text
"""


def load(text: str) -> object:
    return YAML(typ="safe", pure=True).load(text)


def test_an_entry_comes_last_in_its_mapping_and_nothing_else_changes() -> None:
    after = with_entries(TEXT, ["editions"], {2024: {"compare": 2022, "facts": {"season": "fall"}}})

    new = "  2024:\n    compare: 2022\n    facts:\n      season: fall\n"
    assert after == TEXT.replace("      season: summer\n", f"      season: summer\n{new}")


def test_deeper_and_at_the_top() -> None:
    assert load(with_entries(TEXT, ["editions", 2022, "facts"], {"x": 1})) == {
        **load(TEXT),
        "editions": {
            2020: {"compare": 2018},
            2022: {"compare": 2020, "facts": {"season": "summer", "x": 1}},
        },
    }
    assert with_entries(TEXT, [], {"last": True}) == TEXT + "last: true\n"


def test_a_mapping_that_is_not_there_is_made() -> None:
    assert with_entries(TEXT, ["facts"], {"a": "b"}) == TEXT + "facts:\n  a: b\n"


def test_a_mapping_in_one_line_is_written_anew_with_its_comments() -> None:
    after = with_entries("a: {b: 1} # why\n", ["a"], {"c": 2})

    assert load(after) == {"a": {"b": 1, "c": 2}}
    assert "# why" in after


def test_nothing_to_add_leaves_the_text() -> None:
    assert with_entries(TEXT, ["nothing"], {}) is TEXT


@given(
    st.dictionaries(
        st.integers(1, 9), st.dictionaries(st.sampled_from("xyz"), st.text("ab: #'\n", max_size=9))
    ),
    st.integers(10, 20),
    st.text("ab: #'\n\"ø", max_size=20),
)
def test_what_was_there_is_there_and_what_is_added_too(old, key, text) -> None:
    import io

    target = io.StringIO()
    YAML().dump({"before": 1, "in": {0: {"": "v"}, **old}, "after": [1]}, target)

    after = load(with_entries(target.getvalue(), ["in"], {key: {"new": text}}))

    assert after == {"before": 1, "in": {0: {"": "v"}, **old, key: {"new": text}}, "after": [1]}
