"""Exhibits of the page on who the centre is."""

from __future__ import annotations

from typing import Literal

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from ehelse import cells
from ehelse.analyses import activities, who
from reporting import formats, shapes, words
from reporting.columns import Cell, Column, Row, names, said, wording
from reporting.exhibit import Exhibit
from reporting.style import PALETTE
from wording.text import Text, spoken

say = words.chapter("who")
Dash = Literal["-", "--", ":"]
# Colour and line of an institution, in the order in which the slides name their people; those further on are alike.
LOOKS: list[tuple[str, Dash]] = [("second", "--"), ("first", "-"), ("third", ":"), ("muted", "-")]


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
        ],
    )


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
    """Institutions, people and themes: who took part in activities of which theme."""
    rows = who.bonds()
    themes = activities.themes().set_index("theme_id")
    shown = rows.assign(**{name: rows["theme_id"].map(themes[name]) for name in names("theme")})
    return Exhibit(
        id="centre-people-themes",
        title=say(
            "centre-people-themes.title",
            active=rows["name"].nunique(),
            people=len(who.contacts()),
            themes=rows["theme_id"].nunique(),
            all=len(themes),
        ),
        caption=say("centre-people-themes.caption"),
        data=shown,
        columns=[
            wording(say("column-name"), "name", width=3),
            Column(say("column-institution"), lambda row: _institution(row.partner), width=3),
            wording(say("centre-people-themes.column-theme"), "theme", width=4),
            Column(say("centre-people-themes.column-activities"), lambda row: str(row.activities), "right", 2),
        ],
        draw=lambda language: _draw_bonds(rows, language),
        alt=formats.joined([say("centre-people-themes.alt"), *_describe(shown)]),
        row_headers=1,
    )


def _institution(partner: object) -> Text | str:
    """The name of an institution; an address that belongs to none of the centre's is another one."""
    return say("another-address") if pd.isna(partner) else said(who.partners().loc[partner], "name")


def _describe(rows: pd.DataFrame) -> list[Text]:
    """Every person with the themes of the activities, also those without."""
    found = []
    for name in who.contacts()["name"]:
        themes = [
            formats.joined([said(row, "theme"), str(row.activities)]) for row in rows.itertuples() if row.name == name
        ]
        found.append(say("person", name=name, themes=formats.listed(themes) if themes else say("no-theme")))
    return found


def _looks() -> dict[str, tuple[str, Dash]]:
    """Colour and line of each institution that has addresses on the slides."""
    homes = who.institutions().dropna().unique()
    return {name: LOOKS[min(place, len(LOOKS) - 1)] for place, name in enumerate(homes)}


def _draw_bonds(rows: pd.DataFrame, language: str) -> Figure:
    """Persons to the left, grouped by institution, themes to the right, a curve where a person took part."""
    people = who.contacts()["name"].tolist()
    themes = activities.themes()
    figure, axis = shapes.canvas(6.2)
    left = dict(zip(people, np.linspace(0.94, 0.06, len(people)), strict=True))
    right = dict(zip(themes["theme_id"], np.linspace(1, 0, len(themes)), strict=True))
    looks = _looks()
    for row in rows.itertuples():
        look, dash = looks.get(row.partner, LOOKS[-1])
        _curve(axis, left[row.name], right[row.theme_id], PALETTE[look], dash, 1 + 0.7 * row.activities)
    _name_people(axis, left, language)
    _name_themes(axis, themes, right, set(rows["theme_id"]), language)
    axis.set(xlim=(-0.62, 1.72), ylim=(-0.05, 1.05))
    axis.axis("off")
    figure.legend(handles=_legend(looks, language), loc="outside lower left", ncols=3, handlelength=2.4)
    return figure


def _name_people(axis: Axes, places: dict[str, float], language: str) -> None:
    homes = who.institutions()
    for name, place in places.items():
        home = spoken(_institution(homes[name]), language)
        axis.annotate(name, (-0.02, place), ha="right", va="bottom", fontweight="semibold", annotation_clip=False)
        axis.annotate(home, (-0.02, place), ha="right", va="top", color=PALETTE["muted"], annotation_clip=False)


def _name_themes(axis: Axes, themes: pd.DataFrame, places: dict[str, float], active: set[str], language: str) -> None:
    """The themes beside the ends of the curves; grey where no curve ends."""
    for id, name in zip(themes["theme_id"], shapes.labels(themes, "theme", language), strict=True):
        axis.annotate(
            shapes.wrapped(name, 26), (1.02, places[id]), ha="left", va="center", linespacing=0.95,
            color=PALETTE["ink" if id in active else "muted"], annotation_clip=False,
        )  # fmt: skip


def _legend(looks: dict[str, tuple[str, Dash]], language: str) -> list[Line2D]:
    """A line for each institution that has a person on the slides."""
    return [
        Line2D(
            [], [], color=PALETTE[look], linestyle=dash, linewidth=2.4,
            label=spoken(_institution(name), language),
        )
        for name, (look, dash) in looks.items()
    ]  # fmt: skip


def _curve(axis: Axes, start: float, end: float, colour: str, dash: Dash, width: float) -> None:
    """A smooth curve between two heights, flat where it leaves and where it arrives."""
    along = np.linspace(0, 1, 60)
    rise = along**2 * (3 - 2 * along)
    axis.plot(along, start + (end - start) * rise, color=colour, linestyle=dash, linewidth=width, alpha=0.9)


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


def others() -> Exhibit:
    """The roles of other persons in the activities and projects around the centre."""
    found = who.roles(named=False)
    title = say("centre-roles-others.title", count=found["name"].nunique())
    return _roles("centre-roles-others", found, title, say("centre-roles-others.caption"))
