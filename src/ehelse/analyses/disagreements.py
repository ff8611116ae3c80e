"""Where sources disagree: each matter with its versions, what was used and why, and the guards that keep the list true.

A *matter* is a row of data/corrections.csv, a *version* a row of data/correction_values.csv. A version is a number, or
a date or a few words (`said`); where a row of the evidence carries it, the version names that row.
"""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from reporting import load, vocabulary, words
from reporting.number import Number, computed

say = words.chapter("disagreements")

# The tables whose rows can carry a version, with the columns of codes that say which rows measure the same.
CARRIERS = {
    "observations": ["indicator_id"],
    "measures": ["measure", "organisation"],
    "estimates": ["study_id", "measure", "group"],
}


def matters() -> pd.DataFrame:
    """Every version with its matter, in the order of the data.

    Adds `row_id` (the row of the evidence that carries the version, missing where none does), `form` (the version as
    the guards compare it), `first` (whether it opens its matter) and the `tier` of the source.
    """
    rows = load.table("correction_values").merge(load.table("corrections"), on="correction_id", validate="many_to_one")
    keys = [f"{table[:-1]}_id" for table in CARRIERS]
    rows["row_id"] = rows[keys].bfill(axis=1).iloc[:, 0]
    rows["form"] = [form(value, said) for value, said in zip(rows["value"], rows["said"], strict=True)]
    rows["first"] = ~rows["correction_id"].duplicated()
    tiers = load.part("sources", ["source_id", "tier"], source_id=rows["source_id"].unique().tolist())
    return rows.merge(tiers, on="source_id", validate="many_to_one")


def form(value: object, said: object) -> str:
    """A version as the guards compare it: its number without superfluous digits, else its words."""
    return f"{float(value):.10g}" if pd.notna(value) else str(said)  # type: ignore[arg-type]


def carriers() -> pd.DataFrame:
    """The rows of the evidence that can carry a version: `row_id`, `series` (what it measures) and `form`."""
    found = []
    for table, series in CARRIERS.items():
        rows = load.table(table)
        found.append(
            pd.DataFrame(
                {
                    "row_id": rows[f"{table[:-1]}_id"],
                    "series": rows[series].agg(" | ".join, axis=1),
                    "form": [form(value, None) for value in rows["value"]],
                }
            )
        )
    return pd.concat(found, ignore_index=True)


def outlived(versions: pd.DataFrame, rows: pd.DataFrame) -> list[str]:
    """Matters that are settled, because their guard (`expect`) fails; an empty list when all stand.

    `versions` is what `matters` returns, `rows` what `carriers` returns. A matter whose versions are to *differ* is
    settled when they are all the same; one that expects a version to be *absent* is settled when a version that no row
    carries stands in a row that measures what its other versions measure: the source has then taken it over.
    """
    series = rows.set_index("row_id")["series"]
    found = []
    for matter, group in versions.groupby("correction_id"):
        if (group["expect"] == "differ").all():
            settled = group["form"].nunique() <= 1
        else:
            measured = rows[rows["series"].isin(series.reindex(group["row_id"].dropna()))]
            own = set(group.loc[group["row_id"].notna(), "form"])
            settled = bool(set(group.loc[group["row_id"].isna(), "form"]) & (set(measured["form"]) - own))
        if settled:
            found.append(str(matter))
    return found


def strayed(versions: pd.DataFrame, rows: pd.DataFrame) -> list[str]:
    """Versions that no longer say what the row they name says, as "C02 S311: 52, the row 53"; empty when all do."""
    said = rows.set_index("row_id")["form"]
    named = versions.dropna(subset=["row_id"])
    return [
        f"{row.correction_id} {row.row_id}: {row.form}, the row {said.get(row.row_id, 'is not there')}"
        for row in named.itertuples()
        if said.get(row.row_id) != row.form
    ]


def toothless(versions: pd.DataFrame) -> list[str]:
    """Matters whose guard could never fail; an empty list when every guard can.

    A guard needs two versions; one on *absent* also a version that a row carries and one that none does.
    """
    found = []
    for matter, group in versions.groupby("correction_id"):
        carried = group["row_id"].notna()
        absent = (group["expect"] == "absent").all()
        if len(group) < 2 or (absent and (carried.all() or not carried.any())):
            found.append(str(matter))
    return found


def numbers() -> Iterator[Number]:
    """How many matters there are, of each kind."""
    rows = matters()
    yield computed("corrections", rows["correction_id"].nunique(), "count", say("how-all"), rows)
    for kind in vocabulary.codes("correction-kind"):
        chosen = rows[rows["kind"] == kind]
        if not chosen.empty:
            count = chosen["correction_id"].nunique()
            yield computed(f"corrections-{kind}", count, "count", say(f"how-{kind}"), chosen)
