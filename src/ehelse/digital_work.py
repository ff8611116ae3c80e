"""Time in the record: how much, measured how, and what changed when a record system came.

Each figure is defined by its study. `method` says whether a log, an observer or the person asked did the counting;
figures of different methods or definitions are shown side by side and never averaged.
"""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from ehelse import evidence
from ehelse.number import Number, computed, read
from ehelse.text import Text
from reporting import load

MINUTES_AN_HOUR = 60
# Measures of a day in the record, with how each was counted.
DAY = {
    "ehr-minutes-day": "log",
    "desktop-hours-day": "log",
    "ehr-hours-per-8": "log",
}
SHARES = {
    "day-ehr-desk": "observation",
    "day-ehr": "asked",
    "day-face": "observation",
}
REVIEWED = "pinevich-2021"  # sums up studies with several methods
PARTS = ("notes-minutes-day", "orders-minutes-day", "messages-minutes-day", "review-minutes-day")
CHANGES = (
    "documentation-change", "consultation-documentation-change", "consultation-patient-change",
    "minutes-patient-change",
)  # fmt: skip
NURSES = ("nurse-ehr-mean", "nurse-ehr-median")


def estimates(measures: tuple[str, ...]) -> pd.DataFrame:
    """Estimates of some measures with their study's name, country, setting and design, in the order of `measures`.

    Raises KeyError for a measure without estimates: a figure must not be silently empty.
    """
    rows = load.table("estimates")
    if missing := set(measures) - set(rows["measure"]):
        raise KeyError(f"No estimate of {', '.join(sorted(missing))} in data/evidence/estimates.csv.")
    rows = rows[rows["measure"].isin(measures)]
    studies = load.table("studies").drop(columns=["source_id", "sample"])
    rows = rows.merge(studies, on="study_id", validate="many_to_one")
    order = rows["measure"].map({name: place for place, name in enumerate(measures)})
    keys = rows.assign(_order=order).sort_values(["_order", "study_id", "estimate_id"], kind="stable")
    return keys.drop(columns="_order").reset_index(drop=True)


def day() -> pd.DataFrame:
    """Time in the record on a working day, in hours as each study counts it, shortest first.

    One row a figure: `row_id`, `study`, who (`who_en`, `who_nb`), `method` (log or asked), `hours`, value and unit as
    published. Minutes are divided by 60; nothing else is changed, and hours per eight scheduled hours stay what they
    are.
    """
    logged = estimates(tuple(DAY))
    rows = pd.concat(
        [
            pd.DataFrame(
                {
                    "row_id": logged["estimate_id"],
                    "study": logged["name"],
                    "who_en": logged["group_en"],
                    "who_nb": logged["group_nb"],
                    "country_en": logged["country_en"],
                    "country_nb": logged["country_nb"],
                    "measure": logged["measure"],
                    "method": logged["measure"].map(DAY),
                    "value": logged["value"],
                    "unit": logged["unit"],
                    "source_id": logged["source_id"],
                }
            ),
            _own_estimates(),
        ],
        ignore_index=True,
    )
    minutes = rows["unit"].str.startswith("minutes")
    hours = rows["value"].where(~minutes, rows["value"] / MINUTES_AN_HOUR)
    return rows.assign(hours=hours).sort_values(["hours", "row_id"], kind="stable").reset_index(drop=True)


def _own_estimates() -> pd.DataFrame:
    """The nurses' own estimates of the strategy part, as rows of `day`."""
    rows = evidence.observations(list(NURSES))
    kind = rows["indicator_id"]
    return pd.DataFrame(
        {
            "row_id": rows["observation_id"],
            "study": "Sykepleien",
            "who_en": kind.map({NURSES[0]: "nurses, mean", NURSES[1]: "nurses, median"}),
            "who_nb": kind.map({NURSES[0]: "sykepleiere, gjennomsnitt", NURSES[1]: "sykepleiere, median"}),
            "country_en": "Norway",
            "country_nb": "Norge",
            "measure": kind,
            "method": "asked",
            "value": rows["value"],
            "unit": rows["unit"],
            "source_id": rows["source_id"],
        }
    )


def shares() -> pd.DataFrame:
    """Shares of the working day in the record and face to face with patients, in per cent, by study.

    `method` is observation, asked or review.
    """
    rows = estimates(tuple(SHARES))
    method = rows["measure"].map(SHARES).where(rows["study_id"] != REVIEWED, "review")
    return rows.assign(method=method)


def documentation() -> pd.DataFrame:
    """Documentation as a share of the workload before and after a record system, as one meta-analysis publishes it.

    One row a group and `time` (before, after) with the published 95 % interval. Different studies stand behind before
    and after.
    """
    rows = estimates(("documentation-before", "documentation-after"))
    rows = rows.assign(time=rows["measure"].str.removeprefix("documentation-"))
    order = {name: place for place, name in enumerate(["physicians", "nurses", "trainees", "before", "after"])}
    return rows.sort_values(["group", "time"], key=lambda column: column.map(order)).reset_index(drop=True)


def changes() -> pd.DataFrame:
    """What changed when a record system came, each in its own unit; `direction` is *more* or *less* time."""
    rows = estimates(CHANGES)
    return rows.assign(direction=rows["value"].map(lambda value: "more" if value > 0 else "less"))


def parts() -> pd.DataFrame:
    """Minutes a day on notes, orders, messages and reading, in the USA and elsewhere (`where`: usa, other)."""
    rows = estimates(PARTS)
    return rows.assign(where=rows["group_en"].str.endswith("outside the USA").map({True: "other", False: "usa"}))


def statements() -> pd.DataFrame:
    """What is said of double documentation, in words, with who says it and in which direction (less, more,"
    " expected)."""
    return load.table("double_documentation")


def numbers() -> Iterator[Number]:
    """Times, shares and changes that the chapter's text prints."""
    rows = load.table("estimates").set_index("estimate_id", drop=False)
    for id, estimate, decimals in (
        ("digital-epic-usa", "E081", 0),
        ("digital-epic-other", "E082", 0),
        ("digital-arndt", "E183", 0),
        ("digital-arndt-after-hours", "E185", 0),
        ("digital-desktop", "E193", 1),
        ("digital-visits", "E194", 1),
        ("digital-per-8", "E093", 1),
        ("digital-day-desk", "E188", 0),
        ("digital-day-face", "E189", 0),
        ("digital-day-physicians", "E128", 0),
        ("digital-day-nurses", "E129", 0),
        ("digital-physicians-before", "E122", 0),
        ("digital-physicians-after", "E123", 0),
        ("digital-nurses-before", "E124", 0),
        ("digital-nurses-after", "E125", 0),
        ("digital-interns-before", "E126", 0),
        ("digital-interns-after", "E127", 0),
        ("digital-automated-usa", "E091", 0),
        ("digital-automated-other", "E092", 0),
    ):
        yield read(id, rows.loc[estimate], decimals=decimals)
    time = day()
    for end, row in (("least", time.iloc[[0]]), ("most", time.iloc[[-1]])):
        how = Text("as the study counts it, minutes divided by 60", "slik studien teller, minutter delt på 60")
        yield computed(f"digital-day-{end}", float(row["hours"].iloc[0]), "hours per day", how, row, decimals=1)
    frame = changes()
    for direction in ("more", "less"):
        chosen = frame[frame["direction"] == direction]
        amount = {"more": "mer", "less": "mindre"}[direction]
        how = Text(f"changes towards {direction} time", f"endringer mot {amount} tid")
        yield computed(f"digital-changes-{direction}", len(chosen), "count", how, chosen)
