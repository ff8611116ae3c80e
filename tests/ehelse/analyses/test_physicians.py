import json
import math
import re

import pandas as pd
import pytest

from ehelse import evidence, shown
from ehelse.analyses import physicians
from reporting import choices, load, project

SELECTIONS = (*physicians.SHOWN, physicians.LEFT_OUT)


def prose():
    cells = json.loads((project.current().book / "real" / "physicians.ipynb").read_text(encoding="utf-8"))["cells"]
    return " ".join(" ".join("".join(cell["source"]).split()) for cell in cells if cell["cell_type"] == "markdown")


@pytest.fixture
def chosen(monkeypatch):
    """Put made-up rows in the place of what is chosen: one dictionary a row, what it lacks is missing."""

    def choose(*rows, **same):
        columns = ["estimate_id", "study_id", "part", "group", "measure", "statistic", "unit", "country", "approx"]
        columns += ["value", "q1", "q3", "sd", "low", "high", "n", "source_id"]
        made = [
            {"estimate_id": f"E{place:03}", "source_id": f"source-{place}", **same, **row}
            for place, row in enumerate(rows)
        ]
        frame = pd.DataFrame(made, columns=columns).convert_dtypes()
        monkeypatch.setattr(physicians, "chosen", lambda selection: frame.copy())

    return choose


def test_the_chosen_rows_have_their_part_and_their_study():
    rows = physicians.chosen("sus-norway")
    asked = choices.rows("sus-norway").dropna(subset=["estimate_id"])
    assert list(rows["estimate_id"]) == list(asked["estimate_id"])
    assert list(rows["part"]) == list(asked["part"])
    assert rows[["study_name", "country", "country_en", "country_nb", "sample"]].notna().all(axis=None)


# --- Scores ----------------------------------------------------------------------------------------------------------


def test_the_same_people_are_one_sample():
    sample = load.table("studies").set_index("study_id")["sample"]
    assert sample["melnick-2020"] == sample["melnick-2020b"]
    assert sample["lohmann-lafrenz-2025"] == sample["saethre-2025"]
    assert physicians.chosen("sus-heterogeneity")["sample"].is_unique


def test_what_may_not_stand_beside_the_rest_is_in_no_comparison():
    drawn = {*choices.ids("sus-countries", "estimate_id"), *choices.ids("sus-heterogeneity", "estimate_id")}
    forbidden = {"E048", "E148", "E147", "E149", "E254", "E039", *choices.ids("sus-average", "estimate_id")}
    assert not drawn & forbidden


def test_the_hospital_is_sorted_within_its_blocks_from_the_lowest(chosen):
    rows = [("area", 3), ("all", 9), ("area", 1), ("occupation", 2), ("occupation", 2)]
    chosen(*({"part": part, "value": value} for part, value in rows), statistic="median")
    found = physicians.sus_norway()
    assert list(found["part"]) == ["area", "area", "all", "occupation", "occupation"]  # the order in which they came
    assert list(found["estimate_id"]) == ["E002", "E000", "E001", "E003", "E004"]


def test_a_spread_is_quartiles_for_a_median_and_one_deviation_for_a_mean(chosen):
    chosen(
        {"statistic": "mean", "value": 45.5, "sd": 20.5},
        {"statistic": "median", "value": 53, "q1": 35, "q3": 68},
        {"statistic": "mean", "value": 58.5},
        {"statistic": "share", "value": 50, "low": 40, "high": 60},
    )
    rows = physicians.sus_countries()
    assert list(rows["statistic"]) == ["mean", "mean", "median", "share"]  # each kind under one heading
    assert rows["low"].fillna(-1).to_list() == [25, -1, 35, 40]
    assert rows["high"].fillna(-1).to_list() == [66, -1, 68, 60]


def test_medians_are_converted_by_hand():
    rows = physicians.samples()
    medians = rows[rows["statistic"] == "median"]
    assert len(medians) > 1
    by_hand = medians[["q1", "value", "q3"]].astype(float).mean(axis=1)
    assert medians["mean"].to_list() == pytest.approx(by_hand.to_list())
    spread = (medians["q3"] - medians["q1"]).astype(float) / 1.349
    assert medians["sd"].to_list() == pytest.approx(spread.to_list(), rel=3e-3)
    assert rows["variance"].to_list() == pytest.approx((rows["sd"] ** 2 / rows["n"].astype(float)).to_list())


def test_the_other_number_of_nurses_changes_their_variance_only():
    before, after = (rows.set_index("estimate_id") for rows in (physicians.samples(), physicians.samples(8638)))
    nurses = before["part"] == "nurses"
    assert nurses.sum() == 1
    assert after.loc[nurses, "variance"].item() == pytest.approx(before.loc[nurses, "sd"].item() ** 2 / 8638)
    assert after.loc[~nurses, "variance"].to_list() == before.loc[~nurses, "variance"].to_list()


def test_both_numbers_of_nurses_stand_among_the_disagreements():
    stated = set(load.table("correction_values")["value"])
    assert {physicians.COMPLETED, physicians.nurses_answers()} <= stated


@pytest.mark.parametrize(
    "row",
    [
        {"statistic": "mean", "value": 50, "n": 10},
        {"statistic": "median", "value": 50, "q1": 40, "n": 10},
        {"statistic": "mean", "value": 50, "sd": 10},
        {"statistic": "share", "value": 50, "sd": 10, "n": 10},
    ],
)
def test_what_cannot_stand_in_the_model_is_named(chosen, row):
    chosen({"statistic": "mean", "value": 50, "sd": 10, "n": 100}, row)
    with pytest.raises(ValueError, match=r"E001 cannot stand in the model.*exhibit_rows\.csv"):
        physicians.samples()


def test_the_model_is_restated_by_hand_for_dersimonian_and_laird():
    rows = physicians.samples()
    y, w = rows["mean"].to_numpy(float), 1 / rows["variance"].to_numpy(float)
    centre = (w * y).sum() / w.sum()
    q = (w * (y - centre) ** 2).sum()
    tau2 = (q - (len(y) - 1)) / (w.sum() - (w**2).sum() / w.sum())
    star = 1 / (1 / w + tau2)
    mean, se = (star * y).sum() / star.sum(), math.sqrt(1 / star.sum())
    found = physicians.heterogeneity()
    row = found[(found["selection"] == "all") & (found["method"] == "DL") & (found["test"] == "z")].iloc[0]
    assert row[["q", "tau2", "mean"]].to_list() == pytest.approx([q, tau2, mean])
    assert row["i2"] == pytest.approx(100 * (q - (len(y) - 1)) / q, abs=0.01)
    assert [row["low"], row["high"]] == pytest.approx([mean - 1.959964 * se, mean + 1.959964 * se])


def test_the_model_without_norway_has_one_sample_less_and_a_smaller_spread():
    rows = physicians.heterogeneity()
    without, count = rows["selection"] == "without-norway", len(physicians.samples())
    assert set(rows.loc[without, "k"]) == {count - 1}
    assert set(rows.loc[~without, "k"]) == {count}
    assert (rows["k"] == rows["estimate_id"].str.split().str.len()).all()
    assert rows.loc[without, "tau2"].max() < rows.loc[~without, "tau2"].min()
    assert (rows["p"] < 0.001).all()  # the caption says so
    assert (rows["tau2_low"] < rows["tau2"]).all()
    assert (rows["tau2"] < rows["tau2_high"]).all()


# --- Physicians beside others ----------------------------------------------------------------------------------------


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
    assert physicians.least_favourable(panel(values, better)) is expected


def test_a_panel_of_one_group_cannot_be_judged():
    with pytest.raises(ValueError, match="needs both"):
        physicians.least_favourable(panel([15], "higher"))


def test_every_panel_is_one_measure_of_one_study():
    rows = physicians.panels()
    assert (rows.groupby("panel")[["study_id", "measure", "unit"]].nunique() == 1).all(axis=None)
    assert set(rows["panel"]) == set(range(rows["part"].nunique()))
    assert set(rows.loc[rows["better"] == "lower", "asked"]) == {"dissatisfied"}


def test_rows_of_a_panel_stand_together_in_the_order_of_the_first(chosen):
    chosen({"part": "lower-b"}, {"part": "higher-a-b"}, {"part": "lower-b"}, group="physicians", value=1)
    rows = physicians.panels()
    assert list(rows["estimate_id"]) == ["E000", "E002", "E001"]
    assert list(rows["panel"]) == [0, 0, 1]
    assert list(zip(rows["better"], rows["asked"], strict=True))[1:] == [("lower", "b"), ("higher", "a-b")]


@pytest.mark.parametrize("part", ["sus", "more-sus", None])
def test_a_panel_that_does_not_say_what_is_better_is_refused(chosen, part):
    chosen({"part": "higher-sus"}, {"part": part}, group="physicians", value=1)
    with pytest.raises(ValueError, match=r"physicians-others in data/exhibit_rows\.csv .* higher, lower, none"):
        physicians.panels()


def test_only_panels_with_physicians_and_others_and_a_direction_are_compared(chosen):
    rows = [
        ("higher-a", "physicians"),
        ("higher-a", "nurses"),
        ("higher-b", "physicians"),
        ("higher-b", "physicians"),
        ("higher-c", "nurses"),
        ("higher-c", "staff"),
        ("none-d", "physicians"),
        ("none-d", "nurses"),
    ]
    chosen(*({"part": part, "group": group} for part, group in rows), value=1)
    assert set(physicians.compared()["asked"]) == {"a"}


# --- Odds ratios and lists -------------------------------------------------------------------------------------------


def test_odds_ratios_are_grouped_by_like_contrasts():
    rows = physicians.odds()
    assert rows["unit"].eq("odds ratio").all()
    assert rows[["low", "high", "contrast_en", "contrast_nb"]].notna().all(axis=None)
    assert (rows["low"] <= rows["value"]).all()
    assert (rows["value"] <= rows["high"]).all()
    assert rows.groupby("section")["contrast_en"].nunique().eq(1).all()
    assert rows.groupby("section")["study_id"].nunique().eq(1).all()
    assert physicians.burnout()["estimate_id"] in set(rows.loc[rows["section"] == "quarters", "estimate_id"])


@pytest.mark.parametrize(
    ("low", "high", "expected"), [(1.2, 2, True), (0.5, 0.9, True), (0.9, 1.1, False), (1, 2, False)]
)
def test_an_odds_ratio_is_clear_when_its_interval_leaves_one(low, high, expected):
    assert physicians.clear(pd.Series({"low": low, "high": high})) is expected


def test_lists_of_other_surveys_repeat_nothing_and_lose_nothing():
    lists = [physicians.elsewhere(), physicians.strain_elsewhere()]
    listed = [name for frame in lists for name in frame["estimate_id"]]
    placed = {name for selection in SELECTIONS for name in choices.ids(selection, "estimate_id")}
    assert len(listed) == len(set(listed))
    assert not set(listed) & placed
    mine = load.table("estimates")
    mine = mine[mine["topic"].isin(["usability", "satisfaction", "quality", "burnout", "stress"])]
    assert set(mine["estimate_id"]) <= {*listed, *placed}


def test_lists_are_in_the_order_of_country_and_study_and_have_every_statistic(monkeypatch):
    rows = [("us", "B", "share"), ("several", "A", "amount"), ("us", "A", "odds ratio"), ("dk", "C", "median")]
    frame = pd.DataFrame(
        {"estimate_id": f"E9{place:02}", "topic": "stress", "country": country, "study": study, "statistic": statistic}
        for place, (country, study, statistic) in enumerate(rows)
    )
    monkeypatch.setattr(evidence, "estimates", lambda ids=None: frame)
    found = physicians.strain_elsewhere()
    assert list(found["estimate_id"]) == ["E903", "E902", "E900", "E901"]


# --- Statements ------------------------------------------------------------------------------------------------------


def test_every_statement_is_met_by_a_finding_or_an_estimate():
    rows = physicians.statement_links()
    assert list(dict.fromkeys(rows["statement_id"])) == physicians.statements()
    assert (rows["estimate_id"].isna() == rows["finding_en"].notna()).all()
    assert set(physicians.met()) == set(rows.loc[rows["closeness"] == "same", "statement_id"])


def test_a_linked_estimate_names_its_own_source():
    rows = physicians.statement_links().dropna(subset=["estimate_id"])
    own = load.table("estimates").set_index("estimate_id")["source_id"]
    assert (rows["source_id"].to_numpy() == own[rows["estimate_id"]].to_numpy()).all()


def test_a_statement_without_a_row_is_an_error():
    with pytest.raises(KeyError, match="D01"):
        physicians.closest("D01")


# --- Numbers and prose -----------------------------------------------------------------------------------------------


def test_numbers_of_other_columns_have_their_row_and_no_row_is_left_over():
    rows = choices.rows("physicians-numbers")
    assert list(rows["part"]) == list(physicians.CELLS)
    found = {number.id: number for number in physicians.numbers()}
    for part, estimate in zip(rows["part"], rows["estimate_id"], strict=True):
        row = load.rows("estimates", [estimate]).iloc[0]
        assert found[part].value == row[physicians.CELLS[part][0]]
        assert (found[part].rows, found[part].sources) == ((estimate,), (row["source_id"],))


def test_numbers_of_the_model_rest_on_their_samples():
    found = {number.id: number for number in physicians.numbers()}
    assert len(found["sus-tau-all"].rows) == len(found["sus-tau-without-norway"].rows) + 1
    fitted = physicians.heterogeneity().set_index(["selection", "method", "test"]).loc["all", "REML", "HK"]
    assert found["sus-tau-all"].value == pytest.approx(math.sqrt(fitted["tau2"]))


def test_every_number_of_the_chapter_exists():
    used = shown.printed(project.current().book)["real/physicians"]
    own = {name for name in used if not name.startswith("personnel-")}
    assert own
    assert own <= {number.id for number in physicians.numbers()}


def test_the_words_of_the_chapter_agree_with_the_data():
    text = prose()
    rows = load.table("estimates").set_index("estimate_id")
    norway = physicians.sus_norway()
    assert "at least three in four answers are below" in text
    assert norway["q3"].max() < physicians.average()
    assert "Staff in radiology, physicians and others together, have the same median as the physicians" in text
    assert rows.loc["E013", "value"] == rows.loc["E004", "value"]
    assert "Every score in the figure is below" in text
    assert physicians.sus_countries()["value"].max() < physicians.average()
    assert re.search(r"Nearly \[[^]]+\]\(num:satisfied-columna\) of junior physicians", text)
    assert re.search(r"Nearly \[[^]]+\]\(num:reporting-not-useful\) did not find it useful", text)
    assert rows.loc[["E221", "E163"], "approx"].eq("nearly").all()


def test_the_words_of_the_chapter_on_statements_agree_with_the_data():
    text = prose()
    assert "The seven statements are the heading of the slide" in text
    assert "For three of them we found open sources on the same matter, for two of these in words only" in text
    assert (len(physicians.met()), len(physicians.statements())) == (3, 7)
    rows = physicians.statement_links()
    same = rows[rows["closeness"] == "same"]
    assert same.loc[same["estimate_id"].isna(), "statement_id"].nunique() == 2
    assert all(f"{{deck}}`{name}`" in text for name in physicians.statements())
