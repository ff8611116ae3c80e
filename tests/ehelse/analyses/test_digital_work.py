import pytest
from changed_data import changed_data, setting

from ehelse import evidence
from ehelse.analyses import digital_work
from reporting import choices, project
from reporting.project import Project, using


def test_minutes_become_hours_and_nothing_else_changes():
    rows = digital_work.day()
    minutes = rows["unit"] == "minutes per day"
    assert (rows.loc[minutes, "hours"] * 60).to_list() == pytest.approx(rows.loc[minutes, "value"].to_list())
    assert rows.loc[~minutes, "hours"].to_list() == rows.loc[~minutes, "value"].to_list()
    assert minutes.any()
    assert not minutes.all()
    assert rows["hours"].is_monotonic_increasing


def test_every_way_of_counting_a_day_has_its_method():
    rows = digital_work.day()
    assert set(rows["method"]) == {"log", "asked"}
    assert set(rows.loc[rows["method"] == "asked", "row_id"].str[0]) == {"S"}


def test_changes_go_both_ways_each_in_its_unit():
    rows = digital_work.changes()
    assert {"more", "less"} <= set(rows["direction"])
    assert rows["unit"].nunique() == 3


def test_time_for_patients_and_all_the_time_per_patient_are_not_less_documentation():
    rows = digital_work.changes()
    assert set(rows.loc[rows["measure"] == "minutes-patient-change", "direction"]) == {"session"}
    assert set(rows.loc[rows["measure"].str.contains("consultation-patient"), "direction"]) == {"patient"}
    assert (rows.loc[rows["direction"].isin(["more", "less"]), "measure"].str.contains("documentation")).all()


@pytest.mark.parametrize(("low", "direction"), [("0.1", "more"), ("-0.1", "unclear")])
def test_an_interval_that_leaves_no_change_out_gives_a_direction(copied_data, low, direction):
    with changed_data(copied_data, estimates=setting("E075", low=low, high="16.5")):
        assert digital_work.changes().set_index("estimate_id")["direction"]["E075"] == direction


def test_an_interval_lies_about_its_change():
    rows = digital_work.changes().dropna(subset=["low"])
    assert not rows.empty
    assert (rows["value"] - (rows["low"] + rows["high"]) / 2).abs().max() < 0.05


def test_the_parts_of_the_day_add_up_to_no_more_than_the_whole():
    sums = digital_work.parts().groupby("where")["value"].sum()
    whole = evidence.estimates(choices.ids("digital-day", "estimate_id")).set_index("estimate_id")["value"]
    assert sums["usa"] < whole["E081"] + 0.15  # the source rounds
    assert sums["other"] < sums["usa"]


def test_statements_on_double_work_name_who_says_it():
    rows = digital_work.statements()
    assert rows["who_en"].notna().all()
    assert {"less", "found", "expected-less"} <= set(rows.loc[rows["subject"] == "double", "direction"])


@pytest.mark.parametrize("indicator", ["nurse-ehr-mean", "nurse-ehr-median"])
def test_the_next_year_of_one_answer_alone_is_computed(copied_data, indicator):
    path = copied_data / "evidence" / "observations.csv"
    text = path.read_text(encoding="utf-8")
    old = next(line for line in text.splitlines() if f",{indicator}," in line).split(",")
    new = ["S901", *old[1:4], "2099", *old[5:]]
    path.write_text(text + ",".join(new) + "\n", encoding="utf-8")
    with using(Project(project.current().root, data=copied_data)):
        assert "S901" in set(digital_work.day()["row_id"])
        assert len(list(digital_work.numbers())) == 17
