"""The rows of evidence that can be linked to a subject."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from ehelse import evidence, origins, whereabouts
from ehelse.analyses.promises import claims
from ehelse.analyses.promises.kept import kept
from reporting import formats, load, words
from reporting.columns import names, renaming, said, with_words

NOT_INFERRED = "no"


@kept
def rows() -> pd.DataFrame:
    """Every row that can be linked, as `chosen` gives them."""
    return chosen({name: load.part(name, [key])[key].tolist() for name, key in KEYS.items()})


def chosen(ids: Mapping[str, Sequence[str]]) -> pd.DataFrame:
    """Rows that can be linked, by `row_id`: what each says, of whom or where, when, its value and its source.

    `ids` are those of the tables `KEYS`; of the others, which are short, all rows are given.

    Columns `row_id`, `table`, the words `what` and `who`, `period`, `value`, `unit`, `n`, `approx`, `survey_id`,
    `inferred` (which of place and record system is), `source_id`, `tier` and the `origin` that it counts as.
    """
    made = [MAKERS[name](ids[name]) for name in KEYS if ids[name]]
    found = pd.concat([_columns(part) for part in (*made, *(make() for make in SHORT.values()))], ignore_index=True)
    tiers = load.part("sources", ["source_id", "tier"], source_id=found["source_id"].unique().tolist())
    return found.assign(origin=origins.origins(found)).merge(tiers, on="source_id", validate="many_to_one")


@kept
def origins_of() -> pd.DataFrame:
    """What every row that can be linked rests on: `row_id`, `source_id`, `survey_id` and `origin`."""
    columns = ["row_id", "source_id", "survey_id"]
    long = [
        load.part(name, [key, "source_id", *(["survey_id"] if name == "observations" else [])])
        .rename(columns={key: "row_id"})
        .reindex(columns=columns)
        for name, key in KEYS.items()
    ]
    found = pd.concat([*long, *(make().reindex(columns=columns) for make in SHORT.values())], ignore_index=True)
    found = found.astype("string")
    return found.assign(origin=origins.origins(found))


def _columns(part: pd.DataFrame) -> pd.DataFrame:
    """The columns of a linkable row; missing where a table has none, and then nothing of it is inferred."""
    columns = ["row_id", "table", *names("what", "who"), "period", "value", "unit", "n", "approx", "survey_id"]
    found = part.reindex(columns=[*columns, "inferred", "source_id"])
    types = {"value": "Float64", "n": "Int64"} | dict.fromkeys(("unit", "approx", "survey_id", "inferred"), "string")
    return found.astype(types).fillna({"inferred": NOT_INFERRED})


def _observations(ids: Sequence[str]) -> pd.DataFrame:
    found = evidence.chosen(ids)
    renamed = {"observation_id": "row_id"} | renaming(indicator_name="what", group_name="who")
    return found.rename(columns=renamed).assign(table="observations")


def _measures(ids: Sequence[str]) -> pd.DataFrame:
    found = evidence.measures(ids)
    renamed = {"measure_id": "row_id"} | renaming(name="what")
    who = [whereabouts.marked(row, said(row, "organisation")) for row in found.itertuples()]
    return with_words(found.rename(columns=renamed), "who", who).assign(table="measures")


def _estimates(ids: Sequence[str]) -> pd.DataFrame:
    """Estimates, with what is compared and the country; their time is the year of the study."""
    found = evidence.estimates(ids).rename(columns={"estimate_id": "row_id"})
    for language in words.current().languages:
        contrast = found[f"contrast_{language}"]
        found[f"what_{language}"] = found[f"name_{language}"] + (": " + contrast).fillna("")
    who = [formats.joined([said(row, "group"), whereabouts.where(row)], ", ") for row in found.itertuples()]
    return with_words(found, "who", who).assign(table="estimates", period=found["year"].astype("string"))


def _findings(ids: Sequence[str]) -> pd.DataFrame:
    """Findings in words, which have no value; their time is the year of the publication."""
    years = load.part("publications", ["publication_id", "year"]).set_index("publication_id")["year"].astype("string")
    found = load.rows("findings", ids).rename(columns={"finding_id": "row_id"} | renaming(finding="what"))
    found = with_words(found, "who", [whereabouts.where_and_system(row) for row in found.itertuples()])
    return found.assign(table="findings", period=found["publication_id"].map(years))


# The long tables, with the key of each and how its rows are made.
KEYS = {
    "observations": "observation_id",
    "measures": "measure_id",
    "estimates": "estimate_id",
    "findings": "finding_id",
}
MAKERS = {"observations": _observations, "measures": _measures, "estimates": _estimates, "findings": _findings}
SHORT = {
    "double_documentation": claims.statements,
    "verdicts": claims.verdicts,
    "rollout_events": claims.reviews,
}
TABLES = (*MAKERS, *SHORT)  # data/offered.csv has the rule by which the rows of each are offered to those who link
