"""Residents of other countries: what Europeans did online."""

from __future__ import annotations

import pandas as pd

from ehelse import captions, cells
from ehelse.analyses import residents
from ehelse.exhibits.residents.common import kept, period_column, with_indicator_names
from reporting import formats, words
from reporting.columns import names, wording
from reporting.exhibit import Exhibit
from wording.text import Text

say = words.chapter("residents")


def europe_online() -> Exhibit:
    """What residents of the EU, Denmark and Finland did online, as Eurostat's figures are cited."""
    frame = with_indicator_names(residents.europe())
    return Exhibit(
        id="europe-online",
        title=europe_title(frame),
        caption=say("europe-online.caption"),
        note=formats.joined([captions.base(frame), say("europe-online.note")]),
        data=frame,
        download=kept(frame, *names("group_name")),
        columns=[
            wording(say("europe-online.column-done"), "name", width=5),
            wording(cells.head("where"), "group_name", width=2),
            period_column(),
            cells.share_column(),
            cells.source_column(),
        ],
        row_headers=2,
    )


def europe_title(frame: pd.DataFrame) -> Text:
    """Whether both countries lie above the EU on seeking health information."""
    whole = frame.loc[frame["part"] == "whole", "value"].max()
    above = (frame.loc[frame["part"] == "country", "value"] > whole).all()
    return say(
        "europe-online.title", year=formats.period(frame["period"].iloc[0]), countries="above" if above else "not-all"
    )
