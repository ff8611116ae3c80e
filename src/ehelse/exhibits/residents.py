"""Exhibits of the chapter on residents and use."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from ehelse import evidence, sources
from ehelse.analyses import residents
from ehelse.analyses.residents import Move
from ehelse.old import captions, formats, shapes
from ehelse.old.exhibit import Cell, Column, Exhibit, Row, target, words
from ehelse.old.shapes import Series
from ehelse.old.style import MARKERS, PALETTE, WIDTH
from ehelse.old.text import LANGUAGES, Language, Text, each, join, listed, same

NAMES: Mapping[Language, str] = {"en": "name_en", "nb": "name_nb"}
SIDES = {
    "personnel": Series(Text("Health personnel", "Helsepersonell"), "personnel"),
    "residents": Series(Text("Residents", "Innbyggere"), "residents"),
}

# What a reader of the CSV needs of an observation; columns that a frame lacks are passed over.
_TIDY = [
    "observation_id", "indicator_id", "group_id", "name_en", "name_nb", "period", "value", "unit", "approx", "low",
    "high", "n", "source_id",
]  # fmt: skip


def _tidy(frame: pd.DataFrame, *more: str) -> pd.DataFrame:
    """The columns of a frame that go with the exhibit, computed ends of intervals to a tenth of a point."""
    kept = frame[[*(name for name in _TIDY if name in frame), *more]].dropna(axis="columns", how="all")
    ends = [name for name in kept if str(name).endswith(("low", "high"))]
    return kept.round(dict.fromkeys(ends, 1)).reset_index(drop=True)


def _share(row: Row, language: Language) -> str:
    return formats.percent(row.value, language)


def _interval(row: Row, language: Language) -> str:
    return "" if pd.isna(row.low) else formats.interval(row.low, row.high, 0, language)


def _count(row: Row, language: Language) -> str:
    return "" if pd.isna(row.n) else formats.number(row.n, 0, language)


def _source(row: Row, language: Language) -> Cell:
    return target(sources.label(row.source_id)[language], f"source-{row.source_id}")


PERIOD = Column(Text("Period", "Periode"), lambda row, language: formats.period(row.period, language), width=2)
SHARE = Column(Text("Share", "Andel"), _share, "right")
INTERVAL = Column(Text("95 % interval", "95 %-intervall"), _interval, "right", 2)
COUNT = Column(same("n"), _count, "right")
SOURCE = Column(Text("Source", "Kilde"), _source, width=3)


def _named(header: Text, *, width: int = 4) -> Column:
    """The column of the rows' names."""
    return words(header, "name_en", "name_nb", width=width)


def _name(frame: pd.DataFrame, names: Mapping[str, Text], by: str = "indicator_id") -> pd.DataFrame:
    """The frame with our short names of its rows, by the column `by`."""
    return frame.assign(
        **{
            f"name_{language}": frame[by].map({key: name[language] for key, name in names.items()})
            for language in LANGUAGES
        }
    )


def _break_years(rows: pd.DataFrame) -> list[int]:
    """Years before which something changed, within the years drawn."""
    years = evidence.breaks(list(dict.fromkeys(rows["indicator_id"])))["year"]
    return sorted({int(year) for year in years if rows["year"].min() < year <= rows["year"].max()})


_FROM_TO: dict[Move, Text] = {
    "rose": Text("rose from {} to {} per cent", "økte fra {} til {} prosent"),
    "fell": Text("fell from {} to {} per cent", "sank fra {} til {} prosent"),
    "still": Text("was {} and {} per cent, no clear change", "var {} og {} prosent, ingen klar endring"),
}


def from_to(first: pd.Series, last: pd.Series) -> Text:
    """What became of a percentage, "rose from 33 to 60 per cent": the verb by the interval of the change."""
    moved = _FROM_TO[residents.change(first, last).move]
    return each(
        lambda language: moved[language].format(*(formats.number(row["value"], 0, language) for row in (first, last)))
    )


CONTACT = {
    "any-contact": Series(Text("Any contact", "Kontakt i alt"), "muted"),
    "physical-contact": Series(Text("Physical", "Fysisk"), "third"),
    "digital-contact": Series(Text("Digital", "Digital"), "residents"),
}


def digital_contact() -> Exhibit:
    """Any, physical and digital contact of residents by year."""
    frame = _name(residents.contact(), {key: look.label for key, look in CONTACT.items()})
    digital = frame[frame["indicator_id"] == "digital-contact"].sort_values("year")
    first, last = digital.iloc[0], digital.iloc[-1]
    moved, years = from_to(first, last), f"{first['period']}{formats.EN_DASH}{last['period']}"
    return Exhibit(
        id="digital-contact",
        title=Text(
            f"Digital contact with the health services {moved['en']}, {years}",
            f"Digital kontakt med helsetjenesten {moved['nb']}, {years}",
        ),
        caption=captions.standard(frame, captions.INTERVALS),
        data=_tidy(frame),
        columns=[_named(Text("Contact", "Kontakt")), PERIOD, SHARE, INTERVAL, COUNT, SOURCE],
        draw=lambda language: shapes.lines(frame, CONTACT, language, top=100, breaks=_break_years(frame)),
        alt=shapes.describe_lines(frame, CONTACT),
    )


def group_name(row: pd.Series, language: Language) -> str:
    """The name of a group, marked where it rests on few answers."""
    name = str(row[f"group_name_{language}"])
    if not residents.is_small(row["n"]):
        return name
    return f"{name} ({ {'en': 'few answers', 'nb': 'få svar'}[language] })"


def _known_counts(frame: pd.DataFrame, language: Language) -> str:
    """Which groups have a known number of answers, and that the others have not."""
    known = [
        f"{row[f'group_name_{language}']} {formats.number(row['n'], 0, language)}"
        for _, row in frame[frame["n"].notna()].iterrows()
    ]
    rest = {"en": "; not stated for the other groups.", "nb": "; ikke oppgitt for de andre gruppene."}[language]
    return "n: " + ", ".join(known) + (rest if len(known) < len(frame) else ".")


def digital_contact_groups() -> Exhibit:
    """Digital contact in the latest year in the groups that the report names."""
    frame = residents.contact_groups()
    frame = frame.assign(
        **{f"name_{language}": [group_name(row, language) for _, row in frame.iterrows()] for language in LANGUAGES}
    )
    year, low, high = frame["period"].iloc[0], frame["value"].min(), frame["value"].max()
    more = Text(
        "The report names these groups because they differ from all residents (grey). They overlap, and groups"
        " nearer the mean are not named, so this is no ranking.",
        "Rapporten nevner disse gruppene fordi de skiller seg fra alle innbyggere (grå). De overlapper, og grupper"
        " nærmere gjennomsnittet er ikke nevnt, så dette er ingen rangering.",
    )
    return Exhibit(
        id="digital-contact-groups",
        title=Text(
            f"Digital contact in {year}: {low:.0f} to {high:.0f} per cent in the groups the report names",
            f"Digital kontakt i {year}: {low:.0f} til {high:.0f} prosent i gruppene rapporten nevner",
        ),
        caption=join(
            [
                captions.survey(frame),
                captions.question(frame),
                captions.base(frame),
                each(lambda language: _known_counts(frame, language)),
                more,
                captions.INTERVALS,
            ]
        ),
        data=_tidy(frame),
        columns=[_named(Text("Group", "Gruppe"), width=6), SHARE, INTERVAL, COUNT, SOURCE],
        draw=lambda language: shapes.bars(
            frame,
            language,
            names=NAMES,
            top=100,
            colours=["muted" if group == residents.ALL else "residents" for group in frame["group_id"]],
        ),
        alt=shapes.describe_bars(frame, NAMES),
    )


PANELS = {
    "econsult-share-year": Series(
        Text("Of 100 GP consultations: held digitally", "Av 100 fastlegekonsultasjoner: holdt digitalt"), "personnel"
    ),
    "digital-contact-gp": Series(
        Text(
            "Of 100 residents: in digital contact with a GP in a year",
            "Av 100 innbyggere: i digital kontakt med fastlege på et år",
        ),
        "residents",
    ),
}
_CONSULTATIONS: dict[Move, Text] = {
    "fell": Text(
        "The digital share of GP consultations fell after {}",
        "Den digitale andelen av fastlegekonsultasjonene sank etter {}",
    ),
    "still": Text(
        "The digital share of GP consultations was highest in {}",
        "Den digitale andelen av fastlegekonsultasjonene var høyest i {}",
    ),
}
_PERSONS: dict[Move, Text] = {
    "rose": Text(", while more residents had digital contact", ", mens flere innbyggere hadde digital kontakt"),
    "fell": Text("; fewer residents had digital contact", "; færre innbyggere hadde digital kontakt"),
    "still": Text(
        "; no clear change in residents' digital contact", "; ingen klar endring i innbyggernes digitale kontakt"
    ),
}


def consultations_title(consultations: pd.DataFrame, persons: pd.DataFrame) -> Text:
    """What happened to consultations since their peak, in whole years, and to persons since the same year."""
    years = residents.whole_years(consultations).sort_values("period")
    top, last = residents.peak(years), years.iloc[-1]
    share: Move = "fell" if last["value"] < top["value"] else "still"
    since = persons[persons["year"] >= top["year"]].sort_values("year")
    went = residents.change(since.iloc[0], since.iloc[-1]).move
    return each(lambda language: _CONSULTATIONS[share][language].format(top["period"]) + _PERSONS[went][language])


def e_consultations() -> Exhibit:
    """E-consultations as a share of consultations, above persons with digital GP contact: two panels, not joined."""
    consultations, persons = residents.consultations(), residents.contact_with_gp()
    frame = _name(
        pd.concat([consultations, persons], ignore_index=True), {key: look.label for key, look in PANELS.items()}
    )
    part = _part_years(consultations)

    def hollow(language: Language) -> str:
        periods = listed([formats.period(period, language) for period in part["period"]], language)
        return {
            "en": f"Hollow: {periods} only, not joined to the whole years.",
            "nb": f"Hult punkt: bare {periods}, ikke bundet til de hele årene.",
        }[language]

    return Exhibit(
        id="e-consultations",
        title=consultations_title(consultations, persons),
        caption=join(
            [
                Text("Upper panel.", "Øvre felt."),
                captions.base(consultations),
                *([each(hollow)] if len(part) else []),
                Text("Lower panel, counted per person.", "Nedre felt, talt per person."),
                captions.standard(persons, captions.INTERVALS),
            ]
        ),
        data=_tidy(frame),
        columns=[
            _named(Text("Measure", "Mål")),
            PERIOD,
            Column(Text("Share", "Andel"), _panel_share, "right"),
            INTERVAL,
            COUNT,
            SOURCE,
        ],
        draw=lambda language: _panels(consultations, persons, language),
        alt=_describe_panels(frame),
    )


def _part_years(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows whose period is a part of a year."""
    return rows.drop(index=residents.whole_years(rows).index)


def _decimals(indicator: str) -> int:
    """Statistics are printed with a decimal, survey percentages whole."""
    return 1 if indicator == "econsult-share-year" else 0


def _panel_share(row: Row, language: Language) -> str:
    return formats.percent(row.value, language, _decimals(row.indicator_id))


def _panels(consultations: pd.DataFrame, persons: pd.DataFrame, language: Language) -> Figure:
    """Two panels over the same years; a part of a year is hollow and stands alone."""
    figure = Figure(figsize=(WIDTH, 6.0))
    upper, lower = figure.subplots(2, 1, sharex=True)
    _panel(upper, residents.whole_years(consultations), "econsult-share-year", language, top=36)
    part = _part_years(consultations)
    look = PANELS["econsult-share-year"].look
    upper.plot(
        part["year"].astype(int), part["value"], linestyle="", marker=MARKERS[look], color=PALETTE[look],
        markerfacecolor="white", markeredgewidth=1.8,
    )  # fmt: skip
    _write_values(upper, part, "econsult-share-year", language, after={"en": "\nfirst half", "nb": "\n1. halvår"})
    _panel(lower, persons, "digital-contact-gp", language, top=68)
    for year in _break_years(persons):
        lower.axvline(year - 0.5, color=PALETTE["muted"], linestyle=":", linewidth=1.2)
    years = range(int(consultations["year"].min()), int(persons["year"].max()) + 1)
    lower.set_xlim(years[0] - 0.45, years[-1] + 0.45)
    lower.set_xticks(years)
    upper.tick_params(labelbottom=True)
    return figure


def _panel(axis: Axes, rows: pd.DataFrame, name: str, language: Language, *, top: float) -> None:
    """One series with its name above it and its value at every point."""
    series = PANELS[name]
    colour = PALETTE[series.look]
    axis.plot(rows["year"].astype(int), rows["value"], color=colour, marker=MARKERS[series.look])
    if "low" in rows:
        axis.vlines(rows["year"].astype(int), rows["low"], rows["high"], color=colour, linewidth=1.4)
    _write_values(axis, rows, name, language)
    axis.set_title(series.label[language], loc="left", color=colour, fontweight="semibold", pad=10)
    axis.set_ylim(0, top)
    shapes.value_axis(axis, language, shapes.percent, vertical=True)


def _write_values(
    axis: Axes, rows: pd.DataFrame, name: str, language: Language, after: Mapping[Language, str] | None = None
) -> None:
    """The value above each point or its interval, then `after`; the first stands clear of a rising line."""
    for place, row in enumerate(rows.itertuples()):
        value = formats.number(row.value, _decimals(name), language) + (after[language] if after else "")
        axis.annotate(
            value, (int(row.year), getattr(row, "high", row.value)), xytext=(0, 7), textcoords="offset points",
            ha="center" if place or after else "right", color=PALETTE[PANELS[name].look], linespacing=1.0,
        )  # fmt: skip


def _describe_panels(frame: pd.DataFrame) -> Text:
    """Both panels with every value, set apart."""
    opening = Text("Two line charts by year, one above the other.", "To linjediagram etter år, det ene over det andre.")

    def of(name: str, language: Language) -> str:
        values = [
            f"{_panel_share(row, language)} ({formats.period(row.period, language)})"
            for row in frame[frame["indicator_id"] == name].itertuples()
        ]
        return f"{PANELS[name].label[language]}: {listed(values, language)}."

    return each(lambda language: " ".join([opening[language], *(of(name, language) for name in PANELS)]))


_DEFINITIONS = {
    "fhi": Text("Annual mean, Folkehelseinstituttet", "Årsgjennomsnitt, Folkehelseinstituttet"),
    "kpr": Text("Quarter or half-year, the register KPR", "Kvartal eller halvår, registeret KPR"),
    "report": Text("The annual report on GPs for 2023", "Årsrapporten om allmennlegetjenesten for 2023"),
}
_COUNTED = {
    "fhi": Text(
        "Share of all GP consultations of the year, as the resident report of 2025 prints it",
        "Andel av alle fastlegekonsultasjoner i året, slik innbyggerrapporten fra 2025 gjengir den",
    ),
    "kpr": Text(
        "Share of GP consultations of the period; telephone, text and video under one tariff code",
        "Andel av fastlegekonsultasjonene i perioden; telefon, tekst og video under én takst",
    ),
    "report": Text(
        "The words “every fourth consultation”, written here as a percentage",
        "Ordene «hver fjerde konsultasjon», skrevet her som prosent",
    ),
}


def e_consultation_definitions() -> Exhibit:
    """The definitions of e-consultations that must not be joined."""
    frame = _name(residents.consultation_definitions(), _DEFINITIONS, by="definition")
    for language in LANGUAGES:
        frame[f"counted_{language}"] = frame["definition"].map({key: text[language] for key, text in _COUNTED.items()})

    def share(row: Row, language: Language) -> str:
        if row.definition == "report":
            return {"en": "about ", "nb": "om lag "}[language] + formats.percent(row.value, language)
        return formats.percent(row.value, language, 1)

    def series(row: Row, language: Language) -> str:
        if not row.series_first:
            return {"en": "no series", "nb": "ingen serie"}[language]
        between = {"en": " to ", "nb": " til "}[language]
        return between.join(formats.period(end, language) for end in (row.series_first, row.series_last))

    def title(language: Language) -> str:
        values = listed([share(row, language) for row in frame.itertuples()], language)
        return {
            "en": f"E-consultations in 2023: {values}, by definition",
            "nb": f"E-konsultasjoner i 2023: {values}, etter definisjon",
        }[language]

    return Exhibit(
        id="e-consultation-definitions",
        title=each(title),
        caption=Text(
            "The figures of this book draw the annual mean only. Whether the annual mean counts telephone"
            " consultations as KPR does was not found.",
            "Figurene i denne boka tegner bare årsgjennomsnittet. Om årsgjennomsnittet teller telefonkonsultasjoner"
            " slik KPR gjør, er ikke funnet.",
        ),
        data=frame[
            [
                "row_id", "definition", "name_en", "name_nb", "counted_en", "counted_nb", "series_first",
                "series_last", "period", "value", "unit", "source_id",
            ]
        ],
        columns=[
            _named(Text("Definition", "Definisjon")),
            words(Text("What is counted", "Hva som telles"), "counted_en", "counted_nb", width=6),
            Column(Text("Periods in the data", "Perioder i dataene"), series, width=3),
            PERIOD,
            Column(Text("Share", "Andel"), share, "right", 2),
            SOURCE,
        ],
    )  # fmt: skip


WEAK_TIER = 3  # from this tier on a year is marked in the figure


def visits_title(rows: pd.DataFrame) -> Text:
    """The peak of the visits and the last year, or the last year alone when it is the peak."""
    top, last = residents.peak(rows), rows.sort_values("period").iloc[-1]

    def of(language: Language) -> str:
        high, now = (formats.quantity(row["value"], "million", 1, language) for row in (top, last))
        if top["period"] == last["period"]:
            return {
                "en": f"Visits to Helsenorge were highest in the last year counted, {last['period']}: {now}",
                "nb": f"Besøkene på Helsenorge var flest i det siste året som er talt, {last['period']}: {now}",
            }[language]
        return {
            "en": f"Visits to Helsenorge peaked at {high} in {top['period']} and were {now} in {last['period']}",
            "nb": f"Besøk på Helsenorge: en topp på {high} i {top['period']}, {now} i {last['period']}",
        }[language]

    return each(of)


def helsenorge_use() -> Exhibit:
    """Visits to Helsenorge a year, the source of each year named and the weak ones marked."""
    frame = residents.helsenorge_visits().sort_values("period", ignore_index=True)
    weak = frame["tier"] >= WEAK_TIER
    frame = frame.assign(
        **{
            f"name_{language}": frame["period"] + (f" ({tier} " + frame["tier"].astype(str) + ")").where(weak, "")
            for language, tier in (("en", "tier"), ("nb", "nivå"))
        }
    )

    def by_source(language: Language) -> str:
        found = "; ".join(
            f"{sources.label(source)[language]} ({listed(periods, language)})"
            for source, periods in residents.sources_by_period(frame).items()
        )
        return {
            "en": f"Visits in millions, years from different sources: {found}. Grey: a source of tier 3 or 4."
            " Whether a visit was counted alike in all years is not stated.",
            "nb": f"Besøk i millioner, år fra ulike kilder: {found}. Grått: en kilde på nivå 3 eller 4."
            " Om et besøk er talt likt i alle år, er ikke oppgitt.",
        }[language]

    def write(value: float, language: Language) -> str:  # the ticks are whole, the values are not
        return formats.number(value, 0 if value == round(value) else 1, language)

    return Exhibit(
        id="helsenorge-use",
        title=visits_title(frame),
        caption=join([captions.base(frame), each(by_source)]),
        data=_tidy(frame, "tier").drop(columns=["name_en", "name_nb"]),
        columns=[
            PERIOD,
            Column(
                Text("Visits, million", "Besøk, millioner"),
                lambda row, language: approximately(row.value, row.approx, language, decimals=1),
                "right",
                2,
            ),
            Column(Text("Tier", "Nivå"), lambda row, language: str(row.tier), "center"),
            SOURCE,
        ],
        draw=lambda language: shapes.bars(
            frame, language, names=NAMES, write=write, colours=["muted" if low else "residents" for low in weak]
        ),
        alt=shapes.describe_bars(frame, NAMES, write=write),
    )


_APPROX = {
    "about": Text("about ", "om lag "),
    "over": Text("over ", "over "),
    "nearly": Text("nearly ", "nesten "),
    "under": Text("under ", "under "),
}


def approximately(value: float, approx: object, language: Language, *, decimals: int = 0) -> str:
    """A value with the word that its source puts before it: "over 43 000"; without one, the value alone."""
    word = "" if pd.isna(approx) else _APPROX[str(approx)][language]
    return word + formats.number(value, decimals, language)


def lookups_title(personnel: pd.DataFrame) -> Text:
    """Whether more or fewer personnel looked things up, with the first and the last count."""
    ordered = personnel.sort_values("period")
    first, last = ordered.iloc[0], ordered.iloc[-1]
    how_many = (
        Text("More", "Flere")
        if last["value"] > first["value"]
        else Text("Fewer", "Færre")
        if last["value"] < first["value"]
        else Text("As many", "Like mange")
    )

    def of(language: Language) -> str:
        before = {"en": "in", "nb": "i"}[language]
        counts = [
            f"{approximately(row['value'], row['approx'], language)} {before} {row['period']}" for row in (first, last)
        ]
        said = {"en": "personnel had used Kjernejournal", "nb": "hadde brukt Kjernejournal"}[language]
        return f"{how_many[language]} {said}: {', '.join(counts)}"

    return each(of)


def summary_care_record() -> Exhibit:
    """Personnel with look-ups in the summary care record, and look-ups a week."""
    frame = residents.summary_care_record().rename(
        columns={"indicator_name_en": "name_en", "indicator_name_nb": "name_nb"}
    )

    def count(row: Row, language: Language) -> str:
        week = {"en": " a week", "nb": " i uken"}[language] if row.unit == "count per week" else ""
        return approximately(row.value, row.approx, language) + week

    return Exhibit(
        id="summary-care-record",
        title=lookups_title(frame[frame["indicator_id"] == "kjernejournal-personnel"]),
        caption=Text(
            "As Nasjonal e-helsemonitor prints the counts, with its own approximate words. Persons have one look-up or"
            " more by the end of the year; the monitor does not say since when, nor whether they found what they"
            " needed. Nurses were not found for the first year.",
            "Slik Nasjonal e-helsemonitor gjengir tallene, med dens egne omtrentlige ord. Personer har ett oppslag"
            " eller flere ved utgangen av året; monitoren sier ikke siden når, heller ikke om de fant det de trengte."
            " Sykepleiere er ikke funnet for det første året.",
        ),
        data=_tidy(frame),
        columns=[
            _named(Text("What is counted", "Hva som telles"), width=6),
            PERIOD,
            Column(Text("Count", "Antall"), count, "right", 3),
            SOURCE,
        ],
        row_headers=2,
    )


def _counts_by_side(frame: pd.DataFrame) -> Text:
    """How many answered in each population."""

    def of(language: Language) -> str:
        said = []
        for population, side in SIDES.items():
            count = captions.counts(frame[frame["population"] == population])[language]
            said.append(f"{side.label[language]}: {count[0].lower()}{count[1:]}")
        return " ".join(said)

    return each(of)


def _asked(frame: pd.DataFrame) -> Text:
    """The wordings that were seen, each with who was asked, and that the others were not."""
    seen = frame[frame["question_en"].notna()]
    if seen.empty:
        return captions.question(frame)

    def of(language: Language) -> str:
        quote = {"en": "“{}”", "nb": "«{}»"}[language]
        asked = [
            f"{SIDES[row.population].label[language]}, {getattr(row, NAMES[language]).lower()}: "
            + quote.format(getattr(row, f"question_{language}"))
            for row in seen.itertuples()
        ]
        rest = {"en": "The other wordings were not seen.", "nb": "De andre ordlydene er ikke sett."}[language]
        return " ".join([*asked, rest] if len(seen) < len(frame) else asked)

    return each(of)


def _beside(frame: pd.DataFrame, note: Text) -> Text:
    """The caption of personnel beside residents."""
    return join(
        [
            captions.survey(frame),
            _asked(frame),
            captions.base(frame),
            _counts_by_side(frame),
            note,
            captions.INTERVALS,
        ]
    )


_SIDE = Column(Text("Population", "Gruppe"), lambda row, language: SIDES[row.population].label[language], width=3)


def on_how_many(count: int, of: int, things: Text, every: Text) -> Text:
    """ "on every statement", or "on 2 of 3 statements": `every` says the first, `things` is the plural."""
    if count == of:
        return every
    return Text(f"on {count} of {of} {things['en']}", f"på {count} av {of} {things['nb']}")


def attitudes() -> Exhibit:
    """What personnel and residents think of digital contact, side by side in the latest year."""
    frame = residents.side_by_side(residents.STATEMENTS)
    count = on_how_many(
        residents.residents_above(frame),
        len(residents.STATEMENTS),
        Text("statements", "påstander"),
        Text("on every statement", "på alle påstandene"),
    )
    year = frame["period"].iloc[0]
    return Exhibit(
        id="attitudes",
        title=Text(
            f"Asked in similar words in {year}, residents agree more often than personnel {count['en']}",
            f"Spurt med lignende ord i {year} er innbyggerne oftere enige enn personellet {count['nb']}",
        ),
        caption=_beside(
            frame,
            Text(
                "The wording differs between the surveys: the distance between the dots is not a measured difference.",
                "Ordlyden er ulik i de to undersøkelsene: avstanden mellom punktene er ikke en målt forskjell.",
            ),
        ),
        data=_tidy(frame, "population"),
        columns=[_named(Text("Statement", "Påstand"), width=5), _SIDE, PERIOD, SHARE, INTERVAL, COUNT, SOURCE],
        draw=lambda language: shapes.pairs(frame, SIDES, language, row=NAMES, wrap=26),
        alt=shapes.describe_pairs(frame, SIDES, NAMES),
    )


def trust() -> Exhibit:
    """Trust in confidentiality, availability and integrity: personnel beside residents, with change."""
    frame = residents.with_change(residents.side_by_side(residents.ASPECTS))
    count = on_how_many(
        residents.residents_below(frame),
        len(residents.ASPECTS),
        Text("aspects", "punkter"),
        Text("on every aspect", "på alle punkter"),
    )
    year = frame["period"].iloc[0]

    def earlier(row: Row, language: Language) -> str:
        return f"{formats.percent(row.first_value, language)} ({row.first_period})"

    def changed(row: Row, language: Language) -> str:
        said = formats.number(row.change, 0, language, signed=True)
        if pd.isna(row.change_low):
            return said
        return f"{said} ({formats.interval(row.change_low, row.change_high, 0, language, signed=True)})"

    return Exhibit(
        id="trust",
        title=Text(
            f"Trust in how health information is kept, {year}: residents below personnel {count['en']}",
            f"Tillit til hvordan helseopplysninger tas vare på, {year}: innbyggerne under personellet {count['nb']}",
        ),
        caption=_beside(
            frame,
            Text(
                "Personnel answered about the patient record, residents about information on themselves: not one"
                " scale.",
                "Personellet svarte om pasientjournalen, innbyggerne om opplysninger om seg selv: ikke én skala.",
            ),
        ),
        data=_tidy(frame, "population", "first_period", "first_value", "change", "change_low", "change_high"),
        columns=[
            _named(Text("Aspect", "Punkt"), width=5),
            _SIDE,
            SHARE,
            INTERVAL,
            COUNT,
            Column(Text("Earlier", "Tidligere"), earlier, "right", 2),
            Column(Text("Change, points", "Endring, poeng"), changed, "right", 3),
            SOURCE,
        ],
        draw=lambda language: shapes.pairs(frame, SIDES, language, row=NAMES, wrap=30),
        alt=shapes.describe_pairs(frame, SIDES, NAMES),
    )


KINDS = {
    "view": Series(Text("Favourable views", "Positive holdninger"), "residents"),
    "preference": Series(Text("Preferences", "Ønsker"), "third"),
    "use": Series(Text("Use and awareness", "Bruk og kjennskap"), "personnel"),
}
_SHORT = {
    "residents-satisfied": Text("Satisfied, all in all", "Fornøyd, alt i alt"),
    "have-needed-information": Text("Have the information they need", "Har opplysningene de trenger"),
    "understand-health": Text("Understand own health better", "Forstår egen helse bedre"),
    "easier-contact-residents": Text("Easier to get in contact", "Lettere å komme i kontakt"),
    "self-solve-residents": Text("Solve more tasks themselves", "Løser flere oppgaver selv"),
    "trust-confidentiality-residents": Text("Trust: confidentiality", "Tillit: konfidensialitet"),
    "trust-availability-residents": Text("Trust: availability", "Tillit: tilgjengelighet"),
    "trust-integrity-residents": Text("Trust: integrity", "Tillit: integritet"),
    "replace-residents": Text("Can replace more meetings", "Kan erstatte flere møter"),
    "want-more-residents": Text("Want more digital services", "Ønsker flere digitale tjenester"),
    "physical-preferred-residents": Text("Prefer to see a GP in person", "Foretrekker fastlegen fysisk"),
    "any-contact": Text("Any contact", "Kontakt i alt"),
    "physical-contact": Text("Physical contact", "Fysisk kontakt"),
    "digital-contact": Text("Digital contact", "Digital kontakt"),
    "digital-contact-gp": Text("Digital contact with a GP", "Digital kontakt med fastlege"),
    "digital-contact-hospital": Text("Digital contact with a hospital", "Digital kontakt med sykehus"),
    "helsenorge-logged-in": Text("Logged in to Helsenorge", "Logget inn på Helsenorge"),
    "helsenorge-heard": Text("Have heard of Helsenorge", "Har hørt om Helsenorge"),
}
_DIGITAL: dict[Move, Text] = {
    "rose": Text("digital contact rose", "digital kontakt økte"),
    "fell": Text("digital contact fell too", "digital kontakt sank også"),
    "still": Text("no clear change in digital contact", "ingen klar endring i digital kontakt"),
}


def change_title(views: pd.DataFrame, uses: pd.DataFrame) -> Text:
    """How many favourable views fell, and what digital contact did, both by their intervals."""
    fell, of = residents.moves(views).count("fell"), len(views)
    digital = _DIGITAL[residents.moves(uses[uses["indicator_id"] == "digital-contact"])[0]]
    years = formats.EN_DASH.join(residents.YEARS)
    return Text(
        f"{years}: {fell} of {of} favourable views of residents fell; {digital['en']}",
        f"{years}: {fell} av {of} positive holdninger hos innbyggerne sank; {digital['nb']}",
    )


def residents_change() -> Exhibit:
    """What changed in residents' answers between the two latest surveys: views, preferences and use."""
    views = residents.changes(residents.VIEWS, "view")
    uses = residents.changes(residents.USE, "use")
    frame = _name(
        pd.concat([views, residents.changes(residents.PREFERENCES, "preference"), uses], ignore_index=True), _SHORT
    )
    first, last = residents.YEARS
    rows = evidence.observations(list(frame["indicator_id"]))
    rows = rows[rows["observation_id"].isin([*frame[f"observation_id_{first}"], *frame[f"observation_id_{last}"]])]
    broken = captions.breaks(rows)
    note = Text(
        "Change in percentage points with the 95 % interval of the difference between two simple random samples."
        " Whole percentages alone can move a difference by one point. Shown is every question that the data hold for"
        " both years; wordings were not seen. On seeing a GP in person several answers could be chosen.",
        "Endring i prosentpoeng med 95 %-intervall for forskjellen mellom to enkle tilfeldige utvalg. Hele prosenter"
        " kan alene flytte en forskjell ett poeng. Alle spørsmål som dataene har for begge år, er vist; ordlyden er"
        " ikke sett. Om fastlegen fysisk kunne flere svar velges.",
    )
    return Exhibit(
        id="residents-change",
        title=change_title(views, uses),
        caption=join(
            [
                captions.survey(rows),
                captions.base(rows),
                captions.counts(rows),
                *([broken] if broken else []),
                note,
            ]
        ),
        data=frame.round({"low": 1, "high": 1}),
        columns=[
            _named(Text("Question", "Spørsmål"), width=6),
            *(_year_column(year) for year in residents.YEARS),
            Column(Text("Change, points", "Endring, poeng"), _change_with_interval, "right", 3),
            SOURCE,
        ],
        draw=lambda language: _changes(frame, language),
        alt=_describe_changes(frame),
    )


def _year_column(year: str) -> Column:
    """The values of one of the two years."""
    return Column(
        same(year), lambda row, language: formats.percent(getattr(row, f"value_{year}"), language), "right", 2
    )


def _change_with_interval(row: Row, language: Language) -> str:
    ends = formats.interval(row.low, row.high, 0, language, signed=True)
    return f"{formats.number(row.change, 0, language, signed=True)} ({ends})"


def _changes(frame: pd.DataFrame, language: Language) -> Figure:
    """A dot and an interval a row about a line of no change."""
    figure, axis = shapes.canvas(1.3 + 0.34 * len(frame))
    places = [-float(place) for place in range(len(frame))]
    for at, row in zip(places, frame.itertuples(), strict=True):
        look = KINDS[row.kind].look
        axis.hlines(at, row.low, row.high, color=PALETTE[look], linewidth=1.6)
        axis.plot([row.change], [at], marker=MARKERS[look], color=PALETTE[look])
        axis.annotate(
            formats.number(row.change, 0, language, signed=True), (row.high, at), xytext=(5, 0),
            textcoords="offset points", va="center", color=PALETTE[look],
        )  # fmt: skip
    axis.axvline(0, color=PALETTE["muted"], linewidth=1.2, zorder=0)
    axis.set_yticks(places, list(frame[NAMES[language]]))
    axis.set_ylim(places[-1] - 0.6, 0.6)
    axis.set_xlim(float(frame["low"].min()) - 1, float(frame["high"].max()) + 3)
    shapes.value_axis(
        axis,
        language,
        lambda value, written: formats.number(value, 0, written, signed=True),
        vertical=False,
        name=Text("Percentage points", "Prosentpoeng"),
    )
    handles = [
        Line2D([], [], marker=MARKERS[kind.look], color=PALETTE[kind.look], label=kind.label[language])
        for kind in KINDS.values()
    ]
    figure.legend(handles=handles, loc="outside upper left", ncols=len(KINDS), handletextpad=0.4)
    return figure


def _describe_changes(frame: pd.DataFrame) -> Text:
    """Every row with both values and its change."""
    first, last = residents.YEARS
    opening = Text(
        f"Dot chart of changes from {first} to {last}.", f"Punktdiagram over endringer fra {first} til {last}."
    )

    def of(row: Row, language: Language) -> str:
        values = " and ".join(formats.percent(getattr(row, f"value_{year}"), language) for year in residents.YEARS)
        if language == "nb":
            values = values.replace(" and ", " og ")
        return f"{getattr(row, NAMES[language])}: {values}, {_change_with_interval(row, language)}."

    return each(lambda language: " ".join([opening[language], *(of(row, language) for row in frame.itertuples())]))


COUNTRIES = {
    "denmark": Series(Text("Denmark", "Danmark"), "third"),
    "norway": Series(Text("Norway", "Norge"), "residents"),
    "iceland": Series(Text("Iceland", "Island"), "personnel"),
}
_NERN = {
    "nern-structural": Text("Can help solve structural challenges", "Kan bidra til å løse strukturelle utfordringer"),
    "nern-easier-contact": Text("Easier to get in contact", "Lettere å komme i kontakt"),
}


def nordic_title(rows: pd.DataFrame) -> Text:
    """Who agrees least and most where one country does on every statement; else that the order varies."""
    lowest, highest = residents.ends(rows)
    if len(lowest) == len(highest) == 1:
        low, high = (COUNTRIES[min(ends)].label for ends in (lowest, highest))
        least, most = _in(low["nb"]), _in(high["nb"])
        return Text(
            f"Agreement in the Nordic survey: lowest in {low['en']}, highest in {high['en']}, on every statement",
            f"Enighet i den nordiske undersøkelsen: lavest {least} og høyest {most} i alle påstander",
        )
    return Text(
        "In the Nordic survey no country agrees most on every statement",
        "I den nordiske undersøkelsen er ikke noe land mest enig i alle påstandene",
    )


def _in(country: str) -> str:
    """The Norwegian preposition before a country: islands take another."""
    return ("på " if country == "Island" else "i ") + country


def nordic() -> Exhibit:
    """Agreement with two statements in the Nordic survey, exact figures only."""
    frame = _name(residents.nordic(), _NERN)
    more = Text(
        "The report gives Denmark and Iceland as the ends of the range, so Finland and Sweden lie between them,"
        " without figures. On easier contact it puts Norway at “six of ten”, which is no exact figure and not drawn."
        " The number of answers in each country was not found.",
        "Rapporten oppgir Danmark og Island som ytterpunkter, så Finland og Sverige ligger imellom, uten tall. Om"
        " lettere kontakt setter den Norge til «seks av ti», som ikke er et eksakt tall og ikke er tegnet. Antall"
        " svar i hvert land er ikke funnet.",
    )
    return Exhibit(
        id="nordic",
        title=nordic_title(frame),
        caption=join([captions.survey(frame), captions.question(frame), more]),
        data=_tidy(frame, "group_name_en", "group_name_nb"),
        columns=[
            _named(Text("Statement", "Påstand"), width=5),
            words(Text("Country", "Land"), "group_name_en", "group_name_nb", width=2),
            PERIOD,
            SHARE,
            SOURCE,
        ],
        draw=lambda language: shapes.pairs(
            frame, COUNTRIES, language, row=NAMES, by="group_id", top=80, wrap=26
        ),
        alt=_describe_countries(frame),
    )  # fmt: skip


def _describe_countries(frame: pd.DataFrame) -> Text:
    """Every statement with the value of each country."""
    opening = Text("Dot chart.", "Punktdiagram.")

    def of(statement: str, language: Language) -> str:
        rows = frame[frame[NAMES[language]] == statement].sort_values("value")
        values = [f"{COUNTRIES[row.group_id].label[language]} {_share(row, language)}" for row in rows.itertuples()]
        return f"{statement}: {listed(values, language)}."

    return each(
        lambda language: " ".join(
            [opening[language], *(of(name, language) for name in dict.fromkeys(frame[NAMES[language]]))]
        )
    )


def europe_title(rows: pd.DataFrame) -> Text:
    """Whether both countries lie above the EU on seeking health information."""
    sought = rows[rows["indicator_id"] == "online-information"].set_index("group_id")["value"]
    year = rows["period"].iloc[0]
    if sought.drop("eu").gt(sought["eu"]).all():
        return Text(
            f"Seeking health information online, {year}: Danes and Finns above the EU as a whole",
            f"Søk etter helseinformasjon på nettet, {year}: dansker og finner over EU samlet",
        )
    return Text(
        f"Seeking health information online, {year}: Danes and Finns not both above the EU as a whole",
        f"Søk etter helseinformasjon på nettet, {year}: ikke både dansker og finner over EU samlet",
    )


def europe_online() -> Exhibit:
    """What residents of the EU, Denmark and Finland did online, as Eurostat's figures are cited."""
    frame = residents.europe().rename(columns={"indicator_name_en": "name_en", "indicator_name_nb": "name_nb"})
    return Exhibit(
        id="europe-online",
        title=europe_title(frame),
        caption=join(
            [
                captions.base(frame),
                Text(
                    "Eurostat's figures as others reproduce them. For booking and own record only the EU was found."
                    " Norway is left out: the Eurostat values that were at hand had lost the flags for breaks and weak"
                    " figures.",
                    "Eurostats tall slik andre gjengir dem. For timebestilling og egen journal er bare EU funnet."
                    " Norge er utelatt: verdiene fra Eurostat som var for hånden, hadde mistet merkene for brudd og"
                    " usikre tall.",
                ),
            ]
        ),
        data=_tidy(frame, "group_name_en", "group_name_nb"),
        columns=[
            _named(Text("Done online", "Gjort på nettet"), width=5),
            words(Text("Where", "Hvor"), "group_name_en", "group_name_nb", width=2),
            PERIOD,
            SHARE,
            SOURCE,
        ],
        row_headers=2,
    )
