"""Other programmes: sums keep their scope and currency, plans are no go-lives, leads are not evidence."""

from itertools import groupby

import pandas as pd

from ehelse.analyses import programmes
from reporting import formats, load, project

FORBIDDEN = ("ratio", "growth", "change", "share")
COLLECTED = 90
LEADS = "lead-only"


def test_a_sum_has_a_scope_in_every_language_and_no_sum_is_set_against_another():
    rows = programmes.costs()
    for language in project.languages():
        assert rows[f"name_{language}"].str.len().gt(0).all()
    assert not [name for name in rows if name.startswith(FORBIDDEN)]


def test_the_first_sum_of_a_programme_stands_before_the_latest_and_each_once():
    rows = programmes.costs()
    for _, sums in rows.groupby("programme"):
        stages = list(sums["stage"])
        assert stages in (["only"], ["first", "latest"], ["first", "latest", "until"])


def test_only_sums_in_one_currency_are_shown_of_a_programme():
    currencies = programmes.costs().assign(currency=lambda rows: rows["unit"].str[:3]).groupby("programme")["currency"]
    assert currencies.nunique().eq(1).all()


def test_courses_are_those_of_other_programmes_and_plans_say_so():
    rows = programmes.courses()
    assert programmes.OWN not in set(rows["programme"])
    ends = rows[rows["status"] == "planned"]
    assert list(ends["event_en"].str.contains("planned")) == [True] * len(ends)


def test_the_events_of_a_programme_stand_together_in_order():
    rows = programmes.courses()
    runs = [programme for programme, _ in groupby(rows["programme"])]
    assert len(runs) == len(set(runs))
    for _, events in rows.groupby("programme"):
        ends = list(events["date"].map(formats.end_of))
        assert ends == sorted(ends)


def test_a_change_says_how_long_after_and_a_time_is_one():
    rows = programmes.after()
    assert rows.loc[rows["kind"] == "change", "months"].notna().all()
    assert set(rows.loc[rows["kind"] == "time", "unit"]) == {"months"}


def test_every_collected_row_came_in_or_has_a_reason():
    rows = load.table("rows_2026_11")
    assert len(rows) == COLLECTED
    assert (rows["into_rows"].notna() ^ rows["reason"].notna()).all()


def test_what_came_in_stands_where_it_is_said_to_stand():
    for row in load.table("rows_2026_11").dropna(subset="into_rows").itertuples():
        load.rows(row.into_table, row.into_rows.split())


def test_no_figure_rests_on_what_is_only_a_lead():
    rows = load.table("rows_2026_11")
    leads = set(rows.loc[rows["reason"] == LEADS, "url"])
    sources = load.table("sources")
    known = set(sources.loc[sources["url"].isin(leads), "source_id"])
    figures = [load.table(name)["source_id"] for name in ("measures", "estimates", "observations")]
    assert leads
    assert not known & set(pd.concat(figures))
