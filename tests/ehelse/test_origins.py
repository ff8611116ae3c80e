"""Sources on the same people or events count once, wherever sources are counted."""

import pandas as pd

import ehelse  # noqa: F401  (names the project)
from ehelse import origins
from ehelse.analyses.promises import links
from reporting import load


def rows(*pairs):
    return pd.DataFrame(pairs, columns=["source_id", "survey_id"]).astype("string")


def test_papers_on_the_same_people_are_one_source():
    groups = load.table("same_people")
    for _, members in groups.dropna(subset="source_id").groupby("group_id"):
        found = origins.origins(members[["source_id"]])
        assert found.nunique() == 1


def test_one_report_of_two_surveys_is_two_and_two_reports_of_one_survey_are_one():
    found = origins.origins(rows(("a", "x"), ("a", "y"), ("b", "x"), ("c", None)))
    assert found.tolist() == ["x", "y", "x", "c"]
    assert origins.independent(pd.DataFrame({"origin": found})) == 3


def test_a_source_or_survey_is_in_one_group_only():
    groups = load.table("same_people")
    for key in ("source_id", "survey_id"):
        members = groups.dropna(subset=key)
        assert members.groupby(key)["group_id"].nunique().max() == 1


def test_news_of_a_source_that_is_told_as_such_is_in_its_group():
    """What our own list of sources calls news or data of a known study is no further source."""
    sources = load.table("sources")
    groups = load.table("same_people").dropna(subset="source_id").set_index("source_id")["group_id"]
    told = sources[sources["title"].str.contains(r"[Nn]ews of Melnick|\(data set\)")]
    assert len(told) >= 4
    assert set(told["source_id"]) <= set(groups.index)


def test_two_papers_on_one_hospital_do_not_make_two_sources_of_a_problem():
    found = links.to_evidence()
    papers = found[(found["subject_id"] == "Q2") & found["source_id"].isin(["lohmann-lafrenz-2025", "saethre-2025"])]
    assert papers["source_id"].nunique() == 2
    assert origins.independent(papers) == 1
