"""Exhibits of the chapter on physicians: *Legene var mest kritiske*."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ehelse import sources
from ehelse.analyses import physicians as usability
from ehelse.exhibits.strategy import in_words
from ehelse.old import formats, shapes
from ehelse.old import words as register
from ehelse.old.exhibit import Cell, Column, Exhibit, Row, parts, target, words
from ehelse.old.forest import Look, Section, describe_forest, forest
from ehelse.old.style import MARKERS, PALETTE, WIDTH
from ehelse.old.text import Language, Text, each, join, listed, same

LABEL: Mapping[Language, str] = {"en": "label_en", "nb": "label_nb"}
SAID: Mapping[Language, str] = {"en": "said_en", "nb": "said_nb"}
GROUP: Mapping[Language, str] = {"en": "group_en", "nb": "group_nb"}
QUARTILES = Look("personnel", 8)
DEVIATION = Look("residents", 1.6, caps=True)
INTERVAL = Look("personnel", 1.8)
REVERSED = Look("residents", 1.8)

INFERRED = Text(
    "One university hospital in Norway, six months after a new record system in 2022, {n} answers in all."
    " The abstract names neither hospital nor system; that it is St. Olavs hospital and Helseplattformen is inferred"
    " from the authors, the time and a companion paper."
    " How many answered in each group is not stated, and no score from before is known.",
    "Ett norsk universitetssykehus, seks måneder etter et nytt journalsystem i 2022, {n} svar i alt."
    " Sammendraget navngir verken sykehus eller system; at det er St. Olavs hospital og Helseplattformen, er utledet"
    " av forfatterne, tidspunktet og en søsterartikkel."
    " Hvor mange som svarte i hver gruppe, er ikke oppgitt, og ingen tidligere skåre er kjent.",
)
SCALE = Text(
    "System Usability Scale (SUS): ten items, 0 to 100, higher is better.",
    "System Usability Scale (SUS): ti utsagn, 0 til 100, høyere er bedre.",
)
YARDSTICK = Text(
    "The dotted line at {average} is the average of products in many industries; it is a yardstick, not a pass mark.",
    "Den prikkede linjen ved {average} er gjennomsnittet for produkter i mange bransjer; den er en målestokk, ikke en"
    " grense for å bestå.",
)
_APPROX = {
    "about": Text("about ", "om lag "),
    "over": Text("over ", "over "),
    "nearly": Text("nearly ", "nesten "),
    "under": Text("under ", "under "),
    "up to": Text("up to ", "inntil "),
}


def _plainly(value: float, language: Language) -> str:
    """A number with the decimals it has in the data."""
    return formats.number(value, len(f"{value:.10f}".rstrip("0").partition(".")[2]), language)


def _range(low: float, high: float, write: Callable[[float], str]) -> str:
    return f"{write(low)}{formats.EN_DASH}{write(high)}"


def _amount(row: Row, language: Language) -> str:
    """The value of a row as its source gives it, with unit and, for an odds ratio, its interval."""
    value = float(row.value)
    about = "" if pd.isna(row.approx) else _APPROX[str(row.approx)][language]
    if row.unit == "percent":
        return f"{about}{_plainly(value, language)}\N{NO-BREAK SPACE}%"
    if row.unit == "odds ratio":
        name = {"en": "odds ratio ", "nb": "oddsrate "}[language]
        if pd.isna(row.low):
            return name + formats.number(value, 2, language)
        return name + _odds(value, float(row.low), float(row.high), language)
    return about + register.value_with_unit(value, row.unit, language)


def _count(row: Row, language: Language) -> str:
    return "" if pd.isna(row.n) else formats.number(row.n, 0, language)


def _source(row: Row, language: Language) -> Cell:
    found: list[Cell] = []
    for source_id in row.source_id.split():
        found += ["; "] if found else []
        found.append(target(sources.label(source_id)[language], f"source-{source_id}"))
    return parts(*found) if len(found) != 1 else found[0]


COUNT = Column(same("n"), _count, "right")
SOURCE = Column(Text("Source", "Kilde"), _source, width=3)
WHO = words(Text("Who", "Hvem"), "group_en", "group_nb", width=4)
STUDY = words(Text("Study", "Studie"), "study_name", width=3)

# What a reader of the CSV needs of an estimate; columns that a frame lacks are passed over.
_TIDY = [
    "statement_link_id", "statement_id", "statement_en", "statement_nb", "estimate_id", "study_id", "study_name",
    "year", "country_en", "country_nb", "system_en", "system_nb", "sample", "section", "panel", "better", "measure",
    "name_en", "name_nb", "group", "group_en", "group_nb", "contrast_en", "contrast_nb", "statistic", "value", "unit",
    "q1", "q3", "sd", "low", "high", "n", "months", "approx", "closeness", "finding_en", "finding_nb", "reason_en",
    "reason_nb", "note_en", "note_nb", "source_id",
]  # fmt: skip


def _tidy(frame: pd.DataFrame, *, without: tuple[str, ...] = ()) -> pd.DataFrame:
    return frame[[name for name in _TIDY if name in frame and name not in without]]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _labelled(frame: pd.DataFrame, label: Callable[[pd.Series, Language], str]) -> pd.DataFrame:
    """The frame with the name of each row in both languages."""
    return frame.assign(
        **{LABEL[language]: [label(row, language) for _, row in frame.iterrows()] for language in ("en", "nb")}
    )


def _said(frame: pd.DataFrame, words: Callable[[pd.Series, Language], str]) -> pd.DataFrame:
    """The frame with the words beside each point in both languages."""
    return frame.assign(
        **{SAID[language]: [words(row, language) for _, row in frame.iterrows()] for language in ("en", "nb")}
    )


def _spread_words(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with the words beside each point: value, then quartiles or standard deviation in brackets."""

    def said(row: pd.Series, language: Language) -> str:
        value = _plainly(float(row["value"]), language)
        if row["statistic"] == "median":
            return f"{value} ({_range(row['q1'], row['q3'], lambda end: _plainly(float(end), language))})"
        if pd.isna(row["sd"]):
            return value
        return f"{value} (±{_plainly(float(row['sd']), language)})"

    return _said(frame, said)


def _yardstick() -> tuple[float, Text]:
    value = usability.average()
    return value, each(
        lambda language: {"en": "average of industries ", "nb": "bransjesnitt "}[language] + _plainly(value, language)
    )


def _sus_caption(*more: Text) -> Text:
    def filled(text: Text) -> Text:
        answers = usability.one("E001")["n"]
        return each(
            lambda language: text[language].format(
                n=formats.number(answers, 0, language), average=_plainly(usability.average(), language)
            )
        )

    return join([SCALE, *(filled(text) for text in (*more, YARDSTICK))])


# Scores


_NORWAY = {
    "all": Section(Text("All", "Alle"), QUARTILES),
    "occupation": Section(Text("By occupation", "Etter yrke"), QUARTILES),
    "area": Section(Text("By clinical area, all occupations", "Etter fagområde, alle yrker"), QUARTILES),
}


def sus_norway() -> Exhibit:
    """Median SUS scores at the Norwegian hospital, all, by occupation and by clinical area."""
    frame = usability.sus_norway().assign(statement_id="D44")
    frame = _labelled(_spread_words(frame), lambda row, language: _capital(row[GROUP[language]]))

    def title(language: Language) -> str:
        rows = frame[frame["block"] == "occupation"]
        lowest = rows[rows["value"] == rows["value"].min()]
        who = listed(lowest[GROUP[language]], language)
        value = _plainly(float(lowest["value"].iloc[0]), language)
        return {
            "en": f"Of the occupations printed, {who} score usability lowest: a median of {value} of 100",
            "nb": f"Av yrkene som er gjengitt, gir {who} brukskvaliteten lavest skåre: median {value} av 100",
        }[language]

    shown = Text(
        "Points are medians; broad bars hold the middle half of the answers.",
        "Punktene er medianer; de brede strekene dekker den midterste halvparten av svarene.",
    )
    return Exhibit(
        id="sus-norway",
        title=each(title),
        caption=_sus_caption(shown, INFERRED),
        data=_tidy(frame, without=("low", "high", "sd", "contrast_en", "contrast_nb")),
        columns=[
            WHO,
            Column(Text("Median", "Median"), lambda row, language: _plainly(float(row.value), language), "right"),
            Column(
                Text("Middle half", "Midterste halvpart"),
                lambda row, language: formats.interval(row.q1, row.q3, 1, language),
                "right",
                2,
            ),
            COUNT,
            SOURCE,
        ],
        draw=lambda language: forest(
            frame, _NORWAY, language, names=LABEL, write=SAID, by="block", reference=_yardstick(), ends=(0, 100)
        ),
        alt=describe_forest(
            frame, _NORWAY, names=LABEL, write=SAID, by="block",
            opening=Text(
                "Dot chart of medians with quartiles in brackets.", "Punktdiagram av medianer med kvartiler i parentes."
            ),
        ),
    )  # fmt: skip


_COUNTRIES = {
    "median": Section(Text("Medians, with the middle half", "Medianer, med midterste halvpart"), QUARTILES),
    "mean": Section(Text("Means, with one standard deviation", "Gjennomsnitt, med ett standardavvik"), DEVIATION),
}


def sus_countries() -> Exhibit:
    """SUS scores of clinicians in four countries, medians and means apart, nothing pooled."""
    frame = _spread_words(usability.sus_countries())
    frame = _labelled(frame, _country_group)
    norway = frame["study_id"] == "lohmann-lafrenz-2025"

    def title(language: Language) -> str:
        own, others = frame.loc[norway, "value"], frame.loc[~norway, "value"]
        ours, theirs = (
            _range(scores.min(), scores.max(), lambda end: _plainly(float(end), language)) for scores in (own, others)
        )
        if own.max() < others.min():
            return {
                "en": f"At one Norwegian hospital physicians’ and nurses’ scores ({ours}) are below those abroad"
                f" ({theirs})",
                "nb": f"Ved ett norsk sykehus skårer leger og sykepleiere ({ours}) lavere enn i andre land ({theirs})",
            }[language]
        return {
            "en": f"At one Norwegian hospital physicians’ and nurses’ scores ({ours}) overlap those abroad ({theirs})",
            "nb": f"Ved ett norsk sykehus overlapper legers og sykepleieres skårer ({ours}) dem i utlandet ({theirs})",
        }[language]

    apart = Text(
        "Medians and means are drawn apart, and nothing is pooled."
        " Abroad many organisations took part, presumably long after go-live, which is not stated; the people"
        " differ, and two of the surveys were answered by fewer than one in five of those asked: the distance"
        " isolates neither Epic, country nor time. The lowest and the highest rated system are parts of the British"
        " sample. The Korean study prints no standard deviation."
        " From Norway: one hospital six months after go-live, {n} answers; hospital and system are inferred, and its"
        " laboratory technicians, who score higher, are left out.",
        "Medianer og gjennomsnitt er tegnet hver for seg, og ingenting er slått sammen."
        " I andre land deltok mange virksomheter, trolig lenge etter innføringen, noe som ikke er oppgitt; de som"
        " svarte, er ulike, og to av undersøkelsene ble besvart av færre enn én av fem av de spurte: avstanden"
        " isolerer verken Epic, land eller tid. Det lavest og det høyest vurderte systemet er deler av det britiske"
        " utvalget."
        " Den koreanske studien oppgir ikke standardavvik."
        " Fra Norge: ett sykehus seks måneder etter innføringen, {n} svar; sykehus og system er utledet, og"
        " bioingeniørene, som skårer høyere, er utelatt.",
    )
    return Exhibit(
        id="sus-countries",
        title=each(title),
        caption=_sus_caption(apart),
        data=_tidy(frame, without=("low", "high", "contrast_en", "contrast_nb")),
        columns=[
            Column(Text("Who", "Hvem"), _country_group, width=5),
            Column(
                Text("Kind", "Slag"),
                lambda row, language: {
                    "median": Text("median", "median"), "mean": Text("mean", "gjennomsnitt"),
                }[row.statistic][language],
                width=2,
            ),
            Column(Text("Score and spread", "Skåre og spredning"), _score, "right", 3),
            COUNT,
            SOURCE,
        ],
        draw=lambda language: forest(
            frame, _COUNTRIES, language, names=LABEL, write=SAID, by="statistic", reference=_yardstick(),
            ends=(0, 112), wrap=33,
        ),
        alt=describe_forest(
            frame, _COUNTRIES, names=LABEL, write=SAID, by="statistic",
            opening=Text("Dot chart with spread in brackets.", "Punktdiagram med spredning i parentes."),
        ),
    )  # fmt: skip


def _country_group(row: Row, language: Language) -> str:
    """Who scored: "Norway: physicians"."""
    return f"{getattr(row, f'country_{language}')}: {getattr(row, GROUP[language])}"


def _score(row: Row, language: Language) -> str:
    value = _plainly(float(row.value), language)
    if row.statistic == "median":
        return f"{value} ({_range(row.q1, row.q3, lambda end: _plainly(float(end), language))})"
    return value if pd.isna(row.sd) else f"{value} (±{_plainly(float(row.sd), language)})"


_SELECTIONS = {
    "all": Text("All four", "Alle fire"),
    "completed": Text("All four, other number of nurses", "Alle fire, annet antall sykepleiere"),
    "without-norway": Text("Without Norway", "Uten Norge"),
}
_METHODS = {"REML": "REML", "DL": "DerSimonian–Laird", "PM": "Paule–Mandel"}
_TESTS = {"HK": Text("Hartung–Knapp", "Hartung–Knapp"), "z": Text("normal", "normal")}


def heterogeneity() -> Exhibit:
    """How far the SUS samples differ beyond chance under several choices: why they are not averaged."""
    frame = usability.heterogeneity()
    least = float(frame["i2"].min())

    def title(language: Language) -> str:
        share = formats.percent(least, language, 1)
        return {
            "en": f"The samples are too different to be averaged: the lowest I² is {share}",
            "nb": f"Utvalgene er for ulike til å slås sammen: laveste I² er {share}",
        }[language]

    def between(row: Row, language: Language) -> str:
        ends = formats.interval(row.tau2_low, row.tau2_high, 0, language)
        return f"{formats.number(row.tau2, 0, language)} ({ends})"

    def centre(row: Row, language: Language) -> str:
        ends = formats.interval(row.low, row.high, 1, language)
        return f"{formats.number(row.mean, 1, language)} ({ends})"

    def further(row: Row, language: Language) -> str:
        return formats.interval(row.further_low, row.further_high, 1, language)

    answers = usability.one(usability.NURSES)["n"]
    return Exhibit(
        id="sus-heterogeneity",
        title=each(title),
        caption=each(lambda language: _heterogeneity_caption(int(answers), language)),
        data=frame.round(6),
        columns=[
            Column(Text("Samples", "Utvalg"), lambda row, language: _SELECTIONS[row.selection][language], width=3),
            Column(Text("Between samples", "Mellom utvalg"), lambda row, language: _METHODS[row.method], width=3),
            Column(Text("Interval", "Intervall"), lambda row, language: _TESTS[row.test][language], width=2),
            Column(same("I²"), lambda row, language: formats.percent(row.i2, language, 1), "right", 2),
            Column(same("τ²"), between, "right", 3),
            Column(same("Q"), lambda row, language: formats.number(row.q, 0, language), "right"),
            Column(Text("Model’s mean, not a finding", "Modellens snitt, ikke et funn"), centre, "right", 4),
            Column(Text("A further sample", "Et nytt utvalg"), further, "right", 3),
        ],
        row_headers=3,
    )  # fmt: skip


def _heterogeneity_caption(answers: int, language: Language) -> str:
    """What was put into the model and why its mean means nothing."""
    few, many = (formats.number(n, 0, language) for n in (answers, usability.COMPLETED))
    return {
        "en": "A sensitivity view, not a result. SUS of physicians and of nurses in the USA, emergency physicians in"
        " the United Kingdom and all health professionals at one Norwegian hospital; medians and quartiles turned"
        " into means and standard deviations for normal answers (Wan and others, 2014), which scores near the bottom"
        " of the scale are not. I² is the share of variation beyond chance, τ² the variance between samples in"
        " squared points with its Q-profile interval, Q with as many degrees of freedom as samples less one (all p"
        " below 0.001). The mean would describe no one: occupations, countries, systems and time since go-live"
        " differ all at once. The last column is the 95 % prediction interval for the mean of a further sample; it"
        " covers most of the scale, and can leave it. Normal"
        " intervals are too narrow for three or"
        f" four samples. The other number of nurses is {many} instead of {few}.",
        "nb": "Dette er en sensitivitetsanalyse, ikke et resultat. SUS for leger og for sykepleiere i USA, akuttleger i"
        " Storbritannia og alt helsepersonell ved ett norsk sykehus; medianer og kvartiler er gjort om til gjennomsnitt"
        " og standardavvik for normalfordelte svar (Wan og andre, 2014), noe skårer nær bunnen av skalaen ikke er."
        " I² er andelen av variasjonen ut over tilfeldigheter, τ² variansen mellom utvalg i kvadrerte poeng med"
        " Q-profilintervall, Q har like mange frihetsgrader som utvalg minus én (alle p under 0,001). Gjennomsnittet"
        " ville ikke ha beskrevet noen: yrker, land, systemer og tid siden innføringen er ulike samtidig. Siste"
        " kolonne er"
        " 95 %-prediksjonsintervallet for gjennomsnittet i et nytt utvalg; det dekker det meste av skalaen og kan gå ut"
        " over den. Intervaller fra normalfordelingen er for smale for tre"
        " eller fire utvalg."
        f" Det andre antallet sykepleiere er {many} i stedet for {few}.",
    }[language]


# Physicians beside others

_PANELS = {
    "sus": Text("SUS score, median", "SUS-skåre, median"),
    "dissatisfied": Text("dissatisfied", "misfornøyd"),
    "satisfied": Text("satisfied", "fornøyd"),
    "information-easy": Text("patient information is easy to reach", "pasientinformasjon er lett å finne"),
    "improves-care": Text("the system helps to improve care", "systemet bidrar til bedre behandling"),
    "school-grade": Text("school grade from physicians", "skolekarakter fra leger"),
}
_BETTER = {
    "higher": Text("higher is better", "høyere er bedre"),
    "lower": Text("lower is better", "lavere er bedre"),
}
_ENDS = {"school-grade": (4.0, 10.0)}
_MARKS = {"physicians": "personnel", "nurses": "residents", "staff": "third"}


def physicians_others() -> Exhibit:
    """Physicians beside nurses or all staff, each on the measure of its own survey."""
    frame = usability.panels().assign(statement_id="D44")
    compared = usability.compared()
    worst = [usability.least_favourable(rows) for _, rows in compared.groupby("panel")]
    countries = compared["country_en"].nunique()

    def title(language: Language) -> str:
        if all(worst):
            return {
                "en": f"In surveys from {in_words(countries, 'en')} countries physicians answer less favourably than"
                " others on Epic",
                "nb": f"I undersøkelser fra {in_words(countries, 'nb')} land svarer leger mindre positivt enn andre som"
                " bruker Epic",
            }[language]
        return {
            "en": f"On {sum(worst)} of {len(worst)} measures physicians answer less favourably than others on Epic",
            "nb": f"På {sum(worst)} av {len(worst)} mål svarer leger mindre positivt enn andre som bruker Epic",
        }[language]

    caption = Text(
        "Each panel is one question of one survey on an own scale: compare within a panel, never between them."
        " Norway: inferred hospital and system. Denmark: staff of the hospitals of Region Hovedstaden in 2018,"
        " about two years after the first go-live; all staff, by the source more than 10 000, include the physicians,"
        " and the figures are cited by a union. Finland, agreement: from an abstract, about three years after the first"
        " go-live; without numbers of answers the smaller distance cannot be told from chance. Finland, grades:"
        " physicians only, on two systems and on all, in 2025. No panel compares Epic with what was there before.",
        "Hvert felt er ett spørsmål i én undersøkelse på egen skala: sammenlign innenfor et felt, aldri mellom dem."
        " Norge: sykehus og system er utledet. Danmark: ansatte ved sykehusene i Region Hovedstaden i 2018,"
        " om lag to år etter første innføring; alle ansatte, ifølge kilden over 10 000, omfatter legene, og tallene er"
        " gjengitt av en fagforening. Finland, enighet: fra et sammendrag, om lag tre år etter første innføring; uten"
        " antall svar kan den minste avstanden ikke skilles fra tilfeldigheter. Finland, karakterer: bare leger, på to"
        " systemer og på alle, i 2025. Ingen felt sammenligner Epic med det som var før.",
    )
    return Exhibit(
        id="physicians-others",
        title=each(title),
        caption=caption,
        data=_tidy(frame, without=("contrast_en", "contrast_nb", "sd", "low", "high")),
        columns=[
            Column(Text("Measure", "Mål"), _panel_heading, width=5),
            WHO,
            Column(Text("Value", "Verdi"), lambda row, language: _panel_value(row, language), "right"),
            COUNT,
            SOURCE,
        ],
        row_headers=2,
        draw=lambda language: _strips(frame, language),
        alt=_describe_strips(frame),
    )


def _panel_heading(row: Row, language: Language) -> str:
    """ "Denmark: dissatisfied (lower is better)"."""
    country = getattr(row, f"country_{language}")
    return f"{country}: {_PANELS[row.measure][language]} ({_BETTER[row.better][language]})"


def _panel_value(row: Row, language: Language) -> str:
    value = _plainly(float(row.value), language)
    return f"{value}\N{NO-BREAK SPACE}%" if row.unit == "percent" else value


def _who_short(row: Row, language: Language) -> str:
    """The name beside a point: the group, in the panel of grades the system."""
    if row.measure == "school-grade":
        return str(getattr(row, f"group_{language}")).split({"en": " on ", "nb": " på "}[language])[-1]
    return str(getattr(row, f"group_{language}"))


def _merged(rows: pd.DataFrame, language: Language) -> list[tuple[str, list[str], float, str]]:
    """The points of a panel, lowest first: groups, names, value, words; equal values share a point's words."""
    points: dict[float, tuple[list[str], list[str], str]] = {}
    for row in rows.sort_values("value", kind="stable").itertuples():
        groups, names, _ = points.setdefault(float(row.value), ([], [], _panel_value(row, language)))
        groups.append(row.group)
        names.append(_who_short(row, language))
    return [(groups[0], names, value, said) for value, (groups, names, said) in points.items()]


def _strips(frame: pd.DataFrame, language: Language) -> Figure:
    """One strip a panel with its own axis, a point a group, named beside it."""
    count = frame["panel"].nunique()
    figure = Figure(figsize=(WIDTH, 1.32 * count))
    axes = figure.subplots(count, 1)
    for axis, (_, rows) in zip(axes, frame.groupby("panel"), strict=True):
        _strip(axis, rows, language)
    return figure


def _strip(axis: Axes, rows: pd.DataFrame, language: Language) -> None:
    first = next(rows.itertuples())
    low, high = _ENDS.get(first.measure, (0.0, 100.0))
    axis.hlines(0, rows["value"].min(), rows["value"].max(), color="#c3c9cc", linewidth=3, zorder=1)
    grades = first.measure == "school-grade"
    for place, (group, names, value, said) in enumerate(_merged(rows, language)):
        key = "muted" if grades and place == 1 else _MARKS[group]
        axis.plot([value], [0], linestyle="", marker=MARKERS[key], color=PALETTE[key], markersize=9, zorder=3)
        above = place % 2 == 0
        share = (value - low) / (high - low)
        side = "left" if share < 0.12 else "right" if share > 0.88 else "center"
        axis.annotate(
            f"{listed(names, language)} {said}", (value, 0), xytext=(0, 9 if above else -9),
            textcoords="offset points", ha=side, va="bottom" if above else "top", color=PALETTE[key],
        )  # fmt: skip
    axis.set_xlim(low, high)
    axis.set_ylim(-1, 1)
    axis.set_yticks([])
    axis.spines["left"].set_visible(False)
    axis.set_title(_panel_heading(first, language), loc="left", fontweight="semibold")
    shapes.value_axis(axis, language, shapes.decimals(0), vertical=False)


def _describe_strips(frame: pd.DataFrame) -> Text:
    """Alternative text of `_strips`: every panel with its groups."""
    opening = Text("Dot chart in panels, each on its own scale.", "Punktdiagram i felt, hvert på egen skala.")

    def of(rows: pd.DataFrame, language: Language) -> str:
        said = [f"{listed(names, language)} {value}" for _, names, _, value in _merged(rows, language)]
        return f"{_panel_heading(next(rows.itertuples()), language)}: {listed(said, language)}."

    return each(
        lambda language: " ".join([opening[language], *(of(rows, language) for _, rows in frame.groupby("panel"))])
    )


# Burnout and what goes with it

_ODDS = {
    "quarters": Section(
        Text("Lowest against highest quarter of SUS scores", "Laveste mot høyeste fjerdedel av SUS-skårene"), INTERVAL
    ),
    "point": Section(Text("Burnout, per SUS point higher", "Utbrenthet, per SUS-poeng høyere"), INTERVAL),
    "use": Section(
        Text("Burnout, use of ordering or a record", "Utbrenthet, bruk av rekvirering eller journal"), INTERVAL
    ),
    "time": Section(
        Text("Burnout, more time in the record in clinic hours", "Utbrenthet, mer tid i journalen i arbeidstiden"),
        INTERVAL,
    ),
    "lower": Section(
        Text("Lower burnout score: above 1 is favourable", "Lavere skåre for utbrenthet: over 1 er gunstig"), REVERSED
    ),
    "satisfied": Section(Text("Satisfied: above 1 is favourable", "Fornøyd: over 1 er gunstig"), REVERSED),
}
_ODDS_LABELS = {
    "E022": Text("Burnout, Norway", "Utbrenthet, Norge"),
    "E023": Text("Insomnia, Norway", "Søvnløshet, Norge"),
    "E024": Text("Intention to leave, Norway", "Ønske om å slutte, Norge"),
    "E026": Text("Physicians, USA", "Leger, USA"),
    "E029": Text("Nurses, USA", "Sykepleiere, USA"),
    "E103": Text("Electronic ordering, physicians, USA", "Elektronisk rekvirering, leger, USA"),
    "E094": Text("Electronic record, 41 studies pooled", "Elektronisk journal, 41 studier slått sammen"),
    "E095": Text("The same, sensitivity analysis", "Det samme, sensitivitetsanalyse"),
    "E106": Text("Physicians, one US practice, adjusted", "Leger, én poliklinikk i USA, justert"),
    "E107": Text("The same, not adjusted", "Det samme, ikke justert"),
    "E101": Text(
        "Up to 5 against 6 or more hours a week after work, physicians, USA",
        "Inntil 5 mot 6 eller flere timer i uken etter arbeidstid, leger, USA",
    ),
    "E102": Text(
        "Training and support good, agree against disagree, physicians, USA",
        "Opplæring og støtte god, enig mot uenig, leger, USA",
    ),
    "E104": Text(
        "Clerical time: electronic record against none, physicians, USA",
        "Tid til kontorarbeid: elektronisk journal mot ingen, leger, USA",
    ),
    "E105": Text(
        "Clerical time: electronic ordering against none, physicians, USA",
        "Tid til kontorarbeid: elektronisk rekvirering mot ingen, leger, USA",
    ),
    "E267": Text(
        "Practice: introduction felt easy against not, physicians, USA",
        "Praksisen: innføring opplevd som lett mot ikke, leger, USA",
    ),
}


def _odds(value: float, low: float, high: float, language: Language) -> str:
    """An odds ratio with its interval; two decimals, or one where no end is printed with more."""
    printed = [_plainly(float(number), "en") for number in (value, low, high)]
    if all(len(number.partition(".")[2]) < 2 for number in printed):
        return f"{_plainly(value, language)} ({_range(low, high, lambda end: _plainly(end, language))})"
    between = _range(low, high, lambda end: formats.number(end, 2, language))
    return f"{formats.number(value, 2, language)} ({between})"


def burnout_odds() -> Exhibit:
    """Published odds ratios of burnout, insomnia, wish to leave and satisfaction, in groups of like contrasts."""
    frame = usability.odds()
    frame = _labelled(frame, lambda row, language: _ODDS_LABELS[row["estimate_id"]][language])
    frame = frame.assign(
        **{
            SAID[language]: [_odds(row["value"], row["low"], row["high"], language) for _, row in frame.iterrows()]
            for language in ("en", "nb")
        }
    )
    quarters = frame[frame["section"] == "quarters"].set_index("measure")
    burnout = quarters.loc["burnout-sus-quarters"]

    def title(language: Language) -> str:
        odds = formats.number(burnout["value"], 2, language)
        if not usability.clear(burnout):
            return {
                "en": "A low usability score does not clearly go with burnout at the Norwegian hospital",
                "nb": "Lav skåre for brukskvalitet henger ikke klart sammen med utbrenthet ved det norske sykehuset",
            }[language]
        return {
            "en": f"Low usability scores go with burnout at one hospital (odds ratio {odds}): no effect shown",
            "nb": f"Lav brukskvalitet henger sammen med utbrenthet (oddsrate {odds}), uten at en effekt er vist",
        }[language]

    caption = Text(
        "Published odds ratios with 95 % intervals on a logarithmic axis; 1 means no association."
        " The headings name different quantities: a ratio for quarters cannot be set against one per point."
        " Those of the Norwegian hospital are of all health professionals, adjusted."
        " Square markers, in the last two groups: above 1 is favourable."
        " People answered about themselves, nearly always at one point in time, so neither cause nor direction is"
        " known. The pooled ratio rests on 41 studies, whose contrasts differ and which may include others shown here.",
        "Publiserte oddsrater med 95 %-intervaller på logaritmisk akse; 1 betyr ingen sammenheng."
        " Overskriftene gjelder ulike størrelser: en rate for fjerdedeler kan ikke måles mot en rate per poeng."
        " De fra det norske sykehuset gjelder alt helsepersonell og er justert."
        " Firkantede merker, i de to siste gruppene: over 1 er gunstig."
        " Folk svarte om seg selv, nesten alltid på ett tidspunkt, så verken årsak eller retning er kjent."
        " Den samlede raten bygger på 41 studier med ulike kontraster, og noen av dem kan også stå her.",
    )
    return Exhibit(
        id="burnout-odds",
        title=each(title),
        caption=caption,
        data=_tidy(frame, without=("q1", "q3", "sd")),
        columns=[
            words(Text("What", "Hva"), "name_en", "name_nb", width=3),
            words(Text("Contrast", "Kontrast"), "contrast_en", "contrast_nb", width=5),
            WHO,
            Column(
                Text("Odds ratio (95 % interval)", "Oddsrate (95 %-intervall)"),
                lambda row, language: _odds(row.value, row.low, row.high, language),
                "right",
                3,
            ),
            COUNT,
            SOURCE,
        ],
        row_headers=2,
        draw=lambda language: forest(
            frame, _ODDS, language, names=LABEL, write=SAID, reference=(1, None), ends=(0.5, 45),
            ticks=(0.5, 1, 2, 5, 10, 20), wrap=32,
        ),
        alt=describe_forest(
            frame, _ODDS, names=LABEL, write=SAID,
            opening=Text("Dot chart of odds ratios with intervals.", "Punktdiagram av oddsrater med intervaller."),
        ),
    )  # fmt: skip


# Variation, statements and other surveys


def variation() -> Exhibit:
    """How much of the variation in usability goes with the organisation, and how much with the system."""
    frame = usability.variation()
    shares = frame.pivot(index="study_id", columns="measure", values="value")
    larger = int((shares["variation-organisation"] > shares["variation-system"]).sum())

    def title(language: Language) -> str:
        if larger == len(shares):
            return {
                "en": "In both studies usability varies more between organisations than between systems",
                "nb": "I begge studiene varierer brukskvaliteten mer mellom virksomheter enn mellom systemer",
            }[language]
        return {
            "en": f"In {larger} of {len(shares)} studies usability varies more between organisations than systems",
            "nb": f"I {larger} av {len(shares)} studier varierer brukskvaliteten mer mellom virksomheter enn systemer",
        }[language]

    return Exhibit(
        id="usability-variation",
        title=each(title),
        caption=Text(
            "Switzerland: variation between hospitals with the same system, and between systems, in a multilevel model"
            " of physicians' answers. United Kingdom: what a consultancy writes of the national survey; the method was"
            " not seen. The two shares of each study are nearly all of the variation, which leaves little for"
            " differences between persons; what was counted was not seen. Why organisations differ, the figures do not"
            " say.",
            "Sveits: variasjon mellom sykehus med samme system og mellom systemer, i en flernivåmodell av legers svar."
            " Storbritannia: det et konsulentselskap skriver om den nasjonale undersøkelsen; metoden er ikke sett."
            " De to andelene i hver studie er nesten hele variasjonen, og da er det lite igjen til forskjeller mellom"
            " personer; hva som er regnet med, er ikke sett. Hvorfor virksomheter er ulike, sier tallene ikke.",
        ),
        data=_tidy(frame, without=("q1", "q3", "sd", "low", "high", "contrast_en", "contrast_nb")),
        columns=[
            STUDY,
            words(Text("Country", "Land"), "country_en", "country_nb", width=2),
            words(Text("Variation", "Variasjon"), "group_en", "group_nb", width=5),
            Column(Text("Share", "Andel"), _amount, "right"),
            COUNT,
            SOURCE,
        ],
    )


_CLOSENESS = {"same": Text("the same matter", "samme sak"), "near": Text("near it", "i nærheten")}


def statements() -> Exhibit:
    """The slides' statements on physicians, each with the open evidence that comes closest."""
    frame = usability.statement_links()
    count = len(usability.STATEMENTS)
    hits = sum(usability.closest(name) == "same" for name in usability.STATEMENTS)

    return Exhibit(
        id="physician-statements",
        title=Text(
            f"Of {in_words(count, 'en')} statements, {in_words(hits, 'en')} have open evidence on the same matter",
            f"Av {in_words(count, 'nb')} utsagn har {in_words(hits, 'nb')} åpen evidens om samme sak",
        ),
        caption=Text(
            "The same matter: asked or found at the hospital of Helseplattformen (inferred for the scores)."
            " Near it: something close, or people elsewhere. Findings without a figure come from an abstract that gives"
            " none. That nothing closer was found does not speak against a statement: the slides report results"
            " of REAL that were not found published. A first coding by a language model, not repeated by a person.",
            "Samme sak: spurt om eller funnet ved Helseplattformens sykehus (utledet for skårene)."
            " I nærheten: noe som ligner, eller folk andre steder. Funn uten tall kommer fra et sammendrag som ikke"
            " oppgir noe tall. At ingenting nærmere er funnet, taler ikke mot et utsagn: lysbildene gjengir resultater"
            " fra REAL som vi ikke har funnet publisert. En første koding gjort av en språkmodell, ikke gjentatt av et"
            " menneske.",
        ),
        data=_tidy(frame, without=("q1", "q3", "sd", "contrast_en", "contrast_nb", "note_en", "note_nb")),
        columns=[
            words(Text("The slides say", "Lysbildene sier"), "statement_en", "statement_nb", width=4),
            Column(Text("Open evidence", "Åpen evidens"), _evidence, width=6),
            Column(Text("Close", "Nærhet"), lambda row, language: _CLOSENESS[row.closeness][language], width=2),
            words(Text("How far it goes", "Hvor langt det rekker"), "reason_en", "reason_nb", width=5),
            SOURCE,
        ],
    )


def _evidence(row: Row, language: Language) -> str:
    """A finding in its words, or an estimate with its value, group, country and number of answers."""
    if pd.isna(row.estimate_id):
        return str(getattr(row, f"finding_{language}"))
    who = f"{getattr(row, f'group_{language}')}, {getattr(row, f'country_{language}')}"
    answers = "" if pd.isna(row.n) else f", n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}{formats.number(row.n, 0, language)}"
    return f"{getattr(row, f'name_{language}')}: {_quotes(row, language)} ({who}{answers})"


_UNNAMED = ("several", "not stated")


def _study(row: Row, language: Language) -> str:
    """The study with its country and, where one is named, its system: "Schopf 2019: Norway, DIPS"."""
    place = [str(getattr(row, f"country_{language}"))]
    if row.system_en not in _UNNAMED:
        place.append(str(getattr(row, f"system_{language}")))
    return f"{row.study_name}: {', '.join(place)}"


_LISTED = [
    Column(Text("Study", "Studie"), _study, width=4),
    Column(Text("Measure", "Mål"), lambda row, language: _measure(row, language), width=6),
    WHO,
    Column(Text("Value", "Verdi"), _amount, "right", 2),
    COUNT,
    SOURCE,
]
_LIST_WITHOUT = ("q1", "q3")
SELF_SELECTED = Text(
    "Each row is one question of one survey; rows may be compared only within a study and a measure."
    " Press and union surveys have self-selected or unknown respondents. Round numbers of answers are the sources’.",
    "Hver rad er ett spørsmål i én undersøkelse; rader kan bare sammenlignes innenfor samme studie og mål."
    " Presse- og fagforeningsundersøkelser har selvvalgte eller ukjente deltakere. Runde svartall er kildenes egne.",
)


def _measure(row: Row, language: Language) -> str:
    """What was measured, with its contrast where it has one."""
    name, contrast = getattr(row, f"name_{language}"), getattr(row, f"contrast_{language}")
    return str(name) if pd.isna(contrast) else f"{name}: {contrast}"


def elsewhere() -> Exhibit:
    """Other surveys of usability, satisfaction and quality of care, as a list."""
    frame = usability.elsewhere()
    studies, countries, ways = (frame[name].nunique() for name in ("study_id", "country_en", "measure"))
    return Exhibit(
        id="usability-elsewhere",
        title=Text(
            f"{studies} further surveys from {countries} countries ask in {ways} ways",
            f"{studies} andre undersøkelser fra {countries} land spør på {ways} måter",
        ),
        caption=join(
            [
                SELF_SELECTED,
                Text(
                    "The two Danish rounds of the regions are not a trend: the year of the second was not seen, and its"
                    " words may hold a slip.",
                    "De to danske rundene i regionene er ikke en trend: året for den andre er ikke sett, og ordlyden"
                    " kan inneholde en glipp.",
                ),
            ]
        ),
        data=_tidy(frame, without=_LIST_WITHOUT),
        columns=_LISTED,
        row_headers=2,
    )


def strain_elsewhere() -> Exhibit:
    """Other figures on burnout and stress, as a list."""
    frame = usability.strain_elsewhere()
    studies = frame["study_id"].nunique()
    return Exhibit(
        id="strain-elsewhere",
        title=Text(
            f"{studies} studies of burnout and stress beside record systems measure in different ways",
            f"{studies} studier av utbrenthet og stress ved bruk av journalsystemer måler på ulike måter",
        ),
        caption=join(
            [
                SELF_SELECTED,
                Text(
                    "Shares with burnout say nothing of its cause. “Lowest” and “highest” of the studies are the"
                    " ends of what a review found.",
                    "Andeler med utbrenthet sier ikke noe om årsaken. «Lavest» og «høyest» av studiene er ytterpunktene"
                    " i en oversikt.",
                ),
            ]
        ),
        data=_tidy(frame, without=_LIST_WITHOUT),
        columns=_LISTED,
        row_headers=2,
    )


_SUBJECTS = {
    "themes": Text("Themes in the free text", "Temaer i friteksten"),
    "leaving": Text("Wish to leave", "Ønske om å slutte"),
    "giving-up": Text("Faults and help", "Feil og hjelp"),
    "confidence": Text("Morale and confidence", "Arbeidslyst og trygghet"),
    "patients": Text("Time and safety of patients", "Pasientenes tid og sikkerhet"),
}


def reactions() -> Exhibit:
    """What open figures say of emotions, role and the wish to leave."""
    frame = usability.reactions()
    themes = frame[frame["subject"] == "themes"].sort_values("value", ascending=False)
    most, next_most = (_plainly(float(value), "en") for value in themes["value"].iloc[:2])
    return Exhibit(
        id="emotions-and-role",
        title=Text(
            f"Staff wrote {most} quotes on usability and {next_most} on strain and own health",
            f"Det ansatte skrev, ga {most} sitater om brukskvalitet og {next_most} om belastning og egen helse",
        ),
        caption=Text(
            "Norway, themes: quotes, not persons, in what 950 employees of all professions wrote six months after"
            " go-live; the four largest of 13 themes. Norway, survey of the doctors' union in March 2023: 725 answered,"
            " a little under half of the hospital's doctors, so those who feel strongly may weigh more; “about 50”"
            " stands for the words half and nearly half. Denmark: a survey by the junior doctors' union in 2019; the"
            " number of answers was not seen. USA: news of an employee survey on another system. No figure has a"
            " measurement from before beside it, and only the themes come from a research paper.",
            "Norge, temaer: sitater, ikke personer, i det 950 ansatte i alle yrker skrev seks måneder etter"
            " innføringen; de fire største av 13 temaer. Norge, Legeforeningens undersøkelse i mars 2023: 725"
            " svarte, litt under halvparten av sykehusets leger, så de som er sterkt engasjert, kan telle mer; «om"
            " lag 50» står for ordene halvparten og nesten halvparten. Danmark: en undersøkelse fra de yngre legenes"
            " forening i 2019; antall svar er ikke sett. USA: en nyhetssak om en ansattundersøkelse i et annet"
            " system. Ingen tall har en måling fra før systemet å holdes opp mot, og bare temaene kommer fra en"
            " forskningsartikkel.",
        ),
        data=_tidy(frame.assign(section=frame["subject"]), without=("low", "high", "q1", "q3", "sd", "panel")),
        columns=[
            Column(Text("Subject", "Emne"), lambda row, language: _SUBJECTS[row.section][language], width=3),
            words(Text("What", "Hva"), "name_en", "name_nb", width=6),
            words(Text("Country", "Land"), "country_en", "country_nb", width=2),
            WHO,
            Column(Text("Value", "Verdi"), _quotes, "right", 2),
            COUNT,
            SOURCE,
        ],
        row_headers=2,
    )


def _quotes(row: Row, language: Language) -> str:
    """An amount; a count of the themes is named as quotes."""
    said = _amount(row, language)
    return said if row.unit != "count" else said + {"en": " quotes", "nb": " sitater"}[language]
