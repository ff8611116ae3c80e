"""The links of subjects to evidence and to themes, and how strong the evidence is."""

from __future__ import annotations

import pandas as pd

from ehelse.analyses.promises import linkable, research, subjects
from ehelse.analyses.promises.kept import kept
from ehelse.origins import independent
from reporting import load
from reporting.columns import names
from reporting.number import unique

DIRECTIONS = ("for", "mixed", "against", "neutral", "context")  # in the order of figures and tables
NEUTRAL = "neutral"  # between the limits and no change: speaks neither for nor against
SPEAKS = ("for", "mixed", "against")
CONTEXT, NEAR = "context", "near"
_ROWS = (
    "observation_id", "measure_id", "estimate_id", "finding_id", "statement_row", "verdict_id", "event_id",
)  # fmt: skip
_SUBJECTS = ("promise_id", "element_id", "statement_id")


def named(links: pd.DataFrame) -> pd.DataFrame:
    """The links with their `subject_id` and `row_id` (of a theme link: the theme), whichever columns hold them."""
    return links.assign(
        subject_id=links[list(_SUBJECTS)].bfill(axis=1).iloc[:, 0],
        row_id=links[[*_ROWS, "theme_id"]].bfill(axis=1).iloc[:, 0],
    )


def near(links: pd.DataFrame) -> pd.Series:
    """Which links are about something near their subject; of most subjects nobody asked, and they are not."""
    return links["aim"].eq(NEAR).fillna(False).astype(bool)


def _of_subjects() -> pd.DataFrame:
    """What links say of their subjects."""
    return subjects.known()[["subject_id", "kind", "goal", "code", *names("name"), "statement_id"]]


@kept
def to_evidence() -> pd.DataFrame:
    """Every link of a subject to a row of evidence, with both; comparisons are left out.

    A row about something *near* a promise or problem only sets the scene: its `direction` is context, and `pointing` is
    the one it was coded with. In the order of the subjects, then of the `directions`, then of the row ids.
    """
    rows = named(load.table("links"))
    rows = rows[rows["theme_id"].isna() & (rows["settled"] != "comparison")]
    rows = rows.assign(pointing=rows["direction"], direction=rows["direction"].mask(near(rows), CONTEXT))
    evidence = linkable.chosen({table: unique(rows[key]) for table, key in linkable.KEYS.items()})
    columns = ["link_id", "subject_id", "row_id", "direction", "pointing", "aim", "favourable", "settled"]
    rows = rows[[*columns, *names("reason")]]
    found = rows.merge(evidence, on="row_id", validate="many_to_one")
    found = found.merge(_of_subjects(), on="subject_id", validate="many_to_one")
    return _ordered(found, subject_id=list(subjects.known()["subject_id"]), direction=directions(found), row_id=None)


@kept
def to_themes() -> pd.DataFrame:
    """Every theme with a subject it covers: `theme_id`, `subject_id`, the names of both and the reason.

    In the order of the themes, then of the subjects.
    """
    rows = named(load.table("links"))
    rows = rows[rows["theme_id"].notna()]
    rows = rows[["link_id", "theme_id", "subject_id", "settled", *names("reason")]]
    found = rows.merge(_of_subjects(), on="subject_id", validate="many_to_one")
    found = found.merge(research.themes()[["theme_id", *names("theme")]], on="theme_id", validate="many_to_one")
    themes, known = list(research.themes()["theme_id"]), list(subjects.known()["subject_id"])
    return _ordered(found, theme_id=themes, subject_id=known)


def _ordered(rows: pd.DataFrame, **columns: list[str] | None) -> pd.DataFrame:
    """The rows sorted by columns, each in the order of its list, or of its texts where there is none."""

    def key(column: pd.Series) -> pd.Series:
        order = columns[str(column.name)]
        return column if order is None else column.map({name: place for place, name in enumerate(order)})

    return rows.sort_values(list(columns), key=key, kind="stable").reset_index(drop=True)


def directions(rows: pd.DataFrame) -> list[str]:
    """The directions of the book, and after them any other that rows have."""
    return list(dict.fromkeys([*DIRECTIONS, *rows["direction"]]))


def speaking(rows: pd.DataFrame) -> pd.DataFrame:
    """Those of some links that speak."""
    return rows[rows["direction"].isin(SPEAKS)]


def strength() -> pd.DataFrame:
    """How strong the evidence of each subject is in each direction.

    One row for each subject and direction that occurs: `rows` linked, `sources` that are independent (ehelse.origins),
    the best `tier` among them (1 is strongest), the ids and the sources.
    """
    found = [
        {
            "row_id": " ".join(group["row_id"]),
            "subject_id": subject,
            "direction": direction,
            "rows": len(group),
            "sources": independent(group),
            "tier": int(group["tier"].min()),
            "source_id": " ".join(unique(group["source_id"])),
        }
        for (subject, direction), group in to_evidence().groupby(["subject_id", "direction"], sort=False)
    ]
    return pd.DataFrame(found)
