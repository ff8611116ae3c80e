"""E-consultations: their share beside the persons who had digital contact, and three definitions."""

from __future__ import annotations

import re

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ehelse import captions, cells, evidence
from ehelse.analyses import residents
from ehelse.exhibits.residents.common import by_part, kept, period_column, rounded, with_names
from reporting import formats, rules, shapes, words
from reporting.columns import Column, Row, names, with_words, wording
from reporting.exhibit import Exhibit
from reporting.style import MARKERS, PALETTE, width
from wording.text import Text, spoken

say = words.chapter("residents")
CONSULTATIONS, PERSONS = "consultations", "persons"
LOOKS = {CONSULTATIONS: "first", PERSONS: "second"}
TOPS = {CONSULTATIONS: 36.0, PERSONS: 68.0}  # where the axes end, unless a value lies higher


def e_consultations() -> Exhibit:
    """E-consultations as a share of consultations, above persons with digital GP contact: two panels, not joined."""
    consultations, persons = residents.consultations(), residents.contact_with_gp()
    frame = with_names(pd.concat([consultations, persons], ignore_index=True), "e-consultations")
    title = consultations_title(consultations, persons)
    return Exhibit(
        id="e-consultations",
        title=title,
        caption=say("e-consultations.caption"),
        note=_panels_note(consultations, persons),
        data=rounded(frame),
        download=kept(frame),
        columns=[
            wording(say("e-consultations.column-measure"), "name", width=4),
            period_column(),
            Column(cells.head("share"), _panel_share, "right"),
            cells.interval_column(),
            cells.answers_column(),
            cells.source_column(),
        ],
        draw=lambda language: draw_panels(frame, language),
        alt=say("e-consultations.alt", title=title),
    )


def consultations_title(consultations: pd.DataFrame, persons: pd.DataFrame) -> Text:
    """What happened to consultations since their peak, in whole years, and to persons since the same year."""
    years = residents.whole_years(consultations).sort_values("period")
    top, last = residents.peak(years), years.iloc[-1]
    since = persons[persons["year"] >= top["year"]].sort_values("year")
    return say(
        "e-consultations.title",
        share="fell" if last["value"] < top["value"] else "still",
        year=formats.period(top["period"]),
        persons="unknown" if len(since) < 2 else residents.change(since.iloc[0], since.iloc[-1]).move,
    )


def _panels_note(consultations: pd.DataFrame, persons: pd.DataFrame) -> Text:
    facts = [say("e-consultations.upper"), captions.base(consultations)]
    periods = list(_part_years(consultations)["period"])
    if periods:
        facts.append(say("e-consultations.hollow", periods=formats.listed(map(formats.period, periods))))
    return formats.joined([*facts, say("e-consultations.lower"), captions.standard(persons, captions.intervals())])


def _part_years(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows whose period is a part of a year."""
    return rows.drop(index=residents.whole_years(rows).index)


def _decimals(part: str) -> int:
    """Statistics are printed with a decimal, survey percentages whole."""
    return 1 if part == CONSULTATIONS else 0


def _panel_share(row: Row) -> Text:
    return formats.roughly(row.approx, formats.percent(row.value, _decimals(row.part)))


def draw_panels(frame: pd.DataFrame, language: str) -> Figure:
    """Two panels over the same years; a part of a year is hollow and stands alone."""
    figure = Figure(figsize=(width(), 6.0))
    panels = figure.subplots(2, 1, sharex=True)
    for axis, (part, name) in zip(panels, by_part(frame).items(), strict=True):
        rows = frame[frame["part"] == part]
        _draw_panel(axis, rows, part, language)
        axis.set_title(spoken(name, language), loc="left", color=_colour(part), fontweight="semibold", pad=10)
    years = range(int(frame["year"].min()), int(frame["year"].max()) + 1)
    panels[-1].set_xlim(years[0] - 0.45, years[-1] + 0.45)
    panels[-1].set_xticks(years)
    panels[0].tick_params(labelbottom=True)
    return figure


def _colour(part: str) -> str:
    return PALETTE[LOOKS[part]]


def _draw_panel(axis: Axes, rows: pd.DataFrame, part: str, language: str) -> None:
    """One series with its value at every point; parts of a year stand alone."""
    whole, parts = residents.whole_years(rows), _part_years(rows)
    axis.plot(whole["year"].astype(int), whole["value"], color=_colour(part), marker=MARKERS[LOOKS[part]])
    known = whole[whole["low"].notna()]
    if len(known):
        axis.vlines(known["year"].astype(int), known["low"], known["high"], color=_colour(part), linewidth=1.4)
    if len(parts):
        axis.plot(
            parts["year"].astype(int), parts["value"], linestyle="", marker=MARKERS[LOOKS[part]], color=_colour(part),
            markerfacecolor="white", markeredgewidth=1.8,
        )  # fmt: skip
    _write_values(axis, whole, part, language)
    _write_values(axis, parts, part, language)
    for year in evidence.break_years(rows):
        axis.axvline(year - 0.5, color=PALETTE["muted"], linestyle=":", linewidth=1.2)
    axis.set_ylim(0, max(TOPS[part], 1.1 * float(rows["value"].max())))
    shapes.value_axis(axis, language, formats.percent, vertical=True)


def _write_values(axis: Axes, rows: pd.DataFrame, part: str, language: str) -> None:
    """The value above each point or its interval; the first of whole years stands clear of a rising line."""
    for place, row in enumerate(rows.itertuples()):
        after = part_of_year(str(row.period))
        value = formats.number(row.value, _decimals(part))[language] + (f"\n{after[language]}" if after else "")
        axis.annotate(
            value, (int(row.year), row.value if pd.isna(row.high) else row.high), xytext=(0, 7),
            textcoords="offset points", ha="center" if place or after else "right", color=_colour(part),
            linespacing=1.0,
        )  # fmt: skip


def part_of_year(period: str) -> Text | None:
    """Which part of a year a period is, without the year where it is a half; None for a whole year."""
    if re.fullmatch(r"\d{4}", period):
        return None
    half = rules.part_of_year(period, "half")
    return say(f"half-{half}") if half else formats.period(period)


# --- Definitions -----------------------------------------------------------------------------------------------------


def e_consultation_definitions() -> Exhibit:
    """The definitions of e-consultations that must not be joined."""
    frame = residents.consultation_definitions()
    frame = with_words(frame, "name", [say(f"definition-{code}") for code in frame["definition"]])
    frame = with_words(frame, "counted", [say(f"counted-{code}") for code in frame["definition"]])
    shares = formats.listed(map(_share_of_period, frame.itertuples()))
    series = ["series_first", "series_last"]
    return Exhibit(
        id="e-consultation-definitions",
        title=say("e-consultation-definitions.title", shares=shares),
        caption=say("e-consultation-definitions.caption"),
        note=say("e-consultation-definitions.note"),
        data=frame,
        download=["row_id", "definition", *names("name", "counted"), *series, "period", "value", "unit", "source_id"],
        columns=[
            wording(say("e-consultation-definitions.column-definition"), "name", width=4),
            wording(say("e-consultation-definitions.column-counted"), "counted", width=6),
            Column(say("e-consultation-definitions.column-series"), _series, width=3),
            period_column(),
            Column(cells.head("share"), _defined_share, "right", 2),
            cells.source_column(),
        ],
    )


def _defined_share(row: Row) -> Text:
    """A share with a decimal; one that the source gives in a phrase, whole and with the word that it is not exact."""
    return formats.roughly(row.approx, formats.percent(row.value, 1 if pd.isna(row.approx) else 0))


def _share_of_period(row: Row) -> Text:
    """A share with the period that it is of."""
    return say("share-of-period", share=_defined_share(row), period=formats.period(row.period))


def _series(row: Row) -> Text:
    """The first and the last period of the series that a definition has."""
    if not row.series_first:
        return say("no-series")
    return formats.between(formats.period(row.series_first), formats.period(row.series_last))
