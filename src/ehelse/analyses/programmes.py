"""Other large programmes for record systems: stated costs, how they went live, training, and what followed.

A figure keeps the scope and the currency that its source gives it. Figures of different scopes are set side by side and
never divided or subtracted, and a change after go-live is an association, not an effect.
"""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from ehelse import evidence
from reporting import choices, formats, load, vocabulary
from reporting.columns import named
from reporting.number import Number

# Our own programme, whose course has a chapter of its own.
OWN = "helseplattformen"
PAUSED, SANCTION = "postponed", "sanction"  # what happened to a programme, and the strongest finding of a review


def costs() -> pd.DataFrame:
    """What each programme is said to cost, programme by programme in the order of the selection.

    One row a stated sum: the columns of data/helseplattformen/measures.csv, `stage` (first, latest, until: a later
    horizon, or only) and `programme` with its name. A part of the selection is stage and programme, such as
    "first-apotti".
    """
    chosen = choices.rows("programmes-costs")
    found = [str(part).partition("-") for part in chosen["part"]]
    rows = evidence.measures(list(chosen["measure_id"])).assign(
        stage=[stage for stage, _, _ in found], programme=[programme for _, _, programme in found]
    )
    titles = [named("programme", vocabulary.text("programme", programme)) for programme in rows["programme"]]
    return rows.join(pd.DataFrame(titles))


def courses() -> pd.DataFrame:
    """How the programmes went live: rows of events.csv by programme and then date, our own left out.

    Programmes stand in the order of their first event, and an event of which only the year is known after those of that
    year. Plans are rows too; their `status` says so.
    """
    rows = load.table("rollout_events")
    rows = rows[rows["programme"] != OWN]
    first = rows.groupby("programme")["date"].transform("min")
    ordered = rows.assign(_first=first, _end=rows["date"].map(formats.end_of))
    ordered = ordered.sort_values(["_first", "programme", "_end"], kind="stable")
    return ordered.drop(columns=["_first", "_end"]).reset_index(drop=True)


def training() -> pd.DataFrame:
    """Training before go-live as each programme states it, with `counted`: staff, hours or share."""
    chosen = choices.rows("programmes-training")
    return evidence.measures(list(chosen["measure_id"])).assign(counted=list(chosen["part"]))


def after() -> pd.DataFrame:
    """What studies found after go-live, one row an estimate with its study; `kind` is worse, unclear or time.

    `worse` and `unclear`: the level so many `months` after against before, a change for the worse or one that cannot be
    told from none. `time`: how long until the level was back.
    """
    chosen = choices.rows("programmes-after")
    return evidence.estimates(list(chosen["estimate_id"])).assign(kind=list(chosen["part"]))


def numbers() -> Iterator[Number]:
    """Sums, shares and times that the chapter's text prints."""
    return choices.numbers("programmes")
