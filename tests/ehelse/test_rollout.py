import pytest

from ehelse import rollout
from reporting import load


def test_events_are_in_order_and_numbered_as_the_timeline_names_them():
    rows = rollout.events()
    days = [date[:4] for date in rows["date"]]
    assert days == sorted(days)
    assert rows["number"].dropna().tolist() == list(range(1, int(rows["drawn"].sum()) + 1))
    assert (rows["number"].notna() == rows["drawn"]).all()


def test_no_plan_is_counted_as_a_go_live():
    planned = load.table("rollout_events").query("status == 'planned'")["event_id"]
    rows = rollout.municipalities()
    assert set(rows.loc[rows["event_id"].isin(planned), "status"]) <= {"planned", "decided"}
    assert not set(rollout.since_first()["event_id"]) & set(planned)


def test_a_review_says_what_it_concluded_and_nothing_else_does():
    rows = load.table("rollout_events").query("programme == 'helseplattformen'")
    assert (rows["concluded_en"].notna() == (rows["kind"] == "review")).all()


def test_every_municipality_has_a_tile_of_its_own():
    rows = rollout.municipalities()
    assert len(rows) == 65
    assert not rows.duplicated(["tile_column", "tile_row"]).any()
    assert rows["county"].value_counts().to_dict() == {"Trøndelag": 38, "Møre og Romsdal": 27}
    # Totals of the two counties on 1 January 2024, restated by hand from the note on the source.
    assert rows.groupby("county")["residents_2024"].sum().to_dict() == {"Trøndelag": 482956, "Møre og Romsdal": 270624}


def test_waves_restated_by_hand():
    rows = rollout.municipalities()
    live = rows[rows["status"] == "live"].groupby("wave").size()
    assert live.to_dict() == {"A": 1, "B": 5, "C": 2, "D": 1, "E": 9, "F": 8}
    assert rows.loc[rows["name"] == "Haram", ["status", "wave"]].to_numpy().tolist() == [["live-as-part", "D"]]
    assert rows.loc[~rows["status"].isin(rollout.LIVE), "wave"].isna().all()


def test_a_status_rests_on_an_event_except_where_nothing_is_known():
    rows = rollout.municipalities()
    assert (rows["event_id"].isna() == (rows["status"] == "not-known")).all()


def test_every_municipality_of_a_wave_is_named_in_its_event():
    events = load.table("rollout_events").set_index("event_id")["event_nb"]
    for row in rollout.municipalities().query("status in ('live', 'planned', 'decided', 'declined')").itertuples():
        assert row.name in events[row.event_id], row.name


def test_groups_hold_every_municipality_once():
    rows = rollout.groups()
    assert rows["municipalities"].sum() == 65
    assert rows["residents"].sum() == 753580
    names = [name for cell in rows["names"] for name in cell.split(", ")]
    assert sorted(names) == sorted(load.table("municipalities")["name"])
    assert rows["status"].iloc[0] == "live"
    assert rows["status"].iloc[-1] == "not-known"


def test_norwegian_letters_stand_last():
    assert sorted(["Åfjord", "Ørland", "Averøy", "Volda"], key=rollout._norwegian) == [
        "Averøy", "Volda", "Ørland", "Åfjord",
    ]  # fmt: skip


def test_named_municipalities_add_up_with_os_and_without_haram():
    rows = rollout.counts()
    named = rows[rows["series"] == "named"]
    assert named["value"].tolist() == [1, 7, 9, 10, 19, 27]
    assert set(rows["series"]) == {"live", "live-or-decided", "named"}


def test_stated_counts_are_as_published():
    rows = rollout.counts()
    live = rows[rows["series"] == "live"]
    assert dict(zip(live["period"], live["value"], strict=True)) == {
        "2023-03-06": 9, "2023-04-28": 10, "2023-06-30": 10, "2024-01-03": 20, "2024-04-27": 28, "2024-11-06": 28,
    }  # fmt: skip


def test_coverage_restated_by_hand():
    rows = rollout.coverage()
    computed = rows[rows["by"] == "computed"]
    assert computed["value"].iloc[0] == pytest.approx(100 * 214565 / 753580)
    assert (computed["value"].diff().dropna() > 0).all()
    assert rows.loc[rows["by"] == "stated", "value"].tolist() == [75, 71, 70, 74, 75]


def test_sums_of_the_programme_leave_out_what_scrapping_would_cost():
    assert "M058" not in set(rollout.costs()["measure_id"])
    assert "M058" in set(rollout.consequences()["measure_id"])
    assert set(rollout.costs()["unit"]) == {"NOK billion"}


def test_months_are_counted_from_the_first_go_live_of_each_programme():
    rows = rollout.since_first()
    assert (rows.groupby("programme")["months"].min() == 0).all()
    apotti = rows[(rows["programme"] == "apotti") & (rows["date"] == "2021-11-08")]
    assert apotti["months"].iloc[0] == pytest.approx(36, abs=0.1)  # 10 November 2018 to 8 November 2021
    assert "laboratory" not in set(rows["level"])


def test_an_unknown_figure_is_an_error():
    with pytest.raises(KeyError, match="No figure 'M999'"):
        rollout.measure("M999")


def test_numbers_print_what_the_tables_hold():
    found = {number.id: number for number in rollout.numbers()}
    assert found["rollout-named"].value == 27
    assert found["rollout-live"].value + found["rollout-planned"].value + found["rollout-not-known"].value == 62
    assert found["rollout-cost-spent"].text["en"] == "NOK 6.6 billion"
    assert found["rollout-months"].value == pytest.approx(23.7, abs=0.1)
