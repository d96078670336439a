from __future__ import annotations

from fractions import Fraction

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportgen.exhibit_specs import LikertSpec
from reportgen.exhibits.likert import legend, likert_figure, net_label
from reportgen.exhibits.model import LikertFigure
from reportgen.rounding import whole_percent

NB = "\N{NO-BREAK SPACE}"


def tree(figure: LikertFigure) -> str:
    """Show a figure's bars: stub, then year, N, labels and total of each."""
    lines = []
    for group in figure.groups:
        lines.append(group.stub + group.footnote)
        for bar in group.bars:
            labels = " ".join(segment.label or "." for segment in bar.segments)
            lines.append(f"  {bar.label or '-'} {bar.n}: {labels} | {bar.net or '-'}")
    return "\n".join(lines).replace(NB, " ")


def _spec(**keys: object) -> LikertSpec:
    known = {"kind": "likert", "title": "T", "subject": "s", "items": ["areas_*"], **keys}
    return LikertSpec.model_validate(known)


class TestBars:
    def test_largest_first_newest_wave_first(self, figure_of):
        assert tree(figure_of()) == (
            "Strategi\n"
            "  2022 12: 25 25 33 8 8 . | 50 %\n"
            "  2020 10: 20 20 50 10 . . | 40 %\n"
            "Sagsbehandling\n"
            "  2022 12: 17 33 42 8 . . | 50 %\n"
            "  2020 10: 30 40 20 . 10 . | 70 %\n"
            "Medarbejdere\n"
            "  2022 12: 8 . 42 33 8 8 | 8 %"
        )

    def test_one_wave_needs_no_years_beside_the_bars(self, figure_of):
        assert tree(figure_of(compare=False, items=["areas_staff"])) == (
            "Medarbejdere\n  - 12: 8 . 42 33 8 8 | 8 %"
        )

    def test_a_single_wave_among_items_of_two(self, figure_of):
        counts = {("areas_staff", 2022): [5, 5], ("areas_strategy", 2020): [4, 6]}

        assert tree(figure_of(counts)) == (
            "Medarbejdere\n  2022 10: 50 50 . . . . | 100 %\n"
            "Strategi\n  2020 10: 40 60 . . . . | 100 %"
        )

    def test_without_total(self, figure_of):
        figure = figure_of({("areas_staff", 2022): [5, 5]}, net=False)

        assert (figure.net_label, figure.groups[0].bars[0].net) == ("", None)

    def test_reworded_items_are_marked(self, figure_of):
        figure = figure_of(items=["youth_growth", "youth_severity"], stub="topic")

        assert [(group.stub, group.footnote) for group in figure.groups] == [
            ("Sværere problemer", "*"),
            ("Vækst i målgruppen", ""),
        ]

    def test_nothing_is_marked_where_one_wave_is_shown(self, figure_of):
        figure = figure_of(items=["youth_severity"], stub="topic", compare=False)

        assert figure.groups[0].footnote == ""


class TestDigits:
    def test_small_segments_carry_no_label_but_keep_their_share(self, figure_of):
        counts = {("areas_staff", 2022): [4, 78, 0, 0, 0, 0]}
        segments = figure_of(counts).groups[0].bars[0].segments

        assert [segment.label for segment in segments] == ["", "95", "", "", "", ""]
        assert [segment.share.text for segment in segments] == ["5", "95", "0", "0", "0", "0"]

    def test_from_where_segments_are_labelled_is_a_setting(self, figure_of):
        counts = {("areas_staff", 2022): [5, 95]}

        assert figure_of(counts).groups[0].bars[0].segments[0].label == "5"
        strict = figure_of(counts, settings={"label_from": 0.06})
        assert strict.groups[0].bars[0].segments[0].label == ""

    def test_every_printed_number_knows_its_way_back(self, figure_of):
        bar = figure_of({("areas_staff", 2022): [41, 0, 41]}).groups[0].bars[0]

        assert (bar.net.item, bar.net.categories, bar.net.edition, bar.net.n) == (
            "areas_staff",
            ("very_high", "high"),
            2022,
            82,
        )
        assert bar.segments[2].share.categories == ("low",)
        assert (bar.net.value, bar.net.unit, bar.net.statistic) == (0.5, "share", "share")

    @given(st.lists(st.integers(0, 90), min_size=6, max_size=6).filter(any))
    @settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
    def test_labels_and_total_are_rounded_from_the_counts(self, figure_of, counts):
        bar = figure_of({("areas_staff", 2022): counts}).groups[0].bars[0]
        n = sum(counts)

        for segment, count in zip(bar.segments, counts, strict=True):
            exact = Fraction(count, n)
            assert segment.share.text == str(whole_percent(exact))
            assert segment.label == (segment.share.text if count / n >= 0.05 else "")
        net = whole_percent(Fraction(counts[0] + counts[1], n))
        assert bar.net.text == f"{net}{NB}%"

    def test_the_total_comes_from_unrounded_shares(self, figure_of):
        bar = figure_of({("areas_staff", 2022): [11, 31, 158]}).groups[0].bars[0]

        assert [segment.share.text for segment in bar.segments[:2]] == ["6", "16"]
        assert bar.net.text == f"21{NB}%"

    def test_suppressed_segments_show_the_mark(self, figure_of):
        bar = figure_of({("areas_staff", 2022): [2, 40, 40]}, minimum=5).groups[0].bars[0]

        assert [segment.label for segment in bar.segments] == ["•", "49", "49", "", "", ""]
        assert bar.segments[0].share.value is None
        assert bar.net.text == f"51{NB}%"


class TestLegend:
    def test_categories_that_nobody_of_a_group_of_nine_used(self, figure_of):
        figure = figure_of({("areas_staff", 2022): [9]})

        assert [(e.category, e.role, e.position, e.steps) for e in figure.legend] == [
            ("very_high", "substantive", 0, 4),
            ("high", "substantive", 1, 4),
            ("low", "substantive", 2, 4),
            ("not_at_all", "substantive", 3, 4),
            ("dont_know", "dont_know", 0, 1),
            ("not_relevant", "not_relevant", 0, 1),
        ]
        assert len(figure.groups[0].bars[0].segments) == 6

    def test_labels_are_the_scale_s(self, codebook):
        assert [entry.label for entry in legend(codebook.scales["frequency"])] == [
            "Ofte",
            "Sjældent",
            "Aldrig",
            "Ved ikke",
        ]

    def test_the_total_names_the_top_box(self, codebook):
        assert net_label(codebook.scales["degree"]) == "I meget høj grad + I høj grad"
        assert net_label(codebook.scales["frequency"]) == "Ofte"


MERGED = {("areas_staff", 2022): [3, 20, 40, 15, 4]}


class TestMergedTop:
    """The top box as one segment, told once."""

    def test_one_segment_with_the_strongest_colour_named_by_both(self, figure_of):
        figure = figure_of(MERGED, merge_top=True)

        assert [(e.category, e.label, e.position, e.steps) for e in figure.legend[:2]] == [
            ("very_high+high", "I meget høj grad eller i høj grad", 0, 4),
            ("low", "I mindre grad", 2, 4),
        ]
        assert tree(figure) == "Medarbejdere\n  - 82: 28 49 18 . . | -"

    def test_its_share_is_of_the_counts_and_knows_both_categories(self, figure_of):
        segment = figure_of(MERGED, merge_top=True).groups[0].bars[0].segments[0]

        assert segment.share.value == 23 / 82
        assert segment.share.categories == ("very_high", "high")

    def test_no_total_is_shown_again(self, figure_of):
        figure = figure_of(MERGED, merge_top=True, net=True)

        assert figure.net_label == ""
        assert "til højre" not in str(figure.note)
        assert "”I meget høj grad” og ”I høj grad” er lagt sammen." in str(figure.note)

    def test_it_is_shown_where_only_its_parts_are_too_few(self, figure_of):
        figure = figure_of({("areas_staff", 2022): [2, 4, 60]}, merge_top=True, minimum=5)

        assert [s.label for s in figure.groups[0].bars[0].segments] == ["9", "91", "", "", ""]

    def test_a_top_box_of_one_category_keeps_its_name(self, figure_of):
        figure = figure_of(items=["youth_contact"], merge_top=True)

        assert [entry.label for entry in figure.legend][:2] == ["Ofte", "Sjældent"]
        assert "lagt sammen" not in str(figure.note)


class TestProblems:
    """A spec that cannot be shown gives no figure, and says why and where."""

    def _told(self, spec, basis, spec_problems):
        assert likert_figure("fig-x", spec, basis, spec_problems) is None
        return [f"{p.place}: {p.rule}: {p.message}" for p in spec_problems.problems]

    def test_all_unknown_items(self, basis_of, spec_problems):
        spec = _spec(items=["areas_staf", "areas_staff", "adults_*"])

        assert self._told(spec, basis_of(), spec_problems) == [
            "exhibits.yaml/exhibits/fig-x/items/0: unknown-item: "
            'the codebook has no item "areas_staf"',
            "exhibits.yaml/exhibits/fig-x/items/2: unknown-item: "
            'no item of the codebook matches "adults_*"',
        ]

    def test_two_scales_in_one_figure(self, basis_of, spec_problems):
        spec = _spec(items=["youth_growth", "youth_contact"])

        assert self._told(spec, basis_of(), spec_problems) == [
            "exhibits.yaml/exhibits/fig-x/items: mixed-scales: the items have different scales: "
            "degree (youth_growth), frequency (youth_contact)"
        ]

    def test_an_item_without_topic(self, basis_of, spec_problems):
        spec = _spec(items=["areas_staff"], stub="topic")

        assert self._told(spec, basis_of(), spec_problems) == [
            "exhibits.yaml/exhibits/fig-x/stub: no-stub: "
            'item "areas_staff" has no topic, so nothing can stand beside its bar'
        ]

    def test_two_bars_with_one_text(self, basis_of, spec_problems):
        spec = _spec(items=["youth_growth", "youth_severity"], stub="group")

        assert self._told(spec, basis_of(), spec_problems) == [
            "exhibits.yaml/exhibits/fig-x/stub: same-stub: the same text, "
            '"Unge i mistrivsel", would stand beside "youth_growth" and "youth_severity"'
        ]

    def test_nothing_asked_in_this_edition_is_no_problem(self, basis_of, spec_problems):
        basis = basis_of(edition=2020, previous=None)

        assert self._told(_spec(items=["areas_staff"]), basis, spec_problems) == []

    def test_nobody_answered(self, basis_of, spec_problems):
        basis = basis_of({("areas_staff", 2022): [0]})

        assert self._told(_spec(items=["areas_staff"]), basis, spec_problems) == []
