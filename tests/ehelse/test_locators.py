"""Where in its source a figure stands is written alike everywhere, and fits itself: chapter, figure and page."""

import re
from itertools import pairwise

import pandas as pd
import pytest

import ehelse  # noqa: F401  (names the project)
from reporting import load

TABLES = ("observations", "measures", "estimates", "findings")
FORM = re.compile(
    r"(?:abstract|forord|sammendrag|vedlegg \d+|kap\. (?P<chapter>\d+)(?:\.\d+)*)"
    r"(?:, (?P<kind>Figur|Tabell|Table) (?P<first>\d+)(?:\.(?P<second>\d+)(?P<letter>[a-z]?))?)?"
    r"(?:, s\. (?P<page>\d+))?"
)


def located():
    parts = [load.table(name)[["source_id", "locator"]].assign(table=name) for name in TABLES]
    return pd.concat(parts).dropna(subset="locator").drop_duplicates(ignore_index=True)


LOCATED = located()


def out_of_order(locators):
    """The figures of one source whose page is before that of an earlier one of their kind."""
    found = [match for each in locators if (match := FORM.fullmatch(each)) and match["second"] and match["page"]]
    placed = [((m["kind"], int(m["first"]), int(m["second"]), m["letter"]), int(m["page"]), m[0]) for m in found]
    placed.sort()
    return [later[2] for before, later in pairwise(placed) if before[0][0] == later[0][0] and later[1] < before[1]]


def of_another_chapter(locator):
    match = FORM.fullmatch(locator)
    return bool(match and match["chapter"] and match["second"] and match["chapter"] != match["first"])


def test_every_locator_has_the_form_of_the_others():
    assert len(LOCATED) > 50
    assert [each for each in LOCATED["locator"] if not FORM.fullmatch(each)] == []


def test_a_figure_stands_in_the_chapter_that_its_number_names():
    assert [each for each in LOCATED["locator"] if of_another_chapter(each)] == []


def test_figures_of_one_source_stand_on_pages_in_their_order():
    assert LOCATED["locator"].str.contains(", s. ").any()
    wrong = {source: out_of_order(rows["locator"]) for source, rows in LOCATED.groupby("source_id")}
    assert {source: found for source, found in wrong.items() if found} == {}


def test_of_a_source_read_in_its_abstract_every_figure_stands_there():
    abstracts = load.table("sources").query("part_read == 'abstract'")["source_id"]
    for name in ("estimates", "findings"):
        rows = load.table(name)
        assert set(rows.loc[rows["source_id"].isin(abstracts), "locator"]) == {"abstract"}, name


@pytest.mark.parametrize(
    ("locators", "wrong"),
    [
        (["kap. 5, Figur 5.2, s. 16", "kap. 5, Figur 5.3, s. 15"], ["kap. 5, Figur 5.3, s. 15"]),
        (["kap. 5, Figur 5.2, s. 16", "kap. 6, Figur 6.10, s. 39", "kap. 6, Figur 6.8a, s. 37"], []),
        (["kap. 5, Tabell 5.1, s. 18", "kap. 5, Figur 5.2, s. 16"], []),
    ],
)
def test_a_page_out_of_order_is_found(locators, wrong):
    assert out_of_order(locators) == wrong


def test_another_chapter_and_another_form_are_found():
    assert of_another_chapter("kap. 6, Figur 5.2, s. 16")
    assert not of_another_chapter("kap. 3.10, Figur 3.31")
    assert not FORM.fullmatch("side 5")
