"""Exhibits of the chapter on effects and incidents."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import Any

import pandas as pd
from matplotlib import rc_context
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.ticker import FixedLocator, FuncFormatter, NullLocator

from ehelse.analyses import effects
from ehelse.old import formats, shapes
from ehelse.old.exhibit import Column, Exhibit, Row, words
from ehelse.old.style import MARKERS, PALETTE, WIDTH
from ehelse.old.text import Language, Text, each, listed

APPROX = {
    "about": Text("about {}", "om lag {}"),
    "over": Text("over {}", "over {}"),
    "nearly": Text("nearly {}", "nesten {}"),
    "up to": Text("up to {}", "inntil {}"),
}
UNDATED = Text("undated", "udatert")
NOT_STATED = Text("not stated", "ikke oppgitt")
COUNTED = {
    "letters": (Text("letters", "brev"), "personnel"),
    "results": (Text("results", "prøvesvar"), "residents"),
    "messages": (Text("messages, referrals", "meldinger, henvisninger"), "third"),
    "patients": (Text("patients", "pasienter"), "muted"),
}
CUTS = {
    "copies": Text("Did they reach the patient?", "Nådde de pasienten?"),
    "resending": Text("Were they to be sent afterwards?", "Skulle de ettersendes?"),
    "review": Text("Were they reviewed by 13 March 2023?", "Var de gjennomgått 13. mars 2023?"),
}
PARTS = {
    ("copies", False): Text("patient yes, copies no", "pasienten ja, kopier nei"),
    ("copies", True): Text("not said", "ikke sagt"),
    ("review", False): Text("reviewed", "gjennomgått"),
    ("review", True): Text("not yet", "ikke ennå"),
}
RESENDING = {"M091": Text("to be sent", "skulle sendes"), "M090": Text("not to be sent", "skulle ikke sendes")}
OUTCOMES = {
    "breaches": Text("Breaches of working-time rules", "Brudd på arbeidstidsreglene"),
    "overtime": Text("Overtime, hours", "Overtid, timer"),
    "man-months": Text("Gross man-months", "Brutto månedsverk"),
    "reports": Text("Adverse events, patients", "Uønskede hendelser, pasienter"),
}
SERIES = {
    "2016": Text("Somatic, three trusts, 2016", "Somatikk, tre foretak, 2016"),
    "2017": Text("Somatic, January to April 2017", "Somatikk, januar til april 2017"),
    "2022": Text("Somatic, 2022", "Somatikk, 2022"),
    "2023-start": Text("January to April 2023", "Januar til april 2023"),
    "2023": Text("All, 2023, another series", "Alle, 2023, en annen serie"),
    "trust": Text("Helse Møre og Romsdal, two months", "Helse Møre og Romsdal, to måneder"),
}
STATUS = {
    "back": Text("back at the level before", "tilbake på nivået før"),
    "open": Text("still lower when last looked at", "fortsatt lavere sist det ble målt"),
    "expected": Text("expected beforehand", "ventet på forhånd"),
}
MONTHS = Text("Months after go-live", "Måneder etter innføringen")
DAYS = Text("Days", "Dager")
RULE = "#c3c9cc"


def exact(value: float, language: Language, *, signed: bool = False) -> str:
    """A value with the decimals it has in the data, no more."""
    places = len(f"{abs(value):.10f}".rstrip("0").partition(".")[2])
    return formats.number(value, places, language, signed=signed)


def roughly(approx: object, said: str, language: Language) -> str:
    """The words of a value, with the source's own word where it is not exact."""
    return said if pd.isna(approx) else APPROX[str(approx)][language].format(said)


def when(period: object, language: Language) -> str:
    """A period, or that the source has no date."""
    return UNDATED[language] if pd.isna(period) else formats.period(str(period), language)


def period_column(width: int = 3) -> Column:
    """The time a row is about."""
    return Column(Text("When", "Når"), lambda row, language: when(row.period, language), width=width)


def count_column(header: Text, width: int = 2) -> Column:
    """The value of a row with its word of approximation."""
    return Column(
        header, lambda row, language: roughly(row.approx, exact(row.value, language), language), "right", width
    )


def _place_and_time(row: Any, language: Language) -> str:
    """Where and when a row is about, under its name."""
    return f"{getattr(row, f'organisation_{language}').removesuffix(' HF')}, {when(row.period, language)}"


def _tracks(labels: Sequence[tuple[str, str]], *, extra: float) -> tuple[Figure, Any, list[float]]:
    """A canvas with one track a row under its label, which has the whole width: a name and, below it, a second line.

    Names stand above the tracks so that the values are in sight on a narrow screen. Returns the places of the tracks.
    """
    line, track = 0.2, 0.36  # inches
    names = ["\n".join(textwrap.wrap(name, 74)) for name, _ in labels]
    heights = [line * (name.count("\n") + 2) + track for name in names]
    figure, axis = shapes.canvas(extra + sum(heights))
    places, top = [], 0.0
    for name, (_, second), height in zip(names, labels, heights, strict=True):
        below = top - line * (name.count("\n") + 1)
        box = {"facecolor": "white", "edgecolor": "none", "pad": 1.0}
        for words_of, at, weight in ((name, top, "semibold"), (second, below, "normal")):
            axis.annotate(
                words_of, (0, at), xycoords=("axes fraction", "data"), xytext=(3, -2), textcoords="offset points",
                va="top", fontweight=weight, bbox=box, linespacing=1.05,
            )  # fmt: skip
        top -= height
        places.append(top + track * 0.42)
        axis.axhline(top, color=RULE, linewidth=0.8)
    axis.set_yticks([])
    axis.set_ylim(top, 0.0)
    axis.spines["left"].set_visible(False)
    return figure, axis, places


# --- Discovered errors -----------------------------------------------------------------------------------------------


def errors() -> Exhibit:
    """Discovered errors, each on its own, on an axis that shows small and large counts."""
    rows = effects.errors()
    least, most = rows.iloc[-1], rows.iloc[0]

    def amount(row: Any, language: Language) -> str:
        return roughly(row.approx, exact(row.value, language), language)

    def title(language: Language) -> str:
        few, many = exact(least["value"], language), exact(most["value"], language)
        what = {kind: name for kind, (name, _) in COUNTED.items()}
        low, high = what[least["kind"]][language], what[most["kind"]][language]
        count = formats.number(len(rows), 0, language)
        if language == "nb":
            return f"{count} tellinger av oppdagede feil, fra {few} {low} til {many} {high}"
        return f"{count} counts of discovered errors, from {few} {low} to {many} {high}"

    def alt(language: Language) -> str:
        opening = Text("Dot chart on a logarithmic axis. ", "Punktdiagram med logaritmisk akse. ")[language]
        said = [
            f"{getattr(row, f'name_{language}')}, {getattr(row, f'organisation_{language}')},"
            f" {when(row.period, language)}: {amount(row, language)}."
            for row in rows.itertuples()
        ]
        return opening + " ".join(said)

    def draw(language: Language) -> Figure:
        labels = [(getattr(row, f"name_{language}"), _place_and_time(row, language)) for row in rows.itertuples()]
        figure, axis, places = _tracks(labels, extra=1.4)
        axis.set_xscale("log")
        for place, row in zip(places, rows.itertuples(), strict=True):
            look = COUNTED[row.kind][1]
            axis.plot([row.value], [place], linestyle="", marker=MARKERS[look], color=PALETTE[look], markersize=8)
            axis.annotate(
                amount(row, language), (row.value, place), xytext=(9, 0), textcoords="offset points", va="center",
                fontweight="semibold",
            )  # fmt: skip
        axis.set_xlim(8, 60000)
        _log_axis(axis, language, [10, 100, 1000, 10000])
        axis.set_xlabel(Text("Number found, log axis", "Antall funnet, logaritmisk akse")[language])
        handles = [
            Line2D([], [], linestyle="", marker=MARKERS[look], color=PALETTE[look], label=name[language])
            for name, look in COUNTED.values()
        ]
        figure.legend(handles=handles, loc="outside upper left", ncols=4, handletextpad=0.1, columnspacing=1.0)
        return figure

    columns = ["measure_id", "name_en", "name_nb", "organisation_en", "organisation_nb", "period", "kind", "value"]
    return Exhibit(
        id="effects-errors",
        title=each(title),
        caption=Text(
            "Errors that somebody found and reported, not harm. They count different things, as the marker says, over"
            " different times, in places of different size: they are not added, and a longer search may find more."
            " No count is known for the systems that were there before. Each step of the axis is ten times the last.",
            "Feil som noen fant og meldte, ikke skade. De teller ulike ting, slik symbolet viser, over ulik tid og på"
            " steder av ulik størrelse: de legges ikke sammen, og den som leter lenger, kan finne flere. Ingen telling"
            " er kjent for systemene som var der før. Hvert trinn på aksen er ti ganger det forrige.",
        ),
        data=rows[[*columns, "unit", "approx", "source_id"]],
        columns=[
            words(Text("What was found", "Hva som ble funnet"), "name_en", "name_nb", width=5),
            words(Text("Where", "Hvor"), "organisation_en", "organisation_nb", width=3),
            period_column(),
            count_column(Text("Number", "Antall")),
        ],
        draw=draw,
        alt=each(alt),
    )


def _log_axis(axis: Any, language: Language, ticks: Sequence[float]) -> None:
    """Ticks of a logarithmic horizontal axis, written out, without the minor ones."""
    axis.xaxis.set_major_locator(FixedLocator(list(ticks)))
    axis.xaxis.set_minor_locator(NullLocator())
    axis.xaxis.set_major_formatter(FuncFormatter(lambda value, _: formats.number(value, 0, language)))
    axis.yaxis.grid(False)


def part_name(row: Any, language: Language) -> str:
    """A part of the letters in few words."""
    known = RESENDING.get(row.measure_id) or PARTS[(row.cut, bool(row.computed))]
    return known[language]


def letters() -> Exhibit:
    """The letters that did not arrive, divided in three ways."""
    rows = effects.letters()
    whole = effects.measures(["M088"]).iloc[0]
    total = float(whole["value"])
    copies = rows[rows["cut"] == "copies"].iloc[0]

    def title(language: Language) -> str:
        part, all_of = exact(copies["value"], language), exact(total, language)
        if language == "nb":
            return f"Av {all_of} brev nådde {part} pasienten, men ikke dem som skulle ha kopi"
        return f"Of {all_of} letters, {part} reached the patient but not those to be copied"

    def of_cut(cut: str, language: Language) -> str:
        parts = rows[rows["cut"] == cut]
        said = [f"{part_name(row, language)} {exact(row.value, language)}" for row in parts.itertuples()]
        return f"{CUTS[cut][language]} {listed(said, language)}."

    def alt(language: Language) -> str:
        opening = Text(
            f"Three bars of equal length, {exact(total, 'en')} letters each.",
            f"Tre like lange stolper, {exact(total, 'nb')} brev i hver.",
        )[language]
        return " ".join([opening, *(of_cut(cut, language) for cut in CUTS)])

    def draw(language: Language) -> Figure:
        figure, axis = shapes.canvas(3.4)
        for place, (cut, heading) in enumerate(CUTS.items()):
            left = 0.0
            axis.annotate(
                heading[language], (0, -place), xytext=(0, 17), textcoords="offset points", fontweight="semibold",
            )  # fmt: skip
            for number, row in enumerate(rows[rows["cut"] == cut].itertuples()):
                first = number == 0
                axis.barh(
                    -place, row.value, left=left, height=0.42, linewidth=1.4, edgecolor=PALETTE["personnel"],
                    facecolor=PALETTE["personnel"] if first else "white", hatch="" if first else "///",
                    hatch_linewidth=0.5,
                )  # fmt: skip
                axis.annotate(
                    f"{part_name(row, language)} {exact(row.value, language)}", (left + row.value / 2, -place),
                    ha="center", va="center", color="white" if first else PALETTE["ink"],
                    bbox=None if first else {"facecolor": "white", "edgecolor": "none", "pad": 1.5},
                )  # fmt: skip
                left += row.value
        axis.set_xlim(0, total * 1.01)
        axis.set_ylim(-2.5, 0.75)
        axis.set_yticks([])
        shapes.value_axis(
            axis, language, shapes.decimals(0), vertical=False, name=Text("Number of letters", "Antall brev")
        )
        return figure

    columns = ["measure_id", "cut", "name_en", "name_nb", "value", "unit", "computed", "source_id"]
    return Exhibit(
        id="effects-letters",
        title=each(title),
        caption=Text(
            "Electronic letters from St. Olavs hospital, November 2022 to March 2023, that did not reach a"
            " recipient, divided in three ways by two news reports. The ways overlap and their parts are not added"
            " across bars. The rest of the first and the last bar is computed; nothing is said of it. Whether letters"
            " were sent afterwards as planned was not seen.",
            "Elektroniske brev fra St. Olavs hospital, november 2022 til mars 2023, som ikke nådde en mottaker, delt på"
            " tre måter av to nyhetssaker. Delingene overlapper, og delene legges ikke sammen på tvers av stolpene."
            " Resten i første og siste stolpe er regnet ut; ingenting er sagt om den. Om brevene ble ettersendt som"
            " planlagt, er ikke sett.",
        ),
        data=rows[columns],
        columns=[
            Column(Text("Way of dividing", "Delt etter"), lambda row, language: CUTS[row.cut][language], width=4),
            Column(Text("Part", "Del"), part_name, width=4),
            Column(Text("Letters", "Brev"), lambda row, language: exact(row.value, language), "right", 2),
        ],
        draw=draw,
        alt=each(alt),
        row_headers=2,
    )


# --- Reviews of harm, and gains --------------------------------------------------------------------------------------


def _finding(row: Row, language: Language) -> str:
    """What was found: the figure where there is one, then the words, then the note."""
    said = getattr(row, f"finding_{language}")
    if pd.notna(row.value):
        number = exact(row.value, language)
        if row.unit == "percent":
            number = formats.percent(row.value, language)
        said = f"{number} {said}"
    note = getattr(row, f"note_{language}")
    return said + "." if pd.isna(note) else f"{said}. {note}"


def _about(row: Row, language: Language) -> str:
    """What a statement is about, where and when."""
    about, place = (getattr(row, f"{name}_{language}") for name in ("about", "place"))
    return f"{about}. {place[0].upper() + place[1:]}, {when(row.period, language)}"


SPEAKER = words(Text("Who says so", "Hvem som sier det"), "speaker_en", "speaker_nb", width=3)


def reviews() -> Exhibit:
    """What reviews of errors said of harm and risk, and who says so."""
    rows = effects.verdicts("harm")
    counted = int(rows["n"].notna().sum())

    def title(language: Language) -> str:
        all_of = formats.number(len(rows), 0, language)
        some = formats.number(counted, 0, language)
        if language == "nb":
            return f"{all_of} utsagn om skade eller risiko; {some} oppgir hvor mange som ble gjennomgått"
        return f"{all_of} statements on harm or risk; {some} say how many were reviewed"

    def reviewed(row: Row, language: Language) -> str:
        what = getattr(row, f"reviewed_{language}")
        if pd.isna(what):
            return NOT_STATED[language]
        return str(what) if pd.isna(row.n) else f"{formats.number(row.n, 0, language)} {what}"

    columns = [name for name in rows if name not in ("kind", "estimate_id", "approx")]
    return Exhibit(
        id="effects-reviews",
        title=each(title),
        caption=Text(
            "Another quantity than the errors found. Some count patients among letters or examinations, so that no"
            " share can be formed. May have had consequences, delayed, to be followed up and at risk are weaker than"
            " harmed. Most are known from news; the outcome for the patients was not found.",
            "En annen størrelse enn feilene som ble funnet. Noen teller pasienter blant brev eller undersøkelser, så"
            " ingen andel kan regnes ut. «Kan ha fått konsekvenser», «forsinket», «må følges opp» og «i risiko» er"
            " svakere enn «skadet». De fleste er kjent fra nyheter; hvordan det gikk med pasientene, er ikke funnet.",
        ),
        data=rows[columns],
        columns=[
            Column(Text("What was looked into", "Hva som ble undersøkt"), _about, width=4),
            Column(Text("Reviewed", "Gjennomgått"), reviewed, width=2),
            Column(Text("What was said", "Hva som ble sagt"), _finding, width=5),
            SPEAKER,
        ],
    )


def gains() -> Exhibit:
    """What is reported to have become better, with what the same source says against it."""
    rows = effects.verdicts("gain")
    with_figure = int(rows["value"].notna().sum())

    def title(language: Language) -> str:
        all_of = formats.number(len(rows), 0, language)
        some = formats.number(with_figure, 0, language)
        if language == "nb":
            return f"{all_of} meldte gevinster; {some} av dem har et tall"
        return f"{all_of} reported gains; {some} of them with a figure"

    columns = [name for name in rows if name not in ("kind", "reviewed_en", "reviewed_nb", "approx", "n")]
    return Exhibit(
        id="effects-gains",
        title=each(title),
        caption=Text(
            "What the sources report as better, with what the same source says against it. The first two are about"
            " Helseplattformen and known from news of an analysis that was not read itself; the others are about the"
            " same vendor’s system in other countries.",
            "Det kildene melder som bedre, sammen med det samme kilde sier imot. De to første gjelder Helseplattformen"
            " og er kjent fra nyheter om en analyse som ikke er lest selv; de andre gjelder samme leverandørs system i"
            " andre land.",
        ),
        data=rows[columns],
        columns=[
            Column(Text("What about", "Hva det gjelder"), _about, width=4),
            Column(Text("What is said", "Hva som sies"), _finding, width=6),
            SPEAKER,
        ],
    )


# --- Working time, deadlines and waits -------------------------------------------------------------------------------


def direction(frame: pd.DataFrame) -> Text:
    """Whether every later value is above the earlier one, every one below, or neither."""
    values = frame[frame["when"] != "budget"].pivot(index="outcome", columns="when", values="value")
    change = values["later"] - values["earlier"]
    if (change > 0).all():
        return Text("each of the {} counts is higher", "hvert av de {} tallene er høyere")
    if (change < 0).all():
        return Text("each of the {} counts is lower", "hvert av de {} tallene er lavere")
    return Text("the {} counts do not all go the same way", "de {} tallene går ikke alle samme vei")


def months() -> Exhibit:
    """The time of go-live beside the same time a year earlier, in four panels with their own axes."""
    rows = effects.months()
    ways = {"earlier": "white", "later": PALETTE["personnel"], "budget": "white"}

    def name(row: Any, language: Language) -> str:
        said = formats.period(row.period, language)
        return said + Text(", budget", ", budsjett")[language] if row.when == "budget" else said

    def title(language: Language) -> str:
        found = direction(rows)[language].format(formats.number(len(OUTCOMES), 0, language))
        return Text("At go-live, against a year before: ", "Ved innføringen, mot året før: ")[language] + found

    def alt(language: Language) -> str:
        opening = Text("Four small bar charts with their own axes.", "Fire små stolpediagrammer med hver sin akse.")
        said = []
        for outcome, heading in OUTCOMES.items():
            part = rows[rows["outcome"] == outcome]
            values = [f"{name(row, language)} {exact(row.value, language)}" for row in part.itertuples()]
            said.append(f"{heading[language]}, {part[f'organisation_{language}'].iloc[0]}: {listed(values, language)}.")
        return " ".join([opening[language], *said])

    def draw(language: Language) -> Figure:
        # Fixed margins: the solver of the usual layout rounds several axes differently from run to run.
        with rc_context({"figure.constrained_layout.use": False}):
            figure = Figure(figsize=(WIDTH, 5.6))
        axes = figure.subplots(4, 1, gridspec_kw={"height_ratios": [2, 2, 3, 2]})
        figure.subplots_adjust(left=0.28, right=0.99, top=0.95, bottom=0.01, hspace=0.4)
        for axis, (outcome, heading) in zip(axes, OUTCOMES.items(), strict=True):
            part = rows[rows["outcome"] == outcome]
            places = [-place for place in range(len(part))]
            for place, row in zip(places, part.itertuples(), strict=True):
                axis.barh(
                    place, row.value, height=0.66, facecolor=ways[row.when], edgecolor=PALETTE["personnel"],
                    linewidth=1.4, hatch="///" if row.when == "budget" else "", hatch_linewidth=0.6,
                )  # fmt: skip
                said = exact(row.value, language)
                if row.computed:
                    said += Text(" (computed)", " (regnet ut)")[language]
                axis.annotate(said, (row.value, place), xytext=(6, 0), textcoords="offset points", va="center")
            axis.set_yticks(places, [name(row, language) for row in part.itertuples()])
            axis.set_xlim(0, float(part["value"].max()) * 1.45)
            axis.set_xticks([])
            axis.grid(False)
            axis.spines["bottom"].set_visible(False)
            place_of = part[f"organisation_{language}"].iloc[0].removesuffix(" HF")
            axis.set_title(f"{heading[language]}, {place_of}", loc="left", fontweight="semibold", pad=4)
        return figure

    return Exhibit(
        id="effects-months",
        title=each(title),
        caption=Text(
            "Hollow: the year before; filled: the time of go-live; hatched: budget. Each panel has its own axis. St."
            " Olavs hospital went live on 12 November 2022, Helse Møre og Romsdal on 27 April 2024; its adverse events"
            " are the reports about patients from then to 20 May. The earlier overtime and man-months and the budget"
            " are computed from the differences that the news states. They fell together in time with the introduction:"
            " there is no control, one month is short, and what else changed is not known. The difference in adverse"
            " events could be chance.",
            "Hul: året før; fylt: tiden for innføringen; skravert: budsjett. Hvert felt har sin egen akse. St. Olavs"
            " hospital tok systemet i bruk 12. november 2022, Helse Møre og Romsdal 27. april 2024; de uønskede"
            " hendelsene der er pasientrelaterte meldinger fram til 20. mai. Tidligere overtid og månedsverk og"
            " budsjettet er regnet ut av forskjellene nyhetene oppgir. Tallene faller sammen i tid med innføringen:"
            " det er ingen sammenligningsgruppe, én måned er kort tid, og hva annet som endret seg, er ikke kjent."
            " Forskjellen i uønskede"
            " hendelser"
            " kan være tilfeldig.",
        ),
        data=rows,
        columns=[
            Column(
                Text("What was counted", "Hva som ble talt"),
                lambda row, language: OUTCOMES[row.outcome][language],
                width=4,
            ),
            words(Text("Where", "Hvor"), "organisation_en", "organisation_nb", width=3),
            Column(
                Text("When", "Når"),
                lambda row, language: (
                    formats.period(row.period, language)
                    + (Text(" (budget)", " (budsjett)")[language] if row.when == "budget" else "")
                ),
                width=4,
            ),
            Column(
                Text("Number", "Antall"),
                lambda row, language: (
                    exact(row.value, language) + (Text(" (computed)", " (regnet ut)")[language] if row.computed else "")
                ),
                "right",
                3,
            ),
        ],
        draw=draw,
        alt=each(alt),
        row_headers=3,
    )


def deadlines() -> Exhibit:
    """Treatment after the deadline, years before go-live and in the first month."""
    rows = effects.deadlines()
    known = rows.set_index("measure_id")
    may, nation, before = (known.loc[id, "value"] for id in ("M161", "M163", "M161 M162"))

    def title(language: Language) -> str:
        after, norway = (formats.percent(value, language, 1) for value in (may, nation))
        april = formats.percent(before, language)
        if language == "nb":
            return f"Fristbrudd i Møre og Romsdal: om lag {april} i april 2024, {after} i mai, landet {norway}"
        return f"Late treatment in Møre og Romsdal: about {april} in April 2024, {after} in May; Norway {norway}"

    def value(row: Row, language: Language) -> str:
        said = (
            formats.percent(row.value, language, 0 if float(row.value).is_integer() else 1)
            if row.unit == "percent"
            else exact(row.value, language)
        )
        return said + (Text(" (computed)", " (regnet ut)")[language] if row.computed else "")

    return Exhibit(
        id="effects-deadlines",
        title=each(title),
        caption=Text(
            "The share of patients treated after the deadline set for them, or their number. The trust went live on"
            " 27 April 2024. It had by far the most late treatments of the region’s trusts in February 2019 too, years"
            " before; the trusts differ in size. The April share is computed from a rounded rise. Two months are no"
            " trend, and the share of the nation in April was not seen.",
            "Andelen pasienter som ble behandlet etter fristen de hadde fått, eller antallet. Foretaket tok systemet i"
            " bruk 27. april 2024. Det hadde klart flest fristbrudd av foretakene i regionen også i februar 2019, flere"
            " år før; foretakene er av ulik størrelse. Andelen i april er regnet ut av en avrundet økning. To måneder"
            " er ingen trend, og landets andel i april er ikke sett.",
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
                "computed",
                "source_id",
            ]
        ],
        columns=[
            period_column(),
            words(Text("Where", "Hvor"), "organisation_en", "organisation_nb", width=3),
            words(Text("What is counted", "Hva som telles"), "name_en", "name_nb", width=5),
            Column(Text("Figure", "Tall"), value, "right", 2),
        ],
        row_headers=2,
    )


def waits() -> Exhibit:
    """Mean waiting times, series by series, with the warning of the source beside the value."""
    rows = effects.waits()
    warned = int(rows["warned"].sum())

    def name(row: Any, language: Language) -> str:
        own = getattr(row, f"organisation_{language}").removesuffix(" HF")
        somatic = row.series == "2023-start" and "somatic" in row.name_en
        if somatic:
            own += Text(", somatic", ", somatikk")[language]
        return formats.period(row.period, language) if row.series == "trust" else own

    def amount(row: Any, language: Language) -> str:
        said = exact(row.value, language)
        return said + Text(" faulty data", " feil i data")[language] if row.warned else said

    def title(language: Language) -> str:
        some = formats.number(warned, 0, language)
        ways = formats.number(len(SERIES), 0, language)
        if language == "nb":
            return f"Ventetider i {ways} serier; for {some} tall sier kilden selv at data er feil"
        return f"Waits in {ways} series; in {some} values the source itself calls data wrong"

    def caption(language: Language) -> str:
        change = effects.wait_changes().set_index("measure_id")["value"]
        stated = rows.set_index("measure_id")["value"]
        centre, norway, later = (exact(stated[id], language) for id in ("M142", "M141", "M146"))
        rise, largest = exact(change["M147"], language), exact(change["M148"], language)
        if language == "nb":
            return (
                "Gjennomsnittlig ventetid slik ulike sider oppgir den. Et kryss: siden advarer om at data fra St. Olavs"
                " etter 12. november 2022 er ufullstendige og feil, med altfor lang ventetid. Tallene for 2022 gjelder"
                f" bare somatikk, de for 2023 er en annen serie: {later} dager minus økningen på {rise} er ikke"
                f" {norway}, og økningen på {largest} dager må ikke legges til {centre}. Sammenlign bare innenfor en"
                " gruppe. Januar 2024 er i opplæringstiden."
            )
        return (
            "Mean waiting times as different pages state them. A cross: the page warns that data from St. Olavs after"
            " 12 November 2022 are incomplete and wrong, with waits much too long. The figures of 2022 are somatic"
            f" only, those of 2023 another series: {later} days less the rise of {rise} is not {norway}, and the rise"
            f" of {largest} days must not be added to {centre}. Compare only within a group. January 2024 lies in the"
            " time of training."
        )

    def alt(language: Language) -> str:
        opening = Text("Dot chart in groups, no lines.", "Punktdiagram i grupper, uten linjer.")[language]
        said = []
        for series, heading in SERIES.items():
            values = [
                f"{name(row, language)} {amount(row, language)}" for row in rows[rows["series"] == series].itertuples()
            ]
            said.append(f"{heading[language]}: {listed(values, language)}.")
        return " ".join([opening, *said])

    def draw(language: Language) -> Figure:
        figure, axis = shapes.canvas(1.0 + 0.3 * (len(rows) + len(SERIES)))
        places, labels, place = [], [], 0
        for series, heading in SERIES.items():
            axis.annotate(
                heading[language], (0, place), xytext=(4, 0), textcoords="offset points", va="center",
                fontweight="semibold",
            )  # fmt: skip
            axis.axhline(place + 0.5, color=RULE, linewidth=0.8)
            place -= 1
            for row in rows[rows["series"] == series].itertuples():
                look = "residents" if row.warned else "personnel"
                axis.plot([row.value], [place], linestyle="", marker="X" if row.warned else "o", color=PALETTE[look],
                          markersize=9 if row.warned else 7)  # fmt: skip
                axis.annotate(
                    amount(row, language), (row.value, place), xytext=(9, 0), textcoords="offset points", va="center"
                )
                places.append(place)
                labels.append(name(row, language))
                place -= 1
        axis.set_yticks(places, labels)
        axis.set_ylim(place + 0.4, 0.6)
        axis.set_xlim(0, 108)
        shapes.value_axis(axis, language, shapes.decimals(0), vertical=False, name=DAYS)
        return figure

    return Exhibit(
        id="effects-waits",
        title=each(title),
        caption=each(caption),
        data=rows[
            [
                "measure_id",
                "series",
                "organisation_en",
                "organisation_nb",
                "period",
                "value",
                "unit",
                "warned",
                "note_en",
                "note_nb",
                "source_id",
            ]
        ],
        columns=[
            Column(Text("Series", "Serie"), lambda row, language: SERIES[row.series][language], width=4),
            words(Text("Where", "Hvor"), "organisation_en", "organisation_nb", width=3),
            period_column(),
            Column(Text("Days", "Dager"), lambda row, language: exact(row.value, language), "right"),
            words(Text("Warning", "Advarsel"), "note_en", "note_nb", width=6),
        ],
        draw=draw,
        alt=each(alt),
        row_headers=3,
    )


def wait_changes() -> Exhibit:
    """Change in waiting time from 2022 to 2023 in the regions."""
    rows = effects.wait_changes()
    names: dict[Language, str] = {"en": "organisation_en", "nb": "organisation_nb"}
    top = rows.iloc[0]

    def write(value: float, language: Language) -> str:
        return exact(value, language, signed=True)

    def title(language: Language) -> str:
        days = formats.quantity(top["value"], "days", 0, language)
        if language == "nb":
            return f"Fra 2022 til 2023 økte ventetiden mest i {top['organisation_nb']}: {days}"
        return f"From 2022 to 2023 waits rose most in {top['organisation_en']}: {days}"

    def draw(language: Language) -> Figure:
        figure = shapes.bars(
            rows, language, names=names, colours=["muted" if name == "Norway" else "personnel"
                                                  for name in rows["organisation_en"]],
            write=write,
        )  # fmt: skip
        shapes.value_axis(figure.axes[0], language, shapes.decimals(0), vertical=False, name=DAYS)
        return figure

    return Exhibit(
        id="effects-wait-changes",
        title=each(title),
        caption=Text(
            "Change in mean waiting time against the year before, in days, as retold in news of a national indicator;"
            " grey: Norway. The data of late 2022 from St. Olavs were called wrong by the indicator’s page, and the"
            " news does not say whether they were put right. Waits rose in every region.",
            "Endring i gjennomsnittlig ventetid fra året før, i dager, gjengitt i en nyhetssak om en nasjonal"
            " indikator; grått: Norge. Dataene fra St. Olavs fra slutten av 2022 ble omtalt som feil på indikatorens"
            " side, og nyhetssaken sier ikke om de er rettet. Ventetiden økte i alle regioner.",
        ),
        data=rows[
            [
                "measure_id",
                "organisation_en",
                "organisation_nb",
                "period",
                "value",
                "unit",
                "note_en",
                "note_nb",
                "source_id",
            ]
        ],
        columns=[
            words(Text("Where", "Hvor"), "organisation_en", "organisation_nb", width=3),
            Column(Text("Days more", "Dager mer"), lambda row, language: write(row.value, language), "right", 2),
            words(Text("Warning", "Advarsel"), "note_en", "note_nb", width=6),
        ],
        draw=draw,
        alt=shapes.describe_bars(rows, names, write=write) + Text(" Days.", " Dager."),
    )


# --- Training --------------------------------------------------------------------------------------------------------


def training() -> Exhibit:
    """Training as planned and as done."""
    rows = effects.training()
    planned = int((rows["status"] == "planned").sum())
    held = rows[rows["status"] == "happened"]

    def title(language: Language) -> str:
        plans, done = formats.number(planned, 0, language), formats.number(len(held), 0, language)
        only = held["name_en"].str.startswith("Instructors").all()
        if language == "nb":
            whom = ", bare instruktører" if only else ""
            return f"{plans} av {len(rows)} tall om opplæring er planer; {done} gjelder noe som er gjort{whom}"
        whom = ", of instructors only" if only else ""
        return f"{plans} of {len(rows)} training figures are plans; {done} are of things done{whom}"

    def amount(row: Any, language: Language) -> str:
        return roughly(row.approx, exact(row.value, language), language)

    status = {"planned": Text("planned", "planlagt"), "happened": Text("done", "gjennomført")}

    def alt(language: Language) -> str:
        opening = Text("Dot chart on a logarithmic axis.", "Punktdiagram med logaritmisk akse.")[language]
        said = [
            f"{getattr(row, f'name_{language}')}, {getattr(row, f'organisation_{language}')},"
            f" {when(row.period, language)}: {amount(row, language)}, {status[row.status][language]}."
            for row in rows.itertuples()
        ]
        return " ".join([opening, *said])

    def draw(language: Language) -> Figure:
        labels = [(getattr(row, f"name_{language}"), _place_and_time(row, language)) for row in rows.itertuples()]
        figure, axis, places = _tracks(labels, extra=1.2)
        axis.set_xscale("log")
        for place, row in zip(places, rows.itertuples(), strict=True):
            face = "white" if row.status == "planned" else PALETTE["personnel"]
            axis.plot([row.value], [place], linestyle="", marker="o", color=PALETTE["personnel"],
                      markerfacecolor=face, markeredgewidth=1.6, markersize=8)  # fmt: skip
            axis.annotate(
                amount(row, language), (row.value, place), xytext=(9, 0), textcoords="offset points", va="center"
            )
        axis.set_xlim(10, 90000)
        _log_axis(axis, language, [10, 100, 1000, 10000])
        axis.set_xlabel(Text("Number, log axis", "Antall, logaritmisk akse")[language])
        handles = [
            Line2D([], [], linestyle="", marker="o", color=PALETTE["personnel"], markeredgewidth=1.6,
                   markerfacecolor="white" if key == "planned" else PALETTE["personnel"], label=name[language])
            for key, name in status.items()
        ]  # fmt: skip
        figure.legend(handles=handles, loc="outside upper left", ncols=2, handletextpad=0.2)
        return figure

    return Exhibit(
        id="effects-training",
        title=each(title),
        caption=Text(
            "Hollow: said before it took place; filled: said as done. Persons, courses and events are different"
            " things. The plans of February 2022 were for a go-live that was later put off. What was held, how many"
            " attended and how many hours it took was not found; that no record was found does not mean that it was"
            " not held. Each step of the axis is ten times the one before.",
            "Hul: sagt før det fant sted; fylt: omtalt som gjort. Personer, kurs og arrangementer er ulike ting."
            " Planene fra februar 2022 gjaldt en innføring som senere ble utsatt. Hva som ble holdt, hvor mange som"
            " deltok, og hvor mange timer det tok, er ikke funnet; at vi ikke fant noe om det, betyr ikke at det ikke"
            " ble holdt. Hvert trinn på aksen er ti ganger det forrige.",
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
                "status",
                "note_en",
                "note_nb",
                "source_id",
            ]
        ],
        columns=[
            words(Text("What", "Hva"), "name_en", "name_nb", width=4),
            words(Text("Where", "Hvor"), "organisation_en", "organisation_nb", width=4),
            period_column(),
            count_column(Text("Number", "Antall")),
            Column(Text("Status", "Status"), lambda row, language: status[row.status][language], width=2),
        ],
        draw=draw,
        alt=each(alt),
    )


# --- Elsewhere -------------------------------------------------------------------------------------------------------


def duration(row: Any, language: Language) -> str:
    """How long it took, or how long it was followed, in months; under one month in weeks."""
    if row.high < 1:
        weeks = row.high * effects.DAYS_PER_MONTH / 7
        return formats.quantity(weeks, "weeks", 0, language)
    if row.low != row.high:
        span = exact(row.low, language) + formats.EN_DASH + exact(row.high, language)
        return f"{span} " + Text("months", "måneder")[language]
    said = roughly(row.approx, formats.quantity(row.high, "months", 0, language), language)
    return Text("over {}", "over {}")[language].format(said) if row.status == "open" else said


def _setting(row: Any, language: Language) -> str:
    """Setting and country of a row; says so where the country is not known, and leaves it out where the name has it."""
    setting, country = (getattr(row, f"{name}_{language}") for name in ("setting", "country"))
    if pd.isna(country):
        return str(setting)
    if row.country_en == "not stated":
        country = Text("country not stated", "land ikke oppgitt")[language]
    return f"{setting}, {country}"


def recovery() -> Exhibit:
    """How long it took elsewhere until a level was back, each with its own outcome."""
    rows = effects.recovery()
    back, still = rows[rows["status"] == "back"], rows[rows["status"] == "open"]

    def title(language: Language) -> str:
        low, high = exact(back["low"].min(), language), exact(back["high"].max(), language)
        last = exact(still["high"].max(), language)
        if language == "nb":
            return f"Andre steder: tilbake etter {low} til {high} måneder, eller fortsatt ikke etter {last}"
        return f"Elsewhere: back after {low} to {high} months, or still not after {last}"

    def alt(language: Language) -> str:
        opening = Text("Dot chart by months.", "Punktdiagram etter måneder.")[language]
        said = [
            f"{getattr(row, f'name_{language}')} ({_setting(row, language)}): {duration(row, language)},"
            f" {STATUS[row.status][language]}."
            for row in rows.itertuples()
        ]
        return " ".join([opening, *said])

    def draw(language: Language) -> Figure:
        labels = [(getattr(row, f"name_{language}"), _setting(row, language)) for row in rows.itertuples()]
        figure, axis, places = _tracks(labels, extra=1.6)
        looks: dict[str, dict[str, Any]] = {
            "back": {"color": PALETTE["personnel"], "marker": "o"},
            "open": {"color": PALETTE["residents"], "marker": ">"},
            "expected": {"color": PALETTE["personnel"], "marker": "o", "markerfacecolor": "white"},
        }
        for at, row in zip(places, rows.itertuples(), strict=True):
            look = looks[row.status]
            if row.status == "open":
                axis.hlines(at, 0, row.high, color=look["color"], linewidth=2)
            elif row.low != row.high:
                axis.hlines(at, row.low, row.high, color=look["color"], linewidth=2)
                axis.plot([row.low], [at], linestyle="", markersize=8, **look)
            axis.plot([row.high], [at], linestyle="", markersize=8, markeredgewidth=1.6, **look)
            axis.annotate(
                duration(row, language), (row.high, at), xytext=(9, 0), textcoords="offset points", va="center",
            )  # fmt: skip
        axis.set_xlim(0, 33)
        shapes.value_axis(axis, language, shapes.decimals(0), vertical=False, name=MONTHS)
        axis.set_xticks(range(0, 31, 6))
        handles = [
            Line2D([], [], linestyle="", markeredgewidth=1.6, label=STATUS[key][language], **look)
            for key, look in looks.items()
        ]
        figure.legend(handles=handles, loc="outside upper left", ncols=1, handletextpad=0.2, labelspacing=0.2)
        return figure

    return Exhibit(
        id="effects-recovery",
        title=each(title),
        caption=Text(
            "Each row is another outcome, in another place: they are not one quantity and have no mean. A time until"
            " return says nothing of how deep the fall was, and which places are written about is a selection of its"
            " own. The Danish expectation and result are from one audit, known"
            " from a union’s news; the productivity of clinics is retold by a vendor. None is from Norway.",
            "Hver rad er et annet utfall et annet sted: de er ikke én størrelse og har ikke noe gjennomsnitt. Tiden til"
            " noe er tilbake, sier ikke hvor dypt fallet var, og hvilke steder det skrives om, er i seg selv et"
            " utvalg. Den danske forventningen og resultatet er fra samme revisjon, kjent fra en"
            " fagforenings nyheter; poliklinikkenes produktivitet er gjengitt av en leverandør. Ingen er fra Norge.",
        ),
        data=rows,
        columns=[
            words(Text("Outcome", "Utfall"), "name_en", "name_nb", width=4),
            Column(Text("Where", "Hvor"), _setting, width=4),
            words(Text("Record system", "Journalsystem"), "system_en", "system_nb", width=4),
            Column(Text("Time", "Tid"), duration, width=2),
            Column(Text("How it stood", "Status"), lambda row, language: STATUS[row.status][language], width=3),
        ],
        draw=draw,
        alt=each(alt),
    )


def eye() -> Exhibit:
    """Two eye departments with opposite courses."""
    rows = effects.eye()
    course = rows[rows["department"] == "back"].sort_values("months")
    other = rows[rows["department"] == "down"].iloc[0]
    last = course.iloc[-1]

    def write(value: float, language: Language) -> str:
        return exact(value, language, signed=True) + "\N{NO-BREAK SPACE}%"

    def title(language: Language) -> str:
        near, low = (
            formats.percent(abs(value), language, places) for value, places in ((last["value"], 0), (other["value"], 1))
        )
        years = formats.number(last["months"] / 12, 0, language)
        if language == "nb":
            return f"To øyeavdelinger: {near} færre pasienter i år {years}, og {low} færre i snitt over fire år"
        return f"Two eye departments: {near} fewer patients in year {years}, and {low} fewer on average over four"

    def alt(language: Language) -> str:
        said = [
            f"{Text('month', 'måned')[language]} {exact(row.months, language)}: {write(row.value, language)}"
            for row in course.itertuples()
        ]
        one = {"en": "Chart by months since go-live. One department", "nb": "Diagram etter måneder siden innføringen."
               " Én avdeling"}[language]  # fmt: skip
        two = {"en": "The other, mean over four years", "nb": "Den andre, snitt over fire år"}[language]
        return f"{one}: {listed(said, language)}. {two}: {write(other['value'], language)}."

    def draw(language: Language) -> Figure:
        figure, axis = shapes.canvas(3.6)
        axis.axhline(0, color=PALETTE["ink"], linewidth=1)
        axis.plot(course["months"].astype(float), course["value"].astype(float), marker="o", linestyle=":",
                  color=PALETTE["personnel"], linewidth=1.4)  # fmt: skip
        for row in course.itertuples():
            axis.annotate(
                write(row.value, language), (row.months, row.value), xytext=(8, -15), textcoords="offset points",
                color=PALETTE["personnel"],
            )  # fmt: skip
        axis.hlines(other["value"], 0, other["months"], color=PALETTE["residents"], linewidth=3)
        one = Text("One department, each period", "Én avdeling, hver periode")
        two = Text("Another department, mean of four years: ", "En annen avdeling, snitt over fire år: ")
        axis.annotate(one[language], (19, -9.2), color=PALETTE["personnel"], fontweight="semibold")
        axis.annotate(
            two[language] + write(other["value"], language), (0, other["value"]), xytext=(4, -18),
            textcoords="offset points", color=PALETTE["residents"], fontweight="semibold",
        )  # fmt: skip
        axis.set_ylim(-22, 3)
        axis.set_xlim(0, 49)
        axis.set_xticks([0, 12, 24, 36, 48])
        axis.set_yticks([-20, -15, -10, -5, 0])
        axis.yaxis.set_major_formatter(FuncFormatter(lambda value, _: formats.percent(value, language)))
        axis.xaxis.grid(False)
        axis.set_xlabel(MONTHS[language])
        return figure

    return Exhibit(
        id="effects-eye",
        title=each(title),
        caption=Text(
            "Patients seen, in per cent of the time before the record system, in two academic eye departments in the"
            " USA. Neither system is named in the part read. The first counts all providers of a department"
            f" (n = {exact(course['n'].iloc[0], 'en')}) against the three months before, the second patients per"
            f" provider (n = {exact(other['n'], 'en')}); both are before and after without a control. Two different"
            " courses are not a mean, and the dotted line only leads the eye.",
            "Behandlede pasienter, i prosent av tiden før journalsystemet, ved to øyeavdelinger ved"
            " universitetssykehus i USA. Systemene er ikke navngitt i det som er lest. Den første teller alle"
            f" behandlere ved en avdeling (n = {exact(course['n'].iloc[0], 'nb')}) mot de tre månedene før, den andre"
            f" pasienter per behandler (n = {exact(other['n'], 'nb')}); begge er før og etter uten"
            f" sammenligningsgruppe. To ulike"
            " forløp er ikke et gjennomsnitt, og den prikkede linjen leder bare øyet.",
        ),
        data=rows,
        columns=[
            words(Text("Study", "Studie"), "study", width=4),
            words(Text("Who", "Hvem"), "group_en", "group_nb", width=4),
            words(Text("Compared with", "Sammenlignet med"), "contrast_en", "contrast_nb", width=4),
            Column(
                Text("Months after", "Måneder etter"), lambda row, language: exact(row.months, language), "right", 2
            ),
            Column(Text("Change", "Endring"), lambda row, language: write(row.value, language), "right", 2),
        ],
        draw=draw,
        alt=each(alt),
        row_headers=2,
    )


def change(row: Row, language: Language) -> str:
    """A change or a range of changes in its own unit; output relative to before is no change and keeps its level."""
    signed = row.measure_id != "M200"
    ends = [row.low] if row.low == row.high else sorted([row.low, row.high], key=abs)
    said = Text(" to ", " til ")[language].join(exact(end, language, signed=signed) for end in ends)
    if row.unit == "percent":
        return said + "\N{NO-BREAK SPACE}%"
    unit = formats.quantity(2, row.unit, 0, language).replace("2 ", "", 1)
    return f"{said} {unit}"


def elsewhere() -> Exhibit:
    """Changes after go-live in other places, outcome by outcome."""
    rows = effects.elsewhere()
    volumes = rows[rows["measure_id"].isna() & (rows["unit"] == "percent") & (rows["high"] < 0)]
    deepest, least = volumes["low"].min(), volumes["high"].max()

    def title(language: Language) -> str:
        few, many = formats.number(abs(least), 0, language), formats.number(abs(deepest), 0, language)
        if language == "nb":
            return f"Studier andre steder: fall på {few} til {many} prosent, og én økning i besøk"
        return f"Studies elsewhere: falls of {few} to {many} per cent, and one rise in visits"

    return Exhibit(
        id="effects-elsewhere",
        title=each(title),
        caption=Text(
            "Each row has its own outcome, unit and design; they are not one scale and not pooled. Nearly all compare"
            " before and after without a control, several are retold in news or by a vendor, and the Danish data of"
            " departments are called unreliable. The doctors of Vantaa are given by their level against before.",
            "Hver rad har sitt eget utfall, sin enhet og sitt opplegg; de er ikke én skala og er ikke slått sammen."
            " Nesten alle sammenligner før og etter uten sammenligningsgruppe, flere er gjengitt i nyheter eller av en"
            " leverandør,"
            " og de danske dataene for avdelinger omtales som upålitelige. For legene i Vantaa er nivået oppgitt mot"
            " nivået før.",
        ),
        data=rows[
            [
                "estimate_id",
                "measure_id",
                "name_en",
                "name_nb",
                "setting_en",
                "setting_nb",
                "country_en",
                "country_nb",
                "low",
                "high",
                "unit",
                "note_en",
                "note_nb",
                "source_id",
            ]
        ],
        columns=[
            words(Text("Outcome", "Utfall"), "name_en", "name_nb", width=4),
            Column(Text("Where", "Hvor"), _setting, width=4),
            Column(Text("Change", "Endring"), change, "right", 3),
            words(Text("Note", "Merknad"), "note_en", "note_nb", width=5),
        ],
    )
