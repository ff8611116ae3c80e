"""The rows of evidence that can be linked to a subject."""

from __future__ import annotations

import pandas as pd

from ehelse import evidence, origins, whereabouts
from ehelse.analyses.promises import claims
from ehelse.analyses.promises.kept import kept
from reporting import formats, load, words
from reporting.columns import names, renaming, said, with_words

NOT_INFERRED = "no"


@kept
def rows() -> pd.DataFrame:
    """Every row that can be linked, by `row_id`: what it says, of whom or where, when, its value and its source.

    Columns `row_id`, `table`, the words `what` and `who`, `period`, `value`, `unit`, `n`, `approx`, `survey_id`,
    `inferred` (which of place and record system is), `source_id`, `tier` and the `origin` that it counts as.
    """
    found = pd.concat([_columns(make()) for make in TABLES.values()], ignore_index=True)
    tiers = load.table("sources")[["source_id", "tier"]]
    return found.assign(origin=origins.origins(found)).merge(tiers, on="source_id", validate="many_to_one")


def _columns(part: pd.DataFrame) -> pd.DataFrame:
    """The columns of a linkable row; missing where a table has none, and then nothing of it is inferred."""
    columns = ["row_id", "table", *names("what", "who"), "period", "value", "unit", "n", "approx", "survey_id"]
    found = part.reindex(columns=[*columns, "inferred", "source_id"])
    types = {"value": "Float64", "n": "Int64"} | dict.fromkeys(("unit", "approx", "survey_id", "inferred"), "string")
    return found.astype(types).fillna({"inferred": NOT_INFERRED})


def _observations() -> pd.DataFrame:
    found = evidence.observations(load.table("observations")["indicator_id"].unique())
    renamed = {"observation_id": "row_id"} | renaming(indicator_name="what", group_name="who")
    return found.rename(columns=renamed).assign(table="observations")


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
    return found.assign(table="findings", period=found["publication_id"].map(years))


# By the table of its rows; data/offered.csv has the rule by which each is offered to those who link.
TABLES = {
    "observations": _observations,
    "measures": _measures,
    "estimates": _estimates,
    "findings": _findings,
    "double_documentation": claims.statements,
    "verdicts": claims.verdicts,
    "rollout_events": claims.reviews,
}
