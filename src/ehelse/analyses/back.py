"""What the back matter lists: surveys, the glossary and the columns of the data tables, as frames."""

from __future__ import annotations

import json

import pandas as pd

from ehelse import cells, sources
from reporting import load, project, words


def surveys() -> pd.DataFrame:
    """The surveys used, by name and year."""
    name = f"name_{words.current().languages[0]}"
    return load.table("surveys").sort_values([name, "year"], na_position="last").reset_index(drop=True)


def glossary() -> pd.DataFrame:
    """The glossary, in the order of the words of the field, with the report as its source."""
    return (
        load.table("glossary")
        .sort_values(f"term_{cells.ORIGINAL}", key=lambda words: words.str.lower())
        .assign(source_id=sources.THIS_REPORT)
    )


def description(language: str) -> str:
    """The property that describes a column in a language: `description` in the source language of the report."""
    return "description" if language == words.current().languages[0] else f"description_{language}"


def columns() -> pd.DataFrame:
    """The columns of all data tables as data/datapackage.json describes them: one row a column."""
    package = json.loads(project.current().description.read_text(encoding="utf-8"))
    described = [description(language) for language in words.current().languages]
    return pd.DataFrame(
        {
            "table": resource["name"],
            "path": resource["path"],
            "column": field["name"],
            "type": field["type"],
            "unit": field.get("unit", ""),
            **{name: field[name] for name in described},
            "required": bool(field.get("constraints", {}).get("required", False)),
            "source_id": sources.THIS_REPORT,
        }
        for resource in package["resources"]
        for field in resource["schema"]["fields"]
    )
