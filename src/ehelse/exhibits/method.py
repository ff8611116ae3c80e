"""Exhibits on how the report was made: the flow of the evidence, what was left out, and the checklist."""

from __future__ import annotations

from itertools import pairwise

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ehelse import cells, sources
from ehelse.analyses import method
from reporting import formats, load, shapes, style, words
from reporting.columns import Cell, Column, Row, counting, target, wording
from reporting.exhibit import Exhibit
from reporting.style import PALETTE
from wording.text import Text

say = words.chapter("method")
STEP = 0.13  # how much further right what leaves stands than the boxes of its stream
MAIN = {"first": 0.02, "second": 0.15, "both": 0.02}  # where the boxes of a stream begin
WAY = 0.03  # how much further right its arrows run


def flow() -> Exhibit:
    """From searches to the rows in the tables, with what left on the way."""
    rows = method.flow()
    return Exhibit(
        id="evidence-flow",
        title=_title(rows),
        caption=say("evidence-flow.caption"),
        note=say("evidence-flow.note"),
        data=rows,
        columns=[
            Column(say("evidence-flow.column-stage"), lambda row: say(f"stage-{row.stage}"), width=6),
            Column(say("evidence-flow.column-count"), _count, "right", 2),
        ],
        draw=lambda language: _draw(rows, language),
        alt=say("evidence-flow.alt"),
        sources=(sources.THIS_REPORT,),
    )


def _title(rows: pd.DataFrame) -> Text:
    counts = rows.set_index("stage")["counted"]
    named = {name: int(counts[name]) for name in ("collected", "left", "unexplained")}
    return say("evidence-flow.title", **named)


def _count(row: Row) -> Text:
    return say("not-recorded") if pd.isna(row.counted) else formats.number(row.counted)


def _told(row: Row) -> Text:
    return formats.joined([say(f"stage-{row.stage}"), _count(row)], ": ")


def _draw(rows: pd.DataFrame, language: str) -> Figure:
    """Boxes one below another, the second stream further right; what leaves stands to the right of the way."""
    figure, axis = shapes.canvas((0.6 if style.is_narrow() else 0.5) * len(rows))
    axis.set(xlim=(0, 1), ylim=(0.5 - len(rows), 0.5))
    axis.axis("off")
    heights = {row.stage: -place for place, row in enumerate(rows.itertuples())}
    end = heights[rows["stage"].iloc[-1]]
    for stream, stages in rows[rows["stream"] != "both"].groupby("stream"):
        way = MAIN[str(stream)] + WAY
        kept = stages.loc[~stages["side"], "stage"]
        for above, below in pairwise([*(heights[stage] for stage in kept), end]):
            _arrow(axis, (way, above - 0.3), (way, below + 0.36))
        for stage in stages.loc[stages["side"], "stage"]:
            _arrow(axis, (way, heights[stage]), (MAIN[str(stream)] + STEP - 0.02, heights[stage]))
    for row in rows.itertuples():
        _box(axis, row, heights[row.stage], language)
    return figure


def _arrow(axis: Axes, start: tuple[float, float], end: tuple[float, float]) -> None:
    axis.annotate("", end, start, arrowprops={"arrowstyle": "-|>", "color": PALETTE["muted"]})


def _box(axis: Axes, row: Row, height: float, language: str) -> None:
    """A stage with its count; what was not recorded has a broken edge."""
    look = {
        "boxstyle": "round,pad=0.35",
        "facecolor": "white",
        "edgecolor": PALETTE["muted" if row.side else "first"],
        "linestyle": "--" if pd.isna(row.counted) else "-",
    }
    place = MAIN[row.stream] + (STEP if row.side else 0)
    # Two lines are for the narrow figure, where boxes stand further apart; in the wide one they would touch the next.
    letters = 62 if style.is_narrow() else 74
    told = shapes.wrapped(_told(row)[language], letters - round(60 * place))
    axis.annotate(told, (place, height), ha="left", va="center", color=PALETTE["ink"], bbox=look, linespacing=1.0)


def collections() -> Exhibit:
    """What each collection counted, what was kept, and what was not."""
    return Exhibit(
        id="evidence-collections",
        title=say("evidence-collections.title"),
        caption=say("evidence-collections.caption"),
        data=_with_sum(method.collections()),
        columns=[
            wording(say("column-collection"), "name", width=5),
            *(counting(say(f"evidence-collections.column-{name}"), name) for name in COUNTS),
        ],
        sources=(sources.THIS_REPORT,),
    )


COUNTS = ("rows", "kept", "held", "left", "unexplained")


def _with_sum(rows: pd.DataFrame) -> pd.DataFrame:
    """The collections with the sum of the rows of evidence above that of pages, which are counted apart."""
    pages = rows["collection_id"] == method.PAGES
    total = {"collection_id": "all", **rows.loc[~pages, list(COUNTS)].sum()}
    names = {f"name_{language}": text for language, text in say("evidence-collections.all").items()}
    return pd.concat([rows[~pages], pd.DataFrame([total | names]), rows[pages]], ignore_index=True)


def dropped() -> Exhibit:
    """Every row that stands in no row of its own, with the reason and who says so."""
    rows = method.dropped()
    pages = rows["collection_id"] == method.PAGES
    return Exhibit(
        id="evidence-dropped",
        title=say("evidence-dropped.title", count=int((~pages).sum()), pages=int(pages.sum())),
        caption=say("evidence-dropped.caption"),
        note=say("evidence-dropped.note"),
        data=rows,
        columns=[
            wording(say("column-collection"), "name", width=3, filter=True),
            wording(say("evidence-dropped.column-row"), "row_id", width=2),
            wording(say("evidence-dropped.column-what"), "what", width=5),
            cells.code_column(say("evidence-dropped.column-reason"), "drop-reason", "reason", width=4),
            wording(say("evidence-dropped.column-into"), "into_row", width=2),
            cells.code_column(say("evidence-dropped.column-known"), "reason-known", "reason_known", width=2),
        ],
        row_headers=2,
        sources=(sources.THIS_REPORT,),
        browse=True,
    )


def checklist() -> Exhibit:
    """The items of PRISMA-ScR: whether the report meets each, and where."""
    rows = load.table("checklist")
    return Exhibit(
        id="prisma-scr",
        title=say("prisma-scr.title", met=int((rows["met"] == "yes").sum()), all=len(rows)),
        caption=say("prisma-scr.caption"),
        data=rows,
        columns=[
            Column(say("prisma-scr.column-item"), lambda row: str(row.item), "center"),
            wording(say("prisma-scr.column-asked"), "asked", width=4),
            cells.code_column(say("prisma-scr.column-met"), "met", "met"),
            Column(say("prisma-scr.column-where"), _where, width=6),
        ],
        sources=(sources.THIS_REPORT,),
    )


def _where(row: Row) -> Cell:
    """Where an item is met or what is lacking, leading to the exhibit that shows it, if one does."""
    told = words.each(lambda language: str(getattr(row, f"told_{language}")))
    return told if pd.isna(row.shown) else target(told, row.shown)
