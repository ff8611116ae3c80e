"""The few shapes that all figures are drawn in, and the words that describe them to those who do not see them.

Every shape takes a frame of the rows drawn and a language and returns a matplotlib figure; every `describe_*` takes
the same frame and returns the alternative text. Colour never carries information alone: a series has its own marker
and stands beside its name.
"""

from __future__ import annotations

import datetime
import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
import seaborn as sns
from matplotlib import dates
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.ticker import FuncFormatter, MaxNLocator

from ehelse.old import formats
from ehelse.old.style import MARKERS, PALETTE, WIDTH
from ehelse.old.text import Language, Text, each, listed, within

Write = Callable[[float, Language], str]
SHORT = 200  # days; a shorter span would be too narrow to show whether it is filled


@dataclass(frozen=True)
class Series:
    """How one series is named and drawn: `look` is a key of the palette."""

    label: Text
    look: str


def percent(value: float, language: Language) -> str:
    """A value as a whole percentage."""
    return formats.percent(value, language)


def decimals(places: int) -> Write:
    """A way to write values as plain numbers with some decimals."""
    return lambda value, language: formats.number(value, places, language)


def wrapped(label: object, width: int) -> str:
    """A label broken into lines of at most `width` letters, where words allow."""
    return "\n".join(textwrap.wrap(str(label), width))


def canvas(height: float) -> tuple[Figure, Axes]:
    """A figure of the book's width and `height` inches that pyplot does not keep."""
    figure = Figure(figsize=(WIDTH, height))
    return figure, figure.subplots()


def value_axis(axis: Axes, language: Language, write: Write, *, vertical: bool, name: Text | None = None) -> None:
    """Write an axis' ticks in the page's language and show grid lines along it only."""
    side = axis.yaxis if vertical else axis.xaxis
    side.set_major_formatter(FuncFormatter(lambda value, _: write(value, language)))
    side.set_major_locator(MaxNLocator(nbins=6, steps=[1, 2, 2.5, 5, 10]))
    (axis.xaxis if vertical else axis.yaxis).grid(False)
    if name:
        side.set_label_text(name[language])


def marker_legend(figure: Figure, entries: Sequence[tuple[str, str, str]], *, columns: int) -> None:
    """A legend above the figure: for each entry its name, its colour (a key of the palette) and its marker."""
    handles = [
        Line2D([], [], linestyle="", marker=marker, markersize=9, color=PALETTE[look], label=name)
        for name, look, marker in entries
    ]
    figure.legend(handles=handles, loc="outside upper left", ncols=columns, handletextpad=0.2, columnspacing=1)


def lines(
    frame: pd.DataFrame,
    series: Mapping[str, Series],
    language: Language,
    *,
    by: str = "indicator_id",
    write: Write = percent,
    top: float | None = None,
    breaks: Sequence[int] = (),
    height: float = 3.7,
) -> Figure:
    """Values over years, one line a series, each with its name and last value at its end.

    `frame` has `year`, `value` and the column `by`; where it has `low` and `high` the interval is a thin bar.
    `breaks` are years before which a dotted vertical line says that the question or the people asked changed. The
    axis starts at 0.
    """
    figure, axis = canvas(height)
    ends = []
    sns.lineplot(
        frame.astype({"year": int, "value": float}), x="year", y="value", estimator=None, legend=False, ax=axis,
        hue=by, hue_order=list(series), palette=[PALETTE[look.look] for look in series.values()],
        style=by, style_order=list(series), markers=[MARKERS[look.look] for look in series.values()],
        dashes=False, markeredgewidth=0,
    )  # fmt: skip
    axis.set(xlabel="", ylabel="")
    for name, look in series.items():
        rows = frame[frame[by] == name].sort_values("year")
        if {"low", "high"} <= set(rows):
            known, colour = rows.dropna(subset=["low", "high"]), PALETTE[look.look]
            axis.vlines(known["year"].astype(int), known["low"], known["high"], color=colour, linewidth=1.4)
        last = rows.iloc[-1]
        ends.append((float(last["value"]), int(last["year"]), look))
    for year in breaks:
        axis.axvline(year - 0.5, color=PALETTE["muted"], linestyle=":", linewidth=1.2)
    axis.set_ylim(0, top or float(frame[["value", *({"high"} & set(frame))]].max().max()) * 1.12)
    first, final = int(frame["year"].min()), int(frame["year"].max())
    axis.set_xlim(first - 0.35, final + 0.35)
    axis.set_xticks(range(first, final + 1))
    value_axis(axis, language, write, vertical=True)
    _name_ends(axis, ends, language, write)
    return figure


def _name_ends(axis: Axes, ends: list[tuple[float, int, Series]], language: Language, write: Write) -> None:
    """Write each series' name beside its last point, moved apart where two would touch."""
    low, high = axis.get_ylim()
    gap = (high - low) * 0.15
    place = float("-inf")
    for value, year, look in sorted(ends, key=lambda end: end[0]):
        place = max(value, place + gap)
        name = wrapped(look.label[language], 20)
        axis.annotate(
            f"{name}\n{write(value, language)}",
            (year, place), xytext=(12, 0), textcoords="offset points",
            va="center", color=PALETTE[look.look], fontweight="semibold", annotation_clip=False, linespacing=1.05,
        )  # fmt: skip


def bars(
    frame: pd.DataFrame,
    language: Language,
    *,
    names: Mapping[Language, str],
    colours: Sequence[str] | str = "personnel",
    write: Write = percent,
    top: float | None = None,
    reference: tuple[float, Text] | None = None,
    wrap: int = 34,
) -> Figure:
    """One horizontal bar a row, in the order of the frame, with its value at the end.

    `names` says which column names the row in each language; `low` and `high`, where present and known, are drawn as
    a thin line; `reference` is a value with its name, drawn as a dotted vertical line.
    """
    labels = [wrapped(label, wrap) for label in frame[names[language]]]
    heights = [0.34 + 0.2 * label.count("\n") for label in labels]
    figure, axis = canvas(0.75 + sum(heights) * 1.12)
    keys = [colours] * len(frame) if isinstance(colours, str) else list(colours)
    places = list(range(len(frame)))[::-1]
    axis.barh(places, frame["value"], color=[PALETTE[key] for key in keys], height=0.62)
    ends = frame["value"].astype(float)
    if {"low", "high"} <= set(frame):
        known = frame["high"].notna()
        at = [place for place, keep in zip(places, known, strict=True) if keep]
        for colour, width in (("white", 4.2), (PALETTE["ink"], 1.8)):  # the white edge shows the line on a dark bar
            axis.hlines(at, frame.loc[known, "low"], frame.loc[known, "high"], color=colour, linewidth=width)
        ends = frame[["value", "high"]].max(axis=1)
    for place, value, end in zip(places, frame["value"], ends, strict=True):
        axis.annotate(write(value, language), (end, place), xytext=(6, 0), textcoords="offset points", va="center")
    axis.set_yticks(places, labels)
    axis.set_xlim(0, top or float(ends.max()) * 1.15)
    if reference:
        axis.axvline(reference[0], color=PALETTE["muted"], linestyle=":", linewidth=1.4)
        axis.annotate(
            reference[1][language], (reference[0], 1), xycoords=("data", "axes fraction"), xytext=(4, 2),
            textcoords="offset points", color=PALETTE["muted"], annotation_clip=False,
        )  # fmt: skip
    value_axis(axis, language, write, vertical=False)
    return figure


def pairs(
    frame: pd.DataFrame,
    series: Mapping[str, Series],
    language: Language,
    *,
    row: Mapping[Language, str],
    by: str = "population",
    write: Write = percent,
    top: float = 100,
    wrap: int = 38,
    apart: float = 0,
) -> Figure:
    """Two or more values side by side for each row: a dot a series on a shared line, in the order of the frame.

    `row` names the column with the row's name in each language; `low` and `high` as in `bars`. The legend names
    marker and colour. `apart` moves the series of a row that far from one another, so that intervals do not cover
    each other; the shared line is then left out.
    """
    labels = list(dict.fromkeys(frame[row[language]]))
    broken = [wrapped(label, wrap) for label in labels]
    figure, axis = canvas(1.2 + (0.5 + apart) * len(labels))
    places = {label: len(labels) - 1 - place for place, label in enumerate(labels)}
    for label in labels if not apart else ():
        values = frame.loc[frame[row[language]] == label, "value"]
        axis.hlines(places[label], values.min(), values.max(), color="#c3c9cc", linewidth=3, zorder=1)
    for number, (name, look) in enumerate(series.items()):
        rows = frame[frame[by] == name]
        shift = apart * ((len(series) - 1) / 2 - number)
        at = [places[label] + shift for label in rows[row[language]]]
        colour = PALETTE[look.look]
        axis.scatter(
            rows["value"], at, color=colour, marker=MARKERS[look.look], s=70, zorder=3, label=look.label[language]
        )
        if {"low", "high"} <= set(rows):
            known = rows["low"].notna().to_list()
            axis.hlines(
                [place for place, keep in zip(at, known, strict=True) if keep],
                rows.loc[rows["low"].notna(), "low"], rows.loc[rows["low"].notna(), "high"], color=colour,
                linewidth=1.4, zorder=2,
            )  # fmt: skip
        for value, place in zip(rows["value"], at, strict=True):
            axis.annotate(
                write(value, language),
                (value, place),
                xytext=(0, 8),
                textcoords="offset points",
                ha="center",
                color=colour,
            )
    axis.set_yticks(list(places.values()), broken)
    axis.set_ylim(-0.6, len(labels) - 0.3)
    axis.set_xlim(0, top)
    value_axis(axis, language, write, vertical=False)
    figure.legend(loc="outside upper left", ncols=len(series), handletextpad=0.3)
    return figure


def timeline(
    frame: pd.DataFrame,
    language: Language,
    *,
    names: Mapping[Language, str],
    happened: Text,
    planned: Text,
    wrap: int = 46,
) -> Figure:
    """Events in order of date, one a row: filled when they happened, hollow when they are only planned.

    A span of more than `SHORT` days is a bar from its start to its end, anything shorter a dot in its middle.

    `frame` has `date`, `end_date` (periods as in the data), `status` (happened or planned) and the name columns.
    """
    labels = [wrapped(label, wrap) for label in frame[names[language]]]
    lines_of_text = sum(label.count("\n") + 1 for label in labels)
    figure, axis = canvas(0.9 + 0.13 * len(labels) + 0.2 * lines_of_text)
    starts = [_day(formats.start_of(date)) for date in frame["date"]]
    place = 0.0
    places = []
    for label in labels:
        half = (0.13 + 0.2 * (label.count("\n") + 1)) / 2
        place -= half
        places.append(place)
        place -= half
    for at, start, end, status in zip(places, starts, frame["end_date"], frame["status"], strict=True):
        fill = PALETTE["personnel"] if status == "happened" else "white"
        stop = start if pd.isna(end) else _day(formats.end_of(end))
        if stop - start > SHORT:
            axis.barh(
                at, stop - start, left=start, height=0.13, facecolor=fill, edgecolor=PALETTE["personnel"], linewidth=1.4
            )
        else:
            middle = (start + stop) / 2
            axis.plot([middle], [at], marker="o", color=PALETTE["personnel"], markerfacecolor=fill, markeredgewidth=1.6)
    axis.set_yticks(places, labels)
    axis.set_ylim(place - 0.05, 0.05)
    axis.xaxis_date()
    axis.xaxis.tick_top()
    axis.spines[["bottom", "top", "left"]].set_visible(False)
    axis.yaxis.grid(False)
    handles = [
        Line2D(
            [],
            [],
            marker="o",
            linestyle="",
            color=PALETTE["personnel"],
            markerfacecolor=face,
            markeredgewidth=1.6,
            label=name[language],
        )
        for name, face in ((happened, PALETTE["personnel"]), (planned, "white"))
    ]
    figure.legend(handles=handles, loc="outside lower left", ncols=2, handletextpad=0.2)
    return figure


def _day(date: datetime.date) -> float:
    """A date as matplotlib counts days."""
    return float(dates.date2num(date))  # type: ignore[no-untyped-call]


def describe_lines(
    frame: pd.DataFrame, series: Mapping[str, Series], *, by: str = "indicator_id", write: Write = percent
) -> Text:
    """Alternative text of `lines`: every series with every value."""

    def of(name: str, look: Series, language: Language) -> str:
        rows = frame[frame[by] == name].sort_values("year")
        values = [f"{write(row.value, language)} ({formats.period(row.period, language)})" for row in rows.itertuples()]
        return f"{look.label[language]}: {listed(values, language)}."

    opening = Text("Line chart by year.", "Linjediagram etter år.")
    return each(
        lambda language: " ".join([opening[language], *(of(name, look, language) for name, look in series.items())])
    )


def describe_bars(frame: pd.DataFrame, names: Mapping[Language, str], *, write: Write = percent) -> Text:
    """Alternative text of `bars`: every bar with its value."""
    opening = Text("Bar chart.", "Stolpediagram.")

    def values(language: Language) -> str:
        pairs = zip(frame[names[language]], frame["value"], strict=True)
        return "; ".join(f"{name}: {write(value, language)}" for name, value in pairs)

    return each(lambda language: f"{opening[language]} {values(language)}.")


def describe_pairs(
    frame: pd.DataFrame,
    series: Mapping[str, Series],
    row: Mapping[Language, str],
    *,
    by: str = "population",
    write: Write = percent,
) -> Text:
    """Alternative text of `pairs`: every row with the value of each series."""
    opening = Text("Dot chart.", "Punktdiagram.")

    def of(label: str, language: Language) -> str:
        rows = frame[frame[row[language]] == label].set_index(by)
        values = [
            f"{within(look.label[language])} {write(rows.loc[name, 'value'], language)}"
            for name, look in series.items()
            if name in rows.index
        ]
        return f"{label}: {listed(values, language)}."

    return each(
        lambda language: " ".join(
            [opening[language], *(of(label, language) for label in dict.fromkeys(frame[row[language]]))]
        )
    )


def describe_timeline(frame: pd.DataFrame, names: Mapping[Language, str], planned: Text) -> Text:
    """Alternative text of `timeline`: every event with its date, plans marked."""
    opening = Text("Timeline.", "Tidslinje.")

    def of(row: pd.Series, language: Language) -> str:
        date = row["date"] if pd.isna(row["end_date"]) else f"{row['date']}/{row['end_date']}"
        mark = "" if row["status"] == "happened" else f" ({planned[language].lower()})"
        return f"{formats.period(date, language)}: {row[names[language]]}{mark}."

    return each(lambda language: " ".join([opening[language], *(of(row, language) for _, row in frame.iterrows())]))
