import json
import re

import pandas as pd
import pytest

from ehelse import cost, evidence, load, paths


def prose():
    cells = json.loads((paths.BOOK / "strategy" / "cost.ipynb").read_text(encoding="utf-8"))["cells"]
    return " ".join(" ".join("".join(cell["source"]).split()) for cell in cells if cell["cell_type"] == "markdown")


def test_a_claim_keeps_scope_author_and_kind_together():
    rows = cost.claims().set_index("observation_id")
    assert rows.loc["S106", ["scope_en", "author_en", "kind", "value"]].to_list() == [
        "The four health regions", "Direktoratet for e-helse", "mapped", 8.9,
    ]  # fmt: skip
    assert rows.loc["S240", ["author_nb", "kind", "value"]].to_list() == [
        "Riksrevisjonen, gjengitt av EHiN", "audit", 8.4,
    ]  # fmt: skip
    assert rows.loc["S111", "approx"] == "nearly"
    assert not rows["scope_nb"].isna().any()


def test_the_survey_and_the_audit_of_the_regions_are_different_scopes():
    rows = cost.claims().set_index("observation_id")
    assert rows.loc["S106", "indicator_id"] != rows.loc["S240", "indicator_id"]


def test_an_estimate_is_called_one_where_the_base_says_so():
    indicators = load.table("indicators").set_index("indicator_id")
    for indicator, count in cost.CLAIMS.items():
        if "estimate" in indicators.loc[indicator, "base_en"]:
            assert count.kind == "estimate"


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
    assert rows["change"].iloc[0] == pytest.approx(100 * (8.9 - 8.4) / 8.4)
    assert rows["yearly"].iloc[0] == pytest.approx(rows["change"].iloc[0])  # one year only
    assert pd.isna(rows["change"].iloc[1])
    assert rows["yearly"].iloc[1] == 11.4
    assert rows["change"].iloc[2] == 90
    assert (1 + rows["yearly"].iloc[2] / 100) ** 9 == pytest.approx(1.9)
    assert list(rows["observation_id"]) == ["S105 S106", "S116", "S241"]


def test_the_lowest_region_stands_first():
    assert list(cost.per_employee()["value"]) == [58700, 82700]


def test_the_budget_says_what_each_figure_is():
    rows = cost.budget()
    assert list(rows["status"]) == ["accounts", "adopted", "proposal"]
    assert list(rows["period"]) == ["2024", "2025", "2026"]


def test_a_budget_figure_of_unknown_kind_is_refused(monkeypatch):
    rows = evidence.observations(["budget-701"])
    rows.loc[0, "note_en"] = "Final."
    monkeypatch.setattr(cost.evidence, "observations", lambda indicators: rows)
    with pytest.raises(KeyError, match=r"Final.*Proposal"):
        cost.budget()


def test_the_computed_change_of_the_budget_agrees_with_the_printed_one():
    printed = evidence.one("budget-701-change")["value"]
    amounts = cost.budget().set_index("status")["value"]
    assert round(cost.change(amounts["adopted"], amounts["proposal"]), 1) == printed


def test_proposals_are_in_order_of_budget_and_size():
    rows = cost.proposals()
    assert list(rows["observation_id"]) == ["S270", "S266", "S267", "S268", "S269"]


def test_the_numbers_are_restated_by_hand():
    found = {number.id: number for number in cost.numbers()}
    assert found["cost-regions-2020"].text["en"] == "NOK 8.9 billion"
    assert found["cost-regions-change"].text["nb"] == "6 prosent"
    assert found["cost-employee-gap"].value == 82700 - 58700
    assert found["cost-employee-ratio"].value == pytest.approx(100 * 24000 / 58700)
    assert found["cost-audit-yearly"].text["en"] == "7.4 per cent a year"
    assert found["budget-701-change"].text["en"] == "11.7 per cent"
    assert found["budget-701-proposal"].text["nb"] == "571,6 millioner kroner"
    assert found["cost-investment-regions"].text["en"] == "28 per cent"
    assert found["cost-revenue-gartner"].text["en"] == "4.2 per cent"
    assert found["cost-employee-gap"].rows == ("S114", "S115")


def test_every_number_of_the_chapter_exists():
    used = set(re.findall(r"\{num\}`([a-z0-9-]+)", prose()))
    assert used <= {number.id for number in cost.numbers()}


def test_the_words_of_the_chapter_agree_with_the_data():
    text = prose()
    rows = cost.claims()
    assert "Six ways of counting" in text
    assert rows["indicator_id"].nunique() == 6
    assert "The ICT cost counts found rose up to 2021" in text
    assert "Each of the three counts found that span several years shows a rise; none goes past 2021" in text
    growth = cost.growth()
    assert (growth["yearly"] > 0).all()
    assert len(growth) == 3
    assert growth["period"].str[-4:].max() == "2021"
    totals = rows[rows["indicator_id"] == "ict-sector-total"].set_index("period")["value"]
    assert totals["2020"] > totals["2017"]
    assert re.search(r"came to nearly \[[^]]+\]\(num:cost-sector-2020\)", text)
    assert re.search(r"a frame of \[[^]]+\]\(num:budget-frame\) over six years", text)
    assert cost.years(evidence.one("budget-interaction-frame")["period"]) + 1 == 6
    frame = evidence.one("budget-interaction-frame")["value"]
    assert frame == cost.proposals()["value"].max()  # "the largest"
    assert "the sums that the regions report above are far larger" in text
    assert 1000 * rows.set_index("observation_id").loc["S106", "value"] > 10 * cost.budget()["value"].max()
