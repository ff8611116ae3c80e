"""The rule on levels and changes, and that the committed links follow it."""

import pandas as pd
import pytest

import ehelse  # noqa: F401  (names the project)
from ehelse.analyses.promises import figures, links, rule, sensitivity, verdict
from ehelse.analyses.promises.rule import Limits, Measured
from reporting import load, project

RULED = links.to_evidence()[lambda rows: rows["favourable"].notna()]


def share(value, **other):
    return Measured(value, "percent", **{"more": True, **other})


@pytest.mark.parametrize(
    ("figure", "way"),
    [
        (share(60), "for"),
        (share(59.9), "neutral"),
        (share(40), "against"),
        (share(40.1), "neutral"),
        (share(20, more=False), "for"),
        (share(21, more=False), "neutral"),
        (share(40, more=False), "against"),
        (share(50, before=45), "for"),
        (share(50, before=45.1), "neutral"),
        (share(47, before=52), "against"),
        (share(47, before=52, more=False), "mixed"),  # many give the unfavourable answer, but fewer than before
        (share(30, before=36, more=False), "for"),
        (share(17, before=12), "mixed"),  # level and change oppose one another
        (share(70, before=70), "for"),
        (share(70, persons=False), None),  # a share of consultations has no level
        (share(18.8, persons=False, before=24.8), "against"),
        (share(24, persons=False, before=24.8), "neutral"),
        (Measured(25, "SUS points", more=False), "for"),
        (Measured(68, "SUS points", more=True), "for"),
        (Measured(60, "SUS points", more=True), "neutral"),
        (Measured(110, "count", more=True, before=100), "for"),
        (Measured(109, "count", more=True, before=100), "neutral"),
        (Measured(110, "count", more=True), None),
    ],
)
def test_the_rule_as_it_is_written(figure, way):
    assert rule.direction(figure, Limits()) == way


def test_with_a_design_effect_sampling_error_counts():
    level = share(62, n=1000)  # 59.0 to 65.0
    assert rule.direction(level, Limits()) == "for"
    assert rule.direction(level, Limits(design=1)) == "neutral"
    assert rule.direction(share(62, n=10_000), Limits(design=1)) == "for"
    assert rule.direction(share(62, n=10_000), Limits(design=20)) == "neutral"
    change = share(47, before=52, n=1500, n_before=1500)  # the interval of the change: -8.6 to -1.4
    assert rule.direction(change, Limits(design=1)) == "against"
    assert rule.direction(change, Limits(design=3)) == "neutral"
    assert rule.direction(share(62), Limits(design=3)) == "for"  # nobody was sampled


@pytest.mark.parametrize("link", [row for _, row in RULED.iterrows()], ids=list(RULED["link_id"]))
def test_every_link_that_rests_on_a_level_or_change_points_as_the_rule_says(link):
    assert rule.direction(figures.measured(link), Limits()) == link["pointing"]


def test_every_figure_that_speaks_is_judged_by_the_rule():
    """Shares, scores and counts of a series; a count of faults speaks by what it counts."""
    rows = links.speaking(links.to_evidence())
    rows = rows[rows["value"].notna() & (rows["kind"] != "question")]
    faults = load.table("measures").set_index("measure_id")["topic"]
    unruled = rows[rows["favourable"].isna()]
    assert set(unruled["table"]) == {"measures"}
    assert set(faults[unruled["row_id"]]) == {"incident"}


def test_a_part_of_a_year_a_subgroup_and_a_broken_series_are_not_compared_with_before():
    rows = figures._answered(project.current())
    half = rows[rows["period"].str.contains("/", na=False)].index
    assert len(half)
    for id in half:
        assert figures._observation(project.current(), id, more=True).before is None
    groups = load.table("groups").set_index("group_id")["kind"]
    parts = rows[~rows["group_id"].map(groups).isin(figures.WHOLE)].index
    assert all(figures._observation(project.current(), id, more=True).before is None for id in parts[:20])
    for broken in load.table("breaks").query("year >= 2023").itertuples():
        later = rows[(rows["indicator_id"] == broken.indicator_id) & (rows["period"] > str(broken.year))]
        for id in later.index:
            before = figures._before(figures._answered(project.current()).loc[id])
            assert before is None or before["year"] >= broken.year


# --- Verdicts --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("directions", "code"),
    [
        ([], "unjudged"),
        (["context"], "unjudged"),
        (["neutral"], "unjudged"),
        (["for", "context"], "for"),
        (["against", "neutral"], "against"),
        (["against", "against"], "against"),
        (["for", "against"], "mixed"),
        (["mixed"], "mixed"),
        (["for", "mixed"], "mixed"),
    ],
)
def test_the_verdict_is_the_way_in_which_all_point_that_speak(directions, code):
    assert verdict.verdict(pd.DataFrame({"direction": directions}, dtype="object")) == code
    assert verdict.called(code)["nb"]


def test_limits_as_they_are_change_nothing():
    rows = links.to_evidence()
    assert sensitivity.recoded(rows, sensitivity.AS_IT_IS)["direction"].tolist() == rows["direction"].tolist()


def test_verdicts_are_recomputed_in_every_scenario():
    rows = sensitivity.verdicts().set_index("subject_id")
    names = [name for name in rows if ":" in name]
    assert names == [
        "change:4", "change:6", "level:55", "level:65", "design:1", "design:1.5", "design:2", "design:3",
        "tiers:without", "near:with", "inferred:without", "neutral:mixed",
    ]  # fmt: skip
    assert set(rows[names].to_numpy().ravel()) <= set(verdict.VERDICTS)
    evidence = links.to_evidence()
    for row in rows.itertuples():
        mine = evidence[evidence["subject_id"] == row.Index]
        assert row.verdict == verdict.verdict(mine)
        for id in row.alone.split():
            assert verdict.verdict(mine[mine["row_id"] != id]) != row.verdict
        strong = mine[mine["tier"] <= 2]
        assert rows.loc[row.Index, "tiers:without"] == verdict.verdict(strong)


def test_a_verdict_is_also_shown_with_neutral_rows_read_as_mixed():
    """The rule was settled after the verdicts had been seen, so both readings stand side by side."""
    rows = pd.DataFrame({"direction": ["against", "neutral"]})
    read = sensitivity.scenarios()["neutral"]["mixed"](rows)
    assert (verdict.verdict(rows), verdict.verdict(read)) == ("against", "mixed")
    neutral = links.to_evidence()[lambda found: found["direction"] == links.NEUTRAL]
    assert len(neutral)
    figures = neutral[neutral["value"].notna()]
    assert figures["favourable"].notna().all()  # only the rule on levels and changes makes a figure neutral


def test_no_verdict_is_mixed_without_a_row_on_each_side():
    """P1 was mixed though no source spoke for it: what says nothing stood on both sides."""
    evidence = links.to_evidence()
    for row in sensitivity.verdicts().query("verdict == 'mixed'").itertuples():
        ways = set(evidence.loc[evidence["subject_id"] == row.subject_id, "direction"])
        assert "mixed" in ways or {"for", "against"} <= ways, row.subject_id


def test_without_inferred_rows_those_are_gone():
    rows = links.to_evidence()
    without = sensitivity.scenarios()["inferred"]["without"]
    marked = rows.assign(inferred=["system", *["no"] * (len(rows) - 1)])
    assert len(without(marked)) == len(rows) - 1


def test_a_threshold_case_points_another_way_with_a_limit_moved():
    rows = sensitivity.thresholds()
    moved = [name for name in rows if ":" in name]
    for _, row in rows.iterrows():
        found = {
            name: rule.direction(figures.measured(row), Limits(**{kind: float(step)}))
            for name in moved
            for kind, _, step in [name.partition(":")]
        }
        assert {name for name in moved if pd.notna(row[name])} == {
            name for name, way in found.items() if (way or "context") != row["direction"]
        }
