"""Exhibits of the chapter on the REAL study."""

from __future__ import annotations

import pandas as pd
from matplotlib.figure import Figure

from ehelse.analyses import study
from ehelse.exhibits.strategy import in_words
from ehelse.old import shapes
from ehelse.old.exhibit import Cell, Column, Exhibit, Row, words
from ehelse.old.style import PALETTE
from ehelse.old.text import Language, Text, capital, each
from ehelse.old.words import title_cell

PHASES = {
    "policy": Text("policy", "politikk"),
    "preparation": Text("preparation", "forberedelse"),
    "training": Text("training", "opplæring"),
    "early-use": Text("early use", "tidlig bruk"),
    "routine-use": Text("routine use", "rutinemessig bruk"),
    "all": Text("several phases", "flere faser"),
}
DESIGNS = {
    "interviews": Text("interviews", "intervjuer"),
    "survey": Text("survey", "spørreundersøkelse"),
    "documents": Text("documents", "dokumenter"),
    "mixed": Text("several methods", "flere metoder"),
    "synthesis": Text("synthesis", "syntese"),
    "other": Text("other", "annet"),
}
PROJECTS = {"real": Text("REAL’s own", "REALs egne"), "related": Text("related research", "beslektet forskning")}


def _draw_phases(rows: pd.DataFrame, language: Language) -> Figure:
    """Stacked bars: REAL's own output hatched, related research filled, with the counts written in."""
    totals = rows.groupby(["phase", "project"])["publications"].sum()
    phases = [phase for phase in study.PHASES if phase in set(rows["phase"])]
    figure, axis = shapes.canvas(1.4 + 0.48 * len(phases))
    places = list(range(len(phases)))[::-1]
    start = [0.0] * len(phases)
    for project, look in (("related", {"facecolor": PALETTE["personnel"]}), ("real", _OWN)):
        values = [int(totals.get((phase, project), 0)) for phase in phases]
        axis.barh(places, values, left=start, height=0.62, label=PROJECTS[project][language], **look)
        for place, value, left in zip(places, values, start, strict=True):
            if value:
                ink = "white" if project == "related" else PALETTE["ink"]
                box = None if project == "related" else {"facecolor": "white", "edgecolor": "none", "pad": 1}
                axis.annotate(str(value), (left + value / 2, place), ha="center", va="center", color=ink, bbox=box)
        start = [left + value for left, value in zip(start, values, strict=True)]
    axis.set_yticks(places, [capital(PHASES[phase][language]) for phase in phases])
    axis.set_xlim(0, max(start) * 1.05)
    name = Text("Publications", "Publikasjoner")
    shapes.value_axis(axis, language, shapes.decimals(0), vertical=False, name=name)
    figure.legend(loc="outside upper left", ncols=2)
    return figure


_OWN = {"facecolor": "white", "edgecolor": PALETTE["personnel"], "hatch": "///", "linewidth": 1.4}


def phases() -> Exhibit:
    """Publications by phase and design, REAL's own and related research apart."""
    rows = study.counts()
    totals = rows.groupby("project")["publications"].sum()

    def title(language: Language) -> str:
        own, related = (in_words(int(totals[project]), language) for project in ("real", "related"))
        if language == "nb":
            return f"Av det som ble funnet i åpne kilder, er {own} fra REAL og {related} beslektet forskning"
        return f"Of what was found in open sources, {own} are REAL’s own and {related} are related research"

    def alt(language: Language) -> str:
        opening = {"en": "Stacked bar chart by phase. ", "nb": "Stablet stolpediagram etter fase. "}[language]
        return opening + " ".join(
            f"{capital(PHASES[row.phase][language])}, {DESIGNS[row.design][language]},"
            f" {PROJECTS[row.project][language]}:"
            f" {row.publications}."
            for row in rows.itertuples()
        )

    return Exhibit(
        id="study-phases",
        title=each(title),
        caption=Text(
            "Publications found in open sources, by the phase of an introduction they are about; the values give the"
            " design"
            " too. REAL’s own are a paper, tied to it by its authors only, an interview and the project page."
            " Publications"
            " that were not found are not counted, so this is no measure of what the project has done.",
            "Publikasjoner funnet i åpne kilder, etter hvilken fase av en innføring de handler om; verdiene viser også"
            " metoden. REALs egne er en artikkel, knyttet til prosjektet bare gjennom forfatterne, et intervju og"
            " prosjektsiden. Publikasjoner som ikke er funnet, er ikke telt, så dette er ikke noe mål på hva"
            " prosjektet har"
            " gjort.",
        ),
        data=rows,
        columns=[
            Column(Text("Phase", "Fase"), lambda row, language: capital(PHASES[row.phase][language]), width=3),
            Column(Text("Design", "Metode"), lambda row, language: DESIGNS[row.design][language], width=3),
            Column(Text("Project", "Prosjekt"), lambda row, language: PROJECTS[row.project][language], width=3),
            Column(Text("Publications", "Publikasjoner"), lambda row, language: str(row.publications), "right", 2),
        ],
        draw=lambda language: _draw_phases(rows, language),
        alt=each(alt),
        sources=("this-report",),
    )


def _title(row: Row, language: Language) -> Cell:
    return title_cell(row, language, None if pd.isna(row.doi) else f"https://doi.org/{row.doi}")


def _publications(project: str, id: str, title: Text, caption: Text, *more: Column) -> Exhibit:
    rows = study.publications()
    rows = rows[rows["project"] == project].reset_index(drop=True)
    return Exhibit(
        id=id,
        title=title,
        caption=caption,
        data=rows,
        columns=[
            Column(Text("Title", "Tittel"), _title, width=7),
            words(Text("Authors", "Forfattere"), "authors", width=4),
            Column(Text("Year", "År"), lambda row, language: "" if pd.isna(row.year) else str(row.year), width=1),
            Column(Text("Phase", "Fase"), lambda row, language: PHASES[row.phase][language], width=2),
            Column(Text("Design", "Metode"), lambda row, language: DESIGNS[row.design][language], width=2),
            *more,
        ],
    )


def own() -> Exhibit:
    """What REAL has put out, as far as openly known."""
    return _publications(
        "real",
        "study-own",
        Text(
            "REAL’s own output in open sources: one paper, by inference, an interview and the project page",
            "REALs egne bidrag i åpne kilder: én artikkel (vår slutning), et intervju og prosjektsiden",
        ),
        Text(
            "Why each is counted stands in the last column. The project announces oral and written publications; a"
            " list was"
            " not found.",
            "Hvorfor hvert bidrag er regnet med, står i siste kolonne. Prosjektet varsler muntlige og skriftlige"
            " publikasjoner; en"
            " liste er ikke funnet.",
        ),
        words(Text("Counted because", "Regnet med fordi"), "marked_en", "marked_nb", width=4),
    )


def related() -> Exhibit:
    """Related research on the introduction of record systems."""
    rows = study.publications()
    count = int((rows["project"] == "related").sum())
    return _publications(
        "related",
        "study-related",
        Text(
            f"Related research: {count} publications on preparing, introducing and using record systems",
            f"Beslektet forskning: {count} publikasjoner om å forberede, innføre og bruke journalsystemer",
        ),
        Text(
            "Titles lead to the publication where its DOI is known. Square brackets: the title was not seen in full."
            " Empty"
            " cells: not seen.",
            "Titlene fører til publikasjonen der DOI er kjent. Hakeparentes: tittelen er ikke sett i sin helhet. Tomme"
            " celler: ikke sett.",
        ),
        words(Text("Where", "Hvor"), "sites_en", "sites_nb", width=3),
    )
