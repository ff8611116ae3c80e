"""The activities of the centre's people and partner units, and the centre's own plans beside them.

Words: a *tie* says how an activity belongs to the centre (data/centre/ties.csv). Only the tie *plan* is the centre's
own, and it is planned. The other three are never counted together with it, nor with one another in one bar.
An activity is of the year in which it was or began.
"""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from ehelse import formats
from ehelse.number import Number, computed
from ehelse.text import Text
from reporting import load

TIES = ("person", "project", "unit")  # the ties of what was documented or announced, in the order of the book
PLAN = "plan"


def log() -> pd.DataFrame:
    """Every activity with the names of its type, tie and theme, and the activity of the slides it is counted under.

    Adds `year` (missing for an undated row), `type_en/_nb`, `tie_en/_nb`, `theme_en/_nb`, `slide_id` (missing where
    the slides have no such activity). Dated rows first, by date; undated rows last.
    """
    rows = load.table("activities")
    types = load.table("activity_types").rename(
        columns={"type_id": "type", "name_en": "type_en", "name_nb": "type_nb", "statement_id": "slide_id"}
    )[["type", "type_en", "type_nb", "slide_id"]]
    ties = load.table("ties").rename(columns={"tie_id": "tie", "name_en": "tie_en", "name_nb": "tie_nb"})
    rows = (
        rows.merge(types, on="type", validate="many_to_one")
        .merge(ties[["tie", "tie_en", "tie_nb"]], on="tie", validate="many_to_one")
        .merge(themes()[["theme_id", "theme_en", "theme_nb"]], on="theme_id", validate="many_to_one")
    )
    year = rows["date"].str[:4].astype("Int64")
    order = rows["date"].map(_first_day, na_action="ignore")
    rows = rows.assign(year=year, _order=order).sort_values(["_order", "activity_id"], na_position="last")
    return rows.drop(columns="_order").reset_index(drop=True)


def _first_day(date: str) -> str:
    return formats.start_of(date).isoformat()


def themes() -> pd.DataFrame:
    """The twelve research themes with their names as on the slides."""
    names = load.table("statements")[["statement_id", "text_en", "text_nb"]]
    names = names.rename(columns={"text_en": "theme_en", "text_nb": "theme_nb"})
    return load.table("themes").merge(names, on="statement_id", validate="one_to_one")


def done() -> pd.DataFrame:
    """The activities that are not the centre's own plans: documented, announced or planned by a project."""
    rows = log()
    return rows[rows["tie"] != PLAN].reset_index(drop=True)


def documented() -> pd.DataFrame:
    """The activities that a source shows to have taken place or to run."""
    rows = done()
    return rows[rows["status"] == "documented"].reset_index(drop=True)


def plans() -> pd.DataFrame:
    """The centre's own plans."""
    rows = log()
    return rows[rows["tie"] == PLAN].reset_index(drop=True)


def counts(by: list[str]) -> pd.DataFrame:
    """How many activities are documented for each tie and value of the columns `by`, each tie counted by itself.

    One row for each combination that occurs, with `activities`, the ids (`activity_id`) and the sources.
    """
    return _counted(documented(), ["tie", *by])


def _counted(rows: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    found = [
        {
            "activity_id": " ".join(group["activity_id"]),
            **dict(zip(by, key, strict=True)),
            "activities": len(group),
            "source_id": " ".join(dict.fromkeys(group["source_id"])),
        }
        for key, group in rows.groupby(by, dropna=False)
    ]
    return pd.DataFrame(found)


def types() -> pd.DataFrame:
    """The finer types with the activity of the slides each is counted under and the documented activities by tie.

    One row a type, in the order of the table, with a column of counts for each of `TIES`.
    """
    rows = load.table("activity_types")
    texts = load.table("statements").set_index("statement_id")
    seen = counts(["type"])
    sources = seen.groupby("type")["source_id"].agg(" ".join)
    for tie in TIES:
        mine = seen[seen["tie"] == tie].set_index("type")["activities"]
        rows[tie] = rows["type_id"].map(mine).fillna(0).astype(int)
    return rows.assign(
        slide_en=rows["statement_id"].map(texts["text_en"]),
        slide_nb=rows["statement_id"].map(texts["text_nb"]),
        source_id=rows["type_id"].map(sources),
    )


def by_theme() -> pd.DataFrame:
    """The twelve themes in the order of the slides with the documented activities by tie, none where there are none."""
    rows = themes()
    seen = counts(["theme_id"])
    for tie in TIES:
        mine = seen[seen["tie"] == tie].set_index("theme_id")["activities"]
        rows[tie] = rows["theme_id"].map(mine).fillna(0).astype(int)
    ids = seen.groupby("theme_id")["activity_id"].agg(" ".join)
    return rows.assign(activity_id=rows["theme_id"].map(ids))


def years() -> pd.DataFrame:
    """Documented and announced activities by year and tie, undated ones left out.

    One row for each year from the first to the last, tie and `status` (documented, or announced with what is planned).
    """
    rows = done()
    rows = rows[rows["year"].notna()]
    rows = rows.assign(status=rows["status"].where(rows["status"] == "documented", "announced"))
    return _counted(rows, ["tie", "year", "status"]).astype({"year": int})


def plan_beside_done() -> pd.DataFrame:
    """Each plan of the centre with how many documented activities of the same kind its people and partners have.

    The kind is the activity of the slides that the plan's type is counted under. A column for each of `TIES`; `own`
    is the number of documented activities that a source calls the centre's own: none, since the tie *plan* is all
    there is.
    """
    rows = plans()
    seen = documented()
    for tie in TIES:
        mine = seen[seen["tie"] == tie].groupby("slide_id").size()
        rows[tie] = rows["slide_id"].map(mine).fillna(0).astype(int)
    log_rows = log()
    own = log_rows[(log_rows["tie"] == PLAN) & (log_rows["status"] == "documented")].groupby("slide_id").size()
    return rows.assign(own=rows["slide_id"].map(own).fillna(0).astype(int))


def funding() -> pd.DataFrame:
    """Activities whose source states an amount, one row each, never added up: grants and cost frames differ."""
    rows = log()
    return rows[rows["amount_nok"].notna()].sort_values(["year", "activity_id"]).reset_index(drop=True)


def people_of(row: pd.Series) -> list[str]:
    """The persons that an activity names."""
    return load.items(row["people"])


def numbers() -> Iterator[Number]:
    """How many activities there are by tie, how many are dated, and the span of years."""
    rows = log()
    for tie in (PLAN, *TIES):
        chosen = rows[rows["tie"] == tie]
        how = Text(f"activities with the tie {tie}", f"aktiviteter med tilknytningen {tie}")
        yield computed(f"activities-{tie}", len(chosen), "count", how, chosen)
    seen = documented()
    for tie in TIES:
        chosen = seen[(seen["tie"] == tie) & (seen["type"] == "publication")]
        how = Text(f"documented publications with the tie {tie}", f"dokumenterte publikasjoner, tilknytning {tie}")
        yield computed(f"activities-publications-{tie}", len(chosen), "count", how, chosen)
    undated = seen[seen["year"].isna()]
    how = Text("documented activities without a date", "dokumenterte aktiviteter uten dato")
    yield computed("activities-undated", len(undated), "count", how, undated)
    announced = done()
    announced = announced[announced["status"] != "documented"]
    how = Text("announced or planned in a project", "varslet eller planlagt i et prosjekt")
    yield computed("activities-announced", len(announced), "count", how, announced)
    stated = funding()
    how = Text("activities whose source states an amount", "aktiviteter der kilden oppgir et beløp")
    yield computed("activities-amounts", len(stated), "count", how, stated)
    frame = by_theme()
    empty = frame[frame[list(TIES)].sum(axis=1) == 0].assign(source_id="gemini-slides")
    how = Text("themes without a documented activity", "tema uten dokumentert aktivitet")
    yield computed("themes-without-activity", len(empty), "count", how, empty)
    yield computed(
        "themes", len(frame), "count", Text("rows in data/centre/themes.csv", "rader i data/centre/themes.csv"),
        frame.assign(source_id="gemini-slides"),
    )  # fmt: skip
