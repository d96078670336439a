"""Parts larger than their wholes."""

from __future__ import annotations

from reportgen.verify.consistency.checks.parts import check_parts

HEAD = "# A {#a}\n\n"


def test_a_category_printed_larger_than_the_sum_that_holds_it(found) -> None:
    text = (
        HEAD + "{{ share('tg_autism__growth') }} i alt, heraf "
        "[40 pct.]{value=\"share('tg_autism__growth', 'high')\"} i høj grad.\n"
    )
    [problem] = found(check_parts, text)

    assert problem.rule == "part-over-whole"
    assert "for high is more than" in problem.message
    assert problem.place.column == 47


def test_real_parts_fit(rules) -> None:
    text = "{{ share('tg_autism__growth') }}, {{ share('tg_autism__growth', 'high') }}.\n"

    assert rules(check_parts, HEAD + text) == []


def test_more_out_of_fewer(found, rules) -> None:
    [problem] = found(check_parts, HEAD + "I syv ud af fem kommuner er det sådan.\n")

    assert problem.rule == "part-over-whole"
    assert problem.message == '"syv ud af fem": the part is the larger one'
    assert rules(check_parts, HEAD + "I fem ud af syv kommuner er det sådan.\n") == []


def test_the_whole_of_a_count_is_what_was_counted(found, rules) -> None:
    text = "For {{ measure('growing') }} ud af {{ measure('%s') }} gælder det.\n"
    [problem] = found(check_parts, HEAD + text % "answered")

    assert problem.rule == "wrong-whole"
    assert problem.hint == "write 4"
    assert rules(check_parts, HEAD + text % "targets") == []


def test_a_fraction_in_words_is_one_number(rules) -> None:
    assert rules(check_parts, HEAD + "{{ fraction('tg_youth__overall') }} kommuner.\n") == []
