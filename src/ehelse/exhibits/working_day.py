"""Exhibits of the chapter on the working day: goal 2, *Enklere arbeidshverdag*."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping

import pandas as pd
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from ehelse import evidence, sources
from ehelse.analyses import working_day as personnel
from ehelse.analyses.working_day import Move
from ehelse.old import captions, formats, shapes
from ehelse.old import words as register
from ehelse.old.exhibit import Cell, Column, Exhibit, Row, parts, target, words
from ehelse.old.shapes import Series
from ehelse.old.style import MARKERS, PALETTE
from ehelse.old.text import Language, Text, each, join, same

LABEL: Mapping[Language, str] = {"en": "label_en", "nb": "label_nb"}
GROUP: Mapping[Language, str] = {"en": "group_name_en", "nb": "group_name_nb"}
SERIES = {
    personnel.SATISFIED: Series(Text("Health personnel", "Helsepersonell"), "personnel"),
    personnel.RESIDENTS_SATISFIED: Series(Text("Residents", "Innbyggere"), "residents"),
}
ROUNDED = Text(
    "Printed percentages are rounded, each by up to half a point.",
    "Trykte prosenter er avrundet, hver med inntil et halvt poeng.",
)

# What a reader of the CSV needs of an observation; columns that a frame lacks are passed over.
_TIDY = [
    "observation_id", "indicator_id", "group_id", "group_name_en", "group_name_nb", "label_en", "label_nb", "answer",
    "method", "period", "value", "unit", "low", "high", "n", "source_id",
]  # fmt: skip


def _tidy(frame: pd.DataFrame, *, without: tuple[str, ...] = ()) -> pd.DataFrame:
    """The columns of a frame that go with the exhibit, computed ends to a tenth of a percentage point."""
    kept = frame[[name for name in _TIDY if name in frame and name not in without]]
    return kept.round(dict.fromkeys([end for end in ("low", "high") if end in kept], 1))


def _labelled(frame: pd.DataFrame, label: Mapping[str, Text]) -> pd.DataFrame:
    """The frame with the names that the exhibit gives its indicators."""
    return frame.assign(
        **{f"label_{language}": [label[name][language] for name in frame["indicator_id"]] for language in ("en", "nb")}
    )  # fmt: skip


def _break_years(rows: pd.DataFrame) -> list[int]:
    """Years before which something changed, within the years drawn."""
    years = evidence.breaks(list(dict.fromkeys(rows["indicator_id"])))["year"]
    return sorted({int(year) for year in years if rows["year"].min() < year <= rows["year"].max()})


def _joined(*facts: Text | None) -> Text:
    """A caption of the facts that there are."""
    return join([fact for fact in facts if fact is not None])


def _interval(row: Row, language: Language) -> str:
    return "" if pd.isna(row.low) else formats.interval(row.low, row.high, 0, language)


def _count(row: Row, language: Language) -> str:
    return "" if pd.isna(row.n) else formats.number(row.n, 0, language)


def _source(row: Row, language: Language) -> Cell:
    """The sources of a row, each leading to its row in the list; empty where the row has none."""
    found: list[Cell] = []
    for source_id in [] if pd.isna(row.source_id) else row.source_id.split():
        found += ["; "] if found else []
        found.append(target(sources.label(source_id)[language], f"source-{source_id}"))
    return parts(*found) if len(found) != 1 else found[0]


PERIOD = Column(Text("Period", "Periode"), lambda row, language: formats.period(row.period, language), width=2)
SHARE = Column(Text("Share", "Andel"), lambda row, language: shapes.percent(row.value, language), "right")
INTERVAL = Column(Text("95 % interval", "95 %-intervall"), _interval, "right", 2)
COUNT = Column(same("n"), _count, "right")
SOURCE = Column(Text("Source", "Kilde"), _source, width=3)


def _named(header: Text, *, width: int = 4) -> Column:
    """The column of the rows' names."""
    return words(header, "label_en", "label_nb", width=width)


# Satisfaction

_ABOVE_FIRST: dict[int, Text] = {
    0: Text(
        "Neither personnel ({own}) nor residents ({other}) were more satisfied in {year} than initially",
        "Verken personell ({own}) eller innbyggere ({other}) var mer fornøyd i {year} enn først",
    ),
    1: Text(
        "Of personnel ({own}) and residents ({other}), one was more satisfied in {year} than initially",
        "Av personell ({own}) og innbyggere ({other}) var én gruppe mer fornøyd i {year} enn først",
    ),
    2: Text(
        "Both personnel ({own}) and residents ({other}) were more satisfied in {year} than initially",
        "Både personell ({own}) og innbyggere ({other}) var mer fornøyd i {year} enn først",
    ),
}


def satisfaction_over_time() -> Exhibit:
    """Share satisfied, personnel and residents, by year."""
    frame = _labelled(personnel.satisfaction(), {name: look.label for name, look in SERIES.items()})
    year = frame["period"].max()
    last = frame[frame["period"] == year].set_index("indicator_id")["value"]
    above = _ABOVE_FIRST[personnel.above_first(frame)]

    def title(language: Language) -> str:
        own, other = (shapes.percent(last[name], language) for name in SERIES)
        return above[language].format(own=own, other=other, year=year)

    def population(name: str) -> Text:
        rows = frame[frame["indicator_id"] == name]
        opening = each(lambda language: f"{SERIES[name].label[language]}.")
        facts = (captions.question(rows), captions.base(rows), captions.counts(rows), captions.breaks(rows))
        return _joined(opening, *facts)

    apart = Text(
        "The two were asked in different surveys and not with the same words; they stand side by side and are not"
        " one scale.",
        "De to er spurt i ulike undersøkelser og ikke med samme ord; de står side om side og er ikke én skala.",
    )
    return Exhibit(
        id="satisfaction-over-time",
        title=each(title),
        caption=join([captions.survey(frame), *map(population, SERIES), apart, ROUNDED, captions.INTERVALS]),
        data=_tidy(frame, without=("group_id", "group_name_en", "group_name_nb")),
        columns=[_named(Text("Who", "Hvem")), PERIOD, SHARE, INTERVAL, COUNT, SOURCE],
        draw=lambda language: shapes.lines(frame, SERIES, language, top=80, breaks=_break_years(frame)),
        alt=shapes.describe_lines(frame, SERIES),
    )


_MOVED: dict[Move, Text] = {
    "rose": Text("rose by {points}", "økte med {points}"),
    "fell": Text("fell by {points}", "sank med {points}"),
    "still": Text("did not clearly change", "endret seg ikke klart"),
}


def moved(row: pd.Series, language: Language) -> str:
    """ "rose by 6 points": the verb by the interval of the change, the size without its sign."""
    points = formats.number(abs(row["change"]), 0, language) + {"en": " points", "nb": " poeng"}[language]
    return _MOVED[personnel.move(row["low"], row["high"])][language].format(points=points)


def p_value(p: float, language: Language) -> str:
    """A p-value with three decimals, or that it is below the smallest such number."""
    if p >= 0.001:
        return formats.number(p, 3, language)
    return "<\N{NO-BREAK SPACE}" + formats.number(0.001, 3, language)


_KIND = {
    "change": Text("change", "endring"),
    "trend": Text("trend, points a year", "trend, poeng i året"),
    "assumed": Text("change, n of {year} assumed", "endring, antatt n i {year}"),
}


def satisfaction_change() -> Exhibit:
    """The tested changes in satisfaction, with the latest round of personnel under assumed numbers of answers."""
    frame = personnel.changes()
    own = personnel.comparison(frame, personnel.SATISFIED, "change")
    other = personnel.comparison(frame, personnel.RESIDENTS_SATISFIED, "change")

    def title(language: Language) -> str:
        years = [formats.period(row["period"], language) for row in (own, other)]
        moves = [moved(row, language) for row in (own, other)]
        return {
            "en": f"Share satisfied: personnel {moves[0]} {years[0]}, residents {moves[1]} {years[1]}",
            "nb": f"Andel fornøyde: personell {moves[0]} {years[0]}, innbyggere {moves[1]} {years[1]}",
        }[language]

    def kind(row: Row, language: Language) -> str:
        return _KIND[row.kind][language].format(year=row.period.split("/")[-1])

    def shares(row: Row, language: Language) -> str:
        return " → ".join(shapes.percent(value, language) for value in (row.first, row.last))

    def answers(row: Row, language: Language) -> str:
        if row.kind == "trend":
            return {"en": f"all {row.rounds} rounds", "nb": f"alle {row.rounds} runder"}[language]
        return " → ".join(formats.number(n, 0, language) for n in (row.n_first, row.n_last))

    def change(row: Row, language: Language) -> str:
        return formats.number(row.change, 1 if row.kind == "trend" else 0, language, signed=True)

    def interval(row: Row, language: Language) -> str:
        return formats.interval(row.low, row.high, 1, language, signed=True)

    def p(row: Row, language: Language) -> str:
        if row.kind == "assumed":  # an assumed number of answers bears an interval to compare with, not a test
            return ""
        line = {"en": "line: ", "nb": "linje: "}[language]
        departure = "" if pd.isna(row.p_departure) else f"; {line}{p_value(row.p_departure, language)}"
        return p_value(row.p, language) + departure

    def rounding(row: Row, language: Language) -> str:
        if row.kind == "assumed" or pd.isna(row.survives_rounding):
            return ""
        return {"en": ("no", "yes"), "nb": ("nei", "ja")}[language][bool(row.survives_rounding)]

    return Exhibit(
        id="satisfaction-change",
        title=each(title),
        caption=_change_caption(frame),
        data=_rounded(frame),
        columns=[
            words(Text("Who", "Hvem"), "group_name_en", "group_name_nb", width=3),
            Column(Text("Years", "År"), lambda row, language: formats.period(row.period, language), width=2),
            Column(Text("What", "Hva"), kind, width=3),
            Column(Text("Satisfied", "Fornøyd"), shares, width=3),
            Column(Text("n", "n"), answers, width=3),
            Column(Text("Points", "Poeng"), change, "right", 2),
            Column(Text("95 % interval", "95 %-intervall"), interval, "right", 3),
            Column(same("p"), p, "right", 3),
            Column(Text("Clear after rounding", "Klar etter avrunding"), rounding, "center", 2),
        ],
        row_headers=2,
    )


def _rounded(frame: pd.DataFrame) -> pd.DataFrame:
    """The changes with computed columns cut where no printed digit can turn on it."""
    places = {"change": 4, "low": 4, "high": 4, "p": 6, "p_departure": 6}
    return frame.round(places)


def _change_caption(frame: pd.DataFrame) -> Text:
    latest = frame.loc[frame["kind"] == "assumed", "period"].str[-4:].max()

    def assumed(language: Language) -> str:
        if pd.isna(latest):
            return {"en": "All numbers of answers are known.", "nb": "Alle antall svar er kjent."}[language]
        low, high = (
            formats.number(end, 0, language)
            for end in frame.loc[frame["kind"] == "assumed", "n_last"].agg(["min", "max"])
        )
        return {
            "en": f"Sensitivity view, not a test: the number of answers in {latest} is not stated, so the interval is"
            f" shown as if that round had as few as the smallest earlier round ({low}) and as many as the largest"
            f" ({high}).",
            "nb": f"Følsomhetsvurdering, ikke en test: antall svar i {latest} er ikke oppgitt, så intervallet er vist"
            f" som om runden hadde like få som den minste tidligere runden ({low}) og like mange som den største"
            f" ({high}).",
        }[language]

    method = Text(
        "Changes: last minus first share, Newcombe interval and pooled z test."
        " Trends: Cochran-Armitage over all years with known n; “line” is the p-value of a straight line,"
        " and where it is small the slope averages over a bend."
        " “Clear after rounding” says whether the interval stays clear of 0 when both printed percentages"
        " were rounded, by up to half a point each, in the least favourable way."
        " Simple random samples are assumed; no correction for the number of tests.",
        "Endringer: siste minus første andel, Newcombes intervall og samlet z-test."
        " Trender: Cochran-Armitage over alle år med kjent n; «linje» er p-verdien for en rett linje,"
        " og der den er liten, er stigningen et snitt over en knekk."
        " «Klar etter avrunding» sier om intervallet holder seg unna 0 når begge de trykte prosentene"
        " er avrundet, med inntil et halvt poeng hver, på ugunstigste måte."
        " Enkle tilfeldige utvalg er forutsatt; ingen korreksjon for antall tester.",
    )
    return join([method, each(assumed)])


def satisfaction_groups() -> Exhibit:
    """Share satisfied in the groups of personnel that the report names, beside the mean."""
    frame = personnel.groups()
    mean = personnel.mean()
    top = frame.loc[frame["value"].idxmax()]

    def title(language: Language) -> str:
        share, whole = (shapes.percent(row["value"], language) for row in (top, mean))
        name = top[GROUP[language]]
        return {
            "en": f"{name}: {share} satisfied in {mean['period']}, the highest share named, against {whole} of all",
            "nb": f"{name}: {share} fornøyde i {mean['period']}, høyeste andel som nevnes, mot {whole} av alle",
        }[language]

    def answers(language: Language) -> str:
        known = frame.dropna(subset=["n"])
        listing = "; ".join(
            f"{row[GROUP[language]]} {formats.number(row['n'], 0, language)}" for _, row in known.iterrows()
        )
        return {
            "en": f"Answers in the group, from the report's own tables: {listing}. Not stated for the others.",
            "nb": f"Svar i gruppen, fra rapportens egne tabeller: {listing}. Ikke oppgitt for de andre.",
        }[language]

    named = Text(
        "The report names groups above the mean, and gives women and men."
        " It is not a ranking: groups below the mean are not named, groups overlap,"
        " and for Helse Midt-Norge there is no figure at all.",
        "Rapporten nevner grupper over gjennomsnittet og oppgir kvinner og menn."
        " Dette er ingen rangering: grupper under gjennomsnittet er ikke nevnt, gruppene overlapper,"
        " og for Helse Midt-Norge finnes det ikke noe tall.",
    )
    reference = each(
        lambda language: (
            {"en": "all personnel ", "nb": "alt personell "}[language] + shapes.percent(mean["value"], language)
        )
    )
    kinds = {"profession": "personnel", "region": "third", "sex": "muted"}
    colours = Text(
        "Bars from the top: professions, hospital regions and counties, women and men.",
        "Stolper ovenfra: yrker, helseregioner og fylker, kvinner og menn.",
    )
    caption = [captions.survey(frame), captions.question(frame), each(answers), named, colours, captions.INTERVALS]
    return Exhibit(
        id="satisfaction-groups",
        title=each(title),
        caption=join(caption),
        data=_tidy(frame, without=("indicator_id", "group_id")),
        columns=[words(Text("Group", "Gruppe"), *GROUP.values(), width=5), PERIOD, SHARE, INTERVAL, COUNT, SOURCE],
        draw=lambda language: shapes.bars(
            frame,
            language,
            names=GROUP,
            colours=[kinds[kind] for kind in frame["kind"]],
            top=100,
            reference=(float(mean["value"]), reference),
        ),
        alt=join([shapes.describe_bars(frame, GROUP), each(lambda language: f"{reference[language].capitalize()}.")]),
    )


# Skills, access and time

_ANSWERS = {
    "skills-agree": Text("Has the skills needed: agree", "Har ferdighetene som trengs: enig"),
    "skills-disagree": Text("Has the skills needed: disagree", "Har ferdighetene som trengs: uenig"),
    "workplace-agree": Text("Workplace facilitates digital tools: agree", "Arbeidsplassen legger til rette: enig"),
    "workplace-disagree": Text(
        "Workplace facilitates digital tools: disagree", "Arbeidsplassen legger til rette: uenig"
    ),
    "access-secure": Text("Access to patient information is secure", "Tilgangen til pasientopplysninger er sikker"),
    "access-easy": Text("Access to patient information is easy", "Tilgangen til pasientopplysninger er enkel"),
}


def skills_access() -> Exhibit:
    """Skills, help from the workplace, and secure and easy access to patient information."""
    frame = _labelled(personnel.skills_access(), _ANSWERS)
    for language in ("en", "nb"):
        frame[f"label_{language}"] += " (" + frame["period"] + ")"
    latest = frame.drop_duplicates("indicator_id").set_index("indicator_id")["value"]
    stated = frame["indicator_id"].isin(personnel.SKILLS)

    def title(language: Language) -> str:
        skills, easy = (shapes.percent(latest[name], language) for name in ("skills-agree", "access-easy"))
        return {
            "en": f"{skills} say they have the skills needed, {easy} that access is easy",
            "nb": f"{skills} sier de har ferdighetene som trengs, {easy} at tilgangen er enkel",
        }[language]

    unseen = Text(
        "For access neither the wording nor the share that disagrees was seen.",
        "For tilgang er verken ordlyden eller andelen uenige sett.",
    )
    caption = [
        captions.survey(frame), captions.question(frame[stated]), unseen,
        Text("Skills and workplace:", "Ferdigheter og arbeidsplass:"), captions.counts(frame[stated]),
        Text("Access:", "Tilgang:"), captions.counts(frame[~stated]), captions.breaks(frame), ROUNDED,
        captions.INTERVALS,
    ]  # fmt: skip
    return Exhibit(
        id="skills-access",
        title=each(title),
        caption=_joined(*caption),
        data=_tidy(frame, without=("group_id", "group_name_en", "group_name_nb")),
        columns=[_named(Text("Statement", "Påstand"), width=5), SHARE, INTERVAL, COUNT, SOURCE],
        draw=lambda language: shapes.bars(
            frame,
            language,
            names=LABEL,
            colours=["muted" if answer == "disagree" else "personnel" for answer in frame["answer"]],
            top=100,
        ),
        alt=shapes.describe_bars(frame, LABEL),
    )


def minutes(value: float, language: Language) -> str:
    """A time in minutes for labels: "120 min"."""
    return formats.number(value, 0, language) + "\N{NO-BREAK SPACE}min"


def nurse_time() -> Exhibit:
    """Nurses' own estimates of time in the record, beside logged time abroad."""
    frame = personnel.record_time()
    estimates = {
        "nurse-ehr-mean": Text(
            "Nurses in Norway, own estimate: mean", "Sykepleiere i Norge, eget anslag: gjennomsnitt"
        ),
        "nurse-ehr-median": Text("Nurses in Norway, own estimate: median", "Sykepleiere i Norge, eget anslag: median"),
    }

    def label(row: pd.Series, language: Language) -> str:
        if row["method"] == "estimate":
            return estimates[row["indicator_id"]][language]
        return str(row[GROUP[language]]) + {"en": ": system log", "nb": ": systemlogg"}[language]

    for language in ("en", "nb"):
        frame[f"label_{language}"] = [label(row, language) for _, row in frame.iterrows()]
    by = frame.set_index("indicator_id")["value"]
    own, logged = (frame[frame["method"] == method] for method in ("estimate", "log"))

    def title(language: Language) -> str:
        mean, median = (formats.number(by[name], 0, language) for name in personnel.NURSE_TIME)
        return {
            "en": f"Nurses estimate {mean} minutes a day in the record on average, {median} at the median",
            "nb": f"Sykepleiere anslår {mean} minutter om dagen i journalen i snitt, {median} som median",
        }[language]

    different = Text(
        "Two methods that must not be averaged or subtracted: nurses in Norway estimated their own time, any system;"
        " the log counts clinicians of several professions on one system, and is cited from a summary.",
        "To metoder som ikke skal slås sammen eller trekkes fra hverandre: sykepleiere i Norge anslo sin egen tid, i"
        " alle systemer; loggen gjelder klinikere i flere yrker på ett system og er gjengitt etter et sammendrag.",
    )
    abroad = Text(
        "The year of the log study was not seen; other countries are Canada, Europe, Middle East and Oceania.",
        "Loggstudiens år er ikke sett; andre land er Canada, Europa, Midtøsten og Oseania.",
    )
    caption = [captions.survey(own), captions.base(frame), _nurse_counts(own), different, abroad]
    return Exhibit(
        id="nurse-time",
        title=each(title),
        caption=join(caption),
        data=_tidy(frame, without=("group_id", "group_name_en", "group_name_nb")),
        columns=[
            _named(Text("Who and how", "Hvem og hvordan"), width=5),
            Column(
                Text("Minutes a day", "Minutter om dagen"),
                lambda row, lang: formats.number(row.value, 0, lang),
                "right",
            ),
            COUNT,
            SOURCE,
        ],
        draw=lambda language: shapes.bars(
            frame,
            language,
            names=LABEL,
            colours=["personnel"] * len(own) + ["muted"] * len(logged),
            write=minutes,
        ),
        alt=shapes.describe_bars(frame, LABEL, write=minutes),
    )


def _nurse_counts(own: pd.DataFrame) -> Text:
    """How many nurses answered; the survey is undated, so `captions.counts` has no period to name."""
    return each(lambda language: f"n = {formats.number(own['n'].iloc[0], 0, language)}.")


_AREAS = {
    "time-freed-documentation": Series(
        Text("Documentation, decision support, coordination", "Dokumentasjon, beslutningsstøtte, koordinering"),
        "personnel",
    ),
    "time-freed-pathway": Series(
        Text("Intake, follow-up, patient pathway", "Inntak, etterkontroll, pasientforløp"), "third"
    ),
}


def time_freed() -> Exhibit:
    """What a model says could be freed of working time, by profession: a scenario, not a measurement."""
    frame = _labelled(personnel.time_freed(), {name: look.label for name, look in _AREAS.items()})
    low, high = frame["value"].min(), frame["value"].max()

    def title(language: Language) -> str:
        ends = formats.interval(low, high, 0, language)
        return {
            "en": f"Modelled, not measured: {ends} % of working time could be freed per area",
            "nb": f"Beregnet, ikke målt: {ends} % av arbeidstiden kan frigjøres på hvert område",
        }[language]

    caption = Text(
        "Points: the model's middle scenario; lines: its low and high scenarios, which are not confidence intervals."
        " Share of working time in hospitals, by profession and area. No measurement of time freed was found."
        " Staff in administration and support are modelled for one area only.",
        "Punkter: modellens midterste scenario; streker: dens lave og høye scenario, som ikke er konfidensintervaller."
        " Andel av arbeidstiden i sykehus, etter yrke og område. Ingen måling av frigjort tid er funnet."
        " Ansatte i administrasjon og støtte er bare med på ett område.",
    )
    return Exhibit(
        id="time-freed",
        title=each(title),
        caption=caption,
        data=_tidy(frame, without=("group_id", "n")),
        columns=[
            words(Text("Profession", "Yrke"), *GROUP.values(), width=4),
            _named(Text("Area", "Område")),
            Column(Text("Middle", "Midterst"), lambda row, language: _scenario(row.value, language), "right"),
            Column(Text("Low", "Lavt"), lambda row, language: _scenario(row.low, language), "right"),
            Column(Text("High", "Høyt"), lambda row, language: _scenario(row.high, language), "right"),
            SOURCE,
        ],
        row_headers=2,
        draw=lambda language: _ranges(frame, language),
        alt=_describe_ranges(frame),
    )


def _scenario(value: float, language: Language) -> str:
    """A share with a decimal only where it has one."""
    return formats.percent(value, language, 0 if float(value).is_integer() else 1)


def _scenarios(row: Row, language: Language) -> str:
    """The three scenarios of a row: "5 % (2–8)"."""
    low, high = (_scenario(end, language).removesuffix("\N{NO-BREAK SPACE}%") for end in (row.low, row.high))
    return f"{_scenario(row.value, language)} ({low}{formats.EN_DASH}{high})"


def _describe_ranges(frame: pd.DataFrame) -> Text:
    """Alternative text of `_ranges`: every profession with its three scenarios for each area."""
    opening = Text("Dot chart with ranges.", "Punktdiagram med spenn.")

    def of(name: str, language: Language) -> str:
        rows = frame[frame[GROUP[language]] == name]
        said = [f"{getattr(row, LABEL[language]).lower()} {_scenarios(row, language)}" for row in rows.itertuples()]
        return f"{name}: {'; '.join(said)}."

    return each(
        lambda language: " ".join(
            [opening[language], *(of(name, language) for name in dict.fromkeys(frame[GROUP[language]]))]
        )
    )


def _ranges(frame: pd.DataFrame, language: Language) -> Figure:
    """A point with its range for each area, two to a profession, professions from the top in the order of the frame."""
    names = list(dict.fromkeys(frame[GROUP[language]]))
    figure, axis = shapes.canvas(1.1 + 0.62 * len(names))
    for side, (area, look) in zip((0.17, -0.17), _AREAS.items(), strict=True):
        rows = frame[frame["indicator_id"] == area]
        at = [len(names) - 1 - names.index(name) + side for name in rows[GROUP[language]]]
        colour = PALETTE[look.look]
        axis.hlines(at, rows["low"], rows["high"], color=colour, linewidth=2)
        axis.plot(rows["value"], at, color=colour, marker=MARKERS[look.look], linestyle="")
        for row, place in zip(rows.itertuples(), at, strict=True):
            axis.annotate(
                _scenarios(row, language), (row.high, place), xytext=(6, 0), textcoords="offset points", va="center",
                color=colour,
            )  # fmt: skip
    axis.set_yticks(range(len(names))[::-1], ["\n".join(textwrap.wrap(name, 28)) for name in names])
    axis.set_ylim(-0.5, len(names) - 0.5)
    axis.set_xlim(0, float(frame["high"].max()) * 1.25)
    shapes.value_axis(axis, language, shapes.percent, vertical=False)
    handles = [
        Line2D([], [], color=PALETTE[look.look], marker=MARKERS[look.look], label=look.label[language])
        for look in _AREAS.values()
    ]
    figure.legend(handles=handles, loc="outside upper left", ncols=1)
    return figure


# The promises

_WORDS: dict[Language, tuple[str, ...]] = {
    "en": ("none", "one", "two", "three", "four", "five", "six", "seven", "eight"),
    "nb": ("ingen", "ett", "to", "tre", "fire", "fem", "seks", "sju", "åtte"),
}
_DIRECTIONS = {
    "for": Text("for", "for"),
    "against": Text("against", "mot"),
    "mixed": Text("both ways", "begge veier"),
    "context": Text("neither", "ingen av delene"),
    "none": same(formats.EN_DASH),
}
_APPROX = {
    "about": Text("about ", "om lag "),
    "over": Text("over ", "over "),
    "nearly": Text("nearly ", "nesten "),
    "under": Text("under ", "under "),
}
NO_MEASURE = Text("No open measure found", "Ingen åpen måling funnet")


def _amount(value: float, unit: str, approx: object, language: Language) -> str:
    """A value as the source gives it: "75 %", "over 43 000", "nearly 3.4 million"."""
    about = "" if pd.isna(approx) else _APPROX[str(approx)][language]
    if unit == "percent":
        return about + _scenario(value, language)
    return about + register.value_with_unit(value, unit, language)


def _when(period: object, language: Language) -> str:
    if pd.isna(period):
        return {"en": "date not stated", "nb": "dato ikke oppgitt"}[language]
    return formats.period(str(period), language)


def _said(row: Row, language: Language) -> str:
    """What a measure says, with the earlier value it is compared with: "75 % (2023); 77 % (2022)"."""
    if pd.isna(row.value):
        return ""
    found = f"{_amount(row.value, row.unit, row.approx, language)} ({_when(row.period, language)})"
    if pd.notna(getattr(row, "earlier_value", pd.NA)):
        earlier = _amount(row.earlier_value, row.unit, row.earlier_approx, language)
        found += f"; {earlier} ({_when(row.earlier_period, language)})"
    return found


def _promise(row: Row, language: Language) -> str:
    name = str({"en": row.short_en, "nb": row.short_nb}[language])
    return name if row.kind == "promise" else f"Problem: {name.lower()}"


def _measured(row: Row, language: Language) -> Cell:
    if row.direction == "none":
        return NO_MEASURE[language]
    if pd.isna(row.observation_id):
        return target({"en": "Context only", "nb": "Bare bakgrunn"}[language], "promise-context")
    return _measure(row, language)


def _measure(row: Row, language: Language) -> Cell:
    """The measure and whom it counts; a group of services is already in the measure's name."""
    measure, group = (getattr(row, f"{name}_{language}") for name in ("indicator_name", "group_name"))
    return str(measure) if row.population == "services" else f"{measure} ({group})"


_LINK_TIDY = [
    "promise_id", "statement_id", "kind", "short_en", "short_nb", "direction", "observation_id", "indicator_name_en",
    "indicator_name_nb", "population", "group_name_en", "group_name_nb", "period", "value", "unit", "approx",
    "n", "earlier_observation_id", "earlier_period", "earlier_value", "earlier_approx", "reason_en", "reason_nb",
    "source_id",
]  # fmt: skip
_PROMISE = Column(Text("Promise or problem", "Løfte eller problem"), _promise, width=3)
_SAID = Column(Text("Says", "Sier"), _said, width=3)
_REASON = words(Text("How to read it", "Slik leses det"), "reason_en", "reason_nb", width=6)


def _links(frame: pd.DataFrame) -> pd.DataFrame:
    return frame[[name for name in _LINK_TIDY if name in frame]]


def evidence_title(promises: pd.DataFrame) -> Text:
    """For how many of the promises, and of the problems, something speaks for or against."""

    def counted(kind: str, language: Language) -> tuple[str, str]:
        states = promises.loc[promises["kind"] == kind, "state"]
        return _WORDS[language][int((states == "speaks").sum())], _WORDS[language][len(states)]

    def title(language: Language) -> str:
        (some, of), (few, in_all) = (counted(kind, language) for kind in ("promise", "problem"))
        return {
            "en": f"Open measures speak for or against {some} of {of} promises, {few} of {in_all} problems",
            "nb": f"Åpne målinger taler for eller mot ved {some} av {of} løfter, {few} av {in_all} problemer",
        }[language]

    return each(title)


def promise_evidence() -> Exhibit:
    """The eight promises and three stated problems with the measures that speak for or against each."""
    caption = Text(
        "“For” means that the value supports that the promise is kept, or for a problem that it is there;"
        " the second value is the one it is compared with."
        " The rules are in docs/linking.md: a level, a change, or both."
        " Coded twice by a language model, not by a person."
        " Measures are not weighted, not added up, and none shows an effect of the strategy."
        " What a source says in words only, without a figure, is not in the table."
        " “No open measure found” does not mean that none exists.",
        "«For» betyr at verdien støtter at løftet holdes, eller for et problem at det finnes;"
        " den andre verdien er den det sammenlignes med."
        " Reglene står i docs/linking.md: et nivå, en endring eller begge."
        " Kodet to ganger av en språkmodell, ikke av et menneske."
        " Målingene er ikke vektet og ikke lagt sammen, og ingen viser en effekt av strategien."
        " Det en kilde bare sier med ord, uten tall, er ikke med i tabellen."
        " «Ingen åpen måling funnet» betyr ikke at ingen finnes.",
    )
    return Exhibit(
        id="promise-evidence",
        title=evidence_title(personnel.promises()),
        caption=caption,
        data=_links(personnel.promise_evidence().speaking),
        columns=[
            _PROMISE,
            Column(Text("Measure", "Måling"), _measured, width=4),
            _SAID,
            Column(Text("Speaks", "Taler"), lambda row, language: _DIRECTIONS[row.direction][language], width=2),
            _REASON,
            SOURCE,
        ],
    )


def promise_context() -> Exhibit:
    """The observations that set the scene for a promise without judging it."""
    frame = personnel.promise_evidence().context
    count = frame["observation_id"].nunique()
    return Exhibit(
        id="promise-context",
        title=Text(
            f"{count} further observations set the scene but do not judge the promises",
            f"{count} andre observasjoner gir bakgrunn, men avgjør ikke om løftene holdes",
        ),
        caption=Text(
            "Values from before the strategy or without a date, wishes, conditions, modelled time, other countries,"
            " and volumes that cannot show a promise kept.",
            "Verdier fra før strategien eller uten dato, ønsker, forutsetninger, beregnet tid, andre land"
            " og mengder som ikke kan vise at et løfte holdes.",
        ),
        data=_links(frame),
        columns=[_PROMISE, Column(Text("Observation", "Observasjon"), _measure, width=4), _SAID, _REASON, SOURCE],
    )
