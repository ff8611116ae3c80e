import pandas as pd
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import same_color

from ehelse.analyses import effects
from ehelse.exhibits import effects as charts
from ehelse.old import formats, style
from ehelse.old.exhibit import cell_text

FIGURES = {
    "effects-errors": charts.errors,
    "effects-letters": charts.letters,
    "effects-months": charts.months,
    "effects-waits": charts.waits,
    "effects-wait-changes": charts.wait_changes,
    "effects-training": charts.training,
    "effects-recovery": charts.recovery,
    "effects-eye": charts.eye,
}
TABLES = {
    "effects-reviews": charts.reviews,
    "effects-gains": charts.gains,
    "effects-deadlines": charts.deadlines,
    "effects-elsewhere": charts.elsewhere,
}
EXHIBITS = {}


def exhibit(name):
    if name not in EXHIBITS:
        EXHIBITS[name] = (FIGURES | TABLES)[name]()
    return EXHIBITS[name]


def cells(name, language="en"):
    return [[cell_text(cell) for cell in row["cells"]] for row in exhibit(name).table(language)["rows"]]


def drawn(name, language="en"):
    with style.look("test"):
        figure = exhibit(name).draw(language)
        figure.draw_without_rendering()
        return figure


def dots(axis):
    return [line for line in axis.lines if line.get_linestyle() == "None"]


@pytest.mark.parametrize("name", FIGURES | TABLES)
def test_every_exhibit_has_its_id_kind_sources_and_two_languages(name):
    made = exhibit(name)
    assert made.id == name
    assert made.kind == ("figure" if name in FIGURES else "table")
    assert made.source_ids
    assert made.code["file"] == "src/ehelse/exhibits/effects.py"
    assert made.title["en"] != made.title["nb"]
    assert made.caption["en"] != made.caption["nb"]
    for language in ("en", "nb"):
        assert len(made.title[language].split(" ")) <= 18
        table = made.table(language)
        assert len(table["rows"]) == len(made.data)
        assert all(len(row["cells"]) == len(table["header"]) for row in table["rows"])
    assert cells(name, "en") != cells(name, "nb")


@pytest.mark.parametrize("name", FIGURES)
def test_the_alternative_text_has_every_value(name):
    made = exhibit(name)
    values = "high" if name == "effects-recovery" else "value"
    for language in ("en", "nb"):
        for value in made.data[values]:
            if value < 1 and name == "effects-recovery":
                assert {"en": "3 weeks", "nb": "3 uker"}[language] in made.alt[language]
            else:
                assert charts.exact(value, language) in made.alt[language], value
    assert made.alt["en"] != made.alt["nb"]


@pytest.mark.parametrize("name", FIGURES)
@pytest.mark.parametrize("language", ["en", "nb"])
def test_no_text_of_a_figure_leaves_it(name, language):
    figure = drawn(name, language)
    renderer = FigureCanvasAgg(figure).get_renderer()
    edge = figure.bbox
    for axis in figure.axes:
        for text in [*axis.texts, *axis.get_yticklabels()]:
            if text.get_text() and text.get_visible():
                box = text.get_window_extent(renderer)
                assert box.x0 >= edge.x0 - 1, text.get_text()
                assert box.x1 <= edge.x1 + 1, text.get_text()


@pytest.mark.parametrize("name", FIGURES)
def test_every_figure_is_drawn_in_both_languages(name):
    assert exhibit(name).drawing("en") != exhibit(name).drawing("nb")


# --- What titles say -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("effects-errors", "10 counts of discovered errors, from 12 patients to 16\u202f438 letters"),
        ("effects-reviews", "12 statements on harm or risk; 6 say how many were reviewed"),
        ("effects-gains", "6 reported gains; 2 of them with a figure"),
        ("effects-months", "At go-live, against a year before: each of the 4 counts is higher"),
        ("effects-waits", "Waits in 6 series; in 2 values the source itself calls data wrong"),
        ("effects-wait-changes", "From 2022 to 2023 waits rose most in Helse Midt-Norge: 10 days"),
        ("effects-training", "11 of 13 training figures are plans; 2 are of things done, of instructors only"),
        ("effects-recovery", "Elsewhere: back after 1 to 15 months, or still not after 25"),
        ("effects-elsewhere", "Studies elsewhere: falls of 2 to 30 per cent, and one rise in visits"),
    ],
)
def test_titles_give_what_the_data_give(name, title):
    assert exhibit(name).title["en"] == title


@pytest.mark.parametrize(
    ("later", "said"), [([2, 2], "is higher"), ([0, 0], "is lower"), ([2, 0], "do not all"), ([1, 2], "do not all")]
)
def test_the_title_on_months_follows_the_changes(later, said):
    frame = pd.DataFrame({"outcome": ["a", "b"] * 2, "when": ["earlier"] * 2 + ["later"] * 2, "value": [1, 1, *later]})
    assert said in charts.direction(frame)["en"]
    assert charts.direction(frame)["en"] != charts.direction(frame)["nb"]


def test_a_training_title_without_instructors_names_nobody(monkeypatch):
    rows = effects.training()
    rows.loc[rows["measure_id"] == "M036", "status"] = "happened"
    monkeypatch.setattr(effects, "training", lambda: rows)
    made = charts.training()
    assert made.title["en"] == "10 of 13 training figures are plans; 3 are of things done"
    assert "instruktører" not in made.title["nb"]


# --- What figures show -----------------------------------------------------------------------------------------------


def test_errors_have_a_marker_for_what_is_counted_and_no_line():
    (axis,) = drawn("effects-errors").axes
    rows = exhibit("effects-errors").data
    assert [float(dot.get_xdata()[0]) for dot in dots(axis)] == list(rows["value"])
    markers = {kind: {d.get_marker() for d, k in zip(dots(axis), rows["kind"], strict=True) if k == kind}
               for kind in set(rows["kind"])}  # fmt: skip
    assert all(len(found) == 1 for found in markers.values())
    assert len({marker for found in markers.values() for marker in found}) == len(markers)
    assert axis.get_xscale() == "log"


def test_errors_and_reviews_of_harm_share_no_exhibit():
    assert not set(exhibit("effects-errors").data["measure_id"]) & set(
        exhibit("effects-reviews").data["measure_id"].dropna()
    )


def test_plans_are_hollow_and_what_was_done_is_filled():
    (axis,) = drawn("effects-training").axes
    status = exhibit("effects-training").data["status"]
    assert [same_color(dot.get_markerfacecolor(), "white") for dot in dots(axis)] == list(status == "planned")


def test_what_was_expected_is_hollow_and_what_did_not_return_has_an_arrow():
    (axis,) = drawn("effects-recovery").axes
    hollow = [dot for dot in dots(axis) if same_color(dot.get_markerfacecolor(), "white")]
    arrows = [dot for dot in dots(axis) if dot.get_marker() == ">"]
    assert len(hollow) == 1
    assert [float(dot.get_xdata()[0]) for dot in arrows] == [18, 25]


def test_a_value_with_faulty_data_has_a_cross_and_says_so():
    (axis,) = drawn("effects-waits").axes
    crosses = [float(dot.get_xdata()[0]) for dot in dots(axis) if dot.get_marker() == "X"]
    assert crosses == [63.4, 68.2]
    assert sum("faulty data" in text.get_text() for text in axis.texts) == 2


def test_every_panel_of_months_starts_at_zero_and_hatches_the_budget():
    axes = drawn("effects-months").axes
    assert len(axes) == 4
    assert axes[0].figure.get_layout_engine() is None  # the solver is not deterministic with several axes
    assert all(axis.get_xlim()[0] == 0 for axis in axes)
    assert [sum(bool(bar.get_hatch()) for bar in axis.patches) for axis in axes] == [0, 0, 1, 0]


def test_the_bars_of_the_letters_are_equally_long():
    (axis,) = drawn("effects-letters").axes
    ends = [bar.get_x() + bar.get_width() for bar in axis.patches][1::2]
    assert ends == [16438] * 3


# --- How values are written ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("approx", "english", "norwegian"),
    [(None, "3", "3"), ("about", "about 3", "om lag 3"), ("up to", "up to 3", "inntil 3"),
     ("nearly", "nearly 3", "nesten 3"), ("over", "over 3", "over 3")],
)  # fmt: skip
def test_a_value_keeps_the_word_of_its_source(approx, english, norwegian):
    assert (charts.roughly(approx, "3", "en"), charts.roughly(approx, "3", "nb")) == (english, norwegian)


@pytest.mark.parametrize(("value", "english"), [(6.2, "+6.2"), (-10.0, formats.MINUS + "10"), (0, "0")])
def test_a_signed_value_keeps_its_decimals(value, english):
    assert charts.exact(value, "en", signed=True) == english


def test_the_reviews_say_what_was_reviewed_or_that_it_is_not_stated():
    reviewed = [row[1] for row in cells("effects-reviews")]
    assert reviewed[0] == "one patient"
    assert reviewed[5] == "6316 letters"
    assert reviewed[6] == "not stated"
    assert cells("effects-reviews")[-1][0].endswith("Trondheim municipality, undated")


def test_gains_stand_with_their_figure_and_what_speaks_against():
    said = [row[1] for row in cells("effects-gains")]
    assert "less efficient" in said[0]
    assert said[4].startswith(formats.MINUS + "80\N{NO-BREAK SPACE}% change")
    assert said[5].startswith("9 visits more")


def test_changes_elsewhere_keep_their_units():
    found = {row[0]: row[2] for row in cells("effects-elsewhere")}
    assert found["Productivity"] == "−25 to −30\N{NO-BREAK SPACE}%"
    assert found["Patients most satisfied with access"] == "−3.4 to −8.8 percentage points"
    assert found["Visits per provider"] == "+9 a month"
    assert found["Work output of doctors at health centres, against before"] == "70\N{NO-BREAK SPACE}%"


def test_durations_are_in_words():
    found = [row[3] for row in cells("effects-recovery")]
    assert found == [
        "3 weeks", "1 month", "up to 3 months", "6 months", "9–15 months", "about 12 months", "over 18 months",
        "over 25 months",
    ]  # fmt: skip
    assert "country not stated" in cells("effects-recovery")[3][1]


def test_computed_values_say_so_in_tables():
    assert sum("(computed)" in row[3] for row in cells("effects-deadlines")) == 1
    assert sum("(computed)" in row[3] for row in cells("effects-months")) == 3
