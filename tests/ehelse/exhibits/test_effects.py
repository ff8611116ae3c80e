import csv
import re
import shutil
from types import SimpleNamespace

import pandas as pd
import pytest
from matplotlib.colors import same_color
from matplotlib.text import Text

from ehelse.analyses import effects
from ehelse.exhibits import effects as exhibits
from ehelse.exhibits.effects.elsewhere import change, duration, setting_of
from ehelse.exhibits.effects.reviews import finding_of, reviewed_of
from reporting import project, style, vocabulary
from reporting.columns import cell_text
from reporting.project import Project

MADE = {}


def exhibit(name):
    if name not in MADE:
        MADE[name] = getattr(exhibits, name)()
    return MADE[name]


def cells(made, language="en"):
    return [[cell_text(cell) for cell in row["cells"]] for row in made.table(language)["rows"]]


def drawn(made, language="en"):
    with style.look("test"):
        figure = made.draw(language)
        figure.draw_without_rendering()
        return figure


def dots(axis):
    return [line for line in axis.lines if line.get_linestyle() == "None"]


# --- Data that the check accepts -------------------------------------------------------------------------------------


def _approximate(path, code):
    """Give every row of a table the same word of approximation."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows({**row, "approx": code} for row in rows)


@pytest.mark.parametrize("code", vocabulary.codes("approx"))
def test_a_word_of_approximation_stops_no_exhibit_and_drops_no_row(tmp_path, code):
    data = shutil.copytree(project.current().data, tmp_path / "data", ignore=shutil.ignore_patterns("derived"))
    for table in ("helseplattformen/measures", "evidence/estimates"):
        _approximate(data / f"{table}.csv", code)
    known = {name: exhibit(name) for name in exhibits.__all__}
    fewest = cells(known["errors"])[-1][-2]
    with project.using(Project(project.current().root, data=data)):
        for name in exhibits.__all__:
            made = getattr(exhibits, name)()
            assert len(cells(made)) == len(known[name].data)
        assert cells(exhibits.errors())[-1][-2] == vocabulary.text("approx", code, fewest)["en"]
        drawn(exhibits.months())


# --- What titles say -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("make", [exhibits.months, exhibits.wait_changes])
def test_a_before_and_after_without_a_control_claims_no_size(make):
    """Titles said by how much waits rose on data that were called wrong; the picture or the title names the doubt."""
    title = make().title["en"]
    words = [text.get_text() for text in drawn(make()).findobj(Text)]
    assert any(re.search("No comparison group|uncertain", said) for said in [title, *words])
    assert not set(re.findall(r"\d+", title.replace("2022", "").replace("2023", "")))


def test_a_rise_rests_on_no_faulty_data_where_no_value_is_warned_of(monkeypatch):
    rows = effects.waits().assign(warned=False)
    monkeypatch.setattr(effects, "waits", lambda: rows)
    assert exhibits.wait_changes().title["en"] == "Waits rose in every region in 2023"


@pytest.mark.parametrize(("instructors", "only"), [([True, True], True), ([True, False], False), ([], False)])
def test_a_training_title_names_instructors_when_all_that_was_done_is_about_them(monkeypatch, instructors, only):
    rows = effects.training().head(3)
    done = len(instructors)
    rows["status"] = ["happened"] * done + ["planned"] * (3 - done)
    rows["instructors"] = instructors + [False] * (3 - done)
    monkeypatch.setattr(effects, "training", lambda: rows)
    title = exhibits.training().title
    assert title["en"].startswith(f"Of 3 training figures, {3 - done} are plans and {done} done")
    assert title["en"].endswith(", for instructors only") == only
    assert title["nb"].endswith(", bare for instruktører") == only


# --- What figures show -----------------------------------------------------------------------------------------------


def test_errors_and_reviews_of_harm_share_no_exhibit():
    assert not set(exhibit("errors").data["measure_id"]) & set(exhibit("reviews").data["measure_id"].dropna())


def test_what_was_expected_is_hollow_and_what_did_not_return_has_an_arrow():
    (axis,) = drawn(exhibit("recovery")).axes
    rows = exhibit("recovery").data
    hollow = [float(dot.get_xdata()[0]) for dot in dots(axis) if same_color(dot.get_markerfacecolor(), "white")]
    arrows = [float(dot.get_xdata()[0]) for dot in dots(axis) if dot.get_marker() == ">"]
    assert hollow == list(rows.loc[rows["status"] == "expected", "high"])
    assert arrows == list(rows.loc[rows["status"] == "open", "high"])


def test_the_nation_is_grey_among_the_regions():
    (axis,) = drawn(exhibit("wait_changes")).axes
    grey = [same_color(bar.get_facecolor(), style.PALETTE["muted"]) for bar in axis.patches]
    assert grey == list(exhibit("wait_changes").data["part"] == "nation")


def test_a_rise_that_rests_on_faulty_data_is_hatched_and_says_so_in_the_picture():
    (axis,) = drawn(exhibit("wait_changes")).axes
    waits, rows = effects.waits(), exhibit("wait_changes").data
    doubted = rows["organisation"].isin(waits.loc[waits["warned"], "organisation"]) & (rows["part"] == "region")
    assert doubted.any()
    assert [bool(bar.get_hatch()) for bar in axis.patches] == list(doubted)
    assert ["(uncertain)" in text.get_text() for text in axis.texts] == list(doubted)


def test_the_picture_of_months_says_that_there_is_no_comparison_group():
    figure = drawn(exhibit("months"))
    assert any("No comparison group" in text.get_text() for text in figure.texts)


@pytest.mark.parametrize("name", ["errors", "training"])
def test_a_table_of_numbers_is_ranked(name):
    assert exhibit(name).kind == "table"
    assert exhibit(name).data["value"].is_monotonic_decreasing


def test_a_wait_whose_source_warns_has_its_warning_in_the_table():
    warned = exhibit("waits").data["warned"]
    assert warned.any()
    assert all(row[-1] for row, marked in zip(cells(exhibit("waits")), warned, strict=True) if marked)


def test_every_panel_of_months_starts_at_zero_and_hatches_the_budget():
    axes = drawn(exhibit("months")).axes
    rows = exhibit("months").data
    assert axes[0].figure.get_layout_engine() is None  # the solver is not deterministic with several axes
    assert all(axis.get_xlim()[0] == 0 for axis in axes)
    budgets = [(part["when"] == "budget").sum() for _, part in rows.groupby("outcome", sort=False)]
    assert [sum(bool(bar.get_hatch()) for bar in axis.patches) for axis in axes] == budgets


def test_the_bars_of_the_letters_are_equally_long():
    (axis,) = drawn(exhibit("letters")).axes
    ends = [bar.get_x() + bar.get_width() for bar in axis.patches][1::2]
    assert ends == [effects.all_letters()] * 3


# --- How values are written ------------------------------------------------------------------------------------------


def statement(**given):
    words = {"finding_en": "patients delayed", "finding_nb": "pasienter forsinket", "note_en": None, "note_nb": None}
    return SimpleNamespace(**{**words, "value": None, "unit": None, "approx": None, **given})


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "patients delayed."),
        ({"value": 21.0, "unit": "count"}, "21 patients delayed."),
        ({"value": -80.0, "unit": "percent"}, "−80\N{NO-BREAK SPACE}% patients delayed."),
        ({"value": 9.0, "unit": "count per month", "approx": "about"}, "about 9 patients delayed."),
        ({"note_en": "Not all.", "note_nb": "Ikke alle."}, "patients delayed. Not all."),
    ],
)
def test_a_statement_stands_with_its_figure_and_what_speaks_against(given, said):
    assert finding_of(statement(**given))["en"] == said


@pytest.mark.parametrize(
    ("what", "n", "said"), [(None, None, "not stated"), ("letters", None, "letters"), ("letters", 6316, "6316 letters")]
)
def test_a_review_says_what_was_reviewed_or_that_it_is_not_stated(what, n, said):
    assert reviewed_of(SimpleNamespace(reviewed_en=what, reviewed_nb=what, n=n))["en"] == said


@pytest.mark.parametrize(
    ("low", "high", "unit", "level", "said"),
    [
        (-30, -25, "percent", False, "−25 to −30\N{NO-BREAK SPACE}%"),
        (-8.8, -3.4, "percentage points", False, "−3.4 to −8.8 percentage points"),
        (9, 9, "count per month", False, "+9 a month"),
        (1, 1, "minutes per patient", False, "+1 minute per patient"),
        (70, 70, "percent", True, "70\N{NO-BREAK SPACE}%"),
    ],
)
def test_changes_elsewhere_keep_their_units(low, high, unit, level, said):
    row = SimpleNamespace(low=low, high=high, unit=unit, level=level)
    assert change(row)["en"] == said


@pytest.mark.parametrize(
    ("low", "high", "status", "approx", "said"),
    [
        (21 / 30.4375, 21 / 30.4375, "expected", None, "3 weeks"),
        (1, 1, "back", None, "1 month"),
        (3, 3, "back", "up to", "up to 3 months"),
        (9, 15, "back", None, "9–15 months"),
        (12, 12, "back", "about", "about 12 months"),
        (18, 18, "open", None, "over 18 months"),
        (18, 18, "open", "about", "over 18 months"),
    ],
)
def test_durations_are_in_words(low, high, status, approx, said):
    row = SimpleNamespace(low=low, high=high, status=status, approx=approx)
    assert duration(row)["en"] == said


@pytest.mark.parametrize(
    ("country", "said"),
    [("us", "a clinic, USA"), ("unknown", "a clinic, country not stated"), (None, "a clinic")],
)
def test_a_setting_says_its_country_or_that_it_is_not_known(country, said):
    words = {"setting_en": "a clinic", "setting_nb": "en klinikk", "country_en": "USA", "country_nb": "USA"}
    assert setting_of(pd.Series({"country": country, **words}))["en"] == said


@pytest.mark.parametrize("name", ["deadlines", "months"])
def test_computed_values_say_so_in_tables(name):
    said = ["(computed)" in row[3] for row in cells(exhibit(name))]
    assert said == list(exhibit(name).data["computed"].astype(bool))
    assert any(said)
