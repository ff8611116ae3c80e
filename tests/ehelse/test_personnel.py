import json
import math
import re
from functools import cache
from statistics import NormalDist

import pandas as pd
import pytest

from ehelse import paths, personnel
from reporting import load

PAGE = paths.BOOK / "strategy" / "working-day.ipynb"


@pytest.mark.parametrize(
    ("low", "high", "where"),
    [(0.1, 9, "rose"), (0, 9, "still"), (-9, 0, "still"), (-9, -0.1, "fell"), (-1, 1, "still")],
)
def test_a_change_is_clear_only_when_its_whole_interval_is(low, high, where):
    assert personnel.move(low, high) == where


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
    assert personnel.survives_rounding(first, n, last, n) is survives


def test_the_design_effect_to_spare_is_the_squared_ratio_of_the_z_values():
    assert personnel.spare_design_effect(0.05) == pytest.approx(1)
    p = 2 * NormalDist().cdf(-3.919928)  # twice the z of a 95 % interval: a quarter of the answers would do
    assert personnel.spare_design_effect(p) == pytest.approx(4, rel=1e-6)
    assert personnel.spare_design_effect(0.5) < 1


def series(*rows):
    """A small stand-in for `personnel.satisfaction`: indicator, year, value, n."""
    return pd.DataFrame(
        [
            {
                "observation_id": f"{indicator[0]}{year}",
                "indicator_id": indicator,
                "group_name_en": "Who",
                "group_name_nb": "Hvem",
                "period": str(year),
                "year": year,
                "value": float(value),
                "n": n,
                "source_id": "a",
            }
            for indicator, year, value, n in rows
        ]
    ).astype({"n": "Int64"})


SMALL = series(
    (personnel.SATISFIED, 2021, 40, 100),
    (personnel.SATISFIED, 2022, 50, 200),
    (personnel.SATISFIED, 2023, 60, 400),
    (personnel.SATISFIED, 2024, 30, None),
    (personnel.RESIDENTS_SATISFIED, 2021, 60, 100),
    (personnel.RESIDENTS_SATISFIED, 2022, 60, 100),
    (personnel.RESIDENTS_SATISFIED, 2023, 60, 100),
)


def test_changes_compare_the_first_and_last_year_with_known_n():
    own = personnel.comparison(personnel.changes(SMALL), personnel.SATISFIED, "change")
    assert (own["period"], own["change"], own["n_first"], own["n_last"]) == ("2021/2023", pytest.approx(20), 100, 400)
    assert own["observation_id"] == "p2021 p2023"
    # Pooled z test by hand: pooled share (40 + 240) / 500 = 0.56.
    z = 0.2 / math.sqrt(0.56 * 0.44 * (1 / 100 + 1 / 400))
    assert own["p"] == pytest.approx(2 * NormalDist().cdf(-z))
    other = personnel.comparison(personnel.changes(SMALL), personnel.RESIDENTS_SATISFIED, "change")
    assert other["change"] == 0
    assert not other["survives_rounding"]


def test_the_trend_is_the_weighted_slope_in_points_a_year():
    own = personnel.comparison(personnel.changes(SMALL), personnel.SATISFIED, "trend")
    assert own["rounds"] == 3
    assert own["change"] == pytest.approx(10)  # the three shares lie on a line of ten points a year
    assert own["p_departure"] == pytest.approx(1)
    assert pd.isna(own["survives_rounding"])


def test_a_round_without_n_is_bracketed_by_the_smallest_and_largest_earlier_round():
    rows = personnel.changes(SMALL)
    assumed = rows[rows["kind"] == "assumed"]
    assert list(assumed["period"]) == ["2022/2024"] * 2 + ["2023/2024"] * 2
    assert list(assumed["n_last"]) == [100, 400] * 2
    assert list(assumed["change"]) == [pytest.approx(change) for change in (-20, -20, -30, -30)]
    width = (assumed["high"] - assumed["low"]).tolist()
    assert width[0] > width[1]
    assert width[2] > width[3]
    assert set(assumed["indicator_id"]) == {personnel.SATISFIED}


def test_where_every_n_is_known_nothing_is_assumed():
    known = SMALL[SMALL["n"].notna()]
    assert "assumed" not in set(personnel.changes(known)["kind"])
    with pytest.raises(LookupError, match="assumed"):
        personnel.comparison(personnel.changes(known), personnel.SATISFIED, "assumed")


@pytest.mark.parametrize(("last", "above"), [(39, 0), (40, 0), (41, 0), (42, 1)])
def test_a_series_is_above_its_first_year_by_more_than_rounding_only(last, above):
    rows = series(("personnel-satisfied", 2021, 40, 1), ("personnel-satisfied", 2022, last, 1))
    assert personnel.above_first(rows) == above


def test_the_series_has_one_value_a_year_and_the_later_report_gives_2022():
    """Trap 2: the report on 2023 reads as if 2022 were 53; the series printed in 2025 says 52 and is used."""
    rows = personnel.satisfaction()
    own = rows[rows["indicator_id"] == personnel.SATISFIED]
    assert list(own["value"]) == [47, 46, 55, 52, 53, 48, 47]
    assert list(own["period"]) == [str(year) for year in range(2019, 2026)]
    assert set(own.loc[own["n"].isna(), "period"]) == {"2024", "2025"}
    assert own.loc[own["n"].isna(), ["low", "high"]].isna().all(axis=None)
    other = rows[rows["indicator_id"] == personnel.RESIDENTS_SATISFIED]
    assert list(other["value"]) == [63, 58, 58, 64, 57]
    assert own["source_id"].nunique() == 1


def test_the_answers_of_2023_do_not_sum_to_more_than_all():
    """Trap 1: a share very dissatisfied of 11 in an alternative text would make them sum to 108."""
    names = ("personnel-satisfied-2023", "personnel-neutral-2023", "personnel-dissatisfied-2023")
    assert 95 <= sum(numbers()[name].value for name in names) <= 100
    rows = load.table("observations")
    assert not ((rows["indicator_id"] == "personnel-dissatisfied") & (rows["value"] == 11)).any()


def test_the_changes_of_the_data_are_restated_by_hand():
    rows = personnel.changes()
    own = personnel.comparison(rows, personnel.SATISFIED, "change")
    error = math.sqrt(0.47 * 0.53 / 3167 + 0.53 * 0.47 / 4505)
    assert own["low"] == pytest.approx(6 - 196 * error, abs=0.02)  # Wald's interval is near Newcombe's at this n
    assert rows["survives_rounding"].dropna().all()
    assert set(rows.loc[rows["kind"] == "trend", "rounds"]) == {5}
    assert (rows.loc[rows["kind"] == "trend", "p_departure"] < 0.001).all()


def test_groups_are_sorted_by_kind_and_only_known_n_gives_an_interval():
    """Trap 7: few GPs answer, and there is no figure for Helse Midt-Norge."""
    rows = personnel.groups()
    assert list(dict.fromkeys(rows["kind"])) == ["profession", "region", "sex"]
    assert rows.groupby("kind")["value"].apply(lambda values: values.is_monotonic_decreasing).all()
    assert list(rows["low"].notna()) == list(rows["n"].notna())
    known = rows.dropna(subset=["n"]).set_index("group_id")["n"].to_dict()
    stated = {"gps": 118, "medical-secretaries": 183, "women-personnel": 3362, "men-personnel": 1005}
    assert stated.items() <= known.items()
    assert rows.loc[rows["kind"] == "region", "n"].isna().all()
    assert not rows["group_name_nb"].str.contains("Midt").any()
    assert personnel.mean()["value"] == 53
    above = rows[rows["kind"] != "sex"]
    assert (above["value"] > personnel.mean()["value"]).all()


def test_a_group_of_an_unknown_kind_stops_the_figure(monkeypatch):
    monkeypatch.setattr(personnel, "_KINDS", ("profession", "sex"))
    with pytest.raises(ValueError, match="region"):
        personnel.groups()


def test_shares_of_answers_are_restated_by_hand():
    share = personnel.employer_share("hospital-personnel", "2023")
    assert share.id == "personnel-hospital-share-2023"
    assert share.value == pytest.approx(100 * 3633 / 4505)
    assert personnel.employer_share("municipal-personnel", "2022").value == pytest.approx(100 * 1584 / 4997)
    assert sorted(personnel.gp_answers()["value"]) == [83, 97, 118, 119, 141]


def test_access_has_no_disagreeing_share_and_no_n_in_2023():
    rows = personnel.skills_access()
    assert set(rows.loc[rows["answer"] == "disagree", "indicator_id"]) == {"skills-disagree", "workplace-disagree"}
    access = rows[rows["indicator_id"].isin(personnel.ACCESS)]
    assert list(access["period"]) == ["2023", "2022"] * 2
    assert list(access["n"].isna()) == [True, False] * 2


def test_estimates_and_logs_are_told_apart():
    rows = personnel.record_time()
    assert list(rows["method"]) == ["estimate", "estimate", "log", "log"]
    assert list(rows["value"]) == [120, 100, 90, 59]


def test_scenarios_lie_around_the_middle_one():
    rows = personnel.time_freed()
    assert len(rows) == 12
    assert ((rows["low"] < rows["value"]) & (rows["value"] < rows["high"])).all()
    first = rows.iloc[0]
    assert (first["group_id"], first["value"], first["low"], first["high"]) == ("physicians-psychologists", 5, 2, 8)
    assert rows["low"].min() == 0.5


def test_a_row_without_its_scenarios_is_named(monkeypatch):
    whole = personnel.evidence.observations(personnel.FREED)
    broken = whole.assign(note=whole["note"].where(whole["observation_id"] != "S176", "Middle scenario."))
    monkeypatch.setattr(personnel.evidence, "observations", lambda names: broken)
    with pytest.raises(ValueError, match="S176: note must say"):
        personnel.time_freed()


def test_the_state_of_a_promise_follows_its_links():
    rows = personnel.promises().set_index("promise_id")
    assert list(rows.index) == [f"P{k}" for k in range(1, 9)] + ["Q1", "Q2", "Q3"]
    links = load.table("links").dropna(subset=["promise_id", "observation_id"])
    for promise, state in rows["state"].items():
        directions = set(links.loc[links["promise_id"] == promise, "direction"])
        assert state == ("none" if not directions else "context" if directions == {"context"} else "speaks")
    assert personnel.count("promise", "none") == (rows.loc["P1":"P8", "state"] == "none").sum()


def test_every_link_is_shown_once():
    found = personnel.promise_evidence()
    shown = []
    for frame in (found.speaking, found.context):
        for column in ("observation_id", "earlier_observation_id"):
            known = frame.dropna(subset=[column])
            shown += list(zip(known["promise_id"], known[column], strict=True))
    links = load.table("links").dropna(subset=["promise_id", "observation_id"])
    assert sorted(shown) == sorted(zip(links["promise_id"], links["observation_id"], strict=True))


def test_what_speaks_is_apart_from_what_sets_the_scene():
    found = personnel.promise_evidence()
    assert set(found.context["direction"]) == {"context"}
    silent = found.speaking["observation_id"].isna()
    assert set(found.speaking.loc[silent, "direction"]) <= {"context", "none"}
    assert set(found.speaking.loc[~silent, "direction"]) <= {"for", "against", "mixed"}
    assert set(found.speaking["promise_id"]) == set(personnel.promises()["promise_id"])
    compared = found.speaking.dropna(subset=["earlier_period"])
    assert (compared["earlier_period"] < compared["period"]).all()
    satisfied = found.speaking.iloc[0]
    assert (satisfied["value"], satisfied["earlier_value"], satisfied["earlier_period"]) == (47, 52, "2022")


def test_a_comparison_names_the_sources_of_both_values():
    rows = personnel.promise_evidence().speaking.set_index("observation_id")
    assert rows.loc["S021", "source_id"] == "hdir-helsepersonell-2023 ehelse-helsepersonell-2022"


@cache
def numbers():
    return {number.id: number for number in personnel.numbers()}


def test_numbers_have_one_id_each_and_restate_their_rows():
    found = list(personnel.numbers())
    assert len({number.id for number in found}) == len(found)
    by_id = numbers()
    assert by_id["personnel-change-2023-2025-size"].value == pytest.approx(53 - 47)
    assert by_id["working-day-residents-change-2021-2025-size"].value == pytest.approx(63 - 57)
    assert by_id["promises"].value == 8
    assert by_id["promises-without-measure"].value == 2
    assert by_id["time-freed-highest"].value == 8
    assert by_id["personnel-change-2023-2025-least"].value < 6 < by_id["personnel-change-2023-2025-most"].value


def test_a_size_is_not_printed_when_the_change_is_not_what_the_page_says(monkeypatch):
    rows = personnel.changes()
    monkeypatch.setattr(personnel, "changes", lambda: rows.assign(low=-1.0, high=1.0))
    assert not [number.id for number in personnel.numbers() if "-change-" in number.id]


def prose():
    cells = json.loads(PAGE.read_text(encoding="utf-8"))["cells"]
    return "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")


def test_every_number_the_page_prints_exists():
    printed = set(re.findall(r"\{num\}`([^`|]+)", prose()))
    assert printed <= set(numbers())
    elsewhere = {"personnel-satisfied-2019", "promises", "promises-without-measure"}  # printed by the first pages
    assert set(numbers()) - printed == elsewhere


def test_words_for_counts_on_the_page_match_the_data():
    text = prose()
    rows = personnel.promises()
    promised, problems = (rows[rows["kind"] == kind] for kind in ("promise", "problem"))
    words = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight")
    speaks = personnel.count("promise", "speaks")
    assert f"It lists {words[len(promised)]} points" in text
    assert f"name {words[len(problems)]} problems" in text
    assert f"{words[speaks]} of the {words[len(promised)]} promises" in text
    assert personnel.count("problem", "speaks") == 0
    assert 2 * speaks == len(promised)  # "half of the promises" in two headings
    context = set(rows.loc[rows["state"] == "context", "promise_id"])
    without = set(rows.loc[rows["state"] == "none", "promise_id"])
    assert {"P3", "P7"} <= context  # coordination, more efficient processes
    assert without == {"P5", "P6", "Q2", "Q3"}  # double registration, decision support; usability in words only


def test_what_the_page_says_of_the_series_holds():
    own = personnel.satisfaction()
    own = own[own["indicator_id"] == personnel.SATISFIED].set_index("period")["value"]
    assert own["2025"] == own["2019"]  # "the same printed share", "back where it began"
    steps = own.diff()[:"2023"]
    assert steps.idxmax() == "2021"  # "it came in one step, from 2020 to 2021"
    assert steps["2021"] >= own["2023"] - own["2019"]
    residents = personnel.satisfaction()
    residents = residents[residents["indicator_id"] == personnel.RESIDENTS_SATISFIED]
    assert residents["value"].iloc[1:-1].max() > residents["value"].iloc[-1]  # "a high year in between"


def test_the_page_shows_every_statement_of_its_slide():
    slide = load.table("statements")
    mine = set(slide.loc[slide["slide"] == 4, "statement_id"])
    assert set(re.findall(r"\{deck\}`(\w+)`", prose())) == mine
