"""Exhibits of the chapters on the centre's themes and activities."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Patch
from matplotlib.ticker import MaxNLocator

from ehelse.analyses import activities
from ehelse.old import formats, shapes
from ehelse.old.exhibit import Cell, Column, Exhibit, Row, link, words
from ehelse.old.style import PALETTE, WIDTH
from ehelse.old.text import Language, Text, capital, each, listed
from ehelse.old.words import SOURCE, in_words, source_cell
from reporting import load

TIES: Mapping[str, Text] = {
    "person": Text("A person of the slides", "En person på lysbildene"),
    "project": Text("A coordinated project", "Et koordinert prosjekt"),
    "unit": Text("A partner unit", "En partnerenhet"),
}
STATUS = {
    "documented": Text("documented", "dokumentert"),
    "announced": Text("announced", "varslet"),
    "planned": Text("planned", "planlagt"),
}
_LOOKS = {"person": "personnel", "project": "residents", "unit": "third"}
_APART = Text(
    " The three ties are counted each by itself and never added up; only the centre’s own plans are its own.",
    " De tre tilknytningene er talt hver for seg og aldri lagt sammen; bare planene er senterets egne.",
)
_OF_THREE = {
    "en": ("one of the three", "two of the three", "all three"),
    "nb": ("én av de tre", "to av de tre", "alle tre"),
}
_NONE = Text("no activity of the slides", "ingen av aktivitetene på lysbildene")


def _count(tie: str) -> Column:
    return Column(TIES[tie], lambda row, language: str(getattr(row, tie)), "right", 2)


_BY_TIE = [_count(tie) for tie in activities.TIES]
_SOURCE = Column(SOURCE, lambda row, language: source_cell(row.source_id, language), width=3)


def ties() -> Exhibit:
    """The four ties and how many activities have each."""
    rows = load.table("ties")
    log = activities.log()
    of = log.groupby("tie")["activity_id"].agg(["size", " ".join])
    rows = rows.assign(
        activities=rows["tie_id"].map(of["size"]),
        activity_id=rows["tie_id"].map(of["join"]),
        source_id=rows["tie_id"].map(log.groupby("tie")["source_id"].agg(lambda ids: " ".join(dict.fromkeys(ids)))),
    )
    own = int(rows.loc[rows["tie_id"] == activities.PLAN, "activities"].iloc[0])
    return Exhibit(
        id="activity-ties",
        title=each(
            lambda language: {
                "en": f"Only {in_words(own, 'en')} rows are the centre’s own, and all of them are plans",
                "nb": f"Bare {in_words(own, 'nb')} rader er senterets egne, og alle er planer",
            }[language]
        ),
        caption=Text(
            "The centre’s own list of activities was not found. What is known is what open sources show of its people,"
            " of projects that a partner coordinates and of the partners’ units.",
            "Senterets egen aktivitetsliste er ikke funnet. Det som er kjent, er det åpne kilder viser om personene i"
            " senteret, om prosjekter som en partner koordinerer, og om partnernes enheter.",
        ),
        data=rows,
        columns=[
            words(Text("Tie", "Tilknytning"), "name_en", "name_nb", width=3),
            words(Text("Meaning", "Betydning"), "definition_en", "definition_nb", width=6),
            Column(Text("Rows", "Rader"), lambda row, language: str(row.activities), "right", 1),
        ],
        sources=("this-report", "sintef-gemini-ehelse"),
    )


def types() -> Exhibit:
    """The finer types, the activity of the slides each is counted under, and the documented activities by tie."""
    rows = activities.types()

    def slide(row: Row, language: Language) -> str:
        name = getattr(row, f"slide_{language}")
        return _NONE[language] if pd.isna(name) else name

    held = rows.loc[rows["type_id"] == "seminar"].iloc[0]

    def title(language: Language) -> str:
        person, project, unit = (int(held[tie]) for tie in activities.TIES)
        if language == "nb":
            return (
                f"Seminarer som er funnet: {person} med en person på lysbildene, {project} i prosjekter, {unit} ved"
                " partnerenheter"
            )
        return f"Seminars found: {person} with a person of the slides, {project} in projects, {unit} by partner units"

    return Exhibit(
        id="activity-types",
        title=each(title),
        caption=Text(
            "Documented activities by finer type, with the activity of the slides that each type is counted under and"
            " why.",
            "Dokumenterte aktiviteter fordelt på finere typer, med den aktiviteten på lysbildene som hver type er"
            " regnet under, og hvorfor.",
        )
        + _APART,
        data=rows,
        columns=[
            words(Text("Type", "Type"), "name_en", "name_nb", width=3),
            Column(Text("Activity of the slides", "Aktivitet på lysbildene"), slide, width=4),
            words(Text("Why", "Hvorfor"), "reason_en", "reason_nb", width=4),
            *_BY_TIE,
        ],
        sources=("this-report", "gemini-slides"),
    )


def _panels(height: float, shares: Sequence[float], left: float, **grid: float) -> tuple[Figure, list[Axes]]:
    """Panels side by side with fixed margins: the usual layout rounds several axes differently from run to run."""
    with rc_context({"figure.constrained_layout.use": False}):
        figure = Figure(figsize=(WIDTH, height))
    axes = figure.subplots(1, len(shares), sharey=True, gridspec_kw={"width_ratios": list(shares)})
    figure.subplots_adjust(left=left, right=0.99, wspace=0.08, **grid)
    return figure, list(axes)


def _draw_themes(rows: pd.DataFrame, language: Language) -> Figure:
    """One panel a tie, one bar a theme; a zero is written, not left out."""
    top = int(rows[list(activities.TIES)].max().max())
    figure, axes = _panels(6.2, [1, 1, 1], 0.36, top=0.9, bottom=0.03)
    places = list(range(len(rows)))[::-1]
    for axis, tie in zip(axes, activities.TIES, strict=True):
        axis.barh(places, rows[tie], height=0.62, color=PALETTE[_LOOKS[tie]])
        for place, value in zip(places, rows[tie], strict=True):
            axis.annotate(str(value), (value, place), xytext=(4, 0), textcoords="offset points", va="center")
        axis.set_xlim(0, top * 1.2)
        axis.set_title(shapes.wrapped(TIES[tie][language], 16), loc="left", fontsize="medium", fontweight="semibold")
        axis.xaxis.set_visible(False)
        axis.grid(False)
        axis.spines["bottom"].set_visible(False)
    axes[0].set_yticks(places, [shapes.wrapped(name, 28) for name in rows[f"theme_{language}"]])
    return figure


def themes() -> Exhibit:
    """The twelve themes with the documented activities by tie."""
    rows = activities.by_theme()
    empty = rows[rows[list(activities.TIES)].sum(axis=1) == 0]

    def title(language: Language) -> str:
        count, names = in_words(len(empty), language), listed(empty[f"theme_{language}"].str.lower(), language)
        if language == "nb":
            return f"{capital(count)} tema er uten dokumentert aktivitet: {names}"
        return f"{capital(count)} theme is without a documented activity: {names}"

    def alt(language: Language) -> str:
        opening = {
            "en": "Bar chart in three panels, one a tie.",
            "nb": "Stolpediagram i tre felt, ett for hver tilknytning.",
        }
        parts = [
            f"{getattr(row, f'theme_{language}')}: "
            + listed([f"{TIES[tie][language].lower()} {getattr(row, tie)}" for tie in activities.TIES], language)
            + "."
            for row in rows.itertuples()
        ]
        return " ".join([opening[language], *parts])

    return Exhibit(
        id="activity-themes",
        title=each(title),
        caption=Text(
            "Documented activities by theme and tie. Each activity is sorted under one theme, by us, after its subject:"
            " papers on students’ learning and on care pathways are in, also where no digital tool is studied.",
            "Dokumenterte aktiviteter etter tema og tilknytning. Hver aktivitet er sortert under ett tema, av oss,"
            " etter hva den handler om: artikler om studenters læring og om pasientforløp er med, også der ingen"
            " digital løsning er studert.",
        )
        + _APART,
        data=rows,
        columns=[
            words(Text("Theme", "Tema"), "theme_en", "theme_nb", width=5),
            *_BY_TIE,
        ],
        draw=lambda language: _draw_themes(rows, language),
        alt=each(alt),
        sources=("this-report",),
    )


def _draw_years(rows: pd.DataFrame, language: Language) -> Figure:
    """One panel a tie over the years; what was only announced is hollow."""
    first, last = rows["year"].min(), rows["year"].max()
    with rc_context({"figure.constrained_layout.use": False}):
        figure = Figure(figsize=(WIDTH, 5.2))
    axes = figure.subplots(3, 1, sharex=True, sharey=True)
    figure.subplots_adjust(left=0.06, right=0.99, top=0.9, bottom=0.06, hspace=0.42)
    for axis, tie in zip(axes, activities.TIES, strict=True):
        start: dict[int, list[int]] = {}
        for status, face in (("documented", PALETTE[_LOOKS[tie]]), ("announced", "white")):
            mine = rows[(rows["tie"] == tie) & (rows["status"] == status)]
            bottoms = [sum(start.get(year, [])) for year in mine["year"]]
            axis.bar(
                mine["year"], mine["activities"], bottom=bottoms, width=0.66, facecolor=face,
                edgecolor=PALETTE[_LOOKS[tie]], linewidth=1.4,
            )  # fmt: skip
            for year, count in zip(mine["year"], mine["activities"], strict=True):
                start.setdefault(year, [0] if status == "announced" else []).append(count)
        for year, parts in start.items():
            label = " + ".join(str(part) for part in parts)
            axis.annotate(label, (year, sum(parts)), xytext=(0, 2), textcoords="offset points", ha="center")
        axis.set_title(TIES[tie][language], loc="left", fontsize="medium", fontweight="semibold")
        axis.set_xlim(first - 0.6, last + 0.6)
        axis.set_xticks(range(first, last + 1))
        axis.yaxis.set_visible(False)
        axis.grid(False)
        axis.spines["left"].set_visible(False)
        axis.yaxis.set_major_locator(MaxNLocator(integer=True))
    axes[0].set_ylim(0, rows.groupby(["tie", "year"])["activities"].sum().max() * 1.25)
    handles = [
        Patch(facecolor=face, edgecolor=PALETTE["ink"], label=capital(STATUS[status][language]))
        for status, face in (("documented", PALETTE["muted"]), ("announced", "white"))
    ]
    figure.legend(handles=handles, loc="upper right", ncols=2, borderaxespad=0.2)
    return figure


def years() -> Exhibit:
    """Activities by year and tie."""
    rows = activities.years()
    documented = rows[(rows["status"] == "documented")]
    undated = int(activities.documented()["year"].isna().sum())
    best = documented.groupby("tie")["activities"].transform("max") == documented["activities"]
    peak = documented[best].groupby("year").size().idxmax()  # the year in which most ties are at their most

    def title(language: Language) -> str:
        ties = _OF_THREE[language][int((documented[best]["year"] == peak).sum()) - 1]
        if language == "nb":
            return f"For {ties} tilknytningene er det ikke funnet flere aktiviteter i noe annet år enn i {peak}"
        return f"Under {ties} ties no year has more activities than {peak}"

    def alt(language: Language) -> str:
        opening = {
            "en": "Bar chart by year, one panel a tie.",
            "nb": "Stolpediagram etter år, ett felt for hver tilknytning.",
        }
        parts = []
        for tie in activities.TIES:
            mine = rows[rows["tie"] == tie].sort_values(["year", "status"], ascending=[True, False])
            said = [
                f"{row.year} {row.activities}"
                + (f" ({STATUS['announced'][language]})" if row.status != "documented" else "")
                for row in mine.itertuples()
            ]
            parts.append(f"{TIES[tie][language]}: {listed(said, language)}.")
        return " ".join([opening[language], *parts])

    return Exhibit(
        id="activity-years",
        title=each(title),
        caption=Text(
            "Activities by the year in which they were or began; hollow: announced or planned by a project, not"
            f" documented. {undated} documented activities have no date and are left out. A fall may be a fall in what"
            " is on the open pages that were read, not in what is done.",
            "Aktiviteter etter året de fant sted eller begynte; uten fyll: varslet eller planlagt i et prosjekt, ikke"
            f" dokumentert. {undated} dokumenterte aktiviteter er uten dato og ikke med. En nedgang kan være en nedgang"
            " i det som står på de åpne sidene som er lest, ikke i det som gjøres.",
        )
        + _APART,
        data=rows,
        columns=[
            Column(Text("Year", "År"), lambda row, language: str(row.year), width=1),
            Column(Text("Tie", "Tilknytning"), lambda row, language: TIES[row.tie][language], width=3),
            Column(Text("Status", "Status"), lambda row, language: STATUS[row.status][language], width=2),
            Column(Text("Activities", "Aktiviteter"), lambda row, language: str(row.activities), "right", 2),
        ],
        draw=lambda language: _draw_years(rows, language),
        alt=each(alt),
        sources=("this-report",),
    )


def plans() -> Exhibit:
    """Plan beside what is documented."""
    rows = activities.plan_beside_done()
    own = int(rows["own"].sum())

    def title(language: Language) -> str:
        if language == "nb":
            return f"Senteret har {in_words(len(rows), 'nb')} planer; {in_words(own, 'nb')} egne aktiviteter er funnet"
        return (
            f"The centre has {in_words(len(rows), 'en')} plans; {in_words(own, 'en')} activities were found as its own"
        )

    return Exhibit(
        id="activity-plans",
        title=each(title),
        caption=Text(
            "The plans on the centre’s page, undated, and how many documented activities of the same kind its people,"
            " the coordinated project and the partner units have, by tie. These are not steps of the plan: no source"
            " ties them to it.",
            "Planene på senterets side, udaterte, og hvor mange dokumenterte aktiviteter av samme slag personene, det"
            " koordinerte prosjektet og partnerenhetene har, etter tilknytning. Dette er ikke trinn i planen: ingen"
            " kilde knytter dem til den.",
        )
        + _APART,
        data=rows,
        columns=[
            words(Text("Plan", "Plan"), "title_en", "title_nb", width=6),
            Column(
                Text("Documented as the centre’s own", "Dokumentert som senterets egne"),
                lambda row, language: str(row.own), "right", 3,
            ),
            *_BY_TIE,
            _SOURCE,
        ],
    )  # fmt: skip


def funding() -> Exhibit:
    """Amounts by project, as stated."""
    rows = activities.funding()

    def amount(row: Row, language: Language) -> str:
        return formats.quantity(row.amount_nok / 1e6, "NOK million", 1, language)

    return Exhibit(
        id="activity-funding",
        title=Text(
            f"For {in_words(len(rows), 'en')} projects a source states an amount; they are of different kinds",
            f"For {in_words(len(rows), 'nb')} prosjekter oppgir en kilde et beløp; de er av ulike slag",
        ),
        caption=Text(
            "Amounts as the sources state them. A grant is not a cost frame, a cost frame covers all partners, and the"
            " years differ: the amounts are not to be added up.",
            "Beløp slik kildene oppgir dem. En tildeling er ikke en kostnadsramme, en kostnadsramme gjelder alle"
            " partnere, og årene er ulike: beløpene skal ikke legges sammen.",
        ),
        data=rows,
        columns=[
            words(Text("Project", "Prosjekt"), "title_en", "title_nb", width=5),
            Column(Text("When", "Når"), when, width=3),
            Column(Text("Amount", "Beløp"), amount, "right", 3),
            words(Text("What it is", "Hva det er"), "amount_note_en", "amount_note_nb", width=4),
            _SOURCE,
        ],
    )


def when(row: Row, language: Language) -> str:
    """Date or span of an activity, empty where there is none."""
    if pd.isna(row.date):
        return ""
    return formats.period(row.date if pd.isna(row.end_date) else f"{row.date}/{row.end_date}", language)


def title_cell(row: Row, language: Language) -> Cell:
    """The title, leading to the publication where its DOI is known."""
    return link(getattr(row, f"title_{language}"), None if pd.isna(row.doi) else f"https://doi.org/{row.doi}")


def who(row: Row, language: Language) -> str:
    """The persons that an activity names; after three the rest are counted."""
    names = [] if pd.isna(row.people) else row.people.split("; ")
    if len(names) <= 4:
        return ", ".join(names)
    more = {"en": f"and {len(names) - 3} more", "nb": f"og {len(names) - 3} til"}[language]
    return ", ".join([*names[:3], more])


def log() -> Exhibit:
    """Every activity, to search, filter and sort."""
    rows = activities.log()
    return Exhibit(
        id="activity-log",
        title=Text(
            f"All {len(rows)} activities and plans that were found",
            f"Alle {len(rows)} aktiviteter og planer som er funnet",
        ),
        caption=Text(
            "A living log: data/centre/activities.csv, where the centre can add rows. Titles lead to the publication"
            " where its DOI is known. No date: the source has none.",
            "En levende logg: data/centre/activities.csv, der senteret kan legge til rader. Titlene fører til"
            " publikasjonen der DOI er kjent. Uten dato: kilden har ingen.",
        ),
        data=rows,
        columns=[
            Column(Text("When", "Når"), when, width=3, sort=lambda row: None if pd.isna(row.date) else row.date),
            words(Text("Type", "Type"), "type_en", "type_nb", width=3, filter=True),
            Column(Text("What", "Hva"), title_cell, width=7),
            words(Text("Theme", "Tema"), "theme_en", "theme_nb", width=3, filter=True),
            words(Text("Tie", "Tilknytning"), "tie_en", "tie_nb", width=3, filter=True),
            Column(Text("Status", "Status"), lambda row, language: STATUS[row.status][language], width=2, filter=True),
            Column(Text("Who", "Hvem"), who, width=3),
            _SOURCE,
        ],
        browse=True,
    )
