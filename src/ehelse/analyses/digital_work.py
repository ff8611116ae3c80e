"""Time in the record: how much, measured how, and what changed when a record system came.

Each figure is defined by its study. `method` says whether a log, an observer or the person asked did the counting;
figures of different methods or definitions are shown side by side and never averaged.
"""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from ehelse import evidence
from reporting import choices, load, words
from reporting.columns import Row, named, names
from reporting.number import Number, computed

MINUTES_AN_HOUR = 60
DOUBLE = "double"  # the subject of statements on double documentation
CLEAREST = "nurses"  # the group whose intervals before and after lie apart
say = words.chapter("digital-work")


def _estimates(selection: str, part: str) -> pd.DataFrame:
    """The estimates of a selection in their order, with the part of each in the column `part`."""
    chosen = choices.rows(selection).dropna(subset=["estimate_id"])
    return evidence.estimates(list(chosen["estimate_id"])).assign(**{part: list(chosen["part"])})


def day() -> pd.DataFrame:
    """Time in the record on a working day, in hours as each study counts it, shortest first.

    One row a figure: `row_id`, `study`, who (`who_<language>`), `method` (log or asked), `hours`, value and unit as
    published. Minutes are divided by 60; nothing else is changed, and hours per eight scheduled hours stay what they
    are.
    """
    logged = _estimates("digital-day", "method").rename(columns={"estimate_id": "row_id"})
    logged = logged.rename(columns=dict(zip(names("group"), names("who"), strict=True)))
    columns = ["row_id", "study", *names("who", "country"), "measure", "method", "value", "unit", "source_id"]
    rows = pd.concat([logged[columns], _own_estimates()], ignore_index=True)
    minutes = rows["unit"].str.startswith("minutes")
    hours = rows["value"].where(~minutes, rows["value"] / MINUTES_AN_HOUR)
    return rows.assign(hours=hours).sort_values(["hours", "row_id"], kind="stable").reset_index(drop=True)


def _own_estimates() -> pd.DataFrame:
    """The nurses' own estimates of the strategy part, as rows of `day`: the latest of each, under who published it."""
    asked = [evidence.latest(indicator) for indicator in choices.ids("digital-day", "indicator_id")]
    publishers = load.part("sources", ["source_id", "publisher"], source_id=[row["source_id"] for row in asked])
    publishers = publishers.set_index("source_id")["publisher"]
    return pd.DataFrame(
        {
            "row_id": row["observation_id"],
            "study": publishers[row["source_id"]],
            **named("who", say(f"who-{row['indicator_id']}")),
            **named("country", say("country-nurses")),
            "measure": row["indicator_id"],
            "method": "asked",
            "value": row["value"],
            "unit": row["unit"],
            "source_id": row["source_id"],
        }
        for row in asked
    )


def shares() -> pd.DataFrame:
    """Shares of the working day in the record and face to face with patients, in per cent, study by study.

    `method` is observation, asked or review.
    """
    rows = _estimates("digital-shares", "method")
    studies = list(dict.fromkeys(rows["study"]))
    return rows.sort_values("study", key=lambda names: names.map(studies.index), kind="stable", ignore_index=True)


def physicians_day() -> tuple[float, float]:
    """Of one study that observed both: the shares of the day at record and desk, and face to face with patients."""
    desk, face = (choices.one("digital-shares-title", "estimate_id", part) for part in ("desk", "face"))
    values = evidence.estimates([desk, face])["value"]
    return float(values.iloc[0]), float(values.iloc[1])


def documentation() -> pd.DataFrame:
    """Documentation as a share of the workload before and after a record system, as one meta-analysis publishes it.

    One row a group and `time` (before, after) with the published 95 % interval. Different studies stand behind before
    and after.
    """
    return _estimates("digital-documentation", "time")


def changes() -> pd.DataFrame:
    """What changed when a record system came, each in its own unit.

    `direction` is *more* or *less* documentation time, *unclear* where the published interval holds no change;
    *patient* where what changed is time for the patient, of which less is no saving; and *session* where it is all the
    time per patient, of which documentation is a part. The part of the selection says which of the three a row is
    about: documentation, patient or session.
    """
    rows = _estimates("digital-changes", "about")
    return rows.assign(direction=[_direction(row) for row in rows.itertuples()]).drop(columns="about")


def _direction(row: Row) -> str:
    """Where one change went, as far as it can be told."""
    if row.about != "documentation":
        return str(row.about)
    if pd.notna(row.low) and row.low <= 0 <= row.high:
        return "unclear"
    return "more" if row.value > 0 else "less"


def parts() -> pd.DataFrame:
    """Minutes a day on notes, orders, messages and reading, in the USA and elsewhere (`where`: usa, other)."""
    return _estimates("digital-parts", "where")


def statements() -> pd.DataFrame:
    """What is said of double documentation, in words, with who says it and in which direction it points.

    What the table has on neighbouring matters, such as time and clerical work, is evidence for the promises only.
    """
    rows = load.table("double_documentation")
    return rows[rows["subject"] == DOUBLE].reset_index(drop=True)


def numbers() -> Iterator[Number]:
    """Times and shares that the chapter's text prints."""
    yield from choices.numbers("digital-work")
    time = day()
    for end, row in (("least", time.iloc[[0]]), ("most", time.iloc[[-1]])):
        hours = float(row["hours"].iloc[0])
        yield computed(f"digital-day-{end}", hours, "hours per day", say("how-day"), row, decimals=1)
