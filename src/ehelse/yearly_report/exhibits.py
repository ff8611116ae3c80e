"""Exhibits of the yearly report, each of one year. Where a year has no rows for one there is none; see `yearbook`."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from ehelse import sources
from ehelse.analyses import activities
from ehelse.old import formats, shapes
from ehelse.old.exhibit import Cell, Column, Exhibit, Row, link, parts, words
from ehelse.old.style import PALETTE
from ehelse.old.text import Language, Text, each, listed
from ehelse.old.words import SOURCE, in_words, source_cell, title_cell
from ehelse.yearly_report import frames as yearly
from reporting import load

LOOKS = {"person": "personnel", "project": "residents", "unit": "third"}
STATUS = {
    "documented": Text("documented", "dokumentert"),
    "announced": Text("announced", "varslet"),
    "planned": Text("planned", "planlagt"),
}
SEEN = Text("Documented", "Dokumentert")
AHEAD = Text("Announced or planned, not seen to have taken place", "Varslet eller planlagt, ikke vist at det fant sted")
SELF = ("this-report",)
_SOURCE = Column(SOURCE, lambda row, language: source_cell(row.source_id, language), width=3)
_APART = Text(" The ties are counted each by itself.", " Tilknytningene er talt hver for seg.")


def ties() -> dict[str, Text]:
    """The names of the ties, in the order of the columns."""
    names = load.table("ties").set_index("tie_id")
    return {tie: Text(names.loc[tie, "name_en"], names.loc[tie, "name_nb"]) for tie in activities.TIES}


def _count(tie: str, name: Text) -> Column:
    """The documented activities of a tie, and those that are only announced behind a plus sign."""

    def write(row: Row, language: Language) -> str:
        ahead = getattr(row, tie + yearly.ANNOUNCED, 0)
        more = f" + {ahead} {STATUS['announced'][language]}" if ahead else ""
        return f"{getattr(row, tie)}{more}"

    return Column(name, write, "right", 2)


def _by_tie() -> list[Column]:
    return [_count(tie, name) for tie, name in ties().items()]


def _by_tie_in_words(opening: Text, frame: pd.DataFrame) -> Text:
    """An opening, and how many rows of a list each tie has."""
    total = {tie: int((frame["tie"] == tie).sum()) for tie in activities.TIES}
    return each(lambda language: f"{opening[language]}: {_counts_in_words(total, language)}")


def _grouped(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows of a list, a tie after another, as they stand in each."""
    return frame.sort_values("tie", key=lambda ties: ties.map(activities.TIES.index), kind="stable")


def _counts_in_words(total: dict[str, int], language: Language) -> str:
    """How many activities each tie has, the ties one after another."""
    known: dict[Language, dict[int, str]] = {"en": {0: "none"}, "nb": {1: "én"}}
    person, project, unit = (
        known[language].get(total[tie]) or in_words(total[tie], language) for tie in activities.TIES
    )
    if language == "nb":
        return f"{person} med en person på lysbildene, {project} i koordinerte prosjekter, {unit} fra partnerenheter"
    return f"{person} with a person of the slides, {project} in coordinated projects, {unit} of partner units"


# --- Figures: one square an activity ---------------------------------------------------------------------------------


def _draw(frame: pd.DataFrame, label: str, language: Language) -> Figure:
    """One row a name, one column a tie, one square an activity: filled when documented, hollow when announced."""
    names = [shapes.wrapped(name, 44) for name in frame[f"{label}_{language}"]]
    figure, axis = shapes.canvas(0.7 + 0.19 * len(names))
    places = list(range(len(names)))[::-1]
    start = 0.0
    ahead = False
    for tie, name in ties().items():
        seen, more = frame[tie], frame[tie + yearly.ANNOUNCED]
        ahead = ahead or bool(more.sum())
        axis.annotate(
            shapes.wrapped(name[language], 14), (start, len(names) - 0.35), va="bottom", fontweight="semibold",
            color=PALETTE[LOOKS[tie]], annotation_clip=False, linespacing=1,
        )  # fmt: skip
        for place, done, announced in zip(places, seen, more, strict=True):
            _squares(axis, (start, place), int(done), int(announced), PALETTE[LOOKS[tie]])
        start += max(7.0, float((seen + more).max()) + 2)
    axis.set_yticks(places, names)
    for tick, empty in zip(axis.get_yticklabels(), _is_empty(frame), strict=True):
        tick.set_color(PALETTE["muted" if empty else "ink"])
    axis.set(xlim=(-0.4, start), ylim=(-0.6, len(names) - 0.4))
    axis.xaxis.set_visible(False)
    axis.spines[:].set_visible(False)
    axis.tick_params(length=0)
    if ahead:
        handles = [
            Line2D([], [], linestyle="", marker="s", markersize=8, color=PALETTE["ink"], markerfacecolor=face,
                   label=text[language])
            for text, face in ((SEEN, PALETTE["ink"]), (AHEAD, "white"))
        ]  # fmt: skip
        figure.legend(handles=handles, loc="outside lower left", ncols=2, handletextpad=0.2)
    return figure


def _squares(axis: Axes, at: tuple[float, int], done: int, announced: int, colour: str) -> None:
    """The number of what is documented, then the squares."""
    start, place = at
    behind = {"facecolor": "white", "edgecolor": "none", "pad": 1}  # so that no line crosses it
    axis.annotate(str(done), (start, place), va="center", color=PALETTE["ink" if done else "muted"], bbox=behind)
    for number in range(done + announced):
        face = colour if number < done else "white"
        axis.plot(start + 1.3 + number, place, marker="s", markersize=7.5, color=colour, markerfacecolor=face)


def _is_empty(frame: pd.DataFrame) -> Iterable[bool]:
    return list(frame["activity_id"].isna())


def _described(frame: pd.DataFrame, label: str) -> Text:
    """Alternative text: every row that has activities, with the counts by tie, and the rows that have none."""
    opening = Text("Chart with a square for each activity.", "Diagram med en rute for hver aktivitet.")
    without = Text("None", "Ingen")

    def write(language: Language) -> str:
        columns = _by_tie()
        said, none = [opening[language]], []
        for row in frame.itertuples():
            name = getattr(row, f"{label}_{language}")
            if pd.isna(row.activity_id):
                none.append(name)
                continue
            counts = [f"{column.header[language].lower()} {column.write(row, language)}" for column in columns]
            said.append(f"{name}: {', '.join(counts)}.")
        if none:
            said.append(f"{without[language]}: {listed(none, language)}.")
        return " ".join(said)

    return each(write)


def types(year: int) -> Exhibit:
    """The activities of the year by type and tie."""
    frame = yearly.by_type(year)
    return Exhibit(
        id="year-types",
        title=_by_tie_in_words(Text(f"Documented in {year}", f"Dokumentert i {year}"), yearly.documented(year)),
        caption=Text(
            "A square is an activity; the number counts the documented ones. An activity is of the year in which it was"
            " or began; undated ones are left out. Each is listed below with its source.",
            "En rute er en aktivitet; tallet gjelder de dokumenterte. En aktivitet hører til året den fant sted eller"
            " begynte; udaterte er utelatt. Hver aktivitet er ført opp nedenfor med kilde.",
        )
        + _APART,
        data=frame,
        columns=[words(Text("Type", "Type"), "type_en", "type_nb", width=4), *_by_tie()],
        draw=lambda language: _draw(frame, "type", language),
        alt=_described(frame, "type"),
        sources=SELF,
    )


def themes(year: int) -> Exhibit:
    """The twelve themes with the activities of the year."""
    frame = yearly.by_theme(year)
    active = int((frame[list(activities.TIES)].sum(axis=1) > 0).sum())
    return Exhibit(
        id="year-themes",
        title=Text(
            f"Of the {in_words(len(frame), 'en')} themes, {in_words(active, 'en')} had a documented activity in {year}",
            f"Av de {in_words(len(frame), 'nb')} temaene hadde {in_words(active, 'nb')} en dokumentert aktivitet i"
            f" {year}",
        ),
        caption=Text(
            "The themes of the slides, in their order; grey: none found. Each activity is sorted under one theme, by"
            " us.",
            "Temaene på lysbildene, i deres rekkefølge; grått: ingen funnet. Hver aktivitet er sortert under ett tema,"
            " av oss.",
        )
        + _APART,
        data=frame,
        columns=[words(Text("Theme", "Tema"), "theme_en", "theme_nb", width=4), *_by_tie()],
        draw=lambda language: _draw(frame, "theme", language),
        alt=_described(frame, "theme"),
        sources=SELF,
    )


# --- Lists -----------------------------------------------------------------------------------------------------------


def _when(row: Row, language: Language) -> str:
    return formats.period(row.date if pd.isna(row.end_date) else f"{row.date}/{row.end_date}", language)


def _tie(width: int = 2) -> Column:
    return words(Text("Tie", "Tilknytning"), "tie_en", "tie_nb", width=width)


def running(year: int) -> Exhibit:
    """The projects that ran in the year."""
    frame = _grouped(yearly.running(year))

    def years(row: Row, language: Language) -> str:
        start = row.date[:4]
        return formats.period(start if pd.isna(row.end_date) else f"{start}/{row.end_date[:4]}", language)

    return Exhibit(
        id="year-projects",
        title=_by_tie_in_words(Text(f"Projects that ran in {year}", f"Prosjekter i gang i {year}"), frame),
        caption=Text(
            "Projects and PhD projects from their start to their stated end; one without a stated end stands in the"
            " year in which it began only.",
            "Prosjekter og doktorgradsprosjekter fra start til oppgitt slutt; et prosjekt uten oppgitt slutt står bare"
            " i året det begynte.",
        ),
        data=frame,
        columns=[
            words(Text("Project", "Prosjekt"), "title_en", "title_nb", width=9),
            Column(Text("When", "Når"), years, width=2),
            _tie(4),
            _SOURCE,
        ],
        sources=SELF,
    )


def others(year: int) -> Exhibit:
    """The activities of the year that are neither publications nor projects."""
    frame = _grouped(yearly.others(year))

    def what(row: Row, language: Language) -> str:
        status = "" if row.status == "documented" else f" ({STATUS[row.status][language]})"
        return f"{getattr(row, f'title_{language}')}{status}"

    return Exhibit(
        id="year-activities",
        title=Text(
            f"Activities of {year} that are neither publications nor projects",
            f"Aktiviteter i {year} som verken er publikasjoner eller prosjekter",
        ),
        caption=Text(
            "Documented, unless a row says announced or planned: of those no source shows that they took place.",
            "Dokumentert, med mindre raden sier varslet eller planlagt; for slike rader viser ingen kilde at det fant"
            " sted.",
        ),
        data=frame,
        columns=[
            Column(Text("When", "Når"), _when, width=3),
            Column(Text("What", "Hva"), what, width=8),
            _tie(4),
            Column(SOURCE, lambda row, language: source_cell(row.source_id, language), width=4),
        ],
        sources=SELF,
    )


def people(year: int) -> Exhibit:
    """Who took part, by tie, those named on the slides apart from others."""
    frame = yearly.people(year)
    named = len({name for cell in frame.loc[frame["named"], "people"] for name in load.items(cell)})
    group = {True: Text("named on the slides", "navngitt på lysbildene"), False: Text("others", "andre")}
    return Exhibit(
        id="year-people",
        title=each(
            lambda language: {
                "en": f"Of the persons named on the slides, {in_words(named, 'en')} took part in {year}",
                "nb": f"Av personene på lysbildene var {in_words(named, 'nb')} med i {year}",
            }[language]
        ),
        caption=Text(
            "Persons whom sources name in documented activities that were or began in the year. The others are not"
            " said to belong to the centre.",
            "Personer som kilder navngir i dokumenterte aktiviteter som fant sted eller begynte i året. Ingenting her"
            " sier at de andre hører til senteret.",
        ),
        data=frame,
        columns=[
            _tie(3),
            Column(Text("Group", "Gruppe"), lambda row, language: group[row.named][language], width=3),
            Column(Text("Persons", "Personer"), lambda row, language: row.people.replace("; ", ", "), width=10),
        ],
    )


def publications(year: int) -> Exhibit:
    """The publications of the year with their DOI."""
    frame = _grouped(yearly.publications(year))

    def what(row: Row, language: Language) -> Cell:
        title = str(getattr(row, f"title_{language}"))
        if pd.isna(row.doi):
            return title
        address = f"doi.org/{row.doi}"
        return parts(f"{title}. ", link(address, f"https://{address}"))

    def who(row: Row, language: Language) -> str:
        names = load.items(row.people)
        more = {"en": f"and {len(names) - 3} more", "nb": f"og {len(names) - 3} til"}[language]
        return ", ".join(names if len(names) <= 4 else [*names[:3], more])

    return Exhibit(
        id="year-publications",
        title=_by_tie_in_words(Text(f"Publications of {year}", f"Publikasjoner i {year}"), frame),
        caption=Text(
            "Documented publications. No DOI: none was seen. No names: the source gives none.",
            "Dokumenterte publikasjoner. Uten DOI: vi har ikke sett noen. Uten navn: kilden oppgir ingen.",
        ),
        data=frame,
        columns=[
            Column(Text("Publication", "Publikasjon"), what, width=12),
            Column(Text("Persons", "Personer"), who, width=5),
            _tie(4),
            _SOURCE,
        ],
        sources=SELF,
    )


def plans(year: int) -> Exhibit:
    """The centre's plans beside what was documented in the year."""
    frame = yearly.plans(year)
    return Exhibit(
        id="year-plans",
        title=Text(
            f"The centre’s {in_words(len(frame), 'en')} plans beside what of the kind was documented in {year}",
            f"Senterets {in_words(len(frame), 'nb')} planer og det som er dokumentert av samme slag i {year}",
        ),
        caption=Text(
            "Plans of the centre’s page, undated, and documented activities of the same kind. These are not steps of"
            " the plan: no source ties them to it.",
            "Planer på senterets side, udaterte, og dokumenterte aktiviteter av samme slag. Dette er ikke trinn i"
            " planen: ingen kilde knytter dem til den.",
        )
        + _APART,
        data=frame,
        columns=[words(Text("Plan", "Plan"), "title_en", "title_nb", width=7), *_by_tie(), _SOURCE],
    )


def funding(year: int) -> Exhibit:
    """Amounts that sources state for projects that began or ran in the year, one by one."""
    frame = _grouped(yearly.funding(year))

    def amount(row: Row, language: Language) -> str:
        millions = f"{row.amount_nok / 1e6:.3f}".rstrip("0").rstrip(".")
        return formats.quantity(float(millions), "NOK million", len(millions.partition(".")[2]), language)

    return Exhibit(
        id="year-funding",
        title=Text(
            f"Amounts that sources state for projects of {year}",
            f"Beløp som kilder oppgir for prosjekter i {year}",
        ),
        caption=Text(
            "For the whole project and all its partners, as the source states it, not for the year. The amounts are of"
            " different kinds and are not to be added up.",
            "For hele prosjektet og alle partnere, slik kilden oppgir det, ikke for året. Beløpene er av ulike slag og"
            " skal ikke legges sammen.",
        ),
        data=frame,
        columns=[
            words(Text("Project", "Prosjekt"), "title_en", "title_nb", width=7),
            Column(Text("Amount", "Beløp"), amount, "right", 3),
            words(Text("What it is", "Hva det er"), "amount_note_en", "amount_note_nb", width=5),
            _SOURCE,
        ],
        sources=SELF,
    )


def source_list(ids: Iterable[str]) -> Exhibit:
    """The sources of a report, which the names of sources lead to."""
    frame = sources.labelled()
    frame = frame[frame["source_id"].isin({*ids, *SELF})].reset_index(drop=True)
    return Exhibit(
        id="year-sources",
        title=Text("The sources of this report, with their tiers", "Kildene til rapporten, med nivå"),
        caption=Text(
            "Tier 1: official or peer-reviewed, read at its publisher; 2: read as a copy or an abstract; 3: secondary;"
            " 4: opinion or undated.",
            "Nivå 1: offentlig eller fagfellevurdert, lest hos utgiveren; 2: lest som kopi eller sammendrag; 3:"
            " sekundær; 4: meningsytring eller udatert.",
        ),
        data=frame,
        columns=[
            Column(SOURCE, lambda row, language: getattr(row, f"label_{language}"), width=3),
            Column(Text("Title", "Tittel"), lambda row, language: title_cell(row, language, row.url), width=12),
            Column(Text("Tier", "Nivå"), lambda row, language: str(row.tier), "center", 1),
        ],
        row_id=lambda row: f"source-{row.source_id}",
        sources=SELF,
    )
