"""Exhibits of the chapter that asks whether digital work is the real work."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ehelse.analyses import back as register
from ehelse.analyses import digital_work
from ehelse.exhibits.back import SOURCE, source_cell
from ehelse.exhibits.strategy import in_words
from ehelse.old import formats, shapes
from ehelse.old.exhibit import Column, Exhibit, Row, words
from ehelse.old.style import PALETTE
from ehelse.old.text import Language, Text, capital, each

METHODS = {
    "log": Text("counted by the system", "målt av systemet"),
    "observation": Text("counted by an observer", "målt av en observatør"),
    "asked": Text("answered by those asked", "oppgitt av de spurte"),
    "review": Text("review of several studies", "oversikt over flere studier"),
}
_LOOKS = {
    "log": ("personnel", "o"),
    "observation": ("third", "D"),
    "asked": ("residents", "s"),
    "review": ("muted", "^"),
}
METHOD = Column(Text("Method", "Metode"), lambda row, language: METHODS[row.method][language], width=3)
WHO = Text("Who", "Hvem")
STUDY = Text("Study", "Studie")


def _value(row: Row, language: Language) -> str:
    return register.value_with_unit(row.value, row.unit, language)


def _dots(axis: Axes, rows: pd.DataFrame, column: str, write: Callable[[Row], str]) -> None:
    """One dot a row from the top, its marker and colour by method, its value beside it."""
    for place, row in zip(range(len(rows) - 1, -1, -1), rows.itertuples(), strict=True):
        look, marker = _LOOKS[row.method]
        value = float(getattr(row, column))
        axis.hlines(place, 0, value, color="#dfe3e5", linewidth=1.4)
        axis.plot([value], [place], marker=marker, linestyle="", markersize=9, color=PALETTE[look])
        axis.annotate(write(row), (value, place), xytext=(9, 0), textcoords="offset points", va="center")
    axis.set_ylim(-0.6, len(rows) - 0.4)
    axis.set_xlim(0, float(rows[column].max()) * 1.32)


def _method_legend(figure: Figure, rows: pd.DataFrame, language: Language) -> None:
    used = [name for name in METHODS if name in set(rows["method"])]
    shapes.marker_legend(figure, [(METHODS[name][language], *_LOOKS[name]) for name in used], columns=1)


def _labelled(rows: pd.DataFrame, label: Callable[[Row, Language], str]) -> pd.DataFrame:
    """The rows with the label that figures write beside each."""
    return rows.assign(
        **{f"label_{language}": [label(row, language) for row in rows.itertuples()] for language in ("en", "nb")}
    )


def _dot_figure(rows: pd.DataFrame, column: str, language: Language, write: Callable[[Row], str], name: Text) -> Figure:
    labels = [shapes.wrapped(label, 34) for label in rows[f"label_{language}"]]
    figure, axis = shapes.canvas(1.7 + 0.52 * len(rows))
    _dots(axis, rows, column, write)
    axis.set_yticks(range(len(rows) - 1, -1, -1), labels)
    shapes.value_axis(axis, language, shapes.decimals(0), vertical=False, name=name)
    _method_legend(figure, rows, language)
    return figure


# --- Time a day ------------------------------------------------------------------------------------------------------

_DEFINED = {
    "ehr-minutes-day": Text("active time in the record", "aktiv tid i journalen"),
    "desktop-hours-day": Text("time at the screen, away from visits", "tid ved skjermen utenom konsultasjoner"),
    "ehr-hours-per-8": Text("time per eight scheduled hours with patients", "tid per åtte timer satt av til pasienter"),
    "nurse-ehr-mean": Text("own estimate", "eget anslag"),
    "nurse-ehr-median": Text("own estimate", "eget anslag"),
}


def day() -> Exhibit:
    """Time in the record on a working day, as each study counts it."""
    rows = _labelled(digital_work.day(), lambda row, language: f"{row.study}: {getattr(row, f'who_{language}')}")
    low, high = float(rows["hours"].min()), float(rows["hours"].max())

    def hours(value: float, language: Language) -> str:
        return formats.number(value, 1, language)

    def alt(language: Language) -> str:
        opening = {"en": "Dot chart, hours a day. ", "nb": "Punktdiagram, timer om dagen. "}[language]
        return opening + " ".join(
            f"{getattr(row, f'label_{language}')}, {METHODS[row.method][language]}: {hours(row.hours, language)}."
            for row in rows.itertuples()
        )

    return Exhibit(
        id="digital-day",
        title=Text(
            f"From {hours(low, 'en')} to {hours(high, 'en')} hours a day in the record: each study counts something"
            f" else",
            f"Fra {hours(low, 'nb')} til {hours(high, 'nb')} timer om dagen i journalen: hver studie måler noe annet",
        ),
        caption=Text(
            "Comparable with one another are only the two values of Holmgren, from one log with one definition, and the"
            " two of Sykepleien, mean and median of one question. The others differ in what counts as time in the"
            " record,"
            " in the working day and in who is counted. None is from Helseplattformen.",
            "Sammenlignbare med hverandre er bare de to verdiene fra Holmgren, fra én logg med én definisjon, og de"
            " to fra"
            " Sykepleien, gjennomsnitt og median av ett spørsmål. De andre er ulike i hva som regnes som tid i"
            " journalen,"
            " i arbeidsdagen og i hvem som telles. Ingen er fra Helseplattformen.",
        ),
        data=rows[
            [
                "row_id",
                "study",
                "who_en",
                "who_nb",
                "country_en",
                "country_nb",
                "measure",
                "method",
                "value",
                "unit",
                "hours",
                "source_id",
            ]
        ],
        columns=[
            words(STUDY, "study", width=3),
            words(WHO, "who_en", "who_nb", width=4),
            Column(Text("Counted as", "Målt som"), lambda row, language: _DEFINED[row.measure][language], width=4),
            METHOD,
            Column(Text("As published", "Som publisert"), _value, "right", 3),
        ],
        draw=lambda language: _dot_figure(
            rows, "hours", language, lambda row: hours(row.hours, language), Text("Hours a day", "Timer om dagen")
        ),
        alt=each(alt),
    )


def _share_label(row: Row, language: Language) -> str:
    who, what = (str(getattr(row, f"{name}_{language}")) for name in ("group", "name"))
    return f"{row.name}, {who}: {what[:1].lower()}{what[1:]}"


def shares() -> Exhibit:
    """Shares of the working day in the record and face to face with patients."""
    rows = _labelled(digital_work.shares(), _share_label)
    study = rows[rows["study_id"] == "sinsky-2016"].set_index("measure")["value"]
    desk, face = (float(study[name]) for name in ("day-ehr-desk", "day-face"))

    def alt(language: Language) -> str:
        opening = {"en": "Dot chart, share of the working day. ", "nb": "Punktdiagram, andel av arbeidsdagen. "}[
            language
        ]
        return opening + " ".join(
            f"{getattr(row, f'label_{language}')}, {METHODS[row.method][language]}:"
            f" {shapes.percent(row.value, language)}."
            for row in rows.itertuples()
        )

    return Exhibit(
        id="digital-shares",
        title=each(
            lambda language: {
                "en": f"In one American study physicians gave {shapes.percent(desk, 'en')} of the day to record and"
                f" desk,"
                f" {shapes.percent(face, 'en')} to patients face to face",
                "nb": f"I én amerikansk studie gikk {shapes.percent(desk, 'nb')} av legenes dag til journal og"
                f" skrivebord,"
                f" {shapes.percent(face, 'nb')} ansikt til ansikt med pasienter",
            }[language]
        ),
        caption=Text(
            "Sinsky counts record and desk work together; Toscano asks physicians during the day; Pinevich sums up"
            " studies"
            " that count differently, nearly all from the USA. What is not in the record is not all time with"
            " patients, so"
            " the shares of one study need not add up to a hundred.",
            "Sinsky teller journal og skrivebordsarbeid sammen; Toscano spør leger i løpet av dagen; Pinevich"
            " oppsummerer"
            " studier som måler ulikt, nesten alle fra USA. Tid utenom journalen er ikke bare tid med pasienter, så"
            " andelene i én studie trenger ikke summere seg til hundre.",
        ),
        data=rows[
            [
                "estimate_id",
                "study_id",
                "measure",
                "name_en",
                "name_nb",
                "group_en",
                "group_nb",
                "method",
                "value",
                "unit",
                "n",
                "approx",
                "source_id",
            ]
        ],
        columns=[
            Column(STUDY, lambda row, language: str(row.study_id), width=3),
            words(Text("Share for", "Andel til"), "name_en", "name_nb", width=4),
            words(WHO, "group_en", "group_nb", width=3),
            METHOD,
            Column(
                Text("Of the day", "Av dagen"), lambda row, language: shapes.percent(row.value, language), "right", 2
            ),
        ],
        draw=lambda language: _dot_figure(
            rows,
            "value",
            language,
            lambda row: shapes.percent(row.value, language),
            Text("Per cent of the working day", "Prosent av arbeidsdagen"),
        ),
        alt=each(alt),
    )


# --- Before and after ------------------------------------------------------------------------------------------------

_TIMES = {
    "before": shapes.Series(Text("studies before a record system", "studier før journalsystem"), "muted"),
    "after": shapes.Series(Text("studies after", "studier etter"), "personnel"),
}
_GROUP: dict[Language, str] = {"en": "group_en", "nb": "group_nb"}


def documentation() -> Exhibit:
    """Documentation as a share of the workload, before and after, from one meta-analysis."""
    rows = digital_work.documentation()
    for language in ("en", "nb"):
        rows[f"group_{language}"] = rows[f"group_{language}"].map(capital)
    values = rows.set_index(["group", "time"])["value"]

    def title(language: Language) -> str:
        before, after = (shapes.percent(values["physicians", time], language) for time in ("before", "after"))
        if language == "nb":
            return f"Legers dokumentasjon: {before} av arbeidet før journalsystemer, {after} etter, i andre studier"
        return f"Physicians’ documentation: {before} of the work before record systems, {after} after, in other studies"

    def interval(row: Row, language: Language) -> str:
        return formats.interval(row.low, row.high, 0, language)

    return Exhibit(
        id="digital-documentation",
        title=each(title),
        caption=Text(
            "Pooled shares as one meta-analysis of 28 studies publishes them, with its 95 % intervals. Different"
            " studies"
            " stand behind before and after, so this is no change within a place, and not the effect of a system. The"
            " intervals of the interns hold each other’s values, and those of the physicians overlap.",
            "Samlede andeler slik én metaanalyse av 28 studier publiserer dem, med tilhørende 95 %-intervaller. Ulike"
            " studier står"
            " bak før og etter, så dette er ingen endring på ett sted, og ikke effekten av et system. Intervallene for"
            " turnuslegene rommer hverandres verdier, og legenes overlapper.",
        ),
        data=rows[
            [
                "estimate_id",
                "study_id",
                "group",
                "group_en",
                "group_nb",
                "time",
                "value",
                "low",
                "high",
                "unit",
                "source_id",
            ]
        ],
        columns=[
            words(WHO, "group_en", "group_nb", width=3),
            Column(Text("Studies", "Studier"), lambda row, language: _TIMES[row.time].label[language], width=4),
            Column(Text("Share", "Andel"), lambda row, language: shapes.percent(row.value, language), "right", 2),
            Column(Text("95 % interval", "95 %-intervall"), interval, "right", 2),
        ],
        draw=lambda language: shapes.pairs(rows, _TIMES, language, row=_GROUP, by="time", top=50, apart=0.4),
        alt=shapes.describe_pairs(rows, _TIMES, _GROUP, by="time"),
        row_headers=2,
    )


def changes() -> Exhibit:
    """What changed when a record system came: opposite directions side by side, each in its own unit."""
    rows = digital_work.changes()
    more, less = (int((rows["direction"] == name).sum()) for name in ("more", "less"))
    direction = {"more": Text("more", "mer"), "less": Text("less", "mindre")}

    def interval(row: Row, language: Language) -> str:
        return "" if pd.isna(row.low) else formats.interval(row.low, row.high, 2, language)

    def change(row: Row, language: Language) -> str:
        decimals = 0 if float(row.value).is_integer() else 1
        return formats.quantity(row.value, row.unit, decimals, language, signed=True)

    return Exhibit(
        id="digital-changes",
        title=each(
            lambda language: {
                "en": f"{capital(in_words(more, 'en'))} published changes are towards more time,"
                f" {in_words(less, 'en')} towards less, and not all are in documentation",
                "nb": f"{capital(in_words(more, 'nb'))} publiserte endringer går mot mer tid, {in_words(less, 'nb')}"
                f" mot mindre, og ikke alle gjelder dokumentasjon",
            }[language]
        ),
        caption=Text(
            "Each change in the unit of its study: per cent of the documentation time before, percentage points of the"
            " consultation, or minutes per patient. They must not be averaged. The less of Joukes is time for the"
            " patient"
            " alone, which is no saving. The interval of the time study is kept as printed, and holds zero.",
            "Hver endring i studiens egen enhet: prosent av dokumentasjonstiden før, prosentpoeng av konsultasjonen"
            " eller"
            " minutter per pasient. De må ikke regnes om til ett gjennomsnitt. Nedgangen hos Joukes gjelder tid til"
            " pasienten alene, og det er ingen besparelse. Intervallet i tidsstudien er beholdt slik det er trykt, og"
            " rommer null.",
        ),
        data=rows[
            [
                "estimate_id",
                "study_id",
                "measure",
                "name",
                "name_en",
                "name_nb",
                "group_en",
                "group_nb",
                "contrast_en",
                "contrast_nb",
                "value",
                "unit",
                "low",
                "high",
                "direction",
                "source_id",
            ]
        ],
        columns=[
            words(STUDY, "name", width=3),
            words(WHO, "group_en", "group_nb", width=4),
            words(Text("What changed", "Hva som endret seg"), "name_en", "name_nb", width=4),
            Column(Text("Change", "Endring"), change, "right", 3),
            Column(Text("95 % interval", "95 %-intervall"), interval, "right", 3),
            Column(Text("Time", "Tid"), lambda row, language: direction[row.direction][language], width=2),
            Column(SOURCE, lambda row, language: source_cell(row.source_id, language), width=3),
        ],
    )


# --- Parts of the time, and double work ------------------------------------------------------------------------------

_WHERE = {
    "usa": shapes.Series(Text("USA", "USA"), "personnel"),
    "other": shapes.Series(Text("other countries", "andre land"), "residents"),
}


def parts() -> Exhibit:
    """Minutes a day on notes, orders, messages and reading, in the USA and elsewhere."""
    rows = digital_work.parts()
    names: dict[Language, str] = {"en": "name_en", "nb": "name_nb"}
    write = shapes.decimals(0)
    sums = rows.groupby("where")["value"].sum()

    def title(language: Language) -> str:
        most = rows.loc[rows["where"] == "usa"].sort_values("value").iloc[-1]
        times = formats.number(float(sums["usa"] / sums["other"]), 1, language)
        part = str(most[names[language]]).lower()
        if language == "nb":
            part = part.removeprefix("aktiv tid på ")
            return f"De fire delene tar {times} ganger så lang tid i USA som ellers; mest går til {part}"
        part = part.removeprefix("active time on ")
        return f"The four parts take {times} times as long in the USA as elsewhere; most goes to {part}"

    return Exhibit(
        id="digital-parts",
        title=each(title),
        caption=Text(
            "Minutes of active use a day in Epic, ambulatory care, means of health systems: 348 in the USA and 23 in"
            " other"
            " countries, which ones was not seen one by one. Logs of one product with one definition. The systems"
            " differ in"
            " patients, payment and rules, so the gap is no verdict on the product.",
            "Minutter aktiv bruk om dagen i Epic, poliklinikk, gjennomsnitt for virksomheter: 348 i USA og 23 i andre"
            " land,"
            " hvilke land er ikke sett ett for ett. Logger fra ett produkt med én definisjon. Virksomhetene er ulike i"
            " pasienter,"
            " betaling og regler, så forskjellen er ingen dom over produktet.",
        ),
        data=rows[["estimate_id", "study_id", "measure", "name_en", "name_nb", "where", "value", "unit", "source_id"]],
        columns=[
            words(Text("Part", "Del"), "name_en", "name_nb", width=5),
            Column(Text("Where", "Hvor"), lambda row, language: _WHERE[row.where].label[language], width=3),
            Column(
                Text("Minutes a day", "Minutter om dagen"),
                lambda row, language: formats.number(row.value, 1, language),
                "right",
                2,
            ),
        ],
        draw=lambda language: shapes.pairs(rows, _WHERE, language, row=names, by="where", write=write, top=50),
        alt=shapes.describe_pairs(rows, _WHERE, names, by="where", write=write),
        row_headers=2,
    )


def statements() -> Exhibit:
    """What is said of double documentation and clerical work, in words."""
    rows = digital_work.statements()
    subject = {
        "double": Text("double documentation", "dobbeltdokumentasjon"),
        "clerical": Text("clerical work", "kontorarbeid"),
        "time": Text("time", "tid"),
    }
    direction = {
        "less": Text("less", "mindre"),
        "more": Text("more", "mer"),
        "mixed": Text("both", "begge deler"),
        "expected-less": Text("less was expected", "mindre var ventet"),
    }
    double = rows[rows["subject"] == "double"]
    return Exhibit(
        id="digital-double",
        title=Text(
            f"On double documentation {in_words(len(double), 'en')} statements point different ways, and none has a"
            f" figure",
            f"Om dobbeltdokumentasjon peker {in_words(len(double), 'nb')} utsagn hver sin vei, og ingen har et tall",
        ),
        caption=Text(
            "Our words. The company and the auditor speak of one report; the report’s own figures on this were not"
            " seen.",
            "Våre ord. Selskapet og revisor snakker om én og samme rapport; rapportens egne tall om dette er ikke"
            " sett.",
        ),
        data=rows,
        columns=[
            words(Text("Who says it", "Hvem sier det"), "who_en", "who_nb", width=4),
            Column(Text("Of", "Om"), lambda row, language: subject[row.subject][language], width=3),
            Column(Text("Says", "Sier"), lambda row, language: direction[row.direction][language], width=2),
            words(Text("In short", "Kort sagt"), "said_en", "said_nb", width=6),
            Column(SOURCE, lambda row, language: source_cell(row.source_id, language), width=3),
        ],
    )
