"""What the back matter lists: surveys, disagreements of sources, and the columns of the data tables, as frames."""

from __future__ import annotations

import json

import pandas as pd

from ehelse import formats, load, paths
from ehelse.text import Language


def surveys() -> pd.DataFrame:
    """The surveys used, by name and year."""
    return load.table("surveys").sort_values(["name_en", "year"], na_position="last").reset_index(drop=True)


def disagreements() -> pd.DataFrame:
    """Where sources disagree: one row a value, with the conflict, what was used and why (data/corrections.csv)."""
    return load.table("correction_values").merge(load.table("corrections"), on="correction_id", validate="many_to_one")


def outlived(values: pd.DataFrame, observations: pd.DataFrame) -> list[str]:
    """Corrections that are no longer needed, because their guard (`expect`) fails; an empty list when all stand.

    `values` is what `disagreements` returns. A correction that expects its values to `differ` is outlived when they are
    all equal; one that expects a value to be `absent` is so when a value without an observation of its own stands among
    the observations of the indicators that its other values belong to: the source has then taken it over.
    """
    found = []
    indicators = observations.set_index("observation_id")["indicator_id"]
    for correction, rows in values.groupby("correction_id"):
        if (rows["expect"] == "differ").all():
            agrees = rows["value"].nunique() <= 1
        else:
            compared = observations["indicator_id"].isin(indicators.reindex(rows["observation_id"].dropna()))
            own = rows.loc[rows["observation_id"].notna(), "value"]
            doubted = rows.loc[rows["observation_id"].isna(), "value"].dropna()
            taken_over = set(observations.loc[compared, "value"]) - set(own)
            agrees = bool(set(doubted) & taken_over)
        if agrees:
            found.append(str(correction))
    return found


def glossary() -> pd.DataFrame:
    """The glossary, in the order of the Norwegian words, with the report as its source."""
    return (
        load.table("glossary")
        .sort_values("term_nb", key=lambda words: words.str.lower())
        .assign(source_id="this-report")
    )


def columns() -> pd.DataFrame:
    """The columns of all data tables as data/datapackage.json describes them: one row a column."""
    package = json.loads(paths.DATAPACKAGE.read_text(encoding="utf-8"))
    return pd.DataFrame(
        {
            "table": resource["name"],
            "path": resource["path"],
            "column": field["name"],
            "type": field["type"],
            "unit": field.get("unit", ""),
            "description": field.get("description") or field.get("title", ""),
            "required": bool(field.get("constraints", {}).get("required", False)),
            "source_id": "this-report",
        }
        for resource in package["resources"]
        for field in resource["schema"]["fields"]
    )


def value_with_unit(value: float, unit: str, language: Language) -> str:
    """A value of the data as it stands there, with its unit: no decimals where it has none."""
    text = f"{value:.10f}".rstrip("0").rstrip(".")
    return formats.quantity(value, unit, len(text.partition(".")[2]), language)
