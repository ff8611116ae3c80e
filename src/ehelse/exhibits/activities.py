"""Exhibits of the chapters on the centre's themes and activities."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Patch
from matplotlib.ticker import MaxNLocator

from ehelse import cells, sources
from ehelse.analyses import activities
from reporting import choices, formats, load, shapes, style, vocabulary, words
from reporting.columns import Cell, Column, Row, counting, link, said, wording
from reporting.exhibit import Exhibit
from reporting.style import PALETTE, width
from wording.text import Text, capital, within

say = words.chapter("activities")
SPAN = 5  # years, of the title on the activities of the years
COLOUR = "first"  # key of the palette: each panel shows one kind of thing and is named
SHOWN, LISTED = 3, 4  # longer lists of persons than LISTED are cut to SHOWN


def by_tie() -> list[Column]:
    """A column of counts for each tie."""
    return [counting(name, tie) for tie, name in activities.tie_names().items()]


def status(code: str) -> Text:
    """What is said of an activity that is or is not seen to have taken place."""
    return vocabulary.text("activity-status", code)


def when(row: Row) -> Text | str:
    """Date or span of an activity, empty where there is none."""
    if pd.isna(row.date):
        return ""
    return formats.period(row.date if pd.isna(row.end_date) else f"{row.date}/{row.end_date}")


def persons(row: Row) -> Text | str:
    """The persons that an activity names; of a long list the first, and how many more there are."""
    names = load.items(row.people)
    if len(names) <= LISTED:
        return ", ".join(names)
    return say("people-cut", names=", ".join(names[:SHOWN]), more=len(names) - SHOWN)


# --- Tables ----------------------------------------------------------------------------------------------------------


def ties() -> Exhibit:
    """The four ties and how many activities have each."""
    rows = activities.ties()
    return Exhibit(
        id="activity-ties",
        title=say("activity-ties.title", own=len(activities.plans()), done=activities.carried_out()),
        caption=say("activity-ties.caption"),
        data=rows,
        columns=[
            wording(say("column-tie"), "name", width=3),
            wording(say("activity-ties.column-meaning"), "definition", width=6),
            counting(say("activity-ties.column-rows"), "activities", width=1),
        ],
        sources=tuple(choices.ids("activity-ties", "source_id")),
    )


def types() -> Exhibit:
    """The finer types, the activity of the slides each is counted under, and the documented activities by tie."""
    rows = activities.types()
    papers = rows.loc[rows["type_id"] == activities.PUBLICATION, list(activities.TIES)].sum()
    person, project, unit = map(int, papers)
    return Exhibit(
        id="activity-types",
        title=say("activity-types.title", person=person, project=project, unit=unit),
        caption=say("activity-types.caption"),
        note=say("apart"),
        data=rows,
        columns=[
            wording(say("column-type"), "name", width=3),
            Column(say("activity-types.column-slide"), _slide, width=4),
            wording(say("activity-types.column-why"), "reason", width=4),
            *by_tie(),
        ],
        sources=tuple(choices.ids("activity-types", "source_id")),
    )


def _slide(row: Row) -> Text | str:
    return said(row, "slide") or say("activity-types.none")


def plans() -> Exhibit:
    """Plan beside what is documented."""
    rows = activities.plan_beside_done()
    return Exhibit(
        id="activity-plans",
        title=say("activity-plans.title", plans=len(rows), own=activities.carried_out()),
        caption=say("activity-plans.caption"),
        note=formats.joined([say("activity-plans.note"), say("apart")]),
        data=rows,
        columns=[
            wording(say("activity-plans.column-plan"), "title", width=6),
            counting(say("activity-plans.column-own"), "own", width=3),
            *by_tie(),
            cells.source_column(),
        ],
    )


def funding() -> Exhibit:
    """Amounts by project, as stated."""
    rows = activities.funding()
    return Exhibit(
        id="activity-funding",
        title=say("activity-funding.title", count=len(rows)),
        caption=say("activity-funding.caption"),
        note=say("activity-funding.note"),
        data=rows,
        columns=[
            wording(say("column-project"), "title", width=5),
            Column(cells.head("when"), when, width=3),
            Column(say("activity-funding.column-amount"), _amount, "right", 3),
            wording(say("column-amount-is"), "amount_note", width=4),
            cells.source_column(),
        ],
    )


def _amount(row: Row) -> Text:
    return formats.quantity(row.amount_nok / 1e6, "NOK million", 1)


def log() -> Exhibit:
    """Every activity, to search, filter and sort."""
    rows = activities.log()
    return Exhibit(
        id="activity-log",
        title=say("activity-log.title", count=len(rows)),
        caption=say("activity-log.caption"),
        note=say("activity-log.note"),
        data=rows,
        columns=[
            Column(cells.head("when"), when, width=3, sort=lambda row: None if pd.isna(row.date) else row.date),
            wording(say("column-type"), "type", width=3, filter=True),
            Column(cells.head("what"), _title, width=7),
            wording(say("column-theme"), "theme", width=3, filter=True),
            wording(say("column-tie"), "tie", width=3, filter=True),
            Column(say("column-status"), lambda row: status(row.status), width=2, filter=True),
            Column(say("activity-log.column-who"), persons, width=3),
            cells.source_column(),
        ],
        browse=True,
    )


def _title(row: Row) -> Cell:
    """The title, leading to the publication where its DOI is known."""
    return link(said(row, "title"), "" if pd.isna(row.doi) else f"https://doi.org/{row.doi}")


# --- Themes ----------------------------------------------------------------------------------------------------------


def themes() -> Exhibit:
    """The twelve themes with the documented activities by tie."""
    rows = activities.by_theme()
    empty = [_inside(said(row, "theme")) for row in activities.without_activity().itertuples()]
    return Exhibit(
        id="activity-themes",
        title=say("activity-themes.title", count=len(empty), names=formats.listed(empty) if empty else ""),
        caption=say("activity-themes.caption"),
        note=formats.joined([say("activity-themes.note", announced=activities.only_announced()), say("apart")]),
        data=rows,
        columns=[wording(say("column-theme"), "theme", width=5), *by_tie()],
        draw=lambda language: _draw_themes(rows, language),
        alt=say("activity-themes.alt"),
        sources=(sources.THIS_REPORT,),
    )


def _inside(name: Text | str) -> Text | str:
    """A name as it stands within a sentence."""
    return within(name) if isinstance(name, str) else name.map(within)


def _draw_themes(rows: pd.DataFrame, language: str) -> Figure:
    """One panel a tie, one bar a theme."""
    top = int(rows[list(activities.TIES)].max().max())
    narrow = style.is_narrow()
    left, between = (0.35, 0.2) if narrow else (0.36, 0.08)
    figure, axes = _panels(6.2, len(activities.TIES), left, between, top=0.88, bottom=0.03)
    places = list(range(len(rows)))[::-1]
    for axis, (tie, name) in zip(axes, activities.tie_names().items(), strict=True):
        _bars(axis, places, rows[tie], PALETTE[COLOUR])
        axis.set_xlim(0, top * 1.2)
        _head(axis, shapes.wrapped(name[language], 17 if narrow else 16), small=narrow)
        axis.xaxis.set_visible(False)
        axis.spines["bottom"].set_visible(False)
    letters = 31 if narrow else 28
    axes[0].set_yticks(
        places, [shapes.wrapped(name, letters) for name in shapes.labels(rows, "theme", language)],
        fontsize=_size(narrow),
    )  # fmt: skip
    return figure


def _panels(height: float, count: int, left: float, between: float, **grid: float) -> tuple[Figure, list[Axes]]:
    """Panels side by side with fixed margins: the usual layout rounds several axes differently from run to run."""
    with rc_context({"figure.constrained_layout.use": False}):
        figure = Figure(figsize=(width(), height))
    axes = figure.subplots(1, count, sharey=True)
    figure.subplots_adjust(left=left, right=0.99, wspace=between, **grid)
    return figure, list(axes)


def _bars(axis: Axes, places: Sequence[int], values: pd.Series, colour: str) -> None:
    """Bars with their values; a zero is written, not left out."""
    axis.barh(places, values, height=0.62, color=colour)
    for place, value in zip(places, values, strict=True):
        axis.annotate(str(value), (value, place), xytext=(4, 0), textcoords="offset points", va="center")


def _size(small: bool) -> str:
    """The size of words: small where panels side by side leave the long ones no other room."""
    return "small" if small else "medium"


def _head(axis: Axes, name: str, *, small: bool = False) -> None:
    axis.set_title(name, loc="left", fontsize=_size(small), fontweight="semibold")
    axis.grid(False)


# --- Years -----------------------------------------------------------------------------------------------------------


def years() -> Exhibit:
    """Activities by year and tie."""
    rows = activities.years()
    first, some, dated = activities.densest(rows, SPAN)
    names = activities.tie_names()
    undated = int(activities.documented()["year"].isna().sum())
    return Exhibit(
        id="activity-years",
        title=say("activity-years.title", some=some, dated=dated, span=formats.period(f"{first}/{first + SPAN - 1}")),
        caption=say("activity-years.caption", undated=undated),
        note=formats.joined([say("activity-years.note"), say("apart")]),
        data=rows,
        columns=[
            Column(say("activity-years.column-year"), lambda row: str(row.year), width=1),
            Column(say("column-tie"), lambda row: names[row.tie], width=3),
            Column(say("column-status"), lambda row: status(row.status), width=2),
            counting(say("activity-years.column-activities"), "activities"),
        ],
        draw=lambda language: _draw_years(rows, language),
        alt=say("activity-years.alt"),
        sources=(sources.THIS_REPORT,),
    )


def _draw_years(rows: pd.DataFrame, language: str) -> Figure:
    """One panel a tie over the years; what was only announced is hollow."""
    first, last = rows["year"].min(), rows["year"].max()
    with rc_context({"figure.constrained_layout.use": False}):
        figure = Figure(figsize=(width(), 5.2))
    axes = figure.subplots(3, 1, sharex=True, sharey=True)
    figure.subplots_adjust(left=0.06, right=0.99, top=0.86, bottom=0.06, hspace=0.42)
    for axis, (tie, name) in zip(axes, activities.tie_names().items(), strict=True):
        _columns(axis, rows[rows["tie"] == tie], PALETTE[COLOUR])
        _head(axis, name[language])
        axis.set_xlim(first - 0.6, last + 0.6)
        axis.set_xticks(range(first, last + 1, 2 if style.is_narrow() else 1))
        axis.yaxis.set_visible(False)
        axis.spines["left"].set_visible(False)
        axis.yaxis.set_major_locator(MaxNLocator(integer=True))
    axes[0].set_ylim(0, rows.groupby(["tie", "year"])["activities"].sum().max() * 1.25)
    figure.legend(handles=_legend(language), loc="upper right", ncols=2, borderaxespad=0.2)
    return figure


def _columns(axis: Axes, rows: pd.DataFrame, colour: str) -> None:
    """The columns of one tie: documented, and on top of them, hollow, announced, with the numbers of both."""
    stacked: dict[int, list[int]] = {}
    for code, face in ((activities.DOCUMENTED, colour), (activities.ANNOUNCED, "white")):
        mine = rows[rows["status"] == code]
        bottoms = [sum(stacked.get(year, [])) for year in mine["year"]]
        axis.bar(
            mine["year"], mine["activities"], bottom=bottoms, width=0.66, facecolor=face, edgecolor=colour,
            linewidth=1.4,
        )  # fmt: skip
        for year, count in zip(mine["year"], mine["activities"], strict=True):
            stacked.setdefault(year, [0] if code == activities.ANNOUNCED else []).append(count)
    for year, parts in stacked.items():
        label = " + ".join(map(str, parts))
        axis.annotate(label, (year, sum(parts)), xytext=(0, 2), textcoords="offset points", ha="center")


def _legend(language: str) -> list[Patch]:
    looks = {activities.DOCUMENTED: PALETTE[COLOUR], activities.ANNOUNCED: "white"}
    return [
        Patch(facecolor=face, edgecolor=PALETTE[COLOUR], label=capital(status(code)[language]))
        for code, face in looks.items()
    ]
