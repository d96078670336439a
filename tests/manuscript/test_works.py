"""How works are named and sorted."""

from __future__ import annotations

from reportgen.errors import Place
from reportgen.language import Language, load_language
from reportgen.manuscript.bibtex import Name, Record
from reportgen.manuscript.works import works


def record(key: str, year: str = "2018", title: str = "T", authors: str = "KL") -> Record:
    names = tuple(Name(one) for one in authors.split("/") if one)
    return Record(key, "report", names, year, {"title": title}, Place("refs.bib", 1, 1))


def named(language: Language, *records: Record) -> list[str]:
    return [work.parenthetical for work in works(records, language).values()]


def test_one_two_and_more_authors(language: Language) -> None:
    given = record("a", authors="A"), record("b", authors="B/C"), record("c", authors="D/E/F")

    assert named(language, *given) == ["A, 2018", "B og C, 2018", "D m.fl., 2018"]
    assert named(load_language("en"), *given) == ["A, 2018", "B and C, 2018", "D et al., 2018"]


def test_a_work_without_author_goes_by_its_title_and_without_year_is_undated(
    language: Language,
) -> None:
    assert named(language, record("a", year="", title="Loven", authors="")) == ["Loven, u.å."]


def test_letters_follow_the_keys_where_all_have_one(language: Language) -> None:
    given = record("kl2018b", title="A"), record("kl2018a", title="B")

    assert named(language, *given) == ["KL, 2018a", "KL, 2018b"]
    assert list(works(given, language)) == ["kl2018a", "kl2018b"]


def test_letters_never_begin_with_b(language: Language) -> None:
    assert named(language, record("kl2018b")) == ["KL, 2018"]
    assert list(works([record("kl2018b", title="Å"), record("x", title="Ø")], language)) == [
        "x",
        "kl2018b",
    ]


def test_more_works_than_letters(language: Language) -> None:
    given = [record(f"k-{n:02}", title=f"{n:02}") for n in range(28)]

    assert named(language, *given)[-3:] == ["KL, 2018z", "KL, 2018aa", "KL, 2018ab"]


def test_the_list_is_sorted_as_the_language_sorts(language: Language) -> None:
    given = [record(name, authors=name) for name in ("Å", "Ærø", "ø", "Z", "a b", "A", "Élan", "1")]

    assert list(works(given, language)) == ["1", "A", "a b", "Z", "Ærø", "ø", "Å", "Élan"]
