"""The structure tree, read with nothing taken on trust."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from reportgen.verify.access.reading.model import Marked, Referred
from reportgen.verify.access.reading.tree import TreeReader


@pytest.fixture
def pdf():
    with pikepdf.new() as made:
        made.add_blank_page()
        made.add_blank_page()
        made.Root.StructTreeRoot = made.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        yield made


def element(pdf, parent, role, **entries):
    made = pdf.make_indirect(Dictionary(S=Name(f"/{role}"), P=parent, **entries))
    parent.K = Array([*parent.get("/K", Array()), made])
    return made


def read(pdf):
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    reader = TreeReader(pdf.Root.StructTreeRoot, pages)
    return reader.read(), [fault.message for fault in reader.faults]


def test_content_takes_the_page_of_its_element_or_its_own(pdf):
    first, second = (page.obj for page in pdf.pages)
    top = element(pdf, pdf.Root.StructTreeRoot, "P", Pg=first)
    area = pdf.make_indirect(Dictionary())
    top.K = Array([0, Dictionary(Type=Name.MCR, Pg=second, MCID=4),
                   Dictionary(Type=Name.OBJR, Obj=area)])  # fmt: skip

    (made,), faults = read(pdf)

    assert made.kids == (Marked(0, 0), Marked(1, 4), Referred(area.objgen))
    assert faults == []


def test_a_single_kid_needs_no_array(pdf):
    element(pdf, pdf.Root.StructTreeRoot, "P", Pg=pdf.pages[0].obj).K = 3

    assert read(pdf)[0][0].kids == (Marked(0, 3),)


def test_roles_follow_the_role_map(pdf):
    root = pdf.Root.StructTreeRoot
    root.RoleMap = Dictionary(Aside=Name.Box, Box=Name.Sect, Loop=Name.Loop)
    for role in ("Aside", "Loop", "Other", "P"):
        element(pdf, root, role)

    made, _ = read(pdf)

    assert [(one.named, one.role) for one in made] == [
        ("Aside", "Sect"), ("Loop", ""), ("Other", ""), ("P", "P"),
    ]  # fmt: skip


def test_attributes_by_owner(pdf):
    listed = Array([Dictionary(O=Name.Table, Scope=Name.Row, ColSpan=2),
                    Dictionary(O=Name.Layout, BBox=Array([0, 1, 2, 3.5]))])  # fmt: skip
    element(pdf, pdf.Root.StructTreeRoot, "TH", A=listed, Lang=String("en"), ID=String("x"))

    (made,), _ = read(pdf)

    assert made.attribute("Table", "Scope") == "Row"
    assert made.attribute("Table", "ColSpan") == 2.0
    assert made.attribute("Layout", "BBox") == (0.0, 1.0, 2.0, 3.5)
    assert made.attribute("List", "ListNumbering") is None
    assert (made.lang, made.id, made.actual) == ("en", "x", None)


def test_a_tree_that_bites_its_tail_is_told_and_left(pdf):
    root = pdf.Root.StructTreeRoot
    top = element(pdf, root, "Sect")
    inner = element(pdf, top, "P")
    inner.K = Array([top])

    (made,), faults = read(pdf)

    assert [one.role for one in made.walk()] == ["Sect", "P"]
    assert any("more than once" in fault for fault in faults)


def test_a_false_parent_and_a_kid_that_is_none_are_told(pdf):
    root = pdf.Root.StructTreeRoot
    element(pdf, root, "P").P = pdf.Root
    root.K = Array([*root.K, Name.P])

    _, faults = read(pdf)

    assert len(faults) == 2
