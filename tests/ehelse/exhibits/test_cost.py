from functools import cache

import pandas as pd
import pytest
from matplotlib.colors import same_color

from ehelse.analyses import cost
from ehelse.exhibits import cost as exhibits
from reporting import style


@cache
def exhibit(name):
    return getattr(exhibits, name)()


def drawn(name):
    with style.look("test"):
        return exhibit(name).draw("en").axes[0]


def test_no_line_joins_the_claims():
    axis = drawn("national")
    rows = exhibit("national").data
    dots = [line for line in axis.lines if len(line.get_xdata()) == 1]
    assert [float(line.get_xdata()[0]) for line in dots] == list(rows["value"])
    others = [line for line in axis.lines if len(line.get_xdata()) > 1]
    assert all(line.get_ydata()[0] == line.get_ydata()[1] for line in others)  # only rules between scopes
    assert len(others) == rows["indicator_id"].nunique() - 1


def test_estimates_are_hollow_and_the_audit_has_its_own_marker():
    axis = drawn("national")
    dots = [line for line in axis.lines if len(line.get_xdata()) == 1]
    kinds = list(exhibit("national").data["kind"])
    assert [same_color(dot.get_markerfacecolor(), "white") for dot in dots] == [kind == "estimate" for kind in kinds]
    assert [dot.get_marker() == "s" for dot in dots] == [kind == "audit" for kind in kinds]


@pytest.mark.parametrize(
    ("changes", "direction"),
    [([1.0, 0.1], "rose"), ([-1.0, -2.0], "fell"), ([1.0, -1.0], "mixed"), ([0.0, 1.0], "mixed")],
)
def test_the_direction_is_that_of_all_changes(changes, direction):
    assert exhibits.direction(pd.Series(changes)) == direction


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
    assert dict(exhibits.compared(change)) == {"en": english, "nb": norwegian}


def test_only_the_proposal_is_hatched():
    bars = drawn("budget").patches
    assert [bool(bar.get_hatch()) for bar in bars] == [status == "proposal" for status in cost.budget()["status"]]


def test_the_lowest_region_is_not_named():
    rows = exhibit("per_employee").table("nb")["rows"]
    assert [row["cells"][0] for row in rows] == ["Laveste region (ikke navngitt)", "Helse Midt-Norge"]


def test_the_growth_table_says_what_is_not_stated():
    rows = exhibit("growth").table("en")["rows"]
    assert rows[1]["cells"][3] == "not stated"
