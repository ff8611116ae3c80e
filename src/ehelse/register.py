"""What the back matter lists: surveys, the glossary and the columns of the data tables, as frames."""

from __future__ import annotations

import json

import pandas as pd

from ehelse import formats
from ehelse.text import Language
from reporting import load, project


def surveys() -> pd.DataFrame:
    """The surveys used, by name and year."""
    return load.table("surveys").sort_values(["name_en", "year"], na_position="last").reset_index(drop=True)


def glossary() -> pd.DataFrame:
    """The glossary, in the order of the Norwegian words, with the report as its source."""
    return (
        load.table("glossary")
        .sort_values("term_nb", key=lambda words: words.str.lower())
        .assign(source_id="this-report")
    )


def columns() -> pd.DataFrame:
    """The columns of all data tables as data/datapackage.json describes them: one row a column."""
    package = json.loads(project.current().description.read_text(encoding="utf-8"))
    return pd.DataFrame(
        {
            "table": resource["name"],
            "path": resource["path"],
            "column": field["name"],
            "type": field["type"],
            "unit": field.get("unit", ""),
            "description": field["description"],
            "description_nb": field["description_nb"],
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
