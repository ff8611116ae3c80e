"""Which falls in residents' views stand when the survey is less sure than a simple random sample."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from ehelse.analyses import residents
from ehelse.exhibits.residents.common import rounded, with_names
from reporting import formats, words
from reporting.columns import Column, Row, names, wording
from reporting.exhibit import Exhibit
from wording.text import Text

say = words.chapter("residents")


def design_effects() -> Exhibit:
    """The intervals of the changes in favourable views under several design effects, and which falls stand."""
    table = with_names(residents.under_design_effects(), "residents-change", "indicator_id")
    effect, under = max(table.groupby("design_effect"), key=lambda some: some[0])
    return Exhibit(
        id="residents-design-effects",
        title=say(
            "residents-design-effects.title",
            views=formats.spelled(table["indicator_id"].nunique()),
            most=formats.spelled(int((under["move"] == "fell").sum())),
            times=formats.spelled(int(effect)) if float(effect).is_integer() else formats.exact(effect),
        ),
        caption=say("residents-design-effects.caption"),
        note=say("residents-design-effects.note"),
        data=_wide(table),
        columns=[
            wording(say("residents-change.column-question"), "name", width=6),
            Column(say("column-change"), lambda row: formats.number(row.change, signed=True), "right", 2),
            *(_column(place) for place in range(len(residents.DESIGN_EFFECTS))),
        ],
    )


def _wide(table: pd.DataFrame) -> pd.DataFrame:
    """One row a view: its change, and `move_k`, `low` and `high` of the k-th design effect."""
    first, *_ = (some for _, some in table.groupby("design_effect"))
    wide = first[["indicator_id", *names("name"), "change", "source_id"]].reset_index(drop=True)
    for place, (_, some) in enumerate(table.groupby("design_effect")):
        for name in ("move", "low", "high"):
            wide[f"{place}_{name}"] = some[name].to_numpy()
    return rounded(wide).rename(columns=lambda name: f"effect_{name}" if name[0].isdigit() else name)


def _column(place: int) -> Column:
    """The interval under one design effect, and that it does not lie below zero."""
    effect = formats.exact(residents.DESIGN_EFFECTS[place])
    return Column(say("residents-design-effects.column-effect", effect=effect), _interval(place), "right", 4)


def _interval(place: int) -> Callable[[Row], Text]:
    def write(row: Row) -> Text:
        low, high, move = (getattr(row, f"effect_{place}_{name}") for name in ("low", "high", "move"))
        interval = formats.interval(low, high, 1, signed=True)
        return interval if move == "fell" else say("residents-design-effects.open", interval=interval)

    return write
