"""Fragments whose references, notes, citations, files or images lead nowhere."""

from __future__ import annotations

import struct
import zlib

import pytest
from PIL import Image
from trial import ANSWERS, BIBLIOGRAPHY, FRAGMENT, PUBLICATION, SPECS, Trial


@pytest.mark.parametrize(
    ("text", "starts", "hint"),
    [
        ("See @fig-hour.", ["13:5: error[unresolved-reference]"], 'did you mean "fig-hours"?'),
        ("See [-@tbl-x].", ["13:5: error[unresolved-reference]"], "known: sec-hours, fig-hours"),
        ("A note[^1].", ["13:7: error[unknown-note]"], "write [^1]: … below the paragraph"),
        ("A note[^1].\n\n[^1]:", ["15:1: error[wrong-content]"], ""),
        ("A note.\n\n[^1]: Text.", ["15:1: warning[unused-note]"], ""),
        ("As [@lee2020] says.", ["13:4: error[unknown-citation]"], "bibliography:"),
        ("::: {#fig-none}\n:::", ["13:1: error[unknown-exhibit]"], "known: fig-hours"),
        ("::: {#fig-hours}\n:::", ["13:1: error[duplicate-id]"], "give it another id"),
        ("## A {#a}\n\nx\n\n## B {#a}\n\ny", ["17:1: error[duplicate-id]"], "another id"),
        ("# B {#b}\n\ny", ["13:1: error[second-title]"], "use ##"),
        ("::: {.box #boks-a}\nx\n:::", ["13:1: error[missing-title]"], "title="),
        ("::: {.box #boks-a title=x}\nx", ["13:1: error[unclosed-div]"], "three colons"),
        ("| a | b |\n|---|---|", ["13:1: error[empty-table]"], "add rows"),
        ("[\u200b](https://example.org)", ["13:1: error[empty-link]"], "[words]"),
        ("## \ufeff {#x}\n\ny", ["13:1: error[empty-heading]"], "give it a title"),
        ("- \u200b", ["13:1: error[empty-entry]"], "delete it"),
        ("> \u200b", ["13:1: error[empty-quotation]"], "delete it"),
        ("A[^1].\n\n[^1]: \u200b", ["15:1: error[wrong-content]"], "write what it says"),
        ("::: {.bxo}\nx\n:::", ["13:1: error[unknown-div]"], 'did you mean "box"?'),
    ],
)
def test_what_leads_nowhere_is_told_at_its_place(
    trial: Trial, text: str, starts: list[str], hint: str
) -> None:
    trial.append(FRAGMENT, f"\n{text}\n")

    said = trial.build()

    assert said.starts == [f"{FRAGMENT}:{start}" for start in starts]
    assert said.status == int("error" in starts[0])
    assert hint in said.hint(FRAGMENT)
    assert said.hint(FRAGMENT)


@pytest.mark.parametrize(
    ("old", "new", "starts"),
    [
        ("---\nrole: chapter\n---\n", "", ["1:1: error[missing-front-matter]"]),
        ("# Opening hours {#sec-hours}\n", "", ["4:1: error[missing-title]"]),
        ("role: chapter", "role: {{ edition }}", ["2:8: error[broken-yaml]"]),
        (
            "---\nrole",
            "role",
            [
                "1:1: error[missing-front-matter]",
                "1:1: error[text-before-title]",
                "2:1: error[thematic-break]",
            ],
        ),
    ],
)
def test_a_fragment_without_its_parts_is_told(
    trial: Trial, old: str, new: str, starts: list[str]
) -> None:
    trial.edit(FRAGMENT, old, new)

    assert [one for one in trial.refused().starts if "error" in one] == [
        f"{FRAGMENT}:{start}" for start in starts
    ]


def test_missing_fragments_are_told_where_they_are_named(trial: Trial) -> None:
    long = f"{'a' * 400}.md"
    names = f"[01-hours.md, 2-x.md, 01-hour.md, ., '', 'a\\0b.md', /etc/passwd, {long}]"
    trial.edit(PUBLICATION, "[01-hours.md]", names.replace("'a\\0b.md'", '"a\\0b.md"'))
    trial.append(PUBLICATION, "colophon: colophon.md\nbibliography: x.bib\n")

    said = trial.refused()

    columns = [26, 34, 46, 49, 53, 64, 77]
    rules = [*["missing-fragment"] * 5, "outside-project", "missing-fragment"]
    assert said.starts == [
        *(f"{PUBLICATION}:8:{at}: error[{rule}]" for at, rule in zip(columns, rules, strict=True)),
        f"{PUBLICATION}:11:1: error[missing-fragment]",
        f"{PUBLICATION}:12:1: error[missing-fragment]",
    ]
    assert 'hint: did you mean "01-hours.md"?' in said.err
    assert "hint: put the file into content/libraries/" in said.err


def test_a_fragment_outside_the_project_is_told(trial: Trial) -> None:
    trial.write("../secret.md", "---\nrole: chapter\n---\n\n# Secret {#s}\n\nText.\n")
    trial.edit(PUBLICATION, "[01-hours.md]", "[01-hours.md, ../../../secret.md]")

    said = trial.refused()

    assert said.starts == [f"{PUBLICATION}:8:26: error[outside-project]"]
    assert "hint: put what publications share into a folder under content/" in said.err


def test_broken_literature_is_told_at_its_entry(trial: Trial) -> None:
    trial.append(PUBLICATION, "bibliography: references.bib\n")
    trial.write(
        BIBLIOGRAPHY,
        "@book{one, title={Never closed,\n\n"
        "@book{two, title={A \\emph{B}}, author={A, B, C, D}, year={2020}}\n"
        "@book{three, title={A}, year={2020}}\n@book{three, title={B}, year={2021}}\n"
        "@misc{four, title={A}, title={B}}\n@misc{five, title={A}, url={javascript:alert(1)}}\n",
    )
    trial.append(FRAGMENT, "\nSee [@two; @three; @five].\n\n::: {#refs}\n:::\n")

    starts = [start for start in trial.refused().starts if "error" in start]

    assert starts == [
        f"{BIBLIOGRAPHY}:1:1: error[broken-bibtex]",
        f"{BIBLIOGRAPHY}:3:1: error[latex-command]",
        f"{BIBLIOGRAPHY}:3:1: error[broken-bibtex]",
        f"{BIBLIOGRAPHY}:5:1: error[duplicate-key]",
        f"{BIBLIOGRAPHY}:6:1: error[duplicate-key]",
        f"{BIBLIOGRAPHY}:7:1: error[bad-url]",
    ]


def test_faults_of_several_fragments_are_told_at_once(trial: Trial) -> None:
    second, third = "content/libraries/02.md", "content/libraries/03.md"
    trial.edit(PUBLICATION, "[01-hours.md]", "[01-hours.md, 02.md, 03.md]")
    trial.write(second, "---\nrole: chapter\n---\n\n# B {#b}\n\nA note[^1] and {{ one }}.\n")
    trial.write(third, "---\nrole: chapter\nauthor: x\n---\n\n# C {#b}\n\n![](none.png)\n")
    trial.append(FRAGMENT, "\nSee @fig-none.\n")

    assert trial.refused().starts == [
        f"{FRAGMENT}:13:5: error[unresolved-reference]",
        f"{second}:7:7: error[unknown-note]",
        f"{second}:7:16: error[undefined-name]",
        f"{third}:3:1: error[unknown-key]",
        f"{third}:6:1: error[duplicate-id]",
        f"{third}:8:1: error[missing-alt]",
        f"{third}:8:1: error[missing-image]",
    ]


def test_a_stage_that_fails_hides_only_later_stages(trial: Trial) -> None:
    trial.append(FRAGMENT, "\n{{ one }}\n")
    trial.edit(ANSWERS, "a,4,2", "a,9,2")
    assert trial.refused().starts == [f"{ANSWERS}:2:3: error[unknown-code]"]

    trial.edit(ANSWERS, "a,9,2", "a,4,2")
    trial.edit(SPECS, "hours_weekend]", "hours_wekend]")
    assert trial.refused().starts == [f"{SPECS}:6:28: error[unknown-item]"]

    trial.edit(SPECS, "hours_wekend]", "hours_weekend]")
    assert trial.refused().starts == [f"{FRAGMENT}:13:1: error[undefined-name]"]


@pytest.mark.parametrize("text", ["\u200b", "\u00ad", "**\ufeff**", "\u00a0"])
def test_a_paragraph_of_unseen_characters_is_left_out(trial: Trial, text: str) -> None:
    trial.append(FRAGMENT, f"\n{text}\n")

    trial.built()


def test_a_heading_may_carry_a_note(trial: Trial) -> None:
    trial.append(FRAGMENT, "\n## Doors[^1] and gates {#doors}\n\nText.\n\n[^1]: Of wood.\n")

    trial.built()


# --- images ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "rule", "hint"),
    [
        ("none.png", "missing-image", "relative to content/libraries/"),
        (".", "missing-image", "relative to content/libraries/"),
        (f"{'a' * 400}.png", "missing-image", "relative to content/libraries/"),
        ("/etc/hostname", "outside-project", "copy it into the folder"),
        ("../../../outside.png", "outside-project", "copy it into the folder"),
        ("link.png", "outside-project", "copy it into the folder"),
        ("folder/outside.png", "outside-project", "copy it into the folder"),
        ("https://example.org/a.png", "outside-project", "copy it into the folder"),
        ("text.png", "unreadable-image", "use a PNG or JPEG file"),
        ("empty.jpg", "unreadable-image", "use a PNG or JPEG file"),
        ("half.png", "unreadable-image", "use a PNG or JPEG file"),
        ("vector.svg", "unreadable-image", "use a PNG or JPEG file"),
        ("program.eps", "unreadable-image", "use a PNG or JPEG file"),
        ("huge.png", "large-image", "scale it down"),
        ("bomb.png", "large-image", "scale it down"),
    ],
)
def test_an_image_that_cannot_be_shown_is_told(
    trial: Trial, name: str, rule: str, hint: str
) -> None:
    broken_images(trial)
    trial.append(FRAGMENT, f"\n![Two doors]({name})\n")

    said = trial.refused()

    assert said.starts == [f"{FRAGMENT}:13:1: error[{rule}]"]
    assert hint in said.hint(FRAGMENT)


def test_all_images_are_looked_at_and_all_characters(trial: Trial) -> None:
    broken_images(trial)
    trial.append(FRAGMENT, "\n![A](text.png)\n\n![B](half.png)\n\n![C](good.png)\n")
    broken = [f"{FRAGMENT}:{line}:1: error[unreadable-image]" for line in (13, 15)]
    assert trial.refused().starts == broken

    trial.append(FRAGMENT, "\nNo font has 漢.\n")
    assert trial.refused().starts == [*broken, f"{FRAGMENT}:19:1: error[missing-glyph]"]


def test_a_good_image_is_shown(trial: Trial) -> None:
    broken_images(trial)
    trial.append(FRAGMENT, "\n![Two doors](good.png)\n\n![Two doors](folder2/good.png)\n")

    trial.built()


def broken_images(trial: Trial) -> None:
    """Put images of every kind into the publication's folder, and one outside the project."""
    folder = trial.root / "content/libraries"
    Image.new("RGB", (40, 20), (90, 120, 110)).save(folder / "good.png")
    good = (folder / "good.png").read_bytes()
    (trial.root / "../outside.png").write_bytes(good)
    (folder / "link.png").symlink_to("../../../outside.png")
    (folder / "folder").symlink_to("../../..", target_is_directory=True)
    (folder / "folder2").symlink_to(".", target_is_directory=True)
    (folder / "text.png").write_text("no picture")
    (folder / "empty.jpg").touch()
    (folder / "half.png").write_bytes(good[: len(good) // 2])
    (folder / "vector.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    (folder / "program.eps").write_text(
        "%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n%%EndComments\nshowpage\n%%EOF\n"
    )
    (folder / "huge.png").write_bytes(claimed_png(12_000, 12_000))
    (folder / "bomb.png").write_bytes(claimed_png(60_000, 60_000))


def claimed_png(width: int, height: int) -> bytes:
    """Give a small file that says it is a picture of many pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(bytes(width + 1) * 10)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )
