import pandas as pd
import pytest
from matplotlib.colors import same_color

from ehelse.analyses import cost
from ehelse.exhibits import cost as charts
from ehelse.old import style

FIGURES = {"ict-national": charts.national, "ict-per-employee": charts.per_employee, "budget-701": charts.budget}
TABLES = {"ict-growth": charts.growth, "budget-proposals": charts.proposals}
EXHIBITS = {}


def exhibit(name):
    if name not in EXHIBITS:
        EXHIBITS[name] = (FIGURES | TABLES)[name]()
    return EXHIBITS[name]


def drawn(name, language="en"):
    with style.look("test"):
        return exhibit(name).draw(language).axes[0]


@pytest.mark.parametrize("name", FIGURES | TABLES)
def test_every_exhibit_has_its_id_kind_sources_and_two_languages(name):
    made = exhibit(name)
    assert made.id == name
    assert made.kind == ("figure" if name in FIGURES else "table")
    assert made.source_ids
    assert made.code["file"] == "src/ehelse/exhibits/cost.py"
    assert made.title["en"] != made.title["nb"]
    assert made.caption["en"] != made.caption["nb"]
    assert made.table("en")["header"] != made.table("nb")["header"]
    for language in ("en", "nb"):
        assert len(made.title[language].split(" ")) <= 15
        table = made.table(language)
        assert len(table["rows"]) == len(made.data)
        assert all(len(row["cells"]) == len(table["header"]) for row in table["rows"])


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("ict-national", ["8.4", "8.9", "about NOK 7 billion", "2.3", "3.75", "about NOK 11", "nearly NOK 15 billion"]),
        ("ict-per-employee", ["58\u202f700", "82\u202f700"]),
        ("budget-701", ["2024 (accounts): 566.4", "2025 (adopted budget): 511.8", "2026 (proposal): 571.6"]),
    ],
)
def test_the_alternative_text_has_every_value(name, values):
    alt = exhibit(name).alt
    assert all(value in alt["en"] for value in values)
    assert all(value.split()[-1].replace(".", ",") in alt["nb"] for value in values if "billion" not in value)
    assert alt["en"] != alt["nb"]


@pytest.mark.parametrize("name", FIGURES)
def test_every_figure_is_drawn_in_both_languages(name):
    assert exhibit(name).drawing("en") != exhibit(name).drawing("nb")


def test_no_line_joins_the_claims():
    axis = drawn("ict-national")
    dots = [line for line in axis.lines if len(line.get_xdata()) == 1]
    assert [float(line.get_xdata()[0]) for line in dots] == list(exhibit("ict-national").data["value"])
    others = [line for line in axis.lines if len(line.get_xdata()) > 1]
    assert all(line.get_ydata()[0] == line.get_ydata()[1] for line in others)  # only rules between scopes
    assert len(others) == exhibit("ict-national").data["indicator_id"].nunique() - 1


def test_estimates_are_hollow_and_the_audit_has_its_own_marker():
    axis = drawn("ict-national")
    dots = [line for line in axis.lines if len(line.get_xdata()) == 1]
    kinds = list(exhibit("ict-national").data["kind"])
    assert [same_color(dot.get_markerfacecolor(), "white") for dot in dots] == [kind == "estimate" for kind in kinds]
    assert [dot.get_marker() == "s" for dot in dots] == [kind == "audit" for kind in kinds]


def test_the_title_counts_figures_and_ways_of_counting():
    assert exhibit("ict-national").title["en"] == "ICT spending 2017–2021: 8 figures rest on 6 ways of counting"


@pytest.mark.parametrize(
    ("changes", "english"),
    [([1.0, 0.1], "rising"), ([-1.0, -2.0], "falling"), ([1.0, -1.0], "do not agree"), ([0.0, 1.0], "do not agree")],
)
def test_the_title_on_growth_follows_the_changes(changes, english):
    title = charts.growth_title(pd.Series(changes))
    assert english in title["en"]
    assert title["en"] != title["nb"]


@pytest.mark.parametrize(
    ("change", "english", "norwegian"),
    [
        (11.69, "11.7 per cent above", "11,7 prosent over"),
        (-3.0, "3.0 per cent below", "3,0 prosent under"),
        (0.0, "the same as", "likt med"),
        (0.04, "the same as", "likt med"),
        (-0.04, "the same as", "likt med"),
    ],
)
def test_a_change_is_worded_by_its_sign(change, english, norwegian):
    assert charts.compared(change, "en") == english
    assert charts.compared(change, "nb") == norwegian


@pytest.mark.parametrize(("value", "english", "norwegian"), [(3.75, "3.75", "3,75"), (1250.0, "1250", "1250")])
def test_amounts_keep_the_decimals_of_the_data(value, english, norwegian):
    assert (charts.as_stated(value, "en"), charts.as_stated(value, "nb")) == (english, norwegian)


def test_only_the_proposal_is_hatched():
    bars = drawn("budget-701").patches
    assert [bool(bar.get_hatch()) for bar in bars] == [status == "proposal" for status in cost.budget()["status"]]


def test_the_highest_region_is_named_and_the_title_gives_both_ends():
    made = exhibit("ict-per-employee")
    assert made.title["en"] == (
        "Helse Midt-Norge spent NOK 82\u202f700 on ICT per employee in 2021, the lowest region 58\u202f700"
    )
    assert [row["cells"][0] for row in made.table("nb")["rows"]] == [
        "Laveste region (ikke navngitt)", "Helse Midt-Norge",
    ]  # fmt: skip


def test_the_growth_table_says_what_is_not_stated():
    cells = [row["cells"] for row in exhibit("ict-growth").table("en")["rows"]]
    assert cells[1][3:] == ["not stated", "11.4\N{NO-BREAK SPACE}%"]
    assert cells[2][2:] == ["2012–2021", "90\N{NO-BREAK SPACE}%", "7.4\N{NO-BREAK SPACE}%"]


def test_the_title_on_proposals_names_the_amounts_of_the_latest_single_year():
    assert exhibit("budget-proposals").title["en"] == (
        "For 2024 the government proposed NOK 26, 100 and 150 million, each for one purpose"
    )
