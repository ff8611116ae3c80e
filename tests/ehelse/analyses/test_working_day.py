import csv
import json
import math
import re
from functools import cache
from statistics import NormalDist

import pandas as pd
import pytest

from ehelse import evidence
from ehelse.analyses.promises import sensitivity
from ehelse.analyses.working_day import numbers, personnel, printed, promises, satisfaction
from ehelse.exhibits import working_day as exhibits
from reporting import formats, load, project
from reporting.project import Project

PAGE = project.current().book / "strategy" / "working-day.ipynb"
OWN, OTHER = satisfaction.PERSONNEL, satisfaction.RESIDENTS


@pytest.mark.parametrize(
    ("low", "high", "where"),
    [(0.1, 9, "rose"), (0, 9, "still"), (-9, 0, "still"), (-9, -0.1, "fell"), (-1, 1, "still")],
)
def test_a_change_is_clear_only_when_its_whole_interval_is(low, high, where):
    assert satisfaction.move(low, high) == where


@pytest.mark.parametrize(
    ("first", "last", "n", "survives"),
    [
        (0.47, 0.53, 3000, True),
        (0.53, 0.47, 3000, True),
        # Four points on 1500 each: z = 0.04 / sqrt(0.25 * 2 / 1500) = 2.19, but three points give 1.64.
        (0.48, 0.52, 1500, False),
        (0.52, 0.48, 1500, False),
        (0.50, 0.51, 1_000_000, False),  # one point can be rounding alone, however many answered
        (0.50, 0.50, 1_000_000, False),
    ],
)
def test_a_change_must_survive_the_least_favourable_rounding(first, last, n, survives):
    assert satisfaction.survives_rounding(first, n, last, n) is survives


def series(*rows):
    """A small stand-in for `satisfaction.satisfaction`: part, year, value, n."""
    return pd.DataFrame(
        [
            {
                "observation_id": f"{part[0]}{year}",
                "part": part,
                "indicator_id": f"{part}-satisfied",
                "group_name_en": "Who",
                "group_name_nb": "Hvem",
                "period": str(year),
                "year": year,
                "value": float(value),
                "n": n,
                "source_id": "a",
            }
            for part, year, value, n in rows
        ]
    ).astype({"n": "Int64"})


SMALL = series(
    (OWN, 2021, 40, 100),
    (OWN, 2022, 50, 200),
    (OWN, 2023, 60, 400),
    (OWN, 2024, 30, None),
    (OTHER, 2021, 60, 100),
    (OTHER, 2022, 60, 100),
    (OTHER, 2023, 60, 100),
)


def test_changes_compare_the_first_and_last_year_with_known_n():
    own = satisfaction.comparison(satisfaction.changes(SMALL), OWN, "change")
    assert (own["period"], own["change"], own["n_first"], own["n_last"]) == ("2021/2023", pytest.approx(20), 100, 400)
    assert own["observation_id"] == "p2021 p2023"
    # Pooled z test by hand: pooled share (40 + 240) / 500 = 0.56.
    z = 0.2 / math.sqrt(0.56 * 0.44 * (1 / 100 + 1 / 400))
    assert own["p"] == pytest.approx(2 * NormalDist().cdf(-z))
    other = satisfaction.comparison(satisfaction.changes(SMALL), OTHER, "change")
    assert other["change"] == 0
    assert not other["survives_rounding"]


def test_the_trend_is_the_weighted_slope_in_points_a_year():
    own = satisfaction.comparison(satisfaction.changes(SMALL), OWN, "trend")
    assert own["rounds"] == 3
    assert own["change"] == pytest.approx(10)  # the three shares lie on a line of ten points a year
    assert own["p_departure"] == pytest.approx(1)
    assert pd.isna(own["survives_rounding"])


def test_a_round_without_n_is_bracketed_by_the_smallest_and_largest_earlier_round():
    rows = satisfaction.changes(SMALL)
    assumed = rows[rows["kind"] == "assumed"]
    assert list(assumed["period"]) == ["2022/2024"] * 2 + ["2023/2024"] * 2
    assert list(assumed["n_last"]) == [100, 400] * 2
    assert list(assumed["change"]) == [pytest.approx(change) for change in (-20, -20, -30, -30)]
    width = (assumed["high"] - assumed["low"]).tolist()
    assert width[0] > width[1]
    assert width[2] > width[3]
    assert set(assumed["part"]) == {OWN}


def test_where_every_n_is_known_nothing_is_assumed():
    known = SMALL[SMALL["n"].notna()]
    assert "assumed" not in set(satisfaction.changes(known)["kind"])
    with pytest.raises(LookupError, match="assumed"):
        satisfaction.comparison(satisfaction.changes(known), OWN, "assumed")


def test_two_rounds_are_compared_as_the_first_and_last_are():
    found = satisfaction.between("p2021", "p2023", SMALL)
    assert list(found["kind"]) == ["change"]
    pd.testing.assert_series_equal(
        found.iloc[0], satisfaction.comparison(satisfaction.changes(SMALL), OWN, "change"), check_names=False
    )


def test_a_later_round_does_not_change_what_an_earlier_one_is_compared_with():
    later = pd.concat([SMALL, series((OWN, 2025, 30, 9000))], ignore_index=True)
    assert list(satisfaction.between("p2022", "p2024", later)["n_last"]) == [100, 400]


@pytest.mark.parametrize("ends", [("p2021", "r2023"), ("p2024", "p2021"), ("S999", "p2021")])
def test_rounds_that_cannot_be_compared_are_named(ends):
    with pytest.raises(LookupError, match=" and ".join(ends)):
        satisfaction.between(*ends, SMALL)


def test_both_series_are_read_in_the_last_year_that_both_have():
    assert satisfaction.last_year_of_all(SMALL) == "2023"


def test_the_series_printed_last_is_used_and_has_intervals_where_n_is_known():
    """Trap 2: the report on 2023 reads as if 2022 were another value than the series printed in 2025."""
    rows = satisfaction.satisfaction()
    own = rows[rows["part"] == OWN]
    assert own["period"].is_monotonic_increasing
    assert own["period"].is_unique
    assert own["source_id"].nunique() == 1
    assert list(rows["low"].isna()) == list(rows["n"].isna())


def test_the_answers_of_2023_do_not_sum_to_more_than_all():
    """Trap 1: a share very dissatisfied of 11 in an alternative text would make them sum to 108."""
    names = ("personnel-satisfied-2023", "personnel-neutral-2023", "personnel-dissatisfied-2023")
    assert 95 <= sum(found()[name].value for name in names) <= 100
    rows = load.table("observations")
    assert not ((rows["indicator_id"] == "personnel-dissatisfied") & (rows["value"] == 11)).any()


def test_an_interval_of_the_data_is_near_that_of_another_method():
    own = satisfaction.comparison(satisfaction.changes(), OWN, "change")
    shares = [(own["first"] / 100, own["n_first"]), (own["last"] / 100, own["n_last"])]
    error = math.sqrt(sum(share * (1 - share) / n for share, n in shares))
    assert own["low"] == pytest.approx(own["change"] - 196 * error, abs=0.02)  # Wald's, near Newcombe's at this n


# --- Groups, answers and time ----------------------------------------------------------------------------------------


def groups(*rows):
    columns = ["observation_id", "part", "group_id", "kind", "value", "unit", "n"]
    return pd.DataFrame(rows, columns=columns).astype({"n": "Int64"})


def test_groups_stand_by_kind_and_then_by_value_without_the_mean(monkeypatch):
    rows = groups(
        ("S1", "groups", "men", "sex", 40, "percent", 10),
        ("S2", "groups", "old", "age", 99, "percent", None),
        ("S3", "groups", "nurses", "profession", 50, "percent", None),
        ("S4", "groups", "gps", "profession", 70, "percent", 20),
        ("S5", "groups", "everybody", "all", 45, "percent", 30),
        ("S5", "all", "everybody", "all", 45, "percent", 30),
    )
    monkeypatch.setattr(evidence, "selected", lambda selection: rows)
    made = personnel.groups()
    assert list(made["group_id"]) == ["gps", "nurses", "men", "old"]  # a kind without a place comes last
    assert list(made["low"].notna()) == [True, False, True, False]
    assert personnel.mean()["observation_id"] == "S5"


def test_the_report_names_groups_above_the_mean_and_gives_both_sexes():
    """Trap 7: few GPs answer, and there is no figure for Helse Midt-Norge."""
    rows = personnel.groups()
    assert not rows["group_name_nb"].str.contains("Midt").any()
    above = rows[rows["kind"] != "sex"]
    assert (above["value"] > personnel.mean()["value"]).all()


def test_answers_of_a_round_without_a_number_of_all_are_named(monkeypatch):
    series_of = satisfaction.satisfaction()
    monkeypatch.setattr(personnel, "satisfaction", lambda: series_of[series_of["period"] != "2022"])
    with pytest.raises(KeyError, match="2022"):
        personnel.employer_answers()


def test_scenarios_lie_around_the_middle_one_and_the_most_in_total_stands_first():
    rows = personnel.time_freed()
    assert ((rows["low"] < rows["value"]) & (rows["value"] < rows["high"])).all()
    total = rows.groupby("group_id", sort=False)["value"].sum()
    assert total.is_monotonic_decreasing


def test_a_row_without_its_scenarios_is_named():
    rows = load.rows("observations", ["S176", "S310"])
    with pytest.raises(KeyError, match="S310 in the table scenarios"):
        evidence.with_scenarios(rows)


def test_statements_are_shown_year_beside_year_and_never_more_than_two():
    rows = personnel.skills_access()
    assert rows["period"].nunique() == 2
    assert set(personnel.ACCESS) <= set(rows["part"])
    assert rows.groupby("part")["period"].apply(lambda periods: periods.is_monotonic_decreasing).all()
    assert not rows["indicator_id"].str.contains("disagree").any()


# --- The promises ----------------------------------------------------------------------------------------------------


def test_promises_stand_before_problems():
    rows = promises.promises()
    assert list(rows["kind"]) == sorted(rows["kind"], reverse=True)


# --- The numbers of the page -----------------------------------------------------------------------------------------


@cache
def found():
    return {number.id: number for number in numbers()}


def test_a_size_is_not_printed_when_the_change_is_not_what_the_page_says(monkeypatch):
    rows = satisfaction.changes()
    monkeypatch.setattr(satisfaction, "between", lambda first, last: rows.assign(low=-1.0, high=1.0))
    assert not [number.id for number in numbers() if "-change-" in number.id]


def test_an_interval_that_excludes_zero_has_its_ends_without_sign():
    falls = {"change": [-5.0] * 2, "low": [-9.0, -8.0], "high": [-1.0, -2.0], "p": [0.01] * 2}
    rows = pd.DataFrame({**falls, "observation_id": "S001 S002", "source_id": "a"})
    assert {number.id: number.value for number in printed._change("fall", rows)} == {
        "fall-size": 5, "fall-least": 1, "fall-most": 9,
    }  # fmt: skip


def test_a_selection_of_a_change_needs_two_rows(monkeypatch):
    monkeypatch.setattr(printed.choices, "parts", lambda selection, key: {"some-change": ["S310"]})
    with pytest.raises(KeyError, match="some-change"):
        list(printed._change_numbers())


# --- The next year ---------------------------------------------------------------------------------------------------


SELECTIONS = (
    "satisfaction-over-time", "satisfaction-groups", "personnel-gps", "personnel-share", "skills-access", "time-freed",
)  # fmt: skip


def selected(name):
    return evidence.selected(name)["observation_id"]


def shown_series():
    """Every series of three or more years of which the page shows a value: indicator, group, unit and the last row."""
    linked = load.table("links").dropna(subset=["promise_id", "observation_id"])
    rows = {*linked["observation_id"], *(row for name in SELECTIONS for row in selected(name))}
    table = load.table("observations")
    key = ["indicator_id", "group_id", "unit"]
    shown = table.loc[table["observation_id"].isin(rows), key].drop_duplicates()
    dated = table[table["period"].str.fullmatch(r"\d{4}") == True].merge(shown, on=key)  # noqa: E712 - missing is not
    return [series for _, series in dated.sort_values("period").groupby(key) if series["period"].nunique() > 2]


def next_year(series, data):
    """Write the year after the last into a copy of the data: its value alone, no survey and no number of answers."""
    path = data / load.described()["observations"].path
    last = series.iloc[-1].fillna("").to_dict()
    row = last | {"observation_id": "S999", "period": str(int(last["period"]) + 1), "n": "", "survey_id": ""}
    with path.open("a", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerow(row.values())


@pytest.mark.parametrize("series", shown_series(), ids=lambda series: "-".join(series.iloc[-1][1:3]))
def test_the_page_computes_when_a_series_is_a_year_ahead(series, copied_data):
    next_year(series, copied_data)
    with project.using(Project(project.current().root, data=copied_data)):
        assert not load.check()
        assert {number.id for number in numbers()} == set(found())  # what the page prints is still there
        for name in exhibits.__all__:
            made = getattr(exhibits, name)()
            assert made.table("nb")["rows"]
            if made.kind == "figure" and "S999" in made.csv:
                assert made.drawing("en")


# --- What the page says in words -------------------------------------------------------------------------------------


def prose():
    cells = json.loads(PAGE.read_text(encoding="utf-8"))["cells"]
    return "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")


def test_words_for_counts_on_the_page_match_the_data():
    text = prose()
    rows = promises.promises()
    promised = rows[rows["kind"] == "promise"]
    assert f"It lists {formats.spelled(len(promised))['en']} points" in text
    assert f"name {formats.spelled(len(rows) - len(promised))['en']} problems" in text
    judged = sensitivity.verdicts().set_index("subject_id")["verdict"]
    mixed = (judged[promised["promise_id"]] == "mixed").sum()
    assert text.count("most promises the evidence points both ways") == 1
    assert 2 * mixed > len(promised)
    states = rows.set_index("promise_id")["state"]
    assert states[["P6", "Q1"]].tolist() == ["context", "context"]  # decision support, missing functionality
    worded = set(promised.loc[(promised["state"] == "speaks") & ~promised["figures"], "promise_id"])
    assert worded == {"P5", "P7"}  # "on double registration and on efficient processes"
    own = satisfaction.satisfaction().query("part == @OWN").set_index("period")["value"]
    assert own["2025"] < own["2022"]  # "fewer were satisfied in 2025 than before the strategy"


def test_what_the_page_says_of_the_series_holds():
    rows = satisfaction.satisfaction()
    own = rows[rows["part"] == OWN].set_index("period")["value"]
    assert own["2025"] == own["2019"]  # "back at the level of 2019"
    steps = own.diff()[:"2023"]
    assert steps.idxmax() == "2021"  # "rose in one step, from 2020 to 2021"
    assert steps["2021"] >= own["2023"] - own["2019"]
    residents = rows[(rows["part"] == OTHER) & (rows["period"] <= "2025")]
    assert residents["value"].iloc[1:-1].max() > residents["value"].iloc[-1]  # "a high year in between"
    changes = satisfaction.changes()
    assert changes["survives_rounding"].dropna().all()
    assert (changes.loc[changes["kind"] == "trend", "p_departure"] < 0.001).all()


def test_the_page_shows_every_statement_of_its_slide():
    slide = load.table("statements")
    mine = set(slide.loc[slide["slide"] == 4, "statement_id"])
    assert set(re.findall(r"\{deck\}`(\w+)`", prose())) == mine
