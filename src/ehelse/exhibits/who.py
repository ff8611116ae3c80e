"""Exhibits of the chapters on who the centre is, and whom to write to."""

from __future__ import annotations

from typing import Literal

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from ehelse.analyses import activities
from ehelse.analyses import who as centre
from ehelse.exhibits.strategy import in_words
from ehelse.old import formats, shapes
from ehelse.old.exhibit import Cell, Column, Exhibit, Row, link, words
from ehelse.old.style import PALETTE
from ehelse.old.text import Language, Text, capital, each, listed
from ehelse.old.words import SOURCE, source_cell

PERSON = Text("Name", "Navn")
_SOURCE = Column(SOURCE, lambda row, language: source_cell(row.source_id, language), width=3)
Dash = Literal["-", "--", ":"]
_LOOKS: dict[str, tuple[str, Dash]] = {
    "SINTEF": ("residents", "--"),
    "NTNU": ("personnel", "-"),
    "University of Oslo": ("third", ":"),
}
_SHORT = {
    "SINTEF": Text("SINTEF", "SINTEF"),
    "NTNU": Text("NTNU", "NTNU"),
    "University of Oslo": Text("University of Oslo", "Universitetet i Oslo"),
}
_ELSEWHERE = Text("another address", "en annen adresse")


def units() -> Exhibit:
    """The three partners with their units, word for word."""
    return Exhibit(
        id="centre-units",
        title=Text(
            "Three institutions take part, each with named units",
            "Tre institusjoner er med, hver med navngitte enheter",
        ),
        caption=Text(
            "Institutions and units as on the slides; the English is our rendering.",
            "Institusjoner og enheter slik de står på lysbildene.",
        ),
        data=centre.units(),
        columns=[
            words(Text("Institution", "Institusjon"), "name_en", "name_nb", width=2),
            words(Text("Faculty and units", "Fakultet og enheter"), "text_en", "text_nb", width=6),
        ],
    )


def model() -> Exhibit:
    """The Gemini model from its start to today."""
    rows = centre.model()
    first, last = (formats.period(str(rows["date"].iloc[place])[:4], "en") for place in (0, -1))
    joined = int((rows["kind"] == "joined").sum())

    def title(language: Language) -> str:
        more = in_words(joined, language)
        if language == "nb":
            return f"Gemini-modellen er fra {first}; {more} institusjoner til er kommet med, den siste i {last}"
        return f"The Gemini model dates from {first}; {more} more institutions have joined, the latest in {last}"

    return Exhibit(
        id="gemini-model",
        title=each(title),
        caption=Text(
            "What open pages of the institutions and the evaluation say of the model. When the centre for e-health was"
            " set up, for how long and under whom, the pages that were read do not say.",
            "Hva åpne sider hos institusjonene og evalueringen sier om modellen. Sidene som er lest, sier ikke når"
            " senteret for e-helse ble opprettet, for hvor lenge eller under hvem.",
        ),
        data=rows,
        columns=[
            Column(Text("When", "Når"), lambda row, language: formats.period(row.date, language), width=2),
            words(Text("What", "Hva"), "event_en", "event_nb", width=6),
            _SOURCE,
        ],
    )


def _draw_bonds(rows: pd.DataFrame, language: Language) -> Figure:
    """Persons to the left, grouped by institution, themes to the right, a curve where a person took part."""
    people = centre.contacts()["name"].tolist()
    themes = activities.themes()
    figure, axis = shapes.canvas(6.2)
    left = dict(zip(people, np.linspace(0.94, 0.06, len(people)), strict=True))
    right = dict(zip(themes["theme_id"], np.linspace(1, 0, len(themes)), strict=True))
    for row in rows.itertuples():
        look, dash = _LOOKS[row.partner]
        _curve(axis, left[row.name], right[row.theme_id], PALETTE[look], dash, 1 + 0.7 * row.activities)
    at = centre.institutions()
    for name, place in left.items():
        home = _SHORT.get(at[name], _ELSEWHERE)
        axis.annotate(name, (-0.02, place), ha="right", va="bottom", fontweight="semibold", annotation_clip=False)
        axis.annotate(
            home[language], (-0.02, place), ha="right", va="top", color=PALETTE["muted"], annotation_clip=False
        )
    empty = set(right) - set(rows["theme_id"])
    for theme in themes.itertuples():
        axis.annotate(
            shapes.wrapped(getattr(theme, f"theme_{language}"), 26),
            (1.02, right[theme.theme_id]),
            ha="left",
            va="center",
            color=PALETTE["muted" if theme.theme_id in empty else "ink"],
            linespacing=0.95,
            annotation_clip=False,
        )
    axis.set(xlim=(-0.62, 1.72), ylim=(-0.05, 1.05))
    axis.axis("off")
    handles = [
        Line2D([], [], color=PALETTE[look], linestyle=dash, linewidth=2.4, label=_SHORT[name][language])
        for name, (look, dash) in _LOOKS.items()
    ]
    figure.legend(handles=handles, loc="outside lower left", ncols=3, handlelength=2.4)
    return figure


def _curve(axis: Axes, start: float, end: float, colour: str, dash: Dash, width: float) -> None:
    """A smooth curve between two heights, flat where it leaves and where it arrives."""
    along = np.linspace(0, 1, 60)
    rise = along**2 * (3 - 2 * along)
    axis.plot(along, start + (end - start) * rise, color=colour, linestyle=dash, linewidth=width, alpha=0.9)


def bonds() -> Exhibit:
    """Institutions, people and themes: who took part in activities of which theme."""
    rows = centre.bonds()
    names = activities.themes().set_index("theme_id")
    shown = rows.assign(
        theme_en=rows["theme_id"].map(names["theme_en"]), theme_nb=rows["theme_id"].map(names["theme_nb"])
    )
    themes, of = rows["theme_id"].nunique(), len(names)
    active, people = rows["name"].nunique(), len(centre.contacts())

    def title(language: Language) -> str:
        if language == "nb":
            return (
                f"{capital(in_words(active, 'nb'))} av de {in_words(people, 'nb')} navngitte personene har aktiviteter"
                f" i {in_words(themes, 'nb')} av de {in_words(of, 'nb')} temaene"
            )
        return (
            f"{capital(in_words(active, 'en'))} of the {in_words(people, 'en')} persons named have activities in"
            f" {in_words(themes, 'en')} of the {in_words(of, 'en')} themes"
        )

    def alt(language: Language) -> str:
        opening = {
            "en": "Diagram with a line from each person to themes.",
            "nb": "Diagram med linjer fra personer til tema.",
        }
        parts = []
        for name in centre.contacts()["name"]:
            mine = shown[shown["name"] == name]
            said = [f"{getattr(row, f'theme_{language}')} {row.activities}" for row in mine.itertuples()]
            none = {"en": "none found", "nb": "ingen funnet"}[language]
            parts.append(f"{name}: {listed(said, language) or none}.")
        return " ".join([opening[language], *parts])

    return Exhibit(
        id="centre-people-themes",
        title=each(title),
        caption=Text(
            "The persons named on the slides, with the institution of their address there, and the themes of documented"
            " activities that they take part in; a thicker line stands for more activities. Themes in grey have no"
            " such activity. Themes are sorted by us, and open sources are not complete: the figure shows what was"
            " found, not all that the persons do.",
            "Personene som er navngitt på lysbildene, med institusjonen som adressen de har der, hører til, og temaene"
            " for dokumenterte aktiviteter som de er med i; en tykkere linje står for flere aktiviteter. Tema i grått"
            " har ingen slik aktivitet. Det er vi som har sortert etter tema, og åpne kilder er ikke fullstendige:"
            " figuren viser det som er funnet, ikke alt personene gjør.",
        ),
        data=shown,
        columns=[
            words(PERSON, "name", width=3),
            Column(Text("Institution", "Institusjon"), lambda row, language: _SHORT[row.partner][language], width=3),
            words(Text("Theme", "Tema"), "theme_en", "theme_nb", width=4),
            Column(Text("Activities", "Aktiviteter"), lambda row, language: str(row.activities), "right", 2),
        ],
        draw=lambda language: _draw_bonds(rows, language),
        alt=each(alt),
        row_headers=1,
    )


def _role(row: Row, language: Language) -> str:
    """The role with the unit, as the source says."""
    role, unit = (getattr(row, f"{part}_{language}") for part in ("role", "unit"))
    return role if pd.isna(unit) else f"{role} ({unit})"


def _roles(id: str, rows: pd.DataFrame, title: Text, caption: Text) -> Exhibit:
    return Exhibit(
        id=id,
        title=title,
        caption=caption,
        data=rows,
        columns=[
            words(PERSON, "name", width=3),
            words(Text("Where", "Hvor"), "partner", "partner_nb", width=3),
            Column(Text("Role, as seen", "Rolle ifølge kilden"), _role, width=6),
            Column(
                Text("When", "Når"),
                lambda row, language: "" if pd.isna(row.period) else formats.period(row.period, language),
                width=2,
            ),
            _SOURCE,
        ],
    )


def named() -> Exhibit:
    """The roles of the persons whom the slides name."""
    lacking = listed(centre.without_role()["name"], "en"), listed(centre.without_role()["name"], "nb")
    found = centre.roles(named=True)
    count = found["name"].nunique()
    return _roles(
        "centre-roles-named",
        found,
        each(
            lambda language: {
                "en": f"Open sources show roles of {in_words(count, 'en')} of the persons named on the slides",
                "nb": f"Åpne kilder viser roller for {in_words(count, 'nb')} av personene på lysbildene",
            }[language]
        ),
        Text(
            "One row a role as one source gives it; a person may have moved on since. No open source with a role was"
            f" found for {lacking[0]}.",
            "Én rad for hver rolle slik én kilde oppgir den; personen kan ha skiftet rolle siden. Det er ikke funnet"
            f" noen åpen kilde som oppgir en rolle for {lacking[1]}.",
        ),
    )


def others() -> Exhibit:
    """The roles of other persons in the activities and projects around the centre."""
    found = centre.roles(named=False)
    count = found["name"].nunique()
    return _roles(
        "centre-roles-others",
        found,
        Text(
            f"{count} other persons have a role in activities of the partners",
            f"{count} andre personer har en rolle i partnernes aktiviteter",
        ),
        Text(
            "Persons whom sources name in projects and papers of the partners’ units. They are not named on the slides,"
            " and nothing here says that they belong to the centre.",
            "Personer som kildene navngir i prosjekter og artikler fra partnernes enheter. De er ikke navngitt på"
            " lysbildene, og ingenting her sier at de hører til senteret.",
        ),
    )


def contacts() -> Exhibit:
    """Whom to write to, as the slides say."""

    def address(row: Row, language: Language) -> Cell:
        return link(row.text_nb, f"mailto:{row.text_nb}")

    return Exhibit(
        id="centre-contacts",
        title=Text("Whom to write to, as the last slide says", "Hvem du kan skrive til, ifølge det siste lysbildet"),
        caption=Text(
            "Addresses as on the slides, capitals included; we have not tested whether they are in use.",
            "Adresser som på lysbildene, med store bokstaver som der; vi har ikke prøvd om de er i bruk.",
        ),
        data=centre.contacts(),
        columns=[words(PERSON, "name", width=3), Column(Text("Address", "Adresse"), address, width=5)],
    )
