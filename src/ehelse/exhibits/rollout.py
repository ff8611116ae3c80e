"""Exhibits of the chapter on the rollout of Helseplattformen."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.dates import YearLocator, date2num
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch, Rectangle

from ehelse.analyses import rollout
from ehelse.exhibits.strategy import HAPPENED, PLANNED, in_words
from ehelse.old import formats, shapes
from ehelse.old.exhibit import Column, Exhibit, Row, words
from ehelse.old.style import MARKERS, PALETTE, WIDTH
from ehelse.old.text import Language, Text, capital, each, listed
from ehelse.old.words import BILLION, MILLION, SOURCE, as_stated, source_cell

LANES = {
    "contract": Text("Contract", "Kontrakt"),
    "decision": Text("Decision", "Vedtak"),
    "go-live": Text("Go-live", "Innføring"),
    "postponed": Text("Postponed", "Utsatt"),
    "review": Text("Review", "Gjennomgang"),
    "other": Text("Other", "Annet"),
}
PROGRAMMES = {
    "helseplattformen": Text("Helseplattformen", "Helseplattformen"),
    "sundhedsplatformen": Text("Sundhedsplatformen (Denmark)", "Sundhedsplatformen (Danmark)"),
    "apotti": Text("Apotti (Finland)", "Apotti (Finland)"),
    "cambridge": Text("Cambridge (United Kingdom)", "Cambridge (Storbritannia)"),
}
STATUS = {
    "live": Text("live", "i drift"),
    "live-as-part": Text("live as part of Ålesund", "i drift som del av Ålesund"),
    "planned": Text("in the plan", "i planen"),
    "decided": Text("decided, no date", "vedtatt, ingen dato"),
    "declined": Text("declined for now", "nei inntil videre"),
    "not-known": Text("not known", "ikke kjent"),
}
APPROX = {
    "about": Text("about", "om lag"),
    "over": Text("over", "over"),
    "at least": Text("at least", "minst"),
    "nearly": Text("nearly", "nesten"),
    "up to": Text("up to", "inntil"),
}
WHEN = Text("When", "Når")


def _when(row: Row, language: Language) -> str:
    return formats.period(row.date if pd.isna(row.end_date) else f"{row.date}/{row.end_date}", language)


# --- Timeline --------------------------------------------------------------------------------------------------------

_APART = 165  # days that two numbered marks need between them not to touch
_ROW = 0.36  # inches for a row of marks


def _stacked(days: Sequence[float]) -> list[int]:
    """The row of each mark within its lane, so that marks in one row do not touch; marks come in order of date."""
    ends: list[float] = []
    rows = []
    for day in days:
        row = next((row for row, end in enumerate(ends) if day - end >= _APART), len(ends))
        ends[row : row + 1] = [day]
        rows.append(row)
    return rows


def _day(date: datetime.date) -> float:
    return float(date2num(date))  # type: ignore[no-untyped-call]


def _draw_timeline(rows: pd.DataFrame, language: Language) -> Figure:
    days = pd.Series([_day(formats.start_of(date)) for date in rows["date"]], index=rows.index)
    lanes = [kind for kind in LANES if kind in set(rows["kind"])]
    stacks = {kind: _stacked(days[rows["kind"] == kind].to_list()) for kind in lanes}
    heights = [max(stacks[kind]) + 1 for kind in lanes]
    figure, axis = shapes.canvas(1.1 + _ROW * sum(heights))
    top = 0
    ticks = []
    for kind, height in zip(lanes, heights, strict=True):
        chosen = rows[rows["kind"] == kind]
        for day, row, place in zip(days[chosen.index], chosen.itertuples(), stacks[kind], strict=True):
            _mark(axis, day, -(top + place), row)
        ticks.append(-(top + (height - 1) / 2))
        top += height
        axis.axhline(-(top - 0.5), color="#dfe3e5", linewidth=0.8)
    axis.set_yticks(ticks, [LANES[kind][language] for kind in lanes])
    axis.set_ylim(-(top - 0.5), 0.5)
    axis.xaxis_date()
    axis.xaxis.set_major_locator(YearLocator())  # type: ignore[no-untyped-call]
    axis.xaxis.tick_top()
    axis.spines[["bottom", "top", "left"]].set_visible(False)
    axis.yaxis.grid(False)
    axis.set_xlim(days.min() - 120, days.max() + 120)
    handles = [
        Line2D(
            [],
            [],
            marker="o",
            linestyle="",
            markersize=13,
            color=PALETTE["personnel"],
            markerfacecolor=face,
            label=name[language],
        )
        for name, face in ((HAPPENED, PALETTE["personnel"]), (PLANNED, "white"))
    ]
    figure.legend(handles=handles, loc="outside lower left", ncols=2, handletextpad=0.2)
    return figure


def _mark(axis: Axes, day: float, height: float, row: Row) -> None:
    """A numbered disc: filled when the event happened, hollow when it is only planned."""
    happened = row.status == "happened"
    axis.plot(
        [day],
        [height],
        marker="o",
        markersize=20,
        color=PALETTE["personnel"],
        markeredgewidth=1.6,
        markerfacecolor=PALETTE["personnel"] if happened else "white",
    )
    axis.annotate(
        str(row.number),
        (day, height),
        ha="center",
        va="center_baseline",
        fontsize=12,
        fontweight="semibold",
        color="white" if happened else PALETTE["personnel"],
    )


def timeline() -> Exhibit:
    """What happened and what was planned, in lanes by kind; the numbers are those of the table of events."""
    every = rollout.events()
    rows = every[every["drawn"]].reset_index(drop=True)
    live = rows[(rows["kind"] == "go-live") & (rows["status"] == "happened") & (rows["level"] != "laboratory")]

    def title(language: Language) -> str:
        years = sorted({date[:4] for date in live["date"]})
        late = int((rows["kind"] == "postponed").sum())
        plans = int((rows["status"] == "planned").sum())
        count, postponed, planned = (in_words(number, language) for number in (len(live), late, plans))
        if language == "nb":
            return (
                f"{capital(count)} innføringer fra {years[0]} til {years[-1]}, {postponed} utsettelser, og"
                f" {planned}"
                " planer uten kjent utfall"
            )
        return (
            f"{capital(count)} go-lives from {years[0]} to {years[-1]}, {postponed} postponements, and {planned}"
            " plans of unknown outcome"
        )

    def alt(language: Language) -> str:
        opening = {"en": "Timeline in lanes by kind. ", "nb": "Tidslinje i baner etter slag. "}[language]
        said = []
        for row in rows.itertuples():
            mark = "" if row.status == "happened" else f" ({PLANNED[language].lower()})"
            event = getattr(row, f"event_{language}")
            said.append(f"{row.number}, {LANES[row.kind][language].lower()}, {_when(row, language)}{mark}: {event}.")
        return opening + " ".join(said)

    return Exhibit(
        id="rollout-timeline",
        title=each(title),
        caption=Text(
            "The numbers lead to the table of events. Hollow: announced, and not known to have happened, also when the"
            " date has passed. Marks stand at the first day of the period the source names; stacked marks have no"
            " order."
            " Go-lives of hospitals and municipalities on the same day are one mark. Only the main events are drawn;"
            " the"
            " table has more, postponements among them.",
            "Numrene viser til tabellen over hendelser. Hul: varslet, og ikke kjent at det har skjedd, også når"
            " datoen er"
            " passert. Merkene står ved første dag i perioden kilden oppgir; merker over hverandre har ingen"
            " rekkefølge."
            " Innføringer i sykehus og kommuner samme dag er ett merke. Bare de viktigste hendelsene er tegnet;"
            " tabellen har"
            " flere, også utsettelser.",
        ),
        data=rows[
            ["event_id", "number", "date", "end_date", "kind", "level", "status", "event_en", "event_nb", "source_id"]
        ],
        columns=[
            Column(Text("No.", "Nr."), lambda row, language: str(row.number), "right"),
            Column(WHEN, _when, width=3),
            words(Text("Event", "Hendelse"), "event_en", "event_nb", width=8),
        ],
        draw=lambda language: _draw_timeline(rows, language),
        alt=each(alt),
    )


def events() -> Exhibit:
    """Every event of the rollout that the chapter rests on."""
    rows = rollout.events()
    status = {"happened": HAPPENED, "planned": PLANNED}
    happened = int((rows["status"] == "happened").sum())
    return Exhibit(
        id="rollout-events",
        title=Text(
            f"The events of the rollout: {happened} happened, {len(rows) - happened} are known only as plans",
            f"Hendelsene i innføringen: {happened} har skjedd, {len(rows) - happened} er bare kjent som planer",
        ),
        caption=Text(
            "Events in the order of their dates; the numbers are those of the timeline. Incidents have a chapter of"
            " their own. Names of months stand where the source gives no day, years where it gives no month.",
            "Hendelsene i rekkefølge etter dato; numrene er de i tidslinjen. Uønskede hendelser har et eget kapittel."
            " Måned står der kilden ikke gir dag, år der den ikke gir måned.",
        ),
        data=rows[
            ["event_id", "number", "date", "end_date", "kind", "level", "status", "event_en", "event_nb", "source_id"]
        ],
        columns=[
            Column(WHEN, _when, width=3),
            Column(Text("No.", "Nr."), lambda row, language: "" if pd.isna(row.number) else str(row.number), "right"),
            words(Text("Event", "Hendelse"), "event_en", "event_nb", width=8),
            Column(Text("Kind", "Slag"), lambda row, language: LANES[row.kind][language], width=2),
            Column(Text("Status", "Status"), lambda row, language: status[row.status][language].lower(), width=2),
            Column(SOURCE, lambda row, language: source_cell(row.source_id, language), width=3),
        ],
    )


# --- Tile map --------------------------------------------------------------------------------------------------------

# From the first wave to the last: dark to light petrol, so that letters in white or ink keep a contrast of 4.5 to 1.
_WAVES = ("#0c3a43", "#14505c", "#2f6f7c", "#7fb0b9", "#a9cbd1", "#d2e5e8")
_LIGHT = 3  # from this wave on letters are dark


def _face(row: Row) -> dict[str, Any]:
    """How a tile is filled: waves by shade, everything else white or grey with a pattern of its own."""
    if pd.notna(row.wave):
        shade = _WAVES[ord(row.wave) - ord("A")]
        return {"facecolor": shade, "hatch": ".." if row.status == "live-as-part" else None}
    faces: dict[str, dict[str, Any]] = {
        "planned": {"facecolor": "white", "hatch": "///"},
        "decided": {"facecolor": "white", "hatch": None},
        "declined": {"facecolor": "white", "hatch": "xx"},
        "not-known": {"facecolor": "#ececec", "hatch": None},
    }
    return faces[row.status]


def _sign(row: Row) -> str:
    """The letter or sign under the name on a tile."""
    if pd.notna(row.wave):
        return str(row.wave) + ("*" if row.status == "live-as-part" else "")
    return {"planned": "P", "decided": "V", "declined": "–", "not-known": "?"}[row.status]


def _ink(row: Row) -> str:
    return "white" if pd.notna(row.wave) and ord(row.wave) - ord("A") < _LIGHT else PALETTE["ink"]


def _draw_tiles(rows: pd.DataFrame, language: Language) -> Figure:
    columns, lines = rows["tile_column"].max() + 1, rows["tile_row"].max() + 1
    figure, axis = shapes.canvas(lines * WIDTH / columns * 0.9 + 2.2)
    for row in rows.itertuples():
        x, y = row.tile_column, -row.tile_row
        edge = PALETTE["personnel"] if row.status in ("planned", "decided", "declined") else "white"
        pad = 0.07 if edge != "white" else 0.03
        axis.add_patch(
            Rectangle(
                (x + pad, y + pad), 1 - 2 * pad, 1 - 2 * pad, edgecolor=edge, linewidth=1.4, zorder=2, **_face(row)
            )
        )
        box = {"facecolor": "white", "edgecolor": "none", "pad": 0.8} if row.status in ("planned", "declined") else None
        for text, height, weight in ((row.label, 0.68, "normal"), (_sign(row), 0.28, "semibold")):
            axis.annotate(
                text,
                (x + 0.5, y + height),
                ha="center",
                va="center",
                color=_ink(row),
                fontweight=weight,
                fontsize=12,
                bbox=box,
                zorder=3,
            )
    _county_border(axis, rows)
    axis.set_xlim(-0.1, columns + 0.1)
    axis.set_ylim(-(lines - 1) - 0.1, 1.1)
    axis.set_aspect("equal")
    axis.axis("off")
    figure.legend(
        handles=_legend(rows, language), loc="outside lower left", ncols=2, handlelength=1.6, columnspacing=1.2
    )
    return figure


def _county_border(axis: Axes, rows: pd.DataFrame) -> None:
    """A line along the edges where tiles of the two counties meet."""
    county = {(row.tile_column, row.tile_row): row.county for row in rows.itertuples()}
    for (column, line), own in county.items():
        if county.get((column + 1, line), own) != own:
            axis.plot([column + 1] * 2, [-line, 1 - line], color=PALETTE["ink"], linewidth=2.6, zorder=4)
        if county.get((column, line + 1), own) != own:
            axis.plot([column, column + 1], [-line] * 2, color=PALETTE["ink"], linewidth=2.6, zorder=4)


def _legend(rows: pd.DataFrame, language: Language) -> list[Patch]:
    """One swatch a group, with its sign and how many municipalities it has."""
    handles = []
    for group in rollout.groups().itertuples():
        row = rows[(rows["status"] == group.status) & (rows["wave"].fillna("") == group.wave)].iloc[0]
        if group.status in ("live", "planned"):
            name = formats.period(group.date, language)
            name = f"{STATUS['planned'][language]}, {name}" if group.status == "planned" else name
        else:
            name = STATUS[group.status][language]
        edge = PALETTE["personnel"] if group.status in ("planned", "decided", "declined") else "white"
        label = f"{_sign(row)}  {name} ({group.municipalities})"
        handles.append(Patch(edgecolor=edge, linewidth=1.2, label=label, **_face(row)))
    return handles


def tile_map() -> Exhibit:
    """The municipalities as tiles, by the wave in which they went live or by what else is known."""
    rows = rollout.municipalities()
    live = int(rows["status"].isin(rollout.LIVE).sum())
    unknown = int((rows["status"] == "not-known").sum())
    groups = rollout.groups()

    def alt(language: Language) -> str:
        opening = {"en": "Map of equal tiles, one a municipality. ", "nb": "Kart av like store ruter, én per kommune. "}
        return opening[language] + " ".join(
            f"{_group_name(row, language)}: {row.names}." for row in groups.itertuples()
        )

    return Exhibit(
        id="rollout-map",
        title=Text(
            f"Of {len(rows)} municipalities {live} are counted as live; of {unknown} nothing was found by name",
            f"Av {len(rows)} kommuner er {live} regnet som i drift; om {unknown} er ingenting funnet ved navn",
        ),
        caption=Text(
            "Municipalities on the borders of 2024, in their approximate places; area carries no meaning, and the heavy"
            " line is the border of the counties. A letter is the wave of go-live, P a slot in the published plan (not"
            " known to have happened, also when its date has passed), V decided without a date, – declined for now, ?"
            " nothing found. Haram (*) was part of Ålesund when that went live; that it is live is our inference. Os"
            " went"
            " live with the second wave and lies in Innlandet, outside the region. The Namdalen municipalities have a"
            " planned slot, but the source does not name them, so they stand as not known.",
            "Kommuner etter grensene i 2024, omtrentlig plassert; arealet har ingen betydning, og den tykke linjen er"
            " fylkesgrensen. En bokstav er innføringsrunden, P en plass i den publiserte planen (ikke kjent om det"
            " skjedde,"
            " også når datoen er passert), V vedtak uten dato, – nei inntil videre, ? ingenting funnet. Haram (*) var"
            " del"
            " av Ålesund da den startet; at den er i drift, er vår slutning. Os startet i andre runde og ligger i"
            " Innlandet, utenfor regionen. Kommunene i Namdalen har en planlagt plass, men kilden navngir dem ikke,"
            " så de"
            " står som ikke kjent.",
        ),
        data=rows[
            [
                "municipality_id",
                "name",
                "county",
                "label",
                "tile_column",
                "tile_row",
                "status",
                "wave",
                "date",
                "event_id",
                "source_id",
            ]
        ],
        columns=[
            words(Text("Municipality", "Kommune"), "name", width=4),
            words(Text("County", "Fylke"), "county", width=4),
            Column(Text("Status", "Status"), lambda row, language: STATUS[row.status][language], width=4),
            Column(
                WHEN, lambda row, language: "" if pd.isna(row.date) else formats.period(row.date, language), width=3
            ),
        ],
        draw=lambda language: _draw_tiles(rows, language),
        alt=each(alt),
        sources=(
            "helseplattformen-nar-kommer",
            "helseplattformen-helseplattformen-er-i-drift-i-2024",
            "helseplattformen-helseplattformen-i-bruk-i-ale-2023",
            "helseplattformen-seks-kommunestyrer-med-positi-2021",
            "nrk-seier-nei-til-helseplattforma-no-2023",
        ),
    )


def _group_name(row: Row, language: Language) -> str:
    """A group of municipalities in words: its wave, plan or status."""
    if row.status in ("live", "planned"):
        name = f"{STATUS[row.status][language]} {formats.period(row.date, language)}"
        return f"{row.wave}, {name}" if row.wave else name
    return STATUS[row.status][language]


def municipality_groups() -> Exhibit:
    """The tile map as a table: municipalities by wave and status, with their residents."""
    rows = rollout.groups()
    live = rows[rows["status"].isin(rollout.LIVE)]
    share = 100 * live["residents"].sum() / rows["residents"].sum()
    return Exhibit(
        id="rollout-municipalities",
        title=each(
            lambda language: {
                "en": f"The municipalities counted as live have {shapes.percent(share, 'en')} of the region’s"
                f" residents",
                "nb": f"Kommunene som er regnet som i drift, har {shapes.percent(share, 'nb')} av innbyggerne i"
                f" regionen",
            }[language]
        ),
        caption=Text(
            "Residents on 1 January 2024 on the borders of 2024, from a copy of Statistics Norway’s table 07459 that"
            " was"
            " not compared with StatBank. Haram is counted as live.",
            "Innbyggere 1. januar 2024 etter grensene i 2024, fra en kopi av Statistisk sentralbyrås tabell 07459 som"
            " ikke"
            " er sammenlignet med Statistikkbanken. Haram er regnet som i drift.",
        ),
        data=rows,
        columns=[
            Column(Text("Group", "Gruppe"), lambda row, language: capital(_group_name(row, language)), width=3),
            words(Text("Municipalities", "Kommuner"), "names", width=8),
            Column(Text("Number", "Antall"), lambda row, language: str(row.municipalities), "right", 2),
            Column(
                Text("Residents", "Innbyggere"),
                lambda row, language: formats.number(row.residents, 0, language),
                "right",
                2,
            ),
        ],
    )


# --- Counts and coverage ---------------------------------------------------------------------------------------------

COUNTED = {
    "live-or-decided": shapes.Series(Text("live or decided, stated", "i drift eller vedtatt, oppgitt"), "residents"),
    "live": shapes.Series(Text("live, stated", "i drift, oppgitt"), "personnel"),
    "named": shapes.Series(Text("live, named in the go-lives", "i drift, navngitt ved innføringene"), "muted"),
}


def _dated(axis: Axes, language: Language) -> None:
    axis.xaxis_date()
    axis.xaxis.set_major_locator(YearLocator())  # type: ignore[no-untyped-call]


def _draw_counts(rows: pd.DataFrame, language: Language) -> Figure:
    figure, axis = shapes.canvas(4.2)
    for name, look in COUNTED.items():
        chosen = rows[rows["series"] == name]
        days = [_day(formats.start_of(period)) for period in chosen["period"]]
        if name == "named":
            axis.step(days, chosen["value"], where="post", color=PALETTE["muted"], linewidth=1.6, linestyle="--")
        face = "white" if name == "named" else PALETTE[look.look]
        axis.plot(
            days,
            chosen["value"],
            linestyle="",
            marker=MARKERS[look.look],
            color=PALETTE[look.look],
            markerfacecolor=face,
            markersize=8,
            label=look.label[language],
        )
        offset = (12, -14) if name == "named" else (0, 8)
        last = None
        for day, value in list(zip(days, chosen["value"], strict=True))[-1 if name == "named" else 0 :]:
            if value != last:
                axis.annotate(
                    str(int(value)),
                    (day, value),
                    xytext=offset,
                    textcoords="offset points",
                    ha="center",
                    color=PALETTE[look.look],
                )
            last = value
    _dated(axis, language)
    axis.set_xlim(_day(datetime.date(2021, 1, 1)), _day(datetime.date(2025, 2, 1)))
    axis.set_ylim(0, 42)
    shapes.value_axis(axis, language, shapes.decimals(0), vertical=True, name=Text("Municipalities", "Kommuner"))
    figure.legend(loc="outside upper left", ncols=1, handletextpad=0.3)
    return figure


def counts() -> Exhibit:
    """Municipalities live, and live or decided, over time."""
    rows = rollout.counts()
    decided = rows[rows["series"] == "live-or-decided"]
    live = rows[rows["series"] == "live"]

    def alt(language: Language) -> str:
        opening = {"en": "Dots over time. ", "nb": "Punkter over tid. "}[language]
        said = []
        for name, look in COUNTED.items():
            chosen = rows[rows["series"] == name]
            values = [f"{int(row.value)} ({formats.period(row.period, language)})" for row in chosen.itertuples()]
            said.append(f"{capital(look.label[language])}: {listed(values, language)}.")
        return opening + " ".join(said)

    return Exhibit(
        id="rollout-counts",
        title=Text(
            f"{int(live['value'].iloc[-1])} municipalities were live in 2024; those live or decided were"
            f" {int(decided['value'].iloc[-1])} at the last count",
            f"{int(live['value'].iloc[-1])} kommuner var i drift i 2024; de som var i drift eller hadde vedtatt det,"
            f" var"
            f" {int(decided['value'].iloc[-1])} ved siste telling",
        ),
        caption=Text(
            "Stated: by the company, a municipality or Helsedirektoratet, on the day the mark stands. Named: the"
            " municipalities named in the go-lives, added up, Os among them and Haram left out; the dashed line only"
            " leads the eye. The sources count 66 or 67 municipalities where the region has 64 or 65; Os and Bindal"
            " would"
            " make the difference, which is our inference. No count after November 2024 was found.",
            "Oppgitt: av selskapet, en kommune eller Helsedirektoratet, den dagen merket står. Navngitt: kommunene"
            " som er"
            " navngitt ved innføringene, lagt sammen, medregnet Os og uten Haram; den stiplede linjen er bare til hjelp"
            " for øyet. Kildene regner med 66 eller 67 kommuner der regionen har 64 eller 65; Os og Bindal ville gi"
            " forskjellen, men det er vår slutning. Ingen telling etter november 2024 er funnet.",
        ),
        data=rows,
        columns=[
            Column(Text("What", "Hva"), lambda row, language: COUNTED[row.series].label[language], width=5),
            Column(WHEN, lambda row, language: formats.period(row.period, language), width=3),
            Column(Text("Municipalities", "Kommuner"), lambda row, language: str(int(row.value)), "right", 2),
        ],
        draw=lambda language: _draw_counts(rows, language),
        alt=each(alt),
    )


DEFINITIONS = {
    ("stated", "live"): Text("live, stated", "i drift, oppgitt"),
    ("stated", "forecast"): Text("live, forecast in April", "i drift, anslag i april"),
    ("stated", "live-or-decided"): Text("live or decided, stated", "i drift eller vedtatt, oppgitt"),
    ("computed", "live"): Text("live, computed", "i drift, beregnet"),
}


def coverage() -> Exhibit:
    """Share of residents by both definitions, stated and computed."""
    rows = rollout.coverage()
    for language in ("en", "nb"):
        rows[f"label_{language}"] = [
            f"{capital(DEFINITIONS[by, definition][language])}, {formats.period(period, language)}"
            for by, definition, period in zip(rows["by"], rows["definition"], rows["period"], strict=True)
        ]
    names: dict[Language, str] = {"en": "label_en", "nb": "label_nb"}
    stated = rows[rows["by"] == "stated"]
    live = stated.loc[stated["definition"] == "live", "value"].iloc[-1]
    decided = stated.loc[stated["definition"] == "live-or-decided", "value"].iloc[-1]

    def draw(language: Language) -> Figure:
        figure = shapes.bars(rows, language, names=names, top=100, wrap=46)
        for bar, by, definition in zip(figure.axes[0].patches, rows["by"], rows["definition"], strict=True):
            if by == "computed":
                bar.set(facecolor=PALETTE["muted"])
            elif definition == "forecast":
                bar.set(facecolor="white", edgecolor=PALETTE["personnel"], hatch="///", linewidth=1.4)
        handles = [
            Patch(facecolor=PALETTE["personnel"], label=Text("stated", "oppgitt")[language]),
            Patch(
                facecolor="white",
                edgecolor=PALETTE["personnel"],
                hatch="///",
                label=Text("forecast", "anslag")[language],
            ),
            Patch(facecolor=PALETTE["muted"], label=Text("computed by us", "beregnet av oss")[language]),
        ]
        figure.legend(handles=handles, loc="outside upper left", ncols=3)
        return figure

    return Exhibit(
        id="rollout-coverage",
        title=each(
            lambda language: {
                "en": f"{shapes.percent(live, 'en')} of residents lived where it was in use,"
                f" {shapes.percent(decided, 'en')}"
                " counting decisions: two definitions",
                "nb": f"{shapes.percent(live, 'nb')} av innbyggerne bodde der løsningen var i bruk,"
                f" {shapes.percent(decided, 'nb')}"
                " vedtak medregnet: to definisjoner",
            }[language]
        ),
        caption=Text(
            "Share of residents of Central Norway who live in a municipality with Helseplattformen, not persons who"
            " have"
            " met it. The later, lower share is no decline: the earlier counts decisions too. Computed: residents of 1"
            " January 2024 in municipalities named, over all of the region. Stated and computed shares can differ by"
            " the"
            " municipalities and residents counted; what the sources divide by was not seen.",
            "Andel av innbyggerne i Midt-Norge som bor i en kommune med Helseplattformen, ikke personer som har møtt"
            " den."
            " Den senere, lavere andelen er ingen nedgang: den tidligere teller også vedtak. Beregnet: innbyggere 1."
            " januar"
            " 2024 i kommuner som er navngitt, delt på alle i regionen. Oppgitte og beregnede andeler kan være ulike i"
            " hvilke"
            " kommuner og innbyggere som telles; hva kildene deler på, er ikke sett.",
        ),
        data=rows[["measure_id", "definition", "by", "period", "value", "unit", "source_id", "label_en", "label_nb"]],
        columns=[
            words(Text("Share", "Andel"), "label_en", "label_nb", width=6),
            Column(
                Text("Residents", "Innbyggere"), lambda row, language: shapes.percent(row.value, language), "right", 2
            ),
        ],
        draw=draw,
        alt=shapes.describe_bars(rows, names),
    )


# --- Cost ------------------------------------------------------------------------------------------------------------


def _amount(row: Row, language: Language) -> str:
    said = as_stated(row.value, language)
    return said if pd.isna(row.approx) else f"{APPROX[row.approx][language]} {said}"


def costs() -> Exhibit:
    """Stated sums for the programme, each a claim with its author and date."""
    rows = rollout.costs()
    for language in ("en", "nb"):
        rows[f"label_{language}"] = [
            f"{row[f'name_{language}']}, {formats.period(row['period'], language)}" for _, row in rows.iterrows()
        ]

    def draw(language: Language) -> Figure:
        labels = [shapes.wrapped(label, 38) for label in rows[f"label_{language}"]]
        figure, axis = shapes.canvas(0.9 + 0.5 * len(labels))
        places = list(range(len(rows)))[::-1]
        axis.hlines(places, 0, rows["value"], color="#dfe3e5", linewidth=1)
        axis.plot(rows["value"], places, linestyle="", marker="D", color=PALETTE["personnel"], markersize=9)
        for place, row in zip(places, rows.itertuples(), strict=True):
            axis.annotate(
                _amount(row, language), (row.value, place), xytext=(9, 0), textcoords="offset points", va="center"
            )
        axis.set_yticks(places, labels)
        axis.set_ylim(-0.6, len(rows) - 0.4)
        axis.set_xlim(0, float(rows["value"].max()) * 1.3)
        shapes.value_axis(axis, language, shapes.decimals(0), vertical=False, name=BILLION)
        return figure

    def alt(language: Language) -> str:
        opening = {"en": "Dot chart, no lines between dots. ", "nb": "Punktdiagram uten linjer mellom punktene. "}[
            language
        ]
        values = [f"{getattr(row, f'label_{language}')}: {_amount(row, language)}" for row in rows.itertuples()]
        return opening + "; ".join(values) + ". " + BILLION[language] + "."

    low, high = rows["value"].min(), rows["value"].max()
    return Exhibit(
        id="rollout-costs",
        title=each(
            lambda language: {
                "en": f"Stated sums run from NOK {as_stated(low, 'en')} to {as_stated(high, 'en')} billion and count"
                f" different"
                " things",
                "nb": f"Oppgitte summer går fra {as_stated(low, 'nb')} til {as_stated(high, 'nb')} milliarder kroner"
                " og gjelder ulike ting",
            }[language]
        ),
        caption=Text(
            "Each dot is what the author in the source line says at that time: a contract, an approval, a frame, money"
            " spent, or a total with operation. They are claims and no series: no rise can be read from them. The"
            " total by"
            " BCG is known from a machine-written, editor-checked newspaper summary. NOK billion, prices of the time.",
            "Hvert punkt er det forfatteren i kildelinjen sier på det tidspunktet: en kontrakt, et vedtak, en ramme,"
            " brukte"
            " penger eller en totalsum med drift. De er påstander og ingen serie: ingen økning kan leses ut av dem."
            " Totalsummen fra BCG er kjent fra en maskinelt laget, redaktørkontrollert avisoppsummering. Milliarder"
            " kroner, løpende priser.",
        ),
        data=rows[
            ["measure_id", "name_en", "name_nb", "organisation_en", "period", "value", "unit", "approx", "source_id"]
        ],
        columns=[
            words(Text("Sum", "Sum"), "name_en", "name_nb", width=6),
            Column(WHEN, lambda row, language: formats.period(row.period, language), width=2),
            Column(BILLION, _amount, "right", 2),
        ],
        draw=draw,
        alt=each(alt),
    )


def consequences() -> Exhibit:
    """Other sums that have been stated: consultants, postponement, single organisations."""
    rows = rollout.consequences()
    return Exhibit(
        id="rollout-consequences",
        title=Text(
            f"{capital(in_words(len(rows), 'en'))} other sums, each by its own author, cannot be added",
            f"{capital(in_words(len(rows), 'nb'))} andre summer, hver fra sin forfatter, kan ikke legges sammen",
        ),
        caption=Text(
            "NOK million as stated; most are known from news. They overlap: a trust’s deficit contains its rollout.",
            "Millioner kroner slik de er oppgitt; de fleste er kjent fra nyheter. De overlapper: et underskudd i et"
            " foretak"
            " omfatter innføringen der.",
        ),
        data=rows[
            [
                "measure_id",
                "name_en",
                "name_nb",
                "organisation_en",
                "organisation_nb",
                "period",
                "value",
                "unit",
                "approx",
                "basis",
                "note_en",
                "note_nb",
                "source_id",
            ]
        ],
        columns=[
            words(Text("Sum", "Sum"), "name_en", "name_nb", width=5),
            words(Text("Whose", "Hvem"), "organisation_en", "organisation_nb", width=3),
            Column(WHEN, lambda row, language: formats.period(row.period, language), width=2),
            Column(MILLION, _amount, "right", 2),
            words(Text("To know", "Å merke seg"), "note_en", "note_nb", width=4),
            Column(SOURCE, lambda row, language: source_cell(row.source_id, language), width=3),
        ],
    )


# --- Reviews and other programmes ------------------------------------------------------------------------------------


def reviews() -> Exhibit:
    """The reviews, inspections and audits and what each concluded."""
    rows = rollout.reviews()
    return Exhibit(
        id="rollout-reviews",
        title=Text(
            f"{capital(in_words(len(rows), 'en'))} reviews: most are critical; the latest finds gains beside the"
            f" faults",
            f"{capital(in_words(len(rows), 'nb'))} gjennomganger: de fleste er kritiske; den siste finner gevinster i"
            f" tillegg til feilene",
        ),
        caption=Text(
            "What each concluded, in our words and as far as the page read tells; for two the page gives no"
            " conclusion, and"
            " several are known from news or from"
            " the"
            " audited party. Who ordered a review is named where it is a party to the dispute.",
            "Hva hver konkluderte, med våre ord og så langt siden som er lest, forteller; for to oppgir siden ingen"
            " konklusjon, og flere er kjent fra nyheter"
            " eller fra"
            " den som ble gjennomgått. Den som bestilte en gjennomgang, er nevnt der det er en part i striden.",
        ),
        data=rows[
            ["event_id", "date", "end_date", "event_en", "event_nb", "concluded_en", "concluded_nb", "source_id"]
        ],
        columns=[
            Column(WHEN, _when, width=2),
            words(Text("Review", "Gjennomgang"), "event_en", "event_nb", width=4),
            words(Text("Concluded", "Konklusjon"), "concluded_en", "concluded_nb", width=7),
            Column(SOURCE, lambda row, language: source_cell(row.source_id, language), width=3),
        ],
        row_headers=2,
    )


_KIND_MARKS = {"go-live": "o", "review": "D", "other": "^"}
_KIND_LOOKS = {"go-live": "personnel", "review": "residents", "other": "third"}


def since_first() -> Exhibit:
    """Four programmes on one axis: months since the first go-live."""
    rows = rollout.since_first()
    programmes = list(dict.fromkeys(rows["programme"]))
    own = rows[(rows["programme"] == rollout.OWN) & (rows["kind"] == "go-live")]
    first_live = rows[rows["kind"] == "go-live"].groupby("programme", sort=False)["months"].max()

    def draw(language: Language) -> Figure:
        figure, axis = shapes.canvas(1.5 + 0.62 * len(programmes))
        for place, programme in enumerate(reversed(programmes)):
            chosen = rows[rows["programme"] == programme]
            live = chosen[chosen["kind"] == "go-live"]
            axis.hlines(place, 0, live["months"].max(), color="#c3c9cc", linewidth=3, zorder=1)
            for kind, height in (("go-live", 0.0), ("review", 0.24), ("other", -0.24)):
                marks = chosen[chosen["kind"] == kind]
                colour = PALETTE[_KIND_LOOKS[kind]]
                axis.plot(
                    marks["months"],
                    [place + height] * len(marks),
                    linestyle="",
                    marker=_KIND_MARKS[kind],
                    color=colour,
                    markersize=9,
                    zorder=3,
                )
        axis.set_yticks(
            range(len(programmes)), [shapes.wrapped(PROGRAMMES[name][language], 19) for name in reversed(programmes)]
        )
        axis.set_ylim(-0.6, len(programmes) - 0.4)
        axis.set_xlim(-1, float(rows["months"].max()) + 3)
        shapes.value_axis(
            axis,
            language,
            shapes.decimals(0),
            vertical=False,
            name=Text("Months since the first go-live", "Måneder siden første innføring"),
        )
        names = {
            "go-live": Text("go-live", "innføring"),
            "review": Text("review or audit", "gjennomgang eller revisjon"),
            "other": Text("incident or complaint", "hendelse eller klage"),
        }
        shapes.marker_legend(
            figure, [(names[kind][language], _KIND_LOOKS[kind], _KIND_MARKS[kind]) for kind in names], columns=3
        )
        return figure

    def alt(language: Language) -> str:
        opening = {
            "en": "Dots by months since the first go-live. ",
            "nb": "Punkter etter måneder siden første innføring. ",
        }
        said = []
        for name in programmes:
            chosen = rows[rows["programme"] == name]
            events = [
                f"{formats.number(row.months, 0, language)} {getattr(row, f'event_{language}')}"
                for row in chosen.itertuples()
            ]
            said.append(f"{PROGRAMMES[name][language]}: {'; '.join(events)}.")
        return opening[language] + " ".join(said)

    def title(language: Language) -> str:
        mine = formats.number(float(own["months"].max()), 0, language)
        others = [formats.number(float(first_live[name]), 0, language) for name in ("sundhedsplatformen", "apotti")]
        if language == "nb":
            return (
                f"Kjente innføringer over {mine} måneder i Midt-Norge, {others[0]} i Danmark og {others[1]} i Finland"
            )
        return f"Known go-lives span {mine} months in Central Norway, {others[0]} in Denmark and {others[1]} in Finland"

    return Exhibit(
        id="rollout-programmes",
        title=each(title),
        caption=Text(
            "Only what happened. Month 0: Cambridge 26 October 2014, Herlev and Gentofte 21 May 2016, Peijas 10"
            " November"
            " 2018, Trondheim 7 May 2022; the laboratory part of Central Norway began in 2020 and is left out. The"
            " programmes differ in size, scope and country, and the events are those that were found: no mark does"
            " not mean"
            " that nothing happened.",
            "Bare det som har skjedd. Måned 0: Cambridge 26. oktober 2014, Herlev og Gentofte 21. mai 2016, Peijas"
            " 10. november"
            " 2018, Trondheim 7. mai 2022; laboratoriedelen i Midt-Norge startet i 2020 og er utelatt. Programmene er"
            " ulike i"
            " størrelse, omfang og land, og hendelsene er de som er funnet: at et merke mangler, betyr ikke at"
            " ingenting skjedde.",
        ),
        data=rows[["event_id", "programme", "date", "kind", "months", "event_en", "event_nb", "source_id"]].round(
            {"months": 2}
        ),
        columns=[
            Column(Text("Programme", "Program"), lambda row, language: PROGRAMMES[row.programme][language], width=4),
            Column(
                Text("Months", "Måneder"), lambda row, language: formats.number(row.months, 0, language), "right", 2
            ),
            words(Text("Event", "Hendelse"), "event_en", "event_nb", width=6),
        ],
        draw=draw,
        alt=each(alt),
        row_headers=2,
    )
