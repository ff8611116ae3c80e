import re

import pandas as pd
import pytest

from ehelse.analyses import working_day as personnel
from ehelse.exhibits import working_day as charts
from ehelse.old import formats
from ehelse.old.exhibit import cell_text

FIGURES = {
    "satisfaction-over-time": charts.satisfaction_over_time,
    "satisfaction-groups": charts.satisfaction_groups,
    "skills-access": charts.skills_access,
    "nurse-time": charts.nurse_time,
    "time-freed": charts.time_freed,
}
TABLES = {
    "satisfaction-change": charts.satisfaction_change,
    "promise-evidence": charts.promise_evidence,
    "promise-context": charts.promise_context,
}
EXHIBITS = {}


def exhibit(name):
    if name not in EXHIBITS:
        EXHIBITS[name] = (FIGURES | TABLES)[name]()
    return EXHIBITS[name]


def cells(name, language="en"):
    return [[cell_text(cell) for cell in row["cells"]] for row in exhibit(name).table(language)["rows"]]


@pytest.mark.parametrize("name", FIGURES | TABLES)
def test_every_exhibit_has_its_id_kind_sources_and_two_languages(name):
    made = exhibit(name)
    assert made.id == name
    assert made.kind == ("figure" if name in FIGURES else "table")
    assert made.source_ids
    assert made.code["file"] == "src/ehelse/exhibits/working_day.py"
    assert made.title["en"] != made.title["nb"]
    assert made.caption["en"] != made.caption["nb"]
    for language in ("en", "nb"):
        assert len(made.title[language].split()) <= 15
        table = made.table(language)
        assert len(table["rows"]) == len(made.data)
        assert all(len(row["cells"]) == len(table["header"]) for row in table["rows"])
    assert cells(name, "en") != cells(name, "nb")


@pytest.mark.parametrize("name", FIGURES)
def test_the_alternative_text_has_every_value(name):
    made = exhibit(name)
    for language in ("en", "nb"):
        for value in made.data["value"]:
            assert re.search(rf"(?<![\d.,]){formats.number(value, 0, language)}(?![\d.,]\d)", made.alt[language]), value
    assert made.alt["en"] != made.alt["nb"]


@pytest.mark.parametrize("name", FIGURES)
def test_every_figure_is_drawn_in_both_languages(name):
    assert exhibit(name).drawing("en") != exhibit(name).drawing("nb")


@pytest.mark.parametrize(
    ("row", "english", "norwegian"),
    [
        ({"change": 6.0, "low": 3.7, "high": 8.3}, "rose by 6 points", "økte med 6 poeng"),
        ({"change": -6.0, "low": -9.4, "high": -2.5}, "fell by 6 points", "sank med 6 poeng"),
        ({"change": 1.0, "low": 0.0, "high": 2.0}, "did not clearly change", "endret seg ikke klart"),
        ({"change": -1.0, "low": -2.0, "high": 0.0}, "did not clearly change", "endret seg ikke klart"),
    ],
)
def test_the_verb_follows_the_interval(row, english, norwegian):
    assert charts.moved(pd.Series(row), "en") == english
    assert charts.moved(pd.Series(row), "nb") == norwegian


@pytest.mark.parametrize(
    ("p", "english", "norwegian"),
    [(0.12, "0.120", "0,120"), (0.001, "0.001", "0,001"), (0.00099, "< 0.001", "< 0,001"), (1.0, "1.000", "1,000")],
)
def test_a_p_value_has_three_decimals_or_is_below_the_smallest(p, english, norwegian):
    assert charts.p_value(p, "en") == english.replace(" ", "\N{NO-BREAK SPACE}")
    assert charts.p_value(p, "nb") == norwegian.replace(" ", "\N{NO-BREAK SPACE}")


def states(*of, kind):
    return pd.DataFrame({"kind": kind, "state": list(of)})


@pytest.mark.parametrize(
    ("promises", "problems", "title"),
    [
        (
            ("speaks", "none"),
            ("context",),
            "Open measures speak for or against one of two promises, none of one problems",
        ),
        (
            ("none",) * 3,
            ("speaks",) * 2,
            "Open measures speak for or against none of three promises, two of two problems",
        ),
    ],
)
def test_the_title_counts_what_speaks(promises, problems, title):
    rows = pd.concat([states(*promises, kind="promise"), states(*problems, kind="problem")])
    assert charts.evidence_title(rows)["en"] == title


def test_the_title_counts_the_promises_of_the_data():
    assert charts.evidence_title(personnel.promises())["en"] == (
        "Open measures speak for or against four of eight promises, none of three problems"
    )


@pytest.mark.parametrize(
    ("above", "start"), [(0, "Neither personnel (47"), (1, "Of personnel (47"), (2, "Both personnel (47")]
)
def test_the_title_of_the_series_says_how_many_are_above_their_first_year(above, start, monkeypatch):
    monkeypatch.setattr(personnel, "above_first", lambda rows: above)
    assert charts.satisfaction_over_time().title["en"].startswith(start)


def test_the_series_say_that_they_are_not_one_scale_and_where_n_is_missing():
    caption = exhibit("satisfaction-over-time").caption
    assert "are not one scale" in caption["en"]
    assert "not stated for 2024 and 2025" in caption["en"]
    assert "half a point" in caption["en"]
    assert "ikke én skala" in caption["nb"]
    data = exhibit("satisfaction-over-time").data
    assert data.loc[data["n"].isna(), "low"].isna().all()


def test_what_rests_on_assumed_numbers_is_marked_as_assumed():
    rows = exhibit("satisfaction-change").data
    assert set(rows.loc[rows["kind"] == "assumed", "period"]) == {"2022/2025", "2023/2025"}
    assert [row[2] for row in cells("satisfaction-change") if row[1] == "2023–2025"] == [
        "change, n of 2025 assumed"
    ] * 2
    caption = exhibit("satisfaction-change").caption["en"]
    assert "Sensitivity view, not a test" in caption
    assert "(2503)" in caption
    assert "(4997)" in caption


def test_a_table_of_changes_without_assumptions_says_so():
    rows = personnel.changes()
    caption = charts._change_caption(rows[rows["kind"] != "assumed"])
    assert caption["en"].endswith("All numbers of answers are known.")


def test_the_printed_interval_is_that_of_the_number_in_the_text():
    """The frame is cut for the CSV; cutting must not change what is printed."""
    numbers = {number.id: number for number in personnel.numbers()}
    printed = next(row for row in cells("satisfaction-change") if row[0] == "All residents" and row[2] == "change")
    ends = [numbers[f"working-day-residents-change-2021-2025-{end}"].bare["en"] for end in ("most", "least")]
    assert printed[6] == " to ".join(f"{formats.MINUS}{end}" for end in ends)


def test_groups_are_not_sold_as_a_ranking():
    caption = exhibit("satisfaction-groups").caption
    assert "not a ranking" in caption["en"]
    assert "for Helse Midt-Norge there is no figure" in caption["en"]
    assert "All personnel 53" in exhibit("satisfaction-groups").alt["en"]
    assert "Alt personell 53" in exhibit("satisfaction-groups").alt["nb"]


def test_estimates_and_logs_are_named_apart():
    names = [row[0] for row in cells("nurse-time")]
    assert [("own estimate" in name, "system log" in name) for name in names] == [(True, False)] * 2 + [
        (False, True)
    ] * 2
    assert "must not be averaged" in exhibit("nurse-time").caption["en"]


def test_scenarios_are_called_scenarios():
    made = exhibit("time-freed")
    assert made.title["en"].startswith("Modelled, not measured: 1 to 5 %")
    assert "not confidence intervals" in made.caption["en"]
    assert "0.5–2" in made.alt["en"]
    assert "0,5–2" in made.alt["nb"]


def test_a_promise_without_measure_says_so_and_shows_its_statement():
    rows = exhibit("promise-evidence").data
    found = {row.statement_id: cell_text(cell) for row, cell in zip(
        rows.itertuples(), [row["cells"][1] for row in exhibit("promise-evidence").table("nb")["rows"]], strict=True
    )}  # fmt: skip
    assert {found[name] for name in ("D18", "D19", "D23", "D24")} == {"Ingen åpen måling funnet"}
    assert {found[name] for name in ("D16", "D20", "D22")} == {"Bare bakgrunn"}
    assert exhibit("promise-evidence").statement_ids == [f"D{number}" for number in range(14, 25)]


def test_measures_lead_to_their_sources():
    for name in ("promise-evidence", "promise-context"):
        made = exhibit(name)
        for row, line in zip(made.data.itertuples(), made.table("en")["rows"], strict=True):
            cell = line["cells"][-1]
            pieces = cell.get("parts", [cell])
            targets = [piece["target"].removeprefix("source-") for piece in pieces if isinstance(piece, dict)]
            assert targets == ([] if pd.isna(row.source_id) else row.source_id.split())


def test_values_keep_their_approximate_word_and_the_earlier_value():
    said = {row[1]: row[2] for row in cells("promise-evidence")}
    people = "Look-ups in Kjernejournal by health personnel (All health personnel)"
    thin = formats.THIN_SPACE
    assert said[people] == f"over 51{thin}000 a week (2023); about 44{thin}000 a week (2022)"
    undated = next(row for row in cells("promise-context") if "mean of own estimates" in row[1])
    assert undated[2] == "120 minutes a day (date not stated)"
