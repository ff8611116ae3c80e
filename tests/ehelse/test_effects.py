import json
import re

import pandas as pd
import pytest

from ehelse import effects, paths
from reporting import load


def prose():
    cells = json.loads((paths.BOOK / "real" / "effects.ipynb").read_text(encoding="utf-8"))["cells"]
    return " ".join(" ".join("".join(cell["source"]).split()) for cell in cells if cell["cell_type"] == "markdown")


@pytest.fixture(scope="module")
def numbers():
    return {number.id: number for number in effects.numbers()}


# --- Rows ------------------------------------------------------------------------------------------------------------


def test_rows_come_in_the_order_asked_for():
    assert effects.measures(["M118", "M088"])["measure_id"].to_list() == ["M118", "M088"]
    assert effects.estimates(["E261", "E138"])["study"].to_list() == ["Chiang", "Chiang"]


def test_a_row_that_is_missing_is_named():
    with pytest.raises(KeyError, match="M999"):
        effects.measures(["M088", "M999"])
    with pytest.raises(KeyError, match=r"E999.*estimates"):
        effects.estimates(["E999"])


def test_every_measure_of_the_chapter_is_from_a_known_source():
    sources = set(load.table("sources")["source_id"])
    assert set(effects.errors()["source_id"]) | set(effects.training()["source_id"]) <= sources


# --- Errors and letters ----------------------------------------------------------------------------------------------


def test_errors_stand_from_the_largest_count_to_the_smallest():
    rows = effects.errors()
    assert rows["value"].to_list() == [16438, 3400, 1395, 853, 567, 300, 291, 240, 62, 12]
    assert rows.loc[rows["value"] == 300, "approx"].to_list() == ["over"]
    assert set(rows["kind"]) == {"letters", "results", "messages", "patients"}


def test_no_part_or_estimate_stands_among_the_errors():
    assert not {"M089", "M090", "M091", "M096", "M098", "M099"} & set(effects.errors()["measure_id"])


def test_an_error_counts_what_its_name_says():
    names = effects.errors().set_index("measure_id")["name_en"]
    words = {"letters": "letters", "results": "result", "messages": "messages|referrals", "patients": "patients"}
    for id, kind in effects.ERRORS.items():
        assert re.search(words[kind], names[id], re.IGNORECASE), id


def test_every_cut_of_the_letters_makes_up_all_of_them():
    rows = effects.letters()
    assert rows.groupby("cut")["value"].sum().to_dict() == {"copies": 16438, "resending": 16438, "review": 16438}
    assert rows.loc[rows["computed"], "value"].to_list() == [16438 - 10714, 16438 - 6316]
    assert 9294 + 7144 == 16438  # the one cut whose parts are both stated
    assert not rows.loc[rows["cut"] == "resending", "computed"].any()


def test_parts_that_exceed_the_letters_are_refused(monkeypatch):
    monkeypatch.setattr(effects, "CUTS", {"both": ["M089", "M090"]})
    with pytest.raises(ValueError, match="3570 more than the letters"):
        effects.letters()


def test_results_are_pathology_and_imaging():
    parts = effects.measures(["M098", "M099", "M100"])["value"].to_list()
    assert parts[0] + parts[1] == parts[2]


# --- Verdicts --------------------------------------------------------------------------------------------------------


def test_a_review_takes_its_figure_and_its_base_from_the_measures():
    rows = effects.verdicts("harm").set_index("verdict_id")
    assert rows.loc["V06", ["value", "n"]].to_list() == [21, 6316]
    assert rows.loc["V09", ["value", "n"]].to_list() == [6, 62]
    assert pd.isna(rows.loc["V01", "value"])
    assert pd.isna(rows.loc["V07", "n"])


def test_a_gain_takes_its_figure_from_a_measure_or_an_estimate():
    rows = effects.verdicts("gain").set_index("verdict_id")
    assert rows.loc["V17", "value"] == -80
    assert rows.loc["V18", ["value", "unit"]].to_list() == [9, "count per month"]
    assert rows.loc["V13", ["measure_id", "estimate_id", "value"]].isna().all()


def test_what_was_reviewed_is_named_wherever_its_number_is_known():
    rows = effects.verdicts("harm")
    assert rows.loc[rows["n"].notna(), "reviewed_en"].notna().all()


def test_a_statement_has_the_source_of_its_figure():
    sources = load.table("measures").set_index("measure_id")["source_id"]
    for row in load.table("verdicts").dropna(subset="measure_id").itertuples():
        assert row.source_id == sources[row.measure_id], row.verdict_id


@pytest.mark.parametrize("name", ["measures", "estimates", "verdicts", "studies"])
def test_texts_of_the_chapter_s_tables_stand_in_both_languages_or_in_none(name):
    frame = load.table(name)
    for column in (name.removesuffix("_en") for name in frame if name.endswith("_en")):
        assert (frame[f"{column}_en"].isna() == frame[f"{column}_nb"].isna()).all(), column


# --- Months, deadlines, waits ----------------------------------------------------------------------------------------


def test_months_restate_the_earlier_values():
    rows = effects.months().set_index(["outcome", "when"])
    assert rows.loc[("breaches", "earlier"), "value"] == 4000
    assert rows.loc[("overtime", "earlier"), "value"] == 58000 - 20000
    assert rows.loc[("man-months", "earlier"), "value"] == 5922 - 328
    assert rows.loc[("man-months", "budget"), "value"] == 5922 - 489
    assert rows.loc[("reports", "earlier"), "value"] == 235
    assert rows["computed"].sum() == 3
    assert rows.loc[("overtime", "earlier"), "measure_id"] == "M120 M121"
    assert rows.loc[("overtime", "earlier"), "period"] == "2021-11"


def test_deadlines_compute_april_and_nothing_else():
    rows = effects.deadlines()
    computed = rows[rows["computed"].astype(bool)]
    assert computed[["period", "value"]].to_numpy().tolist() == [["2024-04", round(19.9 - 8)]]
    assert rows["period"].is_monotonic_increasing


def test_the_distance_to_the_nation_is_the_one_stated():
    above = effects.measures(["M161", "M163", "M216"])["value"].to_list()
    assert above[0] - above[1] == pytest.approx(above[2])


def test_only_values_whose_own_source_warns_are_marked():
    rows = effects.waits()
    assert rows.loc[rows["warned"], "value"].to_list() == [63.4, 68.2]
    assert rows.loc[rows["warned"], "note_en"].str.contains("wrong").all()
    assert set(rows.loc[rows["series"] == "2022", "period"]) == {"2022"}


def test_waits_rose_in_every_region_and_most_in_the_centre():
    rows = effects.wait_changes()
    assert rows["value"].to_list() == [10, 7, 6.2, 2, 2]
    assert (rows["value"] > 0).all()
    assert rows["organisation_en"].iloc[0] == "Helse Midt-Norge"


def test_the_series_of_two_years_do_not_join():
    norway = effects.measures(["M141", "M146", "M147"])["value"].to_list()
    assert norway[1] - norway[2] != pytest.approx(norway[0])


# --- Training, recovery, elsewhere -----------------------------------------------------------------------------------


def test_only_instructors_are_told_as_trained():
    rows = effects.training()
    assert rows.loc[rows["status"] == "happened", "measure_id"].to_list() == ["M040", "M213"]
    assert len(rows) == 13
    assert rows["value"].is_monotonic_decreasing


@pytest.mark.parametrize(("value", "unit", "expected"), [(3, "months", 3), (0, "weeks", 0), (4.348, "weeks", 1.0)])
def test_times_are_put_in_months(value, unit, expected):
    assert effects.in_months(value, unit) == pytest.approx(expected, abs=0.001)


def test_another_unit_of_time_is_refused():
    with pytest.raises(ValueError, match="'days'"):
        effects.in_months(3, "days")


def test_recovery_keeps_ranges_and_what_did_not_return():
    rows = effects.recovery().set_index("estimate_id")
    assert rows.loc["E170 E171", ["low", "high", "status"]].to_list() == [9, 15, "back"]
    assert rows.loc["E140 E141", ["low", "high"]].to_list() == [1, 1]
    assert rows.loc["E172", ["high", "status"]].to_list() == [25, "open"]
    assert rows.loc["E246", "high"] == pytest.approx(21 / 30.4375)
    assert rows["high"].iloc[:4].is_monotonic_increasing


def test_recovery_is_one_outcome_a_row():
    assert effects.recovery()[["name_en", "setting_en", "country_en"]].duplicated().sum() == 0


def test_two_eye_departments_go_opposite_ways():
    rows = effects.eye()
    assert rows.loc[rows["department"] == "back", "value"].to_list() == [-12, -7, -3, -3]
    assert rows.loc[rows["department"] == "down", "value"].to_list() == [-16.9]


def test_elsewhere_joins_the_ends_of_a_range_and_no_more():
    rows = effects.elsewhere().set_index("estimate_id")
    assert rows.loc["E140 E141", ["name_en", "low", "high"]].to_list() == ["Productivity", -30, -25]
    assert rows.loc["E166 E167", ["low", "high"]].to_list() == [-8.8, -3.4]
    assert (rows["measure_id"].notna() == rows.index.isna()).all()


# --- Numbers and prose -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("id", "value"),
    [
        ("effects-letters", 16438), ("effects-letters-sum", 9294 + 7144), ("effects-letters-rest", 16438 - 10714),
        ("effects-breaches-ratio", 14547 / 4000), ("effects-overtime-before", 38000),
        ("effects-man-months-budget", 5433), ("effects-late-more-april", 12),
        ("effects-reports-change", 100 * 31 / 235), ("effects-errors", 10), ("effects-training-figures", 13),
        ("effects-training-held", 2), ("effects-recovery-outcomes", 8), ("effects-recovery-back", 5),
        ("effects-recovery-open", 2), ("effects-reviews", 12), ("effects-eye-down", 16.9),
        ("effects-paper-less", 80), ("effects-expected-dip", 3),
    ],
)  # fmt: skip
def test_numbers_restate_their_computation(numbers, id, value):
    assert numbers[id].value == pytest.approx(value)


def test_every_number_of_the_chapter_that_the_text_prints_exists(numbers):
    named = set(re.findall(r"\{num\}`([^`|]+)", prose()))
    assert {name for name in named if name.startswith("effects-")} <= set(numbers)
    assert named


def test_the_text_says_that_errors_are_not_harm_and_what_is_missing():
    text = prose()
    for said in ("A discovered error is not a harm", "No count is known", "Production, sick leave and turnover",
                 "must therefore not be added", "there is no mean time of recovery"):  # fmt: skip
        assert said in text


def test_a_number_is_not_yielded_twice(numbers):
    assert len(numbers) == len(list(effects.numbers()))
