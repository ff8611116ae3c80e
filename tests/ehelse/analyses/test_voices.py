from ehelse.analyses.working_day import voices
from reporting import load


def test_voices_run_from_the_earliest_to_the_undated():
    periods = voices.voices()["period"]
    dated = periods.dropna().to_list()
    assert dated == sorted(dated)
    assert periods.iloc[: len(dated)].notna().all()


def test_patients_and_personnel_are_both_heard_and_not_of_one_system_alone():
    rows = load.table("voices")
    assert set(rows["speaker"]) == {"patients", "personnel"}
    assert set(rows["system"]) == {"helseplattformen", "several"}


def test_a_speaker_stands_in_the_table_once():
    rows = load.table("voices")
    assert rows["who_en"].is_unique
    assert rows["source_id"].is_unique
