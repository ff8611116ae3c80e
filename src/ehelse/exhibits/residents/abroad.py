"""Residents of other countries: agreement in the Nordic survey, and what Europeans did online."""

from __future__ import annotations

from itertools import chain, repeat

import pandas as pd

from ehelse import captions, cells
from ehelse.analyses import residents
from ehelse.exhibits.residents.common import kept, period_column, with_indicator_names, with_names
from reporting import formats, shapes, words
from reporting.columns import names, said, wording
from reporting.exhibit import Exhibit
from reporting.shapes import Series
from wording.text import Text

say = words.chapter("residents")
shape = words.chapter("shapes")
LOOKS = ("third", "second", "first")


def nordic() -> Exhibit:
    """Agreement with statements in the Nordic survey, exact figures only."""
    frame = with_names(residents.nordic(), "nordic")
    series = countries(frame)
    return Exhibit(
        id="nordic",
        title=nordic_title(frame),
        caption=formats.joined([captions.survey(frame), captions.question(frame), say("nordic.caption")]),
        data=frame,
        download=kept(frame, *names("group_name")),
        columns=[
            wording(say("nordic.column-statement"), "name", width=5),
            wording(say("nordic.column-country"), "group_name", width=2),
            period_column(),
            cells.share_column(),
            cells.source_column(),
        ],
        draw=lambda language: shapes.pairs(frame, series, language, by="group_id", top=80, wrap=26),
        alt=_describe_countries(frame),
    )


def countries(frame: pd.DataFrame) -> dict[str, Series]:
    """The countries from the lowest value on, and how each is drawn; a fourth and others look alike."""
    ordered = frame.sort_values("value").drop_duplicates("group_id")
    looks = chain(LOOKS, repeat("muted"))
    return {
        str(row.group_id): Series(said(row, "group_name"), look)
        for row, look in zip(ordered.itertuples(), looks, strict=False)
    }


def nordic_title(frame: pd.DataFrame) -> Text:
    """Who agrees least and most where one country does on every statement; else that the order varies."""
    lowest, highest = residents.ends(frame)
    named = {code: series.label for code, series in countries(frame).items()}
    return say(
        "nordic.title",
        ends="same" if len(lowest) == len(highest) == 1 else "vary",
        least=lowest[0],
        low=named[lowest[0]],
        most=highest[0],
        high=named[highest[0]],
    )


def _describe_countries(frame: pd.DataFrame) -> Text:
    """Every statement with the value of each country, from the lowest."""

    def of(rows: pd.DataFrame) -> Text:
        values = [
            shape("one", name=said(row, "group_name"), value=formats.percent(row.value))
            for row in rows.sort_values("value").itertuples()
        ]
        return shape("row", name=said(rows.iloc[0], "name"), values=formats.listed(values))

    return formats.joined([shape("dots"), *(of(rows) for _, rows in frame.groupby("part", sort=False))])


# --- Europe ----------------------------------------------------------------------------------------------------------


def europe_online() -> Exhibit:
    """What residents of the EU, Denmark and Finland did online, as Eurostat's figures are cited."""
    frame = with_indicator_names(residents.europe())
    return Exhibit(
        id="europe-online",
        title=europe_title(frame),
        caption=formats.joined([captions.base(frame), say("europe-online.caption")]),
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
