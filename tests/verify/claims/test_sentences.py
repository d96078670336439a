"""Sentences and their tokens: what is read, in which order, from where."""

from __future__ import annotations

from libraries import Libraries

from reportgen.verify.claims.scene import Scene

SHARE = "{{ share('area_collections__overall') }}"


def texts(scenes: list[Scene]) -> list[str]:
    return [scene.words() for scene in scenes]


def words_said(scenes: list[Scene]) -> list[str]:
    return [scene.words((hit.start, hit.end)) for scene in scenes for hit in scene.hits]


def test_splits_sentences_at_their_ends_only(libraries: Libraries) -> None:
    text = f"Det gælder {SHARE} (jf. loven). Er det bl.a. 3.500 børn? Nej, osv. ca. to. Ja!"

    assert texts(libraries.scenes(text)) == [
        "Det gælder 52 pct. ( jf. loven ) .",
        "Er det bl. a. 3.500 børn ?",
        "Nej , osv. ca. to .",
        "Ja !",
    ]


def test_a_number_with_a_full_stop_ends_a_sentence_before_a_capital(libraries: Libraries) -> None:
    text = f"I 2023 er det {SHARE} Andelen er vokset. I 2021 var det {SHARE} af alle."

    assert len(libraries.scenes(text)) == 3


def test_places_are_exact_to_the_column(libraries: Libraries) -> None:
    (scene,) = libraries.scenes(f"{SHARE} er **udfordret**, og\ndet er en *stigning*.")
    places = {token.text: (token.place.line, token.place.column) for token in scene.tokens}

    assert places["52 pct."] == (7, 1)
    assert places["udfordret"] == (7, 1 + len(f"{SHARE} er **"))
    assert places["stigning"] == (8, 1 + len("det er en *"))
    assert {token.place.path for token in scene.tokens} == {"content/libraries/01-kapitel.md"}


def test_a_list_knows_its_lead_in_and_what_follows_it(libraries: Libraries) -> None:
    text = (
        "Først dette. To områder går igen:\n\n- bemanding\n- skoler. De er nye.\n\nSå meget om det."
    )
    first, lead, one, two, more, after = libraries.scenes(text)

    assert (first.sentence.leads, lead.sentence.leads) == (None, 0)
    assert [s.sentence.entry for s in (one, two, more)] == [0, 1, 1]
    assert [s.sentence.listing for s in (one, two, more)] == [0, 0, 0]
    assert after.sentence.follows == 0
    assert lead.entries == ((one,), (two, more))
    assert lead.ground.lead_of(one.sentence) == lead
    assert lead.before == (first,)
    assert first.after == (lead,)


def test_quoted_bound_waived_and_foreign_words_claim_nothing(libraries: Libraries) -> None:
    text = (
        f'{SHARE} har svaret. ”Alle er faldet,” skriver et, og [de fleste]{{waive="en vending"}} '
        "siger [all of them]{lang=en}, at det er [steget]"
        "{claim=\"change('area_collections__overall') > 0\"}. Det er en stigning."
    )

    assert words_said(libraries.scenes(text)) == ["stigning"]


def test_footnotes_are_read_and_what_others_say_is_not(libraries: Libraries) -> None:
    text = (
        "De er steget.[^n]\n\n> Hos os er alt faldet.\n\n"
        "::: {.quote}\n\nAlt er mindsket.\n\n:::\n\n[^n]: En nedgang."
    )

    assert texts(libraries.scenes(text)) == ["De er steget .", "En nedgang ."]


def test_headings_are_sentences_and_every_sentence_knows_those_above_it(
    libraries: Libraries,
) -> None:
    scenes = libraries.scenes("### Teenagere\n\nDe er nye.")
    last = scenes[-1]

    assert [scene.sentence.kind for scene in scenes] == ["heading", "heading", "text"]
    sentences = last.ground.reading.sentences
    above = [sentences[at].tokens[0].text for at in last.sentence.chapter.headings]
    assert above == ["Biblioteker", "Afsnit", "Teenagere"]


def test_tables_figures_and_the_reference_list_are_not_read(libraries: Libraries) -> None:
    text = "Tekst før.\n\n| Tal | Vokset |\n|---|---|\n| a | Alle er faldet |\n\n: Fald {#tbl-x}\n"

    assert texts(libraries.scenes(text + "\nSe @tbl-x.")) == ["Tekst før .", "Se tabel 1 ."]
