"""Exhibits of the chapter on the national e-health strategy."""

from __future__ import annotations

import pandas as pd
from matplotlib.dates import YearLocator
from matplotlib.figure import Figure

from ehelse.analyses import strategy
from ehelse.old import formats, shapes
from ehelse.old.exhibit import Column, Exhibit, Row, words
from ehelse.old.text import Language, Text, each, listed

NAMES: dict[Language, str] = {"en": "event_en", "nb": "event_nb"}
HAPPENED = Text("Happened", "Har skjedd")
PLANNED = Text("Planned", "Planlagt")
_COUNTS: dict[Language, tuple[str, ...]] = {
    "en": ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    "nb": ("ingen", "ett", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"),
}


def in_words(count: int, language: Language) -> str:
    """A small count in words, a larger one in digits."""
    known = _COUNTS[language]
    return known[count] if count < len(known) else formats.number(count, 0, language)


def _versions(rows: pd.DataFrame) -> Text:
    """Which texts the names are quoted from."""
    names = {
        "2023": Text("the text of 2023", "teksten fra 2023"),
        "1.0-2025": Text("version 1.0-2025 of the strategy", "versjon 1.0-2025 av strategien"),
        "roadmap-2026q3": Text("the roadmap of the third quarter of 2026", "veikartet fra tredje kvartal 2026"),
    }
    used = [names[version] for version in dict.fromkeys(rows["version"])]
    head: dict[Language, str] = {"en": "Norwegian names are quoted from ", "nb": "Norske navn er sitert fra "}
    return each(lambda language: head[language] + listed([name[language] for name in used], language) + ".")


def structure() -> Exhibit:
    """Vision, overall goals and strategic goals with their effect, points and sub-goals."""
    rows = strategy.structure()
    counts = rows.groupby("level").size()
    effects = rows.groupby("effect").size()
    levels = {
        "vision": Text("Vision", "Visjon"),
        "overall": Text("Overall goal", "Overordnet mål"),
        "goal": Text("Goal", "Mål"),
    }
    effect = {
        "direct": Text("gives benefit directly", "gir nytte direkte"),
        "enabling": Text("enables", "legger til rette"),
    }

    def title(language: Language) -> str:
        overall, goals, direct, enabling = (
            in_words(int(count), language)
            for count in (counts["overall"], counts["goal"], effects["direct"], effects["enabling"])
        )
        if language == "nb":
            words_of = (
                f"{overall} overordnede mål og {goals} mål: {direct} gir nytte direkte, {enabling} legger til rette"
            )
        else:
            words_of = (
                f"{overall} overall goals and {goals} goals: {direct} give benefit directly, {enabling} enable it"
            )
        return words_of.capitalize()

    def level(row: Row, language: Language) -> str:
        code = "" if pd.isna(row.code) else f" {row.code}"
        return levels[row.level][language] + code

    def count(column: str) -> Column:
        header = {"points": Text("Points to 2030", "Punkter til 2030"), "subgoals": Text("Sub-goals", "Delmål")}[column]
        return Column(
            header,
            lambda row, language: (
                "" if pd.isna(getattr(row, column)) else formats.number(getattr(row, column), 0, language)
            ),
            "right",
            2,
        )

    return Exhibit(
        id="strategy-structure",
        title=each(title),
        caption=_versions(rows)
        + Text(
            " English renderings are ours. Points: what the 2025 text lists under a goal as to be reached towards 2030;"
            " the 2023 text lists other points under the same goals. Sub-goals: in the roadmap.",
            " Punkter: det teksten fra 2025 lister opp under et mål som skal oppnås fram mot"
            " 2030; teksten fra 2023 har andre punkter under de samme målene. Delmål: i veikartet.",
        ),
        data=rows,
        columns=[
            Column(Text("Level", "Nivå"), level, width=3),
            words(Text("Name", "Navn"), "name_nb", width=6),
            words(Text("In English", "På engelsk"), "name_en", width=6, only="en"),
            Column(
                Text("Effect", "Virkning"),
                lambda row, language: "" if pd.isna(row.effect) else effect[row.effect][language],
                width=3,
            ),
            count("points"),
            count("subgoals"),
        ],
        sources=("hdir-strategi-2025", "hdir-veikart-2026q3"),
    )


def subgoals() -> Exhibit:
    """The sub-goals of the roadmap, goal by goal."""
    rows = strategy.subgoals()

    def title(language: Language) -> str:
        total = in_words(len(rows), language)
        if language == "nb":
            return f"Veikartet deler målene i {total} delmål; {most(rows, language)}"
        return f"The roadmap splits the goals into {total} sub-goals; {most(rows, language)}"

    return Exhibit(
        id="strategy-subgoals",
        title=each(title),
        caption=_versions(rows)
        + Text(
            " English renderings are ours. The digit is that of the goal. A sub-goal says what is to be reached, not"
            " what has been.",
            " Sifferet er målets. Et delmål sier hva som skal nås, ikke hva som er nådd.",
        ),
        data=rows,
        columns=[
            words(Text("No.", "Nr."), "code", width=1),
            words(Text("Name", "Navn"), "name_nb", width=7),
            words(Text("In English", "På engelsk"), "name_en", width=7, only="en"),
        ],
    )


def most(rows: pd.DataFrame, language: Language) -> str:
    """Which goal has the most sub-goals, or which goals share the first place."""
    counts = rows.groupby(rows["code"].str[0]).size()
    first = [str(code) for code in counts[counts == counts.max()].index]
    number = in_words(int(counts.max()), language)
    if language == "nb":
        return f"mål {listed(first, language)} har flest, {number}" + (" hver" if len(first) > 1 else "")
    if len(first) > 1:
        return f"goals {listed(first, language)} have the most, {number} each"
    return f"goal {first[0]} has the most, {number}"


def _when(row: Row, language: Language) -> str:
    return formats.period(row.date if pd.isna(row.end_date) else f"{row.date}/{row.end_date}", language)


def timeline() -> Exhibit:
    """How the strategy came about and what is planned."""
    rows = strategy.timeline()
    planned = rows[rows["status"] == "planned"]
    years = rows["date"].str[:4]

    def title(language: Language) -> str:
        done, plans = (in_words(count, language) for count in (len(rows) - len(planned), len(planned)))
        if language == "nb":
            return f"Fra {years.min()} til {years.max()}: {done} hendelser har skjedd, {plans} kjennes bare som planer"
        return f"From {years.min()} to {years.max()}: {done} events have happened, {plans} are known only as plans"

    def draw(language: Language) -> Figure:
        dated = [f"{_when(row, language)}: {getattr(row, NAMES[language])}" for row in rows.itertuples()]
        drawn = strategy.spans(rows).assign(**{NAMES[language]: dated})
        figure = shapes.timeline(drawn, language, names=NAMES, happened=HAPPENED, planned=PLANNED, wrap=56)
        # Few years are marked: the long names leave little room for the axis.
        figure.axes[0].xaxis.set_major_locator(YearLocator(4))  # type: ignore[no-untyped-call]
        return figure

    status = {"happened": HAPPENED, "planned": PLANNED}
    return Exhibit(
        id="strategy-timeline",
        title=each(title),
        caption=Text(
            "A bar shows a period, or that the source names no closer date than a month or a year. A plan stays hollow"
            " until a source says that it was carried out, also when its date has passed.",
            "En strek viser en periode, eller at kilden ikke oppgir dato nærmere enn måned eller år. En plan er hul til"
            " en kilde sier at den er gjennomført, også når datoen er passert.",
        ),
        data=rows,
        columns=[
            Column(Text("When", "Når"), _when, width=3),
            words(Text("Event", "Hendelse"), "event_en", "event_nb", width=7),
            Column(Text("Status", "Status"), lambda row, language: status[row.status][language].lower(), width=2),
        ],
        draw=draw,
        alt=shapes.describe_timeline(rows, NAMES, PLANNED),
    )


def portfolio() -> Exhibit:
    """How many active measures have each goal as main goal, where the report prints it."""
    rows = strategy.portfolio()
    known = rows.dropna(subset=["value"]).sort_values("value", ascending=False, kind="stable")

    def title(language: Language) -> str:
        period = formats.period(str(known["period"].iloc[0]), language)
        first, *rest = [(in_words(int(row.value), language), row.code) for row in known.itertuples()]
        if language == "nb":
            opening = f"I {period} hadde {first[0]} aktive tiltak mål {first[1]} som hovedmål"
        else:
            opening = f"In {period} {first[0]} active measures had goal {first[1]} as main goal"
        goal = {"en": "goal", "nb": "mål"}[language]
        return ", ".join([opening, *(f"{count} {goal} {code}" for count, code in rest)])

    def value(row: Row, language: Language) -> str:
        if pd.isna(row.value):
            return Text("not printed", "ikke oppgitt")[language]
        return formats.number(row.value, 0, language)

    return Exhibit(
        id="strategy-portfolio",
        title=each(title),
        caption=Text(
            "Only the main goal of a measure is counted; several measures serve more than one goal. The report says"
            " that the measures are mostly spread over goals 1 to 4, and prints the count of two. A measure is work"
            " under way, not a goal reached.",
            "Bare hovedmålet til et tiltak telles; flere tiltak støtter mer enn ett mål. Rapporten sier at tiltakene i"
            " stor grad er fordelt på mål 1 til 4, og oppgir antallet for to. Et tiltak er arbeid i gang, ikke et mål"
            " som er nådd.",
        ),
        data=rows,
        columns=[
            words(Text("No.", "Nr."), "code", width=1),
            words(Text("Goal", "Mål"), "name_en", "name_nb", width=8),
            Column(Text("Active measures", "Aktive tiltak"), value, "right", 3),
        ],
    )
