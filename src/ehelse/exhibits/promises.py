"""Exhibits of the chapters on themes and on the thread from promise to evidence to theme."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from ehelse.analyses import promises as tracing
from ehelse.exhibits.strategy import in_words
from ehelse.old import formats, shapes
from ehelse.old import words as register
from ehelse.old.exhibit import Column, Exhibit, Row, words
from ehelse.old.style import PALETTE
from ehelse.old.text import Language, Text, capital, each, listed
from ehelse.old.words import SOURCE, source_cell

DIRECTIONS: Mapping[str, Text] = {
    "for": Text("for", "for"),
    "mixed": Text("both ways", "begge veier"),
    "against": Text("against", "mot"),
    "context": Text("context only", "bare bakgrunn"),
}
_LIMITS = Text(
    " Links are by the rules in docs/linking.md, coded twice by a program; they are not"
    " weighted, and none shows an effect of the strategy.",
    " Lenkene følger reglene i docs/linking.md og er kodet to ganger av et program; de er ikke vektet,"
    " og ingen av dem viser en effekt av strategien.",
)
_SOURCE = Column(SOURCE, lambda row, language: source_cell(row.source_id, language), width=3)


_BRIEF: Mapping[str, Text] = {
    "D50": Text("How to get simpler days?", "Hvordan få enklere dager?"),
    "D51": Text("Is digital work real work?", "Er digitalt arbeid egentlig arbeid?"),
}


def _name(row: Row, language: Language) -> str:
    """Code and name of a subject: "P1 Tools that belong together"."""
    return f"{row.code} {getattr(row, f'name_{language}')}"


def _label(row: Row, language: Language) -> str:
    """Code and name in a figure, where the questions of the slides are too long."""
    return f"{row.code} {_BRIEF[row.code][language]}" if row.code in _BRIEF else _name(row, language)


_SUBJECT = Column(Text("Promise, problem or question", "Løfte, problem eller spørsmål"), _name, width=4)


# --- Promises by evidence --------------------------------------------------------------------------------------------


def _shown() -> pd.DataFrame:
    """The subjects of the matrix: promises, problems and questions."""
    rows = tracing.coverage()
    return rows[rows["kind"] != "subgoal"].reset_index(drop=True)


def _draw_matrix(strength: pd.DataFrame, language: Language) -> Figure:
    """One row a subject, one column a direction; the circle grows with the number of independent sources."""
    known = _shown()
    figure, axis = shapes.canvas(0.9 + 0.52 * len(known))
    places = {name: len(known) - 1 - at for at, name in enumerate(known["subject_id"])}
    columns = {name: at for at, name in enumerate(tracing.DIRECTIONS)}
    most = int(strength["sources"].max())
    for row in strength.itertuples():
        x, y = columns[row.direction], places[row.subject_id]
        face = "white" if row.direction == "context" else PALETTE["personnel"]
        size = 160 + 520 * row.sources / most
        axis.scatter([x], [y], s=size, facecolor=face, edgecolor=PALETTE["personnel"], linewidth=1.4, zorder=2)
        ink = PALETTE["ink"] if row.direction == "context" else "white"
        axis.annotate(str(row.sources), (x, y), ha="center", va="center", color=ink, fontweight="semibold", zorder=3)
        tier = {"en": f"tier {row.tier}", "nb": f"nivå {row.tier}"}[language]
        axis.annotate(
            tier, (x, y), xytext=(17, 0), textcoords="offset points", va="center", color=PALETTE["muted"],
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.8}, zorder=1,
        )  # fmt: skip
    labels = [shapes.wrapped(_label(row, language), 34) for row in known.itertuples()]
    axis.set_yticks(list(places.values()), labels)
    axis.set_xticks(
        list(columns.values()), [shapes.wrapped(capital(DIRECTIONS[name][language]), 12) for name in columns]
    )
    axis.xaxis.tick_top()
    axis.set_xlim(-0.5, len(columns) - 0.25)
    axis.set_ylim(-0.6, len(known) - 0.4)
    axis.tick_params(length=0)
    axis.spines[:].set_visible(False)
    axis.xaxis.grid(False)
    return figure


def matrix() -> Exhibit:
    """Promises, problems and questions by direction, with how many independent sources and the best tier."""
    known = _shown()
    rows = tracing.strength()
    rows = rows[rows["subject_id"].isin(known["subject_id"])].reset_index(drop=True)
    names = known.set_index("subject_id")
    shown = rows.assign(
        **{name: rows["subject_id"].map(names[name]) for name in ("code", "name_en", "name_nb", "statement_id")}
    )
    promises = known[known["kind"] == "promise"]
    speaking, single = int((promises["state"] == "speaks").sum()), int((promises["gap"] == "single").sum())

    def title(language: Language) -> str:
        some, of, one = (in_words(count, language) for count in (speaking, len(promises), single))
        if language == "nb":
            return f"{capital(some)} av {of} løfter har evidens for eller mot, {one} av dem fra bare én kilde"
        return f"Evidence speaks for or against {some} of {of} promises, for {one} of them from one source only"

    def alt(language: Language) -> str:
        opening = {"en": "Matrix of circles.", "nb": "Matrise med sirkler."}[language]
        found = []
        for row in known.itertuples():
            mine = shown[shown["subject_id"] == row.subject_id]
            cells = [
                {
                    "en": f"{DIRECTIONS[cell.direction]['en']} {cell.sources} (tier {cell.tier})",
                    "nb": f"{DIRECTIONS[cell.direction]['nb']} {cell.sources} (nivå {cell.tier})",
                }[language]
                for cell in mine.itertuples()
            ]
            found.append(f"{_name(row, language)}: {listed(cells, language) or tracing.STATES['none'][language]}.")
        return " ".join([opening, *found])

    return Exhibit(
        id="promise-matrix",
        title=each(title),
        caption=Text(
            "How many independent sources (different first author, or publisher where none is named) say something, by"
            " direction, and the best tier among them; 1 is strongest. For a problem, “for” means that it is there."
            " Hollow: context only, which judges nothing. An empty row: no open evidence was found.",
            "Hvor mange uavhengige kilder (ulik førsteforfatter, eller utgiver der ingen er nevnt) som sier noe, etter"
            " retning, og det beste nivået blant kildene; 1 er sterkest. For et problem betyr «for» at det finnes. Uten"
            " fyll: bare bakgrunn, som ikke avgjør noe. En tom rad: ingen åpen evidens er funnet.",
        )
        + _LIMITS,
        data=shown,
        columns=[
            _SUBJECT,
            Column(Text("Direction", "Retning"), lambda row, language: DIRECTIONS[row.direction][language], width=2),
            Column(Text("Rows", "Rader"), lambda row, language: str(row.rows), "right", 1),
            Column(
                Text("Independent sources", "Uavhengige kilder"), lambda row, language: str(row.sources), "right", 2
            ),
            Column(Text("Best tier", "Beste nivå"), lambda row, language: str(row.tier), "center", 1),
        ],
        draw=lambda language: _draw_matrix(rows, language),
        alt=each(alt),
        sources=("this-report",),
    )


def _value(row: Row, language: Language) -> str:
    return "" if pd.isna(row.value) else register.value_with_unit(float(row.value), row.unit, language)


def _said(row: Row, language: Language) -> str:
    """What a row of evidence says, and of whom or where."""
    what, who = (getattr(row, f"{part}_{language}") for part in ("what", "who"))
    return f"{what} ({who})"


def links() -> Exhibit:
    """Every link with the row of evidence and the reason."""
    rows = tracing.links()
    speaking = int(rows["direction"].isin(tracing.SPEAKS).sum())
    return Exhibit(
        id="evidence-links",
        title=Text(
            f"{len(rows)} links join the promises to evidence; {speaking} of them speak for or against",
            f"{len(rows)} lenker knytter løftene til evidens; {speaking} av dem taler for eller mot",
        ),
        caption=Text(
            "One row a link: the subject, the direction, what the evidence says, its source, and why it was linked.",
            "Én rad for hver lenke: emnet, retningen, hva evidensen sier, kilden, og hvorfor den er lenket.",
        )
        + _LIMITS,
        data=rows.drop(columns=["statement_id", "origin"]),
        columns=[
            Column(Text("Subject", "Emne"), _label, width=4, filter=True),
            Column(
                Text("Direction", "Retning"),
                lambda row, language: DIRECTIONS[row.direction][language],
                width=2,
                filter=True,
            ),
            Column(Text("Evidence", "Evidens"), _said, width=6),
            Column(
                Text("Says", "Verdi"),
                _value,
                width=2,
                sort=lambda row: None if pd.isna(row.value) else float(row.value),
            ),
            Column(
                Text("When", "Når"),
                lambda row, language: "" if pd.isna(row.period) else formats.period(row.period, language),
                width=2,
                sort=lambda row: None if pd.isna(row.period) else str(row.period),
            ),
            words(Text("Why", "Hvorfor"), "reason_en", "reason_nb", width=5),
            _SOURCE,
        ],
        row_headers=1,
        browse=True,
    )


@cache
def _themes() -> pd.DataFrame:
    return tracing.themes().set_index("theme_id")


@cache
def _subjects() -> pd.DataFrame:
    return tracing.subjects().set_index("subject_id")


def _theme_names(ids: str, language: Language) -> str:
    return "; ".join(_themes()[f"theme_{language}"][name] for name in ids.split())


def _codes(ids: str) -> str:
    return ", ".join(_subjects()["code"][name] for name in ids.split())


def subgoals() -> Exhibit:
    """The sub-goals of the roadmap with the state of their evidence and the themes that cover them."""
    rows = tracing.coverage()
    rows = rows[rows["kind"] == "subgoal"].drop(columns="statement_id").reset_index(drop=True)
    none = int((rows["state"] == "none").sum())

    def title(language: Language) -> str:
        if language == "nb":
            return f"For {in_words(none, 'nb')} av {len(rows)} delmål er det ikke funnet åpen evidens"
        return f"For {in_words(none, 'en')} of {len(rows)} sub-goals no open evidence was found"

    return Exhibit(
        id="subgoal-coverage",
        title=each(title),
        caption=Text(
            "The sub-goals of the roadmap (third quarter of 2026), the state of the evidence among the rows of this"
            " report, from how many independent sources it speaks, and the themes that cover the sub-goal.",
            "Delmålene i veikartet (tredje kvartal 2026), hva radene i denne rapporten har av evidens, hvor mange"
            " uavhengige kilder som taler for eller mot, og temaene som dekker delmålet.",
        )
        + _LIMITS,
        data=rows,
        columns=[
            Column(Text("Sub-goal", "Delmål"), _name, width=7),
            Column(Text("Evidence", "Evidens"), lambda row, language: tracing.STATES[row.state][language], width=3),
            Column(
                Text("Sources that speak", "Kilder for eller mot"), lambda row, language: str(row.speaking), "right", 2
            ),
            Column(Text("Themes", "Tema"), lambda row, language: _theme_names(row.theme_id, language), width=4),
        ],
    )


# --- The thread ------------------------------------------------------------------------------------------------------

_MARKS = {"speaks": ("o", PALETTE["personnel"]), "context": ("D", "white"), "none": ("X", "white")}


def _draw_thread(rows: pd.DataFrame, covers: pd.DataFrame, language: Language) -> Figure:
    """Goals to the left, their subjects in the middle with a mark for the evidence, themes to the right."""
    figure, axis = shapes.canvas(9.2)
    goals, themes = _goals(), tracing.themes()
    middle = dict(zip(rows["subject_id"], np.linspace(1, 0, len(rows)), strict=True))
    left = {
        goal: float(np.mean([middle[name] for name in rows.loc[rows["origin"] == goal, "subject_id"]]))
        for goal in dict.fromkeys(rows["origin"])
    }
    right = dict(zip(themes["theme_id"], np.linspace(0.97, 0.03, len(themes)), strict=True))
    for row in rows.itertuples():
        _join(axis, (0, left[row.origin]), (1, middle[row.subject_id]), PALETTE["muted"], 1.0)
    for row in covers.itertuples():
        _join(axis, (1.27, middle[row.subject_id]), (2.2, right[row.theme_id]), PALETTE["personnel"], 1.0)
    for row in rows.itertuples():
        marker, face = _MARKS[row.state]
        place = middle[row.subject_id]
        axis.scatter([1], [place], marker=marker, s=46, facecolor=face, edgecolor=PALETTE["personnel"], zorder=3)
        axis.annotate(row.code, (1.06, place), va="center", color=PALETTE["ink"], annotation_clip=False)
    for goal, place in left.items():
        name = shapes.wrapped(goals[goal][language], 19)
        axis.annotate(name, (-0.03, place), ha="right", va="center", annotation_clip=False)
    for theme in themes.itertuples():
        name = shapes.wrapped(getattr(theme, f"theme_{language}"), 22)
        axis.annotate(name, (2.23, right[theme.theme_id]), va="center", annotation_clip=False, linespacing=0.95)
    axis.set(xlim=(-0.95, 3.25), ylim=(-0.03, 1.03))
    axis.axis("off")
    handles = [
        Line2D(
            [], [], linestyle="", marker=marker, markersize=8, markerfacecolor=face,
            markeredgecolor=PALETTE["personnel"], label=capital(tracing.STATES[state][language]),
        )
        for state, (marker, face) in _MARKS.items()
    ]  # fmt: skip
    figure.legend(handles=handles, loc="outside lower left", ncols=3, handletextpad=0.2, columnspacing=1)
    return figure


def _join(axis: Axes, start: tuple[float, float], end: tuple[float, float], colour: str, width: float) -> None:
    along = np.linspace(0, 1, 40)
    rise = along**2 * (3 - 2 * along)
    axis.plot(
        start[0] + (end[0] - start[0]) * along, start[1] + (end[1] - start[1]) * rise, color=colour, linewidth=width,
        alpha=0.65, zorder=1,
    )  # fmt: skip


_SLIDES = "slides"


@cache
def _goals() -> dict[str, Text]:
    """The names of the goals, and of the slides, from which the questions come."""
    known = tracing.subjects()
    known = known[known["kind"] == "goal"]
    names = {
        row.subject_id: Text(f"{row.code} {row.name_en}", f"{row.code} {row.name_nb}") for row in known.itertuples()
    }
    return {**names, _SLIDES: Text("Questions of the slides", "Spørsmål på lysbildene")}


def _thread() -> pd.DataFrame:
    """The subjects in the order of the figure: by goal, promises and problems before sub-goals, the questions last."""
    rows = tracing.coverage()
    rows = rows.assign(origin=rows["goal"].fillna(_SLIDES))
    order = {goal: place for place, goal in enumerate(_goals())}
    return rows.sort_values("origin", key=lambda goals: goals.map(order), kind="stable").reset_index(drop=True)


def thread() -> Exhibit:
    """From goals through the state of the evidence to the themes."""
    rows, covers = _thread(), tracing.theme_links()
    covers = covers[covers["kind"] != "goal"]
    speaking = int((rows["state"] == "speaks").sum())
    covered = int((rows["theme_id"] != "").sum())

    def title(language: Language) -> str:
        if language == "nb":
            return (
                f"{speaking} av {len(rows)} løfter, delmål og spørsmål har evidens for eller mot; {covered} dekkes av"
                " et tema"
            )
        return (
            f"Evidence speaks on {speaking} of {len(rows)} promises, sub-goals and questions; a theme covers {covered}"
        )

    def alt(language: Language) -> str:
        opening = {
            "en": "Diagram with lines from goals to promises and sub-goals, and from these to themes.",
            "nb": "Diagram med linjer fra mål til løfter og delmål, og fra disse til tema.",
        }[language]
        none = {"en": "no theme", "nb": "ingen tema"}[language]
        found = [
            f"{row.code}: {tracing.STATES[row.state][language]}, {_theme_names(row.theme_id, language) or none}."
            for row in rows.itertuples()
        ]
        return " ".join([opening, *found])

    return Exhibit(
        id="goal-theme-thread",
        title=each(title),
        caption=Text(
            "Left: the five goals and the slides. Middle: promises (P) and problems (Q) of goal 2, sub-goals of the"
            " roadmap, and the two questions, with a mark for the state of their evidence. Right: the centre’s themes,"
            " joined to what they cover.",
            "Til venstre: de fem målene og lysbildene. I midten: løfter (P) og problemer (Q) under mål 2, delmålene i"
            " veikartet og de to spørsmålene, med et merke for hva som finnes av evidens. Til høyre: senterets tema,"
            " knyttet til det de dekker.",
        )
        + _LIMITS,
        data=rows.drop(columns="statement_id"),
        columns=[
            Column(Text("Goal", "Mål"), lambda row, language: _goals()[row.origin][language], width=4),
            Column(Text("Subject", "Emne"), _name, width=6),
            Column(Text("Evidence", "Evidens"), lambda row, language: tracing.STATES[row.state][language], width=3),
            Column(Text("Themes", "Tema"), lambda row, language: _theme_names(row.theme_id, language), width=4),
        ],
        draw=lambda language: _draw_thread(rows, covers, language),
        alt=each(alt),
        sources=("this-report",),
    )


# --- Themes ----------------------------------------------------------------------------------------------------------


def themes() -> Exhibit:
    """Each theme with the goals it serves, what it covers, the evidence there and the activities under it."""
    rows = tracing.theme_table()
    best = rows.loc[rows["sources"].idxmax()]

    def title(language: Language) -> str:
        name, count = best[f"theme_{language}"], int(best["sources"])
        if language == "nb":
            return f"Temaet «{name}» dekker det flest uavhengige kilder taler for eller mot: {count}"
        return f"Most independent sources, {count}, speak on what the theme “{name}” covers"

    def activities(row: Row, language: Language) -> str:
        return " / ".join(str(getattr(row, tie)) for tie in tracing.TIES)

    return Exhibit(
        id="theme-overview",
        title=each(title),
        caption=Text(
            "Goals, promises (P), problems (Q), sub-goals and questions (D) that the theme covers by the rules in"
            " docs/linking.md; the rows of evidence that speak there and their independent sources; documented"
            " activities by tie: a person of the slides / a coordinated project / a partner unit, never added up.",
            "Mål, løfter (P), problemer (Q), delmål og spørsmål (D) som temaet dekker etter reglene i docs/linking.md;"
            " radene med evidens for eller mot der, og de uavhengige kildene til dem; dokumenterte aktiviteter etter"
            " tilknytning: en person på lysbildene / et koordinert prosjekt / en partnerenhet, aldri lagt sammen.",
        ),
        data=rows,
        columns=[
            words(Text("Theme", "Tema"), "theme_en", "theme_nb", width=5),
            Column(Text("Goals", "Mål"), lambda row, language: _codes(row.goals), width=2),
            Column(Text("Covers", "Dekker"), lambda row, language: _codes(row.subjects), width=4),
            Column(Text("Rows that speak", "Rader for eller mot"), lambda row, language: str(row.speaking), "right", 2),
            Column(
                Text("Independent sources", "Uavhengige kilder"), lambda row, language: str(row.sources), "right", 2
            ),
            Column(Text("Activities by tie", "Aktiviteter etter tilknytning"), activities, "right", 2),
        ],
        sources=("this-report",),
    )


def covers() -> Exhibit:
    """Why each theme covers what it covers."""
    rows = tracing.theme_links()
    return Exhibit(
        id="theme-covers",
        title=Text(
            f"{len(rows)} links say what the themes cover, each with its reason",
            f"{len(rows)} lenker sier hva temaene dekker, hver med en begrunnelse",
        ),
        caption=Text(
            "A theme covers a subject when the subject’s words name the matter of the theme, or when nobody could study"
            " it without the theme.",
            "Et tema dekker et emne når ordlyden i emnet nevner det temaet handler om, eller når ingen kunne studere"
            " emnet uten temaet.",
        ),
        data=rows.drop(columns="statement_id").assign(source_id="this-report"),
        columns=[
            words(Text("Theme", "Tema"), "theme_en", "theme_nb", width=4),
            Column(Text("Covers", "Dekker"), _name, width=6),
            words(Text("Why", "Hvorfor"), "reason_en", "reason_nb", width=6),
        ],
        row_headers=2,
    )


# --- What is open ----------------------------------------------------------------------------------------------------

_WANTED: Mapping[str, Text] = {
    "none": Text("A first measurement: no open evidence was found", "En første måling: ingen åpen evidens er funnet"),
    "context": Text(
        "A measurement in Norway, after 2023, of what is promised: what was found only sets the scene",
        "En måling i Norge, etter 2023, av det som er lovet: det som er funnet, gir bare bakgrunn",
    ),
    "single": Text(
        "A second, independent source: all that speaks comes from one",
        "Enda en uavhengig kilde: alt som taler for eller mot, kommer fra én",
    ),
    "mixed": Text(
        "For whom, where and when: what was found points both ways",
        "For hvem, hvor og når: det som er funnet, peker i begge retninger",
    ),
    "subgoals": Text(
        "Measures of sub-goals that have none that speaks",
        "Målinger for delmål der ingen evidens taler for eller mot",
    ),
    "idle": Text(
        "Work on a theme without a documented activity", "Arbeid med et tema uten dokumentert aktivitet"
    ),
}  # fmt: skip


def _about(row: Row, language: Language) -> str:
    """The subjects of an item, or the theme where it is one: names for one, codes for several."""
    ids = row.subjects.split()
    if not ids:
        return _theme_names(row.themes, language)
    if len(ids) == 1:
        return f"{_subjects()['code'][ids[0]]} {_subjects()[f'name_{language}'][ids[0]]}"
    return _codes(row.subjects)


def agenda() -> Exhibit:
    """The research agenda: what is open, item by item."""
    rows = tracing.agenda()
    gaps = rows.groupby("gap").size()

    def title(language: Language) -> str:
        single, mixed = (in_words(int(gaps.get(gap, 0)), language) for gap in ("single", "mixed"))
        if language == "nb":
            return (
                f"Forskningsagendaen: {len(rows)} åpne punkter; {single} bygger på én kilde, {mixed} peker i begge"
                " retninger"
            )
        return f"The research agenda: {len(rows)} open items; {single} rest on one source, {mixed} point both ways"

    def themes_cell(row: Row, language: Language) -> str:
        none = {"en": "no theme covers it", "nb": "ikke dekket av noe tema"}[language]
        return _theme_names(row.themes, language) or none

    def activities(row: Row, language: Language) -> str:
        return " / ".join(str(getattr(row, tie)) for tie in tracing.TIES)

    return Exhibit(
        id="research-agenda",
        title=each(title),
        caption=Text(
            "Each item follows from a gap in the tables of this chapter; none is added by hand, and their order is not"
            " a ranking. Activities: documented ones under the themes that cover it, by tie as above; they need not be"
            " on the item.",
            "Hvert punkt følger av et hull i tabellene i dette kapitlet; ingen er lagt til for hånd, og rekkefølgen er"
            " ingen rangering. Aktiviteter: dokumenterte aktiviteter under temaene som dekker punktet, etter"
            " tilknytning som ovenfor; de trenger ikke å gjelde punktet.",
        ),
        data=rows,
        columns=[
            words(Text("Item", "Punkt"), "item_id", width=1),
            Column(Text("About", "Gjelder"), _about, width=5),
            Column(Text("What is wanted", "Hva som trengs"), lambda row, language: _WANTED[row.gap][language], width=5),
            Column(Text("Themes", "Tema"), themes_cell, width=4),
            Column(Text("Activities by tie", "Aktiviteter etter tilknytning"), activities, "right", 2),
        ],
    )


_QUESTIONS = {
    "linked": Text("Is the pair linked?", "Er paret lenket?"),
    "direction": Text("Which direction, where both linked?", "Hvilken retning, der begge lenket?"),
    "theme": Text("Does the theme cover the subject?", "Dekker temaet emnet?"),
}


def _two(value: float, language: Language) -> str:
    return "" if pd.isna(value) else formats.number(value, 2, language)


def _interval(row: Row, language: Language) -> str:
    return "" if pd.isna(row.low) else formats.interval(row.low, row.high, 2, language)


def _agreement_columns(units: Text) -> list[Column]:
    """The columns of a table of agreement, after its first: `units` names what was coded."""
    return [
        Column(units, lambda row, language: formats.number(row.units, 0, language), "right", 2),
        Column(Text("Alike", "Likt"), lambda row, language: shapes.percent(row.same, language), "right", 2),
        Column(Text("Alpha", "Alfa"), lambda row, language: _two(row.alpha, language), "right", 2),
        Column(Text("95 % interval", "95 %-intervall"), _interval, "right", 3),
        Column(Text("AC1", "AC1"), lambda row, language: _two(row.ac1, language), "right", 2),
        Column(Text("Resolved", "Avgjort"), lambda row, language: str(row.resolved), "right", 2),
    ]


def agreements() -> Exhibit:
    """How far the two codings of the links agree."""
    rows = tracing.agreements()
    alphas = rows.set_index("question")["alpha"]

    def title(language: Language) -> str:
        linked, direction = (formats.number(alphas[name], 2, language) for name in ("linked", "direction"))
        if language == "nb":
            return f"To kodinger av det samme: alfa {linked} for om et par er lenket, {direction} for retningen"
        return f"Two codings of the same: alpha {linked} on whether a pair is linked, {direction} on the direction"

    return Exhibit(
        id="link-agreement",
        title=each(title),
        caption=Text(
            "Krippendorff’s alpha with a 95 % bootstrap interval over pairs, and Gwet’s AC1, which is high where almost"
            " all pairs are unlinked. Both coders are sessions of one program. Resolved: how many differences a third"
            " reading settled, each with its reason in data/link_resolutions.csv.",
            "Krippendorffs alfa med et 95 %-bootstrapintervall over par, og Gwets AC1, som er høy der nesten alle par"
            " er uten lenke. Begge koderne er økter med ett program. Avgjort: hvor mange ulikheter en tredje lesning"
            " avgjorde, hver med sin begrunnelse i data/link_resolutions.csv.",
        ),
        data=rows,
        columns=[
            Column(Text("Question", "Spørsmål"), lambda row, language: _QUESTIONS[row.question][language], width=5),
            *_agreement_columns(Text("Pairs", "Par")),
        ],
    )
