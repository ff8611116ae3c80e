"""Satisfaction over time, and its tested changes."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ehelse import captions, cells, colours, evidence
from ehelse.analyses.working_day import satisfaction as found
from ehelse.exhibits.working_day import tables
from reporting import formats, numerals, shapes, words
from reporting.columns import Cell, Column, Row, said, with_words, wording
from reporting.exhibit import Exhibit
from reporting.shapes import Series
from reporting.style import PALETTE
from wording.text import Text

say = words.chapter("working-day")
# Computed columns are cut where no printed digit can turn on it.
PLACES = {"change": 4, "low": 4, "high": 4}
TESTED = {"p": "p_trend", "p_departure": "p_line"}  # the p-values, and as the table writes them


# --- The series ------------------------------------------------------------------------------------------------------


def satisfaction_over_time() -> Exhibit:
    """Share satisfied, personnel and residents, by year."""
    frame = found.satisfaction()
    series = {part: Series(say(f"series-{part}"), colours.key("people", part)) for part in dict.fromkeys(frame["part"])}
    frame = with_words(frame, "label", [series[part].label for part in frame["part"]])
    title = series_title(frame)
    return Exhibit(
        id="satisfaction-over-time",
        title=title,
        caption=say("satisfaction-over-time.caption"),
        note=_series_note(frame, series),
        data=tables.rounded(frame),
        download=tables.download(frame, without=("group_id", "group_name")),
        columns=[
            wording(say("satisfaction-over-time.column-who"), "label", width=4),
            cells.period_column(2, "period"),
            cells.share_column(),
            cells.interval_column(),
            cells.answers_column(),
            tables.source_column(),
        ],
        draw=lambda language: _draw_series(frame, series, language),
        alt=say("satisfaction-over-time.alt", title=title),
    )


def series_title(frame: pd.DataFrame) -> Text:
    """How personnel stood first, at most and in the last year that both series have, and residents in that year."""
    year = found.last_year_of_all(frame)
    until = frame[frame["period"] <= year].sort_values("year")
    last = frame[frame["period"] == year].set_index("part")["value"]
    own = until[until["part"] == found.PERSONNEL]
    top = own.loc[own["value"].idxmax()]
    return say(
        "satisfaction-over-time.title",
        first=formats.percent(own["value"].iloc[0]),
        top=formats.percent(top["value"]),
        peak=top["period"],
        own=formats.percent(last[found.PERSONNEL]),
        other=formats.percent(last[found.RESIDENTS]),
        year=year,
        since=own["period"].iloc[0],
    )


def _series_note(frame: pd.DataFrame, series: dict[str, Series]) -> Text:
    each = [_population(frame[frame["part"] == part], look.label) for part, look in series.items()]
    return formats.joined([captions.survey(frame), *each, say("rounded"), captions.intervals()])


def _population(rows: pd.DataFrame, name: Text | str) -> Text:
    """Who was asked what in one series, how many answered, and what broke."""
    facts = (captions.question(rows), captions.base(rows), captions.counts(rows), captions.breaks(rows))
    return formats.joined([name + ".", *(fact for fact in facts if fact is not None)])


def _draw_series(frame: pd.DataFrame, series: dict[str, Series], language: str) -> Figure:
    """The lines with all their values, and the year from which the strategy applies."""
    figure = shapes.lines(frame, series, language, by="part", top=80, breaks=evidence.break_years(frame))
    axis, start = figure.axes[0], found.FIRST_YEAR
    axis.axvline(start - 0.5, color=PALETTE["ink"], linewidth=1)
    axis.annotate(
        say("strategy-from", year=str(start))[language], (start - 0.5, 3), xytext=(5, 0), textcoords="offset points",
    )  # fmt: skip
    for part, look in series.items():
        _write_shares(axis, frame[frame["part"] == part], look.look, language, below=part == found.PERSONNEL)
    return figure


def _write_shares(axis: Axes, rows: pd.DataFrame, look: str, language: str, *, below: bool) -> None:
    """The share of each year but the last, which stands at the end of its line."""
    ordered = rows.sort_values("year")
    for row in ordered[:-1].itertuples():
        axis.annotate(
            formats.percent(row.value)[language], (int(row.year), float(row.value)), xytext=(0, -9 if below else 11),
            textcoords="offset points", va="top" if below else "bottom", ha="center",
            color=PALETTE[look], fontweight="semibold",
        )  # fmt: skip


# --- The changes -----------------------------------------------------------------------------------------------------


def satisfaction_change() -> Exhibit:
    """The tested changes in satisfaction, with the latest round of personnel under assumed numbers of answers."""
    frame = found.changes()
    return Exhibit(
        id="satisfaction-change",
        title=change_title(frame),
        caption=say("satisfaction-change.caption"),
        note=change_note(frame),
        data=formats.p_values(frame.assign(**{to: frame[name] for name, to in TESTED.items()}).round(PLACES), *TESTED),
        download=[name for name in frame if name != "part"],
        columns=[
            wording(_head("who"), "group_name", width=3),
            Column(_head("years"), lambda row: formats.period(row.period), width=2),
            Column(cells.head("what"), _kind, width=3),
            Column(_head("satisfied"), _shares, width=3),
            Column(cells.head("answers"), _answers, width=3),
            Column(_head("points"), _change, "right", 2),
            Column(cells.head("interval"), _interval, "right", 3),
            Column(_head("p"), _p, "right", 3),
            Column(_head("rounding"), _survives, "center", 2),
        ],
        row_headers=2,
    )


def _head(name: str) -> Text:
    return say(f"satisfaction-change.column-{name}")


def change_title(frame: pd.DataFrame) -> Text:
    """Where each series went from its first to its last year with a known n, the verb by the interval."""
    own, other = (found.comparison(frame, part, "change") for part in (found.PERSONNEL, found.RESIDENTS))
    since = _since(frame)
    return say(
        "satisfaction-change.title",
        since="unknown" if since is None else found.move(since["low"], since["high"]),
        since_points=points(0 if since is None else since["change"]),
        since_years="" if since is None else formats.period(since["period"]),
        own=found.move(own["low"], own["high"]),
        own_points=points(own["change"]),
        own_years=formats.period(own["period"]),
        other=found.move(other["low"], other["high"]),
        other_points=points(other["change"]),
        other_years=formats.period(other["period"]),
    )


def _since(frame: pd.DataFrame) -> pd.Series | None:
    """The latest change of personnel with an assumed number of answers, its interval the widest of those shown."""
    rows = frame[(frame["kind"] == "assumed") & (frame["part"] == found.PERSONNEL)]
    if rows.empty:
        return None
    rows = rows[rows["period"] == rows["period"].max()]
    widest = pd.Series({"low": rows["low"].min(), "high": rows["high"].max()})
    return pd.concat([rows.iloc[0].drop(["low", "high"]), widest])


def points(change: float) -> Text:
    """The size of a change, without its sign."""
    return say("points", count=int(numerals.rounded(change, 0)))


def change_note(frame: pd.DataFrame) -> Text:
    """How the changes were tested, and of which rounds the number of answers is assumed."""
    assumed = frame[frame["kind"] == "assumed"]
    rounds = [rows for _, rows in assumed.groupby("part", sort=False)]
    said_of = [_assumed(rows, named=len(rounds) > 1) for rows in rounds]
    return formats.joined([say("satisfaction-change.note"), *(said_of or [say("satisfaction-change.known")])])


def _assumed(rows: pd.DataFrame, *, named: bool) -> Text:
    """With which numbers of answers one round is shown; where there are several, the round is named with its series."""
    year = formats.joined([rows["period"].iloc[-1].split("/")[-1]])
    return say(
        "satisfaction-change.assumed",
        round=say("round-of", year=year, who=said(rows.iloc[-1], "group_name")) if named else year,
        low=formats.number(rows["n_last"].min()),
        high=formats.number(rows["n_last"].max()),
    )


def _kind(row: Row) -> Cell:
    if row.kind == "assumed":
        return say("kind-assumed", year=row.period.split("/")[-1])
    return say("kind-trend" if row.kind == "trend" else "kind-change")


def _shares(row: Row) -> Cell:
    return _from_to(row.first, row.last, formats.percent)


def _answers(row: Row) -> Cell:
    if row.kind == "trend":
        return say("all-rounds", count=int(row.rounds))
    return _from_to(row.n_first, row.n_last, formats.number)


def _from_to(first: float, last: float, write: Callable[[float], Text]) -> Text:
    return say("from-to", first=write(first), last=write(last))


def _change(row: Row) -> Cell:
    return formats.number(row.change, 1 if row.kind == "trend" else 0, signed=True)


def _interval(row: Row) -> Cell:
    return formats.interval(row.low, row.high, 1, signed=True)


def _p(row: Row) -> Cell:
    if row.kind == "assumed":  # an assumed number of answers bears an interval to compare with, not a test
        return ""
    if pd.isna(row.p_line):
        return formats.p_value(row.p_trend)
    return say("p-of-line", test=formats.p_value(row.p_trend), line=formats.p_value(row.p_line))


def _survives(row: Row) -> Cell:
    if row.kind == "assumed" or pd.isna(row.survives_rounding):
        return ""
    return say("survives-yes" if row.survives_rounding else "survives-no")
