"""Every row of evidence has a place and a record system, and what is inferred of it is marked wherever it is shown."""

import re
from types import SimpleNamespace

import pandas as pd
import pytest
from changed_data import changed_data, setting

from ehelse import evidence, whereabouts
from ehelse.shown import shown
from reporting import load, project, vocabulary, words
from reporting.columns import cell_text
from wording.text import Text

TABLES = {"findings": "finding_id", "estimates": "estimate_id", "measures": "measure_id"}
OF_NO_ROW = "event_id"  # a column whose ids look like those of estimates
# Exhibits that count rows, or put them into one model, instead of showing each.
COUNTING = {
    "users-matrix": "counts of findings",
    "users-topics": "counts of findings",
    "users-lenses": "counts of findings",
    "users-systems": "counts of findings, with a column of those that are inferred",
    "promise-matrix": "counts of sources",
    "promise-scorecard": "verdicts, with the ids of the rows that alone turn one",
    "promise-verdicts": "verdicts, with the ids of the rows that alone turn one",
    "promise-sensitivity": "verdicts, with the ids of the rows that alone turn one",
    "evidence-dropped": "rows that were left out, with the ids of those that hold them",
    "sus-heterogeneity": "one model of several samples; its caption says which is inferred",
    "number-list": "how numbers of the text are computed, with the ids of their rows",
    "disagreements-helseplattformen": "what sources say of one matter, in their words",
    "disagreements-studies": "what sources say of one matter, in their words",
}
EXHIBITS = list(shown())


def ids_inferred():
    """The ids of all rows of which something is inferred."""
    return {id for table, key in TABLES.items() for id in _inferred(load.table(table), key)}


def _inferred(rows, key):
    return list(rows.loc[rows["inferred"] != "no", key])


def row(**cells):
    return SimpleNamespace(**{"place": "hospital", "system": "helseplattformen", "inferred": "no", **cells})


# --- The data --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("table", TABLES)
def test_every_row_says_its_place_its_system_and_what_is_inferred(table):
    rows = load.table(table)
    for column in ("place", "system", "inferred"):
        assert set(rows[column].dropna()) <= set(vocabulary.codes(column))
        assert rows[column].notna().all()


@pytest.mark.parametrize("table", TABLES)
def test_no_system_is_inferred_to_be_none(table):
    rows = load.table(table)
    assert not (rows["inferred"].isin(["system", "both"]) & (rows["system"] == "none")).any()


def test_a_source_whose_words_name_many_systems_is_on_none_of_them():
    """F064 quotes the audit on systems that do not share data, in all regions; so does the statement W03."""
    finding = load.table("findings").set_index("finding_id").loc["F064"]
    assert (finding["system"], finding["place"], finding["inferred"]) == ("several", "all-regions", "no")


def test_findings_and_estimates_of_one_paper_agree_on_what_is_inferred():
    """Papers whose rows stand in both tables, as those on the Norwegian hospital do."""
    columns = ["source_id", "place", "system", "inferred"]
    findings, estimates = (load.table(table)[columns].drop_duplicates() for table in ("findings", "estimates"))
    hospital = findings.loc[findings["inferred"] == "system"].merge(estimates, on="source_id")
    assert len(hospital) >= 2
    for name in columns[1:]:
        assert (hospital[f"{name}_x"] == hospital[f"{name}_y"]).all()


def test_the_study_of_turnaround_goes_by_its_own_abstract():
    study = load.table("studies").set_index("study_id").loc["mcdowell-2017"]
    rows = load.rows("estimates", ["E135", "E136"])
    assert study["system_en"] == "Epic"
    assert rows["value"].tolist() == [10, 5]
    assert set(rows["source_id"]) == {study["source_id"]} == {"mcdowell-2017"}


def test_round_figures_that_their_sources_call_so_are_called_so():
    rows = load.rows("measures", ["M024", "M025", "M049", "M065", "M181"])
    assert rows["approx"].tolist() == ["about"] * 5


# --- The rule --------------------------------------------------------------------------------------------------------


def test_a_row_says_how_much_of_which_country_it_speaks_of():
    assert whereabouts.where(row(country="no"))["en"] == "one hospital, Norway"
    assert whereabouts.where(row(country="no", inferred="system"))["nb"] == "ett sykehus, Norge†"
    assert whereabouts.where(row(country="no", place="country"))["en"] == "Norway"
    assert (
        whereabouts.where(row(country="us", country_en="the States", country_nb="statene", place="countries"))["en"]
        == "the States"
    )


def test_a_place_and_a_system_have_one_mark():
    said = whereabouts.where_and_system(row(country="no", inferred="both"))
    assert said["en"] == "one hospital, Norway: Helseplattformen†"
    assert whereabouts.system(row(system="dips"))["en"] == "DIPS"


@pytest.mark.parametrize(
    ("kinds", "said"),
    [("no", ""), ("no system", "Which record system"), ("place", "The place"), ("place system", "Place or")],
)
def test_a_caption_says_what_the_mark_means_where_a_row_bears_it(kinds, said):
    caption = whereabouts.captioned(Text({"en": "A.", "nb": "B."}), pd.DataFrame({"inferred": kinds.split()}))
    assert caption["en"].startswith(f"A. {whereabouts.MARK} {said}") if said else caption["en"] == "A."


# --- Wherever rows are shown -----------------------------------------------------------------------------------------


def shown_ids(data):
    """The rows of evidence that each row of a frame shows: by its number, the ids in its cells."""
    for number, cells in enumerate(data.drop(columns=[OF_NO_ROW], errors="ignore").to_dict("records")):
        found = [str(cell).split() for cell in cells.values() if pd.notna(cell)]
        yield number, {id for ids in found if all(re.fullmatch(r"[EFM]\d{3}", id) for id in ids) for id in ids}


@pytest.mark.parametrize("at", EXHIBITS, ids=lambda at: f"{at.module.rpartition('.')[2]}.{at.function}")
def test_what_is_inferred_is_marked_wherever_it_is_shown(at):
    exhibit = at.make()
    inferred = ids_inferred()
    marked = [number for number, ids in shown_ids(exhibit.data) if ids & inferred]
    if exhibit.id in COUNTING or not marked:
        return
    for language in project.languages():
        rows = exhibit.table(language)["rows"]
        lack = [number for number in marked if whereabouts.MARK not in " ".join(map(cell_text, rows[number]["cells"]))]
        assert not lack, exhibit.data.iloc[lack]
        said = exhibit.caption[language] + (exhibit.note[language] if exhibit.note else "")
        assert f"{whereabouts.MARK} " in said, "what the mark means stands in the caption or the note"


def marks(exhibit):
    """How many rows of the table bear the mark."""
    return sum(whereabouts.MARK in " ".join(map(cell_text, row["cells"])) for row in exhibit.table("en")["rows"])


def test_a_row_that_becomes_inferred_is_marked(copied_data):
    at = next(at for at in EXHIBITS if at.function == "strain_elsewhere")
    before = marks(at.make())
    with changed_data(copied_data, estimates=setting("E026", inferred="system")):
        assert marks(at.make()) == before + 1


def test_estimates_carry_it_along():
    assert {"place", "system", "inferred"} <= set(evidence.estimates(["E001"]))
    assert words.chapter("shared")("where", place="a", country="b")["en"] == "a, b"
