"""What the page on the rollout computes: of the data as they are, and of data that a member may change them to."""

import pandas as pd
import pytest
from changed_data import changed_data, setting

from ehelse.analyses import rollout
from reporting import load, vocabulary

# --- Events ----------------------------------------------------------------------------------------------------------


def test_events_are_in_order():
    days = [date[:4] for date in rollout.events()["date"]]
    assert days == sorted(days)


def test_the_course_has_only_the_main_go_lives_and_postponements():
    rows = rollout.course()
    assert set(rows["kind"]) == {"go-live", "postponed"}
    assert rows["drawn"].all()


def test_no_plan_is_counted_as_a_go_live():
    planned = load.table("rollout_events").query("status == 'planned'")["event_id"]
    rows = rollout.municipalities()
    assert set(rows.loc[rows["event_id"].isin(planned), "status"]) <= {"planned", "decided"}
    assert not set(rollout.go_lives(rollout.OWN)["event_id"]) & set(planned)


def test_a_review_says_what_it_concluded_and_nothing_else_does():
    rows = load.table("rollout_events").query("programme == 'helseplattformen'")
    assert (rows["concluded_en"].notna() == (rows["kind"] == "review")).all()


def test_the_span_of_a_programme_runs_from_its_first_go_live_to_its_last():
    assert "laboratory" not in set(rollout.go_lives(rollout.OWN)["level"])
    spans = rollout.live_spans()
    for programme in spans.index:
        years = rollout.go_lives(programme)["date"].str[:4].astype(int)
        assert abs(spans[programme] - 12 * (years.max() - years.min())) <= 12, programme


def test_three_years_are_thirty_six_months(copied_data):
    with changed_data(copied_data, rollout_events=setting("R065", date="2021-11-10")):
        assert rollout.live_spans()["apotti"] == pytest.approx(36, abs=0.05)  # from 10 November 2018


def test_a_programme_with_one_go_live_spans_nothing_and_has_no_number(copied_data):
    assert "cambridge" not in rollout.live_spans()
    with changed_data(copied_data, rollout_events=setting("R060", status="planned")):
        assert "rollout-span-sundhedsplatformen" not in {number.id for number in rollout.numbers()}


# --- Municipalities --------------------------------------------------------------------------------------------------


def test_residents_add_up_to_what_is_published_for_the_counties():
    """A check of what was copied: totals on 1 January 2024, from the note on the source; they do not change."""
    rows = rollout.municipalities()
    assert rows["county"].value_counts().to_dict() == {"Trøndelag": 38, "Møre og Romsdal": 27}
    assert rows.groupby("county")["residents_2024"].sum().to_dict() == {"Trøndelag": 482956, "Møre og Romsdal": 270624}


def test_waves_are_lettered_by_date_and_only_what_is_live_has_one():
    rows = rollout.municipalities()
    dates = rows.dropna(subset=["wave"]).groupby("wave")["date"].agg(["min", "max"])
    assert dates.index.tolist() == [chr(ord("A") + place) for place in range(len(dates))]
    assert (dates["min"] == dates["max"]).all()
    assert dates["min"].is_monotonic_increasing
    assert rows.loc[~rows["status"].isin(rollout.LIVE), "wave"].isna().all()


def test_a_status_rests_on_an_event_except_where_nothing_is_known():
    rows = rollout.municipalities()
    assert (rows["event_id"].isna() == (rows["status"] == "not-known")).all()


def test_every_municipality_of_a_wave_is_named_in_its_event():
    events = load.table("rollout_events").set_index("event_id")["event_nb"]
    for row in rollout.municipalities().query("status in ('live', 'planned', 'decided', 'declined')").itertuples():
        assert row.name in events[row.event_id], row.name


def test_groups_hold_every_municipality_once_in_the_order_of_the_statuses():
    rows, all_of_them = rollout.groups(), load.table("municipalities")
    names = [name for cell in rows["names"] for name in cell.split(", ")]
    assert sorted(names) == sorted(all_of_them["name"])
    assert rows["municipalities"].sum() == len(all_of_them)
    assert rows["residents"].sum() == all_of_them["residents_2024"].sum()
    order = list(vocabulary.codes("municipality-status"))
    assert rows["status"].map(order.index).is_monotonic_increasing


def test_norwegian_letters_stand_last():
    assert sorted(["Åfjord", "Ørland", "Averøy", "Volda"], key=rollout._norwegian) == [
        "Averøy", "Volda", "Ørland", "Åfjord",
    ]  # fmt: skip


# --- Counts and coverage ---------------------------------------------------------------------------------------------


def named():
    return rollout.named_so_far()["value"]


def test_named_municipalities_are_those_live_with_those_outside_the_region(copied_data):
    before = named()
    with changed_data(copied_data, rollout_events=setting("R024", outside="3")):
        assert (named() - before).tolist() == [0, *[2] * (len(before) - 1)]


def test_who_went_live_as_a_part_of_another_is_not_named(copied_data):
    assert "live-as-part" in set(rollout.municipalities()["status"])
    before = named()
    with changed_data(copied_data, municipalities=setting("1580", status="live")):
        assert (named() - before).tolist() == [0, 0, 0, 1, 1, 1]


def test_computed_coverage_rises_wave_by_wave_to_the_residents_of_all_that_are_live():
    rows, all_of_them = rollout.coverage(), rollout.municipalities()
    shares = rows.loc[rows["by"] == "computed", "value"]
    live = all_of_them.loc[all_of_them["status"].isin(rollout.LIVE), "residents_2024"].sum()
    assert shares.is_monotonic_increasing
    assert shares.iloc[-1] == pytest.approx(100 * live / all_of_them["residents_2024"].sum())


def test_who_counts_residents_attests_no_status():
    """Numbers of a status cited Statistics Norway alone, which knows nothing of a record system."""
    residents = set(load.table("municipalities")["source_id"])
    attesting = set(load.table("rollout_events")["source_id"])
    found = {number.id: number for number in rollout.numbers()}
    for status in rollout.COUNTED:
        assert set(found[f"rollout-{status}"].sources) <= attesting - residents, status
    assert set(rollout.municipalities()["source_id"].str.split().explode()) <= attesting


def test_no_number_stands_for_two_ways_of_counting():
    table = rollout.accounts().set_index("account")
    count = table["municipalities"]
    outside = int(load.table("rollout_events")["outside"].sum())
    parts = int((rollout.municipalities()["status"] == "live-as-part").sum())
    assert count["region"] == count["named"] - outside == count["map"] - parts
    assert count["together"] == count["region"] + outside + parts == count["stated"]
    assert table["share"]["region"] < table["share"]["map"] < table["share"]["stated"]
    assert table.loc[["named", "together"], "residents"].isna().all()


def test_the_unexplained_residents_are_those_of_the_stated_share_less_those_of_the_map(copied_data):
    with changed_data(copied_data, measures=setting("M020", value="67")):
        low, high = rollout.unexplained()
    everyone = rollout.municipalities()["residents_2024"].sum()
    assert low < 0 < high
    assert high - low == pytest.approx(everyone / 100)


# --- Reviews ---------------------------------------------------------------------------------------------------------


def test_only_a_delivered_report_is_counted_as_a_review():
    """Eleven "reviews" were an appointment, a fine, inspections of unknown relevance and eight reports."""
    rows = load.table("rollout_events")
    assert (rows["review"].notna() == (rows["kind"] == "review")).all()
    others = rollout.oversight()
    assert set(others["review"]) == {"report", "appointment", "sanction", "inspection"}
    assert set(rollout.reviews()["review"]) == {"report"}
    found = {number.id: number.value for number in rollout.numbers()}
    assert found["rollout-reviews"] == len(rollout.reviews()) < len(others)


# --- Cost ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "unit", "billions"),
    [("2.7", "NOK billion", 2.7), ("700", "NOK million", 0.7), ("5000000000", "NOK", 5), ("600", "EUR million", None)],
)
def test_sums_are_set_in_one_unit_and_other_currencies_in_none(copied_data, value, unit, billions):
    with changed_data(copied_data, measures=setting("M047", value=value, unit=unit)):
        row = rollout.costs().set_index("measure_id").loc["M047"]
    assert (row["value"], row["unit"]) == (float(value), unit)
    assert pd.isna(row["amount"]) if billions is None else row["amount"] == pytest.approx(billions)


def test_a_sum_in_billions_among_millions_is_a_thousand_times_as_many():
    rows = rollout.consequences()
    billions = rows[rows["unit"] == "NOK billion"]
    assert len(billions)
    assert (billions["amount"] == 1000 * billions["value"]).all()


# --- Numbers ---------------------------------------------------------------------------------------------------------


def test_each_status_is_counted():
    found = {number.id: number for number in rollout.numbers()}
    rows = rollout.municipalities()
    for status in rollout.COUNTED:
        assert found[f"rollout-{status}"].value == (rows["status"] == status).sum()
        assert found[f"rollout-{status}"].how["nb"] != found[f"rollout-{status}"].how["en"]


def test_a_status_that_no_municipality_has_any_more_is_nought(copied_data):
    rows = rollout.municipalities()
    planned = rows.loc[rows["status"] == "planned", "municipality_id"]
    with changed_data(copied_data, municipalities=setting(*planned, status="live", event_id="R045")):
        found = {number.id: number for number in rollout.numbers()}
    assert found["rollout-planned"].value == 0
    assert found["rollout-planned"].sources
