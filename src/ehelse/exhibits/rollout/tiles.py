"""The municipalities: a map of tiles by wave and status, and the same as a table."""

from __future__ import annotations

from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Patch, Rectangle

from ehelse import cells, colours
from ehelse.analyses import rollout
from reporting import formats, shapes, vocabulary, words
from reporting.columns import Column, Row, counting, wording
from reporting.exhibit import Exhibit
from reporting.style import AREA, PALETTE, VOID, is_narrow, width
from wording.text import Text, capital

say = words.chapter("rollout")
# What is known of a municipality, in the order of the legend: known to be live, to come, declined, or none of these.
LIVE: dict[str, Any] = {"facecolor": PALETTE[colours.key("status", "live")], "edgecolor": "white"}
COMING: dict[str, Any] = {"facecolor": "white", "edgecolor": PALETTE[colours.key("status", "live")]}
UNKNOWN: dict[str, Any] = {"facecolor": VOID, "edgecolor": "white"}
DECLINED: dict[str, Any] = {"facecolor": AREA, "edgecolor": PALETTE[colours.REST]}
KINDS = {"live": LIVE, "coming": COMING, "declined": DECLINED, "unknown": UNKNOWN}
KIND_OF = {"live": "live", "live-as-part": "live", "planned": "coming", "decided": "coming", "declined": "declined"}
LIVE_STATUSES = [status for status, of in KIND_OF.items() if of == "live"]
# The signs of single statuses below the name on a tile; most need none.
SIGNS = {"live-as-part": "*", "declined": "–", "not-known": "?"}
# Points of type, and how high the letters and the sign below them stand, in parts of a tile.
WIDE, NARROW = (12, 0.66, 0.26), (10.8, 0.7, 0.24)
# The statuses whose date is that of a go-live.
DATED = ("live", "planned")


# --- Map -------------------------------------------------------------------------------------------------------------


def tile_map() -> Exhibit:
    """The municipalities as tiles, by the wave in which they went live or by what else is known."""
    rows = rollout.municipalities()
    named = int((rows["status"] == "live").sum())
    return Exhibit(
        id="rollout-map",
        title=say(
            "rollout-map.title",
            count=len(rows),
            named=named,
            inferred=int(rows["status"].isin(LIVE_STATUSES).sum()) - named,
            unknown=int((rows["status"] == "not-known").sum()),
        ),
        caption=say("rollout-map.caption"),
        note=say("rollout-map.note", names=formats.joined(_key(rows))),
        data=rows,
        download=[
            *("municipality_id", "name", "county", "label", "tile_column", "tile_row"),
            *("status", "wave", "date", "event_id", "source_id", "residents_source_id"),
        ],
        columns=[
            wording(say("rollout-map.column-municipality"), "name", width=4),
            Column(say("rollout-map.column-letters"), lambda row: row.label, width=2),
            wording(say("rollout-map.column-county"), "county", width=4),
            cells.code_column(say("column-status"), "municipality-status", "status", width=4),
            Column(cells.head("when"), lambda row: "" if pd.isna(row.date) else formats.period(row.date), width=3),
        ],
        draw=lambda language: _draw_tiles(rows, language),
        alt=say("rollout-map.alt"),
    )


def _key(rows: pd.DataFrame) -> list[Text]:
    """The names behind the letters, one list a kind: a print of the map has no table beside it."""
    return [
        say("rollout-map.names", kind=say(f"key-{name}"), names=", ".join(map(_named, rollout.in_order(group))))
        for name in KINDS
        if (group := [row for row in rows.itertuples() if kind(row) == name])
    ]


def _named(row: Row) -> str:
    """The name of a municipality, with its letters where they are not its first three."""
    return str(row.name) if row.label == row.name[:3] else f"{row.name} ({row.label})"


def _status(row: Row) -> Text:
    return vocabulary.text("municipality-status", row.status)


def _group_name(row: Row) -> Text:
    """A group of municipalities in words: its wave, plan or status."""
    if row.status not in DATED or not row.date:
        return _status(row)
    name = say("group-dated", status=_status(row), when=formats.period(row.date))
    return say("group-wave", wave=row.wave, group=name) if row.wave else name


def kind(row: Row) -> str:
    """Whether a municipality is known to be live, is to come, has declined, or none of these: a key of `KINDS`."""
    return KIND_OF.get(row.status, "unknown")


def _draw_tiles(rows: pd.DataFrame, language: str) -> Figure:
    columns, lines = rows["tile_column"].max() + 1, rows["tile_row"].max() + 1
    figure, axis = shapes.canvas(lines * width() / columns * 0.9 + 1.2)
    for row in rows.itertuples():
        _tile(axis, row, SIGNS.get(row.status, ""))
    _county_border(axis, rows)
    axis.set_xlim(-0.1, columns + 0.1)
    axis.set_ylim(-(lines - 1) - 0.1, 1.1)
    axis.set_aspect("equal")
    axis.axis("off")
    figure.legend(handles=_legend(rows, language), loc="outside lower left", ncols=1, handlelength=1.6)
    return figure


def _tile(axis: Axes, row: Row, sign: str) -> None:
    """One municipality: its letters above its sign."""
    x, y, look = row.tile_column, -row.tile_row, KINDS[kind(row)]
    pad = 0.03 if look["edgecolor"] == "white" else 0.07
    axis.add_patch(Rectangle((x + pad, y + pad), 1 - 2 * pad, 1 - 2 * pad, linewidth=1.4, zorder=2, **look))
    ink = "white" if look is LIVE else PALETTE["ink"]
    size, upper, lower = NARROW if is_narrow() else WIDE
    for text, height, weight in ((row.label, upper if sign else 0.48, "normal"), (sign, lower, "semibold")):
        if text:
            axis.annotate(
                text, (x + 0.5, y + height), ha="center", va="center", color=ink, fontweight=weight, fontsize=size,
                zorder=3,
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
    """One swatch a kind, with how many municipalities it has."""
    found = pd.Series([kind(row) for row in rows.itertuples()]).value_counts()
    names = {name: say(f"kind-{name}", count=int(found.get(name, 0))) for name in KINDS}
    return [Patch(linewidth=1.2, label=names[name][language], **look) for name, look in KINDS.items()]


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
        note=say("rollout-municipalities.note"),
        data=rows,
        columns=[
            Column(say("rollout-municipalities.column-group"), lambda row: _group_name(row).map(capital), width=3),
            wording(say("column-municipalities"), "lettered", width=8),
            counting(cells.head("number"), "municipalities"),
            counting(say("column-residents"), "residents"),
        ],
    )
