"""The activities of the centre's people and partner units, and the centre's own plans beside them.

Words: a *tie* says how an activity belongs to the centre (data/centre/ties.csv). Only the tie *plan* is the centre's
own, and it is planned. The other three are never counted together with it, nor with one another in one bar.
An activity is of the year in which it was or began.
"""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from ehelse import sources
from reporting import choices, formats, load, words
from reporting.columns import names, renaming
from reporting.number import Number, computed
from wording.text import Text

say = words.chapter("activities")
TIES = ("person", "project", "unit")  # the ties of what was documented or announced, in the order of the book
PLAN = "plan"
PUBLICATION = "publication"  # the type of activities that is counted by itself
DOCUMENTED, ANNOUNCED = "documented", "announced"  # of the list of codes `activity-status`


def log() -> pd.DataFrame:
    """Every activity with the names of its type, tie and theme, and the activity of the slides it is counted under.

    Adds `year` (missing for an undated row) and the columns of words `type`, `tie` and `theme` (`type_en` …), and
    `slide_id` (missing where the slides have no such activity). Dated rows first, by date; undated rows last.
    """
    types = load.table("activity_types").rename(columns={"statement_id": "slide_id"})
    rows = (
        load.table("activities")
        .merge(called(types, "type_id", "type", "slide_id"), on="type", validate="many_to_one")
        .merge(called(load.table("ties"), "tie_id", "tie"), on="tie", validate="many_to_one")
        .merge(themes()[["theme_id", *names("theme")]], on="theme_id", validate="many_to_one")
    )
    year = rows["date"].str[:4].astype("Int64")
    order = rows["date"].map(_first_day, na_action="ignore")
    rows = rows.assign(year=year, _order=order).sort_values(["_order", "activity_id"], na_position="last")
    return rows.drop(columns="_order").reset_index(drop=True)


def called(table: pd.DataFrame, key: str, called: str, *more: str) -> pd.DataFrame:
    """The key of a table as a column `called`, its names as a column of words of the same name, and columns `more`."""
    return table.rename(columns={key: called, **renaming(name=called)})[[called, *names(called), *more]]


def _first_day(date: str) -> str:
    return formats.start_of(date).isoformat()


def tie_names() -> dict[str, Text]:
    """The names of `TIES`, in their order."""
    rows = load.rows("ties", TIES).set_index("tie_id")
    return {tie: _name(rows.loc[tie]) for tie in TIES}


def _name(row: pd.Series) -> Text:
    return words.each(lambda language: str(row[f"name_{language}"]))


def ties() -> pd.DataFrame:
    """All ties in the order of their table, with how many activities and plans have each, their ids and sources."""
    rows = load.table("ties")
    found = log().groupby("tie").agg(
        activities=("activity_id", "size"),
        activity_id=("activity_id", " ".join),
        source_id=("source_id", _each_once),
    )  # fmt: skip
    rows = rows.assign(**{name: rows["tie_id"].map(found[name]) for name in found})
    return rows.assign(activities=rows["activities"].fillna(0).astype(int))


def _each_once(ids: pd.Series) -> str:
    return " ".join(dict.fromkeys(ids))


def themes() -> pd.DataFrame:
    """The twelve research themes with their names as on the slides, a column of words `theme`."""
    texts = load.part("statements", ["statement_id", *names("text")]).rename(columns=renaming(text="theme"))
    return load.table("themes").merge(texts, on="statement_id", validate="one_to_one")


def done() -> pd.DataFrame:
    """The activities that are not the centre's own plans: documented, announced or planned by a project."""
    rows = log()
    return rows[rows["tie"] != PLAN].reset_index(drop=True)


def documented() -> pd.DataFrame:
    """The activities that a source shows to have taken place or to run."""
    rows = done()
    return rows[rows["status"] == DOCUMENTED].reset_index(drop=True)


def only_announced() -> int:
    """How many of the activities that are not the centre's own are announced or planned and not documented."""
    return int((done()["status"] != DOCUMENTED).sum())


def plans() -> pd.DataFrame:
    """The centre's own plans."""
    rows = log()
    return rows[rows["tie"] == PLAN].reset_index(drop=True)


def carried_out() -> int:
    """How many of the centre's own plans a source shows to have taken place."""
    return int((plans()["status"] == DOCUMENTED).sum())


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
            "source_id": _each_once(group["source_id"]),
        }
        for key, group in rows.groupby(by, dropna=False)
    ]
    return pd.DataFrame(found)


def _by_tie(keys: pd.Series, rows: pd.DataFrame, by: str) -> dict[str, pd.Series]:
    """For each of `TIES` how many rows have each of `keys` in their column `by`; none where there are none."""
    found = {tie: rows.loc[rows["tie"] == tie, by].value_counts() for tie in TIES}
    return {tie: keys.map(counted).fillna(0).astype(int) for tie, counted in found.items()}


def types() -> pd.DataFrame:
    """The finer types with the activity of the slides each is counted under and the documented activities by tie.

    One row a type, in the order of the table, with a column of counts for each of `TIES` and a column of words `slide`.
    """
    rows = load.table("activity_types")
    texts = load.part("statements", ["statement_id", *names("text")]).set_index("statement_id")
    found = counts(["type"]).groupby("type")["source_id"].agg(" ".join)
    return rows.assign(
        **_by_tie(rows["type_id"], documented(), "type"),
        **{slide: rows["statement_id"].map(texts[text]) for text, slide in renaming(text="slide").items()},
        source_id=rows["type_id"].map(found),
    )


def by_theme() -> pd.DataFrame:
    """The twelve themes in the order of the slides with the documented activities by tie, none where there are none."""
    rows = themes()
    ids = counts(["theme_id"]).groupby("theme_id")["activity_id"].agg(" ".join)
    return rows.assign(**_by_tie(rows["theme_id"], documented(), "theme_id"), activity_id=rows["theme_id"].map(ids))


def without_activity() -> pd.DataFrame:
    """The themes under which no activity is documented."""
    rows = by_theme()
    return rows[rows[list(TIES)].sum(axis=1) == 0].reset_index(drop=True)


def years() -> pd.DataFrame:
    """Documented and announced activities by year and tie, undated ones left out.

    One row for each year from the first to the last, tie and `status` (documented, or announced with what is planned).
    """
    rows = done()
    rows = rows[rows["year"].notna()]
    rows = rows.assign(status=rows["status"].where(rows["status"] == DOCUMENTED, ANNOUNCED))
    return _counted(rows, ["tie", "year", "status"]).astype({"year": int})


def densest(rows: pd.DataFrame, length: int = 5) -> tuple[int, int, int]:
    """Of a frame such as `years` gives, the first of the `length` years on end with the most documented activities.

    With how many activities these years have, and how many all years have. The earliest of several such spans. Raises
    ValueError when nothing is documented.
    """
    seen = rows[rows["status"] == DOCUMENTED].groupby("year")["activities"].sum()
    spans = {int(year): int(seen.loc[year : year + length - 1].sum()) for year in seen.sort_index().index}
    first = max(spans, key=lambda year: (spans[year], -year))
    return first, spans[first], int(seen.sum())


def plan_beside_done() -> pd.DataFrame:
    """Each plan of the centre with how many documented activities of the same kind its people and partners have.

    The kind is the activity of the slides that the plan's type is counted under. A column for each of `TIES`; `own`
    is the number of documented activities that a source calls the centre's own: none, since the tie *plan* is all
    there is.
    """
    rows = plans()
    own = rows.loc[rows["status"] == DOCUMENTED, "slide_id"].value_counts()
    return rows.assign(
        **_by_tie(rows["slide_id"], documented(), "slide_id"),
        own=rows["slide_id"].map(own).fillna(0).astype(int),
    )


def funding() -> pd.DataFrame:
    """Activities whose source states an amount, one row each, never added up: grants and cost frames differ."""
    rows = log()
    return rows[rows["amount_nok"].notna()].sort_values(["year", "activity_id"]).reset_index(drop=True)


def people_of(row: pd.Series) -> list[str]:
    """The persons that an activity names."""
    return load.items(row["people"])


# --- Numbers ---------------------------------------------------------------------------------------------------------


def numbers() -> Iterator[Number]:
    """How many activities there are by tie, how many have no date or are only announced, and themes."""
    yield from choices.numbers("activities")
    rows, seen, ahead = log(), documented(), done()
    for tie in (PLAN, *TIES):
        yield _how_many(f"activities-{tie}", say(f"how-tie-{tie}"), rows[rows["tie"] == tie], rows)
    yield _how_many("activities-undated", say("how-undated"), seen[seen["year"].isna()], seen)
    yield _how_many("activities-announced", say("how-announced"), ahead[ahead["status"] != DOCUMENTED], ahead)
    yield from _theme_numbers()


def _how_many(id: str, how: Text, chosen: pd.DataFrame, among: pd.DataFrame) -> Number:
    """A number of rows; that there are none rests on all the rows that were looked through."""
    return computed(id, len(chosen), "count", how, among if chosen.empty else chosen)


def _theme_numbers() -> Iterator[Number]:
    rows = by_theme().assign(source_id=sources.SLIDES)
    empty = rows[rows["theme_id"].isin(without_activity()["theme_id"])]
    yield _how_many("themes-without-activity", say("how-themes-without-activity"), empty, rows)
    yield _how_many("themes", say("how-themes"), rows, rows)
