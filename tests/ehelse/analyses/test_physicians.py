import json
import math
import re

import pandas as pd
import pytest

from ehelse import paths
from ehelse.analyses import physicians as usability
from reporting import load


def prose():
    cells = json.loads((paths.BOOK / "real" / "physicians.ipynb").read_text(encoding="utf-8"))["cells"]
    return " ".join(" ".join("".join(cell["source"]).split()) for cell in cells if cell["cell_type"] == "markdown")


def test_estimates_come_in_the_order_asked_for_with_their_study():
    rows = usability.estimates(["E025", "E001"])
    assert list(rows["estimate_id"]) == ["E025", "E001"]
    assert rows["study_name"].to_list() == ["Melnick 2020", "Lohmann-Lafrenz 2025"]
    assert rows.loc[1, ["value", "q1", "q3", "n", "country_nb"]].to_list() == [25, 12.5, 37.5, 1424, "Norge"]


def test_an_estimate_that_is_not_there_is_named():
    with pytest.raises(KeyError, match=r"E999.*estimates\.csv"):
        usability.estimates(["E001", "E999"])


def test_the_same_people_are_one_sample():
    sample = load.table("studies").set_index("study_id")["sample"]
    assert sample["melnick-2020"] == sample["melnick-2020b"]
    assert sample["lohmann-lafrenz-2025"] == sample["saethre-2025"]
    pooled = usability.estimates(usability.SAMPLES)
    assert pooled["sample"].is_unique


def test_what_may_not_stand_beside_the_rest_is_in_no_comparison():
    drawn = {*usability.MEDIANS, *usability.MEANS, *usability.SAMPLES}
    forbidden = {"E048", "E148", "E147", "E149", "E254", "E039", usability.AVERAGE}
    assert not drawn & forbidden


def test_the_hospital_is_sorted_within_its_blocks_from_the_lowest():
    rows = usability.sus_norway()
    assert list(rows["estimate_id"]) == ["E001", "E004", "E007", "E010", "E013", "E016", "E019"]
    assert list(rows["block"]) == ["all"] + ["occupation"] * 3 + ["area"] * 3
    assert list(rows["low"]) == list(rows["q1"])
    assert rows["n"].notna().sum() == 1  # answers are known for all together only


def test_a_spread_is_quartiles_for_a_median_and_one_deviation_for_a_mean():
    rows = usability.sus_countries().set_index("estimate_id")
    assert rows.loc["E030", ["low", "high"]].to_list() == [35, 68]
    assert rows.loc["E025", ["low", "high"]].to_list() == pytest.approx([45.9 - 21.9, 45.9 + 21.9])
    assert rows.loc["E205", ["low", "high"]].isna().all()


def test_medians_are_converted_by_hand():
    rows = usability.samples().set_index("estimate_id")
    assert rows.loc["E001", "mean"] == pytest.approx((12.5 + 25 + 37.5) / 3)
    assert rows.loc["E030", "mean"] == pytest.approx((35 + 53 + 68) / 3)
    assert rows.loc["E001", "sd"] == pytest.approx(25 / 1.349, rel=2e-3)
    assert rows.loc["E025", "variance"] == pytest.approx(21.9**2 / 870)
    assert usability.samples(8638).set_index("estimate_id").loc["E028", "variance"] == pytest.approx(16.3**2 / 8638)


def test_the_model_is_restated_by_hand_for_dersimonian_and_laird():
    rows = usability.samples()
    y, w = rows["mean"].to_numpy(float), 1 / rows["variance"].to_numpy(float)
    centre = (w * y).sum() / w.sum()
    q = (w * (y - centre) ** 2).sum()
    tau2 = (q - 3) / (w.sum() - (w**2).sum() / w.sum())
    star = 1 / (1 / w + tau2)
    mean, se = (star * y).sum() / star.sum(), math.sqrt(1 / star.sum())
    found = usability.heterogeneity()
    row = found[(found["selection"] == "all") & (found["method"] == "DL") & (found["test"] == "z")].iloc[0]
    assert row[["q", "tau2", "mean"]].to_list() == pytest.approx([q, tau2, mean])
    assert row["i2"] == pytest.approx(100 * (q - 3) / q, abs=0.01)
    assert [row["low"], row["high"]] == pytest.approx([mean - 1.959964 * se, mean + 1.959964 * se])


def test_the_model_without_norway_has_three_samples_and_a_smaller_spread():
    rows = usability.heterogeneity()
    assert set(rows.loc[rows["selection"] == "without-norway", "k"]) == {3}
    assert (rows["k"] == rows["estimate_id"].str.split().str.len()).all()
    assert rows.loc[rows["selection"] == "without-norway", "tau2"].max() < rows.loc[rows["k"] == 4, "tau2"].min()
    assert (rows["p"] < 0.001).all()  # the caption says so
    assert (rows["tau2_low"] < rows["tau2"]).all()
    assert (rows["tau2"] < rows["tau2_high"]).all()


def panel(values, better):
    groups = ["physicians"] + ["nurses"] * (len(values) - 1)
    return pd.DataFrame({"group": groups, "value": values, "better": better})


@pytest.mark.parametrize(
    ("values", "better", "expected"),
    [
        ([15, 25], "higher", True),
        ([25, 25], "higher", False),
        ([30, 25], "higher", False),
        ([66, 40], "lower", True),
        ([40, 40], "lower", False),
        ([30, 40], "lower", False),
        ([20, 25, 10], "higher", False),
    ],
)
def test_physicians_are_least_favourable_by_the_direction_of_the_measure(values, better, expected):
    assert usability.least_favourable(panel(values, better)) is expected


def test_a_panel_of_one_group_cannot_be_judged():
    with pytest.raises(ValueError, match="needs both"):
        usability.least_favourable(panel([15], "higher"))


def test_every_panel_is_one_measure_of_one_study():
    rows = usability.panels()
    assert (rows.groupby("panel")[["study_id", "measure", "unit"]].nunique() == 1).all(axis=None)
    assert set(rows.loc[rows["better"] == "lower", "measure"]) == {"dissatisfied"}
    assert "school-grade" not in set(usability.compared()["measure"])
    assert usability.compared()["panel"].nunique() == 5


def test_odds_ratios_are_grouped_by_like_contrasts():
    rows = usability.odds()
    assert rows["unit"].eq("odds ratio").all()
    assert rows[["low", "high", "contrast_en", "contrast_nb"]].notna().all(axis=None)
    assert (rows["low"] <= rows["value"]).all()
    assert (rows["value"] <= rows["high"]).all()
    assert rows.loc[rows["section"].isin(["quarters", "point"])].groupby("section")["contrast_en"].nunique().eq(1).all()
    favourable = set(rows.loc[rows["section"] == "lower", "measure"])
    assert favourable == {"lower-burnout"}


@pytest.mark.parametrize(
    ("low", "high", "expected"), [(1.2, 2, True), (0.5, 0.9, True), (0.9, 1.1, False), (1, 2, False)]
)
def test_an_odds_ratio_is_clear_when_its_interval_leaves_one(low, high, expected):
    assert usability.clear(pd.Series({"low": low, "high": high})) is expected


def test_lists_of_other_surveys_repeat_nothing_and_lose_nothing():
    lists = [usability.elsewhere(), usability.strain_elsewhere()]
    shown = {*usability.BLOCKS, *usability.MEDIANS, *usability.MEANS, *usability.VARIATION, usability.AVERAGE, "E099"}
    for ids in (*usability.PANELS, *usability.ODDS.values(), *usability.REACTIONS.values()):
        shown |= set(ids)
    listed = {name for frame in lists for name in frame["estimate_id"]}
    assert not listed & shown
    mine = load.table("estimates")
    mine = mine[mine["topic"].isin(["usability", "satisfaction", "quality", "burnout", "stress"])]
    own = mine[mine["study_id"].isin(usability.elsewhere()["study_id"]) & mine["statistic"].isin(["share", "mean"])]
    assert set(own["estimate_id"]) <= listed | shown | {"E048"}


def test_every_statement_on_physicians_has_a_row_and_no_other():
    rows = usability.statement_links()
    assert list(dict.fromkeys(rows["statement_id"])) == list(usability.STATEMENTS)
    assert (rows["estimate_id"].isna() == rows["finding_en"].notna()).all()
    assert [usability.closest(name) for name in ("D43", "D44", "D46")] == ["same"] * 3
    assert [usability.closest(name) for name in ("D45", "D47", "D48", "D49")] == ["near"] * 4


def test_a_linked_estimate_names_its_own_source():
    rows = usability.statement_links().dropna(subset=["estimate_id"])
    own = load.table("estimates").set_index("estimate_id")["source_id"]
    assert (rows["source_id"].to_numpy() == own[rows["estimate_id"]].to_numpy()).all()


def test_a_statement_without_a_row_is_an_error():
    with pytest.raises(KeyError, match="D01"):
        usability.closest("D01")


def test_the_numbers_are_restated_by_hand():
    found = {number.id: number for number in usability.numbers()}
    assert found["sus-physicians-norway"].text["nb"] == "15 SUS-poeng"
    assert found["sus-physicians-norway-q1"].bare["nb"] == "7,5"
    assert found["odds-burnout-norway-high"].bare["en"] == "5.00"
    assert found["sus-answers-norway"].bare["en"] == "1424"
    assert found["satisfied-range"].text["en"] == "62 percentage points"
    assert found["physician-statements"].value == 7
    assert found["physician-statements-same"].value == 3
    assert found["sus-i2-least"].text["en"] == "99.0 per cent"
    assert found["sus-tau-all"].value == pytest.approx(math.sqrt(202.69), abs=0.01)
    assert len(found["sus-tau-without-norway"].rows) == 3


def test_every_number_of_the_chapter_exists():
    used = set(re.findall(r"\{num\}`([a-z0-9-]+)", prose()))
    own = {name for name in used if not name.startswith("personnel-")}
    assert own <= {number.id for number in usability.numbers()}


def test_the_words_of_the_chapter_agree_with_the_data():
    text = prose()
    value = load.table("estimates").set_index("estimate_id")["value"]
    norway = usability.sus_norway()
    assert "at least three in four answers are below" in text
    assert norway["q3"].max() < usability.average()
    assert "Staff in radiology, physicians and others together, have the same median as the physicians" in text
    assert value["E013"] == value["E004"]
    assert "Every one of these is below" in text
    assert usability.sus_countries()["value"].max() < usability.average()
    further = {number.id: number.value for number in usability.numbers() if number.id.startswith("sus-further-all")}
    assert "For the mean of a further sample the model expects anything from" in text
    assert further["sus-further-all-low"] < 0
    assert further["sus-further-all"] > 90
    assert (
        "Three of seven statements meet open evidence on the same matter, and for two of these it is in words only"
        in text
    )
    rows = usability.statement_links()
    same = rows[rows["closeness"] == "same"]
    assert set(same.loc[same["estimate_id"].isna(), "statement_id"]) == {"D43", "D46"}
    assert re.search(r"Nearly \[[^]]+\]\(num:satisfied-columna\) of junior doctors", text)
    assert re.search(r"nearly \[[^]]+\]\(num:reporting-not-useful\) did not find it useful", text)
    approx = load.table("estimates").set_index("estimate_id")["approx"]
    assert approx[["E221", "E163"]].eq("nearly").all()
    assert "from 2006 to 2010" in text
    assert usability.one("E174")["contrast_en"] == "2010 against 2006"


def test_the_chapter_shows_every_statement_on_physicians_in_its_prose():
    text = prose()
    assert all(f"{{deck}}`{name}`" in text for name in usability.STATEMENTS)
