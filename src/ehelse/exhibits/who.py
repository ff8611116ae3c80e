"""Exhibits of the page on who the centre is."""

from __future__ import annotations

import pandas as pd

from ehelse import cells
from ehelse.analyses import activities, who
from reporting import formats, words
from reporting.columns import Cell, Column, Row, said, wording
from reporting.exhibit import Exhibit
from wording.text import Text

say = words.chapter("who")


def units() -> Exhibit:
    """The partners with their units, word for word."""
    rows = who.units()
    return Exhibit(
        id="centre-units",
        title=say("centre-units.title", count=len(rows)),
        caption=say("centre-units.caption"),
        data=rows,
        columns=[
            wording(say("column-institution"), "name", width=2),
            wording(say("centre-units.column-units"), "text", width=6),
            Column(say("centre-units.column-original"), _original, width=6, original=cells.ORIGINAL),
        ],
    )


def _original(row: Row) -> Cell:
    """The units word for word."""
    return cells.original_cell(row, "text")


def model() -> Exhibit:
    """The Gemini model from its start to today."""
    rows = who.model()
    joined = int((rows["kind"] == "joined").sum())
    first, last = (str(rows["date"].iloc[place])[:4] for place in (0, -1))
    return Exhibit(
        id="gemini-model",
        title=say("gemini-model.title", first=first, joined=joined, last=last),
        caption=say("gemini-model.caption"),
        data=rows,
        columns=[
            Column(cells.head("when"), lambda row: formats.period(row.date), width=2),
            wording(cells.head("what"), "event", width=6),
            cells.source_column(),
        ],
    )


# --- Persons and themes ----------------------------------------------------------------------------------------------


def bonds() -> Exhibit:
    """The persons with their institution and the themes of the activities that they took part in."""
    rows = who.people()
    active = rows["themes"] != ""
    return Exhibit(
        id="centre-people-themes",
        title=say(
            "centre-people-themes.title",
            active=int(active.sum()),
            people=len(rows),
            themes=len(set(" ".join(rows["themes"]).split())),
        ),
        caption=say("centre-people-themes.caption"),
        note=say("centre-people-themes.note"),
        data=rows,
        columns=[
            wording(say("column-name"), "name", width=3),
            Column(say("column-institution"), lambda row: _institution(row.partner), width=3),
            Column(say("centre-people-themes.column-themes"), _themes, width=6),
        ],
    )


def _institution(partner: object) -> Text | str:
    """The name of an institution; an address that belongs to none of the centre's is another one."""
    return say("another-address") if pd.isna(partner) else said(who.partners().loc[partner], "name")


def _themes(row: Row) -> Text:
    """The themes of a person, each with how many activities; words where there are none."""
    known = {theme.theme_id: said(theme, "theme") for theme in activities.themes().itertuples()}
    counted = zip(row.themes.split(), row.activities.split(), strict=True)
    found = [say("theme-counted", theme=known[theme], count=int(count)) for theme, count in counted]
    return formats.joined(found, "; ") if found else say("no-theme")


# --- Roles -----------------------------------------------------------------------------------------------------------


def _role(row: Row) -> Cell:
    """The role with the unit, as the source says."""
    unit = said(row, "unit")
    return say("role", role=said(row, "role"), unit=unit) if unit else said(row, "role")


def _partner(row: Row) -> Text:
    """The name of the partner; the column without a language holds it in the source language of the report."""
    first, *others = words.current().languages
    return Text({first: row.partner, **{language: getattr(row, f"partner_{language}") for language in others}})


def _roles(id: str, rows: pd.DataFrame, title: Text, caption: Text) -> Exhibit:
    return Exhibit(
        id=id,
        title=title,
        caption=caption,
        data=rows,
        columns=[
            wording(say("column-name"), "name", width=3),
            Column(cells.head("where"), _partner, width=3),
            Column(say("column-role"), _role, width=6),
            Column(cells.head("when"), lambda row: "" if pd.isna(row.period) else formats.period(row.period), width=2),
            cells.source_column(),
        ],
    )


def named() -> Exhibit:
    """The roles of the persons whom the slides name."""
    found = who.roles(named=True)
    lacking = who.without_role()["name"].tolist()
    title = say("centre-roles-named.title", count=found["name"].nunique())
    caption = say(
        "centre-roles-named.caption",
        lacking=len(lacking),
        names=formats.listed(lacking) if lacking else say("no-theme"),
    )
    return _roles("centre-roles-named", found, title, caption)
