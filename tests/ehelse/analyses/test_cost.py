import json
import re

import pandas as pd
import pytest

from ehelse import evidence
from ehelse.analyses import cost
from reporting import load, project
from reporting.project import Project, using


def prose():
    cells = json.loads((project.current().book / "strategy" / "cost.ipynb").read_text(encoding="utf-8"))["cells"]
    return " ".join(" ".join("".join(cell["source"]).split()) for cell in cells if cell["cell_type"] == "markdown")


def test_a_claim_keeps_scope_author_and_kind_together():
    rows = cost.claims()
    assert not rows[["scope_en", "scope_nb", "author_en", "author_nb", "kind"]].isna().any().any()
    assert rows.groupby("indicator_id")[["scope_en", "kind"]].nunique().max().max() == 1
    audit = rows[rows["kind"] == "audit"]
    assert set(audit["author_nb"]) == {"Riksrevisjonen, gjengitt av EHiN"}


def test_an_estimate_is_called_one_where_the_base_says_so():
    bases = load.table("indicators").set_index("indicator_id")["base_en"]
    rows = cost.claims()
    said = rows["indicator_id"].map(bases).str.contains("estimate")
    assert set(rows.loc[said, "kind"]) == {"estimate"}


@pytest.mark.parametrize(("first", "last", "expected"), [(100, 150, 50), (100, 100, 0), (200, 150, -25)])
def test_change_is_in_per_cent_of_the_first(first, last, expected):
    assert cost.change(first, last) == pytest.approx(expected)


@pytest.mark.parametrize(("total", "years", "expected"), [(21, 2, 10), (0, 5, 0), (-19, 2, -10), (7, 1, 7)])
def test_a_steady_yearly_change_compounds_to_the_whole(total, years, expected):
    assert cost.per_year(total, years) == pytest.approx(expected)


def test_years_are_counted_from_start_to_end():
    assert cost.years("2012/2021") == 9


def test_growth_restates_the_three_series():
    rows = cost.growth()
    amounts = evidence.observations(["ict-regions"])["value"]
    assert rows["change"].iloc[0] == pytest.approx(100 * (amounts.iloc[-1] - amounts.iloc[0]) / amounts.iloc[0])
    assert pd.isna(rows["change"].iloc[1])
    assert rows["yearly"].iloc[1] == evidence.one("ict-annual-increase")["value"]
    whole = rows["change"].iloc[2]
    assert (1 + rows["yearly"].iloc[2] / 100) ** 9 == pytest.approx(1 + whole / 100)


def test_the_computed_change_of_the_budget_agrees_with_the_printed_one():
    printed = evidence.one("budget-701-change")["value"]
    rows = cost.budget()
    change = cost.change(cost.of_status(rows, "adopted")["value"], cost.of_status(rows, "proposal")["value"])
    assert round(change, 1) == printed


# --- Other data ------------------------------------------------------------------------------------------------------


NEXT = {  # a row of the next year, added alone: indicator, group, period, value, unit, source, note
    "regions": "ict-regions,health-regions,Norway,2022,9.5,NOK billion,,,,ehelse-ikt-ressursbruk-2020,",
    "sector": "ict-sector-total,health-sector,Norway,2021,16,NOK billion,,over,,ehelse-ikt-ressursbruk-2020,",
    "highest": "ict-per-employee-highest,helse-midt-norge,Norway,2022,90000,NOK per employee,,,,ehelse-monitor-ikt,",
    "budget": "budget-701,national-budget,Norway,2027,600,NOK million,,,,regjeringen-prop-1-s-2025-2026,Accounts.",
    "mean": "ict-annual-increase,regions-and-bodies,Norway,2021/2024,5,percent per year,,,,ehelse-monitor-ikt,",
}


@pytest.fixture
def with_row(copied_data):
    """The report with one more observation."""

    def add(row):
        path = copied_data / "evidence" / "observations.csv"
        path.write_text(path.read_text(encoding="utf-8") + f"S901,{row},\n", encoding="utf-8")
        return using(Project(project.current().root, data=copied_data))

    return add


@pytest.mark.parametrize("row", NEXT.values(), ids=NEXT)
def test_the_next_year_of_one_series_alone_is_computed(with_row, row):
    with with_row(row):
        assert len(list(cost.numbers())) == 20
        assert list(cost.per_employee()["period"]) == ["2021", "2021"]
        assert list(cost.budget()["status"]) == ["accounts", "adopted", "proposal"]
        assert cost.growth()["yearly"].notna().all()


def test_the_latest_amount_ends_the_growth(with_row):
    with with_row(NEXT["regions"]):
        assert cost.growth()["period"].iloc[0] == "2019/2022"


# --- The text --------------------------------------------------------------------------------------------------------


def test_the_words_of_the_chapter_agree_with_the_data():
    text = prose()
    rows = cost.claims()
    assert "Three counts of ICT spending point up; none goes beyond 2021" in text
    assert (
        "All three counts we found that can be compared over time point to a rise, two of them over several years "
        "and one from 2019 to 2020; none covers years after 2021" in text
    )
    growth = cost.growth()
    assert sorted(growth["period"]) == ["2012/2021", "2018/2021", "2019/2020"]
    assert (growth["yearly"] > 0).all()
    assert len(growth) == 3
    assert growth["period"].str[-4:].max() == "2021"
    totals = rows[rows["indicator_id"] == "ict-sector-total"].set_index("period")["value"]
    assert totals["2020"] > totals["2017"]
    assert re.search(r"at nearly (\{num\}`cost-sector-2020`|\[[^]]+\]\(num:cost-sector-2020\))", text)
    assert re.search(r"a frame of (\{num\}`budget-frame`|\[[^]]+\]\(num:budget-frame\)) over six years", text)
    assert cost.years(evidence.one("budget-interaction-frame")["period"]) + 1 == 6
    frame = evidence.one("budget-interaction-frame")["value"]
    assert frame == cost.proposals()["value"].max()  # "the largest"
    assert 1000 * rows["value"].max() > 10 * cost.budget()["value"].max()


def test_the_parts_of_the_sector_add_up_to_its_total_as_the_text_says():
    rows = cost.claims().query("period == '2020'").set_index("indicator_id")["value"]
    parts = rows[["ict-regions", "ict-national-bodies", "ict-municipal"]].sum()
    assert rows["ict-sector-total"] == pytest.approx(parts, abs=0.1)
    assert "add up to the directorate's total" in prose()
