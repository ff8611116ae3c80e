"""The rows of evidence that can be linked to a subject."""

from __future__ import annotations

import pandas as pd

from ehelse import evidence, whereabouts
from ehelse.analyses.promises.kept import kept
from reporting import formats, load, words
from reporting.columns import names, renaming, said, with_words


@kept
def rows() -> pd.DataFrame:
    """Every row that can be linked, by `row_id`: what it says, of whom or where, when, its value and its source.

    Columns `row_id`, `table`, the words `what` and `who`, `period`, `value`, `unit`, `inferred` (which of place and
    record system is), `source_id`, `tier` and `origin`, by which sources count as independent: the first author, or the
    publisher where none is named.
    """
    columns = ["row_id", "table", *names("what", "who"), "period", "value", "unit", "inferred", "source_id"]
    parts = [part[columns] for part in (_observations(), _measures(), _estimates(), _findings())]
    return pd.concat(parts, ignore_index=True).merge(_origins(), on="source_id", validate="many_to_one")


def _observations() -> pd.DataFrame:
    found = evidence.observations(load.table("observations")["indicator_id"].unique())
    renamed = {"observation_id": "row_id"} | renaming(indicator_name="what", group_name="who")
    return found.rename(columns=renamed).assign(table="observations", inferred="no")


def _measures() -> pd.DataFrame:
    found = evidence.measures(load.table("measures")["measure_id"])
    renamed = {"measure_id": "row_id"} | renaming(name="what")
    who = [whereabouts.marked(row, said(row, "organisation")) for row in found.itertuples()]
    return with_words(found.rename(columns=renamed), "who", who).assign(table="measures")


def _estimates() -> pd.DataFrame:
    """Estimates, with what is compared and the country; their time is the year of the study."""
    found = evidence.estimates().rename(columns={"estimate_id": "row_id"})
    for language in words.current().languages:
        contrast = found[f"contrast_{language}"]
        found[f"what_{language}"] = found[f"name_{language}"] + (": " + contrast).fillna("")
    who = [formats.joined([said(row, "group"), whereabouts.where(row)], ", ") for row in found.itertuples()]
    return with_words(found, "who", who).assign(table="estimates", period=found["year"].astype("string"))


def _findings() -> pd.DataFrame:
    """Findings in words, which have no value; their time is the year of the publication."""
    years = load.table("publications").set_index("publication_id")["year"].astype("string")
    found = load.table("findings").rename(columns={"finding_id": "row_id"} | renaming(finding="what"))
    found = with_words(found, "who", [whereabouts.where_and_system(row) for row in found.itertuples()])
    return found.assign(table="findings", period=found["publication_id"].map(years), value=pd.NA, unit=pd.NA)


def _origins() -> pd.DataFrame:
    found = load.table("sources")[["source_id", "authors", "publisher", "tier"]]
    author = found["authors"].str.split(";").str[0].str.strip()
    return found.assign(origin=author.fillna(found["publisher"]))[["source_id", "tier", "origin"]]
