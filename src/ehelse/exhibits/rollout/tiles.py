"""The municipalities: a map of tiles by wave and status, and the same as a table."""

from __future__ import annotations

from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Patch, Rectangle

from ehelse import cells
from ehelse.analyses import rollout
from reporting import formats, shapes, vocabulary, words
from reporting.columns import Column, Row, counting, wording
from reporting.exhibit import Exhibit
from reporting.style import PALETTE, SHADES, VOID, width
from wording.text import Text, capital

say = words.chapter("rollout")
# From the first wave to the last: dark to light petrol, so that letters in white or ink keep a contrast of 4.5 to 1.
# Further waves have the last shade; their letters tell them apart.
WAVES = SHADES
LIGHT = 3  # from this wave on letters are dark
PART = ".."  # the pattern of a municipality that went live as a part of another
# What is not live: white or grey with a pattern of its own.
FACES: dict[str, dict[str, Any]] = {
    "planned": {"facecolor": "white", "hatch": "///"},
    "decided": {"facecolor": "white", "hatch": None},
    "declined": {"facecolor": "white", "hatch": "xx"},
}
UNKNOWN: dict[str, Any] = {"facecolor": VOID, "hatch": None}
# The statuses whose date is that of a go-live.
DATED = ("live", "planned")


# --- Map -------------------------------------------------------------------------------------------------------------


def tile_map() -> Exhibit:
    """The municipalities as tiles, by the wave in which they went live or by what else is known."""
    rows = rollout.municipalities()
    return Exhibit(
        id="rollout-map",
        title=say(
            "rollout-map.title",
            count=len(rows),
            named=int((rows["status"] == "live").sum()),
            part=int((rows["status"] == "live-as-part").sum()),
            unknown=int((rows["status"] == "not-known").sum()),
        ),
        caption=say("rollout-map.caption"),
        data=rows,
        download=[
            *("municipality_id", "name", "county", "label", "tile_column", "tile_row"),
            *("status", "wave", "date", "event_id", "source_id", "residents_source_id"),
        ],
        columns=[
            wording(say("rollout-map.column-municipality"), "name", width=4),
            wording(say("rollout-map.column-county"), "county", width=4),
            cells.code_column(say("column-status"), "municipality-status", "status", width=4),
            Column(cells.head("when"), lambda row: "" if pd.isna(row.date) else formats.period(row.date), width=3),
        ],
        draw=lambda language: _draw_tiles(rows, language),
        alt=_describe_map(rollout.groups()),
    )


def _describe_map(groups: pd.DataFrame) -> Text:
    named = ((_group_name(row), row.names) for row in groups.itertuples())
    return shapes.describe_tracks(named, opening=say("rollout-map.alt"))


def _status(row: Row) -> Text:
    return vocabulary.text("municipality-status", row.status)


def _group_name(row: Row) -> Text:
    """A group of municipalities in words: its wave, plan or status."""
    if row.status not in DATED or not row.date:
        return _status(row)
    name = say("group-dated", status=_status(row), when=formats.period(row.date))
    return say("group-wave", wave=row.wave, group=name) if row.wave else name


def face(row: Row) -> dict[str, Any]:
    """How a tile is filled: waves by shade, everything else white or grey with a pattern of its own."""
    if row.status not in rollout.LIVE:
        return FACES.get(row.status, UNKNOWN)
    shade = WAVES[-1] if pd.isna(row.wave) else WAVES[min(_place(row), len(WAVES) - 1)]
    return {"facecolor": shade, "hatch": PART if row.status == "live-as-part" else None}


def sign(row: Row) -> Text:
    """The letter or sign under the name on a tile."""
    if pd.isna(row.wave):
        return say(f"sign-{row.status}")
    letter = formats.joined([str(row.wave)])
    return letter + say("sign-live-as-part") if row.status == "live-as-part" else letter


def ink(row: Row) -> str:
    """The colour of the letters on a tile."""
    return "white" if pd.notna(row.wave) and _place(row) < LIGHT else PALETTE["ink"]


def _place(row: Row) -> int:
    """The place of the wave of a tile, from 0."""
    return ord(row.wave) - ord("A")


def _edge(row: Row) -> str:
    return PALETTE["first"] if row.status in FACES else "white"


def _draw_tiles(rows: pd.DataFrame, language: str) -> Figure:
    columns, lines = rows["tile_column"].max() + 1, rows["tile_row"].max() + 1
    figure, axis = shapes.canvas(lines * width() / columns * 0.9 + 2.2)
    for row in rows.itertuples():
        _tile(axis, row, sign(row)[language])
    _county_border(axis, rows)
    axis.set_xlim(-0.1, columns + 0.1)
    axis.set_ylim(-(lines - 1) - 0.1, 1.1)
    axis.set_aspect("equal")
    axis.axis("off")
    handles = _legend(rows, language)
    figure.legend(handles=handles, loc="outside lower left", ncols=2, handlelength=1.6, columnspacing=1.2)
    return figure


def _tile(axis: Axes, row: Row, sign: str) -> None:
    """One municipality: its letters above its sign, on white where a pattern would cross them."""
    x, y, edge, look = row.tile_column, -row.tile_row, _edge(row), face(row)
    pad = 0.07 if edge != "white" else 0.03
    axis.add_patch(
        Rectangle((x + pad, y + pad), 1 - 2 * pad, 1 - 2 * pad, edgecolor=edge, linewidth=1.4, zorder=2, **look)
    )
    crossed = row.status in FACES and look["hatch"]
    box = {"facecolor": "white", "edgecolor": "none", "pad": 0.8} if crossed else None
    for text, height, weight in ((row.label, 0.68, "normal"), (sign, 0.28, "semibold")):
        axis.annotate(
            text, (x + 0.5, y + height), ha="center", va="center", color=ink(row), fontweight=weight, fontsize=12,
            bbox=box, zorder=3,
        )  # fmt: skip


def _county_border(axis: Axes, rows: pd.DataFrame) -> None:
    """A line along the edges where tiles of the two counties meet."""
    county = {(row.tile_column, row.tile_row): row.county for row in rows.itertuples()}
    for (column, line), own in county.items():
        if county.get((column + 1, line), own) != own:
            axis.plot([column + 1] * 2, [-line, 1 - line], color=PALETTE["ink"], linewidth=2.6, zorder=4)
        if county.get((column, line + 1), own) != own:
            axis.plot([column, column + 1], [-line] * 2, color=PALETTE["ink"], linewidth=2.6, zorder=4)


def _legend(rows: pd.DataFrame, language: str) -> list[Patch]:
    """One swatch a group, with its sign and how many municipalities it has."""
    handles = []
    for group in rollout.groups().itertuples():
        row = rows[(rows["status"] == group.status) & (rows["wave"].fillna("") == group.wave)].iloc[0]
        label = say("rollout-map.legend", sign=sign(row), name=_legend_name(group), count=group.municipalities)
        handles.append(Patch(edgecolor=_edge(row), linewidth=1.2, label=label[language], **face(row)))
    return handles


def _legend_name(group: Row) -> Text:
    """A group beside its sign, which says that it is live."""
    if group.status not in DATED or not group.date:
        return _status(group)
    when = formats.period(group.date)
    return when if group.wave else say("rollout-map.dated", status=_status(group), when=when)


# --- Table -----------------------------------------------------------------------------------------------------------


def municipality_groups() -> Exhibit:
    """The tile map as a table: municipalities by wave and status, with their residents."""
    rows = rollout.groups()
    share = rollout.accounts().set_index("account")["share"]
    return Exhibit(
        id="rollout-municipalities",
        title=say(
            "rollout-municipalities.title", named=formats.percent(share["region"]), all=formats.percent(share["map"])
        ),
        caption=say("rollout-municipalities.caption"),
        data=rows,
        columns=[
            Column(say("rollout-municipalities.column-group"), lambda row: _group_name(row).map(capital), width=3),
            wording(say("column-municipalities"), "names", width=8),
            counting(cells.head("number"), "municipalities"),
            counting(say("column-residents"), "residents"),
        ],
    )
