from ehelse.analyses.promises import covered, links, research


def test_the_overview_has_every_theme_in_the_order_of_the_slides():
    rows = covered.overview()
    assert rows["theme_id"].tolist() == research.themes()["theme_id"].tolist()
    assert rows["statement_id"].is_monotonic_increasing


def test_goals_and_other_subjects_stand_apart_and_none_is_lost():
    rows, covers = covered.overview().set_index("theme_id"), links.to_themes()
    for theme, mine in covers.groupby("theme_id"):
        named = rows.loc[theme, "goals"].split() + rows.loc[theme, "subjects"].split()
        assert sorted(named) == sorted(mine["subject_id"])
        assert all(name.startswith("goal-") for name in rows.loc[theme, "goals"].split())


def test_each_row_of_evidence_is_counted_once_under_a_theme():
    evidence = links.speaking(links.to_evidence())
    counted_twice = 0
    for row in covered.overview().itertuples():
        mine = evidence[evidence["subject_id"].isin(row.subjects.split())]
        assert row.speaking == mine["row_id"].nunique()
        assert row.sources == mine["origin"].nunique() <= row.speaking
        counted_twice += len(mine) - row.speaking
    assert counted_twice > 0  # else the data would not try it
